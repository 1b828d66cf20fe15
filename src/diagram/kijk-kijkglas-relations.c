/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kijkglas-relations.h"

#include <math.h>

#include "diagram/kijk-token.h"

/* The layer of relations between interests, on demand. Each is a line with a badge,
 * or part of the trunk, or one of the rest that only the legend tells: nothing is
 * left out. Tokens and names stay where they are without it. */

/* Beside a trunk so many have a line of their own. */
#define MOST_BESIDE_TRUNK 12

/* In the design's unit u: what stays free beside the line that goes over another. */
#define HALO 2.0

/* ---- words ---- */

static char *
describe_all (KijkDrawing *drawing,
              const char  *what,
              GPtrArray   *items)
{
  GString *label = g_string_new (what);

  g_string_append_c (label, ':');
  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char *sentence = _kijk_relation_describe (drawing, items->pdata[i]);

      g_string_append_printf (label, " %s", sentence);
    }

  return g_string_free (label, FALSE);
}

/* ---- lines ---- */

/* Whether two pieces cross, and where. */
static gboolean
find_crossing (const KijkRoute *arc,
               guint            i,
               const KijkRoute *leg,
               guint            j,
               KijkTurn        *at)
{
  const KijkTurn *a = kijk_route_get (arc, i);
  const KijkTurn *b = kijk_route_get (arc, i + 1);
  const KijkTurn *c = kijk_route_get (leg, j);
  const KijkTurn *d = kijk_route_get (leg, j + 1);

  *at = (KijkTurn) { c->angle, a->radius };

  return kijk_angle_normalise (c->angle - fmin (a->angle, b->angle)) < fabs (a->angle - b->angle) &&
         a->radius > fmin (c->radius, d->radius) && a->radius < fmax (c->radius, d->radius);
}

/* Ground on both sides of the line that goes over another. */
static void
add_halo (KijkDrawing    *drawing,
          KijkNode       *node,
          const KijkTurn *at,
          double          half_angle,
          double          half_radius)
{
  const KijkRings *rings = &drawing->rings;
  KijkRing ring = at->radius < rings->outer[KIJK_RING_INTERESTS] ? KIJK_RING_INTERESTS : KIJK_RING_CONTEXT;
  KijkWedge halo = {
    rings->centre.x, rings->centre.y, at->radius - half_radius, at->radius + half_radius,
    at->angle - half_angle / at->radius, 2 * half_angle / at->radius,
  };

  kijk_node_add_mark (node, kijk_path_new_wedge (&halo), _kijk_ring_ground (ring), KIJK_INK_NONE, 0);
}

/* Wherever @upper goes over @lower. */
void
_kijk_relation_add_halos (KijkDrawing        *drawing,
                          KijkNode           *node,
                          const KijkRelation *upper,
                          const KijkRelation *lower)
{
  double halo = HALO * drawing->u;
  double under = drawing->u;
  KijkTurn at;

  for (guint i = 0; i + 1 < upper->route->turns->len; i++)
    for (guint j = 0; j + 1 < lower->route->turns->len; j++)
      {
        gboolean arc = kijk_route_is_arc (upper->route, i);

        if (arc == kijk_route_is_arc (lower->route, j))
          continue;
        if (arc && find_crossing (upper->route, i, lower->route, j, &at))
          add_halo (drawing, node, &at, lower->gauge.leg + under, upper->gauge.arc + halo);
        if (!arc && find_crossing (lower->route, j, upper->route, i, &at))
          add_halo (drawing, node, &at, upper->gauge.leg + halo, lower->gauge.arc + under);
      }
}

static void
note_stroke (KijkDrawing      *drawing,
             const KijkStroke *stroke)
{
  drawing->seen[KIJK_SEEN_CONFLICT + stroke->type] = TRUE;
  if (stroke->handled)
    drawing->seen[KIJK_SEEN_HANDLED] = TRUE;
}

