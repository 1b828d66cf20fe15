/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/kijk-edit.h"

#include "kijk-random.h"

/* A project with one of much, and who was told what. */
typedef struct {
  KijkProject *project;
  KijkEdit    *edit;
  guint        n_told;
  KijkChanges *told; /* the last group */
} Fixture;

static void
changed_cb (KijkProject *project,
            KijkChanges *changes,
            Fixture     *fixture)
{
  (void) project;

  fixture->n_told++;
  g_clear_pointer (&fixture->told, kijk_changes_unref);
  fixture->told = kijk_changes_ref (changes);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  (void) data;

  fixture->project = kijk_project_new ();
  kijk_project_set_random (fixture->project, g_rand_new_with_seed (1));
  g_signal_connect (fixture->project, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  (void) data;

  g_assert_null (fixture->edit);
  g_clear_pointer (&fixture->told, kijk_changes_unref);
  g_assert_finalize_object (fixture->project);
}

static void
begin (Fixture *fixture)
{
  fixture->edit = kijk_edit_begin (fixture->project, "label");
}

static void
commit (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (kijk_edit_commit (g_steal_pointer (&fixture->edit), &error));
  g_assert_no_error (error);
}

static void
assert_not_committed (Fixture          *fixture,
                      KijkProjectError  code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (kijk_edit_commit (g_steal_pointer (&fixture->edit), &error));
  g_assert_error (error, KIJK_PROJECT_ERROR, (int) code);
}

static KijkItem *
add (Fixture    *fixture,
     KijkKindId  kind,
     const char *id)
{
  g_autoptr (GError) error = NULL;
  KijkItem *item = kijk_edit_insert (fixture->edit, kind, id, &error);

  g_assert_no_error (error);
  g_assert_nonnull (item);
  return item;
}

static void
point (Fixture     *fixture,
       KijkItem    *item,
       KijkFieldId  field,
       const char  *id)
{
  kijk_edit_set_text (fixture->edit, item, field, id);
}

static void
point_to (Fixture           *fixture,
          KijkItem          *item,
          KijkFieldId        field,
          const char *const *ids)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (kijk_edit_set (fixture->edit, item, field, g_variant_new_strv (ids, -1), &error));
  g_assert_no_error (error);
}

static gboolean
has (Fixture    *fixture,
     const char *id)
{
  return kijk_project_get_item (fixture->project, id) != NULL;
}

/* ---- groups ---- */

static void
test_commit (Fixture       *fixture,
             gconstpointer  data)
{
  KijkItem *party;

  (void) data;

  begin (fixture);
  party = add (fixture, KIJK_KIND_STAKEHOLDER, "partyaaaaa");
  kijk_edit_set_text (fixture->edit, party, KIJK_STAKEHOLDER_NAME, "Name");
  kijk_edit_set_int (fixture->edit, party, KIJK_STAKEHOLDER_POWER, 3);
  kijk_edit_set_boolean (fixture->edit, party, KIJK_STAKEHOLDER_AT_TABLE, FALSE);
  g_assert_cmpuint (fixture->n_told, ==, 0);
  commit (fixture);

  g_assert_cmpuint (fixture->n_told, ==, 1);
  g_assert_cmpuint (kijk_changes_get_n (fixture->told), ==, 4);
  g_assert_cmpstr (kijk_changes_get_label (fixture->told), ==, "label");
  g_assert_true (kijk_project_get_item (fixture->project, "partyaaaaa") == party);
  g_assert_cmpstr (kijk_item_get_title (party), ==, "Name");
  g_assert_cmpint (kijk_item_get_int (party, KIJK_STAKEHOLDER_POWER), ==, 3);
  g_assert_false (kijk_item_get_boolean (party, KIJK_STAKEHOLDER_AT_TABLE));
  g_assert_cmpuint (kijk_project_count (fixture->project), ==, 2);
}

