/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/kijk-votes.h"

G_BEGIN_DECLS

#define KIJK_N_PHASES (KIJK_PHASE_RENEW + 1)

/**
 * KijkPhaseState:
 * @KIJK_PHASE_STATE_AHEAD: no visit to it has begun
 * @KIJK_PHASE_STATE_BEEN: one has, and the collaboration went elsewhere
 * @KIJK_PHASE_STATE_CURRENT: where the collaboration stands
 */
typedef enum {
  KIJK_PHASE_STATE_AHEAD,
  KIJK_PHASE_STATE_BEEN,
  KIJK_PHASE_STATE_CURRENT
} KijkPhaseState;

/**
 * KijkResultState:
 * @KIJK_RESULT_STATE_EMPTY: there is nothing yet
 * @KIJK_RESULT_STATE_PARTLY: it is in the making
 * @KIJK_RESULT_STATE_DONE: it is adopted or signed
 * @KIJK_RESULT_STATE_SKIPPED: it was knowingly left
 */
typedef enum {
  KIJK_RESULT_STATE_EMPTY,
  KIJK_RESULT_STATE_PARTLY,
  KIJK_RESULT_STATE_DONE,
  KIJK_RESULT_STATE_SKIPPED
} KijkResultState;

/**
 * KijkPhaseProcess:
 * @phase: the phase
 * @state: whether it has been, is or is to come
 * @visits: (element-type KijkItem): the visits to it that have begun, oldest first
 * @planned: (element-type KijkItem): the visits to it that have not, by when they
 *   are planned to
 * @results: (element-type KijkItem): its documents, that which stands for the
 *   phase first
 * @result_state: how far its result is
 * @issues: (element-type KijkItem): the open questions in hand in it
 *
 * What a collaboration says of one phase.
 */
typedef struct {
  KijkPhase        phase;
  KijkPhaseState   state;
  GPtrArray       *visits;
  GPtrArray       *planned;
  GPtrArray       *results;
  KijkResultState  result_state;
  GPtrArray       *issues;
} KijkPhaseProcess;

/**
 * KijkProcess:
 * @current: the phase in which the collaboration stands
 * @visit: (nullable): the visit to it that says since when
 * @visits: (element-type KijkItem): all visits that have begun, oldest first
 * @plans: (element-type KijkItem): visits that are only planned, the first first
 * @phases: by #KijkPhase
 * @other_issues: (element-type KijkItem): open questions in hand of no phase
 * @other_results: (element-type KijkItem): documents of no phase
 * @rounds: (element-type KijkVotes): the placements of the participants, the last round
 *   last
 * @votes: those of the last round; all zeros where there are none
 * @before: (nullable): the last round before it that may be shown
 *
 * Where a collaboration is in its process, read out of a project. Its items
 * belong to that project, which has to stay.
 */
typedef struct {
  KijkPhase        current;
  KijkItem        *visit;
  GPtrArray       *visits;
  GPtrArray       *plans;
  KijkPhaseProcess phases[KIJK_N_PHASES];
  GPtrArray       *other_issues;
  GPtrArray       *other_results;
  GPtrArray       *rounds;
  KijkVotes        votes;
  const KijkVotes *before;
} KijkProcess;

KijkProcess    *kijk_process_new     (KijkProject *project);
void            kijk_process_free    (KijkProcess *self);

KijkResultState kijk_result_state_of (KijkItem    *deliverable);

int             kijk_phase_get_result (KijkPhase   phase);
void            kijk_phase_get_exit   (KijkPhase   phase,
                                       KijkStep   *first,
                                       KijkStep   *last);
KijkPhase       kijk_process_find_current (KijkProject *project);
KijkItem       *kijk_process_find_step (KijkProject *project,
                                        KijkStep     step);
GArray         *kijk_process_list_open (KijkProject *project,
                                        KijkPhase    phase);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KijkProcess, kijk_process_free)

G_END_DECLS
