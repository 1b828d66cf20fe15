/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/kijk-svg.h"

#include <cairo.h>
#include <math.h>
#include <string.h>

#include "export/kijk-png.h"
#include "kijk-sample.h"

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
  g_autoptr (KijkScene) scene = sample_scene_new ();
  g_autoptr (GBytes) svg = kijk_svg_new (scene, 1, kijk_palette_get (KIJK_LOOK_LIGHT));
  Reading reading;

  read_svg (svg, &reading);
  sample_assert_has (reading.words->str, "Proef & toets\n");
  sample_assert_has (reading.words->str, SAMPLE_LIGATURE "\n");
  sample_assert_has (reading.words->str, SAMPLE_MARKUP "\n");
  sample_assert_has (reading.words->str, SAMPLE_SPACED "\n");
  sample_assert_has (reading.words->str, SAMPLE_HEBREW "\n");
  g_assert_null (strstr (reading.words->str, SAMPLE_LISTED));
  g_assert_cmpstr (reading.labels->str, ==, "Een ring\nPartij “A” & <B>\n");
  g_assert_true (g_hash_table_contains (reading.ids, "token"));
  g_assert_true (g_hash_table_contains (reading.ids, "ligature"));
  g_assert_false (g_hash_table_contains (reading.ids, "line"));
  clear_reading (&reading);
}

static void
test_svg_lines (void)
{
  g_autoptr (KijkScene) scene = sample_scene_new ();
  g_autoptr (GBytes) svg = kijk_svg_new (scene, 1, kijk_palette_get (KIJK_LOOK_LIGHT));
  g_autofree char *text = sample_get_text (svg);
  const KijkLine *line = kijk_scene_find (scene, "spaced")->lines->pdata[0];
  g_autofree char *expected = NULL;

  g_assert_cmpfloat (line->width, ==, floor (line->width * 2) / 2);
  expected = g_strdup_printf ("textLength=\"%d%s\"", (int) line->width,
                              line->width > floor (line->width) ? ".5" : "");
  sample_assert_has (text, expected);
  sample_assert_has (text, "letter-spacing=\"3\"");
  sample_assert_has (text, "stroke-dasharray=\"6 5\"");
  sample_assert_has (text, "direction=\"rtl\"");
  sample_assert_has (text, "url(#token.1)");
  sample_assert_has (text, "viewBox=\"0 0 640 360\" xml:lang=\"nl\"");
}

/* What cannot be in XML does not get there, however it got into the scene. */
static void
test_svg_control (void)
{
  g_autoptr (KijkScene) scene = sample_scene_new_empty (20);
  g_autoptr (GBytes) svg = NULL;
  g_autofree char *text = NULL;

  kijk_scene_set_title (scene, "a\x01\x1b" "b\xef\xbf\xbe" "c");
  svg = kijk_svg_new (scene, 1, kijk_palette_get (KIJK_LOOK_LIGHT));
  text = sample_get_text (svg);
  sample_assert_has (text, ">abc</title>");
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
load_png (GBytes *png)
{
  g_autoptr (GByteArray) rest = g_byte_array_new ();
  cairo_surface_t *surface;

  g_byte_array_append (rest, g_bytes_get_data (png, NULL), g_bytes_get_size (png));
  surface = cairo_image_surface_create_from_png_stream (read_cb, rest);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);

  return surface;
}

/* By one who draws SVG for a living: shapes, hatching and words where the PNG has
 * them. The bound is what anti-aliasing may differ; words a line lower, in another
 * font or left out are well above it. */
static void
assert_looks_like_png (KijkScene *scene)
{
  const KijkPalette *palette = kijk_palette_get (KIJK_LOOK_LIGHT);
  g_autoptr (GBytes) svg = kijk_svg_new (scene, 1, palette);
  g_autoptr (GBytes) drawn = sample_read_with (svg, "rsvg-convert picture");
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GError) error = NULL;
  cairo_surface_t *ours, *theirs;
  double difference;

  if (drawn == NULL)
    return;

  png = kijk_png_new (scene, 1, 1, palette, &error);
  g_assert_no_error (error);
  ours = load_png (png);
  theirs = load_png (drawn);
  difference = compare_pictures (ours, theirs);
  g_test_message ("mean difference %f", difference);
  g_assert_cmpfloat (difference, <, 0.004);
  cairo_surface_destroy (ours);
  cairo_surface_destroy (theirs);
}

static void
test_svg_looks_like_png (void)
{
  g_autoptr (KijkScene) scene = sample_scene_new ();

  assert_looks_like_png (scene);
}

/* All that is in it is drawn faintly, but for edges. */
static void
test_svg_dimmed (void)
{
  g_autoptr (KijkScene) scene = sample_scene_new ();
  GPtrArray *nodes = kijk_scene_get_nodes (scene);

  for (guint i = 0; i < nodes->len; i++)
    ((KijkNode *) nodes->pdata[i])->dimmed = TRUE;
  assert_looks_like_png (scene);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/svg/content", test_svg);
  g_test_add_func ("/svg/lines", test_svg_lines);
  g_test_add_func ("/svg/control", test_svg_control);
  g_test_add_func ("/svg/looks-like-png", test_svg_looks_like_png);
  g_test_add_func ("/svg/dimmed", test_svg_dimmed);

  return g_test_run ();
}
