/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/kijk-transplant.h"

#include "kijk-random.h"
#include "model/kijk-audience.h"
#include "model/kijk-cell.h"
#include "model/kijk-diff.h"
#include "model/kijk-history.h"

#define SEEDS 12

static GStrv
list_all (KijkProject *project)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (int kind = 0; kind < KIJK_N_KINDS; kind++)
    {
      GPtrArray *items = kijk_project_get_items (project, kind);

      for (guint i = 0; i < items->len; i++)
        g_strv_builder_add (ids, kijk_item_get_id (items->pdata[i]));
    }

  return g_strv_builder_end (ids);
}

static GHashTable *
transplant (KijkProject       *from,
            const char *const *ids,
            KijkProject       *to,
            guint             *n_unowned)
{
  KijkEdit *edit = kijk_edit_begin (to, "transplant");
  g_autoptr (GHashTable) map = kijk_edit_transplant (edit, from, ids, to, n_unowned);
  g_autoptr (GError) error = NULL;

  g_assert_true (kijk_edit_commit (edit, &error));
  g_assert_no_error (error);

  return g_steal_pointer (&map);
}

/* ---- all of a random project ---- */

/* The one thing that stays: where somebody wanted something that lies elsewhere by
 * now, and notes about that. */
static gboolean
is_left (KijkProject *project,
         KijkItem    *item)
{
  KijkItem *about;

  if (kijk_item_is (item, KIJK_KIND_COLLABORATION))
    return TRUE;
  if (kijk_item_is (item, KIJK_KIND_PLACEMENT))
    {
      about = kijk_project_get_referred (project, item, KIJK_PLACEMENT_ITEM);
      return about != NULL &&
             kijk_item_get_cell (about) != kijk_item_get_int (item, KIJK_PLACEMENT_CELL);
    }
  if (!kijk_item_is (item, KIJK_KIND_NOTE))
    return FALSE;

  about = kijk_project_get_referred (project, item, KIJK_NOTE_SUBJECT);
  return about != NULL && !kijk_item_is (about, KIJK_KIND_COLLABORATION) && is_left (project, about);
}

static char *
rename_id (GHashTable *map,
           const char *id)
{
  const char *now = g_hash_table_lookup (map, id);

  return g_strdup (now != NULL ? now : id);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (*(char **) a, *(char **) b);
}

/* What @value, some ids, is with the ids of now. */
static GVariant *
rename_ids (GHashTable      *map,
            const KijkField *field,
            GVariant        *value)
{
  g_autoptr (GPtrArray) now = g_ptr_array_new_with_free_func (g_free);
  g_autofree const char **ids = NULL;

  if (field->type == KIJK_VALUE_REFERENCE)
    {
      g_autofree char *id = rename_id (map, g_variant_get_string (value, NULL));

      return g_variant_ref_sink (g_variant_new_string (id));
    }

  ids = g_variant_get_strv (value, NULL);
  for (int i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (now, rename_id (map, ids[i]));
  g_ptr_array_sort (now, compare_ids);

  return g_variant_ref_sink (g_variant_new_strv ((const char *const *) now->pdata, now->len));
}

static void
assert_equal_but_for_ids (GHashTable *map,
                          KijkItem   *before,
                          KijkItem   *after)
{
  const KijkKind *kind = kijk_item_get_kind (before);

  g_assert_true (kind == kijk_item_get_kind (after));
  for (int f = 0; f < kind->n_fields; f++)
    {
      const KijkField *field = &kind->fields[f];
      GVariant *value = kijk_item_get_value (before, field->id);
      g_autoptr (GVariant) expected = NULL;

      if (field->type == KIJK_VALUE_RANK)
        continue;
      if (value == NULL)
        {
          g_assert_null (kijk_item_get_value (after, field->id));
          continue;
        }
      expected = kijk_field_is_reference (field) ? rename_ids (map, field, value) : g_variant_ref (value);
      g_assert_cmpvariant (kijk_item_get_value (after, field->id), expected);
    }
}

/* Things of a kind that have an order keep it. */
static void
assert_same_order (KijkProject *from,
                   GHashTable  *map,
                   KijkProject *to)
{
  for (int kind = 0; kind < KIJK_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) before = kijk_project_list_in_order (from, kind);
      g_autoptr (GPtrArray) after = kijk_project_list_in_order (to, kind);

      if (kijk_kind_find_rank (kijk_kind_get (kind)) == NULL)
        continue;
      g_assert_cmpuint (before->len, ==, after->len);
      for (guint i = 0; i < before->len; i++)
        g_assert_cmpstr (g_hash_table_lookup (map, kijk_item_get_id (before->pdata[i])), ==,
                         kijk_item_get_id (after->pdata[i]));
    }
}

