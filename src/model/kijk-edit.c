/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-edit.h"

#include "kijk-audience-private.h"
#include "kijk-edit-private.h"
#include "kijk-item-private.h"
#include "kijk-project-private.h"
#include "kijk-rank.h"

static void
kijk_edit_free (KijkEdit *self)
{
  g_object_unref (self->project);
  kijk_changes_unref (self->changes);
  g_free (self);
}

gboolean
_kijk_edit_refuse (GError    **error,
                   const char *what,
                   const char *id)
{
  g_set_error (error, KIJK_PROJECT_ERROR, KIJK_PROJECT_ERROR_MISMATCH, "%s: %s", id, what);
  return FALSE;
}

void
_kijk_edit_assign (KijkEdit    *self,
                   KijkItem    *item,
                   KijkFieldId  field,
                   GVariant    *normal)
{
  kijk_changes_add_set (self->changes, item->id, field, kijk_item_get_value (item, field), normal);
  _kijk_item_take_value (item, KIJK_FIELD_INDEX (field),
                         normal != NULL ? g_variant_ref (normal) : NULL);
}

gboolean
_kijk_edit_is_same (GVariant *a,
                    GVariant *b)
{
  return a == b || (a != NULL && b != NULL && g_variant_equal (a, b));
}

void
_kijk_edit_remove_bare (KijkEdit *self,
                        KijkItem *item)
{
  for (int i = 0; i < item->kind->n_fields; i++)
    if (item->values[i] != NULL)
      _kijk_edit_assign (self, item, item->kind->fields[i].id, NULL);

  kijk_changes_add_remove (self->changes, item->kind->id, item->id);
  _kijk_project_remove (self->project, item);
}

KijkEdit *
_kijk_edit_new (KijkProject *project,
                const char  *label)
{
  KijkEdit *self = g_new0 (KijkEdit, 1);

  self->project = g_object_ref (project);
  self->changes = kijk_changes_new (label);
  _kijk_project_set_edited (project, TRUE);

  return self;
}

gboolean
_kijk_project_is_whole (KijkProject *project)
{
  return _kijk_audience_sees_all (kijk_project_get_audience (project));
}

/**
 * kijk_edit_begin:
 * @project: a whole project that is not being edited and not telling others of a
 *   change; what was made for an audience is never edited itself
 * @label: (nullable): what the user does, in words for the undo menu
 *
 * Returns: (transfer full): an edit; end it with kijk_edit_commit() or
 *   kijk_edit_cancel()
 */
KijkEdit *
kijk_edit_begin (KijkProject *project,
                 const char  *label)
{
  g_return_val_if_fail (KIJK_IS_PROJECT (project), NULL);
  g_return_val_if_fail (!_kijk_project_is_edited (project), NULL);
  g_return_val_if_fail (_kijk_project_is_whole (project), NULL);

  return _kijk_edit_new (project, label);
}

/**
 * kijk_edit_commit:
 * @self: (transfer full): an edit
 * @error: return location for an error
 *
 * Ends the edit and tells everyone, if anything changed. If a reference would
 * point to nothing, everything is taken back instead.
 *
 * Returns: whether the changes stand
 */
gboolean
kijk_edit_commit (KijkEdit  *self,
                  GError   **error)
{
  g_autoptr (KijkProject) project = NULL;
  g_autoptr (KijkChanges) changes = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!_kijk_edit_check_references (self, error))
    {
      kijk_edit_cancel (self);
      return FALSE;
    }

  project = g_object_ref (self->project);
  changes = kijk_changes_ref (self->changes);
  kijk_edit_free (self);
  /* Still edited, so that everyone hears of every group in the order in which they
   * happen. */
  if (kijk_changes_get_n (changes) > 0)
    _kijk_project_emit (project, changes);
  _kijk_project_set_edited (project, FALSE);

  return TRUE;
}

/**
 * kijk_edit_cancel:
 * @self: (transfer full): an edit
 *
 * Takes back all changes of the edit and ends it. Nobody hears of them.
 */
void
kijk_edit_cancel (KijkEdit *self)
{
  g_autoptr (KijkChanges) inverse = NULL;

  g_return_if_fail (self != NULL);

  inverse = kijk_changes_invert (self->changes);
  for (guint i = 0; i < kijk_changes_get_n (inverse); i++)
    if (!kijk_edit_replay (self, kijk_changes_get (inverse, i), NULL))
      g_assert_not_reached ();

  _kijk_project_set_edited (self->project, FALSE);
  kijk_edit_free (self);
}

/**
 * kijk_edit_get_project:
 * @self: an edit
 *
 * Returns: (transfer none): the project that is being edited
 */
KijkProject *
kijk_edit_get_project (KijkEdit *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->project;
}

/**
 * kijk_edit_insert:
 * @self: an edit
 * @kind: a kind other than the collaboration
 * @id: (nullable): the id of the new item, or %NULL for a new one
 * @error: return location for an error
 *
 * Returns: (transfer none) (nullable): the new item, or %NULL if there is one of
 *   that id already
 */
KijkItem *
kijk_edit_insert (KijkEdit    *self,
                  KijkKindId   kind,
                  const char  *id,
                  GError     **error)
{
  g_autofree char *new_id = NULL;

  g_return_val_if_fail (self != NULL && kind != KIJK_KIND_COLLABORATION, NULL);
  g_return_val_if_fail (id == NULL || kijk_id_is_valid (id), NULL);

  if (kijk_project_get_item (self->project, id) != NULL)
    {
      _kijk_edit_refuse (error, "there is an item of this id already", id);
      return NULL;
    }
  if (id == NULL)
    id = new_id = _kijk_project_new_id (self->project);

  kijk_changes_add_insert (self->changes, kind, id);
  return _kijk_project_insert (self->project, kind, id);
}

