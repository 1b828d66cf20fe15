/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-process.h"


/* By phase: the document that is its result, -1 for the pre-phase, which ends
 * without one; and its exit questions among the steps. */
static const struct {
  int      result;
  KijkStep first;
  KijkStep last;
} method[KIJK_N_PHASES] = {
  [KIJK_PHASE_PRE] = { -1, KIJK_STEP_PRE_ASKED, KIJK_STEP_PRE_OPEN },
  [KIJK_PHASE_EXPLORE] = { KIJK_DELIVERABLE_TYPE_START_NOTE, KIJK_STEP_EXPLORE_HEARD,
                           KIJK_STEP_EXPLORE_RECOGNISED },
  [KIJK_PHASE_SHARE] = { KIJK_DELIVERABLE_TYPE_DECLARATION, KIJK_STEP_SHARE_AMBITION,
                         KIJK_STEP_SHARE_INTERESTS },
  [KIJK_PHASE_AGREE] = { KIJK_DELIVERABLE_TYPE_MEMORANDUM, KIJK_STEP_AGREE_NOBODY_LOSES,
                         KIJK_STEP_AGREE_CONSTITUENCIES },
  [KIJK_PHASE_SHAPE] = { KIJK_DELIVERABLE_TYPE_PROJECT_SHEET, KIJK_STEP_SHAPE_ROLES,
                         KIJK_STEP_SHAPE_REVIEW },
  [KIJK_PHASE_RENEW] = { KIJK_DELIVERABLE_TYPE_REPORT, KIJK_STEP_RENEW_OPPORTUNITY,
                         KIJK_STEP_RENEW_ENVIRONMENT },
};

/* ---- visits ---- */

/* By when they began; of two on one day, the one that goes on comes last. */
static int
compare_visits (gconstpointer a,
                gconstpointer b)
{
  KijkItem *first = *(KijkItem **) a;
  KijkItem *second = *(KijkItem **) b;
  int order = g_strcmp0 (kijk_item_get_text (first, KIJK_PHASE_VISIT_FROM),
                         kijk_item_get_text (second, KIJK_PHASE_VISIT_FROM));

  if (order == 0)
    order = kijk_item_has (second, KIJK_PHASE_VISIT_TO) - kijk_item_has (first, KIJK_PHASE_VISIT_TO);

  return order != 0 ? order : kijk_item_compare (first, second);
}

/* By when they are to begin; those that nobody has put on a day come last, as the
 * method has them. */
static int
compare_plans (gconstpointer a,
               gconstpointer b)
{
  KijkItem *first = *(KijkItem **) a;
  KijkItem *second = *(KijkItem **) b;
  int order = kijk_item_has (second, KIJK_PHASE_VISIT_PLANNED_FROM) - kijk_item_has (first, KIJK_PHASE_VISIT_PLANNED_FROM);

  if (order == 0)
    order = g_strcmp0 (kijk_item_get_text (first, KIJK_PHASE_VISIT_PLANNED_FROM),
                       kijk_item_get_text (second, KIJK_PHASE_VISIT_PLANNED_FROM));
  if (order == 0)
    order = kijk_item_get_int (first, KIJK_PHASE_VISIT_PHASE) - kijk_item_get_int (second, KIJK_PHASE_VISIT_PHASE);

  return order != 0 ? order : kijk_item_compare (first, second);
}

/* The visits that have begun; one that is only planned says nothing of where anybody
 * was. */
static void
list_visits (KijkProcess *self,
             KijkProject *project)
{
  GPtrArray *all = kijk_project_get_items (project, KIJK_KIND_PHASE_VISIT);

  for (guint i = 0; i < all->len; i++)
    g_ptr_array_add (kijk_item_has (all->pdata[i], KIJK_PHASE_VISIT_FROM) ? self->visits : self->plans, all->pdata[i]);
  g_ptr_array_sort (self->visits, compare_visits);
  g_ptr_array_sort (self->plans, compare_plans);
}

/* What is recorded stands; where nothing is, the last visit says it. */
static KijkPhase
find_current (KijkProject *project,
              KijkItem    *last)
{
  KijkItem *collaboration = kijk_project_get_collaboration (project);

  return last != NULL && !kijk_item_has (collaboration, KIJK_COLLABORATION_CURRENT_PHASE)
             ? kijk_item_get_int (last, KIJK_PHASE_VISIT_PHASE)
             : kijk_item_get_int (collaboration, KIJK_COLLABORATION_CURRENT_PHASE);
}

