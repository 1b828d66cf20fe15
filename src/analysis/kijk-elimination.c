/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-elimination.h"

static gboolean
shows_unnamed_interest (KijkProject *shown)
{
  GPtrArray *interests = kijk_project_get_items (shown, KIJK_KIND_INTEREST);

  for (guint i = 0; i < interests->len; i++)
    if (kijk_item_get_int (interests->pdata[i], KIJK_INTEREST_OPENNESS) == KIJK_OPENNESS_ANONYMOUS)
      return TRUE;

  return FALSE;
}

static gboolean
has_interest (KijkProject *shown,
              KijkItem    *party)
{
  GPtrArray *interests = kijk_project_get_items (shown, KIJK_KIND_INTEREST);

  for (guint i = 0; i < interests->len; i++)
    if (kijk_item_refers_to (interests->pdata[i], kijk_field_get (KIJK_INTEREST_STAKEHOLDER),
                             kijk_item_get_id (party)))
      return TRUE;

  return FALSE;
}

/**
 * kijk_find_exposed_parties:
 * @project: the whole project
 * @audience: who is going to see it
 *
 * An unnamed interest stays unnamed only while many could have said it. When all
 * parties but one or two show an interest of their own, those that do not are the
 * likely owners (design, audience table, "Elimination check"). For the
 * facilitator's eyes only.
 *
 * Returns: (transfer full) (element-type KijkItem): the parties of @project that
 *   @audience could single out; none when there is nothing to guess
 */
GPtrArray *
kijk_find_exposed_parties (KijkProject        *project,
                           const KijkAudience *audience)
{
  g_autoptr (KijkProject) shown = NULL;
  g_autoptr (GPtrArray) parties = NULL;
  g_autoptr (GPtrArray) exposed = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (KIJK_IS_PROJECT (project) && audience != NULL, NULL);

  shown = kijk_project_for_audience (project, audience);
  if (!shows_unnamed_interest (shown))
    return g_steal_pointer (&exposed);

  parties = kijk_project_list_in_order (project, KIJK_KIND_STAKEHOLDER);
  for (guint i = 0; i < parties->len; i++)
    if (kijk_item_get_boolean (parties->pdata[i], KIJK_STAKEHOLDER_AT_TABLE) &&
        !kijk_item_has (parties->pdata[i], KIJK_STAKEHOLDER_LEFT_ON) && !has_interest (shown, parties->pdata[i]))
      g_ptr_array_add (exposed, g_object_ref (parties->pdata[i]));

  if (exposed->len > KIJK_MOST_EXPOSED)
    g_ptr_array_set_size (exposed, 0);

  return g_steal_pointer (&exposed);
}
