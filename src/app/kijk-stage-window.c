/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-stage-window.h"

#include <glib/gi18n.h>

/**
 * KijkStageWindow:
 *
 * The window that the audience sees: a stage and nothing else. Keys, those of a remote
 * control among them, and touch are actions of the group “present”, see
 * #KijkPresenter.
 */
struct _KijkStageWindow {
  GtkWindow  parent_instance;

  KijkStage *stage;
  double     pressed; /* how far across */
};

G_DEFINE_FINAL_TYPE (KijkStageWindow, kijk_stage_window, GTK_TYPE_WINDOW)

/* A hand that moved farther did not tap. */
#define MOST_TREMBLE 30

/* Slower than this, in units a second, nobody swipes. */
#define LEAST_SWIPE 200

static const struct {
  guint       key;
  const char *action;
} keys[] = {
  { GDK_KEY_space, "present.next" },
  { GDK_KEY_Right, "present.next" },
  { GDK_KEY_KP_Right, "present.next" },
  { GDK_KEY_Down, "present.next" },
  { GDK_KEY_KP_Down, "present.next" },
  { GDK_KEY_Page_Down, "present.next" },
  { GDK_KEY_KP_Page_Down, "present.next" },
  { GDK_KEY_Left, "present.previous" },
  { GDK_KEY_KP_Left, "present.previous" },
  { GDK_KEY_Up, "present.previous" },
  { GDK_KEY_KP_Up, "present.previous" },
  { GDK_KEY_Page_Up, "present.previous" },
  { GDK_KEY_KP_Page_Up, "present.previous" },
  { GDK_KEY_BackSpace, "present.previous" },
  { GDK_KEY_Home, "present.first" },
  { GDK_KEY_KP_Home, "present.first" },
  { GDK_KEY_End, "present.last" },
  { GDK_KEY_KP_End, "present.last" },
  { GDK_KEY_b, "present.blank" },
  { GDK_KEY_period, "present.blank" },
  { GDK_KEY_f, "present.freeze" },
  { GDK_KEY_Return, "present.show-now" },
  { GDK_KEY_KP_Enter, "present.show-now" },
  { GDK_KEY_p, "present.spot" },
  { GDK_KEY_t, "present.timer" },
  { GDK_KEY_Escape, "present.end" },
};

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        KijkStageWindow       *self)
{
  (void) controller;
  (void) keycode;
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].key == gdk_keyval_to_lower (keyval))
      {
        gtk_widget_activate_action (GTK_WIDGET (self), keys[i].action, NULL);
        return TRUE;
      }

  return FALSE;
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n,
            double           x,
            double           y,
            KijkStageWindow *self)
{
  (void) gesture;
  (void) n;
  (void) y;
  self->pressed = x;
}

/* At the right it goes on, at the left back. */
static void
released_cb (GtkGestureClick *gesture,
             int              n,
             double           x,
             double           y,
             KijkStageWindow *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));

  (void) gesture;
  (void) n;
  (void) y;
  if (ABS (x - self->pressed) > MOST_TREMBLE)
    return;
  if (x > width * 2 / 3)
    gtk_widget_activate_action (GTK_WIDGET (self), "present.next", NULL);
  else if (x < width / 3)
    gtk_widget_activate_action (GTK_WIDGET (self), "present.previous", NULL);
}

static void
swipe_cb (GtkGestureSwipe *gesture,
          double           across,
          double           down,
          KijkStageWindow *self)
{
  if (ABS (across) < 2 * ABS (down) || ABS (across) < LEAST_SWIPE)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_activate_action (GTK_WIDGET (self), across < 0 ? "present.next" : "present.previous", NULL);
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           KijkStageWindow          *self)
{
  (void) controller;
  kijk_stage_move_spot (self->stage, x, y);
}

static gboolean
kijk_stage_window_close_request (GtkWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "present.end", NULL);

  return TRUE;
}

static void
kijk_stage_window_class_init (KijkStageWindowClass *klass)
{
  GTK_WINDOW_CLASS (klass)->close_request = kijk_stage_window_close_request;
}

static void
kijk_stage_window_init (KijkStageWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *swipe = gtk_gesture_swipe_new ();

  gtk_window_set_decorated (GTK_WINDOW (self), FALSE);
  gtk_window_set_title (GTK_WINDOW (self), _("On the screen"));
  gtk_widget_set_cursor_from_name (widget, "none");
  gtk_widget_add_css_class (widget, "stage");

  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect (key, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (swipe), TRUE);
  g_signal_connect (swipe, "swipe", G_CALLBACK (swipe_cb), self);
  gtk_widget_add_controller (widget, key);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (swipe));
}

/**
 * kijk_stage_window_new:
 * @show: what the audience sees
 *
 * Returns: (transfer none): a window for it, not on any screen yet
 */
GtkWidget *
kijk_stage_window_new (KijkShow *show)
{
  KijkStageWindow *self = g_object_new (KIJK_TYPE_STAGE_WINDOW, NULL);

  self->stage = KIJK_STAGE (kijk_stage_new (show));
  gtk_window_set_child (GTK_WINDOW (self), GTK_WIDGET (self->stage));

  return GTK_WIDGET (self);
}

/**
 * kijk_stage_window_get_stage:
 * @self: a window
 *
 * Returns: (transfer none): the stage in it
 */
KijkStage *
kijk_stage_window_get_stage (KijkStageWindow *self)
{
  g_return_val_if_fail (KIJK_IS_STAGE_WINDOW (self), NULL);

  return self->stage;
}