static void
draw_line (KijkDrawing        *drawing,
           const KijkRelation *relation,
           GPtrArray          *below)
{
  g_autofree char *id = g_strdup_printf ("relation-%s", kijk_item_get_id (relation->item));
  g_autofree char *label = _kijk_relation_describe (drawing, relation->item);
  KijkNode *node = kijk_scene_add (drawing->composer->scene, KIJK_ROLE_RELATION, id);

  kijk_node_set_item (node, relation->item);
  kijk_node_set_label (node, label);
  for (guint i = 0; i < below->len; i++)
    _kijk_relation_add_halos (drawing, node, relation, below->pdata[i]);
  kijk_stroke_draw_line (&relation->stroke, node, relation->route, drawing->u);
}

static void
draw_badge (KijkDrawing        *drawing,
            const KijkRelation *relation)
{
  g_autofree char *id = g_strdup_printf ("badge-%s", kijk_item_get_id (relation->item));
  g_autofree char *label = _kijk_relation_describe (drawing, relation->item);
  KijkNode *node = kijk_scene_add (drawing->composer->scene, KIJK_ROLE_MARK, id);

  kijk_node_set_item (node, relation->item);
  kijk_node_set_label (node, label);
  kijk_stroke_draw_badge (&relation->stroke, node, relation->badge, drawing->u);
  note_stroke (drawing, &relation->stroke);
}

/* ---- numbers ---- */

static void
measure_number (KijkDrawing *drawing,
                const char  *text,
                KijkRect    *rect)
{
  KijkFont font = kijk_page_get_font (drawing->composer->page, KIJK_TEXT_BADGE);

  rect->height = kijk_font_get_height (font);
  rect->width = kijk_typesetter_width (drawing->composer->typesetter, font, text) + rect->height * 0.8;
}

static void
draw_number (KijkDrawing    *drawing,
             KijkNode       *node,
             const char     *text,
             const KijkRect *rect)
{
  KijkFont font = kijk_page_get_font (drawing->composer->page, KIJK_TEXT_BADGE);

  kijk_node_add_mark (node, kijk_path_new_rect (rect, rect->height / 2), KIJK_INK_PAPER, KIJK_INK_TEXT,
                      KIJK_SEAM_STROKE * drawing->u);
  kijk_token_add_words (drawing->composer, node, text, font, KIJK_INK_TEXT,
                        (KijkPoint) { rect->x + rect->width / 2, rect->y + rect->height / 2 });
}

static GPtrArray *
list_items (GPtrArray *relations,
            gboolean   in_trunk)
{
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; i < relations->len; i++)
    {
      const KijkRelation *relation = relations->pdata[i];

      if (relation->in_trunk == in_trunk && (in_trunk || relation->route == NULL))
        g_ptr_array_add (items, relation->item);
    }

  return items;
}

static KijkNode *
add_number_node (KijkDrawing *drawing,
                 KijkRole     role,
                 const char  *id,
                 const char  *word,
                 GPtrArray   *items)
{
  KijkNode *node = kijk_scene_add (drawing->composer->scene, role, id);
  g_autofree char *what = kijk_words_capitalise (kijk_composer_word (drawing->composer, "legend", word));
  g_autofree char *label = describe_all (drawing, what, items);

  for (guint i = 0; i < items->len; i++)
    kijk_node_set_item (node, items->pdata[i]);
  kijk_node_set_label (node, label);

  return node;
}

/* The badge of the trunk lies on its longest way. */
static gboolean
place_trunk_badge (KijkDrawing  *drawing,
                   KijkCorridor *corridor,
                   GPtrArray    *relations,
                   KijkRect     *rect)
{
  for (guint i = 0; i < relations->len; i++)
    {
      const KijkRelation *relation = relations->pdata[i];
      g_autoptr (GArray) points = NULL;
      KijkPoint at;

      if (!relation->in_trunk)
        continue;
      points = kijk_route_flatten (relation->route, KIJK_RELATION_ROUND * drawing->u, 0, 0);
      if (!kijk_corridor_place_badge (corridor, points, rect->width, rect->height, &at))
        continue;
      rect->x = at.x - rect->width / 2;
      rect->y = at.y - rect->height / 2;
      return TRUE;
    }

  return FALSE;
}

