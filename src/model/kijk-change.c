/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-change.h"

struct _KijkChanges {
  gatomicrefcount  ref_count;
  char            *label;
  GArray          *list; /* of KijkChange, in the order in which they happen */
};

G_DEFINE_BOXED_TYPE (KijkChanges, kijk_changes, kijk_changes_ref, kijk_changes_unref)

static void
clear_change (gpointer data)
{
  KijkChange *change = data;

  g_clear_pointer (&change->before, g_variant_unref);
  g_clear_pointer (&change->after, g_variant_unref);
}

static void
append (KijkChanges    *changes,
        KijkChangeType  type,
        KijkKindId      kind,
        const char     *id,
        KijkFieldId     field,
        GVariant       *before,
        GVariant       *after)
{
  KijkChange change = {
    .type = type,
    .kind = kind,
    .field = field,
    .before = before != NULL ? g_variant_ref_sink (before) : NULL,
    .after = after != NULL ? g_variant_ref_sink (after) : NULL,
  };

  g_strlcpy (change.id, id, sizeof change.id);
  g_array_append_val (changes->list, change);
}

/**
 * kijk_changes_new:
 * @label: (nullable): what it does in words for the undo menu, in the language of
 *   whoever makes the changes
 *
 * Returns: (transfer full): an empty group
 */
KijkChanges *
kijk_changes_new (const char *label)
{
  KijkChanges *changes = g_new0 (KijkChanges, 1);

  g_atomic_ref_count_init (&changes->ref_count);
  changes->label = g_strdup (label);
  changes->list = g_array_new (FALSE, FALSE, sizeof (KijkChange));
  g_array_set_clear_func (changes->list, clear_change);

  return changes;
}

/**
 * kijk_changes_ref:
 * @changes: a group
 *
 * Returns: (transfer full): @changes
 */
KijkChanges *
kijk_changes_ref (KijkChanges *changes)
{
  g_return_val_if_fail (changes != NULL, NULL);

  g_atomic_ref_count_inc (&changes->ref_count);
  return changes;
}

/**
 * kijk_changes_unref:
 * @changes: (transfer full): a group
 */
void
kijk_changes_unref (KijkChanges *changes)
{
  g_return_if_fail (changes != NULL);

  if (!g_atomic_ref_count_dec (&changes->ref_count))
    return;

  g_array_unref (changes->list);
  g_free (changes->label);
  g_free (changes);
}

/**
 * kijk_changes_add_insert:
 * @changes: a group
 * @kind: the kind of the new item
 * @id: its id
 */
void
kijk_changes_add_insert (KijkChanges *changes,
                         KijkKindId   kind,
                         const char  *id)
{
  g_return_if_fail (changes != NULL && kijk_id_is_valid (id));

  append (changes, KIJK_CHANGE_INSERT, kind, id, 0, NULL, NULL);
}

/**
 * kijk_changes_add_remove:
 * @changes: a group
 * @kind: the kind of the item that goes
 * @id: its id
 */
void
kijk_changes_add_remove (KijkChanges *changes,
                         KijkKindId   kind,
                         const char  *id)
{
  g_return_if_fail (changes != NULL && kijk_id_is_valid (id));

  append (changes, KIJK_CHANGE_REMOVE, kind, id, 0, NULL, NULL);
}

/**
 * kijk_changes_add_set:
 * @changes: a group
 * @id: the item
 * @field: one of its fields
 * @before: (nullable): the value it has, %NULL for the fallback
 * @after: (nullable): the value it gets, normalised
 */
void
kijk_changes_add_set (KijkChanges *changes,
                      const char  *id,
                      KijkFieldId  field,
                      GVariant    *before,
                      GVariant    *after)
{
  g_return_if_fail (changes != NULL && kijk_id_is_valid (id));

  append (changes, KIJK_CHANGE_SET, KIJK_FIELD_KIND (field), id, field, before, after);
}

/**
 * kijk_changes_get_label:
 * @changes: a group
 *
 * Returns: (transfer none) (nullable): what it does in words
 */
