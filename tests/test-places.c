/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/kijk-composer.h"

#include <math.h>

#include "kijk-kijkglas-case.h"
#include "kijk-random.h"
#include "kijk-scene-checks.h"
#include "model/kijk-cell.h"

/* What lies on a canvas stays where it is while people work: whoever comes, goes or
 * is moved takes nobody along who does not have to make way. */

#define N_PROJECTS 24
#define SIDE 720.0

static KijkScene *
build (KijkProject *project,
       double       side,
       KijkScene   *previous)
{
  static KijkTypesetter *typesetter;
  KijkSceneOptions options = {
    .language = kijk_project_get_language (project), .name_audience = TRUE, .previous = previous,
  };
  KijkPage page;

  if (typesetter == NULL)
    typesetter = kijk_typesetter_new ();
  options.typesetter = typesetter;
  kijk_page_init_pixels (&page, side * 16 / 9, side);
  page.width = side;
  page.margin = side / 90;
  page.overflow = KIJK_OVERFLOW_NONE;

  return kijk_scene_build (KIJK_VIEW_KIJKGLAS, project, &page, &options);
}

static void
commit (KijkEdit *edit)
{
  g_autoptr (GError) error = NULL;

  kijk_edit_commit (edit, &error);
  g_assert_no_error (error);
}

static void
set_language (KijkProject  *project,
              KijkLanguage  language)
{
  KijkEdit *edit = kijk_edit_begin (project, NULL);

  kijk_edit_set_int (edit, kijk_project_get_collaboration (project), KIJK_COLLABORATION_LANGUAGE, language);
  commit (edit);
}

/* How many tokens are in both pictures, and in the second elsewhere. */
static guint
count_moves (KijkScene  *before,
             KijkScene  *after,
             const char *but)
{
  double scale = kijk_scene_get_page (after)->width / kijk_scene_get_page (before)->width;
  GPtrArray *nodes = kijk_scene_get_nodes (before);
  guint n = 0;

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *was = nodes->pdata[i];
      KijkNode *is = kijk_scene_find (after, was->id);

      if (was->role == KIJK_ROLE_TOKEN && was->at.x > 0 && is != NULL && g_strcmp0 (was->items[0], but) != 0)
        n += hypot (was->at.x - is->at.x / scale, was->at.y - is->at.y / scale) > 2;
    }

  return n;
}

static KijkItem *
pick (KijkProject *project,
      GRand       *random,
      KijkKindId   kind)
{
  GPtrArray *items = kijk_project_get_items (project, kind);

  return items->len > 0 ? items->pdata[g_rand_int_range (random, 0, items->len)] : NULL;
}

static void
add_party (KijkEdit *edit)
{
  KijkItem *party = kijk_edit_append (edit, KIJK_KIND_STAKEHOLDER);

  kijk_edit_set_text (edit, party, KIJK_STAKEHOLDER_NAME, "Ij");
}

/* For some party, so that in the legend it comes between others. */
static void
add_interest (KijkEdit    *edit,
              KijkProject *project,
              GRand       *random)
{
  KijkItem *interest = kijk_edit_append (edit, KIJK_KIND_INTEREST);
  KijkItem *party = pick (project, random, KIJK_KIND_STAKEHOLDER);

  kijk_edit_set_text (edit, interest, KIJK_INTEREST_TEXT, "Rust");
  kijk_edit_set_int (edit, interest, KIJK_INTEREST_TYPE, g_rand_int_range (random, 0, 3));
  if (party != NULL)
    kijk_edit_set_text (edit, interest, KIJK_INTEREST_STAKEHOLDER, kijk_item_get_id (party));
}

static void
nudge (KijkEdit *edit,
       KijkItem *item,
       GRand    *random)
{
  KijkItem *placement = kijk_edit_append (edit, KIJK_KIND_PLACEMENT);

  kijk_edit_set_text (edit, placement, KIJK_PLACEMENT_ITEM, kijk_item_get_id (item));
  kijk_edit_set_int (edit, placement, KIJK_PLACEMENT_CELL, kijk_item_get_cell (item));
  kijk_edit_set_number (edit, placement, KIJK_PLACEMENT_ALONG, g_rand_double (random));
  kijk_edit_set_number (edit, placement, KIJK_PLACEMENT_ACROSS, g_rand_double (random));
}

