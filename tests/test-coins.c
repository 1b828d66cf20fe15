/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diagram/kijk-composer.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "model/kijk-edit.h"

/* The letters on coins lie within their inner circle, with air around them, however
 * wide they are and however small the coin is. */

#define AIR 0.02 /* of the inner circle */

static const char *const letters[] = {
  "Wa", "WW", "Wm", "mw", "El", "Gg", "Ij", "10", "健康", "漢字", "مر", "صص", "שב", "🙂🙂", "👩🏽‍⚕️", "Ǻg", "QQ",
};

static KijkProject *
make_project (gsize first,
              gsize n,
              int   colour)
{
  KijkProject *project = kijk_project_new ();
  KijkEdit *edit = kijk_edit_begin (project, NULL);
  g_autoptr (GError) error = NULL;

  for (gsize i = first; i < first + n; i++)
    {
      KijkItem *party = kijk_edit_append (edit, KIJK_KIND_STAKEHOLDER);
      KijkItem *interest = kijk_edit_append (edit, KIJK_KIND_INTEREST);

      kijk_edit_set_text (edit, party, KIJK_STAKEHOLDER_NAME, letters[i]);
      kijk_edit_set_text (edit, party, KIJK_STAKEHOLDER_INITIALS, letters[i]);
      kijk_edit_set_int (edit, party, KIJK_STAKEHOLDER_COLOUR, (colour + (int) i) % 36 + 1);
      kijk_edit_set_boolean (edit, party, KIJK_STAKEHOLDER_AT_TABLE, i % 5 != 4);
      kijk_edit_set_text (edit, interest, KIJK_INTEREST_TEXT, "Schoon water");
      kijk_edit_set_text (edit, interest, KIJK_INTEREST_STAKEHOLDER, kijk_item_get_id (party));
      kijk_edit_set_int (edit, interest, KIJK_INTEREST_WEIGHT, 1 + i % 3);
      kijk_edit_set_int (edit, interest, KIJK_INTEREST_TYPE, i % 2);
    }
  kijk_edit_commit (edit, &error);
  g_assert_no_error (error);

  return project;
}

static gboolean
is_circle (const KijkMark *mark,
           KijkPoint       centre)
{
  KijkRect extents = kijk_path_get_extents (mark->path);
  KijkPoint corner = { extents.x + 0.1 * extents.width, extents.y + 0.1 * extents.height };

  return !mark->hatched && kijk_path_is_closed (mark->path) && fabs (extents.width - extents.height) < 0.1 &&
         hypot (extents.x + extents.width / 2 - centre.x, extents.y + extents.height / 2 - centre.y) < 0.1 &&
         !kijk_path_contains (mark->path, corner);
}

/* Of all circles that its coin is drawn with and nothing covers, the innermost edge. */
static double
find_inner (KijkNode  *node,
            KijkPoint *centre)
{
  const KijkMark *coin = node->marks->pdata[0];
  KijkRect whole = kijk_path_get_extents (coin->path);
  double inner = whole.width;

  *centre = (KijkPoint) { whole.x + whole.width / 2, whole.y + whole.height / 2 };
  for (guint m = 0; m < node->marks->len; m++)
    {
      const KijkMark *mark = node->marks->pdata[m];
      double edge = kijk_path_get_extents (mark->path).width / 2 - mark->width / 2;

      if (is_circle (mark, *centre))
        inner = mark->fill != KIJK_INK_NONE ? edge : fmin (inner, edge);
    }

  return inner;
}

static gboolean
is_coin (KijkProject *project,
         KijkNode    *node)
{
  KijkItem *item = node->items != NULL && node->items[0] != NULL ? kijk_project_get_item (project, node->items[0]) : NULL;

  return item != NULL && (kijk_item_is (item, KIJK_KIND_STAKEHOLDER) || kijk_item_is (item, KIJK_KIND_INTEREST)) &&
         node->marks->len > 0 && node->role != KIJK_ROLE_STACK &&
         (node->role == KIJK_ROLE_TOKEN || strstr (node->id, "coin") != NULL);
}