static void
test_everything (void)
{
  for (guint seed = 1; seed <= SEEDS; seed++)
    {
      g_autoptr (KijkProject) from = kijk_random_project (seed, seed * 8);
      g_autoptr (KijkProject) to = kijk_project_new ();
      g_auto (GStrv) all = list_all (from);
      g_autoptr (GHashTable) map = NULL;
      guint n_unowned;
      guint n = 0;

      map = transplant (from, (const char *const *) all, to, &n_unowned);
      for (int i = 0; all[i] != NULL; i++)
        {
          KijkItem *item = kijk_project_get_item (from, all[i]);
          const char *id = g_hash_table_lookup (map, all[i]);

          g_assert_cmpint (id == NULL, ==, is_left (from, item));
          if (id == NULL)
            continue;
          g_assert_cmpstr (id, !=, all[i]);
          assert_equal_but_for_ids (map, item, kijk_project_get_item (to, id));
          n++;
        }
      g_assert_cmpuint (n_unowned, ==, 0);
      g_assert_cmpuint (kijk_project_count (to), ==, n + 1);
      assert_same_order (from, map, to);
    }
}

/* ---- some of it ---- */

static GStrv
pick_some (GRand       *random,
           KijkProject *project)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) all = list_all (project);

  for (int i = 0; all[i] != NULL; i++)
    if (g_rand_int_range (random, 0, 6) == 0)
      g_strv_builder_add (ids, all[i]);

  return g_strv_builder_end (ids);
}

/* What is brought only comes: what was there stays as it was. */
static void
assert_only_adds (KijkProject *before,
                  KijkProject *after)
{
  g_autoptr (KijkChanges) changes = kijk_diff (before, after);

  for (guint i = 0; i < kijk_changes_get_n (changes); i++)
    {
      const KijkChange *change = kijk_changes_get (changes, i);

      g_assert_cmpint (change->type, !=, KIJK_CHANGE_REMOVE);
      g_assert_null (kijk_project_get_item (before, change->id));
    }
}

static void
check_some (GRand       *random,
            KijkProject *from,
            KijkProject *to)
{
  g_autoptr (KijkAudience) everything = kijk_audience_new (KIJK_LEVEL_FACILITATOR);
  g_autoptr (KijkProject) was = kijk_project_for_audience (to, everything);
  g_autoptr (KijkHistory) history = kijk_history_new (to);
  g_autofree char *before = kijk_project_dump (to);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_auto (GStrv) ids = pick_some (random, from);
  guint n_unowned;
  /* That the edit can be committed says that every reference is whole. */
  g_autoptr (GHashTable) map = transplant (from, (const char *const *) ids, to, &n_unowned);

  if (g_hash_table_size (map) == 0)
    return;
  assert_only_adds (was, to);
  after = kijk_project_dump (to);

  kijk_history_undo (history);
  undone = kijk_project_dump (to);
  g_assert_cmpstr (undone, ==, before);
  g_assert_false (kijk_history_can_undo (history));
  kijk_history_redo (history);
  redone = kijk_project_dump (to);
  g_assert_cmpstr (redone, ==, after);
}

static void
test_some (void)
{
  for (guint seed = 1; seed <= SEEDS; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (KijkProject) from = kijk_random_project (seed, 40);
      g_autoptr (KijkProject) to = kijk_random_project (seed + 100, 40);

      check_some (random, from, to);
      check_some (random, to, to);
    }
}

/* ---- by hand ---- */

typedef struct {
  KijkProject *project;
  KijkItem    *party;
  KijkItem    *other;
  KijkItem    *interest;
  KijkItem    *its;
} Fixture;

static KijkItem *
add (KijkEdit    *edit,
     KijkKindId   kind,
     KijkFieldId  field,
     const char  *text)
{
  KijkItem *item = kijk_edit_append (edit, kind);

  kijk_edit_set_text (edit, item, field, text);
  return item;
}

