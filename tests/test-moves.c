/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/kijk-composer.h"

#include <string.h>

#include "kijk-kijkglas-case.h"
#include "kijk-kijkglas-checks.h"
#include "kijk-random.h"
#include "kijk-scene-checks.h"
#include "model/kijk-cell.h"
#include "model/kijk-snapshot.h"

/* The picture of two moments: all that must hold of every Kijkglas, and that what changed
 * is told, all of it, once, and nothing else. */

static char *
take (KijkProject *project)
{
  KijkEdit *edit = kijk_edit_begin (project, NULL);
  KijkItem *snapshot = kijk_snapshot_take (edit, "eerder", "2026-01-01", NULL);
  char *id = g_strdup (kijk_item_get_id (snapshot));

  kijk_edit_set_int (edit, snapshot, KIJK_SNAPSHOT_OPENNESS, KIJK_OPENNESS_PUBLIC);
  g_assert_true (kijk_edit_commit (edit, NULL));

  return id;
}

/* Moves, removes and adds, a third each, with chance. */
static void
change_one (KijkEdit *edit,
            KijkItem *item,
            GRand    *random)
{
  int cell = g_rand_int_range (random, 0, KIJK_N_CELLS);

  switch (g_rand_int_range (random, 0, 6))
    {
    case 0:
      kijk_edit_remove (edit, item);
      break;
    case 1:
    case 2:
      if (kijk_cell_takes_kind (cell, kijk_item_get_kind (item)->id))
        kijk_edit_move_to_cell (edit, item, cell);
      break;
    default:
      break;
    }
}

static void
change (KijkProject *project,
        GRand       *random)
{
  KijkEdit *edit = kijk_edit_begin (project, NULL);

  for (guint k = 0; k < KIJK_N_CELL_KINDS; k++)
    {
      g_autoptr (GPtrArray) items = kijk_project_list_in_order (project, kijk_cell_kinds[k]);

      for (guint i = 0; i < items->len; i++)
        if (kijk_project_get_item (project, kijk_item_get_id (items->pdata[i])) == items->pdata[i])
          change_one (edit, items->pdata[i], random);
    }
  for (int i = g_rand_int_range (random, 0, 4); i > 0; i--)
    kijk_edit_set_text (edit, kijk_edit_append (edit, KIJK_KIND_INTEREST), KIJK_INTEREST_TEXT, "Iets nieuws");
  g_assert_true (kijk_edit_commit (edit, NULL));
}

/* ---- what must hold ---- */

static guint
count_ghosts (KijkScene  *scene,
              const char *id)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);
  guint n = 0;

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];
      gboolean lies = node->role == KIJK_ROLE_TOKEN || node->role == KIJK_ROLE_STACK || node->role == KIJK_ROLE_CARD;

      for (guint k = 0; lies && node->items != NULL && node->items[k] != NULL; k++)
        n += g_str_equal (node->items[k], id);
    }

  return n;
}

static gboolean
has_ghost (const KijkDifference *difference)
{
  return (difference->type == KIJK_DIFFERENCE_LEFT || difference->type == KIJK_DIFFERENCE_MOVED) &&
         !kijk_item_is (difference->before, KIJK_KIND_AMBITION_IMAGE) && kijk_item_get_cell (difference->before) >= 0;
}

/* As long words may be broken anywhere. */
static gboolean
is_same_text (const char *a,
              const char *b)
{
  g_auto (GStrv) first = g_strsplit (a, " ", -1);
  g_auto (GStrv) second = g_strsplit (b, " ", -1);
  g_autofree char *one = g_strjoinv ("", first);
  g_autofree char *other = g_strjoinv ("", second);

  return g_str_equal (one, other);
}

static gboolean
stands_anywhere (KijkScene  *scene,
                 const char *sentence)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);

  for (guint i = 0; i < nodes->len; i++)
    if (g_str_has_prefix (((KijkNode *) nodes->pdata[i])->id, "change-"))
      {
        g_autofree char *text = kijk_node_get_text (nodes->pdata[i]);

        if (is_same_text (text, sentence))
          return TRUE;
      }

  return FALSE;
}

/* Where there is paper every difference is said; and what lay on the rings lies there as a
 * ghost beside what lies there now. */
