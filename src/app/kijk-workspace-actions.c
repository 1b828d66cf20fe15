/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-workspace-private.h"

#include <glib/gi18n.h>

#include "kijk-deeds.h"
#include "kijk-interface.h"
#include "kijk-title.h"
#include "method/kijk-words.h"

/* The actions of a workspace and their keys. */

#define ZOOM_STEP 1.25

static void
zoom_in_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  (void) action;
  (void) parameter;

  kijk_canvas_zoom_by (_kijk_workspace_get_canvas (data), ZOOM_STEP);
}

static void
zoom_out_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  (void) action;
  (void) parameter;

  kijk_canvas_zoom_by (_kijk_workspace_get_canvas (data), 1 / ZOOM_STEP);
}

static void
zoom_fit_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  (void) action;
  (void) parameter;

  kijk_canvas_fit (_kijk_workspace_get_canvas (data));
}

static void
delete_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  KijkWorkspace *self = data;

  (void) action;
  (void) parameter;

  if (kijk_deeds_remove (self->document, kijk_selection_get_ids (self->selection)) > 0)
    _kijk_workspace_say (self, _("Deleted"));
}

static void
edit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  (void) action;
  (void) parameter;

  _kijk_workspace_edit (data);
}

/* What was written elsewhere cannot be entered and waits. */
static void
wait_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  (void) action;

  kijk_inspector_take_waiting (KIJK_WORKSPACE (data)->inspector, g_variant_get_string (parameter, NULL));
}

static void
edit_here_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  (void) action;
  (void) parameter;

  kijk_canvas_edit_here (_kijk_workspace_get_canvas (data));
}

static void
select_all_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  KijkWorkspace *self = data;
  g_auto (GStrv) all = _kijk_workspace_list_shown (self);

  (void) action;
  (void) parameter;

  kijk_selection_set (self->selection, (const char *const *) all);
}

static void
select_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  (void) action;

  kijk_selection_set_only (KIJK_WORKSPACE (data)->selection,
                           g_variant_get_string (parameter, NULL));
}

static void
move_to_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  KijkWorkspace *self = data;
  int cell =
      kijk_enumeration_parse (&kijk_cell_enumeration, g_variant_get_string (parameter, NULL));
  g_autofree char *text = NULL;

  (void) action;

  if (cell < 0 ||
      !kijk_deeds_move (self->document, kijk_selection_get_ids (self->selection), cell))
    return;

  text = g_strdup_printf (_("now in %s"), kijk_words_about (kijk_interface_get_language (),
                                                            &kijk_cell_enumeration, cell, "name"));
  _kijk_workspace_say (self, text);
}

static void
put_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       data)
{
  KijkWorkspace *self = data;
  const char *ids[] = { NULL, NULL };
  const char *name;
  double along, across;
  int cell;

  (void) action;

  g_variant_get (parameter, "(&s&sdd)", &ids[0], &name, &along, &across);
  cell = kijk_enumeration_parse (&kijk_cell_enumeration, name);
  if (cell >= 0)
    kijk_canvas_drop (_kijk_workspace_get_canvas (self), ids, (KijkCell) cell, along, across);
}

/* It is drawn as well, or nothing would seem to have happened. */
static void
relate_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  KijkWorkspace *self = data;
  KijkProject *view = kijk_document_get_view (self->document);
  g_autofree char *text = NULL;
  const char *a, *b, *name;
  KijkItem *relation;
  int type;

  (void) action;

  g_variant_get (parameter, "(&s&s&s)", &a, &b, &name);
  type = kijk_enumeration_parse (&kijk_relation_type_enumeration, name);
  relation = type >= 0 ? kijk_deeds_relate (self->document, a, b, (KijkRelationType) type) : NULL;
  if (relation == NULL)
    return;

  g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "relations", g_variant_new_boolean (TRUE));
  relation = kijk_project_get_item (view, kijk_item_get_id (relation));
  text = relation != NULL ? kijk_title_relation (view, relation, a, kijk_interface_get_language ()) : NULL;
  _kijk_workspace_say (self, text);
}

