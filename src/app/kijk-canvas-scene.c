/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-canvas-private.h"

#include <math.h>

#include "diagram/kijk-composer.h"

/* The scene of the canvas: laid out anew when what it shows changes, and never in
 * between. In every window it is the same picture, larger or smaller, so that
 * nothing in it moves when the window does. */

/* The picture is laid out as it was designed, for a projector of so many lines. */
#define SIDE 720.0

/* What stays free around the picture. */
#define MARGIN 8.0

static void
init_page (KijkPage *page)
{
  kijk_page_init_pixels (page, SIDE * 16 / 9, SIDE);
  page->width = SIDE;
  page->margin = MARGIN;
  page->overflow = KIJK_OVERFLOW_NONE;
}

/* What lies over the canvas at its sides covers nothing of the picture: with room
 * enough it stays in the middle, so that it does not jump when something opens,
 * otherwise it makes way. Either way there is room beside it to bring any part of it
 * out from under that. */
static gboolean
has_room (KijkCanvas *self)
{
  double most = fmax (self->left, self->right);

  return self->viewport.width - 2 * most >= MIN (self->viewport.width, self->viewport.height);
}

static void
update_content (KijkCanvas *self)
{
  double side = kijk_scene_get_page (self->scene)->width;
  double scale = self->viewport.height / side;
  gboolean centred = has_room (self);
  double left = centred ? fmax (self->left, self->right) : self->left;
  double right = centred ? left : self->right;
  KijkRect content = { 0, 0, side, side };

  if (self->viewport.width > left + right)
    {
      scale = fmin (scale, (self->viewport.width - left - right) / side);
      content.x = -left / scale;
      content.width += (left + right) / scale;
    }
  kijk_viewport_set_content (&self->viewport, &content);
}

static void
build (KijkCanvas *self)
{
  KijkProject *view = kijk_document_get_view (self->document);
  KijkSceneOptions options = {
    .language = kijk_project_get_language (view),
    .name_audience = kijk_document_has_secrets (self->document),
    .relations = self->relations,
    .typesetter = self->typesetter,
  };
  KijkScene **shown = &self->shown[kijk_project_get_audience (view)->level];
  KijkPage page;

  _kijk_canvas_end_hands (self);
  init_page (&page);
  /* What was seen on the other side tells nothing on this one. */
  options.previous = *shown;
  g_clear_pointer (&self->scene, kijk_scene_unref);
  self->scene = kijk_scene_build (self->view, view, &page, &options);
  g_clear_pointer (shown, kijk_scene_unref);
  *shown = kijk_scene_ref (self->scene);
  kijk_backdrop_set_scene (self->backdrop, self->scene);
  update_content (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  kijk_scene_get_title (self->scene), -1);
  _kijk_canvas_update_handles (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  _kijk_canvas_show_wanted (self);
  g_signal_emit_by_name (self, "built");
}

static gboolean
build_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       data)
{
  KijkCanvas *self = KIJK_CANVAS (widget);

  (void) clock;
  (void) data;

  self->build_id = 0;
  self->outdated = FALSE;
  build (self);

  return G_SOURCE_REMOVE;
}

/* Nothing of it is for whoever looks next. */
static void
forget (KijkCanvas *self)
{
  _kijk_canvas_end_hands (self);
  g_clear_pointer (&self->scene, kijk_scene_unref);
  _kijk_canvas_remove_handles (self);
}

/* Once before the next frame, however much happened since the last. Out of sight it
 * is built when it comes into sight again, and shows nothing of before until then. */
void
_kijk_canvas_queue_build (KijkCanvas *self)
{
  self->outdated = TRUE;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    forget (self);
  _kijk_canvas_catch_up (self);
}

void
_kijk_canvas_catch_up (KijkCanvas *self)
{
  if (self->outdated && self->build_id == 0 && self->viewport.width > 0 &&
      gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->build_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), build_cb, NULL, NULL);
}

/* Within the size that the canvas has now. */
void
_kijk_canvas_fit_page (KijkCanvas *self)
{
  if (self->scene != NULL)
    update_content (self);
  else
    _kijk_canvas_queue_build (self);
}