static void
read_visits (KijkProcess *self,
             KijkProject *project)
{
  GPtrArray *visits = self->visits;
  KijkItem *last;

  list_visits (self, project);
  last = visits->len > 0 ? visits->pdata[visits->len - 1] : NULL;

  self->current = find_current (project, last);

  for (guint i = 0; i < visits->len; i++)
    g_ptr_array_add (self->phases[kijk_item_get_int (visits->pdata[i], KIJK_PHASE_VISIT_PHASE)].visits,
                     visits->pdata[i]);
  for (guint i = 0; i < self->plans->len; i++)
    g_ptr_array_add (self->phases[kijk_item_get_int (self->plans->pdata[i], KIJK_PHASE_VISIT_PHASE)].planned,
                     self->plans->pdata[i]);

  for (int i = 0; i < KIJK_N_PHASES; i++)
    self->phases[i].state = i == (int) self->current          ? KIJK_PHASE_STATE_CURRENT
                            : self->phases[i].visits->len > 0 ? KIJK_PHASE_STATE_BEEN
                                                              : KIJK_PHASE_STATE_AHEAD;

  if (last != NULL && kijk_item_get_int (last, KIJK_PHASE_VISIT_PHASE) == (int) self->current)
    self->visit = last;
}

/* ---- results ---- */

static int
get_phase (KijkItem    *item,
           KijkFieldId  phase,
           KijkFieldId  type)
{
  int result = kijk_item_get_int (item, phase);

  for (int i = 0; result < 0 && type != 0 && i < KIJK_N_PHASES; i++)
    if (method[i].result == kijk_item_get_int (item, type))
      result = i;

  return result;
}

static gboolean
stands_for_phase (KijkItem        *deliverable,
                  KijkPhase        phase)
{
  return kijk_item_get_int (deliverable, KIJK_DELIVERABLE_TYPE) == method[phase].result;
}

/* The document of its phase first, and of several the one that got furthest. */
static int
compare_results (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  KijkItem *first = *(KijkItem **) a;
  KijkItem *second = *(KijkItem **) b;
  KijkPhase phase = GPOINTER_TO_INT (data);
  int order = stands_for_phase (second, phase) - stands_for_phase (first, phase);

  if (order == 0)
    order = kijk_item_get_int (second, KIJK_DELIVERABLE_STATUS) -
            kijk_item_get_int (first, KIJK_DELIVERABLE_STATUS);
  if (order == 0)
    order = kijk_item_get_int (second, KIJK_DELIVERABLE_VERSION) -
            kijk_item_get_int (first, KIJK_DELIVERABLE_VERSION);

  return order != 0 ? order : kijk_item_compare (first, second);
}

/* Exit questions of @phase that are in @state. */
static guint
count_steps (KijkProject   *project,
             KijkPhase      phase,
             KijkStepState  state)
{
  GPtrArray *steps = kijk_project_get_items (project, KIJK_KIND_STEP_PROGRESS);
  guint n = 0;

  for (int step = method[phase].first; step <= (int) method[phase].last; step++)
    for (guint i = 0; i < steps->len; i++)
      if (kijk_item_get_int (steps->pdata[i], KIJK_STEP_PROGRESS_STEP) == step &&
          kijk_item_get_int (steps->pdata[i], KIJK_STEP_PROGRESS_STATE) == (int) state)
        {
          n++;
          break;
        }

  return n;
}

/* A phase counts as knowingly skipped where an exit question was and nothing of
 * it was done. The pre-phase ends with answers instead of a document. */
static KijkResultState
judge_result (const KijkPhaseProcess *self,
              KijkProject            *project)
{
  KijkResultState state = KIJK_RESULT_STATE_EMPTY;
  guint done = count_steps (project, self->phase, KIJK_STEP_STATE_DONE);
  guint partly = count_steps (project, self->phase, KIJK_STEP_STATE_PARTLY);
  guint all = method[self->phase].last - method[self->phase].first + 1;

  if (self->results->len > 0)
    state = kijk_result_state_of (self->results->pdata[0]);
  else if (method[self->phase].result < 0 && done + partly > 0)
    state = done == all ? KIJK_RESULT_STATE_DONE : KIJK_RESULT_STATE_PARTLY;

  if (state == KIJK_RESULT_STATE_EMPTY && done + partly == 0 &&
      count_steps (project, self->phase, KIJK_STEP_STATE_SKIPPED) > 0)
    state = KIJK_RESULT_STATE_SKIPPED;

  return state;
}

