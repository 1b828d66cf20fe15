/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/kijk-pdf.h"

#include <cairo.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "diagram/kijk-painter.h"
#include "export/kijk-export-error.h"
#include "export/kijk-png.h"
#include "export/kijk-scene-json.h"
#include "export/kijk-svg.h"

static const KijkFont plain = { .size = 20, .weight = 500 };
static const KijkFont spaced = { .size = 20, .weight = 800, .tracking = 3 };

/* Words that have tripped one exporter or another: a ligature, characters that
 * mean something in XML, capitals set apart, words from right to left. */
#define LIGATURE "Financiële efficiëntie"
#define MARKUP "R&D <en> \"meer\""
#define SPACED "BELANGEN OOK"
#define HEBREW "שלום עולם"

static void
add_words (KijkScene  *scene,
           const char *id,
           KijkFont    font,
           KijkInk     ink,
           const char *text,
           double      x,
           double      y,
           int         page)
{
  KijkTypesetter *typesetter = kijk_typesetter_new ();
  KijkRect rect = { x, y, 400, 100 };
  KijkNode *node = kijk_scene_add (scene, KIJK_ROLE_LABEL, id);

  kijk_node_take_lines (node, kijk_typesetter_set (typesetter, font, text, &rect, KIJK_ALIGN_START), font, ink);
  kijk_node_set_label (node, text);
  node->page = page;
  kijk_typesetter_unref (typesetter);
}

/* A scene of two pages with one of everything. */
static KijkScene *
create_scene (void)
{
  g_autoptr (KijkAudience) audience = kijk_audience_new (KIJK_LEVEL_TABLE);
  g_autoptr (KijkScene) scene = NULL;
  KijkPage page;
  GPtrArray *lines;
  KijkNode *node;
  KijkMark *mark;

  kijk_page_init_pixels (&page, 640, 360);
  scene = kijk_scene_new (KIJK_VIEW_KIJKGLAS, &page, KIJK_LANGUAGE_NL, audience);
  kijk_scene_set_title (scene, "Proef & toets");
  kijk_scene_set_pages (scene, 2);

  node = kijk_scene_add (scene, KIJK_ROLE_RING, "ring");
  kijk_node_set_label (node, "Een ring");
  kijk_node_add_mark (node, kijk_path_new_wedge (&(KijkWedge) { 160, 180, 60, 140, 0, 2 * G_PI }),
                      KIJK_INK_CONTEXT, KIJK_INK_CONTEXT_LABEL, 3);

  node = kijk_scene_add (scene, KIJK_ROLE_TOKEN, "token");
  kijk_node_set_label (node, "Partij “A” & <B>");
  node->items = g_strdupv ((char *[]) { "sabcdefghj", NULL });
  node->kind = KIJK_KIND_STAKEHOLDER;
  mark = kijk_node_add_mark (node, kijk_path_new_circle ((KijkPoint) { 160, 80 }, 24), KIJK_INK_PAPER,
                             KIJK_INK_TEXT, 2);
  mark->hatched = TRUE;
  lines = g_ptr_array_new_with_free_func ((GDestroyNotify) kijk_line_free);
  g_ptr_array_add (lines, kijk_line_new ("El", 150, 87, 20, FALSE));
  kijk_node_take_lines (node, lines, plain, KIJK_INK_TEXT);

  node = kijk_scene_add (scene, KIJK_ROLE_MARK, "dashed");
  mark = kijk_node_add_mark (node, kijk_path_new_rect (&(KijkRect) { 100, 200, 60, 40 }, 8), KIJK_INK_NONE,
                             KIJK_INK_TEXT, 3);
  mark->dash = 6;
  mark->gap = 5;

  add_words (scene, "ligature", plain, KIJK_INK_TEXT, LIGATURE, 340, 20, 1);
  add_words (scene, "markup", plain, KIJK_INK_MUTED, MARKUP, 340, 60, 1);
  add_words (scene, "spaced", spaced, KIJK_INK_CONTEXT_LABEL, SPACED, 340, 100, 1);
  add_words (scene, "hebrew", plain, KIJK_INK_TEXT, HEBREW, 200, 300, 1);

  add_words (scene, "line", plain, KIJK_INK_TEXT, "De partij in woorden", 40, 40, 2);
  node = kijk_scene_find (scene, "line");
  node->listed = TRUE;
  node->items = g_strdupv ((char *[]) { "sabcdefghj", NULL });

  return g_steal_pointer (&scene);
}

