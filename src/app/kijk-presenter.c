/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-presenter.h"

#include <glib/gi18n.h>

#include "diagram/kijk-process.h"
#include "kijk-replay.h"
#include "kijk-round-timer.h"
#include "kijk-screens.h"
#include "kijk-stage-poll.h"
#include "kijk-stage-window.h"

/**
 * KijkPresenter:
 *
 * Presenting a collaboration: the stage on its screen, the stops that are walked
 * through, what can be done meanwhile as actions of the group “present”, and the
 * curtain before all other windows where everybody looks at the same screen.
 */
struct _KijkPresenter {
  GObject             parent_instance;

  GtkWindow          *window;   /* not owned: it owns this */
  KijkDocument       *document;
  KijkShow           *show;
  KijkStops          *stops;
  GtkWidget          *stage_window;
  KijkStage          *stage;
  KijkRoundTimer     *timer;
  KijkReplay         *replay;   /* of the road so far */
  GSimpleActionGroup *actions;
  GdkRectangle        place;    /* of the screen of the audience */
  KijkCurtain        *curtain;  /* nullable: others see another screen */
  KijkScreensWatch   *watch;
  guint               inhibition;
  gboolean            ended;
};

G_DEFINE_FINAL_TYPE (KijkPresenter, kijk_presenter, G_TYPE_OBJECT)

enum {
  ENDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- how it went ---- */

/* Returns: whether there is anything on the way to step through; beyond its end is the
 * whole road */
static gboolean
step_replay (KijkPresenter *self,
             int            by)
{
  if (!kijk_replay_is_running (self->replay))
    return FALSE;

  if (!kijk_replay_step (self->replay, by))
    kijk_replay_stop (self->replay);
  return TRUE;
}

static void
replay_changed_cb (KijkPresenter *self)
{
  kijk_stage_set_n_stays (self->stage, kijk_replay_get_at (self->replay));
}

static void
replay_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  KijkPresenter *self = data;
  g_autoptr (KijkProcess) process = kijk_process_new (kijk_show_get_project (self->show));

  (void) action;
  (void) parameter;

  if (kijk_replay_is_running (self->replay))
    kijk_replay_set_playing (self->replay, !kijk_replay_is_playing (self->replay));
  else if (process->visits->len > 0 && kijk_stops_go_to_view (self->stops, KIJK_VIEW_TRAJECTORY))
    kijk_replay_start (self->replay, process->visits->len);
}

/* ---- walking ---- */

static void
next_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  KijkPresenter *self = data;

  (void) action;
  (void) parameter;
  if (kijk_stage_step_poll (self->stage, 1) || step_replay (self, 1))
    return;
  if (!kijk_stage_step (self->stage, 1))
    kijk_stops_step (self->stops, 1);
}

static void
previous_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  KijkPresenter *self = data;

  (void) action;
  (void) parameter;
  if (kijk_stage_step_poll (self->stage, -1) || step_replay (self, -1))
    return;
  if (!kijk_stage_step (self->stage, -1))
    kijk_stops_step (self->stops, -1);
}

static void
first_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  (void) action;
  (void) parameter;
  kijk_stops_go_first (KIJK_PRESENTER (data)->stops);
}

static void
last_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  (void) action;
  (void) parameter;
  kijk_stops_go_last (KIJK_PRESENTER (data)->stops);
}

static void
stop_changed_cb (KijkPresenter *self)
{
  kijk_replay_stop (self->replay);
  kijk_stage_go_to (self->stage, kijk_stops_get_current (self->stops));
}

/* ---- what is shown ---- */

static void
set_state (KijkPresenter *self,
           const char    *action,
           gboolean       state)
{
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), action)),
                             g_variant_new_boolean (state));
}

static gboolean
flip_state (GSimpleAction *action)
{
  g_autoptr (GVariant) state = g_action_get_state (G_ACTION (action));
  gboolean flipped = !g_variant_get_boolean (state);

  g_simple_action_set_state (action, g_variant_new_boolean (flipped));
  return flipped;
}

static void
blank_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  (void) parameter;
  kijk_stage_set_blank (KIJK_PRESENTER (data)->stage, flip_state (action));
}

static void
spot_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  (void) parameter;
  kijk_stage_set_spot (KIJK_PRESENTER (data)->stage, flip_state (action));
}

/* Of what holds by itself this lets go as well. */
static void
freeze_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  KijkPresenter *self = data;

  (void) action;
  (void) parameter;
  kijk_document_settle (self->document);
  kijk_show_set_frozen (self->show, !kijk_show_is_held (self->show));
}

static void
show_now_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  (void) action;
  (void) parameter;
  kijk_show_catch_up (KIJK_PRESENTER (data)->show);
}

static void
show_state_cb (KijkPresenter *self)
{
  GAction *now = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "show-now");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (now), kijk_show_is_waiting (self->show));
  set_state (self, "freeze", kijk_show_is_held (self->show));
}

