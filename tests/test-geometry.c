/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/kijk-geometry.h"

#include <math.h>

#define NEAR 1e-9
#define DEGREE (G_PI / 180)

/* What the geometry rounds away, and more than enough around it: within this of
 * an edge a test does not ask on which side something is. */
#define DOUBT 1e-3

static double
between (GRand  *random,
         double  low,
         double  high)
{
  return g_rand_double_range (random, low, high);
}

static KijkWedge
some_wedge (GRand *random)
{
  double inner = g_rand_int_range (random, 0, 4) == 0 ? 0 : between (random, 20, 100);

  return (KijkWedge) {
    between (random, -50, 50), between (random, -50, 50), inner, inner + between (random, 30, 120),
    between (random, -7, 7), between (random, 40, 330) * DEGREE,
  };
}

static KijkPoint
some_point (GRand           *random,
            const KijkWedge *wedge)
{
  return (KijkPoint) { wedge->cx + between (random, -230, 230), wedge->cy + between (random, -230, 230) };
}

/* As a wedge is defined, in one line, to hold all else against. */
static gboolean
is_inside (const KijkWedge *wedge,
           KijkPoint        point,
           double           slack)
{
  double radius = hypot (point.x - wedge->cx, point.y - wedge->cy);
  double angle = kijk_angle_normalise (kijk_angle_of (wedge->cx, wedge->cy, point) - wedge->from);
  double turn = slack / fmax (radius, slack);

  return radius <= wedge->outer + slack && radius >= wedge->inner - slack &&
         (angle <= wedge->sweep + turn || angle >= 2 * G_PI - turn);
}

/* ---- angles ---- */

