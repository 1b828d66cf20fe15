/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-look.h"

#include <adwaita.h>

#include "kijk-interface.h"

/* The desktop asks for it, or the user of this program. */
static gboolean
has_contrast (void)
{
  return adw_style_manager_get_high_contrast (adw_style_manager_get_default ()) ||
         g_settings_get_boolean (kijk_interface_get_settings (), "high-contrast");
}

/**
 * kijk_look_get_palette:
 *
 * Returns: (transfer none): the palette that pictures have in windows as they look
 *   now; see kijk_look_follow()
 */
const KijkPalette *
kijk_look_get_palette (void)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  if (has_contrast ())
    return kijk_palette_get (dark ? KIJK_LOOK_CONTRAST_DARK : KIJK_LOOK_CONTRAST);

  return kijk_palette_get (dark ? KIJK_LOOK_DARK : KIJK_LOOK_LIGHT);
}

/**
 * kijk_look_follow:
 * @object: who draws with the palette
 * @changed: called with @object first when windows look different
 *
 * Tells @object for as long as it lives.
 */
void
kijk_look_follow (GObject   *object,
                  GCallback  changed)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_return_if_fail (G_IS_OBJECT (object));

  g_signal_connect_object (manager, "notify::dark", changed, object, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", changed, object, G_CONNECT_SWAPPED);
  g_signal_connect_object (kijk_interface_get_settings (), "changed::high-contrast", changed, object,
                           G_CONNECT_SWAPPED);
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
