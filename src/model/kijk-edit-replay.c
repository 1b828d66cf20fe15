/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-edit-private.h"
#include "kijk-item-private.h"
#include "kijk-project-private.h"

/* Changes that were made before, or elsewhere, made to happen: nothing is taken on
 * trust. */

static gboolean
replay_insert (KijkEdit          *self,
               const KijkChange  *change,
               GError           **error)
{
  if (change->kind == KIJK_KIND_COLLABORATION)
    return _kijk_edit_refuse (error, "there is always one collaboration", change->id);
  if ((guint) change->kind >= KIJK_N_KINDS || !kijk_id_is_valid (change->id))
    return _kijk_edit_refuse (error, "this can be no item", change->id);

  return kijk_edit_insert (self, change->kind, change->id, error) != NULL;
}

static gboolean
replay_remove (KijkEdit          *self,
               KijkItem          *item,
               const KijkChange  *change,
               GError           **error)
{
  if (change->kind == KIJK_KIND_COLLABORATION)
    return _kijk_edit_refuse (error, "there is always one collaboration", change->id);

  for (int i = 0; i < item->kind->n_fields; i++)
    if (item->values[i] != NULL)
      return _kijk_edit_refuse (error, "the item that goes still has a value", change->id);

  _kijk_edit_remove_bare (self, item);
  return TRUE;
}

/**
 * kijk_edit_replay:
 * @self: an edit
 * @change: a change, made here or elsewhere
 * @error: return location for an error
 *
 * Makes @change happen, if the project is what it starts from.
 *
 * Returns: whether it fitted
 */
gboolean
kijk_edit_replay (KijkEdit          *self,
                  const KijkChange  *change,
                  GError           **error)
{
  KijkItem *item;

  g_return_val_if_fail (self != NULL && change != NULL, FALSE);

  if (change->type == KIJK_CHANGE_INSERT)
    return replay_insert (self, change, error);

  item = kijk_project_get_item (self->project, change->id);
  if (item == NULL || item->kind->id != change->kind)
    return _kijk_edit_refuse (error, "there is no such item", change->id);
  if (change->type == KIJK_CHANGE_REMOVE)
    return replay_remove (self, item, change, error);

  if (KIJK_FIELD_KIND (change->field) != change->kind || KIJK_FIELD_INDEX (change->field) >= item->kind->n_fields)
    return _kijk_edit_refuse (error, "it has no such field", change->id);
  if (change->after != NULL &&
      !g_variant_is_of_type (change->after, kijk_field_get_variant_type (kijk_field_get (change->field))))
    return _kijk_edit_refuse (error, "the field holds another kind of value", change->id);
  if (!_kijk_edit_is_same (kijk_item_get_value (item, change->field), change->before))
    return _kijk_edit_refuse (error, "the field has another value", change->id);

  return kijk_edit_set (self, item, change->field, change->after, error);
}

static gboolean
replay_all (KijkEdit     *self,
            KijkChanges  *changes,
            GError      **error)
{
  for (guint i = 0; i < kijk_changes_get_n (changes); i++)
    if (!kijk_edit_replay (self, kijk_changes_get (changes, i), error))
      {
        kijk_edit_cancel (self);
        return FALSE;
      }

  return kijk_edit_commit (self, error);
}

static gboolean
refuse_busy (KijkProject  *project,
             gboolean      follows,
             GError      **error)
{
  if (!_kijk_project_is_edited (project) && (follows || _kijk_project_is_whole (project)))
    return FALSE;

  g_set_error_literal (error, KIJK_PROJECT_ERROR, KIJK_PROJECT_ERROR_BUSY, "the project cannot be changed now");
  return TRUE;
}

/**
 * kijk_project_apply:
 * @self: a whole project
 * @changes: a group of changes that fits it
 * @error: return location for an error
 *
 * Makes @changes happen, all of them or none.
 *
 * Returns: whether they happened
 */
gboolean
kijk_project_apply (KijkProject  *self,
                    KijkChanges  *changes,
                    GError      **error)
{
  g_return_val_if_fail (KIJK_IS_PROJECT (self) && changes != NULL, FALSE);

  return !refuse_busy (self, FALSE, error) &&
         replay_all (_kijk_edit_new (self, kijk_changes_get_label (changes)), changes, error);
}

gboolean
_kijk_project_follow (KijkProject  *self,
                      KijkChanges  *changes,
                      GError      **error)
{
  return !refuse_busy (self, TRUE, error) && replay_all (_kijk_edit_new (self, NULL), changes, error);
}
