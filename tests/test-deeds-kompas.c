/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/kijk-deeds.h"

#include "diagram/kijk-process.h"
#include "kijk-random.h"

#define DAY "2026-01-20"

/* The longest sequence of moves of which every one is tried. */
#define MOVES 6

typedef struct {
  KijkProject  *project;
  KijkDocument *document;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  (void) data;

  fixture->project = kijk_project_new ();
  kijk_project_set_random (fixture->project, g_rand_new_with_seed (7));
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

static GPtrArray *
get_visits (Fixture *fixture)
{
  return kijk_project_get_items (fixture->project, KIJK_KIND_PHASE_VISIT);
}

static void
test_phases (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct {
    KijkPhase      phase;
    const char    *day;
    KijkTransition transition;
  } moves[] = {
    { KIJK_PHASE_SHARE, "2025-01-10", KIJK_TRANSITION_START },
    { KIJK_PHASE_AGREE, "2025-02-10", KIJK_TRANSITION_ON },
    { KIJK_PHASE_EXPLORE, "2025-03-10", KIJK_TRANSITION_BACK },
    { KIJK_PHASE_RENEW, "2025-04-10", KIJK_TRANSITION_LEAP },
    { KIJK_PHASE_EXPLORE, "2025-05-10", KIJK_TRANSITION_ANEW },
  };
  GPtrArray *visits = kijk_project_get_items (fixture->project, KIJK_KIND_PHASE_VISIT);

  (void) data;

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      KijkItem *last = NULL;

      kijk_deeds_go_to_phase (fixture->document, moves[i].phase, -1, moves[i].day, NULL, NULL);
      kijk_deeds_go_to_phase (fixture->document, moves[i].phase, -1, "2030-01-01", NULL, NULL);
      g_assert_cmpuint (visits->len, ==, i + 1);
      for (guint j = 0; j < visits->len; j++)
        {
          KijkItem *visit = visits->pdata[j];

          if (g_str_equal (kijk_item_get_text (visit, KIJK_PHASE_VISIT_FROM), moves[i].day))
            last = visit;
          else
            g_assert_true (kijk_item_has (visit, KIJK_PHASE_VISIT_TO));
        }
      g_assert_cmpint (kijk_item_get_int (last, KIJK_PHASE_VISIT_TRANSITION), ==,
                       moves[i].transition);
      g_assert_false (kijk_item_has (last, KIJK_PHASE_VISIT_TO));
      g_assert_cmpint (kijk_item_get_int (kijk_project_get_collaboration (fixture->project),
                                          KIJK_COLLABORATION_CURRENT_PHASE), ==, moves[i].phase);
    }
}

/* What was planned is what begins, with its plan beside it; only once. */
static void
test_planned (Fixture       *fixture,
              gconstpointer  data)
{
  KijkItem *plan = kijk_deeds_plan (fixture->document, KIJK_KIND_PHASE_VISIT, KIJK_PHASE_SHARE, "2026-02-01");
  KijkItem *session = kijk_deeds_plan (fixture->document, KIJK_KIND_SESSION, -1, "2026-02-01");
  GPtrArray *visits = get_visits (fixture);

  (void) data;

  g_assert_cmpstr (kijk_item_get_text (session, KIJK_SESSION_PLANNED_ON), ==, "2026-02-01");
  g_assert_false (kijk_item_has (session, KIJK_SESSION_DATE));
  g_assert_false (kijk_item_has (plan, KIJK_PHASE_VISIT_FROM));

  g_assert_true (kijk_deeds_go_to_phase (fixture->document, KIJK_PHASE_AGREE, -1, "2026-01-01", NULL, NULL));
  g_assert_cmpuint (visits->len, ==, 2);
  g_assert_true (kijk_deeds_go_to_phase (fixture->document, KIJK_PHASE_SHARE, -1, DAY, NULL, NULL));
  g_assert_cmpuint (visits->len, ==, 2);
  g_assert_cmpstr (kijk_item_get_text (plan, KIJK_PHASE_VISIT_FROM), ==, DAY);
  g_assert_cmpstr (kijk_item_get_text (plan, KIJK_PHASE_VISIT_PLANNED_FROM), ==, "2026-02-01");
  g_assert_cmpint (kijk_item_get_int (plan, KIJK_PHASE_VISIT_TRANSITION), ==, KIJK_TRANSITION_BACK);
  g_assert_true (kijk_deeds_go_to_phase (fixture->document, KIJK_PHASE_AGREE, -1, "2026-03-01", NULL, NULL));
  g_assert_true (kijk_deeds_go_to_phase (fixture->document, KIJK_PHASE_SHARE, -1, "2026-03-02", NULL, NULL));
  g_assert_cmpuint (visits->len, ==, 4);
}

