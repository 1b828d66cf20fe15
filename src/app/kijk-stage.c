/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-stage.h"

#include <adwaita.h>
#include <math.h>

#include "diagram/kijk-painter.h"
#include "kijk-interface.h"
#include "kijk-look.h"
#include "kijk-slides.h"
#include "kijk-stage-marks.h"

/* How long one picture takes to give way to another. */
#define FADE_MS 200

/**
 * KijkStage:
 *
 * The picture that the audience looks at: the slides of one stop, drawn for the size
 * of its screen. It knows what the audience may see and nothing else; to a screen
 * reader it is its title and its question.
 */
struct _KijkStage {
  GtkWidget       parent_instance;

  KijkShow       *show;
  KijkStop        stop;
  KijkSlides     *slides;   /* NULL when they have to be made */
  KijkScene      *scene;    /* the one that was shown last, for the next one */
  guint           slide;
  guint           n_stays;  /* of the road so far that are seen, 0 for all */
  KijkTypesetter *typesetter;
  char           *today;

  GdkTexture     *painted;  /* NULL when it has to be painted */
  GdkTexture     *before;   /* nullable: what it is fading from */
  gint64          fading_from;
  guint           fade_id;

  gboolean        polls;    /* the group is asked something: that, instead of the stop */
  KijkPollSlide   asked;

  gboolean        blank;
  gboolean        spot;
  graphene_point_t at;
  double          timer;    /* share of time that is left, less than 0 without a timer */
  int             seconds;
};

G_DEFINE_FINAL_TYPE (KijkStage, kijk_stage, GTK_TYPE_WIDGET)

static gboolean
has_size (KijkStage *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self)) > 0 && gtk_widget_get_height (GTK_WIDGET (self)) > 0;
}

/* Whether there are two sides or not: a screen for others says whom it is for. */
static void
make_slides (KijkStage *self)
{
  KijkProject *project = kijk_show_get_project (self->show);
  KijkSceneOptions options = {
    .as_of = self->today,
    .language = kijk_project_get_language (project),
    .credit = g_settings_get_boolean (kijk_interface_get_settings (), "credit"),
    .name_audience = TRUE,
    .previous = self->scene,
    .n_stays = self->n_stays,
    .typesetter = self->typesetter,
  };
  KijkPage page;

  kijk_page_init_pixels (&page, gtk_widget_get_width (GTK_WIDGET (self)),
                         gtk_widget_get_height (GTK_WIDGET (self)));
  page.overflow = KIJK_OVERFLOW_STAGE;
  self->slides = self->polls ? kijk_slides_new_for_poll (&self->asked, project, &page, &options)
                             : kijk_slides_new (&self->stop, project, &page, &options);
}

/* On which slide the road has come, on the way. */
static guint
find_last_stay (KijkStage *self)
{
  GPtrArray *nodes;
  int page;

  make_slides (self);
  nodes = kijk_scene_get_nodes (kijk_slides_get (self->slides, 0, &page));
  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];

      if (node->role == KIJK_ROLE_TOKEN && node->kind == KIJK_KIND_PHASE_VISIT)
        page = MAX (page, node->page);
    }

  return (guint) page - 1;
}

/* What the road has come to, on the way. */
static const char *
find_said (KijkStage *self)
{
  KijkNode *node;
  int page;

  if (self->n_stays == 0 || !has_size (self))
    return NULL;
  if (self->slides == NULL)
    make_slides (self);
  node = kijk_scene_find (kijk_slides_get (self->slides, 0, &page), "question");

  return node != NULL ? node->label : NULL;
}

static char *
name_stop (KijkStage *self)
{
  KijkProject *project = kijk_show_get_project (self->show);
  const char *title = kijk_stop_get_title (&self->stop, project);
  const char *said = find_said (self);
  const char *question = said != NULL ? said : kijk_stop_get_question (&self->stop, project);

  return *question != '\0' ? g_strdup_printf ("%s. %s", title, question) : g_strdup (title);
}

/* What it is, and what that asks: blank it says nothing. */
static void
update_name (KijkStage *self)
{
  KijkLanguage language = kijk_project_get_language (kijk_show_get_project (self->show));
  g_autofree char *name = self->polls ? kijk_poll_slide_describe (&self->asked, language) : name_stop (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->blank ? "" : name, -1);
}

/* ---- painting ---- */

static GdkTexture *
create_texture (cairo_surface_t *surface)
{
  int stride = cairo_image_surface_get_stride (surface);
  int height = cairo_image_surface_get_height (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize) stride * height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);

  return gdk_memory_texture_new (cairo_image_surface_get_width (surface), height,
                                 GDK_MEMORY_DEFAULT, bytes, stride);
}

