/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/kijk-deeds.h"

#include "kijk-random.h"

typedef struct {
  KijkProject  *project;
  KijkDocument *document;
} Fixture;

static void
set_collaboration (KijkProject *project,
                   KijkFieldId  field,
                   int          value)
{
  KijkEdit *edit = kijk_edit_begin (project, NULL);

  kijk_edit_set_int (edit, kijk_project_get_collaboration (project), field, value);
  g_assert_true (kijk_edit_commit (edit, NULL));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->project = kijk_project_new ();
  kijk_project_set_random (fixture->project, g_rand_new_with_seed (7));
  set_collaboration (fixture->project, KIJK_COLLABORATION_DEFAULT_OPENNESS, GPOINTER_TO_INT (data));
  fixture->document = kijk_document_new (fixture->project, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  (void) data;

  g_assert_finalize_object (fixture->document);
  g_assert_finalize_object (fixture->project);
}

static const char *
id_of (KijkItem *item)
{
  return kijk_item_get_id (item);
}

static void
assert_openness (KijkItem     *item,
                 KijkOpenness  openness)
{
  KijkFieldId field = kijk_kind_find_openness (kijk_item_get_kind (item))->id;

  g_assert_cmpint (kijk_item_get_int (item, field), ==, openness);
}

static KijkItem *
add (Fixture    *fixture,
     KijkKindId  kind,
     int         cell,
     const char *party,
     const char *text)
{
  g_autoptr (GError) error = NULL;
  KijkItem *item = kijk_deeds_add (fixture->document, kind, cell, party, text, &error);

  g_assert_no_error (error);
  g_assert_true (KIJK_IS_ITEM (item));
  return item;
}

static void
set_text (Fixture     *fixture,
          KijkItem    *item,
          KijkFieldId  field,
          const char  *text)
{
  const char *const ids[] = { id_of (item), NULL };
  g_autoptr (GError) error = NULL;

  g_assert_true (kijk_deeds_set (fixture->document, ids, field, g_variant_new_string (text),
                                 &error));
  g_assert_no_error (error);
}

static void
set_openness (Fixture      *fixture,
              KijkItem     *item,
              KijkOpenness  openness,
              const char   *agreed_by)
{
  const char *const ids[] = { id_of (item), NULL };

  kijk_deeds_set_openness (fixture->document, ids,
                           kijk_kind_find_openness (kijk_item_get_kind (item))->id, openness,
                           agreed_by);
}

static gboolean
drop (Fixture  *fixture,
      KijkItem *item,
      KijkCell  cell,
      double    along)
{
  const char *const ids[] = { id_of (item), NULL };

  return kijk_deeds_drop (fixture->document, ids, cell, along, 0.5);
}

#define UNDO_LABEL(fixture) \
  kijk_history_get_undo_label (kijk_document_get_history ((fixture)->document))

/* ---- as open as the side that is on asks for ---- */

static void
test_default_openness (Fixture       *fixture,
                       gconstpointer  data)
{
  KijkItem *party = add (fixture, KIJK_KIND_STAKEHOLDER, -1, NULL, "Waterschap");
  KijkItem *interest = add (fixture, KIJK_KIND_INTEREST, -1, id_of (party), "Droge voeten");
  KijkItem *factor =
      add (fixture, KIJK_KIND_CONTEXT_FACTOR, KIJK_CELL_PROCESS, NULL, "Verkiezingen");
  KijkItem *image = add (fixture, KIJK_KIND_AMBITION_IMAGE, KIJK_CELL_FORM, id_of (party),
                         "Licht");
  int openness = GPOINTER_TO_INT (data);

  assert_openness (interest, openness);
  assert_openness (factor, openness);
  assert_openness (image, openness);
  assert_openness (party, openness);
  g_assert_cmpint (kijk_item_get_int (interest, KIJK_INTEREST_SOURCE), ==, KIJK_SOURCE_ASSUMPTION);

  g_assert_cmpint (kijk_item_get_cell (interest), ==, KIJK_CELL_ORGANISATIONAL);
  g_assert_cmpint (kijk_item_get_cell (factor), ==, KIJK_CELL_PROCESS);
  g_assert_cmpint (kijk_item_get_cell (image), ==, KIJK_CELL_FORM);
  g_assert_cmpstr (kijk_item_get_text (interest, KIJK_INTEREST_STAKEHOLDER), ==, id_of (party));
  g_assert_cmpstr (kijk_item_get_text (image, KIJK_AMBITION_IMAGE_STAKEHOLDER), ==,
                   id_of (party));
}

/* A collaboration without secrets gets none by accident: only a personal interest
 * is never for everyone. */
static void
test_all_public (Fixture       *fixture,
                 gconstpointer  data)
{
  KijkItem *party, *interest;

  test_default_openness (fixture, data);
  party = kijk_project_get_items (fixture->project, KIJK_KIND_STAKEHOLDER)->pdata[0];
  set_text (fixture, party, KIJK_STAKEHOLDER_NO_DEAL, "Dan bouwen we zelf een dijk");
  g_assert_false (kijk_document_has_secrets (fixture->document));

  interest = add (fixture, KIJK_KIND_INTEREST, KIJK_CELL_PERSONAL, NULL, "Een volgende baan");
  assert_openness (interest, KIJK_OPENNESS_CONFIDENTIAL);
  g_assert_true (kijk_document_has_secrets (fixture->document));
}

static void
test_at_table (Fixture       *fixture,
               gconstpointer  data)
{
  KijkItem *interest, *personal, *party;

  (void) data;

  kijk_document_set_side (fixture->document, KIJK_LEVEL_TABLE);
  party = add (fixture, KIJK_KIND_STAKEHOLDER, -1, NULL, "Waterschap");
  interest = add (fixture, KIJK_KIND_INTEREST, KIJK_CELL_COLLECTIVE, id_of (party), "Droge voeten");
  personal = add (fixture, KIJK_KIND_INTEREST, KIJK_CELL_PERSONAL, NULL, "Een volgende baan");

  assert_openness (interest, KIJK_OPENNESS_SHARED);
  g_assert_cmpint (kijk_item_get_int (interest, KIJK_INTEREST_SOURCE), ==, KIJK_SOURCE_PLENARY);
  assert_openness (personal, KIJK_OPENNESS_CONFIDENTIAL);
  g_assert_cmpint (kijk_item_get_int (personal, KIJK_INTEREST_SOURCE), ==, KIJK_SOURCE_ASSUMPTION);

  g_assert_nonnull (kijk_project_get_item (kijk_document_get_view (fixture->document),
                                           id_of (interest)));
  g_assert_null (kijk_project_get_item (kijk_document_get_view (fixture->document),
                                        id_of (personal)));
}

/* ---- each deed is one step, and changes nothing when refused ---- */

static void
test_one_step (Fixture       *fixture,
               gconstpointer  data)
{
  KijkHistory *history = kijk_document_get_history (fixture->document);
  g_autofree char *empty = kijk_project_dump (fixture->project);
  g_autofree char *full = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  KijkItem *party, *interest, *other;
  int steps = 0;

  (void) data;

  party = add (fixture, KIJK_KIND_STAKEHOLDER, -1, NULL, "Gemeente");
  g_assert_cmpstr (UNDO_LABEL (fixture), ==, "Add party");
  interest = add (fixture, KIJK_KIND_INTEREST, -1, id_of (party), "Rust in de wijk");
  other = add (fixture, KIJK_KIND_INTEREST, -1, NULL, "Leven in de wijk");
  g_assert_true (drop (fixture, interest, KIJK_CELL_COLLECTIVE, 0.25));
  g_assert_cmpstr (UNDO_LABEL (fixture), ==, "Move interest");
  kijk_deeds_add_part (fixture->document, KIJK_REPRESENTATIVE_STAKEHOLDER, id_of (party),
                       KIJK_REPRESENTATIVE_NAME, g_variant_new_string ("Marijke"), NULL);
  kijk_deeds_relate (fixture->document, id_of (interest), id_of (other),
                     KIJK_RELATION_TYPE_CONFLICT);
  set_text (fixture, party, KIJK_STAKEHOLDER_NAME, "Gemeente Hazelrade");
  kijk_deeds_go_to_phase (fixture->document, KIJK_PHASE_SHARE, -1, "2026-01-20", NULL, NULL);
  kijk_deeds_set_step (fixture->document, KIJK_STEP_EXPLORE_HEARD, KIJK_STEP_STATE_DONE);
  full = kijk_project_dump (fixture->project);

  while (kijk_history_can_undo (history))
    {
      kijk_history_undo (history);
      steps++;
    }
  g_assert_cmpint (steps, ==, 9);
  undone = kijk_project_dump (fixture->project);
  g_assert_cmpstr (undone, ==, empty);

  while (kijk_history_can_redo (history))
    kijk_history_redo (history);
  redone = kijk_project_dump (fixture->project);
  g_assert_cmpstr (redone, ==, full);
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  KijkItem *party = add (fixture, KIJK_KIND_STAKEHOLDER, -1, NULL, "Gemeente");
  const char *const ids[] = { id_of (party), NULL };
  g_autofree char *before = kijk_project_dump (fixture->project);
  g_autofree char *after = NULL;
  g_autofree char *long_name = g_strnfill (201, 'x');
  g_autoptr (GError) error = NULL;

  (void) data;

  g_assert_null (kijk_deeds_add (fixture->document, KIJK_KIND_INTEREST, -1, NULL, " \t", &error));
  g_assert_error (error, KIJK_FIELD_ERROR, KIJK_FIELD_ERROR_VALUE);
  g_clear_error (&error);
  g_assert_null (
      kijk_deeds_add (fixture->document, KIJK_KIND_STAKEHOLDER, -1, NULL, long_name, &error));
  g_assert_error (error, KIJK_FIELD_ERROR, KIJK_FIELD_ERROR_VALUE);
  g_clear_error (&error);
  g_assert_false (kijk_deeds_set (fixture->document, ids, KIJK_STAKEHOLDER_NAME,
                                  g_variant_new_string (" "), &error));
  g_assert_error (error, KIJK_FIELD_ERROR, KIJK_FIELD_ERROR_VALUE);
  g_assert_false (drop (fixture, party, KIJK_CELL_PROCESS, 0));
  g_assert_null (kijk_deeds_relate (fixture->document, "aaaaaaaaaa", "aaaaaaaaaa",
                                    KIJK_RELATION_TYPE_SHARED));

  after = kijk_project_dump (fixture->project);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (UNDO_LABEL (fixture), ==, "Add party");
}

/* A token looks the same on every side, and keeps up with the name of the party
 * until somebody chooses other letters. */
static void
test_token (Fixture       *fixture,
            gconstpointer  data)
{
  KijkItem *hidden = add (fixture, KIJK_KIND_STAKEHOLDER, -1, NULL, "Gemeente Elzerwaard");
  const char *const absent[] = { id_of (hidden), NULL };
  KijkItem *party;

  (void) data;

  g_assert_true (kijk_deeds_set (fixture->document, absent, KIJK_STAKEHOLDER_AT_TABLE,
                                 g_variant_new_boolean (FALSE), NULL));
  kijk_document_set_side (fixture->document, KIJK_LEVEL_TABLE);
  party = add (fixture, KIJK_KIND_STAKEHOLDER, -1, NULL, "Gemeente Hazelrade");
  g_assert_cmpint (kijk_item_get_int (hidden, KIJK_STAKEHOLDER_COLOUR), ==, 1);
  g_assert_cmpint (kijk_item_get_int (party, KIJK_STAKEHOLDER_COLOUR), ==, 2);
  g_assert_cmpstr (kijk_item_get_text (hidden, KIJK_STAKEHOLDER_INITIALS), ==, "Ge");
  g_assert_cmpstr (kijk_item_get_text (party, KIJK_STAKEHOLDER_INITIALS), ==, "Gm");

  set_text (fixture, party, KIJK_STAKEHOLDER_SHORT_NAME, "Hazelrade");
  g_assert_cmpstr (kijk_item_get_text (party, KIJK_STAKEHOLDER_INITIALS), ==, "Ha");
  set_text (fixture, party, KIJK_STAKEHOLDER_INITIALS, "GH");
  set_text (fixture, party, KIJK_STAKEHOLDER_SHORT_NAME, "Raadhuis");
  g_assert_cmpstr (kijk_item_get_text (party, KIJK_STAKEHOLDER_INITIALS), ==, "GH");
}

/* A party from a list looks as it would if somebody had added it. */
static void
test_make_party (Fixture       *fixture,
                 gconstpointer  data)
{
  KijkItem *added = add (fixture, KIJK_KIND_STAKEHOLDER, -1, NULL, "Gemeente Elzerwaard");
  KijkEdit *edit = kijk_document_begin (fixture->document, NULL);
  KijkItem *party =
      kijk_deeds_make_party (edit, "Gemeente Hazelrade", KIJK_OPENNESS_CONFIDENTIAL);

  (void) data;

  g_assert_true (kijk_edit_commit (edit, NULL));
  g_assert_cmpint (kijk_item_get_int (added, KIJK_STAKEHOLDER_COLOUR), ==, 1);
  g_assert_cmpint (kijk_item_get_int (party, KIJK_STAKEHOLDER_COLOUR), ==, 2);
  g_assert_cmpstr (kijk_item_get_text (party, KIJK_STAKEHOLDER_INITIALS), ==, "Gm");
  assert_openness (party, KIJK_OPENNESS_CONFIDENTIAL);
}

/* ---- consent ---- */

/* Opening asks who agreed, whatever it is that others said. */
static void
test_consent_by_declaration (Fixture       *fixture,
                             gconstpointer  data)
{
  (void) data;

  for (int id = 0; id < KIJK_N_KINDS; id++)
    {
      const KijkKind *kind = kijk_kind_get (id);
      KijkItem *item;
      KijkEdit *edit;

      if (id == KIJK_KIND_COLLABORATION)
        continue;
      edit = kijk_document_begin (fixture->document, NULL);
      item = kijk_edit_insert (edit, id, NULL, NULL);
      for (int i = 0; i < kind->n_fields; i++)
        {
          const KijkField *field = &kind->fields[i];

          if (!kijk_field_is_openness (field))
            continue;
          kijk_edit_set_int (edit, item, field->id, KIJK_OPENNESS_CONFIDENTIAL);
          g_assert_true (kijk_deeds_needs_consent (fixture->document, id_of (item), field->id,
                                                   KIJK_OPENNESS_SHARED));
          g_assert_false (kijk_deeds_needs_consent (fixture->document, id_of (item), field->id,
                                                    KIJK_OPENNESS_ASSUMED));
        }
      kijk_edit_cancel (edit);
    }
}

static void
test_consent_to_a_part (Fixture       *fixture,
                        gconstpointer  data)
{
  KijkItem *party = add (fixture, KIJK_KIND_STAKEHOLDER, -1, NULL, "Gemeente");
  KijkItem *collaboration = kijk_project_get_collaboration (fixture->project);
  const char *const ids[] = { id_of (party), NULL };
  KijkItem *person = kijk_deeds_add_part (fixture->document, KIJK_REPRESENTATIVE_STAKEHOLDER,
                                          id_of (party), 0, NULL, NULL);
  const char *const persons[] = { id_of (person), NULL };

  (void) data;

  g_assert_true (kijk_deeds_needs_consent (fixture->document, id_of (collaboration),
                                           KIJK_COLLABORATION_REGION_OPENNESS,
                                           KIJK_OPENNESS_PUBLIC));
  /* That is a setting, and says nothing. */
  g_assert_false (kijk_deeds_needs_consent (fixture->document, id_of (collaboration),
                                            KIJK_COLLABORATION_DEFAULT_OPENNESS,
                                            KIJK_OPENNESS_PUBLIC));

  kijk_deeds_set_openness (fixture->document, persons, KIJK_REPRESENTATIVE_MANDATE_OPENNESS,
                           KIJK_OPENNESS_SHARED, "de wethouder");
  g_assert_cmpint (kijk_item_get_int (person, KIJK_REPRESENTATIVE_MANDATE_OPENNESS), ==,
                   KIJK_OPENNESS_SHARED);
  g_assert_cmpstr (kijk_item_get_text (person, KIJK_REPRESENTATIVE_AGREED_BY), ==, "de wethouder");

  set_openness (fixture, party, KIJK_OPENNESS_SHARED, "de wethouder");
  kijk_deeds_set_openness (fixture->document, ids, KIJK_STAKEHOLDER_NO_DEAL_OPENNESS,
                           KIJK_OPENNESS_SHARED, "het college");
  kijk_deeds_set_openness (fixture->document, ids, KIJK_STAKEHOLDER_INVOLVEMENT_OPENNESS,
                           KIJK_OPENNESS_SHARED, "het college");
  g_assert_cmpstr (kijk_item_get_text (party, KIJK_STAKEHOLDER_AGREED_BY), ==,
                   "de wethouder; het college");
}

static void
test_new_wording (Fixture       *fixture,
                  gconstpointer  data)
{
  KijkItem *interest = add (fixture, KIJK_KIND_INTEREST, -1, NULL, "Rust in de wijk");
  const char *const ids[] = { id_of (interest), NULL };

  (void) data;

  g_assert_true (kijk_deeds_set (fixture->document, ids, KIJK_INTEREST_CONFIRMED,
                                 g_variant_new_boolean (TRUE), NULL));
  set_text (fixture, interest, KIJK_INTEREST_CONFIRMED_BY, "de wijkraad");
  set_text (fixture, interest, KIJK_INTEREST_TEXT, "Rust in de wijk");
  g_assert_true (kijk_item_get_boolean (interest, KIJK_INTEREST_CONFIRMED));
  set_text (fixture, interest, KIJK_INTEREST_SHORT_NAME, "rust");
  g_assert_true (kijk_item_get_boolean (interest, KIJK_INTEREST_CONFIRMED));

  set_text (fixture, interest, KIJK_INTEREST_TEXT, "Stilte in de wijk");
  g_assert_false (kijk_item_get_boolean (interest, KIJK_INTEREST_CONFIRMED));
  g_assert_cmpstr (kijk_item_get_text (interest, KIJK_INTEREST_CONFIRMED_BY), ==, "");
}

static void
test_becomes_personal (Fixture       *fixture,
                       gconstpointer  data)
{
  KijkItem *interest = add (fixture, KIJK_KIND_INTEREST, -1, NULL, "Gezien worden");
  const char *const ids[] = { id_of (interest), NULL };

  (void) data;

  g_assert_true (kijk_deeds_needs_consent (fixture->document, ids[0], KIJK_INTEREST_OPENNESS,
                                           KIJK_OPENNESS_SHARED));
  g_assert_false (kijk_deeds_needs_consent (fixture->document, ids[0], KIJK_INTEREST_OPENNESS,
                                            KIJK_OPENNESS_ASSUMED));
  set_openness (fixture, interest, KIJK_OPENNESS_SHARED, "de directeur");
  g_assert_cmpstr (kijk_item_get_text (interest, KIJK_INTEREST_AGREED_BY), ==, "de directeur");
  g_assert_false (kijk_item_get_boolean (interest, KIJK_INTEREST_CONFIRMED));

  g_assert_true (drop (fixture, interest, KIJK_CELL_PERSONAL, 0.5));
  assert_openness (interest, KIJK_OPENNESS_CONFIDENTIAL);
  g_assert_false (kijk_item_has (interest, KIJK_INTEREST_AGREED_BY));

  /* Moving within the sector closes nothing. */
  set_openness (fixture, interest, KIJK_OPENNESS_SHARED, "zij zelf");
  g_assert_true (kijk_item_get_boolean (interest, KIJK_INTEREST_CONFIRMED));
  g_assert_true (drop (fixture, interest, KIJK_CELL_PERSONAL, 0.1));
  assert_openness (interest, KIJK_OPENNESS_SHARED);

  g_assert_true (kijk_deeds_move (fixture->document, ids, KIJK_CELL_COLLECTIVE));
  g_assert_true (kijk_deeds_set (fixture->document, ids, KIJK_INTEREST_TYPE,
                                 g_variant_new_int32 (KIJK_INTEREST_TYPE_PERSONAL), NULL));
  assert_openness (interest, KIJK_OPENNESS_CONFIDENTIAL);
}

static void
test_drop_several (Fixture       *fixture,
                   gconstpointer  data)
{
  KijkItem *a = add (fixture, KIJK_KIND_AMBITION_IMAGE, KIJK_CELL_FORM, NULL, "Licht");
  KijkItem *b = add (fixture, KIJK_KIND_AMBITION_IMAGE, KIJK_CELL_FORM, NULL, "Lichtvoetig");
  KijkItem *party = add (fixture, KIJK_KIND_STAKEHOLDER, -1, NULL, "Gemeente");
  const char *const ids[] = { id_of (a), id_of (b), id_of (party), NULL };
  const char *const wrong[] = { id_of (party), id_of (a), NULL };

  (void) data;

  g_assert_true (kijk_deeds_drop (fixture->document, ids, KIJK_CELL_SOLUTION, 0.25, 0.75));
  g_assert_cmpint (kijk_item_get_cell (a), ==, KIJK_CELL_SOLUTION);
  g_assert_cmpint (kijk_item_get_cell (b), ==, KIJK_CELL_SOLUTION);
  g_assert_cmpint (kijk_item_get_cell (party), ==, KIJK_CELL_PLAYERS);
  g_assert_nonnull (kijk_project_get_placement (fixture->project, a));
  g_assert_null (kijk_project_get_placement (fixture->project, b));
  kijk_history_undo (kijk_document_get_history (fixture->document));
  g_assert_cmpint (kijk_item_get_cell (a), ==, KIJK_CELL_FORM);
  g_assert_cmpint (kijk_item_get_cell (b), ==, KIJK_CELL_FORM);

  g_assert_false (kijk_deeds_drop (fixture->document, wrong, KIJK_CELL_SOLUTION, 0, 0));
  g_assert_cmpint (kijk_item_get_cell (a), ==, KIJK_CELL_FORM);
}

/* Tidied, things lie where they fit, in the sectors where they lay; the table tidies
 * only what it sees; and it is one step to undo. */
static void
test_tidy (Fixture       *fixture,
           gconstpointer  data)
{
  KijkItem *a = add (fixture, KIJK_KIND_AMBITION_IMAGE, KIJK_CELL_FORM, NULL, "Licht");
  KijkItem *b = add (fixture, KIJK_KIND_INTEREST, KIJK_CELL_ORGANISATIONAL, NULL, "Rust in de wijk");
  KijkItem *c = add (fixture, KIJK_KIND_STAKEHOLDER, -1, NULL, "Gemeente");
  const char *const some[] = { id_of (c), NULL };

  (void) data;

  g_assert_cmpuint (kijk_deeds_tidy (fixture->document, NULL), ==, 0);
  kijk_deeds_nudge (fixture->document, id_of (a), KIJK_CELL_FORM, 0.2, 0.5);
  kijk_deeds_nudge (fixture->document, id_of (b), KIJK_CELL_ORGANISATIONAL, 0.2, 0.5);
  kijk_deeds_nudge (fixture->document, id_of (c), KIJK_CELL_PLAYERS, 0.2, 0.5);

  g_assert_cmpuint (kijk_deeds_tidy (fixture->document, some), ==, 1);
  g_assert_null (kijk_project_get_placement (fixture->project, c));
  kijk_document_set_side (fixture->document, KIJK_LEVEL_TABLE);
  g_assert_cmpuint (kijk_deeds_tidy (fixture->document, NULL), ==, 0);
  kijk_document_set_side (fixture->document, KIJK_LEVEL_FACILITATOR);
  g_assert_cmpuint (kijk_deeds_tidy (fixture->document, NULL), ==, 2);
  g_assert_null (kijk_project_get_placement (fixture->project, a));
  g_assert_null (kijk_project_get_placement (fixture->project, b));
  g_assert_cmpint (kijk_item_get_cell (a), ==, KIJK_CELL_FORM);

  kijk_history_undo (kijk_document_get_history (fixture->document));
  g_assert_nonnull (kijk_project_get_placement (fixture->project, a));
  g_assert_nonnull (kijk_project_get_placement (fixture->project, b));
  g_assert_null (kijk_project_get_placement (fixture->project, c));
}

static guint
count_interests (Fixture *fixture)
{
  return kijk_project_get_items (fixture->project, KIJK_KIND_INTEREST)->len;
}

/* Walking a token along is one step; what comes after it is not part of it. */
static void
test_nudge (Fixture       *fixture,
            gconstpointer  data)
{
  KijkItem *a = add (fixture, KIJK_KIND_INTEREST, -1, NULL, "Rust in de wijk");
  KijkItem *b = add (fixture, KIJK_KIND_INTEREST, -1, NULL, "Een levendige straat");
  KijkHistory *history = kijk_document_get_history (fixture->document);

  (void) data;

  for (int i = 1; i < 5; i++)
    kijk_deeds_nudge (fixture->document, id_of (a), KIJK_CELL_ORGANISATIONAL, i * 0.1, 0.5);
  add (fixture, KIJK_KIND_INTEREST, -1, NULL, "Goede cijfers");
  kijk_deeds_nudge (fixture->document, id_of (a), KIJK_CELL_ORGANISATIONAL, 0.6, 0.5);
  kijk_deeds_nudge (fixture->document, id_of (b), KIJK_CELL_ORGANISATIONAL, 0.6, 0.5);
  add (fixture, KIJK_KIND_INTEREST, -1, NULL, "Kortere lijnen");
  add (fixture, KIJK_KIND_INTEREST, -1, NULL, "Tijd");
  g_assert_cmpuint (count_interests (fixture), ==, 5);

  kijk_history_undo (history);
  g_assert_cmpuint (count_interests (fixture), ==, 4);
  kijk_history_undo (history);
  g_assert_cmpuint (count_interests (fixture), ==, 3);
  kijk_history_undo (history);
  g_assert_null (kijk_project_get_placement (fixture->project, b));
  kijk_history_undo (history);
  g_assert_cmpuint (count_interests (fixture), ==, 3);
  kijk_history_undo (history);
  g_assert_cmpuint (count_interests (fixture), ==, 2);
  g_assert_nonnull (kijk_project_get_placement (fixture->project, a));
  kijk_history_undo (history);
  g_assert_null (kijk_project_get_placement (fixture->project, a));
  g_assert_cmpuint (count_interests (fixture), ==, 2);
}

/* ---- what the table does not see is not touched there ---- */

static void
test_neutral_wording (Fixture       *fixture,
                      gconstpointer  data)
{
  KijkItem *interest = add (fixture, KIJK_KIND_INTEREST, -1, NULL, "Het bestuur is het oneens");

  (void) data;

  set_openness (fixture, interest, KIJK_OPENNESS_ANONYMOUS, "de directeur");
  set_text (fixture, interest, KIJK_INTEREST_NEUTRAL_TEXT, "Een besluit dat intern te dragen is");
  kijk_document_set_side (fixture->document, KIJK_LEVEL_TABLE);
  set_text (fixture, interest, KIJK_INTEREST_TEXT, "Een besluit dat thuis te dragen is");

  g_assert_cmpstr (kijk_item_get_text (interest, KIJK_INTEREST_TEXT), ==,
                   "Het bestuur is het oneens");
  g_assert_cmpstr (kijk_item_get_text (interest, KIJK_INTEREST_NEUTRAL_TEXT), ==,
                   "Een besluit dat thuis te dragen is");
}

static void
set_endorser (Fixture           *fixture,
              const char *const *ids,
              KijkItem          *party,
              gboolean           is_in)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (kijk_deeds_set_member (fixture->document, ids, KIJK_INTEREST_ENDORSED_BY,
                                        g_variant_new_string (id_of (party)), is_in, &error));
  g_assert_no_error (error);
}

