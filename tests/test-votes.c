/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/kijk-votes.h"

#include "model/kijk-audience.h"
#include "model/kijk-edit.h"

/* Votes are given as letters: a digit is a phase, a letter the way from the phase of that
 * place in the alphabet to the next, ? is “I don't know”. */
static int
parse_place (char letter)
{
  if (letter == '?')
    return KIJK_VOTE_PLACE_DONT_KNOW;

  return g_ascii_isdigit (letter) ? 2 * (letter - '0') : 2 * (letter - 'a') + 1;
}

static void
add_round (KijkProject *project,
           const char  *day,
           const char  *places,
           gboolean     revealed)
{
  KijkEdit *edit = kijk_edit_begin (project, NULL);
  KijkItem *session = kijk_edit_append (edit, KIJK_KIND_SESSION);

  if (*day != '\0')
    kijk_edit_set_text (edit, session, KIJK_SESSION_DATE, day);
  for (int i = 0; places[i] != '\0'; i++)
    {
      KijkItem *vote = kijk_edit_append (edit, KIJK_KIND_PHASE_VOTE);

      kijk_edit_set_text (edit, vote, KIJK_PHASE_VOTE_SESSION, kijk_item_get_id (session));
      kijk_edit_set_text (edit, vote, KIJK_PHASE_VOTE_TOKEN, kijk_item_get_id (vote));
      kijk_edit_set_int (edit, vote, KIJK_PHASE_VOTE_PLACE, parse_place (places[i]));
      kijk_edit_set_boolean (edit, vote, KIJK_PHASE_VOTE_REVEALED, revealed);
    }
  g_assert_true (kijk_edit_commit (edit, NULL));
}

static const struct {
  const char *places;
  gboolean    said;
  double      median;
  char        lowest, highest, most, middle;
} rounds[] = {
  { "4444", TRUE, 4, '4', '4', '4', '4' },
  { "0055", TRUE, 2.5, '0', '5', 0, 'c' },
  { "22334", TRUE, 3, '2', '4', 0, '3' },
  { "222334", TRUE, 2.5, '2', '4', '2', 'c' },
  /* The phases of the example, on 13 January 2026. */
  { "434243544232", TRUE, 3.5, '2', '5', '4', 'd' },
  /* On the way between two lies half a phase further, and counts as a place. */
  { "ccc2", TRUE, 2.5, '2', 'c', 'c', 'c' },
  { "3cc3", TRUE, 2.75, 'c', '3', 0, 'c' },
  { "a0a1", TRUE, 0.5, '0', '1', 'a', 'a' },
  /* Who does not know is no place, but a voice. */
  { "3???", TRUE, 3, '3', '3', '3', '3' },
  { "5?1???", TRUE, 3, '1', '5', 0, '3' },
  { "????", FALSE, 0, 0, 0, 0, 0 },
  /* Too few: whatever they say. */
  { "444", FALSE, 0, 0, 0, 0, 0 },
  { "4", FALSE, 0, 0, 0, 0, 0 },
};

static void
test_consensus (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rounds); i++)
    {
      g_autoptr (KijkProject) project = kijk_project_new ();
      g_autoptr (GPtrArray) list = NULL;
      KijkConsensus consensus;

      add_round (project, "2026-01-13", rounds[i].places, TRUE);
      list = kijk_votes_list (project);
      g_assert_cmpuint (list->len, ==, 1);
      g_assert_cmpint (kijk_votes_find_consensus (list->pdata[0], &consensus), ==, rounds[i].said);
      if (!rounds[i].said)
        continue;

      g_assert_cmpfloat (consensus.median, ==, rounds[i].median);
      g_assert_cmpint (consensus.lowest, ==, parse_place (rounds[i].lowest));
      g_assert_cmpint (consensus.highest, ==, parse_place (rounds[i].highest));
      g_assert_cmpint (consensus.most, ==, rounds[i].most != 0 ? parse_place (rounds[i].most) : -1);
      g_assert_cmpint (kijk_consensus_get_middle (&consensus), ==, parse_place (rounds[i].middle));
      g_assert_cmpuint (consensus.n + consensus.dont_know, ==, strlen (rounds[i].places));
    }
}

static void
test_gap (void)
{
  KijkConsensus consensus = { .median = 2.5 };

  g_assert_cmpfloat (kijk_consensus_get_gap (&consensus, KIJK_PHASE_SHAPE), ==, 1.5);
  g_assert_cmpfloat (kijk_consensus_get_gap (&consensus, KIJK_PHASE_PRE), ==, 2.5);
}

/* By their day, whatever their ids are; those of a round that is secret still are only
 * counted. */