static void
paint (KijkStage *self)
{
  int factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  const KijkPalette *palette = kijk_look_get_palette ();
  cairo_surface_t *surface;
  KijkScene *scene;
  int page;
  cairo_t *cr;

  if (self->slides == NULL)
    make_slides (self);
  scene = kijk_slides_get (self->slides, self->slide, &page);
  kijk_scene_ref (scene);
  g_clear_pointer (&self->scene, kijk_scene_unref);
  self->scene = scene;

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, factor * gtk_widget_get_width (GTK_WIDGET (self)),
                                        factor * gtk_widget_get_height (GTK_WIDGET (self)));
  cr = cairo_create (surface);
  cairo_scale (cr, factor, factor);
  kijk_painter_paint_ground (cr, kijk_scene_get_page (scene), KIJK_INK_CANVAS, palette);
  kijk_painter_paint (cr, scene, page, palette);
  cairo_destroy (cr);
  self->painted = create_texture (surface);
}

static gboolean
fade_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  KijkStage *self = KIJK_STAGE (widget);

  (void) data;
  gtk_widget_queue_draw (widget);
  if (gdk_frame_clock_get_frame_time (clock) - self->fading_from < FADE_MS * 1000)
    return G_SOURCE_CONTINUE;

  self->fade_id = 0;
  g_clear_object (&self->before);
  return G_SOURCE_REMOVE;
}

static void
stop_fading (KijkStage *self)
{
  if (self->fade_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->fade_id);
  self->fade_id = 0;
  g_clear_object (&self->before);
}

/* Only what the audience may go on seeing gives way slowly: another stop, not what was
 * taken away. */
static void
fade (KijkStage *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  stop_fading (self);
  if (self->painted == NULL || self->blank || clock == NULL ||
      !adw_get_enable_animations (GTK_WIDGET (self)))
    return;

  self->before = g_object_ref (self->painted);
  self->fading_from = gdk_frame_clock_get_frame_time (clock);
  self->fade_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), fade_cb, NULL, NULL);
}

static double
get_faded (KijkStage *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));
  gint64 passed = gdk_frame_clock_get_frame_time (clock) - self->fading_from;

  return CLAMP (passed / (FADE_MS * 1000.0), 0, 1);
}

static void
repaint (KijkStage *self)
{
  g_clear_object (&self->painted);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* What is on the stage is no longer what the audience sees. */
static void
remake (KijkStage *self)
{
  g_clear_pointer (&self->slides, kijk_slides_free);
  repaint (self);
}

static void
show_changed_cb (KijkStage *self)
{
  /* What the group is asked holds nothing of it, and what it voted is told apart. */
  if (self->polls)
    return;

  stop_fading (self);
  /* A picture that is left behind may hold what is gone; where tokens stood is told by
   * the scene alone, which is laid out anew. */
  remake (self);
  update_name (self);
}

/* ---- the widget ---- */

static void
kijk_stage_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  KijkStage *self = KIJK_STAGE (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                               gtk_widget_get_height (widget));

  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 0, 0, 0, 1 }, &bounds);
  if (self->blank || !has_size (self))
    return;
  if (self->painted == NULL)
    paint (self);

  if (self->before != NULL)
    {
      gtk_snapshot_push_cross_fade (snapshot, get_faded (self));
      gtk_snapshot_append_texture (snapshot, self->before, &bounds);
      gtk_snapshot_pop (snapshot);
    }
  gtk_snapshot_append_texture (snapshot, self->painted, &bounds);
  if (self->before != NULL)
    gtk_snapshot_pop (snapshot);

  if (self->timer >= 0)
    kijk_stage_draw_timer (snapshot, widget, self->timer, self->seconds);
  if (self->spot)
    kijk_stage_draw_spot (snapshot, widget, self->at.x, self->at.y);
}

static void
kijk_stage_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  (void) width;
  (void) height;
  (void) baseline;

  stop_fading (KIJK_STAGE (widget));
  remake (KIJK_STAGE (widget));
}

static void
kijk_stage_dispose (GObject *object)
{
  KijkStage *self = KIJK_STAGE (object);

  stop_fading (self);
  g_clear_pointer (&self->slides, kijk_slides_free);
  g_clear_pointer (&self->scene, kijk_scene_unref);
  g_clear_object (&self->painted);
  g_clear_object (&self->show);

  G_OBJECT_CLASS (kijk_stage_parent_class)->dispose (object);
}

static void
kijk_stage_finalize (GObject *object)
{
  kijk_typesetter_unref (KIJK_STAGE (object)->typesetter);
  g_free (KIJK_STAGE (object)->today);

  G_OBJECT_CLASS (kijk_stage_parent_class)->finalize (object);
}

static void
kijk_stage_class_init (KijkStageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kijk_stage_dispose;
  G_OBJECT_CLASS (klass)->finalize = kijk_stage_finalize;
  widget_class->snapshot = kijk_stage_snapshot;
  widget_class->size_allocate = kijk_stage_size_allocate;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
kijk_stage_init (KijkStage *self)
{
  self->typesetter = kijk_typesetter_new ();
  self->today = kijk_interface_get_today ();
  self->timer = -1;
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  kijk_look_follow (G_OBJECT (self), G_CALLBACK (repaint));
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (repaint), NULL);
}