static void
assert_endorsers (KijkItem *interest,
                  guint     n,
                  KijkItem *party)
{
  gsize n_found;
  g_autofree const char **ids = kijk_item_get_list (interest, KIJK_INTEREST_ENDORSED_BY, &n_found);

  g_assert_cmpuint (n_found, ==, n);
  g_assert_true (g_strv_contains (ids, id_of (party)));
}

/* What several items have in common can change without what they have not. */
static void
test_members (Fixture       *fixture,
              gconstpointer  data)
{
  KijkItem *gemeente = add (fixture, KIJK_KIND_STAKEHOLDER, -1, NULL, "Gemeente");
  KijkItem *ggd = add (fixture, KIJK_KIND_STAKEHOLDER, -1, NULL, "GGD");
  KijkItem *a = add (fixture, KIJK_KIND_INTEREST, -1, NULL, "Rust in de wijk");
  KijkItem *b = add (fixture, KIJK_KIND_INTEREST, -1, NULL, "Een levendige straat");
  const char *const one[] = { id_of (a), NULL };
  const char *const both[] = { id_of (a), id_of (b), NULL };
  const KijkField *weighed = kijk_field_get (KIJK_INTEREST_ENDORSED_BY);

  (void) data;

  set_endorser (fixture, one, gemeente, TRUE);
  set_endorser (fixture, both, ggd, TRUE);
  assert_endorsers (a, 2, gemeente);
  assert_endorsers (a, 2, ggd);
  assert_endorsers (b, 1, ggd);
  set_endorser (fixture, both, ggd, TRUE);
  assert_endorsers (b, 1, ggd);

  set_endorser (fixture, both, ggd, FALSE);
  assert_endorsers (a, 1, gemeente);
  g_assert_false (kijk_item_refers_to (b, weighed, id_of (ggd)));
  kijk_history_undo (kijk_document_get_history (fixture->document));
  assert_endorsers (a, 2, ggd);
  assert_endorsers (b, 1, ggd);
}

