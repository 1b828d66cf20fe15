/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-geometry.h"

#include <math.h>

#define FULL_TURN (2 * G_PI)

/* Slack for comparing lengths that went through sines: far below what anyone
 * sees, far above what doubles lose. */
#define SLACK 1e-6

/**
 * kijk_polar:
 * @cx: horizontal place of the centre
 * @cy: vertical place of the centre
 * @angle: clockwise from twelve o'clock
 * @radius: the distance from the centre
 *
 * Returns: the point in that direction and at that distance
 */
KijkPoint
kijk_polar (double cx,
            double cy,
            double angle,
            double radius)
{
  return (KijkPoint) { cx + radius * sin (angle), cy - radius * cos (angle) };
}

/**
 * kijk_angle_of:
 * @cx: horizontal place of the centre
 * @cy: vertical place of the centre
 * @point: a point
 *
 * Returns: the direction of @point, from 0 up to a full turn; 0 for the centre
 */
double
kijk_angle_of (double    cx,
               double    cy,
               KijkPoint point)
{
  return kijk_angle_normalise (atan2 (point.x - cx, cy - point.y));
}

/**
 * kijk_angle_normalise:
 * @angle: any angle
 *
 * Returns: the same direction, from 0 up to a full turn
 */
double
kijk_angle_normalise (double angle)
{
  double turned = fmod (angle, FULL_TURN);

  if (turned < 0)
    turned += FULL_TURN;

  return turned >= FULL_TURN ? 0 : turned;
}

/**
 * kijk_rect_overlaps:
 * @a: a rectangle
 * @b: another
 *
 * Returns: whether they share any area; touching is no overlap
 */
gboolean
kijk_rect_overlaps (const KijkRect *a,
                    const KijkRect *b)
{
  return a->x + SLACK < b->x + b->width && b->x + SLACK < a->x + a->width &&
         a->y + SLACK < b->y + b->height && b->y + SLACK < a->y + a->height;
}

/**
 * kijk_rect_contains:
 * @outer: a rectangle
 * @inner: another
 *
 * Returns: whether nothing of @inner is outside @outer
 */
gboolean
kijk_rect_contains (const KijkRect *outer,
                    const KijkRect *inner)
{
  return inner->x + SLACK >= outer->x && inner->y + SLACK >= outer->y &&
         inner->x + inner->width <= outer->x + outer->width + SLACK &&
         inner->y + inner->height <= outer->y + outer->height + SLACK;
}

/**
 * kijk_rect_union:
 * @a: a rectangle
 * @b: another
 *
 * Returns: the smallest rectangle around both
 */
KijkRect
kijk_rect_union (const KijkRect *a,
                 const KijkRect *b)
{
  double x = fmin (a->x, b->x);
  double y = fmin (a->y, b->y);

  return (KijkRect) { x, y, fmax (a->x + a->width, b->x + b->width) - x,
                      fmax (a->y + a->height, b->y + b->height) - y };
}

/**
 * kijk_rect_grow:
 * @rect: a rectangle
 * @by: how far each side moves outwards
 *
 * Returns: the grown rectangle
 */
KijkRect
kijk_rect_grow (const KijkRect *rect,
                double          by)
{
  return (KijkRect) { rect->x - by, rect->y - by, rect->width + 2 * by, rect->height + 2 * by };
}

/**
 * kijk_rect_meets_disc:
 * @rect: a rectangle
 * @centre: the centre of a disc
 * @radius: its radius
 *
 * Returns: whether they share any area
 */
gboolean
kijk_rect_meets_disc (const KijkRect *rect,
                      KijkPoint       centre,
                      double          radius)
{
  double dx = fmax (fmax (rect->x - centre.x, centre.x - rect->x - rect->width), 0);
  double dy = fmax (fmax (rect->y - centre.y, centre.y - rect->y - rect->height), 0);

  return radius > SLACK && dx * dx + dy * dy < (radius - SLACK) * (radius - SLACK);
}

/* Narrows the part of a line, from @first to @last of it, to where it is below
 * @limit in one direction; @start is how far it is at its start, @step how much
 * further at its end. Returns: whether anything is left */
