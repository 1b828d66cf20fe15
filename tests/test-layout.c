/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/kijk-layout.h"

#include <math.h>
#include <string.h>

#define DEGREE (G_PI / 180)
#define GAP 4.0
#define MOST 80
#define SLACK 1e-3

/* A sector with words in it and things that look for a place there. */
typedef struct {
  KijkGround ground;
  KijkSpot   spots[MOST];
  KijkSpot   stack;
  guint      n;
  gboolean   all;
} Case;

static double
between (GRand  *random,
         double  low,
         double  high)
{
  return g_rand_double_range (random, low, high);
}

static void
init_case (Case  *self,
           GRand *random)
{
  double inner = between (random, 90, 240);
  KijkWedge wedge = { between (random, 0, 400), between (random, 0, 400), inner, inner + between (random, 60, 130),
                      between (random, 0, 7), between (random, 72, 210) * DEGREE };
  int n_words = g_rand_int_range (random, 0, 4);

  kijk_ground_init (&self->ground, &wedge, GAP);
  for (int i = 0; i < n_words; i++)
    {
      KijkPoint at = kijk_wedge_point (&wedge, between (random, 0, 1), between (random, 0, 1));
      KijkRect words = { at.x, at.y, between (random, 20, 120), between (random, 15, 40) };

      kijk_ground_block (&self->ground, &words);
    }
  self->n = 0;
  memset (self->spots, 0, sizeof (self->spots));
}

static void
add_spots (Case  *self,
           GRand *random,
           guint  n,
           int    wishes) /* in a hundred */
{
  static const double radii[] = { 24, 23, 23, 21.25 };

  for (guint i = 0; i < n; i++)
    {
      KijkSpot *spot = &self->spots[self->n++];

      spot->radius = radii[g_rand_int_range (random, 0, G_N_ELEMENTS (radii))];
      spot->has_wish = g_rand_int_range (random, 0, 100) < wishes;
      spot->wish = kijk_wedge_point (&self->ground.wedge, between (random, 0, 1), between (random, 0, 1));
    }
}

static void
place (Case *self)
{
  self->all = kijk_ground_place_discs (&self->ground, self->spots, self->n, &self->stack);
}

static double
distance (KijkPoint a,
          KijkPoint b)
{
  return hypot (a.x - b.x, a.y - b.y);
}

static void
assert_clear (const Case     *self,
              const KijkSpot *spot)
{
  g_assert_true (kijk_wedge_holds_disc (&self->ground.wedge, spot->at, spot->radius - SLACK));
  for (guint i = 0; i < self->ground.obstacles->len; i++)
    g_assert_false (kijk_rect_meets_disc (&g_array_index (self->ground.obstacles, KijkRect, i), spot->at,
                                          spot->radius - SLACK));
  for (guint i = 0; i < self->n; i++)
    if (&self->spots[i] != spot && self->spots[i].placed)
      g_assert_cmpfloat (distance (spot->at, self->spots[i].at), >=, spot->radius + self->spots[i].radius - SLACK);
}

/* Nobody overlaps anything, and nobody is left out. */
static void
assert_good (const Case *self)
{
  gboolean all = TRUE;

  for (guint i = 0; i < self->n; i++)
    {
      all = all && self->spots[i].placed;
      if (self->spots[i].placed)
        assert_clear (self, &self->spots[i]);
    }
  g_assert_cmpint (all, ==, self->all);
  g_assert_cmpint (self->stack.placed, ==, !all);
  if (self->stack.placed)
    assert_clear (self, &self->stack);
}

static void
assert_same (const Case *a,
             const Case *b,
             guint       n)
{
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpint (a->spots[i].placed, ==, b->spots[i].placed);
      g_assert_true (!a->spots[i].placed || distance (a->spots[i].at, b->spots[i].at) == 0);
    }
}

static void
test_places (void)
{
  guint n_stacks = 0;
  guint n_whole = 0;

  for (int seed = 0; seed < 400; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      Case first;
      Case second;

      init_case (&first, random);
      add_spots (&first, random, g_rand_int_range (random, 0, MOST), seed % 3 == 0 ? 0 : seed % 100);
      second = first;
      place (&first);
      place (&second);
      assert_good (&first);
      assert_same (&first, &second, first.n);
      n_stacks += first.stack.placed;
      n_whole += first.all;
      kijk_ground_clear (&first.ground);
    }
  /* Both happen, or this tells nothing. */
  g_assert_cmpuint (n_stacks, >, 50);
  g_assert_cmpuint (n_whole, >, 50);
}

/* One more at the end moves nobody, but where rows have to close up: that happens
 * at most once for each attempt, and at most once wishes have to give way. */
static void
test_one_more (void)
{
  for (int seed = 0; seed < 60; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      Case before;
      guint moves = 0;

      init_case (&before, random);
      add_spots (&before, random, seed % 2 == 0 ? 0 : 4, 100);
      place (&before);
      while (before.n < MOST && before.all)
        {
          Case after = before;

          add_spots (&after, random, 1, 0);
          place (&after);
          for (guint i = 0; i < before.n; i++)
            if (!after.spots[i].placed || distance (before.spots[i].at, after.spots[i].at) > 0)
              {
                moves++;
                break;
              }
          before = after;
        }
      g_assert_cmpuint (moves, <=, 6);
      kijk_ground_clear (&before.ground);
    }
}

