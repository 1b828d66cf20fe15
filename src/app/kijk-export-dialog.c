/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-export-dialog.h"

#include <glib/gi18n.h>

#include "export/kijk-exporter.h"
#include "kijk-export-preview.h"
#include "kijk-export-share.h"
#include "kijk-export-writing.h"
#include "kijk-interface.h"
#include "kijk-problem-words.h"
#include "kijk-window.h"
#include "method/kijk-words.h"

/**
 * KijkExportDialog:
 *
 * Makes a picture for outside: shows it, says what goes along and what stays, and
 * writes it. On the side of the table it knows no more than the table does.
 */
struct _KijkExportDialog {
  AdwWindow             parent_instance;

  KijkExportPreview    *preview;
  GtkWidget            *export_button;
  GtkWidget            *audience_group;
  AdwComboRow          *audience_row;
  AdwComboRow          *view_row;
  AdwComboRow          *format_row;
  AdwComboRow          *size_row;
  GtkWidget            *relations_row;
  GtkSwitch            *relations_switch;
  GtkSwitch            *credit_switch;
  KijkExportShare      *share;

  KijkDocument         *document;
  gboolean              set_up;     /* before, rows are only being filled */
  GtkFileChooserNative *chooser;
  char                 *today;
};

G_DEFINE_FINAL_TYPE (KijkExportDialog, kijk_export_dialog, ADW_TYPE_WINDOW)

/* In the order of the rows. The facilitator's own copy comes last and is offered
 * on the facilitator's side only. */
static const KijkLevel levels[] = { KIJK_LEVEL_TABLE, KIJK_LEVEL_PUBLIC, KIJK_LEVEL_FACILITATOR };
static const KijkFormat formats[] = { KIJK_FORMAT_PDF, KIJK_FORMAT_PNG, KIJK_FORMAT_SVG };

static const struct {
  KijkFormat  format;
  const char *size;
  const char *label;
} sizes[] = {
  { KIJK_FORMAT_PDF, "A4", N_("A4, landscape") },
  { KIJK_FORMAT_PDF, "A4-portrait", N_("A4, portrait") },
  { KIJK_FORMAT_PDF, "A3", N_("A3, landscape") },
  { KIJK_FORMAT_PDF, "A3-portrait", N_("A3, portrait") },
  { KIJK_FORMAT_PNG, "2400", N_("2400 × 1350 pixels") },
  { KIJK_FORMAT_PNG, "1280x720", N_("1280 × 720 pixels") },
  { KIJK_FORMAT_PNG, "1920x1080", N_("1920 × 1080 pixels") },
  { KIJK_FORMAT_PNG, "3840x2160", N_("3840 × 2160 pixels") },
  { KIJK_FORMAT_SVG, "1280x720", N_("1280 × 720 pixels") },
  { KIJK_FORMAT_SVG, "A4", N_("A4, landscape") },
  { KIJK_FORMAT_SVG, "A3", N_("A3, landscape") },
};

/* ---- what is chosen ---- */

static gboolean
has_audiences (KijkExportDialog *self)
{
  return kijk_document_has_secrets (self->document);
}

static KijkLevel
get_level (KijkExportDialog *self)
{
  return has_audiences (self) ? levels[adw_combo_row_get_selected (self->audience_row)]
                              : KIJK_LEVEL_PUBLIC;
}

static int
get_view (KijkExportDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->view_row);

  return selected < (guint) kijk_view_enumeration.n_values ? (int) selected : KIJK_EXPORT_ALL_VIEWS;
}

static KijkFormat
get_format (KijkExportDialog *self)
{
  return formats[adw_combo_row_get_selected (self->format_row)];
}

static const char *
get_size (KijkExportDialog *self)
{
  guint left = adw_combo_row_get_selected (self->size_row);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (sizes[i].format == get_format (self) && left-- == 0)
      return sizes[i].size;

  return NULL;
}

static void
get_options (KijkExportDialog  *self,
             KijkExportOptions *options)
{
  kijk_export_options_init (options, self->today);
  options->audience.level = get_level (self);
  options->view = get_view (self);
  options->format = get_format (self);
  options->size = get_size (self);
  options->credit = gtk_switch_get_active (self->credit_switch);
  options->relations = options->view != KIJK_VIEW_KOMPAS &&
                       gtk_switch_get_active (self->relations_switch);
}

