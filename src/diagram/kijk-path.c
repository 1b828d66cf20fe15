/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-path.h"

#include <math.h>

struct _KijkPath {
  GArray *segments; /* of KijkSegment */
};

/* A quarter turn as one curve is off by less than 0.03 % of the radius. */
#define LONGEST_ARC G_PI_2

static void
append (KijkPath        *self,
        KijkSegmentType  type,
        KijkPoint        a,
        KijkPoint        b,
        KijkPoint        c)
{
  KijkSegment segment = { type, { a, b, c } };

  g_array_append_val (self->segments, segment);
}

/**
 * kijk_path_new:
 *
 * Returns: (transfer full): an empty path
 */
KijkPath *
kijk_path_new (void)
{
  KijkPath *self = g_new0 (KijkPath, 1);

  self->segments = g_array_new (FALSE, FALSE, sizeof (KijkSegment));
  return self;
}

/**
 * kijk_path_free:
 * @self: (transfer full) (nullable): a path
 */
void
kijk_path_free (KijkPath *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->segments);
  g_free (self);
}

/**
 * kijk_path_move_to:
 * @self: a path
 * @to: where a new outline begins
 */
void
kijk_path_move_to (KijkPath  *self,
                   KijkPoint  to)
{
  append (self, KIJK_SEGMENT_MOVE, to, to, to);
}

/**
 * kijk_path_line_to:
 * @self: a path
 * @to: where a straight line goes
 */
void
kijk_path_line_to (KijkPath  *self,
                   KijkPoint  to)
{
  g_return_if_fail (self->segments->len > 0);

  append (self, KIJK_SEGMENT_LINE, to, to, to);
}

/**
 * kijk_path_curve_to:
 * @self: a path
 * @by1: what pulls the curve at its start
 * @by2: what pulls it at its end
 * @to: where the curve goes
 */
void
kijk_path_curve_to (KijkPath  *self,
                    KijkPoint  by1,
                    KijkPoint  by2,
                    KijkPoint  to)
{
  append (self, KIJK_SEGMENT_CURVE, by1, by2, to);
}

/**
 * kijk_path_close:
 * @self: a path
 *
 * Closes the outline with a straight line to where it began.
 */
void
kijk_path_close (KijkPath *self)
{
  KijkPoint nowhere = { 0, 0 };

  append (self, KIJK_SEGMENT_CLOSE, nowhere, nowhere, nowhere);
}

static KijkPoint
along_tangent (KijkPoint from,
               double    angle,
               double    length)
{
  return (KijkPoint) { from.x + length * cos (angle), from.y + length * sin (angle) };
}

/**
 * kijk_path_arc:
 * @self: a path
 * @centre: the centre of a circle
 * @radius: its radius
 * @from: the angle at which the arc begins, clockwise from twelve o'clock
 * @sweep: how far it goes on, clockwise or, below zero, back
 *
 * Goes straight to where the arc begins, or begins there, and on along it.
 */
void
kijk_path_arc (KijkPath  *self,
               KijkPoint  centre,
               double     radius,
               double     from,
               double     sweep)
{
  int n = MAX (1, (int) ceil (fabs (sweep) / LONGEST_ARC - 1e-9));
  double step = sweep / n;
  double pull = radius * 4.0 / 3.0 * tan (step / 4);
  KijkPoint start = kijk_polar (centre.x, centre.y, from, radius);

  if (self->segments->len == 0)
    kijk_path_move_to (self, start);
  else
    kijk_path_line_to (self, start);

  for (int i = 0; i < n; i++)
    {
      double angle = from + i * step;
      KijkPoint end = kijk_polar (centre.x, centre.y, angle + step, radius);

      kijk_path_curve_to (self, along_tangent (start, angle, pull),
                          along_tangent (end, angle + step, -pull), end);
      start = end;
    }
}

/**
 * kijk_path_new_circle:
 * @centre: its centre
 * @radius: its radius
 *
 * Returns: (transfer full): a circle
 */
