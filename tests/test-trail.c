/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/kijk-trail.h"

#include "model/kijk-edit.h"

typedef struct {
  KijkProject   *project;
  KijkSelection *selection;
  KijkTrail     *trail;
  char          *party, *person, *contact;
} Fixture;

static char *
add (KijkProject *project,
     KijkKindId   kind,
     KijkFieldId  field,
     const char  *text)
{
  KijkEdit *edit = kijk_edit_begin (project, NULL);
  KijkItem *item = kijk_edit_append (edit, kind);
  const KijkField *title = kijk_kind_find_title (kijk_kind_get (kind));

  if (title != NULL && title->id != field)
    kijk_edit_set_text (edit, item, title->id, "Iemand");
  kijk_edit_set_text (edit, item, field, text);
  g_assert_true (kijk_edit_commit (edit, NULL));

  return g_strdup (kijk_item_get_id (item));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  (void) data;

  fixture->project = kijk_project_new ();
  fixture->party = add (fixture->project, KIJK_KIND_STAKEHOLDER, KIJK_STAKEHOLDER_NAME, "GGD");
  fixture->person = add (fixture->project, KIJK_KIND_REPRESENTATIVE,
                         KIJK_REPRESENTATIVE_STAKEHOLDER, fixture->party);
  fixture->contact = add (fixture->project, KIJK_KIND_CONTACT, KIJK_CONTACT_REPRESENTATIVE,
                          fixture->person);
  fixture->selection = kijk_selection_new (fixture->project);
  fixture->trail = kijk_trail_new (fixture->project, fixture->selection);
  kijk_selection_set_only (fixture->selection, fixture->party);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  (void) data;

  g_assert_finalize_object (fixture->trail);
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->project);
  g_free (fixture->party);
  g_free (fixture->person);
  g_free (fixture->contact);
}

static void
assert_at (Fixture    *fixture,
           const char *id,
           const char *from)
{
  KijkItem *item = kijk_trail_get_from (fixture->trail);

  g_assert_cmpstr (kijk_trail_get_ids (fixture->trail)[0], ==, id);
  g_assert_null (kijk_trail_get_ids (fixture->trail)[1]);
  g_assert_cmpstr (item != NULL ? kijk_item_get_id (item) : NULL, ==, from);
  g_assert_cmpint (kijk_trail_is_begun (fixture->trail), ==, from != NULL);
}

static void
test_there_and_back (Fixture       *fixture,
                     gconstpointer  data)
{
  (void) data;

  assert_at (fixture, fixture->party, NULL);
  g_assert_cmpint (kijk_trail_find_kind (fixture->trail), ==, KIJK_KIND_STAKEHOLDER);
  kijk_trail_open (fixture->trail, fixture->person);
  assert_at (fixture, fixture->person, fixture->party);
  kijk_trail_open (fixture->trail, fixture->contact);
  assert_at (fixture, fixture->contact, fixture->person);
  g_assert_cmpint (kijk_trail_find_kind (fixture->trail), ==, KIJK_KIND_CONTACT);
  g_assert_true (kijk_trail_back (fixture->trail));
  assert_at (fixture, fixture->person, fixture->party);
  kijk_trail_open (fixture->trail, fixture->contact);
  kijk_trail_clear (fixture->trail);
  assert_at (fixture, fixture->party, NULL);
  g_assert_false (kijk_trail_back (fixture->trail));
}

static void
test_what_goes (Fixture       *fixture,
                gconstpointer  data)
{
  KijkEdit *edit;

  (void) data;

  kijk_trail_open (fixture->trail, fixture->person);
  kijk_trail_open (fixture->trail, fixture->contact);
  edit = kijk_edit_begin (fixture->project, NULL);
  kijk_edit_remove (edit, kijk_project_get_item (fixture->project, fixture->person));
  g_assert_true (kijk_edit_commit (edit, NULL));
  g_assert_false (kijk_trail_is_whole (fixture->trail));
  kijk_trail_drop_gone (fixture->trail);
  assert_at (fixture, fixture->party, NULL);
  g_assert_true (kijk_trail_is_whole (fixture->trail));
}

static void
test_several (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *other = add (fixture->project, KIJK_KIND_STAKEHOLDER, KIJK_STAKEHOLDER_NAME,
                                "Gemeente");
  g_autofree char *interest = add (fixture->project, KIJK_KIND_INTEREST, KIJK_INTEREST_TEXT,
                                   "Rust");
  const char *const parties[] = { fixture->party, other, NULL };
  const char *const differing[] = { fixture->party, interest, NULL };

  (void) data;

  kijk_selection_set (fixture->selection, parties);
  g_assert_cmpint (kijk_trail_find_kind (fixture->trail), ==, KIJK_KIND_STAKEHOLDER);
  kijk_selection_set (fixture->selection, differing);
  g_assert_cmpint (kijk_trail_find_kind (fixture->trail), ==, -1);
  kijk_selection_clear (fixture->selection);
  g_assert_cmpint (kijk_trail_find_kind (fixture->trail), ==, -1);
  g_assert_null (kijk_trail_get_ids (fixture->trail)[0]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/trail/there-and-back", test_there_and_back);
  ADD ("/trail/what-goes", test_what_goes);
  ADD ("/trail/several", test_several);
#undef ADD

  return g_test_run ();
}
