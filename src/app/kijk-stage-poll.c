/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-stage-poll.h"

#include "kijk-interface.h"
#include "kijk-poll-board.h"
#include "kijk-poll-keys.h"
#include "kijk-stage-window.h"

/* While the group is asked, a stage shows what it is asked; after the votes it shows
 * where they lie. A stage that is held shows nothing new, whatever is asked. */

typedef struct {
  KijkStage *stage; /* not owned: it owns this */
  KijkPoll  *poll;
  KijkShow  *show;
  KijkStops *stops;
  gboolean   shown;
  KijkPollSlide slide; /* what is shown */
  gboolean   timed;    /* how long it still lasts is shown too */
  gboolean   result; /* what is shown says how votes lie */
} Following;

static void
following_free (gpointer data)
{
  Following *self = data;

  g_object_unref (self->poll);
  g_object_unref (self->show);
  g_object_unref (self->stops);
  g_free (self);
}

static Following *
get_following (KijkStage *stage)
{
  return g_object_get_data (G_OBJECT (stage), "kijk-poll");
}

static void
show_slide (Following *self)
{
  kijk_poll_board_describe (self->poll, kijk_show_get_project (self->show), &self->slide);
  kijk_stage_set_poll (self->stage, &self->slide);
  self->result = self->slide.showing;
}

static void
hide_slide (Following *self)
{
  kijk_stage_set_poll (self->stage, NULL);
  self->result = self->shown = FALSE;
}

/* Nothing new comes, but what is gone goes. */
static void
withdraw (Following *self)
{
  if (!self->result)
    return;

  if (kijk_poll_has_result (self->poll))
    show_slide (self);
  else
    hide_slide (self);
}

static void
show_timer (Following *self)
{
  KijkRoundTimer *timer = kijk_poll_get_timer (self->poll);

  /* That of a round is another. */
  if (!self->timed && !kijk_round_timer_is_running (timer))
    return;

  self->timed = kijk_round_timer_is_running (timer);
  kijk_stage_set_timer (self->stage, self->timed ? kijk_round_timer_get_left (timer) : -1,
                        kijk_round_timer_get_seconds (timer));
}

static gboolean
has_slide (KijkPoll *poll)
{
  return kijk_poll_has_board (poll) || kijk_poll_has_result (poll);
}

static void
show_now (KijkStage *stage)
{
  Following *self = get_following (stage);
  gboolean shown = has_slide (self->poll);

  if (shown)
    show_slide (self);
  else if (self->shown)
    {
      /* Both at once, so that one picture gives way to the other. */
      if (kijk_poll_get_step (self->poll) == KIJK_POLL_LOOK)
        kijk_stops_go_to_view (self->stops, KIJK_VIEW_KOMPAS);
      hide_slide (self);
    }
  self->shown = shown;
  show_timer (self);
}

static void
changed_cb (KijkStage *stage)
{
  Following *self = get_following (stage);

  if (kijk_show_is_held (self->show))
    withdraw (self);
  else
    show_now (stage);
}

/* Whether the stage shows what is explained or asked now, be it with fewer votes. */
static gboolean
is_up_to_date (Following *self)
{
  KijkPollSlide now;

  if (!self->shown || !has_slide (self->poll))
    return self->shown == has_slide (self->poll);

  kijk_poll_board_describe (self->poll, kijk_show_get_project (self->show), &now);
  return now.kind == self->slide.kind && now.voting == self->slide.voting && now.page == self->slide.page &&
         now.showing == self->slide.showing;
}

/* What is asked goes on without those who watch: it waits for the key that shows it. */
static void
poll_changed_cb (KijkStage *stage)
{
  Following *self = get_following (stage);
  gboolean news;

  changed_cb (stage);
  news = !is_up_to_date (self) || (self->shown && self->slide.received != kijk_poll_count (self->poll));
  kijk_show_set_other_news (self->show, news && kijk_show_is_held (self->show));
}

/* Nobody votes on what they do not see, and nothing goes on that nobody sees go on. */
static KijkPollHearing
listen (GtkWidget *window)
{
  Following *self = get_following (kijk_stage_window_get_stage (KIJK_STAGE_WINDOW (window)));

  if (!self->shown || !kijk_poll_has_board (self->poll) || !is_up_to_date (self))
    return KIJK_POLL_HEARS_NOTHING;
  if (!kijk_show_is_held (self->show))
    return KIJK_POLL_HEARS_ALL;

  return self->slide.voting ? KIJK_POLL_HEARS_VOTES : KIJK_POLL_HEARS_NOTHING;
}

/* On a stage that is held no clock begins. */
static void
ticked_cb (KijkStage *stage)
{
  Following *self = get_following (stage);

  if (self->timed || !kijk_show_is_held (self->show))
    show_timer (self);
}

/**
 * kijk_stage_follow_poll:
 * @stage: the stage of a #KijkStageWindow
 * @poll: a poll of what is presented
 * @show: what the audience sees
 * @stops: what is walked through on @stage
 *
 * Makes @stage show what the group is asked, for as long as it is, and how long a step
 * still lasts.
 */
void
kijk_stage_follow_poll (KijkStage *stage,
                        KijkPoll  *poll,
                        KijkShow  *show,
                        KijkStops *stops)
{
  Following *self;

  g_return_if_fail (KIJK_IS_STAGE (stage) && KIJK_IS_POLL (poll));
  g_return_if_fail (KIJK_IS_SHOW (show) && KIJK_IS_STOPS (stops));

  self = g_new0 (Following, 1);
  self->stage = stage;
  self->poll = g_object_ref (poll);
  self->show = g_object_ref (show);
  self->stops = g_object_ref (stops);
  g_object_set_data_full (G_OBJECT (stage), "kijk-poll", self, following_free);

  g_signal_connect_object (poll, "changed", G_CALLBACK (poll_changed_cb), stage, G_CONNECT_SWAPPED);
  g_signal_connect_object (show, "caught-up", G_CALLBACK (show_now), stage, G_CONNECT_SWAPPED);
  g_signal_connect_object (show, "notify::held", G_CALLBACK (changed_cb), stage, G_CONNECT_SWAPPED);
  g_signal_connect_object (kijk_show_get_project (show), "changed", G_CALLBACK (changed_cb), stage, G_CONNECT_SWAPPED);
  g_signal_connect_object (kijk_poll_get_timer (poll), "ticked", G_CALLBACK (ticked_cb), stage, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (stage))), kijk_poll_keys_new (poll, listen));
  changed_cb (stage);
}

/**
 * kijk_stage_step_poll:
 * @stage: a stage
 * @by: 1 to go on, -1 to go back
 *
 * Returns: whether the group is asked something: then one goes on only as far as the votes,
 *   and not at all while the stage is held
 */
gboolean
kijk_stage_step_poll (KijkStage *stage,
                      int        by)
{
  Following *self;
  g_autofree char *today = NULL;

  g_return_val_if_fail (KIJK_IS_STAGE (stage), FALSE);

  self = get_following (stage);
  if (self == NULL || !kijk_poll_has_board (self->poll))
    return FALSE;
  if (kijk_show_is_held (self->show))
    return self->shown;

  today = kijk_interface_get_today ();
  if (kijk_poll_get_step (self->poll) == KIJK_POLL_EXPLAIN && by > 0)
    kijk_poll_go_on (self->poll, today);
  else if (kijk_poll_get_step (self->poll) == KIJK_POLL_EXPLAIN)
    kijk_poll_go_back (self->poll);

  return TRUE;
}
