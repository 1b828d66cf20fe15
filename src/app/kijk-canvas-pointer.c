/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-canvas-private.h"

#include <math.h>

#include "kijk-walk.h"

/* How near a finger or pointer has to be, from the middle, in units of the window:
 * nothing to point at is smaller than 44 across. */
#define REACH 22.0

/* A step of a wheel. */
#define WHEEL_ZOOM 1.2

/* How far a notch of a wheel pans. */
#define WHEEL_PAN 60.0

/* ---- what lies where ---- */

KijkNode *
_kijk_canvas_hit (KijkCanvas *self,
                  double      x,
                  double      y)
{
  double scale = kijk_viewport_get_scale (&self->viewport);
  KijkPoint point = kijk_viewport_to_scene (&self->viewport, (KijkPoint) { x, y });
  KijkNode *node;

  if (self->scene == NULL)
    return NULL;

  node = _kijk_canvas_hit_head (self, x, y);
  if (node != NULL)
    return node;
  node = kijk_scene_hit (self->scene, 1, point, 0);
  if (node == NULL || (!kijk_walk_stops_at (node) && node->role != KIJK_ROLE_MARK))
    {
      /* Beside a token: as if it were as large as a finger. */
      KijkNode *near = kijk_scene_hit (self->scene, 1, point, REACH / 2 / scale);

      if (near != NULL && kijk_walk_stops_at (near))
        node = near;
    }

  if (node != NULL)
    node = kijk_walk_find_badge (self->scene, node);
  /* A number or a badge belongs to the token that it stands on. */
  if (node != NULL && node->role == KIJK_ROLE_MARK && node->items != NULL)
    {
      KijkNode *token = kijk_scene_find_item (self->scene, node->items[0]);

      if (token != NULL && kijk_walk_is_single (token))
        node = token;
    }

  return node;
}

void
_kijk_canvas_set_hovered (KijkCanvas *self,
                          KijkNode   *node)
{
  KijkHandle *handle = node != NULL ? g_hash_table_lookup (self->handles, node->id) : NULL;

  if (handle != NULL && !kijk_handle_is_grip (handle))
    handle = NULL;
  if (handle == self->hovered)
    return;

  if (self->hovered != NULL)
    kijk_handle_set_hovered (self->hovered, FALSE);
  self->hovered = handle;
  if (handle != NULL)
    kijk_handle_set_hovered (handle, TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), handle != NULL ? "pointer" : NULL);
}

/* ---- clicks ---- */

static gboolean
is_adding (GtkGesture *gesture)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  return (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0;
}

/* Returns: whether there is anything to be done with @node */
static gboolean
press_secondary (KijkCanvas *self,
                 KijkNode   *node)
{
  KijkHandle *handle = node != NULL ? g_hash_table_lookup (self->handles, node->id) : NULL;

  if (handle == NULL || !kijk_handle_is_grip (handle))
    return FALSE;

  if (_kijk_canvas_get_phase (self, node) >= 0 ||
      (node->items != NULL && !kijk_selection_contains (self->selection, node->items[0])))
    _kijk_canvas_select_node (self, node, FALSE);
  _kijk_canvas_focus_node (self, node);
  _kijk_canvas_show_menu (self, node);

  return TRUE;
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            KijkCanvas      *self)
{
  KijkNode *node = _kijk_canvas_hit (self, x, y);
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));

  (void) n_press;

  if (event != NULL && gdk_event_triggers_context_menu (event))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      if (!press_secondary (self, node))
        _kijk_canvas_show_ground_menu (self, node, x, y);
      return;
    }
  if (gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) != GDK_BUTTON_PRIMARY)
    return;

  g_free (self->pressed);
  self->pressed = g_strdup (node != NULL ? node->id : NULL);
  /* What stays in view above the rest has its own place elsewhere, and nobody wants to go
   * there by pressing it. */
  if (node != NULL && _kijk_canvas_hit_head (self, x, y) == node)
    return;
  if (node != NULL && kijk_walk_stops_at (node))
    _kijk_canvas_focus_node (self, node);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* At what lies there; outside of the rings, back at the whole. */
