/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/kijk-composer.h"

#include <math.h>
#include <string.h>

#include "kijk-scene-checks.h"
#include "kijk-way-case.h"
#include "model/kijk-audience.h"

/* What must hold of the road so far in the hub of the Kompas: of every short way through
 * the phases and of long ones as chance has them. */

#define N_PHASES (KIJK_PHASE_RENEW + 1)
#define LONGEST 30
#define N_RANDOM 60
#define MOST_STAYS 9

/* In its scene a length that is nothing. */
#define SLACK 0.01

static const char *const sizes[] = { "1280x720", "A4", "1920x1080", "A4-portrait", "2400", "640x360" };

static KijkScene *
build (KijkProject *project,
       const char  *size,
       gboolean     trajectory)
{
  KijkSceneOptions options = { .as_of = "2026-01-20", .language = KIJK_LANGUAGE_NL, .trajectory = trajectory };
  KijkPage page;

  kijk_scene_prepare (&page, &options, size, KIJK_OVERFLOW_NONE);

  return kijk_scene_build (KIJK_VIEW_KOMPAS, project, &page, &options);
}

static KijkNode *
find (KijkScene  *scene,
      const char *what,
      KijkItem   *visit)
{
  g_autofree char *id = g_strdup_printf ("%s-%s", what, kijk_item_get_id (visit));

  return kijk_scene_find (scene, id);
}

static KijkPhase
get_phase (Way   *way,
           guint  i)
{
  return kijk_item_get_int (way->visits->pdata[i], KIJK_PHASE_VISIT_PHASE);
}

static KijkPath *
get_line (KijkNode *node)
{
  return ((KijkMark *) node->marks->pdata[0])->path;
}

static KijkPoint
get_middle (KijkScene *scene)
{
  return kijk_node_get_centre (kijk_scene_find (scene, "band-meaning"));
}

/* ---- what must hold ---- */

/* The stay lies where its phase does. */
static void
assert_direction (Way       *way,
                  KijkScene *scene,
                  guint      i)
{
  KijkPoint middle = get_middle (scene);
  g_autoptr (GArray) points = kijk_path_flatten (get_line (find (scene, "visit", way->visits->pdata[i])));
  KijkPoint at = g_array_index (points, KijkPoint, points->len / 2);
  double angle = kijk_angle_of (middle.x, middle.y, at);
  double reach = kijk_node_get_extents (kijk_scene_find (scene, "band-interaction")).width * 0.3;
  KijkPoint out = kijk_polar (middle.x, middle.y, angle, reach);

  for (int phase = KIJK_PHASE_EXPLORE; phase < N_PHASES; phase++)
    {
      g_autofree char *id = g_strconcat ("phase-", kijk_phase_enumeration.values[phase], NULL);
      KijkNode *node = kijk_scene_find (scene, id);

      g_assert_cmpint (kijk_path_contains (get_line (node), out), ==, get_phase (way, i) == (KijkPhase) phase);
    }
}

static KijkPoint
get_point (KijkPath *path,
           double    share)
{
  g_autoptr (GArray) points = kijk_path_flatten (path);

  return g_array_index (points, KijkPoint, (guint) (share * (points->len - 1)));
}

static double
get_distance (KijkPoint a,
              KijkPoint b)
{
  return hypot (a.x - b.x, a.y - b.y);
}

/* Nothing of it touches words, the bands or the pre-phase. */
static void
assert_path_inside (KijkScene *scene,
                    KijkNode  *node,
                    KijkPath  *path)
{
  static const char *const names[] = { "name-meaning-top", "name-meaning-bottom", "phase-pre", "earlier", "issues-pre", "votes-pre" };
  KijkPoint middle = get_middle (scene);
  double inner = G_MAXDOUBLE;
  g_autoptr (GArray) points = kijk_path_flatten (path);
  g_autoptr (GArray) band = kijk_path_flatten (get_line (kijk_scene_find (scene, "band-meaning")));

  for (guint i = 0; i < band->len; i++)
    {
      KijkPoint at = g_array_index (band, KijkPoint, i);

      inner = fmin (inner, hypot (at.x - middle.x, at.y - middle.y));
    }
  for (guint i = 0; i < points->len; i++)
    {
      KijkPoint at = g_array_index (points, KijkPoint, i);

      g_assert_cmpfloat (hypot (at.x - middle.x, at.y - middle.y), <, inner);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      KijkNode *name = kijk_scene_find (scene, names[i]);
      KijkRect rect;

      if (name == NULL)
        continue;
      rect = kijk_node_get_extents (name);
      if (kijk_path_meets_rect (path, &rect))
        g_error ("“%s” meets “%s”", node->label, names[i]);
    }
}

