/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/kijk-path.h"

#include <math.h>

#define DEGREE (G_PI / 180)

static void
assert_rect (KijkRect is,
             double   x,
             double   y,
             double   width,
             double   height,
             double   slack)
{
  g_assert_cmpfloat_with_epsilon (is.x, x, slack);
  g_assert_cmpfloat_with_epsilon (is.y, y, slack);
  g_assert_cmpfloat_with_epsilon (is.width, width, slack);
  g_assert_cmpfloat_with_epsilon (is.height, height, slack);
}

static KijkPoint
on_curve (KijkPoint          from,
          const KijkSegment *segment,
          double             t)
{
  const KijkPoint *p = segment->points;
  double u = 1 - t;

  return (KijkPoint) {
    u * u * u * from.x + 3 * u * u * t * p[0].x + 3 * u * t * t * p[1].x + t * t * t * p[2].x,
    u * u * u * from.y + 3 * u * u * t * p[0].y + 3 * u * t * t * p[1].y + t * t * t * p[2].y,
  };
}

/* ---- what a path holds ---- */

static void
test_segments (void)
{
  g_autoptr (KijkPath) path = kijk_path_new ();

  g_assert_cmpuint (kijk_path_get_n (path), ==, 0);
  kijk_path_move_to (path, (KijkPoint) { 1, 2 });
  kijk_path_line_to (path, (KijkPoint) { 3, 4 });
  kijk_path_curve_to (path, (KijkPoint) { 5, 6 }, (KijkPoint) { 7, 8 }, (KijkPoint) { 9, 10 });
  g_assert_false (kijk_path_is_closed (path));
  kijk_path_close (path);
  g_assert_true (kijk_path_is_closed (path));

  g_assert_cmpuint (kijk_path_get_n (path), ==, 4);
  g_assert_cmpint (kijk_path_get (path, 0)->type, ==, KIJK_SEGMENT_MOVE);
  g_assert_cmpint (kijk_path_get (path, 1)->type, ==, KIJK_SEGMENT_LINE);
  g_assert_cmpint (kijk_path_get (path, 2)->type, ==, KIJK_SEGMENT_CURVE);
  g_assert_cmpint (kijk_path_get (path, 3)->type, ==, KIJK_SEGMENT_CLOSE);
  g_assert_cmpfloat (kijk_path_get (path, 0)->points[0].x, ==, 1);
  g_assert_cmpfloat (kijk_path_get (path, 1)->points[0].y, ==, 4);
  g_assert_cmpfloat (kijk_path_get (path, 2)->points[1].x, ==, 7);
  g_assert_cmpfloat (kijk_path_get (path, 2)->points[2].y, ==, 10);
}

/* ---- arcs ---- */

/* Every point of an arc is as far from its centre as its radius says, and it goes
 * from where it should to where it should, the right way round. */
static void
assert_arc (double from,
            double sweep)
{
  const KijkPoint centre = { 12, -7 };
  g_autoptr (KijkPath) path = kijk_path_new ();
  KijkPoint at;
  double turned = 0;
  double before = from;

  kijk_path_arc (path, centre, 100, from, sweep);
  at = kijk_path_get (path, 0)->points[0];
  for (guint i = 1; i < kijk_path_get_n (path); i++)
    {
      const KijkSegment *segment = kijk_path_get (path, i);

      g_assert_cmpint (segment->type, ==, KIJK_SEGMENT_CURVE);
      for (int step = 1; step <= 20; step++)
        {
          KijkPoint point = on_curve (at, segment, step / 20.0);
          double angle = kijk_angle_of (centre.x, centre.y, point);

          g_assert_cmpfloat_with_epsilon (hypot (point.x - centre.x, point.y - centre.y), 100, 0.03);
          turned += remainder (angle - before, 2 * G_PI);
          before = angle;
        }
      at = segment->points[2];
    }

  g_assert_cmpfloat_with_epsilon (turned, sweep, 1e-6);
  g_assert_cmpfloat_with_epsilon (at.x, kijk_polar (centre.x, centre.y, from + sweep, 100).x, 1e-9);
  g_assert_cmpfloat_with_epsilon (at.y, kijk_polar (centre.x, centre.y, from + sweep, 100).y, 1e-9);
}

