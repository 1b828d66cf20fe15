/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-window-private.h"

#include <glib/gi18n.h>

#include "kijk-poll.h"
#include "kijk-problem-words.h"
#include "kijk-recents.h"

/* How a window saves what is open, and what it asks before it closes. What was not
 * saved stays marked as changed, and the file stays what it was. */

static void save (KijkWindow *self,
                  GFile      *file,
                  KijkSaving  saving);

static char *
propose_name (KijkWindow *self)
{
  g_autofree char *name = g_strdup (kijk_document_get_title (self->document));

  if (*g_strstrip (name) == '\0')
    return g_strconcat (_("collaboration"), KIJK_EXTENSION, NULL);

  g_strdelimit (name, "/\\:*?\"<>|", '-');
  return g_strconcat (name, KIJK_EXTENSION, NULL);
}

static GFile *
with_extension (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *full = NULL;
  g_autoptr (GFile) folder = g_file_get_parent (file);

  if (g_str_has_suffix (name, KIJK_EXTENSION) || folder == NULL)
    return g_object_ref (file);

  full = g_strconcat (name, KIJK_EXTENSION, NULL);
  return g_file_get_child (folder, full);
}

static void
save_chosen_cb (KijkWindow *self,
                int         response)
{
  g_autoptr (GFile) chosen = _kijk_window_take_chosen (self, response);
  g_autoptr (GFile) file = NULL;

  if (chosen == NULL)
    {
      self->closing = FALSE;
      return;
    }

  /* The chooser asked whether to replace what is there, under the name it had. */
  file = with_extension (chosen);
  save (self, file, g_file_equal (file, chosen) ? KIJK_SAVING_OVER_ANY : KIJK_SAVING_OVER_OWN);
}

static void
save_as (KijkWindow *self)
{
  GFile *file = kijk_document_get_file (self->document);
  GtkFileChooser *chooser = _kijk_window_choose (self, _("Save the collaboration"), GTK_FILE_CHOOSER_ACTION_SAVE,
                                    _("_Save"), G_CALLBACK (save_chosen_cb));
  g_autofree char *name = propose_name (self);

  if (file != NULL)
    gtk_file_chooser_set_file (chooser, file, NULL);
  else
    {
      const char *path = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
      g_autoptr (GFile) folder = g_file_new_for_path (path != NULL ? path : g_get_home_dir ());

      gtk_file_chooser_set_current_folder (chooser, folder, NULL);
      gtk_file_chooser_set_current_name (chooser, name);
    }
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
save_or_ask_where (KijkWindow *self)
{
  GFile *file = kijk_document_get_file (self->document);

  if (file == NULL)
    save_as (self);
  else
    save (self, file, KIJK_SAVING_OVER_OWN);
}

static void
not_saved_response_cb (KijkWindow *self,
                       const char *response)
{
  if (g_str_equal (response, "save-as"))
    save_as (self);
  else
    self->closing = FALSE;
}

static void
say_not_saved (KijkWindow   *self,
               const GError *error)
{
  g_autofree char *why = kijk_problem_words_explain (error);
  AdwMessageDialog *dialog = _kijk_window_create_dialog (self, _("Saving has not worked"), why);

  adw_message_dialog_add_responses (dialog, "close", _("_Close"), "save-as", _("Save _as…"), NULL);
  adw_message_dialog_set_default_response (dialog, "save-as");
  g_signal_connect_object (dialog, "response", G_CALLBACK (not_saved_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
changed_response_cb (AdwMessageDialog *dialog,
                     const char       *response,
                     KijkWindow       *self)
{
  if (g_str_equal (response, "replace"))
    save (self, g_object_get_data (G_OBJECT (dialog), "file"), KIJK_SAVING_OVER_ANY);
  else
    not_saved_response_cb (self, response);
}

static void
ask_about_changed (KijkWindow *self,
                   GFile      *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *heading = g_strdup_printf (_("“%s” has been changed by someone else"), name);
  AdwMessageDialog *dialog = _kijk_window_create_dialog (self, heading,
    _("It is no longer what you opened or saved last. Save yours beside it, under another name, or "
      "replace what is there now."));

  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "replace", _("_Replace"),
                                    "save-as", _("Save _as…"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "replace", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "save-as");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "file", g_object_ref (file), g_object_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (changed_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

typedef struct {
  KijkWindow *window;
  GFile      *file;
} Saving;

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autofree Saving *saving = data;
  g_autoptr (KijkWindow) self = saving->window;
  g_autoptr (GFile) file = saving->file;
  g_autoptr (GFile) next = g_steal_pointer (&self->next_file);
  g_autoptr (GError) error = NULL;
  gboolean saved = kijk_document_save_finish (KIJK_DOCUMENT (source), result, &error);

  self->saving = FALSE;
  g_application_release (g_application_get_default ());
  if (gtk_window_get_application (GTK_WINDOW (self)) == NULL)
    return;

  if (saved)
    {
      kijk_recents_add (file);
      _kijk_window_keep_side (self);
    }

  if (next != NULL)
    save (self, next, self->next_saving);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
    ask_about_changed (self, file);
  else if (!saved)
    say_not_saved (self, error);
  else if (self->closing)
    gtk_window_close (GTK_WINDOW (self));
}

static void
save (KijkWindow *self,
      GFile      *file,
      KijkSaving  saving)
{
  Saving *data;

  /* One after the other: what was asked for last is what is asked for. */
  if (self->saving)
    {
      g_set_object (&self->next_file, file);
      self->next_saving = saving;
      return;
    }

  self->saving = TRUE;
  data = g_new (Saving, 1);
  data->window = g_object_ref (self);
  data->file = g_object_ref (file);
  g_application_hold (g_application_get_default ());
  kijk_document_save_async (self->document, file, saving, saved_cb, data);
}

static void
save_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  (void) action;
  (void) parameter;
  save_or_ask_where (data);
}

static void
save_as_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  (void) action;
  (void) parameter;
  save_as (data);
}

/* ---- closing ---- */

/* Not while the dialog, which goes with its window, is still telling the answer. */
static gboolean
discard_idle_cb (gpointer data)
{
  gtk_window_destroy (data);

  return G_SOURCE_REMOVE;
}

static void
close_response_cb (KijkWindow *self,
                   const char *response)
{
  if (g_str_equal (response, "discard"))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, discard_idle_cb, g_object_ref (self), g_object_unref);
  else if (g_str_equal (response, "save"))
    {
      self->closing = TRUE;
      save_or_ask_where (self);
    }
}

static AdwMessageDialog *
ask_to_save (KijkWindow *self,
             const char *unfinished)
{
  const char *title = kijk_document_get_title (self->document);
  g_autofree char *lost = *title != '\0'
                              ? g_strdup_printf (_("What you changed in “%s” is lost if you do not save it."), title)
                              : g_strdup (_("What you changed is lost if you do not save it."));
  g_autofree char *body = g_strjoin ("\n\n", lost, unfinished, NULL);
  AdwMessageDialog *dialog = _kijk_window_create_dialog (self, _("Save before closing?"), body);

  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "discard", _("_Discard"),
                                    "save", _("_Save"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "save");

  return dialog;
}

/* There is nothing to save, but somebody was typing. */
static AdwMessageDialog *
ask_to_close (KijkWindow *self,
              const char *unfinished)
{
  AdwMessageDialog *dialog = _kijk_window_create_dialog (self, _("Close all the same?"), unfinished);

  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "discard", _("_Close"), NULL);
  adw_message_dialog_set_default_response (dialog, "cancel");

  return dialog;
}

/* Not while the dialog is still telling the answer. */
static gboolean
close_idle_cb (gpointer data)
{
  gtk_window_close (data);

  return G_SOURCE_REMOVE;
}

/* Once they are thrown away it closes as ever, and may ask to save. */
static void
votes_response_cb (KijkWindow *self,
                   const char *response)
{
  if (!g_str_equal (response, "throw-away"))
    return;

  kijk_poll_throw_away (kijk_poll_for_document (self->document));
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, close_idle_cb, g_object_ref (self), g_object_unref);
}

