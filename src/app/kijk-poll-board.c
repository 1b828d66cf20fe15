/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-poll-board.h"

#include <glib/gi18n.h>

#include "diagram/kijk-painter.h"
#include "kijk-interface.h"
#include "kijk-look.h"
#include "kijk-poll-timer.h"

/* Up to this, what is as wide as a projector is drawn as large as on one, though the bars
 * of a window leave less height. */
#define LEAST_HEIGHT 0.8

/**
 * KijkPollBoard:
 *
 * What everybody looks at in the window while something is explained or voted, in place
 * of the picture: large, as others may look from far away. Below it is what one can do.
 */
struct _KijkPollBoard {
  GtkBox          parent_instance;

  KijkDocument   *document;
  KijkPoll       *poll;
  KijkTypesetter *typesetter;
  KijkScene      *scene;     /* NULL when it has to be made */
  GtkDrawingArea *picture;
  GtkWidget      *bar;
  GtkLabel       *step;
  GtkLabel       *count;
  KijkPollTimer  *timer;
  GtkWidget      *to_votes;
  GtkWidget      *take_back;
  GtkButton      *on;
};

G_DEFINE_FINAL_TYPE (KijkPollBoard, kijk_poll_board, GTK_TYPE_BOX)

static void
init_page (KijkPage *page,
           int       width,
           int       height)
{
  double projector = width * 9.0 / 16.0;

  kijk_page_init_pixels (page, width, height >= LEAST_HEIGHT * projector ? projector : height);
  page->height = height;
  page->overflow = KIJK_OVERFLOW_NONE;
}

static KijkScene *
build (KijkPollBoard *self,
       int            width,
       int            height)
{
  KijkProject *view = kijk_document_get_view (self->document);
  KijkSceneOptions options = {
    .language = kijk_project_get_language (view),
    .typesetter = self->typesetter,
  };
  KijkPollSlide slide;
  KijkPage page;

  init_page (&page, MAX (width, 1), MAX (height, 1));
  kijk_poll_board_describe (self->poll, view, &slide);

  return kijk_poll_scene_build (&slide, view, &page, &options);
}

static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        data)
{
  KijkPollBoard *self = data;
  const KijkPalette *palette = kijk_look_get_palette ();

  (void) area;
  if (self->scene == NULL || kijk_scene_get_page (self->scene)->width != width ||
      kijk_scene_get_page (self->scene)->height != height)
    {
      g_clear_pointer (&self->scene, kijk_scene_unref);
      self->scene = build (self, width, height);
    }
  kijk_painter_paint_ground (cr, kijk_scene_get_page (self->scene), KIJK_INK_CANVAS, palette);
  kijk_painter_paint (cr, self->scene, 1, palette);
}

static void
update_bar (KijkPollBoard *self)
{
  gboolean voting = kijk_poll_get_step (self->poll) == KIJK_POLL_VOTE;
  g_autofree char *step = kijk_poll_board_name_step (self->poll);
  g_autofree char *count =
      kijk_words_count (kijk_interface_get_language (), "count", "votes-received", (int) kijk_poll_count (self->poll));

  gtk_widget_set_visible (self->bar, kijk_poll_has_board (self->poll));
  gtk_label_set_text (self->step, step);
  gtk_label_set_text (self->count, !voting                          ? ""
                                   : kijk_poll_must_wait (self->poll) ? _("Whoever votes later is shown with at least three others")
                                                                    : count);
  gtk_widget_set_visible (self->to_votes, !voting);
  gtk_widget_set_visible (self->take_back, voting);
  gtk_button_set_label (self->on, voting ? _("Show everything") : _("Next"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->on), voting ? _("Enter") : _("Space"));
}

static void
changed_cb (KijkPollBoard *self)
{
  g_clear_pointer (&self->scene, kijk_scene_unref);
  if (!kijk_poll_has_board (self->poll) && !kijk_poll_has_result (self->poll))
    return;

  self->scene = build (self, gtk_widget_get_width (GTK_WIDGET (self->picture)),
                       gtk_widget_get_height (GTK_WIDGET (self->picture)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  kijk_scene_get_title (self->scene), -1);
  gtk_widget_queue_draw (GTK_WIDGET (self->picture));
  update_bar (self);
}

static gboolean
kijk_poll_board_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (KIJK_POLL_BOARD (widget)->picture));
}

static void
kijk_poll_board_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KIJK_TYPE_POLL_BOARD);

  G_OBJECT_CLASS (kijk_poll_board_parent_class)->dispose (object);
}