static GBytes *
create_pdf (KijkScene  *scene,
            int         page,
            const char *date)
{
  g_autoptr (GPtrArray) scenes = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  GBytes *pdf;

  g_ptr_array_add (scenes, scene);
  pdf = kijk_pdf_new (scenes, page, "Proef – één", date, kijk_palette_get (KIJK_LOOK_LIGHT), &error);
  g_assert_no_error (error);

  return pdf;
}

static GBytes *
create_png (KijkScene *scene,
            int        page,
            double     scale)
{
  g_autoptr (GError) error = NULL;
  GBytes *png = kijk_png_new (scene, page, scale, kijk_palette_get (KIJK_LOOK_LIGHT), &error);

  g_assert_no_error (error);
  return png;
}

static char *
get_text (GBytes *bytes)
{
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* A folder for what other tools are to read. */
static char *
put_in_folder (GBytes     *bytes,
               const char *name,
               char      **folder)
{
  g_autoptr (GError) error = NULL;
  char *path;

  *folder = g_dir_make_tmp ("kijk-export-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (*folder, name, NULL);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);

  return path;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* What @tool prints when it reads @bytes; %NULL when there is no such tool. */
static char *
read_with (const char        *tool,
           const char *const *arguments,
           GBytes            *bytes,
           const char        *name)
{
  g_autofree char *program = g_find_program_in_path (tool);
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autofree char *trouble = NULL;
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  if (program == NULL)
    {
      g_test_skip_printf ("%s is not here", tool);
      return NULL;
    }

  path = put_in_folder (bytes, name, &folder);
  g_ptr_array_add (argv, program);
  for (int i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (argv, (char *) (g_str_equal (arguments[i], "FILE") ? path : arguments[i]));
  g_ptr_array_add (argv, NULL);
  g_spawn_sync (folder, (char **) argv->pdata, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, &trouble,
                &status, &error);
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (status, NULL))
    g_error ("%s failed: %s", tool, trouble);
  g_assert_cmpstr (trouble, ==, "");
  remove_folder (folder);

  return output;
}

static void
assert_has (const char *text,
            const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in:\n%s", part, text);
}

/* ---- painting ---- */

typedef struct {
  cairo_surface_t *surface;
  cairo_t         *cr;
} Sheet;

static void
sheet_init (Sheet *self)
{
  self->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 40, 40);
  self->cr = cairo_create (self->surface);
  cairo_set_source_rgb (self->cr, 1, 0, 0);
  cairo_paint (self->cr);
}

static guint32
sheet_get_pixel (Sheet *self,
                 int    x,
                 int    y)
{
  const guchar *row;

  cairo_surface_flush (self->surface);
  row = cairo_image_surface_get_data (self->surface) + y * cairo_image_surface_get_stride (self->surface);

  return ((const guint32 *) (const void *) row)[x] & 0xffffff;
}

static void
sheet_clear (Sheet *self)
{
  cairo_destroy (self->cr);
  cairo_surface_destroy (self->surface);
}

static KijkScene *
create_small_scene (void)
{
  g_autoptr (KijkAudience) audience = kijk_audience_new (KIJK_LEVEL_TABLE);
  KijkPage page;

  kijk_page_init_pixels (&page, 20, 20);

  return kijk_scene_new (KIJK_VIEW_KIJKGLAS, &page, KIJK_LANGUAGE_NL, audience);
}

static void
test_paint_marks (void)
{
  g_autoptr (KijkScene) scene = create_small_scene ();
  const KijkPalette *palette = kijk_palette_get (KIJK_LOOK_LIGHT);
  KijkNode *node = kijk_scene_add (scene, KIJK_ROLE_MARK, "square");
  KijkNode *other = kijk_scene_add (scene, KIJK_ROLE_MARK, "elsewhere");
  Sheet sheet;

  kijk_node_add_mark (node, kijk_path_new_rect (&(KijkRect) { 10, 10, 20, 20 }, 0), KIJK_INK_AMBITION,
                      KIJK_INK_TEXT, 4);
  kijk_node_add_mark (other, kijk_path_new_rect (&(KijkRect) { 0, 0, 40, 40 }, 0), KIJK_INK_TEXT,
                      KIJK_INK_NONE, 0);
  other->page = 2;

  sheet_init (&sheet);
  kijk_painter_paint (sheet.cr, scene, 1, palette);
  g_assert_cmphex (sheet_get_pixel (&sheet, 20, 20), ==, 0xfbebc0);
  g_assert_cmphex (sheet_get_pixel (&sheet, 10, 20), ==, 0x17202b);
  g_assert_cmphex (sheet_get_pixel (&sheet, 4, 20), ==, 0xff0000);

  kijk_painter_paint_ground (sheet.cr, kijk_scene_get_page (scene), KIJK_INK_CANVAS, palette);
  g_assert_cmphex (sheet_get_pixel (&sheet, 19, 19), ==, 0xf7f6f3);
  g_assert_cmphex (sheet_get_pixel (&sheet, 30, 20), ==, 0x17202b);

  kijk_painter_paint_node (sheet.cr, other, palette);
  g_assert_cmphex (sheet_get_pixel (&sheet, 19, 19), ==, 0x17202b);
  sheet_clear (&sheet);
}

/* Of a ring only the ring is filled, and what was set before painting still is. */
static void
test_paint_ring (void)
{
  g_autoptr (KijkScene) scene = create_small_scene ();
  KijkNode *node = kijk_scene_add (scene, KIJK_ROLE_RING, "ring");
  Sheet sheet;

  kijk_node_add_mark (node, kijk_path_new_wedge (&(KijkWedge) { 20, 20, 8, 18, 0, 2 * G_PI }),
                      KIJK_INK_CONTEXT, KIJK_INK_NONE, 0);

  sheet_init (&sheet);
  cairo_set_line_width (sheet.cr, 7);
  kijk_painter_paint (sheet.cr, scene, 1, kijk_palette_get (KIJK_LOOK_DARK));
  g_assert_cmphex (sheet_get_pixel (&sheet, 20, 20), ==, 0xff0000);
  g_assert_cmphex (sheet_get_pixel (&sheet, 20, 7), ==, 0x1e2a44);
  g_assert_cmpfloat (cairo_get_line_width (sheet.cr), ==, 7);
  g_assert_cmpint (cairo_get_fill_rule (sheet.cr), ==, CAIRO_FILL_RULE_WINDING);
  g_assert_false (cairo_has_current_point (sheet.cr));
  sheet_clear (&sheet);
}

static int
count_pixels (Sheet   *sheet,
              guint32  colour)
{
  int n = 0;

  for (int y = 0; y < 40; y++)
    for (int x = 0; x < 40; x++)
      n += sheet_get_pixel (sheet, x, y) == colour;

  return n;
}

/* Hatching darkens some of the fill, not all of it, and nothing outside. */
static void
test_paint_hatching (void)
{
  g_autoptr (KijkScene) scene = create_small_scene ();
  const KijkPalette *palette = kijk_palette_get (KIJK_LOOK_LIGHT);
  KijkNode *node = kijk_scene_add (scene, KIJK_ROLE_TOKEN, "coin");
  KijkMark *mark = kijk_node_add_mark (node, kijk_path_new_circle ((KijkPoint) { 20, 20 }, 16),
                                       KIJK_INK_PAPER, KIJK_INK_TEXT, 2);
  int plain_fill, hatched_fill;
  Sheet sheet;

  sheet_init (&sheet);
  kijk_painter_paint (sheet.cr, scene, 1, palette);
  plain_fill = count_pixels (&sheet, 0xffffff);
  sheet_clear (&sheet);

  mark->hatched = TRUE;
  sheet_init (&sheet);
  kijk_painter_paint (sheet.cr, scene, 1, palette);
  hatched_fill = count_pixels (&sheet, 0xffffff);
  g_assert_cmphex (sheet_get_pixel (&sheet, 1, 1), ==, 0xff0000);
  g_assert_cmphex (sheet_get_pixel (&sheet, 38, 38), ==, 0xff0000);
  sheet_clear (&sheet);

  g_assert_cmpint (hatched_fill, <, plain_fill * 0.9);
  g_assert_cmpint (hatched_fill, >, plain_fill * 0.4);
}

/* The lines go over all of a shape, however long and thin. */
static void
test_hatching_covers (void)
{
  static const KijkRect rects[] = {
    { 0, 0, 40, 40 }, { 300, 7, 5, 200 }, { -20, -30, 400, 6 }, { 3, 900, 1, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rects); i++)
    {
      KijkMark mark = { .path = kijk_path_new_rect (&rects[i], 0), .stroke = KIJK_INK_TEXT, .width = 2 };
      double width;
      g_autoptr (KijkPath) lines = kijk_painter_create_hatching (&mark, &width);
      double apart = 2 * 4 * G_SQRT2;
      guint n = kijk_path_get_n (lines);
      double first, last;

      /* A line is known by where it crosses: x + y is the same all along it. */
      g_assert_cmpuint (n, >=, 2);
      first = kijk_path_get (lines, 0)->points[0].x + rects[i].y;
      last = kijk_path_get (lines, n - 1)->points[0].x + rects[i].y + rects[i].height;
      g_assert_cmpfloat (first, <=, rects[i].x + rects[i].y);
      g_assert_cmpfloat (last, >=, rects[i].x + rects[i].width + rects[i].y - apart);
      kijk_path_free (mark.path);
    }
}

/* ---- PNG ---- */

static guint32
read_number (const guint8 *data)
{
  return (guint32) data[0] << 24 | data[1] << 16 | data[2] << 8 | data[3];
}

/* The picture and nothing that tells who made it, when or where. */
static void
test_png (void)
{
  g_autoptr (KijkScene) scene = create_scene ();
  g_autoptr (GBytes) png = create_png (scene, 1, 1.5);
  g_autoptr (GBytes) again = create_png (scene, 1, 1.5);
  gsize size;
  const guint8 *data = g_bytes_get_data (png, &size);

  g_assert_cmpmem (data, 8, "\x89PNG\r\n\x1a\n", 8);
  g_assert_cmpuint (read_number (data + 16), ==, 960);
  g_assert_cmpuint (read_number (data + 20), ==, 540);

  for (gsize at = 8; at < size; at += read_number (data + at) + 12)
    {
      g_autofree char *chunk = g_strndup ((const char *) data + at + 4, 4);

      if (!g_strv_contains ((const char *[]) { "IHDR", "bKGD", "IDAT", "IEND", NULL }, chunk))
        g_error ("chunk %s", chunk);
    }

  g_assert_true (g_bytes_equal (png, again));
}

static void
test_png_scale (void)
{
  KijkPage page;

  kijk_page_init_pixels (&page, 1280, 720);
  g_assert_cmpfloat (kijk_png_get_scale (&page), ==, 1);

  g_assert_true (kijk_page_init_parse (&page, "A4", NULL));
  g_assert_cmpfloat_with_epsilon (kijk_png_get_scale (&page), 300.0 / 72, 1e-9);

  g_assert_true (kijk_page_init_parse (&page, "A0", NULL));
  g_assert_cmpfloat_with_epsilon (kijk_png_get_scale (&page) * page.width, 5000, 1e-6);
}

static void
test_png_too_large (void)
{
  g_autoptr (KijkScene) scene = create_scene ();
  g_autoptr (GError) error = NULL;

  g_assert_null (kijk_png_new (scene, 1, 100, kijk_palette_get (KIJK_LOOK_LIGHT), &error));
  g_assert_error (error, KIJK_EXPORT_ERROR, KIJK_EXPORT_ERROR_TOO_LARGE);
}

/* ---- SVG ---- */

typedef struct {
  GHashTable *ids;
  GString    *words;
  GString    *labels;
} Reading;

static void
start_cb (GMarkupParseContext  *context,
          const char           *element,
          const char          **names,
          const char          **values,
          gpointer              user_data,
          GError              **error)
{
  Reading *reading = user_data;

  (void) context;
  (void) error;

  for (int i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], "id"))
        g_assert_true (g_hash_table_add (reading->ids, g_strdup (values[i])));
      else if (g_str_equal (names[i], "aria-label"))
        g_string_append_printf (reading->labels, "%s\n", values[i]);
      else if (g_str_equal (names[i], "href") || g_str_equal (names[i], "xlink:href"))
        g_error ("<%s> refers to %s", element, values[i]);
      else if (!g_str_equal (names[i], "xmlns"))
        g_assert_null (strstr (values[i], "://"));
    }
}