const char *
kijk_changes_get_label (KijkChanges *changes)
{
  g_return_val_if_fail (changes != NULL, NULL);

  return changes->label;
}

/**
 * kijk_changes_get_n:
 * @changes: a group
 *
 * Returns: the number of changes in it
 */
guint
kijk_changes_get_n (KijkChanges *changes)
{
  g_return_val_if_fail (changes != NULL, 0);

  return changes->list->len;
}

/**
 * kijk_changes_get:
 * @changes: a group
 * @i: a place in it
 *
 * Returns: (transfer none): the change at @i
 */
const KijkChange *
kijk_changes_get (KijkChanges *changes,
                  guint        i)
{
  g_return_val_if_fail (changes != NULL && i < changes->list->len, NULL);

  return &g_array_index (changes->list, KijkChange, i);
}

static void
append_inverse (KijkChanges      *changes,
                const KijkChange *change)
{
  static const KijkChangeType inverse[] = {
    [KIJK_CHANGE_INSERT] = KIJK_CHANGE_REMOVE,
    [KIJK_CHANGE_REMOVE] = KIJK_CHANGE_INSERT,
    [KIJK_CHANGE_SET] = KIJK_CHANGE_SET,
  };

  append (changes, inverse[change->type], change->kind, change->id, change->field,
          change->after, change->before);
}

/**
 * kijk_changes_invert:
 * @changes: a group
 *
 * Returns: (transfer full): the group that takes @changes back
 */
KijkChanges *
kijk_changes_invert (KijkChanges *changes)
{
  KijkChanges *inverse;

  g_return_val_if_fail (changes != NULL, NULL);

  inverse = kijk_changes_new (changes->label);
  for (guint i = changes->list->len; i-- > 0;)
    append_inverse (inverse, kijk_changes_get (changes, i));

  return inverse;
}

/* A field that got back the value it had did not change. */
static void
drop_idle (KijkChanges *changes)
{
  for (guint i = changes->list->len; i-- > 0;)
    {
      const KijkChange *change = kijk_changes_get (changes, i);
      gboolean same = change->before == change->after ||
                      (change->before != NULL && change->after != NULL &&
                       g_variant_equal (change->before, change->after));

      if (change->type == KIJK_CHANGE_SET && same)
        g_array_remove_index (changes->list, i);
    }
}

/**
 * kijk_changes_join:
 * @first: a group
 * @second: a group that happens after it
 *
 * Makes one group of two, as when a drag goes on. A field that both set keeps
 * the value before the first and the value after the second.
 *
 * Returns: (transfer full): both, with the label of @second
 */
KijkChanges *
kijk_changes_join (KijkChanges *first,
                   KijkChanges *second)
{
  g_autoptr (GHashTable) sets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  KijkChanges *both;

  g_return_val_if_fail (first != NULL && second != NULL, NULL);

  both = kijk_changes_new (second->label);
  for (guint i = 0; i < first->list->len + second->list->len; i++)
    {
      const KijkChange *change = i < first->list->len
                                     ? kijk_changes_get (first, i)
                                     : kijk_changes_get (second, i - first->list->len);
      g_autofree char *key = g_strdup_printf ("%s %d", change->id, change->field);
      guint at = GPOINTER_TO_UINT (g_hash_table_lookup (sets, key));

      if (change->type == KIJK_CHANGE_SET && at > 0)
        {
          KijkChange *earlier = &g_array_index (both->list, KijkChange, at - 1);

          g_clear_pointer (&earlier->after, g_variant_unref);
          earlier->after = change->after != NULL ? g_variant_ref (change->after) : NULL;
          continue;
        }

      append (both, change->type, change->kind, change->id, change->field, change->before, change->after);
      if (change->type == KIJK_CHANGE_SET)
        g_hash_table_insert (sets, g_steal_pointer (&key), GUINT_TO_POINTER (both->list->len));
      else
        g_hash_table_remove_all (sets);
    }

  drop_idle (both);
  return both;
}