/* What a move is follows from where one was, whatever was before that. */
static KijkTransition
expect_transition (int from,
                   int to)
{
  if (from < 0)
    return KIJK_TRANSITION_START;
  if (to == from + 1)
    return KIJK_TRANSITION_ON;
  if (to > from)
    return KIJK_TRANSITION_LEAP;

  return from == KIJK_PHASE_RENEW && to == KIJK_PHASE_EXPLORE ? KIJK_TRANSITION_ANEW
                                                               : KIJK_TRANSITION_BACK;
}

static guint
try_moves (Fixture *fixture,
           int      from,
           int      moves)
{
  guint tried = 0;

  for (int to = 0; moves > 0 && to < KIJK_N_PHASES; to++)
    {
      int found = kijk_deeds_find_transition (fixture->document, to);
      guint before = get_visits (fixture)->len;

      if (to == from)
        {
          g_assert_cmpint (found, ==, -1);
          continue;
        }
      g_assert_cmpint (found, ==, expect_transition (from, to));
      g_assert_true (kijk_deeds_go_to_phase (fixture->document, to, -1, DAY, NULL, NULL));
      g_assert_cmpuint (get_visits (fixture)->len, ==, before + 1);
      tried += 1 + try_moves (fixture, to, moves - 1);
      kijk_document_undo (fixture->document, TRUE);
      g_assert_cmpuint (get_visits (fixture)->len, ==, before);
    }

  return tried;
}

static void
test_every_sequence (Fixture       *fixture,
                     gconstpointer  data)
{
  guint tried = try_moves (fixture, -1, MOVES);

  (void) data;
  g_assert_cmpuint (tried, ==, 6 * (1 + 5 + 25 + 125 + 625 + 3125));
}

static void
test_reason (Fixture       *fixture,
             gconstpointer  data)
{
  KijkItem *visit;

  (void) data;

  g_assert_true (kijk_deeds_go_to_phase (fixture->document, KIJK_PHASE_AGREE, -1, "2026-01-10", NULL, NULL));
  g_assert_true (kijk_deeds_go_to_phase (fixture->document, KIJK_PHASE_SHARE, -1, DAY,
                                         "De achterban herkent het niet", NULL));
  for (guint i = 0; i < get_visits (fixture)->len; i++)
    {
      visit = get_visits (fixture)->pdata[i];
      if (kijk_item_get_int (visit, KIJK_PHASE_VISIT_PHASE) == KIJK_PHASE_AGREE)
        g_assert_false (kijk_item_has (visit, KIJK_PHASE_VISIT_REASON));
      else
        g_assert_cmpstr (kijk_item_get_text (visit, KIJK_PHASE_VISIT_REASON), ==,
                         "De achterban herkent het niet");
    }
}

/* As open as what is new is: said at the table it is shared. */
static void
test_reason_is_as_open_as_new (Fixture       *fixture,
                               gconstpointer  data)
{
  KijkItem *visit;

  (void) data;

  kijk_document_set_side (fixture->document, KIJK_LEVEL_TABLE);
  g_assert_true (kijk_deeds_go_to_phase (fixture->document, KIJK_PHASE_SHARE, -1, DAY, "Samen besloten", NULL));
  visit = get_visits (fixture)->pdata[0];
  g_assert_cmpint (kijk_item_get_int (visit, KIJK_PHASE_VISIT_REASON_OPENNESS), ==,
                   KIJK_OPENNESS_SHARED);

  kijk_document_set_side (fixture->document, KIJK_LEVEL_FACILITATOR);
  kijk_document_undo (fixture->document, TRUE);
  g_assert_true (kijk_deeds_go_to_phase (fixture->document, KIJK_PHASE_SHARE, -1, DAY, "Ze durven niet", NULL));
  visit = get_visits (fixture)->pdata[0];
  g_assert_cmpint (kijk_item_get_int (visit, KIJK_PHASE_VISIT_REASON_OPENNESS), <,
                   KIJK_OPENNESS_SHARED);
}

