/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/kijk-attention.h"

#include "model/kijk-audience.h"
#include "model/kijk-ballot.h"

/* A session in which people divided marbles: five digits each, a digit a condition. */
static KijkProject *
new_project (const char *const *people)
{
  KijkProject *project = kijk_project_new ();
  g_autoptr (KijkBallot) ballot = kijk_ballot_new (KIJK_KIND_ATTENTION_VOTE);
  KijkEdit *edit = kijk_edit_begin (project, NULL);
  KijkItem *session = kijk_edit_insert (edit, KIJK_KIND_SESSION, "sessionaaa", NULL);

  for (int i = 0; people[i] != NULL; i++)
    for (const char *marble = people[i]; *marble != '\0'; marble++)
      kijk_ballot_add (ballot, *marble - '1');
  kijk_ballot_reveal (ballot, edit, session);
  g_assert_true (kijk_edit_commit (edit, NULL));

  return project;
}

static const char *const four[] = { "11234", "44444", "22235", "44112", NULL };
static const char *const three[] = { "11234", "44444", "22235", NULL };
static const char *const alike[] = { "12345", "12345", "12345", "12345", NULL };

static const struct {
  const char *const *people;
  gboolean    shown;
  guint       at[KIJK_N_CONDITIONS];
  const char *nl;
} rounds[] = {
  { four, TRUE, { 4, 5, 2, 8, 1 },
    "Er liggen 20 knikkers. De meeste bij Goed organiseren: 8. De minste bij Een zorgvuldig proces: 1." },
  { alike, TRUE, { 4, 4, 4, 4, 4 }, "Er liggen 20 knikkers." },
  { three, FALSE, { 0 }, "3 stemmen ontvangen. Vanaf vier stemmen is te zien hoe ze liggen." },
};

/* Both sides get the same: what is added up tells of nobody. */
static void
test_find (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rounds); i++)
    for (int level = KIJK_LEVEL_FACILITATOR; level <= KIJK_LEVEL_TABLE; level++)
      {
        g_autoptr (KijkProject) project = new_project (rounds[i].people);
        g_autoptr (KijkAudience) audience = kijk_audience_new (level);
        g_autoptr (KijkProject) shown = kijk_project_for_audience (project, audience);
        g_autofree char *nl = NULL;
        KijkAttention attention;

        kijk_attention_find (shown, project, "sessionaaa", &attention);
        g_assert_cmpint (attention.shown, ==, rounds[i].shown);
        for (int c = 0; c < KIJK_N_CONDITIONS; c++)
          g_assert_cmpuint (attention.at[c], ==, rounds[i].at[c]);
        nl = kijk_attention_describe (&attention, KIJK_LANGUAGE_NL);
        g_assert_cmpstr (nl, ==, rounds[i].nl);
      }
}

static void
test_other_session (void)
{
  g_autoptr (KijkProject) project = new_project (four);
  KijkAttention attention;

  kijk_attention_find (project, project, "otheraaaaa", &attention);
  g_assert_false (attention.shown);
  g_assert_cmpuint (attention.voices, ==, 0);
}

static void
test_outside (void)
{
  g_autoptr (KijkProject) project = new_project (four);
  g_autoptr (KijkAudience) audience = kijk_audience_new (KIJK_LEVEL_PUBLIC);
  g_autoptr (KijkProject) shown = kijk_project_for_audience (project, audience);
  KijkAttention attention;

  kijk_attention_find (shown, project, "sessionaaa", &attention);
  g_assert_false (attention.shown);
}

static void
add_round (KijkProject       *project,
           const char        *session,
           const char        *day,
           const char *const *people,
           gboolean           summed)
{
  g_autoptr (KijkBallot) ballot = kijk_ballot_new (KIJK_KIND_ATTENTION_VOTE);
  KijkEdit *edit = kijk_edit_begin (project, NULL);
  KijkItem *item = kijk_edit_insert (edit, KIJK_KIND_SESSION, session, NULL);

  kijk_edit_set_text (edit, item, KIJK_SESSION_DATE, day);
  for (int i = 0; people[i] != NULL; i++)
    for (const char *marble = people[i]; *marble != '\0'; marble++)
      if (summed)
        {
          KijkItem *vote = kijk_edit_append (edit, KIJK_KIND_ATTENTION_VOTE);
          g_autofree char *token = g_strdup_printf ("%s-%d", session, i);

          kijk_edit_set_text (edit, vote, KIJK_ATTENTION_VOTE_SESSION, session);
          kijk_edit_set_text (edit, vote, KIJK_ATTENTION_VOTE_TOKEN, token);
          kijk_edit_set_int (edit, vote, KIJK_ATTENTION_VOTE_CONDITION, *marble - '1');
          kijk_edit_set_int (edit, vote, KIJK_ATTENTION_VOTE_MARBLES, 5);
          kijk_edit_set_boolean (edit, vote, KIJK_ATTENTION_VOTE_REVEALED, TRUE);
        }
      else
        {
          kijk_ballot_add (ballot, *marble - '1');
        }
  if (!summed)
    kijk_ballot_reveal (ballot, edit, item);
  g_assert_true (kijk_edit_commit (edit, NULL));
}

