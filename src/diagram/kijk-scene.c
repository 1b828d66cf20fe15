/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-scene.h"

#include <math.h>

KIJK_DEFINE_ENUMERATION (kijk_role, KIJK_ROLE_LIST)
KIJK_DEFINE_ENUMERATION (kijk_view, KIJK_VIEW_LIST)

struct _KijkScene {
  gatomicrefcount  ref_count;
  KijkView         view;
  KijkPage         page;
  KijkLanguage     language;
  KijkAudience    *audience;
  char            *title;
  int              n_pages;
  GPtrArray       *nodes; /* of KijkNode, in the order in which they are drawn */
  GHashTable      *by_id; /* (char *) owned by the node → KijkNode */
};

G_DEFINE_BOXED_TYPE (KijkScene, kijk_scene, kijk_scene_ref, kijk_scene_unref)

static void
mark_free (gpointer data)
{
  KijkMark *mark = data;

  kijk_path_free (mark->path);
  g_free (mark);
}

static void
node_free (gpointer data)
{
  KijkNode *node = data;

  g_free (node->id);
  g_strfreev (node->items);
  g_free (node->label);
  g_ptr_array_unref (node->marks);
  g_ptr_array_unref (node->lines);
  g_free (node);
}

/**
 * kijk_scene_new:
 * @view: what it is a picture of
 * @page: what it is drawn for
 * @language: the language of its words
 * @audience: whose eyes it is for
 *
 * Returns: (transfer full): an empty scene of one page
 */
