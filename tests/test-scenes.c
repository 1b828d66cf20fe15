/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/kijk-composer.h"
#include "export/kijk-exporter.h"

#include <string.h>

#include "export/kijk-scene-json.h"
#include "model/kijk-edit.h"
#include "storage/kijk-reader.h"

/* The pictures of both examples as text, beside what they were when somebody last
 * looked at them and found them good. After a change that is meant, look again,
 * and run with KIJK_UPDATE_GOLDEN=1 to keep what is now.
 *
 * On top of that, what must hold of every picture, whatever it looks like. */

static const char *const examples[] = { "elzerwaard", "harbour" };
static const char *const sizes[] = { "1280x720", "A4" };
static const KijkLevel levels[] = { KIJK_LEVEL_TABLE, KIJK_LEVEL_PUBLIC };

#define AS_OF "2026-01-20"

static KijkProject *
read_example (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".kijkglas", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "resources", "examples", file, NULL);
  g_autoptr (GError) error = NULL;
  KijkProject *project = kijk_read_file (path, &error);

  g_assert_no_error (error);
  return project;
}

static KijkScene *
compose (KijkProject *project,
         KijkView     view,
         KijkLevel    level,
         const char  *size,
         gboolean     relations,
         const char  *focus)
{
  g_autoptr (GPtrArray) scenes = NULL;
  g_autoptr (GError) error = NULL;
  KijkExportOptions options;

  kijk_export_options_init (&options, AS_OF);
  options.audience.level = level;
  options.view = view;
  options.size = size;
  options.relations = relations;
  if (focus != NULL)
    g_assert_true (kijk_focus_init_parse (&options.focus, focus, NULL));
  scenes = kijk_export_compose (project, &options, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (scenes->len, ==, 1);

  return kijk_scene_ref (scenes->pdata[0]);
}

/* The first line that is not the same, for whoever has to find out why. */
static void
report_difference (const char *name,
                   const char *is,
                   const char *was)
{
  g_auto (GStrv) now = g_strsplit (is, "\n", -1);
  g_auto (GStrv) before = g_strsplit (was, "\n", -1);
  guint i;

  for (i = 0; now[i] != NULL && before[i] != NULL && g_str_equal (now[i], before[i]); i++)
    ;
  g_test_message ("%s, line %u, was", name, i + 1);
  g_test_message ("%s", before[i] != NULL ? before[i] : "nothing");
  g_test_message ("and is");
  g_test_message ("%s", now[i] != NULL ? now[i] : "nothing");
  g_test_message ("if that was meant: look at the pictures, then keep it with KIJK_UPDATE_GOLDEN=1");
  g_test_fail ();
}

static void
compare (const char *name,
         KijkScene  *scene)
{
  g_autofree char *json = kijk_scene_to_json (scene, 0);
  g_autofree char *file = g_strconcat (name, ".json", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", file, NULL);
  g_autofree char *golden = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("KIJK_UPDATE_GOLDEN") != NULL)
    g_file_set_contents (path, json, -1, &error);
  else
    g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);

  if (golden != NULL && !g_str_equal (json, golden))
    report_difference (name, json, golden);
}

typedef void (*SceneFunc) (const char *name,
                           KijkScene  *scene);

static void
for_each_scene (SceneFunc function)
{
  for (guint e = 0; e < G_N_ELEMENTS (examples); e++)
    {
      g_autoptr (KijkProject) project = read_example (examples[e]);

      for (int view = 0; view < kijk_view_enumeration.n_values; view++)
        for (guint l = 0; l < G_N_ELEMENTS (levels); l++)
          for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
            {
              g_autoptr (KijkScene) scene = compose (project, view, levels[l], sizes[s], FALSE, NULL);
              g_autofree char *name = g_strjoin ("-", examples[e], kijk_view_enumeration.values[view],
                                                 kijk_level_enumeration.values[levels[l]], sizes[s], NULL);

              function (name, scene);
            }
    }
}

