/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-node-private.h"

#include <math.h>

/* As wide as this much of its node a mark is its edge. */
#define EDGE_SHARE 0.75

static void
mark_free (gpointer data)
{
  KijkMark *mark = data;

  kijk_path_free (mark->path);
  g_free (mark);
}

KijkNode *
_kijk_node_new (KijkRole    role,
                const char *id)
{
  KijkNode *node = g_new0 (KijkNode, 1);

  node->id = g_strdup (id);
  node->role = role;
  node->kind = -1;
  node->cell = -1;
  node->page = 1;
  node->label = g_strdup ("");
  node->marks = g_ptr_array_new_with_free_func (mark_free);
  node->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) kijk_line_free);

  return node;
}

void
_kijk_node_free (gpointer data)
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

/**
 * kijk_node_is_edge:
 * @self: a node that is dimmed
 * @index: one of its marks
 *
 * Returns: whether that is the edge of its token, which is not
 */
gboolean
kijk_node_is_edge (KijkNode *self,
                   guint     index)
{
  const KijkMark *mark;

  g_return_val_if_fail (self != NULL && index < self->marks->len, FALSE);

  mark = self->marks->pdata[index];
  return mark->stroke != KIJK_INK_NONE && mark->width > 0 && !mark->hatched &&
         kijk_path_get_extents (mark->path).width > EDGE_SHARE * kijk_node_get_extents (self).width;
}