/* With its head, if it has one. */
static void
assert_inside (KijkScene *scene,
               KijkNode  *node)
{
  for (guint i = 0; i < node->marks->len; i++)
    assert_path_inside (scene, node, ((KijkMark *) node->marks->pdata[i])->path);
}

/* Whether a phase later in the wheel was gone to, or the same again. */
static gboolean
goes_on (Way   *way,
         guint  i)
{
  KijkItem *visit = way->visits->pdata[i];
  KijkPhase from = get_phase (way, i - 1);
  KijkPhase to = get_phase (way, i);

  if (kijk_item_has (visit, KIJK_PHASE_VISIT_TRANSITION))
    {
      int move = kijk_item_get_int (visit, KIJK_PHASE_VISIT_TRANSITION);

      return move != KIJK_TRANSITION_BACK && (to > from || move == KIJK_TRANSITION_ANEW);
    }

  return to > from || (from == KIJK_PHASE_RENEW && to <= KIJK_PHASE_EXPLORE);
}

/* On is clockwise, back is not, and outwards are both. */
static void
assert_sense (Way       *way,
              KijkScene *scene,
              guint      i)
{
  KijkPoint middle = get_middle (scene);
  KijkNode *node = find (scene, "move", way->visits->pdata[i]);
  g_autoptr (GArray) points = kijk_path_flatten (get_line (node));
  int wanted = get_phase (way, i) == get_phase (way, i - 1) ? 0 : goes_on (way, i) ? 1 : -1;

  for (guint p = 1; p < points->len; p += 2)
    {
      KijkPoint a = g_array_index (points, KijkPoint, p - 1);
      KijkPoint b = g_array_index (points, KijkPoint, p);
      double turn = remainder (kijk_angle_of (middle.x, middle.y, b) - kijk_angle_of (middle.x, middle.y, a), 2 * G_PI);

      if (wanted == 0)
        g_assert_cmpfloat (fabs (turn), <, SLACK);
      else
        g_assert_cmpfloat (turn * wanted, >, 0);
      g_assert_cmpfloat (hypot (b.x - middle.x, b.y - middle.y), >, hypot (a.x - middle.x, a.y - middle.y) - SLACK);
    }
}

static double
side_of (KijkPoint a,
         KijkPoint b,
         KijkPoint point)
{
  return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
}

/* Whether one line goes over to the other side of the other. */
static gboolean
crosses (KijkPath *first,
         KijkPath *second)
{
  g_autoptr (GArray) these = kijk_path_flatten (first);
  g_autoptr (GArray) those = kijk_path_flatten (second);

  for (guint i = 1; i < these->len; i += 2)
    for (guint j = 1; j < those->len; j += 2)
      {
        KijkPoint *a = &g_array_index (these, KijkPoint, i - 1);
        KijkPoint *b = &g_array_index (those, KijkPoint, j - 1);

        if (side_of (a[0], a[1], b[0]) * side_of (a[0], a[1], b[1]) < -SLACK &&
            side_of (b[0], b[1], a[0]) * side_of (b[0], b[1], a[1]) < -SLACK)
          return TRUE;
      }

  return FALSE;
}

/* Its head leads to where the next stay begins, and it leaves the last at its end, or where
 * it turns round, from its middle. */
static void
assert_ends (Way       *way,
             KijkScene *scene,
             guint      i,
             gboolean   turns)
{
  KijkNode *node = find (scene, "move", way->visits->pdata[i]);
  KijkPath *left = get_line (find (scene, "visit", way->visits->pdata[i - 1]));
  KijkPath *reached = get_line (find (scene, "visit", way->visits->pdata[i]));
  gboolean stays = get_phase (way, i) == get_phase (way, i - 1);
  gboolean on = goes_on (way, i);
  KijkPoint tip = kijk_path_get (((KijkMark *) node->marks->pdata[1])->path, 1)->points[0];
  KijkPoint start = get_point (get_line (node), 0);
  double to = get_distance (tip, get_point (reached, stays ? 0.5 : on ? 0 : 1));
  double from = get_distance (start, get_point (left, stays || turns ? 0.5 : on ? 1 : 0));
  double arc = get_distance (get_point (reached, 0), get_point (reached, 1));

  g_assert_cmpfloat (to, <, 0.1 * arc);
  g_assert_cmpfloat (from, <, 0.1 * arc);
}

