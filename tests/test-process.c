/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/kijk-circle.h"

#include "model/kijk-audience.h"
#include "model/kijk-edit.h"

typedef struct {
  KijkProject *project;
  KijkEdit    *edit;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  (void) data;
  fixture->project = kijk_project_new ();
  kijk_project_set_random (fixture->project, g_rand_new_with_seed (1));
  fixture->edit = kijk_edit_begin (fixture->project, "test");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  (void) data;
  g_clear_object (&fixture->project);
}

static KijkProcess *
finish (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  kijk_edit_commit (g_steal_pointer (&fixture->edit), &error);
  g_assert_no_error (error);

  return kijk_process_new (fixture->project);
}

static KijkItem *
add_visit (Fixture    *fixture,
           KijkPhase   phase,
           const char *from,
           const char *to)
{
  KijkItem *visit = kijk_edit_append (fixture->edit, KIJK_KIND_PHASE_VISIT);

  kijk_edit_set_int (fixture->edit, visit, KIJK_PHASE_VISIT_PHASE, phase);
  if (from != NULL)
    kijk_edit_set_text (fixture->edit, visit, KIJK_PHASE_VISIT_FROM, from);
  if (to != NULL)
    kijk_edit_set_text (fixture->edit, visit, KIJK_PHASE_VISIT_TO, to);

  return visit;
}

static void
record (Fixture   *fixture,
        KijkPhase  phase)
{
  kijk_edit_set_int (fixture->edit, kijk_project_get_collaboration (fixture->project),
                     KIJK_COLLABORATION_CURRENT_PHASE, phase);
}

/* ---- visits ---- */

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (KijkProcess) process = finish (fixture);

  (void) data;
  g_assert_cmpint (process->current, ==, KIJK_PHASE_PRE);
  g_assert_null (process->visit);
  g_assert_cmpint (process->phases[KIJK_PHASE_PRE].state, ==, KIJK_PHASE_STATE_CURRENT);
  for (int phase = KIJK_PHASE_EXPLORE; phase < KIJK_N_PHASES; phase++)
    {
      g_assert_cmpint (process->phases[phase].phase, ==, phase);
      g_assert_cmpint (process->phases[phase].state, ==, KIJK_PHASE_STATE_AHEAD);
      g_assert_cmpint (process->phases[phase].result_state, ==, KIJK_RESULT_STATE_EMPTY);
    }
  g_assert_cmpuint (process->votes.received, ==, 0);
  g_assert_false (process->votes.shown);
}

/* What was skipped was not visited, what is only planned has not begun, and a
 * phase left behind has been, also when it comes after where we are now. */
static void
test_states (Fixture       *fixture,
             gconstpointer  data)
{
  static const KijkPhaseState states[] = {
    KIJK_PHASE_STATE_BEEN, KIJK_PHASE_STATE_AHEAD, KIJK_PHASE_STATE_CURRENT,
    KIJK_PHASE_STATE_BEEN, KIJK_PHASE_STATE_AHEAD, KIJK_PHASE_STATE_AHEAD,
  };
  g_autoptr (KijkProcess) process = NULL;
  KijkItem *planned;

  (void) data;
  add_visit (fixture, KIJK_PHASE_AGREE, "2024-10-15", "2024-12-12");
  add_visit (fixture, KIJK_PHASE_SHARE, "2025-01-08", NULL);
  add_visit (fixture, KIJK_PHASE_PRE, "2024-09-02", "2024-10-14");
  planned = add_visit (fixture, KIJK_PHASE_SHAPE, NULL, NULL);
  kijk_edit_set_text (fixture->edit, planned, KIJK_PHASE_VISIT_PLANNED_FROM, "2023-01-01");
  record (fixture, KIJK_PHASE_SHARE);

  process = finish (fixture);
  for (int phase = 0; phase < KIJK_N_PHASES; phase++)
    g_assert_cmpint (process->phases[phase].state, ==, states[phase]);
  g_assert_nonnull (process->visit);
  g_assert_cmpstr (kijk_item_get_text (process->visit, KIJK_PHASE_VISIT_FROM), ==, "2025-01-08");
  g_assert_cmpuint (process->phases[KIJK_PHASE_SHAPE].visits->len, ==, 0);
}

