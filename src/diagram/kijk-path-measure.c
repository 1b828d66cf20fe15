/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-path.h"

#include <math.h>

/* Straight pieces into which a curve is taken apart to look how near a point
 * is: far finer than a pointer can point. */
#define CURVE_PIECES 12

static KijkPoint
point_on_curve (KijkPoint          from,
                const KijkSegment *segment,
                double             t)
{
  double u = 1 - t;
  double a = u * u * u;
  double b = 3 * u * u * t;
  double c = 3 * u * t * t;
  double d = t * t * t;
  const KijkPoint *p = segment->points;

  return (KijkPoint) { a * from.x + b * p[0].x + c * p[1].x + d * p[2].x,
                       a * from.y + b * p[0].y + c * p[1].y + d * p[2].y };
}

/* The path as straight lines, without those between its outlines. */
typedef void (*LineFunc) (KijkPoint from,
                          KijkPoint to,
                          gpointer  data);

static KijkPoint
for_each_piece (KijkPoint          from,
                const KijkSegment *segment,
                LineFunc           function,
                gpointer           data)
{
  KijkPoint at = from;

  for (int piece = 1; piece <= CURVE_PIECES; piece++)
    {
      KijkPoint next = point_on_curve (from, segment, (double) piece / CURVE_PIECES);

      function (at, next, data);
      at = next;
    }

  return at;
}

static void
for_each_line (const KijkPath *self,
               LineFunc        function,
               gpointer        data)
{
  KijkPoint start = { 0, 0 };
  KijkPoint at = start;

  for (guint i = 0; i < kijk_path_get_n (self); i++)
    {
      const KijkSegment *segment = kijk_path_get (self, i);

      switch (segment->type)
        {
        case KIJK_SEGMENT_MOVE:
          start = at = segment->points[0];
          break;
        case KIJK_SEGMENT_LINE:
          function (at, segment->points[0], data);
          at = segment->points[0];
          break;
        case KIJK_SEGMENT_CURVE:
          at = for_each_piece (at, segment, function, data);
          break;
        case KIJK_SEGMENT_CLOSE:
        default:
          function (at, start, data);
          at = start;
          break;
        }
    }
}

/**
 * kijk_path_is_closed:
 * @self: a path
 *
 * Returns: whether it is an outline that goes back to where it began, and so has
 *   an inside; otherwise it is a line
 */
gboolean
kijk_path_is_closed (const KijkPath *self)
{
  return kijk_path_get_n (self) > 0 && kijk_path_get (self, kijk_path_get_n (self) - 1)->type == KIJK_SEGMENT_CLOSE;
}

typedef struct {
  KijkPoint point;
  gboolean  inside;
} Crossing;

static void
count_crossing (KijkPoint from,
                KijkPoint to,
                gpointer  data)
{
  Crossing *crossing = data;
  KijkPoint p = crossing->point;

  if ((from.y > p.y) != (to.y > p.y) &&
      p.x < (to.x - from.x) * (p.y - from.y) / (to.y - from.y) + from.x)
    crossing->inside = !crossing->inside;
}

/**
 * kijk_path_contains:
 * @self: a path
 * @point: a point
 *
 * Returns: whether @point is inside, by the even-odd rule; a line has no inside
 */
gboolean
kijk_path_contains (const KijkPath *self,
                    KijkPoint       point)
{
  Crossing crossing = { point, FALSE };

  if (!kijk_path_is_closed (self))
    return FALSE;

  for_each_line (self, count_crossing, &crossing);
  return crossing.inside;
}

typedef struct {
  KijkPoint point;
  double    nearest;
} Nearness;

static void
measure_distance (KijkPoint from,
                  KijkPoint to,
                  gpointer  data)
{
  Nearness *nearness = data;

  nearness->nearest = fmin (nearness->nearest, kijk_line_distance (from, to, nearness->point));
}

/**
 * kijk_path_get_distance:
 * @self: a path that is not empty
 * @point: a point
 *
 * Returns: how far @point is from where the path is drawn, were it a hair thick
 */
double
kijk_path_get_distance (const KijkPath *self,
                        KijkPoint       point)
{
  Nearness nearness = { point, G_MAXDOUBLE };

  for_each_line (self, measure_distance, &nearness);
  return nearness.nearest;
}

static void
extend (KijkRect  *rect,
        KijkPoint  point)
{
  KijkRect dot = { point.x, point.y, 0, 0 };

  *rect = rect->width < 0 ? dot : kijk_rect_union (rect, &dot);
}

/* Where a curve turns back in one direction, if it does: there it reaches out
 * further than its ends. */
static int
find_turns (double from,
            double by1,
            double by2,
            double to,
            double turns[2])
{
  double a = to - 3 * by2 + 3 * by1 - from;
  double b = 2 * (from - 2 * by1 + by2);
  double c = by1 - from;
  double root = b * b - 4 * a * c;

  if (fabs (a) < 1e-12)
    {
      turns[0] = -c / b;
      return fabs (b) < 1e-12 ? 0 : 1;
    }
  if (root < 0)
    return 0;

  turns[0] = (-b + sqrt (root)) / (2 * a);
  turns[1] = (-b - sqrt (root)) / (2 * a);
  return 2;
}

static void
extend_by_curve (KijkRect          *rect,
                 KijkPoint          from,
                 const KijkSegment *segment)
{
  const KijkPoint *p = segment->points;
  double turns[4];
  int n = find_turns (from.x, p[0].x, p[1].x, p[2].x, turns);

  n += find_turns (from.y, p[0].y, p[1].y, p[2].y, turns + n);
  for (int i = 0; i < n; i++)
    if (turns[i] > 0 && turns[i] < 1)
      extend (rect, point_on_curve (from, segment, turns[i]));
  extend (rect, p[2]);
}

/**
 * kijk_path_get_extents:
 * @self: a path that is not empty
 *
 * Returns: the smallest rectangle around it, not counting how thick it is drawn
 */
KijkRect
kijk_path_get_extents (const KijkPath *self)
{
  KijkRect rect = { 0, 0, -1, -1 };
  KijkPoint at = { 0, 0 };

  g_return_val_if_fail (kijk_path_get_n (self) > 0, ((KijkRect) { 0, 0, 0, 0 }));

  for (guint i = 0; i < kijk_path_get_n (self); i++)
    {
      const KijkSegment *segment = kijk_path_get (self, i);

      if (segment->type == KIJK_SEGMENT_CURVE)
        extend_by_curve (&rect, at, segment);
      else if (segment->type != KIJK_SEGMENT_CLOSE)
        extend (&rect, segment->points[0]);
      if (segment->type != KIJK_SEGMENT_CLOSE)
        at = segment->points[segment->type == KIJK_SEGMENT_CURVE ? 2 : 0];
    }

  return rect;
}
