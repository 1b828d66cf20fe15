/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/kijk-replay.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

/* A step at a time, from the first to the last and not beyond. */
static void
test_steps (void)
{
  g_autoptr (KijkReplay) replay = kijk_replay_new ();
  guint n = 0;

  g_signal_connect_swapped (replay, "changed", G_CALLBACK (count_cb), &n);
  g_assert_false (kijk_replay_is_running (replay));
  g_assert_false (kijk_replay_step (replay, 1));
  kijk_replay_stop (replay);
  kijk_replay_set_playing (replay, TRUE);
  g_assert_cmpuint (n, ==, 0);

  kijk_replay_start (replay, 3);
  g_assert_true (kijk_replay_is_running (replay) && kijk_replay_is_playing (replay));
  g_assert_cmpuint (kijk_replay_get_at (replay), ==, 1);
  g_assert_cmpuint (kijk_replay_get_n (replay), ==, 3);
  g_assert_false (kijk_replay_step (replay, -1));
  g_assert_true (kijk_replay_step (replay, 1));
  g_assert_false (kijk_replay_is_playing (replay));
  g_assert_true (kijk_replay_step (replay, 1));
  g_assert_false (kijk_replay_step (replay, 1));
  g_assert_cmpuint (kijk_replay_get_at (replay), ==, 3);
  g_assert_cmpuint (n, ==, 3);

  /* From the end it goes on at the beginning. */
  kijk_replay_set_playing (replay, TRUE);
  g_assert_cmpuint (kijk_replay_get_at (replay), ==, 1);
  kijk_replay_set_playing (replay, FALSE);
  g_assert_true (kijk_replay_is_running (replay));
  kijk_replay_stop (replay);
  g_assert_cmpuint (kijk_replay_get_at (replay), ==, 0);
  g_assert_cmpuint (n, ==, 6);
}

static void
stop_cb (KijkReplay *replay,
         GMainLoop  *loop)
{
  if (!kijk_replay_is_playing (replay))
    g_main_loop_quit (loop);
}

/* By itself to the end, and there it stays. */
static void
test_by_itself (void)
{
  g_autoptr (KijkReplay) replay = kijk_replay_new ();
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  kijk_replay_start (replay, 2);
  g_signal_connect (replay, "changed", G_CALLBACK (stop_cb), loop);
  g_main_loop_run (loop);
  g_assert_true (kijk_replay_is_running (replay));
  g_assert_cmpuint (kijk_replay_get_at (replay), ==, 2);

  kijk_replay_start (replay, 1);
  g_assert_false (kijk_replay_is_playing (replay));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/replay/steps", test_steps);
  g_test_add_func ("/replay/by-itself", test_by_itself);

  return g_test_run ();
}