/* Where nothing is recorded, the last visit says where we are; of two that began on
 * one day, the one that goes on. */
static void
test_not_recorded (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (KijkProcess) process = NULL;

  (void) data;
  add_visit (fixture, KIJK_PHASE_SHAPE, "2025-01-08", NULL);
  add_visit (fixture, KIJK_PHASE_EXPLORE, "2025-01-08", "2025-01-08");

  process = finish (fixture);
  g_assert_cmpint (process->current, ==, KIJK_PHASE_SHAPE);
  g_assert_nonnull (process->visit);
}

/* What is recorded stands, but then no visit says since when. */
static void
test_recorded_otherwise (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (KijkProcess) process = NULL;

  (void) data;
  add_visit (fixture, KIJK_PHASE_SHARE, "2025-01-08", NULL);
  record (fixture, KIJK_PHASE_RENEW);

  process = finish (fixture);
  g_assert_cmpint (process->current, ==, KIJK_PHASE_RENEW);
  g_assert_null (process->visit);
  g_assert_cmpint (process->phases[KIJK_PHASE_SHARE].state, ==, KIJK_PHASE_STATE_BEEN);
}

/* ---- results ---- */

static KijkItem *
add_deliverable (Fixture               *fixture,
                 KijkDeliverableType    type,
                 KijkDeliverableStatus  status)
{
  KijkItem *item = kijk_edit_append (fixture->edit, KIJK_KIND_DELIVERABLE);

  kijk_edit_set_int (fixture->edit, item, KIJK_DELIVERABLE_TYPE, type);
  kijk_edit_set_int (fixture->edit, item, KIJK_DELIVERABLE_STATUS, status);

  return item;
}

static void
add_step (Fixture       *fixture,
          KijkStep       step,
          KijkStepState  state)
{
  KijkItem *item = kijk_edit_append (fixture->edit, KIJK_KIND_STEP_PROGRESS);

  kijk_edit_set_int (fixture->edit, item, KIJK_STEP_PROGRESS_STEP, step);
  kijk_edit_set_int (fixture->edit, item, KIJK_STEP_PROGRESS_STATE, state);
}

static void
test_results (Fixture       *fixture,
              gconstpointer  data)
{
  static const KijkResultState states[] = {
    KIJK_RESULT_STATE_EMPTY, KIJK_RESULT_STATE_DONE, KIJK_RESULT_STATE_DONE,
    KIJK_RESULT_STATE_PARTLY, KIJK_RESULT_STATE_PARTLY, KIJK_RESULT_STATE_EMPTY,
  };
  g_autoptr (KijkProcess) process = NULL;

  (void) data;
  add_deliverable (fixture, KIJK_DELIVERABLE_TYPE_START_NOTE, KIJK_DELIVERABLE_STATUS_ADOPTED);
  add_deliverable (fixture, KIJK_DELIVERABLE_TYPE_DECLARATION, KIJK_DELIVERABLE_STATUS_SIGNED);
  add_deliverable (fixture, KIJK_DELIVERABLE_TYPE_MEMORANDUM, KIJK_DELIVERABLE_STATUS_DISCUSSED);
  add_deliverable (fixture, KIJK_DELIVERABLE_TYPE_PROJECT_SHEET, KIJK_DELIVERABLE_STATUS_DRAFT);
  add_deliverable (fixture, KIJK_DELIVERABLE_TYPE_REPORT, KIJK_DELIVERABLE_STATUS_EMPTY);
  add_deliverable (fixture, KIJK_DELIVERABLE_TYPE_STORY, KIJK_DELIVERABLE_STATUS_SIGNED);

  process = finish (fixture);
  for (int phase = 0; phase < KIJK_N_PHASES; phase++)
    g_assert_cmpint (process->phases[phase].result_state, ==, states[phase]);
  g_assert_cmpuint (process->other_results->len, ==, 1);
}

/* A story told in a phase does not make its result done; of two versions the one
 * that got furthest counts. */