static void
check_coin (const char     *name,
            KijkTypesetter *typesetter,
            KijkNode       *node)
{
  const KijkLine *line = node->lines->pdata[0];
  KijkRect ink = kijk_typesetter_ink (typesetter, node->font, line->string);
  KijkPoint centre;
  double inner = find_inner (node, &centre);
  double left = line->x + ink.x - centre.x;
  double top = line->baseline + ink.y - centre.y;
  double reach = hypot (fmax (-left, left + ink.width), fmax (-top, top + ink.height));

  if (reach > (1 - AIR) * inner)
    g_error ("%s: “%s” of %s reaches %.2f from the middle, and its coin %.2f", name, line->string, node->id, reach,
             inner);
}

/* Not every machine has letters of every script: what stands in for them may be larger
 * than any coin. */
static gboolean
has_letters (const char *text)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoLayout *layout = pango_layout_new (context);
  int n_unknown;

  pango_layout_set_text (layout, text, -1);
  n_unknown = pango_layout_get_unknown_glyphs_count (layout);
  g_object_unref (layout);
  g_object_unref (context);

  return n_unknown == 0;
}

static gboolean
should_have_letters (KijkProject *project,
                     KijkNode    *node)
{
  KijkItem *item = kijk_project_get_item (project, node->items[0]);

  return g_str_has_prefix (node->id, "key-coin") && kijk_item_is (item, KIJK_KIND_STAKEHOLDER) &&
         has_letters (kijk_item_get_text (item, KIJK_STAKEHOLDER_INITIALS));
}

static void
check_scene (const char     *name,
             KijkProject    *project,
             KijkTypesetter *typesetter,
             KijkScene      *scene)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];

      if (!is_coin (project, node))
        continue;
      if (node->lines->len > 0)
        check_coin (name, typesetter, node);
      else if (should_have_letters (project, node))
        g_error ("%s: %s has no letters", name, node->id);
    }
}

/* On every @step-th of the pages and parts, from @first on. */
static void
check_project (KijkProject *project,
               const char  *name,
               gsize        first,
               gsize        step)
{
  static const char *const sizes[] = { "1280x720", "A4", "A4-portrait", "A5", "720x1280", "320x180", "A0" };
  static const char *const focuses[] = { NULL, "interests", "interests/collective", "context" };
  g_autoptr (KijkTypesetter) typesetter = kijk_typesetter_new ();

  for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
    for (gsize f = 0; f < G_N_ELEMENTS (focuses); f++)
      {
        KijkSceneOptions options = { .typesetter = typesetter, .name_audience = s % 2 == 0 };
        g_autofree char *called = g_strjoin (" ", name, sizes[s], focuses[f], NULL);
        g_autoptr (KijkScene) scene = NULL;
        KijkPage page;

        if ((s * G_N_ELEMENTS (focuses) + f + first) % step != 0)
          continue;
        g_assert_true (kijk_page_init_parse (&page, sizes[s], NULL));
        if (focuses[f] != NULL)
          g_assert_true (kijk_focus_init_parse (&options.focus, focuses[f], NULL));
        scene = kijk_scene_build (KIJK_VIEW_KIJKGLAS, project, &page, &options);
        check_scene (called, project, typesetter, scene);
      }
}

/* Each alone, where coins may grow for it, and all together, where not for all. */
static void
test_alone (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    for (int style = 0; style < 3; style++)
      {
        g_autoptr (KijkProject) project = make_project (i, 1, 12 * style);

        check_project (project, letters[i], i + style, 3);
      }
}

static void
test_together (void)
{
  for (int style = 0; style < 3; style++)
    {
      g_autoptr (KijkProject) project = make_project (0, G_N_ELEMENTS (letters), 12 * style);

      check_project (project, "all of them", 0, 1);
    }
}

