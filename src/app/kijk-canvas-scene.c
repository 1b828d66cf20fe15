/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-canvas-private.h"

#include <math.h>

#include "analysis/kijk-comparison.h"
#include "diagram/kijk-composer.h"
#include "kijk-interface.h"

/* The scene of the canvas: laid out anew when what it shows changes, and never in
 * between. In every window it is the same picture, larger or smaller, so that
 * nothing in it moves when the window does. */

/* The picture is laid out as it was designed, for a projector of so many lines. */
#define SIDE 720.0

/* So wide it is through the lens, with cards beside the rings: as wide as what the
 * details leave of a screen of 1280×720. */
#define LENS_WIDTH 1096.0

/* The line has one row where it is as wide as this; the road has room for its reasons. */
#define LINE_WIDTH 1280.0
#define ROAD_WIDTH 1220.0
#define DATES_WIDTH 140.0

/* A road, or a list, that is longer than that is high makes the picture so much higher, until
 * all of it is there. */
#define LONGER 180.0
#define MOST_HEIGHT 9000.0

/* What stays free around the picture. */
#define MARGIN 8.0

static double
get_width (KijkCanvas      *self,
           const KijkFocus *focus)
{
  if (self->view == KIJK_VIEW_KOMPAS_LINE)
    return LINE_WIDTH;
  if (self->view == KIJK_VIEW_AGREEMENTS)
    return ROAD_WIDTH;
  if (self->view == KIJK_VIEW_TRAJECTORY)
    return ROAD_WIDTH + (self->dates ? DATES_WIDTH : 0);

  return focus->strength > 0 ? LENS_WIDTH : SIDE;
}

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
 * otherwise it makes way, to the left: the tools are at the right below. Either way
 * there is room beside it to bring any part of it out from under that. */
static gboolean
has_room (KijkCanvas     *self,
          const KijkPage *page)
{
  double most = fmax (self->left, self->right);
  double side = fmin (self->viewport.width / page->width, self->viewport.height / page->height);

  return self->viewport.width - 2 * most >= side * page->width;
}

/* Through the lens the picture is as wide as it can be beside what will be covered when
 * something is selected: cards stay under the hand that selects them. */
static gboolean
has_room_for_cards (KijkCanvas *self,
                    double      width)
{
  return self->viewport.width - self->left - fmax (self->right, self->spared) >= width - 1;
}

/**
 * kijk_canvas_get_aspect:
 * @self: a canvas
 *
 * Returns: how many times as wide its picture is as a round one is
 */
double
kijk_canvas_get_aspect (KijkCanvas *self)
{
  const KijkFocus none = { 0 };

  g_return_val_if_fail (KIJK_IS_CANVAS (self), 1);

  return get_width (self, &none) / SIDE;
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
  gboolean centred = !lens && has_room (self, page);
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
      content.width = centred ? page->width + (left + right) / scale : viewport->width / scale;
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

/* A road or a list that has no room. */
static gboolean
is_longer (KijkCanvas *self,
           KijkScene  *scene)
{
  if (self->view == KIJK_VIEW_AGREEMENTS)
    return kijk_scene_get_n_pages (scene) > 1;

  return self->view == KIJK_VIEW_TRAJECTORY && kijk_scene_find (scene, "earlier") != NULL;
}

/* Returns: (transfer full) (nullable): what a moment is called, in the language of the
 * picture */
static char *
describe_moment (KijkCanvas *self,
                 const char *id)
{
  KijkItem *moment = id != NULL ? kijk_document_find (self->document, id) : NULL;

  return moment != NULL ? kijk_moment_describe (moment, kijk_project_get_language (kijk_document_get_view (self->document)))
                        : NULL;
}

/* Of what is looked at: the past lasts no longer than it did. */
static char *
get_day (KijkCanvas *self)
{
  const char *id = kijk_document_get_moment (self->document);
  KijkItem *moment = id != NULL ? kijk_project_get_item (kijk_document_get_project (self->document), id) : NULL;

  return moment != NULL && kijk_item_has (moment, KIJK_SNAPSHOT_DATE)
             ? g_strdup (kijk_item_get_text (moment, KIJK_SNAPSHOT_DATE)) : kijk_interface_get_today ();
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
  g_autofree char *moment = describe_moment (self, kijk_document_get_moment (self->document));
  g_autofree char *since = describe_moment (self, kijk_document_get_since (self->document));
  g_autofree char *day = get_day (self);
  KijkSceneOptions options = {
    .as_of = day,
    .language = kijk_project_get_language (view),
    .name_audience = kijk_document_has_secrets (self->document),
    .relations = self->relations,
    .focus = *focus,
    .filter = filter,
    .moment = moment,
    .before = kijk_document_get_before (self->document),
    .since = since,
    .carded = carded,
    .owners_of = joined != NULL ? kijk_item_get_id (joined) : NULL,
    .found = marked ? self->found : NULL,
    .previous = previous,
    .trajectory = self->trajectory,
    .dates = self->dates,
    .n_stays = self->n_stays,
    .typesetter = self->typesetter,
  };
  KijkScene *scene;
  KijkPage page;

  init_page (&page, get_width (self, focus));
  scene = kijk_scene_build (self->view, view, &page, &options);
  while (is_longer (self, scene) && page.height < MOST_HEIGHT)
    {
      kijk_scene_unref (scene);
      page.height += LONGER;
      scene = kijk_scene_build (self->view, view, &page, &options);
    }

  return scene;
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
show_scene (KijkCanvas *self,
            KijkScene  *marked)
{
  _kijk_canvas_show_marked (self, marked);
  fit_scene (self, self->scene, &self->viewport);
  if (self->refit)
    {
      refit (self, &self->viewport);
      self->refit = FALSE;
      g_signal_emit_by_name (self, "zoomed");
    }
  _kijk_canvas_look_first (self);

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
  g_autoptr (KijkScene) marked = NULL;

  _kijk_canvas_end_hands (self);
  _kijk_canvas_stop_moving (self);
  self->scene = kijk_scene_ref (get_scene (self));
  marked = self->scene == self->next ? g_steal_pointer (&self->next_marked) : _kijk_canvas_mark (self, self->scene);
  show_scene (self, marked);
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
      self->next_marked = _kijk_canvas_mark (self, self->next);
      return TRUE;
    }
  if (self->next_morph != NULL)
    return FALSE;

  fit_scene (self, self->next, &viewport);
  if (self->refit)
    refit (self, &viewport);
  self->next_morph = kijk_morph_new (
      self->marked, &self->viewport, self->next_marked, &viewport,
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
  g_clear_pointer (&self->next_marked, kijk_scene_unref);
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
  _kijk_canvas_end_fade (self);
  _kijk_canvas_forget_next (self);
  g_clear_pointer (&self->scene, kijk_scene_unref);
  g_clear_pointer (&self->marked, kijk_scene_unref);
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
