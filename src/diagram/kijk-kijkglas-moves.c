/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kijkglas-relations.h"

#include <math.h>

/* What changed since an earlier moment: from where something lay an arrow leads to where
 * it lies, along the ways that lines between interests have; and all of it in words.
 * Ghosts themselves are laid out as all tokens are, after those. */

/* In the design's unit u. */
#define ARROW_WIDTH 2.0
#define ARROW_HEAD 8.0
#define ARROW_HALF 4.0

/* What nobody could follow is not drawn; the words say it. */
#define MOST_TURNS 11

/* ---- arrows ---- */

/* Adds the head of an arrow that comes from @from and ends at @to. */
static void
add_head (KijkNode  *node,
          KijkPoint  from,
          KijkPoint  to,
          double     u)
{
  double length = hypot (to.x - from.x, to.y - from.y);
  double dx = (to.x - from.x) / length;
  double dy = (to.y - from.y) / length;
  KijkPoint back = { to.x - dx * ARROW_HEAD * u, to.y - dy * ARROW_HEAD * u };
  const KijkPoint head[] = {
    to,
    { back.x - dy * ARROW_HALF * u, back.y + dx * ARROW_HALF * u },
    { back.x + dy * ARROW_HALF * u, back.y - dx * ARROW_HALF * u },
  };

  kijk_node_add_mark (node, kijk_path_new_polygon (head, 3, TRUE), KIJK_INK_TEXT, KIJK_INK_NONE, 0);
}

/* Adds a straight arrow. */
void
_kijk_arrow_draw (KijkNode  *node,
                  KijkPoint  from,
                  KijkPoint  to,
                  double     u)
{
  double length = hypot (to.x - from.x, to.y - from.y);
  double share = fmax (0, length - ARROW_HEAD * u) / length;
  const KijkPoint shaft[] = { from, { from.x + share * (to.x - from.x), from.y + share * (to.y - from.y) } };

  kijk_node_add_mark (node, kijk_path_new_polygon (shaft, 2, FALSE), KIJK_INK_NONE, KIJK_INK_TEXT, ARROW_WIDTH * u);
  add_head (node, from, to, u);
}

/* Along a line, which ends where its head begins. */
static void
draw_along (KijkNode *node,
            GArray   *points,
            double    u)
{
  KijkPoint end = g_array_index (points, KijkPoint, points->len - 1);
  double length = kijk_points_get_length (points);
  KijkPoint neck = kijk_points_at (points, fmax (0, length - ARROW_HEAD * u));

  while (points->len > 1 && hypot (g_array_index (points, KijkPoint, points->len - 1).x - end.x,
                                   g_array_index (points, KijkPoint, points->len - 1).y - end.y) < ARROW_HEAD * u)
    g_array_set_size (points, points->len - 1);
  g_array_append_val (points, neck);
  kijk_node_add_mark (node, kijk_path_new_line (points, 0), KIJK_INK_NONE, KIJK_INK_TEXT, ARROW_WIDTH * u);
  add_head (node, neck, end, u);
}

/* ---- moves ---- */

static void
append_move (KijkDrawing          *drawing,
             GPtrArray            *moves,
             const char           *ghost,
             const KijkDifference *told)
{
  KijkProject *project = drawing->composer->project;
  KijkRelation *move;

  if (told->type != KIJK_DIFFERENCE_MOVED)
    return;

  move = _kijk_relation_new_between (kijk_project_get_item (project, ghost), kijk_project_get_item (project, told->id));
  move->stroke = (KijkStroke) { KIJK_RELATION_TYPE_NEUTRAL, 1, FALSE };
  g_ptr_array_add (moves, move);
}

/* Returns: (transfer full) (element-type KijkRelation): from each ghost to what it was */
static GPtrArray *
collect_moves (KijkDrawing *drawing)
{
  GPtrArray *moves = g_ptr_array_new_with_free_func (_kijk_relation_free);
  GHashTableIter iter;
  gpointer ghost, told;

  g_hash_table_iter_init (&iter, drawing->composer->ghosts);
  while (g_hash_table_iter_next (&iter, &ghost, &told))
    append_move (drawing, moves, ghost, told);

  return moves;
}

