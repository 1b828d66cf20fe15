/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/kijk-deeds.h"
#include "app/kijk-document.h"
#include "kijk-random.h"
#include "model/kijk-snapshot.h"

#define TODAY "2026-03-01"

typedef struct {
  KijkDocument *document;
  char         *first;  /* open to the table */
  char         *second; /* the facilitator's own */
} Fixture;

static KijkItem *
find_interest (KijkProject *project,
               const char  *text)
{
  GPtrArray *items = kijk_project_get_items (project, KIJK_KIND_INTEREST);

  for (guint i = 0; i < items->len; i++)
    if (g_str_equal (kijk_item_get_text (items->pdata[i], KIJK_INTEREST_TEXT), text))
      return items->pdata[i];

  return NULL;
}

static void
add_interest (KijkDocument *document,
              const char   *text,
              KijkOpenness  openness)
{
  KijkEdit *edit = kijk_document_begin (document, "Add");
  KijkItem *interest = kijk_edit_append (edit, KIJK_KIND_INTEREST);

  kijk_edit_set_text (edit, interest, KIJK_INTEREST_TEXT, text);
  kijk_edit_set_int (edit, interest, KIJK_INTEREST_OPENNESS, openness);
  g_assert_true (kijk_edit_commit (edit, NULL));
}

static char *
name_moment (KijkDocument *document,
             KijkOpenness  openness)
{
  KijkItem *moment = kijk_deeds_add_to_process (document, KIJK_KIND_SNAPSHOT, -1, TODAY);
  KijkEdit *edit = kijk_document_begin (document, NULL);

  kijk_edit_set_int (edit, moment, KIJK_SNAPSHOT_OPENNESS, openness);
  g_assert_true (kijk_edit_commit (edit, NULL));

  return g_strdup (kijk_item_get_id (moment));
}

