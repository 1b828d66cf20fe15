/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/kijk-composer.h"

#include <math.h>
#include <string.h>

#include "kijk-kijkglas-case.h"
#include "kijk-kijkglas-checks.h"
#include "kijk-random.h"
#include "kijk-scene-checks.h"
#include "model/kijk-cell.h"

/* What must hold of the Kijkglas through the lens, on every ring and sector of it:
 * all that holds without, and that everything under it is on a card that nothing
 * crosses. */

static const KijkKindId drawn_kinds[] = {
  KIJK_KIND_STAKEHOLDER, KIJK_KIND_INTEREST, KIJK_KIND_AMBITION_IMAGE, KIJK_KIND_CONTEXT_FACTOR,
};

/* Whether a piece of a leader, or its dot, runs over the words of a node, or over what
 * it draws. */
static gboolean
runs_over (const KijkMark *piece,
           KijkNode       *node)
{
  KijkRect extents = kijk_path_get_extents (piece->path);
  KijkRect bounds = kijk_node_get_bounds (node);

  bounds = kijk_rect_grow (&bounds, -1);
  if (kijk_node_has_text (node) && kijk_path_meets_rect (piece->path, &bounds))
    return TRUE;

  for (guint m = 0; m < node->marks->len; m++)
    {
      const KijkPath *path = ((KijkMark *) node->marks->pdata[m])->path;
      KijkRect rect = kijk_path_get_extents (path);

      rect = kijk_rect_grow (&rect, -1);
      if (!kijk_path_meets_rect (piece->path, &rect))
        continue;
      /* In the rings it is level, and tokens are round. */
      if (extents.height > 0.01 && piece->fill == KIJK_INK_NONE)
        return TRUE;
      if (kijk_path_meets_rect (path, &extents))
        return TRUE;
    }

  return FALSE;
}

/* ---- relations ---- */

static gboolean
is_between (KijkglasCase *self,
            KijkNode     *relation,
            const char   *interest)
{
  for (guint i = 0; relation->items != NULL && relation->items[i] != NULL; i++)
    {
      KijkItem *item = kijk_project_get_item (self->project, relation->items[i]);

      if (g_str_equal (kijk_item_get_text (item, KIJK_INTEREST_RELATION_A), interest) ||
          g_str_equal (kijk_item_get_text (item, KIJK_INTEREST_RELATION_B), interest))
        return TRUE;
    }

  return FALSE;
}

/* No relation crosses a leader, and only those of its interest reach its dot. */
static gboolean
relation_runs_over (KijkNode *relation,
                    KijkNode *leader,
                    gboolean  own)
{
  KijkRect level = kijk_path_get_extents (((KijkMark *) leader->marks->pdata[0])->path);
  KijkRect dot = kijk_path_get_extents (((KijkMark *) leader->marks->pdata[2])->path);
  gboolean right = level.x + level.width / 2 > dot.x + dot.width / 2;

  if (right)
    level.x += dot.width / 2;
  level.width -= dot.width / 2;
  level = kijk_rect_grow (&level, 0.2);
  for (guint m = 0; m < relation->marks->len; m++)
    {
      g_autoptr (GArray) lines = kijk_path_flatten (((KijkMark *) relation->marks->pdata[m])->path);

      for (guint k = 0; k + 1 < lines->len; k += 2)
        {
          KijkPoint from = g_array_index (lines, KijkPoint, k);
          KijkPoint to = g_array_index (lines, KijkPoint, k + 1);

          if (kijk_rect_meets_line (&level, from, to) || (!own && kijk_rect_meets_line (&dot, from, to)))
            return TRUE;
        }
    }

  return FALSE;
}

static double
distance_to_end (const KijkMark *line,
                 KijkPoint       at)
{
  guint last = kijk_path_get_n (line->path) - 1;
  KijkPoint from = kijk_path_get (line->path, 0)->points[0];
  KijkPoint to = kijk_path_get (line->path, last)->points[0];

  return fmin (hypot (from.x - at.x, from.y - at.y), hypot (to.x - at.x, to.y - at.y));
}

