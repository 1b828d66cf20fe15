/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-export-dialog.h"

#include <glib/gi18n.h>

#include "kijk-export-copying.h"
#include "kijk-export-preview.h"
#include "kijk-export-printing.h"
#include "kijk-export-writing.h"
#include "kijk-interface.h"
#include "kijk-problem-words.h"
#include "kijk-window.h"

/**
 * KijkExportDialog:
 *
 * Makes a picture for outside: shows it, says what goes along and what stays, and
 * writes, prints or copies it. On the side of the table it knows no more than the
 * table does.
 */
struct _KijkExportDialog {
  AdwWindow             parent_instance;

  KijkExportPreview    *preview;
  GtkButton            *export_button;
  KijkExportForm       *form;

  KijkDocument         *document;
  KijkExportOutlet      outlet;
  GtkFileChooserNative *chooser;
};

G_DEFINE_FINAL_TYPE (KijkExportDialog, kijk_export_dialog, ADW_TYPE_WINDOW)

static void
update (KijkExportDialog *self)
{
  KijkExportOptions options;

  kijk_export_form_get_options (self->form, &options);
  kijk_export_preview_show (self->preview, kijk_document_get_project (self->document), &options);
  kijk_export_share_count (kijk_export_form_get_share (self->form), self->document, &options);
}

/* ---- how it went ---- */

static void
begin (KijkExportDialog *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->export_button), FALSE);
  g_application_hold (g_application_get_default ());
}

static void
say_failed (KijkExportDialog *self,
            const char       *heading,
            const GError     *error)
{
  g_autofree char *why = kijk_problem_words_explain (error);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, NULL);

  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), why);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Says what was done in the window below, which is what is left. */
static void
end (KijkExportDialog *self,
     const char       *done,
     const char       *path)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  kijk_export_form_remember (self->form);
  if (parent != NULL)
    kijk_window_toast (KIJK_WINDOW (parent), done, path);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* Returns: whether it was done; what failed is said, and then the dialog stays */
static gboolean
check (KijkExportDialog *self,
       const char       *heading,
       const GError     *error)
{
  g_application_release (g_application_get_default ());
  gtk_widget_set_sensitive (GTK_WIDGET (self->export_button), TRUE);
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    say_failed (self, heading, error);

  return error == NULL;
}

/* ---- into a file ---- */

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  KijkExportDialog *self = KIJK_EXPORT_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) paths = kijk_export_writing_finish (GTK_WINDOW (self), result, &error);
  g_autofree char *name = NULL;
  g_autofree char *message = NULL;

  (void) data;
  if (!check (self, _("Exporting has not worked"), error))
    return;

  name = g_path_get_basename (paths[0]);
  message = paths[1] == NULL
                ? g_strdup_printf (_("Exported: %s"), name)
                : g_strdup_printf (_("Exported: %s and %u more"), name, g_strv_length (paths) - 1);
  end (self, message, paths[0]);
}

static void
chosen_cb (KijkExportDialog *self,
           int               response)
{
  g_autoptr (GFile) file = NULL;
  KijkExportOptions options;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
  g_clear_object (&self->chooser);
  if (file == NULL)
    return;

  begin (self);
  kijk_export_form_get_options (self->form, &options);
  kijk_export_writing_start (GTK_WINDOW (self), kijk_document_get_project (self->document),
                             &options, file, written_cb, NULL);
}

static void
choose_file (KijkExportDialog *self)
{
  GFile *file = kijk_document_get_file (self->document);
  g_autoptr (GFile) folder = NULL;
  g_autofree char *name = kijk_export_form_propose_name (self->form);
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_("Export the picture"), GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);

  folder = file != NULL ? g_file_get_parent (file)
                        : g_file_new_for_path (documents != NULL ? documents : g_get_home_dir ());
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (self->chooser), folder, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect_swapped (self->chooser, "response", G_CALLBACK (chosen_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* ---- onto paper ---- */

static void
printed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  KijkExportDialog *self = KIJK_EXPORT_DIALOG (source);
  g_autoptr (GError) error = NULL;

  (void) data;
  kijk_export_printing_finish (GTK_WINDOW (self), result, &error);
  if (check (self, _("Printing has not worked"), error))
    end (self, _("Sent to the printer"), NULL);
}

/* ---- to another program ---- */

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  KijkExportDialog *self = KIJK_EXPORT_DIALOG (source);
  g_autoptr (GError) error = NULL;

  (void) data;
  kijk_export_copying_finish (GTK_WIDGET (self), result, &error);
  if (check (self, _("Copying has not worked"), error))
    end (self, _("The picture is on the clipboard"), NULL);
}

/* ---- the dialog ---- */

static void
export_cb (KijkExportDialog *self)
{
  KijkProject *project = kijk_document_get_project (self->document);
  KijkExportOptions options;

  if (self->outlet == KIJK_EXPORT_OUTLET_FILE)
    {
      choose_file (self);
      return;
    }

  begin (self);
  kijk_export_form_get_options (self->form, &options);
  options.page = self->outlet == KIJK_EXPORT_OUTLET_CLIPBOARD ? kijk_export_preview_get_page (self->preview) : 0;
  if (self->outlet == KIJK_EXPORT_OUTLET_PRINTER)
    kijk_export_printing_start (GTK_WINDOW (self), project, &options, printed_cb, NULL);
  else
    kijk_export_copying_start (GTK_WIDGET (self), project, &options, copied_cb, NULL);
}

static void
kijk_export_dialog_dispose (GObject *object)
{
  KijkExportDialog *self = KIJK_EXPORT_DIALOG (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (kijk_export_dialog_parent_class)->dispose (object);
}

static void
kijk_export_dialog_class_init (KijkExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kijk_export_dialog_dispose;

  g_type_ensure (KIJK_TYPE_EXPORT_FORM);
  g_type_ensure (KIJK_TYPE_EXPORT_PREVIEW);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIJK_RESOURCE_BASE "/ui/kijk-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KijkExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, KijkExportDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, KijkExportDialog, form);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
kijk_export_dialog_init (KijkExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const struct {
  const char *title;
  const char *button;
} words[] = {
  [KIJK_EXPORT_OUTLET_FILE] = { N_("Export"), N_("Export…") },
  [KIJK_EXPORT_OUTLET_PRINTER] = { N_("Print"), N_("Print…") },
  [KIJK_EXPORT_OUTLET_CLIPBOARD] = { N_("Copy the picture"), N_("Copy this page") },
};

/**
 * kijk_export_dialog_present:
 * @parent: the window of the document
 * @document: a document
 * @outlet: where pictures go
 * @proposed: what is asked of the export at first: view, relations and focus
 *
 * Offers to take pictures of @document outside.
 */
void
kijk_export_dialog_present (GtkWindow        *parent,
                            KijkDocument     *document,
                            KijkExportOutlet  outlet,
                            const KijkExportOptions *proposed)
{
  KijkExportDialog *self = g_object_new (KIJK_TYPE_EXPORT_DIALOG, "transient-for", parent, "title",
                                         _(words[outlet].title), NULL);

  self->document = g_object_ref (document);
  self->outlet = outlet;
  gtk_button_set_label (self->export_button, _(words[outlet].button));
  kijk_export_form_set_up (self->form, document, outlet, proposed);
  /* What is released meanwhile goes along. */
  g_signal_connect_object (kijk_document_get_view (document), "changed", G_CALLBACK (update),
                           self, G_CONNECT_SWAPPED);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->export_button));
  gtk_window_present (GTK_WINDOW (self));
}
