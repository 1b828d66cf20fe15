/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/kijk-history.h"

#include "kijk-random.h"
#include "model/kijk-diff.h"
#include "model/kijk-edit.h"

/* ---- a table of commands, and what must hold after each ---- */

typedef enum {
  SET,      /* the name becomes the argument */
  FAIL,     /* a group that does not fit is refused */
  UNDO,
  REDO,
  OPEN,     /* what follows is one step, with the argument as key */
  CLOSE,
  SEAL,
  SAVE
} Command;

typedef struct {
  Command     command;
  const char *argument;
  const char *name; /* of the collaboration afterwards */
  gboolean    can_undo;
  gboolean    can_redo;
  gboolean    modified;
} Row;

static void
set_name (KijkProject *project,
          const char  *name)
{
  g_autoptr (GError) error = NULL;
  KijkEdit *edit = kijk_edit_begin (project, name);

  kijk_edit_set_text (edit, kijk_project_get_collaboration (project), KIJK_COLLABORATION_NAME, name);
  kijk_edit_commit (edit, &error);
  g_assert_no_error (error);
}

static void
fail_to_set (KijkProject *project)
{
  g_autoptr (KijkChanges) changes = kijk_changes_new ("fails");
  g_autoptr (GError) error = NULL;

  kijk_changes_add_set (changes, kijk_item_get_id (kijk_project_get_collaboration (project)),
                        KIJK_COLLABORATION_NAME, g_variant_new_string ("never this"),
                        g_variant_new_string ("nor this"));
  g_assert_false (kijk_project_apply (project, changes, &error));
  g_assert_error (error, KIJK_PROJECT_ERROR, KIJK_PROJECT_ERROR_MISMATCH);
}

static void
run (const Row   *row,
     KijkProject *project,
     KijkHistory *history)
{
  switch (row->command)
    {
    case SET:
      set_name (project, row->argument);
      break;
    case FAIL:
      fail_to_set (project);
      break;
    case UNDO:
      kijk_history_undo (history);
      break;
    case REDO:
      kijk_history_redo (history);
      break;
    case OPEN:
      kijk_history_open (history, row->argument);
      break;
    case CLOSE:
      kijk_history_close (history);
      break;
    case SEAL:
      kijk_history_seal (history);
      break;
    case SAVE:
    default:
      kijk_history_mark_saved (history);
      break;
    }
}

static void
check_rows (const Row *rows,
            int        n)
{
  g_autoptr (KijkProject) project = kijk_project_new ();
  g_autoptr (KijkHistory) history = kijk_history_new (project);

  for (int i = 0; i < n; i++)
    {
      const char *name;

      run (&rows[i], project, history);
      name = kijk_item_get_title (kijk_project_get_collaboration (project));

      if (!g_str_equal (name, rows[i].name) ||
          kijk_history_can_undo (history) != rows[i].can_undo ||
          kijk_history_can_redo (history) != rows[i].can_redo ||
          kijk_history_is_modified (history) != rows[i].modified)
        g_error ("row %d: “%s”, undo %d, redo %d, modified %d", i, name,
                 kijk_history_can_undo (history), kijk_history_can_redo (history),
                 kijk_history_is_modified (history));
    }
}

#define CHECK_ROWS(rows) check_rows (rows, G_N_ELEMENTS (rows))

static void
test_undo_and_redo (void)
{
  static const Row rows[] = {
    { SEAL, NULL, "", FALSE, FALSE, FALSE },
    { SET, "a", "a", TRUE, FALSE, TRUE },
    { SET, "b", "b", TRUE, FALSE, TRUE },
    { SET, "c", "c", TRUE, FALSE, TRUE },
    { UNDO, NULL, "b", TRUE, TRUE, TRUE },
    { UNDO, NULL, "a", TRUE, TRUE, TRUE },
    { REDO, NULL, "b", TRUE, TRUE, TRUE },
    { UNDO, NULL, "a", TRUE, TRUE, TRUE },
    { UNDO, NULL, "", FALSE, TRUE, FALSE },
    { REDO, NULL, "a", TRUE, TRUE, TRUE },
    { REDO, NULL, "b", TRUE, TRUE, TRUE },
    { REDO, NULL, "c", TRUE, FALSE, TRUE },
  };

  CHECK_ROWS (rows);
}

