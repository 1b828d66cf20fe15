/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage/kijk-writer.h"

#include <string.h>

#include "kijk-random.h"
#include "storage/kijk-reader.h"

static char *
fixture (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".kijkglas", NULL);

  return g_test_build_filename (G_TEST_DIST, "fixtures", file, NULL);
}

static GBytes *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = kijk_load_bytes (path, &error);

  g_assert_no_error (error);
  return bytes;
}

static KijkProject *
read_bytes (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  KijkProject *project = kijk_read_bytes (bytes, "test", &error);

  g_assert_no_error (error);
  return project;
}

static void
assert_same_bytes (GBytes *found,
                   GBytes *expected)
{
  g_autofree char *found_text = g_strndup (g_bytes_get_data (found, NULL), g_bytes_get_size (found));
  g_autofree char *expected_text = g_strndup (g_bytes_get_data (expected, NULL),
                                              g_bytes_get_size (expected));

  g_assert_cmpstr (found_text, ==, expected_text);
  g_assert_true (g_bytes_equal (found, expected));
}

/* What reading and writing makes of the file at @path is what is at @expected. */
static void
assert_written (const char *path,
                const char *expected)
{
  g_autoptr (GBytes) bytes = load (path);
  g_autoptr (GBytes) tidy = load (expected);
  g_autoptr (KijkProject) project = read_bytes (bytes);
  g_autoptr (GBytes) written = kijk_write_bytes (project);

  assert_same_bytes (written, tidy);
}

static void
test_same_bytes (gconstpointer name)
{
  g_autofree char *path = fixture (name);

  assert_written (path, path);
}

static void
test_tidied (gconstpointer name)
{
  g_autofree char *tidy_name = g_strconcat (name, ".tidy", NULL);
  g_autofree char *path = fixture (name);
  g_autofree char *tidy = fixture (tidy_name);

  assert_written (path, tidy);
  assert_written (tidy, tidy);
}

static void
test_examples (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "resources", "examples", NULL);
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *file;

  if (files == NULL)
    {
      g_test_skip ("there are none");
      return;
    }

  while ((file = g_dir_read_name (files)) != NULL)
    if (g_str_has_suffix (file, ".kijkglas"))
      {
        g_autofree char *path = g_build_filename (folder, file, NULL);

        assert_written (path, path);
      }
}

/* The dump without foreign content: what stood after a field that says nothing
 * stands after the one before it when it is read back. */
static char *
dump_own (KijkProject *project)
{
  g_autofree char *dump = kijk_project_dump (project);
  g_auto (GStrv) lines = g_strsplit (dump, "\n", -1);
  GString *own = g_string_new (NULL);

  for (char **line = lines; *line != NULL; line++)
    if (!g_str_has_prefix (*line, "  foreign "))
      g_string_append_printf (own, "%s\n", *line);

  return g_string_free (own, FALSE);
}

static void
test_random (void)
{
  for (guint seed = 0; seed < 8; seed++)
    {
      g_autoptr (KijkProject) project = kijk_random_project (seed, seed * 10);
      g_autoptr (GBytes) bytes = kijk_write_bytes (project);
      g_autoptr (KijkProject) again = read_bytes (bytes);
      g_autoptr (GBytes) bytes_again = kijk_write_bytes (again);
      g_autofree char *dump = dump_own (project);
      g_autofree char *dump_again = dump_own (again);

      g_assert_cmpstr (dump, ==, dump_again);
      assert_same_bytes (bytes_again, bytes);
    }
}

/* Whatever the order in which things came about, equal projects are equal bytes. */
static void
test_edited (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  g_autoptr (KijkProject) project = kijk_random_project (5, 20);

  for (int i = 0; i < 25; i++)
    {
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (KijkProject) again = NULL;
      g_autoptr (GBytes) bytes_again = NULL;

      kijk_random_edit (random, project);
      bytes = kijk_write_bytes (project);
      again = read_bytes (bytes);
      bytes_again = kijk_write_bytes (again);
      assert_same_bytes (bytes_again, bytes);
    }
}

