/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/kijk-geometry.h"
#include "diagram/kijk-focus.h"
#include "diagram/kijk-scene.h"
#include "model/kijk-project.h"

G_BEGIN_DECLS

/**
 * KijkRings:
 * @centre: the middle of the Kijkglas
 * @radius: of the outermost ring
 * @outer: the outer radius of each ring
 * @cells: the wedge of each sector
 *
 * Where the three rings and their sectors lie.
 */
typedef struct {
  KijkPoint centre;
  double    radius;
  double    outer[KIJK_N_RINGS];
  KijkWedge cells[KIJK_N_CELLS];
} KijkRings;

void             kijk_rings_init      (KijkRings       *self,
                                       KijkItem        *collaboration,
                                       KijkPoint        centre,
                                       double           radius);
gboolean         kijk_rings_init_from_scene (KijkRings   *self,
                                       KijkScene       *scene,
                                       KijkItem        *collaboration);
void             kijk_rings_set_radii (KijkRings       *self,
                                       double           ambition,
                                       double           interests);
void             kijk_rings_bend      (KijkRings       *self,
                                       const KijkFocus  *focus);
KijkPoint        kijk_rings_map       (const KijkRings *self,
                                       const KijkRings *to,
                                       KijkPoint        point);
void             kijk_rings_blend     (KijkRings       *self,
                                       const KijkRings *from,
                                       const KijkRings *to,
                                       double           progress);
const KijkWedge *kijk_rings_get_wedge (const KijkRings *self,
                                       KijkCell         cell);
int              kijk_rings_find_cell (const KijkRings *self,
                                       KijkPoint        point);

G_END_DECLS
