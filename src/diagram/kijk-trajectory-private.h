/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/kijk-flow.h"
#include "kijk-stay-private.h"

G_BEGIN_DECLS

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

void      _kijk_trajectory_draw          (KijkTrajectory *self);

/* How each session was found, down the sides. */
void      _kijk_trajectory_read_pulse    (KijkTrajectory *self);
KijkPath *_kijk_trajectory_bend_band     (KijkTrajectory *self,
                                          KijkBand        band,
                                          const KijkRect *frame);
void      _kijk_trajectory_add_pulse     (KijkTrajectory *self,
                                          KijkBand        band,
                                          int             page,
                                          const KijkRect *frame);

G_END_DECLS
