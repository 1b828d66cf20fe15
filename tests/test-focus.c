/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/kijk-focus.h"

#include <gio/gio.h>
#include <math.h>

#include "diagram/kijk-rings.h"
#include "model/kijk-project.h"

#define RADIUS 330.0

/* Every ring, and every sector of it. */
static GPtrArray *
list_focuses (void)
{
  GPtrArray *focuses = g_ptr_array_new_with_free_func (g_free);

  for (int ring = 0; ring < KIJK_N_RINGS; ring++)
    g_ptr_array_add (focuses, g_strdup (kijk_ring_enumeration.values[ring]));
  for (int cell = 0; cell < KIJK_N_CELLS; cell++)
    g_ptr_array_add (focuses, g_strconcat (kijk_ring_enumeration.values[kijk_cell_get_ring (cell)], "/",
                                           kijk_cell_enumeration.values[cell], NULL));

  return focuses;
}

static void
test_text (void)
{
  g_autoptr (GPtrArray) focuses = list_focuses ();
  const KijkFocus none = { 0 };
  g_autofree char *nothing = kijk_focus_to_text (&none);

  g_assert_cmpstr (nothing, ==, "");
  for (guint i = 0; i < focuses->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      KijkFocus focus;

      g_assert_true (kijk_focus_init_parse (&focus, focuses->pdata[i], &error));
      g_assert_no_error (error);
      g_assert_cmpfloat (focus.strength, ==, 1);
      text = kijk_focus_to_text (&focus);
      g_assert_cmpstr (text, ==, focuses->pdata[i]);
    }
}

/* All of them, none twice. */
static void
test_all (void)
{
  g_autoptr (GPtrArray) focuses = list_focuses ();

  g_assert_cmpuint (focuses->len, ==, KIJK_N_FOCUSES);
  for (guint n = 0; n < KIJK_N_FOCUSES; n++)
    {
      KijkFocus focus;
      g_autofree char *text = NULL;
      guint at;

      kijk_focus_init_nth (&focus, n);
      text = kijk_focus_to_text (&focus);
      g_assert_true (g_ptr_array_find_with_equal_func (focuses, text, g_str_equal, &at));
      g_ptr_array_remove_index (focuses, at);
    }
}

