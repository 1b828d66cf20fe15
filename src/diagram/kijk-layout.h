/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/kijk-geometry.h"

G_BEGIN_DECLS

/**
 * KijkSpot:
 * @radius: of the disc that needs a place
 * @has_wish: whether someone said where it would like to be
 * @wish: where
 * @placed: (out): whether it found a place
 * @at: (out): where its centre is
 *
 * Something round that looks for a place in a sector.
 */
typedef struct {
  double    radius;
  gboolean  has_wish;
  KijkPoint wish;
  gboolean  placed;
  KijkPoint at;
} KijkSpot;

/**
 * KijkGround:
 * @wedge: the sector
 * @obstacles: (element-type KijkRect): what stands there already, such as words
 * @gap: what stays free around everything
 *
 * Where things look for a place.
 */
typedef struct {
  KijkWedge wedge;
  GArray   *obstacles;
  double    gap;
} KijkGround;

void     kijk_ground_init       (KijkGround       *self,
                                 const KijkWedge  *wedge,
                                 double            gap);
void     kijk_ground_clear      (KijkGround       *self);
void     kijk_ground_block      (KijkGround       *self,
                                 const KijkRect   *rect);
gboolean kijk_ground_place_rect (KijkGround       *self,
                                 KijkPoint         wish,
                                 double            width,
                                 double            height,
                                 KijkRect         *place);
gboolean kijk_ground_place_discs (KijkGround      *self,
                                 KijkSpot         *spots,
                                 guint             n_spots,
                                 KijkSpot         *stack);

G_END_DECLS
