/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/kijk-elimination.h"
#include "model/kijk-edit.h"

typedef struct {
  KijkProject *project;
  KijkItem    *parties[4];
} Fixture;

static KijkItem *
add_interest (KijkEdit     *edit,
              KijkItem     *party,
              KijkOpenness  openness)
{
  KijkItem *interest = kijk_edit_append (edit, KIJK_KIND_INTEREST);

  kijk_edit_set_text (edit, interest, KIJK_INTEREST_TEXT, "Genoeg tijd");
  kijk_edit_set_text (edit, interest, KIJK_INTEREST_NEUTRAL_TEXT, "Tijd");
  kijk_edit_set_text (edit, interest, KIJK_INTEREST_STAKEHOLDER, kijk_item_get_id (party));
  kijk_edit_set_int (edit, interest, KIJK_INTEREST_OPENNESS, openness);

  return interest;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  KijkEdit *edit;

  (void) data;

  fixture->project = kijk_project_new ();
  kijk_project_set_random (fixture->project, g_rand_new_with_seed (1));
  edit = kijk_edit_begin (fixture->project, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fixture->parties); i++)
    fixture->parties[i] = kijk_edit_append (edit, KIJK_KIND_STAKEHOLDER);
  add_interest (edit, fixture->parties[0], KIJK_OPENNESS_SHARED);
  add_interest (edit, fixture->parties[1], KIJK_OPENNESS_SHARED);
  add_interest (edit, fixture->parties[2], KIJK_OPENNESS_ANONYMOUS);
  g_assert_true (kijk_edit_commit (edit, NULL));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  (void) data;

  g_object_unref (fixture->project);
}

static guint
count_exposed (Fixture   *fixture,
               KijkLevel  level)
{
  g_autoptr (KijkAudience) audience = kijk_audience_new (level);
  g_autoptr (GPtrArray) exposed = kijk_find_exposed_parties (fixture->project, audience);

  return exposed->len;
}

static void
test_two_left (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (KijkAudience) audience = kijk_audience_new (KIJK_LEVEL_TABLE);
  g_autoptr (GPtrArray) exposed = kijk_find_exposed_parties (fixture->project, audience);

  (void) data;

  g_assert_cmpuint (exposed->len, ==, 2);
  g_assert_true (exposed->pdata[0] == fixture->parties[2]);
  g_assert_true (exposed->pdata[1] == fixture->parties[3]);
}

static void
test_nothing_unnamed (Fixture       *fixture,
                      gconstpointer  data)
{
  (void) data;

  /* Outside no unnamed interest is shown at all. */
  g_assert_cmpuint (count_exposed (fixture, KIJK_LEVEL_PUBLIC), ==, 0);
}

static void
test_many_left (Fixture       *fixture,
                gconstpointer  data)
{
  KijkEdit *edit = kijk_edit_begin (fixture->project, NULL);

  (void) data;

  kijk_edit_append (edit, KIJK_KIND_STAKEHOLDER);
  g_assert_true (kijk_edit_commit (edit, NULL));
  g_assert_cmpuint (count_exposed (fixture, KIJK_LEVEL_TABLE), ==, 0);
}

static void
test_gone_do_not_count (Fixture       *fixture,
                        gconstpointer  data)
{
  KijkEdit *edit = kijk_edit_begin (fixture->project, NULL);
  KijkItem *guest = kijk_edit_append (edit, KIJK_KIND_STAKEHOLDER);

  (void) data;

  kijk_edit_set_text (edit, guest, KIJK_STAKEHOLDER_LEFT_ON, "2026-01-20");
  g_assert_true (kijk_edit_commit (edit, NULL));
  g_assert_cmpuint (count_exposed (fixture, KIJK_LEVEL_TABLE), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/elimination/two-left", Fixture, NULL, set_up, test_two_left, tear_down);
  g_test_add ("/elimination/nothing-unnamed", Fixture, NULL, set_up, test_nothing_unnamed, tear_down);
  g_test_add ("/elimination/many-left", Fixture, NULL, set_up, test_many_left, tear_down);
  g_test_add ("/elimination/gone-do-not-count", Fixture, NULL, set_up, test_gone_do_not_count, tear_down);

  return g_test_run ();
}