/* A change after an undo: what was undone is gone for good. */
static void
test_new_branch (void)
{
  static const Row rows[] = {
    { SET, "a", "a", TRUE, FALSE, TRUE },
    { SET, "b", "b", TRUE, FALSE, TRUE },
    { UNDO, NULL, "a", TRUE, TRUE, TRUE },
    { SET, "c", "c", TRUE, FALSE, TRUE },
    { UNDO, NULL, "a", TRUE, TRUE, TRUE },
    { REDO, NULL, "c", TRUE, FALSE, TRUE },
  };

  CHECK_ROWS (rows);
}

/* What changes nothing, or does not happen, leaves no trace. */
static void
test_nothing_happens (void)
{
  static const Row rows[] = {
    { SET, "a", "a", TRUE, FALSE, TRUE },
    { SET, "b", "b", TRUE, FALSE, TRUE },
    { UNDO, NULL, "a", TRUE, TRUE, TRUE },
    { SET, "a", "a", TRUE, TRUE, TRUE },
    { FAIL, NULL, "a", TRUE, TRUE, TRUE },
    { REDO, NULL, "b", TRUE, FALSE, TRUE },
    { SAVE, NULL, "b", TRUE, FALSE, FALSE },
    { FAIL, NULL, "b", TRUE, FALSE, FALSE },
    { SET, "b", "b", TRUE, FALSE, FALSE },
  };

  CHECK_ROWS (rows);
}

/* Between open and seal there is one step, however many changes. */
static void
test_joining (void)
{
  static const Row rows[] = {
    { SET, "a", "a", TRUE, FALSE, TRUE },
    { OPEN, "drag", "a", TRUE, FALSE, TRUE },
    { SET, "b", "b", TRUE, FALSE, TRUE },
    { SET, "c", "c", TRUE, FALSE, TRUE },
    { OPEN, "drag", "c", TRUE, FALSE, TRUE },
    { SET, "d", "d", TRUE, FALSE, TRUE },
    { SEAL, NULL, "d", TRUE, FALSE, TRUE },
    { SET, "e", "e", TRUE, FALSE, TRUE },
    { UNDO, NULL, "d", TRUE, TRUE, TRUE },
    { UNDO, NULL, "a", TRUE, TRUE, TRUE },
    { UNDO, NULL, "", FALSE, TRUE, FALSE },
    { REDO, NULL, "a", TRUE, TRUE, TRUE },
    { REDO, NULL, "d", TRUE, TRUE, TRUE },
    { REDO, NULL, "e", TRUE, FALSE, TRUE },
  };

  CHECK_ROWS (rows);
}

/* What is opened again goes on, unless something came in between. */
static void
test_going_on (void)
{
  static const Row rows[] = {
    { OPEN, "nudge", "", FALSE, FALSE, FALSE },
    { SET, "a", "a", TRUE, FALSE, TRUE },
    { CLOSE, NULL, "a", TRUE, FALSE, TRUE },
    { OPEN, "nudge", "a", TRUE, FALSE, TRUE },
    { SET, "b", "b", TRUE, FALSE, TRUE },
    { CLOSE, NULL, "b", TRUE, FALSE, TRUE },
    { SET, "c", "c", TRUE, FALSE, TRUE },
    { SET, "d", "d", TRUE, FALSE, TRUE },
    { OPEN, "nudge", "d", TRUE, FALSE, TRUE },
    { SET, "e", "e", TRUE, FALSE, TRUE },
    { CLOSE, NULL, "e", TRUE, FALSE, TRUE },
    { SEAL, NULL, "e", TRUE, FALSE, TRUE },
    { OPEN, "nudge", "e", TRUE, FALSE, TRUE },
    { SET, "f", "f", TRUE, FALSE, TRUE },
    { CLOSE, NULL, "f", TRUE, FALSE, TRUE },
    { UNDO, NULL, "e", TRUE, TRUE, TRUE },
    { UNDO, NULL, "d", TRUE, TRUE, TRUE },
    { UNDO, NULL, "c", TRUE, TRUE, TRUE },
    { UNDO, NULL, "b", TRUE, TRUE, TRUE },
    { UNDO, NULL, "", FALSE, TRUE, FALSE },
  };

  CHECK_ROWS (rows);
}

