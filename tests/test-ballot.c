/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/kijk-ballot.h"

#include <string.h>

#include "kijk-random.h"
#include "model/kijk-audience.h"
#include "model/kijk-history.h"
#include "model/kijk-round.h"
#include "storage/kijk-table.h"
#include "storage/kijk-writer.h"

#define N_VOICES 12

static KijkItem *
add_session (KijkProject *project)
{
  KijkEdit *edit = kijk_edit_begin (project, NULL);
  KijkItem *session = kijk_edit_append (edit, KIJK_KIND_SESSION);

  kijk_edit_set_text (edit, session, KIJK_SESSION_DATE, "2026-01-13");
  g_assert_true (kijk_edit_commit (edit, NULL));

  return session;
}

static KijkProject *
new_project (guint      seed,
             KijkItem **session)
{
  KijkProject *project = kijk_project_new ();

  kijk_project_set_random (project, g_rand_new_with_seed (seed));
  *session = add_session (project);

  return project;
}

static void
reveal (KijkBallot *ballot,
        KijkItem   *session,
        KijkProject *project)
{
  KijkEdit *edit = kijk_edit_begin (project, "votes");

  kijk_ballot_reveal (ballot, edit, session);
  g_assert_true (kijk_edit_commit (edit, NULL));
}

/* ---- giving and taking back ---- */

static void
test_count (void)
{
  g_autoptr (KijkBallot) ballot = kijk_ballot_new (KIJK_KIND_PHASE_VOTE);

  g_assert_false (kijk_ballot_take_back (ballot));
  g_assert_true (kijk_ballot_add (ballot, KIJK_VOTE_PLACE_SHARE));
  g_assert_true (kijk_ballot_add (ballot, KIJK_VOTE_PLACE_DONT_KNOW));
  g_assert_cmpuint (kijk_ballot_count (ballot), ==, 2);
  g_assert_cmpuint (kijk_ballot_count_begun (ballot), ==, 0);

  /* Only the last one: who comes next cannot undo the one before. */
  g_assert_true (kijk_ballot_take_back (ballot));
  g_assert_false (kijk_ballot_take_back (ballot));
  g_assert_cmpuint (kijk_ballot_count (ballot), ==, 1);

  kijk_ballot_empty (ballot);
  g_assert_cmpuint (kijk_ballot_count (ballot), ==, 0);
  g_assert_false (kijk_ballot_take_back (ballot));
}

static void
test_marbles (void)
{
  g_autoptr (KijkBallot) ballot = kijk_ballot_new (KIJK_KIND_ATTENTION_VOTE);

  for (int i = 0; i < KIJK_MARBLES_EACH + 2; i++)
    g_assert_true (kijk_ballot_add (ballot, i % 5));
  g_assert_cmpuint (kijk_ballot_count (ballot), ==, 1);
  g_assert_cmpuint (kijk_ballot_count_begun (ballot), ==, 2);

  g_assert_true (kijk_ballot_take_back (ballot));
  g_assert_true (kijk_ballot_take_back (ballot));
  g_assert_cmpuint (kijk_ballot_count_begun (ballot), ==, 0);
  g_assert_false (kijk_ballot_take_back (ballot));
  g_assert_cmpuint (kijk_ballot_count (ballot), ==, 1);
}

/* A voice that was complete can be mended as well. */
static void
test_mend_marbles (void)
{
  g_autoptr (KijkBallot) ballot = kijk_ballot_new (KIJK_KIND_ATTENTION_VOTE);

  for (int i = 0; i < KIJK_MARBLES_EACH; i++)
    kijk_ballot_add (ballot, KIJK_CONDITION_PROCESS);
  for (int i = KIJK_MARBLES_EACH - 1; i >= 0; i--)
    {
      g_assert_true (kijk_ballot_take_back (ballot));
      g_assert_cmpuint (kijk_ballot_count (ballot), ==, 0);
      g_assert_cmpint ((int) kijk_ballot_count_begun (ballot), ==, i);
    }
  g_assert_false (kijk_ballot_take_back (ballot));
}

