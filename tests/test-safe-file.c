/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage/kijk-safe-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <grp.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "kijk-random.h"
#include "storage/kijk-problem.h"
#include "storage/kijk-reader.h"
#include "storage/kijk-writer.h"

#define NOBODY 65534

typedef struct {
  char *folder;
  char *path;   /* of the file that is saved */
  char *backup;
} Place;

static void
set_up (Place        *place,
        gconstpointer data)
{
  (void) data;
  place->folder = g_dir_make_tmp ("kijkglas-XXXXXX", NULL);
  place->path = g_build_filename (place->folder, "a.kijkglas", NULL);
  place->backup = g_strconcat (place->path, "~", NULL);
}

static void
remove_all (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_all (path);
      else
        g_unlink (path);
    }

  g_rmdir (folder);
}

static void
tear_down (Place        *place,
           gconstpointer data)
{
  (void) data;
  g_chmod (place->folder, 0700);
  remove_all (place->folder);
  g_free (place->folder);
  g_free (place->path);
  g_free (place->backup);
}

static void
write_file (const char *path,
            const char *content)
{
  g_assert_true (g_file_set_contents (path, content, -1, NULL));
}

static void
assert_holds (const char *path,
              const char *expected)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, expected);
}

static void
assert_mode (const char *path,
             mode_t      expected)
{
  struct stat status;

  g_assert_cmpint (stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, expected);
}

static void
assert_entries (const char *folder,
                int         expected)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  int n = 0;

  while (g_dir_read_name (entries) != NULL)
    n++;
  g_assert_cmpint (n, ==, expected);
}

static gboolean
try_to_replace (const char *path,
                const char *content,
                gboolean    keep_backup,
                GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (content, strlen (content));

  return kijk_replace_contents (path, bytes, keep_backup, error);
}

static void
replace (const char *path,
         const char *content,
         gboolean    keep_backup)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (try_to_replace (path, content, keep_backup, &error));
  g_assert_no_error (error);
}

static void
refuse (const char *path,
        const char *content,
        gboolean    keep_backup)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (try_to_replace (path, content, keep_backup, &error));
  g_assert_error (error, KIJK_STORAGE_ERROR, KIJK_STORAGE_ERROR_NOT_WRITTEN);
  g_assert_true (g_str_has_prefix (error->message, path));
}

static void
test_new (Place        *place,
          gconstpointer data)
{
  mode_t mask = umask (027);

  (void) data;
  replace (place->path, "one", TRUE);
  umask (mask);

  assert_holds (place->path, "one");
  assert_mode (place->path, 0640);
  assert_entries (place->folder, 1);
}

static void
test_backup (Place        *place,
             gconstpointer data)
{
  (void) data;
  replace (place->path, "one", TRUE);
  replace (place->path, "two", TRUE);
  replace (place->path, "three", TRUE);

  assert_holds (place->path, "three");
  assert_holds (place->backup, "two");
  assert_entries (place->folder, 2);
}

static void
test_no_backup (Place        *place,
                gconstpointer data)
{
  (void) data;
  replace (place->path, "one", FALSE);
  replace (place->path, "two", FALSE);

  assert_holds (place->path, "two");
  assert_entries (place->folder, 1);
}

/* Saving what is there already would make the backup worthless. */
static void
test_same (Place        *place,
           gconstpointer data)
{
  (void) data;
  replace (place->path, "one", TRUE);
  replace (place->path, "two", TRUE);
  replace (place->path, "two", TRUE);

  assert_holds (place->path, "two");
  assert_holds (place->backup, "one");
}

static void
test_permissions (Place        *place,
                  gconstpointer data)
{
  (void) data;
  write_file (place->path, "one");
  g_assert_cmpint (g_chmod (place->path, 0604), ==, 0);
  replace (place->path, "two", TRUE);

  assert_mode (place->path, 0604);
  assert_mode (place->backup, 0604);
}

