/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-new-page.h"

#include <glib/gi18n.h>

#include "kijk-deeds.h"
#include "kijk-interface.h"
#include "kijk-party-list.h"
#include "method/kijk-words.h"
#include "model/kijk-text.h"

/* A list of names, not a book. In bytes. */
#define LARGEST_LIST (1024 * 1024)

/**
 * KijkNewPage:
 *
 * What a new collaboration is asked: its name, its question, and once and for all
 * what comes into it; on wish the parties as well, from a list.
 */
struct _KijkNewPage {
  GtkWidget             parent_instance;

  GtkWidget            *scrolled;
  GtkLabel             *heading;
  GtkWidget            *name_row;
  GtkWidget            *question_row;
  GtkWidget            *list_box;
  GtkWidget            *list_view;
  GtkTextBuffer        *list_buffer;
  GtkLabel             *list_status;
  GtkCheckButton       *secrets_check;
  GtkCheckButton       *public_check;
  GtkWidget            *begin_button;

  gboolean              with_list;
  GtkFileChooserNative *chooser;
};

G_DEFINE_FINAL_TYPE (KijkNewPage, kijk_new_page, GTK_TYPE_WIDGET)

enum {
  BEGIN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
get_line (GtkWidget *row)
{
  return kijk_text_clean (gtk_editable_get_text (GTK_EDITABLE (row)), FALSE);
}

static GStrv
get_parties (KijkNewPage *self,
             guint       *n_left_out)
{
  g_autofree char *text = NULL;

  *n_left_out = 0;
  if (!self->with_list)
    return g_new0 (char *, 1);

  g_object_get (self->list_buffer, "text", &text, NULL);
  return kijk_party_list_parse (text, n_left_out);
}

static void
update_list_status (KijkNewPage *self)
{
  guint left_out;
  g_auto (GStrv) parties = get_parties (self, &left_out);
  guint n = g_strv_length (parties);
  g_autofree char *count = kijk_interface_count ("stakeholder", (int) n);
  g_autofree char *more = NULL;
  g_autofree char *status = NULL;

  if (n == KIJK_MOST_PARTIES && left_out > 0)
    more = g_strdup_printf (_("no more than %d fit"), KIJK_MOST_PARTIES);
  else if (left_out > 0)
    more = g_strdup_printf (ngettext ("%d double one left out", "%d double ones left out", left_out),
                            left_out);

  if (n == 0)
    status = g_strdup (_("Paste or type them here. Of a table, the first column is taken."));
  else
    status = more != NULL ? g_strdup_printf ("%s, %s", count, more) : g_steal_pointer (&count);
  gtk_label_set_label (self->list_status, status);
}

static gboolean
is_complete (KijkNewPage *self)
{
  g_autofree char *name = get_line (self->name_row);

  return *name != '\0';
}

static void
changed_cb (KijkNewPage *self)
{
  gtk_widget_set_sensitive (self->begin_button, is_complete (self));
  if (self->with_list)
    update_list_status (self);
}

/* ---- making it ---- */

static void
set_limited (KijkEdit    *edit,
             KijkItem    *item,
             KijkFieldId  field,
             const char  *text)
{
  g_autofree char *limited = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1),
                                                             kijk_field_get (field)->maximum));

  kijk_edit_set_text (edit, item, field, limited);
}

static KijkLanguage
get_language (GSettings *settings)
{
  int chosen = g_settings_get_enum (settings, "new-language");

  return chosen == 0 ? kijk_interface_get_language () : (KijkLanguage) (chosen - 1);
}

/* Before there is a document, so that undo does not lead back to before the
 * beginning. */
static KijkProject *
create_project (KijkNewPage *self)
{
  GSettings *settings = kijk_interface_get_settings ();
  KijkProject *project = kijk_project_new ();
  KijkItem *collaboration = kijk_project_get_collaboration (project);
  KijkEdit *edit = kijk_edit_begin (project, NULL);
  KijkOpenness openness = gtk_check_button_get_active (self->public_check)
                              ? KIJK_OPENNESS_PUBLIC
                              : KIJK_OPENNESS_CONFIDENTIAL;
  g_autofree char *name = get_line (self->name_row);
  g_autofree char *question = get_line (self->question_row);
  g_autofree char *facilitator = g_settings_get_string (settings, "facilitator");
  guint left_out;
  g_auto (GStrv) parties = get_parties (self, &left_out);

  set_limited (edit, collaboration, KIJK_COLLABORATION_NAME, name);
  set_limited (edit, collaboration, KIJK_COLLABORATION_LEAD_QUESTION, question);
  set_limited (edit, collaboration, KIJK_COLLABORATION_FACILITATOR, facilitator);
  kijk_edit_set_int (edit, collaboration, KIJK_COLLABORATION_LANGUAGE, get_language (settings));
  kijk_edit_set_int (edit, collaboration, KIJK_COLLABORATION_DEFAULT_OPENNESS, openness);
  for (int i = 0; parties[i] != NULL; i++)
    kijk_deeds_make_party (edit, parties[i], openness);
  kijk_edit_commit (edit, NULL);

  return project;
}

