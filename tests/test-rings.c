/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/kijk-rings.h"

#include <math.h>

#include "diagram/kijk-composer.h"
#include "model/kijk-edit.h"

#define DEGREE (G_PI / 180)
#define NEAR 1e-9

static const KijkFieldId angles[] = {
  KIJK_COLLABORATION_COLLECTIVE_ANGLE, KIJK_COLLABORATION_ORGANISATIONAL_ANGLE, KIJK_COLLABORATION_PERSONAL_ANGLE,
};

static const KijkCell interests[] = { KIJK_CELL_COLLECTIVE, KIJK_CELL_ORGANISATIONAL, KIJK_CELL_PERSONAL };

static KijkProject *
make_project (const int said[3])
{
  KijkProject *project = kijk_project_new ();
  KijkEdit *edit = kijk_edit_begin (project, NULL);
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 3; i++)
    if (said[i] > 0)
      kijk_edit_set_int (edit, kijk_project_get_collaboration (project), angles[i], said[i]);
  kijk_edit_commit (edit, &error);
  g_assert_no_error (error);

  return project;
}

static void
init_rings (KijkRings *rings,
            const int  said[3])
{
  g_autoptr (KijkProject) project = make_project (said);

  kijk_rings_init (rings, kijk_project_get_collaboration (project), (KijkPoint) { 500, 400 }, 330);
}

/* The sectors of a ring go round once, the first centred on top, none too narrow
 * for its name. */
static void
assert_round (const KijkRings *rings,
              const KijkCell   cells[3])
{
  double sum = 0;

  for (int i = 0; i < 3; i++)
    {
      const KijkWedge *wedge = kijk_rings_get_wedge (rings, cells[i]);
      const KijkWedge *next = kijk_rings_get_wedge (rings, cells[(i + 1) % 3]);

      g_assert_cmpfloat (wedge->sweep, >=, 72 * DEGREE - NEAR);
      g_assert_cmpfloat (wedge->sweep, <=, 200 * DEGREE + NEAR);
      g_assert_cmpfloat_with_epsilon (remainder (wedge->from + wedge->sweep - next->from, 2 * G_PI), 0, 1e-6);
      sum += wedge->sweep;
    }
  g_assert_cmpfloat_with_epsilon (sum, 2 * G_PI, 1e-6);
  g_assert_cmpfloat_with_epsilon (remainder (kijk_rings_get_wedge (rings, cells[0])->from +
                                                 kijk_rings_get_wedge (rings, cells[0])->sweep / 2, 2 * G_PI), 0, 1e-6);
}

