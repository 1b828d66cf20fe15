/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/kijk-corridor.h"

#include <math.h>

/* Ways between tokens, on a map of 330 u with its centre at 0, 0: a disc of 125,
 * a stroke at 231. */

#define INNER 125.0
#define STROKE 231.0
#define OUTER 330.0
#define TOKEN 23.0

static const KijkPoint centre = { 0, 0 };
static const KijkGauge thin = { 1, 1 };

static KijkCorridor *
make (void)
{
  return kijk_corridor_new (centre, INNER, STROKE, OUTER, 1);
}

static KijkPoint
at (double degrees,
    double radius)
{
  return kijk_polar (0, 0, degrees * G_PI / 180, radius);
}

static int
put (KijkCorridor *corridor,
     double        degrees,
     double        radius)
{
  kijk_corridor_aim (corridor, at (degrees, radius));
  return kijk_corridor_block_disc (corridor, at (degrees, radius), TOKEN);
}

static double
away (KijkPoint point,
      KijkPoint from)
{
  return hypot (point.x - from.x, point.y - from.y);
}

/* How near a line comes to a point. */
static double
nearest (const GArray *points,
         KijkPoint     point)
{
  double best = G_MAXDOUBLE;

  for (guint i = 0; i + 1 < points->len; i++)
    best = fmin (best, kijk_line_distance (g_array_index (points, KijkPoint, i),
                                           g_array_index (points, KijkPoint, i + 1), point));

  return best;
}

static GArray *
flatten (const KijkRoute *route)
{
  return kijk_route_flatten (route, 8, 0, 0);
}

/* How far it goes round, in degrees. */
static double
turned (const KijkRoute *route)
{
  return (kijk_route_get (route, route->turns->len - 1)->angle - kijk_route_get (route, 0)->angle) * 180 / G_PI;
}

/* ---- one way ---- */

/* Legs and arcs in turns, from the edge of one token to that of the other, and
 * never through the disc in the middle. */
static void
assert_proper (const KijkRoute *route,
               KijkPoint        from,
               KijkPoint        to)
{
  g_autoptr (GArray) points = flatten (route);

  for (guint i = 0; i + 1 < route->turns->len; i++)
    {
      const KijkTurn *a = kijk_route_get (route, i);
      const KijkTurn *b = kijk_route_get (route, i + 1);

      g_assert_true (fabs (a->angle - b->angle) < 1e-9 || fabs (a->radius - b->radius) < 1e-9);
      if (i > 0)
        g_assert_true (kijk_route_is_arc (route, i) != kijk_route_is_arc (route, i - 1));
    }
  /* A broad line beside the middle of a token ends a little before it. */
  g_assert_cmpfloat_with_epsilon (away (g_array_index (points, KijkPoint, 0), from), TOKEN + 1, 1.1);
  g_assert_cmpfloat_with_epsilon (away (g_array_index (points, KijkPoint, points->len - 1), to), TOKEN + 1, 1.1);
  g_assert_cmpfloat (nearest (points, centre), >, INNER);
}

static void
test_short_way (void)
{
  static const double angles[][2] = { { 10, 80 }, { 80, 10 }, { 350, 60 }, { 60, 350 }, { 100, 260 }, { 0, 150 } };

  for (guint i = 0; i < G_N_ELEMENTS (angles); i++)
    {
      g_autoptr (KijkCorridor) corridor = make ();
      int a = put (corridor, angles[i][0], 204);
      int b = put (corridor, angles[i][1], 204);
      g_autoptr (KijkRoute) route = kijk_corridor_find (corridor, a, b, &thin, KIJK_WAYS_ANY);
      double expected = remainder (angles[i][1] - angles[i][0], 360);

      g_assert_nonnull (route);
      assert_proper (route, at (angles[i][0], 204), at (angles[i][1], 204));
      g_assert_cmpfloat (fabs (turned (route) - expected), <, 16);
      g_assert_cmpuint (route->n_crossings, ==, 0);
    }
}