/* How many lines of relations end at dots; those that should, do. */
static guint
count_ends_at_dots (KijkglasCase *self,
                    KijkScene    *scene)
{
  static const KijkFieldId fields[] = { KIJK_INTEREST_RELATION_A, KIJK_INTEREST_RELATION_B };
  GPtrArray *relations = kijk_project_get_items (self->project, KIJK_KIND_INTEREST_RELATION);
  guint n = 0;

  for (guint i = 0; i < relations->len; i++)
    {
      g_autofree char *id = g_strconcat ("relation-", kijk_item_get_id (relations->pdata[i]), NULL);
      KijkNode *node = kijk_scene_find (scene, id);

      for (int end = 0; end < 2 && node != NULL; end++)
        {
          g_autofree char *other = g_strconcat ("leader-", kijk_item_get_text (relations->pdata[i], fields[end]), NULL);
          KijkNode *leader = kijk_scene_find (scene, other);
          const KijkMark *line = node->marks->pdata[node->marks->len - 1];
          KijkRect dot;

          if (leader == NULL)
            continue;
          n++;
          dot = kijk_path_get_extents (((KijkMark *) leader->marks->pdata[2])->path);
          if (distance_to_end (line, (KijkPoint) { dot.x + dot.width / 2, dot.y + dot.height / 2 }) > dot.width)
            g_error ("%s: %s does not end at the dot of %s", self->name, id, other);
        }
    }

  return n;
}

/* ---- leaders ---- */

/* Where a leader runs nothing else is, and the end is its own card. */
static void
assert_leader (KijkglasCase *self,
               KijkScene    *scene,
               KijkNode     *leader)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);
  const char *own = leader->id + strlen ("leader-");
  const KijkMark *dot = leader->marks->pdata[2];
  KijkRect extents = kijk_path_get_extents (dot->path);
  g_autofree char *id = g_strdup_printf ("sector-%s", kijk_cell_enumeration.values[leader->cell]);
  const KijkMark *sector = kijk_scene_find (scene, id)->marks->pdata[0];

  if (!kijk_path_contains (sector->path, (KijkPoint) { extents.x + extents.width / 2, extents.y + extents.height / 2 }))
    g_error ("%s: %s begins outside its sector", self->name, leader->id);

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];

      if (node->page > 1 || node->role == KIJK_ROLE_RING || node->role == KIJK_ROLE_SECTOR ||
          node->role == KIJK_ROLE_LINK || (node->items != NULL && g_str_equal (node->items[0], own)))
        continue;
      if (node->role == KIJK_ROLE_RELATION)
        {
          if (relation_runs_over (node, leader, is_between (self, node, own)))
            g_error ("%s: %s runs over %s", self->name, node->id, leader->id);
          continue;
        }
      for (guint m = 0; m < leader->marks->len; m++)
        if (runs_over (leader->marks->pdata[m], node))
          g_error ("%s: %s runs over %s", self->name, leader->id, node->id);
    }
}

static void
assert_leaders_apart (KijkglasCase *self,
                      KijkNode     *a,
                      KijkNode     *b)
{
  for (guint m = 0; m < 2; m++)
    {
      g_autoptr (GArray) first = kijk_path_flatten (((KijkMark *) a->marks->pdata[m])->path);
      g_autoptr (GArray) second = kijk_path_flatten (((KijkMark *) b->marks->pdata[m])->path);
      double above = 0;

      /* Both leave the rings, and arrive, at the same distance. */
      for (guint k = 0; k < MIN (first->len, second->len); k++)
        {
          double off = g_array_index (first, KijkPoint, k).y - g_array_index (second, KijkPoint, k).y;

          if (off * above < 0)
            g_error ("%s: %s crosses %s", self->name, a->id, b->id);
          above = off;
        }
    }
}

/* A card on the rings stands in its sector, whole. */
static void
assert_card_in_place (KijkglasCase *self,
                      KijkScene    *scene,
                      KijkNode     *card)
{
  KijkRect circle = kijk_node_get_extents (kijk_scene_find (scene, "ring-context"));
  KijkRect rect = kijk_node_get_extents (card);
  KijkPoint centre = { circle.x + circle.width / 2, circle.y + circle.height / 2 };
  g_autofree char *id = g_strdup_printf ("sector-%s", kijk_cell_enumeration.values[card->cell]);
  const KijkMark *sector = kijk_scene_find (scene, id)->marks->pdata[0];

  /* On paper long ones go on elsewhere. */
  if (card->lines->len > 4 && self->page.overflow == KIJK_OVERFLOW_PAGES)
    g_error ("%s: %s has %u lines", self->name, card->id, card->lines->len);
  if (card->page > 1 || !kijk_rect_meets_disc (&rect, centre, circle.width / 2))
    return;
  for (int corner = 0; corner < 4; corner++)
    if (!kijk_path_contains (sector->path, (KijkPoint) { rect.x + (corner % 2) * rect.width,
                                                         rect.y + (corner / 2) * rect.height }))
      g_error ("%s: %s reaches out of its sector", self->name, card->id);
}