/* ---- rounds ---- */

static void
timer_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  KijkPresenter *self = data;

  (void) action;
  (void) parameter;
  kijk_round_timer_toggle (self->timer);
}

static void
minutes_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  KijkPresenter *self = data;

  g_simple_action_set_state (action, parameter);
  kijk_round_timer_start (self->timer, g_variant_get_int32 (parameter));
}

static void
ticked_cb (KijkPresenter *self)
{
  gboolean running = kijk_round_timer_is_running (self->timer);

  set_state (self, "timer", running);
  kijk_stage_set_timer (self->stage, running ? kijk_round_timer_get_left (self->timer) : -1,
                        kijk_round_timer_get_seconds (self->timer));
}

static void
end_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       data)
{
  (void) action;
  (void) parameter;
  kijk_presenter_end (data);
}

/* Out of what goes on, and then out of it all. */
static void
escape_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  KijkPresenter *self = data;

  (void) action;
  (void) parameter;
  if (kijk_replay_is_running (self->replay))
    kijk_replay_stop (self->replay);
  else
    kijk_presenter_end (self);
}

static const GActionEntry actions[] = {
  { .name = "next", .activate = next_cb },
  { .name = "previous", .activate = previous_cb },
  { .name = "first", .activate = first_cb },
  { .name = "last", .activate = last_cb },
  { .name = "blank", .activate = blank_cb, .state = "false" },
  { .name = "spot", .activate = spot_cb, .state = "false" },
  { .name = "freeze", .activate = freeze_cb, .state = "false" },
  { .name = "show-now", .activate = show_now_cb },
  { .name = "timer", .activate = timer_cb, .state = "false" },
  { .name = "minutes", .activate = minutes_cb, .parameter_type = "i", .state = "5" },
  { .name = "replay", .activate = replay_cb },
  { .name = "escape", .activate = escape_cb },
  { .name = "end", .activate = end_cb },
};

/* ---- screens ---- */

static void
draw_curtain (KijkPresenter *self)
{
  if (self->curtain == NULL)
    self->curtain = kijk_curtain_new (GTK_WINDOW (self->stage_window));
}

/* Where there is nobody to make it as large as the screen, it asks for that size. */
static void
fill_screen (KijkPresenter *self,
             GdkMonitor    *monitor)
{
  gdk_monitor_get_geometry (monitor, &self->place);
  if (self->place.width > 0 && self->place.height > 0)
    gtk_window_set_default_size (GTK_WINDOW (self->stage_window), self->place.width, self->place.height);
  gtk_window_fullscreen_on_monitor (GTK_WINDOW (self->stage_window), monitor);
}

/* A screen that went, or that shows the same as another now: then everybody may look
 * at the one that is left, and nothing but the stage is on it from then on. */
static void
screens_changed_cb (gpointer data)
{
  KijkPresenter *self = data;
  g_autoptr (GPtrArray) screens = kijk_screens_list ();

  if (self->ended || self->curtain != NULL || kijk_screens_are_apart (screens, &self->place))
    return;

  draw_curtain (self);
  if (screens->len > 0)
    fill_screen (self, screens->pdata[0]);
  gtk_window_present (GTK_WINDOW (self->stage_window));
}

/* ---- beginning and ending ---- */

static void
begin (KijkPresenter *self,
       GdkMonitor    *monitor)
{
  GtkApplication *application = gtk_window_get_application (self->window);
  GdkMonitor *screen = monitor != NULL ? monitor : kijk_screens_find_of (GTK_WIDGET (self->window));

  self->stage_window = kijk_stage_window_new (self->show);
  self->stage = kijk_stage_window_get_stage (KIJK_STAGE_WINDOW (self->stage_window));
  gtk_widget_insert_action_group (self->stage_window, "present", G_ACTION_GROUP (self->actions));
  kijk_stops_go_first (self->stops);
  stop_changed_cb (self);
  kijk_stage_follow_poll (self->stage, kijk_poll_for_document (self->document), self->show, self->stops);

  if (screen != NULL)
    fill_screen (self, screen);
  gtk_window_present (GTK_WINDOW (self->stage_window));
  if (monitor == NULL)
    draw_curtain (self);
  if (application != NULL)
    self->inhibition = gtk_application_inhibit (application, GTK_WINDOW (self->stage_window),
                                                GTK_APPLICATION_INHIBIT_IDLE, _("Presenting"));
}

static void
kijk_presenter_dispose (GObject *object)
{
  KijkPresenter *self = KIJK_PRESENTER (object);

  kijk_presenter_end (self);
  g_clear_object (&self->watch);
  g_clear_object (&self->timer);
  g_clear_object (&self->replay);
  g_clear_object (&self->actions);
  g_clear_object (&self->stops);
  g_clear_object (&self->show);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (kijk_presenter_parent_class)->dispose (object);
}

