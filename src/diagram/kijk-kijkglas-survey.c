/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kijkglas-relations.h"

#include <math.h>
#include <string.h>

#include "kijk-kijkglas-cards.h"

/* Which relations there are, in the order in which they may choose their way, and
 * what stands in the picture that they must keep off. */

/* In the design's unit u: how far beside a dot the line to its card begins to be in the
 * way. */
#define BESIDE_DOT 3.0

/* Of half a square, how far the circle around it reaches, but for its round corners. */
#define SQUARE_REACH 1.25

void
_kijk_relation_free (gpointer data)
{
  KijkRelation *relation = data;

  g_clear_pointer (&relation->route, kijk_route_free);
  g_free (relation);
}

/* Returns: (transfer full): a line from one token to another, with no way yet */
KijkRelation *
_kijk_relation_new_between (KijkItem *from,
                            KijkItem *to)
{
  KijkRelation *relation = g_new0 (KijkRelation, 1);

  relation->item = to;
  relation->ends[0] = from;
  relation->ends[1] = to;
  relation->discs[0] = relation->discs[1] = -1;

  return relation;
}

static KijkRelation *
relation_new (KijkProject *project,
              KijkItem    *item)
{
  KijkRelation *relation =
      _kijk_relation_new_between (kijk_project_get_referred (project, item, KIJK_INTEREST_RELATION_A),
                                  kijk_project_get_referred (project, item, KIJK_INTEREST_RELATION_B));

  relation->item = item;
  relation->stroke = (KijkStroke) {
    .type = kijk_item_get_int (item, KIJK_INTEREST_RELATION_TYPE),
    .strength = kijk_item_get_int (item, KIJK_INTEREST_RELATION_STRENGTH),
    .handled = kijk_project_get_referred (project, item, KIJK_INTEREST_RELATION_HANDLED_BY) != NULL,
  };

  return relation;
}

/* Returns: (transfer full) (element-type KijkRelation): all of the project, in the
 * order of people */
GPtrArray *
_kijk_relations_collect (KijkDrawing *drawing)
{
  KijkProject *project = drawing->composer->project;
  g_autoptr (GPtrArray) items = kijk_project_list_in_order (project, KIJK_KIND_INTEREST_RELATION);
  GPtrArray *relations = g_ptr_array_new_with_free_func (_kijk_relation_free);

  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (relations, relation_new (project, items->pdata[i]));

  return relations;
}

/* ---- what is in the way ---- */

static gboolean
is_round (const KijkPath *path)
{
  KijkRect extents = kijk_path_get_extents (path);

  for (guint i = 0; i < kijk_path_get_n (path); i++)
    if (i > 0 && kijk_path_get (path, i)->type == KIJK_SEGMENT_LINE)
      {
        /* An arc goes straight to where it begins, even if that is no way at all. */
        KijkPoint from = kijk_path_get (path, i - 1)->points[0];
        KijkPoint to = kijk_path_get (path, i)->points[0];

        if (kijk_path_get (path, i - 1)->type != KIJK_SEGMENT_MOVE || hypot (to.x - from.x, to.y - from.y) > 0.01)
          return FALSE;
      }

  return fabs (extents.width - extents.height) < 0.01;
}

/* What a mark takes, with its outline. */
static KijkRect
frame_of (const KijkMark *mark)
{
  KijkRect frame = kijk_path_get_extents (mark->path);

  return kijk_rect_grow (&frame, mark->stroke != KIJK_INK_NONE ? mark->width / 2 : 0);
}

static KijkPoint
middle_of (const KijkRect *rect)
{
  return (KijkPoint) { rect->x + rect->width / 2, rect->y + rect->height / 2 };
}

/* The largest circle of a token: its coin. */
static const KijkMark *
find_coin (KijkNode *node)
{
  const KijkMark *coin = NULL;

  for (guint i = 0; i < node->marks->len; i++)
    {
      const KijkMark *mark = node->marks->pdata[i];

      if (is_round (mark->path) && (coin == NULL || frame_of (mark).width > frame_of (coin).width + 0.01))
        coin = mark;
    }

  return coin;
}

static gboolean
lies_within (const KijkRect *frame,
             gboolean        round,
             const KijkRect *coin)
{
  KijkPoint middle = middle_of (coin);
  KijkPoint own = middle_of (frame);
  double reach = round ? frame->width / 2 : hypot (frame->width, frame->height) / 2;

  return hypot (own.x - middle.x, own.y - middle.y) + reach <= 0.505 * coin->width;
}

