/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/kijk-painter.h"

#include <math.h>

#include <cairo.h>

#include "kijk-sample.h"

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

static void
test_paint_marks (void)
{
  g_autoptr (KijkScene) scene = sample_scene_new_empty (20);
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
  g_autoptr (KijkScene) scene = sample_scene_new_empty (20);
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
  g_autoptr (KijkScene) scene = sample_scene_new_empty (20);
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

/* What is dimmed lets the ground through, but for its edge. */
static void
test_paint_dimmed (void)
{
  g_autoptr (KijkScene) scene = sample_scene_new_empty (20);
  KijkNode *node = kijk_scene_add (scene, KIJK_ROLE_TOKEN, "coin");
  Sheet sheet;

  kijk_node_add_mark (node, kijk_path_new_rect (&(KijkRect) { 4, 4, 32, 32 }, 0), KIJK_INK_TEXT, KIJK_INK_TEXT, 4);
  kijk_node_add_mark (node, kijk_path_new_rect (&(KijkRect) { 16, 16, 8, 8 }, 0), KIJK_INK_PAPER, KIJK_INK_TEXT, 2);
  node->dimmed = TRUE;
  g_assert_true (kijk_node_is_edge (node, 0));
  g_assert_false (kijk_node_is_edge (node, 1));

  sheet_init (&sheet);
  kijk_painter_paint (sheet.cr, scene, 1, kijk_palette_get (KIJK_LOOK_LIGHT));
  g_assert_cmphex (sheet_get_pixel (&sheet, 4, 20), ==, 0x17202b);
  g_assert_cmphex (sheet_get_pixel (&sheet, 1, 1), ==, 0xff0000);
  /* Seven tenths of the red ground and three of ink, or of paper. */
  g_assert_cmpint (sheet_get_pixel (&sheet, 10, 20) >> 16, >, 0xb0);
  g_assert_cmpint (sheet_get_pixel (&sheet, 10, 20) >> 16, <, 0xc8);
  g_assert_cmpint (sheet_get_pixel (&sheet, 20, 20) & 0xff, >, 0x40);
  g_assert_cmpint (sheet_get_pixel (&sheet, 20, 20) & 0xff, <, 0x58);
  sheet_clear (&sheet);
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
      KijkMark mark = { .path = kijk_path_new_rect (&rects[i], 0), .stroke = KIJK_INK_TEXT, .width = 2,
                        .hatched = TRUE };
      KijkInk ink;
      double width;
      g_autoptr (KijkPath) lines = kijk_painter_create_texture (&mark, kijk_palette_get (KIJK_LOOK_LIGHT),
                                                                &ink, &width);
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

/* Without colours the rings differ by what lies on them: little, so that words stay
 * readable; and not the same on any two. In colours nothing lies on them. */
static void
test_textures (void)
{
  static const KijkInk rings[] = { KIJK_INK_CONTEXT, KIJK_INK_INTERESTS, KIJK_INK_AMBITION };
  static const KijkLook looks[] = { KIJK_LOOK_LIGHT, KIJK_LOOK_CONTRAST, KIJK_LOOK_CONTRAST_DARK };

  for (guint l = 0; l < G_N_ELEMENTS (looks); l++)
    {
      const KijkPalette *palette = kijk_palette_get (looks[l]);
      int n[G_N_ELEMENTS (rings)];

      for (guint i = 0; i < G_N_ELEMENTS (rings); i++)
        {
          g_autoptr (KijkScene) scene = sample_scene_new_empty (20);
          KijkNode *node = kijk_scene_add (scene, KIJK_ROLE_RING, "ring");
          const KijkColour *colour = &palette->colours[rings[i]];
          guint32 fill = (guint32) lround (colour->red * 255) << 16 |
                         (guint32) lround (colour->green * 255) << 8 | (guint32) lround (colour->blue * 255);
          Sheet sheet;

          kijk_node_add_mark (node, kijk_path_new_rect (&(KijkRect) { 0, 0, 40, 40 }, 0), rings[i],
                              KIJK_INK_NONE, 0);
          sheet_init (&sheet);
          kijk_painter_paint (sheet.cr, scene, 1, palette);
          n[i] = 1600 - count_pixels (&sheet, fill);
          sheet_clear (&sheet);
          g_assert_cmpint (n[i], <, 1600 / 4);
        }

      g_assert_cmpint (n[2], ==, 0);
      g_assert_true (palette->textured == (n[0] > 0 && n[1] > 0 && n[0] != n[1]));
      g_assert_true (palette->textured || (n[0] == 0 && n[1] == 0));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/painter/marks", test_paint_marks);
  g_test_add_func ("/painter/ring", test_paint_ring);
  g_test_add_func ("/painter/dimmed", test_paint_dimmed);
  g_test_add_func ("/painter/hatching", test_paint_hatching);
  g_test_add_func ("/painter/hatching-covers", test_hatching_covers);
  g_test_add_func ("/painter/textures", test_textures);

  return g_test_run ();
}