static void
test_reason_too_long (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *reason = g_strnfill (kijk_field_get (KIJK_PHASE_VISIT_REASON)->maximum + 1, 'x');
  g_autofree char *before = kijk_project_dump (fixture->project);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  (void) data;

  g_assert_false (kijk_deeds_go_to_phase (fixture->document, KIJK_PHASE_SHARE, -1, DAY, reason, &error));
  g_assert_nonnull (error);
  after = kijk_project_dump (fixture->project);
  g_assert_cmpstr (after, ==, before);
}

static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  static const KijkKindId kinds[] = {
    KIJK_KIND_PHASE_VISIT, KIJK_KIND_DELIVERABLE, KIJK_KIND_ISSUE,
    KIJK_KIND_ROLE, KIJK_KIND_AGREEMENT, KIJK_KIND_SESSION, KIJK_KIND_SNAPSHOT,
  };
  g_autoptr (KijkProcess) process = NULL;

  (void) data;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      KijkItem *item = kijk_deeds_add_to_process (fixture->document, kinds[i], KIJK_PHASE_AGREE, DAY);

      g_assert_true (kijk_item_is (item, kinds[i]));
      g_assert_cmpuint (kijk_project_get_items (fixture->project, kinds[i])->len, ==, 1);
    }

  process = kijk_process_new (fixture->project);
  g_assert_cmpuint (process->phases[KIJK_PHASE_AGREE].planned->len, ==, 1);
  g_assert_cmpuint (process->phases[KIJK_PHASE_AGREE].issues->len, ==, 1);
  g_assert_cmpuint (process->phases[KIJK_PHASE_AGREE].results->len, ==, 1);
  g_assert_cmpint (kijk_item_get_int (process->phases[KIJK_PHASE_AGREE].results->pdata[0],
                                      KIJK_DELIVERABLE_TYPE), ==,
                   kijk_phase_get_result (KIJK_PHASE_AGREE));
}

static void
test_steps (Fixture       *fixture,
            gconstpointer  data)
{
  GPtrArray *steps = kijk_project_get_items (fixture->project, KIJK_KIND_STEP_PROGRESS);

  (void) data;

  kijk_deeds_set_step (fixture->document, KIJK_STEP_EXPLORE_HEARD, KIJK_STEP_STATE_PARTLY);
  kijk_deeds_set_step (fixture->document, KIJK_STEP_EXPLORE_HEARD, KIJK_STEP_STATE_DONE);
  g_assert_cmpuint (steps->len, ==, 1);
  g_assert_cmpint (kijk_item_get_int (steps->pdata[0], KIJK_STEP_PROGRESS_STATE), ==,
                   KIJK_STEP_STATE_DONE);
}

static void
say (Fixture     *fixture,
     KijkItem    *progress,
     KijkFieldId  field,
     const char  *words)
{
  const char *const ids[] = { kijk_item_get_id (progress), NULL };

  g_assert_true (kijk_deeds_set (fixture->document, ids, field, g_variant_new_string (words), NULL));
}

/* To mark a step opens nothing that is said of it later; the first words of it are as
 * open as what is new, and what was said behind closed doors stays there. */
static void
test_openness_of_steps (Fixture       *fixture,
                        gconstpointer  data)
{
  GPtrArray *steps = kijk_project_get_items (fixture->project, KIJK_KIND_STEP_PROGRESS);
  KijkEdit *edit;

  (void) data;

  kijk_document_set_side (fixture->document, KIJK_LEVEL_TABLE);
  kijk_deeds_set_step (fixture->document, KIJK_STEP_EXPLORE_HEARD, KIJK_STEP_STATE_DONE);
  kijk_document_set_side (fixture->document, KIJK_LEVEL_FACILITATOR);
  say (fixture, steps->pdata[0], KIJK_STEP_PROGRESS_EVIDENCE, "Gehoord in de gang");
  g_assert_cmpint (kijk_item_get_int (steps->pdata[0], KIJK_STEP_PROGRESS_OPENNESS), <,
                   KIJK_OPENNESS_SHARED);

  edit = kijk_edit_begin (fixture->project, NULL);
  kijk_edit_set_int (edit, kijk_project_get_collaboration (fixture->project),
                     KIJK_COLLABORATION_DEFAULT_OPENNESS, KIJK_OPENNESS_PUBLIC);
  g_assert_true (kijk_edit_commit (edit, NULL));
  say (fixture, steps->pdata[0], KIJK_STEP_PROGRESS_REASON, "Geen tijd");
  g_assert_cmpint (kijk_item_get_int (steps->pdata[0], KIJK_STEP_PROGRESS_OPENNESS), <,
                   KIJK_OPENNESS_SHARED);
}