static void
test_full (void)
{
  g_autoptr (KijkBallot) ballot = kijk_ballot_new (KIJK_KIND_PHASE_VOTE);

  for (int i = 0; i < KIJK_MOST_VOICES; i++)
    g_assert_true (kijk_ballot_add (ballot, i % (KIJK_VOTE_PLACE_DONT_KNOW + 1)));
  g_assert_false (kijk_ballot_add (ballot, KIJK_VOTE_PLACE_PRE));
  g_assert_cmpuint (kijk_ballot_count (ballot), ==, KIJK_MOST_VOICES);
}

/* ---- the reveal ---- */

static void
test_reveal (void)
{
  KijkItem *session;
  g_autoptr (KijkProject) project = new_project (1, &session);
  g_autoptr (KijkHistory) history = kijk_history_new (project);
  g_autoptr (KijkBallot) ballot = kijk_ballot_new (KIJK_KIND_PHASE_VOTE);
  g_autoptr (GHashTable) tokens = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *before = kijk_project_dump (project);
  g_autofree char *after = NULL;
  GPtrArray *votes = kijk_project_get_items (project, KIJK_KIND_PHASE_VOTE);
  guint at[KIJK_VOTE_PLACE_DONT_KNOW + 1] = { 0 };

  for (int i = 0; i < N_VOICES; i++)
    kijk_ballot_add (ballot, i < 5 ? KIJK_VOTE_PLACE_SHARE : KIJK_VOTE_PLACE_SHAPE_RENEW);
  kijk_ballot_add (ballot, KIJK_VOTE_PLACE_PRE);
  kijk_ballot_take_back (ballot);
  reveal (ballot, session, project);

  g_assert_cmpuint (kijk_ballot_count (ballot), ==, 0);
  g_assert_cmpuint (votes->len, ==, N_VOICES);
  for (guint i = 0; i < votes->len; i++)
    {
      g_assert_true (kijk_vote_counts (votes->pdata[i]));
      g_assert_cmpstr (kijk_item_get_text (votes->pdata[i], KIJK_PHASE_VOTE_SESSION), ==, kijk_item_get_id (session));
      g_hash_table_add (tokens, (gpointer) kijk_item_get_text (votes->pdata[i], KIJK_PHASE_VOTE_TOKEN));
      at[kijk_item_get_int (votes->pdata[i], KIJK_PHASE_VOTE_PLACE)]++;
    }
  g_assert_cmpuint (g_hash_table_size (tokens), ==, N_VOICES);
  g_assert_cmpuint (at[KIJK_VOTE_PLACE_SHARE], ==, 5);
  g_assert_cmpuint (at[KIJK_VOTE_PLACE_SHAPE_RENEW], ==, N_VOICES - 5);

  /* All of them are one deed. */
  kijk_history_undo (history);
  after = kijk_project_dump (project);
  g_assert_cmpstr (before, ==, after);
}

static void
test_reveal_marbles (void)
{
  KijkItem *session;
  g_autoptr (KijkProject) project = new_project (1, &session);
  g_autoptr (KijkBallot) ballot = kijk_ballot_new (KIJK_KIND_ATTENTION_VOTE);
  g_autoptr (GHashTable) voices = NULL;
  g_autofree char *round = NULL;
  GPtrArray *votes = kijk_project_get_items (project, KIJK_KIND_ATTENTION_VOTE);

  /* What somebody began and did not end is no voice. */
  for (int i = 0; i < 4 * KIJK_MARBLES_EACH + 3; i++)
    kijk_ballot_add (ballot, i % 3);
  reveal (ballot, session, project);

  g_assert_cmpuint (votes->len, ==, 4 * KIJK_MARBLES_EACH);
  for (guint i = 0; i < votes->len; i++)
    g_assert_cmpint (kijk_item_get_int (votes->pdata[i], KIJK_ATTENTION_VOTE_MARBLES), ==, 1);
  voices = kijk_project_count_voices (project);
  round = kijk_vote_get_round (votes->pdata[0]);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (voices, round)), ==, 4);
}

