/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/kijk-walk.h"

#include "diagram/kijk-composer.h"
#include "model/kijk-edit.h"

/* A disc of radius 300 about (300, 300) with tokens at given hours. */
static KijkScene *
create_scene (void)
{
  static const struct {
    const char *id;
    const char *label;
    int         cell;
    double      hour;
    double      radius;
  } tokens[] = {
    { "token-a", "Aldus", KIJK_CELL_PLAYERS, 11, 260 },
    { "token-b", "Beek", KIJK_CELL_PLAYERS, 1, 260 },
    { "token-c", "Éen", KIJK_CELL_PROCESS, 4, 260 },
    { "token-d", "beter", KIJK_CELL_COLLECTIVE, 0.5, 160 },
    { "token-e", "Anders", KIJK_CELL_PERSONAL, 8, 160 },
  };
  g_autoptr (KijkAudience) audience = kijk_audience_new (KIJK_LEVEL_FACILITATOR);
  KijkPage page;
  KijkScene *scene;
  KijkNode *node;

  kijk_page_init_pixels (&page, 600, 600);
  scene = kijk_scene_new (KIJK_VIEW_KIJKGLAS, &page, KIJK_LANGUAGE_NL, audience);
  node = kijk_scene_add (scene, KIJK_ROLE_RING, "ring-context");
  kijk_node_add_mark (node, kijk_path_new_circle ((KijkPoint) { 300, 300 }, 290),
                      KIJK_INK_CONTEXT, KIJK_INK_NONE, 0);
  for (guint i = 0; i < G_N_ELEMENTS (tokens); i++)
    {
      KijkPoint at = kijk_polar (300, 300, tokens[i].hour / 6 * G_PI, tokens[i].radius);

      node = kijk_scene_add (scene, KIJK_ROLE_TOKEN, tokens[i].id);
      node->cell = tokens[i].cell;
      kijk_node_set_label (node, tokens[i].label);
      kijk_node_add_mark (node, kijk_path_new_circle (at, 20), KIJK_INK_PAPER, KIJK_INK_NONE, 0);
    }

  /* Neither of these is anything to get hold of. */
  kijk_scene_add (scene, KIJK_ROLE_SECTOR, "sector-players")->cell = KIJK_CELL_PLAYERS;
  kijk_scene_add (scene, KIJK_ROLE_TOKEN, "token-listed")->listed = TRUE;

  return scene;
}

static void
test_step (void)
{
  static const struct {
    const char *from;
    KijkWalk    step;
    const char *to;
  } rows[] = {
    { "token-b", KIJK_WALK_ON, "token-c" },
    { "token-c", KIJK_WALK_ON, "token-a" },
    { "token-a", KIJK_WALK_ON, "token-b" },
    { "token-b", KIJK_WALK_BACK, "token-a" },
    { "token-d", KIJK_WALK_BACK, "token-e" },
    { "token-e", KIJK_WALK_ON, "token-d" },
    { "token-c", KIJK_WALK_FIRST, "token-b" },
    { "token-b", KIJK_WALK_LAST, "token-a" },
    { "token-b", KIJK_WALK_IN, "token-d" },
    { "token-a", KIJK_WALK_IN, "token-d" },
    { "token-d", KIJK_WALK_OUT, "token-b" },
    { "token-e", KIJK_WALK_OUT, "token-a" },
    { "token-a", KIJK_WALK_OUT, NULL },
    { "token-d", KIJK_WALK_IN, NULL },
    { NULL, KIJK_WALK_ON, "token-d" },
  };
  g_autoptr (KijkScene) scene = create_scene ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      KijkNode *from = rows[i].from != NULL ? kijk_scene_find (scene, rows[i].from) : NULL;
      KijkNode *to = kijk_walk_step (scene, from, rows[i].step);

      g_test_message ("row %u", i);
      g_assert_cmpstr (to != NULL ? to->id : NULL, ==, rows[i].to);
    }
}

