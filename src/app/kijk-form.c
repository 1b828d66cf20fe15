/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-form.h"

/* When a row of a form is there. What a field is and who may see it is declared with
 * its kind. */

/**
 * kijk_form_list_parts:
 * @view: the project of the side that is on
 * @owner_field: a field that refers to what something is a part of; for the first
 *   interest of a relation, the second one counts as well
 * @owner: the id of that
 *
 * Returns: (transfer container) (element-type KijkItem): the items that refer to
 *   it, in order
 */
GPtrArray *
kijk_form_list_parts (KijkProject *view,
                      KijkFieldId  owner_field,
                      const char  *owner)
{
  g_autoptr (GPtrArray) all = NULL;
  GPtrArray *parts;

  g_return_val_if_fail (KIJK_IS_PROJECT (view) && owner != NULL, NULL);

  all = kijk_project_list_in_order (view, KIJK_FIELD_KIND (owner_field));
  parts = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < all->len; i++)
    if (g_str_equal (kijk_item_get_text (all->pdata[i], owner_field), owner) ||
        (owner_field == KIJK_INTEREST_RELATION_A &&
         g_str_equal (kijk_item_get_text (all->pdata[i], KIJK_INTEREST_RELATION_B), owner)))
      g_ptr_array_add (parts, g_object_ref (all->pdata[i]));

  return parts;
}

/* ---- when a row is there ---- */

static gboolean
is_filled (const KijkFormRow *row,
           KijkProject       *view,
           KijkItem          *item)
{
  g_autoptr (GPtrArray) parts = NULL;

  /* Asked once, when the collaboration was made. */
  if (row->field == KIJK_COLLABORATION_DEFAULT_OPENNESS)
    return FALSE;
  if (row->control != KIJK_FORM_PARTS)
    return kijk_item_has (item, row->field);

  parts = kijk_form_list_parts (view, row->field, kijk_item_get_id (item));
  return parts->len > 0;
}

static gboolean
is_own_openness (const KijkField *field,
                 KijkItem        *item)
{
  return field == kijk_kind_find_openness (kijk_item_get_kind (item));
}

/* Who may see something matters once there is something to see. */
static gboolean
guards_something (KijkFieldId  guard,
                  KijkItem    *item)
{
  const KijkKind *kind = kijk_item_get_kind (item);

  for (int i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].seen.guard == guard && kijk_item_has (item, kind->fields[i].id))
      return TRUE;

  return FALSE;
}

static gboolean
is_anonymous (KijkItem *item)
{
  const KijkField *openness = kijk_kind_find_openness (kijk_item_get_kind (item));

  return openness != NULL && kijk_item_get_int (item, openness->id) == KIJK_OPENNESS_ANONYMOUS;
}

/* At the table there is nothing by which one could tell what was withheld from
 * what was never filled in: a field that may be withheld is there only when it can
 * be read. */
static gboolean
shows_at_table (const KijkFormRow *row,
                const KijkField   *field,
                KijkProject       *view,
                KijkItem          *item)
{
  KijkFieldId guard = kijk_item_get_kind (item)->seen.guard;

  if (row->part == KIJK_FORM_PRIVATE || field->seen.widest == KIJK_LEVEL_FACILITATOR ||
      kijk_field_is_openness (field))
    return FALSE;
  if (row->control == KIJK_FORM_PARTS &&
      kijk_kind_get (KIJK_FIELD_KIND (row->field))->seen.widest == KIJK_LEVEL_FACILITATOR)
    return FALSE;
  if (is_anonymous (item))
    return field->even_unnamed;
  if (field->seen.when != NULL || (field->seen.guard != 0 && field->seen.guard != guard))
    return is_filled (row, view, item);

  return TRUE;
}

static gboolean
shows_openness (const KijkField *field,
                KijkItem        *item,
                gboolean         has_secrets)
{
  if (field->id == KIJK_COLLABORATION_DEFAULT_OPENNESS)
    return TRUE;
  if (!has_secrets)
    return FALSE;
  if (field->id == KIJK_STAKEHOLDER_OPENNESS)
    return !kijk_item_get_boolean (item, KIJK_STAKEHOLDER_AT_TABLE);

  return is_own_openness (field, item) || guards_something (field->id, item);
}

