/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-window-private.h"

#include <glib/gi18n.h>

#include "analysis/kijk-comparison.h"
#include "kijk-interface.h"

/* Earlier moments: naming one, looking back, comparing, and the bar that says so. */

/* ---- what they are called ---- */

/* Only the side that is on names what it may look at. */
static char *
name_by_id (KijkWindow *self,
            const char *id)
{
  KijkItem *moment = id != NULL ? kijk_document_find (self->document, id) : NULL;

  /* Translators: as opposed to an earlier moment, within a sentence. */
  return moment != NULL ? kijk_moment_describe (moment, kijk_interface_get_language ()) : g_strdup (C_("moment", "now"));
}

/* ---- menus ---- */

static void
add_item (GMenu      *menu,
          const char *label,
          const char *action,
          const char *id)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);
  g_autofree char *escaped = g_strjoinv ("__", parts);
  g_autoptr (GMenuItem) item = g_menu_item_new (escaped, NULL);

  g_menu_item_set_action_and_target (item, action, "s", id);
  g_menu_append_item (menu, item);
}

/* Of the moments all but @but. */
static void
fill (GMenu      *menu,
      GPtrArray  *moments,
      const char *action,
      const char *but,
      const char *but_neither)
{
  for (guint i = 0; i < moments->len; i++)
    {
      const char *id = kijk_item_get_id (moments->pdata[i]);
      g_autofree char *name = kijk_moment_describe (moments->pdata[i], kijk_interface_get_language ());

      if (g_strcmp0 (id, but) != 0 && g_strcmp0 (id, but_neither) != 0)
        add_item (menu, name, action, id);
    }
}

static void
update_menus (KijkWindow *self)
{
  g_autoptr (GPtrArray) moments = kijk_document_list_moments (self->document);
  const char *moment = kijk_document_get_moment (self->document);
  const char *since = kijk_document_get_since (self->document);
  g_autoptr (GMenu) others = g_menu_new ();

  g_menu_remove_all (self->look_menu);
  g_menu_remove_all (self->compare_menu);
  fill (self->look_menu, moments, "win.look-back", NULL, NULL);
  fill (self->compare_menu, moments, "win.compare-now", NULL, NULL);

  if (moment != NULL && since != NULL)
    add_item (others, _("Now"), "win.compare", "");
  fill (others, moments, "win.compare", moment, since);
  gtk_menu_button_set_menu_model (self->compare_other, G_MENU_MODEL (others));
  gtk_widget_set_visible (GTK_WIDGET (self->compare_other),
                          g_menu_model_get_n_items (G_MENU_MODEL (others)) > 0);
}

/* ---- the bar ---- */

static char *
say_what_is_seen (KijkWindow *self)
{
  const char *moment = kijk_document_get_moment (self->document);
  const char *since = kijk_document_get_since (self->document);
  g_autofree char *seen = name_by_id (self, moment);
  g_autofree char *before = since != NULL ? name_by_id (self, since) : NULL;

  if (before == NULL)
    /* Translators: %s is the name of an earlier moment; nothing can be changed there. */
    return g_strdup_printf (_("As it was: %s · looking only"), seen);

  /* Translators: two moments that are compared, the first one first. */
  return g_strdup_printf (_("What changed: %s → %s · looking only"), before, seen);
}

static void
update_bar (KijkWindow *self)
{
  gboolean looking = kijk_document_is_looking_back (self->document);
  g_autofree char *text = looking ? say_what_is_seen (self) : NULL;

  gtk_widget_set_visible (self->moment_bar, looking);
  gtk_label_set_label (self->moment_text, text != NULL ? text : "");
  gtk_widget_set_visible (self->compare_now, looking && kijk_document_get_since (self->document) == NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->moment_text),
                               self->presenter != NULL ? _("The screen of the audience shows how it is now")
                                                       : text);
}

