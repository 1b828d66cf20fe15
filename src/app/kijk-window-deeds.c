/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-window-private.h"

#include <glib/gi18n.h>

#include "kijk-interface.h"
#include "method/kijk-words.h"

/* Undo and redo, and what a window says of what was done. */

/* How long a toast that offers to undo something stays. */
#define UNDO_SECONDS 8

typedef gboolean (*Replay) (KijkDocument *document,
                            gboolean      may_reveal);

static void
drop_question (KijkWindow *self)
{
  g_autoptr (AdwToast) question = g_steal_pointer (&self->question);

  if (question != NULL)
    adw_toast_dismiss (question);
}

/* What a toast offers to undo is the last thing that was done, as long as it is. */
static void
drop_offer (KijkWindow *self)
{
  g_autoptr (AdwToast) offer = g_steal_pointer (&self->offer);

  if (offer != NULL)
    adw_toast_dismiss (offer);
}

static void
dismissed_cb (AdwToast   *toast,
              KijkWindow *self)
{
  if (self->question == toast)
    g_clear_object (&self->question);
  if (self->offer == toast)
    g_clear_object (&self->offer);
  g_ptr_array_remove (self->told, toast);
}

/* Takes @toast. */
static void
tell (KijkWindow *self,
      AdwToast   *toast)
{
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), self, 0);
  g_ptr_array_add (self->told, g_object_ref (toast));
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* What was told is for the eyes of the side that was on then. */
void
_kijk_window_drop_toasts (KijkWindow *self)
{
  g_autoptr (GPtrArray) told =
      g_ptr_array_copy (self->told, (GCopyFunc) (void (*) (void)) g_object_ref, NULL);

  for (guint i = 0; i < told->len; i++)
    adw_toast_dismiss (told->pdata[i]);
}

static void
replay (KijkWindow *self,
        Replay      step,
        const char *action)
{
  gboolean asked;

  /* What was typed is then what it is about, and was not asked about. */
  kijk_document_settle (self->document);
  asked = kijk_window_take_question (self, action);
  drop_offer (self);
  if (!step (self->document, asked))
    kijk_window_ask (self, action);
}

/* While someone types, undo is first about what they type: GTK would hand the key
 * to the words, were it not that keys of a window come first. */
static gboolean
undo_in_words (KijkWindow *self,
               const char *action)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  /* A field of one line does not say whether there is anything to undo. */
  if (GTK_IS_TEXT (focus))
    {
      g_autofree char *before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (focus)));

      gtk_widget_activate_action (focus, action, NULL);
      return !g_str_equal (gtk_editable_get_text (GTK_EDITABLE (focus)), before);
    }

  if (GTK_IS_TEXT_VIEW (focus))
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));
      gboolean possible = g_str_equal (action, "text.undo") ? gtk_text_buffer_get_can_undo (buffer)
                                                            : gtk_text_buffer_get_can_redo (buffer);

      return possible && gtk_widget_activate_action (focus, action, NULL);
    }

  return FALSE;
}

static void
undo_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  KijkWindow *self = data;

  (void) action;
  (void) parameter;
  if (!undo_in_words (self, "text.undo") && self->document != NULL)
    replay (self, kijk_document_undo, "win.undo");
}

static void
redo_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  KijkWindow *self = data;

  (void) action;
  (void) parameter;
  if (!undo_in_words (self, "text.redo") && self->document != NULL)
    replay (self, kijk_document_redo, "win.redo");
}

static void
toast_undo_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  KijkWindow *self = data;
  AdwToast *toast = adw_toast_new (g_variant_get_string (parameter, NULL));

  (void) action;
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_set_timeout (toast, UNDO_SECONDS);

  drop_offer (self);
  self->offer = g_object_ref (toast);
  tell (self, toast);
}

static void
show_folder_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_variant_get_string (parameter, NULL));
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  (void) action;
  if (uri != NULL)
    gtk_show_uri (data, uri, GDK_CURRENT_TIME);
}

static const GActionEntry actions[] = {
  { .name = "undo", .activate = undo_cb },
  { .name = "redo", .activate = redo_cb },
  { .name = "show-folder", .activate = show_folder_cb, .parameter_type = "s" },
  { .name = "toast-undo", .activate = toast_undo_cb, .parameter_type = "s" },
};

/* What goes unseen when something it belongs to goes is not counted: whoever
 * removes a party knows of its interests, but nothing of placements. */
static const KijkKindId counted[] = {
  KIJK_KIND_STAKEHOLDER, KIJK_KIND_REPRESENTATIVE, KIJK_KIND_INTEREST, KIJK_KIND_AMBITION_IMAGE,
  KIJK_KIND_CONTEXT_FACTOR, KIJK_KIND_EXCHANGE_ITEM, KIJK_KIND_ISSUE, KIJK_KIND_OPTION,
  KIJK_KIND_AGREEMENT,
};