KijkScene *
kijk_scene_new (KijkView            view,
                const KijkPage     *page,
                KijkLanguage        language,
                const KijkAudience *audience)
{
  KijkScene *self;

  g_return_val_if_fail (page != NULL && audience != NULL, NULL);

  self = g_new0 (KijkScene, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->view = view;
  self->page = *page;
  self->language = language;
  self->audience = kijk_audience_copy (audience);
  self->title = g_strdup ("");
  self->n_pages = 1;
  self->nodes = g_ptr_array_new_with_free_func (node_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

/**
 * kijk_scene_ref:
 * @self: a scene
 *
 * Returns: (transfer full): @self
 */
KijkScene *
kijk_scene_ref (KijkScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * kijk_scene_unref:
 * @self: (transfer full): a scene
 */
void
kijk_scene_unref (KijkScene *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->nodes);
  kijk_audience_free (self->audience);
  g_free (self->title);
  g_free (self);
}

/**
 * kijk_scene_add:
 * @self: a scene
 * @role: what the node is
 * @id: its name, unique in the scene
 *
 * Adds a node on the first page, above all others.
 *
 * Returns: (transfer none): the node
 */
KijkNode *
kijk_scene_add (KijkScene  *self,
                KijkRole    role,
                const char *id)
{
  KijkNode *node;

  g_return_val_if_fail (self != NULL && id != NULL, NULL);
  g_return_val_if_fail (!g_hash_table_contains (self->by_id, id), NULL);

  node = g_new0 (KijkNode, 1);
  node->id = g_strdup (id);
  node->role = role;
  node->kind = -1;
  node->cell = -1;
  node->page = 1;
  node->label = g_strdup ("");
  node->marks = g_ptr_array_new_with_free_func (mark_free);
  node->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) kijk_line_free);
  g_ptr_array_add (self->nodes, node);
  g_hash_table_insert (self->by_id, node->id, node);

  return node;
}

/**
 * kijk_scene_set_title:
 * @self: a scene
 * @title: what the picture is called, for whoever cannot see it and for files
 */
void
kijk_scene_set_title (KijkScene  *self,
                      const char *title)
{
  g_return_if_fail (self != NULL && title != NULL);

  g_free (self->title);
  self->title = g_strdup (title);
}

/**
 * kijk_scene_set_pages:
 * @self: a scene
 * @n_pages: how many pages it takes, at least 1
 */
void
kijk_scene_set_pages (KijkScene *self,
                      int        n_pages)
{
  g_return_if_fail (self != NULL && n_pages >= 1);

  self->n_pages = n_pages;
}

/**
 * kijk_scene_get_view:
 * @self: a scene
 *
 * Returns: what it is a picture of
 */
KijkView
kijk_scene_get_view (KijkScene *self)
{
  return self->view;
}

/**
 * kijk_scene_get_page:
 * @self: a scene
 *
 * Returns: (transfer none): what it is drawn for
 */
const KijkPage *
kijk_scene_get_page (KijkScene *self)
{
  return &self->page;
}

/**
 * kijk_scene_get_language:
 * @self: a scene
 *
 * Returns: the language of its words
 */
KijkLanguage
kijk_scene_get_language (KijkScene *self)
{
  return self->language;
}

/**
 * kijk_scene_get_audience:
 * @self: a scene
 *
 * Returns: (transfer none): whose eyes it is for
 */
const KijkAudience *
kijk_scene_get_audience (KijkScene *self)
{
  return self->audience;
}

/**
 * kijk_scene_get_title:
 * @self: a scene
 *
 * Returns: (transfer none): what the picture is called
 */
const char *
kijk_scene_get_title (KijkScene *self)
{
  return self->title;
}

/**
 * kijk_scene_get_n_pages:
 * @self: a scene
 *
 * Returns: how many pages it takes
 */
int
kijk_scene_get_n_pages (KijkScene *self)
{
  return self->n_pages;
}

/**
 * kijk_scene_get_nodes:
 * @self: a scene
 *
 * Returns: (transfer none) (element-type KijkNode): its nodes, in the order in
 *   which they are drawn
 */
GPtrArray *
kijk_scene_get_nodes (KijkScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->nodes;
}

/**
 * kijk_scene_find:
 * @self: a scene
 * @id: the name of a node
 *
 * Returns: (transfer none) (nullable): that node
 */
KijkNode *
kijk_scene_find (KijkScene  *self,
                 const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  return g_hash_table_lookup (self->by_id, id);
}

/**
 * kijk_scene_find_item:
 * @self: a scene
 * @item_id: the id of an item
 *
 * Returns: (transfer none) (nullable): the first node that stands for the item in
 *   the drawing
 */
KijkNode *
kijk_scene_find_item (KijkScene  *self,
                      const char *item_id)
{
  g_return_val_if_fail (self != NULL && item_id != NULL, NULL);

  for (guint i = 0; i < self->nodes->len; i++)
    {
      KijkNode *node = self->nodes->pdata[i];

      if (!node->listed && node->items != NULL &&
          g_strv_contains ((const char *const *) node->items, item_id))
        return node;
    }

  return NULL;
}

static gboolean
is_small (const KijkNode *node)
{
  return node->role == KIJK_ROLE_TOKEN || node->role == KIJK_ROLE_CARD ||
         node->role == KIJK_ROLE_STACK || node->role == KIJK_ROLE_MARK ||
         node->role == KIJK_ROLE_RELATION;
}

/* A line is hit where it is drawn, not in the rectangle around it. */
static double
distance_to_lines (KijkNode  *node,
                   KijkPoint  point)
{
  double nearest = G_MAXDOUBLE;

  for (guint i = 0; i < node->marks->len; i++)
    {
      const KijkMark *mark = node->marks->pdata[i];

      nearest = fmin (nearest, fmax (0, kijk_path_get_distance (mark->path, point) - mark->width / 2));
    }

  return nearest;
}

/* How far @point is from @node; 0 inside. */
static double
distance_to (KijkNode  *node,
             KijkPoint  point)
{
  KijkRect rect;

  for (guint i = 0; i < node->marks->len; i++)
    if (kijk_path_contains (((KijkMark *) node->marks->pdata[i])->path, point))
      return 0;
  if (!is_small (node))
    return G_MAXDOUBLE;
  if (node->role == KIJK_ROLE_RELATION)
    return distance_to_lines (node, point);

  rect = kijk_node_get_extents (node);
  return hypot (fmax (fmax (rect.x - point.x, point.x - rect.x - rect.width), 0),
                fmax (fmax (rect.y - point.y, point.y - rect.y - rect.height), 0));
}

/**
 * kijk_scene_hit:
 * @self: a scene
 * @page: a page of it, from 1
 * @point: a point on that page
 * @slack: how far beside a token a finger may be, in page units
 *
 * Returns: (transfer none) (nullable): what lies there: the nearest token, else
 *   the sector or ring
 */
KijkNode *
kijk_scene_hit (KijkScene *self,
                int        page,
                KijkPoint  point,
                double     slack)
{
  KijkNode *best = NULL;
  double nearest = G_MAXDOUBLE;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = self->nodes->len; i-- > 0;)
    {
      KijkNode *node = self->nodes->pdata[i];
      double distance = node->page == page ? distance_to (node, point) : G_MAXDOUBLE;

      /* Beside a token comes after inside anything small, before what is below. */
      if (distance > (is_small (node) ? slack : 0) || distance >= nearest ||
          (best != NULL && is_small (best) && !is_small (node)))
        continue;
      best = node;
      nearest = distance;
    }

  return best;
}

/**
 * kijk_node_set_item:
 * @self: a node
 * @item: an item that it stands for, beside those it stands for already
 */
void
kijk_node_set_item (KijkNode *self,
                    KijkItem *item)
{
  guint n;

  g_return_if_fail (self != NULL && KIJK_IS_ITEM (item));

  n = self->items != NULL ? g_strv_length (self->items) : 0;
  self->items = g_renew (char *, self->items, n + 2);
  self->items[n] = g_strdup (kijk_item_get_id (item));
  self->items[n + 1] = NULL;
  self->kind = kijk_item_get_kind (item)->id;
}