/* As broad as its head: that keeps off tokens and words as well. */
static void
find_way (KijkDrawing  *drawing,
          KijkCorridor *corridor,
          KijkRelation *move)
{
  static const KijkWays tries[] = { KIJK_WAYS_ANY, KIJK_WAYS_LEGS, KIJK_WAYS_TIGHT, KIJK_WAYS_LEGS | KIJK_WAYS_TIGHT };

  if (move->discs[0] < 0 || move->discs[1] < 0 || move->discs[0] == move->discs[1])
    return;

  move->gauge = (KijkGauge) { ARROW_HALF * drawing->u, ARROW_HALF * drawing->u };
  for (gsize i = 0; move->route == NULL && i < G_N_ELEMENTS (tries); i++)
    {
      g_autoptr (KijkRoute) route = kijk_corridor_find (corridor, move->discs[0], move->discs[1], &move->gauge, tries[i]);
      g_autoptr (GArray) points = NULL;

      if (route == NULL || route->turns->len > MOST_TURNS)
        continue;
      points = kijk_route_flatten (route, KIJK_RELATION_ROUND * drawing->u, 0, 0);
      if (kijk_points_get_length (points) > 1.2 * ARROW_HEAD * drawing->u)
        move->route = g_steal_pointer (&route);
    }
  if (move->route != NULL)
    kijk_corridor_take (corridor, move->route, &move->gauge);
}

static void
draw_move (KijkDrawing        *drawing,
           const KijkRelation *move,
           GPtrArray          *below)
{
  KijkComposer *composer = drawing->composer;
  const KijkDifference *told = kijk_composer_find_ghost (composer, move->ends[0]);
  g_autofree char *id = g_strdup_printf ("move-%s", told->id);
  g_autofree char *label = kijk_comparison_describe (composer->comparison, told, composer->language);
  KijkNode *node = kijk_scene_add (composer->scene, KIJK_ROLE_RELATION, id);
  g_autoptr (GArray) points = kijk_route_flatten (move->route, KIJK_RELATION_ROUND * drawing->u, 0, 0);

  kijk_node_set_item (node, move->ends[1]);
  kijk_node_set_label (node, label);
  for (guint i = 0; i < below->len; i++)
    _kijk_relation_add_halos (drawing, node, move, below->pdata[i]);
  draw_along (node, points, drawing->u);
}

/* Draws an arrow for each that found a way, after everything that they keep off; and the
 * lines of what is selected, which may cross them. */
void
_kijk_moves_draw (KijkDrawing *drawing)
{
  g_autoptr (GPtrArray) moves = collect_moves (drawing);
  g_autoptr (GPtrArray) below = g_ptr_array_new ();
  g_autoptr (KijkCorridor) corridor = NULL;

  if (moves->len == 0)
    {
      _kijk_owners_draw (drawing, NULL);
      return;
    }

  corridor = _kijk_relations_survey (drawing, moves);
  for (guint i = 0; i < moves->len; i++)
    find_way (drawing, corridor, moves->pdata[i]);
  for (guint i = 0; i < moves->len; i++)
    if (((KijkRelation *) moves->pdata[i])->route != NULL)
      {
        draw_move (drawing, moves->pdata[i], below);
        g_ptr_array_add (below, moves->pdata[i]);
      }
  _kijk_owners_draw (drawing, moves);
}

/* ---- ghosts ---- */

/* They stand for what lay there, whatever id they had while they were laid out. */
void
_kijk_ghosts_finish (KijkDrawing *drawing)
{
  GPtrArray *nodes = kijk_scene_get_nodes (drawing->composer->scene);

  if (drawing->composer->ghosts == NULL)
    return;

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];

      for (guint k = 0; node->items != NULL && node->items[k] != NULL; k++)
        {
          const KijkDifference *told = g_hash_table_lookup (drawing->composer->ghosts, node->items[k]);

          if (told == NULL)
            continue;
          g_free (node->items[k]);
          node->items[k] = g_strdup (told->id);
          node->ghost = k == 0 && node->items[1] == NULL;
        }
    }
}