/* What only means something beside something else. */
static gboolean
is_relevant (const KijkField *field,
             KijkItem        *item,
             gboolean         has_secrets)
{
  if (field->stands_for != 0)
    return has_secrets && (is_anonymous (item) || kijk_item_has (item, field->id));

  switch (field->id)
    {
    case KIJK_STAKEHOLDER_JOINED_ON:
    case KIJK_STAKEHOLDER_LEFT_ON:
    case KIJK_STAKEHOLDER_INVOLVEMENT:
      return kijk_item_get_boolean (item, KIJK_STAKEHOLDER_AT_TABLE);
    case KIJK_INTEREST_CONFIRMED_BY:
    case KIJK_INTEREST_CONFIRMED_ON:
      return kijk_item_get_boolean (item, KIJK_INTEREST_CONFIRMED);
    case KIJK_INTEREST_PERSON:
      return kijk_item_get_int (item, KIJK_INTEREST_TYPE) == KIJK_INTEREST_TYPE_PERSONAL;
    case KIJK_STEP_PROGRESS_REASON:
      return kijk_item_get_int (item, KIJK_STEP_PROGRESS_STATE) == KIJK_STEP_STATE_SKIPPED ||
             kijk_item_has (item, KIJK_STEP_PROGRESS_REASON);
    case KIJK_AGREEMENT_RATIFIED_BY:
    case KIJK_AGREEMENT_RATIFIED_ON:
      return kijk_item_get_boolean (item, KIJK_AGREEMENT_RATIFIED);
    case KIJK_COLLABORATION_SHOW_FACILITATOR:
      return kijk_item_has (item, KIJK_COLLABORATION_FACILITATOR);
    default:
      return field != kijk_kind_find_agreed_by (kijk_item_get_kind (item)) ||
             (has_secrets && kijk_item_has (item, field->id));
    }
}

static gboolean
is_only_planned (KijkItem *item)
{
  if (kijk_item_is (item, KIJK_KIND_SESSION))
    return kijk_item_has (item, KIJK_SESSION_PLANNED_ON) && !kijk_item_has (item, KIJK_SESSION_DATE);

  return kijk_item_has (item, KIJK_PHASE_VISIT_PLANNED_FROM) && !kijk_item_has (item, KIJK_PHASE_VISIT_FROM);
}

/* Of what is only planned nothing has come yet, and of what has begun the plan is
 * history: either is there for who asks for more. */
static gboolean
can_wait (KijkFieldId  field,
          KijkItem    *item)
{
  switch (field)
    {
    case KIJK_PHASE_VISIT_PLANNED_FROM:
    case KIJK_PHASE_VISIT_PLANNED_TO:
    case KIJK_PHASE_VISIT_INTENDED_RESULT:
    case KIJK_SESSION_PLANNED_ON:
    case KIJK_SESSION_INTENDED_RESULT:
      return !is_only_planned (item);
    case KIJK_PHASE_VISIT_FROM:
    case KIJK_PHASE_VISIT_TO:
    case KIJK_PHASE_VISIT_TRANSITION:
    case KIJK_PHASE_VISIT_REASON:
    case KIJK_SESSION_DATE:
    case KIJK_SESSION_PRESENT:
    case KIJK_SESSION_DECISIONS:
    case KIJK_SESSION_NOTES:
      return is_only_planned (item);
    default:
      return FALSE;
    }
}

static gboolean
could_show (const KijkFormRow *row,
            KijkDocument      *document,
            KijkItem          *item)
{
  const KijkField *field = kijk_field_get (row->field);
  gboolean has_secrets = kijk_document_has_secrets (document);

  if (kijk_document_get_side (document) != KIJK_LEVEL_FACILITATOR &&
      !shows_at_table (row, field, kijk_document_get_view (document), item))
    return FALSE;
  if (row->control == KIJK_FORM_PARTS)
    return TRUE;
  if (kijk_field_is_openness (field))
    return shows_openness (field, item, has_secrets);
  if (row->part == KIJK_FORM_PRIVATE && !has_secrets)
    return FALSE;

  return is_relevant (field, item, has_secrets);
}

/**
 * kijk_form_shows:
 * @row: a row of the form for the kind of @item
 * @document: a document
 * @item: an item of the side that is on
 * @more: whether more was asked for than what is filled
 *
 * Returns: whether the row is there
 */
gboolean
kijk_form_shows (const KijkFormRow *row,
                 KijkDocument      *document,
                 KijkItem          *item,
                 gboolean           more)
{
  g_return_val_if_fail (row != NULL && KIJK_IS_DOCUMENT (document) && KIJK_IS_ITEM (item), FALSE);

  if (!could_show (row, document, item))
    return FALSE;
  if (more || (row->part == KIJK_FORM_FRONT && !can_wait (row->field, item)))
    return TRUE;

  /* Who may see something stands with what is seen. */
  return is_filled (row, kijk_document_get_view (document), item) ||
         guards_something (row->field, item);
}

/**
 * kijk_form_has_more:
 * @document: a document
 * @item: an item of the side that is on
 *
 * Returns: whether asking for more would show more rows
 */
gboolean
kijk_form_has_more (KijkDocument *document,
                    KijkItem     *item)
{
  const KijkFormRow *rows;
  guint n_rows;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document) && KIJK_IS_ITEM (item), FALSE);

  rows = kijk_form_get_rows (kijk_item_get_kind (item)->id, &n_rows);
  for (guint i = 0; i < n_rows; i++)
    if (could_show (&rows[i], document, item) && !kijk_form_shows (&rows[i], document, item, FALSE))
      return TRUE;

  return FALSE;
}