/* Below all lines: they say more. */
static void
draw_trunk (KijkDrawing *drawing,
            GPtrArray   *relations,
            GPtrArray   *below)
{
  g_autoptr (GPtrArray) items = list_items (relations, TRUE);
  KijkNode *node = add_number_node (drawing, KIJK_ROLE_RELATION, "relations-trunk",
                                    _kijk_gathered_key (drawing->composer, KIJK_WORDS_TRUNK), items);

  for (guint i = 0; i < relations->len; i++)
    {
      KijkRelation *relation = relations->pdata[i];
      g_autoptr (GArray) points = NULL;

      if (!relation->in_trunk)
        continue;
      points = kijk_route_flatten (relation->route, KIJK_RELATION_ROUND * drawing->u, 0, 0);
      kijk_node_add_mark (node, kijk_path_new_line (points, 0), KIJK_INK_NONE, KIJK_INK_RULE,
                          KIJK_RELATION_TRUNK * drawing->u);
      g_ptr_array_add (below, relation);
    }
}

static void
draw_trunk_number (KijkDrawing    *drawing,
                   GPtrArray      *relations,
                   const KijkRect *number)
{
  g_autoptr (GPtrArray) items = list_items (relations, TRUE);
  g_autofree char *text = g_strdup_printf ("%u", items->len);
  const char *word = _kijk_gathered_key (drawing->composer, KIJK_WORDS_TRUNK);

  draw_number (drawing, add_number_node (drawing, KIJK_ROLE_MARK, "relations-number", word, items), text, number);
  drawing->seen[KIJK_SEEN_TRUNK] = TRUE;
}

/* ---- the rest ---- */

static gboolean
is_free (KijkDrawing    *drawing,
         const KijkRect *rect)
{
  if (kijk_rect_meets_disc (rect, drawing->rings.centre, drawing->rings.radius + KIJK_GAP * drawing->u))
    return FALSE;

  for (guint i = 0; i < drawing->names->len; i++)
    if (kijk_rect_overlaps (rect, &g_array_index (drawing->names, KijkRect, i)))
      return FALSE;

  return TRUE;
}

/* From the right bottom of @room on, where eyes end. */
static gboolean
find_corner (KijkDrawing    *drawing,
             const KijkRect *room,
             KijkRect       *rect)
{
  double step = rect->height / 4;

  for (rect->y = room->y + room->height - rect->height; rect->y >= room->y; rect->y -= step)
    for (rect->x = room->x + room->width - rect->width; rect->x >= room->x; rect->x -= step)
      if (is_free (drawing, rect))
        return TRUE;

  return FALSE;
}

/* Beside the circle, and no farther from it than need be. */
static gboolean
place_rest (KijkDrawing *drawing,
            KijkRect    *rect)
{
  const KijkRings *rings = &drawing->rings;
  double outline = KIJK_SEAM_STROKE / 2 * drawing->u;
  KijkRect frame = kijk_rect_grow (&drawing->frame, -outline);
  KijkRect square = { rings->centre.x - rings->radius, rings->centre.y - rings->radius, 2 * rings->radius,
                      2 * rings->radius };
  double right = fmin (frame.x + frame.width, square.x + square.width);
  double bottom = fmin (frame.y + frame.height, square.y + square.height);

  square.x = fmax (frame.x, square.x);
  square.y = fmax (frame.y, square.y);
  square.width = right - square.x;
  square.height = bottom - square.y;

  return find_corner (drawing, &square, rect) || find_corner (drawing, &frame, rect);
}

