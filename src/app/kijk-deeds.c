/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-deeds-private.h"

#include <glib/gi18n.h>

#include "model/kijk-snapshot.h"

/* What a person does to a collaboration: each deed is one step to undo, made on
 * the whole project, with what the side that is on asks for. None of it knows a
 * window. While others are still told of one deed no other can be done: it is
 * refused, and nothing happens. */

/* What a token looks like is settled when the party comes, so that it stays so. */
static void
give_token (KijkEdit *edit,
            KijkItem *party)
{
  _kijk_deeds_give_colour (edit, party);
  _kijk_deeds_give_initials (edit, party);
}

/**
 * kijk_deeds_make_party:
 * @edit: a group of changes
 * @name: a name that a party may have
 * @openness: who may see that it is no party at the table yet
 *
 * Adds a party as part of a larger deed.
 *
 * Returns: (transfer none): the party, with a token of its own
 */
KijkItem *
kijk_deeds_make_party (KijkEdit     *edit,
                       const char   *name,
                       KijkOpenness  openness)
{
  KijkItem *party;

  g_return_val_if_fail (edit != NULL && name != NULL, NULL);

  party = kijk_edit_append (edit, KIJK_KIND_STAKEHOLDER);
  kijk_edit_set_text (edit, party, KIJK_STAKEHOLDER_NAME, name);
  kijk_edit_set_int (edit, party, KIJK_STAKEHOLDER_OPENNESS, openness);
  give_token (edit, party);

  return party;
}

/**
 * kijk_deeds_add:
 * @document: a document
 * @kind: a kind that lies on the rings
 * @cell: the #KijkCell it goes to, or -1 for the usual one
 * @party: (nullable): the id of the party whose interest or image it is
 * @text: its name or wording
 * @error: return location for an error
 *
 * Adds an item, as open as the side that is on asks for: at the table shared and
 * said there, otherwise as the collaboration has it; a personal interest always
 * confidential.
 *
 * Returns: (transfer none) (nullable): the new item of the whole project, or
 *   %NULL if it may not have that wording
 */
KijkItem *
kijk_deeds_add (KijkDocument  *document,
                KijkKindId     kind,
                int            cell,
                const char    *party,
                const char    *text,
                GError       **error)
{
  const KijkField *owner = kijk_kind_find_owner (kijk_kind_get (kind));
  KijkEdit *edit;
  KijkItem *item;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document) && text != NULL, NULL);

  edit = _kijk_deeds_begin (document, _kijk_deeds_get_label (kind, KIJK_DEED_ADD), error);
  if (edit == NULL)
    return NULL;

  item = kijk_edit_append (edit, kind);
  if (!kijk_edit_set (edit, item, kijk_kind_find_title (kijk_kind_get (kind))->id,
                      g_variant_new_string (text), error))
    {
      kijk_edit_cancel (edit);
      return NULL;
    }
  if (*kijk_item_get_title (item) == '\0')
    {
      g_set_error_literal (error, KIJK_FIELD_ERROR, KIJK_FIELD_ERROR_VALUE,
                           _("A few words are needed"));
      kijk_edit_cancel (edit);
      return NULL;
    }

  if (cell >= 0)
    kijk_edit_move_to_cell (edit, item, cell);
  if (owner != NULL && kijk_document_find (document, party) != NULL)
    kijk_edit_set_text (edit, item, owner->id, party);
  if (kind == KIJK_KIND_STAKEHOLDER)
    give_token (edit, item);
  _kijk_deeds_open_new (document, edit, item);
  _kijk_deeds_commit (edit);

  return item;
}

/**
 * kijk_deeds_add_part:
 * @document: a document
 * @owner_field: a field that refers to what the new item is a part of; its kind is
 *   the kind of the new item
 * @owner: the id of that
 * @field: another field of it, or 0
 * @value: (nullable): what that is; a floating reference is taken
 * @error: return location for an error
 *
 * Adds what belongs to something else: a person to a party, a contact to a person.
 *
 * Returns: (transfer none) (nullable): the new item of the whole project, or %NULL
 *   if the field may not hold @value
 */
KijkItem *
kijk_deeds_add_part (KijkDocument  *document,
                     KijkFieldId    owner_field,
                     const char    *owner,
                     KijkFieldId    field,
                     GVariant      *value,
                     GError       **error)
{
  KijkKindId kind = KIJK_FIELD_KIND (owner_field);
  g_autoptr (GVariant) held = value != NULL ? g_variant_ref_sink (value) : NULL;
  KijkEdit *edit;
  KijkItem *item;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (kijk_document_find (document, owner) != NULL, NULL);

  edit = _kijk_deeds_begin (document, _kijk_deeds_get_label (kind, KIJK_DEED_ADD), error);
  if (edit == NULL)
    return NULL;

  item = kijk_edit_append (edit, kind);
  kijk_edit_set_text (edit, item, owner_field, owner);
  if (field != 0 && !kijk_edit_set (edit, item, field, held, error))
    {
      kijk_edit_cancel (edit);
      return NULL;
    }
  _kijk_deeds_open_new (document, edit, item);
  _kijk_deeds_commit (edit);

  return item;
}