static void
test_unseen_references (Fixture       *fixture,
                        gconstpointer  data)
{
  KijkItem *seen = add (fixture, KIJK_KIND_STAKEHOLDER, -1, NULL, "Gemeente");
  KijkItem *unseen = add (fixture, KIJK_KIND_STAKEHOLDER, -1, NULL, "Siersema Vastgoed");
  KijkItem *interest = add (fixture, KIJK_KIND_INTEREST, -1, NULL, "Een levendige straat");
  const char *const ids[] = { id_of (interest), NULL };
  const char *const absent[] = { id_of (unseen), NULL };
  g_autofree const char **left = NULL;

  (void) data;

  g_assert_true (kijk_deeds_set (fixture->document, absent, KIJK_STAKEHOLDER_AT_TABLE,
                                 g_variant_new_boolean (FALSE), NULL));
  set_openness (fixture, interest, KIJK_OPENNESS_SHARED, "allen");
  set_endorser (fixture, ids, seen, TRUE);
  set_endorser (fixture, ids, unseen, TRUE);

  kijk_document_set_side (fixture->document, KIJK_LEVEL_TABLE);
  g_assert_null (kijk_project_get_item (kijk_document_get_view (fixture->document), absent[0]));
  set_endorser (fixture, ids, seen, FALSE);

  left = kijk_item_get_list (interest, KIJK_INTEREST_ENDORSED_BY, NULL);
  g_assert_cmpstr (left[0], ==, absent[0]);
  g_assert_null (left[1]);
}

