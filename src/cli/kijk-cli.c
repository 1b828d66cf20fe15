/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-cli.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>

#include "storage/kijk-safe-file.h"

/**
 * kijk_cli_say:
 * @format: a printf format, without a line break at its end
 * @...: what fills it
 *
 * Tells the user something, on standard error and in UTF-8 whatever the locale:
 * in the C locale g_printerr() would make question marks of quotes.
 */
void
kijk_cli_say (const char *format,
              ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  fputs (text, stderr);
  fputc ('\n', stderr);
}

/**
 * kijk_cli_say_problem:
 * @problem: what is wrong with a file
 *
 * Tells it in the language of the user.
 */
void
kijk_cli_say_problem (const KijkProblem *problem)
{
  g_autofree char *text = kijk_problem_print (problem, _(kijk_problem_get_pattern (problem->id)));

  kijk_cli_say ("%s", text);
}

/**
 * kijk_cli_fail:
 * @error: (transfer full): what went wrong with a file
 *
 * Tells it.
 *
 * Returns: how the program ends
 */
KijkExit
kijk_cli_fail (GError *error)
{
  const KijkProblem *problem = kijk_storage_error_get_problem (error);
  gboolean writing = g_error_matches (error, KIJK_STORAGE_ERROR, KIJK_STORAGE_ERROR_NOT_WRITTEN);

  if (problem != NULL)
    kijk_cli_say_problem (problem);
  else
    kijk_cli_say ("%s", error->message);
  g_error_free (error);

  return writing ? KIJK_EXIT_NOT_WRITTEN : KIJK_EXIT_NOT_READ;
}

/**
 * kijk_cli_misused:
 * @command: a command
 * @format: a printf format: what is wrong with how it was called
 * @...: what fills it
 *
 * Tells what was not understood, and where to read more.
 *
 * Returns: how the program ends
 */
KijkExit
kijk_cli_misused (const KijkCommand *command,
                  const char        *format,
                  ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  kijk_cli_say ("kijkglas-cli %s: %s", command->name, text);
  kijk_cli_say (_("See “kijkglas-cli %s --help”."), command->name);

  return KIJK_EXIT_USAGE;
}

/**
 * kijk_cli_parse:
 * @command: a command
 * @options: its options, ending in %G_OPTION_ENTRY_NULL
 * @argc: (inout): how many arguments there are, the name of the command first
 * @argv: (inout): the arguments; of these only those that are no options are left
 * @n_arguments: how many of those there must be
 *
 * Fills @options, or prints the help and ends the program if it was asked for.
 *
 * Returns: whether the command was understood; if not, this was told
 */
gboolean
kijk_cli_parse (const KijkCommand   *command,
                const GOptionEntry  *options,
                int                 *argc,
                char              ***argv,
                int                  n_arguments)
{
  g_autoptr (GOptionContext) context = g_option_context_new (_(command->arguments));
  g_autofree char *program = g_strconcat ("kijkglas-cli ", command->name, NULL);
  g_autoptr (GError) error = NULL;

  g_set_prgname (program);
  g_option_context_set_summary (context, _(command->summary));
  g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);

  if (!g_option_context_parse (context, argc, argv, &error))
    {
      kijk_cli_misused (command, "%s", error->message);
      return FALSE;
    }
  if (*argc - 1 != n_arguments)
    {
      kijk_cli_misused (command, _("“%s” is expected"), _(command->arguments));
      return FALSE;
    }

  return TRUE;
}

static gboolean
write_to_output (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  errno = 0;
  return fwrite (data, 1, size, stdout) == size && fflush (stdout) == 0;
}

/**
 * kijk_cli_check_output:
 * @command: what was called
 * @path: (nullable): where something is to be written that is no collaboration
 *
 * Returns: whether it does not take the place of a collaboration; else that was
 *   told
 */
