/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-circle.h"

/* Of two that say something of one step, the one that got further holds. */
static gboolean
goes_further (KijkStepState a,
              KijkStepState b)
{
  static const int ranks[] = {
    [KIJK_STEP_STATE_NOT_YET] = 0,
    [KIJK_STEP_STATE_SKIPPED] = 1,
    [KIJK_STEP_STATE_PARTLY] = 2,
    [KIJK_STEP_STATE_DONE] = 3,
  };

  return ranks[a] > ranks[b];
}

static void
read_steps (KijkCircle  *self,
            KijkProject *project)
{
  GPtrArray *all = kijk_project_get_items (project, KIJK_KIND_STEP_PROGRESS);

  for (guint i = 0; i < all->len; i++)
    {
      int step = kijk_item_get_int (all->pdata[i], KIJK_STEP_PROGRESS_STEP);
      KijkStepState state = kijk_item_get_int (all->pdata[i], KIJK_STEP_PROGRESS_STATE);

      if (step < 0 || step >= KIJK_N_CIRCULAR_STEPS)
        continue;
      if (self->items[step] == NULL || goes_further (state, self->steps[step]))
        {
          self->steps[step] = state;
          self->items[step] = all->pdata[i];
        }
    }
}

/* What the Kompas has between two phases lies within one here where both are that. */
static void
read_votes (KijkCircle        *self,
            const KijkProcess *process)
{
  for (int place = 0; place <= KIJK_VOTE_PLACE_RENEW; place++)
    {
      KijkCircularPhase before = kijk_phase_get_circular (place / 2);
      KijkCircularPhase after = kijk_phase_get_circular ((place + 1) / 2);

      if (before == after)
        self->n_votes[before] += process->votes.at[place];
      else
        self->n_between[before] += process->votes.at[place];
    }
}

/**
 * kijk_phase_get_circular:
 * @phase: a phase of the Kompas
 *
 * What the circular model calls it: it begins with one's own organisation and with
 * whom one could do this, which the Kompas leaves to the pre-phase, and between
 * exploring and organising it has one phase where the Kompas has two.
 *
 * Returns: the phase of the circular model
 */
KijkCircularPhase
kijk_phase_get_circular (KijkPhase phase)
{
  static const KijkCircularPhase phases[] = {
    [KIJK_PHASE_PRE] = KIJK_CIRCULAR_PHASE_EXPLORE,
    [KIJK_PHASE_EXPLORE] = KIJK_CIRCULAR_PHASE_EXPLORE,
    [KIJK_PHASE_SHARE] = KIJK_CIRCULAR_PHASE_DIRECT,
    [KIJK_PHASE_AGREE] = KIJK_CIRCULAR_PHASE_DIRECT,
    [KIJK_PHASE_SHAPE] = KIJK_CIRCULAR_PHASE_ORGANISE,
    [KIJK_PHASE_RENEW] = KIJK_CIRCULAR_PHASE_WORK,
  };

  g_return_val_if_fail ((guint) phase < G_N_ELEMENTS (phases), KIJK_CIRCULAR_PHASE_EXPLORE);

  return phases[phase];
}

/**
 * kijk_circular_phase_get_phase:
 * @phase: a phase of the circular model
 *
 * Returns: the phase of the Kompas that it is about; of two, the one that its steps begin
 *   in once the parties have met
 */
KijkPhase
kijk_circular_phase_get_phase (KijkCircularPhase phase)
{
  static const KijkPhase phases[] = {
    [KIJK_CIRCULAR_PHASE_EXPLORE] = KIJK_PHASE_EXPLORE,
    [KIJK_CIRCULAR_PHASE_DIRECT] = KIJK_PHASE_SHARE,
    [KIJK_CIRCULAR_PHASE_ORGANISE] = KIJK_PHASE_SHAPE,
    [KIJK_CIRCULAR_PHASE_WORK] = KIJK_PHASE_RENEW,
  };

  g_return_val_if_fail ((guint) phase < G_N_ELEMENTS (phases), KIJK_PHASE_EXPLORE);

  return phases[phase];
}

/**
 * kijk_step_get_circular:
 * @step: a step
 *
 * Returns: the #KijkCircularPhase that it is a step of, -1 for one of the Kompas
 */
int
kijk_step_get_circular (int step)
{
  return step >= 0 && step < KIJK_N_CIRCULAR_STEPS ? step / KIJK_N_STEPS_IN_PHASE : -1;
}

/**
 * kijk_circle_is_model:
 * @project: a project
 *
 * Returns: whether it is the circular model in which its process is drawn
 */
gboolean
kijk_circle_is_model (KijkProject *project)
{
  g_return_val_if_fail (KIJK_IS_PROJECT (project), FALSE);

  return kijk_item_get_int (kijk_project_get_collaboration (project), KIJK_COLLABORATION_PROCESS_MODEL) ==
         KIJK_PROCESS_MODEL_CIRCULAR;
}

/**
 * kijk_circle_init:
 * @self: (out caller-allocates): a process of the circular model
 * @process: the same as the Kompas has it
 * @project: what it was read from
 *
 * Reads where a collaboration is in the circular model, and which steps it took or
 * knowingly skipped. Its items belong to @project, which has to stay.
 */
void
kijk_circle_init (KijkCircle        *self,
                  const KijkProcess *process,
                  KijkProject       *project)
{
  g_return_if_fail (self != NULL && process != NULL && KIJK_IS_PROJECT (project));

  *self = (KijkCircle) { .current = kijk_phase_get_circular (process->current), .step = -1 };

  for (int i = 0; i < KIJK_N_PHASES; i++)
    {
      KijkCircularPhase phase = kijk_phase_get_circular (i);

      self->n_issues[phase] += process->phases[i].issues->len;
      self->states[phase] = MAX (self->states[phase], process->phases[i].state);
    }

  if (process->visit != NULL)
    self->step = kijk_item_get_int (process->visit, KIJK_PHASE_VISIT_STEP);
  if (kijk_step_get_circular (self->step) != (int) self->current)
    self->step = -1;

  read_steps (self, project);
  read_votes (self, process);
}