static void
test_remove (Fixture       *fixture,
             gconstpointer  data)
{
  KijkItem *party = add (fixture, KIJK_KIND_STAKEHOLDER, -1, NULL, "Gemeente");
  KijkItem *open = add (fixture, KIJK_KIND_INTEREST, -1, id_of (party), "Rust");
  KijkItem *closed = add (fixture, KIJK_KIND_INTEREST, -1, id_of (party), "Stemmen");
  /* The items go and come back; their ids stay. */
  g_autofree char *closed_id = g_strdup (id_of (closed));
  g_autofree char *party_id = g_strdup (id_of (party));
  const char *const ids[] = { closed_id, party_id, "aaaaaaaaaa", NULL };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  (void) data;

  set_openness (fixture, open, KIJK_OPENNESS_SHARED, "de gemeente");
  g_assert_true (drop (fixture, open, KIJK_CELL_COLLECTIVE, 0.5));
  before = kijk_project_dump (fixture->project);

  kijk_document_set_side (fixture->document, KIJK_LEVEL_TABLE);
  g_assert_cmpuint (kijk_deeds_remove (fixture->document, ids + 1), ==, 2);
  g_assert_cmpuint (kijk_project_count (fixture->project), ==, 1);
  g_assert_cmpstr (UNDO_LABEL (fixture), ==, "Delete several");

  kijk_history_undo (kijk_document_get_history (fixture->document));
  after = kijk_project_dump (fixture->project);
  g_assert_cmpstr (after, ==, before);

  kijk_document_set_side (fixture->document, KIJK_LEVEL_FACILITATOR);
  g_assert_cmpuint (kijk_deeds_remove (fixture->document, ids), ==, 3);
}