/* A stay that was entered by hand says where one stands, as long as nothing else does. */
static void
test_entered_by_hand (Fixture       *fixture,
                      gconstpointer  data)
{
  KijkItem *visit = kijk_deeds_add_to_process (fixture->document, KIJK_KIND_PHASE_VISIT,
                                               KIJK_PHASE_EXPLORE, DAY);

  (void) data;

  say (fixture, visit, KIJK_PHASE_VISIT_FROM, "2026-01-01");
  g_assert_cmpint (kijk_process_find_current (fixture->project), ==, KIJK_PHASE_EXPLORE);
  g_assert_cmpint (kijk_deeds_find_transition (fixture->document, KIJK_PHASE_SHARE), ==,
                   KIJK_TRANSITION_ON);
}

/* What is neither done nor knowingly skipped is open. */
static void
test_open_questions (Fixture       *fixture,
                     gconstpointer  data)
{
  static const KijkStepState states[] = {
    KIJK_STEP_STATE_PARTLY, KIJK_STEP_STATE_DONE, KIJK_STEP_STATE_SKIPPED, KIJK_STEP_STATE_NOT_YET,
  };
  KijkStep first, last;

  (void) data;

  kijk_phase_get_exit (KIJK_PHASE_EXPLORE, &first, &last);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr (GArray) open = NULL;
      gboolean is_open = states[i] == KIJK_STEP_STATE_PARTLY || states[i] == KIJK_STEP_STATE_NOT_YET;

      kijk_deeds_set_step (fixture->document, first, states[i]);
      open = kijk_process_list_open (fixture->project, KIJK_PHASE_EXPLORE);
      g_assert_cmpuint (open->len, ==, last - first + (is_open ? 1 : 0));
      g_assert_cmpint (g_array_index (open, int, 0), ==, (int) first + (is_open ? 0 : 1));
    }
}

/* ---- the other model ---- */

/* Whatever is in a project, only the model changes with the model, in one step, and with
 * it back it is as it was. */
static void
test_model (Fixture       *fixture,
            gconstpointer  data)
{
  (void) fixture;
  (void) data;

  for (guint seed = 1; seed <= 20; seed++)
    {
      g_autoptr (KijkProject) project = kijk_random_project (seed, 40);
      g_autoptr (KijkDocument) document = kijk_document_new (project, NULL);
      KijkItem *collaboration = kijk_project_get_collaboration (project);
      KijkProcessModel model = kijk_item_get_int (collaboration, KIJK_COLLABORATION_PROCESS_MODEL);
      KijkProcessModel other = model == KIJK_PROCESS_MODEL_PHASES ? KIJK_PROCESS_MODEL_CIRCULAR : KIJK_PROCESS_MODEL_PHASES;
      guint n_visits = kijk_project_get_items (project, KIJK_KIND_PHASE_VISIT)->len;
      guint n_steps = kijk_project_get_items (project, KIJK_KIND_STEP_PROGRESS)->len;
      guint n_results = kijk_project_get_items (project, KIJK_KIND_DELIVERABLE)->len;
      g_autofree char *before = kijk_project_dump (project);
      g_autofree char *changed = NULL;
      g_autofree char *back = NULL;
      g_autofree char *undone = NULL;

      kijk_deeds_set_process_model (document, model);
      g_assert_false (kijk_document_can_undo (document));
      kijk_deeds_set_process_model (document, other);
      g_assert_cmpint (kijk_item_get_int (collaboration, KIJK_COLLABORATION_PROCESS_MODEL), ==, other);
      g_assert_cmpuint (kijk_project_get_items (project, KIJK_KIND_PHASE_VISIT)->len, ==, n_visits);
      g_assert_cmpuint (kijk_project_get_items (project, KIJK_KIND_STEP_PROGRESS)->len, ==, n_steps);
      g_assert_cmpuint (kijk_project_get_items (project, KIJK_KIND_DELIVERABLE)->len, ==, n_results);
      changed = kijk_project_dump (project);
      g_assert_cmpstr (changed, !=, before);

      kijk_deeds_set_process_model (document, model);
      back = kijk_project_dump (project);
      g_assert_cmpstr (back, ==, before);
      kijk_document_undo (document, TRUE);
      kijk_document_undo (document, TRUE);
      undone = kijk_project_dump (project);
      g_assert_cmpstr (undone, ==, before);
      g_assert_false (kijk_document_can_undo (document));
    }
}