static void
test_find (void)
{
  static const struct {
    const char *from;
    const char *letters;
    const char *to;
  } rows[] = {
    { NULL, "a", "token-e" },
    { "token-e", "a", "token-a" },
    { "token-a", "A", "token-e" },
    { "token-a", "al", "token-a" },
    { "token-d", "be", "token-d" },
    { "token-d", "BEE", "token-b" },
    { NULL, "é", "token-c" },
    { NULL, "E", "token-c" },
    { NULL, " ", NULL },
    { "token-b", "x", NULL },
  };
  g_autoptr (KijkScene) scene = create_scene ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      KijkNode *from = rows[i].from != NULL ? kijk_scene_find (scene, rows[i].from) : NULL;
      KijkNode *to = kijk_walk_find (scene, from, rows[i].letters);

      g_test_message ("row %u", i);
      g_assert_cmpstr (to != NULL ? to->id : NULL, ==, rows[i].to);
    }
}

static void
test_list (void)
{
  static const char *const order[] = { "token-d", "token-e", "token-b", "token-c", "token-a" };
  g_autoptr (KijkScene) scene = create_scene ();
  g_autoptr (GPtrArray) nodes = kijk_walk_list (scene);

  g_assert_cmpuint (nodes->len, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < nodes->len; i++)
    g_assert_cmpstr (((KijkNode *) nodes->pdata[i])->id, ==, order[i]);
}

static void
test_phases (void)
{
  g_autoptr (KijkScene) scene = create_scene ();
  KijkNode *pre = kijk_scene_add (scene, KIJK_ROLE_SECTOR, "phase-pre");
  KijkNode *share = kijk_scene_add (scene, KIJK_ROLE_SECTOR, "phase-share");

  g_assert_cmpint (kijk_walk_get_phase (pre), ==, KIJK_PHASE_PRE);
  g_assert_cmpint (kijk_walk_get_phase (share), ==, KIJK_PHASE_SHARE);
  g_assert_cmpint (kijk_walk_get_phase (kijk_scene_find (scene, "sector-players")), ==, -1);
  g_assert_cmpint (kijk_walk_get_phase (kijk_scene_find (scene, "token-a")), ==, -1);
  g_assert_true (kijk_walk_stops_at (share));
  g_assert_true (kijk_walk_step (scene, pre, KIJK_WALK_IN) == NULL);
}

/* The shared ambition lies in the centre and in no sector. */
static void
test_centre (void)
{
  g_autoptr (KijkScene) scene = create_scene ();
  KijkNode *centre = kijk_scene_add (scene, KIJK_ROLE_TOKEN, "token-x");

  centre->kind = KIJK_KIND_SHARED_AMBITION;
  kijk_node_add_mark (centre, kijk_path_new_circle ((KijkPoint) { 300, 300 }, 10), KIJK_INK_PAPER,
                      KIJK_INK_NONE, 0);
  g_assert_true (kijk_walk_step (scene, kijk_scene_find (scene, "token-d"), KIJK_WALK_IN) == centre);
  g_assert_cmpstr (kijk_walk_step (scene, centre, KIJK_WALK_OUT)->id, ==, "token-d");
}

static void
test_empty (void)
{
  g_autoptr (KijkAudience) audience = kijk_audience_new (KIJK_LEVEL_TABLE);
  g_autoptr (KijkScene) scene = NULL;
  g_autoptr (GPtrArray) nodes = NULL;
  KijkPage page;

  kijk_page_init_pixels (&page, 600, 600);
  scene = kijk_scene_new (KIJK_VIEW_KIJKGLAS, &page, KIJK_LANGUAGE_NL, audience);
  nodes = kijk_walk_list (scene);
  g_assert_cmpuint (nodes->len, ==, 0);
  g_assert_null (kijk_walk_step (scene, NULL, KIJK_WALK_ON));
  g_assert_null (kijk_walk_find (scene, NULL, "a"));
}