/* Nothing happened: nobody is told. */
static void
test_no_change (Fixture       *fixture,
                gconstpointer  data)
{
  KijkItem *collaboration = kijk_project_get_collaboration (fixture->project);

  (void) data;

  begin (fixture);
  kijk_edit_set_text (fixture->edit, collaboration, KIJK_COLLABORATION_NAME, "Name");
  commit (fixture);
  g_assert_cmpuint (fixture->n_told, ==, 1);

  begin (fixture);
  commit (fixture);
  begin (fixture);
  kijk_edit_set_text (fixture->edit, collaboration, KIJK_COLLABORATION_NAME, " Name\n");
  kijk_edit_reset (fixture->edit, collaboration, KIJK_COLLABORATION_REGION);
  kijk_edit_set_int (fixture->edit, collaboration, KIJK_COLLABORATION_PRE_DAYS, 180);
  commit (fixture);
  g_assert_cmpuint (fixture->n_told, ==, 1);
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  KijkItem *collaboration = kijk_project_get_collaboration (fixture->project);
  KijkItem *party;

  (void) data;

  begin (fixture);
  party = add (fixture, KIJK_KIND_STAKEHOLDER, "partyaaaaa");
  kijk_edit_set_text (fixture->edit, party, KIJK_STAKEHOLDER_NAME, "Name");
  point (fixture, add (fixture, KIJK_KIND_INTEREST, "interestaa"), KIJK_INTEREST_STAKEHOLDER, "partyaaaaa");
  commit (fixture);
  before = kijk_project_dump (fixture->project);

  begin (fixture);
  kijk_edit_set_text (fixture->edit, collaboration, KIJK_COLLABORATION_NAME, "one");
  kijk_edit_set_text (fixture->edit, collaboration, KIJK_COLLABORATION_NAME, "two");
  point (fixture, add (fixture, KIJK_KIND_INTEREST, "interestbb"), KIJK_INTEREST_STAKEHOLDER, "partyaaaaa");
  kijk_edit_remove (fixture->edit, party);
  kijk_edit_cancel (g_steal_pointer (&fixture->edit));

  after = kijk_project_dump (fixture->project);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (fixture->n_told, ==, 1);
}

/* Values that a field may not hold change nothing, and the edit goes on. */
static void
test_refused_value (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  KijkItem *party;

  (void) data;

  begin (fixture);
  party = add (fixture, KIJK_KIND_STAKEHOLDER, NULL);
  g_assert_false (kijk_edit_set (fixture->edit, party, KIJK_STAKEHOLDER_POWER, g_variant_new_int32 (6), &error));
  g_assert_error (error, KIJK_FIELD_ERROR, KIJK_FIELD_ERROR_VALUE);
  g_assert_false (kijk_item_has (party, KIJK_STAKEHOLDER_POWER));
  kijk_edit_set_int (fixture->edit, party, KIJK_STAKEHOLDER_POWER, 5);
  commit (fixture);
  g_assert_cmpint (kijk_item_get_int (party, KIJK_STAKEHOLDER_POWER), ==, 5);
}

static void
test_duplicate_id (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  (void) data;

  begin (fixture);
  add (fixture, KIJK_KIND_STAKEHOLDER, "partyaaaaa");
  g_assert_null (kijk_edit_insert (fixture->edit, KIJK_KIND_INTEREST, "partyaaaaa", &error));
  g_assert_error (error, KIJK_PROJECT_ERROR, KIJK_PROJECT_ERROR_MISMATCH);
  g_clear_error (&error);
  g_assert_null (kijk_edit_insert (fixture->edit, KIJK_KIND_INTEREST, "theproject", &error));
  g_assert_error (error, KIJK_PROJECT_ERROR, KIJK_PROJECT_ERROR_MISMATCH);
  commit (fixture);
  g_assert_cmpuint (kijk_project_count (fixture->project), ==, 2);
}