static void
test_several_results (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (KijkProcess) process = NULL;
  KijkItem *story, *first;

  (void) data;
  story = add_deliverable (fixture, KIJK_DELIVERABLE_TYPE_STORY, KIJK_DELIVERABLE_STATUS_SIGNED);
  kijk_edit_set_int (fixture->edit, story, KIJK_DELIVERABLE_PHASE, KIJK_PHASE_SHAPE);
  add_deliverable (fixture, KIJK_DELIVERABLE_TYPE_PROJECT_SHEET, KIJK_DELIVERABLE_STATUS_DRAFT);
  add_deliverable (fixture, KIJK_DELIVERABLE_TYPE_DECLARATION, KIJK_DELIVERABLE_STATUS_DRAFT);
  first = add_deliverable (fixture, KIJK_DELIVERABLE_TYPE_DECLARATION, KIJK_DELIVERABLE_STATUS_ADOPTED);

  process = finish (fixture);
  g_assert_cmpuint (process->phases[KIJK_PHASE_SHAPE].results->len, ==, 2);
  g_assert_cmpint (process->phases[KIJK_PHASE_SHAPE].result_state, ==, KIJK_RESULT_STATE_PARTLY);
  g_assert_true (process->phases[KIJK_PHASE_SHAPE].results->pdata[1] == story);
  g_assert_true (process->phases[KIJK_PHASE_SHARE].results->pdata[0] == first);
  g_assert_cmpint (process->phases[KIJK_PHASE_SHARE].result_state, ==, KIJK_RESULT_STATE_DONE);
}

static void
test_skipped (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (KijkProcess) process = NULL;

  (void) data;
  add_step (fixture, KIJK_STEP_EXPLORE_HEARD, KIJK_STEP_STATE_SKIPPED);
  add_step (fixture, KIJK_STEP_SHARE_AMBITION, KIJK_STEP_STATE_SKIPPED);
  add_step (fixture, KIJK_STEP_SHARE_INTERESTS, KIJK_STEP_STATE_PARTLY);
  add_step (fixture, KIJK_STEP_AGREE_GAINS, KIJK_STEP_STATE_SKIPPED);
  add_deliverable (fixture, KIJK_DELIVERABLE_TYPE_MEMORANDUM, KIJK_DELIVERABLE_STATUS_DRAFT);
  add_step (fixture, KIJK_STEP_SHAPE_ROLES, KIJK_STEP_STATE_SKIPPED);
  add_deliverable (fixture, KIJK_DELIVERABLE_TYPE_PROJECT_SHEET, KIJK_DELIVERABLE_STATUS_EMPTY);
  add_step (fixture, KIJK_STEP_RENEW_PLAYER, KIJK_STEP_STATE_NOT_YET);

  process = finish (fixture);
  g_assert_cmpint (process->phases[KIJK_PHASE_EXPLORE].result_state, ==, KIJK_RESULT_STATE_SKIPPED);
  g_assert_cmpint (process->phases[KIJK_PHASE_SHARE].result_state, ==, KIJK_RESULT_STATE_EMPTY);
  g_assert_cmpint (process->phases[KIJK_PHASE_AGREE].result_state, ==, KIJK_RESULT_STATE_PARTLY);
  g_assert_cmpint (process->phases[KIJK_PHASE_SHAPE].result_state, ==, KIJK_RESULT_STATE_SKIPPED);
  g_assert_cmpint (process->phases[KIJK_PHASE_RENEW].result_state, ==, KIJK_RESULT_STATE_EMPTY);
}

/* The pre-phase ends with answers: two of them, however often one was noted. */
static void
test_pre_phase (Fixture       *fixture,
                gconstpointer  data)
{
  const KijkStep *second = data;
  g_autoptr (KijkProcess) process = NULL;

  add_step (fixture, KIJK_STEP_PRE_ASKED, KIJK_STEP_STATE_DONE);
  add_step (fixture, *second, KIJK_STEP_STATE_DONE);

  process = finish (fixture);
  g_assert_cmpint (process->phases[KIJK_PHASE_PRE].result_state, ==,
                   *second == KIJK_STEP_PRE_OPEN ? KIJK_RESULT_STATE_DONE : KIJK_RESULT_STATE_PARTLY);
}

