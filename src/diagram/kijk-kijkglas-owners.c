/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kijkglas-relations.h"

#include <math.h>

#include "diagram/kijk-token-private.h"

/* Whose is what, for the one thing that is selected: a party and its interests, or an
 * interest and whose it is. Without a selection the letters and the rim of a coin tell
 * it, and there are no such lines. Everything else stays where it is. */

/* In the design's unit u. */
#define OWNER_WIDTH 2.0

/* So many lines at most, the shortest: more would be a hairball, and take their time. */
#define MOST_LINES 24

/* As part of a trunk a line may turn more often than alone. */
#define MOST_TURNS 14

static gboolean
is_owner (KijkComposer *composer,
          KijkItem     *party,
          KijkItem     *interest)
{
  g_autoptr (GPtrArray) owners = _kijk_token_list_owners (composer, interest);

  return g_ptr_array_find (owners, party, NULL);
}

static void
add_line (GPtrArray *lines,
          KijkItem  *from,
          KijkItem  *to)
{
  KijkRelation *line = _kijk_relation_new_between (from, to);

  line->stroke = (KijkStroke) { KIJK_RELATION_TYPE_NEUTRAL, 1, FALSE };
  g_ptr_array_add (lines, line);
}

/* Returns: (transfer full) (element-type KijkRelation): from what is selected to each
 * that belongs to it */
static GPtrArray *
collect_lines (KijkComposer *composer,
               KijkItem     *selected)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (_kijk_relation_free);

  if (kijk_item_is (selected, KIJK_KIND_STAKEHOLDER))
    {
      GPtrArray *interests = kijk_project_get_items (composer->project, KIJK_KIND_INTEREST);

      for (guint i = 0; i < interests->len; i++)
        if (is_owner (composer, selected, interests->pdata[i]))
          add_line (lines, selected, interests->pdata[i]);
    }
  else if (kijk_item_is (selected, KIJK_KIND_INTEREST))
    {
      g_autoptr (GPtrArray) owners = _kijk_token_list_owners (composer, selected);

      for (guint i = 0; i < owners->len; i++)
        add_line (lines, selected, owners->pdata[i]);
    }

  return lines;
}

/* ---- the lines ---- */

/* Each runs along the others as far as it can: together they are one trunk, which
 * leaves its token and arrives straight from or to the centre where that can be. */
static void
find_way (KijkCorridor *corridor,
          KijkRelation *line)
{
  static const KijkWays tries[] = { KIJK_WAYS_LEGS, KIJK_WAYS_LEGS | KIJK_WAYS_TIGHT, KIJK_WAYS_TIGHT };

  if (line->discs[0] < 0 || line->discs[1] < 0 || line->discs[0] == line->discs[1])
    return;

  for (gsize i = 0; line->route == NULL && i < G_N_ELEMENTS (tries); i++)
    {
      line->route = kijk_corridor_find (corridor, line->discs[0], line->discs[1], &line->gauge,
                                        KIJK_WAYS_TRUNK | tries[i]);
      if (line->route != NULL && line->route->turns->len > MOST_TURNS)
        g_clear_pointer (&line->route, kijk_route_free);
    }
  if (line->route != NULL)
    kijk_corridor_take_trunk (corridor, line->route);
}

static void
draw_line (KijkDrawing        *drawing,
           KijkNode           *node,
           const KijkRelation *line)
{
  g_autoptr (GArray) points = kijk_route_flatten (line->route, KIJK_RELATION_ROUND * drawing->u, 0, 0);

  kijk_node_add_mark (node, kijk_path_new_line (points, 0), KIJK_INK_NONE, KIJK_INK_TEXT, OWNER_WIDTH * drawing->u);
}

