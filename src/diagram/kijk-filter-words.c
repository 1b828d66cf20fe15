/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-filter-words.h"

/* What a filter lets pass, for people. */

/**
 * kijk_criterion_describe:
 * @criterion: a criterion
 * @language: in which language
 *
 * Returns: what it asks about
 */
const char *
kijk_criterion_describe (KijkCriterion criterion,
                         KijkLanguage  language)
{
  return kijk_words_get (language, "filter", kijk_criterion_enumeration.values[criterion]);
}

/**
 * kijk_criterion_describe_value:
 * @criterion: a criterion, but not that of parties
 * @value: of its field; -1 for where nothing is said
 * @language: in which language
 *
 * Returns: the words for @value
 */
const char *
kijk_criterion_describe_value (KijkCriterion criterion,
                               int           value,
                               KijkLanguage  language)
{
  const KijkField *field = kijk_criterion_get_field (criterion);

  if (value < 0)
    return kijk_words_get (language, "filter", "unset");
  if (field->enumeration != NULL)
    return kijk_words_enum (language, field->enumeration, value);

  return kijk_words_scale (language, field, value);
}

static GPtrArray *
list_parties (const KijkFilter *self,
              KijkProject      *project)
{
  g_autoptr (GPtrArray) parties = kijk_project_list_in_order (project, KIJK_KIND_STAKEHOLDER);
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < parties->len; i++)
    if (kijk_filter_has_party (self, kijk_item_get_id (parties->pdata[i])))
      {
        gboolean is_short = kijk_item_has (parties->pdata[i], KIJK_STAKEHOLDER_SHORT_NAME);

        g_ptr_array_add (names, (gpointer) kijk_item_get_text (parties->pdata[i],
                                                              is_short ? KIJK_STAKEHOLDER_SHORT_NAME
                                                                       : KIJK_STAKEHOLDER_NAME));
      }

  return names;
}

static GPtrArray *
list_values (const KijkFilter *self,
             KijkCriterion     criterion,
             KijkLanguage      language)
{
  GPtrArray *words = g_ptr_array_new ();

  for (int value = -1; value < KIJK_FILTER_N_VALUES; value++)
    if (kijk_filter_has_value (self, criterion, value))
      g_ptr_array_add (words, (gpointer) kijk_criterion_describe_value (criterion, value, language));

  return words;
}

/* Returns: (transfer full): any of @words, such as `belangrijk of zwaar` */
static char *
join (GPtrArray    *words,
      KijkLanguage  language)
{
  char *joined = g_strdup (words->len > 0 ? words->pdata[0] : "");

  for (guint i = 1; i < words->len; i++)
    {
      g_autofree char *before = joined;

      joined = kijk_words_format (language, "filter", "either", "one", before, "other", words->pdata[i], NULL);
    }

  return joined;
}

/* As in `gewicht: belangrijk of zwaar`. */
static char *
describe_criterion (const KijkFilter *self,
                    KijkProject      *project,
                    KijkCriterion     criterion,
                    KijkLanguage      language)
{
  g_autoptr (GPtrArray) values = criterion == KIJK_CRITERION_PARTY ? list_parties (self, project)
                                                                   : list_values (self, criterion, language);
  g_autofree char *joined = join (values, language);

  return kijk_words_format (language, "format", "labelled", "label",
                            kijk_criterion_describe (criterion, language), "value", joined, NULL);
}

/**
 * kijk_filter_describe:
 * @self: a filter
 * @project: a project, whose parties are named
 * @language: in which language
 *
 * Returns: (transfer full): what @self lets pass, such as
 *   `gefilterd op partij: Hazelrade; gewicht: zwaar`
 */
char *
kijk_filter_describe (const KijkFilter *self,
                      KijkProject      *project,
                      KijkLanguage      language)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  g_return_val_if_fail (self != NULL && KIJK_IS_PROJECT (project), NULL);

  for (int criterion = 0; criterion < KIJK_N_CRITERIA; criterion++)
    if (kijk_filter_asks (self, criterion))
      g_ptr_array_add (parts, describe_criterion (self, project, criterion, language));
  g_ptr_array_add (parts, NULL);
  joined = g_strjoinv ("; ", (char **) parts->pdata);

  return kijk_words_format (language, "format", "filtered", "filter", joined, NULL);
}