static void
begin_cb (KijkNewPage *self)
{
  g_autoptr (KijkProject) project = create_project (self);
  g_autoptr (KijkDocument) document = kijk_document_new (project, NULL);

  kijk_document_mark_never_saved (document);
  g_signal_emit (self, signals[BEGIN], 0, document);
}

/* Enter goes on to what is still empty, and from the last line begins. */
static void
entry_activated_cb (KijkNewPage *self,
                    GtkWidget   *row)
{
  if (row == self->name_row)
    gtk_widget_grab_focus (self->question_row);
  else if (self->with_list)
    gtk_widget_grab_focus (self->list_view);
  else if (is_complete (self))
    begin_cb (self);
  else
    gtk_widget_grab_focus (self->name_row);
}

/* ---- a list from a file ---- */

static void
say_unreadable (KijkNewPage *self,
                const char  *why)
{
  gtk_label_set_label (self->list_status, why);
}

static gboolean
read_more_cb (const char *contents,
              goffset     size,
              gpointer    data)
{
  (void) contents;
  (void) data;

  return size <= LARGEST_LIST;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (KijkNewPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  g_autofree char *text = NULL;
  gsize size;

  if (!g_file_load_partial_contents_finish (G_FILE (source), result, &contents, &size, NULL, &error))
    {
      say_unreadable (self, error->message);
      return;
    }
  if (size > LARGEST_LIST)
    {
      say_unreadable (self, _("This file is too large for a list of parties."));
      return;
    }

  text = kijk_party_list_decode (contents, size);
  if (text == NULL)
    say_unreadable (self, _("This is not a list in plain text. Save it as CSV or text first."));
  else
    gtk_text_buffer_set_text (self->list_buffer, text, -1);
}

static void
chosen_cb (KijkNewPage *self,
           int          response)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
  g_clear_object (&self->chooser);

  if (file != NULL)
    g_file_load_partial_contents_async (file, NULL, read_more_cb, read_cb, g_object_ref (self));
}

static void
choose_cb (KijkNewPage *self)
{
  g_autoptr (GtkFileFilter) lists = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_("Choose a list of parties"),
                                               GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                               GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);

  gtk_file_filter_set_name (lists, _("Lists (text, CSV)"));
  gtk_file_filter_add_mime_type (lists, "text/plain");
  gtk_file_filter_add_mime_type (lists, "text/csv");
  gtk_file_filter_add_suffix (lists, "csv");
  gtk_file_filter_add_suffix (lists, "txt");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), lists);
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), all);

  g_signal_connect_swapped (self->chooser, "response", G_CALLBACK (chosen_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static gboolean
kijk_new_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (KIJK_NEW_PAGE (widget)->name_row);
}

static void
kijk_new_page_dispose (GObject *object)
{
  KijkNewPage *self = KIJK_NEW_PAGE (object);

  g_clear_object (&self->chooser);
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);

  G_OBJECT_CLASS (kijk_new_page_parent_class)->dispose (object);
}

static void
kijk_new_page_class_init (KijkNewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kijk_new_page_dispose;
  widget_class->grab_focus = kijk_new_page_grab_focus;

  /**
   * KijkNewPage::begin:
   * @self: the page
   * @document: the new collaboration
   *
   * Everything has been said, it can begin.
   */
  signals[BEGIN] = g_signal_new ("begin", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 1, KIJK_TYPE_DOCUMENT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIJK_RESOURCE_BASE "/ui/kijk-new-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KijkNewPage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, KijkNewPage, heading);
  gtk_widget_class_bind_template_child (widget_class, KijkNewPage, name_row);
  gtk_widget_class_bind_template_child (widget_class, KijkNewPage, question_row);
  gtk_widget_class_bind_template_child (widget_class, KijkNewPage, list_box);
  gtk_widget_class_bind_template_child (widget_class, KijkNewPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, KijkNewPage, list_buffer);
  gtk_widget_class_bind_template_child (widget_class, KijkNewPage, list_status);
  gtk_widget_class_bind_template_child (widget_class, KijkNewPage, secrets_check);
  gtk_widget_class_bind_template_child (widget_class, KijkNewPage, public_check);
  gtk_widget_class_bind_template_child (widget_class, KijkNewPage, begin_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, begin_cb);
}

static void
kijk_new_page_init (KijkNewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->question_row),
                                 kijk_words_get (kijk_interface_get_language (), "empty",
                                                 "lead-question"));
  gtk_check_button_set_active (g_settings_get_boolean (kijk_interface_get_settings (), "new-public")
                                   ? self->public_check : self->secrets_check, TRUE);
}

/**
 * kijk_new_page_new:
 * @with_list: whether it asks for a list of parties as well
 *
 * Returns: (transfer floating): an empty page
 */
GtkWidget *
kijk_new_page_new (gboolean with_list)
{
  KijkNewPage *self = g_object_new (KIJK_TYPE_NEW_PAGE, NULL);

  self->with_list = with_list;
  gtk_widget_set_visible (self->list_box, with_list);
  if (with_list)
    gtk_label_set_label (self->heading, _("Parties from a list"));
  changed_cb (self);

  return GTK_WIDGET (self);
}
