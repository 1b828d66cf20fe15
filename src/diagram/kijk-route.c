/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-route.h"

#include <math.h>

/* Straight pieces that stand for a curve: of a line in a picture nobody sees
 * them. */
#define LONGEST_STEP 0.035 /* radians */
#define CORNER_STEPS 5

/* How round bends are without room for it, as a share. */
#define SHARP 0.3

/**
 * kijk_route_new:
 * @centre: what it goes round
 *
 * Returns: (transfer full): a route without turns
 */
KijkRoute *
kijk_route_new (KijkPoint centre)
{
  KijkRoute *self = g_new0 (KijkRoute, 1);

  self->centre = centre;
  self->turns = g_array_new (FALSE, FALSE, sizeof (KijkTurn));

  return self;
}

/**
 * kijk_route_free:
 * @self: (transfer full): a route
 */
void
kijk_route_free (KijkRoute *self)
{
  g_array_unref (self->turns);
  g_free (self);
}

/**
 * kijk_route_add:
 * @self: a route
 * @angle: of its next turn; goes on past a full turn
 * @radius: of its next turn; one of both is that of the turn before
 */
void
kijk_route_add (KijkRoute *self,
                double     angle,
                double     radius)
{
  KijkTurn turn = { angle, radius };

  g_array_append_val (self->turns, turn);
}

/**
 * kijk_route_get:
 * @self: a route
 * @i: a turn, from 0
 *
 * Returns: (transfer none): that turn
 */
const KijkTurn *
kijk_route_get (const KijkRoute *self,
                guint            i)
{
  g_return_val_if_fail (i < self->turns->len, NULL);

  return &g_array_index (self->turns, KijkTurn, i);
}

/**
 * kijk_route_is_arc:
 * @self: a route
 * @piece: one of its pieces, from 0
 *
 * Returns: whether it goes round the centre; otherwise it is a leg
 */
gboolean
kijk_route_is_arc (const KijkRoute *self,
                   guint            piece)
{
  const KijkTurn *from = kijk_route_get (self, piece);
  const KijkTurn *to = kijk_route_get (self, piece + 1);

  return fabs (to->angle - from->angle) * from->radius > fabs (to->radius - from->radius);
}

/**
 * kijk_route_get_strip:
 * @self: a route
 * @piece: one of its pieces, from 0
 * @half: half the width of the strip
 * @more: how far it goes on beyond the ends of the piece
 *
 * Returns: the strip that a line along @piece takes
 */
KijkWedge
kijk_route_get_strip (const KijkRoute *self,
                      guint            piece,
                      double           half,
                      double           more)
{
  const KijkTurn *a = kijk_route_get (self, piece);
  const KijkTurn *b = kijk_route_get (self, piece + 1);
  gboolean arc = kijk_route_is_arc (self, piece);
  double low = fmin (a->radius, b->radius);
  double beside = (arc ? more : half) / low;
  double over = arc ? half : more;

  return (KijkWedge) {
    .cx = self->centre.x,
    .cy = self->centre.y,
    .inner = low - over,
    .outer = fmax (a->radius, b->radius) + over,
    .from = fmin (a->angle, b->angle) - beside,
    .sweep = fabs (b->angle - a->angle) + 2 * beside,
  };
}

/* The angle nearest to @near that points the same way as @angle. */
static double
unwind (double angle,
        double near)
{
  return near + remainder (angle - near, 2 * G_PI);
}

/* How far beside the middle of a disc the nearer edge of a line is. */
static double
nearer_edge (double aside,
             double half)
{
  return fmax (0, fabs (aside) - half);
}

/**
 * kijk_route_clip:
 * @self: a route
 * @at_end: whether to clip its end, instead of its beginning
 * @centre: the centre of a disc in which it ends
 * @radius: the radius of that disc
 * @half: half of the width of the line along it
 *
 * Shortens the first or the last piece to where all of the line has left the disc.
 */
