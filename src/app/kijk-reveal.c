/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-reveal.h"

/* Whether a change brings something before the eyes of others that they do not see
 * now. One rule, for undo at the table and for what is shown on another screen. */

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

/**
 * kijk_reveal_shows_something:
 * @seen: what changes in a project that others are looking at
 *
 * Returns: whether they would see something then that they do not see now: words, or
 *   what an openness guards
 */
gboolean
kijk_reveal_shows_something (KijkChanges *seen)
{
  g_return_val_if_fail (seen != NULL, TRUE);

  for (guint i = 0; i < kijk_changes_get_n (seen); i++)
    if (shows_something (kijk_changes_get (seen, i)))
      return TRUE;

  return FALSE;
}
