/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-deeds-private.h"

#include <glib/gi18n.h>

/* At the table an anonymous item shows its neutral wording: who mends that there
 * must not write over what was said in confidence. */
static KijkFieldId
field_in_view (KijkDocument *document,
               KijkItem     *item,
               KijkFieldId   field)
{
  const KijkKind *kind = kijk_item_get_kind (item);

  if (kijk_document_get_side (document) != KIJK_LEVEL_TABLE || kind->seen.guard == 0 ||
      kijk_item_get_int (item, kind->seen.guard) != KIJK_OPENNESS_ANONYMOUS)
    return field;

  for (int i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].stands_for == field)
      return kind->fields[i].id;

  return field;
}

/* What this side does not see in the list stays in it, whether or not it sees what
 * is referred to. */
static GVariant *
keep_unseen (KijkDocument *document,
             KijkItem     *item,
             KijkFieldId   field,
             GVariant     *value)
{
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();
  g_autofree const char **chosen = value != NULL ? g_variant_get_strv (value, NULL) : NULL;
  g_autofree const char **before = kijk_item_get_list (item, field, NULL);
  KijkItem *seen = kijk_project_get_item (kijk_document_get_view (document), kijk_item_get_id (item));
  g_autofree const char **shown = seen != NULL ? kijk_item_get_list (seen, field, NULL) : NULL;
  g_auto (GStrv) ids = NULL;

  for (int i = 0; chosen != NULL && chosen[i] != NULL; i++)
    g_strv_builder_add (all, chosen[i]);
  for (int i = 0; before[i] != NULL; i++)
    if (shown == NULL || !g_strv_contains (shown, before[i]))
      g_strv_builder_add (all, before[i]);
  ids = g_strv_builder_end (all);

  return g_variant_new_strv ((const char *const *) ids, -1);
}

/* The first words of something that has an openness of its own are as open as
 * what is new. */
static void
open_first_words (KijkDocument *document,
                  KijkEdit     *edit,
                  KijkItem     *item,
                  KijkFieldId   field)
{
  KijkFieldId guard = kijk_field_get (field)->seen.guard;

  if (guard != 0 && guard != kijk_item_get_kind (item)->seen.guard &&
      KIJK_FIELD_KIND (guard) == KIJK_FIELD_KIND (field) && !kijk_item_has (item, field) &&
      !kijk_item_has (item, guard))
    kijk_edit_set_int (edit, item, guard, _kijk_deeds_openness_of_new (document));
}

/* Consent was given to a sentence, not to whatever takes its place. */
static void
withdraw_consent (KijkEdit *edit,
                  KijkItem *item)
{
  kijk_edit_reset (edit, item, KIJK_INTEREST_CONFIRMED);
  kijk_edit_reset (edit, item, KIJK_INTEREST_CONFIRMED_BY);
  kijk_edit_reset (edit, item, KIJK_INTEREST_CONFIRMED_ON);
}

static gboolean
is_blank_title (KijkItem    *item,
                KijkFieldId  field,
                GVariant    *value)
{
  const KijkField *title = kijk_kind_find_title (kijk_item_get_kind (item));
  g_autofree char *text = NULL;

  if (title == NULL || title->id != field || kijk_item_is (item, KIJK_KIND_COLLABORATION))
    return FALSE;
  if (value == NULL)
    return TRUE;

  text = g_strstrip (g_variant_dup_string (value, NULL));
  return *text == '\0';
}

static gboolean
set_one (KijkDocument  *document,
         KijkEdit      *edit,
         KijkItem      *item,
         KijkFieldId    field,
         GVariant      *value,
         GError       **error)
{
  KijkFieldId real = field_in_view (document, item, field);
  GVariant *before = kijk_item_get_value (item, real);
  g_autoptr (GVariant) held = before != NULL ? g_variant_ref (before) : NULL;
  gboolean letters = (real == KIJK_STAKEHOLDER_NAME || real == KIJK_STAKEHOLDER_SHORT_NAME) &&
                     _kijk_deeds_has_given_initials (edit, item);

  if (is_blank_title (item, field, value))
    {
      g_set_error_literal (error, KIJK_FIELD_ERROR, KIJK_FIELD_ERROR_VALUE,
                           _("A few words are needed"));
      return FALSE;
    }

  if (value != NULL)
    open_first_words (document, edit, item, real);
  if (kijk_field_get (real)->type == KIJK_VALUE_REFERENCES)
    value = keep_unseen (document, item, real, value);
  if (!kijk_edit_set (edit, item, real, value, error))
    return FALSE;

  if (letters)
    _kijk_deeds_give_initials (edit, item);
  if (real == KIJK_INTEREST_TEXT && kijk_item_get_value (item, real) != before)
    withdraw_consent (edit, item);
  if (real == KIJK_INTEREST_TYPE && _kijk_deeds_is_personal (item))
    _kijk_deeds_close_personal (edit, item);

  return TRUE;
}

