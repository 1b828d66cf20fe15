/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Plain functions of doubles. Angles are in radians, clockwise from twelve
 * o'clock, as everyone speaks of the Kijkglas and the Kompas; y points down. */

typedef struct {
  double x, y;
} KijkPoint;

typedef struct {
  double x, y, width, height;
} KijkRect;

/**
 * KijkWedge:
 * @cx: horizontal place of the centre
 * @cy: vertical place of the centre
 * @inner: the smaller radius, 0 for a piece of a disc
 * @outer: the greater radius
 * @from: the angle at which it begins
 * @sweep: how far it goes on clockwise, up to a full turn
 *
 * A piece of a ring between two radii and two angles.
 */
typedef struct {
  double cx, cy;
  double inner, outer;
  double from, sweep;
} KijkWedge;

KijkPoint kijk_polar             (double           cx,
                                  double           cy,
                                  double           angle,
                                  double           radius);
double    kijk_angle_of          (double           cx,
                                  double           cy,
                                  KijkPoint        point);
double    kijk_angle_normalise   (double           angle);

gboolean  kijk_rect_overlaps     (const KijkRect  *a,
                                  const KijkRect  *b);
gboolean  kijk_rect_contains     (const KijkRect  *outer,
                                  const KijkRect  *inner);
KijkRect  kijk_rect_union        (const KijkRect  *a,
                                  const KijkRect  *b);
KijkRect  kijk_rect_grow         (const KijkRect  *rect,
                                  double           by);
gboolean  kijk_rect_meets_disc   (const KijkRect  *rect,
                                  KijkPoint        centre,
                                  double           radius);
gboolean  kijk_rect_meets_line   (const KijkRect  *rect,
                                  KijkPoint        from,
                                  KijkPoint        to);
double    kijk_line_distance     (KijkPoint        from,
                                  KijkPoint        to,
                                  KijkPoint        point);

KijkPoint kijk_wedge_point       (const KijkWedge *wedge,
                                  double           along,
                                  double           across);
void      kijk_wedge_locate      (const KijkWedge *wedge,
                                  KijkPoint        point,
                                  double          *along,
                                  double          *across);
gboolean  kijk_wedge_contains    (const KijkWedge *wedge,
                                  KijkPoint        point);
gboolean  kijk_wedge_holds_disc  (const KijkWedge *wedge,
                                  KijkPoint        centre,
                                  double           radius);
gboolean  kijk_wedge_holds_rect  (const KijkWedge *wedge,
                                  const KijkRect  *rect,
                                  double           margin);

G_END_DECLS