/* With relations drawn, for those who see most of them. */
static void
for_each_related (SceneFunc function)
{
  static const KijkLevel seeing[] = { KIJK_LEVEL_FACILITATOR, KIJK_LEVEL_TABLE };
  g_autoptr (KijkProject) project = read_example (examples[0]);

  for (guint l = 0; l < G_N_ELEMENTS (seeing); l++)
    for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
      {
        g_autoptr (KijkScene) scene = compose (project, KIJK_VIEW_KIJKGLAS, seeing[l], sizes[s], TRUE, NULL);
        g_autofree char *name = g_strjoin ("-", examples[0], "relations", kijk_level_enumeration.values[seeing[l]],
                                           sizes[s], NULL);

        function (name, scene);
      }
}

/* With the lens on a part of it. */
static void
for_each_focus (SceneFunc function)
{
  static const char *const focuses[] = { "interests/collective", "interests/organisational", "ambition/issue",
                                         "context" };

  for (guint e = 0; e < G_N_ELEMENTS (examples); e++)
    for (guint f = 0; f < G_N_ELEMENTS (focuses); f++)
      {
        g_autoptr (KijkProject) project = read_example (examples[e]);
        const char *size = sizes[(e + f) % G_N_ELEMENTS (sizes)];
        g_autoptr (KijkScene) scene = compose (project, KIJK_VIEW_KIJKGLAS, KIJK_LEVEL_TABLE, size, FALSE, focuses[f]);
        g_autofree char *part = g_strdelimit (g_strdup (focuses[f]), "/", '-');
        g_autofree char *name = g_strjoin ("-", examples[e], "focus", part, size, NULL);

        function (name, scene);
      }
}

/* What changed since an earlier moment. */
static void
for_each_change (SceneFunc function)
{
  static const KijkLevel seeing[] = { KIJK_LEVEL_FACILITATOR, KIJK_LEVEL_TABLE };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "valid", "moments.kijkglas", NULL);
  g_autoptr (KijkProject) project = kijk_read_file (path, NULL);
  KijkItem *first = kijk_project_get_items (project, KIJK_KIND_SNAPSHOT)->pdata[0];

  for (guint l = 0; l < G_N_ELEMENTS (seeing); l++)
    for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
      {
        g_autofree char *name = g_strjoin ("-", "ferry-change", kijk_level_enumeration.values[seeing[l]], sizes[s], NULL);
        g_autoptr (GPtrArray) scenes = NULL;
        KijkExportOptions options;

        kijk_export_options_init (&options, AS_OF);
        options.audience.level = seeing[l];
        options.size = sizes[s];
        options.since = kijk_item_get_id (first);
        scenes = kijk_export_compose (project, &options, NULL);
        function (name, scenes->pdata[0]);
      }
}

static void
for_all_scenes (SceneFunc function)
{
  for_each_change (function);
  for_each_scene (function);
  for_each_related (function);
  for_each_focus (function);
}

/* One in focus is kept: what holds of the others is tested without. */
static void
compare_some (const char *name,
              KijkScene  *scene)
{
  if (g_str_has_suffix (name, "focus-interests-collective-1280x720"))
    compare (name, scene);
}

static void
test_golden (void)
{
  for_each_change (compare);
  for_each_scene (compare);
  for_each_related (compare);
  for_each_focus (compare_some);
}

/* The ink of the topmost shape under @point, among the nodes up to @last. */
static KijkInk
find_ground (KijkScene *scene,
             guint      last,
             KijkPoint  point)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);
  int page = ((KijkNode *) nodes->pdata[last])->page;

  for (guint i = last + 1; i-- > 0;)
    {
      KijkNode *node = nodes->pdata[i];

      for (guint m = node->marks->len; node->page == page && m-- > 0;)
        {
          const KijkMark *mark = node->marks->pdata[m];

          if (mark->fill != KIJK_INK_NONE && kijk_path_contains (mark->path, point))
            return mark->fill;
        }
    }

  return KIJK_INK_PAPER;
}

static void
assert_line_readable (const char     *name,
                      KijkScene      *scene,
                      guint           index,
                      const KijkLine *line)
{
  KijkNode *node = kijk_scene_get_nodes (scene)->pdata[index];
  double middle = line->baseline - kijk_font_get_ascent (node->font) / 3;
  const KijkPoint points[] = {
    { line->x + line->width / 2, middle }, { line->x + 1, middle }, { line->x + line->width - 1, middle },
  };

  for (guint p = 0; p < G_N_ELEMENTS (points); p++)
    for (int look = KIJK_LOOK_LIGHT; look <= KIJK_LOOK_DARK; look++)
      {
        KijkInk ground = find_ground (scene, index, points[p]);

        if (kijk_palette_contrast (kijk_palette_get (look), node->ink, ground) < 7)
          g_error ("%s: “%s” of %s, ink %d, is hard to read on ground %d", name, line->string, node->id,
                   node->ink, ground);
      }
}

