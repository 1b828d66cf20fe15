/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-png.h"

#include <cairo.h>
#include <math.h>

#include "diagram/kijk-painter.h"
#include "kijk-export-error.h"

/* What printers ask of a picture in a report, and where that stops: beyond A3
 * nobody looks from so near. */
#define PAPER_SCALE (300.0 / 72)
#define PAPER_LONGEST 5000.0

/* Four bytes each in memory while drawing. */
#define MOST_PIXELS (100 * 1000 * 1000)

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
draw (cairo_surface_t   *surface,
      KijkScene         *scene,
      int                page,
      double             scale,
      const KijkPalette *palette)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  /* The ground reaches past the last pixel, also where the page ends within it. */
  cairo_set_source_rgb (cr, palette->colours[KIJK_INK_PAPER].red,
                        palette->colours[KIJK_INK_PAPER].green,
                        palette->colours[KIJK_INK_PAPER].blue);
  cairo_paint (cr);

  cairo_scale (cr, scale, scale);
  kijk_painter_paint (cr, scene, page, palette);
  status = cairo_status (cr);
  cairo_destroy (cr);

  return status;
}

static GBytes *
draw_and_encode (KijkScene         *scene,
                 int                page,
                 double             scale,
                 const KijkPalette *palette,
                 cairo_status_t    *status)
{
  const KijkPage *size = kijk_scene_get_page (scene);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (size->width * scale),
                                        (int) ceil (size->height * scale));
  *status = draw (surface, scene, page, scale, palette);
  if (*status == CAIRO_STATUS_SUCCESS)
    *status = cairo_surface_write_to_png_stream (surface, append_cb, bytes);
  cairo_surface_destroy (surface);

  return *status == CAIRO_STATUS_SUCCESS ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes))
                                         : NULL;
}

/**
 * kijk_png_get_scale:
 * @page: a page
 *
 * Returns: how many pixels a unit of @page gets: one for pixels; for paper what
 *   makes 300 to the inch
 */
double
kijk_png_get_scale (const KijkPage *page)
{
  g_return_val_if_fail (page != NULL, 1);

  if (page->unit == KIJK_UNIT_PIXEL)
    return 1;

  return fmin (PAPER_SCALE, PAPER_LONGEST / fmax (page->width, page->height));
}

/**
 * kijk_png_new:
 * @scene: a scene
 * @page: which page of it, from 1
 * @scale: pixels in a unit, see kijk_png_get_scale()
 * @palette: what the inks look like
 * @error: return location for a #KijkExportError
 *
 * Draws one page on its ground. The PNG holds nothing but the picture.
 *
 * Returns: (transfer full): the PNG, or %NULL
 */
GBytes *
kijk_png_new (KijkScene          *scene,
              int                 page,
              double              scale,
              const KijkPalette  *palette,
              GError            **error)
{
  const KijkPage *size;
  cairo_status_t status;
  GBytes *png;

  g_return_val_if_fail (scene != NULL && palette != NULL, NULL);
  g_return_val_if_fail (page >= 1 && page <= kijk_scene_get_n_pages (scene), NULL);
  g_return_val_if_fail (scale > 0, NULL);

  size = kijk_scene_get_page (scene);
  if (ceil (size->width * scale) * ceil (size->height * scale) > MOST_PIXELS)
    {
      g_set_error (error, KIJK_EXPORT_ERROR, KIJK_EXPORT_ERROR_TOO_LARGE,
                   "a PNG of more than %d million pixels is too large; choose a smaller size, or PDF",
                   MOST_PIXELS / (1000 * 1000));
      return NULL;
    }

  png = draw_and_encode (scene, page, scale, palette, &status);
  if (png == NULL)
    g_set_error (error, KIJK_EXPORT_ERROR, KIJK_EXPORT_ERROR_FAILED,
                 "the picture could not be drawn (%s); try a smaller size",
                 cairo_status_to_string (status));

  return png;
}
