/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-document-private.h"

#include "kijk-reveal.h"
#include "model/kijk-diff.h"

/* What can be undone and redone on the side that is on, and what waits until
 * somebody says that it may come before other people's eyes. */

/* Returns: (nullable): what @changes of the whole project would do to what is seen
 * now; %NULL if they do not fit it, which is somebody's bug but not worth anybody's
 * afternoon */
static KijkChanges *
foresee (KijkDocument *self,
         KijkChanges  *changes)
{
  g_autoptr (KijkAudience) everything = kijk_audience_new (KIJK_LEVEL_FACILITATOR);
  g_autoptr (KijkAudience) audience = _kijk_document_create_audience (self);
  g_autoptr (KijkProject) copy = kijk_project_for_audience (self->project, everything);
  g_autoptr (KijkProject) seen = NULL;
  g_autoptr (GError) error = NULL;

  if (!kijk_project_apply (copy, changes, &error))
    {
      g_critical ("the history does not fit the project: %s", error->message);
      return NULL;
    }

  seen = kijk_project_for_audience (copy, audience);

  return kijk_diff (kijk_document_get_view (self), seen);
}

static gboolean
reveals (KijkDocument *self,
         KijkChanges  *changes)
{
  g_autoptr (KijkChanges) seen = NULL;

  if (self->side == KIJK_LEVEL_FACILITATOR)
    return FALSE;

  seen = foresee (self, changes);
  return seen == NULL || kijk_reveal_shows_something (seen);
}

/* Takes @changes. */
static gboolean
is_offered (KijkDocument *self,
            KijkChanges  *changes)
{
  g_autoptr (KijkChanges) owned = changes;
  g_autoptr (KijkChanges) seen = NULL;

  if (owned == NULL || self->side == KIJK_LEVEL_FACILITATOR)
    return owned != NULL;

  seen = foresee (self, owned);
  return seen != NULL && kijk_changes_get_n (seen) > 0;
}

gboolean
_kijk_document_offers_undo (KijkDocument *self)
{
  return !kijk_document_is_looking_back (self) &&
         is_offered (self, kijk_history_preview_undo (self->history));
}

gboolean
_kijk_document_offers_redo (KijkDocument *self)
{
  return !kijk_document_is_looking_back (self) &&
         is_offered (self, kijk_history_preview_redo (self->history));
}

static gboolean
replay (KijkDocument *self,
        KijkChanges  *changes,
        gboolean      may_reveal,
        void        (*step) (KijkHistory *))
{
  g_autoptr (KijkChanges) owned = changes;

  if (owned == NULL || kijk_project_is_busy (self->project))
    return TRUE;
  if (!may_reveal && reveals (self, owned))
    return FALSE;

  self->replaying = TRUE;
  self->bringing_back += !may_reveal;
  step (self->history);
  self->bringing_back -= !may_reveal;
  self->replaying = FALSE;
  _kijk_document_update_history (self);

  return TRUE;
}

/**
 * kijk_document_can_undo:
 * @self: a document
 *
 * Returns: whether there is something to undo that can be seen on this side
 */
gboolean
kijk_document_can_undo (KijkDocument *self)
{
  g_return_val_if_fail (KIJK_IS_DOCUMENT (self), FALSE);

  return self->can_undo;
}

/**
 * kijk_document_can_redo:
 * @self: a document
 *
 * Returns: whether there is something to redo that can be seen on this side
 */
gboolean
kijk_document_can_redo (KijkDocument *self)
{
  g_return_val_if_fail (KIJK_IS_DOCUMENT (self), FALSE);

  return self->can_redo;
}

/**
 * kijk_document_get_undo_label:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): what undo takes back; at the table %NULL,
 *   as the words were written by the facilitator
 */
const char *
kijk_document_get_undo_label (KijkDocument *self)
{
  g_return_val_if_fail (KIJK_IS_DOCUMENT (self), NULL);

  return self->side == KIJK_LEVEL_FACILITATOR ? kijk_history_get_undo_label (self->history) : NULL;
}

/**
 * kijk_document_get_redo_label:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): what redo does again; at the table %NULL
 */
const char *
kijk_document_get_redo_label (KijkDocument *self)
{
  g_return_val_if_fail (KIJK_IS_DOCUMENT (self), NULL);

  return self->side == KIJK_LEVEL_FACILITATOR ? kijk_history_get_redo_label (self->history) : NULL;
}

/**
 * kijk_document_undo:
 * @self: a document
 * @may_reveal: whether it may bring something into the view of the table that is
 *   not there now
 *
 * Takes back what was done last, if that can be seen on this side. What was typed
 * but not entered yet is entered first, and is then what was done last.
 *
 * Returns: %FALSE if it was not done because it would reveal something
 */
gboolean
kijk_document_undo (KijkDocument *self,
                    gboolean      may_reveal)
{
  g_return_val_if_fail (KIJK_IS_DOCUMENT (self), TRUE);

  kijk_document_settle (self);
  return !self->can_undo ||
         replay (self, kijk_history_preview_undo (self->history), may_reveal, kijk_history_undo);
}

/**
 * kijk_document_redo:
 * @self: a document
 * @may_reveal: as for kijk_document_undo()
 *
 * Does again what was undone last, if that can be seen on this side. There is
 * nothing to redo once something was typed since.
 *
 * Returns: %FALSE if it was not done because it would reveal something
 */
gboolean
kijk_document_redo (KijkDocument *self,
                    gboolean      may_reveal)
{
  g_return_val_if_fail (KIJK_IS_DOCUMENT (self), TRUE);

  kijk_document_settle (self);
  return !self->can_redo ||
         replay (self, kijk_history_preview_redo (self->history), may_reveal, kijk_history_redo);
}

/**
 * kijk_document_begin_bringing_back:
 * @self: a document
 *
 * Says that what happens from now on is not entered by anybody: it was there before,
 * or elsewhere, and comes in one go, such as what is pasted. Undo and redo say so
 * themselves, unless whoever asked for them knew what they show. Others that are
 * looking on see nothing new of it until somebody says so, see #KijkShow.
 */
void
kijk_document_begin_bringing_back (KijkDocument *self)
{
  g_return_if_fail (KIJK_IS_DOCUMENT (self));

  self->bringing_back++;
}

/**
 * kijk_document_end_bringing_back:
 * @self: a document
 *
 * Says that what happens is entered again, see kijk_document_begin_bringing_back().
 */
void
kijk_document_end_bringing_back (KijkDocument *self)
{
  g_return_if_fail (KIJK_IS_DOCUMENT (self) && self->bringing_back > 0);

  self->bringing_back--;
}

/**
 * kijk_document_is_bringing_back:
 * @self: a document
 *
 * Returns: whether what happens now was not entered
 */
gboolean
kijk_document_is_bringing_back (KijkDocument *self)
{
  g_return_val_if_fail (KIJK_IS_DOCUMENT (self), FALSE);

  return self->bringing_back > 0;
}