/* What sticks out of a coin is in the way as well. */
static int
block_frame (KijkCorridor   *corridor,
             const KijkRect *frame,
             gboolean        round,
             const KijkRect *coin)
{
  if (coin != NULL && lies_within (frame, round, coin))
    return -1;

  return round ? kijk_corridor_block_disc (corridor, middle_of (frame), frame->width / 2)
               : kijk_corridor_block_rect (corridor, frame);
}

/* Where arrows lead from one moment to another, one may end at a circumstance. */
static gboolean
is_square (KijkDrawing *drawing,
           KijkNode    *node)
{
  return drawing->composer->comparison != NULL && node->kind == KIJK_KIND_CONTEXT_FACTOR && node->items != NULL;
}

/* Returns: what the corridor knows the circle around it by */
static int
block_square (KijkCorridor *corridor,
              KijkNode     *node)
{
  KijkRect square = frame_of (node->marks->pdata[0]);

  return kijk_corridor_block_disc (corridor, middle_of (&square), SQUARE_REACH * square.width / 2);
}

/* Returns: what the corridor knows the coin by */
static int
block_node (KijkCorridor *corridor,
            KijkNode     *node)
{
  const KijkMark *coin = find_coin (node);
  KijkRect bounds = kijk_node_get_bounds (node);
  KijkRect whole = { 0, 0, 0, 0 };
  int disc = -1;

  if (coin != NULL)
    {
      whole = frame_of (coin);
      disc = block_frame (corridor, &whole, TRUE, NULL);
    }
  for (guint i = 0; i < node->marks->len; i++)
    {
      const KijkMark *mark = node->marks->pdata[i];
      KijkRect frame = frame_of (mark);

      if (mark != coin)
        block_frame (corridor, &frame, is_round (mark->path), coin != NULL ? &whole : NULL);
    }
  if (kijk_node_has_text (node))
    block_frame (corridor, &bounds, FALSE, coin != NULL ? &whole : NULL);

  return disc;
}

/* The line from a dot to its card, but for what is close to the dot: relations end
 * there. Returns: what the corridor knows the dot by */
static int
block_leader (KijkDrawing  *drawing,
              KijkCorridor *corridor,
              KijkNode     *leader)
{
  const KijkMark *dot = find_coin (leader);
  KijkRect whole = frame_of (dot);
  int disc = block_frame (corridor, &whole, TRUE, NULL);

  for (guint i = 0; i < leader->marks->len; i++)
    {
      const KijkMark *mark = leader->marks->pdata[i];
      KijkRect frame = frame_of (mark);
      double free = middle_of (&whole).x + whole.width / 2 + BESIDE_DOT * drawing->u;

      if (mark == dot)
        continue;
      if (drawing->cards_left)
        free = 2 * middle_of (&whole).x - free;
      if (!drawing->cards_left && frame.x < free)
        frame = (KijkRect) { free, frame.y, frame.x + frame.width - free, frame.height };
      if (drawing->cards_left && frame.x + frame.width > free)
        frame.width = free - frame.x;
      if (frame.width > 0)
        kijk_corridor_block_rect (corridor, &frame);
    }

  return disc;
}

/* What stands for a party or an interest in the picture, where a line can end: its token, the
 * dot that a leader joins with its card, or the coin on its card on the rings.
 * Returns: (nullable): its id */
static const char *
end_of (KijkDrawing *drawing,
        KijkNode    *node)
{
  const KijkRings *rings = &drawing->rings;
  KijkPoint at;

  if (node->role == KIJK_ROLE_LINK)
    return node->id + strlen (KIJK_LEADER_PREFIX);
  if (node->role == KIJK_ROLE_TOKEN && is_square (drawing, node))
    return node->items[0];
  if ((node->kind != KIJK_KIND_INTEREST && node->kind != KIJK_KIND_STAKEHOLDER) || node->items == NULL)
    return NULL;
  if (node->role == KIJK_ROLE_TOKEN)
    return node->items[0];
  if (!g_str_has_prefix (node->id, KIJK_CARD_COIN_PREFIX))
    return NULL;

  at = kijk_node_get_centre (node);
  return hypot (at.x - rings->centre.x, at.y - rings->centre.y) < rings->radius ? node->items[0] : NULL;
}