static void
kijk_poll_board_finalize (GObject *object)
{
  KijkPollBoard *self = KIJK_POLL_BOARD (object);

  g_clear_pointer (&self->scene, kijk_scene_unref);
  kijk_typesetter_unref (self->typesetter);
  g_clear_object (&self->poll);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (kijk_poll_board_parent_class)->finalize (object);
}

static void
kijk_poll_board_class_init (KijkPollBoardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kijk_poll_board_dispose;
  G_OBJECT_CLASS (klass)->finalize = kijk_poll_board_finalize;
  widget_class->grab_focus = kijk_poll_board_grab_focus;

  g_type_ensure (KIJK_TYPE_POLL_TIMER);
  gtk_widget_class_set_template_from_resource (widget_class, KIJK_RESOURCE_BASE "/ui/kijk-poll-board.ui");
  gtk_widget_class_bind_template_child (widget_class, KijkPollBoard, picture);
  gtk_widget_class_bind_template_child (widget_class, KijkPollBoard, bar);
  gtk_widget_class_bind_template_child (widget_class, KijkPollBoard, step);
  gtk_widget_class_bind_template_child (widget_class, KijkPollBoard, count);
  gtk_widget_class_bind_template_child (widget_class, KijkPollBoard, timer);
  gtk_widget_class_bind_template_child (widget_class, KijkPollBoard, to_votes);
  gtk_widget_class_bind_template_child (widget_class, KijkPollBoard, take_back);
  gtk_widget_class_bind_template_child (widget_class, KijkPollBoard, on);
}

static void
kijk_poll_board_init (KijkPollBoard *self)
{
  self->typesetter = kijk_typesetter_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drawing_area_set_draw_func (self->picture, draw_cb, self, NULL);
  kijk_look_follow (G_OBJECT (self), G_CALLBACK (changed_cb));
}

/**
 * kijk_poll_board_new:
 * @document: a document
 *
 * Returns: (transfer floating): what everybody looks at while its poll explains and votes
 */
GtkWidget *
kijk_poll_board_new (KijkDocument *document)
{
  KijkPollBoard *self;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document), NULL);

  self = g_object_new (KIJK_TYPE_POLL_BOARD, NULL);
  self->document = g_object_ref (document);
  self->poll = g_object_ref (kijk_poll_for_document (document));
  kijk_poll_timer_set_poll (self->timer, self->poll);
  g_signal_connect_object (self->poll, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (kijk_document_get_view (document), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * kijk_poll_board_name_step:
 * @poll: a poll
 *
 * Returns: (transfer full): where it is, such as “Step 3 of 6: vote”
 */
char *
kijk_poll_board_name_step (KijkPoll *poll)
{
  static const char *const names[KIJK_N_POLL_STEPS] = {
    N_("the session"), N_("explain"), N_("vote"), N_("look together"), N_("discuss"), N_("what comes next"),
  };
  KijkPollStep step;

  g_return_val_if_fail (KIJK_IS_POLL (poll), NULL);

  step = kijk_poll_get_step (poll);
  /* Translators: which step of how many, and what is done in it. */
  return g_strdup_printf (_("Step %d of %d: %s"), (int) step + 1, KIJK_N_POLL_STEPS, _(names[step]));
}

/**
 * kijk_poll_board_describe:
 * @poll: a poll that has a board or a result
 * @project: the project of whoever looks
 * @slide: (out): what everybody looks at
 */
void
kijk_poll_board_describe (KijkPoll      *poll,
                          KijkProject   *project,
                          KijkPollSlide *slide)
{
  KijkProject *whole = kijk_poll_get_project (poll);
  const char *session;
  KijkItem *earlier;

  g_return_if_fail (KIJK_IS_POLL (poll) && KIJK_IS_PROJECT (project) && slide != NULL);

  session = kijk_poll_get_session (poll);
  *slide = (KijkPollSlide) {
    .kind = kijk_poll_get_kind (poll),
    .voting = kijk_poll_get_step (poll) == KIJK_POLL_VOTE,
    .page = kijk_poll_get_page (poll),
    .received = kijk_poll_count (poll),
    .begun = kijk_poll_count_begun (poll),
    .expected = kijk_poll_get_expected (poll),
    .asked = kijk_poll_get_asked (poll),
    .showing = kijk_poll_has_result (poll),
  };
  if (!slide->showing || session == NULL)
    return;

  kijk_attention_find (project, whole, session, &slide->attention);
  earlier = kijk_attention_find_before (project, whole, session, &slide->before);
  if (earlier != NULL)
    g_strlcpy (slide->before_day, kijk_item_get_text (earlier, KIJK_SESSION_DATE), sizeof slide->before_day);
}
