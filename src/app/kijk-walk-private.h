/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-walk.h"

G_BEGIN_DECLS

/**
 * KijkWalkStop:
 * @node: something to get hold of
 * @ring: which ring it lies in from the centre, or which part of a flat picture
 * @angle: where in that
 * @order: when in that it is come to
 *
 * A place on the way through a picture.
 */
typedef struct {
  KijkNode *node;
  int       ring;
  double    angle;
  double    order;
} KijkWalkStop;

gboolean _kijk_walk_is_flat       (KijkScene      *scene);
int      _kijk_walk_get_flat_ring (const KijkNode *node);
gboolean _kijk_walk_step_flat     (GArray         *stops,
                                   int             place,
                                   KijkWalk        step,
                                   KijkNode      **to);

G_END_DECLS
