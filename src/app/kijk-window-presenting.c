/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-window-private.h"

#include "kijk-present-dialog.h"

/* Presenting what a window shows: before it, and meanwhile where the audience has a
 * screen of its own. */

/* What was left out stays left out as long as the collaboration is open. */
static KijkStops *
get_stops (KijkWindow *self)
{
  KijkStops *stops = g_object_get_data (G_OBJECT (self->document), "kijk-stops");

  if (stops == NULL)
    {
      stops = kijk_stops_new ();
      g_object_set_data_full (G_OBJECT (self->document), "kijk-stops", stops, g_object_unref);
    }

  return stops;
}

static void
ended_cb (KijkWindow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->present_bar), FALSE);
  kijk_present_bar_set_presenter (self->present_bar, NULL);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "present", NULL);
  g_clear_object (&self->presenter);
  _kijk_window_update_moments (self);
}

static void
begin_cb (KijkWindow *self,
          GdkMonitor *monitor,
          int         minutes)
{
  if (self->document == NULL || self->presenter != NULL)
    return;

  self->presenter = kijk_presenter_new (GTK_WINDOW (self), self->document, get_stops (self), monitor, minutes);
  g_signal_connect_object (self->presenter, "ended", G_CALLBACK (ended_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "present", kijk_presenter_get_actions (self->presenter));
  kijk_present_bar_set_presenter (self->present_bar, self->presenter);
  gtk_widget_set_visible (GTK_WIDGET (self->present_bar), TRUE);
  _kijk_window_update_moments (self);
}

static void
present_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  KijkWindow *self = data;
  GtkWidget *dialog;

  (void) action;
  (void) parameter;
  if (self->presenter != NULL)
    {
      kijk_presenter_raise (self->presenter);
      return;
    }

  kijk_document_settle (self->document);
  dialog = kijk_present_dialog_new (GTK_WINDOW (self), self->document, get_stops (self));
  g_signal_connect_object (dialog, "begin", G_CALLBACK (begin_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* A remote control turns pages, whatever has the keyboard. */
static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        KijkWindow            *self)
{
  const GdkModifierType modifiers = GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK;

  (void) controller;
  (void) keycode;
  if (self->presenter == NULL || (state & modifiers) != 0)
    return FALSE;
  if (keyval != GDK_KEY_Page_Down && keyval != GDK_KEY_Page_Up)
    return FALSE;

  return gtk_widget_activate_action (GTK_WIDGET (self),
                                     keyval == GDK_KEY_Page_Down ? "present.next" : "present.previous", NULL);
}

static const GActionEntry actions[] = {
  { .name = "present", .activate = present_cb },
};

void
_kijk_window_init_presenting (KijkWindow *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect (key, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
}

/* With its collaboration gone there is nothing to show to anybody. */
void
_kijk_window_dispose_presenting (KijkWindow *self)
{
  if (self->presenter != NULL)
    kijk_presenter_end (self->presenter);
}
