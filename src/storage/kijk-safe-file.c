/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-safe-file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "kijk-problem.h"
#include "kijk-reader.h"
#include "kijk-writer.h"

/* As many symbolic links in a row as the kernel follows. */
#define MOST_LINKS 40

/* Files left behind by programs that were killed while saving; more of them than
 * this in one folder, and something else is wrong. */
#define MOST_LEFTOVERS 1000

/* A file that is to be replaced. Helpers return whether they succeeded; if not,
 * errno says why. */
typedef struct {
  char       *path;   /* where the file really is, links followed */
  struct stat old;
  gboolean    exists;
} Target;

static gboolean
fail (int reason)
{
  errno = reason;
  return FALSE;
}

/* Returns: (transfer full) (nullable): the end of the links that @path begins;
 * there need not be a file yet */
static char *
follow_links (const char *path)
{
  char *current = g_strdup (path);

  for (int i = 0; i < MOST_LINKS; i++)
    {
      g_autofree char *here = current;
      g_autofree char *folder = g_path_get_dirname (here);
      g_autofree char *next = g_file_read_link (here, NULL);

      if (next == NULL)
        return g_steal_pointer (&here);
      current = g_path_is_absolute (next) ? g_steal_pointer (&next) : g_build_filename (folder, next, NULL);
    }

  g_free (current);
  errno = ELOOP;
  return NULL;
}

static gboolean
find_target (Target     *target,
             const char *path)
{
  target->path = follow_links (path);
  if (target->path == NULL)
    return FALSE;

  target->exists = stat (target->path, &target->old) == 0;
  if (!target->exists)
    return errno == ENOENT;
  if (S_ISDIR (target->old.st_mode))
    return fail (EISDIR);

  /* Renaming would get around a file that is not to be written. */
  return access (target->path, W_OK) == 0;
}

static gboolean
write_all (int     descriptor,
           GBytes *bytes)
{
  gsize left;
  const char *data = g_bytes_get_data (bytes, &left);

  while (left > 0)
    {
      gssize n = write (descriptor, data, left);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return n < 0 ? FALSE : fail (ENOSPC);
      data += n;
      left -= n;
    }

  return TRUE;
}

/* Access control lists and the user's own attributes, as far as the file system
 * has them; what cannot be kept is no reason not to save. */
static void
copy_attributes (const char *from,
                 int         to)
{
  char names[8192];
  char value[65536];
  gssize n_names = listxattr (from, names, sizeof names);

  for (gssize i = 0; i < n_names; i += strlen (names + i) + 1)
    {
      gssize size;

      if (!g_str_has_prefix (names + i, "user.") && !g_str_equal (names + i, "system.posix_acl_access"))
        continue;
      size = getxattr (from, names + i, value, sizeof value);
      if (size >= 0)
        fsetxattr (to, names + i, value, size, 0);
    }
}

/* Gives a new file the owner, mode and lists of the old one. Where its group
 * cannot be kept, another group gets no more than anybody. */
static void
copy_permissions (const Target *target,
                  int           descriptor)
{
  mode_t mode = target->old.st_mode & 07777;

  if (fchown (descriptor, target->old.st_uid, target->old.st_gid) != 0 &&
      fchown (descriptor, (uid_t) -1, target->old.st_gid) != 0)
    mode = (mode & 0707) | ((mode & 07) << 3);

  if (fchmod (descriptor, mode) == 0)
    copy_attributes (target->path, descriptor);
}

/* Returns: (transfer full): a name beside the target, different for each @n */
static char *
name_beside (const Target *target,
             int           n)
{
  g_autofree char *folder = g_path_get_dirname (target->path);

  return g_strdup_printf ("%s/.kijkglas-%d-%d", folder, (int) getpid (), n);
}

/* Returns: (transfer full) (nullable): the path of a new file beside the target
 * that holds @bytes, safely on the disk */