/* The lanes are broader than what lies in them. */
static void
assert_lane (Way       *way,
             KijkScene *scene,
             guint      i)
{
  KijkPoint middle = get_middle (scene);
  KijkNode *before = find (scene, "visit", way->visits->pdata[i - 1]);
  KijkNode *stay = find (scene, "visit", way->visits->pdata[i]);
  KijkNode *move = find (scene, "move", way->visits->pdata[i]);
  double lane = get_distance (get_point (get_line (stay), 0.5), middle) -
                get_distance (get_point (get_line (before), 0.5), middle);
  double strokes = ((KijkMark *) before->marks->pdata[0])->width / 2 + ((KijkMark *) stay->marks->pdata[0])->width / 2 +
                   ((KijkMark *) move->marks->pdata[0])->width;

  g_assert_cmpfloat (lane, >, strokes);
}

/* No stay lies on another and no way crosses another; where one arrives it only
 * touches. */
static void
assert_apart (Way       *way,
              KijkScene *scene,
              guint      i,
              guint      j)
{
  static const char *const parts[] = { "visit", "move" };

  for (gsize a = 0; a < G_N_ELEMENTS (parts); a++)
    for (gsize b = 0; b < G_N_ELEMENTS (parts); b++)
      {
        KijkNode *first = find (scene, parts[a], way->visits->pdata[i]);
        KijkNode *second = find (scene, parts[b], way->visits->pdata[j]);

        if (first == NULL || second == NULL)
          continue;
        if (crosses (get_line (first), get_line (second)))
          g_error ("“%s” meets “%s”", first->label, second->label);
      }
}

/* The way of the last move to another phase. */
static gboolean
find_sense (Way   *way,
            guint  i)
{
  while (i > 0 && get_phase (way, i) == get_phase (way, i - 1))
    i--;

  return i == 0 || goes_on (way, i);
}

static void
assert_spiral (Way        *way,
               const char *size)
{
  g_autoptr (KijkScene) scene = build (way->project, size, TRUE);
  KijkNode *earlier = kijk_scene_find (scene, "earlier");
  guint first = earlier != NULL ? g_strv_length (earlier->items) : 0;

  kijk_scene_check (scene, size);
  g_assert_cmpuint (way->visits->len - first, <=, MOST_STAYS);
  g_assert_cmpuint (way->visits->len - first, >=, MIN (way->visits->len, 6));
  for (guint i = first; i < way->visits->len; i++)
    {
      KijkNode *move = find (scene, "move", way->visits->pdata[i]);

      assert_direction (way, scene, i);
      assert_inside (scene, find (scene, "visit", way->visits->pdata[i]));
      g_assert_true ((move != NULL) == (i > first));
      if (move == NULL)
        continue;
      assert_inside (scene, move);
      assert_sense (way, scene, i);
      assert_lane (way, scene, i);
      assert_ends (way, scene, i, find_sense (way, i) != find_sense (way, i - 1));
      for (guint j = first; j < i; j++)
        assert_apart (way, scene, j, i);
    }
}

/* ---- tests ---- */

static void
test_every_short_way (void)
{
  for (guint length = 1; length <= 4; length++)
    {
      guint n = (guint) pow (N_PHASES, length);

      for (guint number = 0; number < n; number++)
        {
          Way way;
          guint rest = number;

          way_init (&way, number);
          for (guint i = 0; i < length; i++, rest /= N_PHASES)
            way_go (&way, (KijkPhase) (rest % N_PHASES), 10, NULL);
          way_arrive (&way);
          assert_spiral (&way, sizes[0]);
          way_clear (&way);
        }
    }
}