/* Two moments: after the first came "Dry feet", after the second "Clean water"; what is
 * said in confidence is there from the beginning. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (KijkProject) project = kijk_project_new ();

  (void) data;
  kijk_project_set_random (project, g_rand_new_with_seed (8));
  fixture->document = kijk_document_new (project, NULL);
  add_interest (fixture->document, "Low fares", KIJK_OPENNESS_CONFIDENTIAL);
  add_interest (fixture->document, "Quiet nights", KIJK_OPENNESS_SHARED);
  fixture->first = name_moment (fixture->document, KIJK_OPENNESS_SHARED);
  add_interest (fixture->document, "Dry feet", KIJK_OPENNESS_SHARED);
  fixture->second = name_moment (fixture->document, KIJK_OPENNESS_CONFIDENTIAL);
  add_interest (fixture->document, "Clean water", KIJK_OPENNESS_SHARED);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  (void) data;
  g_assert_finalize_object (g_steal_pointer (&fixture->document));
  g_free (fixture->first);
  g_free (fixture->second);
}

static void
assert_seen (Fixture    *fixture,
             const char *text,
             gboolean    seen)
{
  g_assert_true ((find_interest (kijk_document_get_view (fixture->document), text) != NULL) == seen);
}

static void
assert_now (Fixture *fixture)
{
  g_autoptr (KijkAudience) audience = kijk_audience_new (kijk_document_get_side (fixture->document));
  g_autoptr (KijkProject) fresh =
      kijk_project_for_audience (kijk_document_get_project (fixture->document), audience);
  g_autofree char *expected = kijk_project_dump (fresh);
  g_autofree char *dump = kijk_project_dump (kijk_document_get_view (fixture->document));

  g_assert_false (kijk_document_is_looking_back (fixture->document));
  g_assert_null (kijk_document_get_before (fixture->document));
  g_assert_cmpstr (dump, ==, expected);
}

/* Everything that can be done, with what is seen and with what is not there any more. */
static void
try_everything (KijkDocument *document,
                const char   *id)
{
  const char *const ids[] = { id, NULL };
  const KijkFieldId text = KIJK_INTEREST_TEXT;

  kijk_deeds_add (document, KIJK_KIND_STAKEHOLDER, -1, NULL, "Pilots", NULL);
  kijk_deeds_add (document, KIJK_KIND_INTEREST, -1, NULL, "Speed", NULL);
  kijk_deeds_add_part (document, KIJK_INTEREST_STAKEHOLDER, id, text, g_variant_new_string ("x"), NULL);
  kijk_deeds_relate (document, id, id, KIJK_RELATION_TYPE_CONFLICT);
  kijk_deeds_set (document, ids, text, g_variant_new_string ("Other"), NULL);
  kijk_deeds_set_openness (document, ids, KIJK_INTEREST_OPENNESS, KIJK_OPENNESS_PUBLIC, NULL);
  kijk_deeds_move (document, ids, KIJK_CELL_COLLECTIVE);
  kijk_deeds_drop (document, ids, KIJK_CELL_COLLECTIVE, 0.5, 0.5);
  kijk_deeds_nudge (document, id, KIJK_CELL_ORGANISATIONAL, 0.1, 0);
  kijk_deeds_tidy (document, ids);
  g_assert_cmpuint (kijk_deeds_remove (document, ids), ==, 0);
  kijk_deeds_cut (document, ids);
  kijk_deeds_go_to_phase (document, KIJK_PHASE_SHARE, -1, TODAY, NULL, NULL);
  g_assert_null (kijk_deeds_add_to_process (document, KIJK_KIND_SNAPSHOT, -1, TODAY));
  kijk_deeds_set_step (document, KIJK_STEP_OWN_ORGANISATION, KIJK_STEP_STATE_DONE);
  kijk_document_undo (document, TRUE);
  kijk_document_redo (document, TRUE);
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  KijkProject *project = kijk_document_get_project (fixture->document);
  g_autofree char *before = kijk_project_dump (project);
  g_autofree char *after = NULL;
  g_autofree char *here = g_strdup (kijk_item_get_id (find_interest (project, "Quiet nights")));
  g_autofree char *later = g_strdup (kijk_item_get_id (find_interest (project, "Clean water")));

  (void) data;
  g_assert_true (kijk_document_look_at (fixture->document, fixture->first, NULL, NULL));
  g_assert_cmpstr (kijk_document_get_moment (fixture->document), ==, fixture->first);
  assert_seen (fixture, "Quiet nights", TRUE);
  assert_seen (fixture, "Dry feet", FALSE);
  assert_seen (fixture, "Clean water", FALSE);
  g_assert_false (kijk_document_can_undo (fixture->document));
  g_assert_null (kijk_document_begin (fixture->document, NULL));
  try_everything (fixture->document, here);
  try_everything (fixture->document, later);
  after = kijk_project_dump (project);
  g_assert_cmpstr (after, ==, before);

  g_assert_true (kijk_document_look_at (fixture->document, NULL, NULL, NULL));
  assert_now (fixture);
  g_assert_true (kijk_document_can_undo (fixture->document));
  g_assert_true (kijk_document_undo (fixture->document, TRUE));
  assert_seen (fixture, "Clean water", FALSE);
  assert_seen (fixture, "Dry feet", TRUE);
}

static void
test_sides (Fixture       *fixture,
            gconstpointer  data)
{
  KijkDocument *document = fixture->document;

  (void) data;
  g_assert_true (kijk_document_look_at (document, fixture->first, NULL, NULL));
  assert_seen (fixture, "Low fares", TRUE);
  kijk_document_set_side (document, KIJK_LEVEL_TABLE);
  g_assert_cmpstr (kijk_document_get_moment (document), ==, fixture->first);
  assert_seen (fixture, "Low fares", FALSE);
  assert_seen (fixture, "Quiet nights", TRUE);
  assert_seen (fixture, "Dry feet", FALSE);
  kijk_document_set_side (document, KIJK_LEVEL_FACILITATOR);
  assert_seen (fixture, "Low fares", TRUE);

  /* That one is not for the table. */
  g_assert_true (kijk_document_look_at (document, fixture->second, NULL, NULL));
  kijk_document_set_side (document, KIJK_LEVEL_TABLE);
  assert_now (fixture);
  g_assert_false (kijk_document_look_at (document, fixture->second, NULL, NULL));
  assert_now (fixture);
  g_assert_false (kijk_document_look_at (document, NULL, fixture->second, NULL));
  assert_now (fixture);
}

