/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-present-bar.h"

#include <glib/gi18n.h>

#include "kijk-accessible.h"
#include "kijk-interface.h"
#include "method/kijk-words.h"

/**
 * KijkPresentBar:
 *
 * What the facilitator has at hand while others look at a screen of their own: where
 * one is, on and back, whether the screen follows, and that something waits. Its
 * buttons are actions of the group “present”.
 */
struct _KijkPresentBar {
  GtkBox         parent_instance;

  GtkLabel      *place;
  GtkWidget     *replay;
  GtkWidget     *waiting;
  GtkWidget     *minutes_button;

  KijkPresenter *presenter; /* nullable */
};

G_DEFINE_FINAL_TYPE (KijkPresentBar, kijk_present_bar, GTK_TYPE_BOX)

/* What the group is asked comes before what one walks through. */
static char *
describe_place (KijkPresentBar *self)
{
  KijkStops *stops = kijk_presenter_get_stops (self->presenter);
  KijkShow *show = kijk_presenter_get_show (self->presenter);
  KijkProject *project = kijk_show_get_project (show);
  KijkPoll *poll = kijk_presenter_get_poll (self->presenter);

  if (kijk_poll_has_board (poll) && !kijk_show_is_held (show))
    return g_strdup_printf (_("On the screen: %s"),
                            kijk_words_get (kijk_project_get_language (project),
                                            kijk_poll_get_kind (poll) == KIJK_KIND_PHASE_VOTE ? "poll.where-are-we"
                                                                                              : "poll.attention",
                                            "question"));

  /* Translators: what is on the screen of the audience, and where that is in the order. */
  return g_strdup_printf (_("On the screen: %s (%u of %u)"), kijk_stop_get_title (kijk_stops_get_current (stops), project),
                          kijk_stops_get_place (stops) + 1, kijk_stops_count (stops));
}

static void
update (KijkPresentBar *self)
{
  KijkStops *stops = kijk_presenter_get_stops (self->presenter);
  KijkShow *show = kijk_presenter_get_show (self->presenter);
  g_autofree char *place = describe_place (self);

  gtk_label_set_label (self->place, place);
  gtk_widget_set_visible (self->replay, kijk_stop_is_road (kijk_stops_get_current (stops)));
  gtk_widget_set_visible (self->waiting, kijk_show_is_waiting (show));
}

static void
kijk_present_bar_dispose (GObject *object)
{
  KijkPresentBar *self = KIJK_PRESENT_BAR (object);

  g_clear_object (&self->presenter);
  gtk_widget_dispose_template (GTK_WIDGET (object), KIJK_TYPE_PRESENT_BAR);

  G_OBJECT_CLASS (kijk_present_bar_parent_class)->dispose (object);
}

static void
kijk_present_bar_class_init (KijkPresentBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kijk_present_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, KIJK_RESOURCE_BASE "/ui/kijk-present-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, KijkPresentBar, place);
  gtk_widget_class_bind_template_child (widget_class, KijkPresentBar, replay);
  gtk_widget_class_bind_template_child (widget_class, KijkPresentBar, waiting);
  gtk_widget_class_bind_template_child (widget_class, KijkPresentBar, minutes_button);
}

static void
kijk_present_bar_init (KijkPresentBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kijk_accessible_set_name (self->minutes_button, _("Minutes of a round"));
}

/**
 * kijk_present_bar_set_presenter:
 * @self: a bar
 * @presenter: (nullable): who presents now
 */
void
kijk_present_bar_set_presenter (KijkPresentBar *self,
                                KijkPresenter  *presenter)
{
  g_return_if_fail (KIJK_IS_PRESENT_BAR (self));

  if (self->presenter != NULL)
    {
      g_signal_handlers_disconnect_by_data (kijk_presenter_get_stops (self->presenter), self);
      g_signal_handlers_disconnect_by_data (kijk_presenter_get_show (self->presenter), self);
      g_signal_handlers_disconnect_by_data (kijk_presenter_get_poll (self->presenter), self);
    }
  if (!g_set_object (&self->presenter, presenter) || presenter == NULL)
    return;

  g_signal_connect_object (kijk_presenter_get_stops (presenter), "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (kijk_presenter_get_show (presenter), "notify::waiting", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (kijk_presenter_get_poll (presenter), "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
