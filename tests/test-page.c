/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/kijk-page.h"

#include <gio/gio.h>

static void
test_pixels (void)
{
  static const struct {
    const char *size;
    double      width, height;
    double      smallest;
  } rows[] = {
    { "1280x720", 1280, 720, 20 }, { "1920x1080", 1920, 1080, 30 }, { "2400", 2400, 1350, 37.5 },
    { "1280", 1280, 720, 20 },     { "320x240", 320, 240, 5 },      { "720x1280", 720, 1280, 20 },
    { "320x180", 320, 180, 5 },     { "320", 320, 180, 5 },
    { "320x16000", 320, 16000, 20 * 320.0 / 720 }, { "16000x16000", 16000, 16000, 250 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      KijkPage page;

      g_assert_true (kijk_page_init_parse (&page, rows[i].size, &error));
      g_assert_no_error (error);
      g_assert_cmpint (page.unit, ==, KIJK_UNIT_PIXEL);
      g_assert_cmpint (page.overflow, ==, KIJK_OVERFLOW_PAGES);
      g_assert_cmpfloat (page.width, ==, rows[i].width);
      g_assert_cmpfloat (page.height, ==, rows[i].height);
      g_assert_cmpfloat_with_epsilon (page.smallest, rows[i].smallest, 1e-9);
    }
}

static void
test_paper (void)
{
  static const struct {
    const char *size;
    double      width, height; /* in millimetres */
  } rows[] = {
    { "A4", 297, 210 },  { "A4-portrait", 210, 297 }, { "A3", 420, 297 },  { "a3-portrait", 297, 420 },
    { "A0", 1189, 841 }, { "A5", 210, 148.5 },        { "a5", 210, 148.5 }, { "A1-portrait", 594, 841 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      KijkPage page;

      g_assert_true (kijk_page_init_parse (&page, rows[i].size, &error));
      g_assert_no_error (error);
      g_assert_cmpint (page.unit, ==, KIJK_UNIT_POINT);
      /* The standard rounds each size down to whole millimetres. */
      g_assert_cmpfloat_with_epsilon (page.width, rows[i].width / 25.4 * 72, 3);
      g_assert_cmpfloat_with_epsilon (page.height, rows[i].height / 25.4 * 72, 3);
      g_assert_cmpfloat_with_epsilon (page.margin, 15 / 25.4 * 72, 0.01);
      g_assert_cmpfloat (page.smallest, ==, 7);
    }
}

static void
test_refused (void)
{
  static const char *const sizes[] = {
    "", " ", "A", "A6", "A44", "A4-", "A4-landscape", "B4", "A4x", "x", "1280x", "x720", "1280x720x1",
    "-1280", "1280x-720", "+1280", "319", "16001", "1280x10", "320x179", "1280x16001", "1e3", "0x500", "1280.5",
    "99999999999999999999", "1280 x 720", "1280X720", "１２８０", "A4 ", "auto",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GError) error = NULL;
      KijkPage page;

      if (kijk_page_init_parse (&page, sizes[i], &error))
        g_error ("“%s” is no size and was taken for one", sizes[i]);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
    }
}

/* What is asked for on a projector and on paper, by the table of the design. */
static void
test_fonts (void)
{
  static const struct {
    KijkTextStyle style;
    double        projector, paper;
  } rows[] = {
    { KIJK_TEXT_TITLE, 32, 16 }, { KIJK_TEXT_QUESTION, 24, 11 }, { KIJK_TEXT_RING, 20, 9 },
    { KIJK_TEXT_INITIALS, 20, 8 }, { KIJK_TEXT_LEGEND, 20, 8 }, { KIJK_TEXT_FOOTER, 20, 7.5 },
  };
  KijkPage projector, paper;

  kijk_page_init_pixels (&projector, 1280, 720);
  kijk_page_init_parse (&paper, "A4", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpfloat (kijk_page_get_font (&projector, rows[i].style).size, ==, rows[i].projector);
      g_assert_cmpfloat (kijk_page_get_font (&paper, rows[i].style).size, ==, rows[i].paper);
    }
}

static void
test_never_below_smallest (void)
{
  static const char *const sizes[] = {
    "320x320", "320x240", "1280x720", "1281x723", "999x777", "720x1280", "2400", "16000",
    "A0", "A3", "A4", "A5", "A5-portrait",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      KijkPage page;

      g_assert_true (kijk_page_init_parse (&page, sizes[i], NULL));
      for (int style = 0; style < KIJK_N_TEXT_STYLES; style++)
        {
          KijkFont font = kijk_page_get_font (&page, style);

          g_assert_cmpfloat (font.size, >=, page.smallest);
          g_assert_cmpint (font.weight, >=, 400);
          /* The only capitals are tracked, nothing else is. */
          g_assert_cmpint (font.tracking > 0, ==, style == KIJK_TEXT_RING);
        }
    }
}

static void
test_area (void)
{
  KijkPage page;
  KijkRect area;

  kijk_page_init_pixels (&page, 1280, 720);
  area = kijk_page_get_area (&page);
  g_assert_cmpfloat (area.x, ==, 24);
  g_assert_cmpfloat (area.y, ==, 24);
  g_assert_cmpfloat (area.width, ==, 1280 - 48);
  g_assert_cmpfloat (area.height, ==, 720 - 48);
}

static void
test_wide (void)
{
  static const struct {
    const char *size;
    gboolean    wide;
  } rows[] = {
    { "1280x720", TRUE }, { "A4", TRUE }, { "A4-portrait", FALSE }, { "1000x1000", FALSE }, { "720x1280", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      KijkPage page;

      g_assert_true (kijk_page_init_parse (&page, rows[i].size, NULL));
      g_assert_cmpint (kijk_page_is_wide (&page), ==, rows[i].wide);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/page/pixels", test_pixels);
  g_test_add_func ("/page/paper", test_paper);
  g_test_add_func ("/page/refused", test_refused);
  g_test_add_func ("/page/fonts", test_fonts);
  g_test_add_func ("/page/never-below-smallest", test_never_below_smallest);
  g_test_add_func ("/page/area", test_area);
  g_test_add_func ("/page/wide", test_wide);

  return g_test_run ();
}
