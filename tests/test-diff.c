/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/kijk-diff.h"

#include "kijk-random.h"

static void
assert_same (KijkProject *a,
             KijkProject *b)
{
  g_autofree char *one = kijk_project_dump (a);
  g_autofree char *other = kijk_project_dump (b);

  g_assert_true (g_str_equal (one, other));
}

/* The difference applied to the one gives the other, and its inverse goes back. */
static void
assert_turns_into (KijkProject *a,
                   KijkProject *b)
{
  g_autoptr (KijkChanges) there = kijk_diff (a, b);
  g_autoptr (KijkChanges) back = kijk_changes_invert (there);
  g_autoptr (KijkChanges) rest = NULL;
  g_autofree char *before = kijk_project_dump (a);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (kijk_project_apply (a, there, &error));
  g_assert_no_error (error);
  assert_same (a, b);
  rest = kijk_diff (a, b);
  g_assert_cmpuint (kijk_changes_get_n (rest), ==, 0);

  g_assert_true (kijk_project_apply (a, back, &error));
  g_assert_no_error (error);
  after = kijk_project_dump (a);
  g_assert_true (g_str_equal (before, after));
}

static void
test_nothing (void)
{
  g_autoptr (KijkProject) empty = kijk_project_new ();
  g_autoptr (KijkProject) full = kijk_random_project (1, 50);
  g_autoptr (KijkProject) again = kijk_random_project (1, 50);
  g_autoptr (KijkChanges) none = kijk_diff (full, again);

  g_assert_cmpuint (kijk_changes_get_n (none), ==, 0);
  assert_same (full, again);
  assert_turns_into (empty, full);
  assert_turns_into (full, empty);
}

/* What goes comes first, then what comes and changes, each by kind, id and field. */
static void
test_order (void)
{
  g_autoptr (KijkProject) a = kijk_project_new ();
  g_autoptr (KijkProject) b = kijk_project_new ();
  g_autoptr (KijkChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  KijkEdit *edit = kijk_edit_begin (a, NULL);
  static const struct {
    KijkChangeType type;
    const char    *id;
    KijkFieldId    field;
  } expected[] = {
    { KIJK_CHANGE_SET, "partyaaaaa", KIJK_STAKEHOLDER_NAME },
    { KIJK_CHANGE_REMOVE, "partyaaaaa", 0 },
    { KIJK_CHANGE_SET, "theproject", KIJK_COLLABORATION_NAME },
    { KIJK_CHANGE_SET, "partyccccc", KIJK_STAKEHOLDER_NAME },
    { KIJK_CHANGE_SET, "partyccccc", KIJK_STAKEHOLDER_POWER },
    { KIJK_CHANGE_INSERT, "interestbb", 0 },
    { KIJK_CHANGE_SET, "interestbb", KIJK_INTEREST_STAKEHOLDER },
  };

  kijk_edit_set_text (edit, kijk_edit_insert (edit, KIJK_KIND_STAKEHOLDER, "partyaaaaa", NULL),
                      KIJK_STAKEHOLDER_NAME, "goes");
  kijk_edit_set_int (edit, kijk_edit_insert (edit, KIJK_KIND_STAKEHOLDER, "partyccccc", NULL),
                     KIJK_STAKEHOLDER_POWER, 5);
  g_assert_true (kijk_edit_commit (edit, &error));

  edit = kijk_edit_begin (b, NULL);
  kijk_edit_set_text (edit, kijk_project_get_collaboration (b), KIJK_COLLABORATION_NAME, "b");
  kijk_edit_set_text (edit, kijk_edit_insert (edit, KIJK_KIND_STAKEHOLDER, "partyccccc", NULL),
                      KIJK_STAKEHOLDER_NAME, "stays");
  kijk_edit_set_text (edit, kijk_edit_insert (edit, KIJK_KIND_INTEREST, "interestbb", NULL),
                      KIJK_INTEREST_STAKEHOLDER, "partyccccc");
  g_assert_true (kijk_edit_commit (edit, &error));

  changes = kijk_diff (a, b);
  g_assert_cmpuint (kijk_changes_get_n (changes), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const KijkChange *change = kijk_changes_get (changes, i);

      g_assert_cmpint (change->type, ==, expected[i].type);
      g_assert_cmpstr (change->id, ==, expected[i].id);
      g_assert_cmpint (change->field, ==, expected[i].field);
    }
  assert_turns_into (a, b);
}

/* An id that one side uses for another kind is another item. */
static void
test_other_kind (void)
{
  g_autoptr (KijkProject) a = kijk_project_new ();
  g_autoptr (KijkProject) b = kijk_project_new ();
  g_autoptr (GError) error = NULL;
  KijkEdit *edit = kijk_edit_begin (a, NULL);

  kijk_edit_set_text (edit, kijk_edit_insert (edit, KIJK_KIND_INTEREST, "sameidhere", NULL),
                      KIJK_INTEREST_TEXT, "an interest");
  g_assert_true (kijk_edit_commit (edit, &error));
  edit = kijk_edit_begin (b, NULL);
  kijk_edit_set_text (edit, kijk_edit_insert (edit, KIJK_KIND_STAKEHOLDER, "sameidhere", NULL),
                      KIJK_STAKEHOLDER_NAME, "a party");
  g_assert_true (kijk_edit_commit (edit, &error));

  assert_turns_into (a, b);
  assert_turns_into (b, a);
}

/* Two versions of one project, and two that have nothing in common. */
static void
test_any_two (void)
{
  for (guint seed = 1; seed <= 30; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (KijkProject) a = kijk_random_project (seed, seed * 2);
      g_autoptr (KijkProject) b = kijk_random_project (seed, seed * 2);
      g_autoptr (KijkProject) c = kijk_random_project (seed + 1000, 30);

      for (guint i = 0; i < seed; i++)
        {
          kijk_random_edit (random, a);
          kijk_random_edit (random, b);
        }
      assert_turns_into (a, b);
      assert_turns_into (a, c);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/diff/nothing", test_nothing);
  g_test_add_func ("/diff/order", test_order);
  g_test_add_func ("/diff/other-kind", test_other_kind);
  g_test_add_func ("/diff/any-two", test_any_two);

  return g_test_run ();
}
