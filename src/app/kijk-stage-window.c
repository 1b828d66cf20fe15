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

  GtkWidget *box;     /* for the menu to stand on: it gives it room */
  KijkStage *stage;
  GtkWidget *menu;
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
  { GDK_KEY_r, "present.replay" },
  { GDK_KEY_Escape, "present.escape" },
};

/* For whoever stands at a screen that is touched, far from any keyboard. */
static const struct {
  const char *label;
  const char *action;
} deeds[] = {
  { N_ ("Next"), "present.next" },
  { N_ ("Previous"), "present.previous" },
  { N_ ("Blank"), "present.blank" },
  { N_ ("Timer"), "present.timer" },
  { N_ ("End presenting"), "present.end" },
};

static GtkWidget *
create_menu (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *popover;

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    g_menu_append (menu, _(deeds[i].label), deeds[i].action);
  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);

  return popover;
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        KijkStageWindow       *self)
{
  (void) controller;
  (void) keycode;
  /* While there is a menu, keys are about that. */
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 ||
      gtk_widget_get_visible (self->menu))
    return FALSE;

  /* While the group is asked, letters are votes. */
  if (kijk_stage_has_poll (self->stage) && keyval != GDK_KEY_Escape && keyval != GDK_KEY_period)
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
show_menu (KijkStageWindow *self,
           GtkGesture      *gesture,
           double           x,
           double           y)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
long_pressed_cb (GtkGestureLongPress *gesture,
                 double               x,
                 double               y,
                 KijkStageWindow     *self)
{
  show_menu (self, GTK_GESTURE (gesture), x, y);
}

static void
other_pressed_cb (GtkGestureClick *gesture,
                  int              n,
                  double           x,
                  double           y,
                  KijkStageWindow *self)
{
  (void) n;
  show_menu (self, GTK_GESTURE (gesture), x, y);
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
add_hands (KijkStageWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *other = gtk_gesture_click_new ();
  GtkGesture *swipe = gtk_gesture_swipe_new ();
  GtkGesture *hold = gtk_gesture_long_press_new ();

  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (other), GDK_BUTTON_SECONDARY);
  g_signal_connect (other, "pressed", G_CALLBACK (other_pressed_cb), self);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (swipe), TRUE);
  g_signal_connect (swipe, "swipe", G_CALLBACK (swipe_cb), self);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect (hold, "pressed", G_CALLBACK (long_pressed_cb), self);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (other));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (swipe));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (hold));
}

static void
kijk_stage_window_init (KijkStageWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_window_set_decorated (GTK_WINDOW (self), FALSE);
  gtk_window_set_title (GTK_WINDOW (self), _("On the screen"));
  gtk_widget_set_cursor_from_name (widget, "none");
  gtk_widget_add_css_class (widget, "stage");

  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect (key, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (widget, key);
  add_hands (self);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->menu = create_menu ();
  gtk_widget_set_parent (self->menu, self->box);
  gtk_window_set_child (GTK_WINDOW (self), self->box);
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
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->stage));

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