static void
test_owner (Place        *place,
            gconstpointer data)
{
  struct stat status;

  (void) data;
  if (geteuid () != 0)
    {
      g_test_skip ("only root can give files away");
      return;
    }

  write_file (place->path, "one");
  g_assert_cmpint (chown (place->path, 1, 2), ==, 0);
  g_assert_cmpint (g_chmod (place->path, 0660), ==, 0);
  replace (place->path, "two", FALSE);

  g_assert_cmpint (stat (place->path, &status), ==, 0);
  g_assert_cmpint (status.st_uid, ==, 1);
  g_assert_cmpint (status.st_gid, ==, 2);
  assert_mode (place->path, 0660);
}

static void
test_link (Place        *place,
           gconstpointer data)
{
  g_autofree char *folder = g_build_filename (place->folder, "real", NULL);
  g_autofree char *real = g_build_filename (folder, "b.kijkglas", NULL);
  g_autofree char *backup = g_strconcat (real, "~", NULL);
  g_autofree char *middle = g_build_filename (place->folder, "middle", NULL);

  (void) data;
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  write_file (real, "one");
  g_assert_cmpint (symlink ("real/b.kijkglas", middle), ==, 0);
  g_assert_cmpint (symlink (middle, place->path), ==, 0);
  replace (place->path, "two", TRUE);

  g_assert_true (g_file_test (place->path, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (middle, G_FILE_TEST_IS_SYMLINK));
  assert_holds (real, "two");
  assert_holds (backup, "one");
  assert_entries (folder, 2);
  assert_entries (place->folder, 3);
}

static void
test_link_to_nothing (Place        *place,
                      gconstpointer data)
{
  g_autofree char *real = g_build_filename (place->folder, "b.kijkglas", NULL);

  (void) data;
  g_assert_cmpint (symlink ("b.kijkglas", place->path), ==, 0);
  replace (place->path, "one", TRUE);

  g_assert_true (g_file_test (place->path, G_FILE_TEST_IS_SYMLINK));
  assert_holds (real, "one");
}

static void
test_link_to_itself (Place        *place,
                     gconstpointer data)
{
  (void) data;
  g_assert_cmpint (symlink ("a.kijkglas", place->path), ==, 0);
  refuse (place->path, "one", TRUE);
  assert_entries (place->folder, 1);
}

static void
test_no_such_folder (Place        *place,
                     gconstpointer data)
{
  g_autofree char *below_file = g_build_filename (place->path, "b.kijkglas", NULL);
  g_autofree char *missing = g_build_filename (place->folder, "missing", "b.kijkglas", NULL);

  (void) data;
  write_file (place->path, "one");
  refuse (below_file, "two", TRUE);
  refuse (missing, "two", TRUE);
  refuse (place->folder, "two", TRUE);

  assert_holds (place->path, "one");
  assert_entries (place->folder, 1);
}

static void
test_backup_impossible (Place        *place,
                        gconstpointer data)
{
  (void) data;
  write_file (place->path, "one");
  g_assert_cmpint (g_mkdir (place->backup, 0700), ==, 0);
  refuse (place->path, "two", TRUE);

  assert_holds (place->path, "one");
  assert_entries (place->folder, 2);
}

static void
test_leftovers (Place        *place,
                gconstpointer data)
{
  (void) data;
  for (int n = 0; n < 3; n++)
    {
      g_autofree char *name = g_strdup_printf (".kijkglas-%d-%d", (int) getpid (), n);
      g_autofree char *path = g_build_filename (place->folder, name, NULL);

      write_file (path, "left behind");
    }

  replace (place->path, "one", TRUE);
  replace (place->path, "two", TRUE);
  assert_holds (place->path, "two");
  assert_holds (place->backup, "one");
  assert_entries (place->folder, 5);
}

static void
test_device (void)
{
  replace ("/dev/null", "one", TRUE);
  refuse ("/dev/full", "one", TRUE);
}

/* Runs @body in a process of its own, which may spoil itself. */
static void
in_child (void (*body) (Place *place),
          Place *place)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      body (place);
      _exit (0);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
}

