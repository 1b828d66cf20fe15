/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-kijkglas-private.h"
#include "kijk-relation-marks.h"

G_BEGIN_DECLS

/* In the design's unit u: how round the corners of lines are, and how wide the line
 * is that several relations share. */
#define KIJK_RELATION_ROUND 8.0
#define KIJK_RELATION_TRUNK 4.0

/**
 * KijkRelation:
 * @item: a relation between two interests; or the end of a line from an owner
 * @stroke: what its line tells
 * @ends: (nullable): the interests, as far as they are said
 * @discs: what the corridor knows their tokens by, -1 for one that has none
 * @span: how far apart the tokens are, as an angle
 * @gauge: how broad its line is
 * @route: (nullable): the way of its line; none is drawn without
 * @badge: the middle of its badge
 * @in_trunk: whether it is part of the trunk
 * @together: the same for those of the trunk that hang together, from 1
 */
typedef struct {
  KijkItem  *item;
  KijkStroke stroke;
  KijkItem  *ends[2];
  int        discs[2];
  double     span;
  KijkGauge  gauge;
  KijkRoute *route;
  KijkPoint  badge;
  gboolean   in_trunk;
  int        together;
} KijkRelation;

KijkRelation *_kijk_relation_new_between (KijkItem    *from,
                                        KijkItem     *to);
void          _kijk_relation_free      (gpointer      data);
void          _kijk_relation_add_halos (KijkDrawing  *drawing,
                                        KijkNode     *node,
                                        const KijkRelation *upper,
                                        const KijkRelation *lower);
void          _kijk_owners_draw        (KijkDrawing  *drawing,
                                        GPtrArray    *relations);

GPtrArray    *_kijk_relations_collect  (KijkDrawing  *drawing);
KijkCorridor *_kijk_relations_survey   (KijkDrawing  *drawing,
                                        GPtrArray    *relations);
void          _kijk_relations_find_ways (KijkDrawing *drawing,
                                        KijkCorridor *corridor,
                                        GPtrArray    *relations,
                                        guint         most);
guint         _kijk_relations_count_waiting (GPtrArray *relations);
guint         _kijk_relations_find_trunk (KijkCorridor *corridor,
                                        GPtrArray    *relations,
                                        double        u);

G_END_DECLS