/* Against what is really drawn under the words, not what was meant to be. */
static void
assert_readable (const char *name,
                 KijkScene  *scene)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];

      for (guint l = 0; l < node->lines->len; l++)
        assert_line_readable (name, scene, i, node->lines->pdata[l]);
    }
}

static void
test_readable (void)
{
  for_all_scenes (assert_readable);
}

/* Cantarell comes in these weights on Debian 12, and in any on Debian 13: of
 * others the same words would not be as wide on both. */
static void
assert_weights (const char *name,
                KijkScene  *scene)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];
      int weight = node->font.weight;

      if (kijk_node_has_text (node) && weight != 400 && weight != 700 && weight != 800)
        g_error ("%s: %s has the weight %d", name, node->id, weight);
    }
}

static void
test_weights (void)
{
  for_all_scenes (assert_weights);
}

/* Nothing drawn later covers words: what is read is what stands there. */
static void
assert_uncovered (const char *name,
                  KijkScene  *scene)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];
      KijkRect bounds = kijk_node_get_bounds (node);
      KijkPoint middle = { bounds.x + bounds.width / 2, bounds.y + bounds.height / 2 };

      for (guint j = i + 1; kijk_node_has_text (node) && j < nodes->len; j++)
        {
          KijkNode *above = nodes->pdata[j];

          for (guint m = 0; above->page == node->page && m < above->marks->len; m++)
            {
              const KijkMark *mark = above->marks->pdata[m];

              if (mark->fill != KIJK_INK_NONE && kijk_path_contains (mark->path, middle))
                g_error ("%s: %s covers the words of %s", name, above->id, node->id);
            }
        }
    }
}

static void
test_uncovered (void)
{
  for_all_scenes (assert_uncovered);
}

/* Keeps @n votes on the phase, from place to place beginning with @first. */
static void
set_votes (KijkProject *project,
           guint        n,
           int          first,
           gboolean     revealed)
{
  GPtrArray *votes = kijk_project_get_items (project, KIJK_KIND_PHASE_VOTE);
  KijkEdit *edit = kijk_edit_begin (project, NULL);

  while (votes->len > n)
    kijk_edit_remove (edit, votes->pdata[votes->len - 1]);
  for (guint i = 0; i < votes->len; i++)
    {
      kijk_edit_set_int (edit, votes->pdata[i], KIJK_PHASE_VOTE_PLACE, (first + (int) i) % kijk_vote_place_enumeration.n_values);
      kijk_edit_set_boolean (edit, votes->pdata[i], KIJK_PHASE_VOTE_REVEALED, revealed);
    }
  g_assert_true (kijk_edit_commit (edit, NULL));
}

/* What was voted in secret, or by fewer than four, changes no picture for anybody: only
 * how many votes there are does. */
static void
test_secret_votes (void)
{
  static const struct {
    guint    n;
    gboolean revealed;
    gboolean same;
  } rounds[] = { { 12, FALSE, TRUE }, { 3, TRUE, TRUE }, { 5, TRUE, FALSE } };

  for (guint r = 0; r < G_N_ELEMENTS (rounds); r++)
    for (int view = KIJK_VIEW_KOMPAS; view < kijk_view_enumeration.n_values; view++)
      for (int level = KIJK_LEVEL_FACILITATOR; level <= KIJK_LEVEL_TABLE; level++)
        {
          char *json[2];

          for (int i = 0; i < 2; i++)
            {
              g_autoptr (KijkProject) project = read_example ("elzerwaard");
              g_autoptr (KijkScene) scene = NULL;

              set_votes (project, rounds[r].n, 2 * i, rounds[r].revealed);
              scene = compose (project, view, level, sizes[0], FALSE, NULL);
              json[i] = kijk_scene_to_json (scene, 0);
            }
          if (rounds[r].same)
            g_assert_cmpstr (json[0], ==, json[1]);
          else if (view == KIJK_VIEW_KOMPAS)
            g_assert_cmpstr (json[0], !=, json[1]);
          g_free (json[0]);
          g_free (json[1]);
        }
}

