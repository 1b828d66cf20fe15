/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-scene-checks.h"

#include <math.h>

/* What holds of every picture, whatever it shows. Whoever breaks one of these is
 * told the picture and the nodes, and the test stops. */

/* Less than anybody sees: outlines that touch do not overlap. */
#define SLACK 0.05

#define PIECES 8

/**
 * kijk_scene_prepare:
 * @page: (out): a page
 * @options: (inout): what else is asked of a picture: what measures its words is filled
 *   in, the same one each time, as it keeps what it measured
 * @size: how large the page is, as on the command line
 * @overflow: where on it goes what has no room
 */
void
kijk_scene_prepare (KijkPage         *page,
                    KijkSceneOptions *options,
                    const char       *size,
                    KijkOverflow      overflow)
{
  static KijkTypesetter *typesetter;

  if (typesetter == NULL)
    typesetter = kijk_typesetter_new ();
  options->typesetter = typesetter;
  g_assert_true (kijk_page_init_parse (page, size, NULL));
  page->overflow = overflow;
}

/* ---- shapes ---- */

static KijkPoint
on_curve (KijkPoint          from,
          const KijkSegment *segment,
          double             t)
{
  const KijkPoint *p = segment->points;
  double u = 1 - t;

  return (KijkPoint) {
    u * u * u * from.x + 3 * u * u * t * p[0].x + 3 * u * t * t * p[1].x + t * t * t * p[2].x,
    u * u * u * from.y + 3 * u * u * t * p[0].y + 3 * u * t * t * p[1].y + t * t * t * p[2].y,
  };
}

static void
append_line (GArray    *lines,
             KijkPoint  from,
             KijkPoint  to)
{
  g_array_append_val (lines, from);
  g_array_append_val (lines, to);
}

/**
 * kijk_path_flatten:
 * @path: a path
 *
 * Returns: (transfer full) (element-type KijkPoint): its straight pieces, two
 *   points each
 */
GArray *
kijk_path_flatten (const KijkPath *path)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (KijkPoint));
  KijkPoint start = { 0, 0 };
  KijkPoint at = start;

  for (guint i = 0; i < kijk_path_get_n (path); i++)
    {
      const KijkSegment *segment = kijk_path_get (path, i);
      KijkPoint from = at;

      if (segment->type == KIJK_SEGMENT_MOVE)
        {
          start = at = segment->points[0];
        }
      else if (segment->type == KIJK_SEGMENT_CURVE)
        {
          for (int piece = 1; piece <= PIECES; piece++)
            {
              KijkPoint next = on_curve (from, segment, (double) piece / PIECES);

              append_line (lines, at, next);
              at = next;
            }
        }
      else
        {
          at = segment->type == KIJK_SEGMENT_CLOSE ? start : segment->points[0];
          append_line (lines, from, at);
        }
    }

  return lines;
}

static gboolean
has_point_inside (const KijkPath *path,
                  const KijkPath *outline)
{
  g_autoptr (GArray) lines = kijk_path_flatten (path);
  KijkRect extents = kijk_path_get_extents (outline);

  for (guint i = 0; i < lines->len; i++)
    {
      KijkPoint point = g_array_index (lines, KijkPoint, i);
      KijkRect dot = { point.x, point.y, 0, 0 };

      if (kijk_rect_contains (&extents, &dot) && kijk_path_contains (outline, point))
        return TRUE;
    }

  return FALSE;
}

/**
 * kijk_path_meets_path:
 * @a: an outline
 * @b: another, about as large
 *
 * Returns: whether they overlap
 */
gboolean
kijk_path_meets_path (const KijkPath *a,
                      const KijkPath *b)
{
  KijkRect first = kijk_path_get_extents (a);
  KijkRect second = kijk_path_get_extents (b);

  return kijk_rect_overlaps (&first, &second) && (has_point_inside (a, b) || has_point_inside (b, a));
}

/**
 * kijk_path_meets_rect:
 * @path: an outline or a line
 * @rect: a rectangle
 *
 * Returns: whether any of it is inside @rect
 */
gboolean
kijk_path_meets_rect (const KijkPath *path,
                      const KijkRect *rect)
{
  g_autoptr (GArray) lines = kijk_path_flatten (path);

  for (guint i = 0; i + 1 < lines->len; i += 2)
    if (kijk_rect_meets_line (rect, g_array_index (lines, KijkPoint, i), g_array_index (lines, KijkPoint, i + 1)))
      return TRUE;

  return kijk_path_contains (path, (KijkPoint) { rect->x + rect->width / 2, rect->y + rect->height / 2 });
}

/* ---- nodes ---- */

/* A node as it takes room. */
typedef struct {
  KijkNode *node;
  KijkRect  bounds;  /* of its words */
  KijkRect  extents;
  gboolean  solid;   /* a token and the like: nothing else may be where it is */
} Thing;

