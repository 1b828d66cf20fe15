/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/kijk-selection.h"

#include "model/kijk-edit.h"

typedef struct {
  KijkProject   *project;
  KijkSelection *selection;
  char          *ids[4]; /* of three parties, %NULL-terminated */
  guint          told;
} Fixture;

static void
changed_cb (KijkSelection *selection,
            Fixture       *fixture)
{
  (void) selection;

  fixture->told++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  KijkEdit *edit;

  (void) data;

  fixture->project = kijk_project_new ();
  edit = kijk_edit_begin (fixture->project, NULL);
  for (int i = 0; i < 3; i++)
    fixture->ids[i] = g_strdup (kijk_item_get_id (kijk_edit_append (edit, KIJK_KIND_STAKEHOLDER)));
  g_assert_true (kijk_edit_commit (edit, NULL));

  fixture->selection = kijk_selection_new (fixture->project);
  g_signal_connect (fixture->selection, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  (void) data;

  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->project);
  for (int i = 0; i < 3; i++)
    g_free (fixture->ids[i]);
}

/* Checks what is selected, a letter for each of the three, and how often that was
 * told. */
static void
assert_selected (Fixture    *fixture,
                 const char *letters,
                 guint       told)
{
  const char *const *ids = kijk_selection_get_ids (fixture->selection);

  g_assert_cmpuint (kijk_selection_get_n (fixture->selection), ==, strlen (letters));
  for (int i = 0; letters[i] != '\0'; i++)
    {
      g_assert_cmpstr (ids[i], ==, fixture->ids[letters[i] - 'a']);
      g_assert_true (kijk_selection_contains (fixture->selection, ids[i]));
    }
  g_assert_null (ids[strlen (letters)]);
  g_assert_cmpuint (fixture->told, ==, told);
}

static void
test_set (Fixture       *fixture,
          gconstpointer  data)
{
  const char *const twice[] = { fixture->ids[2], "aaaaaaaaaa", fixture->ids[0], fixture->ids[2],
                                NULL };

  (void) data;

  assert_selected (fixture, "", 0);
  kijk_selection_clear (fixture->selection);
  assert_selected (fixture, "", 0);

  kijk_selection_set_only (fixture->selection, fixture->ids[1]);
  assert_selected (fixture, "b", 1);
  g_assert_cmpstr (kijk_item_get_id (kijk_selection_get_only (fixture->selection)), ==,
                   fixture->ids[1]);
  kijk_selection_set_only (fixture->selection, fixture->ids[1]);
  assert_selected (fixture, "b", 1);

  kijk_selection_set (fixture->selection, twice);
  assert_selected (fixture, "ca", 2);
  g_assert_null (kijk_selection_get_only (fixture->selection));
  kijk_selection_set_only (fixture->selection, "aaaaaaaaaa");
  assert_selected (fixture, "", 3);
}

static void
test_toggle (Fixture       *fixture,
             gconstpointer  data)
{
  const char *const b[] = { fixture->ids[1], NULL };
  const char *const ab[] = { fixture->ids[0], fixture->ids[1], NULL };

  (void) data;

  kijk_selection_toggle (fixture->selection, b);
  assert_selected (fixture, "b", 1);
  kijk_selection_toggle (fixture->selection, ab);
  assert_selected (fixture, "ba", 2);
  kijk_selection_toggle (fixture->selection, b);
  assert_selected (fixture, "a", 3);
  kijk_selection_toggle (fixture->selection, ab);
  kijk_selection_toggle (fixture->selection, ab);
  assert_selected (fixture, "", 5);
}

static void
test_follows (Fixture       *fixture,
              gconstpointer  data)
{
  KijkEdit *edit;

  (void) data;

  kijk_selection_set (fixture->selection, (const char *const *) fixture->ids);
  assert_selected (fixture, "abc", 1);

  edit = kijk_edit_begin (fixture->project, NULL);
  kijk_edit_set_text (edit, kijk_project_get_item (fixture->project, fixture->ids[0]),
                      KIJK_STAKEHOLDER_NAME, "Waterschap");
  g_assert_true (kijk_edit_commit (edit, NULL));
  assert_selected (fixture, "abc", 1);

  edit = kijk_edit_begin (fixture->project, NULL);
  kijk_edit_remove (edit, kijk_project_get_item (fixture->project, fixture->ids[1]));
  g_assert_true (kijk_edit_commit (edit, NULL));
  assert_selected (fixture, "ac", 2);
}

static void
test_phase (Fixture       *fixture,
            gconstpointer  data)
{
  (void) data;

  g_assert_cmpint (kijk_selection_get_phase (fixture->selection), ==, -1);
  kijk_selection_set_only (fixture->selection, fixture->ids[0]);
  kijk_selection_set_phase (fixture->selection, KIJK_PHASE_SHARE);
  assert_selected (fixture, "", 2);
  g_assert_cmpint (kijk_selection_get_phase (fixture->selection), ==, KIJK_PHASE_SHARE);
  kijk_selection_set_phase (fixture->selection, KIJK_PHASE_SHARE);
  assert_selected (fixture, "", 2);
  kijk_selection_set_only (fixture->selection, fixture->ids[0]);
  g_assert_cmpint (kijk_selection_get_phase (fixture->selection), ==, -1);
}

/* A step is selected with the phase that it is in, and goes with it. */
static void
test_steps (Fixture       *fixture,
            gconstpointer  data)
{
  (void) data;

  g_assert_cmpint (kijk_selection_get_step (fixture->selection), ==, -1);
  kijk_selection_set_step (fixture->selection, KIJK_PHASE_SHARE, KIJK_STEP_INTERESTS);
  kijk_selection_set_step (fixture->selection, KIJK_PHASE_SHARE, KIJK_STEP_INTERESTS);
  g_assert_cmpuint (fixture->told, ==, 1);
  g_assert_cmpint (kijk_selection_get_phase (fixture->selection), ==, KIJK_PHASE_SHARE);
  g_assert_cmpint (kijk_selection_get_step (fixture->selection), ==, KIJK_STEP_INTERESTS);
  kijk_selection_set_phase (fixture->selection, KIJK_PHASE_SHARE);
  g_assert_cmpuint (fixture->told, ==, 2);
  g_assert_cmpint (kijk_selection_get_step (fixture->selection), ==, -1);

  kijk_selection_set_step (fixture->selection, KIJK_PHASE_SHARE, KIJK_STEP_INTERESTS);
  kijk_selection_set_only (fixture->selection, fixture->ids[0]);
  g_assert_cmpint (kijk_selection_get_step (fixture->selection), ==, -1);
  g_assert_cmpint (kijk_selection_get_phase (fixture->selection), ==, -1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/selection/set", Fixture, NULL, set_up, test_set, tear_down);
  g_test_add ("/selection/toggle", Fixture, NULL, set_up, test_toggle, tear_down);
  g_test_add ("/selection/follows", Fixture, NULL, set_up, test_follows, tear_down);
  g_test_add ("/selection/phase", Fixture, NULL, set_up, test_phase, tear_down);
  g_test_add ("/selection/steps", Fixture, NULL, set_up, test_steps, tear_down);

  return g_test_run ();
}
