/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-votes.h"

#include <math.h>

#include "model/kijk-audience.h"
#include "model/kijk-round.h"

/* Where participants place their collaboration, and how far that lies apart. Phases come
 * in an order, so that a middle and a spread mean something; “I don't know” is no place
 * in it and counts beside it. */

static void
free_votes (gpointer data)
{
  g_ptr_array_unref (((KijkVotes *) data)->items);
  g_free (data);
}

/* ---- rounds ---- */

/* When the round of @vote was held; votes of no session came before all others. */
static char *
get_time (KijkProject *project,
          KijkItem    *vote)
{
  KijkItem *session = kijk_project_get_referred (project, vote, KIJK_PHASE_VOTE_SESSION);

  if (session == NULL)
    return g_strdup ("");

  return g_strdup_printf ("%s %s", kijk_item_get_text (session, KIJK_SESSION_DATE), kijk_item_get_id (session));
}

/* For an audience the model has decided already: it takes out what may not be
 * shown. For the facilitator the same minimum holds. */
static gboolean
may_show (KijkProject *project,
          GHashTable  *voices,
          GPtrArray   *votes)
{
  g_autofree char *round = kijk_vote_get_round (votes->pdata[0]);

  if (kijk_project_get_audience (project)->level == KIJK_LEVEL_FACILITATOR)
    return GPOINTER_TO_UINT (g_hash_table_lookup (voices, round)) >= KIJK_FEWEST_VOICES;

  for (guint i = 0; i < votes->len; i++)
    if (kijk_vote_counts (votes->pdata[i]))
      return TRUE;

  return FALSE;
}

static void
count_places (KijkVotes   *self,
              KijkProject *project,
              GHashTable  *voices)
{
  self->session = kijk_project_get_referred (project, self->items->pdata[0], KIJK_PHASE_VOTE_SESSION);
  self->received = self->items->len;
  self->shown = may_show (project, voices, self->items);

  for (guint i = 0; self->shown && i < self->items->len; i++)
    if (kijk_vote_counts (self->items->pdata[i]))
      self->at[kijk_item_get_int (self->items->pdata[i], KIJK_PHASE_VOTE_PLACE)]++;
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return g_strcmp0 (*(const char **) a, *(const char **) b);
}

/**
 * kijk_votes_list:
 * @project: a project
 *
 * Reads the rounds of votes on the phase. Votes that are not revealed, and revealed ones
 * of fewer than %KIJK_FEWEST_VOICES people, are only counted, whoever looks.
 *
 * Returns: (transfer full) (element-type KijkVotes): the rounds, the last one last; their
 *   items belong to @project
 */
GPtrArray *
kijk_votes_list (KijkProject *project)
{
  g_autoptr (GHashTable) by_time = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) times = g_ptr_array_new ();
  g_autoptr (GHashTable) voices = NULL;
  GPtrArray *rounds = g_ptr_array_new_with_free_func (free_votes);
  GPtrArray *all;

  g_return_val_if_fail (KIJK_IS_PROJECT (project), rounds);

  all = kijk_project_get_items (project, KIJK_KIND_PHASE_VOTE);
  voices = kijk_project_count_voices (project);
  for (guint i = 0; i < all->len; i++)
    {
      g_autofree char *time = get_time (project, all->pdata[i]);
      KijkVotes *votes = g_hash_table_lookup (by_time, time);

      if (votes == NULL)
        {
          votes = g_new0 (KijkVotes, 1);
          votes->items = g_ptr_array_new ();
          g_ptr_array_add (times, time);
          g_hash_table_insert (by_time, g_steal_pointer (&time), votes);
        }
      g_ptr_array_add (votes->items, all->pdata[i]);
    }

  g_ptr_array_sort (times, compare_strings);
  for (guint i = 0; i < times->len; i++)
    {
      KijkVotes *votes = g_hash_table_lookup (by_time, times->pdata[i]);

      count_places (votes, project, voices);
      g_ptr_array_add (rounds, votes);
    }

  return rounds;
}

/* ---- figures ---- */

/* The place of the @i-th voice, in the order of the phases. */
static int
find_place (const KijkVotes *votes,
            guint            i)
{
  guint passed = 0;

  for (int place = 0; place < KIJK_VOTE_PLACE_DONT_KNOW; place++)
    {
      passed += votes->at[place];
      if (i < passed)
        return place;
    }

  g_return_val_if_reached (0);
}

static int
find_most (const KijkVotes *votes)
{
  guint n = 0;
  int most = -1;

  for (int place = 0; place < KIJK_VOTE_PLACE_DONT_KNOW; place++)
    {
      if (votes->at[place] > n)
        most = place;
      else if (votes->at[place] == n)
        most = -1;
      n = MAX (n, votes->at[place]);
    }

  return most;
}

/**
 * kijk_votes_find_consensus:
 * @votes: a round of votes
 * @consensus: (out): how far its voices lie apart (domain study, A4.5)
 *
 * Returns: %FALSE if nothing can be said of it: fewer than %KIJK_FEWEST_VOICES spoke, or
 *   none of them named a place
 */
gboolean
kijk_votes_find_consensus (const KijkVotes *votes,
                           KijkConsensus   *consensus)
{
  g_return_val_if_fail (votes != NULL && consensus != NULL, FALSE);

  *consensus = (KijkConsensus) { .most = -1 };
  for (int place = 0; place < KIJK_VOTE_PLACE_DONT_KNOW; place++)
    consensus->n += votes->at[place];
  consensus->dont_know = votes->at[KIJK_VOTE_PLACE_DONT_KNOW];
  if (!votes->shown || consensus->n == 0)
    return FALSE;

  consensus->lowest = find_place (votes, 0);
  consensus->highest = find_place (votes, consensus->n - 1);
  consensus->median = (find_place (votes, (consensus->n - 1) / 2) + find_place (votes, consensus->n / 2)) / 4.0;
  consensus->most = find_most (votes);

  return TRUE;
}

