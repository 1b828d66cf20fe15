/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-poll-timer.h"

#include <glib/gi18n.h>

#include "kijk-accessible.h"

/**
 * KijkPollTimer:
 *
 * How long a step of a poll still lasts; pressed, it stops or begins anew. When the time
 * is over it says 0:00 and interrupts nobody.
 */
struct _KijkPollTimer {
  AdwBin          parent_instance;

  KijkRoundTimer *timer;
  GtkWidget      *button;
  GtkLabel       *left;
};

G_DEFINE_FINAL_TYPE (KijkPollTimer, kijk_poll_timer, ADW_TYPE_BIN)

static void
update (KijkPollTimer *self)
{
  gboolean running = kijk_round_timer_is_running (self->timer);
  int seconds = kijk_round_timer_get_seconds (self->timer);
  g_autofree char *left = running ? g_strdup_printf ("%d:%02d", seconds / 60, seconds % 60) : g_strdup ("–:––");

  if (!g_str_equal (gtk_label_get_text (self->left), left))
    gtk_label_set_text (self->left, left);
}

static void
kijk_poll_timer_finalize (GObject *object)
{
  g_clear_object (&KIJK_POLL_TIMER (object)->timer);

  G_OBJECT_CLASS (kijk_poll_timer_parent_class)->finalize (object);
}

static void
kijk_poll_timer_class_init (KijkPollTimerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kijk_poll_timer_finalize;
}

static void
kijk_poll_timer_init (KijkPollTimer *self)
{
  self->button = gtk_button_new ();
  self->left = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->left), "numeric");
  gtk_button_set_child (GTK_BUTTON (self->button), GTK_WIDGET (self->left));
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_tooltip_text (self->button, _("Time left for this step; press to stop or to begin anew"));
  adw_bin_set_child (ADW_BIN (self), self->button);
}

/**
 * kijk_poll_timer_set_poll:
 * @self: a timer that has none yet
 * @poll: a poll
 */
void
kijk_poll_timer_set_poll (KijkPollTimer *self,
                          KijkPoll      *poll)
{
  g_return_if_fail (KIJK_IS_POLL_TIMER (self) && KIJK_IS_POLL (poll) && self->timer == NULL);

  self->timer = g_object_ref (kijk_poll_get_timer (poll));
  g_signal_connect_object (self->timer, "ticked", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (kijk_round_timer_toggle), self->timer, G_CONNECT_SWAPPED);
  kijk_accessible_set_name (self->button, _("Time left"));
  update (self);
}