/* New items come after the others, also after those that were put in between. */
static void
test_append (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) order = NULL;
  GPtrArray *by_id;
  KijkItem *last;

  (void) data;

  begin (fixture);
  kijk_edit_set_text (fixture->edit, kijk_edit_append (fixture->edit, KIJK_KIND_TERM), KIJK_TERM_NAME, "1");
  last = kijk_edit_append (fixture->edit, KIJK_KIND_TERM);
  kijk_edit_set_text (fixture->edit, last, KIJK_TERM_NAME, "3");
  kijk_edit_set_text (fixture->edit, last, KIJK_TERM_RANK, "y");
  kijk_edit_set_text (fixture->edit, kijk_edit_append (fixture->edit, KIJK_KIND_TERM), KIJK_TERM_NAME, "4");
  last = kijk_edit_append (fixture->edit, KIJK_KIND_TERM);
  kijk_edit_set_text (fixture->edit, last, KIJK_TERM_NAME, "2");
  kijk_edit_set_text (fixture->edit, last, KIJK_TERM_RANK, "b");
  g_assert_nonnull (kijk_edit_append (fixture->edit, KIJK_KIND_NOTE));
  commit (fixture);

  order = kijk_project_list_in_order (fixture->project, KIJK_KIND_TERM);
  g_assert_cmpuint (order->len, ==, 4);
  for (guint i = 0; i < order->len; i++)
    g_assert_cmpint (kijk_item_get_title (order->pdata[i])[0], ==, '1' + i);

  by_id = kijk_project_get_items (fixture->project, KIJK_KIND_TERM);
  for (guint i = 1; i < by_id->len; i++)
    g_assert_cmpstr (kijk_item_get_id (by_id->pdata[i - 1]), <, kijk_item_get_id (by_id->pdata[i]));
}

/* ---- whole references ---- */

static void
test_dangling (Fixture       *fixture,
               gconstpointer  data)
{
  const char *const ids[] = { "partyaaaaa", "partybbbbb", NULL };
  g_autofree char *before = kijk_project_dump (fixture->project);
  g_autofree char *after = NULL;

  (void) data;

  /* To nothing, */
  begin (fixture);
  point (fixture, add (fixture, KIJK_KIND_INTEREST, NULL), KIJK_INTEREST_STAKEHOLDER, "partyaaaaa");
  assert_not_committed (fixture, KIJK_PROJECT_ERROR_DANGLING);

  /* to another kind, */
  begin (fixture);
  add (fixture, KIJK_KIND_TERM, "partyaaaaa");
  point (fixture, add (fixture, KIJK_KIND_INTEREST, NULL), KIJK_INTEREST_STAKEHOLDER, "partyaaaaa");
  assert_not_committed (fixture, KIJK_PROJECT_ERROR_DANGLING);

  /* one of a list. */
  begin (fixture);
  add (fixture, KIJK_KIND_STAKEHOLDER, "partyaaaaa");
  point_to (fixture, add (fixture, KIJK_KIND_INTEREST, NULL), KIJK_INTEREST_ENDORSED_BY, ids);
  assert_not_committed (fixture, KIJK_PROJECT_ERROR_DANGLING);

  after = kijk_project_dump (fixture->project);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (fixture->n_told, ==, 0);
}

/* Within a group the order does not matter: whole is asked for at its end. */
static void
test_forward_reference (Fixture       *fixture,
                        gconstpointer  data)
{
  (void) data;

  begin (fixture);
  point (fixture, add (fixture, KIJK_KIND_INTEREST, NULL), KIJK_INTEREST_STAKEHOLDER, "partyaaaaa");
  add (fixture, KIJK_KIND_STAKEHOLDER, "partyaaaaa");
  commit (fixture);
  g_assert_cmpuint (fixture->n_told, ==, 1);
}