static KijkNode *
find_card (KijkScene *scene,
           KijkItem  *item)
{
  g_autofree char *id = g_strdup_printf ("card-%s", kijk_item_get_id (item));

  return kijk_scene_find (scene, id);
}

/* Everything in focus is on a card, on a page for paper; on a canvas on a card, as a
 * token or in a stack. */
static void
assert_carded (KijkglasCase *self,
               KijkScene    *scene)
{
  for (gsize k = 0; k < G_N_ELEMENTS (drawn_kinds); k++)
    {
      GPtrArray *items = kijk_project_get_items (self->project, drawn_kinds[k]);

      for (guint i = 0; i < items->len; i++)
        {
          KijkItem *item = items->pdata[i];
          gboolean carded = find_card (scene, item) != NULL;

          if (carded && !kijk_focus_holds_cell (&self->focus, kijk_item_get_cell (item)))
            g_error ("%s: %s is on a card and not in focus", self->name, kijk_item_get_id (item));
          if (!carded && kijk_focus_holds_cell (&self->focus, kijk_item_get_cell (item)) &&
              self->page.overflow == KIJK_OVERFLOW_PAGES)
            g_error ("%s: %s has no card", self->name, kijk_item_get_id (item));
        }
    }
}

static void
assert_focused (KijkglasCase *self,
                KijkScene    *scene)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);
  g_autoptr (GPtrArray) leaders = g_ptr_array_new ();

  kijkglas_check (self, scene);
  assert_carded (self, scene);
  count_ends_at_dots (self, scene);
  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];

      if (node->role == KIJK_ROLE_CARD)
        assert_card_in_place (self, scene, node);
      if (node->role != KIJK_ROLE_LINK)
        continue;
      assert_leader (self, scene, node);
      for (guint k = 0; k < leaders->len; k++)
        assert_leaders_apart (self, leaders->pdata[k], node);
      g_ptr_array_add (leaders, node);
    }
}

/* Words of a card are broken between words, and the card is as wide as they are. */
static void
assert_words_whole (KijkglasCase *self,
                    KijkScene    *scene)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);

  assert_focused (self, scene);
  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];
      g_autofree char *text = kijk_node_get_text (node);
      KijkRect bounds = kijk_node_get_bounds (node);
      KijkRect card = kijk_node_get_extents (node);
      KijkItem *item;

      if (node->role != KIJK_ROLE_CARD)
        continue;
      item = kijk_project_get_item (self->project, node->items[0]);
      if (!g_str_has_suffix (text, kijk_item_get_title (item)))
        g_error ("%s: %s says “%s”", self->name, node->id, text);
      if (!kijk_rect_contains (&card, &bounds))
        g_error ("%s: words reach out of %s", self->name, node->id);
    }
}

/* Into focus and out of it again, and through all that lies between: what there is
 * before and after is the same, and nothing is ever left out. */
static void
assert_in_and_out (KijkglasCase *self,
                   KijkScene    *scene)
{
  KijkglasCase plain = *self;
  g_autoptr (KijkTypesetter) typesetter = kijk_typesetter_new ();
  g_autoptr (KijkScene) before = NULL;
  g_autoptr (KijkScene) after = NULL;
  g_autofree char *was = NULL;
  g_autofree char *is = NULL;

  kijkglas_check_same_twice (self, scene);
  plain.focus.strength = 0;
  before = kijkglas_case_build (&plain, typesetter);
  for (int step = 1; step < 3; step++)
    {
      KijkglasCase between = *self;
      g_autoptr (KijkScene) halfway = NULL;

      between.focus.strength = step / 3.0;
      halfway = kijkglas_case_build (&between, typesetter);
      kijkglas_check (&between, halfway);
    }
  after = kijkglas_case_build (&plain, typesetter);
  was = kijk_scene_dump (before);
  is = kijk_scene_dump (after);
  g_assert_cmpstr (was, ==, is);
}