/* Who is placed by hand is there, if that is free; else as near as may be. */
static void
test_wishes (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  Case self;

  for (int i = 0; i < 200; i++)
    {
      const KijkWedge wedge = { 0, 0, 200, 330, between (random, 0, 7), G_PI_2 };
      KijkSpot *spot = &self.spots[0];

      self.n = 0;
      kijk_ground_init (&self.ground, &wedge, GAP);
      add_spots (&self, random, 1, 100);
      spot->wish = kijk_wedge_point (&wedge, between (random, 0.1, 0.9), between (random, 0.25, 0.75));
      add_spots (&self, random, 6, 0);
      place (&self);
      assert_good (&self);
      g_assert_cmpfloat_with_epsilon (distance (spot->at, spot->wish), 0, 1e-9);
      kijk_ground_clear (&self.ground);
    }
}

static void
test_same_wish (void)
{
  const KijkWedge wedge = { 0, 0, 200, 330, 0, G_PI };
  Case self = { .n = 3 };

  kijk_ground_init (&self.ground, &wedge, GAP);
  for (int i = 0; i < 3; i++)
    self.spots[i] = (KijkSpot) { .radius = 23, .has_wish = TRUE, .wish = kijk_wedge_point (&wedge, 0.5, 0.5) };
  place (&self);
  assert_good (&self);
  g_assert_cmpfloat (distance (self.spots[0].at, self.spots[0].wish), ==, 0);
  for (int i = 1; i < 3; i++)
    g_assert_cmpfloat (distance (self.spots[i].at, self.spots[i].wish), <, 60);
  kijk_ground_clear (&self.ground);
}

/* A wish outside the sector is for the place nearest to it inside. */
static void
test_wish_outside (void)
{
  const KijkWedge wedge = { 0, 0, 200, 330, 0, G_PI_2 };
  Case self = { .n = 1 };

  kijk_ground_init (&self.ground, &wedge, GAP);
  self.spots[0] = (KijkSpot) { .radius = 23, .has_wish = TRUE, .wish = { 0, -260 } };
  place (&self);
  assert_good (&self);
  g_assert_cmpfloat (distance (self.spots[0].at, self.spots[0].wish), <, 40);
  kijk_ground_clear (&self.ground);
}

/* Even where not one has room: then there is no stack either, and that is said. */
static void
test_no_room (void)
{
  const KijkWedge wedge = { 0, 0, 200, 220, 0, G_PI_2 };
  Case self = { .n = 3 };

  kijk_ground_init (&self.ground, &wedge, GAP);
  for (int i = 0; i < 3; i++)
    self.spots[i] = (KijkSpot) { .radius = 23 };
  place (&self);
  g_assert_false (self.all);
  g_assert_false (self.stack.placed);
  for (int i = 0; i < 3; i++)
    g_assert_false (self.spots[i].placed);
  kijk_ground_clear (&self.ground);
}

/* ---- rectangles ---- */

static void
test_rects (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (9);
  guint n_placed = 0;

  for (int i = 0; i < 200; i++)
    {
      Case self;

      init_case (&self, random);
      for (int r = 0; r < 4; r++)
        {
          double width = between (random, 20, 160);
          double height = between (random, 15, 60);
          KijkPoint wish = kijk_wedge_point (&self.ground.wedge, between (random, 0, 1), between (random, 0, 1));
          guint n = self.ground.obstacles->len;
          KijkRect rect;

          if (!kijk_ground_place_rect (&self.ground, wish, width, height, &rect))
            {
              g_assert_cmpuint (self.ground.obstacles->len, ==, n);
              continue;
            }
          n_placed++;
          g_assert_cmpfloat (rect.width, ==, width);
          g_assert_cmpfloat (rect.height, ==, height);
          g_assert_true (kijk_wedge_holds_rect (&self.ground.wedge, &rect, GAP - SLACK));
          for (guint o = 0; o < n; o++)
            g_assert_false (kijk_rect_overlaps (&rect, &g_array_index (self.ground.obstacles, KijkRect, o)));
          /* It is taken now. */
          g_assert_cmpuint (self.ground.obstacles->len, ==, n + 1);
        }
      kijk_ground_clear (&self.ground);
    }
  g_assert_cmpuint (n_placed, >, 300);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/places", test_places);
  g_test_add_func ("/layout/one-more", test_one_more);
  g_test_add_func ("/layout/wishes", test_wishes);
  g_test_add_func ("/layout/same-wish", test_same_wish);
  g_test_add_func ("/layout/wish-outside", test_wish_outside);
  g_test_add_func ("/layout/no-room", test_no_room);
  g_test_add_func ("/layout/rects", test_rects);

  return g_test_run ();
}