/* Whichever is named first, what came later is seen and what was before is beside it. */
static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  KijkDocument *document = fixture->document;
  const char *const pairs[][2] = { { fixture->first, fixture->second }, { fixture->second, fixture->first } };

  (void) data;
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_assert_true (kijk_document_look_at (document, pairs[i][0], pairs[i][1], NULL));
      g_assert_cmpstr (kijk_document_get_moment (document), ==, fixture->second);
      g_assert_cmpstr (kijk_document_get_since (document), ==, fixture->first);
      assert_seen (fixture, "Dry feet", TRUE);
      g_assert_null (find_interest (kijk_document_get_before (document), "Dry feet"));
      g_assert_nonnull (find_interest (kijk_document_get_before (document), "Low fares"));
    }

  g_assert_true (kijk_document_look_at (document, NULL, fixture->first, NULL));
  g_assert_null (kijk_document_get_moment (document));
  g_assert_cmpstr (kijk_document_get_since (document), ==, fixture->first);
  g_assert_null (kijk_document_begin (document, NULL));
  kijk_document_set_side (document, KIJK_LEVEL_TABLE);
  g_assert_null (find_interest (kijk_document_get_before (document), "Low fares"));

  /* One with itself is that one. */
  g_assert_true (kijk_document_look_at (document, fixture->first, fixture->first, NULL));
  g_assert_cmpstr (kijk_document_get_moment (document), ==, fixture->first);
  g_assert_null (kijk_document_get_since (document));
}

/* Two of which one cannot be looked at by other eyes are not compared for them either. */
static void
test_half (Fixture       *fixture,
           gconstpointer  data)
{
  (void) data;
  g_assert_true (kijk_document_look_at (fixture->document, fixture->second, fixture->first, NULL));
  kijk_document_set_side (fixture->document, KIJK_LEVEL_TABLE);
  assert_now (fixture);
}

static void
test_damaged (Fixture       *fixture,
              gconstpointer  data)
{
  const char *const lines[] = { "remove abcdefgh", NULL };
  KijkEdit *edit = kijk_document_begin (fixture->document, NULL);
  g_autofree char *damaged = NULL;
  g_autoptr (GError) error = NULL;

  (void) data;
  g_assert_true (kijk_edit_set (edit, kijk_document_find (fixture->document, fixture->second),
                                KIJK_SNAPSHOT_CHANGES, g_variant_new_strv (lines, -1), NULL));
  g_assert_true (kijk_edit_commit (edit, NULL));

  g_assert_false (kijk_document_look_at (fixture->document, fixture->second, NULL, &error));
  g_assert_error (error, KIJK_SNAPSHOT_ERROR, KIJK_SNAPSHOT_ERROR_BROKEN);
  assert_now (fixture);
  g_assert_false (kijk_document_look_at (fixture->document, fixture->first, fixture->second, NULL));
  assert_now (fixture);
  damaged = kijk_document_find_damaged (fixture->document, fixture->first, fixture->second);
  g_assert_cmpstr (damaged, ==, fixture->second);
  g_assert_true (kijk_document_look_at (fixture->document, fixture->first, NULL, NULL));
}

static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) moments = NULL;
  g_autofree char *third = name_moment (fixture->document, KIJK_OPENNESS_SHARED);

  (void) data;
  moments = kijk_document_list_moments (fixture->document);
  g_assert_cmpuint (moments->len, ==, 3);
  g_assert_cmpstr (kijk_item_get_id (moments->pdata[0]), ==, third);
  g_assert_cmpstr (kijk_item_get_id (moments->pdata[2]), ==, fixture->first);
  g_assert_true (g_str_has_suffix (kijk_item_get_title (moments->pdata[0]), " (3)"));
  g_assert_true (g_str_has_suffix (kijk_item_get_title (moments->pdata[1]), " (2)"));
  g_assert_true (g_str_has_suffix (kijk_item_get_title (moments->pdata[2]), " 2026"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/moments/read-only", test_read_only);
  ADD ("/moments/sides", test_sides);
  ADD ("/moments/order", test_order);
  ADD ("/moments/half", test_half);
  ADD ("/moments/damaged", test_damaged);
  ADD ("/moments/names", test_names);
#undef ADD

  return g_test_run ();
}
