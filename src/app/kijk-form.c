/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-form.h"

/* Which fields of an item are shown, in which order, and when. What a field is and
 * who may see it is declared with the kind; here is only what comes first. */

#define FRONT(field) { field, KIJK_FORM_FRONT, KIJK_FORM_FIELD, FALSE }
#define FRONT_BUTTONS(field) { field, KIJK_FORM_FRONT, KIJK_FORM_BUTTONS, TRUE }
#define FRONT_FOR_ALL(field) { field, KIJK_FORM_FRONT, KIJK_FORM_FIELD, TRUE }
#define MORE(field) { field, KIJK_FORM_MORE, KIJK_FORM_FIELD, FALSE }
#define MORE_BUTTONS(field) { field, KIJK_FORM_MORE, KIJK_FORM_BUTTONS, TRUE }
#define MORE_FOR_ALL(field) { field, KIJK_FORM_MORE, KIJK_FORM_FIELD, TRUE }
#define PARTS(field) { field, KIJK_FORM_MORE, KIJK_FORM_PARTS, FALSE }
#define PRIVATE(field) { field, KIJK_FORM_PRIVATE, KIJK_FORM_FIELD, FALSE }

static const KijkFormRow collaboration_rows[] = {
  FRONT (KIJK_COLLABORATION_LEAD_QUESTION),
  FRONT (KIJK_COLLABORATION_NAME),
  MORE (KIJK_COLLABORATION_FORM),
  MORE (KIJK_COLLABORATION_ORIGIN),
  MORE (KIJK_COLLABORATION_REGION),
  MORE (KIJK_COLLABORATION_REGION_OPENNESS),
  MORE (KIJK_COLLABORATION_AGREED_BY),
  MORE (KIJK_COLLABORATION_STARTED_ON),
  MORE (KIJK_COLLABORATION_LANGUAGE),
  MORE (KIJK_COLLABORATION_DOCUMENT_NAMES),
  MORE (KIJK_COLLABORATION_FACILITATOR),
  MORE (KIJK_COLLABORATION_SHOW_FACILITATOR),
  MORE (KIJK_COLLABORATION_HAS_INVESTMENT),
  MORE (KIJK_COLLABORATION_DEFAULT_OPENNESS),
};

static const KijkFormRow stakeholder_rows[] = {
  FRONT (KIJK_STAKEHOLDER_NAME),
  FRONT (KIJK_STAKEHOLDER_SHORT_NAME),
  { KIJK_STAKEHOLDER_INITIALS, KIJK_FORM_FRONT, KIJK_FORM_TOKEN, FALSE },
  FRONT_FOR_ALL (KIJK_STAKEHOLDER_SECTOR),
  FRONT_FOR_ALL (KIJK_STAKEHOLDER_AT_TABLE),
  FRONT (KIJK_STAKEHOLDER_OPENNESS),
  { KIJK_STAKEHOLDER_RANK, KIJK_FORM_FRONT, KIJK_FORM_COUNTS, FALSE },
  MORE (KIJK_STAKEHOLDER_JOINED_ON),
  MORE (KIJK_STAKEHOLDER_LEFT_ON),
  MORE (KIJK_STAKEHOLDER_ROLE),
  PARTS (KIJK_REPRESENTATIVE_STAKEHOLDER),
  MORE_FOR_ALL (KIJK_STAKEHOLDER_INVOLVEMENT),
  MORE (KIJK_STAKEHOLDER_INVOLVEMENT_OPENNESS),
  MORE (KIJK_STAKEHOLDER_REPRESENTS_OTHERS),
  MORE (KIJK_STAKEHOLDER_NO_DEAL),
  MORE (KIJK_STAKEHOLDER_NO_DEAL_OPENNESS),
  MORE (KIJK_STAKEHOLDER_AGREED_BY),
  PRIVATE (KIJK_STAKEHOLDER_POWER),
  PRIVATE (KIJK_STAKEHOLDER_STAKE),
  PRIVATE (KIJK_STAKEHOLDER_LEGITIMACY),
  PRIVATE (KIJK_STAKEHOLDER_URGENCY),
  PRIVATE (KIJK_STAKEHOLDER_ATTITUDE),
  PRIVATE (KIJK_STAKEHOLDER_NOTE),
};

