/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-export-writing.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "kijk-export-job.h"

/* Writing an export: all of it is made first, in another thread, as only then is it
 * known which files there will be. What is in their place already is replaced only
 * after asking, and then all of them are written or none. The same question is about
 * the pages that an earlier export had more, perhaps for other eyes. */

/* So many files are named in a question; of the others it says how many. */
#define MOST_NAMES 5

typedef struct {
  KijkExportJob *asked;
  char          *chosen; /* the chooser has asked about this one */
  char          *path;   /* the same, with an extension */
  KijkExport    *files;
  gboolean       tidy;   /* what is older goes to the trash */
} Job;

static void
job_free (Job *job)
{
  kijk_export_job_free (job->asked);
  g_free (job->chosen);
  g_free (job->path);
  g_clear_pointer (&job->files, kijk_export_free);
  g_free (job);
}

static char **
list_paths (Job *job)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();

  for (guint i = 0; i < kijk_export_get_n (job->files); i++)
    g_strv_builder_add (paths, kijk_export_get_path (job->files, i));

  return g_strv_builder_end (paths);
}

/* The names of what would be replaced and nobody was asked about. */
static GPtrArray *
list_in_the_way (Job *job)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < kijk_export_get_n (job->files); i++)
    {
      const char *path = kijk_export_get_path (job->files, i);

      if (!g_str_equal (path, job->chosen) && g_file_test (path, G_FILE_TEST_EXISTS))
        g_ptr_array_add (names, g_path_get_basename (path));
    }

  return names;
}

static GPtrArray *
list_older (Job *job)
{
  const char *const *older = kijk_export_get_older (job->files);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; older[i] != NULL; i++)
    g_ptr_array_add (names, g_path_get_basename (older[i]));

  return names;
}

/* ---- writing ---- */

/* Before anything is written, so that nobody takes for tidied what is not. */
static gboolean
put_in_trash (const char *const  *paths,
              GError            **error)
{
  for (int i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (paths[i]);
      g_autofree char *name = g_file_get_basename (file);
      g_autoptr (GError) reason = NULL;

      if (!g_file_trash (file, NULL, &reason) && !g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                       _("“%s” could not be moved to the trash: %s. Nothing was exported; leave it "
                         "where it is, or delete it yourself."), name, reason->message);
          return FALSE;
        }
    }

  return TRUE;
}

static void
write_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;

  (void) source;
  (void) cancellable;
  if ((!job->tidy || put_in_trash (kijk_export_get_older (job->files), &error)) &&
      kijk_export_write (job->files, &error))
    g_task_return_pointer (task, list_paths (job), (GDestroyNotify) g_strfreev);
  else
    g_task_return_error (task, error);
}

/* ---- asking ---- */

static char *
name_some (GPtrArray *names)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint more = names->len > MOST_NAMES ? names->len - MOST_NAMES : 0;

  for (guint i = 0; i < names->len - more; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (char *) names->pdata[i]);
  if (more > 0)
    {
      g_string_append_c (text, '\n');
      /* Translators: below the names of some files. */
      g_string_append_printf (text, ngettext ("and %u more", "and %u more", more), more);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             GTask            *task)
{
  Job *job = g_task_get_task_data (task);
  GtkWidget *tidy = adw_message_dialog_get_extra_child (dialog);

  job->tidy = tidy != NULL && gtk_check_button_get_active (GTK_CHECK_BUTTON (tidy));
  if (g_str_equal (response, "write"))
    g_task_run_in_thread (task, write_thread);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "not to be replaced");
}

static const char *
get_question (guint n_replaced)
{
  return n_replaced > 0 ? ngettext ("Replace the file that is there already?",
                                    "Replace the files that are there already?", n_replaced)
                        : _("There are pages of an earlier export");
}

/* The names of what is replaced, and below them those of what is older. */
static char *
describe (GPtrArray *replaced,
          GPtrArray *older)
{
  g_autofree char *names = name_some (replaced);
  g_autofree char *others = name_some (older);

  if (older->len == 0)
    return g_steal_pointer (&names);

  return g_strconcat (names, replaced->len > 0 ? "\n\n" : "",
                      ngettext ("This page of an earlier export does not belong to the one now:",
                                "These pages of an earlier export do not belong to the one now:",
                                older->len),
                      "\n", others, NULL);
}