/* ---- in words ---- */

/* Returns: (transfer full) (element-type utf8): everything that changed, a sentence each */
static GPtrArray *
list_sentences (KijkComposer *composer)
{
  const KijkComparison *comparison = composer->comparison;
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < comparison->differences->len; i++)
    g_ptr_array_add (sentences, kijk_comparison_describe (comparison, kijk_comparison_get (comparison, i),
                                                          composer->language));
  if (sentences->len == 0)
    g_ptr_array_add (sentences, g_strdup (kijk_composer_word (composer, "difference", "none")));

  return sentences;
}

static double
sentence_height (KijkLegend *legend,
                 const char *sentence)
{
  return _kijk_legend_text_height (legend, KIJK_TEXT_LEGEND, sentence, kijk_flow_get_width (&legend->flow) - legend->line) +
         legend->line / 5;
}

static void
add_sentence (KijkLegend *legend,
              guint       i,
              const char *sentence)
{
  const KijkComparison *comparison = legend->drawing->composer->comparison;
  g_autofree char *id = g_strdup_printf ("change-%u", i);
  KijkRect row;
  KijkRect words = _kijk_legend_reserve_row (legend, &row, legend->line, sentence_height (legend, sentence));
  KijkNode *node = _kijk_legend_add_row_text (legend, KIJK_ROLE_LEGEND, id, sentence, KIJK_TEXT_LEGEND, KIJK_INK_TEXT,
                                              &words);
  const KijkPoint dot = { row.x + legend->line / 3, row.y + legend->line / 2 };

  kijk_node_add_mark (node, kijk_path_new_circle (dot, legend->line / 9), KIJK_INK_TEXT, KIJK_INK_NONE, 0);
  if (i < comparison->differences->len)
    {
      const KijkDifference *difference = kijk_comparison_get (comparison, i);

      kijk_node_set_item (node, difference->after != NULL ? difference->after : difference->before);
    }
}

/* Whether all of it has room beside the picture, below what stands there already; then
 * that is where it goes. */
static gboolean
begin_beside (KijkLegend *legend,
              GPtrArray  *sentences)
{
  g_autoptr (GArray) heights = g_array_new (FALSE, FALSE, sizeof (double));
  KijkFlow flow = legend->flow;
  double heading = 2 * kijk_composer_line_height (legend->drawing->composer, KIJK_TEXT_SECTOR);
  double tallest = heading;
  double total = heading;

  flow.lowest += legend->line;
  g_array_append_val (heights, heading);
  for (guint i = 0; i < sentences->len; i++)
    {
      double height = sentence_height (legend, sentences->pdata[i]);

      g_array_append_val (heights, height);
      tallest = fmax (tallest, height);
      total += height;
    }
  if (kijk_flow_measure_block (&flow, heights) == G_MAXDOUBLE)
    return FALSE;

  legend->flow.lowest += legend->line;
  kijk_flow_begin_block (&legend->flow, total, tallest);
  return TRUE;
}

/* Everything that changed, in words: on the first page if it all has room there, else at
 * the head of the next. */
void
_kijk_changes_list (KijkLegend *legend,
                    gboolean    first)
{
  KijkComposer *composer = legend->drawing->composer;
  g_autoptr (GPtrArray) sentences = NULL;

  if (composer->comparison == NULL || legend->drawing->changes_told)
    return;

  sentences = list_sentences (composer);
  if (first && !begin_beside (legend, sentences))
    return;

  legend->drawing->changes_told = TRUE;
  _kijk_legend_add_heading (legend, "words-changes", kijk_composer_word (composer, "difference", "title"), KIJK_TEXT_SECTOR,
                            KIJK_INK_TEXT, legend->line);
  for (guint i = 0; i < sentences->len; i++)
    add_sentence (legend, i, sentences->pdata[i]);
}