static void
test_rounds (void)
{
  g_autoptr (KijkProject) project = kijk_project_new ();
  g_autoptr (GPtrArray) list = NULL;
  const KijkVotes *votes;

  kijk_project_set_random (project, g_rand_new_with_seed (3));
  add_round (project, "2026-03-01", "444444", FALSE);
  add_round (project, "", "11111", TRUE);
  add_round (project, "2025-06-01", "2222", TRUE);
  add_round (project, "2025-12-01", "333", TRUE);
  list = kijk_votes_list (project);

  g_assert_cmpuint (list->len, ==, 4);
  votes = list->pdata[0];
  g_assert_cmpuint (votes->at[KIJK_VOTE_PLACE_EXPLORE], ==, 5);
  votes = list->pdata[1];
  g_assert_cmpuint (votes->at[KIJK_VOTE_PLACE_SHARE], ==, 4);
  for (int i = 2; i < 4; i++)
    {
      votes = list->pdata[i];
      g_assert_false (votes->shown);
      g_assert_cmpuint (votes->received, ==, i == 2 ? 3 : 6);
      for (int place = 0; place < KIJK_N_VOTE_PLACES; place++)
        g_assert_cmpuint (votes->at[place], ==, 0);
    }
}

/* The table gets the same figures: they are all of what was revealed. */
static void
test_table (void)
{
  g_autoptr (KijkProject) project = kijk_project_new ();
  g_autoptr (KijkAudience) audience = kijk_audience_new (KIJK_LEVEL_TABLE);
  g_autoptr (KijkProject) shown = NULL;
  g_autoptr (GPtrArray) list = NULL;
  KijkConsensus consensus;

  add_round (project, "2025-06-01", "222", TRUE);
  add_round (project, "2026-01-13", "434243544232", TRUE);
  shown = kijk_project_for_audience (project, audience);
  list = kijk_votes_list (shown);

  g_assert_cmpuint (list->len, ==, 2);
  g_assert_false (kijk_votes_find_consensus (list->pdata[0], &consensus));
  g_assert_true (kijk_votes_find_consensus (list->pdata[1], &consensus));
  g_assert_cmpfloat (consensus.median, ==, 3.5);
}

static const struct {
  const char *places;
  const char *nl, *en;
} sentences[] = {
  { "434243544232",
    "De middelste stem ligt tussen Overeenkomen en Vormgeven; de stemmen lopen van Delen tot Uitvoeren en vernieuwen. "
    "Het grootste groepje ligt bij Vormgeven: 5 van de 12.",
    "The middle voice lies between Agreeing and Shaping; the voices range from Sharing to Carrying out and renewing. "
    "The largest group lies at Shaping: 5 of 12." },
  { "44444?", "Alle stemmen liggen bij Vormgeven. Weet ik niet: 1.", "All voices lie at Shaping. I don’t know: 1." },
  { "????", "Weet ik niet: 4.", "I don’t know: 4." },
  { "345", "3 stemmen ontvangen. Vanaf vier stemmen is te zien hoe ze liggen.",
    "3 votes received. From four votes on you can see where they lie." },
};

static void
test_describe (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autoptr (KijkProject) project = kijk_project_new ();
      g_autoptr (GPtrArray) list = NULL;
      g_autofree char *nl = NULL;
      g_autofree char *en = NULL;

      add_round (project, "2026-01-13", sentences[i].places, TRUE);
      list = kijk_votes_list (project);
      nl = kijk_votes_describe (list->pdata[0], KIJK_LANGUAGE_NL);
      en = kijk_votes_describe (list->pdata[0], KIJK_LANGUAGE_EN);
      g_assert_cmpstr (nl, ==, sentences[i].nl);
      g_assert_cmpstr (en, ==, sentences[i].en);
    }
}

static const struct {
  const char *day, *before, *now, *nl;
} shifts[] = {
  { "2025-03-20", "2222", "4444", "Op 20 maart 2025 lag de middelste stem bij Delen, nu bij Vormgeven." },
  { "2025-03-20", "4444", "2233", "Op 20 maart 2025 lag de middelste stem bij Vormgeven, nu tussen Delen en Overeenkomen." },
  { "2025-03-20", "3345", "3444", "Op 20 maart 2025 lag de middelste stem tussen Overeenkomen en Vormgeven, nu bij Vormgeven." },
  { "2025-03-20", "4444", "2444", "Op 20 maart 2025 lag de middelste stem ook bij Vormgeven." },
  { "", "2222", "4444", "De vorige keer lag de middelste stem bij Delen, nu bij Vormgeven." },
  { "2025-03-20", "222", "4444", NULL },
  { "2025-03-20", "2222", "444", NULL },
  { "2025-03-20", "????", "4444", NULL },
};

static void
test_before (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shifts); i++)
    {
      g_autoptr (KijkProject) project = kijk_project_new ();
      g_autoptr (GPtrArray) list = NULL;
      g_autofree char *nl = NULL;

      add_round (project, shifts[i].day, shifts[i].before, TRUE);
      add_round (project, "2026-01-13", shifts[i].now, TRUE);
      list = kijk_votes_list (project);
      nl = kijk_votes_describe_before (list->pdata[1], list->pdata[0], KIJK_LANGUAGE_NL);
      g_assert_cmpstr (nl, ==, shifts[i].nl);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/votes/consensus", test_consensus);
  g_test_add_func ("/votes/gap", test_gap);
  g_test_add_func ("/votes/rounds", test_rounds);
  g_test_add_func ("/votes/table", test_table);
  g_test_add_func ("/votes/describe", test_describe);
  g_test_add_func ("/votes/before", test_before);

  return g_test_run ();
}
