/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-comparison.h"

#include <string.h>

#include "method/kijk-words.h"
#include "model/kijk-cell.h"

/* Differences as sentences, in the language of the collaboration. */

static const char *const keys[KIJK_N_DIFFERENCE_TYPES] = {
  [KIJK_DIFFERENCE_APPEARED] = "appeared",
  [KIJK_DIFFERENCE_LEFT] = "left",
  [KIJK_DIFFERENCE_MOVED] = "moved",
  [KIJK_DIFFERENCE_REWORDED] = "reworded",
  [KIJK_DIFFERENCE_RELATED] = "related",
  [KIJK_DIFFERENCE_OPENNESS] = "openness",
  [KIJK_DIFFERENCE_PHASE] = "phase",
};

static char *
get_title (KijkItem     *item,
           KijkLanguage  language)
{
  g_autofree char *line = g_strstrip (g_strdelimit (g_strdup (kijk_item_get_title (item)), "\n", ' '));

  return *line != '\0' ? g_steal_pointer (&line) : g_strdup (kijk_words_get (language, "empty", "text"));
}

static char *
quote (KijkLanguage  language,
       const char   *text)
{
  return kijk_words_format (language, "format", "quote", "text", text, NULL);
}

static char *
quote_end (KijkProject  *project,
           KijkItem     *relation,
           KijkFieldId   field,
           KijkLanguage  language)
{
  KijkItem *end = kijk_project_get_referred (project, relation, field);
  g_autofree char *title = end != NULL ? get_title (end, language)
                                       : g_strdup (kijk_words_get (language, "empty", "text"));

  return quote (language, title);
}

/* How two interests relate, within a sentence. */
static char *
name_relation (KijkProject  *project,
               KijkItem     *relation,
               KijkLanguage  language)
{
  static const char *const keys_of_types[] = {
    [KIJK_RELATION_TYPE_CONFLICT] = "relation-conflict",
    [KIJK_RELATION_TYPE_COMPLEMENTARY] = "relation-complementary",
    [KIJK_RELATION_TYPE_SHARED] = "relation-shared",
    [KIJK_RELATION_TYPE_NEUTRAL] = "relation-neutral",
  };
  const char *key = keys_of_types[kijk_item_get_int (relation, KIJK_INTEREST_RELATION_TYPE)];
  g_autofree char *a = quote_end (project, relation, KIJK_INTEREST_RELATION_A, language);
  g_autofree char *b = quote_end (project, relation, KIJK_INTEREST_RELATION_B, language);
  char *sentence = kijk_words_format (language, "accessible", key, "a", a, "b", b, NULL);

  if (g_str_has_suffix (sentence, "."))
    sentence[strlen (sentence) - 1] = '\0';

  return sentence;
}

/* Returns: (transfer full): what it is, what it is called and whose it is, within a
 * sentence: the interest “x” of y */
static char *
name_item (KijkProject  *project,
           KijkItem     *item,
           KijkLanguage  language)
{
  const KijkField *owner_field = kijk_kind_find_owner (kijk_item_get_kind (item));
  KijkItem *owner = owner_field != NULL ? kijk_project_get_referred (project, item, owner_field->id) : NULL;
  g_autofree char *title = get_title (item, language);
  g_autofree char *quoted = quote (language, title);
  g_autofree char *thing = NULL;
  g_autofree char *party = NULL;

  if (kijk_item_is (item, KIJK_KIND_INTEREST_RELATION))
    return name_relation (project, item, language);

  thing = kijk_words_format (language, "difference", kijk_item_get_kind (item)->name, "text",
                             kijk_item_is (item, KIJK_KIND_STAKEHOLDER) ? title : quoted, NULL);
  if (owner == NULL || owner == item)
    return g_steal_pointer (&thing);

  party = get_title (owner, language);
  return kijk_words_format (language, "difference", "of", "thing", thing, "party", party, NULL);
}

static const char *
name_cell (KijkItem     *item,
           KijkLanguage  language)
{
  return kijk_words_about (language, &kijk_cell_enumeration, kijk_item_get_cell (item), "name");
}