/* All that is shown, or only what nobody put anywhere. */
static void
tidy_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  KijkWorkspace *self = data;
  gboolean all = g_str_equal (g_variant_get_string (parameter, NULL), "all");
  g_auto (GStrv) shown = all ? _kijk_workspace_list_shown (self) : NULL;
  guint n = all ? kijk_deeds_tidy (self->document, (const char *const *) shown) : 0;
  g_autofree char *text = NULL;

  (void) action;
  kijk_canvas_lay_out_anew (_kijk_workspace_get_canvas (self));
  text = n > 0 ? g_strdup_printf (ngettext ("Tidied up; %u that was put somewhere lies with the others",
                                            "Tidied up; %u that were put somewhere lie with the others", n), n)
               : g_strdup (_("Tidied up"));
  _kijk_workspace_say (self, text);
}

/* Things are added to the Kijkglas. */
void
_kijk_workspace_go_to_kijkglas (KijkWorkspace *self)
{
  if (self->view != KIJK_VIEW_KIJKGLAS &&
      !gtk_widget_activate_action (GTK_WIDGET (self), "win.view", "s", "kijkglas"))
    kijk_workspace_set_view (self, KIJK_VIEW_KIJKGLAS);
}

void
_kijk_workspace_ask (KijkWorkspace *self,
                     KijkKindId     kind,
                     int            cell,
                     const char    *party)
{
  _kijk_workspace_go_to_kijkglas (self);
  kijk_entry_bar_ask (self->entry_bar, kind, cell, party);
}

static void
answer_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  const char *party;
  int kind, cell;

  (void) action;

  g_variant_get (parameter, "(ii&s)", &kind, &cell, &party);
  _kijk_workspace_ask (data, kind, cell, *party != '\0' ? party : NULL);
}

static void
add_party_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  (void) action;
  (void) parameter;

  _kijk_workspace_ask (data, KIJK_KIND_STAKEHOLDER, -1, NULL);
}

/* Of the party that is selected, if one is. */
static void
ask_of_selected (KijkWorkspace *self,
                 KijkKindId     kind)
{
  KijkItem *item = kijk_selection_get_only (self->selection);
  gboolean party = item != NULL && kijk_item_is (item, KIJK_KIND_STAKEHOLDER);

  _kijk_workspace_ask (self, kind, -1, party ? kijk_item_get_id (item) : NULL);
}

static void
add_interest_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  (void) action;
  (void) parameter;

  ask_of_selected (data, KIJK_KIND_INTEREST);
}

static void
add_circumstance_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  (void) action;
  (void) parameter;

  _kijk_workspace_ask (data, KIJK_KIND_CONTEXT_FACTOR, -1, NULL);
}

static void
add_image_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  (void) action;
  (void) parameter;

  ask_of_selected (data, KIJK_KIND_AMBITION_IMAGE);
}

static void
outline_cb (GSimpleAction *action,
            GVariant      *state,
            gpointer       data)
{
  KijkWorkspace *self = data;

  g_simple_action_set_state (action, state);
  _kijk_workspace_update_panels (self);
  if (g_variant_get_boolean (state))
    return;

  /* What was searched for would stand out without a word why. */
  kijk_outline_stop_search (self->outline);
  gtk_widget_grab_focus (GTK_WIDGET (_kijk_workspace_get_canvas (self)));
}

static void
search_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  KijkWorkspace *self = data;

  (void) action;
  (void) parameter;

  _kijk_workspace_set_state (self, "outline", TRUE);
  _kijk_workspace_update_panels (self);
  gtk_widget_set_visible (GTK_WIDGET (self->outline_revealer), TRUE);
  kijk_outline_focus_search (self->outline);
}

static void
inspector_cb (GSimpleAction *action,
              GVariant      *state,
              gpointer       data)
{
  KijkWorkspace *self = data;

  (void) action;

  self->pinned = g_variant_get_boolean (state);
  self->dismissed = !self->pinned;
  if (self->dismissed)
    kijk_document_settle (self->document);
  _kijk_workspace_update_panels (self);
}