static void
block_all (KijkDrawing  *drawing,
           KijkCorridor *corridor,
           GHashTable   *discs)
{
  GPtrArray *nodes = kijk_scene_get_nodes (drawing->composer->scene);

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];
      const char *end;
      int disc;

      /* Lines that are there may be crossed. */
      if (node->role == KIJK_ROLE_RING || node->role == KIJK_ROLE_SECTOR || node->role == KIJK_ROLE_RELATION)
        continue;
      if (node->role == KIJK_ROLE_TOKEN && is_square (drawing, node))
        disc = block_square (corridor, node);
      else
        disc = node->role == KIJK_ROLE_LINK ? block_leader (drawing, corridor, node) : block_node (corridor, node);
      end = end_of (drawing, node);
      if (end != NULL)
        g_hash_table_insert (discs, (gpointer) end, GINT_TO_POINTER (disc + 1));
    }
}

static void
block_seams (KijkDrawing  *drawing,
             KijkCorridor *corridor)
{
  for (int cell = 0; cell < KIJK_N_CELLS; cell++)
    {
      const KijkWedge *wedge = &drawing->rings.cells[cell];

      if (kijk_cell_get_ring (cell) != KIJK_RING_AMBITION)
        kijk_corridor_block_seam (corridor, wedge->from, wedge->inner, wedge->outer);
    }
}

/* ---- order ---- */

/* Strongest first; of those equally strong the ones whose interests are nearest to
 * each other, so that longer ones go round outside them and cross nothing. */
static int
compare_relations (gconstpointer a,
                   gconstpointer b)
{
  const KijkRelation *x = *(KijkRelation *const *) a;
  const KijkRelation *y = *(KijkRelation *const *) b;
  double span = x->span - y->span;

  if (x->stroke.strength != y->stroke.strength)
    return y->stroke.strength - x->stroke.strength;
  if (fabs (span) > 1e-6)
    return span < 0 ? -1 : 1;

  return kijk_item_compare (x->item, y->item);
}

static const KijkMark *
find_coin_of (KijkDrawing *drawing,
              KijkItem    *interest)
{
  static const char *const prefixes[] = { "token-", KIJK_LEADER_PREFIX, KIJK_CARD_COIN_PREFIX };

  for (gsize i = 0; interest != NULL && i < G_N_ELEMENTS (prefixes); i++)
    {
      g_autofree char *id = g_strconcat (prefixes[i], kijk_item_get_id (interest), NULL);
      KijkNode *node = kijk_scene_find (drawing->composer->scene, id);

      if (node != NULL && end_of (drawing, node) != NULL)
        return is_square (drawing, node) ? node->marks->pdata[0] : find_coin (node);
    }

  return NULL;
}

static void
aim_all (KijkDrawing  *drawing,
         KijkCorridor *corridor,
         GPtrArray    *relations)
{
  for (guint i = 0; i < relations->len; i++)
    {
      KijkRelation *relation = relations->pdata[i];
      double angles[2] = { 0 };

      kijk_stroke_get_gauge (&relation->stroke, drawing->u, &relation->gauge);
      for (int end = 0; end < 2; end++)
        {
          const KijkMark *coin = find_coin_of (drawing, relation->ends[end]);
          KijkRect frame;

          if (coin == NULL)
            continue;
          frame = frame_of (coin);
          kijk_corridor_aim (corridor, middle_of (&frame));
          angles[end] = kijk_angle_of (drawing->rings.centre.x, drawing->rings.centre.y, middle_of (&frame));
        }
      relation->span = fabs (remainder (angles[0] - angles[1], 2 * G_PI));
    }
}

/* Returns: (transfer full): where lines can run in the picture as it is; sorts
 * @relations, and says where their ends are */
KijkCorridor *
_kijk_relations_survey (KijkDrawing *drawing,
                        GPtrArray   *relations)
{
  const KijkRings *rings = &drawing->rings;
  KijkCorridor *corridor = kijk_corridor_new (rings->centre, rings->outer[KIJK_RING_AMBITION],
                                              rings->outer[KIJK_RING_INTERESTS], rings->radius, drawing->u);
  g_autoptr (GHashTable) discs = g_hash_table_new (g_str_hash, g_str_equal);

  aim_all (drawing, corridor, relations);
  g_ptr_array_sort (relations, compare_relations);
  block_seams (drawing, corridor);
  block_all (drawing, corridor, discs);

  for (guint i = 0; i < relations->len; i++)
    {
      KijkRelation *relation = relations->pdata[i];

      for (int end = 0; end < 2 && relation->ends[end] != NULL; end++)
        relation->discs[end] =
            GPOINTER_TO_INT (g_hash_table_lookup (discs, kijk_item_get_id (relation->ends[end]))) - 1;
    }

  return corridor;
}
