/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-workspace-private.h"

#include <glib/gi18n.h>

#include "diagram/kijk-circle.h"
#include "kijk-deeds.h"
#include "kijk-editable.h"
#include "kijk-interface.h"
#include "kijk-phase-dialog.h"
#include "method/kijk-words.h"

/* The pictures of the process: which one is shown, in which model, where one goes in it,
 * and for the road so far how it went, step by step. */

static gboolean
is_kompas (KijkWorkspace *self)
{
  return self->view != KIJK_VIEW_KIJKGLAS;
}

static KijkCanvas *
get_road (KijkWorkspace *self)
{
  return self->canvas[KIJK_VIEW_TRAJECTORY];
}

static guint
count_visits (KijkWorkspace *self)
{
  g_autoptr (KijkProcess) process = kijk_process_new (kijk_document_get_view (self->document));

  return process->visits->len;
}

/* ---- which picture ---- */

static void
show_picture (KijkWorkspace *self,
              KijkView       picture)
{
  self->picture = picture;
  if (is_kompas (self))
    _kijk_workspace_show_picture (self, picture);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.view", "s", "kompas");
}

static void
picture_cb (GSimpleAction *action,
            GVariant      *state,
            gpointer       data)
{
  int picture = kijk_enumeration_parse (&kijk_view_enumeration, g_variant_get_string (state, NULL));

  (void) action;

  if (picture > KIJK_VIEW_KIJKGLAS)
    show_picture (data, (KijkView) picture);
}

/* Of those that belong to the model, one after another. */
static void
next_picture_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  static const KijkView pictures[2][4] = {
    { KIJK_VIEW_KOMPAS, KIJK_VIEW_KOMPAS_LINE, KIJK_VIEW_TRAJECTORY, KIJK_VIEW_AGREEMENTS },
    { KIJK_VIEW_CIRCULAR, KIJK_VIEW_TRAJECTORY, KIJK_VIEW_AGREEMENTS, KIJK_VIEW_CIRCULAR },
  };
  KijkWorkspace *self = data;
  const KijkView *all = pictures[self->circular ? 1 : 0];
  guint i = 0;

  (void) action;
  (void) parameter;

  while (i < 3 && all[i] != self->picture)
    i++;
  show_picture (self, is_kompas (self) ? all[(i + 1) % 4] : self->picture);
  gtk_widget_grab_focus (GTK_WIDGET (_kijk_workspace_get_canvas (self)));
}

static void
process_model_cb (GSimpleAction *action,
                  GVariant      *state,
                  gpointer       data)
{
  int model = kijk_enumeration_parse (&kijk_process_model_enumeration, g_variant_get_string (state, NULL));

  (void) action;

  if (model >= 0)
    kijk_deeds_set_process_model (KIJK_WORKSPACE (data)->document, (KijkProcessModel) model);
}

/* Another model has other pictures; the road and what was agreed are in both. */
static void
follow_model (KijkWorkspace *self)
{
  gboolean circular = kijk_circle_is_model (kijk_document_get_view (self->document));
  KijkView wheel = circular ? KIJK_VIEW_CIRCULAR : KIJK_VIEW_KOMPAS;

  if (circular == self->circular)
    return;

  self->circular = circular;
  g_simple_action_set_state (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "process-model")),
      g_variant_new_string (kijk_process_model_enumeration.values[circular ? KIJK_PROCESS_MODEL_CIRCULAR
                                                                           : KIJK_PROCESS_MODEL_PHASES]));
  if (self->picture == KIJK_VIEW_TRAJECTORY || self->picture == KIJK_VIEW_AGREEMENTS)
    return;

  self->picture = wheel;
  if (is_kompas (self))
    _kijk_workspace_show_picture (self, wheel);
}

/* ---- where one goes ---- */

static void
go_to_phase_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  KijkWorkspace *self = data;
  int phase = kijk_enumeration_parse (&kijk_phase_enumeration, g_variant_get_string (parameter, NULL));

  (void) action;

  if (phase >= 0)
    kijk_phase_dialog_go (GTK_WIDGET (self), self->document, self->selection, (KijkPhase) phase, -1);
}

static void
go_to_step_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  KijkWorkspace *self = data;
  int step = kijk_enumeration_parse (&kijk_step_enumeration, g_variant_get_string (parameter, NULL));
  int phase = kijk_selection_get_phase (self->selection);

  (void) action;

  if (step >= 0 && phase >= 0)
    kijk_phase_dialog_go (GTK_WIDGET (self), self->document, self->selection, (KijkPhase) phase, step);
}

/* Opens what belongs to the process beside the picture, where it can be filled in. */
static void
open_beside (KijkWorkspace *self,
             const char    *id)
{
  _kijk_workspace_edit (self);
  gtk_widget_activate_action (GTK_WIDGET (self->inspector), "inspector.open", "s", id);
}