/* ---- open questions ---- */

static KijkItem *
add_issue (Fixture         *fixture,
           int              phase,
           KijkIssueStatus  status)
{
  KijkItem *issue = kijk_edit_append (fixture->edit, KIJK_KIND_ISSUE);

  if (phase >= 0)
    kijk_edit_set_int (fixture->edit, issue, KIJK_ISSUE_PHASE, phase);
  kijk_edit_set_int (fixture->edit, issue, KIJK_ISSUE_STATUS, status);

  return issue;
}

static void
test_issues (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (KijkProcess) process = NULL;
  KijkItem *first = add_issue (fixture, KIJK_PHASE_SHAPE, KIJK_ISSUE_STATUS_OPEN);
  KijkItem *second = add_issue (fixture, KIJK_PHASE_SHAPE, KIJK_ISSUE_STATUS_OPEN);
  KijkItem *other = add_issue (fixture, -1, KIJK_ISSUE_STATUS_OPEN);

  (void) data;
  add_issue (fixture, KIJK_PHASE_SHAPE, KIJK_ISSUE_STATUS_CLOSED);
  add_issue (fixture, KIJK_PHASE_SHAPE, KIJK_ISSUE_STATUS_PARKED);

  process = finish (fixture);
  g_assert_cmpuint (process->phases[KIJK_PHASE_SHAPE].issues->len, ==, 2);
  g_assert_true (process->phases[KIJK_PHASE_SHAPE].issues->pdata[0] == first);
  g_assert_true (process->phases[KIJK_PHASE_SHAPE].issues->pdata[1] == second);
  g_assert_cmpuint (process->other_issues->len, ==, 1);
  g_assert_true (process->other_issues->pdata[0] == other);
}

/* ---- votes ---- */

static KijkItem *
add_session (Fixture    *fixture,
             const char *date)
{
  KijkItem *session = kijk_edit_append (fixture->edit, KIJK_KIND_SESSION);

  if (date != NULL)
    kijk_edit_set_text (fixture->edit, session, KIJK_SESSION_DATE, date);

  return session;
}

static void
add_votes (Fixture       *fixture,
           KijkItem      *session,
           KijkVotePlace  place,
           guint          n,
           gboolean       revealed)
{
  for (guint i = 0; i < n; i++)
    {
      KijkItem *vote = kijk_edit_append (fixture->edit, KIJK_KIND_PHASE_VOTE);
      g_autofree char *token = g_strdup_printf ("%d%u", place, i);

      kijk_edit_set_text (fixture->edit, vote, KIJK_PHASE_VOTE_TOKEN, token);
      if (session != NULL)
        kijk_edit_set_text (fixture->edit, vote, KIJK_PHASE_VOTE_SESSION, kijk_item_get_id (session));
      kijk_edit_set_int (fixture->edit, vote, KIJK_PHASE_VOTE_PLACE, place);
      kijk_edit_set_boolean (fixture->edit, vote, KIJK_PHASE_VOTE_REVEALED, revealed);
    }
}

static guint
count_placed (const KijkProcess *process)
{
  guint n = 0;

  for (int place = 0; place < KIJK_N_VOTE_PLACES; place++)
    n += process->votes.at[place];

  return n;
}

/* Nobody sees where three voices lie, nor where one lies that is not revealed; the
 * facilitator no sooner than the table. */
