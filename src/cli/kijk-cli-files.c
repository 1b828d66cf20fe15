/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Commands about a file as such: validate, format, new.
 */
#include "kijk-cli.h"

#include <glib/gi18n.h>

#include "model/kijk-edit.h"
#include "storage/kijk-reader.h"
#include "storage/kijk-safe-file.h"
#include "storage/kijk-writer.h"

/* ---- validate ---- */

static KijkExit
run_validate (const KijkCommand  *self,
              int                 argc,
              char              **argv)
{
  const GOptionEntry options[] = { G_OPTION_ENTRY_NULL };
  g_autoptr (GPtrArray) problems = NULL;

  if (!kijk_cli_parse (self, options, &argc, &argv, 1))
    return KIJK_EXIT_USAGE;

  problems = kijk_validate_file (argv[1]);
  for (guint i = 0; i < problems->len; i++)
    kijk_cli_say_problem (problems->pdata[i]);
  if (problems->len == 0)
    return KIJK_EXIT_DONE;

  switch (kijk_problem_get_code (problems->pdata[0]))
    {
    case KIJK_STORAGE_ERROR_NOT_READABLE:
    case KIJK_STORAGE_ERROR_REFUSED:
    case KIJK_STORAGE_ERROR_NEWER:
      return KIJK_EXIT_NOT_READ;
    case KIJK_STORAGE_ERROR_NOT_XML:
    case KIJK_STORAGE_ERROR_INVALID:
    case KIJK_STORAGE_ERROR_NOT_WRITTEN:
    default:
      return KIJK_EXIT_NO;
    }
}

const KijkCommand kijk_command_validate = {
  "validate",
  N_("FILE"),
  N_("Tell whether a file is a collaboration, and if not, line by line what is wrong."),
  run_validate,
};

/* ---- format ---- */

typedef struct {
  char     *output;
  gboolean  in_place;
} FormatOptions;

static KijkExit
format_file (const char          *path,
             const FormatOptions *options)
{
  g_autoptr (KijkProject) project = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  project = kijk_read_file (path, &error);
  if (project == NULL)
    return kijk_cli_fail (error);

  if (options->output != NULL || options->in_place)
    return kijk_save_file (project, options->in_place ? path : options->output, &error)
             ? KIJK_EXIT_DONE
             : kijk_cli_fail (error);

  bytes = kijk_write_bytes (project);
  return kijk_cli_write (NULL, bytes);
}

static KijkExit
run_format (const KijkCommand  *self,
            int                 argc,
            char              **argv)
{
  FormatOptions format = { NULL, FALSE };
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &format.output,
      N_("The file to write, instead of standard output"), N_("FILE") },
    { "in-place", 0, 0, G_OPTION_ARG_NONE, &format.in_place, N_("Write the file that was read"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autofree char *output = NULL;
  gboolean understood = kijk_cli_parse (self, options, &argc, &argv, 1);

  output = format.output;
  if (!understood)
    return KIJK_EXIT_USAGE;
  if (format.output != NULL && format.in_place)
    return kijk_cli_misused (self, _("either -o or --in-place is expected, not both"));

  return format_file (argv[1], &format);
}

const KijkCommand kijk_command_format = {
  "format",
  N_("FILE [-o FILE | --in-place]"),
  N_("Write a collaboration the one way that Kijkglas writes it."),
  run_format,
};

/* ---- new ---- */

typedef struct {
  char     *output;
  char     *language;
  char     *name;
  gboolean  force;
} NewOptions;

/* Returns: (nullable): a project with the name and language of @options; %NULL if
 * it cannot have them, which was told */
static KijkProject *
make_project (const KijkCommand *self,
              const NewOptions  *options)
{
  g_autoptr (KijkProject) project = kijk_project_new ();
  KijkItem *whole = kijk_project_get_collaboration (project);
  int language = KIJK_LANGUAGE_NL;
  KijkEdit *edit;

  if (options->language != NULL)
    language = kijk_enumeration_parse (&kijk_language_enumeration, options->language);
  if (language < 0)
    {
      kijk_cli_misused (self, _("the language is nl or en, not “%s”"), options->language);
      return NULL;
    }

  edit = kijk_edit_begin (project, NULL);
  kijk_edit_set_int (edit, whole, KIJK_COLLABORATION_LANGUAGE, language);
  if (options->name != NULL &&
      !kijk_edit_set (edit, whole, KIJK_COLLABORATION_NAME, g_variant_new_take_string (
                        g_utf8_make_valid (options->name, -1)), NULL))
    {
      kijk_edit_cancel (edit);
      kijk_cli_misused (self, _("the name is too long; at most %d characters fit"),
                        kijk_field_get (KIJK_COLLABORATION_NAME)->maximum);
      return NULL;
    }

  kijk_edit_commit (edit, NULL);
  return g_steal_pointer (&project);
}

static KijkExit
write_new (const KijkCommand *self,
           const NewOptions  *options)
{
  g_autoptr (KijkProject) project = NULL;
  GError *error = NULL;

  if (options->output == NULL)
    return kijk_cli_misused (self, _("-o FILE is missing"));

  project = make_project (self, options);
  if (project == NULL)
    return KIJK_EXIT_USAGE;

  if (!options->force && g_file_test (options->output, G_FILE_TEST_EXISTS))
    {
      g_autofree char *name = g_filename_display_name (options->output);

      kijk_cli_say (_("%s: this file is there already; choose another name, or replace it with --force"),
                    name);
      return KIJK_EXIT_NOT_WRITTEN;
    }

  return kijk_save_file (project, options->output, &error) ? KIJK_EXIT_DONE : kijk_cli_fail (error);
}

static KijkExit
run_new (const KijkCommand  *self,
         int                 argc,
         char              **argv)
{
  NewOptions new = { .output = NULL };
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &new.output, N_("The file to write"), N_("FILE") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &new.language, N_("Its language: nl or en"), N_("LANGUAGE") },
    /* As a file name: that takes UTF-8 in any locale. */
    { "name", 0, 0, G_OPTION_ARG_FILENAME, &new.name, N_("Its name"), N_("NAME") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &new.force, N_("Replace a file that is there already"), NULL },
    G_OPTION_ENTRY_NULL
  };
  KijkExit result = KIJK_EXIT_USAGE;

  if (kijk_cli_parse (self, options, &argc, &argv, 0))
    result = write_new (self, &new);

  g_free (new.output);
  g_free (new.language);
  g_free (new.name);
  return result;
}

const KijkCommand kijk_command_new = {
  "new",
  N_("[--language nl|en] [--name NAME] -o FILE"),
  N_("Write a collaboration that holds nothing yet."),
  run_new,
};