static gboolean
is_solid (KijkNode *node)
{
  switch (node->role)
    {
    case KIJK_ROLE_TOKEN:
    case KIJK_ROLE_CARD:
    case KIJK_ROLE_STACK:
    case KIJK_ROLE_MARK:
      return TRUE;
    case KIJK_ROLE_LEGEND:
      return node->marks->len > 0;
    default:
      return FALSE;
    }
}

static GArray *
list_things (KijkScene *scene)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);
  GArray *things = g_array_new (FALSE, FALSE, sizeof (Thing));

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];
      KijkRect bounds = kijk_node_get_bounds (node);
      KijkRect extents = kijk_node_get_extents (node);
      Thing thing = { node, kijk_rect_grow (&bounds, -SLACK), kijk_rect_grow (&extents, -SLACK), is_solid (node) };

      g_array_append_val (things, thing);
    }

  return things;
}

/* A badge lies on its token, and says something about the same item. */
static gboolean
belong_together (KijkNode *a,
                 KijkNode *b)
{
  return a->items != NULL && b->items != NULL && g_str_equal (a->items[0], b->items[0]) &&
         (a->role == KIJK_ROLE_MARK || b->role == KIJK_ROLE_MARK);
}

static gboolean
shapes_meet (KijkNode *a,
             KijkNode *b)
{
  for (guint i = 0; i < a->marks->len; i++)
    for (guint j = 0; j < b->marks->len; j++)
      if (kijk_path_meets_path (((KijkMark *) a->marks->pdata[i])->path, ((KijkMark *) b->marks->pdata[j])->path))
        return TRUE;

  return FALSE;
}

static gboolean
covers_words (const Thing *solid,
              const Thing *words)
{
  for (guint i = 0; i < solid->node->marks->len; i++)
    if (kijk_path_meets_rect (((KijkMark *) solid->node->marks->pdata[i])->path, &words->bounds))
      return TRUE;

  return FALSE;
}

static gboolean
is_near_line (const KijkRect *rect,
              KijkPoint       from,
              KijkPoint       to,
              double          near)
{
  if (kijk_rect_meets_line (rect, from, to) || kijk_rect_meets_disc (rect, from, near) ||
      kijk_rect_meets_disc (rect, to, near))
    return TRUE;

  for (int corner = 0; corner < 4; corner++)
    {
      KijkPoint at = { rect->x + (corner % 2) * rect->width, rect->y + (corner / 2) * rect->height };

      if (kijk_line_distance (from, to, at) < near)
        return TRUE;
    }

  return FALSE;
}

/* Whether a line of @relation goes over the words of @words. At the edge of a coin,
 * where it ends, wide letters may be as near as that. */
static gboolean
runs_over_words (KijkNode    *relation,
                 const Thing *words)
{
  for (guint i = 0; i < relation->marks->len; i++)
    {
      const KijkMark *mark = relation->marks->pdata[i];
      double near = mark->stroke != KIJK_INK_NONE && !words->solid ? mark->width / 2 : 0;
      g_autoptr (GArray) lines = kijk_path_flatten (mark->path);

      for (guint k = 0; k + 1 < lines->len; k += 2)
        if (is_near_line (&words->bounds, g_array_index (lines, KijkPoint, k), g_array_index (lines, KijkPoint, k + 1),
                          near))
          return TRUE;
    }

  return FALSE;
}

/* Lines end where tokens begin, and go through none. */
static gboolean
runs_through (KijkNode *relation,
              KijkNode *token)
{
  for (guint i = 0; i < relation->marks->len; i++)
    for (guint j = 0; j < token->marks->len; j++)
      {
        const KijkMark *line = relation->marks->pdata[i];
        const KijkMark *mark = token->marks->pdata[j];
        KijkRect first = kijk_path_get_extents (line->path);
        KijkRect second = kijk_path_get_extents (mark->path);

        if (line->stroke != KIJK_INK_NONE && kijk_path_is_closed (mark->path) && kijk_rect_overlaps (&first, &second) &&
            has_point_inside (line->path, mark->path))
          return TRUE;
      }

  return FALSE;
}

/* A badge that is drawn later lies on lines, and covers them. */
static void
check_relation (const char  *name,
                const Thing *relation,
                const Thing *other,
                gboolean     later)
{
  if (relation->node->role != KIJK_ROLE_RELATION || (later && other->node->role == KIJK_ROLE_MARK))
    return;

  if (kijk_node_has_text (other->node) && runs_over_words (relation->node, other) &&
      !belong_together (relation->node, other->node))
    g_error ("%s: %s runs over the words of %s", name, relation->node->id, other->node->id);
  if (other->solid && !belong_together (relation->node, other->node) && other->node->role != KIJK_ROLE_MARK &&
      runs_through (relation->node, other->node))
    g_error ("%s: %s runs through %s", name, relation->node->id, other->node->id);
}

