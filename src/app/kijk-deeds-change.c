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

/* Whether somebody said already how open @guard is to be, if only by leaving words
 * behind it closed. */
static gboolean
guards_words (KijkItem    *item,
              KijkFieldId  guard)
{
  const KijkKind *kind = kijk_item_get_kind (item);

  for (int i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].seen.guard == guard && kijk_item_has (item, kind->fields[i].id))
      return TRUE;

  return kijk_item_has (item, guard);
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
      KIJK_FIELD_KIND (guard) == KIJK_FIELD_KIND (field) && !guards_words (item, guard))
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
 * @field: a field of that kind, not one that says who may see something, and not a
 *   list, see kijk_deeds_set_member()
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

static GVariant *
change_list (const KijkField *field,
             GVariant        *before,
             GVariant        *member,
             gboolean         is_in)
{
  gsize n = before != NULL ? g_variant_n_children (before) : 0;
  GVariantBuilder builder;

  g_variant_builder_init (&builder, kijk_field_get_variant_type (field));
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GVariant) child = g_variant_get_child_value (before, i);

      if (!g_variant_equal (child, member))
        g_variant_builder_add_value (&builder, child);
    }
  if (is_in)
    g_variant_builder_add_value (&builder, member);

  return g_variant_builder_end (&builder);
}

/**
 * kijk_deeds_set_member:
 * @document: a document
 * @ids: (array zero-terminated=1): ids of items of one kind; those that are not
 *   there are left out
 * @field: a list of that kind
 * @member: an id or a number; a floating reference is taken
 * @is_in: whether it is in the list from now on
 * @error: return location for an error
 *
 * Adds one member to the list of each item, or takes it out. What else is in the
 * list stays, also what is not seen on this side.
 *
 * Returns: whether the field may hold @member
 */
gboolean
kijk_deeds_set_member (KijkDocument        *document,
                       const char   *const *ids,
                       KijkFieldId          field,
                       GVariant            *member,
                       gboolean             is_in,
                       GError             **error)
{
  g_autoptr (GVariant) held = g_variant_ref_sink (member);
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

      if (item != NULL && kijk_item_get_kind (item)->id == KIJK_FIELD_KIND (field) &&
          !kijk_edit_set (edit, item, field,
                          change_list (kijk_field_get (field), kijk_item_get_value (item, field),
                                       held, is_in),
                          error))
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
 * Whatever was said by others asks for consent, an item as well as a part of one; a
 * setting does not.
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
  return item != NULL && !kijk_field_get (field)->is_bookkeeping &&
         openness > KIJK_OPENNESS_CONFIDENTIAL &&
         (int) openness > kijk_item_get_int (item, field);
}

/* Who agreed to a part of it is noted beside who agreed to the whole. */
static void
note_who_agreed (KijkEdit   *edit,
                 KijkItem   *item,
                 const char *agreed_by,
                 gboolean    own)
{
  const KijkField *note = kijk_kind_find_agreed_by (kijk_item_get_kind (item));
  g_autofree char *both = NULL;

  if (!own && kijk_item_has (item, note->id))
    {
      const char *before = kijk_item_get_text (item, note->id);

      if (strstr (before, agreed_by) != NULL)
        return;
      both = g_strdup_printf ("%s; %s", before, agreed_by);
    }
  /* Where no more fits, what was noted first stays. */
  kijk_edit_set (edit, item, note->id, g_variant_new_string (both != NULL ? both : agreed_by), NULL);
}

static void
set_openness (KijkEdit     *edit,
              KijkItem     *item,
              KijkFieldId   field,
              KijkOpenness  openness,
              const char   *agreed_by)
{
  const KijkField *openness_field = kijk_kind_find_openness (kijk_item_get_kind (item));
  gboolean own = openness_field != NULL && openness_field->id == field;

  kijk_edit_set_int (edit, item, field, openness);
  if (agreed_by == NULL || *agreed_by == '\0')
    return;

  note_who_agreed (edit, item, agreed_by, own);
  /* Who shares a personal interest is the person whose it is. */
  if (own && _kijk_deeds_is_personal (item))
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