/* A party always lies with the players. */
static char *
name_with_cell (KijkProject  *project,
                KijkItem     *item,
                KijkLanguage  language)
{
  g_autofree char *thing = name_item (project, item, language);

  if (kijk_item_get_cell (item) < 0 || kijk_item_is (item, KIJK_KIND_STAKEHOLDER))
    return g_steal_pointer (&thing);

  return kijk_words_format (language, "difference", "in", "thing", thing, "sector", name_cell (item, language), NULL);
}

static char *
name_value (KijkDifferenceType  type,
            KijkItem           *item,
            KijkLanguage        language)
{
  const KijkField *openness = kijk_kind_find_openness (kijk_item_get_kind (item));
  g_autofree char *title = NULL;

  switch (type)
    {
    case KIJK_DIFFERENCE_MOVED:
      return g_strdup (name_cell (item, language));
    case KIJK_DIFFERENCE_OPENNESS:
      return quote (language, kijk_words_enum (language, &kijk_openness_enumeration,
                                               kijk_item_get_int (item, openness->id)));
    case KIJK_DIFFERENCE_PHASE:
      return g_strdup (kijk_words_about (language, &kijk_phase_enumeration,
                                         kijk_item_get_int (item, KIJK_COLLABORATION_CURRENT_PHASE), "name"));
    default:
      title = get_title (item, language);
      return kijk_item_is (item, KIJK_KIND_STAKEHOLDER) ? g_steal_pointer (&title) : quote (language, title);
    }
}

/**
 * kijk_comparison_describe:
 * @self: a comparison
 * @difference: one of its differences
 * @language: in which language
 *
 * Returns: (transfer full): a sentence that says it, without a full stop
 */
char *
kijk_comparison_describe (const KijkComparison *self,
                          const KijkDifference *difference,
                          KijkLanguage          language)
{
  const char *key;
  gboolean known, gone;
  KijkProject *project;
  KijkItem *item;
  g_autofree char *thing = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  g_return_val_if_fail (self != NULL && difference != NULL, NULL);

  key = keys[difference->type];
  gone = difference->type == KIJK_DIFFERENCE_LEFT;
  project = gone ? self->before : self->after;
  item = gone ? difference->before : difference->after;
  if (gone || difference->type == KIJK_DIFFERENCE_APPEARED)
    {
      thing = name_with_cell (project, item, language);
      return kijk_words_format (language, "difference", key, "thing", thing, NULL);
    }

  /* What was reworded is known by what it was called. */
  known = difference->type == KIJK_DIFFERENCE_REWORDED;
  if (known && kijk_item_is (item, KIJK_KIND_STAKEHOLDER))
    key = "renamed";
  thing = difference->type == KIJK_DIFFERENCE_PHASE
              ? NULL : name_item (known ? self->before : project, known ? difference->before : item, language);
  from = name_value (difference->type, difference->before, language);
  to = name_value (difference->type, difference->after, language);
  return kijk_words_format (language, "difference", key, "thing", thing, "from", from, "to", to, NULL);
}

/**
 * kijk_moment_describe:
 * @moment: a snapshot
 * @language: in which language
 *
 * Returns: (transfer full): what it is called, and its day where the name does not say
 *   that
 */
char *
kijk_moment_describe (KijkItem     *moment,
                      KijkLanguage  language)
{
  const char *date, *name;
  g_autofree char *day = NULL;

  g_return_val_if_fail (KIJK_IS_ITEM (moment) && kijk_item_is (moment, KIJK_KIND_SNAPSHOT), NULL);

  date = kijk_item_get_text (moment, KIJK_SNAPSHOT_DATE);
  name = kijk_item_get_text (moment, KIJK_SNAPSHOT_NAME);
  day = *date != '\0' ? kijk_words_date (language, date) : NULL;
  if (*name == '\0')
    name = kijk_words_kind (language, "snapshot");
  if (day == NULL || strstr (name, day) != NULL)
    return g_strdup (name);

  return g_strdup_printf ("%s · %s", name, day);
}