static void
text_cb (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              user_data,
         GError              **error)
{
  Reading *reading = user_data;

  (void) error;

  if (g_str_equal (g_markup_parse_context_get_element (context), "text") ||
      g_str_equal (g_markup_parse_context_get_element (context), "title"))
    g_string_append_printf (reading->words, "%.*s\n", (int) length, text);
}

static void
read_svg (GBytes  *svg,
          Reading *reading)
{
  const GMarkupParser parser = { .start_element = start_cb, .text = text_cb };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, reading, NULL);
  g_autoptr (GError) error = NULL;

  reading->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reading->words = g_string_new (NULL);
  reading->labels = g_string_new (NULL);
  g_markup_parse_context_parse (context, g_bytes_get_data (svg, NULL), g_bytes_get_size (svg), &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
}

static void
clear_reading (Reading *reading)
{
  g_hash_table_unref (reading->ids);
  g_string_free (reading->words, TRUE);
  g_string_free (reading->labels, TRUE);
}

static void
test_svg (void)
{
  g_autoptr (KijkScene) scene = create_scene ();
  g_autoptr (GBytes) svg = kijk_svg_new (scene, 1, kijk_palette_get (KIJK_LOOK_LIGHT));
  Reading reading;

  read_svg (svg, &reading);
  assert_has (reading.words->str, "Proef & toets\n");
  assert_has (reading.words->str, LIGATURE "\n");
  assert_has (reading.words->str, MARKUP "\n");
  assert_has (reading.words->str, SPACED "\n");
  assert_has (reading.words->str, HEBREW "\n");
  g_assert_null (strstr (reading.words->str, "De partij in woorden"));
  g_assert_cmpstr (reading.labels->str, ==, "Een ring\nPartij “A” & <B>\n");
  g_assert_true (g_hash_table_contains (reading.ids, "token"));
  g_assert_true (g_hash_table_contains (reading.ids, "ligature"));
  g_assert_false (g_hash_table_contains (reading.ids, "line"));
  clear_reading (&reading);
}

