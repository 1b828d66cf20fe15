/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-canvas-private.h"

#include "diagram/kijk-painter.h"
#include "kijk-look.h"
#include "kijk-walk.h"

/* The head of a road that is too long for the window: the names of the phases stay in
 * view above their columns, and can be pressed there. */

/* Around them, in units of the window. */
#define MARGIN 5.0

static gboolean
is_head (KijkNode *node)
{
  return node->page == 1 && kijk_walk_get_phase (node) >= 0;
}

/* Returns: whether there is a head, out of sight above; @rect is where it lies */
static gboolean
is_above (KijkCanvas *self,
          KijkRect   *rect)
{
  GPtrArray *nodes;
  gboolean found = FALSE;

  if (self->view != KIJK_VIEW_TRAJECTORY || self->scene == NULL)
    return FALSE;

  nodes = kijk_scene_get_nodes (self->scene);
  for (guint i = 0; i < nodes->len; i++)
    {
      KijkRect extents;

      if (!is_head (nodes->pdata[i]))
        continue;
      extents = kijk_node_get_extents (nodes->pdata[i]);
      *rect = found ? kijk_rect_union (rect, &extents) : extents;
      found = TRUE;
    }

  return found && kijk_viewport_to_window (&self->viewport, (KijkPoint) { rect->x, rect->y }).y < MARGIN;
}

static double
get_height (KijkCanvas     *self,
            const KijkRect *rect)
{
  return rect->height * kijk_viewport_get_scale (&self->viewport) + 2 * MARGIN;
}

void
_kijk_canvas_head_snapshot (KijkCanvas  *self,
                            GtkSnapshot *snapshot)
{
  double scale = kijk_viewport_get_scale (&self->viewport);
  GdkRGBA ground = kijk_look_get_colour (KIJK_INK_CANVAS);
  graphene_rect_t strip;
  GPtrArray *nodes;
  KijkRect rect;
  cairo_t *cr;

  if (!is_above (self, &rect))
    return;

  nodes = kijk_scene_get_nodes (self->scene);
  strip = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (GTK_WIDGET (self)), get_height (self, &rect));
  gtk_snapshot_append_color (snapshot, &ground, &strip);
  cr = gtk_snapshot_append_cairo (snapshot, &strip);
  cairo_translate (cr, kijk_viewport_to_window (&self->viewport, (KijkPoint) { 0, 0 }).x, MARGIN - rect.y * scale);
  cairo_scale (cr, scale, scale);
  for (guint i = 0; i < nodes->len; i++)
    if (is_head (nodes->pdata[i]))
      kijk_painter_paint_node (cr, nodes->pdata[i], kijk_look_get_palette ());
  cairo_destroy (cr);
}

/* Returns: (nullable): what of the head is seen at a place of the window, where it lies
 * over the rest */
KijkNode *
_kijk_canvas_hit_head (KijkCanvas *self,
                       double      x,
                       double      y)
{
  KijkPoint point = kijk_viewport_to_scene (&self->viewport, (KijkPoint) { x, 0 });
  KijkRect rect;

  if (!is_above (self, &rect) || y > get_height (self, &rect))
    return NULL;

  point.y = rect.y + rect.height / 2;
  return kijk_scene_hit (self->scene, 1, point, 0);
}