/* Returns: the id of who was meant to move, if anyone */
static char *
work (KijkProject *project,
      GRand       *random)
{
  KijkItem *interest = pick (project, random, KIJK_KIND_INTEREST);
  int what = g_rand_int_range (random, 0, 4);
  KijkEdit *edit = kijk_edit_begin (project, NULL);
  char *id = NULL;

  if (what == 0)
    add_party (edit);
  else if (what == 1 || interest == NULL)
    add_interest (edit, project, random);
  else if (what == 2)
    kijk_edit_remove (edit, interest);
  else
    {
      id = g_strdup (kijk_item_get_id (interest));
      nudge (edit, interest, random);
    }
  commit (edit);

  return id;
}

static void
test_work (void)
{
  guint n_times = 0;
  guint n_moves = 0;
  guint n_tokens = 0;

  for (guint seed = 0; seed < kijkglas_count_projects (N_PROJECTS); seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (KijkProject) project = kijk_random_project (seed, seed % 4 * 12);
      g_autoptr (KijkScene) scene = build (project, SIDE, NULL);

      for (int step = 0; step < 12; step++)
        {
          g_autofree char *id = work (project, random);
          g_autoptr (KijkScene) next = build (project, SIDE, scene);
          g_autofree char *name = g_strdup_printf ("seed %u, step %d", seed, step);
          guint moved = count_moves (scene, next, id);

          kijk_scene_check (next, name);
          n_times++;
          n_moves += moved > 0;
          n_tokens += moved;
          kijk_scene_unref (g_steal_pointer (&scene));
          scene = kijk_scene_ref (next);
        }
    }
  g_test_message ("%u of %u steps moved others, %u tokens in all", n_moves, n_times, n_tokens);
  /* Who comes to lie on another moves that one; a full sector is laid out anew. */
  g_assert_cmpuint (n_moves, <, n_times / 6);
}

/* A larger picture is the same, but for a few that have only just a place in one of
 * them: letters are measured in whole and half pixels. */
static void
test_larger (void)
{
  static const char *const examples[] = { "elzerwaard.kijkglas", "harbour.kijkglas" };
  static const double larger[] = { 1.5, 2, 3 };

  for (gsize i = 0; i < G_N_ELEMENTS (examples); i++)
    for (gsize k = 0; k < G_N_ELEMENTS (larger); k++)
      {
        g_autoptr (KijkProject) project = kijkglas_read_example (examples[i]);
        g_autoptr (KijkScene) small = build (project, SIDE, NULL);
        g_autoptr (KijkScene) large = build (project, larger[k] * SIDE, NULL);

        g_assert_cmpuint (count_moves (small, large, NULL), <=, 6);
      }
}

/* ---- questions ---- */

/* An empty canvas asks the question of every sector, in both languages. */
static void
test_questions (void)
{
  g_autoptr (KijkProject) project = kijk_project_new ();

  for (int language = 0; language < kijk_language_enumeration.n_values; language++)
    {
      g_autoptr (KijkScene) scene = NULL;

      set_language (project, language);
      scene = build (project, SIDE, NULL);
      kijk_scene_check (scene, kijk_language_enumeration.values[language]);
      for (int cell = 0; cell < kijk_cell_enumeration.n_values; cell++)
        {
          g_autofree char *question = g_strdup_printf ("question-%s", kijk_cell_enumeration.values[cell]);
          g_autofree char *label = g_strdup_printf ("label-%s", kijk_cell_enumeration.values[cell]);
          KijkNode *node = kijk_scene_find (scene, question);

          if (node == NULL)
            g_error ("%s: %s is not asked", kijk_language_enumeration.values[language], question);
          /* Under the name. */
          g_assert_cmpfloat (kijk_node_get_bounds (node).y, >=, kijk_node_get_bounds (kijk_scene_find (scene, label)).y);
        }
    }
}

/* For other eyes nothing is remembered: a hole would tell that something lies
 * there. */
static void
test_other_side (void)
{
  g_autoptr (KijkProject) project = kijk_random_project (7, 40);
  g_autoptr (KijkAudience) audience = kijk_audience_new (KIJK_LEVEL_TABLE);
  g_autoptr (KijkProject) table = kijk_project_for_audience (project, audience);
  g_autoptr (KijkScene) facilitator = build (project, SIDE, NULL);
  g_autoptr (KijkScene) alone = build (table, SIDE, NULL);
  g_autoptr (KijkScene) after = build (table, SIDE, facilitator);
  g_autofree char *first = kijk_scene_dump (alone);
  g_autofree char *second = kijk_scene_dump (after);

  g_assert_cmpstr (first, ==, second);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/places/work", test_work);
  g_test_add_func ("/places/larger", test_larger);
  g_test_add_func ("/places/questions", test_questions);
  g_test_add_func ("/places/other-side", test_other_side);

  return g_test_run ();
}