static void
test_svg_lines (void)
{
  g_autoptr (KijkScene) scene = create_scene ();
  g_autoptr (GBytes) svg = kijk_svg_new (scene, 1, kijk_palette_get (KIJK_LOOK_LIGHT));
  g_autofree char *text = get_text (svg);
  const KijkLine *line = kijk_scene_find (scene, "spaced")->lines->pdata[0];
  g_autofree char *expected = NULL;

  g_assert_cmpfloat (line->width, ==, floor (line->width * 2) / 2);
  expected = g_strdup_printf ("textLength=\"%d%s\"", (int) line->width,
                              line->width > floor (line->width) ? ".5" : "");
  assert_has (text, expected);
  assert_has (text, "letter-spacing=\"3\"");
  assert_has (text, "stroke-dasharray=\"6 5\"");
  assert_has (text, "direction=\"rtl\"");
  assert_has (text, "url(#token.1)");
  assert_has (text, "viewBox=\"0 0 640 360\" xml:lang=\"nl\"");
}

/* What cannot be in XML does not get there, however it got into the scene. */
static void
test_svg_control (void)
{
  g_autoptr (KijkScene) scene = create_small_scene ();
  g_autoptr (GBytes) svg = NULL;
  g_autofree char *text = NULL;

  kijk_scene_set_title (scene, "a\x01\x1b" "b\xef\xbf\xbe" "c");
  svg = kijk_svg_new (scene, 1, kijk_palette_get (KIJK_LOOK_LIGHT));
  text = get_text (svg);
  assert_has (text, ">abc</title>");
}