/* Where the short way is shut, the long one. */
static void
test_long_way (void)
{
  g_autoptr (KijkCorridor) corridor = make ();
  int a = put (corridor, 10, 204);
  int b = put (corridor, 80, 204);
  g_autoptr (KijkRoute) route = NULL;

  for (double radius = 120; radius <= 330; radius += 5)
    {
      KijkPoint middle = at (45, radius);
      KijkRect brick = { middle.x - 4, middle.y - 4, 8, 8 };

      kijk_corridor_block_rect (corridor, &brick);
    }
  route = kijk_corridor_find (corridor, a, b, &thin, KIJK_WAYS_ANY);
  g_assert_nonnull (route);
  g_assert_cmpfloat (turned (route), <, -250);
}

static void
test_no_way (void)
{
  g_autoptr (KijkCorridor) corridor = make ();
  int a = put (corridor, 10, 190);
  int b = put (corridor, 80, 204);

  for (int i = 0; i < 24; i++)
    {
      KijkPoint around = kijk_polar (at (10, 190).x, at (10, 190).y, i * G_PI / 12, 34);

      kijk_corridor_block_disc (corridor, around, 5);
    }
  g_assert_null (kijk_corridor_find (corridor, a, b, &thin, KIJK_WAYS_ANY));
  g_assert_null (kijk_corridor_find (corridor, a, b, &thin, KIJK_WAYS_TIGHT));
  g_assert_null (kijk_corridor_find (corridor, b, a, &thin, KIJK_WAYS_LEGS));
}

static void
test_legs (void)
{
  g_autoptr (KijkCorridor) corridor = make ();
  int a = put (corridor, 10, 204);
  int b = put (corridor, 30, 204);
  g_autoptr (KijkRoute) straight = kijk_corridor_find (corridor, a, b, &thin, KIJK_WAYS_ANY);
  g_autoptr (KijkRoute) round = kijk_corridor_find (corridor, a, b, &thin, KIJK_WAYS_LEGS);

  g_assert_cmpuint (straight->turns->len, ==, 2);
  g_assert_true (kijk_route_is_arc (straight, 0));
  g_assert_cmpuint (round->turns->len, ==, 4);
  g_assert_false (kijk_route_is_arc (round, 0));
  g_assert_false (kijk_route_is_arc (round, 2));
}

/* ---- among others ---- */

typedef struct {
  KijkPoint at;
  double    radius;
  KijkRect  rect;
} Thing;

static double
distance_to (const GArray *points,
             const Thing  *thing)
{
  double best = G_MAXDOUBLE;

  if (thing->radius > 0)
    return nearest (points, thing->at) - thing->radius;

  for (guint i = 0; i + 1 < points->len; i++)
    if (kijk_rect_meets_line (&thing->rect, g_array_index (points, KijkPoint, i),
                              g_array_index (points, KijkPoint, i + 1)))
      return -1;
  for (int corner = 0; corner < 4; corner++)
    best = fmin (best, nearest (points, (KijkPoint) { thing->rect.x + (corner % 2) * thing->rect.width,
                                                      thing->rect.y + (corner / 2) * thing->rect.height }));

  return best;
}

static gboolean
is_free (const Thing *things,
         int          n,
         KijkPoint    point,
         double       room)
{
  for (int i = 0; i < n; i++)
    if (away (things[i].at, point) < room + (things[i].radius > 0 ? things[i].radius : hypot (things[i].rect.width,
                                                                                             things[i].rect.height) / 2))
      return FALSE;

  return TRUE;
}

/* Tokens and words as chance has them, none over another. */
static int
scatter (GRand *random,
         Thing *things,
         int    most)
{
  int n = 0;

  for (int tries = 0; tries < 40 * most && n < most; tries++)
    {
      gboolean token = g_rand_int_range (random, 0, 4) > 0;
      double ring = g_rand_double_range (random, INNER + TOKEN, OUTER - TOKEN);
      Thing thing = { at (g_rand_double_range (random, 0, 360), ring), token ? TOKEN : 0, { 0, 0, 0, 0 } };
      double room = token ? TOKEN : 45;

      thing.rect = (KijkRect) { thing.at.x - 40, thing.at.y - 11, 80, 22 };
      if ((token && fabs (ring - STROKE) < TOKEN) || !is_free (things, n, thing.at, room + 4))
        continue;
      things[n++] = thing;
    }

  return n;
}