/**
 * kijk_node_set_label:
 * @self: a node
 * @label: what a screen reader says
 */
void
kijk_node_set_label (KijkNode   *self,
                     const char *label)
{
  g_return_if_fail (self != NULL && label != NULL);

  g_free (self->label);
  self->label = g_strdup (label);
}

/**
 * kijk_node_add_mark:
 * @self: a node
 * @path: (transfer full): an outline
 * @fill: what it is filled with
 * @stroke: what it is outlined with
 * @width: how thick the outline is
 *
 * Adds a shape above those it has.
 *
 * Returns: (transfer none): the shape, solid until its dash is set
 */
KijkMark *
kijk_node_add_mark (KijkNode *self,
                    KijkPath *path,
                    KijkInk   fill,
                    KijkInk   stroke,
                    double    width)
{
  KijkMark *mark;

  g_return_val_if_fail (self != NULL && path != NULL, NULL);

  mark = g_new0 (KijkMark, 1);
  mark->path = path;
  mark->fill = fill;
  mark->stroke = stroke;
  mark->width = stroke != KIJK_INK_NONE ? width : 0;
  g_ptr_array_add (self->marks, mark);

  return mark;
}

/**
 * kijk_node_take_lines:
 * @self: a node
 * @lines: (transfer full) (element-type KijkLine): its words
 * @font: their font
 * @ink: their colour
 */
void
kijk_node_take_lines (KijkNode  *self,
                      GPtrArray *lines,
                      KijkFont   font,
                      KijkInk    ink)
{
  g_return_if_fail (self != NULL && lines != NULL);

  g_ptr_array_unref (self->lines);
  self->lines = lines;
  self->font = font;
  self->ink = ink;
}

/**
 * kijk_node_has_text:
 * @self: a node
 *
 * Returns: whether it has words
 */
gboolean
kijk_node_has_text (KijkNode *self)
{
  return self->lines->len > 0;
}

/**
 * kijk_node_get_text:
 * @self: a node
 *
 * Returns: (transfer full): its words as one line, "" for none
 */
char *
kijk_node_get_text (KijkNode *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const KijkLine *line = self->lines->pdata[i];

      if (text->len > 0 && *line->string != '\0')
        g_string_append_c (text, ' ');
      g_string_append (text, line->string);
    }

  return g_string_free (text, FALSE);
}

static void
extend (KijkRect *rect,
        KijkRect  by)
{
  *rect = rect->width < 0 ? by : kijk_rect_union (rect, &by);
}

static void
extend_by_lines (KijkNode *self,
                 KijkRect *rect)
{
  double ascent = kijk_font_get_ascent (self->font);
  double height = kijk_font_get_height (self->font);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const KijkLine *line = self->lines->pdata[i];

      extend (rect, (KijkRect) { line->x, line->baseline - ascent, line->width, height });
    }
}

/**
 * kijk_node_get_extents:
 * @self: a node
 *
 * Returns: the smallest rectangle around its shapes, with their outlines, and its
 *   words
 */
KijkRect
kijk_node_get_extents (KijkNode *self)
{
  KijkRect rect = { 0, 0, -1, -1 };

  for (guint i = 0; i < self->marks->len; i++)
    {
      const KijkMark *mark = self->marks->pdata[i];
      KijkRect path = kijk_path_get_extents (mark->path);

      extend (&rect, kijk_rect_grow (&path, mark->width / 2));
    }
  extend_by_lines (self, &rect);

  return rect.width < 0 ? (KijkRect) { 0, 0, 0, 0 } : rect;
}

/**
 * kijk_node_get_bounds:
 * @self: a node
 *
 * Returns: the logical bounds of its words; of a node without words, its extents
 */
KijkRect
kijk_node_get_bounds (KijkNode *self)
{
  KijkRect rect = { 0, 0, -1, -1 };

  if (!kijk_node_has_text (self))
    return kijk_node_get_extents (self);

  extend_by_lines (self, &rect);
  return rect;
}

/**
 * kijk_node_get_centre:
 * @self: a node
 *
 * Returns: the middle of its extents; of a token that of its first shape, whatever
 *   badges stick out of it
 */
KijkPoint
kijk_node_get_centre (KijkNode *self)
{
  KijkRect rect = self->role == KIJK_ROLE_TOKEN && self->marks->len > 0
                      ? kijk_path_get_extents (((KijkMark *) self->marks->pdata[0])->path)
                      : kijk_node_get_extents (self);

  return (KijkPoint) { rect.x + rect.width / 2, rect.y + rect.height / 2 };
}
