/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-canvas-private.h"

#include <math.h>

/* Which part of the picture is seen, and how large. */

/* Between what is brought into view and the edge of the window. */
#define SHOW_MARGIN 32.0

/* Units of the window per unit of the scene with which its words can be read. */
#define READABLE 0.75

static gboolean
settle_cb (gpointer data)
{
  KijkCanvas *self = data;

  self->settle_id = 0;
  self->moving = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

/* After a hand moved what is seen: sharp again once it rests. */
void
_kijk_canvas_changed_view (KijkCanvas *self,
                           gboolean    changed)
{
  if (!changed)
    return;

  _kijk_canvas_stop_moving (self);
  _kijk_canvas_end_fade (self);
  self->moving = TRUE;
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add (120, settle_cb, self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit_by_name (self, "zoomed");
}

/* Returns: where a node is in the window */
GdkRectangle
_kijk_canvas_get_area (KijkCanvas *self,
                       KijkNode   *node)
{
  double scale = kijk_viewport_get_scale (&self->viewport);
  KijkRect rect = kijk_node_get_extents (node);
  KijkPoint corner = kijk_viewport_to_window (&self->viewport, (KijkPoint) { rect.x, rect.y });
  GdkRectangle area = { 0 };

  area.x = (int) corner.x;
  area.y = (int) corner.y;
  area.width = (int) (rect.width * scale);
  area.height = (int) (rect.height * scale);

  return area;
}

/* What is too long to be read as a whole is seen first as large as it can be read; a road
 * at its end, for there is where we stand. */
void
_kijk_canvas_look_first (KijkCanvas *self)
{
  const KijkPage *page = kijk_scene_get_page (self->scene);
  double scale = kijk_viewport_get_scale (&self->viewport) / self->viewport.zoom;
  double width = self->viewport.width - self->left - self->right;
  double largest = fmin (width / page->width, READABLE);
  gboolean road = self->view == KIJK_VIEW_TRAJECTORY;
  double y = self->viewport.zoom > 1 ? self->viewport.centre.y : road ? page->height : 0;

  if (self->looked)
    return;

  self->looked = TRUE;
  if ((!road && self->view != KIJK_VIEW_AGREEMENTS) || scale <= 0 || largest <= scale)
    return;

  self->viewport.zoom = largest / scale;
  self->viewport.centre = (KijkPoint) {
    (self->viewport.width / 2 - self->left - (width - page->width * largest) / 2) / largest, y,
  };
  kijk_viewport_set_size (&self->viewport, self->viewport.width, self->viewport.height);
  g_signal_emit_by_name (self, "zoomed");
}

/* Brings a node into view, out from under what covers the sides. */
void
_kijk_canvas_reveal (KijkCanvas *self,
                     KijkNode   *node)
{
  double scale = kijk_viewport_get_scale (&self->viewport);
  KijkRect rect = kijk_node_get_extents (node);

  rect.x -= self->left / scale;
  rect.width += (self->left + self->right) / scale;
  _kijk_canvas_changed_view (self, kijk_viewport_show (&self->viewport, &rect, SHOW_MARGIN));
}

/* There is another scene: what was to be seen is in it, or nowhere. */
void
_kijk_canvas_show_wanted (KijkCanvas *self)
{
  KijkNode *node = self->wanted != NULL && self->scene != NULL
                       ? kijk_scene_find_item (self->scene, self->wanted)
                       : NULL;

  if (node != NULL)
    _kijk_canvas_reveal (self, node);
  /* Whoever works in the picture goes on with what came; whoever types goes on typing. */
  if (node != NULL &&
      (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    _kijk_canvas_focus_node (self, node);
  g_clear_pointer (&self->wanted, g_free);
}

/**
 * kijk_canvas_get_zoom:
 * @self: a canvas
 *
 * Returns: how much larger the picture is than fits
 */
double
kijk_canvas_get_zoom (KijkCanvas *self)
{
  g_return_val_if_fail (KIJK_IS_CANVAS (self), 1);

  return self->viewport.zoom;
}

/**
 * kijk_canvas_zoom_by:
 * @self: a canvas
 * @factor: how much larger the picture becomes, about what has focus or else its
 *   middle
 */
void
kijk_canvas_zoom_by (KijkCanvas *self,
                     double      factor)
{
  KijkPoint anchor;
  KijkNode *node;

  g_return_if_fail (KIJK_IS_CANVAS (self));

  node = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL ? _kijk_canvas_find_current (self)
                                                                : NULL;
  anchor = node != NULL ? kijk_viewport_to_window (&self->viewport, kijk_node_get_centre (node))
                        : (KijkPoint) { self->viewport.width / 2, self->viewport.height / 2 };
  _kijk_canvas_changed_view (self, kijk_viewport_zoom (&self->viewport,
                                                       self->viewport.zoom * factor, anchor));
}

/**
 * kijk_canvas_fit:
 * @self: a canvas
 *
 * Shows all of the picture.
 */
void
kijk_canvas_fit (KijkCanvas *self)
{
  g_return_if_fail (KIJK_IS_CANVAS (self));

  _kijk_canvas_changed_view (self, kijk_viewport_fit (&self->viewport));
}

/**
 * kijk_canvas_set_insets:
 * @self: a canvas
 * @left: how much of it is covered at its left, in units of the window
 * @right: how much at its right
 */
void
kijk_canvas_set_insets (KijkCanvas *self,
                        double      left,
                        double      right)
{
  g_return_if_fail (KIJK_IS_CANVAS (self));

  if (self->left == left && self->right == right)
    return;

  _kijk_canvas_stop_moving (self);
  self->left = left;
  self->right = right;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * kijk_canvas_set_spared:
 * @self: a canvas
 * @spared: how much of its right will be covered when something is selected, in units of
 *   the window
 */
void
kijk_canvas_set_spared (KijkCanvas *self,
                        double      spared)
{
  g_return_if_fail (KIJK_IS_CANVAS (self));

  self->spared = spared;
}

/**
 * kijk_canvas_show_item:
 * @self: a canvas
 * @id: the id of an item, which may just have been added
 *
 * Brings the token of an item into view, as soon as there is one.
 */
void
kijk_canvas_show_item (KijkCanvas *self,
                       const char *id)
{
  g_return_if_fail (KIJK_IS_CANVAS (self) && id != NULL);

  g_free (self->wanted);
  self->wanted = g_strdup (id);
  _kijk_canvas_turn_to_item (self, id);
  if (!self->outdated)
    _kijk_canvas_show_wanted (self);
}

/**
 * kijk_canvas_set_dates:
 * @self: a canvas
 * @dates: whether the road so far says the day of each move
 */
void
kijk_canvas_set_dates (KijkCanvas *self,
                       gboolean    dates)
{
  g_return_if_fail (KIJK_IS_CANVAS (self));

  if (self->dates == dates)
    return;

  self->dates = dates;
  self->looked = FALSE;
  _kijk_canvas_queue_build (self);
}

/**
 * kijk_canvas_set_trajectory:
 * @self: a canvas
 * @trajectory: whether the road so far lies in the hub of the Kompas
 */
void
kijk_canvas_set_trajectory (KijkCanvas *self,
                            gboolean    trajectory)
{
  g_return_if_fail (KIJK_IS_CANVAS (self));

  if (self->trajectory == trajectory)
    return;

  self->trajectory = trajectory;
  _kijk_canvas_queue_build (self);
}

/**
 * kijk_canvas_set_n_stays:
 * @self: a canvas
 * @n_stays: how many stays of the road so far are seen, 0 for all of them
 */
void
kijk_canvas_set_n_stays (KijkCanvas *self,
                         guint       n_stays)
{
  g_return_if_fail (KIJK_IS_CANVAS (self));

  if (self->n_stays == n_stays)
    return;

  _kijk_canvas_begin_fade (self);
  self->n_stays = n_stays;
  /* From its beginning on. */
  if (n_stays == 1)
    self->viewport.centre.y = 0;
  kijk_viewport_set_size (&self->viewport, self->viewport.width, self->viewport.height);
  _kijk_canvas_queue_build (self);
}