static void
check_among (guint32 seed)
{
  static const KijkGauge gauges[] = { { 1, 1 }, { 4, 1.5 }, { 3, 3 } };
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (KijkCorridor) corridor = make ();
  Thing things[40];
  int ids[40];
  int n = scatter (random, things, g_rand_int_range (random, 4, 40));

  for (int i = 0; i < n; i++)
    kijk_corridor_aim (corridor, things[i].at);
  for (int i = 0; i < n; i++)
    ids[i] = things[i].radius > 0 ? kijk_corridor_block_disc (corridor, things[i].at, TOKEN)
                                  : kijk_corridor_block_rect (corridor, &things[i].rect);

  for (int i = 0; i + 1 < n; i += 2)
    {
      const KijkGauge *gauge = &gauges[i / 2 % 3];
      g_autoptr (KijkRoute) route = NULL;
      g_autoptr (GArray) points = NULL;

      if (things[i].radius == 0 || things[i + 1].radius == 0)
        continue;
      route = kijk_corridor_find (corridor, ids[i], ids[i + 1], gauge, i % 4 == 0 ? KIJK_WAYS_ANY : KIJK_WAYS_TIGHT);
      if (route == NULL)
        continue;
      points = flatten (route);
      for (int k = 0; k < n; k++)
        if (k != i && k != i + 1 && distance_to (points, &things[k]) < gauge->leg)
          g_error ("seed %u: the line from %d to %d comes within %g of %d", seed, i, i + 1,
                   distance_to (points, &things[k]), k);
      assert_proper (route, things[i].at, things[i + 1].at);
      kijk_corridor_take (corridor, route, gauge);
    }
}

static void
test_among (void)
{
  for (guint32 seed = 0; seed < 60; seed++)
    check_among (seed);
}

/* ---- side by side ---- */

/* Lines of the same two places never lie on each other, and no more than seven go
 * the same way. */
static void
test_side_by_side (void)
{
  g_autoptr (KijkCorridor) corridor = make ();
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  int tokens[12];
  guint n_right = 0;

  for (int i = 0; i < 6; i++)
    {
      tokens[i] = put (corridor, -70 + i * 14, 204);
      tokens[6 + i] = put (corridor, 60 + i * 14, 204);
    }
  for (int i = 0; i < 18; i++)
    {
      g_autoptr (KijkRoute) route = kijk_corridor_find (corridor, tokens[i % 6], tokens[6 + (i + i / 6) % 6], &thin,
                                                        KIJK_WAYS_ANY);

      if (route == NULL)
        continue;
      kijk_corridor_take (corridor, route, &thin);
      g_ptr_array_add (lines, flatten (route));
      for (guint k = 0; k + 1 < route->turns->len; k++)
        {
          const KijkTurn *a = kijk_route_get (route, k);
          const KijkTurn *b = kijk_route_get (route, k + 1);

          /* Between both groups, at 30 degrees. */
          n_right += a->radius > STROKE && fmin (a->angle, b->angle) < 30 * G_PI / 180 &&
                     fmax (a->angle, b->angle) > 30 * G_PI / 180;
        }
    }
  g_assert_cmpuint (lines->len, >=, KIJK_CORRIDOR_MOST);
  g_assert_cmpuint (n_right, <=, KIJK_CORRIDOR_MOST);
  g_assert_cmpuint (n_right, >=, 3);
}

static void
test_parallel (void)
{
  g_autoptr (KijkCorridor) corridor = make ();
  int a = put (corridor, 10, 204);
  int b = put (corridor, 80, 204);
  g_autoptr (KijkRoute) first = kijk_corridor_find (corridor, a, b, &thin, KIJK_WAYS_LEGS);
  g_autoptr (KijkRoute) second = NULL;
  g_autoptr (GArray) points = flatten (first);

  kijk_corridor_take (corridor, first, &thin);
  second = kijk_corridor_find (corridor, a, b, &thin, KIJK_WAYS_LEGS);
  g_assert_nonnull (second);
  for (guint i = 0; i < second->turns->len; i++)
    g_assert_cmpfloat (nearest (points, at (kijk_route_get (second, i)->angle * 180 / G_PI,
                                            kijk_route_get (second, i)->radius)), >=, 3);
}