/* Asked again, what it was the last time that may be shown; five marbles in one item are
 * five marbles, and of one person. */
static void
test_before (void)
{
  static const char *const all_in_one[] = { "1", "2", "2", "5", NULL };
  g_autoptr (KijkProject) project = kijk_project_new ();
  g_autofree char *nl = NULL;
  KijkAttention attention, before;
  KijkItem *session;

  add_round (project, "firstaaaaa", "2025-01-10", all_in_one, TRUE);
  add_round (project, "secondaaaa", "2025-02-10", three, FALSE);
  add_round (project, "thirdaaaaa", "2025-03-10", four, FALSE);

  kijk_attention_find (project, project, "firstaaaaa", &attention);
  g_assert_cmpuint (attention.voices, ==, 4);
  g_assert_cmpuint (attention.all, ==, 20);
  kijk_attention_find (project, project, "secondaaaa", &attention);
  g_assert_cmpuint (attention.voices, ==, 3);

  g_assert_null (kijk_attention_find_before (project, project, "firstaaaaa", &before));
  session = kijk_attention_find_before (project, project, "thirdaaaaa", &before);
  g_assert_cmpstr (kijk_item_get_id (session), ==, "firstaaaaa");
  g_assert_cmpuint (before.at[1], ==, 10);
  nl = kijk_attention_describe_before (&before, kijk_item_get_text (session, KIJK_SESSION_DATE), KIJK_LANGUAGE_NL);
  g_assert_cmpstr (nl, ==, "Op 10 januari 2025 lagen de meeste bij Recht doen aan belangen: 10 van de 20.");
}

/* Whoever looks, so many people spoke; who left no name could all be one. */
static void
test_voices (void)
{
  static const char *const all_in_one[] = { "1", "2", "2", NULL };
  g_autoptr (KijkProject) project = kijk_project_new ();
  KijkEdit *edit;

  add_round (project, "firstaaaaa", "2025-01-10", all_in_one, TRUE);
  edit = kijk_edit_begin (project, NULL);
  kijk_edit_insert (edit, KIJK_KIND_SESSION, "secondaaaa", NULL);
  for (int i = 0; i < 20; i++)
    {
      KijkItem *vote = kijk_edit_append (edit, KIJK_KIND_ATTENTION_VOTE);

      kijk_edit_set_text (edit, vote, KIJK_ATTENTION_VOTE_SESSION, "secondaaaa");
      kijk_edit_set_int (edit, vote, KIJK_ATTENTION_VOTE_MARBLES, 1);
      kijk_edit_set_boolean (edit, vote, KIJK_ATTENTION_VOTE_REVEALED, TRUE);
    }
  g_assert_true (kijk_edit_commit (edit, NULL));

  for (int level = KIJK_LEVEL_FACILITATOR; level <= KIJK_LEVEL_TABLE; level++)
    {
      g_autoptr (KijkAudience) audience = kijk_audience_new (level);
      g_autoptr (KijkProject) shown = kijk_project_for_audience (project, audience);
      KijkAttention attention;

      kijk_attention_find (shown, project, "firstaaaaa", &attention);
      g_assert_cmpuint (attention.voices, ==, 3);
      g_assert_false (attention.shown);
      kijk_attention_find (shown, project, "secondaaaa", &attention);
      g_assert_cmpuint (attention.voices, ==, 1);
      g_assert_false (attention.shown);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/attention/find", test_find);
  g_test_add_func ("/attention/other-session", test_other_session);
  g_test_add_func ("/attention/outside", test_outside);
  g_test_add_func ("/attention/before", test_before);
  g_test_add_func ("/attention/voices", test_voices);

  return g_test_run ();
}
