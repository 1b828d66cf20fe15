/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-filter.h"

#include "kijk-audience.h"
#include "kijk-cell.h"

/* What of a project passes a filter. */

/* In the place of a value: the criterion asks nothing about this item. */
#define NOT_ASKED (-2)

/* The party that @item is, or whose it is. */
static const char *
get_party (KijkItem *item)
{
  const KijkField *owner = kijk_kind_find_owner (kijk_item_get_kind (item));

  if (kijk_item_is (item, KIJK_KIND_STAKEHOLDER))
    return kijk_item_get_id (item);

  return owner != NULL ? kijk_item_get_text (item, owner->id) : NULL;
}

/* Somebody who endorses an interest has it as well. */
static gboolean
is_endorsed (const KijkFilter *self,
             KijkItem         *item)
{
  g_autofree const char **ids = NULL;
  gsize n = 0;

  if (!kijk_item_is (item, KIJK_KIND_INTEREST))
    return FALSE;

  ids = kijk_item_get_list (item, KIJK_INTEREST_ENDORSED_BY, &n);
  for (gsize i = 0; i < n; i++)
    if (kijk_filter_has_party (self, ids[i]))
      return TRUE;

  return FALSE;
}

static gboolean
passes_parties (const KijkFilter *self,
                KijkItem         *item)
{
  const char *party = get_party (item);

  return party == NULL || kijk_filter_has_party (self, party) || is_endorsed (self, item);
}

/* A party at the table is there for all to see, whatever its openness says. */
static int
get_openness (KijkItem *item)
{
  const KijkField *field = kijk_kind_find_openness (kijk_item_get_kind (item));

  if (field == NULL || (kijk_item_is (item, KIJK_KIND_STAKEHOLDER) && kijk_item_get_boolean (item, KIJK_STAKEHOLDER_AT_TABLE)))
    return NOT_ASKED;

  return kijk_item_get_int (item, field->id);
}

static int
get_attitude (KijkProject *project,
              KijkItem    *item)
{
  const char *id = get_party (item);
  KijkItem *party = id != NULL ? kijk_project_get_item (project, id) : NULL;

  if (id == NULL)
    return NOT_ASKED;

  return party != NULL ? kijk_item_get_int (party, KIJK_STAKEHOLDER_ATTITUDE) : -1;
}

static int
get_value (KijkProject  *project,
           KijkItem     *item,
           KijkCriterion criterion)
{
  KijkFieldId field = kijk_criterion_get_field (criterion)->id;

  switch (criterion)
    {
    case KIJK_CRITERION_OPENNESS:
      return get_openness (item);
    case KIJK_CRITERION_ATTITUDE:
      return get_attitude (project, item);
    case KIJK_CRITERION_PARTY:
    case KIJK_CRITERION_WEIGHT:
    case KIJK_CRITERION_TYPE:
    default:
      return kijk_item_is (item, KIJK_FIELD_KIND (field)) ? kijk_item_get_int (item, field) : NOT_ASKED;
    }
}

/**
 * kijk_filter_passes:
 * @self: (nullable): a filter
 * @project: the project of @item
 * @item: what lies on the rings
 *
 * Returns: whether @item is shown
 */
gboolean
kijk_filter_passes (const KijkFilter *self,
                    KijkProject      *project,
                    KijkItem         *item)
{
  g_return_val_if_fail (KIJK_IS_PROJECT (project) && KIJK_IS_ITEM (item), TRUE);

  for (int criterion = 0; criterion < KIJK_N_CRITERIA; criterion++)
    {
      int value;

      if (!kijk_filter_asks (self, criterion))
        continue;
      if (criterion == KIJK_CRITERION_PARTY)
        {
          if (!passes_parties (self, item))
            return FALSE;
          continue;
        }
      value = get_value (project, item, criterion);
      if (value != NOT_ASKED && !kijk_filter_has_value (self, criterion, value))
        return FALSE;
    }

  return TRUE;
}

/* At one moment or at the other. */
static gboolean
passes_once (const KijkFilter *self,
             KijkProject      *project,
             KijkProject      *other,
             KijkItem         *item)
{
  KijkItem *then = other != NULL ? kijk_project_get_item (other, kijk_item_get_id (item)) : NULL;

  return kijk_filter_passes (self, project, item) || (then != NULL && kijk_filter_passes (self, other, then));
}

/* Takes out whose is what is shown of @project: it would be nobody's without them. */
static void
spare_owners (const KijkFilter *self,
              KijkProject      *project,
              KijkProject      *other,
              GHashTable       *hidden)
{
  for (int i = 0; i < KIJK_N_CELL_KINDS; i++)
    {
      GPtrArray *items = kijk_project_get_items (project, kijk_cell_kinds[i]);

      for (guint k = 0; k < items->len; k++)
        {
          const char *party = get_party (items->pdata[k]);

          if (party != NULL && passes_once (self, project, other, items->pdata[k]))
            g_hash_table_remove (hidden, party);
        }
    }
}

/**
 * kijk_filter_apply:
 * @self: (nullable): a filter
 * @project: a project
 * @other: (nullable): the same at another moment: what passes there passes here too, so
 *   that in both together nothing comes or goes that only changed
 *
 * Returns: (transfer full): a copy of @project for the same audience, without what does
 *   not pass and what hangs on that; @project itself where everything passes
 */
KijkProject *
kijk_filter_apply (const KijkFilter *self,
                   KijkProject      *project,
                   KijkProject      *other)
{
  g_autoptr (GHashTable) hidden = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (KIJK_IS_PROJECT (project), NULL);

  if (kijk_filter_is_empty (self))
    return g_object_ref (project);

  for (int i = 0; i < KIJK_N_CELL_KINDS; i++)
    {
      GPtrArray *items = kijk_project_get_items (project, kijk_cell_kinds[i]);

      for (guint k = 0; k < items->len; k++)
        if (!passes_once (self, project, other, items->pdata[k]))
          g_hash_table_add (hidden, (gpointer) kijk_item_get_id (items->pdata[k]));
    }
  spare_owners (self, project, other, hidden);
  if (other != NULL)
    spare_owners (self, other, project, hidden);

  return kijk_project_without (project, hidden);
}