/**
 * kijk_consensus_get_middle:
 * @consensus: how far voices lie apart
 *
 * Returns: the #KijkVotePlace in which their middle lies: a phase, or the way between two
 */
int
kijk_consensus_get_middle (const KijkConsensus *consensus)
{
  double whole;

  g_return_val_if_fail (consensus != NULL, 0);

  return modf (consensus->median, &whole) > 0 ? 2 * (int) whole + 1 : 2 * (int) whole;
}

/**
 * kijk_consensus_get_gap:
 * @consensus: how far voices lie apart
 * @recorded: the phase in which the collaboration is said to be
 *
 * Returns: how many phases lie between the two
 */
double
kijk_consensus_get_gap (const KijkConsensus *consensus,
                        KijkPhase            recorded)
{
  g_return_val_if_fail (consensus != NULL, 0);

  return fabs (consensus->median - (double) recorded);
}

/* ---- in words ---- */

/* “bij Vormgeven”, “tussen Delen en Overeenkomen” */
static char *
name_where (int          place,
            KijkLanguage language)
{
  const char *name = kijk_words_enum (language, &kijk_vote_place_enumeration, place);

  return place % 2 != 0 ? g_strdup (name) : kijk_words_format (language, "consensus", "at", "phase", name, NULL);
}

static char *
say_spread (const KijkConsensus *consensus,
            KijkLanguage         language)
{
  g_autofree char *where = name_where (kijk_consensus_get_middle (consensus), language);

  if (consensus->lowest == consensus->highest)
    return kijk_words_format (language, "consensus", "all", "where", where, NULL);

  return kijk_words_format (language, "consensus", "spread", "where", where,
                            "from", kijk_words_enum (language, &kijk_vote_place_enumeration, consensus->lowest),
                            "to", kijk_words_enum (language, &kijk_vote_place_enumeration, consensus->highest), NULL);
}

static void
append_most (GString             *text,
             const KijkVotes     *votes,
             const KijkConsensus *consensus,
             KijkLanguage         language)
{
  g_autofree char *where = NULL;
  g_autofree char *n = NULL;
  g_autofree char *all = g_strdup_printf ("%u", consensus->n);

  if (consensus->most < 0 || consensus->lowest == consensus->highest)
    return;

  where = name_where (consensus->most, language);
  n = g_strdup_printf ("%u", votes->at[consensus->most]);
  kijk_words_append (text, kijk_words_format (language, "consensus", "most", "where", where, "n", n, "all", all, NULL));
}

/**
 * kijk_votes_describe:
 * @votes: a round of votes
 * @language: in which language
 *
 * Returns: (transfer full): middle and spread in sentences, which mark nobody; where they
 *   may not be shown, how many votes there are
 */
char *
kijk_votes_describe (const KijkVotes *votes,
                     KijkLanguage     language)
{
  GString *text = g_string_new (NULL);
  KijkConsensus consensus;

  g_return_val_if_fail (votes != NULL, g_string_free (text, FALSE));

  if (!votes->shown)
    {
      g_autofree char *received = kijk_words_count (language, "count", "votes-received", (int) votes->received);

      kijk_words_append (text, kijk_words_format (language, "consensus", "received", "votes", received, NULL));
      if (votes->received < KIJK_FEWEST_VOICES)
        kijk_words_append (text, g_strdup (kijk_words_get (language, "vote", "too-few")));
      return g_string_free (text, FALSE);
    }

  if (kijk_votes_find_consensus (votes, &consensus))
    {
      kijk_words_append (text, say_spread (&consensus, language));
      append_most (text, votes, &consensus, language);
    }
  if (consensus.dont_know > 0)
    {
      g_autofree char *n = g_strdup_printf ("%u", consensus.dont_know);

      kijk_words_append (text, kijk_words_format (language, "consensus", "dont-know", "n", n, NULL));
    }

  return g_string_free (text, FALSE);
}

/**
 * kijk_votes_describe_before:
 * @votes: a round of votes
 * @before: (nullable): a round before it
 * @language: in which language
 *
 * Returns: (transfer full) (nullable): where the middle lay in @before and whether it
 *   moved; %NULL unless something can be said of both rounds
 */
char *
kijk_votes_describe_before (const KijkVotes *votes,
                            const KijkVotes *before,
                            KijkLanguage     language)
{
  KijkConsensus now, then;
  g_autofree char *where = NULL;
  g_autofree char *from = NULL;
  g_autofree char *day = NULL;
  const char *key;

  g_return_val_if_fail (votes != NULL, NULL);

  if (before == NULL || before->session == NULL || !kijk_votes_find_consensus (votes, &now) ||
      !kijk_votes_find_consensus (before, &then))
    return NULL;

  day = kijk_words_date (language, kijk_item_get_text (before->session, KIJK_SESSION_DATE));
  from = name_where (kijk_consensus_get_middle (&then), language);
  where = name_where (kijk_consensus_get_middle (&now), language);
  key = kijk_consensus_get_middle (&then) == kijk_consensus_get_middle (&now) ? "before-same" : "before";

  return kijk_words_format (language, "consensus", *day != '\0' ? key : "before-undated", "date", day, "from", from,
                            "where", where, NULL);
}