/* ---- in which order they were given ---- */

/* What is in the file and in the change of the reveal, for voices given in some order. */
static char *
reveal_in_order (const int *places,
                 guint      seed)
{
  KijkItem *session;
  g_autoptr (KijkProject) project = new_project (seed, &session);
  g_autoptr (KijkHistory) history = kijk_history_new (project);
  g_autoptr (KijkBallot) ballot = kijk_ballot_new (KIJK_KIND_PHASE_VOTE);
  g_autoptr (KijkChanges) undo = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GString *text = g_string_new (NULL);

  for (int i = 0; i < N_VOICES; i++)
    kijk_ballot_add (ballot, places[i]);
  reveal (ballot, session, project);

  bytes = kijk_write_bytes (project);
  g_string_append_len (text, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
  undo = kijk_history_preview_undo (history);
  for (guint i = 0; i < kijk_changes_get_n (undo); i++)
    {
      const KijkChange *change = kijk_changes_get (undo, i);

      g_string_append_printf (text, "%d %s\n", (int) change->type, change->id);
    }

  return g_string_free (text, FALSE);
}

/* Whatever the order was in which they were given, the same chance makes the same file
 * and the same journal of it: neither can hold any trace of that order. */
static void
test_no_trace (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint seed = 0; seed < 40; seed++)
    {
      int places[N_VOICES];
      g_autofree char *first = NULL;
      g_autofree char *second = NULL;

      for (int i = 0; i < N_VOICES; i++)
        places[i] = g_rand_int_range (random, 0, KIJK_VOTE_PLACE_DONT_KNOW + 1);
      first = reveal_in_order (places, seed);
      for (int i = N_VOICES - 1; i > 0; i--)
        {
          int j = g_rand_int_range (random, 0, i + 1);
          int place = places[i];

          places[i] = places[j];
          places[j] = place;
        }
      second = reveal_in_order (places, seed);
      g_assert_cmpstr (first, ==, second);
    }
}

/* Nor do they come in the order of the places: each is the first as often as any. */
static void
test_shuffled (void)
{
  const guint n_rounds = 600;
  guint first_entered[N_VOICES] = { 0 };
  guint first_in_file[N_VOICES] = { 0 };

  for (guint seed = 0; seed < n_rounds; seed++)
    {
      KijkItem *session;
      g_autoptr (KijkProject) project = new_project (seed, &session);
      g_autoptr (KijkHistory) history = kijk_history_new (project);
      g_autoptr (KijkBallot) ballot = kijk_ballot_new (KIJK_KIND_PHASE_VOTE);
      g_autoptr (KijkChanges) undo = NULL;
      GPtrArray *votes = kijk_project_get_items (project, KIJK_KIND_PHASE_VOTE);
      KijkItem *entered;

      for (int i = 0; i < N_VOICES; i++)
        kijk_ballot_add (ballot, i);
      reveal (ballot, session, project);

      /* The last that is taken back is the first that came. */
      undo = kijk_history_preview_undo (history);
      entered = kijk_project_get_item (project, kijk_changes_get (undo, kijk_changes_get_n (undo) - 1)->id);
      first_entered[kijk_item_get_int (entered, KIJK_PHASE_VOTE_PLACE)]++;
      first_in_file[kijk_item_get_int (votes->pdata[0], KIJK_PHASE_VOTE_PLACE)]++;
    }

  /* Fifty are expected of each. */
  for (int i = 0; i < N_VOICES; i++)
    {
      g_assert_cmpuint (first_entered[i], >, 20);
      g_assert_cmpuint (first_entered[i], <, 90);
      g_assert_cmpuint (first_in_file[i], >, 20);
      g_assert_cmpuint (first_in_file[i], <, 90);
    }
}

/* ---- votes that are in a file and not revealed ---- */