static char *
write_name (const char *name)
{
  g_autoptr (KijkProject) project = kijk_project_new ();
  KijkEdit *edit = kijk_edit_begin (project, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *text = NULL;

  kijk_edit_set_text (edit, kijk_project_get_collaboration (project), KIJK_COLLABORATION_LEAD_QUESTION,
                      name);
  g_assert_true (kijk_edit_commit (edit, NULL));
  bytes = kijk_write_bytes (project);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  lines = g_strsplit (text, "\n", -1);

  /* Declaration, root, the field, the end of the root, the end of the last line. */
  g_assert_cmpuint (g_strv_length (lines), ==, 5);
  return g_strdup (lines[2]);
}

static void
test_characters (void)
{
  static const struct {
    const char *text;
    const char *line;
  } cases[] = {
    { "a", "a" },
    { "a & b < c > d", "a &amp; b &lt; c &gt; d" },
    { "&amp;", "&amp;amp;" },
    { "\"a\" 'b'", "\"a\" 'b'" },
    { "]]>", "]]&gt;" },
    { "a\nb\r\nc\rd", "a&#10;b&#10;c&#10;d" },
    { "a\tb", "a b" },
    { "a\x01z\x7f", "az" },
    { "é 🙂 مرحبا", "é 🙂 مرحبا" },
    { "a\xef\xbf\xbf", "a" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *expected = g_strdup_printf ("  <lead-question>%s</lead-question>", cases[i].line);
      g_autofree char *found = write_name (cases[i].text);

      g_assert_cmpstr (found, ==, expected);
    }
}

/* A merge may bring foreign content in any order, after fields of no name. */
static void
test_loose_anchors (void)
{
  static const char expected[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                 "<collaboration xmlns=\"urn:kijkglas:1\" version=\"1\" min-reader=\"1\">\n"
                                 "  <name>N</name>\n"
                                 "  <!-- name -->\n"
                                 "  <!-- gone -->\n"
                                 "</collaboration>\n";
  g_autoptr (GBytes) expected_bytes = g_bytes_new_static (expected, strlen (expected));
  g_autoptr (KijkProject) project = kijk_project_new ();
  KijkItem *whole = kijk_project_get_collaboration (project);
  KijkEdit *edit = kijk_edit_begin (project, NULL);
  g_autoptr (GBytes) bytes = NULL;

  kijk_edit_set_text (edit, whole, KIJK_COLLABORATION_NAME, "N");
  g_assert_true (kijk_edit_set (edit, whole, KIJK_COLLABORATION_FOREIGN,
                                g_variant_new_parsed ("[('no-such-field', '<!-- gone -->'),"
                                                      " ('name', '<!-- name -->')]"),
                                NULL));
  g_assert_true (kijk_edit_commit (edit, NULL));

  bytes = kijk_write_bytes (project);
  assert_same_bytes (bytes, expected_bytes);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/writer/minimal", "valid/minimal", test_same_bytes);
  g_test_add_data_func ("/writer/small", "valid/small", test_same_bytes);
  g_test_add_data_func ("/writer/everything", "valid/everything", test_same_bytes);
  g_test_add_data_func ("/writer/foreign", "valid/foreign", test_same_bytes);
  g_test_add_data_func ("/writer/xinclude", "hostile/xinclude", test_same_bytes);
  g_test_add_data_func ("/writer/newer", "newer/readable", test_same_bytes);
  g_test_add_data_func ("/writer/untidy", "valid/untidy", test_tidied);
  g_test_add_data_func ("/writer/foreign-untidy", "valid/foreign-untidy", test_tidied);
  g_test_add_func ("/writer/examples", test_examples);
  g_test_add_func ("/writer/random", test_random);
  g_test_add_func ("/writer/edited", test_edited);
  g_test_add_func ("/writer/characters", test_characters);
  g_test_add_func ("/writer/loose-anchors", test_loose_anchors);

  return g_test_run ();
}