static void
open_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  (void) action;

  open_beside (data, g_variant_get_string (parameter, NULL));
}

/* Adds something of @kind to the process, and opens it. */
void
_kijk_workspace_add_to_process (KijkWorkspace *self,
                                KijkKindId     kind,
                                int            phase)
{
  g_autofree char *today = kijk_interface_get_today ();
  KijkItem *item = kijk_deeds_add_to_process (self->document, kind, phase, today);

  if (item == NULL)
    return;

  open_beside (self, kijk_item_get_id (item));
  kijk_editable_select_focused (GTK_WIDGET (self));
}

static void
add_agreement_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  (void) action;
  (void) parameter;

  _kijk_workspace_add_to_process (data, KIJK_KIND_AGREEMENT, -1);
}

static void
say_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       data)
{
  (void) action;

  _kijk_workspace_say (data, g_variant_get_string (parameter, NULL));
}

/* ---- the road so far ---- */

static void
trajectory_cb (GSimpleAction *action,
               GVariant      *state,
               gpointer       data)
{
  KijkWorkspace *self = data;
  KijkCanvas *wheel = self->canvas[KIJK_VIEW_KOMPAS];

  g_simple_action_set_state (action, state);
  if (wheel != NULL)
    kijk_canvas_set_trajectory (wheel, g_variant_get_boolean (state));
  if (g_variant_get_boolean (state) && count_visits (self) == 0)
    _kijk_workspace_say (self, _("No phase was visited yet"));
}

static void
dates_cb (GSimpleAction *action,
          GVariant      *state,
          gpointer       data)
{
  KijkWorkspace *self = data;

  g_simple_action_set_state (action, state);
  if (get_road (self) != NULL)
    kijk_canvas_set_dates (get_road (self), g_variant_get_boolean (state));
}

static void
replay_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  KijkWorkspace *self = data;
  guint n = count_visits (self);

  (void) action;
  (void) parameter;

  if (kijk_replay_is_running (self->replay))
    {
      kijk_replay_set_playing (self->replay, !kijk_replay_is_playing (self->replay));
      return;
    }
  if (n == 0)
    {
      _kijk_workspace_say (self, _("No phase was visited yet"));
      return;
    }

  show_picture (self, KIJK_VIEW_TRAJECTORY);
  kijk_selection_clear (self->selection);
  kijk_replay_start (self->replay, n);
}

static void
replay_step_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  KijkWorkspace *self = data;

  (void) action;

  if (!kijk_replay_step (self->replay, g_variant_get_int32 (parameter)))
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
replay_stop_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  (void) action;
  (void) parameter;

  kijk_replay_stop (KIJK_WORKSPACE (data)->replay);
}

static void
replay_changed_cb (KijkWorkspace *self)
{
  kijk_canvas_set_n_stays (get_road (self), kijk_replay_get_at (self->replay));
  kijk_kompas_bar_show_replay (self->kompas_bar, self->replay);
  if (!kijk_replay_is_running (self->replay))
    kijk_kompas_bar_say (self->kompas_bar, "");
}

/* The last stay of those that are seen. */
static KijkNode *
find_last_stay (KijkScene *scene)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);

  for (guint i = nodes->len; i-- > 0;)
    {
      KijkNode *node = nodes->pdata[i];

      if (node->role == KIJK_ROLE_TOKEN && node->kind == KIJK_KIND_PHASE_VISIT)
        return node;
    }

  return NULL;
}

/* When and where that was, once it is seen. */
static void
say_step (KijkWorkspace *self)
{
  KijkScene *scene = kijk_canvas_get_scene (get_road (self));
  KijkNode *node = scene != NULL ? find_last_stay (scene) : NULL;
  g_autofree char *text = NULL;

  if (node == NULL)
    return;

  text = g_strdup_printf ("%u / %u · %s", kijk_replay_get_at (self->replay), kijk_replay_get_n (self->replay),
                          node->label);
  kijk_kompas_bar_say (self->kompas_bar, text);
  kijk_canvas_show_item (get_road (self), node->items[0]);
  _kijk_workspace_announce (self, node->label);
}

