/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-title-private.h"

/* What things are called in lists and menus, always on one line. */

static char *
on_one_line (const char *text)
{
  char *line = g_strdup (text);

  return g_strstrip (g_strdelimit (line, "\n", ' '));
}

static char *
make_contact (KijkItem     *contact,
              KijkLanguage  language)
{
  const char *date = kijk_item_get_text (contact, KIJK_CONTACT_DATE);
  const char *message = kijk_item_get_text (contact, KIJK_CONTACT_MESSAGE);
  g_autofree char *day = *date != '\0' ? kijk_words_date (language, date) : NULL;
  g_autofree char *line = on_one_line (message);

  if (day == NULL)
    return *line != '\0' ? g_steal_pointer (&line)
                         : g_strdup (kijk_words_get (language, "empty", "text"));
  if (*line == '\0')
    return g_steal_pointer (&day);

  return kijk_words_format (language, "format", "labelled", "label", day, "value", line, NULL);
}

static const char *
word_for_none (KijkItem     *item,
               KijkLanguage  language)
{
  const char *key = kijk_item_is (item, KIJK_KIND_COLLABORATION) ? "name"
                    : kijk_item_is (item, KIJK_KIND_STAKEHOLDER) ? "party"
                                                                 : "text";

  return kijk_words_get (language, "empty", key);
}

/**
 * kijk_title_make:
 * @view: the project of the side that is on
 * @item: an item of it
 * @language: the language of the words around it
 *
 * Returns: (transfer full): what @item is called, never empty
 */
char *
kijk_title_make (KijkProject  *view,
                 KijkItem     *item,
                 KijkLanguage  language)
{
  g_autofree char *title = NULL;

  g_return_val_if_fail (KIJK_IS_PROJECT (view) && KIJK_IS_ITEM (item), NULL);

  if (kijk_item_is (item, KIJK_KIND_CONTACT))
    return make_contact (item, language);
  if (kijk_item_is (item, KIJK_KIND_INTEREST_RELATION))
    return kijk_title_relation (view, item, NULL, language);

  title = _kijk_title_make_process (view, item, language);
  if (title == NULL)
    title = on_one_line (kijk_item_get_title (item));
  return *title != '\0' ? g_steal_pointer (&title) : g_strdup (word_for_none (item, language));
}

/**
 * kijk_title_make_short:
 * @view: the project of the side that is on
 * @item: an item of it
 * @language: the language of the words around it
 *
 * Returns: (transfer full): the short name of @item if it has one, else what it is
 *   called
 */
char *
kijk_title_make_short (KijkProject  *view,
                       KijkItem     *item,
                       KijkLanguage  language)
{
  const KijkField *field;

  g_return_val_if_fail (KIJK_IS_PROJECT (view) && KIJK_IS_ITEM (item), NULL);

  field = kijk_kind_find_field (kijk_item_get_kind (item), "short-name");
  if (field != NULL && kijk_item_has (item, field->id))
    return g_strdup (kijk_item_get_text (item, field->id));

  return kijk_title_make (view, item, language);
}

static char *
name_end (KijkProject  *view,
          KijkItem     *relation,
          KijkFieldId   end,
          KijkLanguage  language)
{
  KijkItem *interest = kijk_project_get_referred (view, relation, end);

  return interest != NULL ? kijk_title_make_short (view, interest, language)
                          : g_strdup (kijk_words_get (language, "empty", "text"));
}

/**
 * kijk_title_relation:
 * @view: the project of the side that is on
 * @relation: a relation between two interests of it
 * @seen_from: (nullable): the id of one of the two, which comes first
 * @language: the language of the words
 *
 * Returns: (transfer full): how the two relate, as a sentence
 */
char *
kijk_title_relation (KijkProject  *view,
                     KijkItem     *relation,
                     const char   *seen_from,
                     KijkLanguage  language)
{
  static const char *const keys[] = {
    [KIJK_RELATION_TYPE_CONFLICT] = "relation-conflict",
    [KIJK_RELATION_TYPE_COMPLEMENTARY] = "relation-complementary",
    [KIJK_RELATION_TYPE_SHARED] = "relation-shared",
    [KIJK_RELATION_TYPE_NEUTRAL] = "relation-neutral",
  };
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;
  gboolean turned;

  g_return_val_if_fail (KIJK_IS_PROJECT (view) && KIJK_IS_ITEM (relation), NULL);

  turned = g_strcmp0 (seen_from, kijk_item_get_text (relation, KIJK_INTEREST_RELATION_B)) == 0;
  a = name_end (view, relation, turned ? KIJK_INTEREST_RELATION_B : KIJK_INTEREST_RELATION_A,
                language);
  b = name_end (view, relation, turned ? KIJK_INTEREST_RELATION_A : KIJK_INTEREST_RELATION_B,
                language);

  return kijk_words_format (language, "accessible",
                            keys[kijk_item_get_int (relation, KIJK_INTEREST_RELATION_TYPE)], "a", a,
                            "b", b, NULL);
}
