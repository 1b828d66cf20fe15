/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-release.h"

static gboolean
is_shared (KijkItem *item)
{
  const KijkField *openness = kijk_kind_find_openness (kijk_item_get_kind (item));

  return openness != NULL && kijk_item_get_int (item, openness->id) == KIJK_OPENNESS_SHARED;
}

/**
 * kijk_release_make_public:
 * @document: a document
 * @ids: (element-type utf8): ids of items that are shared at the table
 * @agreed_by: who agreed that they leave the room
 * @label: what this is, for the undo menu
 *
 * Lets items leave the room, in one step, with a note of who agreed.
 */
void
kijk_release_make_public (KijkDocument *document,
                          GPtrArray    *ids,
                          const char   *agreed_by,
                          const char   *label)
{
  KijkEdit *edit;

  g_return_if_fail (KIJK_IS_DOCUMENT (document) && ids != NULL && agreed_by != NULL);

  edit = kijk_document_begin (document, label);
  if (edit == NULL)
    return;

  for (guint i = 0; i < ids->len; i++)
    {
      KijkItem *item = kijk_document_find (document, ids->pdata[i]);
      const KijkKind *kind = item != NULL ? kijk_item_get_kind (item) : NULL;

      if (item == NULL || !is_shared (item))
        continue;
      kijk_edit_set_int (edit, item, kijk_kind_find_openness (kind)->id, KIJK_OPENNESS_PUBLIC);
      kijk_edit_set_text (edit, item, kijk_kind_find_agreed_by (kind)->id, agreed_by);
    }
  kijk_edit_commit (edit, NULL);
}
