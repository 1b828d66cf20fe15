/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-page.h"

#include <gio/gio.h>
#include <math.h>

/* The sizes of the design: for a projector of 1280×720 pixels and for A4. */
#define PROJECTOR_WIDTH 1280.0
#define PROJECTOR_HEIGHT 720.0
#define A4_LONG 841.89
#define A4_SHORT 595.28
#define PROJECTOR_SMALLEST 20.0
#define PAPER_SMALLEST 7.0
#define PROJECTOR_MARGIN 24.0
#define PAPER_MARGIN 42.52 /* 15 mm */

/* A thumbnail, at the shape of a projector. */
#define LEAST_PIXELS 320
#define LEAST_HIGH 180
#define MOST_PIXELS 16000

/* Where the design says 500 this says 400: of Cantarell, Debian 12 has no such
 * weight and Debian 13 has, and the same words would not be as wide on both. */
static const struct {
  double projector;
  double paper;
  int    weight;
} styles[KIJK_N_TEXT_STYLES] = {
  [KIJK_TEXT_TITLE] = { 32, 16, 800 },
  [KIJK_TEXT_HEADING] = { 28, 13, 800 },
  [KIJK_TEXT_QUESTION] = { 24, 11, 400 },
  [KIJK_TEXT_CARD] = { 22, 9, 400 },
  [KIJK_TEXT_CARD_OF_FEW] = { 24, 10, 400 },
  [KIJK_TEXT_RING] = { 20, 9, 800 },
  [KIJK_TEXT_SECTOR] = { 20, 9, 700 },
  [KIJK_TEXT_INITIALS] = { 20, 8, 800 },
  [KIJK_TEXT_LEGEND] = { 20, 8, 400 },
  [KIJK_TEXT_FOOTER] = { 20, 7.5, 400 },
  [KIJK_TEXT_BADGE] = { 20, 7, 800 },
  [KIJK_TEXT_STAGE_QUESTION] = { 28, 13, 400 },
};

/* Of the capitals in which rings are named. */
#define RING_TRACKING 0.15

static double
fit (double width,
     double height,
     double long_side,
     double short_side)
{
  gboolean wide = width >= height;

  return fmin (width / (wide ? long_side : short_side), height / (wide ? short_side : long_side));
}

/**
 * kijk_page_init_pixels:
 * @self: (out caller-allocates): a page
 * @width: in pixels
 * @height: in pixels
 *
 * A picture for a screen or a projector.
 */
void
kijk_page_init_pixels (KijkPage *self,
                       double    width,
                       double    height)
{
  double scale = fit (width, height, PROJECTOR_WIDTH, PROJECTOR_HEIGHT);

  *self = (KijkPage) {
    .width = width,
    .height = height,
    .unit = KIJK_UNIT_PIXEL,
    .scale = scale,
    .margin = PROJECTOR_MARGIN * scale,
    .smallest = PROJECTOR_SMALLEST * scale,
  };
}

/**
 * kijk_page_init_points:
 * @self: (out caller-allocates): a page
 * @width: in points
 * @height: in points
 *
 * A picture for paper. On paper smaller than A4 words keep their size.
 */
void
kijk_page_init_points (KijkPage *self,
                       double    width,
                       double    height)
{
  *self = (KijkPage) {
    .width = width,
    .height = height,
    .unit = KIJK_UNIT_POINT,
    .scale = fmax (1, fit (width, height, A4_LONG, A4_SHORT)),
    .margin = PAPER_MARGIN,
    .smallest = PAPER_SMALLEST,
  };
}

static gboolean
parse_paper (KijkPage   *self,
             const char *size)
{
  gboolean tall = g_str_has_suffix (size, "-portrait");
  double short_side = A4_SHORT;
  double long_side = A4_LONG;
  int number;

  if ((size[0] != 'A' && size[0] != 'a') || size[1] < '0' || size[1] > '5' ||
      (size[2] != '\0' && !g_str_equal (size + 2, "-portrait")))
    return FALSE;

  number = size[1] - '0';
  short_side *= pow (G_SQRT2, 4 - number);
  long_side *= pow (G_SQRT2, 4 - number);
  kijk_page_init_points (self, tall ? short_side : long_side, tall ? long_side : short_side);

  return TRUE;
}

static gboolean
parse_pixels (KijkPage   *self,
              const char *size)
{
  g_auto (GStrv) parts = g_strsplit (size, "x", 3);
  guint64 width, height;

  if (g_strv_length (parts) > 2 || *size == '\0' ||
      !g_ascii_string_to_unsigned (parts[0], 10, LEAST_PIXELS, MOST_PIXELS, &width, NULL))
    return FALSE;

  height = (guint64) round (width * PROJECTOR_HEIGHT / PROJECTOR_WIDTH);
  if (parts[1] != NULL &&
      !g_ascii_string_to_unsigned (parts[1], 10, LEAST_HIGH, MOST_PIXELS, &height, NULL))
    return FALSE;

  kijk_page_init_pixels (self, width, height);
  return TRUE;
}

/**
 * kijk_page_init_parse:
 * @self: (out caller-allocates): a page
 * @size: `A0` to `A5`, lying unless `-portrait` follows; a width in pixels, at
 *   the shape of a projector; or `1280x720`
 * @error: return location for an error
 *
 * Returns: whether @size is a size of a page
 */
gboolean
kijk_page_init_parse (KijkPage    *self,
                      const char  *size,
                      GError     **error)
{
  g_return_val_if_fail (self != NULL && size != NULL, FALSE);

  if (parse_paper (self, size) || parse_pixels (self, size))
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
               "“%s” is not a size; A4, A3-portrait, 2400 or 1280x720 are, from %d to %d pixels",
               size, LEAST_PIXELS, MOST_PIXELS);
  return FALSE;
}

/**
 * kijk_page_get_font:
 * @self: a page
 * @style: what the words are for
 *
 * Returns: their font on this page, never smaller than its smallest
 */
KijkFont
kijk_page_get_font (const KijkPage *self,
                    KijkTextStyle   style)
{
  gboolean pixels = self->unit == KIJK_UNIT_PIXEL;
  double size = (pixels ? styles[style].projector : styles[style].paper) * self->scale;

  size = fmax (round (size * 2) / 2, self->smallest);
  return (KijkFont) {
    .size = size,
    .weight = styles[style].weight,
    .tracking = style == KIJK_TEXT_RING ? RING_TRACKING * size : 0,
  };
}

/**
 * kijk_page_get_area:
 * @self: a page
 *
 * Returns: what lies inside its margins
 */
KijkRect
kijk_page_get_area (const KijkPage *self)
{
  return (KijkRect) { self->margin, self->margin, self->width - 2 * self->margin,
                      self->height - 2 * self->margin };
}

/**
 * kijk_page_is_wide:
 * @self: a page
 *
 * Returns: whether the legend has its place beside the picture rather than below
 */
gboolean
kijk_page_is_wide (const KijkPage *self)
{
  return self->width >= 1.2 * self->height;
}