/* A drag that ends where it began is no step, and what was saved is as it was. */
static void
test_there_and_back (void)
{
  static const Row rows[] = {
    { SET, "a", "a", TRUE, FALSE, TRUE },
    { SAVE, NULL, "a", TRUE, FALSE, FALSE },
    { OPEN, "drag", "a", TRUE, FALSE, FALSE },
    { SET, "b", "b", TRUE, FALSE, TRUE },
    { SET, "c", "c", TRUE, FALSE, TRUE },
    { SET, "a", "a", TRUE, FALSE, FALSE },
    { SET, "d", "d", TRUE, FALSE, TRUE },
    { SEAL, NULL, "d", TRUE, FALSE, TRUE },
    { UNDO, NULL, "a", TRUE, TRUE, FALSE },
    { UNDO, NULL, "", FALSE, TRUE, TRUE },
  };
  /* Nor does it go on into what was done before the drag. */
  static const Row unsaved[] = {
    { SET, "a", "a", TRUE, FALSE, TRUE },
    { OPEN, "drag", "a", TRUE, FALSE, TRUE },
    { SET, "b", "b", TRUE, FALSE, TRUE },
    { SET, "a", "a", TRUE, FALSE, TRUE },
    { SET, "c", "c", TRUE, FALSE, TRUE },
    { SET, "d", "d", TRUE, FALSE, TRUE },
    { UNDO, NULL, "a", TRUE, TRUE, TRUE },
    { UNDO, NULL, "", FALSE, TRUE, FALSE },
  };

  CHECK_ROWS (rows);
  CHECK_ROWS (unsaved);
}

/* Another key, an undo and a save each begin a new step. */
static void
test_joining_ends (void)
{
  static const Row rows[] = {
    { OPEN, "one", "", FALSE, FALSE, FALSE },
    { SET, "a", "a", TRUE, FALSE, TRUE },
    { SET, "b", "b", TRUE, FALSE, TRUE },
    { OPEN, "two", "b", TRUE, FALSE, TRUE },
    { SET, "c", "c", TRUE, FALSE, TRUE },
    { SET, "d", "d", TRUE, FALSE, TRUE },
    { SAVE, NULL, "d", TRUE, FALSE, FALSE },
    { SET, "e", "e", TRUE, FALSE, TRUE },
    { SET, "f", "f", TRUE, FALSE, TRUE },
    { UNDO, NULL, "d", TRUE, TRUE, FALSE },
    { SET, "g", "g", TRUE, FALSE, TRUE },
    { SET, "h", "h", TRUE, FALSE, TRUE },
    { UNDO, NULL, "d", TRUE, TRUE, FALSE },
    { UNDO, NULL, "b", TRUE, TRUE, TRUE },
    { SET, "i", "i", TRUE, FALSE, TRUE },
    { UNDO, NULL, "b", TRUE, TRUE, TRUE },
    { UNDO, NULL, "", FALSE, TRUE, TRUE },
  };

  CHECK_ROWS (rows);
}

/* The saved point is met again by undo and redo, until another way was taken. */
static void
test_saved_point (void)
{
  static const Row rows[] = {
    { SAVE, NULL, "", FALSE, FALSE, FALSE },
    { SET, "a", "a", TRUE, FALSE, TRUE },
    { SAVE, NULL, "a", TRUE, FALSE, FALSE },
    { SET, "b", "b", TRUE, FALSE, TRUE },
    { UNDO, NULL, "a", TRUE, TRUE, FALSE },
    { UNDO, NULL, "", FALSE, TRUE, TRUE },
    { REDO, NULL, "a", TRUE, TRUE, FALSE },
    { REDO, NULL, "b", TRUE, FALSE, TRUE },
    { UNDO, NULL, "a", TRUE, TRUE, FALSE },
    { UNDO, NULL, "", FALSE, TRUE, TRUE },
    { SET, "c", "c", TRUE, FALSE, TRUE },
    { UNDO, NULL, "", FALSE, TRUE, TRUE },
    { REDO, NULL, "c", TRUE, FALSE, TRUE },
    { SET, "a", "a", TRUE, FALSE, TRUE },
    { SAVE, NULL, "a", TRUE, FALSE, FALSE },
    { UNDO, NULL, "c", TRUE, TRUE, TRUE },
    { SAVE, NULL, "c", TRUE, TRUE, FALSE },
    { REDO, NULL, "a", TRUE, FALSE, TRUE },
  };

  CHECK_ROWS (rows);
}

/* A step that goes on after a save is not the saved one any more. */
static void
test_saved_while_joining (void)
{
  static const Row rows[] = {
    { OPEN, "drag", "", FALSE, FALSE, FALSE },
    { SET, "a", "a", TRUE, FALSE, TRUE },
    { SAVE, NULL, "a", TRUE, FALSE, FALSE },
    { SET, "b", "b", TRUE, FALSE, TRUE },
    { SET, "c", "c", TRUE, FALSE, TRUE },
    { UNDO, NULL, "a", TRUE, TRUE, FALSE },
    { UNDO, NULL, "", FALSE, TRUE, TRUE },
    { REDO, NULL, "a", TRUE, TRUE, FALSE },
    { REDO, NULL, "c", TRUE, FALSE, TRUE },
  };

  CHECK_ROWS (rows);
}

