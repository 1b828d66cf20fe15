/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-clipboard-text.h"

/* Words from the clipboard, which another program may hold that does not answer, or that
 * has more than anybody can use. */

/* Whoever holds the clipboard and does not answer for so long will not. GTK 4.8 never
 * ends reading more than about 256 KB from another program on X11. */
#define SECONDS 5

typedef struct {
  char    *text;
  gsize    most;
  guint    timeout_id;
  gboolean done;      /* what still comes is too late */
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_clear_handle_id (&reading->timeout_id, g_source_remove);
  g_free (reading->text);
  g_free (reading);
}

/* Returns: whether @task still waits, which it does no longer after this */
static gboolean
end (GTask *task)
{
  Reading *reading = g_task_get_task_data (task);
  gboolean waited = !reading->done;

  reading->done = TRUE;
  g_clear_handle_id (&reading->timeout_id, g_source_remove);

  return waited;
}

static gboolean
given_up_cb (gpointer data)
{
  GTask *task = data;
  Reading *reading = g_task_get_task_data (task);

  reading->timeout_id = 0;
  if (end (task))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "no answer");

  return G_SOURCE_REMOVE;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GTask) task = data;
  Reading *reading = g_task_get_task_data (task);
  GError *error = NULL;
  gsize length = 0;

  g_input_stream_read_all_finish (G_INPUT_STREAM (source), result, &length, &error);
  if (!end (task))
    g_clear_error (&error);
  else if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_bytes_new (reading->text, length), (GDestroyNotify) g_bytes_unref);
}

/* No more is read than to see that it is too much. */
static void
stream_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GTask) task = data;
  Reading *reading = g_task_get_task_data (task);
  g_autoptr (GInputStream) stream = NULL;
  GError *error = NULL;

  stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);
  if (stream == NULL)
    {
      if (end (task))
        g_task_return_error (task, error);
      else
        g_clear_error (&error);
      return;
    }
  if (reading->done)
    return;

  reading->text = g_malloc (reading->most + 1);
  g_input_stream_read_all_async (stream, reading->text, reading->most + 1, G_PRIORITY_DEFAULT, NULL,
                                 read_cb, g_object_ref (task));
}

/**
 * kijk_clipboard_text_read:
 * @clipboard: a clipboard
 * @most: how many bytes somebody can use
 * @callback: called once they are there, and after a few seconds at the latest
 * @data: for @callback
 *
 * Reads words; at most one byte more than @most, which says that there are too many.
 */
void
kijk_clipboard_text_read (GdkClipboard        *clipboard,
                          gsize                most,
                          GAsyncReadyCallback  callback,
                          gpointer             data)
{
  static const char *types[] = { "text/plain;charset=utf-8", "text/plain", NULL };
  GTask *task;
  Reading *reading;

  g_return_if_fail (GDK_IS_CLIPBOARD (clipboard));

  task = g_task_new (clipboard, NULL, callback, data);
  reading = g_new0 (Reading, 1);
  reading->most = most;
  g_task_set_task_data (task, reading, reading_free);
  reading->timeout_id = g_timeout_add_seconds (SECONDS, given_up_cb, task);
  gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, NULL, stream_cb, task);
}

/**
 * kijk_clipboard_text_read_finish:
 * @clipboard: the clipboard
 * @result: what the callback got
 * @error: return location for an error: %G_IO_ERROR_NOT_FOUND if there is nothing,
 *   %G_IO_ERROR_NOT_SUPPORTED if there are no words, %G_IO_ERROR_TIMED_OUT if nobody answered
 *
 * Returns: (transfer full) (nullable): the words, as whoever copied them wrote them
 */
GBytes *
kijk_clipboard_text_read_finish (GdkClipboard  *clipboard,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, clipboard), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
