/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-deeds-private.h"

#include <glib/gi18n.h>

/* Where things lie: in another sector, which means something else, or elsewhere in
 * the same one, which means nothing. */

static gboolean
move_one (KijkEdit *edit,
          KijkItem *item,
          KijkCell  cell)
{
  gboolean was_personal = _kijk_deeds_is_personal (item);

  if (!kijk_edit_move_to_cell (edit, item, cell))
    return FALSE;
  if (_kijk_deeds_is_personal (item) && !was_personal)
    _kijk_deeds_close_personal (edit, item);

  return TRUE;
}

/**
 * kijk_deeds_move:
 * @document: a document
 * @ids: (array zero-terminated=1): ids of items
 * @cell: where they go
 *
 * Gives items the meaning that @cell stands for; those that cannot lie there stay
 * as they are.
 *
 * Returns: whether any could
 */
gboolean
kijk_deeds_move (KijkDocument        *document,
                 const char   *const *ids,
                 KijkCell             cell)
{
  KijkItem *first;
  KijkEdit *edit;
  gboolean moved = FALSE;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document) && ids != NULL, FALSE);

  first = _kijk_deeds_find_first (document, ids);
  if (first == NULL)
    return FALSE;

  edit = _kijk_deeds_begin (
      document, _kijk_deeds_get_label (kijk_item_get_kind (first)->id, KIJK_DEED_MOVE), NULL);
  if (edit == NULL)
    return FALSE;

  for (int i = 0; ids[i] != NULL; i++)
    {
      KijkItem *item = kijk_document_find (document, ids[i]);

      moved |= item != NULL && move_one (edit, item, cell);
    }
  _kijk_deeds_commit (edit);

  return moved;
}

/**
 * kijk_deeds_drop:
 * @document: a document
 * @ids: (array zero-terminated=1): ids of items, the first one under the hand
 * @cell: the sector they were dropped in
 * @along: where in it the first one, from 0 to 1 clockwise
 * @across: where in it, from 0 to 1 outwards
 *
 * Puts an item where somebody dropped it, with the meaning of that sector, and
 * gives that to those that were dragged along.
 *
 * Returns: whether the first one can lie there
 */
gboolean
kijk_deeds_drop (KijkDocument        *document,
                 const char   *const *ids,
                 KijkCell             cell,
                 double               along,
                 double               across)
{
  KijkItem *item;
  KijkEdit *edit;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document) && ids != NULL, FALSE);

  item = kijk_document_find (document, ids[0]);
  if (item == NULL || !kijk_cell_takes_kind (cell, kijk_item_get_kind (item)->id))
    return FALSE;

  edit = _kijk_deeds_begin (
      document, _kijk_deeds_get_label (kijk_item_get_kind (item)->id, KIJK_DEED_MOVE), NULL);
  if (edit == NULL)
    return FALSE;

  for (int i = 0; ids[i] != NULL; i++)
    {
      KijkItem *other = kijk_document_find (document, ids[i]);

      if (other != NULL)
        move_one (edit, other, cell);
    }
  kijk_edit_place (edit, item, along, across);
  _kijk_deeds_commit (edit);

  return TRUE;
}

/**
 * kijk_deeds_nudge:
 * @document: a document
 * @id: the id of an item
 * @cell: the sector it lies in
 * @along: where in it from now on, from 0 to 1 clockwise
 * @across: where in it, from 0 to 1 outwards
 *
 * Moves an item a little further within its sector. Nudges of one item that follow
 * each other are one step to undo.
 */
void
kijk_deeds_nudge (KijkDocument *document,
                  const char   *id,
                  KijkCell      cell,
                  double        along,
                  double        across)
{
  const char *const ids[] = { id, NULL };
  KijkHistory *history;
  g_autofree char *key = NULL;

  g_return_if_fail (KIJK_IS_DOCUMENT (document) && id != NULL);

  history = kijk_document_get_history (document);
  key = g_strdup_printf ("nudge %s", id);
  kijk_history_open (history, key);
  kijk_deeds_drop (document, ids, cell, along, across);
  kijk_history_close (history);
}

/* An item that is not in view keeps its place: nobody here could have seen it go. */
static GPtrArray *
list_placed (KijkDocument        *document,
             const char   *const *ids)
{
  KijkProject *project = kijk_document_get_project (document);
  GPtrArray *placements = kijk_project_get_items (project, KIJK_KIND_PLACEMENT);
  GPtrArray *placed = g_ptr_array_new ();

  for (guint i = 0; i < placements->len; i++)
    {
      const char *id = kijk_item_get_text (placements->pdata[i], KIJK_PLACEMENT_ITEM);

      if (kijk_project_get_item (kijk_document_get_view (document), id) != NULL &&
          (ids == NULL || g_strv_contains (ids, id)))
        g_ptr_array_add (placed, placements->pdata[i]);
    }

  return placed;
}

/**
 * kijk_deeds_tidy:
 * @document: a document
 * @ids: (array zero-terminated=1) (nullable): ids of items, %NULL for all in view
 *
 * Forgets where items were put within their sectors, so that they are laid out with
 * the others. None goes to another sector.
 *
 * Returns: how many had been put somewhere
 */
guint
kijk_deeds_tidy (KijkDocument        *document,
                 const char   *const *ids)
{
  g_autoptr (GPtrArray) placed = NULL;
  KijkEdit *edit;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document), 0);

  placed = list_placed (document, ids);
  edit = placed->len > 0 ? _kijk_deeds_begin (document, _("Tidy up"), NULL) : NULL;
  if (edit == NULL)
    return 0;

  for (guint i = 0; i < placed->len; i++)
    kijk_edit_remove (edit, placed->pdata[i]);
  _kijk_deeds_commit (edit);

  return placed->len;
}
