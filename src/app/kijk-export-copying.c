/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-export-copying.h"

#include "kijk-export-job.h"

/* A picture for another program: a page of an export on the clipboard, as SVG for who
 * takes that and as PNG for everyone else. */

static const struct {
  KijkFormat  format;
  const char *mime_type;
} forms[] = {
  { KIJK_FORMAT_PNG, "image/png" },
  { KIJK_FORMAT_SVG, "image/svg+xml" },
};

/* Returns: (transfer full) (nullable): the page in one of the forms */
static GdkContentProvider *
draw (const KijkExportJob  *job,
      guint                 form,
      GError              **error)
{
  KijkExportOptions options = *job->options;
  g_autoptr (KijkExport) files = NULL;

  options.format = forms[form].format;
  files = kijk_export_draw (job->project, &options, "picture", error);
  if (files == NULL)
    return NULL;

  return gdk_content_provider_new_for_bytes (forms[form].mime_type, kijk_export_get_bytes (files, 0));
}

static void
draw_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  GdkContentProvider *parts[G_N_ELEMENTS (forms)] = { NULL };
  GError *error = NULL;
  guint n = 0;

  (void) source;
  (void) cancellable;
  while (n < G_N_ELEMENTS (forms) && (parts[n] = draw (data, n, &error)) != NULL)
    n++;

  if (n == G_N_ELEMENTS (forms))
    {
      g_task_return_pointer (task, gdk_content_provider_new_union (parts, n), g_object_unref);
      return;
    }
  while (n > 0)
    g_object_unref (parts[--n]);
  g_task_return_error (task, error);
}

/**
 * kijk_export_copying_start:
 * @widget: on whose clipboard it goes
 * @project: a whole project
 * @options: what is asked: one page of one picture; its size is in pixels
 * @callback: called when it is made, or not
 * @data: for @callback
 *
 * Makes a picture for the clipboard.
 */
void
kijk_export_copying_start (GtkWidget               *widget,
                           KijkProject             *project,
                           const KijkExportOptions *options,
                           GAsyncReadyCallback      callback,
                           gpointer                 data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget) && KIJK_IS_PROJECT (project));
  g_return_if_fail (options != NULL && options->page > 0 && options->view >= 0);

  task = g_task_new (widget, NULL, callback, data);
  g_task_set_task_data (task, kijk_export_job_new (project, options),
                        (GDestroyNotify) kijk_export_job_free);
  g_task_run_in_thread (task, draw_thread);
}

/**
 * kijk_export_copying_finish:
 * @widget: the widget
 * @result: what the callback got
 * @error: return location for an error
 *
 * Puts the picture on the clipboard.
 *
 * Returns: whether it is there
 */
gboolean
kijk_export_copying_finish (GtkWidget     *widget,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_autoptr (GdkContentProvider) picture = NULL;

  g_return_val_if_fail (g_task_is_valid (result, widget), FALSE);

  picture = g_task_propagate_pointer (G_TASK (result), error);
  return picture != NULL && gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), picture);
}
