/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-comparison.h"

#include "model/kijk-cell.h"
#include "model/kijk-graft.h"
#include "model/kijk-id.h"

/* What is different between two moments, for one pair of eyes.
 *
 * Both projects are those of the audience already, bounded by today, and nothing else is
 * looked at. So what was withheld and is not any more appears just as what was never
 * there does. Two things are not said to others than the facilitator: what is gone, which
 * may be gone from their sight only; and anything of what is unnamed, which has no
 * history. */

/* What is told of, in this order; of the collaboration only where it stands. */
static const KijkKindId told[] = {
  KIJK_KIND_STAKEHOLDER, KIJK_KIND_INTEREST, KIJK_KIND_AMBITION_IMAGE, KIJK_KIND_CONTEXT_FACTOR,
  KIJK_KIND_INTEREST_RELATION, KIJK_KIND_SHARED_AMBITION, KIJK_KIND_ISSUE, KIJK_KIND_OPTION,
  KIJK_KIND_AGREEMENT,
};

static gboolean
is_for_facilitator (const KijkComparison *self)
{
  return kijk_project_get_audience (self->after)->level == KIJK_LEVEL_FACILITATOR;
}

static int
get_openness (KijkItem *item)
{
  const KijkField *field = kijk_kind_find_openness (kijk_item_get_kind (item));

  return field != NULL ? kijk_item_get_int (item, field->id) : KIJK_OPENNESS_PUBLIC;
}

static gboolean
has_history (const KijkComparison *self,
             KijkItem             *item)
{
  return is_for_facilitator (self) || get_openness (item) != KIJK_OPENNESS_ANONYMOUS;
}

/* ---- what is different ---- */

static gboolean
is_reworded (KijkItem *before,
             KijkItem *after)
{
  return !g_str_equal (kijk_item_get_title (before), kijk_item_get_title (after));
}

static gboolean
is_related_otherwise (KijkItem *before,
                      KijkItem *after)
{
  return kijk_item_is (after, KIJK_KIND_INTEREST_RELATION) &&
         kijk_item_get_int (before, KIJK_INTEREST_RELATION_TYPE) !=
             kijk_item_get_int (after, KIJK_INTEREST_RELATION_TYPE);
}

/* Either item may be %NULL, not both. */
static gboolean
differs (const KijkComparison *self,
         KijkDifferenceType    type,
         KijkItem             *before,
         KijkItem             *after)
{
  if (before == NULL || after == NULL)
    return type == KIJK_DIFFERENCE_APPEARED ? before == NULL
           : type == KIJK_DIFFERENCE_LEFT   ? after == NULL && is_for_facilitator (self)
                                            : FALSE;

  switch (type)
    {
    case KIJK_DIFFERENCE_MOVED:
      return kijk_item_get_cell (before) != kijk_item_get_cell (after);
    case KIJK_DIFFERENCE_REWORDED:
      return is_reworded (before, after);
    case KIJK_DIFFERENCE_RELATED:
      return is_related_otherwise (before, after);
    case KIJK_DIFFERENCE_OPENNESS:
      return is_for_facilitator (self) && get_openness (before) != get_openness (after);
    default:
      return FALSE;
    }
}

static void
add (KijkComparison     *self,
     KijkDifferenceType  type,
     KijkItem           *before,
     KijkItem           *after)
{
  KijkDifference difference = { type, kijk_item_get_id (after != NULL ? after : before), before, after };

  g_array_append_val (self->differences, difference);
}

/* Of what is there, and then of what is not there any more. */
static void
compare_kind (KijkComparison     *self,
              KijkDifferenceType  type,
              KijkKindId          kind)
{
  g_autoptr (GPtrArray) items =
      kijk_project_list_in_order (type == KIJK_DIFFERENCE_LEFT ? self->before : self->after, kind);

  for (guint i = 0; i < items->len; i++)
    {
      const char *id = kijk_item_get_id (items->pdata[i]);
      KijkItem *before = kijk_project_get_item (self->before, id);
      KijkItem *after = kijk_project_get_item (self->after, id);

      if (has_history (self, items->pdata[i]) && differs (self, type, before, after))
        add (self, type, before, after);
    }
}

static void
compare_phases (KijkComparison *self)
{
  KijkItem *before = kijk_project_get_collaboration (self->before);
  KijkItem *after = kijk_project_get_collaboration (self->after);

  if (kijk_item_get_int (before, KIJK_COLLABORATION_CURRENT_PHASE) !=
      kijk_item_get_int (after, KIJK_COLLABORATION_CURRENT_PHASE))
    add (self, KIJK_DIFFERENCE_PHASE, before, after);
}