static void
try_with_full_disk (Place *place)
{
  const struct rlimit limit = { 100, 100 };
  g_autofree char *content = g_strnfill (5000, 'x');

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  refuse (place->path, content, TRUE);
}

static void
test_full_disk (Place        *place,
                gconstpointer data)
{
  (void) data;
  replace (place->path, "one", TRUE);
  replace (place->path, "two", TRUE);
  in_child (try_with_full_disk, place);

  assert_holds (place->path, "two");
  assert_holds (place->backup, "one");
  assert_entries (place->folder, 2);
}

static void
try_as_nobody (Place *place)
{
  if (geteuid () == 0)
    {
      g_assert_cmpint (setgroups (0, NULL), ==, 0);
      g_assert_cmpint (setgid (NOBODY), ==, 0);
      g_assert_cmpint (setuid (NOBODY), ==, 0);
    }

  refuse (place->path, "two", TRUE);
}

static void
test_folder_not_writable (Place        *place,
                          gconstpointer data)
{
  (void) data;
  write_file (place->path, "one");
  g_assert_cmpint (g_chmod (place->path, 0666), ==, 0);
  g_assert_cmpint (g_chmod (place->folder, 0555), ==, 0);
  in_child (try_as_nobody, place);

  assert_holds (place->path, "one");
  assert_entries (place->folder, 1);
}

