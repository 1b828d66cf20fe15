/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-scene.h"

#include <math.h>

#include "kijk-node-private.h"

KIJK_DEFINE_ENUMERATION (kijk_role, KIJK_ROLE_LIST)
KIJK_DEFINE_ENUMERATION (kijk_view, KIJK_VIEW_LIST)

struct _KijkScene {
  gatomicrefcount  ref_count;
  KijkView         view;
  KijkPage         page;
  KijkLanguage     language;
  KijkAudience    *audience;
  KijkFocus         focus;
  guint64          marks;
  char            *title;
  int              n_pages;
  GPtrArray       *nodes; /* of KijkNode, in the order in which they are drawn */
  GHashTable      *by_id; /* (char *) owned by the node → KijkNode */
};

G_DEFINE_BOXED_TYPE (KijkScene, kijk_scene, kijk_scene_ref, kijk_scene_unref)

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
  self->nodes = g_ptr_array_new_with_free_func (_kijk_node_free);
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

  node = _kijk_node_new (role, id);
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
 * kijk_scene_set_focus:
 * @self: a scene
 * @focus: the lens through which it is drawn
 */
void
kijk_scene_set_focus (KijkScene      *self,
                     const KijkFocus *focus)
{
  g_return_if_fail (self != NULL && focus != NULL);

  self->focus = *focus;
}

/**
 * kijk_scene_set_marks:
 * @self: a scene
 * @marks: which marks the picture holds, a bit each
 *
 * Notes what a legend beside the picture has to explain, in the way of its own view.
 */
void
kijk_scene_set_marks (KijkScene *self,
                      guint64    marks)
{
  g_return_if_fail (self != NULL);

  self->marks = marks;
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
 * kijk_scene_get_focus:
 * @self: a scene
 *
 * Returns: (transfer none): the lens through which it is drawn; without strength
 *   when there is none
 */
const KijkFocus *
kijk_scene_get_focus (KijkScene *self)
{
  return &self->focus;
}

/**
 * kijk_scene_get_marks:
 * @self: a scene
 *
 * Returns: which marks the picture holds, as the builder of its view counts them
 */
guint64
kijk_scene_get_marks (KijkScene *self)
{
  return self->marks;
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
  KijkNode *ghost = NULL;

  g_return_val_if_fail (self != NULL && item_id != NULL, NULL);

  for (guint i = 0; i < self->nodes->len; i++)
    {
      KijkNode *node = self->nodes->pdata[i];

      if (!node->listed && node->items != NULL &&
          g_strv_contains ((const char *const *) node->items, item_id))
        {
          if (!node->ghost)
            return node;
          ghost = ghost != NULL ? ghost : node;
        }
    }

  return ghost;
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