/* ---- relations and phases ---- */

static void
test_relate (Fixture       *fixture,
             gconstpointer  data)
{
  KijkItem *a = add (fixture, KIJK_KIND_INTEREST, -1, NULL, "Rust");
  KijkItem *b = add (fixture, KIJK_KIND_INTEREST, -1, NULL, "Leven");
  KijkItem *relation;

  (void) data;

  relation =
      kijk_deeds_relate (fixture->document, id_of (a), id_of (b), KIJK_RELATION_TYPE_CONFLICT);
  g_assert_false (kijk_item_get_boolean (relation, KIJK_INTEREST_RELATION_RAISED));
  kijk_document_set_side (fixture->document, KIJK_LEVEL_TABLE);
  g_assert_true (kijk_deeds_relate (fixture->document, id_of (b), id_of (a),
                                    KIJK_RELATION_TYPE_COMPLEMENTARY) == relation);
  g_assert_cmpint (kijk_item_get_int (relation, KIJK_INTEREST_RELATION_TYPE), ==,
                   KIJK_RELATION_TYPE_COMPLEMENTARY);
  g_assert_true (kijk_item_get_boolean (relation, KIJK_INTEREST_RELATION_RAISED));
  g_assert_cmpuint (kijk_project_get_items (fixture->project, KIJK_KIND_INTEREST_RELATION)->len, ==,
                    1);
}