static void
test_clock (void)
{
  static const struct {
    double angle;
    double x, y;
  } rows[] = {
    { 0, 10, 15 }, { 90 * DEGREE, 15, 20 }, { 180 * DEGREE, 10, 25 }, { 270 * DEGREE, 5, 20 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      KijkPoint point = kijk_polar (10, 20, rows[i].angle, 5);

      g_assert_cmpfloat_with_epsilon (point.x, rows[i].x, NEAR);
      g_assert_cmpfloat_with_epsilon (point.y, rows[i].y, NEAR);
      g_assert_cmpfloat_with_epsilon (kijk_angle_of (10, 20, (KijkPoint) { rows[i].x, rows[i].y }),
                                      rows[i].angle, NEAR);
    }
  g_assert_cmpfloat (kijk_angle_of (3, 4, (KijkPoint) { 3, 4 }), ==, 0);
}

static void
test_normalise (void)
{
  for (int degrees = -1080; degrees <= 1080; degrees += 15)
    {
      double angle = kijk_angle_normalise (degrees * DEGREE);

      g_assert_cmpfloat (angle, >=, 0);
      g_assert_cmpfloat (angle, <, 2 * G_PI);
      g_assert_cmpfloat_with_epsilon (sin (angle), sin (degrees * DEGREE), NEAR);
      g_assert_cmpfloat_with_epsilon (cos (angle), cos (degrees * DEGREE), NEAR);
    }
  /* A hair before twelve must not become a full turn. */
  g_assert_cmpfloat (kijk_angle_normalise (-1e-300), <, 2 * G_PI);
}

static void
test_polar_round_trip (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (int i = 0; i < 2000; i++)
    {
      double cx = between (random, -500, 500);
      double cy = between (random, -500, 500);
      double angle = between (random, 0, 2 * G_PI);
      double radius = between (random, 0.5, 500);
      KijkPoint point = kijk_polar (cx, cy, angle, radius);

      g_assert_cmpfloat_with_epsilon (hypot (point.x - cx, point.y - cy), radius, NEAR);
      g_assert_cmpfloat_with_epsilon (remainder (kijk_angle_of (cx, cy, point) - angle, 2 * G_PI), 0, 1e-6);
    }
}

/* ---- rectangles ---- */

static void
test_overlaps (void)
{
  const KijkRect rect = { 10, 20, 30, 40 };
  static const struct {
    KijkRect other;
    gboolean overlaps;
    gboolean contained;
  } rows[] = {
    { { 10, 20, 30, 40 }, TRUE, TRUE },    { { 15, 25, 5, 5 }, TRUE, TRUE },
    { { 0, 0, 100, 100 }, TRUE, FALSE },   { { 40, 20, 10, 10 }, FALSE, FALSE },
    { { 0, 20, 10, 10 }, FALSE, FALSE },   { { 10, 60, 30, 5 }, FALSE, FALSE },
    { { 10, 0, 30, 20 }, FALSE, FALSE },   { { 39, 59, 10, 10 }, TRUE, FALSE },
    { { 41, 61, 10, 10 }, FALSE, FALSE },  { { 0, 35, 100, 2 }, TRUE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpint (kijk_rect_overlaps (&rect, &rows[i].other), ==, rows[i].overlaps);
      g_assert_cmpint (kijk_rect_overlaps (&rows[i].other, &rect), ==, rows[i].overlaps);
      g_assert_cmpint (kijk_rect_contains (&rect, &rows[i].other), ==, rows[i].contained);
    }
}

static void
test_union (void)
{
  const KijkRect a = { 0, 10, 20, 5 };
  const KijkRect b = { 15, -5, 30, 10 };
  KijkRect both = kijk_rect_union (&a, &b);
  KijkRect grown = kijk_rect_grow (&a, 3);

  g_assert_cmpfloat (both.x, ==, 0);
  g_assert_cmpfloat (both.y, ==, -5);
  g_assert_cmpfloat (both.width, ==, 45);
  g_assert_cmpfloat (both.height, ==, 20);
  g_assert_true (kijk_rect_contains (&both, &a));
  g_assert_true (kijk_rect_contains (&both, &b));
  g_assert_cmpfloat (grown.x, ==, -3);
  g_assert_cmpfloat (grown.y, ==, 7);
  g_assert_cmpfloat (grown.width, ==, 26);
  g_assert_cmpfloat (grown.height, ==, 11);
}

static void
test_rect_meets_disc (void)
{
  const KijkRect rect = { 0, 0, 10, 10 };

  g_assert_true (kijk_rect_meets_disc (&rect, (KijkPoint) { 5, 5 }, 1));
  g_assert_true (kijk_rect_meets_disc (&rect, (KijkPoint) { 12, 5 }, 2.1));
  g_assert_false (kijk_rect_meets_disc (&rect, (KijkPoint) { 12, 5 }, 2));
  g_assert_false (kijk_rect_meets_disc (&rect, (KijkPoint) { 12, 5 }, 1.9));
  /* At a corner the disc is rounder than its box. */
  g_assert_false (kijk_rect_meets_disc (&rect, (KijkPoint) { 13, 14 }, 4.9));
  g_assert_true (kijk_rect_meets_disc (&rect, (KijkPoint) { 13, 14 }, 5.1));
}

static void
test_rect_meets_line (void)
{
  const KijkRect rect = { 0, 0, 10, 10 };
  static const struct {
    KijkPoint from, to;
    gboolean  meets;
  } rows[] = {
    { { -5, 5 }, { 15, 5 }, TRUE },   { { 2, 2 }, { 3, 3 }, TRUE },     { { -5, 5 }, { -1, 5 }, FALSE },
    { { -5, 6 }, { 6, -5 }, TRUE },   { { -5, 4 }, { 4, -5 }, FALSE },  { { 5, -5 }, { 5, 1 }, TRUE },
    { { -5, 10 }, { 15, 10 }, FALSE }, { { 12, -5 }, { 12, 15 }, FALSE }, { { 5, 5 }, { 5, 5 }, TRUE },
    { { 20, 20 }, { 20, 20 }, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpint (kijk_rect_meets_line (&rect, rows[i].from, rows[i].to), ==, rows[i].meets);
      g_assert_cmpint (kijk_rect_meets_line (&rect, rows[i].to, rows[i].from), ==, rows[i].meets);
    }
}

static void
test_rect_meets_line_sampled (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (6);

  for (int i = 0; i < 2000; i++)
    {
      KijkRect rect = { between (random, -50, 0), between (random, -50, 0), between (random, 5, 80), between (random, 5, 80) };
      KijkPoint from = { between (random, -100, 100), between (random, -100, 100) };
      KijkPoint to = { between (random, -100, 100), between (random, -100, 100) };
      KijkRect smaller = kijk_rect_grow (&rect, -DOUBT);
      gboolean sampled = FALSE;

      for (int step = 0; step <= 1000; step++)
        {
          KijkRect dot = { from.x + (to.x - from.x) * step / 1000, from.y + (to.y - from.y) * step / 1000, 0, 0 };

          sampled |= kijk_rect_contains (&smaller, &dot);
        }
      if (sampled)
        g_assert_true (kijk_rect_meets_line (&rect, from, to));
      if (!kijk_rect_meets_line (&rect, from, to))
        g_assert_false (sampled);
    }
}

static void
test_line_distance (void)
{
  const KijkPoint from = { 0, 0 };
  const KijkPoint to = { 10, 0 };

  g_assert_cmpfloat_with_epsilon (kijk_line_distance (from, to, (KijkPoint) { 5, 3 }), 3, NEAR);
  g_assert_cmpfloat_with_epsilon (kijk_line_distance (from, to, (KijkPoint) { 5, -3 }), 3, NEAR);
  g_assert_cmpfloat_with_epsilon (kijk_line_distance (from, to, (KijkPoint) { -3, 4 }), 5, NEAR);
  g_assert_cmpfloat_with_epsilon (kijk_line_distance (from, to, (KijkPoint) { 13, 4 }), 5, NEAR);
  g_assert_cmpfloat_with_epsilon (kijk_line_distance (from, from, (KijkPoint) { 3, 4 }), 5, NEAR);
  g_assert_cmpfloat_with_epsilon (kijk_line_distance (from, to, (KijkPoint) { 4, 0 }), 0, NEAR);
}

/* ---- wedges ---- */

static void
test_wedge_round_trip (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2);

  for (int i = 0; i < 2000; i++)
    {
      KijkWedge wedge = some_wedge (random);
      double along = between (random, 0.001, 0.999);
      double across = between (random, 0.001, 0.999);
      double along_again, across_again;
      KijkPoint point = kijk_wedge_point (&wedge, along, across);

      g_assert_true (kijk_wedge_contains (&wedge, point));
      kijk_wedge_locate (&wedge, point, &along_again, &across_again);
      g_assert_cmpfloat_with_epsilon (along_again, along, 1e-6);
      g_assert_cmpfloat_with_epsilon (across_again, across, 1e-6);
    }
}

static void
test_wedge_corners (void)
{
  const KijkWedge wedge = { 0, 0, 10, 20, 30 * DEGREE, 60 * DEGREE };

  for (int along = 0; along <= 1; along++)
    for (int across = 0; across <= 1; across++)
      g_assert_true (kijk_wedge_contains (&wedge, kijk_wedge_point (&wedge, along, across)));

  g_assert_false (kijk_wedge_contains (&wedge, kijk_polar (0, 0, 29 * DEGREE, 15)));
  g_assert_false (kijk_wedge_contains (&wedge, kijk_polar (0, 0, 91 * DEGREE, 15)));
  g_assert_false (kijk_wedge_contains (&wedge, kijk_polar (0, 0, 60 * DEGREE, 9.9)));
  g_assert_false (kijk_wedge_contains (&wedge, kijk_polar (0, 0, 60 * DEGREE, 20.1)));
}

/* A point beside a wedge is located at the edge nearest to it, also across
 * twelve o'clock. */
static void
test_wedge_locate_outside (void)
{
  const KijkWedge wedge = { 0, 0, 10, 20, 330 * DEGREE, 60 * DEGREE };
  static const struct {
    double angle, radius;
    double along, across;
  } rows[] = {
    { 40, 15, 1, 0.5 }, { 320, 15, 0, 0.5 }, { 179, 5, 1, 0 }, { 181, 40, 0, 1 }, { 0, 30, 0.5, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      double along, across;

      kijk_wedge_locate (&wedge, kijk_polar (0, 0, rows[i].angle * DEGREE, rows[i].radius), &along, &across);
      g_assert_cmpfloat_with_epsilon (along, rows[i].along, 1e-6);
      g_assert_cmpfloat_with_epsilon (across, rows[i].across, 1e-6);
    }
}

static void
test_wedge_contains (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (int i = 0; i < 20000; i++)
    {
      KijkWedge wedge = some_wedge (random);
      KijkPoint point = some_point (random, &wedge);

      if (is_inside (&wedge, point, DOUBT) == is_inside (&wedge, point, -DOUBT))
        g_assert_cmpint (kijk_wedge_contains (&wedge, point), ==, is_inside (&wedge, point, 0));
    }
}

/* The point just outside a wedge at its tip, which samples would miss. */
static KijkPoint
just_behind (const KijkWedge *wedge)
{
  return kijk_polar (wedge->cx, wedge->cy, wedge->from + wedge->sweep / 2 + G_PI, 0.01);
}

/* Whether each of many points of a disc is inside, moved @slack outwards. */
static gboolean
holds_all_of_disc (const KijkWedge *wedge,
                   KijkPoint        centre,
                   double           radius,
                   double           slack)
{
  KijkPoint tip = just_behind (wedge);

  if (slack == 0 && hypot (tip.x - centre.x, tip.y - centre.y) < radius)
    return FALSE;
  for (int ring = 0; ring <= 4; ring++)
    for (int i = 0; i < 180; i++)
      if (!is_inside (wedge, kijk_polar (centre.x, centre.y, i * 2 * DEGREE, radius * ring / 4), slack))
        return FALSE;

  return TRUE;
}

static void
test_wedge_holds_disc (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4);
  int held = 0;

  for (int i = 0; i < 20000; i++)
    {
      KijkWedge wedge = some_wedge (random);
      KijkPoint centre = kijk_wedge_point (&wedge, between (random, 0, 1), between (random, 0, 1));
      double radius = between (random, 2, 40);

      if (kijk_wedge_holds_disc (&wedge, centre, radius))
        {
          held++;
          g_assert_true (holds_all_of_disc (&wedge, centre, radius, DOUBT));
        }
      else
        {
          g_assert_false (holds_all_of_disc (&wedge, centre, radius + 0.5, 0));
        }
    }
  g_assert_cmpint (held, >, 2000);
}

static gboolean
holds_all_of_rect (const KijkWedge *wedge,
                   const KijkRect  *rect,
                   double           slack)
{
  KijkRect tip = { just_behind (wedge).x, just_behind (wedge).y, 0, 0 };

  if (slack == 0 && kijk_rect_contains (rect, &tip))
    return FALSE;
  for (int i = 0; i <= 40; i++)
    for (int j = 0; j <= 40; j++)
      if (!is_inside (wedge, (KijkPoint) { rect->x + rect->width * i / 40, rect->y + rect->height * j / 40 }, slack))
        return FALSE;

  return TRUE;
}

static void
test_wedge_holds_rect (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  int held = 0;

  for (int i = 0; i < 20000; i++)
    {
      KijkWedge wedge = some_wedge (random);
      KijkPoint at = kijk_wedge_point (&wedge, between (random, 0, 1), between (random, 0, 1));
      double width = between (random, 4, 120);
      double height = between (random, 4, 40);
      KijkRect rect = { at.x - width / 2, at.y - height / 2, width, height };
      KijkRect grown = kijk_rect_grow (&rect, 0.5);

      if (kijk_wedge_holds_rect (&wedge, &rect, 0))
        {
          held++;
          g_assert_true (holds_all_of_rect (&wedge, &rect, DOUBT));
        }
      else
        {
          g_assert_false (holds_all_of_rect (&wedge, &grown, 0));
        }
      /* With a margin it holds what it would hold of a disc around each corner. */
      if (kijk_wedge_holds_rect (&wedge, &rect, 6))
        for (int corner = 0; corner < 4; corner++)
          g_assert_true (kijk_wedge_holds_disc (&wedge,
                                                (KijkPoint) { rect.x + (corner % 2) * width,
                                                              rect.y + (corner / 2) * height }, 6 - DOUBT));
    }
  g_assert_cmpint (held, >, 2000);
}

/* A full turn has no seams to stay away from. */
static void
test_full_turn (void)
{
  const KijkWedge disc = { 5, 5, 0, 100, 1, 2 * G_PI };
  const KijkWedge ring = { 5, 5, 40, 100, 1, 2 * G_PI };
  const KijkRect middle = { -15, -5, 40, 20 };

  g_assert_true (kijk_wedge_holds_disc (&disc, (KijkPoint) { 5, 5 }, 50));
  g_assert_true (kijk_wedge_holds_disc (&disc, (KijkPoint) { 5, 5 }, 100));
  g_assert_false (kijk_wedge_holds_disc (&disc, (KijkPoint) { 6, 5 }, 100));
  g_assert_true (kijk_wedge_holds_rect (&disc, &middle, 10));
  g_assert_false (kijk_wedge_holds_rect (&ring, &middle, 10));
  for (int degrees = 0; degrees < 360; degrees += 5)
    {
      g_assert_true (kijk_wedge_holds_disc (&ring, kijk_polar (5, 5, degrees * DEGREE, 70), 30));
      g_assert_false (kijk_wedge_holds_disc (&ring, kijk_polar (5, 5, degrees * DEGREE, 70), 30.1));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/geometry/clock", test_clock);
  g_test_add_func ("/geometry/normalise", test_normalise);
  g_test_add_func ("/geometry/polar-round-trip", test_polar_round_trip);
  g_test_add_func ("/geometry/overlaps", test_overlaps);
  g_test_add_func ("/geometry/union", test_union);
  g_test_add_func ("/geometry/rect-meets-disc", test_rect_meets_disc);
  g_test_add_func ("/geometry/rect-meets-line", test_rect_meets_line);
  g_test_add_func ("/geometry/rect-meets-line-sampled", test_rect_meets_line_sampled);
  g_test_add_func ("/geometry/line-distance", test_line_distance);
  g_test_add_func ("/geometry/wedge-round-trip", test_wedge_round_trip);
  g_test_add_func ("/geometry/wedge-corners", test_wedge_corners);
  g_test_add_func ("/geometry/wedge-locate-outside", test_wedge_locate_outside);
  g_test_add_func ("/geometry/wedge-contains", test_wedge_contains);
  g_test_add_func ("/geometry/wedge-holds-disc", test_wedge_holds_disc);
  g_test_add_func ("/geometry/wedge-holds-rect", test_wedge_holds_rect);
  g_test_add_func ("/geometry/full-turn", test_full_turn);

  return g_test_run ();
}
