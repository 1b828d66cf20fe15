/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-kompas-private.h"

G_BEGIN_DECLS

/**
 * KijkBlock:
 * @rects: what has to have room, as seen from the middle of the block; where it
 *   stands once it has a place
 * @n: how many of them there are
 *
 * Words that stand together.
 */
#define KIJK_MOST_RECTS 4

typedef struct {
  KijkRect rects[KIJK_MOST_RECTS];
  guint    n;
} KijkBlock;

/**
 * KijkStepWords:
 * @head: where its number and its state stand
 * @lines: (element-type KijkLine): its name, broken
 * @name: where its lines stand; none where they have no room
 *
 * The words of one step.
 */
typedef struct {
  KijkRect   head;
  GPtrArray *lines;
  KijkBlock  name;
} KijkStepWords;

/**
 * KijkQuarterWords:
 * @number: where its number stands
 * @chip: where the number of open questions stands; nothing without any
 * @lines: (element-type KijkLine): its name, broken
 * @name: where its lines stand
 *
 * The words of one phase of the circular model.
 */
typedef struct {
  KijkRect   number;
  KijkRect   chip;
  GPtrArray *lines;
  KijkBlock  name;
} KijkQuarterWords;

/* How far phases reach where votes lie around them, as a share of the radius. */
#define KIJK_CIRCULAR_VOTED_OUTER 0.41

/* Where votes lie: each phase, and after it what lies between that and the next. */
#define KIJK_N_CIRCULAR_SEATS (2 * KIJK_N_CIRCULAR_PHASES - 1)

/**
 * KijkCircular:
 * @kompas: what it shares with the other pictures of the process
 * @size: how large words are at least, as a share of the radius
 * @steps: by #KijkStep
 * @quarters: by #KijkCircularPhase
 * @seats: the votes, phase by phase and what lies between
 * @voted: whether there are any: then they have a ring of their own
 * @votes_outer: how far out that reaches, as a share of the radius
 *
 * A circular model while it is being drawn.
 */
typedef struct {
  KijkKompas       *kompas;
  double            size;
  KijkStepWords     steps[KIJK_N_CIRCULAR_STEPS];
  KijkQuarterWords  quarters[KIJK_N_CIRCULAR_PHASES];
  KijkGallery       seats[KIJK_N_CIRCULAR_SEATS];
  gboolean          voted;
  double            votes_outer;
} KijkCircular;

KijkWedge _kijk_circular_step      (KijkCircular      *self,
                                    int                step);
KijkWedge _kijk_circular_quarter   (KijkCircular      *self,
                                    KijkCircularPhase  phase);
KijkFont  _kijk_circular_phase_font (KijkCircular     *self);
KijkFont  _kijk_circular_step_font (KijkCircular      *self);
void      _kijk_circular_lay_votes (KijkCircular      *self);
void      _kijk_circular_add_votes (KijkCircular      *self);
void      _kijk_circular_place     (KijkCircular      *self);
void      _kijk_circular_clear     (KijkCircular      *self);

G_END_DECLS
