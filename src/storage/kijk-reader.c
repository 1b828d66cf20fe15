/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-reader.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "kijk-guard.h"
#include "kijk-reading-private.h"
#include "kijk-xml.h"

static void
record_free (gpointer data)
{
  KijkRecord *record = data;

  g_clear_pointer (&record->before, g_ptr_array_unref);
  g_free (record->id);
  g_free (record);
}

static int
compare_problems (gconstpointer a,
                  gconstpointer b)
{
  const KijkProblem *x = *(KijkProblem **) a;
  const KijkProblem *y = *(KijkProblem **) b;

  return x->line - y->line;
}

/* Returns: (transfer full) (nullable): the project, if there are no @problems */
static KijkProject *
read_all (GBytes     *bytes,
          const char *name,
          GPtrArray  *problems)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (record_free);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (KijkProject) project = kijk_project_new ();
  g_autoptr (xmlDoc) doc = NULL;
  KijkReading reading = { .file = name, .problems = problems, .records = records, .by_id = by_id };
  KijkProblem *problem;

  doc = _kijk_xml_parse (bytes, name, &problem);
  if (doc == NULL)
    {
      g_ptr_array_add (problems, problem);
      return NULL;
    }

  reading.project = project;
  reading.edit = kijk_edit_begin (project, NULL);
  _kijk_reading_read_document (&reading, doc);
  if (problems->len > 0)
    {
      kijk_edit_cancel (reading.edit);
      g_ptr_array_sort (problems, compare_problems);
      g_ptr_array_set_size (problems, MIN (problems->len, KIJK_MOST_PROBLEMS));
      return NULL;
    }

  if (!kijk_edit_commit (reading.edit, NULL))
    g_assert_not_reached ();

  return g_steal_pointer (&project);
}

static GPtrArray *
new_problems (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) kijk_problem_free);
}

/* Returns: whether all of it, or as much as no file may have, is in @content */
static gboolean
read_descriptor (int         descriptor,
                 GByteArray *content)
{
  const guint most = (KIJK_GUARD_MEGABYTES << 20) + 1;
  guint8 buffer[65536];

  while (content->len < most)
    {
      gssize n = read (descriptor, buffer, MIN (sizeof buffer, most - content->len));

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return n == 0;
      g_byte_array_append (content, buffer, (guint) n);
    }

  return TRUE;
}

/**
 * kijk_load_bytes:
 * @path: a file
 * @error: return location for a #KijkStorageError
 *
 * Reads a file as it is; of one that is larger than any collaboration, only so
 * much that kijk_read_bytes() sees that it is. What a program compares to know
 * whether somebody else changed the file.
 *
 * Returns: (transfer full) (nullable): the content
 */
GBytes *
kijk_load_bytes (const char  *path,
                 GError     **error)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  g_autofree char *name = NULL;
  g_autoptr (KijkProblem) problem = NULL;
  gboolean done;
  int descriptor;
  int reason;

  g_return_val_if_fail (path != NULL, NULL);

  descriptor = open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
  done = descriptor >= 0 && read_descriptor (descriptor, content);
  reason = errno;
  if (descriptor >= 0)
    close (descriptor);
  if (done)
    return g_byte_array_free_to_bytes (g_steal_pointer (&content));

  name = g_filename_display_name (path);
  problem = kijk_problem_new (KIJK_PROBLEM_NOT_READABLE, name, 0, g_strerror (reason), NULL);
  g_propagate_error (error, kijk_problem_to_error (problem));
  return NULL;
}

/**
 * kijk_read_file:
 * @path: a file
 * @error: return location for a #KijkStorageError
 *
 * Reads a collaboration. Whatever is in the file, it is read wholly or not at
 * all; the error names the first thing that is wrong, its line and what helps.
 *
 * Returns: (transfer full) (nullable): the project, without history
 */
KijkProject *
kijk_read_file (const char  *path,
                GError     **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  bytes = kijk_load_bytes (path, error);
  if (bytes == NULL)
    return NULL;

  name = g_filename_display_name (path);
  return kijk_read_bytes (bytes, name, error);
}

/**
 * kijk_read_bytes:
 * @bytes: the content of a file
 * @name: (nullable): the name of the file, for people
 * @error: return location for a #KijkStorageError
 *
 * As kijk_read_file(), of what is in memory already.
 *
 * Returns: (transfer full) (nullable): the project, without history
 */
KijkProject *
kijk_read_bytes (GBytes      *bytes,
                 const char  *name,
                 GError     **error)
{
  g_autoptr (GPtrArray) problems = new_problems ();
  KijkProject *project;

  g_return_val_if_fail (bytes != NULL, NULL);

  project = read_all (bytes, name, problems);
  if (project == NULL)
    g_propagate_error (error, kijk_problem_to_error (problems->pdata[0]));

  return project;
}

/**
 * kijk_validate_file:
 * @path: a file
 *
 * Returns: (transfer full) (element-type KijkProblem): what is wrong with the
 *   file, by line, at most %KIJK_MOST_PROBLEMS; empty when nothing is
 */
GPtrArray *
kijk_validate_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;
  GPtrArray *problems;

  g_return_val_if_fail (path != NULL, NULL);

  bytes = kijk_load_bytes (path, &error);
  name = g_filename_display_name (path);
  if (bytes != NULL)
    return kijk_validate_bytes (bytes, name);

  problems = new_problems ();
  g_ptr_array_add (problems, kijk_problem_copy (kijk_storage_error_get_problem (error)));
  return problems;
}

/**
 * kijk_validate_bytes:
 * @bytes: the content of a file
 * @name: (nullable): the name of the file, for people
 *
 * As kijk_validate_file(), of what is in memory already.
 *
 * Returns: (transfer full) (element-type KijkProblem): what is wrong
 */
GPtrArray *
kijk_validate_bytes (GBytes     *bytes,
                     const char *name)
{
  GPtrArray *problems;
  g_autoptr (KijkProject) project = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  problems = new_problems ();
  project = read_all (bytes, name, problems);
  return problems;
}
