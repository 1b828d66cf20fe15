/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/kijk-route.h"

G_BEGIN_DECLS

/**
 * KijkGauge:
 * @arc: half of what it takes across where it goes round the centre
 * @leg: half of what it takes across where it goes to or from the centre
 *
 * How broad a line is.
 */
typedef struct {
  double arc;
  double leg;
} KijkGauge;

/**
 * KijkWays:
 * @KIJK_WAYS_LEGS: leaves and reaches tokens straight to or from the centre only
 * @KIJK_WAYS_TRUNK: may run along what the trunk has already
 * @KIJK_WAYS_TIGHT: may pass tokens and words closely
 *
 * What a route may do.
 */
typedef enum {
  KIJK_WAYS_ANY = 0,
  KIJK_WAYS_LEGS = 1 << 0,
  KIJK_WAYS_TRUNK = 1 << 1,
  KIJK_WAYS_TIGHT = 1 << 2
} KijkWays;

/**
 * KIJK_CORRIDOR_MOST:
 *
 * As many lines run side by side; more become a trunk.
 */
#define KIJK_CORRIDOR_MOST 7

/**
 * KijkCorridor:
 *
 * Where lines between tokens run: round the centre along the stroke between two
 * rings, from and to the tokens straight from or to the centre, and never through
 * the disc in the middle, a token or a word.
 */
typedef struct _KijkCorridor KijkCorridor;

KijkCorridor *kijk_corridor_new         (KijkPoint         centre,
                                         double            inner,
                                         double            stroke,
                                         double            outer,
                                         double            u);
void          kijk_corridor_free        (KijkCorridor     *self);

void          kijk_corridor_aim         (KijkCorridor     *self,
                                         KijkPoint         at);
void          kijk_corridor_block_seam  (KijkCorridor     *self,
                                         double            angle,
                                         double            inner,
                                         double            outer);
int           kijk_corridor_block_disc  (KijkCorridor     *self,
                                         KijkPoint         centre,
                                         double            radius);
int           kijk_corridor_block_rect  (KijkCorridor     *self,
                                         const KijkRect   *rect);

KijkRoute    *kijk_corridor_find        (KijkCorridor     *self,
                                         int               from,
                                         int               to,
                                         const KijkGauge  *gauge,
                                         KijkWays          ways);
void          kijk_corridor_take        (KijkCorridor     *self,
                                         const KijkRoute  *route,
                                         const KijkGauge  *gauge);
void          kijk_corridor_take_trunk  (KijkCorridor     *self,
                                         const KijkRoute  *route);
gboolean      kijk_corridor_place_badge (KijkCorridor     *self,
                                         const GArray     *points,
                                         double            width,
                                         double            height,
                                         KijkPoint        *at);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KijkCorridor, kijk_corridor_free)

G_END_DECLS
