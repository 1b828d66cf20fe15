/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/kijk-change.h"

#include "kijk-random.h"
#include "model/kijk-diff.h"

#define PARTY "abcdefghij"
#define OTHER "bcdefghijk"

static void
set_words (KijkChanges *changes,
           const char  *id,
           KijkFieldId  field,
           const char  *before,
           const char  *after)
{
  kijk_changes_add_set (changes, id, field, before != NULL ? g_variant_new_string (before) : NULL,
                        after != NULL ? g_variant_new_string (after) : NULL);
}

/* Writes a group down: +id and -id for what comes and goes, id.field before>after. */
static char *
write_down (KijkChanges *changes)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < kijk_changes_get_n (changes); i++)
    {
      const KijkChange *change = kijk_changes_get (changes, i);

      if (i > 0)
        g_string_append_c (text, ' ');
      if (change->type == KIJK_CHANGE_SET)
        g_string_append_printf (text, "%.1s.%s %s>%s", change->id, kijk_field_get (change->field)->name,
                                change->before != NULL ? g_variant_get_string (change->before, NULL) : "",
                                change->after != NULL ? g_variant_get_string (change->after, NULL) : "");
      else
        g_string_append_printf (text, "%c%.1s", change->type == KIJK_CHANGE_INSERT ? '+' : '-', change->id);
    }

  return g_string_free (text, FALSE);
}