/**
 * kijk_comparison_new:
 * @before: the project at the earlier moment, as kijk_project_at() gives it
 * @after: the project at the later one, for the same audience
 *
 * Returns: (transfer full): what is different; holds both
 */
KijkComparison *
kijk_comparison_new (KijkProject *before,
                     KijkProject *after)
{
  KijkComparison *self;

  g_return_val_if_fail (KIJK_IS_PROJECT (before) && KIJK_IS_PROJECT (after), NULL);

  self = g_new0 (KijkComparison, 1);
  self->before = g_object_ref (before);
  self->after = g_object_ref (after);
  self->differences = g_array_new (FALSE, FALSE, sizeof (KijkDifference));
  for (int type = 0; type < KIJK_DIFFERENCE_PHASE; type++)
    for (guint i = 0; i < G_N_ELEMENTS (told); i++)
      compare_kind (self, (KijkDifferenceType) type, told[i]);
  compare_phases (self);

  return self;
}

/**
 * kijk_comparison_free:
 * @self: a comparison
 */
void
kijk_comparison_free (KijkComparison *self)
{
  g_object_unref (self->before);
  g_object_unref (self->after);
  g_array_unref (self->differences);
  g_free (self);
}

/**
 * kijk_comparison_get:
 * @self: a comparison
 * @i: which one
 *
 * Returns: a difference
 */
const KijkDifference *
kijk_comparison_get (const KijkComparison *self,
                     guint                 i)
{
  g_return_val_if_fail (self != NULL && i < self->differences->len, NULL);

  return &g_array_index (self->differences, KijkDifference, i);
}

/**
 * kijk_comparison_find:
 * @self: a comparison
 * @id: the id of an item
 * @type: what may be different
 *
 * Returns: (nullable): that difference of that item
 */
const KijkDifference *
kijk_comparison_find (const KijkComparison *self,
                      const char           *id,
                      KijkDifferenceType    type)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  for (guint i = 0; i < self->differences->len; i++)
    {
      const KijkDifference *difference = kijk_comparison_get (self, i);

      if (difference->type == type && g_str_equal (difference->id, id))
        return difference;
    }

  return NULL;
}

/* ---- on the later picture ---- */

static gboolean
has_token (KijkItem *item)
{
  return kijk_item_is (item, KIJK_KIND_STAKEHOLDER) || kijk_item_is (item, KIJK_KIND_INTEREST) ||
         kijk_item_is (item, KIJK_KIND_CONTEXT_FACTOR);
}

/* Returns: (transfer full): an id that no item of @project has: that of what is gone, or
 * always the same other one for where something was */
static char *
create_ghost_id (KijkProject          *project,
                 const KijkDifference *difference)
{
  g_autoptr (GRand) random = NULL;
  char *id;

  if (difference->after == NULL)
    return g_strdup (difference->id);

  random = g_rand_new_with_seed (g_str_hash (difference->id));
  id = kijk_id_new (random);
  while (kijk_project_get_item (project, id) != NULL)
    {
      g_free (id);
      id = kijk_id_new (random);
    }

  return id;
}

/**
 * kijk_comparison_overlay:
 * @self: a comparison
 * @ghosts: (out) (transfer full) (element-type utf8 KijkDifference): which of its items
 *   are ghosts, by their id, and what each tells; as long as @self is there
 *
 * Makes the project of the later moment in which also lies what lay elsewhere or is gone,
 * as it was: ghosts, for a picture of both.
 *
 * Returns: (transfer full): that project
 */
KijkProject *
kijk_comparison_overlay (const KijkComparison  *self,
                         GHashTable           **ghosts)
{
  g_autoptr (GHashTable) items = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (self != NULL && ghosts != NULL, NULL);

  *ghosts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < self->differences->len; i++)
    {
      const KijkDifference *difference = kijk_comparison_get (self, i);
      char *id;

      if ((difference->type != KIJK_DIFFERENCE_LEFT && difference->type != KIJK_DIFFERENCE_MOVED) ||
          !has_token (difference->before))
        continue;
      id = create_ghost_id (self->after, difference);
      g_hash_table_insert (*ghosts, id, (gpointer) difference);
      g_hash_table_insert (items, id, difference->before);
    }

  return kijk_project_graft (self->after, items);
}