static void
test_trunk (void)
{
  g_autoptr (KijkCorridor) corridor = make ();
  int a = put (corridor, 10, 204);
  int b = put (corridor, 80, 204);
  int c = put (corridor, 100, 204);
  g_autoptr (KijkRoute) first = kijk_corridor_find (corridor, a, b, &thin, KIJK_WAYS_TRUNK | KIJK_WAYS_LEGS);
  g_autoptr (KijkRoute) second = NULL;

  kijk_corridor_take_trunk (corridor, first);
  second = kijk_corridor_find (corridor, a, c, &thin, KIJK_WAYS_TRUNK | KIJK_WAYS_LEGS);
  g_assert_cmpfloat_with_epsilon (kijk_route_get (first, 1)->radius, kijk_route_get (second, 1)->radius, 1e-9);
}

/* ---- badges ---- */

static void
test_badges (void)
{
  g_autoptr (KijkCorridor) corridor = make ();
  int a = put (corridor, 10, 204);
  int b = put (corridor, 80, 204);
  g_autoptr (KijkRoute) route = kijk_corridor_find (corridor, a, b, &thin, KIJK_WAYS_LEGS);
  g_autoptr (GArray) points = flatten (route);
  KijkPoint middle = kijk_points_at (points, kijk_points_get_length (points) / 2);
  KijkPoint first, next;
  guint n = 1;

  g_assert_true (kijk_corridor_place_badge (corridor, points, 20, 20, &first));
  g_assert_cmpfloat (away (first, middle), <, 1);
  while (kijk_corridor_place_badge (corridor, points, 20, 20, &next))
    {
      KijkRect rect = { next.x - 10, next.y - 10, 20, 20 };

      g_assert_cmpfloat (nearest (points, next), <, 0.01);
      g_assert_cmpfloat (fmax (fabs (next.x - first.x), fabs (next.y - first.y)), >=, 20);
      g_assert_false (kijk_rect_meets_disc (&rect, at (10, 204), TOKEN));
      g_assert_false (kijk_rect_meets_disc (&rect, at (80, 204), TOKEN));
      n++;
    }
  g_assert_cmpuint (n, >, 4);
  g_assert_cmpuint (n, <, 20);
}

/* ---- lines ---- */

static void
test_zigzag (void)
{
  g_autoptr (KijkRoute) route = kijk_route_new (centre);
  g_autoptr (GArray) points = NULL;
  double least = G_MAXDOUBLE;
  double most = 0;
  guint n = 0;

  kijk_route_add (route, 0, 210);
  kijk_route_add (route, 0, 240);
  kijk_route_add (route, 1, 240);
  kijk_route_add (route, 1, 210);
  points = kijk_route_flatten (route, 8, 2.5, 16);
  for (guint i = 0; i < points->len; i++)
    {
      double radius = away (g_array_index (points, KijkPoint, i), centre);
      double angle = kijk_angle_of (0, 0, g_array_index (points, KijkPoint, i));

      if (angle > 0.05 && angle < 0.95)
        least = fmin (least, radius);
      most = fmax (most, radius);
      n += radius > 242;
    }
  g_assert_cmpfloat_with_epsilon (most, 242.5, 0.01);
  g_assert_cmpfloat_with_epsilon (least, 237.5, 0.01);
  g_assert_cmpuint (n, ==, 13); /* waves of 16 in 240 - 2 * 8 - 2 * 4 */
}

static void
test_clip (void)
{
  /* Not straight at the middle: all of the line leaves the disc. */
  g_autoptr (KijkRoute) route = kijk_route_new (centre);
  double aside = asin (10.0 / 200);

  kijk_route_add (route, aside, 200);
  kijk_route_add (route, aside, 260);
  kijk_route_clip (route, FALSE, at (0, 200), 20, 2);
  g_assert_cmpfloat_with_epsilon (kijk_route_get (route, 0)->radius, 200 * cos (aside) + sqrt (20 * 20 - 8 * 8), 0.01);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/corridor/short-way", test_short_way);
  g_test_add_func ("/corridor/long-way", test_long_way);
  g_test_add_func ("/corridor/no-way", test_no_way);
  g_test_add_func ("/corridor/legs", test_legs);
  g_test_add_func ("/corridor/among", test_among);
  g_test_add_func ("/corridor/side-by-side", test_side_by_side);
  g_test_add_func ("/corridor/parallel", test_parallel);
  g_test_add_func ("/corridor/trunk", test_trunk);
  g_test_add_func ("/corridor/badges", test_badges);
  g_test_add_func ("/corridor/zigzag", test_zigzag);
  g_test_add_func ("/corridor/clip", test_clip);

  return g_test_run ();
}
