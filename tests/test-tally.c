/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/kijk-tally.h"
#include "model/kijk-edit.h"

static KijkProject *
make_project (void)
{
  KijkProject *project = kijk_project_new ();
  KijkEdit *edit;
  KijkItem *party;

  kijk_project_set_random (project, g_rand_new_with_seed (7));
  edit = kijk_edit_begin (project, NULL);
  party = kijk_edit_append (edit, KIJK_KIND_STAKEHOLDER);
  kijk_edit_set_text (edit, party, KIJK_STAKEHOLDER_NAME, "Gemeente");

  for (int openness = KIJK_OPENNESS_ASSUMED; openness <= KIJK_OPENNESS_PUBLIC; openness++)
    {
      KijkItem *interest = kijk_edit_append (edit, KIJK_KIND_INTEREST);

      kijk_edit_set_text (edit, interest, KIJK_INTEREST_TEXT, "Tijd");
      kijk_edit_set_text (edit, interest, KIJK_INTEREST_STAKEHOLDER, kijk_item_get_id (party));
      kijk_edit_set_int (edit, interest, KIJK_INTEREST_OPENNESS, openness);
    }
  g_assert_true (kijk_edit_commit (edit, NULL));

  return project;
}

static void
assert_row (KijkProject *project,
            KijkLevel    level,
            KijkKindId   kind,
            guint        goes,
            guint        stays,
            guint        shared)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) rows = NULL;
  KijkExportOptions options;

  kijk_export_options_init (&options, "2026-01-20");
  options.audience.level = level;
  options.view = KIJK_VIEW_KIJKGLAS;
  rows = kijk_export_count (project, &options, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < rows->len; i++)
    {
      const KijkTally *row = &g_array_index (rows, KijkTally, i);

      if (row->kind != kind)
        continue;
      g_assert_cmpuint (row->goes, ==, goes);
      g_assert_cmpuint (row->stays, ==, stays);
      g_assert_cmpuint (row->shared, ==, shared);
      return;
    }
  g_assert_not_reached ();
}

static void
test_count (void)
{
  g_autoptr (KijkProject) project = make_project ();

  /* Outside only what is public; what is shared could be released. */
  assert_row (project, KIJK_LEVEL_PUBLIC, KIJK_KIND_INTEREST, 1, 4, 1);
  assert_row (project, KIJK_LEVEL_PUBLIC, KIJK_KIND_STAKEHOLDER, 1, 0, 0);
  /* At the table what is shared or public; one party is too few to stay unnamed. */
  assert_row (project, KIJK_LEVEL_TABLE, KIJK_KIND_INTEREST, 2, 3, 0);
  assert_row (project, KIJK_LEVEL_FACILITATOR, KIJK_KIND_INTEREST, 5, 0, 0);
}

static void
test_shared (void)
{
  g_autoptr (KijkProject) project = make_project ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) shared = NULL;
  KijkExportOptions options;

  kijk_export_options_init (&options, "2026-01-20");
  options.view = KIJK_VIEW_KIJKGLAS;
  options.audience.level = KIJK_LEVEL_PUBLIC;
  shared = kijk_export_list_shared (project, &options, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (shared->len, ==, 1);
  g_assert_cmpint (kijk_item_get_int (shared->pdata[0], KIJK_INTEREST_OPENNESS), ==, KIJK_OPENNESS_SHARED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tally/count", test_count);
  g_test_add_func ("/tally/shared", test_shared);

  return g_test_run ();
}
