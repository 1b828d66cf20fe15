/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-sample.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

static const KijkFont plain = { .size = 20, .weight = 400 };
static const KijkFont spaced = { .size = 20, .weight = 800, .tracking = 3 };

static void
add_words (KijkScene  *scene,
           const char *id,
           KijkFont    font,
           KijkInk     ink,
           const char *text,
           double      x,
           double      y,
           int         page)
{
  KijkTypesetter *typesetter = kijk_typesetter_new ();
  KijkRect rect = { x, y, 400, 100 };
  KijkNode *node = kijk_scene_add (scene, KIJK_ROLE_LABEL, id);

  kijk_node_take_lines (node, kijk_typesetter_set (typesetter, font, text, &rect, KIJK_ALIGN_START), font, ink);
  kijk_node_set_label (node, text);
  node->page = page;
  kijk_typesetter_unref (typesetter);
}

/* A scene of two pages with one of everything. */
KijkScene *
sample_scene_new (void)
{
  g_autoptr (KijkAudience) audience = kijk_audience_new (KIJK_LEVEL_TABLE);
  g_autoptr (KijkScene) scene = NULL;
  KijkPage page;
  GPtrArray *lines;
  KijkNode *node;
  KijkMark *mark;

  kijk_page_init_pixels (&page, 640, 360);
  scene = kijk_scene_new (KIJK_VIEW_KIJKGLAS, &page, KIJK_LANGUAGE_NL, audience);
  kijk_scene_set_title (scene, "Proef & toets");
  kijk_scene_set_pages (scene, 2);

  node = kijk_scene_add (scene, KIJK_ROLE_RING, "ring");
  kijk_node_set_label (node, "Een ring");
  kijk_node_add_mark (node, kijk_path_new_wedge (&(KijkWedge) { 160, 180, 60, 140, 0, 2 * G_PI }),
                      KIJK_INK_CONTEXT, KIJK_INK_CONTEXT_LABEL, 3);

  node = kijk_scene_add (scene, KIJK_ROLE_TOKEN, "token");
  kijk_node_set_label (node, "Partij “A” & <B>");
  node->items = g_strdupv ((char *[]) { "sabcdefghj", NULL });
  node->kind = KIJK_KIND_STAKEHOLDER;
  mark = kijk_node_add_mark (node, kijk_path_new_circle ((KijkPoint) { 160, 80 }, 24), KIJK_INK_PAPER,
                             KIJK_INK_TEXT, 2);
  mark->hatched = TRUE;
  lines = g_ptr_array_new_with_free_func ((GDestroyNotify) kijk_line_free);
  g_ptr_array_add (lines, kijk_line_new ("El", 150, 87, 20, FALSE));
  kijk_node_take_lines (node, lines, plain, KIJK_INK_TEXT);

  node = kijk_scene_add (scene, KIJK_ROLE_MARK, "dashed");
  mark = kijk_node_add_mark (node, kijk_path_new_rect (&(KijkRect) { 100, 200, 60, 40 }, 8), KIJK_INK_NONE,
                             KIJK_INK_TEXT, 3);
  mark->dash = 6;
  mark->gap = 5;

  add_words (scene, "ligature", plain, KIJK_INK_TEXT, SAMPLE_LIGATURE, 340, 20, 1);
  add_words (scene, "markup", plain, KIJK_INK_MUTED, SAMPLE_MARKUP, 340, 60, 1);
  add_words (scene, "spaced", spaced, KIJK_INK_CONTEXT_LABEL, SAMPLE_SPACED, 340, 100, 1);
  add_words (scene, "hebrew", plain, KIJK_INK_TEXT, SAMPLE_HEBREW, 200, 300, 1);

  add_words (scene, "line", plain, KIJK_INK_TEXT, SAMPLE_LISTED, 40, 40, 2);
  node = kijk_scene_find (scene, "line");
  node->listed = TRUE;
  node->items = g_strdupv ((char *[]) { "sabcdefghj", NULL });

  return g_steal_pointer (&scene);
}

/* A square page of so many pixels. */
KijkScene *
sample_scene_new_empty (int side)
{
  g_autoptr (KijkAudience) audience = kijk_audience_new (KIJK_LEVEL_TABLE);
  KijkPage page;

  kijk_page_init_pixels (&page, side, side);

  return kijk_scene_new (KIJK_VIEW_KIJKGLAS, &page, KIJK_LANGUAGE_NL, audience);
}

char *
sample_get_text (GBytes *bytes)
{
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

void
sample_assert_has (const char *text,
                   const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in:\n%s", part, text);
}

/* A folder for what other tools are to read. */
static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static GBytes *
run_in (const char *folder,
        GStrv       command)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                                                                        G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GBytes) trouble = NULL;
  g_autoptr (GError) error = NULL;

  g_subprocess_launcher_set_cwd (launcher, folder);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) command, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &output, &trouble, &error);
  g_assert_no_error (error);
  if (!g_subprocess_get_successful (process) || g_bytes_get_size (trouble) > 0)
    g_error ("%s: %.*s", command[0], (int) g_bytes_get_size (trouble),
             (const char *) g_bytes_get_data (trouble, NULL));

  return g_steal_pointer (&output);
}

/* What the program that @command names prints about the file `picture`, which
 * holds @bytes. It must succeed and complain of nothing.
 *
 * Returns: (transfer full) (nullable): %NULL, with the test skipped, when there is
 *   no such program here */
GBytes *
sample_read_with (GBytes     *bytes,
                  const char *command)
{
  g_auto (GStrv) words = g_strsplit (command, " ", -1);
  g_autofree char *program = g_find_program_in_path (words[0]);
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *output;

  if (program == NULL)
    {
      g_test_skip_printf ("%s is not here", words[0]);
      return NULL;
    }

  folder = g_dir_make_tmp ("kijk-sample-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (folder, "picture", NULL);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);

  output = run_in (folder, words);
  remove_folder (folder);

  return output;
}

/* The same, as text. */
char *
sample_read_text_with (GBytes     *bytes,
                       const char *command)
{
  g_autoptr (GBytes) output = sample_read_with (bytes, command);

  return output != NULL ? sample_get_text (output) : NULL;
}