static void
assert_written (KijkChanges *changes,
                const char  *expected)
{
  g_autofree char *text = write_down (changes);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_getters (void)
{
  g_autoptr (KijkChanges) changes = kijk_changes_new ("label");
  g_autoptr (KijkChanges) again = kijk_changes_ref (changes);

  g_assert_cmpuint (kijk_changes_get_n (changes), ==, 0);

  kijk_changes_add_insert (changes, KIJK_KIND_STAKEHOLDER, PARTY);
  set_words (changes, PARTY, KIJK_STAKEHOLDER_NAME, NULL, "a");

  g_assert_cmpstr (kijk_changes_get_label (again), ==, "label");
  g_assert_cmpuint (kijk_changes_get_n (changes), ==, 2);
  g_assert_cmpint (kijk_changes_get (changes, 1)->kind, ==, KIJK_KIND_STAKEHOLDER);
  g_assert_cmpstr (kijk_changes_get (changes, 1)->id, ==, PARTY);
}

/* The inverse runs backwards, with before and after exchanged. */
static void
test_invert (void)
{
  g_autoptr (KijkChanges) changes = kijk_changes_new ("label");
  g_autoptr (KijkChanges) inverse = NULL;
  g_autoptr (KijkChanges) twice = NULL;

  kijk_changes_add_insert (changes, KIJK_KIND_STAKEHOLDER, PARTY);
  set_words (changes, PARTY, KIJK_STAKEHOLDER_NAME, NULL, "x");
  set_words (changes, OTHER, KIJK_STAKEHOLDER_NAME, "y", NULL);
  kijk_changes_add_remove (changes, KIJK_KIND_STAKEHOLDER, OTHER);
  assert_written (changes, "+a a.name >x b.name y> -b");

  inverse = kijk_changes_invert (changes);
  assert_written (inverse, "+b b.name >y a.name x> -a");
  g_assert_cmpstr (kijk_changes_get_label (inverse), ==, "label");

  twice = kijk_changes_invert (inverse);
  assert_written (twice, "+a a.name >x b.name y> -b");
}

/* A drag: one change a field, from where it began to where it ended. */
static void
test_join_sets (void)
{
  g_autoptr (KijkChanges) first = kijk_changes_new ("first");
  g_autoptr (KijkChanges) second = kijk_changes_new ("second");
  g_autoptr (KijkChanges) third = kijk_changes_new ("third");
  g_autoptr (KijkChanges) two = NULL;
  g_autoptr (KijkChanges) three = NULL;

  set_words (first, PARTY, KIJK_STAKEHOLDER_NAME, "1", "2");
  set_words (first, PARTY, KIJK_STAKEHOLDER_SECTOR, NULL, "s");
  set_words (second, PARTY, KIJK_STAKEHOLDER_NAME, "2", "3");
  set_words (second, OTHER, KIJK_STAKEHOLDER_NAME, "4", "5");
  set_words (third, PARTY, KIJK_STAKEHOLDER_NAME, "3", NULL);

  two = kijk_changes_join (first, second);
  assert_written (two, "a.name 1>3 a.sector >s b.name 4>5");
  g_assert_cmpstr (kijk_changes_get_label (two), ==, "second");

  three = kijk_changes_join (two, third);
  assert_written (three, "a.name 1> a.sector >s b.name 4>5");
  /* What was joined stays what it was. */
  assert_written (first, "a.name 1>2 a.sector >s");
  assert_written (two, "a.name 1>3 a.sector >s b.name 4>5");
}

/* Dragged there and back again: nothing happened. */
static void
test_join_idle (void)
{
  g_autoptr (KijkChanges) first = kijk_changes_new (NULL);
  g_autoptr (KijkChanges) second = kijk_changes_new (NULL);
  g_autoptr (KijkChanges) both = NULL;

  set_words (first, PARTY, KIJK_STAKEHOLDER_NAME, "1", "2");
  set_words (first, OTHER, KIJK_STAKEHOLDER_NAME, NULL, "2");
  set_words (first, PARTY, KIJK_STAKEHOLDER_SECTOR, "s", "t");
  set_words (second, PARTY, KIJK_STAKEHOLDER_NAME, "2", "1");
  set_words (second, OTHER, KIJK_STAKEHOLDER_NAME, "2", NULL);

  both = kijk_changes_join (first, second);
  assert_written (both, "a.sector s>t");
}

/* An item that comes or goes parts what was before it from what is after. */
static void
test_join_around_items (void)
{
  g_autoptr (KijkChanges) first = kijk_changes_new (NULL);
  g_autoptr (KijkChanges) second = kijk_changes_new (NULL);
  g_autoptr (KijkChanges) both = NULL;

  set_words (first, PARTY, KIJK_STAKEHOLDER_NAME, "1", NULL);
  kijk_changes_add_remove (first, KIJK_KIND_STAKEHOLDER, PARTY);
  kijk_changes_add_insert (second, KIJK_KIND_STAKEHOLDER, PARTY);
  set_words (second, PARTY, KIJK_STAKEHOLDER_NAME, NULL, "2");

  both = kijk_changes_join (first, second);
  assert_written (both, "a.name 1> -a +a a.name >2");
}

/* Applying two groups and applying their join is the same, and so is undoing. */
static void
test_join_any (void)
{
  for (guint seed = 0; seed < 40; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (KijkProject) start = kijk_random_project (seed, 20);
      g_autoptr (KijkProject) project = kijk_random_project (seed, 20);
      g_autoptr (KijkChanges) first = NULL;
      g_autoptr (KijkChanges) second = NULL;
      g_autoptr (KijkChanges) both = NULL;
      g_autoptr (KijkChanges) back = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *before = kijk_project_dump (start);
      g_autofree char *middle = NULL;
      g_autofree char *after = NULL;

      for (int i = 0; i < 10; i++)
        kijk_random_edit (random, project);
      first = kijk_diff (start, project);
      g_assert_true (kijk_project_apply (start, first, &error));
      for (int i = 0; i < 10; i++)
        kijk_random_edit (random, project);
      second = kijk_diff (start, project);

      both = kijk_changes_join (first, second);
      back = kijk_changes_invert (first);
      g_assert_true (kijk_project_apply (start, back, &error));
      middle = kijk_project_dump (start);
      g_assert_true (g_str_equal (before, middle));

      g_assert_true (kijk_project_apply (start, both, &error));
      after = kijk_project_dump (start);
      g_free (middle);
      middle = kijk_project_dump (project);
      g_assert_true (g_str_equal (after, middle));
      g_assert_no_error (error);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/change/getters", test_getters);
  g_test_add_func ("/change/invert", test_invert);
  g_test_add_func ("/change/join-sets", test_join_sets);
  g_test_add_func ("/change/join-idle", test_join_idle);
  g_test_add_func ("/change/join-around-items", test_join_around_items);
  g_test_add_func ("/change/join-any", test_join_any);

  return g_test_run ();
}
