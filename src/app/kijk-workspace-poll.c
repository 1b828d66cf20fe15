/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-workspace-private.h"

#include <glib/gi18n.h>

#include "kijk-interface.h"
#include "kijk-poll-board.h"
#include "kijk-poll-keys.h"
#include "method/kijk-words.h"

/* Asking the group: beside the Kompas, or in its place while something is explained and
 * voted. Nothing of it is modal. */

/* How long it takes until what was voted is seen. */
#define REVEAL_MS 200

static KijkPoll *
get_poll (KijkWorkspace *self)
{
  return kijk_poll_for_document (self->document);
}

gboolean
_kijk_workspace_is_asking (KijkWorkspace *self)
{
  return self->document != NULL && self->view != KIJK_VIEW_KIJKGLAS && kijk_poll_is_open (get_poll (self)) &&
         !kijk_document_is_looking_back (self->document);
}

gboolean
_kijk_workspace_has_board (KijkWorkspace *self)
{
  return _kijk_workspace_is_asking (self) && kijk_poll_has_board (get_poll (self));
}

/* Beside the page of the poll, in place of the picture. */
gboolean
_kijk_workspace_has_result (KijkWorkspace *self)
{
  return _kijk_workspace_is_asking (self) && kijk_poll_has_result (get_poll (self));
}

static KijkPollHearing
listen (GtkWidget *widget)
{
  return _kijk_workspace_has_board (KIJK_WORKSPACE (widget)) ? KIJK_POLL_HEARS_ALL : KIJK_POLL_HEARS_NOTHING;
}

/* Everything at once; with reduced motion it is just there. */
static void
fade_in (GtkWidget *canvas)
{
  AdwAnimationTarget *target = adw_property_animation_target_new (G_OBJECT (canvas), "opacity");
  g_autoptr (AdwAnimation) animation = adw_timed_animation_new (canvas, 0, 1, REVEAL_MS, target);

  adw_animation_play (animation);
}

/* Votes that wait for the others to come are not forgotten. */
void
_kijk_workspace_update_asking (KijkWorkspace *self)
{
  guint n = kijk_poll_count_hidden (get_poll (self));
  g_autofree char *label = n == 0 ? g_strdup (_("Ask the group"))
                                  : g_strdup_printf (ngettext ("Ask the group (%u hidden vote)", "Ask the group (%u hidden votes)", n), n);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->ask_button), label);
  gtk_widget_set_sensitive (self->ask_button, !_kijk_workspace_is_asking (self) &&
                                                  !kijk_document_is_looking_back (self->document));
}

void
_kijk_workspace_update_poll (KijkWorkspace *self)
{
  GtkWidget *canvas = GTK_WIDGET (_kijk_workspace_get_canvas (self));
  gboolean asking = _kijk_workspace_is_asking (self);
  gboolean board = _kijk_workspace_has_board (self);
  gboolean result = _kijk_workspace_has_result (self);

  gtk_widget_set_visible (self->poll_board, board || result);
  gtk_widget_set_margin_end (self->poll_board, result ? KIJK_POLL_PAGE_WIDTH : 0);
  gtk_widget_set_visible (canvas, !board && !result);
  gtk_widget_set_visible (self->tools, !asking);
  gtk_widget_set_visible (self->corner, !board && !result);
  gtk_widget_set_visible (self->poll_page, asking && !board);
  gtk_widget_set_visible (GTK_WIDGET (self->inspector), !asking);
  gtk_widget_set_visible (GTK_WIDGET (self->kompas_bar), self->view != KIJK_VIEW_KIJKGLAS && !board);
  _kijk_workspace_update_asking (self);
  _kijk_workspace_update_panels (self);
  if (self->had_board && asking && !board)
    fade_in (result ? self->poll_board : canvas);
  self->had_board = board;
}

static void
take_focus (KijkWorkspace *self)
{
  if (_kijk_workspace_has_board (self))
    gtk_widget_grab_focus (self->poll_board);
  else if (_kijk_workspace_is_asking (self))
    gtk_widget_grab_focus (self->poll_page);
  else
    gtk_widget_grab_focus (GTK_WIDGET (_kijk_workspace_get_canvas (self)));
}