static void
assert_told (KijkglasCase *self,
             KijkScene    *scene)
{
  g_autoptr (KijkComparison) comparison = kijk_comparison_new (self->before, self->project);
  gboolean whole = self->focus.strength == 0;

  for (guint i = 0; i < comparison->differences->len; i++)
    {
      const KijkDifference *difference = kijk_comparison_get (comparison, i);
      g_autofree char *sentence = kijk_comparison_describe (comparison, difference, self->language);
      guint expected = difference->type == KIJK_DIFFERENCE_MOVED ? 2 : 1;

      if (self->page.overflow == KIJK_OVERFLOW_PAGES && !stands_anywhere (scene, sentence))
        g_error ("%s: nowhere stands “%s”", self->name, sentence);
      if (whole && has_ghost (difference) && count_ghosts (scene, difference->id) != expected)
        g_error ("%s: %s lies there %u times: %s", self->name, difference->id, count_ghosts (scene, difference->id),
                 sentence);
    }
}

/* Whoever looks from the table or outside sees no ghost of what is gone. */
static void
assert_nothing_gone (KijkglasCase *self,
                     KijkScene    *scene)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);

  if (kijk_project_get_audience (self->project)->level == KIJK_LEVEL_FACILITATOR)
    return;

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];

      if (node->ghost && kijk_project_get_item (self->project, node->items[0]) == NULL)
        g_error ("%s: %s is the ghost of what is gone", self->name, node->id);
    }
}

static gboolean
has_ghosts (KijkScene *scene,
            int        cell)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);
  /* The shared ambition lies in no sector. */
  g_autofree char *stack = cell >= 0 ? g_strdup_printf ("stack-%s", kijk_cell_enumeration.values[cell]) : NULL;

  for (guint i = 0; i < nodes->len; i++)
    if (((KijkNode *) nodes->pdata[i])->ghost && ((KijkNode *) nodes->pdata[i])->cell == cell)
      return TRUE;

  return stack != NULL && kijk_scene_find (scene, stack) != NULL;
}

/* Where there is no ghost, everything lies where it lies without the other moment; but on
 * an upright page the head above may leave the rings another size. */
static void
assert_stays (KijkglasCase *self,
              KijkScene    *alone,
              KijkScene    *scene)
{
  GPtrArray *nodes = kijk_scene_get_nodes (alone);
  KijkRect ring = kijk_node_get_extents (kijk_scene_find (alone, "ring-context"));
  KijkRect same = kijk_node_get_extents (kijk_scene_find (scene, "ring-context"));

  for (guint i = 0; i < nodes->len && ring.y == same.y && ring.width == same.width; i++)
    {
      KijkNode *was = nodes->pdata[i];
      KijkNode *is = kijk_scene_find (scene, was->id);

      if (was->role == KIJK_ROLE_TOKEN && is != NULL && !has_ghosts (scene, was->cell) &&
          (was->at.x != is->at.x || was->at.y != is->at.y))
        g_error ("%s: %s moves because of what was", self->name, was->id);
    }
}

/* What may be said of then is not hidden. */
static void
show_past (KijkglasCase *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *dump = kijk_project_dump (self->before);
  GHashTableIter iter;
  gpointer marker;

  kijkglas_list_markers (seen, dump);
  g_hash_table_iter_init (&iter, seen);
  while (g_hash_table_iter_next (&iter, &marker, NULL))
    g_hash_table_remove (self->hidden, marker);
}

static void
check (KijkglasCase *self,
       KijkScene    *alone)
{
  KijkItem *snapshot = kijk_project_get_items (self->whole, KIJK_KIND_SNAPSHOT)->pdata[0];
  g_autoptr (KijkProject) before = kijk_project_at (self->whole, kijk_item_get_id (snapshot),
                                                    kijk_project_get_audience (self->project), NULL);
  g_autoptr (KijkScene) scene = NULL;

  self->before = before;
  show_past (self);
  scene = kijkglas_case_build (self, NULL);
  kijkglas_check (self, scene);
  kijkglas_check_same_twice (self, scene);
  assert_told (self, scene);
  assert_nothing_gone (self, scene);
  assert_stays (self, alone, scene);
  self->before = NULL;
}

/* ---- cases ---- */