static void
test_several_targets (Fixture       *fixture,
                      gconstpointer  data)
{
  KijkItem *relation;

  (void) data;

  begin (fixture);
  add (fixture, KIJK_KIND_AGREEMENT, "agreementa");
  add (fixture, KIJK_KIND_ISSUE, "issueaaaaa");
  add (fixture, KIJK_KIND_SESSION, "sessionaaa");
  relation = add (fixture, KIJK_KIND_INTEREST_RELATION, "relationaa");
  point (fixture, relation, KIJK_INTEREST_RELATION_HANDLED_BY, "agreementa");
  commit (fixture);

  begin (fixture);
  point (fixture, relation, KIJK_INTEREST_RELATION_HANDLED_BY, "issueaaaaa");
  commit (fixture);
  begin (fixture);
  point (fixture, relation, KIJK_INTEREST_RELATION_HANDLED_BY, "sessionaaa");
  assert_not_committed (fixture, KIJK_PROJECT_ERROR_DANGLING);
  g_assert_cmpstr (kijk_item_get_text (relation, KIJK_INTEREST_RELATION_HANDLED_BY), ==, "issueaaaaa");

  /* A note may be about anything. */
  begin (fixture);
  point (fixture, add (fixture, KIJK_KIND_NOTE, NULL), KIJK_NOTE_SUBJECT, "relationaa");
  point (fixture, add (fixture, KIJK_KIND_NOTE, NULL), KIJK_NOTE_SUBJECT, "theproject");
  commit (fixture);
}

/* ---- removing ---- */

/* What belongs to an item goes with it, and what belongs to that; the rest lets go. */
static void
test_remove (Fixture       *fixture,
             gconstpointer  data)
{
  const char *const both[] = { "partyaaaaa", "partybbbbb", NULL };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (KijkChanges) back = NULL;
  g_autoptr (GError) error = NULL;
  KijkItem *other;
  KijkItem *issue;

  (void) data;

  begin (fixture);
  add (fixture, KIJK_KIND_STAKEHOLDER, "partyaaaaa");
  add (fixture, KIJK_KIND_STAKEHOLDER, "partybbbbb");
  point (fixture, add (fixture, KIJK_KIND_INTEREST, "interestaa"), KIJK_INTEREST_STAKEHOLDER, "partyaaaaa");
  other = add (fixture, KIJK_KIND_INTEREST, "interestbb");
  point (fixture, other, KIJK_INTEREST_STAKEHOLDER, "partybbbbb");
  point_to (fixture, other, KIJK_INTEREST_ENDORSED_BY, both);
  point (fixture, add (fixture, KIJK_KIND_INTEREST_RELATION, "relationaa"), KIJK_INTEREST_RELATION_A, "interestaa");
  point (fixture, kijk_project_get_item (fixture->project, "relationaa"), KIJK_INTEREST_RELATION_B, "interestbb");
  point (fixture, add (fixture, KIJK_KIND_NOTE, "noteaaaaaa"), KIJK_NOTE_SUBJECT, "relationaa");
  point (fixture, add (fixture, KIJK_KIND_PLACEMENT, "placementa"), KIJK_PLACEMENT_ITEM, "interestaa");
  issue = add (fixture, KIJK_KIND_ISSUE, "issueaaaaa");
  point (fixture, issue, KIJK_ISSUE_OWNER, "partyaaaaa");
  commit (fixture);
  before = kijk_project_dump (fixture->project);

  begin (fixture);
  g_assert_cmpuint (kijk_edit_remove (fixture->edit, kijk_project_get_item (fixture->project, "partyaaaaa")), ==, 5);
  commit (fixture);

  g_assert_cmpuint (fixture->n_told, ==, 2);
  g_assert_false (has (fixture, "partyaaaaa") || has (fixture, "interestaa") || has (fixture, "relationaa") ||
                  has (fixture, "noteaaaaaa") || has (fixture, "placementa"));
  g_assert_true (has (fixture, "partybbbbb") && has (fixture, "interestbb") && has (fixture, "issueaaaaa"));
  g_assert_false (kijk_item_has (issue, KIJK_ISSUE_OWNER));
  g_assert_false (kijk_item_refers_to (other, kijk_field_get (KIJK_INTEREST_ENDORSED_BY), "partyaaaaa"));
  g_assert_true (kijk_item_refers_to (other, kijk_field_get (KIJK_INTEREST_ENDORSED_BY), "partybbbbb"));

  back = kijk_changes_invert (fixture->told);
  g_assert_true (kijk_project_apply (fixture->project, back, &error));
  g_assert_no_error (error);
  after = kijk_project_dump (fixture->project);
  g_assert_cmpstr (before, ==, after);
}

