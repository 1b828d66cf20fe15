/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-safe-file.h"

#include <errno.h>
#include <stdio.h>
#include <unistd.h>

#include "kijk-problem.h"
#include "kijk-reader.h"
#include "kijk-target.h"
#include "kijk-writer.h"

static gboolean
replace (const KijkTarget *target,
         GBytes           *bytes,
         gboolean          keep_backup)
{
  g_autofree char *beside = _kijk_target_write_beside (target, bytes);
  int reason;

  if (beside == NULL)
    return FALSE;

  if ((!keep_backup || !target->exists || _kijk_target_back_up (target)) && rename (beside, target->path) == 0)
    {
      _kijk_target_sync_folder (target);
      return TRUE;
    }

  reason = errno;
  unlink (beside);
  errno = reason;
  return FALSE;
}

static gboolean
holds_already (const KijkTarget *target,
               GBytes           *bytes)
{
  g_autoptr (GBytes) old = NULL;

  if (!target->exists || (gsize) target->old.st_size != g_bytes_get_size (bytes))
    return FALSE;

  old = kijk_load_bytes (target->path, NULL);
  return old != NULL && g_bytes_equal (old, bytes);
}

static void
set_error (GError        **error,
           const char     *path,
           KijkProblemId   id,
           const char     *reason)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (KijkProblem) problem = kijk_problem_new (id, name, 0, reason, NULL);

  g_propagate_error (error, kijk_problem_to_error (problem));
}

/**
 * kijk_replace_contents:
 * @path: a file, which need not be there
 * @bytes: what it shall hold
 * @keep_backup: whether what it held is kept beside it, under its name and a `~`
 * @error: return location for a #KijkStorageError
 *
 * Replaces a file wholly or not at all: whenever this is interrupted, and even if
 * the power fails, there is either the old file or the new one. Links are
 * followed, permissions are kept. A file that holds @bytes already stays as it
 * is, and so does its backup. What is no file, a pipe or a device, is written to.
 *
 * Returns: whether the file holds @bytes; if not it is what it was
 */
gboolean
kijk_replace_contents (const char  *path,
                       GBytes      *bytes,
                       gboolean     keep_backup,
                       GError     **error)
{
  KijkTarget target = { .path = NULL };
  gboolean done;
  int reason;

  g_return_val_if_fail (path != NULL && bytes != NULL, FALSE);

  done = _kijk_target_find (&target, path);
  if (done && target.exists && !S_ISREG (target.old.st_mode))
    done = _kijk_target_write_into (&target, bytes);
  else if (done && !(keep_backup && holds_already (&target, bytes)))
    done = replace (&target, bytes, keep_backup);

  reason = errno;
  g_free (target.path);
  if (!done)
    set_error (error, path, KIJK_PROBLEM_NOT_WRITTEN, g_strerror (reason));

  return done;
}

/* One of several files that are replaced together. */
typedef struct {
  KijkTarget  target;
  char   *beside; /* (nullable): the new file, not in its place yet */
  char   *kept;   /* (nullable): a second name for the old one */
} Step;

static void
clear_step (gpointer data)
{
  Step *step = data;

  if (step->beside != NULL)
    unlink (step->beside);
  if (step->kept != NULL)
    unlink (step->kept);
  g_free (step->beside);
  g_free (step->kept);
  g_free (step->target.path);
}

/* All that can fail for lack of room or permission happens here. */
static gboolean
prepare_step (Step       *step,
              const char *path,
              GBytes     *bytes)
{
  if (!_kijk_target_find (&step->target, path))
    return FALSE;
  if (step->target.exists && !S_ISREG (step->target.old.st_mode))
    {
      errno = EINVAL;
      return FALSE;
    }

  step->beside = _kijk_target_write_beside (&step->target, bytes);
  if (step->beside == NULL || !step->target.exists)
    return step->beside != NULL;

  step->kept = _kijk_target_link_beside (&step->target);
  return step->kept != NULL;
}

static gboolean
take_step (Step *step)
{
  if (rename (step->beside, step->target.path) != 0)
    return FALSE;

  g_clear_pointer (&step->beside, g_free);
  return TRUE;
}

static void
take_back (Step *step)
{
  if (step->kept == NULL)
    unlink (step->target.path);
  else if (rename (step->kept, step->target.path) == 0)
    g_clear_pointer (&step->kept, g_free);
}

/* Returns: the number of the first that could not be put in its place, -1 for none */
static int
take_steps (GArray *steps)
{
  int reason;

  for (guint i = 0; i < steps->len; i++)
    {
      if (take_step (&g_array_index (steps, Step, i)))
        continue;

      reason = errno;
      for (guint j = i; j-- > 0;)
        take_back (&g_array_index (steps, Step, j));
      errno = reason;
      return (int) i;
    }

  for (guint i = 0; i < steps->len; i++)
    _kijk_target_sync_folder (&g_array_index (steps, Step, i).target);

  return -1;
}

/**
 * kijk_replace_all:
 * @paths: (array length=n): files, which need not be there, no two the same
 * @contents: (array length=n): what each shall hold
 * @n: how many
 * @error: return location for a #KijkStorageError
 *
 * Replaces all of several files or none: nothing is put in its place before all
 * are on the disk, and should one then not get there, those that did are taken
 * back. Of each it holds what kijk_replace_contents() says, without a backup.
 *
 * Returns: whether all files hold what they shall; if not they are what they were
 */
gboolean
kijk_replace_all (const char *const  *paths,
                  GBytes *const      *contents,
                  guint               n,
                  GError            **error)
{
  g_autoptr (GArray) steps = NULL;
  int failed = -1;

  g_return_val_if_fail (paths != NULL && contents != NULL && n > 0, FALSE);

  if (n == 1)
    return kijk_replace_contents (paths[0], contents[0], FALSE, error);

  steps = g_array_new (FALSE, TRUE, sizeof (Step));
  g_array_set_clear_func (steps, clear_step);
  g_array_set_size (steps, n);
  for (guint i = 0; i < n && failed < 0; i++)
    if (!prepare_step (&g_array_index (steps, Step, i), paths[i], contents[i]))
      failed = (int) i;

  if (failed < 0)
    failed = take_steps (steps);
  if (failed >= 0)
    set_error (error, paths[failed], KIJK_PROBLEM_NOT_WRITTEN, g_strerror (errno));

  return failed < 0;
}

static gboolean
reads_back (GBytes *bytes)
{
  g_autoptr (KijkProject) again = kijk_read_bytes (bytes, NULL, NULL);
  g_autoptr (GBytes) bytes_again = again != NULL ? kijk_write_bytes (again) : NULL;

  return bytes_again != NULL && g_bytes_equal (bytes_again, bytes);
}

/**
 * kijk_save_file:
 * @project: a project
 * @path: where to save it
 * @error: return location for a #KijkStorageError
 *
 * Writes @project as a whole, reads that back, and if it is the same replaces the
 * file and keeps the one before it as a backup, see kijk_replace_contents().
 *
 * Returns: whether the file holds @project; if not it is what it was
 */
gboolean
kijk_save_file (KijkProject  *project,
                const char   *path,
                GError      **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (KIJK_IS_PROJECT (project) && path != NULL, FALSE);

  bytes = kijk_write_bytes (project);
  if (reads_back (bytes))
    return kijk_replace_contents (path, bytes, TRUE, error);

  set_error (error, path, KIJK_PROBLEM_NOT_THE_SAME, NULL);
  return FALSE;
}
