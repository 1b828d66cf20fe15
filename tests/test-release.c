/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/kijk-release.h"

static KijkItem *
add_party (KijkEdit   *edit,
           const char *name)
{
  KijkItem *party = kijk_edit_append (edit, KIJK_KIND_STAKEHOLDER);

  kijk_edit_set_text (edit, party, KIJK_STAKEHOLDER_NAME, name);
  return party;
}

static KijkItem *
add_interest (KijkEdit     *edit,
              const char   *text,
              KijkItem     *party,
              KijkOpenness  openness)
{
  KijkItem *interest = kijk_edit_append (edit, KIJK_KIND_INTEREST);

  kijk_edit_set_text (edit, interest, KIJK_INTEREST_TEXT, text);
  kijk_edit_set_text (edit, interest, KIJK_INTEREST_STAKEHOLDER, kijk_item_get_id (party));
  kijk_edit_set_int (edit, interest, KIJK_INTEREST_OPENNESS, openness);
  return interest;
}

/* Four parties; of interests one public, two shared (one personal), one
 * confidential; one shared circumstance, one shared question. */
static KijkProject *
create_project (void)
{
  KijkProject *project = kijk_project_new ();
  KijkEdit *edit;
  KijkItem *party;
  KijkItem *item;

  kijk_project_set_random (project, g_rand_new_with_seed (21));
  edit = kijk_edit_begin (project, NULL);
  party = add_party (edit, "Pilots");
  add_party (edit, "Town");
  add_party (edit, "Yard");
  add_party (edit, "Fishers");
  add_interest (edit, "Safe passage", party, KIJK_OPENNESS_PUBLIC);
  add_interest (edit, "Full berths", party, KIJK_OPENNESS_SHARED);
  add_interest (edit, "Fewer night shifts", party, KIJK_OPENNESS_CONFIDENTIAL);
  item = add_interest (edit, "My pension", party, KIJK_OPENNESS_SHARED);
  kijk_edit_set_int (edit, item, KIJK_INTEREST_TYPE, KIJK_INTEREST_TYPE_PERSONAL);

  item = kijk_edit_append (edit, KIJK_KIND_CONTEXT_FACTOR);
  kijk_edit_set_text (edit, item, KIJK_CONTEXT_FACTOR_TEXT, "The channel silts up");
  kijk_edit_set_int (edit, item, KIJK_CONTEXT_FACTOR_OPENNESS, KIJK_OPENNESS_SHARED);

  item = kijk_edit_append (edit, KIJK_KIND_ISSUE);
  kijk_edit_set_text (edit, item, KIJK_ISSUE_TEXT, "Who dredges?");
  kijk_edit_set_int (edit, item, KIJK_ISSUE_OPENNESS, KIJK_OPENNESS_SHARED);
  kijk_edit_commit (edit, NULL);

  return project;
}

static KijkItem *
find (KijkProject *project,
      KijkKindId   kind,
      const char  *title)
{
  GPtrArray *items = kijk_project_get_items (project, kind);

  for (guint i = 0; i < items->len; i++)
    if (g_str_equal (kijk_item_get_title (items->pdata[i]), title))
      return items->pdata[i];

  g_assert_not_reached ();
}

static void
test_release (void)
{
  g_autoptr (KijkProject) project = create_project ();
  g_autoptr (KijkDocument) document = kijk_document_new (project, NULL);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  KijkItem *interest = find (project, KIJK_KIND_INTEREST, "Full berths");
  KijkItem *factor = find (project, KIJK_KIND_CONTEXT_FACTOR, "The channel silts up");
  KijkItem *issue = find (project, KIJK_KIND_ISSUE, "Who dredges?");

  g_ptr_array_add (ids, (gpointer) kijk_item_get_id (interest));
  g_ptr_array_add (ids, (gpointer) kijk_item_get_id (factor));
  g_ptr_array_add (ids, (gpointer) kijk_item_get_id (issue));
  kijk_release_make_public (document, ids, "Everyone, 20 January", "Release");

  g_assert_cmpint (kijk_item_get_int (interest, KIJK_INTEREST_OPENNESS), ==, KIJK_OPENNESS_PUBLIC);
  g_assert_cmpint (kijk_item_get_int (factor, KIJK_CONTEXT_FACTOR_OPENNESS), ==, KIJK_OPENNESS_PUBLIC);
  g_assert_cmpint (kijk_item_get_int (issue, KIJK_ISSUE_OPENNESS), ==, KIJK_OPENNESS_PUBLIC);
  g_assert_cmpstr (kijk_item_get_text (interest, KIJK_INTEREST_AGREED_BY), ==, "Everyone, 20 January");

  /* One step for all of it. */
  g_assert_true (kijk_document_undo (document, FALSE));
  g_assert_false (kijk_document_can_undo (document));
  g_assert_cmpint (kijk_item_get_int (interest, KIJK_INTEREST_OPENNESS), ==, KIJK_OPENNESS_SHARED);
}

/* What is not shared is not set free, whoever asks. */
static void
test_release_of_secret (void)
{
  g_autoptr (KijkProject) project = create_project ();
  g_autoptr (KijkDocument) document = kijk_document_new (project, NULL);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  GPtrArray *interests = kijk_project_get_items (project, KIJK_KIND_INTEREST);

  for (guint i = 0; i < interests->len; i++)
    g_ptr_array_add (ids, (gpointer) kijk_item_get_id (interests->pdata[i]));
  kijk_release_make_public (document, ids, "Nobody", NULL);

  for (guint i = 0; i < interests->len; i++)
    if (g_str_equal (kijk_item_get_title (interests->pdata[i]), "Fewer night shifts"))
      g_assert_cmpint (kijk_item_get_int (interests->pdata[i], KIJK_INTEREST_OPENNESS), ==,
                       KIJK_OPENNESS_CONFIDENTIAL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/release/shared", test_release);
  g_test_add_func ("/release/secret", test_release_of_secret);

  return g_test_run ();
}