void
kijk_route_clip (KijkRoute *self,
                 gboolean   at_end,
                 KijkPoint  centre,
                 double     radius,
                 double     half)
{
  guint last = self->turns->len - 1;
  KijkTurn *turn = &g_array_index (self->turns, KijkTurn, at_end ? last : 0);
  const KijkTurn *next = kijk_route_get (self, at_end ? last - 1 : 1);
  double away = hypot (centre.x - self->centre.x, centre.y - self->centre.y);
  double angle = unwind (kijk_angle_of (self->centre.x, self->centre.y, centre), turn->angle);

  if (kijk_route_is_arc (self, at_end ? last - 1 : 0))
    {
      double edge = away + copysign (nearer_edge (turn->radius - away, half), turn->radius - away);
      double cosine = (edge * edge + away * away - radius * radius) / (2 * edge * away);

      turn->angle = angle + copysign (acos (CLAMP (cosine, -1, 1)), next->angle - turn->angle);
    }
  else
    {
      double aside = nearer_edge (away * sin (turn->angle - angle), half);

      turn->radius = away * cos (turn->angle - angle) +
                     copysign (sqrt (fmax (0, radius * radius - aside * aside)), next->radius - turn->radius);
    }
}

/* ---- as points ---- */

static double
length_of (const KijkRoute *self,
           guint            piece)
{
  const KijkTurn *from = kijk_route_get (self, piece);
  const KijkTurn *to = kijk_route_get (self, piece + 1);

  return kijk_route_is_arc (self, piece) ? fabs (to->angle - from->angle) * from->radius
                                         : fabs (to->radius - from->radius);
}

/* How far from turn @i its corner begins to be round. */
static double
rounding_at (const KijkRoute *self,
             guint            i,
             double           round)
{
  if (i == 0 || i + 1 >= self->turns->len)
    return 0;

  return fmin (self->sharp ? SHARP * round : round, 0.45 * fmin (length_of (self, i - 1), length_of (self, i)));
}

static KijkPoint
point_of (const KijkRoute *self,
          double           angle,
          double           radius)
{
  return kijk_polar (self->centre.x, self->centre.y, angle, radius);
}

static void
append (GArray    *points,
        KijkPoint  point)
{
  g_array_append_val (points, point);
}

/* The point of a piece at @along of its length, @aside of it. */
static KijkPoint
on_piece (const KijkRoute *self,
          guint            piece,
          double           along,
          double           aside)
{
  const KijkTurn *from = kijk_route_get (self, piece);
  const KijkTurn *to = kijk_route_get (self, piece + 1);
  double share = along / length_of (self, piece);
  double radius = from->radius + share * (to->radius - from->radius);
  gboolean arc = kijk_route_is_arc (self, piece);

  return point_of (self, from->angle + share * (to->angle - from->angle) + (arc ? 0 : aside / radius),
                   radius + (arc ? aside : 0));
}

static void
append_plain (const KijkRoute *self,
              GArray          *points,
              guint            piece,
              double           start,
              double           end)
{
  double step = kijk_route_is_arc (self, piece) ? LONGEST_STEP * kijk_route_get (self, piece)->radius : end - start;
  int n = MAX (1, (int) ceil ((end - start) / step));

  for (int k = 0; k <= n; k++)
    append (points, on_piece (self, piece, start + (end - start) * k / n, 0));
}

/* Whole waves only, between two straight ends. */
static void
append_zigzag (const KijkRoute *self,
               GArray          *points,
               guint            piece,
               double           start,
               double           end,
               double           amplitude,
               double           wave)
{
  double straight = wave / 4;
  int n = 2 * (int) floor ((end - start - 2 * straight) / wave);
  double step = (end - start - 2 * straight) / n;

  append (points, on_piece (self, piece, start, 0));
  append (points, on_piece (self, piece, start + straight, 0));
  for (int k = 0; k < n; k++)
    append (points, on_piece (self, piece, start + straight + (k + 0.5) * step, k % 2 == 0 ? amplitude : -amplitude));
  append (points, on_piece (self, piece, end - straight, 0));
  append (points, on_piece (self, piece, end, 0));
}

