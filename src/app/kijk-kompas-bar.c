/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kompas-bar.h"

#include <glib/gi18n.h>

#include "kijk-accessible.h"
#include "kijk-interface.h"
#include "method/kijk-words.h"

/**
 * KijkKompasBar:
 *
 * Below a picture of the process: which one it is, for the round one whether the road so
 * far lies in it, and for that road its dates and how it went, step by step.
 * Its buttons are actions of the group “workspace”.
 */
struct _KijkKompasBar {
  GtkBox         parent_instance;

  GtkWidget     *round;
  GtkWidget     *line;
  GtkWidget     *circular;
  GtkWidget     *road;
  GtkWidget     *agreements;
  GtkLabel      *said;
  GtkWidget     *trajectory;
  GtkWidget     *dates;
  GtkWidget     *replay;
  GtkWidget     *steps;
  GtkWidget     *play;
  GtkMenuButton *model;

  KijkView       picture;
  gboolean       running;
};

G_DEFINE_FINAL_TYPE (KijkKompasBar, kijk_kompas_bar, GTK_TYPE_BOX)

static const char *
word (const char *group,
      KijkView    picture)
{
  return kijk_words_get (kijk_interface_get_language (), group, kijk_view_enumeration.values[picture]);
}

static GMenuModel *
create_models (void)
{
  KijkLanguage language = kijk_interface_get_language ();
  GMenu *menu = g_menu_new ();

  for (int model = 0; model < kijk_process_model_enumeration.n_values; model++)
    {
      g_autofree char *action = g_strconcat ("workspace.process-model::",
                                             kijk_process_model_enumeration.values[model], NULL);

      g_menu_append (menu, kijk_words_enum (language, &kijk_process_model_enumeration, model), action);
    }

  return G_MENU_MODEL (menu);
}

static void
update_parts (KijkKompasBar *self)
{
  gboolean road = self->picture == KIJK_VIEW_TRAJECTORY;

  gtk_widget_set_visible (self->trajectory, self->picture == KIJK_VIEW_KOMPAS);
  gtk_widget_set_visible (self->dates, road && !self->running);
  gtk_widget_set_visible (self->replay, road && !self->running);
  gtk_widget_set_visible (self->steps, road && self->running);
}

static void
kijk_kompas_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KIJK_TYPE_KOMPAS_BAR);

  G_OBJECT_CLASS (kijk_kompas_bar_parent_class)->dispose (object);
}

static void
kijk_kompas_bar_class_init (KijkKompasBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kijk_kompas_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, KIJK_RESOURCE_BASE "/ui/kijk-kompas-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, KijkKompasBar, round);
  gtk_widget_class_bind_template_child (widget_class, KijkKompasBar, line);
  gtk_widget_class_bind_template_child (widget_class, KijkKompasBar, circular);
  gtk_widget_class_bind_template_child (widget_class, KijkKompasBar, road);
  gtk_widget_class_bind_template_child (widget_class, KijkKompasBar, agreements);
  gtk_widget_class_bind_template_child (widget_class, KijkKompasBar, said);
  gtk_widget_class_bind_template_child (widget_class, KijkKompasBar, trajectory);
  gtk_widget_class_bind_template_child (widget_class, KijkKompasBar, dates);
  gtk_widget_class_bind_template_child (widget_class, KijkKompasBar, replay);
  gtk_widget_class_bind_template_child (widget_class, KijkKompasBar, steps);
  gtk_widget_class_bind_template_child (widget_class, KijkKompasBar, play);
  gtk_widget_class_bind_template_child (widget_class, KijkKompasBar, model);
}

static void
kijk_kompas_bar_init (KijkKompasBar *self)
{
  g_autoptr (GMenuModel) models = create_models ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_button_set_label (GTK_BUTTON (self->circular), word ("picture", KIJK_VIEW_CIRCULAR));
  gtk_button_set_label (GTK_BUTTON (self->road), word ("picture", KIJK_VIEW_TRAJECTORY));
  gtk_button_set_label (GTK_BUTTON (self->agreements), word ("picture", KIJK_VIEW_AGREEMENTS));
  gtk_widget_set_tooltip_text (self->round, word ("picture.tooltip", KIJK_VIEW_KOMPAS));
  gtk_widget_set_tooltip_text (self->line, word ("picture.tooltip", KIJK_VIEW_KOMPAS_LINE));
  gtk_widget_set_tooltip_text (self->circular, word ("picture.tooltip", KIJK_VIEW_CIRCULAR));
  gtk_widget_set_tooltip_text (self->road, word ("picture.tooltip", KIJK_VIEW_TRAJECTORY));
  gtk_widget_set_tooltip_text (self->agreements, word ("picture.tooltip", KIJK_VIEW_AGREEMENTS));
  gtk_menu_button_set_menu_model (self->model, models);
  kijk_accessible_set_name (GTK_WIDGET (self->model), _("Model of the process"));
}

/**
 * kijk_kompas_bar_show:
 * @self: a bar
 * @picture: the picture above it
 * @circular: whether it is the circular model in which the process is drawn: it has no
 *   wheel and no line of five phases, unless such a picture was asked for
 */
void
kijk_kompas_bar_show (KijkKompasBar *self,
                      KijkView       picture,
                      gboolean       circular)
{
  g_return_if_fail (KIJK_IS_KOMPAS_BAR (self));

  self->picture = picture;
  gtk_widget_set_visible (self->round, !circular || picture == KIJK_VIEW_KOMPAS);
  gtk_widget_set_visible (self->line, !circular || picture == KIJK_VIEW_KOMPAS_LINE);
  gtk_widget_set_visible (self->circular, circular || picture == KIJK_VIEW_CIRCULAR);
  update_parts (self);
}

/**
 * kijk_kompas_bar_show_replay:
 * @self: a bar
 * @replay: how it went, or nothing while that does not run
 */
void
kijk_kompas_bar_show_replay (KijkKompasBar *self,
                             KijkReplay    *replay)
{
  gboolean playing;
  gboolean held;

  g_return_if_fail (KIJK_IS_KOMPAS_BAR (self) && KIJK_IS_REPLAY (replay));

  playing = kijk_replay_is_playing (replay);
  held = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  self->running = kijk_replay_is_running (replay);
  update_parts (self);
  gtk_button_set_icon_name (GTK_BUTTON (self->play), playing ? "media-playback-pause-symbolic"
                                                             : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (self->play, playing ? _("Pause") : _("Go on"));
  kijk_accessible_set_name (self->play, playing ? _("Pause") : _("Go on"));
  /* The button that had the focus went. */
  if (held && gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL)
    gtk_widget_grab_focus (self->running ? self->play : self->replay);
}

/**
 * kijk_kompas_bar_say:
 * @self: a bar
 * @text: what is seen in the picture just now; "" for nothing
 */
void
kijk_kompas_bar_say (KijkKompasBar *self,
                     const char    *text)
{
  g_return_if_fail (KIJK_IS_KOMPAS_BAR (self) && text != NULL);

  gtk_label_set_text (self->said, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->said), *text != '\0' ? text : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->said), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}