static void
look_closer (KijkCanvas *self,
             KijkNode   *node,
             double      x,
             double      y)
{
  KijkPoint point = kijk_viewport_to_scene (&self->viewport, (KijkPoint) { x, y });
  KijkFocus focus = _kijk_canvas_find_focus (self, node, point);

  _kijk_canvas_toggle_focus (self, &focus);
}

static void
released_cb (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             KijkCanvas      *self)
{
  KijkNode *node = _kijk_canvas_hit (self, x, y);

  if (gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) != GDK_BUTTON_PRIMARY ||
      g_strcmp0 (self->pressed, node != NULL ? node->id : NULL) != 0)
    return;

  if (node == NULL || !kijk_walk_stops_at (node))
    {
      if (is_adding (GTK_GESTURE (gesture)))
        return;
      kijk_selection_clear (self->selection);
      if (n_press == 2)
        look_closer (self, node, x, y);
      return;
    }

  if (kijk_walk_is_stack (node) && !is_adding (GTK_GESTURE (gesture)))
    {
      _kijk_canvas_show_menu (self, node);
      return;
    }
  _kijk_canvas_select_node (self, node, is_adding (GTK_GESTURE (gesture)));
  if (n_press == 2)
    _kijk_canvas_edit (self);
}

static void
long_pressed_cb (GtkGestureLongPress *gesture,
                 double               x,
                 double               y,
                 KijkCanvas          *self)
{
  KijkNode *node = _kijk_canvas_hit (self, x, y);

  /* A finger that rests where there is nothing to do may still move the picture. */
  if (press_secondary (self, node) || _kijk_canvas_show_ground_menu (self, node, x, y))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

/* ---- dragging ---- */

/* What a hand was about, and did not come to. */
void
_kijk_canvas_end_hands (KijkCanvas *self)
{
  self->given_up = TRUE;
  _kijk_canvas_drag_end (self, FALSE);
  _kijk_canvas_band_end (self, FALSE);
}

static KijkPoint
hand_of (KijkCanvas     *self,
         GtkGestureDrag *gesture,
         double          dx,
         double          dy)
{
  double x, y;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  return kijk_viewport_to_scene (&self->viewport, (KijkPoint) { x + dx, y + dy });
}

static void
begin_dragging (KijkCanvas     *self,
                GtkGestureDrag *gesture)
{
  KijkNode *node = self->pressed != NULL && self->scene != NULL
                       ? kijk_scene_find (self->scene, self->pressed)
                       : NULL;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  _kijk_canvas_stop_moving (self);
  _kijk_canvas_set_hovered (self, NULL);
  if (node != NULL && _kijk_canvas_drag_begin (self, node, hand_of (self, gesture, 0, 0)))
    return;
  if (is_adding (GTK_GESTURE (gesture)))
    {
      _kijk_canvas_band_begin (self, hand_of (self, gesture, 0, 0));
      return;
    }

  self->panning = TRUE;
  self->panned = (KijkPoint) { 0, 0 };
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
}

static void
drag_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               KijkCanvas     *self)
{
  KijkNode *node = _kijk_canvas_hit (self, x, y);

  (void) gesture;

  self->panning = self->given_up = FALSE;
  g_free (self->pressed);
  self->pressed = g_strdup (node != NULL ? node->id : NULL);
}