/* Two letters that have room are both there. */
static void
test_both (void)
{
  g_autoptr (KijkProject) project = make_project (0, 1, 0);
  GPtrArray *interests = kijk_project_get_items (project, KIJK_KIND_INTEREST);
  KijkSceneOptions options = { 0 };
  g_autoptr (KijkScene) scene = NULL;
  g_autofree char *text = NULL;
  KijkPage page;

  kijk_page_init_pixels (&page, 1280, 720);
  scene = kijk_scene_build (KIJK_VIEW_KIJKGLAS, project, &page, &options);
  text = kijk_node_get_text (kijk_scene_find_item (scene, kijk_item_get_id (interests->pdata[0])));
  g_assert_cmpstr (text, ==, "Wa");
}

/* ---- who is who ---- */

static KijkItem *
find_party (KijkProject *project,
            KijkNode    *node)
{
  KijkItem *item = is_coin (project, node) ? kijk_project_get_item (project, node->items[0]) : NULL;

  return item != NULL && kijk_item_is (item, KIJK_KIND_INTEREST)
             ? kijk_project_get_referred (project, item, KIJK_INTEREST_STAKEHOLDER)
             : item;
}

/* However small coins are, letters are of one party only. */
static guint
check_told_apart (const char  *name,
                  KijkProject *project,
                  KijkScene   *scene)
{
  g_autoptr (GHashTable) parties = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *nodes = kijk_scene_get_nodes (scene);
  guint n_short = 0;

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkItem *party = find_party (project, nodes->pdata[i]);
      g_autofree char *text = kijk_node_get_text (nodes->pdata[i]);
      KijkItem *other = text != NULL ? g_hash_table_lookup (parties, text) : NULL;

      if (party == NULL || text == NULL || *text == '\0')
        continue;
      if (other != NULL && other != party)
        g_error ("%s: “%s” is %s and %s", name, text, kijk_item_get_title (party), kijk_item_get_title (other));
      n_short += g_utf8_strlen (text, -1) == 1;
      g_hash_table_insert (parties, g_steal_pointer (&text), party);
    }

  return n_short;
}

static void
test_told_apart (void)
{
  static const char *const names[] = { "Waterschap West", "Woonstichting Midden", "Wijkmanagers", "Mobiele Wacht",
                                       "Warmtewinning", "Musea Mander", "W", "Quintus & Quaas" };
  static const char *const initials[] = { "WW", "Wm", "WM", "mW", "Ww", "MM", "W", "QQ" };
  static const char *const sizes[] = { "1280x720", "A4", "A5", "720x1280", "320x180", "A0" };
  g_autoptr (KijkProject) project = make_project (0, G_N_ELEMENTS (names), 0);
  KijkEdit *edit = kijk_edit_begin (project, NULL);
  g_autoptr (GPtrArray) parties = kijk_project_list_in_order (project, KIJK_KIND_STAKEHOLDER);
  g_autoptr (GError) error = NULL;
  guint n_short = 0;

  for (guint i = 0; i < parties->len; i++)
    {
      kijk_edit_set_text (edit, parties->pdata[i], KIJK_STAKEHOLDER_NAME, names[i]);
      kijk_edit_set_text (edit, parties->pdata[i], KIJK_STAKEHOLDER_INITIALS, initials[i]);
    }
  kijk_edit_commit (edit, &error);
  g_assert_no_error (error);

  for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      KijkSceneOptions options = { 0 };
      g_autoptr (KijkScene) scene = NULL;
      KijkPage page;

      g_assert_true (kijk_page_init_parse (&page, sizes[s], NULL));
      scene = kijk_scene_build (KIJK_VIEW_KIJKGLAS, project, &page, &options);
      n_short += check_told_apart (sizes[s], project, scene);
    }
  /* Where nothing is short, nothing was shown. */
  g_assert_cmpuint (n_short, >, G_N_ELEMENTS (sizes) * 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/coins/alone", test_alone);
  g_test_add_func ("/coins/together", test_together);
  g_test_add_func ("/coins/both", test_both);
  g_test_add_func ("/coins/told-apart", test_told_apart);

  return g_test_run ();
}