/* Over its own keys everything else is left as it is. */
static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        KijkWorkspace         *self)
{
  GtkWidget *canvas = GTK_WIDGET (_kijk_workspace_get_canvas (self));
  gboolean here = gtk_widget_get_focus_child (canvas) != NULL || gtk_widget_is_focus (canvas);
  gboolean bar = gtk_widget_get_focus_child (GTK_WIDGET (self->kompas_bar)) != NULL;

  (void) controller;
  (void) keycode;

  if (!kijk_replay_is_running (self->replay) || (!here && !bar) ||
      (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Escape)
    kijk_replay_stop (self->replay);
  else if (keyval == GDK_KEY_Right || keyval == GDK_KEY_Page_Down)
    gtk_widget_activate_action (GTK_WIDGET (self), "workspace.replay-step", "i", 1);
  else if (keyval == GDK_KEY_Left || keyval == GDK_KEY_Page_Up)
    gtk_widget_activate_action (GTK_WIDGET (self), "workspace.replay-step", "i", -1);
  else if (keyval == GDK_KEY_space && here)
    gtk_widget_activate_action (GTK_WIDGET (self), "workspace.replay", NULL);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/* ---- a collaboration that has been nowhere yet ---- */

static void
update_empty (KijkWorkspace *self)
{
  gboolean agreements = self->picture == KIJK_VIEW_AGREEMENTS;
  GPtrArray *items = kijk_project_get_items (kijk_document_get_view (self->document),
                                             agreements ? KIJK_KIND_AGREEMENT : KIJK_KIND_PHASE_VISIT);

  gtk_label_set_text (self->empty_text, kijk_words_get (kijk_interface_get_language (), "empty",
                                                        agreements                               ? "agreements"
                                                        : self->picture == KIJK_VIEW_TRAJECTORY ? "trajectory"
                                                                                                : "kompas"));
  gtk_widget_set_visible (GTK_WIDGET (self->empty_button), !agreements);
  gtk_widget_set_visible (self->empty_agree, agreements);
  gtk_widget_set_visible (self->empty, is_kompas (self) && items->len == 0);
}

static void
set_up_empty (KijkWorkspace *self)
{
  KijkLanguage language = kijk_interface_get_language ();
  g_autoptr (GMenu) menu = g_menu_new ();

  for (int phase = 0; phase < kijk_phase_enumeration.n_values; phase++)
    {
      g_autofree char *action = g_strconcat ("workspace.go-to-phase::",
                                             kijk_phase_enumeration.values[phase], NULL);

      g_menu_append (menu, kijk_words_about (language, &kijk_phase_enumeration, phase, "name"),
                     action);
    }
  gtk_menu_button_set_label (self->empty_button,
                             kijk_words_get (language, "empty", "kompas-button"));
  gtk_menu_button_set_menu_model (self->empty_button, G_MENU_MODEL (menu));
}

/* ---- all of it ---- */

static const GActionEntry entries[] = {
  { .name = "picture", .parameter_type = "s", .state = "'kompas'", .change_state = picture_cb },
  { .name = "next-picture", .activate = next_picture_cb },
  { .name = "process-model", .parameter_type = "s", .state = "'phases'", .change_state = process_model_cb },
  { .name = "go-to-phase", .activate = go_to_phase_cb, .parameter_type = "s" },
  { .name = "go-to-step", .activate = go_to_step_cb, .parameter_type = "s" },
  { .name = "open", .activate = open_cb, .parameter_type = "s" },
  { .name = "add-agreement", .activate = add_agreement_cb },
  { .name = "say", .activate = say_cb, .parameter_type = "s" },
  { .name = "trajectory", .state = "false", .change_state = trajectory_cb },
  { .name = "dates", .state = "false", .change_state = dates_cb },
  { .name = "replay", .activate = replay_cb },
  { .name = "replay-step", .activate = replay_step_cb, .parameter_type = "i" },
  { .name = "replay-stop", .activate = replay_stop_cb },
};

void
_kijk_workspace_add_kompas (KijkWorkspace *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
view_changed_cb (KijkWorkspace *self)
{
  follow_model (self);
  /* What is shown step by step is another road now. */
  kijk_replay_stop (self->replay);
}

void
_kijk_workspace_set_up_kompas (KijkWorkspace *self)
{
  self->picture = KIJK_VIEW_KOMPAS;
  self->replay = kijk_replay_new ();
  g_signal_connect_object (self->replay, "changed", G_CALLBACK (replay_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (kijk_document_get_view (self->document), "changed", G_CALLBACK (view_changed_cb), self,
                           G_CONNECT_SWAPPED);
  set_up_empty (self);
  follow_model (self);
}

/* There is another picture, or another scene of it. */
void
_kijk_workspace_update_kompas (KijkWorkspace *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "picture");

  if (self->view != KIJK_VIEW_TRAJECTORY)
    kijk_replay_stop (self->replay);
  else if (kijk_replay_is_running (self->replay))
    say_step (self);

  g_simple_action_set_state (G_SIMPLE_ACTION (action),
                             g_variant_new_string (kijk_view_enumeration.values[self->picture]));
  kijk_kompas_bar_show (self->kompas_bar, self->picture, self->circular);
  gtk_widget_set_visible (GTK_WIDGET (self->kompas_bar), is_kompas (self) && !_kijk_workspace_has_board (self));
  update_empty (self);
}