/* All in one node; ground on both sides where they go over lines of @relations. */
static void
draw_lines (KijkDrawing *drawing,
            KijkItem    *selected,
            GPtrArray   *lines,
            GPtrArray   *relations)
{
  g_autofree char *label = kijk_words_format (drawing->composer->language, "accessible", "owner-lines", "item",
                                              kijk_item_get_title (selected), NULL);
  KijkNode *node = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      const KijkRelation *line = lines->pdata[i];

      if (line->route == NULL)
        continue;
      if (node == NULL)
        node = kijk_scene_add (drawing->composer->scene, KIJK_ROLE_RELATION, "owner-lines");
      for (guint k = 0; relations != NULL && k < relations->len; k++)
        if (((KijkRelation *) relations->pdata[k])->route != NULL)
          _kijk_relation_add_halos (drawing, node, line, relations->pdata[k]);
    }
  if (node == NULL)
    return;

  kijk_node_set_label (node, label);
  for (guint i = 0; i < lines->len; i++)
    if (((KijkRelation *) lines->pdata[i])->route != NULL)
      draw_line (drawing, node, lines->pdata[i]);
}

/* ---- the others ---- */

static gboolean
belongs_to (KijkComposer *composer,
            KijkItem     *party,
            const char   *id)
{
  KijkItem *item = kijk_project_get_item (composer->project, id);

  if (item == NULL || item == party)
    return item != NULL;
  if (kijk_item_is (item, KIJK_KIND_INTEREST))
    return is_owner (composer, party, item);

  return kijk_item_is (item, KIJK_KIND_AMBITION_IMAGE) &&
         kijk_project_get_referred (composer->project, item, KIJK_AMBITION_IMAGE_STAKEHOLDER) == party;
}

static gboolean
stands_out (KijkComposer *composer,
            KijkItem     *party,
            const char   *id)
{
  GHashTable *found = composer->options->found;

  return (party == NULL || belongs_to (composer, party, id)) &&
         (found == NULL || g_hash_table_contains (found, id));
}

/* What is of a party, and what was looked for, stays as it is; other tokens, with the
 * numbers on them, grow dim. @party: (nullable): of any */
static void
dim_others (KijkDrawing *drawing,
            KijkItem    *party)
{
  GPtrArray *nodes = kijk_scene_get_nodes (drawing->composer->scene);

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];
      gboolean token = node->role == KIJK_ROLE_TOKEN || node->role == KIJK_ROLE_STACK ||
                       g_str_has_prefix (node->id, "number-");

      node->dimmed = token && node->items != NULL;
      for (guint k = 0; node->dimmed && node->items[k] != NULL; k++)
        node->dimmed = !stands_out (drawing->composer, party, node->items[k]);
    }
}

/* Draws the lines of what is selected, after everything that they keep off. @relations:
 * (nullable) (element-type KijkRelation): the lines that they may cross */
void
_kijk_owners_draw (KijkDrawing *drawing,
                   GPtrArray   *relations)
{
  KijkComposer *composer = drawing->composer;
  const char *id = composer->options->owners_of;
  KijkItem *selected = id != NULL ? kijk_project_get_item (composer->project, id) : NULL;
  KijkItem *party = selected != NULL && kijk_item_is (selected, KIJK_KIND_STAKEHOLDER) ? selected : NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (KijkCorridor) corridor = NULL;

  if (party != NULL || composer->options->found != NULL)
    dim_others (drawing, party);
  if (selected == NULL)
    return;

  lines = collect_lines (composer, selected);
  if (lines->len == 0)
    return;

  corridor = _kijk_relations_survey (drawing, lines);
  for (guint i = 0; relations != NULL && i < relations->len; i++)
    {
      const KijkRelation *relation = relations->pdata[i];

      if (relation->route != NULL)
        kijk_corridor_take (corridor, relation->route, &relation->gauge);
    }
  for (guint i = 0; i < MIN (lines->len, MOST_LINES); i++)
    find_way (corridor, lines->pdata[i]);
  draw_lines (drawing, selected, lines, relations);
}