static void
do_everything_cb (KijkProject *project,
                  KijkChanges *changes,
                  Fixture     *fixture)
{
  GPtrArray *interests = kijk_project_get_items (project, KIJK_KIND_INTEREST);
  const char *const ids[] = { id_of (interests->pdata[0]), NULL };
  g_autoptr (GError) error = NULL;

  (void) changes;
  g_assert_null (kijk_deeds_add (fixture->document, KIJK_KIND_INTEREST, -1, NULL, "x", &error));
  g_assert_error (error, KIJK_PROJECT_ERROR, KIJK_PROJECT_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_false (kijk_deeds_set (fixture->document, ids, KIJK_INTEREST_TEXT,
                                  g_variant_new_string ("x"), &error));
  g_assert_error (error, KIJK_PROJECT_ERROR, KIJK_PROJECT_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_null (kijk_deeds_add_part (fixture->document, KIJK_INTEREST_RELATION_A, ids[0], 0, NULL,
                                      &error));
  g_assert_error (error, KIJK_PROJECT_ERROR, KIJK_PROJECT_ERROR_BUSY);
  g_assert_null (kijk_deeds_relate (fixture->document, ids[0], id_of (interests->pdata[1]),
                                    KIJK_RELATION_TYPE_SHARED));
  kijk_deeds_set_openness (fixture->document, ids, KIJK_INTEREST_OPENNESS, KIJK_OPENNESS_PUBLIC,
                           NULL);
  g_assert_false (kijk_deeds_move (fixture->document, ids, KIJK_CELL_COLLECTIVE));
  g_assert_false (kijk_deeds_drop (fixture->document, ids, KIJK_CELL_COLLECTIVE, 0.5, 0.5));
  g_assert_cmpuint (kijk_deeds_remove (fixture->document, ids), ==, 0);
  kijk_deeds_go_to_phase (fixture->document, KIJK_PHASE_SHARE, -1, "2026-01-20", NULL, NULL);
  kijk_deeds_set_step (fixture->document, KIJK_STEP_EXPLORE_HEARD, KIJK_STEP_STATE_DONE);
}

/* While others are told of one deed every other is refused. */
static void
test_busy (Fixture       *fixture,
           gconstpointer  data)
{
  KijkItem *interest = add (fixture, KIJK_KIND_INTEREST, -1, NULL, "Droge voeten");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gulong id;

  (void) data;
  add (fixture, KIJK_KIND_INTEREST, -1, NULL, "Schoon water");
  id = g_signal_connect (fixture->project, "changed", G_CALLBACK (do_everything_cb), fixture);
  set_text (fixture, interest, KIJK_INTEREST_TEXT, "Natte voeten");
  after = kijk_project_dump (fixture->project);
  g_signal_handler_disconnect (fixture->project, id);

  kijk_document_undo (fixture->document, FALSE);
  set_text (fixture, interest, KIJK_INTEREST_TEXT, "Natte voeten");
  before = kijk_project_dump (fixture->project);
  g_assert_cmpstr (after, ==, before);
}

#define TEST(path, openness, test) \
  g_test_add (path, Fixture, GINT_TO_POINTER (openness), set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  TEST ("/deeds/openness/confidential", KIJK_OPENNESS_CONFIDENTIAL, test_default_openness);
  TEST ("/deeds/openness/shared", KIJK_OPENNESS_SHARED, test_default_openness);
  TEST ("/deeds/openness/public", KIJK_OPENNESS_PUBLIC, test_all_public);
  TEST ("/deeds/openness/at-table", KIJK_OPENNESS_CONFIDENTIAL, test_at_table);
  TEST ("/deeds/one-step", KIJK_OPENNESS_CONFIDENTIAL, test_one_step);
  TEST ("/deeds/busy", KIJK_OPENNESS_CONFIDENTIAL, test_busy);
  TEST ("/deeds/refused", KIJK_OPENNESS_CONFIDENTIAL, test_refused);
  TEST ("/deeds/token", KIJK_OPENNESS_CONFIDENTIAL, test_token);
  TEST ("/deeds/make-party", KIJK_OPENNESS_CONFIDENTIAL, test_make_party);
  TEST ("/deeds/consent/by-declaration", KIJK_OPENNESS_CONFIDENTIAL, test_consent_by_declaration);
  TEST ("/deeds/consent/part", KIJK_OPENNESS_CONFIDENTIAL, test_consent_to_a_part);
  TEST ("/deeds/new-wording", KIJK_OPENNESS_CONFIDENTIAL, test_new_wording);
  TEST ("/deeds/becomes-personal", KIJK_OPENNESS_CONFIDENTIAL, test_becomes_personal);
  TEST ("/deeds/drop-several", KIJK_OPENNESS_CONFIDENTIAL, test_drop_several);
  TEST ("/deeds/nudge", KIJK_OPENNESS_CONFIDENTIAL, test_nudge);
  TEST ("/deeds/tidy", KIJK_OPENNESS_CONFIDENTIAL, test_tidy);
  TEST ("/deeds/members", KIJK_OPENNESS_CONFIDENTIAL, test_members);
  TEST ("/deeds/neutral-wording", KIJK_OPENNESS_CONFIDENTIAL, test_neutral_wording);
  TEST ("/deeds/unseen-references", KIJK_OPENNESS_CONFIDENTIAL, test_unseen_references);
  TEST ("/deeds/remove", KIJK_OPENNESS_CONFIDENTIAL, test_remove);
  TEST ("/deeds/relate", KIJK_OPENNESS_CONFIDENTIAL, test_relate);

  return g_test_run ();
}
