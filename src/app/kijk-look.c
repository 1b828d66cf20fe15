/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-look.h"

#include <adwaita.h>

/**
 * kijk_look_get_palette:
 *
 * Returns: (transfer none): the palette that pictures have in windows as they look
 *   now; listen to #AdwStyleManager:dark to know when it is another one
 */
const KijkPalette *
kijk_look_get_palette (void)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  return kijk_palette_get (dark ? KIJK_LOOK_DARK : KIJK_LOOK_LIGHT);
}

/**
 * kijk_look_get_colour:
 * @ink: an ink
 *
 * Returns: its colour as windows look now
 */
GdkRGBA
kijk_look_get_colour (KijkInk ink)
{
  const KijkColour *colour = &kijk_look_get_palette ()->colours[ink];

  return (GdkRGBA) { colour->red, colour->green, colour->blue, 1 };
}

/**
 * kijk_look_set_ink:
 * @cr: where something is drawn
 * @ink: with what
 */
void
kijk_look_set_ink (cairo_t *cr,
                   KijkInk  ink)
{
  GdkRGBA colour = kijk_look_get_colour (ink);

  gdk_cairo_set_source_rgba (cr, &colour);
}

/**
 * kijk_look_trace:
 * @cr: where something is drawn
 * @path: what becomes the path there, in its units
 */
void
kijk_look_trace (cairo_t        *cr,
                 const KijkPath *path)
{
  cairo_new_path (cr);
  for (guint i = 0; i < kijk_path_get_n (path); i++)
    {
      const KijkSegment *segment = kijk_path_get (path, i);
      const KijkPoint *p = segment->points;

      if (segment->type == KIJK_SEGMENT_MOVE)
        cairo_move_to (cr, p[0].x, p[0].y);
      else if (segment->type == KIJK_SEGMENT_LINE)
        cairo_line_to (cr, p[0].x, p[0].y);
      else if (segment->type == KIJK_SEGMENT_CURVE)
        cairo_curve_to (cr, p[0].x, p[0].y, p[1].x, p[1].y, p[2].x, p[2].y);
      else
        cairo_close_path (cr);
    }
}