static void
test_votes (Fixture       *fixture,
            gconstpointer  data)
{
  const guint *revealed = data;
  KijkItem *session = add_session (fixture, "2026-01-13");
  static const KijkLevel levels[] = { KIJK_LEVEL_FACILITATOR, KIJK_LEVEL_TABLE };
  KijkProcess *whole;

  add_votes (fixture, session, KIJK_VOTE_PLACE_SHARE, *revealed - 1, TRUE);
  add_votes (fixture, session, KIJK_VOTE_PLACE_DONT_KNOW, 1, TRUE);
  add_votes (fixture, session, KIJK_VOTE_PLACE_RENEW, 5, FALSE);
  whole = finish (fixture);
  kijk_process_free (whole);

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      g_autoptr (KijkAudience) audience = kijk_audience_new (levels[i]);
      g_autoptr (KijkProject) project = kijk_project_for_audience (fixture->project, audience);
      g_autoptr (KijkProcess) process = kijk_process_new (project);

      g_assert_cmpuint (process->votes.received, ==, *revealed + 5);
      g_assert_cmpint (process->votes.shown, ==, *revealed >= KIJK_FEWEST_VOICES);
      g_assert_cmpuint (count_placed (process), ==, *revealed >= KIJK_FEWEST_VOICES ? *revealed : 0);
      g_assert_cmpuint (process->votes.at[KIJK_VOTE_PLACE_RENEW], ==, 0);
    }
}

/* Somebody who voted six times is one voice. */
static void
test_one_voice (Fixture       *fixture,
                gconstpointer  data)
{
  KijkItem *session = add_session (fixture, "2026-01-13");
  g_autoptr (KijkProcess) process = NULL;
  GPtrArray *votes;

  (void) data;
  add_votes (fixture, session, KIJK_VOTE_PLACE_SHARE, 6, TRUE);
  votes = kijk_project_get_items (fixture->project, KIJK_KIND_PHASE_VOTE);
  for (guint i = 0; i < votes->len; i++)
    kijk_edit_set_text (fixture->edit, votes->pdata[i], KIJK_PHASE_VOTE_TOKEN, "one and the same");

  process = finish (fixture);
  g_assert_cmpuint (process->votes.received, ==, 6);
  g_assert_false (process->votes.shown);
  g_assert_cmpuint (count_placed (process), ==, 0);
}

/* Only the last round counts, also when it has not been revealed yet. */
static void
test_last_round (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (KijkProcess) process = NULL;
  KijkItem *last = add_session (fixture, "2026-01-13");
  KijkItem *earlier = add_session (fixture, "2025-01-13");
  KijkItem *undated = add_session (fixture, NULL);

  (void) data;
  add_votes (fixture, NULL, KIJK_VOTE_PLACE_PRE, 6, TRUE);
  add_votes (fixture, last, KIJK_VOTE_PLACE_AGREE, 2, FALSE);
  add_votes (fixture, earlier, KIJK_VOTE_PLACE_SHARE, 6, TRUE);
  add_votes (fixture, undated, KIJK_VOTE_PLACE_SHARE, 6, TRUE);

  process = finish (fixture);
  g_assert_true (process->votes.session == last);
  g_assert_cmpuint (process->votes.received, ==, 2);
  g_assert_false (process->votes.shown);
  g_assert_cmpuint (count_placed (process), ==, 0);
}

/* ---- the circular model ---- */

/* Two phases of the Kompas may be one of the circular model, which then has been when
 * either has. */
static void
test_circle (Fixture       *fixture,
             gconstpointer  data)
{
  static const KijkPhaseState states[] = { KIJK_PHASE_STATE_AHEAD, KIJK_PHASE_STATE_BEEN, KIJK_PHASE_STATE_CURRENT,
                                           KIJK_PHASE_STATE_AHEAD };
  g_autoptr (KijkProcess) process = NULL;
  KijkCircle circle;

  (void) data;
  add_visit (fixture, KIJK_PHASE_AGREE, "2025-01-08", "2025-02-01");
  kijk_edit_set_int (fixture->edit, add_visit (fixture, KIJK_PHASE_SHAPE, "2025-02-01", NULL), KIJK_PHASE_VISIT_STEP,
                     KIJK_STEP_DESIGN);
  add_step (fixture, KIJK_STEP_INTERESTS, KIJK_STEP_STATE_DONE);
  add_step (fixture, KIJK_STEP_INTERESTS, KIJK_STEP_STATE_NOT_YET);
  add_step (fixture, KIJK_STEP_PRINCIPLES, KIJK_STEP_STATE_SKIPPED);
  add_step (fixture, KIJK_STEP_SHAPE_ROLES, KIJK_STEP_STATE_DONE);
  process = finish (fixture);
  kijk_circle_init (&circle, process, fixture->project);

  for (int phase = 0; phase < KIJK_N_CIRCULAR_PHASES; phase++)
    g_assert_cmpint (circle.states[phase], ==, states[phase]);
  g_assert_cmpint (circle.current, ==, KIJK_CIRCULAR_PHASE_ORGANISE);
  g_assert_cmpint (circle.step, ==, KIJK_STEP_DESIGN);
  for (int step = 0; step < KIJK_N_CIRCULAR_STEPS; step++)
    {
      KijkStepState state = step == KIJK_STEP_INTERESTS    ? KIJK_STEP_STATE_DONE
                            : step == KIJK_STEP_PRINCIPLES ? KIJK_STEP_STATE_SKIPPED
                                                           : KIJK_STEP_STATE_NOT_YET;

      g_assert_cmpint (circle.steps[step], ==, state);
      g_assert_cmpint (circle.items[step] != NULL, ==, state != KIJK_STEP_STATE_NOT_YET);
    }
}