/* Cards are read from the top down, and at their ends one is on the rings again. */
static void
test_cards (void)
{
  static const struct {
    const char *from;
    KijkWalk    step;
    const char *to;
  } rows[] = {
    { "card-f", KIJK_WALK_IN, "card-g" },
    { "card-g", KIJK_WALK_IN, "card-h" },
    { "card-h", KIJK_WALK_OUT, "card-g" },
    { "card-f", KIJK_WALK_OUT, "token-b" },
    { "card-f", KIJK_WALK_BACK, "token-d" },
  };
  g_autoptr (KijkScene) scene = create_scene ();

  for (int i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("card-%c", 'f' + i);
      KijkNode *node = kijk_scene_add (scene, KIJK_ROLE_CARD, id);

      node->cell = KIJK_CELL_COLLECTIVE;
      kijk_node_add_mark (node, kijk_path_new_rect (&(KijkRect) { 700, 100 + 60 * i, 300, 50 }, 6), KIJK_INK_PAPER,
                          KIJK_INK_NONE, 0);
      g_assert_true (kijk_walk_stops_at (node) && kijk_walk_is_single (node));
    }

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      KijkNode *to = kijk_walk_step (scene, kijk_scene_find (scene, rows[i].from), rows[i].step);

      g_test_message ("row %u", i);
      g_assert_cmpstr (to != NULL ? to->id : NULL, ==, rows[i].to);
    }
}

/* ---- flat pictures, and the circular model ---- */

static KijkScene *
create_flat (void)
{
  static const struct {
    const char *id;
    KijkRole    role;
    double      x;
    double      y;
  } nodes[] = {
    { "band-interaction", KIJK_ROLE_RING, 300, 10 },
    { "phase-pre", KIJK_ROLE_SECTOR, 100, 50 },   { "phase-explore", KIJK_ROLE_SECTOR, 200, 50 },
    { "phase-share", KIJK_ROLE_SECTOR, 300, 50 }, { "visit-a", KIJK_ROLE_TOKEN, 300, 100 },
    { "visit-b", KIJK_ROLE_TOKEN, 100, 150 },     { "visit-c", KIJK_ROLE_TOKEN, 200, 200 },
    { "pulse-interaction-x", KIJK_ROLE_TOKEN, 10, 130 }, { "pulse-meaning-x", KIJK_ROLE_TOKEN, 390, 130 },
    { "pulse-meaning-y", KIJK_ROLE_TOKEN, 390, 190 },
  };
  g_autoptr (KijkAudience) audience = kijk_audience_new (KIJK_LEVEL_FACILITATOR);
  KijkPage page;
  KijkScene *scene;

  kijk_page_init_pixels (&page, 600, 300);
  scene = kijk_scene_new (KIJK_VIEW_TRAJECTORY, &page, KIJK_LANGUAGE_NL, audience);
  for (guint i = 0; i < G_N_ELEMENTS (nodes); i++)
    {
      KijkNode *node = kijk_scene_add (scene, nodes[i].role, nodes[i].id);

      node->kind = g_str_has_prefix (nodes[i].id, "pulse") ? KIJK_KIND_SESSION : KIJK_KIND_PHASE_VISIT;
      kijk_node_add_mark (node, kijk_path_new_circle ((KijkPoint) { nodes[i].x, nodes[i].y }, 9), KIJK_INK_PAPER,
                          KIJK_INK_NONE, 0);
    }

  return scene;
}

