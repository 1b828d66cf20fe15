/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/kijk-viewport.h"

#include <math.h>

#define NEAR 1e-9

static const KijkRect square = { 0, 0, 720, 720 };

static void
set_up (KijkViewport *viewport,
        double        width,
        double        height)
{
  kijk_viewport_init (viewport);
  kijk_viewport_set_size (viewport, width, height);
  kijk_viewport_set_content (viewport, &square);
}

static void
assert_point (KijkPoint point,
              double    x,
              double    y)
{
  g_assert_cmpfloat_with_epsilon (point.x, x, NEAR);
  g_assert_cmpfloat_with_epsilon (point.y, y, NEAR);
}

/* What is seen never leaves the content where that is larger, and has it in the
 * middle where it is smaller. */
static void
assert_confined (const KijkViewport *viewport)
{
  KijkRect visible = kijk_viewport_get_visible (viewport);
  const KijkRect *content = &viewport->content;

  if (visible.width >= content->width - NEAR)
    g_assert_cmpfloat_with_epsilon (visible.x + visible.width / 2, content->x + content->width / 2,
                                    NEAR);
  else
    g_assert_true (visible.x >= content->x - NEAR &&
                   visible.x + visible.width <= content->x + content->width + NEAR);
  if (visible.height >= content->height - NEAR)
    g_assert_cmpfloat_with_epsilon (visible.y + visible.height / 2,
                                    content->y + content->height / 2, NEAR);
  else
    g_assert_true (visible.y >= content->y - NEAR &&
                   visible.y + visible.height <= content->y + content->height + NEAR);
}

static void
test_fit (void)
{
  KijkViewport viewport;

  set_up (&viewport, 960, 600);
  g_assert_cmpfloat_with_epsilon (kijk_viewport_get_scale (&viewport), 600.0 / 720, NEAR);
  assert_point (kijk_viewport_to_window (&viewport, (KijkPoint) { 0, 0 }), 180, 0);
  assert_point (kijk_viewport_to_window (&viewport, (KijkPoint) { 720, 720 }), 780, 600);
  assert_point (kijk_viewport_to_scene (&viewport, (KijkPoint) { 480, 300 }), 360, 360);

  g_assert_false (kijk_viewport_fit (&viewport));
  g_assert_true (kijk_viewport_zoom (&viewport, 3, (KijkPoint) { 100, 100 }));
  g_assert_true (kijk_viewport_fit (&viewport));
  assert_point (kijk_viewport_to_scene (&viewport, (KijkPoint) { 480, 300 }), 360, 360);
}

static void
test_round_trip (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (int i = 0; i < 1000; i++)
    {
      KijkViewport viewport;
      KijkPoint point = { g_rand_double_range (random, -50, 2000),
                          g_rand_double_range (random, -50, 2000) };
      KijkPoint back;

      set_up (&viewport, g_rand_double_range (random, 1, 4000),
              g_rand_double_range (random, 1, 4000));
      kijk_viewport_zoom (&viewport, g_rand_double_range (random, 0.1, 20), point);
      kijk_viewport_pan (&viewport, g_rand_double_range (random, -900, 900),
                         g_rand_double_range (random, -900, 900));
      assert_confined (&viewport);

      back = kijk_viewport_to_window (&viewport, kijk_viewport_to_scene (&viewport, point));
      g_assert_cmpfloat (hypot (back.x - point.x, back.y - point.y), <, 1e-6);
    }
}

/* Step by step in and out at one place brings back what was seen, and what is
 * under the pointer stays there all the time. */
static void
test_zoom_keeps_point (void)
{
  const KijkPoint pointer = { 611, 222 };
  KijkViewport viewport;
  KijkPoint held;

  set_up (&viewport, 960, 600);
  held = kijk_viewport_to_scene (&viewport, pointer);

  for (double zoom = 1.25; zoom < KIJK_VIEWPORT_MOST; zoom *= 1.25)
    {
      KijkPoint now;

      g_assert_true (kijk_viewport_zoom (&viewport, zoom, pointer));
      now = kijk_viewport_to_scene (&viewport, pointer);
      assert_confined (&viewport);
      /* Sideways the window is wider than the content at first, and it has to stay
       * in its middle. */
      g_assert_cmpfloat_with_epsilon (now.y, held.y, 1e-6);
      if (zoom > 1.6)
        g_assert_cmpfloat (fabs (now.x - held.x), <, 80);
    }
}