static char *
write_beside (const Target *target,
              GBytes       *bytes)
{
  g_autofree char *path = NULL;
  int descriptor = -1;
  int reason;
  gboolean done;

  for (int n = 0; n < MOST_LEFTOVERS && descriptor < 0; n++)
    {
      g_free (path);
      path = name_beside (target, n);
      descriptor = open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW,
                         target->exists ? 0600 : 0666);
      if (descriptor < 0 && errno != EEXIST)
        return NULL;
    }
  if (descriptor < 0)
    return NULL;

  if (target->exists)
    copy_permissions (target, descriptor);
  done = write_all (descriptor, bytes) && fsync (descriptor) == 0;
  reason = errno;
  if (close (descriptor) != 0 && done)
    {
      done = FALSE;
      reason = errno;
    }
  if (done)
    return g_steal_pointer (&path);

  unlink (path);
  errno = reason;
  return NULL;
}

/* Returns: (transfer full) (nullable): a second name beside the target for the
 * file that is there now, or for a copy where a file has one name only */
static char *
link_beside (const Target *target)
{
  g_autoptr (GBytes) bytes = NULL;
  char *content;
  gsize size;

  for (int n = 0; n < MOST_LEFTOVERS; n++)
    {
      g_autofree char *path = name_beside (target, n);

      if (link (target->path, path) == 0)
        return g_steal_pointer (&path);
      if (errno != EEXIST)
        break;
    }

  if (!g_file_get_contents (target->path, &content, &size, NULL))
    return NULL;

  bytes = g_bytes_new_take (content, size);
  return write_beside (target, bytes);
}

static gboolean
back_up (const Target *target)
{
  g_autofree char *backup = g_strconcat (target->path, "~", NULL);
  g_autofree char *beside = link_beside (target);
  gboolean done;
  int reason;

  if (beside == NULL)
    return FALSE;

  done = rename (beside, backup) == 0;
  reason = errno;
  /* Renaming one name of a file to another of the same file does nothing. */
  unlink (beside);
  errno = reason;

  return done;
}

static void
sync_folder (const Target *target)
{
  g_autofree char *folder = g_path_get_dirname (target->path);
  int descriptor = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  /* The file is replaced; not every file system can do more. */
  if (descriptor >= 0)
    {
      fsync (descriptor);
      close (descriptor);
    }
}

static gboolean
replace (const Target *target,
         GBytes       *bytes,
         gboolean      keep_backup)
{
  g_autofree char *beside = write_beside (target, bytes);
  int reason;

  if (beside == NULL)
    return FALSE;

  if ((!keep_backup || !target->exists || back_up (target)) && rename (beside, target->path) == 0)
    {
      sync_folder (target);
      return TRUE;
    }

  reason = errno;
  unlink (beside);
  return fail (reason);
}

/* Of what is no file, such as a terminal or a pipe. */
static gboolean
write_into (const Target *target,
            GBytes       *bytes)
{
  int descriptor = open (target->path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
  gboolean done;
  int reason;

  if (descriptor < 0)
    return FALSE;

  done = write_all (descriptor, bytes);
  reason = errno;
  if (close (descriptor) != 0 && done)
    return FALSE;

  errno = reason;
  return done;
}

static gboolean
holds_already (const Target *target,
               GBytes       *bytes)
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
  Target target = { .path = NULL };
  gboolean done;
  int reason;

  g_return_val_if_fail (path != NULL && bytes != NULL, FALSE);

  done = find_target (&target, path);
  if (done && target.exists && !S_ISREG (target.old.st_mode))
    done = write_into (&target, bytes);
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
  Target  target;
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
  if (!find_target (&step->target, path))
    return FALSE;
  if (step->target.exists && !S_ISREG (step->target.old.st_mode))
    return fail (EINVAL);

  step->beside = write_beside (&step->target, bytes);
  if (step->beside == NULL || !step->target.exists)
    return step->beside != NULL;

  step->kept = link_beside (&step->target);
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
    sync_folder (&g_array_index (steps, Step, i).target);

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