/* A personal interest leaves with its human, another one stays with its party. */
static void
test_remove_person (Fixture       *fixture,
                    gconstpointer  data)
{
  static const KijkInterestType types[] = {
    KIJK_INTEREST_TYPE_COLLECTIVE, KIJK_INTEREST_TYPE_ORGANISATIONAL, KIJK_INTEREST_TYPE_PERSONAL
  };
  static const char *const ids[] = { "collective", "organisati", "personalaa" };

  (void) data;

  begin (fixture);
  add (fixture, KIJK_KIND_REPRESENTATIVE, "personaaaa");
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      KijkItem *interest = add (fixture, KIJK_KIND_INTEREST, ids[i]);

      kijk_edit_set_int (fixture->edit, interest, KIJK_INTEREST_TYPE, types[i]);
      point (fixture, interest, KIJK_INTEREST_PERSON, "personaaaa");
    }
  point (fixture, add (fixture, KIJK_KIND_CONTACT, "contactaaa"), KIJK_CONTACT_REPRESENTATIVE, "personaaaa");
  commit (fixture);

  begin (fixture);
  g_assert_cmpuint (kijk_edit_remove (fixture->edit, kijk_project_get_item (fixture->project, "personaaaa")), ==, 3);
  commit (fixture);
  g_assert_false (has (fixture, "personalaa") || has (fixture, "contactaaa"));
  for (int i = 0; i < 2; i++)
    {
      g_assert_true (has (fixture, ids[i]));
      g_assert_false (kijk_item_has (kijk_project_get_item (fixture->project, ids[i]), KIJK_INTEREST_PERSON));
    }
}

/* Two that point at each other, and one that points at itself. */
static void
test_remove_circle (Fixture       *fixture,
                    gconstpointer  data)
{
  KijkItem *a;
  KijkItem *b;

  (void) data;

  begin (fixture);
  a = add (fixture, KIJK_KIND_NOTE, "noteaaaaaa");
  b = add (fixture, KIJK_KIND_NOTE, "notebbbbbb");
  point (fixture, a, KIJK_NOTE_SUBJECT, "notebbbbbb");
  point (fixture, b, KIJK_NOTE_SUBJECT, "noteaaaaaa");
  point (fixture, add (fixture, KIJK_KIND_NOTE, "notecccccc"), KIJK_NOTE_SUBJECT, "notecccccc");
  commit (fixture);

  begin (fixture);
  g_assert_cmpuint (kijk_edit_remove (fixture->edit, a), ==, 2);
  g_assert_cmpuint (kijk_edit_remove (fixture->edit, kijk_project_get_item (fixture->project, "notecccccc")), ==, 1);
  commit (fixture);
  g_assert_cmpuint (kijk_project_count (fixture->project), ==, 1);
}

/* ---- changes made elsewhere ---- */

static void
assert_misfit (Fixture     *fixture,
               KijkChanges *changes)
{
  g_autofree char *before = kijk_project_dump (fixture->project);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  guint n_told = fixture->n_told;

  g_assert_false (kijk_project_apply (fixture->project, changes, &error));
  g_assert_error (error, KIJK_PROJECT_ERROR, KIJK_PROJECT_ERROR_MISMATCH);
  after = kijk_project_dump (fixture->project);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (fixture->n_told, ==, n_told);
}