static void
clear_moments (KijkProject *project)
{
  KijkEdit *edit = kijk_edit_begin (project, NULL);
  GPtrArray *snapshots = kijk_project_get_items (project, KIJK_KIND_SNAPSHOT);

  while (snapshots->len > 0)
    kijk_edit_remove (edit, snapshots->pdata[0]);
  g_assert_true (kijk_edit_commit (edit, NULL));
}

static void
check_project (KijkProject *project,
               const char  *name,
               guint        seed,
               guint        n_sizes)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autofree char *id = NULL;

  clear_moments (project);
  kijk_project_set_random (project, g_rand_new_with_seed (seed));
  id = take (project);
  change (project, random);
  kijkglas_for_some_cases (project, name, seed, n_sizes, FALSE, check);
}

static void
test_examples (void)
{
  static const char *const examples[] = { "elzerwaard.kijkglas", "harbour.kijkglas" };

  for (gsize i = 0; i < G_N_ELEMENTS (examples); i++)
    for (guint seed = 0; seed < 1; seed++)
      {
        g_autoptr (KijkProject) project = kijkglas_read_example (examples[i]);

        check_project (project, examples[i], seed, 4);
      }
}

static void
test_random (void)
{
  for (guint seed = 0; seed < kijkglas_count_projects (8); seed++)
    {
      g_autoptr (KijkProject) project = kijk_random_project (seed, seed * 7 % 80);
      g_autofree char *name = g_strdup_printf ("seed %u", seed);

      check_project (project, name, seed, 3);
    }
}

/* An arrow leads to where it lies now, and the legend says what the marks mean. */
static void
test_arrow (void)
{
  g_autoptr (KijkProject) before = kijk_project_new ();
  g_autoptr (KijkProject) after = NULL;
  g_autoptr (GHashTable) none = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (KijkScene) scene = NULL;
  KijkSceneOptions options = { .language = KIJK_LANGUAGE_EN, .before = before, .since = "before" };
  KijkEdit *edit;
  KijkItem *moved;
  KijkPage page;

  kijk_project_set_random (before, g_rand_new_with_seed (3));
  edit = kijk_edit_begin (before, NULL);
  moved = kijk_edit_append (edit, KIJK_KIND_INTEREST);
  kijk_edit_set_int (edit, moved, KIJK_INTEREST_TYPE, KIJK_INTEREST_TYPE_ORGANISATIONAL);
  g_assert_true (kijk_edit_commit (edit, NULL));
  after = kijk_project_without (before, none);
  edit = kijk_edit_begin (after, NULL);
  kijk_edit_set_int (edit, kijk_project_get_item (after, kijk_item_get_id (moved)), KIJK_INTEREST_TYPE,
                     KIJK_INTEREST_TYPE_COLLECTIVE);
  g_assert_true (kijk_edit_commit (edit, NULL));

  g_assert_true (kijk_page_init_parse (&page, "1280x720", NULL));
  scene = kijk_scene_build (KIJK_VIEW_KIJKGLAS, after, &page, &options);
  g_assert_nonnull (kijk_scene_find (scene, "mark-moved"));
  g_assert_null (kijk_scene_find (scene, "mark-fresh"));
  g_assert_null (kijk_scene_find (scene, "mark-gone"));
  g_assert_nonnull (strstr (kijk_scene_get_title (scene), "What changed between “before” and now"));
  g_assert_false (kijk_scene_find_item (scene, kijk_item_get_id (moved))->ghost);
  {
    g_autofree char *id = g_strdup_printf ("move-%s", kijk_item_get_id (moved));
    g_autofree char *token = g_strdup_printf ("token-%s", kijk_item_get_id (moved));
    KijkNode *arrow = kijk_scene_find (scene, id);
    const KijkMark *head = arrow->marks->pdata[arrow->marks->len - 1];
    KijkPoint tip = kijk_path_get (head->path, 0)->points[0];
    KijkRect coin = kijk_node_get_extents (kijk_scene_find (scene, token));
    KijkRect around = kijk_rect_grow (&coin, 12);
    KijkRect point = { tip.x, tip.y, 0, 0 };

    g_assert_true (kijk_rect_contains (&around, &point));
  }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/moves/arrow", test_arrow);
  g_test_add_func ("/moves/examples", test_examples);
  g_test_add_func ("/moves/random", test_random);

  return g_test_run ();
}
