/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-diff.h"

/* Adds what turns the values of @from into those of @to; either may be %NULL,
 * which means: all fallbacks. */
static void
diff_fields (KijkChanges *changes,
             KijkItem    *from,
             KijkItem    *to)
{
  const KijkKind *kind = kijk_item_get_kind (from != NULL ? from : to);
  const char *id = kijk_item_get_id (from != NULL ? from : to);

  for (int i = 0; i < kind->n_fields; i++)
    {
      KijkFieldId field = kind->fields[i].id;
      GVariant *before = from != NULL ? kijk_item_get_value (from, field) : NULL;
      GVariant *after = to != NULL ? kijk_item_get_value (to, field) : NULL;

      if (before != after && (before == NULL || after == NULL || !g_variant_equal (before, after)))
        kijk_changes_add_set (changes, id, field, before, after);
    }
}

/* What goes, or else what comes and changes. */
static void
diff_kind (KijkChanges *changes,
           GPtrArray   *from,
           GPtrArray   *to,
           gboolean     going)
{
  guint f = 0;
  guint t = 0;

  while (f < from->len || t < to->len)
    {
      KijkItem *a = f < from->len ? from->pdata[f] : NULL;
      KijkItem *b = t < to->len ? to->pdata[t] : NULL;
      int order = a == NULL ? 1 : b == NULL ? -1 : strcmp (a->id, b->id);

      if (order > 0 && !going)
        kijk_changes_add_insert (changes, b->kind->id, b->id);
      if (going == (order < 0))
        diff_fields (changes, order > 0 ? NULL : a, order < 0 ? NULL : b);
      if (order < 0 && going)
        kijk_changes_add_remove (changes, a->kind->id, a->id);

      f += order <= 0;
      t += order >= 0;
    }
}

/**
 * kijk_diff:
 * @from: a project
 * @to: another
 *
 * Returns: (transfer full): the changes that turn @from into @to: first what
 *   goes, then what comes and changes, each by kind, item and field; none when
 *   both are the same
 */
KijkChanges *
kijk_diff (KijkProject *from,
           KijkProject *to)
{
  KijkChanges *changes;

  g_return_val_if_fail (KIJK_IS_PROJECT (from) && KIJK_IS_PROJECT (to), NULL);

  changes = kijk_changes_new (NULL);
  for (int going = TRUE; going >= FALSE; going--)
    for (int kind = 0; kind < KIJK_N_KINDS; kind++)
      diff_kind (changes, kijk_project_get_items (from, kind), kijk_project_get_items (to, kind), going);

  return changes;
}