static double
compare_pictures (cairo_surface_t *a,
                  cairo_surface_t *b)
{
  int width = cairo_image_surface_get_width (a);
  int height = cairo_image_surface_get_height (a);
  double sum = 0;

  g_assert_cmpint (width, ==, cairo_image_surface_get_width (b));
  g_assert_cmpint (height, ==, cairo_image_surface_get_height (b));
  for (int y = 0; y < height; y++)
    {
      const guchar *row = cairo_image_surface_get_data (a) + y * cairo_image_surface_get_stride (a);
      const guchar *other = cairo_image_surface_get_data (b) + y * cairo_image_surface_get_stride (b);

      for (int x = 0; x < width; x++)
        for (int channel = 0; channel < 3; channel++)
          sum += abs (row[4 * x + channel] - other[4 * x + channel]) / 255.0;
    }

  return sum / (3.0 * width * height);
}

static cairo_status_t
read_cb (void          *closure,
         unsigned char *data,
         unsigned int   length)
{
  GByteArray *rest = closure;

  if (rest->len < length)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, rest->data, length);
  g_byte_array_remove_range (rest, 0, length);

  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
load_png (gconstpointer data,
          gsize         size)
{
  g_autoptr (GByteArray) rest = g_byte_array_new ();
  cairo_surface_t *surface;

  g_byte_array_append (rest, data, size);
  surface = cairo_image_surface_create_from_png_stream (read_cb, rest);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);

  return surface;
}