static void
drag_update_cb (GtkGestureDrag *gesture,
                double          dx,
                double          dy,
                KijkCanvas     *self)
{
  double x, y;

  if (self->given_up)
    return;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  if (!self->panning && self->drag.node_id == NULL && self->band.before == NULL)
    {
      if (!gtk_drag_check_threshold (GTK_WIDGET (self), (int) x, (int) y, (int) (x + dx),
                                     (int) (y + dy)))
        return;
      begin_dragging (self, gesture);
    }

  if (self->panning)
    {
      _kijk_canvas_changed_view (self, kijk_viewport_pan (&self->viewport, dx - self->panned.x,
                                                          dy - self->panned.y));
      self->panned = (KijkPoint) { dx, dy };
    }
  else
    {
      _kijk_canvas_drag_move (self, hand_of (self, gesture, dx, dy));
      _kijk_canvas_band_move (self, hand_of (self, gesture, dx, dy));
    }
}

static void
drag_end_cb (GtkGestureDrag *gesture,
             double          dx,
             double          dy,
             KijkCanvas     *self)
{
  (void) gesture;
  (void) dx;
  (void) dy;

  if (self->panning)
    gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  self->panning = FALSE;
  _kijk_canvas_drag_end (self, TRUE);
  _kijk_canvas_band_end (self, TRUE);
}

static void
drag_cancel_cb (GtkGesture       *gesture,
                GdkEventSequence *sequence,
                KijkCanvas       *self)
{
  (void) gesture;
  (void) sequence;

  self->panning = FALSE;
  _kijk_canvas_end_hands (self);
}

/* ---- zooming ---- */

static void
pinch_begin_cb (GtkGesture       *gesture,
                GdkEventSequence *sequence,
                KijkCanvas       *self)
{
  (void) sequence;

  /* Two fingers mean the picture, not the token under one of them. */
  _kijk_canvas_end_hands (self);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->zoom_before = self->viewport.zoom;
  gtk_gesture_get_bounding_box_center (gesture, &self->panned.x, &self->panned.y);
}

static void
pinch_cb (GtkGestureZoom *gesture,
          double          scale,
          KijkCanvas     *self)
{
  KijkPoint middle = self->panned;
  gboolean changed;

  gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &middle.x, &middle.y);
  changed =
      kijk_viewport_pan (&self->viewport, middle.x - self->panned.x, middle.y - self->panned.y);
  changed |= kijk_viewport_zoom (&self->viewport, self->zoom_before * scale, middle);
  self->panned = middle;
  _kijk_canvas_changed_view (self, changed);
}

/* A wheel zooms at the pointer: all of the picture is seen at first, and there is
 * nothing to scroll to. Two fingers on a touchpad move it, with Control they zoom. */
static gboolean
scroll_cb (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           KijkCanvas               *self)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  gboolean fine = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_SURFACE;
  gboolean changed;

  if (self->drag.node_id != NULL)
    return GDK_EVENT_STOP;

  if ((state & GDK_SHIFT_MASK) != 0 && !fine)
    changed = kijk_viewport_pan (&self->viewport, -WHEEL_PAN * (dx != 0 ? dx : dy), 0);
  else if (fine && (state & GDK_CONTROL_MASK) == 0)
    changed = kijk_viewport_pan (&self->viewport, -dx, -dy);
  else
    changed = kijk_viewport_zoom (&self->viewport,
                                  self->viewport.zoom * pow (WHEEL_ZOOM, fine ? -dy / 30 : -dy),
                                  self->pointer);
  _kijk_canvas_changed_view (self, changed);

  return GDK_EVENT_STOP;
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           KijkCanvas               *self)
{
  (void) controller;

  self->pointer = (KijkPoint) { x, y };
  if (self->drag.node_id == NULL && !self->panning)
    _kijk_canvas_set_hovered (self, _kijk_canvas_hit (self, x, y));
}

static void
leave_cb (GtkEventControllerMotion *controller,
          KijkCanvas               *self)
{
  (void) controller;

  _kijk_canvas_set_hovered (self, NULL);
}

void
_kijk_canvas_add_pointer (KijkCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkGesture *hold = gtk_gesture_long_press_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (drag, "cancel", G_CALLBACK (drag_cancel_cb), self);
  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  g_signal_connect (hold, "pressed", G_CALLBACK (long_pressed_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);

  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (hold));
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, scroll);
}
