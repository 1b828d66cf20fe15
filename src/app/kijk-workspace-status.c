/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-workspace-private.h"

/* What is said of what just happened, below the picture. */

/* How long it stays in view, in seconds. */
#define STATUS_SECONDS 6

static void
set_status (KijkWorkspace *self,
            const char    *text)
{
  gtk_label_set_text (self->status, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->status), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);
}

/* Before GTK 4.14 a status that changes is all that screen readers have. */
void
_kijk_workspace_announce (KijkWorkspace *self,
                          const char    *text)
{
#if GTK_CHECK_VERSION(4, 14, 0)
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  G_GNUC_END_IGNORE_DEPRECATIONS
#else
  (void) self;
  (void) text;
#endif
}

static gboolean
hush_cb (gpointer data)
{
  KijkWorkspace *self = data;

  self->status_id = 0;
  gtk_revealer_set_reveal_child (self->status_revealer, FALSE);

  return G_SOURCE_REMOVE;
}

/* Once it has faded away it is gone. */
static void
status_faded_cb (KijkWorkspace *self)
{
  if (!gtk_revealer_get_child_revealed (self->status_revealer) && self->status_id == 0)
    set_status (self, "");
}

/* What was said on the other side is not for these eyes. */
void
_kijk_workspace_forget_said (KijkWorkspace *self)
{
  _kijk_workspace_say (self, NULL);
  set_status (self, "");
}

/* A changed status is read out by screen readers. Newer ones do not take its name
 * from what it shows. */
void
_kijk_workspace_say (KijkWorkspace *self,
                     const char    *text)
{
  g_clear_handle_id (&self->status_id, g_source_remove);
  if (text != NULL)
    {
      set_status (self, text);
      _kijk_workspace_announce (self, text);
      self->status_id = g_timeout_add_seconds (STATUS_SECONDS, hush_cb, self);
    }
  gtk_revealer_set_reveal_child (self->status_revealer, text != NULL);
}

void
_kijk_workspace_init_status (KijkWorkspace *self)
{
  g_signal_connect_swapped (self->status_revealer, "notify::child-revealed",
                            G_CALLBACK (status_faded_cb), self);
}