static void
legend_cb (GSimpleAction *action,
           GVariant      *state,
           gpointer       data)
{
  KijkWorkspace *self = data;

  g_simple_action_set_state (action, state);
  self->has_legend = g_variant_get_boolean (state);
  _kijk_workspace_update_panels (self);
}

static void
relations_cb (GSimpleAction *action,
              GVariant      *state,
              gpointer       data)
{
  KijkWorkspace *self = data;

  g_simple_action_set_state (action, state);
  kijk_canvas_set_relations (self->canvas[KIJK_VIEW_KIJKGLAS], g_variant_get_boolean (state));
}

static const GActionEntry entries[] = {
  { .name = "zoom-in", .activate = zoom_in_cb },
  { .name = "zoom-out", .activate = zoom_out_cb },
  { .name = "zoom-fit", .activate = zoom_fit_cb },
  { .name = "delete", .activate = delete_cb },
  { .name = "edit", .activate = edit_cb },
  { .name = "edit-here", .activate = edit_here_cb },
  { .name = "wait", .activate = wait_cb, .parameter_type = "s" },
  { .name = "select-all", .activate = select_all_cb },
  { .name = "select", .activate = select_cb, .parameter_type = "s" },
  { .name = "move-to", .activate = move_to_cb, .parameter_type = "s" },
  { .name = "put", .activate = put_cb, .parameter_type = "(ssdd)" },
  { .name = "relate", .activate = relate_cb, .parameter_type = "(sss)" },
  { .name = "tidy", .activate = tidy_cb, .parameter_type = "s" },
  { .name = "answer", .activate = answer_cb, .parameter_type = "(iis)" },
  { .name = "search", .activate = search_cb },
  { .name = "add-party", .activate = add_party_cb },
  { .name = "add-interest", .activate = add_interest_cb },
  { .name = "add-circumstance", .activate = add_circumstance_cb },
  { .name = "add-image", .activate = add_image_cb },
  { .name = "outline", .state = "false", .change_state = outline_cb },
  { .name = "inspector", .state = "false", .change_state = inspector_cb },
  { .name = "legend", .state = "true", .change_state = legend_cb },
  { .name = "relations", .state = "false", .change_state = relations_cb },
};

static const struct {
  const char *keys;
  const char *action;
} shortcuts[] = {
  { "<Control>1", "workspace.add-party" },
  { "<Control>2", "workspace.add-interest" },
  { "<Control>3", "workspace.add-circumstance" },
  { "<Control>4", "workspace.add-image" },
  { "<Control>f", "workspace.search" },
  { "<Control><Shift>f", "workspace.filter" },
  { "<Control>r", "workspace.relations" },
  { "<Control>g", "workspace.ask-where" },
  { "<Control><Shift>g", "workspace.ask-attention" },
  { "<Alt>Return", "workspace.edit" },
  { "F9", "workspace.outline" },
  { "<Control><Shift>k", "workspace.next-picture" },
  { "<Control><Shift>r", "workspace.trajectory" },
  { "<Control><Shift>t", "workspace.dates" },
  { "<Control><Shift>h", "workspace.replay" },
  { "<Control>plus|<Control>equal|<Control>KP_Add", "workspace.zoom-in" },
  { "<Control>minus|<Control>KP_Subtract", "workspace.zoom-out" },
  { "<Control>0|<Control>KP_0", "workspace.zoom-fit" },
};

static void
add_shortcuts (KijkWorkspace *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller),
                                     GTK_SHORTCUT_SCOPE_MANAGED);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (controller),
        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (shortcuts[i].keys),
                          gtk_named_action_new (shortcuts[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

void
_kijk_workspace_add_actions (KijkWorkspace *self)
{
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  _kijk_workspace_add_clipboard (self);
  _kijk_workspace_add_lens (self);
  _kijk_workspace_add_poll (self);
  _kijk_workspace_add_filter (self);
  _kijk_workspace_add_kompas (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "workspace", G_ACTION_GROUP (self->actions));
  add_shortcuts (self);
}
