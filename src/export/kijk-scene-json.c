/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-scene-json.h"

#include <json-glib/json-glib.h>
#include <math.h>

#include "model/kijk-kind.h"
#include "model/kijk-text.h"

/* Finer than any eye or screen. */
#define DECIMALS 2

/* Put together by hand, one node a line and numbers as people write them: what
 * the library makes of both changes with its version, and these lines are
 * compared. */

static void
append_string (GString    *out,
               const char *string)
{
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), string);
  g_autofree char *json = json_to_string (node, FALSE);

  g_string_append (out, json);
}

static void
append_number (GString *out,
               double   number)
{
  kijk_text_append_number (out, number, DECIMALS);
}

static void
append_member (GString    *out,
               const char *name,
               const char *value)
{
  g_string_append_printf (out, "\"%s\":", name);
  if (value != NULL)
    append_string (out, value);
  else
    g_string_append (out, "null");
  g_string_append_c (out, ',');
}

static void
append_number_member (GString    *out,
                      const char *name,
                      double      value)
{
  g_string_append_printf (out, "\"%s\":", name);
  append_number (out, value);
  g_string_append_c (out, ',');
}

static void
append_items (GString *out,
              char   **items)
{
  g_string_append (out, "\"items\":[");
  for (char **id = items; id != NULL && *id != NULL; id++)
    {
      if (id != items)
        g_string_append_c (out, ',');
      append_string (out, *id);
    }
  g_string_append (out, "],");
}

static double
round_place (double place)
{
  return round (place * 2) / 2;
}

/* Edges are rounded, not sizes: what touches still touches, and does not overlap. */
static void
append_bounds (GString  *out,
               KijkNode *node)
{
  KijkRect bounds = kijk_node_get_bounds (node);
  double left = round_place (bounds.x);
  double top = round_place (bounds.y);
  const double numbers[] = { left, top, round_place (bounds.x + bounds.width) - left,
                             round_place (bounds.y + bounds.height) - top };

  g_string_append (out, "\"bounds\":[");
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      append_number (out, numbers[i]);
    }
  g_string_append (out, "],");
}

static void
append_node (GString  *out,
             KijkNode *node)
{
  g_autofree char *text = kijk_node_get_text (node);
  gboolean has_text = *text != '\0';

  g_string_append_c (out, '{');
  append_member (out, "id", node->id);
  append_items (out, node->items);
  append_member (out, "kind", node->kind >= 0 ? kijk_kind_get (node->kind)->name : NULL);
  append_member (out, "role", kijk_role_enumeration.values[node->role]);
  append_member (out, "label", node->label);
  append_member (out, "text", has_text ? text : NULL);
  append_number_member (out, "font", has_text ? node->font.size : 0);
  append_bounds (out, node);
  append_member (out, "shown", node->listed ? "listed" : "drawn");
  g_string_append_printf (out, "\"page\":%d}", node->page);
}

static void
append_about (GString   *out,
              KijkScene *scene)
{
  const KijkPage *page = kijk_scene_get_page (scene);
  KijkLevel level = kijk_scene_get_audience (scene)->level;

  append_member (out, "view", kijk_view_enumeration.values[kijk_scene_get_view (scene)]);
  append_member (out, "audience", kijk_level_enumeration.values[level]);
  append_number_member (out, "width", page->width);
  append_number_member (out, "height", page->height);
  append_member (out, "unit", page->unit == KIJK_UNIT_PIXEL ? "px" : "pt");
  append_number_member (out, "pages", kijk_scene_get_n_pages (scene));
}

/**
 * kijk_scene_to_json:
 * @scene: a scene
 * @page: the nodes of which page, from 1; 0 for all
 *
 * Says what is in a picture and where, for other programs and for tests, in the
 * order in which it is drawn. Bounds are those of words where there are any, to
 * half a unit; the size of a font is 0 where there are no words.
 *
 * Returns: (transfer full): the JSON, with a final newline
 */
char *
kijk_scene_to_json (KijkScene *scene,
                    int        page)
{
  GString *out;
  GPtrArray *nodes;
  const char *separator = "\n";

  g_return_val_if_fail (scene != NULL, NULL);

  out = g_string_new ("{");
  append_about (out, scene);
  g_string_append (out, "\"nodes\":[");

  nodes = kijk_scene_get_nodes (scene);
  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];

      if (page > 0 && node->page != page)
        continue;
      g_string_append (out, separator);
      append_node (out, node);
      separator = ",\n";
    }
  g_string_append (out, "\n]}\n");

  return g_string_free (out, FALSE);
}