gboolean
kijk_cli_check_output (const KijkCommand *command,
                       const char        *path)
{
  if (path == NULL || !g_str_has_suffix (path, ".kijkglas"))
    return TRUE;

  kijk_cli_misused (command, _("“%s” is the name of a collaboration, which would be lost; choose another"),
                    path);
  return FALSE;
}

/**
 * kijk_cli_write:
 * @path: (nullable): a file to replace, or %NULL for standard output
 * @bytes: what to write
 *
 * Returns: how the program ends; what went wrong was told
 */
KijkExit
kijk_cli_write (const char *path,
                GBytes     *bytes)
{
  GError *error = NULL;
  g_autoptr (KijkProblem) problem = NULL;

  if (path != NULL)
    return kijk_replace_contents (path, bytes, FALSE, &error) ? KIJK_EXIT_DONE : kijk_cli_fail (error);
  if (write_to_output (bytes))
    return KIJK_EXIT_DONE;

  problem = kijk_problem_new (KIJK_PROBLEM_NOT_WRITTEN, "stdout", 0, g_strerror (errno), NULL);
  kijk_cli_say_problem (problem);
  return KIJK_EXIT_NOT_WRITTEN;
}

/* ---- for whom, in which language ---- */

static gboolean
check_name (const KijkCommand     *command,
            const char            *option,
            const KijkEnumeration *enumeration,
            const char            *name)
{
  g_autofree char *expected = NULL;

  if (name == NULL || kijk_enumeration_parse (enumeration, name) >= 0)
    return TRUE;

  expected = g_strjoinv (", ", (char **) enumeration->values);
  kijk_cli_misused (command, _("“%s” is not a value of --%s; one of these is expected: %s"), name, option,
                    expected);
  return FALSE;
}

/**
 * kijk_cli_check_view:
 * @command: a command
 * @view: what its options said
 *
 * Returns: whether @view makes sense; if not, this was told
 */
gboolean
kijk_cli_check_view (const KijkCommand *command,
                     const KijkCliView *view)
{
  return check_name (command, "audience", &kijk_level_enumeration, view->audience) &&
         check_name (command, "language", &kijk_language_enumeration, view->language);
}

/**
 * kijk_cli_get_view:
 * @command: a command
 * @view: what its options said, checked
 * @otherwise: the audience if they said none
 * @project: the whole project
 *
 * Returns: (transfer full) (nullable): the project of that audience; %NULL if
 *   there is no such party, which was told
 */
KijkProject *
kijk_cli_get_view (const KijkCommand *command,
                   const KijkCliView *view,
                   KijkLevel          otherwise,
                   KijkProject       *project)
{
  g_autoptr (KijkAudience) audience = kijk_audience_new (otherwise);
  KijkItem *party = kijk_project_get_item (project, view->party);

  if (view->party != NULL && (party == NULL || !kijk_item_is (party, KIJK_KIND_STAKEHOLDER)))
    {
      kijk_cli_misused (command, _("there is no party with the id “%s”"), view->party);
      return NULL;
    }

  if (view->audience != NULL)
    audience->level = kijk_enumeration_parse (&kijk_level_enumeration, view->audience);
  audience->party = g_strdup (view->party);

  return kijk_project_for_audience (project, audience);
}

/**
 * kijk_cli_get_language:
 * @view: what options said, checked
 * @project: a project
 *
 * Returns: the language to write in
 */
KijkLanguage
kijk_cli_get_language (const KijkCliView *view,
                       KijkProject       *project)
{
  if (view->language != NULL)
    return kijk_enumeration_parse (&kijk_language_enumeration, view->language);

  return kijk_project_get_language (project);
}

/**
 * kijk_cli_clear_view:
 * @view: what options said
 *
 * Frees what @view holds, not @view itself.
 */
void
kijk_cli_clear_view (KijkCliView *view)
{
  g_clear_pointer (&view->audience, g_free);
  g_clear_pointer (&view->party, g_free);
  g_clear_pointer (&view->language, g_free);
}