/* ---- showing it ---- */

static void
update (KijkExportDialog *self)
{
  KijkExportOptions options;

  if (!self->set_up)
    return;

  gtk_widget_set_visible (self->relations_row, get_view (self) != KIJK_VIEW_KOMPAS);
  get_options (self, &options);
  kijk_export_preview_show (self->preview, kijk_document_get_project (self->document), &options);
  kijk_export_share_count (self->share, self->document, &options);
}

static void
changed_cb (KijkExportDialog *self)
{
  update (self);
}

static void
fill_sizes (KijkExportDialog *self,
            const char       *wanted)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = 0;
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (sizes[i].format == get_format (self))
      {
        gtk_string_list_append (labels, _(sizes[i].label));
        if (g_str_equal (sizes[i].size, wanted))
          selected = n;
        n++;
      }

  adw_combo_row_set_model (self->size_row, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (self->size_row, selected);
}

static void
format_changed_cb (KijkExportDialog *self)
{
  gboolean set_up = self->set_up;

  self->set_up = FALSE;
  fill_sizes (self, "");
  self->set_up = set_up;
  update (self);
}

/* ---- writing ---- */

static void
say_not_written (KijkExportDialog *self,
                 const GError     *error)
{
  g_autofree char *why = kijk_problem_words_explain (error);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Exporting has not worked"), NULL);

  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), why);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The facilitator's own copy is made on purpose each time, never out of habit. */
static void
remember_choices (KijkExportDialog *self)
{
  GSettings *settings = kijk_interface_get_settings ();
  KijkLevel level = get_level (self);

  if (has_audiences (self) && level != KIJK_LEVEL_FACILITATOR)
    g_settings_set_enum (settings, "export-audience", level);
  g_settings_set_enum (settings, "export-format", get_format (self));
  g_settings_set_string (settings, "export-size", get_size (self));
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  KijkExportDialog *self = KIJK_EXPORT_DIALOG (source);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) paths = kijk_export_writing_finish (GTK_WINDOW (self), result, &error);
  g_autofree char *name = NULL;
  g_autofree char *message = NULL;

  (void) data;
  g_application_release (g_application_get_default ());
  gtk_widget_set_sensitive (self->export_button, TRUE);
  if (paths == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        say_not_written (self, error);
      return;
    }

  remember_choices (self);
  name = g_path_get_basename (paths[0]);
  message = paths[1] == NULL
                ? g_strdup_printf (_("Exported: %s"), name)
                : g_strdup_printf (_("Exported: %s and %u more"), name, g_strv_length (paths) - 1);
  if (parent != NULL)
    kijk_window_toast_file (KIJK_WINDOW (parent), message, paths[0]);
  gtk_window_destroy (GTK_WINDOW (self));
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

  get_options (self, &options);
  gtk_widget_set_sensitive (self->export_button, FALSE);
  g_application_hold (g_application_get_default ());
  kijk_export_writing_start (GTK_WINDOW (self), kijk_document_get_project (self->document),
                             &options, file, written_cb, NULL);
}

/* What the file is called, with what says that it is the facilitator's own. */
static char *
propose_name (KijkExportDialog *self)
{
  KijkLanguage language = kijk_project_get_language (kijk_document_get_project (self->document));
  int view = get_view (self);
  g_autofree char *title = g_strdup (kijk_document_get_title (self->document));
  const char *picture = view >= 0 ? kijk_view_enumeration.values[view] : "kijkglas";
  const char *suffix = get_level (self) == KIJK_LEVEL_FACILITATOR
                           ? kijk_words_get (language, "audience", "facilitator-suffix") : "";

  if (!has_audiences (self))
    suffix = "";
  if (*g_strstrip (title) == '\0')
    return g_strdup_printf ("%s%s.%s", picture, suffix,
                            kijk_format_enumeration.values[get_format (self)]);

  g_strdelimit (title, "/\\:*?\"<>|", '-');
  if (view < 0)
    return g_strdup_printf ("%s%s.%s", title, suffix,
                            kijk_format_enumeration.values[get_format (self)]);
  return g_strdup_printf ("%s %s%s.%s", title, picture, suffix,
                          kijk_format_enumeration.values[get_format (self)]);
}

