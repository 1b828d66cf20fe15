/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-canvas-private.h"

#include <math.h>

#include "kijk-look.h"
#include "kijk-walk.h"

/* A band around several tokens: they join what is selected, and leave it again as
 * long as the hand goes back. */

/* Of its line, in units of the window; and how much of the ground is seen through it. */
#define LINE 1.0
#define TINT 0.15

static KijkRect
get_rect (KijkCanvas *self)
{
  KijkPoint a = self->band.from;
  KijkPoint b = self->band.to;

  return (KijkRect) { fmin (a.x, b.x), fmin (a.y, b.y), fabs (a.x - b.x), fabs (a.y - b.y) };
}

/* Whether @node has its middle in the band. Of a stack nobody means all that lies in
 * it. */
static gboolean
holds (const KijkRect *rect,
       KijkNode       *node)
{
  KijkPoint centre = kijk_node_get_centre (node);

  return kijk_walk_is_single (node) && node->items != NULL && kijk_walk_stops_at (node) &&
         centre.x >= rect->x && centre.x <= rect->x + rect->width && centre.y >= rect->y &&
         centre.y <= rect->y + rect->height;
}

/* What was selected before, and what is in the band. */
static void
select_inside (KijkCanvas *self)
{
  GPtrArray *nodes = kijk_scene_get_nodes (self->scene);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  KijkRect rect = get_rect (self);

  for (int i = 0; self->band.before[i] != NULL; i++)
    g_ptr_array_add (ids, self->band.before[i]);
  for (guint n = 0; n < nodes->len; n++)
    {
      KijkNode *node = nodes->pdata[n];

      for (int i = 0; holds (&rect, node) && node->items[i] != NULL; i++)
        if (!g_strv_contains ((const char *const *) self->band.before, node->items[i]))
          g_ptr_array_add (ids, node->items[i]);
    }
  g_ptr_array_add (ids, NULL);
  kijk_selection_set (self->selection, (const char *const *) ids->pdata);
}

/* What keys are about next is among what was selected. */
static void
focus_inside (KijkCanvas *self)
{
  GPtrArray *nodes = kijk_scene_get_nodes (self->scene);
  KijkRect rect = get_rect (self);

  for (guint n = 0; n < nodes->len; n++)
    if (holds (&rect, nodes->pdata[n]))
      {
        _kijk_canvas_focus_node (self, nodes->pdata[n]);
        return;
      }
}

/* @from and later places are in the scene, which may be panned meanwhile. */
void
_kijk_canvas_band_begin (KijkCanvas *self,
                         KijkPoint   from)
{
  self->band.before = g_strdupv ((char **) kijk_selection_get_ids (self->selection));
  self->band.from = self->band.to = from;
}

void
_kijk_canvas_band_move (KijkCanvas *self,
                        KijkPoint   to)
{
  if (self->band.before == NULL)
    return;

  self->band.to = to;
  select_inside (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Ends it, if there is one; unless @keep, as if it never was. */
void
_kijk_canvas_band_end (KijkCanvas *self,
                       gboolean    keep)
{
  g_auto (GStrv) before = g_steal_pointer (&self->band.before);

  if (before == NULL)
    return;

  if (keep)
    focus_inside (self);
  else
    kijk_selection_set (self->selection, (const char *const *) before);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
_kijk_canvas_band_snapshot (KijkCanvas  *self,
                            GtkSnapshot *snapshot)
{
  KijkRect rect = get_rect (self);
  double scale = kijk_viewport_get_scale (&self->viewport);
  KijkPoint corner = kijk_viewport_to_window (&self->viewport, (KijkPoint) { rect.x, rect.y });
  GdkRGBA line = kijk_look_get_colour (KIJK_INK_TEXT);
  GdkRGBA tint = kijk_look_get_colour (KIJK_INK_ACCENT);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (corner.x, corner.y, rect.width * scale,
                                               rect.height * scale);
  GskRoundedRect outline;

  if (self->band.before == NULL)
    return;

  tint.alpha = TINT;
  gsk_rounded_rect_init_from_rect (&outline, &bounds, 0);
  gtk_snapshot_append_color (snapshot, &tint, &bounds);
  gtk_snapshot_append_border (snapshot, &outline, (const float[]) { LINE, LINE, LINE, LINE },
                              (const GdkRGBA[]) { line, line, line, line });
}