/* By one who draws SVG for a living: shapes, hatching and words where the PNG has
 * them. The bound is what anti-aliasing may differ; words a line lower, in another
 * font or left out are well above it. */
static void
test_svg_looks_like_png (void)
{
  g_autoptr (KijkScene) scene = create_scene ();
  g_autoptr (GBytes) png = create_png (scene, 1, 1);
  g_autoptr (GBytes) svg = kijk_svg_new (scene, 1, kijk_palette_get (KIJK_LOOK_LIGHT));
  g_autofree char *program = g_find_program_in_path ("rsvg-convert");
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autofree char *drawn = NULL;
  g_autofree char *command = NULL;
  g_autoptr (GError) error = NULL;
  cairo_surface_t *ours, *theirs;
  gsize size;

  if (program == NULL)
    {
      g_test_skip ("rsvg-convert is not here");
      return;
    }

  path = put_in_folder (svg, "picture.svg", &folder);
  command = g_strdup_printf ("%s -o %s.png %s", program, path, path);
  g_spawn_command_line_sync (command, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_free (g_steal_pointer (&command));
  command = g_strconcat (path, ".png", NULL);
  g_file_get_contents (command, &drawn, &size, &error);
  g_assert_no_error (error);

  ours = load_png (g_bytes_get_data (png, NULL), g_bytes_get_size (png));
  theirs = load_png (drawn, size);
  g_test_message ("mean difference %f", compare_pictures (ours, theirs));
  g_assert_cmpfloat (compare_pictures (ours, theirs), <, 0.004);
  cairo_surface_destroy (ours);
  cairo_surface_destroy (theirs);
  remove_folder (folder);
}

/* ---- PDF ---- */

static void
test_pdf_same_bytes (void)
{
  g_autoptr (KijkScene) scene = create_scene ();
  g_autoptr (GBytes) pdf = create_pdf (scene, 0, "2026-01-20");
  g_autoptr (GBytes) again = create_pdf (scene, 0, "2026-01-20");
  g_autoptr (GBytes) later = create_pdf (scene, 0, "2026-01-21");

  g_assert_true (g_bytes_equal (pdf, again));
  g_assert_false (g_bytes_equal (pdf, later));
}

static void
test_pdf_text (void)
{
  g_autoptr (KijkScene) scene = create_scene ();
  g_autoptr (GBytes) pdf = create_pdf (scene, 0, "2026-01-20");
  g_autofree char *text = read_with ("pdftotext", (const char *[]) { "-layout", "FILE", "-", NULL }, pdf, "a.pdf");

  if (text == NULL)
    return;

  assert_has (text, LIGATURE);
  assert_has (text, MARKUP);
  assert_has (text, SPACED);
  assert_has (text, "De partij in woorden");
}

static void
test_pdf_fonts (void)
{
  g_autoptr (KijkScene) scene = create_scene ();
  g_autoptr (GBytes) pdf = create_pdf (scene, 0, "2026-01-20");
  g_autofree char *text = read_with ("pdffonts", (const char *[]) { "FILE", NULL }, pdf, "a.pdf");
  g_auto (GStrv) lines = NULL;

  if (text == NULL)
    return;

  g_assert_null (strstr (text, "Type 3"));
  lines = g_strsplit (g_strchomp (text), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 3);
  for (int i = 2; lines[i] != NULL; i++)
    if (!g_regex_match_simple (" yes yes yes +[0-9]+ +0$", lines[i], 0, 0))
      g_error ("not embedded, or no text: %s", lines[i]);
}

static void
test_pdf_about (void)
{
  g_autoptr (KijkScene) scene = create_scene ();
  g_autoptr (GBytes) pdf = create_pdf (scene, 0, "2026-01-20");
  g_autofree char *text = read_with ("pdfinfo", (const char *[]) { "-isodates", "FILE", NULL }, pdf, "a.pdf");

  if (text == NULL)
    return;

  assert_has (text, "Proef – één\n");
  assert_has (text, "2026-01-20T00:00:00Z\n");
  assert_has (text, "Pages:           2\n");
  assert_has (text, "480 x 270 pts");
  g_assert_null (strstr (text, "Author"));
  g_assert_null (strstr (text, "ModDate"));
}

/* The token on page 1 leads to its line on page 2; alone, it leads nowhere. */
static void
test_pdf_links (void)
{
  static const char *const arguments[] = { "-i", "-noframes", "-stdout", "FILE", NULL };
  g_autoptr (KijkScene) scene = create_scene ();
  g_autoptr (GBytes) both = create_pdf (scene, 0, "2026-01-20");
  g_autoptr (GBytes) first = create_pdf (scene, 1, "2026-01-20");
  g_autofree char *text = read_with ("pdftohtml", arguments, both, "a.pdf");

  if (text == NULL)
    return;

  assert_has (text, "<a href=\"a.html#2\">El</a>");
  assert_has (text, "<a href=\"a.html#2\">Kijkglas 2</a>");

  g_free (text);
  text = read_with ("pdftohtml", arguments, first, "a.pdf");
  assert_has (text, "El");
  g_assert_null (strstr (text, "a.html#2"));
}

/* How many bytes of @bytes @word begins at. */
static int
count_words (GBytes     *bytes,
             const char *word)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  int n = 0;

  for (gsize i = 0; i + strlen (word) <= size; i++)
    n += memcmp (data + i, word, strlen (word)) == 0;

  return n;
}