static char *
write_table (KijkProject *project,
             KijkKindId   kind)
{
  g_autoptr (GBytes) bytes = kijk_table_write (project, kind, KIJK_LANGUAGE_EN);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
add_vote (KijkEdit *edit,
          KijkItem *session,
          int       number,
          gboolean  revealed)
{
  KijkItem *vote = kijk_edit_append (edit, KIJK_KIND_PHASE_VOTE);
  g_autofree char *token = g_strdup_printf ("token-%d", number);

  kijk_edit_set_text (edit, vote, KIJK_PHASE_VOTE_SESSION, kijk_item_get_id (session));
  kijk_edit_set_text (edit, vote, KIJK_PHASE_VOTE_TOKEN, token);
  kijk_edit_set_int (edit, vote, KIJK_PHASE_VOTE_PLACE, KIJK_VOTE_PLACE_SHARE_AGREE);
  kijk_edit_set_text (edit, vote, KIJK_PHASE_VOTE_REMARK, "remark of one");
  kijk_edit_set_boolean (edit, vote, KIJK_PHASE_VOTE_REVEALED, revealed);
}

/* Tables of votes say no more than pictures: for nobody. */
static void
test_table (void)
{
  static const struct {
    int      n;
    gboolean revealed;
    gboolean told;
  } rounds[] = { { 3, TRUE, FALSE }, { 4, TRUE, TRUE }, { 9, FALSE, FALSE } };

  for (guint round = 0; round < G_N_ELEMENTS (rounds); round++)
    {
      KijkItem *session;
      g_autoptr (KijkProject) project = new_project (1, &session);
      KijkEdit *edit = kijk_edit_begin (project, NULL);
      g_autofree char *table = NULL;
      g_auto (GStrv) rows = NULL;

      for (int i = 0; i < rounds[round].n; i++)
        add_vote (edit, session, i, rounds[round].revealed);
      g_assert_true (kijk_edit_commit (edit, NULL));

      table = write_table (project, KIJK_KIND_PHASE_VOTE);
      g_assert_cmpint (strstr (table, "between Sharing and Agreeing") != NULL, ==, rounds[round].told);
      g_assert_cmpint (strstr (table, "token-1") != NULL, ==, rounds[round].told);
      g_assert_cmpint (strstr (table, "remark of one") != NULL, ==, rounds[round].told);
      /* How many there are it does say: a row each, below the names. */
      rows = g_strsplit (table, "\r\n", -1);
      g_assert_cmpuint (g_strv_length (rows), ==, 1 + rounds[round].n + 1);
    }
}

static void
test_secret_fields (void)
{
  KijkItem *session;
  g_autoptr (KijkProject) project = new_project (1, &session);
  KijkEdit *edit = kijk_edit_begin (project, NULL);
  KijkItem *answer = kijk_edit_append (edit, KIJK_KIND_SCAN_RESPONSE);

  g_assert_true (kijk_vote_keeps_secret (answer, KIJK_SCAN_RESPONSE_VALUE, NULL));
  g_assert_false (kijk_vote_keeps_secret (answer, KIJK_SCAN_RESPONSE_STATEMENT, NULL));
  kijk_edit_set_boolean (edit, answer, KIJK_SCAN_RESPONSE_REVEALED, TRUE);
  g_assert_false (kijk_vote_keeps_secret (answer, KIJK_SCAN_RESPONSE_VALUE, NULL));
  g_assert_false (kijk_vote_keeps_secret (session, KIJK_SESSION_GOAL, NULL));
  kijk_edit_cancel (edit);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ballot/count", test_count);
  g_test_add_func ("/ballot/marbles", test_marbles);
  g_test_add_func ("/ballot/mend-marbles", test_mend_marbles);
  g_test_add_func ("/ballot/full", test_full);
  g_test_add_func ("/ballot/reveal", test_reveal);
  g_test_add_func ("/ballot/reveal-marbles", test_reveal_marbles);
  g_test_add_func ("/ballot/no-trace", test_no_trace);
  g_test_add_func ("/ballot/shuffled", test_shuffled);
  g_test_add_func ("/ballot/table", test_table);
  g_test_add_func ("/ballot/secret-fields", test_secret_fields);

  return g_test_run ();
}