/**
 * kijk_stage_new:
 * @show: what the audience sees
 *
 * Returns: (transfer floating): a stage at the Kijkglas as a whole
 */
GtkWidget *
kijk_stage_new (KijkShow *show)
{
  KijkStage *self;

  g_return_val_if_fail (KIJK_IS_SHOW (show), NULL);

  self = g_object_new (KIJK_TYPE_STAGE, NULL);
  self->show = g_object_ref (show);
  g_signal_connect_object (kijk_show_get_project (show), "changed", G_CALLBACK (show_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update_name (self);

  return GTK_WIDGET (self);
}

/**
 * kijk_stage_go_to:
 * @self: a stage
 * @stop: what it shows from now on, from its first slide on
 */
void
kijk_stage_go_to (KijkStage      *self,
                  const KijkStop *stop)
{
  g_return_if_fail (KIJK_IS_STAGE (self) && stop != NULL);

  fade (self);
  self->stop = *stop;
  self->slide = 0;
  g_clear_pointer (&self->scene, kijk_scene_unref);
  remake (self);
  update_name (self);
}

/**
 * kijk_stage_step:
 * @self: a stage
 * @by: 1 for the next slide of its stop, -1 for the one before
 *
 * Returns: whether there was one
 */
gboolean
kijk_stage_step (KijkStage *self,
                 int        by)
{
  g_return_val_if_fail (KIJK_IS_STAGE (self) && (by == 1 || by == -1), FALSE);

  if (self->slides == NULL && has_size (self))
    make_slides (self);
  if (self->slides == NULL || (by < 0 && self->slide == 0) ||
      !kijk_slides_has (self->slides, self->slide + by))
    return FALSE;

  fade (self);
  self->slide += by;
  repaint (self);
  return TRUE;
}

/**
 * kijk_stage_set_n_stays:
 * @self: a stage
 * @n_stays: how many stays of the road so far are seen, 0 for all of them
 */
void
kijk_stage_set_n_stays (KijkStage *self,
                        guint      n_stays)
{
  g_return_if_fail (KIJK_IS_STAGE (self));

  if (self->n_stays == n_stays)
    return;

  fade (self);
  self->n_stays = n_stays;
  self->slide = 0;
  remake (self);
  if (n_stays > 0 && has_size (self))
    self->slide = find_last_stay (self);
  update_name (self);
}

/**
 * kijk_stage_set_poll:
 * @self: a stage
 * @asked: (nullable): what the group is asked, shown instead of the stop; %NULL for the
 *   stop
 */
void
kijk_stage_set_poll (KijkStage           *self,
                     const KijkPollSlide *asked)
{
  gboolean same_picture;

  g_return_if_fail (KIJK_IS_STAGE (self));

  if (asked == NULL && !self->polls)
    return;

  /* A number that changes is no other picture, and what gives way already goes on. */
  same_picture = asked != NULL && self->polls && asked->voting == self->asked.voting &&
                 asked->page == self->asked.page && asked->showing == self->asked.showing;
  if (!same_picture && self->painted != NULL)
    fade (self);
  self->polls = asked != NULL;
  if (asked != NULL)
    self->asked = *asked;
  self->slide = 0;
  g_clear_pointer (&self->scene, kijk_scene_unref);
  remake (self);
  update_name (self);
}

/**
 * kijk_stage_has_poll:
 * @self: a stage
 *
 * Returns: whether it shows what the group is asked, and keys are about that
 */
gboolean
kijk_stage_has_poll (KijkStage *self)
{
  g_return_val_if_fail (KIJK_IS_STAGE (self), FALSE);

  return self->polls && !self->asked.showing;
}

/**
 * kijk_stage_set_blank:
 * @self: a stage
 * @blank: whether nothing is on it
 */
void
kijk_stage_set_blank (KijkStage *self,
                      gboolean   blank)
{
  g_return_if_fail (KIJK_IS_STAGE (self));

  self->blank = blank;
  stop_fading (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  update_name (self);
}

/**
 * kijk_stage_set_spot:
 * @self: a stage
 * @spot: whether the place that is pointed at is lit
 */
void
kijk_stage_set_spot (KijkStage *self,
                     gboolean   spot)
{
  g_return_if_fail (KIJK_IS_STAGE (self));

  self->spot = spot;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * kijk_stage_move_spot:
 * @self: a stage
 * @x: where somebody points at now
 * @y: where somebody points at now
 */
void
kijk_stage_move_spot (KijkStage *self,
                      double     x,
                      double     y)
{
  g_return_if_fail (KIJK_IS_STAGE (self));

  self->at = GRAPHENE_POINT_INIT (x, y);
  if (self->spot)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * kijk_stage_set_timer:
 * @self: a stage
 * @left: which share of the time of a round is left; less than 0 for no timer
 * @seconds: how much that is
 */
void
kijk_stage_set_timer (KijkStage *self,
                      double     left,
                      int        seconds)
{
  g_return_if_fail (KIJK_IS_STAGE (self));

  self->timer = left;
  self->seconds = seconds;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
