/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-history.h"

#include "kijk-edit.h"

/**
 * KijkHistory:
 *
 * What happened to a project since it was opened, to be undone and redone. It
 * listens to the project, so that every group of changes, wherever it is made,
 * can be undone.
 *
 * Between kijk_history_open() and kijk_history_close() groups are joined into one
 * step, also with those of the time before with the same key if nothing came in
 * between: walking a token along by key is one deed, however many steps it takes.
 */

/* The saved point is the number of the step on top when the project was saved.
 * Numbers are never used twice: once the saved step has been undone and something
 * else done, no step has that number and the project stays modified. */
typedef struct {
  KijkChanges *changes;
  guint64      number;
} Step;

struct _KijkHistory {
  GObject      parent_instance;

  KijkProject *project;
  gulong       changed_id;
  GQueue       done;   /* of Step, the last one at the tail */
  GQueue       undone; /* of Step, the next one to redo at the tail */
  guint64      last_number;
  guint64      saved_number;
  char        *open_key; /* of what is being done, or NULL */
  char        *last_key; /* of the step on top, if more may be joined with it */
  gboolean     replaying;
};

G_DEFINE_FINAL_TYPE (KijkHistory, kijk_history, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
step_free (gpointer data)
{
  Step *step = data;

  kijk_changes_unref (step->changes);
  g_free (step);
}

static guint64
top_number (KijkHistory *self)
{
  Step *top = g_queue_peek_tail (&self->done);

  return top != NULL ? top->number : 0;
}

static void
push (KijkHistory *self,
      KijkChanges *changes)
{
  Step *step = g_new0 (Step, 1);

  step->changes = kijk_changes_ref (changes);
  step->number = ++self->last_number;
  g_queue_push_tail (&self->done, step);
}

static void
join_with_top (KijkHistory *self,
               KijkChanges *changes)
{
  Step *top = g_queue_peek_tail (&self->done);
  KijkChanges *both = kijk_changes_join (top->changes, changes);

  kijk_changes_unref (top->changes);
  top->changes = both;
  top->number = ++self->last_number;

  if (kijk_changes_get_n (both) > 0)
    return;

  /* What went there and back again is no step. */
  step_free (g_queue_pop_tail (&self->done));
  g_clear_pointer (&self->last_key, g_free);
}

static gboolean
goes_on (KijkHistory *self)
{
  return self->open_key != NULL && g_strcmp0 (self->open_key, self->last_key) == 0 &&
         top_number (self) != self->saved_number;
}

static void
changed_cb (KijkProject *project,
            KijkChanges *changes,
            KijkHistory *self)
{
  (void) project;

  if (self->replaying)
    return;

  g_queue_clear_full (&self->undone, step_free);
  if (goes_on (self))
    {
      join_with_top (self, changes);
    }
  else
    {
      push (self, changes);
      g_free (self->last_key);
      self->last_key = g_strdup (self->open_key);
    }

  g_signal_emit (self, signals[CHANGED], 0);
}

static void
kijk_history_finalize (GObject *object)
{
  KijkHistory *self = KIJK_HISTORY (object);

  g_signal_handler_disconnect (self->project, self->changed_id);
  g_object_unref (self->project);
  g_queue_clear_full (&self->done, step_free);
  g_queue_clear_full (&self->undone, step_free);
  g_free (self->open_key);
  g_free (self->last_key);

  G_OBJECT_CLASS (kijk_history_parent_class)->finalize (object);
}

static void
kijk_history_class_init (KijkHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kijk_history_finalize;

  /**
   * KijkHistory::changed:
   * @self: the history
   *
   * What can be undone or redone, or whether the project is modified, may have
   * changed.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kijk_history_init (KijkHistory *self)
{
  g_queue_init (&self->done);
  g_queue_init (&self->undone);
}

/**
 * kijk_history_new:
 * @project: a project
 *
 * Returns: (transfer full): the history of @project from now on
 */
KijkHistory *
kijk_history_new (KijkProject *project)
{
  KijkHistory *self;

  g_return_val_if_fail (KIJK_IS_PROJECT (project), NULL);

  self = g_object_new (KIJK_TYPE_HISTORY, NULL);
  self->project = g_object_ref (project);
  self->changed_id = g_signal_connect (project, "changed", G_CALLBACK (changed_cb), self);

  return self;
}

/**
 * kijk_history_can_undo:
 * @self: a history
 *
 * Returns: whether there is something to undo
 */
gboolean
kijk_history_can_undo (KijkHistory *self)
{
  g_return_val_if_fail (KIJK_IS_HISTORY (self), FALSE);

  return !g_queue_is_empty (&self->done);
}

/**
 * kijk_history_can_redo:
 * @self: a history
 *
 * Returns: whether there is something to redo
 */
gboolean
kijk_history_can_redo (KijkHistory *self)
{
  g_return_val_if_fail (KIJK_IS_HISTORY (self), FALSE);

  return !g_queue_is_empty (&self->undone);
}

static const char *
label_of (GQueue *steps)
{
  Step *step = g_queue_peek_tail (steps);

  return step != NULL ? kijk_changes_get_label (step->changes) : NULL;
}

/**
 * kijk_history_get_undo_label:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): what undo takes back, in words
 */
const char *
kijk_history_get_undo_label (KijkHistory *self)
{
  g_return_val_if_fail (KIJK_IS_HISTORY (self), NULL);

  return label_of (&self->done);
}

/**
 * kijk_history_get_redo_label:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): what redo does again, in words
 */
const char *
kijk_history_get_redo_label (KijkHistory *self)
{
  g_return_val_if_fail (KIJK_IS_HISTORY (self), NULL);

  return label_of (&self->undone);
}

static void
replay (KijkHistory *self,
        KijkChanges *changes)
{
  g_autoptr (GError) error = NULL;

  self->replaying = TRUE;
  if (!kijk_project_apply (self->project, changes, &error))
    {
      /* Somebody's bug, but not worth anybody's afternoon. */
      g_critical ("the history does not fit the project: %s", error->message);
      g_queue_clear_full (&self->done, step_free);
      g_queue_clear_full (&self->undone, step_free);
      self->saved_number = G_MAXUINT64;
    }
  self->replaying = FALSE;

  g_clear_pointer (&self->last_key, g_free);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * kijk_history_undo:
 * @self: a history in which something can be undone
 *
 * Takes back the last step.
 */
void
kijk_history_undo (KijkHistory *self)
{
  g_autoptr (KijkChanges) inverse = NULL;
  Step *step;

  g_return_if_fail (kijk_history_can_undo (self));

  step = g_queue_pop_tail (&self->done);
  g_queue_push_tail (&self->undone, step);
  inverse = kijk_changes_invert (step->changes);
  replay (self, inverse);
}

/**
 * kijk_history_redo:
 * @self: a history in which something can be redone
 *
 * Does again what was undone last.
 */
void
kijk_history_redo (KijkHistory *self)
{
  Step *step;

  g_return_if_fail (kijk_history_can_redo (self));

  step = g_queue_pop_tail (&self->undone);
  g_queue_push_tail (&self->done, step);
  replay (self, step->changes);
}

/**
 * kijk_history_open:
 * @self: a history
 * @key: what is being done, e.g. moving a certain token
 *
 * Joins what happens until kijk_history_close() into one step; also with the step
 * before, if that had the same key and is not in the file yet.
 */
void
kijk_history_open (KijkHistory *self,
                   const char  *key)
{
  g_return_if_fail (KIJK_IS_HISTORY (self) && key != NULL);

  g_free (self->open_key);
  self->open_key = g_strdup (key);
}

/**
 * kijk_history_close:
 * @self: a history
 *
 * Ends what kijk_history_open() began: what comes next is a step of its own, unless
 * it is opened with the same key.
 */
void
kijk_history_close (KijkHistory *self)
{
  g_return_if_fail (KIJK_IS_HISTORY (self));

  g_clear_pointer (&self->open_key, g_free);
}

/**
 * kijk_history_seal:
 * @self: a history
 *
 * Whatever comes next is a step of its own.
 */
void
kijk_history_seal (KijkHistory *self)
{
  g_return_if_fail (KIJK_IS_HISTORY (self));

  g_clear_pointer (&self->open_key, g_free);
  g_clear_pointer (&self->last_key, g_free);
}

/**
 * kijk_history_preview_undo:
 * @self: a history
 *
 * Returns: (transfer full) (nullable): what kijk_history_undo() would do, for
 *   whoever must know what it brings into view before it happens
 */
KijkChanges *
kijk_history_preview_undo (KijkHistory *self)
{
  Step *step;

  g_return_val_if_fail (KIJK_IS_HISTORY (self), NULL);

  step = g_queue_peek_tail (&self->done);

  return step != NULL ? kijk_changes_invert (step->changes) : NULL;
}

/**
 * kijk_history_preview_redo:
 * @self: a history
 *
 * Returns: (transfer full) (nullable): what kijk_history_redo() would do
 */
KijkChanges *
kijk_history_preview_redo (KijkHistory *self)
{
  Step *step;

  g_return_val_if_fail (KIJK_IS_HISTORY (self), NULL);

  step = g_queue_peek_tail (&self->undone);

  return step != NULL ? kijk_changes_ref (step->changes) : NULL;
}

/**
 * kijk_history_get_point:
 * @self: a history
 *
 * Returns: where the history is now, for kijk_history_mark_saved_at()
 */
guint64
kijk_history_get_point (KijkHistory *self)
{
  g_return_val_if_fail (KIJK_IS_HISTORY (self), 0);

  return top_number (self);
}

/**
 * kijk_history_mark_saved:
 * @self: a history
 *
 * Remembers that the project as it is now is safe in its file.
 */
void
kijk_history_mark_saved (KijkHistory *self)
{
  g_return_if_fail (KIJK_IS_HISTORY (self));

  kijk_history_mark_saved_at (self, top_number (self));
}

/**
 * kijk_history_mark_saved_at:
 * @self: a history
 * @point: where it was when the project was handed to whoever wrote it
 *
 * Remembers that the project as it was then is safe in its file: while a file is
 * being written, work goes on.
 */
void
kijk_history_mark_saved_at (KijkHistory *self,
                            guint64      point)
{
  g_return_if_fail (KIJK_IS_HISTORY (self));

  self->saved_number = point;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * kijk_history_is_modified:
 * @self: a history
 *
 * Returns: whether the project differs from what was saved or opened
 */
gboolean
kijk_history_is_modified (KijkHistory *self)
{
  g_return_val_if_fail (KIJK_IS_HISTORY (self), FALSE);

  return top_number (self) != self->saved_number;
}