static void
test_file_not_writable (Place        *place,
                        gconstpointer data)
{
  (void) data;
  write_file (place->path, "one");
  g_assert_cmpint (g_chmod (place->path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (place->folder, 0777), ==, 0);
  in_child (try_as_nobody, place);

  assert_holds (place->path, "one");
  assert_entries (place->folder, 1);
}

/* ---- killed while saving ---- */

static void
save_for_ever (const char *path,
               GBytes     *one,
               GBytes     *two)
{
  for (;;)
    if (!kijk_replace_contents (path, one, TRUE, NULL) || !kijk_replace_contents (path, two, TRUE, NULL))
      _exit (1);
}

/* However it goes, the file is one or the other. */
static void
test_killed (Place        *place,
             gconstpointer data)
{
  g_autofree char *small = g_strnfill (1000, 'a');
  g_autofree char *large = g_strnfill (300000, 'b');
  g_autoptr (GBytes) one = g_bytes_new_static (small, 1000);
  g_autoptr (GBytes) two = g_bytes_new_static (large, 300000);

  (void) data;
  replace (place->path, small, TRUE);
  for (int i = 0; i < 30; i++)
    {
      pid_t child = fork ();
      g_autofree char *content = NULL;

      if (child == 0)
        save_for_ever (place->path, one, two);

      g_usleep (500 + 700 * i);
      kill (child, SIGKILL);
      g_assert_cmpint (waitpid (child, NULL, 0), ==, child);

      g_assert_true (g_file_get_contents (place->path, &content, NULL, NULL));
      g_assert_true (g_str_equal (content, small) || g_str_equal (content, large));
    }
}

/* ---- projects ---- */

static void
test_project (Place        *place,
              gconstpointer data)
{
  g_autoptr (KijkProject) project = kijk_random_project (3, 20);
  g_autoptr (KijkProject) again = NULL;
  g_autoptr (GBytes) bytes = kijk_write_bytes (project);
  g_autoptr (GBytes) saved = NULL;
  g_autoptr (GError) error = NULL;

  (void) data;
  write_file (place->path, "one");
  g_assert_true (kijk_save_file (project, place->path, &error));
  g_assert_no_error (error);

  again = kijk_read_file (place->path, &error);
  g_assert_no_error (error);
  saved = kijk_load_bytes (place->path, NULL);
  g_assert_true (g_bytes_equal (saved, bytes));
  assert_holds (place->backup, "one");
}

/* Nothing is saved that could not be opened again, whoever is at fault. */
static void
test_not_the_same (Place        *place,
                   gconstpointer data)
{
  g_autoptr (KijkProject) project = kijk_project_new ();
  KijkEdit *edit = kijk_edit_begin (project, NULL);
  g_autoptr (GError) error = NULL;

  (void) data;
  kijk_edit_set (edit, kijk_project_get_collaboration (project), KIJK_COLLABORATION_FOREIGN,
                 g_variant_new_parsed ("[('name', '<broken>')]"), NULL);
  kijk_edit_commit (edit, NULL);

  write_file (place->path, "one");
  g_assert_false (kijk_save_file (project, place->path, &error));
  g_assert_error (error, KIJK_STORAGE_ERROR, KIJK_STORAGE_ERROR_NOT_WRITTEN);
  assert_holds (place->path, "one");
  assert_entries (place->folder, 1);
}

/* ---- several files together ---- */

static gboolean
try_to_replace_both (const char  *first,
                     const char  *second,
                     GError     **error)
{
  g_autoptr (GBytes) one = g_bytes_new_static ("one", 3);
  g_autoptr (GBytes) two = g_bytes_new_static ("two", 3);

  return kijk_replace_all ((const char *[]) { first, second }, (GBytes *[]) { one, two }, 2, error);
}

static void
test_all (Place        *place,
          gconstpointer data)
{
  g_autofree char *other = g_build_filename (place->folder, "other", NULL);
  g_autoptr (GError) error = NULL;

  (void) data;
  write_file (other, "before");
  g_assert_cmpint (g_chmod (other, 0604), ==, 0);
  g_assert_true (try_to_replace_both (place->path, other, &error));
  g_assert_no_error (error);

  assert_holds (place->path, "one");
  assert_holds (other, "two");
  assert_mode (other, 0604);
  assert_entries (place->folder, 2);
}

/* The second cannot be written, so the first is as it was: not there, or old. */
static void
test_all_or_none (Place        *place,
                  gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (place->folder, "nowhere", "b", NULL);
  g_autofree char *folder = g_build_filename (place->folder, "folder", NULL);
  g_autoptr (GError) error = NULL;

  (void) data;
  g_assert_false (try_to_replace_both (place->path, nowhere, &error));
  g_assert_error (error, KIJK_STORAGE_ERROR, KIJK_STORAGE_ERROR_NOT_WRITTEN);
  g_assert_true (g_str_has_prefix (error->message, nowhere));
  assert_entries (place->folder, 0);
  g_clear_error (&error);

  write_file (place->path, "before");
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_false (try_to_replace_both (place->path, folder, &error));
  g_assert_error (error, KIJK_STORAGE_ERROR, KIJK_STORAGE_ERROR_NOT_WRITTEN);
  assert_holds (place->path, "before");
  assert_entries (place->folder, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add ("/safe-file/" path, Place, NULL, set_up, test, tear_down)
  ADD ("new", test_new);
  ADD ("backup", test_backup);
  ADD ("no-backup", test_no_backup);
  ADD ("same", test_same);
  ADD ("permissions", test_permissions);
  ADD ("owner", test_owner);
  ADD ("link", test_link);
  ADD ("link-to-nothing", test_link_to_nothing);
  ADD ("link-to-itself", test_link_to_itself);
  ADD ("no-such-folder", test_no_such_folder);
  ADD ("backup-impossible", test_backup_impossible);
  ADD ("leftovers", test_leftovers);
  ADD ("full-disk", test_full_disk);
  ADD ("folder-not-writable", test_folder_not_writable);
  ADD ("file-not-writable", test_file_not_writable);
  ADD ("killed", test_killed);
  ADD ("project", test_project);
  ADD ("not-the-same", test_not_the_same);
  ADD ("all", test_all);
  ADD ("all-or-none", test_all_or_none);
  g_test_add_func ("/safe-file/device", test_device);

  return g_test_run ();
}