static void
test_examples (void)
{
  static const char *const examples[] = { "elzerwaard.kijkglas", "harbour.kijkglas" };

  for (gsize i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autoptr (KijkProject) project = kijkglas_read_example (examples[i]);

      for (int level = 0; level < kijk_level_enumeration.n_values; level++)
        kijkglas_for_each_focus (project, examples[i], level, 9 * level + 5 * i, 1, TRUE, assert_words_whole);
    }
}

/* Lines reach the dots of cards as they reach tokens; what finds no way is listed. */
static void
assert_reaches_cards (KijkglasCase *self,
                      KijkScene    *scene)
{
  gboolean screen = self->page.unit == KIJK_UNIT_PIXEL && self->page.width == 1280 && self->page.height == 720;

  assert_focused (self, scene);
  if (screen && self->focus.cell == KIJK_CELL_COLLECTIVE)
    g_assert_cmpuint (count_ends_at_dots (self, scene), >=, 2);
}

static void
test_related (void)
{
  g_autoptr (KijkProject) project = kijkglas_read_example ("elzerwaard.kijkglas");

  /* From the size on at which the collective sector is on a projector. */
  for (int level = 0; level < kijk_level_enumeration.n_values - 1; level++)
    kijkglas_for_each_focus (project, "elzerwaard", level, 26 - KIJK_CELL_COLLECTIVE, 1, TRUE, assert_reaches_cards);
}

/* Everything on screens as they are, which is what moves. */
static void
test_in_and_out (void)
{
  g_autoptr (KijkProject) project = kijkglas_read_example ("harbour.kijkglas");

  kijkglas_for_each_focus (project, "harbour", KIJK_LEVEL_PUBLIC, 17, 1, FALSE, assert_in_and_out);
}

static void
test_random (void)
{
  for (guint seed = 0; seed < kijkglas_count_projects (8); seed++)
    {
      g_autoptr (KijkProject) project = kijk_random_project (seed, seed * 7 % 80);
      g_autofree char *name = g_strdup_printf ("seed %u", seed);

      kijkglas_for_each_focus (project, name, seed % 3, seed * 5, 1, seed % 2 == 1, assert_focused);
    }
}

/* The same every time, down to its ids: they decide where nothing else does. */
static KijkProject *
make_interests (const char *unit,
                guint       n_units,
                guint       n)
{
  KijkProject *project = kijk_project_new ();
  KijkEdit *edit;
  g_autoptr (GError) error = NULL;

  kijk_project_set_random (project, g_rand_new_with_seed (1));
  edit = kijk_edit_begin (project, NULL);
  for (guint i = 0; i < n; i++)
    {
      KijkItem *interest = kijk_edit_append (edit, KIJK_KIND_INTEREST);
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint k = 0; k < n_units; k++)
        g_string_append (text, unit);
      g_string_append_printf (text, "%u", i);
      kijk_edit_set_text (edit, interest, KIJK_INTEREST_TEXT, text->str);
      kijk_edit_set_int (edit, interest, KIJK_INTEREST_OPENNESS, KIJK_OPENNESS_PUBLIC);
    }
  kijk_edit_commit (edit, &error);
  g_assert_no_error (error);

  return project;
}

static void
test_worst (void)
{
  static const char *const units[] = {
    "W", "verantwoordelijk ", "مركز المدينة ", "👩🏽‍⚕️", "A\xc2\xa0",
  };

  for (gsize u = 0; u < G_N_ELEMENTS (units); u++)
    {
      g_autoptr (KijkProject) project = make_interests (units[u], 16, 12);

      kijkglas_for_each_focus (project, units[u], KIJK_LEVEL_PUBLIC, 7 * u, 1, FALSE, assert_focused);
    }
}

/* Many in one sector: on several pages of cards, each of them once. */
static void
assert_cards_page (KijkglasCase *self,
                   KijkScene    *scene)
{
  assert_focused (self, scene);
  if (self->page.overflow == KIJK_OVERFLOW_PAGES && kijk_focus_holds_cell (&self->focus, KIJK_CELL_ORGANISATIONAL))
    g_assert_cmpint (kijk_scene_get_n_pages (scene), >, 2);
}