static GtkWidget *
create_tidy (guint n_older)
{
  GtkWidget *tidy = gtk_check_button_new_with_mnemonic (
      ngettext ("_Move that page to the trash", "_Move those pages to the trash", n_older));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (tidy), TRUE);
  gtk_widget_set_halign (tidy, GTK_ALIGN_CENTER);

  return tidy;
}

static void
ask (GTask     *task,
     GPtrArray *replaced,
     GPtrArray *older)
{
  GtkWidget *dialog = adw_message_dialog_new (g_task_get_source_object (task),
                                              get_question (replaced->len), NULL);
  g_autofree char *body = describe (replaced, older);

  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), body);
  if (older->len > 0)
    adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), create_tidy (older->len));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "write",
                                    replaced->len > 0 ? _("_Replace") : _("_Export"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "write",
                                              replaced->len > 0 ? ADW_RESPONSE_DESTRUCTIVE
                                                                : ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), g_object_ref (task),
                         (GClosureNotify) (void (*) (void)) g_object_unref, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ---- making it ---- */

static void
draw_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;

  (void) source;
  (void) cancellable;
  job->files = kijk_export_draw (job->asked->project, job->asked->options, job->path, &error);
  if (job->files != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GPtrArray) replaced = NULL;
  g_autoptr (GPtrArray) older = NULL;
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, error);
      return;
    }

  replaced = list_in_the_way (g_task_get_task_data (task));
  older = list_older (g_task_get_task_data (task));
  if (replaced->len == 0 && older->len == 0)
    g_task_run_in_thread (task, write_thread);
  else if (gtk_widget_get_mapped (GTK_WIDGET (source)))
    ask (task, replaced, older);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "nobody can be asked");
}

static Job *
create_job (KijkProject             *project,
            const KijkExportOptions *options,
            char                    *chosen)
{
  KijkExportOptions asked = *options;
  int named = kijk_format_of_path (chosen);
  Job *job = g_new0 (Job, 1);

  /* Whoever writes another extension means that format. */
  if (named >= 0 && named != (int) options->format)
    {
      asked.format = (KijkFormat) named;
      asked.size = NULL;
    }
  job->asked = kijk_export_job_new (project, &asked);
  job->chosen = chosen;
  job->path = named >= 0 ? g_strdup (chosen)
                         : g_strdup_printf ("%s.%s", chosen,
                                            kijk_format_enumeration.values[options->format]);

  return job;
}

/**
 * kijk_export_writing_start:
 * @window: over which is asked what has to be
 * @project: a whole project
 * @options: what is asked
 * @file: what was chosen; without an extension it gets the one of its format
 * @callback: called when it is written, or not
 * @data: for @callback
 *
 * Writes an export. What would be replaced is asked about, in one question, except
 * @file itself: whoever let choose it has asked.
 */
void
kijk_export_writing_start (GtkWindow               *window,
                           KijkProject             *project,
                           const KijkExportOptions *options,
                           GFile                   *file,
                           GAsyncReadyCallback      callback,
                           gpointer                 data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GTask) drawing = NULL;
  char *path;
  Job *job;

  g_return_if_fail (GTK_IS_WINDOW (window) && KIJK_IS_PROJECT (project) && options != NULL);

  task = g_task_new (window, NULL, callback, data);
  path = g_file_get_path (file);
  if (path == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                               _("That place is not on this computer. Export to a folder here, "
                                 "and copy it from there."));
      return;
    }

  job = create_job (project, options, path);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  drawing = g_task_new (window, NULL, drawn_cb, g_object_ref (task));
  g_task_set_task_data (drawing, job, NULL);
  g_task_run_in_thread (drawing, draw_thread);
}

/**
 * kijk_export_writing_finish:
 * @window: the window
 * @result: what the callback got
 * @error: return location for an error: %G_IO_ERROR_CANCELLED if nothing was to be
 *   replaced
 *
 * Returns: (transfer full) (array zero-terminated=1): the files written, or %NULL,
 *   and then none was
 */
char **
kijk_export_writing_finish (GtkWindow     *window,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, window), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