static void
test_labels (void)
{
  g_autoptr (KijkProject) project = kijk_project_new ();
  g_autoptr (KijkHistory) history = kijk_history_new (project);

  g_assert_null (kijk_history_get_undo_label (history));
  g_assert_null (kijk_history_get_redo_label (history));

  set_name (project, "first");
  kijk_history_open (history, "key");
  set_name (project, "second");
  set_name (project, "third");
  g_assert_cmpstr (kijk_history_get_undo_label (history), ==, "third");

  kijk_history_undo (history);
  g_assert_cmpstr (kijk_history_get_undo_label (history), ==, "first");
  g_assert_cmpstr (kijk_history_get_redo_label (history), ==, "third");
}

/* What undo and redo would do can be known before they do it. */
static void
test_previews (void)
{
  g_autoptr (KijkProject) project = kijk_project_new ();
  g_autoptr (KijkHistory) history = kijk_history_new (project);
  g_autoptr (KijkChanges) undo = NULL;
  g_autoptr (KijkChanges) redo = NULL;

  g_assert_null (kijk_history_preview_undo (history));
  g_assert_null (kijk_history_preview_redo (history));
  set_name (project, "a");
  set_name (project, "b");
  kijk_history_undo (history);

  undo = kijk_history_preview_undo (history);
  g_assert_cmpuint (kijk_changes_get_n (undo), ==, 1);
  g_assert_cmpstr (g_variant_get_string (kijk_changes_get (undo, 0)->before, NULL), ==, "a");
  g_assert_null (kijk_changes_get (undo, 0)->after);
  redo = kijk_history_preview_redo (history);
  g_assert_cmpuint (kijk_changes_get_n (redo), ==, 1);
  g_assert_cmpstr (g_variant_get_string (kijk_changes_get (redo, 0)->after, NULL), ==, "b");
  g_assert_cmpstr (kijk_item_get_title (kijk_project_get_collaboration (project)), ==, "a");
}

/* While a file is written work goes on: what was saved is what was handed over. */
static void
test_saved_later (void)
{
  g_autoptr (KijkProject) project = kijk_project_new ();
  g_autoptr (KijkHistory) history = kijk_history_new (project);
  guint64 point;

  set_name (project, "a");
  point = kijk_history_get_point (history);
  set_name (project, "b");
  kijk_history_mark_saved_at (history, point);
  g_assert_true (kijk_history_is_modified (history));
  kijk_history_undo (history);
  g_assert_false (kijk_history_is_modified (history));

  /* Also in the middle of a drag: what was dragged on is not in the file. */
  kijk_history_open (history, "drag");
  set_name (project, "c");
  point = kijk_history_get_point (history);
  set_name (project, "d");
  kijk_history_mark_saved_at (history, point);
  g_assert_true (kijk_history_is_modified (history));
  set_name (project, "e");
  g_assert_true (kijk_history_is_modified (history));
  kijk_history_undo (history);
  g_assert_true (kijk_history_is_modified (history));
}

static void
count_cb (gpointer instance,
          guint   *n)
{
  (void) instance;
  (*n)++;
}

/* The history tells of every change, undo, redo and save, once. */
static void
test_notifications (void)
{
  g_autoptr (KijkProject) project = kijk_project_new ();
  g_autoptr (KijkHistory) history = kijk_history_new (project);
  guint n = 0;

  g_signal_connect (history, "changed", G_CALLBACK (count_cb), &n);
  set_name (project, "a");
  g_assert_cmpuint (n, ==, 1);
  set_name (project, "a");
  g_assert_cmpuint (n, ==, 1);
  kijk_history_undo (history);
  g_assert_cmpuint (n, ==, 2);
  kijk_history_redo (history);
  g_assert_cmpuint (n, ==, 3);
  kijk_history_mark_saved (history);
  g_assert_cmpuint (n, ==, 4);
}

/* A history that is gone leaves its project alone. */
static void
test_finalised (void)
{
  g_autoptr (KijkProject) project = kijk_project_new ();
  KijkHistory *history = kijk_history_new (project);
  gpointer weak = history;

  set_name (project, "a");
  kijk_history_undo (history);
  g_object_add_weak_pointer (G_OBJECT (history), &weak);
  g_object_unref (history);
  g_assert_null (weak);

  set_name (project, "b");
  g_assert_cmpstr (kijk_item_get_title (kijk_project_get_collaboration (project)), ==, "b");
}

