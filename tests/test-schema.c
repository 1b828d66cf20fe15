/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage/kijk-schema.h"

#include <string.h>

#include "storage/kijk-reader.h"

/* What a schema cannot know: which ids there are, and how the file is encoded. */
static const char *const beyond[] = {
  "dangling", "dangling-in-list", "id-of-the-whole", "id-twice", "id-twice-across-kinds", "latin-1",
  "utf-16", "wrong-kind", NULL
};

static char *
schema_path (void)
{
  return g_test_build_filename (G_TEST_DIST, "..", "resources", "kijkglas.rng", NULL);
}

static void
test_generated (void)
{
  g_autofree char *path = schema_path ();
  g_autofree char *schema = kijk_schema_write ();
  g_autofree char *shipped = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &shipped, NULL, &error);
  g_assert_no_error (error);
  if (!g_str_equal (schema, shipped))
    g_test_fail_printf ("the kinds have changed: meson compile -C build schema");
}

static void
list_fixtures (GPtrArray  *paths,
               const char *folder)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", folder, NULL);
  g_autoptr (GDir) files = g_dir_open (path, 0, NULL);
  const char *file;

  g_assert_nonnull (files);
  while ((file = g_dir_read_name (files)) != NULL)
    g_ptr_array_add (paths, g_build_filename (path, file, NULL));
}

/* Files of a later version are left out: a schema describes its own version. So
 * are hostile ones: no schema sees a DOCTYPE, or how much there is. */
static GPtrArray *
list_all_fixtures (void)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  list_fixtures (paths, "valid");
  list_fixtures (paths, "invalid");
  return paths;
}

static gboolean
loader_accepts (const char *path)
{
  g_autoptr (GPtrArray) problems = kijk_validate_file (path);
  g_autofree char *file = g_path_get_basename (path);
  g_auto (GStrv) parts = g_strsplit (file, ".", 2);

  return problems->len == 0 || g_strv_contains (beyond, parts[0]);
}

static void
assert_same_verdict (const char *program,
                     const char *path,
                     gboolean    accepted)
{
  if (accepted == loader_accepts (path))
    return;

  g_test_message ("%s: %s says %s", path, program, accepted ? "yes" : "no");
  g_test_fail ();
}

/* Returns: (transfer full): what @command, which is %NULL-terminated here, says */
static char *
run (GPtrArray *command)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *complaints = NULL;
  g_autofree char *output = NULL;

  g_ptr_array_add (command, NULL);
  g_spawn_sync (NULL, (char **) command->pdata, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, &complaints,
                NULL, &error);
  g_assert_no_error (error);

  return g_strconcat (output, complaints, NULL);
}

static void
test_xmllint (void)
{
  g_autoptr (GPtrArray) paths = list_all_fixtures ();

  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr (GPtrArray) command = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *output = NULL;

      g_ptr_array_add (command, g_strdup ("xmllint"));
      g_ptr_array_add (command, g_strdup ("--nonet"));
      g_ptr_array_add (command, g_strdup ("--noout"));
      g_ptr_array_add (command, g_strdup ("--relaxng"));
      g_ptr_array_add (command, schema_path ());
      g_ptr_array_add (command, g_strdup (paths->pdata[i]));
      output = run (command);
      /* Its exit status overlooks a prefix that is not declared. */
      assert_same_verdict ("xmllint", paths->pdata[i], strstr (output, " error :") == NULL);
    }
}

static gboolean
is_xml (const char *path)
{
  g_autoptr (GPtrArray) problems = kijk_validate_file (path);

  return problems->len == 0 || kijk_problem_get_code (problems->pdata[0]) != KIJK_STORAGE_ERROR_NOT_XML;
}

/* In one go, for it takes its time to start; and only of what is XML, for it stops
 * at what is not. Each of its complaints begins with the path of the file. */
static void
test_jing (void)
{
  g_autofree char *program = g_find_program_in_path ("jing");
  g_autoptr (GPtrArray) paths = list_all_fixtures ();
  g_autoptr (GPtrArray) command = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *output = NULL;

  if (program == NULL)
    {
      g_test_skip ("there is no jing");
      return;
    }

  g_ptr_array_add (command, g_strdup ("jing"));
  g_ptr_array_add (command, schema_path ());
  for (guint i = 0; i < paths->len; i++)
    if (is_xml (paths->pdata[i]))
      g_ptr_array_add (command, g_strdup (paths->pdata[i]));
  output = run (command);

  for (guint i = 0; i < paths->len; i++)
    {
      g_autofree char *start = g_strconcat (paths->pdata[i], ":", NULL);

      if (is_xml (paths->pdata[i]))
        assert_same_verdict ("jing", paths->pdata[i], strstr (output, start) == NULL);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schema/generated", test_generated);
  g_test_add_func ("/schema/xmllint", test_xmllint);
  g_test_add_func ("/schema/jing", test_jing);

  return g_test_run ();
}
