/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/kijk-drafts.h"

#include "model/kijk-edit.h"

static const char *const one[] = { "aaaaaaaaaa", NULL };
static const char *const two[] = { "aaaaaaaaaa", "bbbbbbbbbb", NULL };

static void
assert_taken (KijkDrafts        *drafts,
              KijkLevel          side,
              const char *const *ids,
              const char        *expected)
{
  g_autofree char *words = kijk_drafts_take (drafts, side, ids);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_each_has_its_own (void)
{
  g_autoptr (KijkDrafts) drafts = kijk_drafts_new ();

  kijk_drafts_keep (drafts, KIJK_LEVEL_FACILITATOR, one, "van een");
  kijk_drafts_keep (drafts, KIJK_LEVEL_FACILITATOR, two, "van twee");
  kijk_drafts_keep (drafts, KIJK_LEVEL_TABLE, one, "aan tafel");
  kijk_drafts_keep (drafts, KIJK_LEVEL_TABLE, one, "later aan tafel");
  assert_taken (drafts, KIJK_LEVEL_TABLE, two, NULL);
  assert_taken (drafts, KIJK_LEVEL_TABLE, one, "later aan tafel");
  assert_taken (drafts, KIJK_LEVEL_TABLE, one, NULL);
  assert_taken (drafts, KIJK_LEVEL_FACILITATOR, one, "van een");
  assert_taken (drafts, KIJK_LEVEL_FACILITATOR, two, "van twee");
}

/* What is gone is not asked about. */
static void
test_only_of_what_is_there (void)
{
  g_autoptr (KijkDrafts) drafts = kijk_drafts_new ();
  g_autoptr (KijkProject) project = kijk_project_new ();
  KijkEdit *edit = kijk_edit_begin (project, NULL);
  KijkItem *party = kijk_edit_append (edit, KIJK_KIND_STAKEHOLDER);
  const char *ids[] = { kijk_item_get_id (party), NULL };

  kijk_edit_set_text (edit, party, KIJK_STAKEHOLDER_NAME, "GGD");
  g_assert_true (kijk_edit_commit (edit, NULL));
  g_assert_false (kijk_drafts_any (drafts, project));
  kijk_drafts_keep (drafts, KIJK_LEVEL_FACILITATOR, one, "van niets");
  g_assert_false (kijk_drafts_any (drafts, project));
  kijk_drafts_keep (drafts, KIJK_LEVEL_TABLE, ids, "van de GGD");
  g_assert_true (kijk_drafts_any (drafts, project));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drafts/each-has-its-own", test_each_has_its_own);
  g_test_add_func ("/drafts/only-of-what-is-there", test_only_of_what_is_there);

  return g_test_run ();
}