/* ---- any changes at all ---- */

static void
assert_state (KijkProject *project,
              const char  *state)
{
  g_autofree char *dump = kijk_project_dump (project);

  g_assert_true (g_str_equal (dump, state));
}

/* Undoing everything leads to the first state, redoing everything to the last,
 * and every five-hundredth state in between is met again on both ways. */
static void
test_any_changes (void)
{
  const guint n_groups = 10000;
  const guint every = 500;
  g_autoptr (KijkProject) project = kijk_random_project (1, 60);
  g_autoptr (KijkHistory) history = kijk_history_new (project);
  g_autoptr (GRand) random = g_rand_new_with_seed (2);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  guint n_steps = 0;

  g_signal_connect (history, "changed", G_CALLBACK (count_cb), &n_steps);

  g_ptr_array_add (states, kijk_project_dump (project));
  while (n_steps < n_groups)
    {
      guint before = n_steps;

      kijk_random_edit (random, project);
      g_assert_cmpuint (n_steps - before, <=, 1);
      if (n_steps > before && n_steps % every == 0)
        g_ptr_array_add (states, kijk_project_dump (project));
    }

  for (guint i = n_groups; i > 0; i--)
    {
      if (i % every == 0)
        assert_state (project, states->pdata[i / every]);
      kijk_history_undo (history);
    }
  g_assert_false (kijk_history_can_undo (history));
  g_assert_false (kijk_history_is_modified (history));

  for (guint i = 0; i < n_groups; i++)
    {
      if (i % every == 0)
        assert_state (project, states->pdata[i / every]);
      kijk_history_redo (history);
    }
  g_assert_false (kijk_history_can_redo (history));

  assert_state (project, states->pdata[states->len - 1]);
}

/* The same with steps of many groups, as drags make them, and with walks back and
 * forth in between. */
static void
test_any_joined_changes (void)
{
  g_autoptr (KijkProject) project = kijk_random_project (3, 40);
  g_autofree char *first = kijk_project_dump (project);
  g_autofree char *last = NULL;
  g_autofree char *again = NULL;
  g_autoptr (KijkHistory) history = kijk_history_new (project);
  g_autoptr (GRand) random = g_rand_new_with_seed (4);

  for (int i = 0; i < 250; i++)
    {
      g_autofree char *key = g_strdup_printf ("%d", i);
      int n_edits = g_rand_int_range (random, 1, 8);

      kijk_history_open (history, key);
      for (int j = 0; j < n_edits; j++)
        kijk_random_edit (random, project);
      kijk_history_seal (history);

      for (int j = g_rand_int_range (random, 0, 4); j > 0 && kijk_history_can_undo (history); j--)
        kijk_history_undo (history);
      for (int j = g_rand_int_range (random, 0, 4); j > 0 && kijk_history_can_redo (history); j--)
        kijk_history_redo (history);
    }

  last = kijk_project_dump (project);
  while (kijk_history_can_redo (history))
    kijk_history_redo (history);
  while (kijk_history_can_undo (history))
    kijk_history_undo (history);
  again = kijk_project_dump (project);
  g_assert_true (g_str_equal (first, again));
  g_assert_false (g_str_equal (first, last));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history/undo-and-redo", test_undo_and_redo);
  g_test_add_func ("/history/new-branch", test_new_branch);
  g_test_add_func ("/history/nothing-happens", test_nothing_happens);
  g_test_add_func ("/history/joining", test_joining);
  g_test_add_func ("/history/going-on", test_going_on);
  g_test_add_func ("/history/there-and-back", test_there_and_back);
  g_test_add_func ("/history/joining-ends", test_joining_ends);
  g_test_add_func ("/history/saved-point", test_saved_point);
  g_test_add_func ("/history/saved-while-joining", test_saved_while_joining);
  g_test_add_func ("/history/labels", test_labels);
  g_test_add_func ("/history/previews", test_previews);
  g_test_add_func ("/history/saved-later", test_saved_later);
  g_test_add_func ("/history/notifications", test_notifications);
  g_test_add_func ("/history/finalised", test_finalised);
  g_test_add_func ("/history/any-changes", test_any_changes);
  g_test_add_func ("/history/any-joined-changes", test_any_joined_changes);

  return g_test_run ();
}
