/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-export-printing.h"

#include "diagram/kijk-painter.h"
#include "kijk-export-job.h"

/* Printing an export: the pictures are made for the paper that was chosen, in another
 * thread, and then GTK asks for a printer. On other paper than that they are scaled,
 * whole and in the middle. */

typedef struct {
  GPtrArray         *scenes;
  const KijkPalette *palette;
} Printout;

static void
printout_free (gpointer  data,
               GClosure *closure)
{
  Printout *self = data;

  (void) closure;
  g_ptr_array_unref (self->scenes);
  g_free (self);
}

static void
compose_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  KijkExportJob *job = data;
  GError *error = NULL;
  GPtrArray *scenes = kijk_export_compose (job->project, job->options, &error);

  (void) source;
  (void) cancellable;
  if (scenes != NULL)
    g_task_return_pointer (task, scenes, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static int
count_pages (GPtrArray *scenes)
{
  int n = 0;

  for (guint i = 0; i < scenes->len; i++)
    n += kijk_scene_get_n_pages (scenes->pdata[i]);

  return n;
}

/* On white paper nothing is behind a picture, so its ground takes no ink. */
static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                number,
              Printout          *printout)
{
  GPtrArray *scenes = printout->scenes;
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width = gtk_print_context_get_width (context);
  double height = gtk_print_context_get_height (context);
  guint i = 0;
  const KijkPage *page;
  double scale;

  (void) operation;
  for (; number >= kijk_scene_get_n_pages (scenes->pdata[i]); i++)
    number -= kijk_scene_get_n_pages (scenes->pdata[i]);

  page = kijk_scene_get_page (scenes->pdata[i]);
  scale = MIN (width / page->width, height / page->height);

  cairo_translate (cr, (width - page->width * scale) / 2, (height - page->height * scale) / 2);
  cairo_scale (cr, scale, scale);
  kijk_painter_paint (cr, scenes->pdata[i], number + 1, printout->palette);
}

/* The paper that was asked for, `A4` or `A3-portrait`, and how it lies. */
static GtkPageSetup *
create_page_setup (const KijkExportOptions *options)
{
  g_auto (GStrv) parts = g_strsplit (options->size, "-", 2);
  g_autofree char *format = g_ascii_strdown (parts[0], -1);
  g_autofree char *name = g_strconcat ("iso_", format, NULL);
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (name);
  GtkPageSetup *setup = gtk_page_setup_new ();

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_page_setup_set_orientation (setup, parts[1] == NULL ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                          : GTK_PAGE_ORIENTATION_PORTRAIT);

  return setup;
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         GTask                   *task)
{
  GError *error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      g_task_return_error (task, error);
    }
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "not to be printed");
}

/* Whatever comes of it is told by "done", also when it fails at once. */
static void
composed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  const KijkExportJob *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GtkPageSetup) setup = create_page_setup (job->options);
  GError *error = NULL;
  GPtrArray *scenes = g_task_propagate_pointer (G_TASK (result), &error);
  Printout *printout;

  if (scenes == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_n_pages (operation, count_pages (scenes));
  gtk_print_operation_set_job_name (operation, kijk_scene_get_title (scenes->pdata[0]));
  gtk_print_operation_set_allow_async (operation, TRUE);
  printout = g_new (Printout, 1);
  *printout = (Printout) { scenes, kijk_palette_get (job->options->look) };
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), printout, printout_free, 0);
  g_signal_connect_data (operation, "done", G_CALLBACK (done_cb), g_object_ref (task),
                         (GClosureNotify) (void (*) (void)) g_object_unref, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (source), NULL);
}

/**
 * kijk_export_printing_start:
 * @window: over which a printer is asked for
 * @project: a whole project
 * @options: what is asked; its size is the paper, `A0` to `A4`
 * @callback: called when it went to the printer, or not
 * @data: for @callback
 *
 * Prints an export.
 */
void
kijk_export_printing_start (GtkWindow               *window,
                            KijkProject             *project,
                            const KijkExportOptions *options,
                            GAsyncReadyCallback      callback,
                            gpointer                 data)
{
  g_autoptr (GTask) composing = NULL;

  g_return_if_fail (GTK_IS_WINDOW (window) && KIJK_IS_PROJECT (project) && options != NULL);

  composing = g_task_new (window, NULL, composed_cb, g_task_new (window, NULL, callback, data));
  g_task_set_task_data (composing, kijk_export_job_new (project, options),
                        (GDestroyNotify) kijk_export_job_free);
  g_task_run_in_thread (composing, compose_thread);
}

/**
 * kijk_export_printing_finish:
 * @window: the window
 * @result: what the callback got
 * @error: return location for an error: %G_IO_ERROR_CANCELLED if nothing was to be
 *   printed
 *
 * Returns: whether it went to the printer
 */
gboolean
kijk_export_printing_finish (GtkWindow     *window,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, window), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