static void
ask_about_votes (KijkWindow *self,
                 guint       n)
{
  g_autofree char *heading =
      g_strdup_printf (ngettext ("%u vote has not been revealed", "%u votes have not been revealed", n), n);
  AdwMessageDialog *dialog = _kijk_window_create_dialog (self, heading,
    _("They are in no file and nobody has seen them. If you close now, they are gone."));

  adw_message_dialog_add_responses (dialog, "back", _("_Go back"), "throw-away", _("_Throw away"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "throw-away", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "back");
  adw_message_dialog_set_close_response (dialog, "back");
  g_signal_connect_object (dialog, "response", G_CALLBACK (votes_response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

gboolean
_kijk_window_close_request (GtkWindow *window)
{
  KijkWindow *self = KIJK_WINDOW (window);
  /* What stays behind after “Save” was said then. */
  gboolean was_asked = self->closing;
  const char *unfinished;
  AdwMessageDialog *dialog;
  guint n_hidden;

  self->closing = FALSE;
  if (self->document == NULL)
    return FALSE;

  n_hidden = kijk_poll_count_hidden (kijk_poll_for_document (self->document));
  if (n_hidden > 0)
    {
      ask_about_votes (self, n_hidden);
      return TRUE;
    }

  kijk_document_settle (self->document);
  unfinished = was_asked ? NULL : kijk_workspace_get_unfinished (self->workspace);
  if (kijk_document_is_modified (self->document))
    dialog = ask_to_save (self, unfinished);
  else if (unfinished != NULL)
    dialog = ask_to_close (self, unfinished);
  else
    return FALSE;

  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));

  return TRUE;
}

static const GActionEntry actions[] = {
  { .name = "save", .activate = save_cb },
  { .name = "save-as", .activate = save_as_cb },
};

void
_kijk_window_dispose_saving (KijkWindow *self)
{
  g_clear_object (&self->next_file);
}

void
_kijk_window_init_saving (KijkWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}
