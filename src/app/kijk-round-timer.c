/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-round-timer.h"

/* How often it tells what is left: smooth enough for a ring. */
#define TICK_MS 250

/**
 * KijkRoundTimer:
 *
 * How long a round of talk still lasts. When it has run out it says so until somebody
 * stops it: it interrupts nobody.
 */
struct _KijkRoundTimer {
  GObject parent_instance;

  int     minutes;
  gint64  end;     /* monotonic time, 0 when it does not run */
  guint   tick_id;
};

G_DEFINE_FINAL_TYPE (KijkRoundTimer, kijk_round_timer, G_TYPE_OBJECT)

enum {
  TICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gint64
get_rest (KijkRoundTimer *self)
{
  return self->end != 0 ? MAX (self->end - g_get_monotonic_time (), 0) : 0;
}

static gboolean
tick_cb (gpointer data)
{
  KijkRoundTimer *self = data;

  g_signal_emit (self, signals[TICKED], 0);
  if (get_rest (self) > 0)
    return G_SOURCE_CONTINUE;

  self->tick_id = 0;
  return G_SOURCE_REMOVE;
}

static void
kijk_round_timer_dispose (GObject *object)
{
  g_clear_handle_id (&KIJK_ROUND_TIMER (object)->tick_id, g_source_remove);

  G_OBJECT_CLASS (kijk_round_timer_parent_class)->dispose (object);
}

static void
kijk_round_timer_class_init (KijkRoundTimerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kijk_round_timer_dispose;

  /**
   * KijkRoundTimer::ticked:
   * @self: the timer
   *
   * Less is left, or it began or stopped.
   */
  signals[TICKED] = g_signal_new ("ticked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kijk_round_timer_init (KijkRoundTimer *self)
{
  (void) self;
}

/**
 * kijk_round_timer_new:
 * @minutes: how long a round lasts
 *
 * Returns: (transfer full): a timer that does not run
 */
KijkRoundTimer *
kijk_round_timer_new (int minutes)
{
  KijkRoundTimer *self;

  g_return_val_if_fail (minutes > 0, NULL);

  self = g_object_new (KIJK_TYPE_ROUND_TIMER, NULL);
  self->minutes = minutes;

  return self;
}

/**
 * kijk_round_timer_start:
 * @self: a timer
 * @minutes: how long a round lasts from now on
 *
 * Begins a round.
 */
void
kijk_round_timer_start (KijkRoundTimer *self,
                        int             minutes)
{
  g_return_if_fail (KIJK_IS_ROUND_TIMER (self) && minutes > 0);

  self->minutes = minutes;
  self->end = g_get_monotonic_time () + (gint64) minutes * 60 * G_USEC_PER_SEC;
  if (self->tick_id == 0)
    self->tick_id = g_timeout_add (TICK_MS, tick_cb, self);
  g_signal_emit (self, signals[TICKED], 0);
}

/**
 * kijk_round_timer_stop:
 * @self: a timer
 *
 * Takes it away, whether it has run out or not.
 */
void
kijk_round_timer_stop (KijkRoundTimer *self)
{
  g_return_if_fail (KIJK_IS_ROUND_TIMER (self));

  if (self->end == 0)
    return;

  self->end = 0;
  g_clear_handle_id (&self->tick_id, g_source_remove);
  g_signal_emit (self, signals[TICKED], 0);
}

/**
 * kijk_round_timer_toggle:
 * @self: a timer
 *
 * Begins a round, or takes the timer away.
 */
void
kijk_round_timer_toggle (KijkRoundTimer *self)
{
  g_return_if_fail (KIJK_IS_ROUND_TIMER (self));

  if (self->end == 0)
    kijk_round_timer_start (self, self->minutes);
  else
    kijk_round_timer_stop (self);
}

/**
 * kijk_round_timer_is_running:
 * @self: a timer
 *
 * Returns: whether a round has begun, also if it has run out
 */
gboolean
kijk_round_timer_is_running (KijkRoundTimer *self)
{
  g_return_val_if_fail (KIJK_IS_ROUND_TIMER (self), FALSE);

  return self->end != 0;
}

/**
 * kijk_round_timer_get_left:
 * @self: a timer
 *
 * Returns: which share of the round is left, from 0 to 1
 */
double
kijk_round_timer_get_left (KijkRoundTimer *self)
{
  g_return_val_if_fail (KIJK_IS_ROUND_TIMER (self), 0);

  return (double) get_rest (self) / ((double) self->minutes * 60 * G_USEC_PER_SEC);
}

/**
 * kijk_round_timer_get_seconds:
 * @self: a timer
 *
 * Returns: how many seconds of the round are left, those that have begun counted
 */
int
kijk_round_timer_get_seconds (KijkRoundTimer *self)
{
  g_return_val_if_fail (KIJK_IS_ROUND_TIMER (self), 0);

  return (int) ((get_rest (self) + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC);
}
