/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/kijk-scene.h"

G_BEGIN_DECLS

/**
 * KijkWalk:
 * @KIJK_WALK_ON: clockwise to the next in the ring
 * @KIJK_WALK_BACK: anticlockwise
 * @KIJK_WALK_OUT: to the ring outside; up in a flat picture
 * @KIJK_WALK_IN: to the ring inside; down in a flat picture
 * @KIJK_WALK_FIRST: to the first of the ring, from twelve o'clock on
 * @KIJK_WALK_LAST: to the last of it
 *
 * A step through a picture.
 */
typedef enum {
  KIJK_WALK_ON,
  KIJK_WALK_BACK,
  KIJK_WALK_OUT,
  KIJK_WALK_IN,
  KIJK_WALK_FIRST,
  KIJK_WALK_LAST
} KijkWalk;

gboolean  kijk_walk_is_single (const KijkNode *node);
gboolean  kijk_walk_is_relation (const KijkNode *node);
gboolean  kijk_walk_is_stack (const KijkNode *node);
KijkNode *kijk_walk_find_badge (KijkScene     *scene,
                              KijkNode       *node);
char     *kijk_walk_name_twin (const char *id);
gboolean  kijk_walk_stops_at (const KijkNode *node);
int       kijk_walk_get_phase (const KijkNode *node);
int       kijk_walk_get_step (const KijkNode *node);
KijkNode *kijk_walk_find_phase (KijkScene     *scene,
                              KijkPhase       phase);
KijkPoint kijk_walk_find_centre (KijkScene    *scene);
GPtrArray *kijk_walk_list    (KijkScene      *scene);
KijkNode *kijk_walk_step     (KijkScene      *scene,
                              const KijkNode *from,
                              KijkWalk        step);
KijkNode *kijk_walk_find     (KijkScene      *scene,
                              const KijkNode *from,
                              const char     *letters);

G_END_DECLS
