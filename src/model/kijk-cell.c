/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-cell.h"

/* The sector that something lies in is its meaning, said by one field of it; the
 * sectors of a ring stand in the same order in that field and among the cells. A
 * party has no such field: all parties are players. */
static const struct {
  KijkKindId  kind;
  KijkFieldId field;
  KijkCell    first;
  KijkCell    last;
} rules[] = {
  { KIJK_KIND_STAKEHOLDER, 0, KIJK_CELL_PLAYERS, KIJK_CELL_PLAYERS },
  { KIJK_KIND_INTEREST, KIJK_INTEREST_TYPE, KIJK_CELL_COLLECTIVE, KIJK_CELL_PERSONAL },
  { KIJK_KIND_AMBITION_IMAGE, KIJK_AMBITION_IMAGE_FACET, KIJK_CELL_OPPORTUNITY, KIJK_CELL_FORM },
  { KIJK_KIND_CONTEXT_FACTOR, KIJK_CONTEXT_FACTOR_AREA, KIJK_CELL_PLAYERS, KIJK_CELL_ENVIRONMENT },
};

/**
 * kijk_cell_kinds:
 *
 * The kinds that lie on the rings, in the order in which they are told of.
 */
const KijkKindId kijk_cell_kinds[KIJK_N_CELL_KINDS] = {
  KIJK_KIND_STAKEHOLDER,
  KIJK_KIND_INTEREST,
  KIJK_KIND_AMBITION_IMAGE,
  KIJK_KIND_CONTEXT_FACTOR,
};

static int
find_rule (KijkKindId kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (rules[i].kind == kind)
      return (int) i;

  return -1;
}

/**
 * kijk_item_get_cell:
 * @item: an item
 *
 * Returns: the #KijkCell that @item lies in, or -1 if it has no place on the rings
 */
int
kijk_item_get_cell (KijkItem *item)
{
  int rule;

  g_return_val_if_fail (KIJK_IS_ITEM (item), -1);

  rule = find_rule (item->kind->id);
  if (rule < 0)
    return -1;

  return rules[rule].first + (rules[rule].field != 0 ? kijk_item_get_int (item, rules[rule].field) : 0);
}

/**
 * kijk_cell_takes_kind:
 * @cell: a sector
 * @kind: a kind
 *
 * Returns: whether items of @kind may lie in @cell
 */
gboolean
kijk_cell_takes_kind (KijkCell   cell,
                      KijkKindId kind)
{
  int rule = find_rule (kind);

  return rule >= 0 && cell >= rules[rule].first && cell <= rules[rule].last;
}

/**
 * kijk_edit_move_to_cell:
 * @edit: an edit
 * @item: an item of its project that lies on the rings
 * @cell: where it goes
 *
 * Gives @item the meaning that @cell stands for.
 *
 * Returns: whether @cell takes items of this kind
 */
gboolean
kijk_edit_move_to_cell (KijkEdit *edit,
                        KijkItem *item,
                        KijkCell  cell)
{
  int rule;

  g_return_val_if_fail (edit != NULL && KIJK_IS_ITEM (item), FALSE);

  if (!kijk_cell_takes_kind (cell, item->kind->id))
    return FALSE;

  rule = find_rule (item->kind->id);
  if (rules[rule].field != 0)
    kijk_edit_set_int (edit, item, rules[rule].field, cell - rules[rule].first);

  return TRUE;
}

/**
 * kijk_project_get_placement:
 * @self: a project
 * @item: an item of it
 *
 * Returns: (transfer none) (nullable): the placement that says where in its sector
 *   @item would like to be; %NULL if it was never placed there
 */
KijkItem *
kijk_project_get_placement (KijkProject *self,
                            KijkItem    *item)
{
  GPtrArray *placements;
  int cell;

  g_return_val_if_fail (KIJK_IS_PROJECT (self) && KIJK_IS_ITEM (item), NULL);

  cell = kijk_item_get_cell (item);
  placements = kijk_project_get_items (self, KIJK_KIND_PLACEMENT);
  for (guint i = 0; i < placements->len; i++)
    if (g_str_equal (kijk_item_get_text (placements->pdata[i], KIJK_PLACEMENT_ITEM), item->id) &&
        kijk_item_get_int (placements->pdata[i], KIJK_PLACEMENT_CELL) == cell)
      return placements->pdata[i];

  return NULL;
}

static KijkItem *
find_any_placement (KijkProject *project,
                    KijkItem    *item)
{
  GPtrArray *placements = kijk_project_get_items (project, KIJK_KIND_PLACEMENT);

  for (guint i = 0; i < placements->len; i++)
    if (g_str_equal (kijk_item_get_text (placements->pdata[i], KIJK_PLACEMENT_ITEM), item->id))
      return placements->pdata[i];

  return NULL;
}

/**
 * kijk_edit_place:
 * @edit: an edit
 * @item: an item of its project that lies on the rings
 * @along: from 0 where its sector begins to 1 where it ends, clockwise
 * @across: from 0 at the inner edge of its ring to 1 at the outer
 *
 * Says where in its sector @item would like to be. It is a wish: at each size the
 * item goes to the free place nearest to it.
 */
void
kijk_edit_place (KijkEdit *edit,
                 KijkItem *item,
                 double    along,
                 double    across)
{
  KijkItem *placement;

  g_return_if_fail (edit != NULL && KIJK_IS_ITEM (item) && kijk_item_get_cell (item) >= 0);

  placement = find_any_placement (kijk_edit_get_project (edit), item);
  if (placement == NULL)
    {
      placement = kijk_edit_insert (edit, KIJK_KIND_PLACEMENT, NULL, NULL);
      kijk_edit_set_text (edit, placement, KIJK_PLACEMENT_ITEM, item->id);
    }
  kijk_edit_set_int (edit, placement, KIJK_PLACEMENT_CELL, kijk_item_get_cell (item));
  kijk_edit_set_number (edit, placement, KIJK_PLACEMENT_ALONG, CLAMP (along, 0, 1));
  kijk_edit_set_number (edit, placement, KIJK_PLACEMENT_ACROSS, CLAMP (across, 0, 1));
}