static gboolean
clip_below (double  start,
            double  step,
            double  limit,
            double *first,
            double *last)
{
  double at;

  if (fabs (step) < SLACK)
    return start < limit - SLACK;

  at = (limit - SLACK - start) / step;
  if (step > 0)
    *last = fmin (*last, at);
  else
    *first = fmax (*first, at);

  return *first <= *last;
}

/**
 * kijk_rect_meets_line:
 * @rect: a rectangle
 * @from: where a straight line begins
 * @to: where it ends
 *
 * Returns: whether any of the line is inside @rect; along its edge is not
 */
gboolean
kijk_rect_meets_line (const KijkRect *rect,
                      KijkPoint       from,
                      KijkPoint       to)
{
  double first = 0;
  double last = 1;

  return clip_below (from.x, to.x - from.x, rect->x + rect->width, &first, &last) &&
         clip_below (-from.x, from.x - to.x, -rect->x, &first, &last) &&
         clip_below (from.y, to.y - from.y, rect->y + rect->height, &first, &last) &&
         clip_below (-from.y, from.y - to.y, -rect->y, &first, &last);
}

/**
 * kijk_line_distance:
 * @from: where a straight line begins
 * @to: where it ends
 * @point: a point
 *
 * Returns: how far @point is from the nearest point of the line
 */
double
kijk_line_distance (KijkPoint from,
                    KijkPoint to,
                    KijkPoint point)
{
  double dx = to.x - from.x;
  double dy = to.y - from.y;
  double length = dx * dx + dy * dy;
  double along = length > 0 ? ((point.x - from.x) * dx + (point.y - from.y) * dy) / length : 0;

  along = CLAMP (along, 0, 1);
  return hypot (point.x - from.x - along * dx, point.y - from.y - along * dy);
}

/**
 * kijk_wedge_point:
 * @wedge: a wedge
 * @along: 0 where it begins to 1 where it ends, clockwise
 * @across: 0 at the inner radius to 1 at the outer
 *
 * Returns: the point there; kijk_wedge_locate() goes the other way
 */
KijkPoint
kijk_wedge_point (const KijkWedge *wedge,
                  double           along,
                  double           across)
{
  return kijk_polar (wedge->cx, wedge->cy, wedge->from + along * wedge->sweep,
                     wedge->inner + across * (wedge->outer - wedge->inner));
}

/**
 * kijk_wedge_locate:
 * @wedge: a wedge
 * @point: a point
 * @along: (out): 0 where the wedge begins to 1 where it ends, clockwise
 * @across: (out): 0 at the inner radius to 1 at the outer
 *
 * Where @point lies in @wedge; outside it, at the nearest edge.
 */
void
kijk_wedge_locate (const KijkWedge *wedge,
                   KijkPoint        point,
                   double          *along,
                   double          *across)
{
  double angle = kijk_angle_normalise (kijk_angle_of (wedge->cx, wedge->cy, point) - wedge->from);
  double radius = hypot (point.x - wedge->cx, point.y - wedge->cy);

  /* Past the end, the nearer of both edges. */
  if (angle > wedge->sweep)
    angle = angle - wedge->sweep < FULL_TURN - angle ? wedge->sweep : 0;

  *along = wedge->sweep > 0 ? angle / wedge->sweep : 0;
  *across = CLAMP ((radius - wedge->inner) / (wedge->outer - wedge->inner), 0, 1);
}

/**
 * kijk_wedge_contains:
 * @wedge: a wedge
 * @point: a point
 *
 * Returns: whether @point lies in @wedge or on its edge
 */
gboolean
kijk_wedge_contains (const KijkWedge *wedge,
                     KijkPoint        point)
{
  double radius = hypot (point.x - wedge->cx, point.y - wedge->cy);
  double angle = kijk_angle_normalise (kijk_angle_of (wedge->cx, wedge->cy, point) - wedge->from);

  return radius >= wedge->inner - SLACK && radius <= wedge->outer + SLACK &&
         (angle <= wedge->sweep + SLACK || angle >= FULL_TURN - SLACK);
}

/* The directions of both straight edges. Whoever looks for a place asks about ten
 * thousand points of one wedge: that goes without arcus tangents. */
