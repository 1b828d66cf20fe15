/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-attention.h"

#include "model/kijk-audience.h"
#include "model/kijk-ballot.h"
#include "model/kijk-round.h"

/* Where the group wants its attention to go: marbles, added up. Of whom they were is
 * known to nobody. */

static gboolean
is_of (KijkItem   *vote,
       const char *session)
{
  return !kijk_item_has (vote, KIJK_ATTENTION_VOTE_SCAN) &&
         g_str_equal (kijk_item_get_text (vote, KIJK_ATTENTION_VOTE_SESSION), session);
}

/* For an audience the model has decided already, and taken out what may not be shown.
 * For the facilitator the same minimum holds. */
static gboolean
may_count (KijkProject *project,
           GHashTable  *voices,
           KijkItem    *vote)
{
  g_autofree char *round = kijk_vote_get_round (vote);

  return kijk_vote_counts (vote) &&
         (kijk_project_get_audience (project)->level != KIJK_LEVEL_FACILITATOR ||
          GPOINTER_TO_UINT (g_hash_table_lookup (voices, round)) >= KIJK_FEWEST_VOICES);
}

/**
 * kijk_attention_find:
 * @project: the project of whoever looks
 * @whole: the whole project, which knows how many people spoke
 * @session: the id of a session
 * @attention: (out): how the group divided its attention in @session
 *
 * Marbles that are not revealed, and those of fewer than %KIJK_FEWEST_VOICES people, are
 * only counted, whoever looks.
 */
void
kijk_attention_find (KijkProject   *project,
                     KijkProject   *whole,
                     const char    *session,
                     KijkAttention *attention)
{
  g_autoptr (GHashTable) voices = NULL;
  GPtrArray *votes;

  g_return_if_fail (KIJK_IS_PROJECT (project) && KIJK_IS_PROJECT (whole));
  g_return_if_fail (session != NULL && attention != NULL);

  *attention = (KijkAttention) { .voices = kijk_project_count_voices_in (whole, KIJK_KIND_ATTENTION_VOTE, session) };
  voices = kijk_project_count_voices (project);
  votes = kijk_project_get_items (project, KIJK_KIND_ATTENTION_VOTE);
  for (guint i = 0; i < votes->len; i++)
    {
      KijkItem *vote = votes->pdata[i];
      guint n = (guint) MAX (0, kijk_item_get_int (vote, KIJK_ATTENTION_VOTE_MARBLES));

      if (!is_of (vote, session))
        continue;

      if (may_count (project, voices, vote))
        {
          attention->shown = TRUE;
          attention->at[kijk_item_get_int (vote, KIJK_ATTENTION_VOTE_CONDITION)] += n;
          attention->all += n;
        }
    }
}

/**
 * kijk_attention_find_before:
 * @project: the project of whoever looks
 * @whole: the whole project
 * @session: the id of a session
 * @before: (out): how the group divided its attention the last time before @session
 *
 * Returns: (transfer none) (nullable): the session in which that was; %NULL where nothing
 *   may be shown of any before it
 */
KijkItem *
kijk_attention_find_before (KijkProject   *project,
                            KijkProject   *whole,
                            const char    *session,
                            KijkAttention *before)
{
  g_autoptr (GPtrArray) sessions = NULL;
  gboolean past = FALSE;

  g_return_val_if_fail (KIJK_IS_PROJECT (project) && session != NULL && before != NULL, NULL);

  *before = (KijkAttention) { 0 };
  sessions = kijk_project_list_by_day (project, KIJK_SESSION_DATE);
  /* The last one first. */
  for (guint i = 0; i < sessions->len; i++)
    {
      KijkItem *earlier = sessions->pdata[i];

      if (past)
        kijk_attention_find (project, whole, kijk_item_get_id (earlier), before);
      if (past && before->shown && before->all > 0)
        return earlier;
      past = past || g_str_equal (kijk_item_get_id (earlier), session);
    }

  *before = (KijkAttention) { 0 };
  return NULL;
}

/* The condition with the most marbles, or the fewest; -1 where several have as many. */
static int
find_end (const KijkAttention *self,
          gboolean             most)
{
  int found = 0;
  gboolean alone = TRUE;

  for (int i = 1; i < KIJK_N_CONDITIONS; i++)
    {
      int more = most ? (int) self->at[i] - (int) self->at[found] : (int) self->at[found] - (int) self->at[i];

      if (more > 0)
        found = i;
      alone = more > 0 || (alone && more != 0);
    }

  return alone ? found : -1;
}

static void
append_end (GString             *text,
            const KijkAttention *self,
            gboolean             most,
            KijkLanguage         language)
{
  int end = find_end (self, most);
  g_autofree char *name = NULL;
  g_autofree char *n = NULL;
  g_autofree char *sentence = NULL;

  if (end < 0)
    return;

  name = kijk_words_capitalise (kijk_words_enum (language, &kijk_condition_enumeration, end));
  n = g_strdup_printf ("%u", self->at[end]);
  sentence = kijk_words_format (language, "attention", most ? "most" : "fewest", "condition", name, "n", n, NULL);
  g_string_append_printf (text, " %s", sentence);
}

/**
 * kijk_attention_describe:
 * @attention: how a group divided its attention
 * @language: in which language
 *
 * Returns: (transfer full): in sentences what got most and what got least of it
 */
char *
kijk_attention_describe (const KijkAttention *attention,
                         KijkLanguage         language)
{
  g_autofree char *all = NULL;
  g_autofree char *first = NULL;
  GString *text;

  g_return_val_if_fail (attention != NULL, NULL);

  if (!attention->shown)
    {
      g_autofree char *received = kijk_words_count (language, "count", "votes-received", (int) attention->voices);

      return g_strdup_printf ("%s. %s", received, kijk_words_get (language, "vote", "too-few"));
    }

  all = g_strdup_printf ("%u", attention->all);
  first = kijk_words_format (language, "attention", "all", "n", all, NULL);
  text = g_string_new (first);
  append_end (text, attention, TRUE, language);
  append_end (text, attention, FALSE, language);

  return g_string_free (text, FALSE);
}

/**
 * kijk_attention_describe_before:
 * @before: how a group divided its attention an earlier time
 * @day: the day of that; possibly empty
 * @language: in which language
 *
 * Returns: (transfer full) (nullable): in a sentence when that was and what got most of
 *   it; %NULL where several got as much
 */
char *
kijk_attention_describe_before (const KijkAttention *before,
                                const char          *day,
                                KijkLanguage         language)
{
  g_autofree char *date = NULL;
  g_autofree char *condition = NULL;
  g_autofree char *n = NULL;
  g_autofree char *all = NULL;
  int end;

  g_return_val_if_fail (before != NULL && day != NULL, NULL);

  end = find_end (before, TRUE);
  if (end < 0)
    return NULL;

  date = kijk_words_date (language, day);
  condition = kijk_words_capitalise (kijk_words_enum (language, &kijk_condition_enumeration, end));
  n = g_strdup_printf ("%u", before->at[end]);
  all = g_strdup_printf ("%u", before->all);
  return kijk_words_format (language, "attention", *day != '\0' ? "before" : "before-undated", "date", date,
                            "condition", condition, "n", n, "all", all, NULL);
}
