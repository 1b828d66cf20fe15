/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>

#include "kijk-cli.h"

static const KijkCommand *const commands[] = {
  &kijk_command_validate,
  &kijk_command_format,
  &kijk_command_new,
  &kijk_command_export,
  &kijk_command_scene,
  &kijk_command_table,
};

/* Returns: (transfer full) (nullable): where a program that was built but not
 * installed has its translations: in the same build folder */
static char *
find_built_translations (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *place = program != NULL ? g_path_get_dirname (program) : g_strdup ("/");
  g_autofree char *dutch = g_build_filename (place, "..", "po", "nl", NULL);

  return g_file_test (dutch, G_FILE_TEST_IS_DIR) ? g_path_get_dirname (dutch) : NULL;
}

static void
set_up_language (void)
{
  const char *asked = g_getenv ("KIJKGLAS_LOCALEDIR");
  g_autofree char *built = find_built_translations ();

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, asked != NULL ? asked : built != NULL ? built : KIJKGLAS_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static const KijkCommand *
find_command (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i]->name, name))
      return commands[i];

  return NULL;
}

static void
print_help (FILE *out)
{
  fprintf (out, "%s\n\n%s\n", _("Usage: kijkglas-cli COMMAND …"), _("Commands:"));
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    fprintf (out, "  %s %s\n      %s\n", commands[i]->name, _(commands[i]->arguments),
             _(commands[i]->summary));

  fprintf (out, "\n%s\n\n%s\n", _("“kijkglas-cli COMMAND --help” tells more of a command."),
           _("The exit status is 0 when it is done, 1 when the answer is no, 2 for a wrong command,\n"
             "3 when a file cannot be read, 4 when one cannot be written."));
}

int
main (int    argc,
      char **argv)
{
  const char *name = argc > 1 ? argv[1] : "";
  const KijkCommand *command = find_command (name);

  set_up_language ();
  g_set_prgname ("kijkglas-cli");

  if (command != NULL)
    return command->run (command, argc - 1, argv + 1);

  if (g_str_equal (name, "--help") || g_str_equal (name, "-h"))
    {
      print_help (stdout);
      return KIJK_EXIT_DONE;
    }
  if (g_str_equal (name, "--version"))
    {
      puts ("kijkglas-cli " KIJKGLAS_VERSION);
      return KIJK_EXIT_DONE;
    }

  if (*name != '\0')
    kijk_cli_say (_("kijkglas-cli: “%s” is not a command"), name);
  print_help (stderr);
  return KIJK_EXIT_USAGE;
}
