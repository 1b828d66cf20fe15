/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-document-file.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "kijk-interface.h"
#include "storage/kijk-reader.h"
#include "storage/kijk-safe-file.h"
#include "storage/kijk-writer.h"

/* Files are read and written in another thread, which gets a path and, to write,
 * a copy of the project that nobody else has.
 *
 * A collaboration may lie on a drive that others write to as well. What its file
 * held when it was last read or written here is remembered as a checksum: a time
 * of modification says too little. */

static G_DEFINE_QUARK (kijk-document-checksum, checksum)

typedef struct {
  KijkProject *project; /* to write: a copy; read: the result */
  char        *path;
  char        *known;   /* checksum of what was there, NULL for nothing */
  char        *now;     /* checksum of what is there afterwards */
  guint64      point;   /* where the history was */
  KijkSaving   saving;
} Job;

static void
job_free (Job *job)
{
  g_clear_object (&job->project);
  g_free (job->path);
  g_free (job->known);
  g_free (job->now);
  g_free (job);
}

static char *
get_path (GFile   *file,
          GError **error)
{
  char *path = g_file_get_path (file);

  if (path == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                         _("Kijkglas can only reach files on this computer and on drives that are "
                           "connected to it. Copy the file to a folder first."));

  return path;
}

static void
remember (KijkDocument *document,
          char         *sum)
{
  g_object_set_qdata_full (G_OBJECT (document), checksum_quark (), sum, g_free);
}

static void
load_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = g_path_get_basename (job->path);
  GError *error = NULL;

  (void) source;
  (void) cancellable;
  bytes = kijk_load_bytes (job->path, &error);
  if (bytes != NULL)
    job->project = kijk_read_bytes (bytes, name, &error);

  if (job->project == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  job->now = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_task_return_boolean (task, TRUE);
}

/**
 * kijk_document_load_async:
 * @file: a file
 * @callback: (scope async): called when it has been read
 * @user_data: for @callback
 *
 * Reads a collaboration. Nothing that is open has anything to do with it.
 */
void
kijk_document_load_async (GFile               *file,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  GError *error = NULL;
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (file, NULL, callback, user_data);
  job = g_new0 (Job, 1);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);

  job->path = get_path (file, &error);
  if (job->path == NULL)
    g_task_return_error (task, error);
  else
    g_task_run_in_thread (task, load_thread);
}

/**
 * kijk_document_load_finish:
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the collaboration, or %NULL
 */
KijkDocument *
kijk_document_load_finish (GAsyncResult  *result,
                           GError       **error)
{
  KijkDocument *document;
  Job *job;

  g_return_val_if_fail (G_IS_TASK (result), NULL);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;

  job = g_task_get_task_data (G_TASK (result));
  document = kijk_document_new (job->project, g_task_get_source_object (G_TASK (result)));
  remember (document, g_steal_pointer (&job->now));

  return document;
}

/**
 * kijk_document_load_example:
 * @name: the name of an example
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a copy of it, in no file
 */
KijkDocument *
kijk_document_load_example (const char  *name,
                            GError     **error)
{
  g_autofree char *path = g_strdup_printf (KIJK_RESOURCE_BASE "/examples/%s.kijkglas", name);
  g_autofree char *file = g_path_get_basename (path);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (KijkProject) project = bytes != NULL ? kijk_read_bytes (bytes, file, error) : NULL;

  return project != NULL ? kijk_document_new (project, NULL) : NULL;
}

/* Not if somebody else has written the file since, nor if nobody knows because it
 * cannot be read. That it is gone is no harm: nothing of anybody's is lost then. */
static gboolean
may_replace (Job     *job,
             GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *found = NULL;
  GStatBuf status;

  if (job->saving == KIJK_SAVING_OVER_ANY || (g_stat (job->path, &status) != 0 && errno == ENOENT))
    return TRUE;

  bytes = kijk_load_bytes (job->path, error);
  if (bytes == NULL)
    return FALSE;

  found = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (g_strcmp0 (found, job->known) == 0)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG, "changed meanwhile");
  return FALSE;
}

static void
save_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  (void) source;
  (void) cancellable;
  if (!may_replace (job, &error) || !kijk_save_file (job->project, job->path, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  bytes = kijk_write_bytes (job->project);
  job->now = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_task_return_boolean (task, TRUE);
}

/**
 * kijk_document_save_async:
 * @self: a document
 * @file: where to
 * @saving: what may be replaced there
 * @callback: (scope async): called when it has been written
 * @user_data: for @callback
 *
 * Writes the whole collaboration as it is now, with what was typed but not entered
 * yet. If somebody else has written the
 * file since it was read here, nothing is written and the error is
 * %G_IO_ERROR_WRONG_ETAG.
 */
void
kijk_document_save_async (KijkDocument        *self,
                          GFile               *file,
                          KijkSaving           saving,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (KijkAudience) everything = kijk_audience_new (KIJK_LEVEL_FACILITATOR);
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;
  Job *job;

  g_return_if_fail (KIJK_IS_DOCUMENT (self) && G_IS_FILE (file));

  kijk_document_settle (self);
  task = g_task_new (self, NULL, callback, user_data);
  job = g_new0 (Job, 1);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_object_set_data_full (G_OBJECT (task), "file", g_object_ref (file), g_object_unref);

  job->saving = saving;
  job->known = g_strdup (g_object_get_qdata (G_OBJECT (self), checksum_quark ()));
  job->project = kijk_project_for_audience (kijk_document_get_project (self), everything);
  kijk_history_seal (kijk_document_get_history (self));
  job->point = kijk_history_get_point (kijk_document_get_history (self));

  job->path = get_path (file, &error);
  if (job->path == NULL)
    g_task_return_error (task, error);
  else
    g_task_run_in_thread (task, save_thread);
}

/**
 * kijk_document_save_finish:
 * @self: the document
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: whether it is in its file now; if not, that file is as it was
 */
gboolean
kijk_document_save_finish (KijkDocument  *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  Job *job;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  job = g_task_get_task_data (G_TASK (result));
  kijk_document_set_file (self, g_object_get_data (G_OBJECT (result), "file"));
  remember (self, g_steal_pointer (&job->now));
  kijk_history_mark_saved_at (kijk_document_get_history (self), job->point);

  return TRUE;
}