static const KijkFormRow representative_rows[] = {
  FRONT (KIJK_REPRESENTATIVE_NAME),
  FRONT (KIJK_REPRESENTATIVE_FUNCTION),
  FRONT (KIJK_REPRESENTATIVE_MANDATE),
  FRONT (KIJK_REPRESENTATIVE_MANDATE_OPENNESS),
  MORE (KIJK_REPRESENTATIVE_MARGINS),
  MORE (KIJK_REPRESENTATIVE_RATIFIER),
  MORE (KIJK_REPRESENTATIVE_MANDATE_FROM),
  MORE (KIJK_REPRESENTATIVE_MANDATE_TO),
  MORE (KIJK_REPRESENTATIVE_MANDATE_SOURCE),
  MORE (KIJK_REPRESENTATIVE_MANDATE_REVIEW_ON),
  MORE (KIJK_REPRESENTATIVE_ALTERNATE),
  MORE (KIJK_REPRESENTATIVE_CONSTITUENCY),
  PARTS (KIJK_CONTACT_REPRESENTATIVE),
  MORE (KIJK_REPRESENTATIVE_PROMISED),
  MORE (KIJK_REPRESENTATIVE_AGREED_BY),
  PRIVATE (KIJK_REPRESENTATIVE_SUPPORT),
  PRIVATE (KIJK_REPRESENTATIVE_LENS),
  PRIVATE (KIJK_REPRESENTATIVE_NOTE),
};

static const KijkFormRow contact_rows[] = {
  FRONT (KIJK_CONTACT_DATE),
  FRONT (KIJK_CONTACT_BY),
  FRONT (KIJK_CONTACT_MESSAGE),
  FRONT (KIJK_CONTACT_REACTION),
};

static const KijkFormRow interest_rows[] = {
  FRONT (KIJK_INTEREST_TEXT),
  FRONT (KIJK_INTEREST_SHORT_NAME),
  FRONT_FOR_ALL (KIJK_INTEREST_STAKEHOLDER),
  FRONT_FOR_ALL (KIJK_INTEREST_ENDORSED_BY),
  FRONT_BUTTONS (KIJK_INTEREST_TYPE),
  FRONT_FOR_ALL (KIJK_INTEREST_OPENNESS),
  FRONT (KIJK_INTEREST_NEUTRAL_TEXT),
  MORE_BUTTONS (KIJK_INTEREST_WEIGHT),
  MORE_BUTTONS (KIJK_INTEREST_NATURE),
  MORE (KIJK_INTEREST_WHY),
  MORE (KIJK_INTEREST_WHY_OPENNESS),
  MORE (KIJK_INTEREST_PERSON),
  MORE_FOR_ALL (KIJK_INTEREST_FOR_WHOM),
  MORE_FOR_ALL (KIJK_INTEREST_CONFIRMED),
  MORE (KIJK_INTEREST_CONFIRMED_BY),
  MORE (KIJK_INTEREST_CONFIRMED_ON),
  MORE_FOR_ALL (KIJK_INTEREST_SOURCE),
  PARTS (KIJK_INTEREST_RELATION_A),
  MORE_FOR_ALL (KIJK_INTEREST_FACETS),
  MORE_FOR_ALL (KIJK_INTEREST_CIRCUMSTANCES),
  MORE (KIJK_INTEREST_AGREED_BY),
  MORE (KIJK_INTEREST_HISTORY),
  PRIVATE (KIJK_INTEREST_DEAL_BREAKER),
  PRIVATE (KIJK_INTEREST_NOTE),
};

static const KijkFormRow relation_rows[] = {
  FRONT (KIJK_INTEREST_RELATION_A),
  FRONT (KIJK_INTEREST_RELATION_TYPE),
  FRONT (KIJK_INTEREST_RELATION_B),
  { KIJK_INTEREST_RELATION_STRENGTH, KIJK_FORM_FRONT, KIJK_FORM_BUTTONS, FALSE },
  FRONT (KIJK_INTEREST_RELATION_RAISED),
  FRONT (KIJK_INTEREST_RELATION_OPENNESS),
  FRONT (KIJK_INTEREST_RELATION_NOTE),
  MORE (KIJK_INTEREST_RELATION_HANDLED_BY),
  MORE (KIJK_INTEREST_RELATION_CAUSE),
  MORE (KIJK_INTEREST_RELATION_OCCASION),
  MORE (KIJK_INTEREST_RELATION_BEHAVIOUR),
  MORE (KIJK_INTEREST_RELATION_CONSEQUENCE),
  MORE (KIJK_INTEREST_RELATION_AGREED_BY),
};

