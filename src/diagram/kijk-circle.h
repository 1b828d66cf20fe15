/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/kijk-process.h"

G_BEGIN_DECLS

#define KIJK_N_CIRCULAR_PHASES (KIJK_CIRCULAR_PHASE_WORK + 1)

/* The steps of the circular model are the first of all steps, three a phase. */
#define KIJK_N_CIRCULAR_STEPS (KIJK_STEP_VITALITY + 1)
#define KIJK_N_STEPS_IN_PHASE (KIJK_N_CIRCULAR_STEPS / KIJK_N_CIRCULAR_PHASES)

/**
 * KijkCircle:
 * @current: the phase of the circular model in which the collaboration stands
 * @step: the step in which it stands, -1 where nothing says it
 * @states: by #KijkCircularPhase: whether it has been, is or is to come
 * @n_issues: by #KijkCircularPhase: how many open questions are in hand in it
 * @n_votes: by #KijkCircularPhase: how many participants place the collaboration there
 * @n_between: by #KijkCircularPhase: how many place it between that and the next
 * @steps: by #KijkStep: how far each is
 * @items: (nullable): by #KijkStep: what says so
 *
 * A process as the circular model of four phases and twelve steps has it. The file
 * knows the five phases only, so that changing the model loses nothing.
 */
typedef struct {
  KijkCircularPhase current;
  int               step;
  KijkPhaseState    states[KIJK_N_CIRCULAR_PHASES];
  guint             n_issues[KIJK_N_CIRCULAR_PHASES];
  guint             n_votes[KIJK_N_CIRCULAR_PHASES];
  guint             n_between[KIJK_N_CIRCULAR_PHASES];
  KijkStepState     steps[KIJK_N_CIRCULAR_STEPS];
  KijkItem         *items[KIJK_N_CIRCULAR_STEPS];
} KijkCircle;

void              kijk_circle_init        (KijkCircle        *self,
                                           const KijkProcess *process,
                                           KijkProject       *project);

KijkCircularPhase kijk_phase_get_circular (KijkPhase          phase);
KijkPhase         kijk_circular_phase_get_phase (KijkCircularPhase phase);
int               kijk_step_get_circular  (int                step);
gboolean          kijk_circle_is_model    (KijkProject       *project);

G_END_DECLS
