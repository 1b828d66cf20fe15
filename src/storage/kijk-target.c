/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-target.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

/* As many symbolic links in a row as the kernel follows. */
#define MOST_LINKS 40

/* Files left behind by programs that were killed while saving; more of them than
 * this in one folder, and something else is wrong. */
#define MOST_LEFTOVERS 1000

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

gboolean
_kijk_target_find (KijkTarget *target,
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
copy_permissions (const KijkTarget *target,
                  int               descriptor)
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
name_beside (const KijkTarget *target,
             int               n)
{
  g_autofree char *folder = g_path_get_dirname (target->path);

  return g_strdup_printf ("%s/.kijkglas-%d-%d", folder, (int) getpid (), n);
}

/* Returns: (transfer full) (nullable): the path of a new file beside the target
 * that holds @bytes, safely on the disk */
char *
_kijk_target_write_beside (const KijkTarget *target,
                           GBytes           *bytes)
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
char *
_kijk_target_link_beside (const KijkTarget *target)
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
  return _kijk_target_write_beside (target, bytes);
}

gboolean
_kijk_target_back_up (const KijkTarget *target)
{
  g_autofree char *backup = g_strconcat (target->path, "~", NULL);
  g_autofree char *beside = _kijk_target_link_beside (target);
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

void
_kijk_target_sync_folder (const KijkTarget *target)
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

/* Of what is no file, such as a terminal or a pipe. */
gboolean
_kijk_target_write_into (const KijkTarget *target,
                         GBytes           *bytes)
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