static void
test_long_ways (void)
{
  for (guint seed = 0; seed < N_RANDOM; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      guint n = (guint) g_rand_int_range (random, 5, LONGEST + 1);
      Way way;

      way_init (&way, seed);
      for (guint i = 0; i < n; i++)
        {
          KijkItem *visit = way_go (&way, (KijkPhase) g_rand_int_range (random, 0, N_PHASES), 5, NULL);

          if (seed % 2 == 0 && i > 0)
            kijk_edit_set_int (way.edit, visit, KIJK_PHASE_VISIT_TRANSITION,
                               g_rand_int_range (random, KIJK_TRANSITION_ON, KIJK_TRANSITION_ANEW + 1));
        }
      if (seed % 3 == 0)
        {
          KijkItem *issue = kijk_edit_append (way.edit, KIJK_KIND_ISSUE);

          kijk_edit_set_text (way.edit, issue, KIJK_ISSUE_TEXT, "Wie begint?");
          kijk_edit_set_int (way.edit, issue, KIJK_ISSUE_PHASE, KIJK_PHASE_PRE);
        }
      way_arrive (&way);
      assert_spiral (&way, sizes[seed % G_N_ELEMENTS (sizes)]);
      way_clear (&way);
    }
}

/* What has no room is counted, and heard in full. */
static void
test_earlier (void)
{
  g_autoptr (KijkScene) scene = NULL;
  g_autofree char *text = NULL;
  KijkNode *earlier;
  Way way;

  way_init (&way, 1);
  for (guint i = 0; i < LONGEST; i++)
    way_go (&way, (KijkPhase) (1 + i % 5), 5, NULL);
  way_arrive (&way);
  scene = build (way.project, "1280x720", TRUE);
  earlier = kijk_scene_find (scene, "earlier");
  g_assert_nonnull (earlier);
  text = g_strdup_printf ("+%u", g_strv_length (earlier->items));
  g_assert_cmpstr (((KijkLine *) earlier->lines->pdata[0])->string, ==, text);
  g_assert_nonnull (strstr (earlier->label, "3 maart 2019"));
  way_clear (&way);
}

/* The needle leaves for the rim, and the rim still says which phase it is; names stay clear. */
static void
test_wedge (void)
{
  for (int phase = KIJK_PHASE_EXPLORE; phase < N_PHASES; phase++)
    {
      g_autoptr (KijkScene) scene = NULL;
      g_autofree char *id = g_strconcat ("phase-", kijk_phase_enumeration.values[phase], NULL);
      KijkRect wedge, name;
      KijkPoint middle, at;
      Way way;

      way_init (&way, 1);
      way_go (&way, (KijkPhase) phase, 5, NULL);
      way_arrive (&way);
      scene = build (way.project, "1280x720", TRUE);
      middle = get_middle (scene);
      wedge = kijk_node_get_extents (kijk_scene_find (scene, "needle"));
      at = kijk_node_get_centre (kijk_scene_find (scene, "needle"));
      at = kijk_polar (middle.x, middle.y, kijk_angle_of (middle.x, middle.y, at), hypot (at.x - middle.x, at.y - middle.y) * 0.8);
      g_assert_true (kijk_path_contains (get_line (kijk_scene_find (scene, id)), at));
      name = kijk_node_get_extents (kijk_scene_find (scene, "name-interaction-bottom"));
      g_assert_false (kijk_rect_overlaps (&wedge, &name));
      way_clear (&way);
    }
}

/* Where one has been nowhere yet, and where the road was not asked for, the needle stays. */
static void
test_without (void)
{
  g_autoptr (KijkScene) nowhere = NULL;
  g_autoptr (KijkScene) unasked = NULL;
  KijkPoint middle;
  Way way;

  way_init (&way, 1);
  way_arrive (&way);
  nowhere = build (way.project, "1280x720", TRUE);
  middle = kijk_node_get_centre (kijk_scene_find (nowhere, "needle"));
  g_assert_cmpfloat (hypot (middle.x - get_middle (nowhere).x, middle.y - get_middle (nowhere).y), <, 1);
  way_clear (&way);

  way_init (&way, 1);
  way_go (&way, KIJK_PHASE_SHARE, 5, NULL);
  way_arrive (&way);
  unasked = build (way.project, "1280x720", FALSE);
  g_assert_null (find (unasked, "visit", way.visits->pdata[0]));
  way_clear (&way);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/spiral/every-short-way", test_every_short_way);
  g_test_add_func ("/spiral/long-ways", test_long_ways);
  g_test_add_func ("/spiral/earlier", test_earlier);
  g_test_add_func ("/spiral/wedge", test_wedge);
  g_test_add_func ("/spiral/without", test_without);

  return g_test_run ();
}