/* How many only the legend tells. */
static void
draw_rest (KijkDrawing *drawing,
           GPtrArray   *items)
{
  g_autofree char *text = g_strdup_printf ("+%u", items->len);
  KijkNode *node;
  KijkRect rect = { 0 };

  measure_number (drawing, text, &rect);
  if (items->len == 0 || !place_rest (drawing, &rect))
    return;

  node = add_number_node (drawing, KIJK_ROLE_MARK, "relations-rest",
                          _kijk_gathered_key (drawing->composer, KIJK_WORDS_REST), items);
  draw_number (drawing, node, text, &rect);
  drawing->seen[KIJK_SEEN_REST] = TRUE;
}

/* ---- all of it ---- */

/* One way to draw them all. */
typedef struct {
  GPtrArray    *relations;
  KijkCorridor *corridor;
  KijkRect      number; /* of the trunk */
} Plan;

static void
plan_init (Plan        *plan,
           KijkDrawing *drawing,
           guint        most)
{
  plan->relations = _kijk_relations_collect (drawing);
  plan->corridor = _kijk_relations_survey (drawing, plan->relations);
  _kijk_relations_find_ways (drawing, plan->corridor, plan->relations, most);
}

static void
plan_clear (Plan *plan)
{
  g_ptr_array_unref (plan->relations);
  kijk_corridor_free (plan->corridor);
}

static gboolean
plan_trunk (Plan        *plan,
            KijkDrawing *drawing)
{
  guint n = _kijk_relations_find_trunk (plan->corridor, plan->relations, drawing->u);
  g_autofree char *text = g_strdup_printf ("%u", n);

  if (n <= KIJK_CORRIDOR_MOST)
    return FALSE;

  measure_number (drawing, text, &plan->number);
  return place_trunk_badge (drawing, plan->corridor, plan->relations, &plan->number);
}

/* Each has its own line; but where more than seven find none, only the strongest
 * have, and leave room for a trunk for the others. Returns: whether there is one */
static gboolean
choose_plan (Plan        *plan,
             KijkDrawing *drawing)
{
  Plan other;

  plan_init (plan, drawing, G_MAXUINT);
  if (_kijk_relations_count_waiting (plan->relations) <= KIJK_CORRIDOR_MOST)
    return FALSE;

  plan_init (&other, drawing, MOST_BESIDE_TRUNK);
  if (!plan_trunk (&other, drawing))
    {
      plan_clear (&other);
      return FALSE;
    }

  plan_clear (plan);
  *plan = other;
  return TRUE;
}

static void
draw_plan (KijkDrawing *drawing,
           const Plan  *plan,
           gboolean     has_trunk)
{
  g_autoptr (GPtrArray) below = g_ptr_array_new ();
  guint first;

  if (has_trunk)
    draw_trunk (drawing, plan->relations, below);
  first = below->len;
  for (guint i = 0; i < plan->relations->len; i++)
    {
      const KijkRelation *relation = plan->relations->pdata[i];

      if (relation->route == NULL || relation->in_trunk)
        continue;
      draw_line (drawing, relation, below);
      g_ptr_array_add (below, plan->relations->pdata[i]);
    }
  if (has_trunk)
    draw_trunk_number (drawing, plan->relations, &plan->number);
  for (guint i = first; i < below->len; i++)
    draw_badge (drawing, below->pdata[i]);
}

/* Draws all lines, after everything that they keep off. */
void
_kijk_relations_draw (KijkDrawing *drawing)
{
  Plan plan;
  gboolean has_trunk;

  /* Lines of one sort at a time. */
  if (drawing->composer->comparison != NULL)
    {
      _kijk_moves_draw (drawing);
      return;
    }
  if (!drawing->composer->options->relations ||
      kijk_project_get_items (drawing->composer->project, KIJK_KIND_INTEREST_RELATION)->len == 0)
    {
      _kijk_owners_draw (drawing, NULL);
      return;
    }

  has_trunk = choose_plan (&plan, drawing);
  draw_plan (drawing, &plan, has_trunk);
  drawing->in_trunk = list_items (plan.relations, TRUE);
  drawing->undrawn = list_items (plan.relations, FALSE);
  draw_rest (drawing, drawing->undrawn);
  _kijk_owners_draw (drawing, plan.relations);
  plan_clear (&plan);
}
