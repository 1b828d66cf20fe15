/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-document-private.h"

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

/* Returns: whether the list @after holds something that @before did not */
static gboolean
lists_more (GVariant *before,
            GVariant *after)
{
  for (gsize i = 0; i < g_variant_n_children (after); i++)
    {
      g_autoptr (GVariant) one = g_variant_get_child_value (after, i);
      gboolean found = FALSE;

      for (gsize j = 0; before != NULL && !found && j < g_variant_n_children (before); j++)
        {
          g_autoptr (GVariant) other = g_variant_get_child_value (before, j);

          found = g_variant_equal (one, other);
        }
      if (!found)
        return TRUE;
    }

  return FALSE;
}

/* Moving something that is in view, or changing a plain choice about it, shows
 * nothing new; words, references and whatever an openness guards may. */
static gboolean
shows_something (const KijkChange *change)
{
  const KijkField *field;

  if (change->kind == KIJK_KIND_PLACEMENT || change->type == KIJK_CHANGE_REMOVE)
    return FALSE;
  if (change->type == KIJK_CHANGE_INSERT)
    return TRUE;
  if (change->after == NULL)
    return FALSE;

  field = kijk_field_get (change->field);
  switch (field->type)
    {
    case KIJK_VALUE_RANK:
      return FALSE;
    case KIJK_VALUE_REFERENCES:
    case KIJK_VALUE_ENUMS:
      return lists_more (change->before, change->after);
    case KIJK_VALUE_ENUM:
    case KIJK_VALUE_INTEGER:
    case KIJK_VALUE_BOOLEAN:
    case KIJK_VALUE_NUMBER:
      return change->before == NULL && (field->seen.guard != 0 || field->seen.when != NULL);
    default:
      return TRUE;
    }
}

static gboolean
reveals (KijkDocument *self,
         KijkChanges  *changes)
{
  g_autoptr (KijkChanges) seen = NULL;

  if (self->side == KIJK_LEVEL_FACILITATOR)
    return FALSE;

  seen = foresee (self, changes);
  if (seen == NULL)
    return TRUE;

  for (guint i = 0; i < kijk_changes_get_n (seen); i++)
    if (shows_something (kijk_changes_get (seen, i)))
      return TRUE;

  return FALSE;
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
  return is_offered (self, kijk_history_preview_undo (self->history));
}

gboolean
_kijk_document_offers_redo (KijkDocument *self)
{
  return is_offered (self, kijk_history_preview_redo (self->history));
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
  step (self->history);
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