static void
test_wrong_text (void)
{
  static const char *const wrong[] = {
    "", "/", "onion", "interests/", "/collective", "collective", "interests/players", "interests/collective/", "Context",
    "interests / collective", "ambition/interests",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;
      KijkFocus focus;

      g_assert_false (kijk_focus_init_parse (&focus, wrong[i], &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
    }
}

static void
test_words (void)
{
  KijkFocus focus;
  g_autofree char *dutch = NULL;
  g_autofree char *english = NULL;

  g_assert_true (kijk_focus_init_parse (&focus, "interests/collective", NULL));
  dutch = kijk_focus_describe (&focus, KIJK_LANGUAGE_NL);
  g_assert_cmpstr (dutch, ==, "Belangen, Collectief");
  g_assert_true (kijk_focus_init_parse (&focus, "ambition", NULL));
  english = kijk_focus_describe (&focus, KIJK_LANGUAGE_EN);
  g_assert_cmpstr (english, ==, "Ambition");
}

static void
test_same (void)
{
  const KijkFocus none = { 0 };
  const KijkFocus faint = { KIJK_RING_INTERESTS, KIJK_CELL_PERSONAL, 0 };
  const KijkFocus half = { KIJK_RING_INTERESTS, KIJK_CELL_PERSONAL, 0.5 };
  const KijkFocus full = { KIJK_RING_INTERESTS, KIJK_CELL_PERSONAL, 1 };
  const KijkFocus ring = { KIJK_RING_INTERESTS, KIJK_FOCUS_WHOLE_RING, 1 };

  g_assert_true (kijk_focus_is_same (&none, &faint));
  g_assert_true (kijk_focus_is_same (&full, &full));
  g_assert_false (kijk_focus_is_same (&none, &half));
  g_assert_false (kijk_focus_is_same (&full, &half));
  g_assert_false (kijk_focus_is_same (&full, &ring));
  g_assert_false (kijk_focus_holds_cell (&none, KIJK_CELL_OPPORTUNITY));
  g_assert_false (kijk_focus_holds_cell (&half, KIJK_CELL_PERSONAL));
  g_assert_true (kijk_focus_holds_cell (&full, KIJK_CELL_PERSONAL));
  g_assert_false (kijk_focus_holds_cell (&full, KIJK_CELL_COLLECTIVE));
  g_assert_true (kijk_focus_holds_cell (&ring, KIJK_CELL_COLLECTIVE));
  g_assert_false (kijk_focus_holds_cell (&ring, KIJK_CELL_PLAYERS));
}

/* ---- the map ---- */

static void
init_rings (KijkRings       *rings,
            const KijkFocus *focus)
{
  g_autoptr (KijkProject) project = kijk_project_new ();

  kijk_rings_init (rings, kijk_project_get_collaboration (project), (KijkPoint) { 500, 400 }, RADIUS);
  if (focus != NULL)
    kijk_rings_bend (rings, focus);
}

/* Whatever is in focus, the sectors of each ring go round once and none gets too
 * narrow for its name; the one in focus grows and keeps its middle. */
static void
assert_whole (const KijkRings *rings,
              const KijkRings *plain,
              const KijkFocus *focus)
{
  double sums[KIJK_N_RINGS] = { 0 };
  double inner = 0;

  for (int cell = 0; cell < KIJK_N_CELLS; cell++)
    {
      g_assert_cmpfloat (rings->cells[cell].sweep, >=, 64.9 * G_PI / 180);
      sums[kijk_cell_get_ring (cell)] += rings->cells[cell].sweep;
    }
  for (int ring = 0; ring < KIJK_N_RINGS; ring++)
    {
      g_assert_cmpfloat_with_epsilon (sums[ring], 2 * G_PI, 1e-6);
      g_assert_cmpfloat (rings->outer[ring] - inner, >=, 0.15 * RADIUS);
      inner = rings->outer[ring];
    }
  g_assert_cmpfloat_with_epsilon (inner, RADIUS, 1e-9);

  if (focus->cell != KIJK_FOCUS_WHOLE_RING)
    {
      const KijkWedge *is = &rings->cells[focus->cell];
      const KijkWedge *was = &plain->cells[focus->cell];

      g_assert_cmpfloat (is->sweep, >, was->sweep);
      g_assert_cmpfloat (is->outer - is->inner, >, was->outer - was->inner);
      g_assert_cmpfloat_with_epsilon (remainder (is->from + is->sweep / 2 - was->from - was->sweep / 2, 2 * G_PI), 0, 1e-6);
    }
}

static void
test_bend (void)
{
  g_autoptr (GPtrArray) focuses = list_focuses ();
  KijkRings plain;

  init_rings (&plain, NULL);
  for (guint i = 0; i < focuses->len; i++)
    for (int step = 1; step <= 8; step++)
      {
        KijkFocus focus;
        KijkRings rings;

        g_assert_true (kijk_focus_init_parse (&focus, focuses->pdata[i], NULL));
        focus.strength = step / 8.0;
        init_rings (&rings, &focus);
        assert_whole (&rings, &plain, &focus);
      }
}

static void
assert_near (KijkPoint a,
             KijkPoint b,
             double    near)
{
  g_assert_cmpfloat (hypot (a.x - b.x, a.y - b.y), <=, near);
}

/* A place stays in its sector and comes back from the lens where it was; a little
 * stronger moves it only a little, and so does a little beside it. */
static void
assert_mapped (const KijkRings *plain,
               const KijkFocus *focus,
               KijkCell         cell,
               double           along,
               double           across)
{
  const KijkWedge *wedge = &plain->cells[cell];
  KijkPoint at = kijk_wedge_point (wedge, along, across);
  KijkPoint beside = kijk_wedge_point (wedge, along + 0.001, across);
  KijkPoint out = kijk_wedge_point (wedge, along, across + 0.001);
  KijkFocus stronger = *focus;
  KijkRings rings, further;
  KijkPoint mapped;

  stronger.strength += 0.001;
  init_rings (&rings, focus);
  init_rings (&further, &stronger);
  mapped = kijk_rings_map (plain, &rings, at);
  g_assert_cmpint (kijk_rings_find_cell (&rings, mapped), ==, cell);
  assert_near (kijk_rings_map (&rings, plain, mapped), at, 1e-6);
  assert_near (kijk_rings_map (plain, &further, at), mapped, 3);
  assert_near (kijk_rings_map (plain, &rings, beside), mapped, 3);
  assert_near (kijk_rings_map (plain, &rings, out), mapped, 3);
}

static void
test_map (void)
{
  g_autoptr (GPtrArray) focuses = list_focuses ();
  KijkRings plain;

  init_rings (&plain, NULL);
  for (guint i = 0; i < focuses->len; i++)
    for (int step = 0; step < 4; step++)
      for (int cell = 0; cell < KIJK_N_CELLS; cell++)
        for (double place = 0.1; place < 1; place += 0.2)
          {
            KijkFocus focus;

            g_assert_true (kijk_focus_init_parse (&focus, focuses->pdata[i], NULL));
            focus.strength = step / 4.0;
            assert_mapped (&plain, &focus, cell, place, 1 - place);
          }
}

/* Without strength nothing moves; outside the rings things move with them. */
static void
test_nothing (void)
{
  const KijkFocus none = { KIJK_RING_CONTEXT, KIJK_CELL_PLAYERS, 0 };
  KijkRings plain, rings;

  init_rings (&plain, NULL);
  init_rings (&rings, &none);
  for (int cell = 0; cell < KIJK_N_CELLS; cell++)
    {
      g_assert_cmpfloat (rings.cells[cell].from, ==, plain.cells[cell].from);
      g_assert_cmpfloat (rings.cells[cell].sweep, ==, plain.cells[cell].sweep);
      g_assert_cmpfloat (rings.cells[cell].outer, ==, plain.cells[cell].outer);
    }
  rings.centre.x += 20;
  assert_near (kijk_rings_map (&plain, &rings, (KijkPoint) { 900, 400 }), (KijkPoint) { 920, 400 }, 1e-9);
}

/* Each sector begins where another one of its ring ends, and none is ever upside down. */
static void
assert_round (const KijkRings *rings)
{
  for (int cell = 0; cell < KIJK_N_CELLS; cell++)
    {
      gboolean follows = FALSE;

      g_assert_cmpfloat (rings->cells[cell].sweep, >, 0);
      g_assert_cmpfloat (rings->cells[cell].outer, >, rings->cells[cell].inner);
      for (int other = 0; other < KIJK_N_CELLS; other++)
        follows |= kijk_cell_get_ring (other) == kijk_cell_get_ring (cell) && other != cell &&
                   fabs (remainder (rings->cells[other].from + rings->cells[other].sweep - rings->cells[cell].from,
                                    2 * G_PI)) < 1e-6;
      g_assert_true (follows);
    }
}

/* From one place of the lens to another: both ends are what they are, and the rings are
 * whole all the way. */
static void
test_blend (void)
{
  g_autoptr (GPtrArray) focuses = list_focuses ();

  for (guint i = 0; i < focuses->len; i++)
    for (guint j = 0; j < focuses->len; j++)
      {
        KijkFocus a, b;
        KijkRings from, to, rings;

        g_assert_true (kijk_focus_init_parse (&a, focuses->pdata[i], NULL));
        g_assert_true (kijk_focus_init_parse (&b, focuses->pdata[j], NULL));
        init_rings (&from, i == j ? NULL : &a);
        init_rings (&to, &b);
        to.centre.x += 40;
        for (int step = 0; step <= 8; step++)
          {
            kijk_rings_blend (&rings, &from, &to, step / 8.0);
            assert_round (&rings);
          }
        assert_near (rings.centre, to.centre, 1e-9);
        for (int cell = 0; cell < KIJK_N_CELLS; cell++)
          {
            assert_near (kijk_wedge_point (&rings.cells[cell], 0.3, 0.7),
                         (KijkPoint) { kijk_wedge_point (&to.cells[cell], 0.3, 0.7).x + 40,
                                       kijk_wedge_point (&to.cells[cell], 0.3, 0.7).y }, 1e-6);
            kijk_rings_blend (&rings, &from, &to, 0);
            assert_near (kijk_wedge_point (&rings.cells[cell], 0.3, 0.7),
                         kijk_wedge_point (&from.cells[cell], 0.3, 0.7), 1e-6);
            kijk_rings_blend (&rings, &from, &to, 1);
          }
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/focus/text", test_text);
  g_test_add_func ("/focus/all", test_all);
  g_test_add_func ("/focus/wrong-text", test_wrong_text);
  g_test_add_func ("/focus/words", test_words);
  g_test_add_func ("/focus/same", test_same);
  g_test_add_func ("/focus/bend", test_bend);
  g_test_add_func ("/focus/map", test_map);
  g_test_add_func ("/focus/nothing", test_nothing);
  g_test_add_func ("/focus/blend", test_blend);

  return g_test_run ();
}
