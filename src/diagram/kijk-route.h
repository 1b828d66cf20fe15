/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/kijk-geometry.h"
#include "diagram/kijk-path.h"

G_BEGIN_DECLS

/**
 * KijkTurn:
 * @angle: clockwise from twelve o'clock, going on past a full turn where the
 *   route does
 * @radius: from the centre
 *
 * Where a route begins, bends or ends.
 */
typedef struct {
  double angle;
  double radius;
} KijkTurn;

/**
 * KijkRoute:
 * @centre: what it goes round
 * @turns: (element-type KijkTurn): at least two
 * @n_crossings: how many other lines it crosses
 * @sharp: whether its bends have little room to be round
 *
 * A way along circles and spokes: each piece, from one turn to the next, is an arc
 * round the centre or a leg straight from or to it.
 */
typedef struct {
  KijkPoint centre;
  GArray   *turns;
  guint     n_crossings;
  gboolean  sharp;
} KijkRoute;

KijkRoute *kijk_route_new         (KijkPoint         centre);
void       kijk_route_free        (KijkRoute        *self);

void       kijk_route_add         (KijkRoute        *self,
                                   double            angle,
                                   double            radius);
const KijkTurn *kijk_route_get    (const KijkRoute  *self,
                                   guint             i);
gboolean   kijk_route_is_arc      (const KijkRoute  *self,
                                   guint             piece);
KijkWedge  kijk_route_get_strip   (const KijkRoute  *self,
                                   guint             piece,
                                   double            half,
                                   double            more);
void       kijk_route_clip        (KijkRoute        *self,
                                   gboolean          at_end,
                                   KijkPoint         centre,
                                   double            radius,
                                   double            half);
GArray    *kijk_route_flatten     (const KijkRoute  *self,
                                   double            round,
                                   double            amplitude,
                                   double            wave);

KijkPath  *kijk_path_new_line     (const GArray     *points,
                                   double            aside);
double     kijk_points_get_length (const GArray     *points);
KijkPoint  kijk_points_at         (const GArray     *points,
                                   double            along);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KijkRoute, kijk_route_free)

G_END_DECLS
