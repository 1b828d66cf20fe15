/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/kijk-flow.h"
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

/* The processes that accompany every phase. */
typedef enum {
  KIJK_BAND_INTERACTION,
  KIJK_BAND_MEANING
} KijkBand;

/**
 * KijkTrajectory:
 * @kompas: what it shares with the other pictures of the process
 * @stays: (element-type KijkStay): all of them, as they went
 * @n_shown: how many of them are drawn
 * @felt: (element-type KijkItem): the sessions of which it is said how they went, oldest
 *   first
 * @n_gathered: how many of the first are gathered, where there are no further pages
 * @line: the height of a line of words
 * @named: whether the columns have room for the names of their phases
 * @columns: by #KijkPhase: where each is, and how far down the page
 * @leg: how wide the leg of a band is at each side of them, with what keeps it from them
 * @marks: where days or years stand
 * @reasons: where reasons stand
 * @beside: whether reasons are read there, and not only their numbers
 * @n_pages: how many pages the road takes
 * @first: where it goes on the first page
 * @further: where it goes on every other
 *
 * The road so far while it is being drawn.
 */
typedef struct {
  KijkKompas  kompas;
  GPtrArray  *stays;
  GPtrArray  *felt;
  guint       n_shown;
  guint       n_gathered;
  double      line;
  gboolean    named;
  KijkRect    columns[KIJK_N_PHASES];
  double      leg;
  KijkRect    marks;
  KijkRect    reasons;
  gboolean    beside;
  int         n_pages;
  KijkRect    first;
  KijkRect    further;
} KijkTrajectory;

/* What of a page the road takes; the rest are bands and names. */
KijkRect  _kijk_trajectory_get_body      (KijkTrajectory *self,
                                          int             page);
double    _kijk_trajectory_head_height   (KijkTrajectory *self);
KijkFont  _kijk_trajectory_get_font      (KijkTrajectory *self);
GPtrArray *_kijk_trajectory_break_name   (KijkTrajectory *self,
                                          int             phase);
void      _kijk_trajectory_lay_columns   (KijkTrajectory *self);
void      _kijk_trajectory_lay_stays     (KijkTrajectory *self);

char     *_kijk_trajectory_explain       (KijkItem       *visit);
char     *_kijk_trajectory_describe_number (KijkTrajectory *self,
                                          guint           number);
char     *_kijk_trajectory_describe      (KijkTrajectory *self,
                                          KijkStay       *stay);
char     *_kijk_trajectory_describe_way  (KijkTrajectory *self,
                                          KijkStay       *stay);
char     *_kijk_trajectory_describe_move (KijkTrajectory *self,
                                          KijkStay       *stay);
void      _kijk_trajectory_draw          (KijkTrajectory *self);

/* How each session was found, down the sides. */
void      _kijk_trajectory_read_pulse    (KijkTrajectory *self);
int       _kijk_trajectory_count_days    (const char     *from,
                                          const char     *to);
KijkPath *_kijk_trajectory_bend_band     (KijkTrajectory *self,
                                          KijkBand        band,
                                          const KijkRect *frame);
void      _kijk_trajectory_add_pulse     (KijkTrajectory *self,
                                          KijkBand        band,
                                          int             page,
                                          const KijkRect *frame);

G_END_DECLS