static void
test_angles (void)
{
  static const struct {
    int    said[3];
    double is[3];
  } rows[] = {
    { { 0, 0, 0 }, { 120, 140, 100 } },      { { 120, 120, 120 }, { 120, 120, 120 } },
    { { 200, 72, 72 }, { 200, 80, 80 } },    { { 72, 200, 200 }, { 72, 144, 144 } },
    { { 72, 72, 72 }, { 120, 120, 120 } },   { { 200, 200, 72 }, { 144, 144, 72 } },
    { { 180, 90, 90 }, { 180, 90, 90 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      KijkRings rings;

      init_rings (&rings, rows[i].said);
      assert_round (&rings, interests);
      for (int s = 0; s < 3; s++)
        g_assert_cmpfloat_with_epsilon (kijk_rings_get_wedge (&rings, interests[s])->sweep / DEGREE, rows[i].is[s], 1e-6);
    }
}

static void
test_any_angles (void)
{
  for (int a = 72; a <= 200; a += 16)
    for (int b = 72; b <= 200; b += 16)
      for (int c = 72; c <= 200; c += 16)
        {
          const int said[] = { a, b, c };
          KijkRings rings;

          init_rings (&rings, said);
          assert_round (&rings, interests);
        }
}

/* The facets lie as they are told: what it starts with at the left, where it goes
 * at the right, the challenge facing the solution. */
static void
test_facets (void)
{
  static const struct {
    KijkCell cell;
    double   x, y;
  } rows[] = {
    { KIJK_CELL_OPPORTUNITY, -30, -30 }, { KIJK_CELL_ISSUE, -30, 30 },
    { KIJK_CELL_FORM, 30, -30 },         { KIJK_CELL_SOLUTION, 30, 30 },
  };
  const int said[3] = { 0, 0, 0 };
  KijkRings rings;

  init_rings (&rings, said);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (kijk_rings_find_cell (&rings, (KijkPoint) { 500 + rows[i].x, 400 + rows[i].y }), ==, rows[i].cell);
}

static void
test_find_cell (void)
{
  const int said[3] = { 100, 140, 0 };
  KijkRings rings;

  init_rings (&rings, said);
  for (int cell = 0; cell < KIJK_N_CELLS; cell++)
    for (double along = 0.05; along < 1; along += 0.1)
      for (double across = 0.05; across < 1; across += 0.1)
        g_assert_cmpint (kijk_rings_find_cell (&rings, kijk_wedge_point (kijk_rings_get_wedge (&rings, cell), along, across)),
                         ==, cell);
  g_assert_cmpint (kijk_rings_find_cell (&rings, (KijkPoint) { 500, 400 - 331 }), ==, -1);
  g_assert_cmpint (kijk_rings_find_cell (&rings, (KijkPoint) { 0, 0 }), ==, -1);
}

/* Who has only the picture finds the rings in it as they were drawn, also where
 * longer words or a lens made one wider. */
static void
test_in_scene (void)
{
  const int said[3] = { 90, 150, 0 };
  g_autoptr (KijkProject) project = make_project (said);
  KijkItem *collaboration = kijk_project_get_collaboration (project);
  KijkSceneOptions options = { .relations = TRUE };

  for (int i = 0; i < 16; i++)
    {
      g_autoptr (KijkScene) scene = NULL;
      KijkRings rings;
      KijkPage page;

      if (i >= 8)
        g_assert_true (kijk_focus_init_parse (&options.focus, i < 12 ? "interests/personal" : "context", NULL));
      options.focus.strength = i < 8 ? 0 : i % 3 / 2.0;
      options.language = i % 8 < 4 ? KIJK_LANGUAGE_NL : KIJK_LANGUAGE_EN;
      kijk_page_init_pixels (&page, 1280 - 200 * (i % 4), 720);
      page.overflow = i % 2 == 0 ? KIJK_OVERFLOW_NONE : KIJK_OVERFLOW_PAGES;
      options.relations = i % 4 < 2;
      scene = kijk_scene_build (KIJK_VIEW_KIJKGLAS, project, &page, &options);
      g_assert_true (kijk_rings_init_from_scene (&rings, scene, collaboration));
      for (int cell = KIJK_CELL_COLLECTIVE; cell < KIJK_N_CELLS; cell++)
        {
          g_autofree char *id = g_strdup_printf ("sector-%s", kijk_cell_enumeration.values[cell]);
          const KijkMark *mark = kijk_scene_find (scene, id)->marks->pdata[0];
          g_autoptr (KijkPath) path = kijk_path_new_wedge (kijk_rings_get_wedge (&rings, cell));
          KijkRect is = kijk_path_get_extents (path);
          KijkRect was = kijk_path_get_extents (mark->path);

          g_assert_cmpfloat_with_epsilon (is.x, was.x, 0.5);
          g_assert_cmpfloat_with_epsilon (is.y, was.y, 0.5);
          g_assert_cmpfloat_with_epsilon (is.width, was.width, 0.5);
          g_assert_cmpfloat_with_epsilon (is.height, was.height, 0.5);
        }
    }
}

static void
test_in_other_scene (void)
{
  g_autoptr (KijkProject) project = kijk_project_new ();
  KijkPage page;
  g_autoptr (KijkScene) scene = NULL;
  KijkRings rings;

  kijk_page_init_pixels (&page, 1280, 720);
  scene = kijk_scene_new (KIJK_VIEW_KOMPAS, &page, KIJK_LANGUAGE_NL, kijk_project_get_audience (project));
  g_assert_false (kijk_rings_init_from_scene (&rings, scene, kijk_project_get_collaboration (project)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rings/angles", test_angles);
  g_test_add_func ("/rings/any-angles", test_any_angles);
  g_test_add_func ("/rings/facets", test_facets);
  g_test_add_func ("/rings/find-cell", test_find_cell);
  g_test_add_func ("/rings/in-scene", test_in_scene);
  g_test_add_func ("/rings/in-other-scene", test_in_other_scene);

  return g_test_run ();
}