static void
refer (KijkEdit    *edit,
       KijkItem    *item,
       KijkFieldId  field,
       KijkItem    *target)
{
  kijk_edit_set_text (edit, item, field, kijk_item_get_id (target));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  KijkEdit *edit;
  KijkItem *person, *relation;

  (void) data;
  fixture->project = kijk_project_new ();
  kijk_project_set_random (fixture->project, g_rand_new_with_seed (3));
  edit = kijk_edit_begin (fixture->project, NULL);
  fixture->party = add (edit, KIJK_KIND_STAKEHOLDER, KIJK_STAKEHOLDER_NAME, "Waterschap");
  fixture->other = add (edit, KIJK_KIND_STAKEHOLDER, KIJK_STAKEHOLDER_NAME, "Gemeente");
  fixture->interest = add (edit, KIJK_KIND_INTEREST, KIJK_INTEREST_TEXT, "Droge voeten");
  refer (edit, fixture->interest, KIJK_INTEREST_STAKEHOLDER, fixture->party);
  fixture->its = add (edit, KIJK_KIND_INTEREST, KIJK_INTEREST_TEXT, "Woningen");
  refer (edit, fixture->its, KIJK_INTEREST_STAKEHOLDER, fixture->other);
  person = add (edit, KIJK_KIND_REPRESENTATIVE, KIJK_REPRESENTATIVE_NAME, "Sanne");
  refer (edit, person, KIJK_REPRESENTATIVE_STAKEHOLDER, fixture->party);
  refer (edit, add (edit, KIJK_KIND_CONTACT, KIJK_CONTACT_MESSAGE, "Even bellen"),
         KIJK_CONTACT_REPRESENTATIVE, person);
  relation = kijk_edit_append (edit, KIJK_KIND_INTEREST_RELATION);
  refer (edit, relation, KIJK_INTEREST_RELATION_A, fixture->interest);
  refer (edit, relation, KIJK_INTEREST_RELATION_B, fixture->its);
  kijk_edit_place (edit, fixture->party, 0.5, 0.5);
  kijk_edit_place (edit, fixture->interest, 0.5, 0.5);
  kijk_edit_move_to_cell (edit, fixture->interest, KIJK_CELL_COLLECTIVE);
  g_assert_true (kijk_edit_commit (edit, NULL));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  (void) data;

  g_assert_finalize_object (fixture->project);
}

static guint
count (KijkProject *project,
       KijkKindId   kind)
{
  return kijk_project_get_items (project, kind)->len;
}

static KijkItem *
get_first (KijkProject *project,
           KijkKindId   kind)
{
  return kijk_project_get_items (project, kind)->pdata[0];
}

/* A party takes its interests, its people and what they said, and its place; not where
 * its interest lay before, nor a relation to what stays. */
static void
test_what_belongs (Fixture       *fixture,
                   gconstpointer  data)
{
  const char *const one[] = { kijk_item_get_id (fixture->party), NULL };
  const char *const both[] = { kijk_item_get_id (fixture->party),
                               kijk_item_get_id (fixture->other), NULL };
  g_autoptr (KijkProject) to = kijk_project_new ();
  g_autoptr (KijkProject) again = kijk_project_new ();
  guint n_unowned;

  (void) data;
  g_hash_table_unref (transplant (fixture->project, one, to, &n_unowned));
  g_assert_cmpuint (kijk_project_count (to), ==, 6);
  g_assert_cmpuint (count (to, KIJK_KIND_STAKEHOLDER), ==, 1);
  g_assert_cmpuint (count (to, KIJK_KIND_INTEREST), ==, 1);
  g_assert_cmpuint (count (to, KIJK_KIND_REPRESENTATIVE), ==, 1);
  g_assert_cmpuint (count (to, KIJK_KIND_CONTACT), ==, 1);
  g_assert_cmpstr (kijk_item_get_text (get_first (to, KIJK_KIND_PLACEMENT), KIJK_PLACEMENT_ITEM), ==,
                   kijk_item_get_id (get_first (to, KIJK_KIND_STAKEHOLDER)));

  g_hash_table_unref (transplant (fixture->project, both, again, &n_unowned));
  g_assert_cmpuint (count (again, KIJK_KIND_INTEREST), ==, 2);
  g_assert_cmpuint (count (again, KIJK_KIND_INTEREST_RELATION), ==, 1);
}

static void
test_same_project (Fixture       *fixture,
                   gconstpointer  data)
{
  const char *const ids[] = { kijk_item_get_id (fixture->interest), NULL };
  guint n_unowned;
  g_autoptr (GHashTable) map = transplant (fixture->project, ids, fixture->project, &n_unowned);
  KijkItem *copy = kijk_project_get_item (fixture->project, g_hash_table_lookup (map, ids[0]));

  (void) data;
  g_assert_true (copy != fixture->interest);
  g_assert_cmpuint (g_hash_table_size (map), ==, 1);
  g_assert_cmpuint (n_unowned, ==, 0);
  g_assert_cmpstr (kijk_item_get_text (copy, KIJK_INTEREST_STAKEHOLDER), ==,
                   kijk_item_get_id (fixture->party));
  g_assert_cmpstr (kijk_item_get_text (copy, KIJK_INTEREST_RANK), >,
                   kijk_item_get_text (fixture->its, KIJK_INTEREST_RANK));
}