/* All or nothing: each of these would fit but for its last change. */
static void
test_misfits (Fixture       *fixture,
              gconstpointer  data)
{
  (void) data;

  begin (fixture);
  kijk_edit_set_text (fixture->edit, add (fixture, KIJK_KIND_STAKEHOLDER, "partyaaaaa"), KIJK_STAKEHOLDER_NAME, "a");
  commit (fixture);

  for (int i = 0; i < 8; i++)
    {
      g_autoptr (KijkChanges) changes = kijk_changes_new (NULL);

      kijk_changes_add_insert (changes, KIJK_KIND_STAKEHOLDER, "partybbbbb");
      kijk_changes_add_set (changes, "partybbbbb", KIJK_STAKEHOLDER_NAME, NULL, g_variant_new_string ("b"));
      if (i == 0)
        kijk_changes_add_insert (changes, KIJK_KIND_STAKEHOLDER, "partyaaaaa");
      else if (i == 1)
        kijk_changes_add_remove (changes, KIJK_KIND_STAKEHOLDER, "partyaaaaa");
      else if (i == 2)
        kijk_changes_add_remove (changes, KIJK_KIND_STAKEHOLDER, "partyccccc");
      else if (i == 3)
        kijk_changes_add_set (changes, "partyaaaaa", KIJK_STAKEHOLDER_NAME, NULL, g_variant_new_string ("c"));
      else if (i == 4)
        kijk_changes_add_set (changes, "partyccccc", KIJK_STAKEHOLDER_NAME, NULL, g_variant_new_string ("c"));
      else if (i == 5)
        kijk_changes_add_set (changes, "partyaaaaa", KIJK_INTEREST_TEXT, NULL, g_variant_new_string ("c"));
      else if (i == 6)
        kijk_changes_add_insert (changes, KIJK_KIND_COLLABORATION, "collaborat");
      else
        kijk_changes_add_remove (changes, KIJK_KIND_COLLABORATION, "theproject");
      assert_misfit (fixture, changes);
    }
}

/* A field of another kind of item, or a value of another type, is no change. */
static void
test_malformed (Fixture       *fixture,
                gconstpointer  data)
{
  (void) data;

  begin (fixture);
  add (fixture, KIJK_KIND_STAKEHOLDER, "partyaaaaa");
  commit (fixture);

  for (int i = 0; i < 3; i++)
    {
      g_autoptr (KijkChanges) changes = kijk_changes_new (NULL);

      if (i == 0)
        kijk_changes_add_set (changes, "partyaaaaa", KIJK_STAKEHOLDER_POWER, NULL, g_variant_new_string ("3"));
      else if (i == 1)
        kijk_changes_add_set (changes, "partyaaaaa", KIJK_STAKEHOLDER_FOREIGN + 1, NULL, g_variant_new_string ("3"));
      else
        kijk_changes_add_insert (changes, KIJK_N_KINDS, "partybbbbb");
      assert_misfit (fixture, changes);
    }
}

static void
edit_again_cb (KijkProject *project,
               KijkChanges *changes,
               GError     **error)
{
  g_autoptr (KijkChanges) more = kijk_changes_new (NULL);

  (void) changes;

  kijk_changes_add_insert (more, KIJK_KIND_STAKEHOLDER, "partyccccc");
  g_assert_false (kijk_project_apply (project, more, error));
}

/* Whoever is told of a change cannot make another before all have been told. */
static void
test_busy (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  (void) data;

  g_signal_connect (fixture->project, "changed", G_CALLBACK (edit_again_cb), &error);
  begin (fixture);
  add (fixture, KIJK_KIND_STAKEHOLDER, "partyaaaaa");
  commit (fixture);
  g_assert_error (error, KIJK_PROJECT_ERROR, KIJK_PROJECT_ERROR_BUSY);
  g_assert_false (has (fixture, "partyccccc"));
  g_assert_cmpuint (fixture->n_told, ==, 1);
}

/* A change from elsewhere cannot smuggle in what a field may not hold. */
static void
test_bad_value_from_elsewhere (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr (KijkChanges) changes = kijk_changes_new (NULL);
  g_autoptr (GError) error = NULL;

  (void) data;

  kijk_changes_add_insert (changes, KIJK_KIND_STAKEHOLDER, "partyaaaaa");
  kijk_changes_add_set (changes, "partyaaaaa", KIJK_STAKEHOLDER_POWER, NULL, g_variant_new_int32 (9));
  g_assert_false (kijk_project_apply (fixture->project, changes, &error));
  g_assert_error (error, KIJK_FIELD_ERROR, KIJK_FIELD_ERROR_VALUE);
  g_assert_false (has (fixture, "partyaaaaa"));
}

