/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-workspace-private.h"

#include <glib/gi18n.h>

#include "kijk-deeds.h"
#include "kijk-interface.h"

/* Naming a moment, and looking back: then there is nothing to write in and nothing to
 * do but to look. */

/* The actions that change something, or take something from where one only looks. */
static const char *const doing[] = {
  "add-party", "add-interest", "add-circumstance", "add-image", "answer", "edit-here",
  "add-agreement", "move-to", "put", "relate", "tidy", "go-to-phase", "go-to-step", "process-model",
  "wait", "paste",
  "ask-where", "ask-attention",
  /* as long as something is selected */
  "delete", "cut", "copy", "duplicate",
};

gboolean
_kijk_workspace_is_shut (KijkWorkspace *self,
                         const char    *action)
{
  if (self->document == NULL || !kijk_document_is_looking_back (self->document))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (doing); i++)
    if (g_str_equal (doing[i], action))
      return TRUE;

  return FALSE;
}

/* What is selected can be copied and deleted. */
void
_kijk_workspace_update_selected (KijkWorkspace *self)
{
  _kijk_workspace_enable (self, "delete", kijk_selection_get_n (self->selection) > 0);
  _kijk_workspace_update_clipboard (self);
}

static void
moment_changed_cb (KijkWorkspace *self)
{
  gboolean looking = kijk_document_is_looking_back (self->document);

  for (guint i = 0; i < G_N_ELEMENTS (doing); i++)
    _kijk_workspace_enable (self, doing[i], TRUE);
  _kijk_workspace_update_selected (self);

  gtk_widget_set_visible (GTK_WIDGET (self->entry_bar), self->view == KIJK_VIEW_KIJKGLAS && !looking);
  gtk_widget_set_sensitive (self->empty, !looking);
  _kijk_workspace_update_asking (self);
  if (looking)
    gtk_widget_add_css_class (GTK_WIDGET (self), "looking-back");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "looking-back");
  self->dismissed = FALSE;
  _kijk_workspace_forget_said (self);
  _kijk_workspace_update_panels (self);
}

void
_kijk_workspace_follow_moments (KijkWorkspace *self)
{
  g_signal_connect_object (self->document, "notify::moment", G_CALLBACK (moment_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * kijk_workspace_name_moment:
 * @self: a workspace
 *
 * Keeps how it is now under the name of the day, and shows it where it can be given
 * another name.
 */
void
kijk_workspace_name_moment (KijkWorkspace *self)
{
  g_return_if_fail (KIJK_IS_WORKSPACE (self));

  kijk_document_settle (self->document);
  _kijk_workspace_add_to_process (self, KIJK_KIND_SNAPSHOT, -1);
}