/* In a window the tray of those who do not know is not where what zooms lies over it. */
static void
test_tray (void)
{
  g_autoptr (KijkProject) project = read_example ("elzerwaard");
  const KijkSceneOptions options = { .language = KIJK_LANGUAGE_NL };
  KijkPage page;

  set_votes (project, 12, 0, TRUE);
  kijk_page_init_pixels (&page, 1280, 720);
  for (int overflow = KIJK_OVERFLOW_PAGES; overflow <= KIJK_OVERFLOW_NONE; overflow++)
    {
      g_autoptr (KijkScene) scene = NULL;
      KijkNode *wheel, *tray;

      page.overflow = overflow;
      scene = kijk_scene_build (KIJK_VIEW_KOMPAS, project, &page, &options);
      wheel = kijk_scene_find (scene, "needle");
      tray = kijk_scene_find (scene, "votes-dont-know");
      g_assert_cmpint (kijk_node_get_centre (tray).x < kijk_node_get_centre (wheel).x, ==, overflow == KIJK_OVERFLOW_NONE);
    }
}

/* An earlier round of @n votes. */
static void
add_earlier (KijkProject *project,
             guint        n)
{
  KijkEdit *edit = kijk_edit_begin (project, NULL);
  KijkItem *session = kijk_edit_append (edit, KIJK_KIND_SESSION);

  kijk_edit_set_text (edit, session, KIJK_SESSION_DATE, "2025-03-20");
  for (guint i = 0; i < n; i++)
    {
      KijkItem *vote = kijk_edit_append (edit, KIJK_KIND_PHASE_VOTE);

      kijk_edit_set_text (edit, vote, KIJK_PHASE_VOTE_SESSION, kijk_item_get_id (session));
      kijk_edit_set_text (edit, vote, KIJK_PHASE_VOTE_TOKEN, kijk_item_get_id (vote));
      kijk_edit_set_int (edit, vote, KIJK_PHASE_VOTE_PLACE, KIJK_VOTE_PLACE_SHARE);
      kijk_edit_set_boolean (edit, vote, KIJK_PHASE_VOTE_REVEALED, TRUE);
    }
  g_assert_true (kijk_edit_commit (edit, NULL));
}

/* What shifted since the last time is said where both rounds can be: from four voices on,
 * and to nobody outside. */
static void
test_shift (void)
{
  static const struct {
    guint     n;
    KijkLevel level;
    gboolean  said;
  } cases[] = {
    { 0, KIJK_LEVEL_FACILITATOR, FALSE }, { 3, KIJK_LEVEL_FACILITATOR, FALSE }, { 4, KIJK_LEVEL_FACILITATOR, TRUE },
    { 4, KIJK_LEVEL_TABLE, TRUE }, { 3, KIJK_LEVEL_TABLE, FALSE }, { 4, KIJK_LEVEL_PUBLIC, FALSE },
  };

  for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
    for (int view = KIJK_VIEW_KOMPAS; view <= KIJK_VIEW_KOMPAS_LINE; view++)
      {
        g_autoptr (KijkProject) project = read_example ("elzerwaard");
        g_autoptr (KijkScene) scene = NULL;
        KijkNode *node;

        if (cases[c].n > 0)
          add_earlier (project, cases[c].n);
        scene = compose (project, view, cases[c].level, sizes[0], FALSE, NULL);
        node = kijk_scene_find (scene, "votes-before");
        g_assert_cmpint (node != NULL, ==, cases[c].said);
        if (node != NULL)
          g_assert_nonnull (strstr (node->label, "20 maart 2025"));
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scenes/golden", test_golden);
  g_test_add_func ("/scenes/readable", test_readable);
  g_test_add_func ("/scenes/weights", test_weights);
  g_test_add_func ("/scenes/uncovered", test_uncovered);
  g_test_add_func ("/scenes/secret-votes", test_secret_votes);
  g_test_add_func ("/scenes/tray", test_tray);
  g_test_add_func ("/scenes/shift", test_shift);

  return g_test_run ();
}