/* As they are read: along the head, and down the road. */
static void
test_flat (void)
{
  static const struct {
    const char *from;
    KijkWalk    step;
    const char *to;
  } rows[] = {
    { NULL, KIJK_WALK_ON, "phase-pre" },
    { "phase-pre", KIJK_WALK_ON, "phase-explore" },
    { "phase-pre", KIJK_WALK_BACK, "phase-share" },
    { "phase-pre", KIJK_WALK_OUT, NULL },
    { "phase-pre", KIJK_WALK_IN, "visit-a" },
    { "visit-a", KIJK_WALK_OUT, "phase-share" },
    { "visit-b", KIJK_WALK_OUT, "visit-a" },
    { "visit-b", KIJK_WALK_IN, "visit-c" },
    { "visit-b", KIJK_WALK_ON, "pulse-meaning-x" },
    { "visit-c", KIJK_WALK_ON, "pulse-meaning-y" },
    { "visit-c", KIJK_WALK_BACK, "pulse-interaction-x" },
    { "pulse-interaction-x", KIJK_WALK_BACK, NULL },
    { "pulse-interaction-x", KIJK_WALK_ON, "visit-b" },
    { "pulse-meaning-x", KIJK_WALK_IN, "pulse-meaning-y" },
    { "pulse-meaning-x", KIJK_WALK_OUT, "phase-share" },
    { "visit-c", KIJK_WALK_IN, NULL },
    { "visit-a", KIJK_WALK_LAST, "visit-c" },
    { "visit-c", KIJK_WALK_FIRST, "visit-a" },
  };
  g_autoptr (KijkScene) scene = create_flat ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      KijkNode *from = rows[i].from != NULL ? kijk_scene_find (scene, rows[i].from) : NULL;
      KijkNode *to = kijk_walk_step (scene, from, rows[i].step);

      g_test_message ("row %u", i);
      g_assert_cmpstr (to != NULL ? to->id : NULL, ==, rows[i].to);
    }
  g_assert_true (kijk_walk_find_phase (scene, KIJK_PHASE_SHARE) == kijk_scene_find (scene, "phase-share"));
}

/* A list goes on in the next column, and ends where it ends. */
static void
test_list_of_columns (void)
{
  g_autoptr (KijkAudience) audience = kijk_audience_new (KIJK_LEVEL_FACILITATOR);
  const KijkPoint places[] = { { 10, 10 }, { 10, 50 }, { 200, 10 }, { 200, 30 } };
  g_autoptr (KijkScene) scene = NULL;
  KijkNode *last = NULL;
  KijkPage page;

  kijk_page_init_pixels (&page, 600, 300);
  scene = kijk_scene_new (KIJK_VIEW_AGREEMENTS, &page, KIJK_LANGUAGE_NL, audience);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *id = g_strdup_printf ("agreement-%u", i);
      KijkNode *node = kijk_scene_add (scene, KIJK_ROLE_TOKEN, id);

      node->kind = KIJK_KIND_AGREEMENT;
      kijk_node_add_mark (node, kijk_path_new_circle (places[i], 5), KIJK_INK_PAPER, KIJK_INK_NONE, 0);
      g_assert_true (last == NULL || kijk_walk_step (scene, last, KIJK_WALK_IN) == node);
      g_assert_true (last == NULL || kijk_walk_step (scene, node, KIJK_WALK_OUT) == last);
      last = node;
    }
  g_assert_null (kijk_walk_step (scene, last, KIJK_WALK_IN));
}

/* Steps lie around their phases; of what the Kompas calls two phases there is one. */
static void
test_circular (void)
{
  g_autoptr (KijkProject) project = kijk_project_new ();
  KijkSceneOptions options = { .language = KIJK_LANGUAGE_NL };
  g_autoptr (KijkScene) scene = NULL;
  g_autoptr (GPtrArray) list = NULL;
  KijkNode *direct, *interests;
  KijkPage page;

  kijk_page_init_pixels (&page, 720, 720);
  page.overflow = KIJK_OVERFLOW_NONE;
  scene = kijk_scene_build (KIJK_VIEW_CIRCULAR, project, &page, &options);
  list = kijk_walk_list (scene);
  direct = kijk_scene_find (scene, "phase-direct");
  interests = kijk_scene_find (scene, "step-interests");

  g_assert_cmpuint (list->len, ==, 16);
  g_assert_true (kijk_walk_find_phase (scene, KIJK_PHASE_SHARE) == direct);
  g_assert_true (kijk_walk_find_phase (scene, KIJK_PHASE_AGREE) == direct);
  g_assert_cmpint (kijk_walk_get_phase (direct), ==, KIJK_PHASE_SHARE);
  g_assert_cmpint (kijk_walk_get_step (direct), ==, -1);
  g_assert_cmpint (kijk_walk_get_step (interests), ==, KIJK_STEP_INTERESTS);
  g_assert_cmpint (kijk_walk_get_phase (interests), ==, -1);
  g_assert_cmpstr (kijk_walk_step (scene, interests, KIJK_WALK_ON)->id, ==, "step-joint-ambition");
  g_assert_true (kijk_walk_step (scene, interests, KIJK_WALK_IN) == direct);
  g_assert_cmpstr (kijk_walk_step (scene, direct, KIJK_WALK_OUT)->id, ==, "step-joint-ambition");
  g_assert_cmpstr (kijk_walk_step (scene, direct, KIJK_WALK_ON)->id, ==, "phase-organise");
}

