/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-kompas-private.h"

G_BEGIN_DECLS

/**
 * KijkStay:
 * @visit: the visit it draws
 * @phase: where it was
 * @planned: whether it is only planned
 * @current: whether the collaboration is there now
 * @move: how it was come by: a #KijkTransition
 * @days: how long it lasted, as far as that is known
 * @planned_days: how long it was meant to, 0 where that is not known or has not begun
 * @idle: how many days before it went by in no phase, 0 for fewer than anybody notices
 * @date: the day it began or is to begin, in words; possibly empty
 * @reason: why it was gone to; possibly empty
 * @mark: what stands at the left of it: @date, or the year where it is the first of one
 * @number: under which number its reason stands on a further page, 0 where it stands
 *   beside it
 * @words: how high its reason is beside it
 * @page: on which page it is, 0 where it is gathered with others
 * @bar: where it is
 * @plan: where the plan is that it is seen beside; empty for none
 *
 * One stay in a phase, on the road so far.
 */
typedef struct {
  KijkItem  *visit;
  KijkPhase  phase;
  gboolean   planned;
  gboolean   current;
  int        move;
  int        days;
  int        planned_days;
  int        idle;
  char      *date;
  char      *reason;
  char      *mark;
  guint      number;
  double     words;
  int        page;
  KijkRect   bar;
  KijkRect   plan;
} KijkStay;

GPtrArray *_kijk_stays_read             (KijkKompas *self);
int        _kijk_stay_count_days        (const char *from,
                                         const char *to);

/* In words. */
char      *_kijk_stay_explain           (KijkItem   *visit);
char      *_kijk_stay_describe          (KijkKompas *self,
                                         KijkStay   *stay);
char      *_kijk_stay_describe_way      (KijkKompas *self,
                                         KijkStay   *stay);
char      *_kijk_stay_describe_move     (KijkKompas *self,
                                         KijkStay   *stay);
void       _kijk_stays_gather           (KijkKompas *self,
                                         GPtrArray  *stays,
                                         guint       n,
                                         KijkNode   *node);

G_END_DECLS
