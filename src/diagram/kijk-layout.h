/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/kijk-geometry.h"

G_BEGIN_DECLS

/**
 * KijkSpot:
 * @radius: of the disc that needs a place
 * @has_wish: whether someone said where it would like to be
 * @wish: where
 * @has_last: whether it had a place before
 * @last: where; nobody asked for that, but things stay where they are
 * @from_end: whether it takes slots from the last on
 * @placed: (out): whether it found a place
 * @at: (out): where its centre is
 *
 * Something round that looks for a place in a sector.
 */
typedef struct {
  double    radius;
  gboolean  has_wish;
  KijkPoint wish;
  gboolean  has_last;
  KijkPoint last;
  gboolean  from_end;
  gboolean  placed;
  KijkPoint at;
} KijkSpot;

/**
 * KijkGround:
 * @wedge: the sector
 * @obstacles: (element-type KijkRect): what stands there already, such as words
 * @gap: what stays free around everything
 * @grain: words are placed in steps of this
 * @largest: the radius of the largest disc that may come: slots are for that
 * @shared: whether two kinds share it, one of which takes slots from the last on
 * @spare: what is taken last, such as where a question stands until then; may be
 *   empty
 *
 * Where things look for a place.
 */
typedef struct {
  KijkWedge wedge;
  GArray   *obstacles;
  double    gap;
  double    grain;
  double    largest;
  gboolean  shared;
  KijkRect  spare;
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
gboolean kijk_ground_find_pair  (const KijkGround *self,
                                 KijkPoint         wish,
                                 gboolean          closer,
                                 KijkRect         *upper,
                                 KijkRect         *lower);
gboolean kijk_ground_place_discs (KijkGround      *self,
                                 KijkSpot         *spots,
                                 guint             n_spots,
                                 KijkSpot         *stack);

G_END_DECLS