static KijkProject *
project_with_party (const char *name)
{
  KijkProject *project = kijk_project_new ();
  KijkEdit *edit = kijk_edit_begin (project, NULL);

  add (edit, KIJK_KIND_STAKEHOLDER, KIJK_STAKEHOLDER_NAME, name);
  g_assert_true (kijk_edit_commit (edit, NULL));
  return project;
}

static void
test_party_by_name (Fixture       *fixture,
                    gconstpointer  data)
{
  const char *const ids[] = { kijk_item_get_id (fixture->interest),
                              kijk_item_get_id (fixture->its), NULL };
  g_autoptr (KijkProject) to = project_with_party ("WATERSCHAP");
  guint n_unowned;
  g_autoptr (GHashTable) map = transplant (fixture->project, ids, to, &n_unowned);
  KijkItem *first = kijk_project_get_item (to, g_hash_table_lookup (map, ids[0]));
  KijkItem *second = kijk_project_get_item (to, g_hash_table_lookup (map, ids[1]));

  (void) data;
  g_assert_cmpstr (kijk_item_get_text (first, KIJK_INTEREST_STAKEHOLDER), ==,
                   kijk_item_get_id (get_first (to, KIJK_KIND_STAKEHOLDER)));
  g_assert_false (kijk_item_has (second, KIJK_INTEREST_STAKEHOLDER));
  g_assert_cmpuint (n_unowned, ==, 1);
}

/* Whoever does not see a party must not learn from a paste that it is there. */
static void
test_unseen_party (Fixture       *fixture,
                   gconstpointer  data)
{
  const char *const ids[] = { kijk_item_get_id (fixture->interest), NULL };
  g_autoptr (KijkProject) to = project_with_party ("Waterschap");
  g_autoptr (KijkProject) nothing = kijk_project_new ();
  KijkEdit *edit = kijk_edit_begin (to, NULL);
  guint n_unowned;
  g_autoptr (GHashTable) map = kijk_edit_transplant (edit, fixture->project, ids, nothing, &n_unowned);

  (void) data;
  g_assert_true (kijk_edit_commit (edit, NULL));
  g_assert_cmpuint (n_unowned, ==, 1);
  g_assert_false (kijk_item_has (kijk_project_get_item (to, g_hash_table_lookup (map, ids[0])),
                                 KIJK_INTEREST_STAKEHOLDER));
}

/* People without their party, and what they said, would be nobody's. */
static void
test_lost (Fixture       *fixture,
           gconstpointer  data)
{
  const char *const ids[] = {
    kijk_item_get_id (get_first (fixture->project, KIJK_KIND_REPRESENTATIVE)), "zzzzzzzzzz", NULL
  };
  g_autoptr (KijkProject) to = kijk_project_new ();
  guint n_unowned;
  g_autoptr (GHashTable) map = transplant (fixture->project, ids, to, &n_unowned);

  (void) data;
  g_assert_cmpuint (g_hash_table_size (map), ==, 0);
  g_assert_cmpuint (kijk_project_count (to), ==, 1);
}

static void
test_foreign (Fixture       *fixture,
              gconstpointer  data)
{
  const char *const ids[] = { kijk_item_get_id (fixture->party), NULL };
  g_autoptr (KijkProject) same = kijk_project_new ();
  g_autoptr (KijkProject) older = kijk_project_new ();
  KijkEdit *edit = kijk_edit_begin (fixture->project, NULL);
  guint n_unowned;

  (void) data;
  kijk_edit_set (edit, fixture->party, KIJK_STAKEHOLDER_FOREIGN,
                 g_variant_new_parsed ("[('name', '<later>x</later>')]"), NULL);
  g_assert_true (kijk_edit_commit (edit, NULL));
  kijk_project_set_version (fixture->project, KIJK_FORMAT_VERSION + 1);
  kijk_project_set_version (same, KIJK_FORMAT_VERSION + 1);

  g_hash_table_unref (transplant (fixture->project, ids, same, &n_unowned));
  g_hash_table_unref (transplant (fixture->project, ids, older, &n_unowned));
  g_assert_true (kijk_item_has (get_first (same, KIJK_KIND_STAKEHOLDER), KIJK_STAKEHOLDER_FOREIGN));
  g_assert_false (kijk_item_has (get_first (older, KIJK_KIND_STAKEHOLDER), KIJK_STAKEHOLDER_FOREIGN));
}

#define TEST(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/transplant/everything", test_everything);
  g_test_add_func ("/transplant/some", test_some);
  TEST ("/transplant/what-belongs", test_what_belongs);
  TEST ("/transplant/same-project", test_same_project);
  TEST ("/transplant/party-by-name", test_party_by_name);
  TEST ("/transplant/unseen-party", test_unseen_party);
  TEST ("/transplant/lost", test_lost);
  TEST ("/transplant/foreign", test_foreign);

  return g_test_run ();
}