static void
test_zoom_keeps_point_exactly (void)
{
  const KijkPoint pointer = { 500, 340 };
  KijkViewport viewport;
  KijkPoint held;

  set_up (&viewport, 600, 600);
  held = kijk_viewport_to_scene (&viewport, pointer);
  for (double zoom = 1; zoom <= KIJK_VIEWPORT_MOST; zoom += 0.5)
    {
      kijk_viewport_zoom (&viewport, zoom, pointer);
      assert_point (kijk_viewport_to_scene (&viewport, pointer), held.x, held.y);
    }
}

static void
test_limits (void)
{
  KijkViewport viewport;

  set_up (&viewport, 600, 600);
  g_assert_false (kijk_viewport_zoom (&viewport, 0.2, (KijkPoint) { 0, 0 }));
  g_assert_cmpfloat (viewport.zoom, ==, 1);
  g_assert_false (kijk_viewport_zoom (&viewport, NAN, (KijkPoint) { 0, 0 }));
  g_assert_false (kijk_viewport_pan (&viewport, 50, -50));

  g_assert_true (kijk_viewport_zoom (&viewport, 100, (KijkPoint) { 0, 0 }));
  g_assert_cmpfloat (viewport.zoom, ==, KIJK_VIEWPORT_MOST);
  g_assert_false (kijk_viewport_zoom (&viewport, 200, (KijkPoint) { 0, 0 }));
  g_assert_false (kijk_viewport_pan (&viewport, 10, 10));
  g_assert_true (kijk_viewport_pan (&viewport, -10, -10));
  g_assert_true (kijk_viewport_pan (&viewport, -1e9, -1e9));
  assert_confined (&viewport);
  assert_point (kijk_viewport_to_scene (&viewport, (KijkPoint) { 600, 600 }), 720, 720);
}

static void
test_show (void)
{
  KijkViewport viewport;
  KijkRect token = { 650, 20, 46, 46 };
  KijkRect all = { 0, 0, 720, 720 };
  KijkRect visible;

  set_up (&viewport, 720, 720);
  g_assert_false (kijk_viewport_show (&viewport, &token, 10));

  kijk_viewport_zoom (&viewport, 4, (KijkPoint) { 0, 720 });
  g_assert_true (kijk_viewport_show (&viewport, &token, 8));
  visible = kijk_viewport_get_visible (&viewport);
  g_assert_true (kijk_rect_contains (&visible, &token));
  g_assert_cmpfloat_with_epsilon (visible.x + visible.width, 650 + 46 + 2, NEAR);
  g_assert_false (kijk_viewport_show (&viewport, &token, 8));

  /* Too large to see wholly: its middle then. */
  g_assert_true (kijk_viewport_show (&viewport, &all, 0));
  assert_point (viewport.centre, 360, 360);
}

/* Another page of the same picture, or a window of another shape: what was in the
 * middle stays there. */
static void
test_resize (void)
{
  const KijkRect larger = { 0, 0, 1440, 1440 };
  KijkViewport viewport;
  KijkPoint centre;

  set_up (&viewport, 600, 600);
  kijk_viewport_zoom (&viewport, 4, (KijkPoint) { 200, 400 });
  centre = viewport.centre;

  kijk_viewport_set_content (&viewport, &larger);
  assert_point (viewport.centre, 2 * centre.x, 2 * centre.y);
  kijk_viewport_set_content (&viewport, &square);
  kijk_viewport_set_size (&viewport, 500, 400);
  assert_point (viewport.centre, centre.x, centre.y);
  assert_confined (&viewport);

  /* A window without a size yet does no harm. */
  kijk_viewport_set_size (&viewport, 0, 0);
  kijk_viewport_pan (&viewport, 3, 3);
  g_assert_true (isfinite (kijk_viewport_to_scene (&viewport, (KijkPoint) { 1, 1 }).x));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/viewport/fit", test_fit);
  g_test_add_func ("/viewport/round-trip", test_round_trip);
  g_test_add_func ("/viewport/zoom-keeps-point", test_zoom_keeps_point);
  g_test_add_func ("/viewport/zoom-keeps-point-exactly", test_zoom_keeps_point_exactly);
  g_test_add_func ("/viewport/limits", test_limits);
  g_test_add_func ("/viewport/show", test_show);
  g_test_add_func ("/viewport/resize", test_resize);

  return g_test_run ();
}
