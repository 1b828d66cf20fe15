/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/kijk-layout.h"

#include <math.h>
#include <string.h>

#define DEGREE (G_PI / 180)
#define GAP 4.0
#define MOST 80
#define SLACK 1e-3
#define LARGEST 24.0

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
  self->ground.largest = LARGEST;
  self->ground.shared = g_rand_boolean (random);
  for (int i = 0; i < n_words; i++)
    {
      KijkPoint at = kijk_wedge_point (&wedge, between (random, 0, 1), between (random, 0, 1));
      KijkRect words = { at.x, at.y, between (random, 20, 120), between (random, 15, 40) };

      kijk_ground_block (&self->ground, &words);
    }
  self->n = 0;
  memset (self->spots, 0, sizeof (self->spots));
  memset (&self->stack, 0, sizeof (self->stack));
}

static void
add_spots (Case  *self,
           GRand *random,
           guint  n,
           int    wishes) /* in a hundred */
{
  static const double radii[] = { LARGEST, 23, 23, 21.25 };

  for (guint i = 0; i < n; i++)
    {
      KijkSpot *spot = &self->spots[self->n++];

      spot->radius = radii[g_rand_int_range (random, 0, G_N_ELEMENTS (radii))];
      spot->from_end = self->ground.shared && i % 3 == 2;
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

/* ---- who stays ---- */

/* Everyone in @self is as it was shown, as a picture of it is when it is drawn
 * again. */
static void
remember (Case *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      self->spots[i].has_last = self->spots[i].placed;
      self->spots[i].last = self->spots[i].at;
    }
  self->stack.has_last = self->stack.placed;
  self->stack.last = self->stack.at;
}

static gboolean
is_where_it_was (const KijkSpot *before,
                 const KijkSpot *after)
{
  return before->placed == after->placed && (!before->placed || distance (before->at, after->at) < 1e-9);
}

/* One more at the end moves nobody, but where slots no longer suffice. */
static void
test_one_more (void)
{
  for (int seed = 0; seed < 60; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      Case before;
      guint n_moves = 0;

      init_case (&before, random);
      before.ground.shared = FALSE;
      place (&before);
      while (before.n < MOST && before.all)
        {
          Case after = before;
          gboolean moves = FALSE;

          add_spots (&after, random, 1, 0);
          place (&after);
          for (guint i = 0; i < before.n; i++)
            moves = moves || !is_where_it_was (&before.spots[i], &after.spots[i]);
          n_moves += moves && after.all;
          before = after;
        }
      g_assert_cmpuint (n_moves, <=, 1);
      kijk_ground_clear (&before.ground);
    }
}

/* Nor does one more anywhere else, of whatever kind and with whatever wishes, once
 * they have been seen; from then on the same holds for a stack. */
static void
test_one_more_between (void)
{
  guint n_times = 0;

  for (int seed = 0; seed < 40; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      Case before;
      guint n_moves = 0;

      init_case (&before, random);
      add_spots (&before, random, seed % 4, 100);
      place (&before);
      while (before.n < MOST)
        {
          guint at = g_rand_int_range (random, 0, before.n + 1);
          gboolean moves = FALSE;
          Case after;

          remember (&before);
          after = before;
          add_spots (&after, random, 1, 0);
          memmove (&after.spots[at + 1], &before.spots[at], (before.n - at) * sizeof (KijkSpot));
          after.spots[at] = (KijkSpot) { .radius = 23, .from_end = after.ground.shared && seed % 2 == 0 };
          place (&after);
          assert_good (&after);
          for (guint i = 0; i < before.n; i++)
            moves = moves || !is_where_it_was (&before.spots[i], &after.spots[i < at ? i : i + 1]);
          n_moves += moves;
          before = after;
        }
      /* When slots, and when rows no longer suffice, and when wishes give way. */
      g_assert_cmpuint (n_moves, <=, 5);
      n_times += n_moves;
      kijk_ground_clear (&before.ground);
    }
  g_assert_cmpuint (n_times, <, 2 * 40);
}

/* One less moves nobody; only from a stack someone can come. */
static void
test_one_less (void)
{
  for (int seed = 0; seed < 300; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      Case before;
      Case after;
      guint gone;

      init_case (&before, random);
      add_spots (&before, random, g_rand_int_range (random, 1, seed % 3 == 0 ? MOST : 12), 10);
      place (&before);
      remember (&before);
      gone = g_rand_int_range (random, 0, before.n);
      after = before;
      after.n--;
      memmove (&after.spots[gone], &after.spots[gone + 1], (after.n - gone) * sizeof (KijkSpot));
      place (&after);
      assert_good (&after);
      for (guint i = 0; i < after.n; i++)
        {
          const KijkSpot *was = &before.spots[i < gone ? i : i + 1];

          if (was->placed && !was->has_wish && !before.stack.placed)
            g_assert_true (is_where_it_was (was, &after.spots[i]));
        }
      kijk_ground_clear (&before.ground);
    }
}

/* The last takes nobody along, even for who never saw it, unless slots begin to
 * suffice. */
static void
test_last_less (void)
{
  guint n_moves = 0;

  for (int seed = 0; seed < 100; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      Case before;
      Case after;

      init_case (&before, random);
      before.ground.shared = FALSE;
      add_spots (&before, random, g_rand_int_range (random, 1, 8), 0);
      after = before;
      after.n--;
      place (&before);
      place (&after);
      for (guint i = 0; before.all && i < after.n; i++)
        if (!is_where_it_was (&after.spots[i], &before.spots[i]))
          {
            n_moves++;
            break;
          }
      kijk_ground_clear (&before.ground);
    }
  g_assert_cmpuint (n_moves, <=, 5);
}

/* Who is moved by hand moves others only where it comes to lie on them, unless
 * these find no other place. */
static void
test_nudge (void)
{
  guint n_pushed = 0;
  guint n_others = 0; /* times */

  for (int seed = 0; seed < 300; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      Case before;
      Case after;
      KijkSpot *nudged;

      init_case (&before, random);
      add_spots (&before, random, g_rand_int_range (random, 1, 10), 0);
      place (&before);
      remember (&before);
      after = before;
      nudged = &after.spots[g_rand_int_range (random, 0, after.n)];
      nudged->has_wish = TRUE;
      nudged->wish = (KijkPoint) { nudged->at.x + between (random, -60, 60), nudged->at.y + between (random, -60, 60) };
      place (&after);
      assert_good (&after);
      for (guint i = 0; before.all && after.all && i < after.n; i++)
        if (&after.spots[i] != nudged && !is_where_it_was (&before.spots[i], &after.spots[i]))
          {
            n_pushed++;
            if (distance (before.spots[i].at, nudged->at) >= before.spots[i].radius + nudged->radius + GAP)
              {
                n_others++;
                break;
              }
          }
      kijk_ground_clear (&before.ground);
    }
  g_assert_cmpuint (n_pushed, >, 20);
  g_assert_cmpuint (n_others, <, 10);
}

/* A larger picture of the same is the same. */
static void
test_scaled (void)
{
  for (int seed = 0; seed < 200; seed++)
    {
      const double scale = 1.5;
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      Case small;
      Case large;

      init_case (&small, random);
      add_spots (&small, random, g_rand_int_range (random, 0, 25), 0);
      large = small;
      large.ground.wedge = (KijkWedge) { scale * small.ground.wedge.cx, scale * small.ground.wedge.cy,
                                         scale * small.ground.wedge.inner, scale * small.ground.wedge.outer,
                                         small.ground.wedge.from, small.ground.wedge.sweep };
      large.ground.gap *= scale;
      large.ground.largest *= scale;
      large.ground.obstacles = g_array_new (FALSE, FALSE, sizeof (KijkRect));
      for (guint i = 0; i < small.ground.obstacles->len; i++)
        {
          const KijkRect *rect = &g_array_index (small.ground.obstacles, KijkRect, i);
          KijkRect grown = { scale * rect->x, scale * rect->y, scale * rect->width, scale * rect->height };

          kijk_ground_block (&large.ground, &grown);
        }
      for (guint i = 0; i < large.n; i++)
        large.spots[i].radius *= scale;

      place (&small);
      place (&large);
      g_assert_cmpint (small.all, ==, large.all);
      for (guint i = 0; i < small.n; i++)
        if (small.spots[i].placed)
          {
            KijkPoint at = { large.spots[i].at.x / scale, large.spots[i].at.y / scale };

            g_assert_cmpfloat (distance (small.spots[i].at, at), <, 1);
          }
      kijk_ground_clear (&small.ground);
      kijk_ground_clear (&large.ground);
    }
}

/* ---- wishes ---- */

/* Who is placed by hand is there, if that is free; else as near as may be. */
static void
test_wishes (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  Case self = { .n = 0 };

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

#define N_CHANGES 6

/* Looks for a pair of places in a random sector, of which one thing is otherwise. */
static gpointer
find_places (gpointer data)
{
  guint question = GPOINTER_TO_UINT (data);
  guint change = question % N_CHANGES;
  g_autoptr (GRand) random = g_rand_new_with_seed (question / N_CHANGES);
  KijkRect pair[] = { { 0, 0, change == 1 ? 61 : 60, 20 }, { 0, 0, 40, 15 } };
  KijkPoint wish;
  Case self;

  init_case (&self, random);
  wish = kijk_wedge_point (&self.ground.wedge, between (random, 0, 1), between (random, 0, 1));
  self.ground.gap = change == 2 ? GAP + 1 : GAP;
  self.ground.wedge.sweep += change == 3 ? 0.1 : 0;
  wish.x += change == 4 ? 30 : 0;
  if (change == 5)
    kijk_ground_block (&self.ground, &(KijkRect) { wish.x - 20, wish.y - 20, 40, 40 });
  kijk_ground_find_pair (&self.ground, wish, TRUE, &pair[0], &pair[1]);
  kijk_ground_clear (&self.ground);

  return g_memdup2 (pair, sizeof pair);
}

/* What is remembered is what is found: another thread remembers nothing. */
static void
test_asked_again (void)
{
  for (guint question = 0; question < 40 * N_CHANGES; question++)
    {
      g_autofree KijkRect *first = find_places (GUINT_TO_POINTER (question));
      g_autofree KijkRect *again = find_places (GUINT_TO_POINTER (question));
      g_autofree KijkRect *fresh = g_thread_join (g_thread_new ("fresh", find_places, GUINT_TO_POINTER (question)));

      g_assert_cmpmem (first, 2 * sizeof *first, fresh, 2 * sizeof *fresh);
      g_assert_cmpmem (again, 2 * sizeof *again, fresh, 2 * sizeof *fresh);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/places", test_places);
  g_test_add_func ("/layout/one-more", test_one_more);
  g_test_add_func ("/layout/one-more-between", test_one_more_between);
  g_test_add_func ("/layout/one-less", test_one_less);
  g_test_add_func ("/layout/last-less", test_last_less);
  g_test_add_func ("/layout/nudge", test_nudge);
  g_test_add_func ("/layout/scaled", test_scaled);
  g_test_add_func ("/layout/wishes", test_wishes);
  g_test_add_func ("/layout/same-wish", test_same_wish);
  g_test_add_func ("/layout/wish-outside", test_wish_outside);
  g_test_add_func ("/layout/no-room", test_no_room);
  g_test_add_func ("/layout/rects", test_rects);
  g_test_add_func ("/layout/asked-again", test_asked_again);

  return g_test_run ();
}
