/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-canvas-private.h"

/* From one picture to the next, where nothing moves but something comes: what was seen
 * gives way to what is seen now. */

#define WAY_MS 220

static void
drop_before (KijkCanvas *self)
{
  g_clear_pointer (&self->before, gsk_render_node_unref);
  if (self->fade_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->fade_id);
  self->fade_id = 0;
  self->fading_from = 0;
}

static double
get_progress (KijkCanvas *self)
{
  gint64 now = gdk_frame_clock_get_frame_time (gtk_widget_get_frame_clock (GTK_WIDGET (self)));

  return self->fading_from > 0 ? CLAMP ((now - self->fading_from) / (WAY_MS * 1000.0), 0, 1) : 0;
}

static gboolean
fade_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  KijkCanvas *self = KIJK_CANVAS (widget);

  (void) data;

  gtk_widget_queue_draw (widget);
  /* It begins when there is something to give way to. */
  if (self->outdated)
    return G_SOURCE_CONTINUE;
  if (self->fading_from == 0)
    self->fading_from = gdk_frame_clock_get_frame_time (clock);
  if (get_progress (self) < 1)
    return G_SOURCE_CONTINUE;

  self->fade_id = 0;
  drop_before (self);
  return G_SOURCE_REMOVE;
}

/* The next picture comes slowly, unless somebody does not want movement. */
void
_kijk_canvas_begin_fade (KijkCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autoptr (GtkSnapshot) snapshot = NULL;

  drop_before (self);
  if (self->scene == NULL || self->outdated || !gtk_widget_get_mapped (widget) || !adw_get_enable_animations (widget))
    return;

  snapshot = gtk_snapshot_new ();
  kijk_backdrop_snapshot (self->backdrop, snapshot, gtk_native_get_renderer (gtk_widget_get_native (widget)),
                          &self->viewport, gtk_widget_get_scale_factor (widget), FALSE);
  self->before = gtk_snapshot_to_node (snapshot);
  if (self->before != NULL)
    self->fade_id = gtk_widget_add_tick_callback (widget, fade_cb, NULL, NULL);
}

void
_kijk_canvas_end_fade (KijkCanvas *self)
{
  drop_before (self);
}

/* What is drawn next is drawn over what was seen, until _kijk_canvas_pop_fade(). */
void
_kijk_canvas_push_fade (KijkCanvas  *self,
                        GtkSnapshot *snapshot)
{
  if (self->before == NULL)
    return;

  gtk_snapshot_push_cross_fade (snapshot, get_progress (self));
  gtk_snapshot_append_node (snapshot, self->before);
  gtk_snapshot_pop (snapshot);
}

void
_kijk_canvas_pop_fade (KijkCanvas  *self,
                       GtkSnapshot *snapshot)
{
  if (self->before != NULL)
    gtk_snapshot_pop (snapshot);
}