static void
check_pair (const char  *name,
            const Thing *a,
            const Thing *b)
{
  gboolean a_speaks = kijk_node_has_text (a->node);
  gboolean b_speaks = kijk_node_has_text (b->node);

  if (a_speaks && b_speaks && kijk_rect_overlaps (&a->bounds, &b->bounds))
    g_error ("%s: the words of %s and %s overlap", name, a->node->id, b->node->id);
  if (belong_together (a->node, b->node) || !kijk_rect_overlaps (&a->extents, &b->extents))
    return;

  check_relation (name, a, b, TRUE);
  check_relation (name, b, a, FALSE);
  if (a->solid && b->solid && shapes_meet (a->node, b->node))
    g_error ("%s: %s and %s overlap", name, a->node->id, b->node->id);
  if (a->solid && b_speaks && covers_words (a, b))
    g_error ("%s: %s lies over the words of %s", name, a->node->id, b->node->id);
  if (b->solid && a_speaks && covers_words (b, a))
    g_error ("%s: %s lies over the words of %s", name, b->node->id, a->node->id);
}

static void
check_one (KijkScene   *scene,
           const char  *name,
           const Thing *thing)
{
  const KijkPage *page = kijk_scene_get_page (scene);
  KijkRect whole = { 0, 0, page->width, page->height };
  KijkNode *node = thing->node;

  if (!kijk_rect_contains (&whole, &thing->extents))
    g_error ("%s: %s reaches beyond page %d: %g %g %g %g", name, node->id, node->page, thing->extents.x,
             thing->extents.y, thing->extents.width, thing->extents.height);
  if (node->page < 1 || node->page > kijk_scene_get_n_pages (scene))
    g_error ("%s: %s is on page %d of %d", name, node->id, node->page, kijk_scene_get_n_pages (scene));
  if (kijk_node_has_text (node) && node->font.size < page->smallest)
    g_error ("%s: the words of %s are %g, and less than %g is hard to read", name, node->id, node->font.size,
             page->smallest);
  if (*node->label == '\0')
    g_error ("%s: %s says nothing to who cannot see it", name, node->id);
  if (!g_utf8_validate (node->label, -1, NULL))
    g_error ("%s: the label of %s is no text", name, node->id);
}

/**
 * kijk_scene_check:
 * @scene: a picture
 * @name: what to call it when something is wrong
 *
 * Stops the test unless all words are legible, on their page and clear of each
 * other and of all tokens, tokens are clear of each other, and every node has a
 * name of its own and something to say.
 */
void
kijk_scene_check (KijkScene  *scene,
                  const char *name)
{
  g_autoptr (GArray) things = list_things (scene);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < things->len; i++)
    {
      const Thing *a = &g_array_index (things, Thing, i);

      check_one (scene, name, a);
      if (!g_hash_table_add (ids, a->node->id))
        g_error ("%s: there are two nodes %s", name, a->node->id);
      for (guint j = i + 1; j < things->len; j++)
        {
          const Thing *b = &g_array_index (things, Thing, j);

          if (a->node->page == b->node->page && kijk_rect_overlaps (&a->extents, &b->extents))
            check_pair (name, a, b);
        }
    }
}

/* ---- all of it ---- */

static void
dump_marks (GString  *dump,
            KijkNode *node)
{
  for (guint i = 0; i < node->marks->len; i++)
    {
      const KijkMark *mark = node->marks->pdata[i];
      KijkRect extents = kijk_path_get_extents (mark->path);

      g_string_append_printf (dump, "  mark %d %d %.17g %.17g %.17g %d %u %.17g %.17g %.17g %.17g\n", mark->fill,
                              mark->stroke, mark->width, mark->dash, mark->gap, mark->hatched,
                              kijk_path_get_n (mark->path), extents.x, extents.y, extents.width, extents.height);
    }
}

static void
dump_lines (GString  *dump,
            KijkNode *node)
{
  for (guint i = 0; i < node->lines->len; i++)
    {
      const KijkLine *line = node->lines->pdata[i];

      g_string_append_printf (dump, "  line %.17g %.17g %.17g %d %g %d %d %s\n", line->x, line->baseline, line->width,
                              line->right_to_left, node->font.size, node->font.weight, node->ink, line->string);
    }
}

/**
 * kijk_scene_dump:
 * @scene: a picture
 *
 * Returns: (transfer full): all that it holds: two are equal if these are
 */
char *
kijk_scene_dump (KijkScene *scene)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);
  GString *dump = g_string_new (NULL);

  g_string_append_printf (dump, "%s, %d\n", kijk_scene_get_title (scene), kijk_scene_get_n_pages (scene));
  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];
      g_autofree char *items = node->items != NULL ? g_strjoinv (",", node->items) : NULL;

      g_string_append_printf (dump, "%s %d %d %d %d %d %s %s\n", node->id, node->role, node->kind, node->page,
                              node->cell, node->listed, items != NULL ? items : "-", node->label);
      dump_marks (dump, node);
      dump_lines (dump, node);
    }

  return g_string_free (dump, FALSE);
}
