/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-canvas-private.h"

#include <math.h>

#include "diagram/kijk-composer.h"

/* The scene of the canvas: laid out anew when what it shows changes, and never in
 * between. In every window it is the same picture, larger or smaller, so that
 * nothing in it moves when the window does. */

/* The picture is laid out as it was designed, for a projector of so many lines. */
#define SIDE 720.0

/* So wide it is through the lens, with cards beside the rings: as wide as what the
 * details leave of a screen of 1280×720. */
#define LENS_WIDTH 1096.0

/* What stays free around the picture. */
#define MARGIN 8.0

static void
init_page (KijkPage *page,
           double    width)
{
  kijk_page_init_pixels (page, SIDE * 16 / 9, SIDE);
  page->width = width;
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

/* Through the lens the picture is as wide as it can be beside what will be covered when
 * something is selected: cards stay under the hand that selects them. */
static gboolean
has_room_for_cards (KijkCanvas *self,
                    double      width)
{
  return self->viewport.width - self->left - fmax (self->right, self->spared) >= width - 1;
}

/* Fits @scene into @viewport, which is as large as the window. */
static void
fit_scene (KijkCanvas   *self,
           KijkScene    *scene,
           KijkViewport *viewport)
{
  const KijkPage *page = kijk_scene_get_page (scene);
  gboolean lens = kijk_scene_get_focus (scene)->strength > 0;
  double scale = viewport->height / page->height;
  double wide = page->width * scale;
  gboolean centred = !lens && has_room (self);
  double left = centred ? fmax (self->left, self->right) : self->left;
  double right = centred ? left : self->right;
  KijkRect content = { 0, 0, page->width, page->height };

  if (lens && has_room_for_cards (self, wide))
    {
      double most = viewport->width - fmax (self->right, self->spared) - wide;

      content.x = -CLAMP ((viewport->width - wide) / 2, self->left, fmax (self->left, most)) / scale;
      content.width = viewport->width / scale;
    }
  else if (viewport->width > left + right)
    {
      scale = fmin (scale, (viewport->width - left - right) / page->width);
      content.x = -left / scale;
      content.width += (left + right) / scale;
    }
  kijk_viewport_set_content (viewport, &content);
}

/* Into the lens, or out of it to where one was. */
static void
refit (KijkCanvas   *self,
       KijkViewport *viewport)
{
  kijk_viewport_fit (viewport);
  if (_kijk_canvas_has_lens (self) || self->before_lens.zoom <= 1)
    return;

  viewport->zoom = self->before_lens.zoom;
  viewport->centre = self->before_lens.centre;
  kijk_viewport_set_size (viewport, viewport->width, viewport->height);
}

/* Makes a scene as it is now. @marked: whether what is selected or looked for stands out */
KijkScene *
_kijk_canvas_make_scene (KijkCanvas      *self,
                         const KijkFocus *focus,
                         GHashTable      *carded,
                         gboolean         marked,
                         KijkScene       *previous)
{
  KijkProject *view = kijk_document_get_view (self->document);
  g_autoptr (KijkFilter) filter = kijk_document_create_filter (self->document);
  KijkItem *joined = marked ? _kijk_canvas_get_joined (self) : NULL;
  KijkSceneOptions options = {
    .language = kijk_project_get_language (view),
    .name_audience = kijk_document_has_secrets (self->document),
    .relations = self->relations,
    .focus = *focus,
    .filter = filter,
    .carded = carded,
    .owners_of = joined != NULL ? kijk_item_get_id (joined) : NULL,
    .found = marked ? self->found : NULL,
    .previous = previous,
    .typesetter = self->typesetter,
  };
  KijkPage page;

  init_page (&page, focus->strength > 0 ? LENS_WIDTH : SIDE);
  return kijk_scene_build (self->view, view, &page, &options);
}

/* All of the picture; what was seen on the other side tells nothing on this one. */
static KijkScene *
get_whole_scene (KijkCanvas *self)
{
  KijkProject *view = kijk_document_get_view (self->document);
  KijkScene **shown = &self->shown[kijk_project_get_audience (view)->level];
  const KijkFocus none = { 0 };
  KijkScene *scene;

  if (self->stale || *shown == NULL)
    {
      scene = _kijk_canvas_make_scene (self, &none, NULL, FALSE, *shown);
      g_clear_pointer (shown, kijk_scene_unref);
      *shown = scene;
      self->stale = FALSE;
    }

  return *shown;
}

static void
show_scene (KijkCanvas *self)
{
  _kijk_canvas_show_owners (self);
  fit_scene (self, self->scene, &self->viewport);
  if (self->refit)
    {
      refit (self, &self->viewport);
      self->refit = FALSE;
      g_signal_emit_by_name (self, "zoomed");
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  kijk_scene_get_title (self->scene), -1);
  _kijk_canvas_update_handles (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static KijkScene *
get_scene (KijkCanvas *self)
{
  return _kijk_canvas_has_lens (self) ? _kijk_canvas_get_page_scene (self) : get_whole_scene (self);
}

static void
build (KijkCanvas *self)
{
  g_autoptr (KijkScene) last = self->scene;
  g_autoptr (KijkMorph) morph = g_steal_pointer (&self->next_morph);

  _kijk_canvas_end_hands (self);
  _kijk_canvas_stop_moving (self);
  self->scene = kijk_scene_ref (get_scene (self));
  show_scene (self);
  _kijk_canvas_show_wanted (self);
  g_signal_emit_by_name (self, "built");
  _kijk_canvas_start_moving (self, g_steal_pointer (&morph));
}

/* What will move is laid out in one frame and painted in the next, before it moves.
 * Returns: whether there is more to be done first */
static gboolean
prepare (KijkCanvas *self)
{
  KijkViewport viewport = self->viewport;

  if (self->next == NULL)
    {
      _kijk_canvas_end_hands (self);
      _kijk_canvas_stop_moving (self);
      self->next = kijk_scene_ref (get_scene (self));
      return TRUE;
    }
  if (self->next_morph != NULL)
    return FALSE;

  fit_scene (self, self->next, &viewport);
  if (self->refit)
    refit (self, &viewport);
  self->next_morph = kijk_morph_new (
      self->scene, &self->viewport, self->next, &viewport,
      kijk_project_get_collaboration (kijk_document_get_view (self->document)),
      gtk_widget_get_scale_factor (GTK_WIDGET (self)));

  return self->next_morph != NULL;
}

/* What was about to come is no longer. */
void
_kijk_canvas_forget_next (KijkCanvas *self)
{
  self->moves = FALSE;
  g_clear_pointer (&self->next, kijk_scene_unref);
  g_clear_pointer (&self->next_morph, kijk_morph_free);
}

static gboolean
build_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       data)
{
  KijkCanvas *self = KIJK_CANVAS (widget);

  (void) clock;
  (void) data;

  if (self->moves && self->scene != NULL && prepare (self))
    return G_SOURCE_CONTINUE;

  self->build_id = 0;
  self->outdated = FALSE;
  build (self);
  _kijk_canvas_forget_next (self);

  return G_SOURCE_REMOVE;
}

/* Nothing of it is for whoever looks next. */
static void
forget (KijkCanvas *self)
{
  _kijk_canvas_end_hands (self);
  _kijk_canvas_stop_moving (self);
  _kijk_canvas_forget_next (self);
  g_clear_pointer (&self->scene, kijk_scene_unref);
  _kijk_canvas_remove_handles (self);
}

/* Once before the next frame, however much happened since the last. Out of sight it
 * is built when it comes into sight again, and shows nothing of before until then. */
void
_kijk_canvas_queue_build (KijkCanvas *self)
{
  self->outdated = self->stale = TRUE;
  _kijk_canvas_forget_next (self);
  _kijk_canvas_outdate_pages (self);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    forget (self);
  _kijk_canvas_catch_up (self);
}

/* Nothing changed in what it is a picture of, but in how one looks at it. */
void
_kijk_canvas_queue_change (KijkCanvas *self)
{
  gboolean moves = self->moves || !self->outdated;

  _kijk_canvas_forget_next (self);
  self->moves = moves && adw_get_enable_animations (GTK_WIDGET (self));
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
    fit_scene (self, self->scene, &self->viewport);
  else
    _kijk_canvas_queue_build (self);
}