static void
kijk_presenter_class_init (KijkPresenterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kijk_presenter_dispose;

  /**
   * KijkPresenter::ended:
   * @self: the presenter
   *
   * Nothing is presented any more.
   */
  signals[ENDED] = g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kijk_presenter_init (KijkPresenter *self)
{
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), actions, G_N_ELEMENTS (actions), self);
}

/**
 * kijk_presenter_new:
 * @window: the window of the document
 * @document: what is presented
 * @stops: what is walked through
 * @monitor: (nullable): the screen of the audience; %NULL where everybody looks at the
 *   same one
 * @minutes: how long a round lasts
 *
 * Begins to present.
 *
 * Returns: (transfer full): who does
 */
KijkPresenter *
kijk_presenter_new (GtkWindow    *window,
                    KijkDocument *document,
                    KijkStops    *stops,
                    GdkMonitor   *monitor,
                    int           minutes)
{
  KijkPresenter *self;

  g_return_val_if_fail (GTK_IS_WINDOW (window) && KIJK_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (KIJK_IS_STOPS (stops), NULL);

  kijk_document_settle (document);
  self = g_object_new (KIJK_TYPE_PRESENTER, NULL);
  self->window = window;
  self->document = g_object_ref (document);
  self->stops = g_object_ref (stops);
  self->show = kijk_show_new (document);
  self->timer = kijk_round_timer_new (minutes);
  self->replay = kijk_replay_new ();
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "minutes")),
                             g_variant_new_int32 (minutes));
  begin (self, monitor);

  g_signal_connect_object (self->timer, "ticked", G_CALLBACK (ticked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->replay, "changed", G_CALLBACK (replay_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (stops, "changed", G_CALLBACK (stop_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->show, "notify", G_CALLBACK (show_state_cb), self, G_CONNECT_SWAPPED);
  show_state_cb (self);
  self->watch = kijk_screens_watch_new (screens_changed_cb, self);

  return self;
}

/**
 * kijk_presenter_end:
 * @self: a presenter
 *
 * Ends. Windows that were hidden show again, on the side of the table; the personal
 * sector is closed to it.
 */
void
kijk_presenter_end (KijkPresenter *self)
{
  g_autoptr (KijkPresenter) held = NULL;

  g_return_if_fail (KIJK_IS_PRESENTER (self));

  held = g_object_ref (self);

  if (self->ended)
    return;

  self->ended = TRUE;
  kijk_round_timer_stop (self->timer);
  kijk_replay_stop (self->replay);
  /* It was opened to these people, and not to those who come next. */
  if (!gtk_widget_in_destruction (GTK_WIDGET (self->window)))
    kijk_document_open_personal (self->document, FALSE);
  if (self->inhibition != 0)
    gtk_application_uninhibit (GTK_APPLICATION (g_application_get_default ()), self->inhibition);
  if (self->curtain != NULL)
    kijk_curtain_open (self->curtain, gtk_widget_in_destruction (GTK_WIDGET (self->window)) ? NULL : self->window);
  g_clear_object (&self->curtain);
  gtk_window_destroy (GTK_WINDOW (self->stage_window));
  g_signal_emit (self, signals[ENDED], 0);
}

/**
 * kijk_presenter_raise:
 * @self: a presenter
 *
 * Brings the stage before everything else on its screen.
 */
void
kijk_presenter_raise (KijkPresenter *self)
{
  g_return_if_fail (KIJK_IS_PRESENTER (self));

  if (!self->ended)
    gtk_window_present (GTK_WINDOW (self->stage_window));
}

/**
 * kijk_presenter_get_show:
 * @self: a presenter
 *
 * Returns: (transfer none): what the audience sees
 */
KijkShow *
kijk_presenter_get_show (KijkPresenter *self)
{
  g_return_val_if_fail (KIJK_IS_PRESENTER (self), NULL);

  return self->show;
}

/**
 * kijk_presenter_get_stops:
 * @self: a presenter
 *
 * Returns: (transfer none): what is walked through
 */
KijkStops *
kijk_presenter_get_stops (KijkPresenter *self)
{
  g_return_val_if_fail (KIJK_IS_PRESENTER (self), NULL);

  return self->stops;
}

/**
 * kijk_presenter_get_poll:
 * @self: a presenter
 *
 * Returns: (transfer none): what the group is asked, if it is
 */
KijkPoll *
kijk_presenter_get_poll (KijkPresenter *self)
{
  g_return_val_if_fail (KIJK_IS_PRESENTER (self), NULL);

  return kijk_poll_for_document (self->document);
}

/**
 * kijk_presenter_get_actions:
 * @self: a presenter
 *
 * Returns: (transfer none): what can be done meanwhile: next, previous, first, last,
 *   blank, spot, freeze, show-now, timer, minutes, replay, escape, end
 */
GActionGroup *
kijk_presenter_get_actions (KijkPresenter *self)
{
  g_return_val_if_fail (KIJK_IS_PRESENTER (self), NULL);

  return G_ACTION_GROUP (self->actions);
}
