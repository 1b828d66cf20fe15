/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-workspace-private.h"

#include <glib/gi18n.h>

#include "diagram/kijk-filter-words.h"
#include "kijk-filter-popover.h"
#include "kijk-interface.h"
#include "method/kijk-words.h"
#include "model/kijk-cell.h"

/* What the window has for the filter over the Kijkglas: what asks for it, and for as long
 * as something is left out a bar that says so. */

/* What is not seen is not deleted or moved by whoever does not see it. */
static void
deselect_hidden (KijkWorkspace *self)
{
  g_autoptr (KijkProject) shown = _kijk_workspace_get_shown (self);
  const char *const *ids = kijk_selection_get_ids (self->selection);
  g_autoptr (GStrvBuilder) left = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (int i = 0; ids[i] != NULL; i++)
    if (kijk_project_get_item (shown, ids[i]) != NULL)
      g_strv_builder_add (left, ids[i]);
  all = g_strv_builder_end (left);
  if (g_strv_length (all) < kijk_selection_get_n (self->selection))
    kijk_selection_set (self->selection, (const char *const *) all);
}

void
_kijk_workspace_update_filter (KijkWorkspace *self)
{
  g_autoptr (KijkFilter) filter = kijk_document_create_filter (self->document);
  gboolean kijkglas = self->view == KIJK_VIEW_KIJKGLAS;
  g_autofree char *words = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->filter_tool, kijkglas);
  gtk_widget_set_visible (self->filtered, kijkglas && filter != NULL);
  _kijk_workspace_enable (self, "filter", kijkglas);
  _kijk_workspace_enable (self, "show-all", kijkglas && filter != NULL);
  /* Out of sight it tells other eyes nothing either. */
  words = filter != NULL ? kijk_filter_describe (filter, kijk_document_get_view (self->document),
                                                 kijk_interface_get_language ())
                         : g_strdup ("");
  text = kijk_words_capitalise (words);
  gtk_label_set_text (self->filtered_text, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->filtered_text), filter != NULL ? text : NULL);
}

static void
filter_changed_cb (KijkWorkspace *self)
{
  deselect_hidden (self);
  _kijk_workspace_update_filter (self);
}

/* Returns: (transfer full): what of the view the Kijkglas shows */
KijkProject *
_kijk_workspace_get_shown (KijkWorkspace *self)
{
  g_autoptr (KijkFilter) filter = kijk_document_create_filter (self->document);

  return kijk_filter_apply (filter, kijk_document_get_view (self->document), kijk_document_get_before (self->document));
}

/* Returns: (transfer full): the ids of all that lies on the rings and is shown */
GStrv
_kijk_workspace_list_shown (KijkWorkspace *self)
{
  g_autoptr (KijkProject) shown = _kijk_workspace_get_shown (self);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint k = 0; k < KIJK_N_CELL_KINDS; k++)
    {
      GPtrArray *items = kijk_project_get_items (shown, kijk_cell_kinds[k]);

      for (guint i = 0; i < items->len; i++)
        g_strv_builder_add (ids, kijk_item_get_id (items->pdata[i]));
    }

  return g_strv_builder_end (ids);
}

/* What came is not always seen: then it is not selected either. */
void
_kijk_workspace_tell_hidden (KijkWorkspace *self,
                             const char    *id)
{
  g_autoptr (KijkProject) shown = _kijk_workspace_get_shown (self);

  if (kijk_project_get_item (kijk_document_get_view (self->document), id) == NULL ||
      kijk_project_get_item (shown, id) != NULL)
    return;

  deselect_hidden (self);
  _kijk_workspace_say (self, _("Added, but the filter does not show it"));
}

/* ---- actions ---- */

static void
filter_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  KijkWorkspace *self = data;

  (void) action;
  (void) parameter;

  gtk_menu_button_popup (self->filter_button);
}

static void
show_all_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  KijkWorkspace *self = data;
  gboolean focused = gtk_widget_get_focus_child (self->filtered) != NULL;

  (void) action;
  (void) parameter;

  kijk_document_stop_filter (self->document);
  /* The button that did it goes with what it says. */
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (_kijk_workspace_get_canvas (self)));
}

static const GActionEntry entries[] = {
  { .name = "filter", .activate = filter_cb },
  { .name = "show-all", .activate = show_all_cb },
};

void
_kijk_workspace_add_filter (KijkWorkspace *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}

/* Once there is a document. */
void
_kijk_workspace_set_up_filter (KijkWorkspace *self)
{
  gtk_menu_button_set_popover (self->filter_button, kijk_filter_popover_new (self->document));
  g_signal_connect_object (self->document, "notify::filter", G_CALLBACK (filter_changed_cb), self,
                           G_CONNECT_SWAPPED);
  /* A party may get another name, or go. */
  g_signal_connect_object (kijk_document_get_view (self->document), "changed",
                           G_CALLBACK (_kijk_workspace_update_filter), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::side", G_CALLBACK (filter_changed_cb), self,
                           G_CONNECT_SWAPPED);
  _kijk_workspace_update_filter (self);
}