static void
read_results (KijkProcess *self,
              KijkProject *project)
{
  GPtrArray *all = kijk_project_get_items (project, KIJK_KIND_DELIVERABLE);

  for (guint i = 0; i < all->len; i++)
    {
      int phase = get_phase (all->pdata[i], KIJK_DELIVERABLE_PHASE, KIJK_DELIVERABLE_TYPE);

      g_ptr_array_add (phase >= 0 ? self->phases[phase].results : self->other_results, all->pdata[i]);
    }

  for (int i = 0; i < KIJK_N_PHASES; i++)
    {
      g_ptr_array_sort_with_data (self->phases[i].results, compare_results, GINT_TO_POINTER (i));
      self->phases[i].result_state = judge_result (&self->phases[i], project);
    }
}

/* ---- open questions ---- */

static void
read_issues (KijkProcess *self,
             KijkProject *project)
{
  g_autoptr (GPtrArray) issues = kijk_project_list_in_order (project, KIJK_KIND_ISSUE);

  for (guint i = 0; i < issues->len; i++)
    {
      int phase = get_phase (issues->pdata[i], KIJK_ISSUE_PHASE, 0);

      if (kijk_item_get_int (issues->pdata[i], KIJK_ISSUE_STATUS) == KIJK_ISSUE_STATUS_OPEN)
        g_ptr_array_add (phase >= 0 ? self->phases[phase].issues : self->other_issues, issues->pdata[i]);
    }
}

/* ---- votes ---- */

static void
read_votes (KijkProcess *self,
            KijkProject *project)
{
  self->rounds = kijk_votes_list (project);
  if (self->rounds->len == 0)
    return;

  self->votes = *(KijkVotes *) self->rounds->pdata[self->rounds->len - 1];
  for (guint i = self->rounds->len - 1; self->before == NULL && i > 0; i--)
    if (((KijkVotes *) self->rounds->pdata[i - 1])->shown)
      self->before = self->rounds->pdata[i - 1];
}

/**
 * kijk_result_state_of:
 * @deliverable: a document
 *
 * Returns: how far it is, as the marks of the Kompas tell it
 */
KijkResultState
kijk_result_state_of (KijkItem *deliverable)
{
  int status;

  g_return_val_if_fail (KIJK_IS_ITEM (deliverable), KIJK_RESULT_STATE_EMPTY);

  status = kijk_item_get_int (deliverable, KIJK_DELIVERABLE_STATUS);
  if (status >= KIJK_DELIVERABLE_STATUS_ADOPTED)
    return KIJK_RESULT_STATE_DONE;

  return status > KIJK_DELIVERABLE_STATUS_EMPTY ? KIJK_RESULT_STATE_PARTLY : KIJK_RESULT_STATE_EMPTY;
}

/**
 * kijk_process_new:
 * @project: a project
 *
 * Reads where the collaboration is: what is recorded, what its visits, documents,
 * open questions and votes say. Votes that are not revealed, and revealed ones
 * below %KIJK_FEWEST_VOICES, are only counted, whoever looks.
 *
 * Returns: (transfer full): the process; its items belong to @project
 */
KijkProcess *
kijk_process_new (KijkProject *project)
{
  KijkProcess *self;

  g_return_val_if_fail (KIJK_IS_PROJECT (project), NULL);

  self = g_new0 (KijkProcess, 1);
  for (int i = 0; i < KIJK_N_PHASES; i++)
    self->phases[i] = (KijkPhaseProcess) {
      .phase = i,
      .visits = g_ptr_array_new (),
      .planned = g_ptr_array_new (),
      .results = g_ptr_array_new (),
      .issues = g_ptr_array_new (),
    };
  self->visits = g_ptr_array_new ();
  self->plans = g_ptr_array_new ();
  self->other_issues = g_ptr_array_new ();
  self->other_results = g_ptr_array_new ();

  read_visits (self, project);
  read_results (self, project);
  read_issues (self, project);
  read_votes (self, project);

  return self;
}