static void
append_corner (const KijkRoute *self,
               GArray          *points,
               guint            i,
               double           round)
{
  KijkPoint from = g_array_index (points, KijkPoint, points->len - 1);
  KijkPoint by = point_of (self, kijk_route_get (self, i)->angle, kijk_route_get (self, i)->radius);
  KijkPoint to = on_piece (self, i, round, 0);

  for (int k = 1; k < CORNER_STEPS; k++)
    {
      double t = (double) k / CORNER_STEPS;

      append (points, (KijkPoint) { (1 - t) * (1 - t) * from.x + 2 * t * (1 - t) * by.x + t * t * to.x,
                                    (1 - t) * (1 - t) * from.y + 2 * t * (1 - t) * by.y + t * t * to.y });
    }
}

/**
 * kijk_route_flatten:
 * @self: a route
 * @round: how far from its turns corners begin to be round
 * @amplitude: how far a zigzag goes to either side, 0 for a plain line
 * @wave: the length of a wave of it
 *
 * The route as a line. Only arcs that are long enough zigzag, legs never do: they
 * often run between two tokens.
 *
 * Returns: (transfer full) (element-type KijkPoint): the line as points
 */
GArray *
kijk_route_flatten (const KijkRoute *self,
                    double           round,
                    double           amplitude,
                    double           wave)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (KijkPoint));

  for (guint i = 0; i + 1 < self->turns->len; i++)
    {
      double start = rounding_at (self, i, round);
      double end = length_of (self, i) - rounding_at (self, i + 1, round);

      if (i > 0)
        append_corner (self, points, i, start);
      if (amplitude > 0 && kijk_route_is_arc (self, i) && end - start >= 1.5 * wave)
        append_zigzag (self, points, i, start, end, amplitude, wave);
      else
        append_plain (self, points, i, start, end);
    }

  return points;
}

/* ---- points as a path ---- */

static KijkPoint
normal_at (const GArray *points,
           guint         i)
{
  KijkPoint a = g_array_index (points, KijkPoint, i > 0 ? i - 1 : 0);
  KijkPoint b = g_array_index (points, KijkPoint, MIN (i + 1, points->len - 1));
  double length = hypot (b.x - a.x, b.y - a.y);

  return length > 0 ? (KijkPoint) { -(b.y - a.y) / length, (b.x - a.x) / length } : (KijkPoint) { 0, 0 };
}

/**
 * kijk_path_new_line:
 * @points: (element-type KijkPoint): a line
 * @aside: how far to one side of it
 *
 * Returns: (transfer full): @points as a path, or a line that runs beside it
 */
KijkPath *
kijk_path_new_line (const GArray *points,
                    double        aside)
{
  KijkPath *path = kijk_path_new ();

  for (guint i = 0; i < points->len; i++)
    {
      KijkPoint at = g_array_index (points, KijkPoint, i);
      KijkPoint normal = normal_at (points, i);

      at = (KijkPoint) { at.x + aside * normal.x, at.y + aside * normal.y };
      if (i == 0)
        kijk_path_move_to (path, at);
      else
        kijk_path_line_to (path, at);
    }

  return path;
}

static double
step_from (const GArray *points,
           guint         i)
{
  KijkPoint a = g_array_index (points, KijkPoint, i);
  KijkPoint b = g_array_index (points, KijkPoint, i + 1);

  return hypot (b.x - a.x, b.y - a.y);
}

/**
 * kijk_points_get_length:
 * @points: (element-type KijkPoint): a line
 *
 * Returns: how long it is
 */
double
kijk_points_get_length (const GArray *points)
{
  double length = 0;

  for (guint i = 0; i + 1 < points->len; i++)
    length += step_from (points, i);

  return length;
}

/**
 * kijk_points_at:
 * @points: (element-type KijkPoint): a line
 * @along: how far along it
 *
 * Returns: the point there; its end if it is shorter
 */
KijkPoint
kijk_points_at (const GArray *points,
                double        along)
{
  for (guint i = 0; i + 1 < points->len; i++)
    {
      KijkPoint a = g_array_index (points, KijkPoint, i);
      KijkPoint b = g_array_index (points, KijkPoint, i + 1);
      double step = step_from (points, i);

      if (along <= step && step > 0)
        return (KijkPoint) { a.x + along / step * (b.x - a.x), a.y + along / step * (b.y - a.y) };
      along -= step;
    }

  return g_array_index (points, KijkPoint, points->len - 1);
}