/* Once, in a catalog added at the end, which readers take without complaint: they
 * would mend what is wrong with the index, but say so. */
static void
test_pdf_language (void)
{
  g_autoptr (KijkScene) scene = create_scene ();
  g_autoptr (GBytes) pdf = create_pdf (scene, 0, "2026-01-20");
  g_autofree char *text = NULL;

  g_assert_cmpint (count_words (pdf, "/Lang (nl)"), ==, 1);
  g_assert_cmpint (count_words (pdf, "%%EOF"), ==, 2);
  text = read_with ("pdfinfo", (const char *[]) { "FILE", NULL }, pdf, "a.pdf");
}

/* ---- JSON ---- */

static void
test_json (void)
{
  g_autoptr (KijkScene) scene = create_small_scene ();
  KijkNode *node = kijk_scene_add (scene, KIJK_ROLE_TOKEN, "coin");
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) kijk_line_free);
  g_autofree char *all = NULL;
  g_autofree char *second = NULL;

  node->items = g_strdupv ((char *[]) { "sabcdefghj", "tabcdefghj", NULL });
  node->kind = KIJK_KIND_INTEREST;
  kijk_node_set_label (node, "Zegt \"ja\"\\");
  kijk_node_add_mark (node, kijk_path_new_rect (&(KijkRect) { 1.26, 2, 9.98, 10 }, 0), KIJK_INK_PAPER,
                      KIJK_INK_NONE, 0);

  node = kijk_scene_add (scene, KIJK_ROLE_LEGEND, "line");
  g_ptr_array_add (lines, kijk_line_new ("één", 3, 21, 40.5, FALSE));
  g_ptr_array_add (lines, kijk_line_new ("twee", 3, 46, 50, FALSE));
  kijk_node_take_lines (node, lines, plain, KIJK_INK_TEXT);
  node->listed = TRUE;
  node->page = 2;
  kijk_scene_set_pages (scene, 2);

  all = kijk_scene_to_json (scene, 0);
  g_assert_cmpstr (all, ==,
                   "{\"view\":\"kijkglas\",\"audience\":\"table\",\"width\":20,\"height\":20,\"unit\":\"px\","
                   "\"pages\":2,\"nodes\":[\n"
                   "{\"id\":\"coin\",\"items\":[\"sabcdefghj\",\"tabcdefghj\"],\"kind\":\"interest\","
                   "\"role\":\"token\",\"label\":\"Zegt \\\"ja\\\"\\\\\",\"text\":null,\"font\":0,"
                   "\"bounds\":[1.5,2,9.5,10],\"shown\":\"drawn\",\"page\":1},\n"
                   "{\"id\":\"line\",\"items\":[],\"kind\":null,\"role\":\"legend\",\"label\":\"\","
                   "\"text\":\"één twee\",\"font\":20,\"bounds\":[3,2,50,50],\"shown\":\"listed\",\"page\":2}\n"
                   "]}\n");

  second = kijk_scene_to_json (scene, 2);
  g_assert_null (strstr (second, "coin"));
  assert_has (second, "één twee");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/painter/marks", test_paint_marks);
  g_test_add_func ("/painter/ring", test_paint_ring);
  g_test_add_func ("/painter/hatching", test_paint_hatching);
  g_test_add_func ("/painter/hatching-covers", test_hatching_covers);
  g_test_add_func ("/png/content", test_png);
  g_test_add_func ("/png/scale", test_png_scale);
  g_test_add_func ("/png/too-large", test_png_too_large);
  g_test_add_func ("/svg/content", test_svg);
  g_test_add_func ("/svg/lines", test_svg_lines);
  g_test_add_func ("/svg/control", test_svg_control);
  g_test_add_func ("/svg/looks-like-png", test_svg_looks_like_png);
  g_test_add_func ("/pdf/same-bytes", test_pdf_same_bytes);
  g_test_add_func ("/pdf/text", test_pdf_text);
  g_test_add_func ("/pdf/fonts", test_pdf_fonts);
  g_test_add_func ("/pdf/about", test_pdf_about);
  g_test_add_func ("/pdf/links", test_pdf_links);
  g_test_add_func ("/pdf/language", test_pdf_language);
  g_test_add_func ("/json/form", test_json);

  return g_test_run ();
}
