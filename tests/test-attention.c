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

        kijk_attention_find (shown, "sessionaaa", &attention);
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

  kijk_attention_find (project, "otheraaaaa", &attention);
  g_assert_false (attention.shown);
  g_assert_cmpuint (attention.received, ==, 0);
}

static void
test_outside (void)
{
  g_autoptr (KijkProject) project = new_project (four);
  g_autoptr (KijkAudience) audience = kijk_audience_new (KIJK_LEVEL_PUBLIC);
  g_autoptr (KijkProject) shown = kijk_project_for_audience (project, audience);
  KijkAttention attention;

  kijk_attention_find (shown, "sessionaaa", &attention);
  g_assert_false (attention.shown);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/attention/find", test_find);
  g_test_add_func ("/attention/other-session", test_other_session);
  g_test_add_func ("/attention/outside", test_outside);

  return g_test_run ();
}