/* The keyboard goes along from step to step. */
static void
poll_changed_cb (KijkWorkspace *self)
{
  KijkPollStep step = kijk_poll_get_step (get_poll (self));
  KijkKindId kind = kijk_poll_get_kind (get_poll (self));
  gboolean open = kijk_poll_is_open (get_poll (self));

  if (open == self->poll_open && step == self->poll_step && kind == self->poll_kind)
    return;

  self->poll_open = open;
  self->poll_step = step;
  self->poll_kind = kind;
  _kijk_workspace_update_poll (self);
  take_focus (self);
}

/* ---- what one can do ---- */

static void
ask (KijkWorkspace *self,
     KijkKindId     kind)
{
  kijk_document_settle (self->document);
  if (self->view == KIJK_VIEW_KIJKGLAS && !gtk_widget_activate_action (GTK_WIDGET (self), "win.view", "s", "kompas"))
    kijk_workspace_set_view (self, KIJK_VIEW_KOMPAS);
  /* Where votes are drawn. */
  if (self->view != KIJK_VIEW_KOMPAS_LINE)
    g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "picture", g_variant_new_string ("kompas"));
  kijk_poll_open (get_poll (self), kind);
  take_focus (self);
}

static void
ask_where_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  (void) action;
  (void) parameter;

  ask (data, KIJK_KIND_PHASE_VOTE);
}

static void
ask_attention_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  (void) action;
  (void) parameter;

  ask (data, KIJK_KIND_ATTENTION_VOTE);
}

static void
ask_on_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  g_autofree char *today = kijk_interface_get_today ();

  (void) action;
  (void) parameter;

  kijk_poll_go_on (get_poll (data), today);
}

static void
ask_back_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  (void) action;
  (void) parameter;

  kijk_poll_go_back (get_poll (data));
}

static void
ask_votes_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  (void) action;
  (void) parameter;

  kijk_poll_go_to_votes (get_poll (data));
}

static void
take_vote_back_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  (void) action;
  (void) parameter;

  kijk_poll_take_back (get_poll (data));
}

static void
stop_asking_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  (void) action;
  (void) parameter;

  kijk_poll_close (get_poll (data));
}

static const GActionEntry entries[] = {
  { .name = "ask-where", .activate = ask_where_cb },
  { .name = "ask-attention", .activate = ask_attention_cb },
  { .name = "ask-on", .activate = ask_on_cb },
  { .name = "ask-back", .activate = ask_back_cb },
  { .name = "ask-votes", .activate = ask_votes_cb },
  { .name = "take-vote-back", .activate = take_vote_back_cb },
  { .name = "stop-asking", .activate = stop_asking_cb },
};

/* A button where the picture is: what it opens is named in full. */
static GtkWidget *
create_button (void)
{
  KijkLanguage language = kijk_interface_get_language ();
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_append (menu, kijk_words_get (language, "poll.where-are-we", "question"), "workspace.ask-where");
  g_menu_append (menu, kijk_words_get (language, "poll.attention", "question"), "workspace.ask-attention");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("Ask the group"));
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (button), GTK_ARROW_UP);

  return button;
}

void
_kijk_workspace_add_poll (KijkWorkspace *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}

void
_kijk_workspace_set_up_poll (KijkWorkspace *self)
{
  self->poll_board = kijk_poll_board_new (self->document);
  self->poll_page = kijk_poll_page_new (self->document);
  self->ask_button = create_button ();
  gtk_widget_set_visible (self->poll_board, FALSE);
  gtk_box_append (self->canvases, self->poll_board);
  gtk_box_append (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self->inspector))), self->poll_page);
  gtk_box_insert_child_after (GTK_BOX (self->kompas_bar), self->ask_button,
                              gtk_widget_get_prev_sibling (gtk_widget_get_last_child (GTK_WIDGET (self->kompas_bar))));
  gtk_widget_add_controller (GTK_WIDGET (self), kijk_poll_keys_new (get_poll (self), listen));
  g_signal_connect_object (get_poll (self), "changed", G_CALLBACK (poll_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::moment", G_CALLBACK (_kijk_workspace_update_poll), self,
                           G_CONNECT_SWAPPED);
  _kijk_workspace_update_poll (self);
}