/**
 * kijk_process_free:
 * @self: (transfer full) (nullable): a process
 */
void
kijk_process_free (KijkProcess *self)
{
  if (self == NULL)
    return;

  for (int i = 0; i < KIJK_N_PHASES; i++)
    {
      g_ptr_array_unref (self->phases[i].visits);
      g_ptr_array_unref (self->phases[i].planned);
      g_ptr_array_unref (self->phases[i].results);
      g_ptr_array_unref (self->phases[i].issues);
    }
  g_ptr_array_unref (self->visits);
  g_ptr_array_unref (self->plans);
  g_ptr_array_unref (self->other_issues);
  g_ptr_array_unref (self->other_results);
  g_ptr_array_unref (self->rounds);
  g_free (self);
}

/**
 * kijk_phase_get_result:
 * @phase: a phase
 *
 * Returns: the #KijkDeliverableType of the document that it ends with, -1 for the
 *   pre-phase, which ends without one
 */
int
kijk_phase_get_result (KijkPhase phase)
{
  g_return_val_if_fail (phase < KIJK_N_PHASES, -1);

  return method[phase].result;
}

/**
 * kijk_phase_get_exit:
 * @phase: a phase
 * @first: (out): the first of its exit questions
 * @last: (out): the last of them; they follow each other
 */
void
kijk_phase_get_exit (KijkPhase  phase,
                     KijkStep  *first,
                     KijkStep  *last)
{
  g_return_if_fail (phase < KIJK_N_PHASES && first != NULL && last != NULL);

  *first = method[phase].first;
  *last = method[phase].last;
}

/**
 * kijk_process_find_current:
 * @project: a project
 *
 * Returns: the phase in which the collaboration stands: what is recorded, else where its
 *   last visit was
 */
KijkPhase
kijk_process_find_current (KijkProject *project)
{
  GPtrArray *visits;
  KijkItem *last = NULL;

  g_return_val_if_fail (KIJK_IS_PROJECT (project), KIJK_PHASE_PRE);

  visits = kijk_project_get_items (project, KIJK_KIND_PHASE_VISIT);
  for (guint i = 0; i < visits->len; i++)
    if (kijk_item_has (visits->pdata[i], KIJK_PHASE_VISIT_FROM) &&
        (last == NULL || compare_visits (&visits->pdata[i], &last) > 0))
      last = visits->pdata[i];

  return find_current (project, last);
}

/**
 * kijk_process_find_step:
 * @project: a project
 * @step: a step or an exit question
 *
 * Returns: (transfer none) (nullable): what is said of how far it is
 */
KijkItem *
kijk_process_find_step (KijkProject *project,
                        KijkStep     step)
{
  GPtrArray *all;

  g_return_val_if_fail (KIJK_IS_PROJECT (project), NULL);

  all = kijk_project_get_items (project, KIJK_KIND_STEP_PROGRESS);
  for (guint i = 0; i < all->len; i++)
    if (kijk_item_get_int (all->pdata[i], KIJK_STEP_PROGRESS_STEP) == (int) step)
      return all->pdata[i];

  return NULL;
}

/**
 * kijk_process_list_open:
 * @project: a project
 * @phase: a phase
 *
 * Returns: (transfer full) (element-type int): the exit questions (#KijkStep) of
 *   @phase that are neither done nor knowingly skipped
 */
GArray *
kijk_process_list_open (KijkProject *project,
                        KijkPhase    phase)
{
  GArray *open;

  g_return_val_if_fail (KIJK_IS_PROJECT (project) && phase < KIJK_N_PHASES, NULL);

  open = g_array_new (FALSE, FALSE, sizeof (int));
  for (int step = method[phase].first; step <= (int) method[phase].last; step++)
    {
      KijkItem *progress = kijk_process_find_step (project, step);
      int state = progress != NULL ? kijk_item_get_int (progress, KIJK_STEP_PROGRESS_STATE)
                                   : KIJK_STEP_STATE_NOT_YET;

      if (state != KIJK_STEP_STATE_DONE && state != KIJK_STEP_STATE_SKIPPED)
        g_array_append_val (open, step);
    }

  return open;
}
