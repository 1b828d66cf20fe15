/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-viewport.h"

#include <math.h>

/* Window units per scene unit when all of the content fits. */
static double
fitting_scale (const KijkViewport *self)
{
  if (self->width <= 0 || self->height <= 0 || self->content.width <= 0 ||
      self->content.height <= 0)
    return 1;

  return fmin (self->width / self->content.width, self->height / self->content.height);
}

/* Keeps what is seen within the content; where all of it is seen, in its middle. */
static double
confine (double centre,
         double start,
         double length,
         double seen)
{
  if (seen >= length)
    return start + length / 2;

  return CLAMP (centre, start + seen / 2, start + length - seen / 2);
}

static void
confine_centre (KijkViewport *self)
{
  double scale = kijk_viewport_get_scale (self);

  self->centre.x = confine (self->centre.x, self->content.x, self->content.width,
                            self->width / scale);
  self->centre.y = confine (self->centre.y, self->content.y, self->content.height,
                            self->height / scale);
}

static gboolean
differs (const KijkViewport *a,
         const KijkViewport *b)
{
  return a->zoom != b->zoom || a->centre.x != b->centre.x || a->centre.y != b->centre.y;
}

/**
 * kijk_viewport_init:
 * @self: (out caller-allocates): a viewport
 *
 * Makes a window of no size onto nothing.
 */
void
kijk_viewport_init (KijkViewport *self)
{
  g_return_if_fail (self != NULL);

  *self = (KijkViewport) { .zoom = 1 };
}

/**
 * kijk_viewport_set_size:
 * @self: a viewport
 * @width: of the window
 * @height: of the window
 *
 * Gives the window another size. What is in the middle stays there.
 */
void
kijk_viewport_set_size (KijkViewport *self,
                        double        width,
                        double        height)
{
  g_return_if_fail (self != NULL);

  self->width = width;
  self->height = height;
  confine_centre (self);
}

/**
 * kijk_viewport_set_content:
 * @self: a viewport
 * @content: what there is to see, in scene units
 *
 * Looks at other content, or at the same laid out for another page: what was in
 * the middle before stays there, in proportion.
 */
void
kijk_viewport_set_content (KijkViewport   *self,
                           const KijkRect *content)
{
  double x = 0.5;
  double y = 0.5;

  g_return_if_fail (self != NULL && content != NULL);

  if (self->content.width > 0 && self->content.height > 0)
    {
      x = (self->centre.x - self->content.x) / self->content.width;
      y = (self->centre.y - self->content.y) / self->content.height;
    }

  self->content = *content;
  self->centre.x = content->x + x * content->width;
  self->centre.y = content->y + y * content->height;
  confine_centre (self);
}

/**
 * kijk_viewport_get_scale:
 * @self: a viewport
 *
 * Returns: how many units of the window a unit of the scene takes
 */
double
kijk_viewport_get_scale (const KijkViewport *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return fitting_scale (self) * self->zoom;
}

/**
 * kijk_viewport_to_scene:
 * @self: a viewport
 * @point: a point of the window
 *
 * Returns: the point of the scene that is seen there
 */
KijkPoint
kijk_viewport_to_scene (const KijkViewport *self,
                        KijkPoint           point)
{
  double scale = kijk_viewport_get_scale (self);

  return (KijkPoint) { self->centre.x + (point.x - self->width / 2) / scale,
                       self->centre.y + (point.y - self->height / 2) / scale };
}

/**
 * kijk_viewport_to_window:
 * @self: a viewport
 * @point: a point of the scene
 *
 * Returns: where it is seen
 */
KijkPoint
kijk_viewport_to_window (const KijkViewport *self,
                         KijkPoint           point)
{
  double scale = kijk_viewport_get_scale (self);

  return (KijkPoint) { self->width / 2 + (point.x - self->centre.x) * scale,
                       self->height / 2 + (point.y - self->centre.y) * scale };
}

/**
 * kijk_viewport_get_visible:
 * @self: a viewport
 *
 * Returns: the part of the scene that is seen; larger than the content where the
 *   window has another shape
 */
KijkRect
kijk_viewport_get_visible (const KijkViewport *self)
{
  KijkPoint corner = kijk_viewport_to_scene (self, (KijkPoint) { 0, 0 });
  double scale = kijk_viewport_get_scale (self);

  return (KijkRect) { corner.x, corner.y, self->width / scale, self->height / scale };
}

/**
 * kijk_viewport_zoom:
 * @self: a viewport
 * @zoom: how large the content becomes, from 1 to %KIJK_VIEWPORT_MOST times what
 *   fits; kept within that
 * @anchor: a point of the window: what is seen there stays there, unless that
 *   would show less of the content than could be
 *
 * Returns: whether anything changed
 */
gboolean
kijk_viewport_zoom (KijkViewport *self,
                    double        zoom,
                    KijkPoint     anchor)
{
  KijkViewport before;
  KijkPoint held, now;

  g_return_val_if_fail (self != NULL, FALSE);

  before = *self;
  held = kijk_viewport_to_scene (self, anchor);
  self->zoom = isfinite (zoom) ? CLAMP (zoom, 1, KIJK_VIEWPORT_MOST) : self->zoom;
  now = kijk_viewport_to_scene (self, anchor);
  self->centre.x += held.x - now.x;
  self->centre.y += held.y - now.y;
  confine_centre (self);

  return differs (&before, self);
}

/**
 * kijk_viewport_pan:
 * @self: a viewport
 * @dx: how far the content moves to the right, in units of the window
 * @dy: how far it moves down
 *
 * Returns: whether anything changed
 */
gboolean
kijk_viewport_pan (KijkViewport *self,
                   double        dx,
                   double        dy)
{
  KijkViewport before;
  double scale;

  g_return_val_if_fail (self != NULL, FALSE);

  before = *self;
  scale = kijk_viewport_get_scale (self);
  self->centre.x -= dx / scale;
  self->centre.y -= dy / scale;
  confine_centre (self);

  return differs (&before, self);
}

static double
shift_to_show (double from,
               double length,
               double seen_from,
               double seen)
{
  if (length > seen)
    return from + length / 2 - seen_from - seen / 2;
  if (from < seen_from)
    return from - seen_from;

  return fmax (0, from + length - seen_from - seen);
}

/**
 * kijk_viewport_show:
 * @self: a viewport
 * @rect: something in the scene
 * @margin: how much around it should be seen too, in units of the window
 *
 * Moves as little as needed to bring @rect into view.
 *
 * Returns: whether anything changed
 */
gboolean
kijk_viewport_show (KijkViewport   *self,
                    const KijkRect *rect,
                    double          margin)
{
  KijkViewport before;
  KijkRect visible, wanted;

  g_return_val_if_fail (self != NULL && rect != NULL, FALSE);

  before = *self;
  visible = kijk_viewport_get_visible (self);
  wanted = kijk_rect_grow (rect, margin / kijk_viewport_get_scale (self));
  self->centre.x += shift_to_show (wanted.x, wanted.width, visible.x, visible.width);
  self->centre.y += shift_to_show (wanted.y, wanted.height, visible.y, visible.height);
  confine_centre (self);

  return differs (&before, self);
}

/**
 * kijk_viewport_fit:
 * @self: a viewport
 *
 * Shows all of the content.
 *
 * Returns: whether anything changed
 */
gboolean
kijk_viewport_fit (KijkViewport *self)
{
  KijkViewport before;

  g_return_val_if_fail (self != NULL, FALSE);

  before = *self;
  self->zoom = 1;
  confine_centre (self);

  return differs (&before, self);
}