/* A group that leaves something pointing to nothing does not happen either. */
static void
test_dangling_from_elsewhere (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr (KijkChanges) changes = kijk_changes_new (NULL);
  g_autoptr (GError) error = NULL;

  (void) data;

  begin (fixture);
  add (fixture, KIJK_KIND_STAKEHOLDER, "partyaaaaa");
  point (fixture, add (fixture, KIJK_KIND_INTEREST, NULL), KIJK_INTEREST_STAKEHOLDER, "partyaaaaa");
  commit (fixture);

  kijk_changes_add_remove (changes, KIJK_KIND_STAKEHOLDER, "partyaaaaa");
  g_assert_false (kijk_project_apply (fixture->project, changes, &error));
  g_assert_error (error, KIJK_PROJECT_ERROR, KIJK_PROJECT_ERROR_DANGLING);
  g_assert_true (has (fixture, "partyaaaaa"));
}

/* ---- items as objects ---- */

/* Every field is a property, to be read and never to be written. */
static void
test_properties (void)
{
  g_autoptr (KijkProject) project = kijk_random_project (8, 60);

  for (int kind = 0; kind < KIJK_N_KINDS; kind++)
    {
      const KijkKind *declared = kijk_kind_get (kind);
      KijkItem *item = kijk_project_get_items (project, kind)->pdata[0];

      for (int i = 0; i < declared->n_fields; i++)
        {
          const KijkField *field = &declared->fields[i];
          GParamSpec *property = g_object_class_find_property (G_OBJECT_GET_CLASS (item), field->name);
          g_autoptr (GVariant) value = NULL;

          g_assert_nonnull (property);
          g_assert_false ((property->flags & G_PARAM_WRITABLE) != 0);
          g_object_get (item, field->name, &value, NULL);
          g_assert_true (value == kijk_item_get_value (item, field->id));
        }
    }
}

/* An item that is asked for what was never said answers with the fallback. */
static void
test_fallbacks (Fixture       *fixture,
                gconstpointer  data)
{
  KijkItem *interest;
  g_autofree const char **none = NULL;
  gsize n = 1;

  (void) data;

  begin (fixture);
  interest = add (fixture, KIJK_KIND_INTEREST, NULL);
  commit (fixture);

  g_assert_cmpstr (kijk_item_get_text (interest, KIJK_INTEREST_TEXT), ==, "");
  g_assert_cmpint (kijk_item_get_int (interest, KIJK_INTEREST_WEIGHT), ==, 2);
  g_assert_cmpint (kijk_item_get_int (interest, KIJK_INTEREST_OPENNESS), ==, KIJK_OPENNESS_CONFIDENTIAL);
  g_assert_false (kijk_item_get_boolean (interest, KIJK_INTEREST_CONFIRMED));
  none = kijk_item_get_list (interest, KIJK_INTEREST_ENDORSED_BY, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_null (none[0]);
  g_assert_null (kijk_project_get_referred (fixture->project, interest, KIJK_INTEREST_STAKEHOLDER));
  g_assert_cmpint (kijk_item_get_int (kijk_project_get_collaboration (fixture->project), KIJK_COLLABORATION_FORM), ==, -1);
}

#define ADD(path, function) \
  g_test_add ("/edit/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("commit", test_commit);
  ADD ("no-change", test_no_change);
  ADD ("cancel", test_cancel);
  ADD ("refused-value", test_refused_value);
  ADD ("duplicate-id", test_duplicate_id);
  ADD ("append", test_append);
  ADD ("dangling", test_dangling);
  ADD ("forward-reference", test_forward_reference);
  ADD ("several-targets", test_several_targets);
  ADD ("remove", test_remove);
  ADD ("remove-person", test_remove_person);
  ADD ("remove-circle", test_remove_circle);
  ADD ("misfits", test_misfits);
  ADD ("malformed", test_malformed);
  ADD ("busy", test_busy);
  ADD ("bad-value-from-elsewhere", test_bad_value_from_elsewhere);
  ADD ("dangling-from-elsewhere", test_dangling_from_elsewhere);
  ADD ("fallbacks", test_fallbacks);
  g_test_add_func ("/edit/properties", test_properties);

  return g_test_run ();
}