typedef struct {
  KijkPoint start;
  KijkPoint end;
} Edges;

static Edges
get_edges (const KijkWedge *wedge)
{
  return (Edges) { kijk_polar (0, 0, wedge->from, 1), kijk_polar (0, 0, wedge->from + wedge->sweep, 1) };
}

/* How far @point, seen from the centre, is from an edge; @side is more than 0
 * clockwise from it. */
static double
edge_distance (KijkPoint  point,
               KijkPoint  edge,
               double    *side)
{
  *side = edge.x * point.y - edge.y * point.x;

  return point.x * edge.x + point.y * edge.y >= 0 ? fabs (*side) : hypot (point.x, point.y);
}

/* How far @point is from the nearer of both straight edges; negative beyond it.
 * A full turn has none. */
static double
seam_clearance (const KijkWedge *wedge,
                const Edges     *edges,
                KijkPoint        point)
{
  double after_start, after_end;
  double first, last;
  gboolean inside;

  if (wedge->sweep >= FULL_TURN - SLACK)
    return G_MAXDOUBLE;

  point.x -= wedge->cx;
  point.y -= wedge->cy;
  first = edge_distance (point, edges->start, &after_start);
  last = edge_distance (point, edges->end, &after_end);
  inside = wedge->sweep <= G_PI ? after_start >= 0 && after_end <= 0 : after_start >= 0 || after_end <= 0;

  return inside ? fmin (first, last) : -fmin (first, last);
}

/**
 * kijk_wedge_holds_disc:
 * @wedge: a wedge
 * @centre: the centre of a disc
 * @radius: its radius
 *
 * Returns: whether all of the disc lies in @wedge
 */
gboolean
kijk_wedge_holds_disc (const KijkWedge *wedge,
                       KijkPoint        centre,
                       double           radius)
{
  double distance = hypot (centre.x - wedge->cx, centre.y - wedge->cy);
  Edges edges;

  if (distance + radius > wedge->outer + SLACK)
    return FALSE;
  if (wedge->inner > 0 && distance - radius < wedge->inner - SLACK)
    return FALSE;

  edges = get_edges (wedge);
  return seam_clearance (wedge, &edges, centre) >= radius - SLACK;
}

/* Whether a seam runs through @rect: with more than half a turn it can, between
 * corners that are all inside. */
static gboolean
is_cut (const KijkWedge *wedge,
        const KijkRect  *rect)
{
  if (wedge->sweep <= G_PI || wedge->sweep >= FULL_TURN - SLACK)
    return FALSE;

  for (int along = 0; along <= 1; along++)
    if (kijk_rect_meets_line (rect, kijk_wedge_point (wedge, along, 0), kijk_wedge_point (wedge, along, 1)))
      return TRUE;

  return FALSE;
}

/**
 * kijk_wedge_holds_rect:
 * @wedge: a wedge
 * @rect: a rectangle
 * @margin: how far it must stay from the edges
 *
 * Returns: whether all of @rect lies in @wedge, at least @margin inside
 */
gboolean
kijk_wedge_holds_rect (const KijkWedge *wedge,
                       const KijkRect  *rect,
                       double           margin)
{
  const KijkPoint corners[] = {
    { rect->x, rect->y },
    { rect->x + rect->width, rect->y },
    { rect->x, rect->y + rect->height },
    { rect->x + rect->width, rect->y + rect->height },
  };
  KijkRect grown = kijk_rect_grow (rect, margin);
  double outer = wedge->outer - margin + SLACK;
  Edges edges;

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      double dx = corners[i].x - wedge->cx;
      double dy = corners[i].y - wedge->cy;

      if (outer < 0 || dx * dx + dy * dy > outer * outer)
        return FALSE;
    }

  if (wedge->inner > 0 && kijk_rect_meets_disc (rect, (KijkPoint) { wedge->cx, wedge->cy }, wedge->inner + margin))
    return FALSE;

  edges = get_edges (wedge);
  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    if (seam_clearance (wedge, &edges, corners[i]) < margin - SLACK)
      return FALSE;

  return !is_cut (wedge, &grown);
}