static void
export_cb (KijkExportDialog *self)
{
  GFile *file = kijk_document_get_file (self->document);
  g_autoptr (GFile) folder = NULL;
  g_autofree char *name = propose_name (self);
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

/* ---- filling the rows ---- */

static void
fill_audiences (KijkExportDialog *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  KijkLanguage language = kijk_interface_get_language ();
  gboolean whole = kijk_document_get_side (self->document) == KIJK_LEVEL_FACILITATOR;
  int kept = g_settings_get_enum (kijk_interface_get_settings (), "export-audience");

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    if (levels[i] != KIJK_LEVEL_FACILITATOR || whole)
      gtk_string_list_append (labels, kijk_words_enum (language, &kijk_level_enumeration, levels[i]));

  adw_combo_row_set_model (self->audience_row, G_LIST_MODEL (labels));
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    if ((int) levels[i] == kept)
      adw_combo_row_set_selected (self->audience_row, i);
  gtk_widget_set_visible (self->audience_group, has_audiences (self));
}

static void
fill_views (KijkExportDialog *self,
            KijkView          view)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  KijkLanguage language = kijk_interface_get_language ();

  for (int i = 0; i < kijk_view_enumeration.n_values; i++)
    gtk_string_list_append (labels, kijk_words_get (language, "picture",
                                                    kijk_view_enumeration.values[i]));
  gtk_string_list_append (labels, _("All pictures"));

  adw_combo_row_set_model (self->view_row, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (self->view_row, view);
}

static void
fill_rows (KijkExportDialog *self,
           KijkView          view)
{
  GSettings *settings = kijk_interface_get_settings ();
  int kept = g_settings_get_enum (settings, "export-format");
  g_autofree char *size = g_settings_get_string (settings, "export-size");

  fill_audiences (self);
  fill_views (self, view);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if ((int) formats[i] == kept)
      adw_combo_row_set_selected (self->format_row, i);
  fill_sizes (self, size);
  gtk_switch_set_active (self->credit_switch, g_settings_get_boolean (settings, "credit"));

  self->set_up = TRUE;
  update (self);
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
kijk_export_dialog_finalize (GObject *object)
{
  KijkExportDialog *self = KIJK_EXPORT_DIALOG (object);

  g_free (self->today);

  G_OBJECT_CLASS (kijk_export_dialog_parent_class)->finalize (object);
}

static void
kijk_export_dialog_class_init (KijkExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kijk_export_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = kijk_export_dialog_finalize;

  g_type_ensure (KIJK_TYPE_EXPORT_PREVIEW);
  g_type_ensure (KIJK_TYPE_EXPORT_SHARE);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIJK_RESOURCE_BASE "/ui/kijk-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KijkExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, KijkExportDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, KijkExportDialog, audience_group);
  gtk_widget_class_bind_template_child (widget_class, KijkExportDialog, audience_row);
  gtk_widget_class_bind_template_child (widget_class, KijkExportDialog, view_row);
  gtk_widget_class_bind_template_child (widget_class, KijkExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, KijkExportDialog, size_row);
  gtk_widget_class_bind_template_child (widget_class, KijkExportDialog, relations_row);
  gtk_widget_class_bind_template_child (widget_class, KijkExportDialog, relations_switch);
  gtk_widget_class_bind_template_child (widget_class, KijkExportDialog, credit_switch);
  gtk_widget_class_bind_template_child (widget_class, KijkExportDialog, share);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, format_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
kijk_export_dialog_init (KijkExportDialog *self)
{
  self->today = kijk_interface_get_today ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kijk_export_dialog_present:
 * @parent: the window of the document
 * @document: a document
 * @view: the picture that is proposed
 *
 * Offers to export pictures of @document.
 */
void
kijk_export_dialog_present (GtkWindow    *parent,
                            KijkDocument *document,
                            KijkView      view)
{
  KijkExportDialog *self = g_object_new (KIJK_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);

  self->document = g_object_ref (document);
  fill_rows (self, view);
  /* What is released meanwhile goes along. */
  g_signal_connect_object (kijk_document_get_view (document), "changed", G_CALLBACK (changed_cb),
                           self, G_CONNECT_SWAPPED);
  gtk_window_set_focus (GTK_WINDOW (self), self->export_button);
  gtk_window_present (GTK_WINDOW (self));
}