static void
test_many (void)
{
  g_autoptr (KijkProject) project = make_interests ("een belang ", 3, 80);

  kijkglas_for_each_focus (project, "80 interests", KIJK_LEVEL_TABLE, 0, 2, FALSE, assert_cards_page);
}

/* ---- page by page, as on a canvas ---- */

/* Not what is higher than any picture. */
static gboolean
has_many_lines (KijkItem *item)
{
  g_auto (GStrv) lines = g_strsplit (kijk_item_get_title (item), "\n", 0);

  return g_strv_length (lines) > 12 || strlen (kijk_item_get_title (item)) > 400;
}

static guint
count_in_focus (KijkglasCase *self)
{
  guint n = 0;

  for (gsize k = 0; k < G_N_ELEMENTS (drawn_kinds); k++)
    {
      GPtrArray *items = kijk_project_get_items (self->project, drawn_kinds[k]);

      for (guint i = 0; i < items->len; i++)
        n += kijk_focus_holds_cell (&self->focus, kijk_item_get_cell (items->pdata[i])) &&
             (g_hash_table_contains (self->carded, kijk_item_get_id (items->pdata[i])) ||
              !has_many_lines (items->pdata[i]));
    }

  return n;
}

/* Adds to what has a card already. Returns: how many cards the picture has */
static guint
take_cards (KijkglasCase *self,
            KijkScene    *scene)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);
  guint n = 0;

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];

      if (node->role != KIJK_ROLE_CARD)
        continue;
      if (!g_hash_table_add (self->carded, g_strdup (node->items[0])))
        g_error ("%s: %s comes twice", self->name, node->id);
      n++;
    }

  return n;
}

/* Each picture holds, and has cards for others, until everything had its card. */
static void
assert_turned (KijkglasCase *self,
               KijkScene    *scene)
{
  KijkglasCase canvas = *self;
  g_autoptr (KijkTypesetter) typesetter = kijk_typesetter_new ();
  guint n_pages = 0;
  guint n;

  (void) scene;
  kijk_page_init_pixels (&canvas.page, 1280, 720);
  canvas.page.width = 1096;
  canvas.page.margin = 8;
  canvas.page.overflow = KIJK_OVERFLOW_NONE;
  canvas.carded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  do
    {
      g_autoptr (KijkScene) page = kijkglas_case_build (&canvas, typesetter);

      assert_focused (&canvas, page);
      n = take_cards (&canvas, page);
      n_pages++;
    }
  while (n > 0);

  if (g_hash_table_size (canvas.carded) != count_in_focus (&canvas))
    g_error ("%s: %u of %u have a card on %u pages", self->name, g_hash_table_size (canvas.carded),
             count_in_focus (&canvas), n_pages);
  g_hash_table_unref (canvas.carded);
}

static void
test_turned (void)
{
  g_autoptr (KijkProject) project = kijkglas_read_example ("elzerwaard.kijkglas");
  g_autoptr (KijkProject) many = make_interests ("een belang ", 3, 80);

  kijkglas_for_each_focus (project, "elzerwaard", KIJK_LEVEL_TABLE, 3, 1, FALSE, assert_turned);
  kijkglas_for_each_focus (many, "80 interests", KIJK_LEVEL_TABLE, 0, 1, FALSE, assert_turned);
  for (guint seed = 0; seed < kijkglas_count_projects (2); seed++)
    {
      g_autoptr (KijkProject) random = kijk_random_project (seed, 20 + seed * 11 % 60);
      g_autofree char *name = g_strdup_printf ("turned, seed %u", seed);

      kijkglas_for_each_focus (random, name, seed % 3, seed * 7, 1, FALSE, assert_turned);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lens/examples", test_examples);
  g_test_add_func ("/lens/worst", test_worst);
  g_test_add_func ("/lens/many", test_many);
  g_test_add_func ("/lens/turned", test_turned);
  g_test_add_func ("/lens/related", test_related);
  g_test_add_func ("/lens/in-and-out", test_in_and_out);
  g_test_add_func ("/lens/random", test_random);

  return g_test_run ();
}
