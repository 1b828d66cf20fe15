/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-replay.h"

/* How long each step is looked at: a date and a reason are read in that time. */
#define STEP_MS 2200

/**
 * KijkReplay:
 *
 * Something that went step by step, shown again: by itself, or a step at a time. After
 * its last step it stays there until it is stopped.
 */
struct _KijkReplay {
  GObject parent_instance;

  guint   n;       /* how many steps there are; 0 when it does not run */
  guint   at;      /* from 1 */
  guint   tick_id; /* while it goes on by itself */
};

G_DEFINE_FINAL_TYPE (KijkReplay, kijk_replay, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
tell (KijkReplay *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
tick_cb (gpointer data)
{
  KijkReplay *self = data;

  self->at++;
  if (self->at < self->n)
    {
      tell (self);
      return G_SOURCE_CONTINUE;
    }

  self->tick_id = 0;
  tell (self);
  return G_SOURCE_REMOVE;
}

static void
kijk_replay_dispose (GObject *object)
{
  g_clear_handle_id (&KIJK_REPLAY (object)->tick_id, g_source_remove);

  G_OBJECT_CLASS (kijk_replay_parent_class)->dispose (object);
}

static void
kijk_replay_class_init (KijkReplayClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kijk_replay_dispose;

  /**
   * KijkReplay::changed:
   * @self: the replay
   *
   * It is at another step, began, paused or ended.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
kijk_replay_init (KijkReplay *self)
{
  (void) self;
}

/**
 * kijk_replay_new:
 *
 * Returns: (transfer full): a replay of nothing yet
 */
KijkReplay *
kijk_replay_new (void)
{
  return g_object_new (KIJK_TYPE_REPLAY, NULL);
}

/**
 * kijk_replay_start:
 * @self: a replay
 * @n: how many steps there are, at least 1
 *
 * Begins at the first step and goes on by itself.
 */
void
kijk_replay_start (KijkReplay *self,
                   guint       n)
{
  g_return_if_fail (KIJK_IS_REPLAY (self) && n > 0);

  g_clear_handle_id (&self->tick_id, g_source_remove);
  self->n = n;
  self->at = 1;
  if (n > 1)
    self->tick_id = g_timeout_add (STEP_MS, tick_cb, self);
  tell (self);
}

/**
 * kijk_replay_stop:
 * @self: a replay
 *
 * Ends it, if it runs.
 */
void
kijk_replay_stop (KijkReplay *self)
{
  g_return_if_fail (KIJK_IS_REPLAY (self));

  if (self->n == 0)
    return;

  g_clear_handle_id (&self->tick_id, g_source_remove);
  self->n = self->at = 0;
  tell (self);
}

/**
 * kijk_replay_set_playing:
 * @self: a replay
 * @playing: whether it goes on by itself; at its end, from the beginning
 */
void
kijk_replay_set_playing (KijkReplay *self,
                         gboolean    playing)
{
  g_return_if_fail (KIJK_IS_REPLAY (self));

  if (self->n == 0 || playing == (self->tick_id != 0))
    return;

  if (playing && self->at == self->n)
    {
      kijk_replay_start (self, self->n);
      return;
    }
  g_clear_handle_id (&self->tick_id, g_source_remove);
  if (playing)
    self->tick_id = g_timeout_add (STEP_MS, tick_cb, self);
  tell (self);
}

/**
 * kijk_replay_step:
 * @self: a replay
 * @by: 1 for the next step, -1 for the one before
 *
 * Goes there and stays there.
 *
 * Returns: whether there was one
 */
gboolean
kijk_replay_step (KijkReplay *self,
                  int         by)
{
  guint to;

  g_return_val_if_fail (KIJK_IS_REPLAY (self) && (by == 1 || by == -1), FALSE);

  to = self->at + by;
  if (self->n == 0 || to < 1 || to > self->n)
    return FALSE;

  g_clear_handle_id (&self->tick_id, g_source_remove);
  self->at = to;
  tell (self);
  return TRUE;
}

/**
 * kijk_replay_is_running:
 * @self: a replay
 *
 * Returns: whether it began and did not end
 */
gboolean
kijk_replay_is_running (KijkReplay *self)
{
  g_return_val_if_fail (KIJK_IS_REPLAY (self), FALSE);

  return self->n > 0;
}

/**
 * kijk_replay_is_playing:
 * @self: a replay
 *
 * Returns: whether it goes on by itself
 */
gboolean
kijk_replay_is_playing (KijkReplay *self)
{
  g_return_val_if_fail (KIJK_IS_REPLAY (self), FALSE);

  return self->tick_id != 0;
}

/**
 * kijk_replay_get_at:
 * @self: a replay
 *
 * Returns: at which step it is, from 1; 0 when it does not run
 */
guint
kijk_replay_get_at (KijkReplay *self)
{
  g_return_val_if_fail (KIJK_IS_REPLAY (self), 0);

  return self->at;
}

/**
 * kijk_replay_get_n:
 * @self: a replay
 *
 * Returns: how many steps there are; 0 when it does not run
 */
guint
kijk_replay_get_n (KijkReplay *self)
{
  g_return_val_if_fail (KIJK_IS_REPLAY (self), 0);

  return self->n;
}