static KijkItem *
find_relation (KijkProject *project,
               const char  *a,
               const char  *b)
{
  GPtrArray *relations = kijk_project_get_items (project, KIJK_KIND_INTEREST_RELATION);

  for (guint i = 0; i < relations->len; i++)
    {
      const char *one = kijk_item_get_text (relations->pdata[i], KIJK_INTEREST_RELATION_A);
      const char *other = kijk_item_get_text (relations->pdata[i], KIJK_INTEREST_RELATION_B);

      if ((g_str_equal (one, a) && g_str_equal (other, b)) ||
          (g_str_equal (one, b) && g_str_equal (other, a)))
        return relations->pdata[i];
    }

  return NULL;
}

/**
 * kijk_deeds_relate:
 * @document: a document
 * @a: the id of an interest
 * @b: the id of another
 * @type: how they relate
 *
 * Says how two interests relate. There is one relation between two interests: one
 * that is there already gets another type. At the table it has been raised.
 *
 * Returns: (transfer none) (nullable): the relation in the whole project, %NULL
 *   between an interest and itself
 */
KijkItem *
kijk_deeds_relate (KijkDocument     *document,
                   const char       *a,
                   const char       *b,
                   KijkRelationType  type)
{
  KijkEdit *edit;
  KijkItem *relation;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document) && a != NULL && b != NULL, NULL);

  if (g_str_equal (a, b))
    return NULL;

  edit = _kijk_deeds_begin (
      document, _kijk_deeds_get_label (KIJK_KIND_INTEREST_RELATION, KIJK_DEED_ADD), NULL);
  if (edit == NULL)
    return NULL;

  relation = find_relation (kijk_document_get_project (document), a, b);
  if (relation == NULL)
    {
      relation = kijk_edit_append (edit, KIJK_KIND_INTEREST_RELATION);
      kijk_edit_set_text (edit, relation, KIJK_INTEREST_RELATION_A, a);
      kijk_edit_set_text (edit, relation, KIJK_INTEREST_RELATION_B, b);
      _kijk_deeds_open_new (document, edit, relation);
    }
  kijk_edit_set_int (edit, relation, KIJK_INTEREST_RELATION_TYPE, type);
  if (kijk_document_get_side (document) == KIJK_LEVEL_TABLE)
    kijk_edit_set_boolean (edit, relation, KIJK_INTEREST_RELATION_RAISED, TRUE);
  _kijk_deeds_commit (edit);

  return relation;
}

/* ---- removing ---- */

static guint
count_in_view (KijkDocument *document)
{
  KijkProject *view = kijk_document_get_view (document);

  return kijk_project_count (view) - kijk_project_get_items (view, KIJK_KIND_PLACEMENT)->len;
}

static const char *
remove_label (KijkDocument        *document,
              const char   *const *ids)
{
  KijkItem *item = _kijk_deeds_find_first (document, ids);

  if (g_strv_length ((char **) ids) > 1)
    return _("Delete several");

  return _kijk_deeds_get_label (kijk_item_get_kind (item)->id, KIJK_DEED_REMOVE);
}

static guint
remove_all (KijkDocument        *document,
            const char   *const *ids,
            const char          *label)
{
  guint before = count_in_view (document);
  KijkEdit *edit = _kijk_deeds_begin (document, label, NULL);

  if (edit == NULL)
    return 0;

  for (int i = 0; ids[i] != NULL; i++)
    {
      KijkItem *item = kijk_document_find (document, ids[i]);

      /* One of them may have gone with another. */
      if (item == NULL || kijk_item_is (item, KIJK_KIND_COLLABORATION))
        continue;
      /* One that is broken just goes. */
      if (!kijk_item_is (item, KIJK_KIND_SNAPSHOT) || !kijk_snapshot_drop (edit, item, NULL))
        kijk_edit_remove (edit, item);
    }
  _kijk_deeds_commit (edit);

  return before - count_in_view (document);
}

/**
 * kijk_deeds_remove:
 * @document: a document
 * @ids: (array zero-terminated=1): ids of items
 *
 * Removes items with what belongs to them.
 *
 * Returns: how many are gone from the side that is on: what else went is not for
 *   the eyes there, so nothing is said of it
 */
guint
kijk_deeds_remove (KijkDocument        *document,
                   const char   *const *ids)
{
  g_return_val_if_fail (KIJK_IS_DOCUMENT (document) && ids != NULL, 0);

  if (_kijk_deeds_find_first (document, ids) == NULL)
    return 0;

  return remove_all (document, ids, remove_label (document, ids));
}

/**
 * kijk_deeds_cut:
 * @document: a document
 * @ids: (array zero-terminated=1): ids of items that have been copied
 *
 * As kijk_deeds_remove(), under the name of cutting.
 *
 * Returns: how many are gone from the side that is on
 */
guint
kijk_deeds_cut (KijkDocument        *document,
                const char   *const *ids)
{
  g_return_val_if_fail (KIJK_IS_DOCUMENT (document) && ids != NULL, 0);

  if (_kijk_deeds_find_first (document, ids) == NULL)
    return 0;

  return remove_all (document, ids, _("Cut"));
}
