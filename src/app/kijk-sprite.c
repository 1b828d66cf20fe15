/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-sprite.h"

#include <math.h>

#include "diagram/kijk-painter.h"
#include "kijk-look.h"

/* Painted once, and only when it is first seen: what comes later does not hold up the
 * first frame. */

/* Around what is painted, in units of the window: what a stroke blurs into. */
#define EDGE 1.0

/**
 * kijk_sprite_init:
 * @self: a thing that moves
 * @scene: the picture that it is of
 * @node: what it is in there
 * @viewport: through which that is seen
 * @device_scale: pixels of the device per unit of the window
 *
 * Begins one that stays where it is. It lies on whole pixels, as it will be painted with
 * everything else at the end.
 */
void
kijk_sprite_init (KijkSprite         *self,
                  KijkScene          *scene,
                  KijkNode           *node,
                  const KijkViewport *viewport,
                  int                 device_scale)
{
  double scale = kijk_viewport_get_scale (viewport);
  KijkRect rect = kijk_node_get_extents (node);
  KijkPoint corner = kijk_viewport_to_window (viewport, (KijkPoint) { rect.x, rect.y });
  double left = floor ((corner.x - EDGE) * device_scale) / device_scale;
  double top = floor ((corner.y - EDGE) * device_scale) / device_scale;

  *self = (KijkSprite) {
    .painted = { left, top,
                 ceil ((corner.x + rect.width * scale + EDGE - left) * device_scale) / device_scale,
                 ceil ((corner.y + rect.height * scale + EDGE - top) * device_scale) / device_scale },
    .from_size = 1,
    .to_size = 1,
    .end = 1,
    .scene = kijk_scene_ref (scene),
    .node = node,
    .origin = kijk_viewport_to_window (viewport, (KijkPoint) { 0, 0 }),
    .scale = scale,
    .device_scale = device_scale,
  };
}

/**
 * kijk_sprite_clear:
 * @self: a thing that moved
 */
void
kijk_sprite_clear (KijkSprite *self)
{
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_clear_pointer (&self->scene, kijk_scene_unref);
}

static void
paint (KijkSprite *self)
{
  double device = self->device_scale;
  cairo_t *cr;

  self->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                              (int) round (self->painted.width * device),
                                              (int) round (self->painted.height * device));
  cr = cairo_create (self->surface);
  cairo_scale (cr, device, device);
  cairo_translate (cr, self->origin.x - self->painted.x, self->origin.y - self->painted.y);
  cairo_scale (cr, self->scale, self->scale);
  kijk_painter_paint_node (cr, self->node, kijk_look_get_palette ());
  cairo_destroy (cr);
}

static double
opacity_of (const KijkSprite *self,
            double            progress)
{
  double share = self->end > self->begin
                     ? CLAMP ((progress - self->begin) / (self->end - self->begin), 0, 1) : 1;

  return self->comes ? share : self->goes ? 1 - share : 1;
}

/**
 * kijk_sprite_draw:
 * @self: a thing that moves
 * @cr: where to, in units of the window
 * @window: what of it is seen
 * @progress: how far one is, from 0 to 1
 */
void
kijk_sprite_draw (KijkSprite     *self,
                  cairo_t        *cr,
                  const KijkRect *window,
                  double          progress)
{
  double opacity = opacity_of (self, progress);
  double size = self->from_size + (self->to_size - self->from_size) * progress;
  double width = self->painted.width * size;
  double height = self->painted.height * size;
  double x = self->from.x + (self->to.x - self->from.x) * progress - width / 2;
  double y = self->from.y + (self->to.y - self->from.y) * progress - height / 2;
  double device = self->device_scale;

  if (opacity <= 0 || x > window->x + window->width || y > window->y + window->height ||
      x + width < window->x || y + height < window->y)
    return;

  if (self->surface == NULL)
    paint (self);
  cairo_save (cr);
  /* Whole pixels are copied, others are computed. */
  cairo_translate (cr, round (x * device) / device, round (y * device) / device);
  cairo_scale (cr, size / device, size / device);
  cairo_set_source_surface (cr, self->surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
  if (opacity < 1)
    cairo_paint_with_alpha (cr, opacity);
  else
    cairo_paint (cr);
  cairo_restore (cr);
}