/* What stays shut while one looks back: what would change anything. */
static void
update_enabled (KijkWindow *self)
{
  gboolean now = !kijk_document_is_looking_back (self->document);

  _kijk_window_enable (self, "look-at-now", !now);
  _kijk_window_enable (self, "name-moment", now);
  gtk_widget_set_sensitive (self->add_button, now);
}

void
_kijk_window_update_moments (KijkWindow *self)
{
  if (self->document == NULL)
    return;

  update_menus (self);
  update_bar (self);
  update_enabled (self);
}

static void
project_changed_cb (KijkProject *project,
                    KijkChanges *changes,
                    KijkWindow  *self)
{
  (void) project;

  for (guint i = 0; i < kijk_changes_get_n (changes); i++)
    if (kijk_changes_get (changes, i)->kind == KIJK_KIND_SNAPSHOT)
      {
        _kijk_window_update_moments (self);
        return;
      }
}

/* ---- actions ---- */

static void
refuse (KijkWindow *self,
        const char *id)
{
  g_autofree char *name = name_by_id (self, id);
  g_autofree char *heading = g_strdup_printf (_("“%s” cannot be looked at"), name);
  AdwMessageDialog *dialog =
      _kijk_window_create_dialog (self, heading,
                                  _("What was kept of this moment is damaged. How it is now and all "
                                    "other moments are still there."));

  adw_message_dialog_add_response (dialog, "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Either may be %NULL. The one that is damaged is named. */
static void
look_at (KijkWindow *self,
         const char *moment,
         const char *since)
{
  g_autofree char *damaged = NULL;

  if (self->document == NULL)
    return;

  damaged = kijk_document_find_damaged (self->document, moment, since);
  if (damaged != NULL)
    {
      refuse (self, damaged);
      return;
    }

  kijk_document_look_at (self->document, moment, since, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->workspace));
}

static void
look_back_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  (void) action;
  look_at (data, g_variant_get_string (parameter, NULL), NULL);
}

static void
look_at_now_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  (void) action;
  (void) parameter;
  look_at (data, NULL, NULL);
}

static void
compare_now_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  KijkWindow *self = data;
  g_autofree char *id = g_variant_dup_string (parameter, NULL);

  (void) action;
  /* That which is looked at. */
  if (*id == '\0' && self->document != NULL)
    {
      g_free (id);
      id = g_strdup (kijk_document_get_moment (self->document));
    }
  if (id != NULL)
    look_at (self, NULL, id);
}

/* Of two that are compared the first one stays. */
static void
compare_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  KijkWindow *self = data;
  const char *other = g_variant_get_string (parameter, NULL);
  g_autofree char *own = NULL;

  (void) action;
  if (self->document == NULL)
    return;

  own = g_strdup (kijk_document_get_since (self->document) != NULL
                      ? kijk_document_get_since (self->document)
                      : kijk_document_get_moment (self->document));
  if (own != NULL)
    look_at (self, *other != '\0' ? other : NULL, own);
}

static void
name_moment_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  KijkWindow *self = data;

  (void) action;
  (void) parameter;
  if (self->workspace != NULL)
    kijk_workspace_name_moment (self->workspace);
}

static const GActionEntry actions[] = {
  { .name = "name-moment", .activate = name_moment_cb },
  { .name = "look-back", .activate = look_back_cb, .parameter_type = "s" },
  { .name = "look-at-now", .activate = look_at_now_cb },
  { .name = "compare-now", .activate = compare_now_cb, .parameter_type = "s" },
  { .name = "compare", .activate = compare_cb, .parameter_type = "s" },
};

void
_kijk_window_init_moments (KijkWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  _kijk_window_enable (self, "name-moment", FALSE);
  _kijk_window_enable (self, "look-at-now", FALSE);
  gtk_widget_set_visible (self->moment_bar, FALSE);
}

/* Once there is a document. */
void
_kijk_window_follow_moments (KijkWindow *self)
{
  g_signal_connect_object (kijk_document_get_project (self->document), "changed",
                           G_CALLBACK (project_changed_cb), self, 0);
  _kijk_window_update_moments (self);
}