static void
test_twins (void)
{
  g_autofree char *card = kijk_walk_name_twin ("token-abc");
  g_autofree char *token = kijk_walk_name_twin ("card-abc");

  g_assert_cmpstr (card, ==, "card-abc");
  g_assert_cmpstr (token, ==, "token-abc");
  g_assert_null (kijk_walk_name_twin ("stack-players"));
}

static KijkNode *
add_mark (KijkScene  *scene,
          KijkRole    role,
          const char *id,
          guint       n_relations)
{
  g_autoptr (KijkProject) project = kijk_project_new ();
  KijkEdit *edit = kijk_edit_begin (project, NULL);
  KijkNode *node = kijk_scene_add (scene, role, id);

  for (guint i = 0; i < n_relations; i++)
    {
      g_autofree char *id_of_one = g_strdup_printf ("relations%c", 'a' + i);

      kijk_node_set_item (node, kijk_edit_insert (edit, KIJK_KIND_INTEREST_RELATION, id_of_one, NULL));
    }
  kijk_edit_cancel (edit);
  kijk_node_add_mark (node, kijk_path_new_circle ((KijkPoint) { 300, 120 }, 8), KIJK_INK_PAPER, KIJK_INK_NONE, 0);

  return node;
}

/* A relation is held by its badge, whichever part of it is met; many of them are a
 * stack to choose from. Both lie on the way through the ring of interests. */
static void
test_relations (void)
{
  g_autoptr (KijkScene) scene = create_scene ();
  KijkNode *line = add_mark (scene, KIJK_ROLE_RELATION, "relation-relationsa", 1);
  KijkNode *badge = add_mark (scene, KIJK_ROLE_MARK, "badge-relationsa", 1);
  KijkNode *rest = add_mark (scene, KIJK_ROLE_MARK, "relations-rest", 3);
  KijkNode *token = kijk_scene_find (scene, "token-d");
  KijkNode *step;

  g_assert_false (kijk_walk_stops_at (line));
  g_assert_true (kijk_walk_stops_at (badge));
  g_assert_true (kijk_walk_stops_at (rest));
  g_assert_true (kijk_walk_is_relation (badge));
  g_assert_false (kijk_walk_is_relation (rest));
  g_assert_false (kijk_walk_is_relation (token));
  g_assert_false (kijk_walk_is_stack (badge));
  g_assert_true (kijk_walk_is_stack (rest));
  g_assert_false (kijk_walk_is_single (badge));
  g_assert_true (kijk_walk_find_badge (scene, line) == badge);
  g_assert_true (kijk_walk_find_badge (scene, badge) == badge);
  g_assert_true (kijk_walk_find_badge (scene, token) == token);

  step = kijk_walk_step (scene, token, KIJK_WALK_BACK);
  g_assert_true (step == rest);
  g_assert_true (kijk_walk_step (scene, step, KIJK_WALK_BACK) == badge);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/walk/step", test_step);
  g_test_add_func ("/walk/find", test_find);
  g_test_add_func ("/walk/list", test_list);
  g_test_add_func ("/walk/phases", test_phases);
  g_test_add_func ("/walk/centre", test_centre);
  g_test_add_func ("/walk/empty", test_empty);
  g_test_add_func ("/walk/cards", test_cards);
  g_test_add_func ("/walk/relations", test_relations);
  g_test_add_func ("/walk/twins", test_twins);
  g_test_add_func ("/walk/flat", test_flat);
  g_test_add_func ("/walk/list-of-columns", test_list_of_columns);
  g_test_add_func ("/walk/circular", test_circular);

  return g_test_run ();
}
