/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The command table.
 */
#include "kijk-cli.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "export/kijk-exporter.h"
#include "storage/kijk-reader.h"
#include "storage/kijk-table.h"

typedef struct {
  char        *output;
  KijkCliView  view;
} TableOptions;

static const KijkKind *
find_kind (const KijkCommand *self,
           const char        *name)
{
  const KijkKind *kind = kijk_kind_from_name (name);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *expected = NULL;

  if (kind == NULL)
    kind = kijk_kind_from_section (name);
  if (kind != NULL)
    return kind;

  for (int i = 0; i < KIJK_N_KINDS; i++)
    g_ptr_array_add (names, (gpointer) kijk_kind_get (i)->name);
  g_ptr_array_add (names, NULL);
  expected = g_strjoinv (", ", (char **) names->pdata);
  kijk_cli_misused (self, _("“%s” is not a kind; one of these is expected: %s"), name, expected);

  return NULL;
}

/* A facilitator's own copy says so in its name, which is told if it was not asked. */
static KijkExit
write_named (const TableOptions *options,
             KijkProject        *project,
             KijkProject        *seen,
             GBytes             *bytes)
{
  g_autofree char *path = NULL;
  KijkExit result;

  if (options->output == NULL)
    return kijk_cli_write (NULL, bytes);

  path = kijk_export_name (options->output, project, kijk_project_get_audience (seen)->level,
                           kijk_cli_get_language (&options->view, project));
  result = kijk_cli_write (path, bytes);
  if (result == KIJK_EXIT_DONE && !g_str_equal (path, options->output))
    puts (path);

  return result;
}

static KijkExit
write_table (const KijkCommand  *self,
             const TableOptions *options,
             const char         *kind_name,
             const char         *path)
{
  const KijkKind *kind = find_kind (self, kind_name);
  g_autoptr (KijkProject) project = NULL;
  g_autoptr (KijkProject) seen = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  if (kind == NULL || !kijk_cli_check_view (self, &options->view) ||
      !kijk_cli_check_output (self, options->output))
    return KIJK_EXIT_USAGE;

  project = kijk_read_file (path, &error);
  if (project == NULL)
    return kijk_cli_fail (error);

  seen = kijk_cli_get_view (self, &options->view, KIJK_LEVEL_PUBLIC, project);
  if (seen == NULL)
    return KIJK_EXIT_USAGE;

  bytes = kijk_table_write (seen, kind->id, kijk_cli_get_language (&options->view, project));
  return write_named (options, project, seen, bytes);
}

static KijkExit
run_table (const KijkCommand  *self,
           int                 argc,
           char              **argv)
{
  TableOptions table = { .output = NULL };
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &table.output,
      N_("The file to write, instead of standard output"), N_("FILE") },
    KIJK_CLI_VIEW_ENTRIES (table.view),
    G_OPTION_ENTRY_NULL
  };
  KijkExit result = KIJK_EXIT_USAGE;

  if (kijk_cli_parse (self, options, &argc, &argv, 2))
    result = write_table (self, &table, argv[1], argv[2]);

  g_free (table.output);
  kijk_cli_clear_view (&table.view);
  return result;
}

const KijkCommand kijk_command_table = {
  "table",
  N_("KIND FILE [-o FILE]"),
  N_("Write all items of one kind as a table (CSV), such as: table interest FILE."),
  run_table,
};