/* Returns: (nullable): what went, in words */
static char *
count_removed (KijkChanges *changes)
{
  int n[KIJK_N_KINDS] = { 0 };

  for (guint i = 0; i < kijk_changes_get_n (changes); i++)
    {
      const KijkChange *change = kijk_changes_get (changes, i);

      for (guint k = 0; change->type == KIJK_CHANGE_REMOVE && k < G_N_ELEMENTS (counted); k++)
        n[change->kind] += change->kind == counted[k];
    }

  return kijk_interface_count_kinds (n);
}

/* After a deed of the user that shows on this side. */
void
_kijk_window_done_cb (KijkDocument *document,
                      KijkChanges  *changes,
                      KijkWindow   *self)
{
  g_autofree char *removed = count_removed (changes);

  (void) document;
  drop_question (self);
  drop_offer (self);
  if (removed != NULL)
    {
      g_autofree char *message = g_strdup_printf (_("Removed: %s"), removed);

      g_action_group_activate_action (G_ACTION_GROUP (self), "toast-undo",
                                      g_variant_new_string (message));
    }
}

static void
set_tooltip (GtkWidget  *button,
             const char *what,
             const char *label,
             const char *keys)
{
  g_autofree char *tooltip = label != NULL ? g_strdup_printf ("%s: %s (%s)", what, label, keys)
                                           : g_strdup_printf ("%s (%s)", what, keys);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, what,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, label != NULL ? label : "", -1);
}

/* The actions stay enabled, as words that are being typed can be undone when the
 * collaboration cannot. */
void
_kijk_window_update_deeds (KijkWindow *self)
{
  gboolean open = self->document != NULL;
  gboolean can_undo = open && kijk_document_can_undo (self->document);
  gboolean can_redo = open && kijk_document_can_redo (self->document);

  gtk_widget_set_sensitive (self->undo_button, can_undo);
  gtk_widget_set_sensitive (self->redo_button, can_redo);
  set_tooltip (self->undo_button, _("Undo"),
               can_undo ? kijk_document_get_undo_label (self->document) : NULL, "Ctrl+Z");
  set_tooltip (self->redo_button, _("Redo"),
               can_redo ? kijk_document_get_redo_label (self->document) : NULL, "Ctrl+Shift+Z");
}

void
_kijk_window_dispose_deeds (KijkWindow *self)
{
  g_clear_object (&self->question);
  g_clear_object (&self->offer);
}

void
_kijk_window_init_deeds (KijkWindow *self)
{
  self->told = g_ptr_array_new_with_free_func (g_object_unref);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}

/**
 * kijk_window_ask:
 * @self: a window
 * @action: the name of an action that was not done
 *
 * Others are looking: what would come before their eyes waits until @action is asked
 * for once more, by its key or in what is shown now.
 */
void
kijk_window_ask (KijkWindow *self,
                 const char *action)
{
  AdwToast *toast;

  g_return_if_fail (KIJK_IS_WINDOW (self) && action != NULL);

  drop_question (self);
  toast = adw_toast_new (_("This brings words onto the screen that are not there now"));
  adw_toast_set_button_label (toast, _("Do it"));
  adw_toast_set_action_name (toast, action);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);

  self->question = g_object_ref (toast);
  tell (self, toast);
}

/**
 * kijk_window_take_question:
 * @self: a window
 * @action: the name of an action that is to be done
 *
 * Returns: whether it was asked about, see kijk_window_ask(), and may show something
 *   now. No question is open after that.
 */
gboolean
kijk_window_take_question (KijkWindow *self,
                           const char *action)
{
  gboolean asked;

  g_return_val_if_fail (KIJK_IS_WINDOW (self) && action != NULL, FALSE);

  asked = self->question != NULL &&
          g_str_equal (adw_toast_get_action_name (self->question), action);
  drop_question (self);

  return asked;
}

/**
 * kijk_window_toast:
 * @self: a window
 * @message: what was done
 * @path: (nullable): the file that it made
 *
 * Says what was done, and offers to show where the file is.
 */
void
kijk_window_toast (KijkWindow *self,
                   const char *message,
                   const char *path)
{
  AdwToast *toast;

  g_return_if_fail (KIJK_IS_WINDOW (self) && message != NULL);

  toast = adw_toast_new (message);
  if (path != NULL)
    {
      adw_toast_set_button_label (toast, _("Show the folder"));
      adw_toast_set_action_name (toast, "win.show-folder");
      adw_toast_set_action_target (toast, "s", path);
    }
  tell (self, toast);
}