static void
test_arcs (void)
{
  for (int from = -360; from <= 360; from += 45)
    for (int sweep = -360; sweep <= 360; sweep += 24)
      assert_arc (from * DEGREE, sweep * DEGREE);
  assert_arc (0, 1e-4);
  assert_arc (1, 2 * G_PI);
}

/* An arc goes on from where a path has come. */
static void
test_arc_joins (void)
{
  g_autoptr (KijkPath) path = kijk_path_new ();

  kijk_path_move_to (path, (KijkPoint) { 0, 0 });
  kijk_path_arc (path, (KijkPoint) { 0, 0 }, 10, 0, G_PI_2);
  g_assert_cmpint (kijk_path_get (path, 1)->type, ==, KIJK_SEGMENT_LINE);
  g_assert_cmpfloat_with_epsilon (kijk_path_get (path, 1)->points[0].y, -10, 1e-9);
}

/* ---- extents ---- */

static void
test_extents (void)
{
  g_autoptr (KijkPath) circle = kijk_path_new_circle ((KijkPoint) { 10, 20 }, 30);
  g_autoptr (KijkPath) rect = kijk_path_new_rect (&(KijkRect) { 1, 2, 30, 40 }, 0);
  g_autoptr (KijkPath) round = kijk_path_new_rect (&(KijkRect) { 1, 2, 30, 40 }, 8);
  g_autoptr (KijkPath) pill = kijk_path_new_rect (&(KijkRect) { 1, 2, 80, 20 }, 999);
  g_autoptr (KijkPath) dot = kijk_path_new ();

  kijk_path_move_to (dot, (KijkPoint) { 3, 4 });
  assert_rect (kijk_path_get_extents (circle), -20, -10, 60, 60, 0.02);
  assert_rect (kijk_path_get_extents (rect), 1, 2, 30, 40, 1e-9);
  assert_rect (kijk_path_get_extents (round), 1, 2, 30, 40, 0.01);
  assert_rect (kijk_path_get_extents (pill), 1, 2, 80, 20, 0.01);
  assert_rect (kijk_path_get_extents (dot), 3, 4, 0, 0, 1e-9);
}

/* An arc that bulges out between its ends is as large as its bulge. */
static void
test_extents_of_bulge (void)
{
  for (int from = 0; from < 90; from += 7)
    {
      g_autoptr (KijkPath) path = kijk_path_new ();

      kijk_path_arc (path, (KijkPoint) { 0, 0 }, 330, from * DEGREE, 2 * G_PI);
      assert_rect (kijk_path_get_extents (path), -330, -330, 660, 660, 0.2);
    }
}

static void
test_extents_of_wedge (void)
{
  const KijkWedge wedge = { 0, 0, 10, 20, 0, G_PI_2 };
  const KijkWedge piece = { 0, 0, 0, 20, G_PI, G_PI_2 };
  const KijkWedge ring = { 5, 5, 10, 20, 1, 2 * G_PI };
  g_autoptr (KijkPath) path = kijk_path_new_wedge (&wedge);
  g_autoptr (KijkPath) quarter = kijk_path_new_wedge (&piece);
  g_autoptr (KijkPath) whole = kijk_path_new_wedge (&ring);

  assert_rect (kijk_path_get_extents (path), 0, -20, 20, 20, 0.02);
  assert_rect (kijk_path_get_extents (quarter), -20, 0, 20, 20, 0.02);
  assert_rect (kijk_path_get_extents (whole), -15, -15, 40, 40, 0.02);
}

/* ---- inside ---- */

static void
test_contains_polygon (void)
{
  const KijkPoint corners[] = { { 0, 0 }, { 10, 0 }, { 10, 10 }, { 5, 2 }, { 0, 10 } };
  g_autoptr (KijkPath) path = kijk_path_new_polygon (corners, 5, TRUE);

  g_assert_true (kijk_path_contains (path, (KijkPoint) { 5, 1 }));
  g_assert_true (kijk_path_contains (path, (KijkPoint) { 1, 5 }));
  g_assert_true (kijk_path_contains (path, (KijkPoint) { 9, 5 }));
  g_assert_false (kijk_path_contains (path, (KijkPoint) { 5, 5 }));
  g_assert_false (kijk_path_contains (path, (KijkPoint) { 11, 5 }));
  g_assert_false (kijk_path_contains (path, (KijkPoint) { 5, -1 }));
}