/**
 * kijk_edit_append:
 * @self: an edit
 * @kind: a kind other than the collaboration
 *
 * Inserts a new item after all others of its kind.
 *
 * Returns: (transfer none): the new item
 */
KijkItem *
kijk_edit_append (KijkEdit   *self,
                  KijkKindId  kind)
{
  GPtrArray *items;
  KijkItem *item;
  const KijkField *rank;
  const char *last = NULL;
  g_autofree char *next = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  items = kijk_project_get_items (self->project, kind);
  rank = kijk_kind_find_rank (kijk_kind_get (kind));
  for (guint i = 0; rank != NULL && i < items->len; i++)
    {
      const char *other = kijk_item_get_text (items->pdata[i], rank->id);

      if (last == NULL || strcmp (other, last) > 0)
        last = other;
    }

  next = kijk_rank_after (last);
  item = kijk_edit_insert (self, kind, NULL, NULL);
  if (rank != NULL)
    kijk_edit_set_text (self, item, rank->id, next);

  return item;
}

/**
 * kijk_edit_set:
 * @self: an edit
 * @item: an item of its project
 * @field: a field of the item
 * @value: (nullable): its new value, or %NULL for the fallback; a floating
 *   reference is taken
 * @error: return location for an error
 *
 * Sets a field, after bringing @value into its normal form. Setting what is
 * there already is no change.
 *
 * Returns: whether the field may hold @value
 */
gboolean
kijk_edit_set (KijkEdit     *self,
               KijkItem     *item,
               KijkFieldId   field,
               GVariant     *value,
               GError      **error)
{
  g_autoptr (GVariant) held = value != NULL ? g_variant_ref_sink (value) : NULL;
  g_autoptr (GVariant) normal = NULL;

  g_return_val_if_fail (self != NULL && KIJK_IS_ITEM (item), FALSE);

  if (!kijk_field_normalise (kijk_field_get (field), held, &normal, error))
    return FALSE;

  if (!_kijk_edit_is_same (kijk_item_get_value (item, field), normal))
    _kijk_edit_assign (self, item, field, normal);

  return TRUE;
}

static void
set_known_good (KijkEdit    *self,
                KijkItem    *item,
                KijkFieldId  field,
                GVariant    *value)
{
  g_autoptr (GError) error = NULL;

  if (!kijk_edit_set (self, item, field, value, &error))
    g_critical ("%s %s: %s", item->kind->name, kijk_field_get (field)->name, error->message);
}

/**
 * kijk_edit_set_text:
 * @self: an edit
 * @item: an item of its project
 * @field: a field of the item that holds words, a date, a rank or a reference
 * @text: a value that the field may hold; ask kijk_edit_set() when it may not
 */
void
kijk_edit_set_text (KijkEdit    *self,
                    KijkItem    *item,
                    KijkFieldId  field,
                    const char  *text)
{
  set_known_good (self, item, field, g_variant_new_string (text));
}

/**
 * kijk_edit_set_int:
 * @self: an edit
 * @item: an item of its project
 * @field: a field of the item that holds a whole number or an enumeration
 * @number: a value that the field may hold
 */
void
kijk_edit_set_int (KijkEdit    *self,
                   KijkItem    *item,
                   KijkFieldId  field,
                   int          number)
{
  set_known_good (self, item, field, g_variant_new_int32 (number));
}

/**
 * kijk_edit_set_boolean:
 * @self: an edit
 * @item: an item of its project
 * @field: a field of the item that holds yes or no
 * @boolean: which
 */
void
kijk_edit_set_boolean (KijkEdit    *self,
                       KijkItem    *item,
                       KijkFieldId  field,
                       gboolean     boolean)
{
  set_known_good (self, item, field, g_variant_new_boolean (boolean));
}

/**
 * kijk_edit_set_number:
 * @self: an edit
 * @item: an item of its project
 * @field: a field of the item that holds a number
 * @number: a value that the field may hold
 */
void
kijk_edit_set_number (KijkEdit    *self,
                      KijkItem    *item,
                      KijkFieldId  field,
                      double       number)
{
  set_known_good (self, item, field, g_variant_new_double (number));
}

/**
 * kijk_edit_reset:
 * @self: an edit
 * @item: an item of its project
 * @field: a field of the item, set back to what it is when nothing is said
 */
void
kijk_edit_reset (KijkEdit    *self,
                 KijkItem    *item,
                 KijkFieldId  field)
{
  set_known_good (self, item, field, NULL);
}

/**
 * kijk_edit_remove:
 * @self: an edit
 * @item: an item of its project, not the collaboration
 *
 * Removes @item together with what belongs to it, and clears what else refers to
 * it.
 *
 * Returns: how many items went, @item among them
 */
guint
kijk_edit_remove (KijkEdit *self,
                  KijkItem *item)
{
  g_autoptr (GHashTable) going = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL && KIJK_IS_ITEM (item), 0);
  g_return_val_if_fail (!kijk_item_is (item, KIJK_KIND_COLLABORATION), 0);

  g_hash_table_add (going, item->id);
  g_ptr_array_add (order, item);
  _kijk_edit_release (self, going, order);
  for (guint i = 0; i < order->len; i++)
    _kijk_edit_remove_bare (self, order->pdata[i]);

  return order->len;
}
