/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/kijk-png.h"

#include "export/kijk-export-error.h"
#include "kijk-sample.h"

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

static guint32
read_number (const guint8 *data)
{
  return (guint32) data[0] << 24 | data[1] << 16 | data[2] << 8 | data[3];
}

/* The picture and nothing that tells who made it, when or where. */
static void
test_png (void)
{
  g_autoptr (KijkScene) scene = sample_scene_new ();
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
  g_autoptr (KijkScene) scene = sample_scene_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (kijk_png_new (scene, 1, 100, kijk_palette_get (KIJK_LOOK_LIGHT), &error));
  g_assert_error (error, KIJK_EXPORT_ERROR, KIJK_EXPORT_ERROR_TOO_LARGE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/png/content", test_png);
  g_test_add_func ("/png/scale", test_png_scale);
  g_test_add_func ("/png/too-large", test_png_too_large);

  return g_test_run ();
}