/* A line that is not closed has no inside, whatever it goes around. */
static void
test_contains_nothing (void)
{
  const KijkPoint corners[] = { { 0, 0 }, { 10, 0 }, { 10, 10 }, { 0, 10 } };
  g_autoptr (KijkPath) open = kijk_path_new_polygon (corners, 4, FALSE);
  g_autoptr (KijkPath) closed = kijk_path_new_polygon (corners, 4, TRUE);
  g_autoptr (KijkPath) empty = kijk_path_new ();

  g_assert_false (kijk_path_contains (open, (KijkPoint) { 5, 5 }));
  g_assert_true (kijk_path_contains (closed, (KijkPoint) { 5, 5 }));
  g_assert_false (kijk_path_contains (empty, (KijkPoint) { 5, 5 }));
}

static void
test_contains_wedge (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (int i = 0; i < 300; i++)
    {
      KijkWedge wedge = { 3, 4, i % 3 == 0 ? 0 : 40, 100, g_rand_double_range (random, -7, 7),
                          i % 5 == 0 ? 2 * G_PI : g_rand_double_range (random, 0.5, 6) };
      KijkWedge smaller = wedge;
      KijkWedge larger = wedge;
      g_autoptr (KijkPath) path = kijk_path_new_wedge (&wedge);

      larger.outer += 0.5;
      larger.inner = fmax (0, wedge.inner - 0.5);
      larger.from -= 0.02;
      larger.sweep = fmin (2 * G_PI, larger.sweep + 0.04);
      smaller.outer -= 0.5;
      smaller.inner += 0.5;
      if (wedge.sweep < 2 * G_PI)
        {
          smaller.from += 0.02;
          smaller.sweep -= 0.04;
        }
      for (int j = 0; j < 100; j++)
        {
          KijkPoint point = { g_rand_double_range (random, -110, 110), g_rand_double_range (random, -110, 110) };

          if (kijk_wedge_contains (&smaller, point))
            g_assert_true (kijk_path_contains (path, point));
          if (!kijk_wedge_contains (&larger, point))
            g_assert_false (kijk_path_contains (path, point));
        }
    }
}

/* ---- beside ---- */

static void
test_distance (void)
{
  const KijkPoint corners[] = { { 0, 0 }, { 10, 0 }, { 10, 10 } };
  g_autoptr (KijkPath) line = kijk_path_new_polygon (corners, 3, FALSE);
  g_autoptr (KijkPath) triangle = kijk_path_new_polygon (corners, 3, TRUE);
  g_autoptr (KijkPath) circle = kijk_path_new_circle ((KijkPoint) { 0, 0 }, 50);

  g_assert_cmpfloat_with_epsilon (kijk_path_get_distance (line, (KijkPoint) { 5, 3 }), 3, 1e-9);
  g_assert_cmpfloat_with_epsilon (kijk_path_get_distance (line, (KijkPoint) { 13, 14 }), 5, 1e-9);
  g_assert_cmpfloat_with_epsilon (kijk_path_get_distance (line, (KijkPoint) { 3, 3.5 }), 3.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (kijk_path_get_distance (triangle, (KijkPoint) { 3, 3 }), 0, 1e-9);
  for (int degrees = 0; degrees < 360; degrees += 11)
    {
      g_assert_cmpfloat_with_epsilon (kijk_path_get_distance (circle, kijk_polar (0, 0, degrees * DEGREE, 40)), 10, 0.2);
      g_assert_cmpfloat_with_epsilon (kijk_path_get_distance (circle, kijk_polar (0, 0, degrees * DEGREE, 60)), 10, 0.2);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/path/segments", test_segments);
  g_test_add_func ("/path/arcs", test_arcs);
  g_test_add_func ("/path/arc-joins", test_arc_joins);
  g_test_add_func ("/path/extents", test_extents);
  g_test_add_func ("/path/extents-of-bulge", test_extents_of_bulge);
  g_test_add_func ("/path/extents-of-wedge", test_extents_of_wedge);
  g_test_add_func ("/path/contains-polygon", test_contains_polygon);
  g_test_add_func ("/path/contains-nothing", test_contains_nothing);
  g_test_add_func ("/path/contains-wedge", test_contains_wedge);
  g_test_add_func ("/path/distance", test_distance);

  return g_test_run ();
}
