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
  KijkPollStep step;   /* of what is shown */
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
  KijkPollSlide slide;

  kijk_poll_board_describe (self->poll, kijk_show_get_project (self->show), &slide);
  kijk_stage_set_poll (self->stage, &slide);
  self->result = slide.showing;
  self->step = kijk_poll_get_step (self->poll);
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

/* What is asked goes on without those who watch: it waits for the key that shows it. */
static void
poll_changed_cb (KijkStage *stage)
{
  Following *self = get_following (stage);

  changed_cb (stage);
  kijk_show_set_other_news (self->show, kijk_show_is_held (self->show) && (self->shown || has_slide (self->poll)));
}

/* Nobody votes on what they do not see. */
static gboolean
is_shown (GtkWidget *window)
{
  Following *self = get_following (kijk_stage_window_get_stage (KIJK_STAGE_WINDOW (window)));

  return self->shown && kijk_poll_has_board (self->poll) && self->step == kijk_poll_get_step (self->poll);
}

static void
ticked_cb (KijkStage *stage)
{
  KijkRoundTimer *timer = kijk_poll_get_timer (get_following (stage)->poll);

  kijk_stage_set_timer (stage, kijk_round_timer_is_running (timer) ? kijk_round_timer_get_left (timer) : -1,
                        kijk_round_timer_get_seconds (timer));
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
  gtk_widget_add_controller (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (stage))), kijk_poll_keys_new (poll, is_shown));
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
