/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-window-private.h"

#include <glib/gi18n.h>

#include "kijk-interface.h"
#include "kijk-problem-words.h"
#include "kijk-recents.h"

/* How a window opens files, and the dialogs of it that are about files. What is
 * open stays as it is whatever goes wrong with a file. */

/* ---- messages ---- */

AdwMessageDialog *
_kijk_window_create_dialog (KijkWindow *self,
                            const char *heading,
                            const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, NULL);

  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), body);
  return ADW_MESSAGE_DIALOG (dialog);
}

static void
say (KijkWindow *self,
     const char *heading,
     const char *body)
{
  AdwMessageDialog *dialog = _kijk_window_create_dialog (self, heading, body);

  adw_message_dialog_add_response (dialog, "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ---- opening ---- */

static KijkWindow *
find_window_of (KijkWindow *self,
                GFile      *file)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (KIJK_IS_WINDOW (l->data))
      {
        KijkDocument *document = kijk_window_get_document (l->data);
        GFile *other = document != NULL ? kijk_document_get_file (document) : NULL;

        if (other != NULL && g_file_equal (other, file))
          return l->data;
        if (g_ptr_array_find_with_equal_func (KIJK_WINDOW (l->data)->loading, file,
                                              (GEqualFunc) g_file_equal, NULL))
          return l->data;
      }

  return NULL;
}

static void
show_document (KijkWindow   *self,
               KijkDocument *document)
{
  KijkWindow *window = self;

  if (!kijk_window_is_empty (self))
    window = kijk_window_new (KIJK_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));

  kijk_window_set_document (window, document);
  gtk_window_present (GTK_WINDOW (window));
}

static void
say_not_opened (KijkWindow   *self,
                const char   *name,
                const GError *error)
{
  g_autofree char *why = kijk_problem_words_explain (error);
  g_autofree char *heading = g_strdup_printf (_("“%s” cannot be opened"), name);

  say (self, heading, why);
}

static void
gone_response_cb (AdwMessageDialog *dialog,
                  const char       *response)
{
  if (g_str_equal (response, "forget"))
    kijk_recents_remove (g_object_get_data (G_OBJECT (dialog), "file"));
}

/* It was chosen from a list in which it should perhaps no longer be. It may come back:
 * whether it goes is up to whoever knows where it is. */
static void
say_gone (KijkWindow *self,
          GFile      *file)
{
  g_autofree char *name = kijk_recents_get_name (file);
  g_autofree char *folder = kijk_recents_get_folder (file);
  g_autofree char *heading = g_strdup_printf (_("“%s” is not there any more"), name);
  /* Translators: %s is a folder. */
  g_autofree char *body = g_strdup_printf (_("It was in %s. It may have been moved, renamed or removed, or "
                                             "be on a drive that is not connected now."), folder);
  AdwMessageDialog *dialog = _kijk_window_create_dialog (self, heading, body);

  adw_message_dialog_add_responses (dialog, "close", _("_Close"), "forget", _("_Take out of the list"), NULL);
  g_object_set_data_full (G_OBJECT (dialog), "file", g_object_ref (file), g_object_unref);
  g_signal_connect (dialog, "response", G_CALLBACK (gone_response_cb), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (KijkWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KijkDocument) document = kijk_document_load_finish (result, &error);

  g_application_release (g_application_get_default ());
  g_ptr_array_remove (self->loading, source);
  /* The window may have been closed meanwhile. */
  if (gtk_window_get_application (GTK_WINDOW (self)) == NULL)
    return;

  if (document == NULL && kijk_recents_has (G_FILE (source)) && !g_file_query_exists (G_FILE (source), NULL))
    {
      say_gone (self, G_FILE (source));
      return;
    }
  if (document == NULL)
    {
      g_autofree char *name = g_file_get_basename (G_FILE (source));

      say_not_opened (self, name, error);
      return;
    }

  kijk_recents_add (G_FILE (source));
  show_document (self, document);
}

/**
 * kijk_window_open_file:
 * @self: a window
 * @file: a file
 *
 * Opens a collaboration: in this window if it is empty, otherwise in one of its
 * own, or in the one where it is open, or being opened, already. If that fails, @self says why and
 * what was open stays as it was.
 */
void
kijk_window_open_file (KijkWindow *self,
                       GFile      *file)
{
  KijkWindow *other;

  g_return_if_fail (KIJK_IS_WINDOW (self) && G_IS_FILE (file));

  other = find_window_of (self, file);
  if (other != NULL)
    {
      gtk_window_present (GTK_WINDOW (other));
      return;
    }

  g_application_hold (g_application_get_default ());
  g_ptr_array_add (self->loading, g_object_ref (file));
  kijk_document_load_async (file, loaded_cb, g_object_ref (self));
}

static void
add_filters (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) ours = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (ours, _("Collaborations"));
  gtk_file_filter_add_pattern (ours, "*" KIJK_EXTENSION);
  gtk_file_chooser_add_filter (chooser, ours);

  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, all);
}

GtkFileChooser *
_kijk_window_choose (KijkWindow           *self,
                     const char           *title,
                     GtkFileChooserAction  action,
                     const char           *accept,
                     GCallback             response_cb)
{
  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (title, GTK_WINDOW (self), action, accept, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_swapped (self->chooser, "response", response_cb, self);
  add_filters (GTK_FILE_CHOOSER (self->chooser));

  return GTK_FILE_CHOOSER (self->chooser);
}

GFile *
_kijk_window_take_chosen (KijkWindow *self,
                          int         response)
{
  GFile *file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
  g_clear_object (&self->chooser);

  return file;
}

static void
open_chosen_cb (KijkWindow *self,
                int         response)
{
  g_autoptr (GFile) file = _kijk_window_take_chosen (self, response);

  if (file != NULL)
    kijk_window_open_file (self, file);
}

static void
open_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  KijkWindow *self = data;

  (void) action;
  (void) parameter;
  _kijk_window_choose (self, _("Open a collaboration"), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"),
          G_CALLBACK (open_chosen_cb));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
open_uri_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  (void) action;
  kijk_window_open_file (data, file);
}

static void
example_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  const char *name = g_variant_get_string (parameter, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (KijkDocument) document = kijk_document_load_example (name, &error);

  (void) action;
  if (document != NULL)
    show_document (data, document);
  else
    say_not_opened (data, name, error);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         KijkWindow    *self)
{
  GdkFileList *list = g_value_get_boxed (value);
  g_autoptr (GSList) files = gdk_file_list_get_files (list);

  (void) target;
  (void) x;
  (void) y;
  for (GSList *l = files; l != NULL; l = l->next)
    kijk_window_open_file (self, l->data);

  return files != NULL;
}

static const GActionEntry actions[] = {
  { .name = "open", .activate = open_cb },
  { .name = "open-uri", .activate = open_uri_cb, .parameter_type = "s" },
  { .name = "example", .activate = example_cb, .parameter_type = "s" },
};

void
_kijk_window_init_files (KijkWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->loading = g_ptr_array_new_with_free_func (g_object_unref);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  /* Before a field takes it for words. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

void
_kijk_window_dispose_files (KijkWindow *self)
{
  g_clear_object (&self->chooser);
}