static void
test_circular_moves (Fixture       *fixture,
                     gconstpointer  data)
{
  static const struct {
    KijkPhase      phase;
    KijkTransition transition;
  } moves[] = {
    { KIJK_PHASE_PRE, KIJK_TRANSITION_START },  { KIJK_PHASE_EXPLORE, KIJK_TRANSITION_ON },
    { KIJK_PHASE_SHARE, KIJK_TRANSITION_ON },   { KIJK_PHASE_SHAPE, KIJK_TRANSITION_ON },
    { KIJK_PHASE_AGREE, KIJK_TRANSITION_BACK }, { KIJK_PHASE_RENEW, KIJK_TRANSITION_LEAP },
    { KIJK_PHASE_PRE, KIJK_TRANSITION_ANEW },
  };

  (void) data;

  kijk_deeds_set_process_model (fixture->document, KIJK_PROCESS_MODEL_CIRCULAR);
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_test_message ("move %u", i);
      g_assert_cmpint (kijk_deeds_find_transition (fixture->document, moves[i].phase), ==, moves[i].transition);
      g_assert_true (kijk_deeds_go_to_phase (fixture->document, moves[i].phase, -1, DAY, NULL, NULL));
    }
}

/* From step to step within a phase one stays in it. */
static void
test_step_by_step (Fixture       *fixture,
                   gconstpointer  data)
{
  KijkItem *visit;

  (void) data;

  g_assert_true (kijk_deeds_go_to_phase (fixture->document, KIJK_PHASE_SHARE, KIJK_STEP_INTERESTS, DAY, NULL, NULL));
  g_assert_cmpuint (get_visits (fixture)->len, ==, 1);
  visit = get_visits (fixture)->pdata[0];
  g_assert_cmpint (kijk_item_get_int (visit, KIJK_PHASE_VISIT_STEP), ==, KIJK_STEP_INTERESTS);
  g_assert_false (kijk_deeds_is_move (fixture->document, KIJK_PHASE_SHARE, KIJK_STEP_INTERESTS));
  g_assert_false (kijk_deeds_is_move (fixture->document, KIJK_PHASE_SHARE, -1));
  g_assert_true (kijk_deeds_is_move (fixture->document, KIJK_PHASE_SHARE, KIJK_STEP_PRINCIPLES));

  g_assert_true (kijk_deeds_go_to_phase (fixture->document, KIJK_PHASE_SHARE, KIJK_STEP_PRINCIPLES, DAY, NULL, NULL));
  g_assert_cmpuint (get_visits (fixture)->len, ==, 1);
  g_assert_cmpint (kijk_item_get_int (visit, KIJK_PHASE_VISIT_STEP), ==, KIJK_STEP_PRINCIPLES);
  g_assert_true (kijk_deeds_go_to_phase (fixture->document, KIJK_PHASE_SHARE, KIJK_STEP_PRINCIPLES, DAY, NULL, NULL));
  kijk_document_undo (fixture->document, TRUE);
  g_assert_cmpint (kijk_item_get_int (visit, KIJK_PHASE_VISIT_STEP), ==, KIJK_STEP_INTERESTS);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define TEST(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  TEST ("/deeds-kompas/phases", test_phases);
  TEST ("/deeds-kompas/planned", test_planned);
  TEST ("/deeds-kompas/every-sequence", test_every_sequence);
  TEST ("/deeds-kompas/reason", test_reason);
  TEST ("/deeds-kompas/reason-as-open-as-new", test_reason_is_as_open_as_new);
  TEST ("/deeds-kompas/reason-too-long", test_reason_too_long);
  TEST ("/deeds-kompas/add", test_add);
  TEST ("/deeds-kompas/steps", test_steps);
  TEST ("/deeds-kompas/openness-of-steps", test_openness_of_steps);
  TEST ("/deeds-kompas/entered-by-hand", test_entered_by_hand);
  TEST ("/deeds-kompas/open-questions", test_open_questions);
  TEST ("/deeds-kompas/model", test_model);
  TEST ("/deeds-kompas/circular-moves", test_circular_moves);
  TEST ("/deeds-kompas/step-by-step", test_step_by_step);

  return g_test_run ();
}