KijkPath *
kijk_path_new_circle (KijkPoint centre,
                      double    radius)
{
  KijkPath *self = kijk_path_new ();

  kijk_path_arc (self, centre, radius, 0, 2 * G_PI);
  kijk_path_close (self);

  return self;
}

/**
 * kijk_path_new_rect:
 * @rect: a rectangle
 * @radius: the radius of its corners, 0 for sharp ones
 *
 * Returns: (transfer full): the rectangle
 */
KijkPath *
kijk_path_new_rect (const KijkRect *rect,
                    double          radius)
{
  KijkPath *self = kijk_path_new ();
  double r = fmin (radius, fmin (rect->width, rect->height) / 2);
  double left = rect->x;
  double top = rect->y;
  double right = rect->x + rect->width;
  double bottom = rect->y + rect->height;

  if (r <= 0)
    {
      const KijkPoint corners[] = { { left, top }, { right, top }, { right, bottom }, { left, bottom } };

      kijk_path_free (self);
      return kijk_path_new_polygon (corners, 4, TRUE);
    }

  kijk_path_arc (self, (KijkPoint) { right - r, top + r }, r, 0, G_PI_2);
  kijk_path_arc (self, (KijkPoint) { right - r, bottom - r }, r, G_PI_2, G_PI_2);
  kijk_path_arc (self, (KijkPoint) { left + r, bottom - r }, r, G_PI, G_PI_2);
  kijk_path_arc (self, (KijkPoint) { left + r, top + r }, r, G_PI + G_PI_2, G_PI_2);
  kijk_path_close (self);

  return self;
}

/**
 * kijk_path_new_wedge:
 * @wedge: a wedge
 *
 * Returns: (transfer full): its outline; of a full turn, both circles
 */
KijkPath *
kijk_path_new_wedge (const KijkWedge *wedge)
{
  KijkPath *self = kijk_path_new ();
  KijkPoint centre = { wedge->cx, wedge->cy };

  kijk_path_arc (self, centre, wedge->outer, wedge->from, wedge->sweep);
  if (wedge->sweep >= 2 * G_PI - 1e-9)
    {
      kijk_path_close (self);
      if (wedge->inner > 0)
        kijk_path_move_to (self, kijk_polar (wedge->cx, wedge->cy, wedge->from + wedge->sweep, wedge->inner));
    }
  if (wedge->inner > 0)
    kijk_path_arc (self, centre, wedge->inner, wedge->from + wedge->sweep, -wedge->sweep);
  else if (wedge->sweep < 2 * G_PI - 1e-9)
    kijk_path_line_to (self, centre);
  kijk_path_close (self);

  return self;
}

/**
 * kijk_path_new_polygon:
 * @points: (array length=n_points): its corners
 * @n_points: how many, at least two
 * @closed: whether it goes back to the first
 *
 * Returns: (transfer full): straight lines through @points
 */
KijkPath *
kijk_path_new_polygon (const KijkPoint *points,
                       int              n_points,
                       gboolean         closed)
{
  KijkPath *self = kijk_path_new ();

  g_assert (n_points >= 2);
  kijk_path_move_to (self, points[0]);
  for (int i = 1; i < n_points; i++)
    kijk_path_line_to (self, points[i]);
  if (closed)
    kijk_path_close (self);

  return self;
}

/**
 * kijk_path_get_n:
 * @self: a path
 *
 * Returns: the number of its segments
 */
guint
kijk_path_get_n (const KijkPath *self)
{
  return self->segments->len;
}

/**
 * kijk_path_get:
 * @self: a path
 * @i: a place in it
 *
 * Returns: (transfer none): the segment at @i
 */
const KijkSegment *
kijk_path_get (const KijkPath *self,
               guint           i)
{
  g_return_val_if_fail (i < self->segments->len, NULL);

  return &g_array_index (self->segments, KijkSegment, i);
}