/**
 * kijk_deeds_set:
 * @document: a document
 * @ids: (array zero-terminated=1): ids of items of one kind; those that are not
 *   there are left out
 * @field: a field of that kind, not one that says who may see something
 * @value: (nullable): what it becomes, or %NULL for the fallback; a floating
 *   reference is taken
 * @error: return location for an error
 *
 * Sets a field of one or more items. New wording asks for confirmation anew; an
 * interest that becomes personal is confidential from then on.
 *
 * Returns: whether the field may hold @value
 */
gboolean
kijk_deeds_set (KijkDocument        *document,
                const char   *const *ids,
                KijkFieldId          field,
                GVariant            *value,
                GError             **error)
{
  g_autoptr (GVariant) held = value != NULL ? g_variant_ref_sink (value) : NULL;
  KijkItem *first;
  KijkEdit *edit;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document) && ids != NULL, FALSE);

  first = _kijk_deeds_find_first (document, ids);
  if (first == NULL)
    return TRUE;

  edit = _kijk_deeds_begin (
      document, _kijk_deeds_get_label (kijk_item_get_kind (first)->id, KIJK_DEED_CHANGE), error);
  if (edit == NULL)
    return FALSE;

  for (int i = 0; ids[i] != NULL; i++)
    {
      KijkItem *item = kijk_document_find (document, ids[i]);

      if (item == NULL || kijk_item_get_kind (item)->id != KIJK_FIELD_KIND (field))
        continue;
      if (!set_one (document, edit, item, field, held, error))
        {
          kijk_edit_cancel (edit);
          return FALSE;
        }
    }
  _kijk_deeds_commit (edit);

  return TRUE;
}

/**
 * kijk_deeds_needs_consent:
 * @document: a document
 * @id: the id of an item
 * @field: a field of it that says who may see something
 * @openness: what that would become
 *
 * Returns: whether more people would see it, so that somebody must have agreed
 */
gboolean
kijk_deeds_needs_consent (KijkDocument *document,
                          const char   *id,
                          KijkFieldId   field,
                          KijkOpenness  openness)
{
  KijkItem *item;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document), TRUE);

  item = kijk_document_find (document, id);
  return item != NULL && openness > KIJK_OPENNESS_CONFIDENTIAL &&
         (int) openness > kijk_item_get_int (item, field);
}

static void
set_openness (KijkEdit     *edit,
              KijkItem     *item,
              KijkFieldId   field,
              KijkOpenness  openness,
              const char   *agreed_by)
{
  const KijkField *agreed = kijk_kind_find_field (kijk_item_get_kind (item), "openness-agreed-by");
  gboolean own = field == kijk_kind_find_openness (kijk_item_get_kind (item))->id;

  kijk_edit_set_int (edit, item, field, openness);
  if (agreed_by == NULL || *agreed_by == '\0' || !own)
    return;

  if (agreed != NULL)
    kijk_edit_set (edit, item, agreed->id, g_variant_new_string (agreed_by), NULL);
  /* Who shares a personal interest is the person whose it is. */
  if (_kijk_deeds_is_personal (item))
    {
      kijk_edit_set_boolean (edit, item, KIJK_INTEREST_CONFIRMED, TRUE);
      kijk_edit_set (edit, item, KIJK_INTEREST_CONFIRMED_BY, g_variant_new_string (agreed_by),
                     NULL);
    }
}

/**
 * kijk_deeds_set_openness:
 * @document: a document
 * @ids: (array zero-terminated=1): ids of items of one kind
 * @field: a field of that kind that says who may see something
 * @openness: what it becomes
 * @agreed_by: (nullable): who agreed, where more people will see it
 */
void
kijk_deeds_set_openness (KijkDocument        *document,
                         const char   *const *ids,
                         KijkFieldId          field,
                         KijkOpenness         openness,
                         const char          *agreed_by)
{
  KijkEdit *edit;

  g_return_if_fail (KIJK_IS_DOCUMENT (document) && ids != NULL);

  edit = _kijk_deeds_begin (document, _("Change who may see it"), NULL);
  if (edit == NULL)
    return;

  for (int i = 0; ids[i] != NULL; i++)
    {
      KijkItem *item = kijk_document_find (document, ids[i]);

      if (item != NULL && kijk_item_get_kind (item)->id == KIJK_FIELD_KIND (field))
        set_openness (edit, item, field, openness, agreed_by);
    }
  _kijk_deeds_commit (edit);
}