/* A step of another phase than that in which the collaboration stands says nothing. */
static void
test_step_elsewhere (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (KijkProcess) process = NULL;
  KijkCircle circle;

  kijk_edit_set_int (fixture->edit, add_visit (fixture, KIJK_PHASE_SHARE, "2025-02-01", NULL), KIJK_PHASE_VISIT_STEP,
                     GPOINTER_TO_INT (data));
  process = finish (fixture);
  kijk_circle_init (&circle, process, fixture->project);
  g_assert_cmpint (circle.current, ==, KIJK_CIRCULAR_PHASE_DIRECT);
  g_assert_cmpint (circle.step, ==, -1);
}

/* There and back again; every step is of one phase or of none. */
static void
test_both_ways (void)
{
  for (int phase = 0; phase < KIJK_N_CIRCULAR_PHASES; phase++)
    g_assert_cmpint (kijk_phase_get_circular (kijk_circular_phase_get_phase (phase)), ==, phase);

  for (int step = -1; step < kijk_step_enumeration.n_values; step++)
    {
      int circular = kijk_step_get_circular (step);

      g_assert_cmpint (circular, ==, step >= 0 && step <= KIJK_STEP_VITALITY ? step / 3 : -1);
    }
}

int
main (int   argc,
      char *argv[])
{
  static const KijkStep steps[] = { KIJK_STEP_PRE_OPEN, KIJK_STEP_PRE_ASKED };
  static const guint voices[] = { 1, 3, 4, 12 };

  g_test_init (&argc, &argv, NULL);

#define ADD(path, data, function) g_test_add (path, Fixture, data, set_up, function, tear_down)
  ADD ("/process/empty", NULL, test_empty);
  ADD ("/process/states", NULL, test_states);
  ADD ("/process/not-recorded", NULL, test_not_recorded);
  ADD ("/process/recorded-otherwise", NULL, test_recorded_otherwise);
  ADD ("/process/results", NULL, test_results);
  ADD ("/process/several-results", NULL, test_several_results);
  ADD ("/process/skipped", NULL, test_skipped);
  ADD ("/process/pre-phase/answered", &steps[0], test_pre_phase);
  ADD ("/process/pre-phase/noted-twice", &steps[1], test_pre_phase);
  ADD ("/process/issues", NULL, test_issues);
  ADD ("/process/votes/one", &voices[0], test_votes);
  ADD ("/process/votes/three", &voices[1], test_votes);
  ADD ("/process/votes/four", &voices[2], test_votes);
  ADD ("/process/votes/twelve", &voices[3], test_votes);
  ADD ("/process/votes/one-voice", NULL, test_one_voice);
  ADD ("/process/last-round", NULL, test_last_round);
  ADD ("/process/circle", NULL, test_circle);
  ADD ("/process/circle/step-elsewhere", GINT_TO_POINTER (KIJK_STEP_DESIGN), test_step_elsewhere);
  ADD ("/process/circle/no-step-of-it", GINT_TO_POINTER (KIJK_STEP_SHARE_AMBITION), test_step_elsewhere);
  g_test_add_func ("/process/circle/both-ways", test_both_ways);

  return g_test_run ();
}