static const KijkFormRow ambition_image_rows[] = {
  FRONT (KIJK_AMBITION_IMAGE_TEXT),
  FRONT_FOR_ALL (KIJK_AMBITION_IMAGE_STAKEHOLDER),
  FRONT_BUTTONS (KIJK_AMBITION_IMAGE_FACET),
  FRONT_FOR_ALL (KIJK_AMBITION_IMAGE_CLUSTER),
  FRONT_FOR_ALL (KIJK_AMBITION_IMAGE_OPENNESS),
  FRONT (KIJK_AMBITION_IMAGE_NEUTRAL_TEXT),
  MORE (KIJK_AMBITION_IMAGE_SHORT_NAME),
  MORE_FOR_ALL (KIJK_AMBITION_IMAGE_DATE),
  MORE (KIJK_AMBITION_IMAGE_AGREED_BY),
  PRIVATE (KIJK_AMBITION_IMAGE_NOTE),
};

static const KijkFormRow context_factor_rows[] = {
  FRONT (KIJK_CONTEXT_FACTOR_TEXT),
  FRONT (KIJK_CONTEXT_FACTOR_SHORT_NAME),
  FRONT_BUTTONS (KIJK_CONTEXT_FACTOR_AREA),
  FRONT_BUTTONS (KIJK_CONTEXT_FACTOR_EFFECT),
  FRONT_FOR_ALL (KIJK_CONTEXT_FACTOR_DATE),
  FRONT_FOR_ALL (KIJK_CONTEXT_FACTOR_OPENNESS),
  FRONT (KIJK_CONTEXT_FACTOR_NEUTRAL_TEXT),
  MORE_BUTTONS (KIJK_CONTEXT_FACTOR_IMPACT),
  MORE (KIJK_CONTEXT_FACTOR_RESPONSE),
  MORE (KIJK_CONTEXT_FACTOR_RESPONSE_OPENNESS),
  MORE_FOR_ALL (KIJK_CONTEXT_FACTOR_TAGS),
  MORE (KIJK_CONTEXT_FACTOR_AGREED_BY),
  PRIVATE (KIJK_CONTEXT_FACTOR_NOTE),
};

static const KijkFormRow shared_ambition_rows[] = {
  FRONT (KIJK_SHARED_AMBITION_TEXT),
  FRONT_BUTTONS (KIJK_SHARED_AMBITION_STATUS),
  FRONT (KIJK_SHARED_AMBITION_DATE),
};

static const struct {
  KijkKindId         kind;
  const KijkFormRow *rows;
  guint              n_rows;
} forms[] = {
#define FORM(kind, rows) { kind, rows, G_N_ELEMENTS (rows) }
  FORM (KIJK_KIND_COLLABORATION, collaboration_rows),
  FORM (KIJK_KIND_STAKEHOLDER, stakeholder_rows),
  FORM (KIJK_KIND_REPRESENTATIVE, representative_rows),
  FORM (KIJK_KIND_CONTACT, contact_rows),
  FORM (KIJK_KIND_INTEREST, interest_rows),
  FORM (KIJK_KIND_INTEREST_RELATION, relation_rows),
  FORM (KIJK_KIND_AMBITION_IMAGE, ambition_image_rows),
  FORM (KIJK_KIND_CONTEXT_FACTOR, context_factor_rows),
  FORM (KIJK_KIND_SHARED_AMBITION, shared_ambition_rows),
};

/**
 * kijk_form_get_rows:
 * @kind: a kind
 * @n_rows: (out): how many rows there are
 *
 * Returns: (transfer none) (nullable) (array length=n_rows): the rows of the form
 *   for items of @kind; %NULL if there is none
 */
const KijkFormRow *
kijk_form_get_rows (KijkKindId  kind,
                    guint      *n_rows)
{
  g_return_val_if_fail (n_rows != NULL, NULL);

  *n_rows = 0;
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (forms[i].kind == kind)
      {
        *n_rows = forms[i].n_rows;
        return forms[i].rows;
      }

  return NULL;
}

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
    case KIJK_COLLABORATION_SHOW_FACILITATOR:
      return kijk_item_has (item, KIJK_COLLABORATION_FACILITATOR);
    default:
      return field != kijk_kind_find_agreed_by (kijk_item_get_kind (item)) ||
             (has_secrets && kijk_item_has (item, field->id));
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
  if (more || row->part == KIJK_FORM_FRONT)
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
