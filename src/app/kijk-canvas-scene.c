/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-canvas-private.h"

#include <math.h>

#include "diagram/kijk-composer.h"

/* The scene of the canvas: laid out for its size, anew when what it shows changes,
 * and never in between. */

/* In a smaller window the picture shrinks instead of being laid out anew: words
 * would no longer fit. In units of the window. */
#define LEAST_SIDE 460.0

/* The picture was designed for a projector of so many lines. */
#define DESIGN_SIDE 720.0

/* What stays free around the picture. */
#define MARGIN 8.0

static void
init_page (KijkCanvas *self,
           KijkPage   *page)
{
  double scale = self->side / DESIGN_SIDE;

  /* Sizes are those of the design for a projector, whose lower side is ours. */
  kijk_page_init_pixels (page, self->side * 16 / 9, self->side);
  page->width = self->side;
  page->scale = scale;
  page->margin = MARGIN * scale;
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

static double
choose_side (KijkCanvas *self)
{
  double width = self->viewport.width;
  double room = has_room (self) ? width : width - self->left - self->right;

  return fmax (fmin (room, self->viewport.height), LEAST_SIDE);
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
  KijkPage page;

  _kijk_canvas_drag_end (self, FALSE);
  init_page (self, &page);
  g_clear_pointer (&self->scene, kijk_scene_unref);
  self->scene = kijk_scene_build (self->view, view, &page, &options);
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
  _kijk_canvas_drag_end (self, FALSE);
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
  if (self->outdated && self->build_id == 0 && self->side > 0 &&
      gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->build_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), build_cb, NULL, NULL);
}

/* For the size that the canvas has now: another page if that is another one. */
void
_kijk_canvas_fit_page (KijkCanvas *self)
{
  double side = choose_side (self);

  if (self->scene != NULL)
    update_content (self);
  if (side == self->side)
    return;

  self->side = side;
  _kijk_canvas_queue_build (self);
}
