/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-migration.h"

#include "model/kijk-project.h"

#include "kijk-xml.h"

/* The step at index n turns version n + 1 into n + 2. Each works on what the
 * version before it wrote, never on the kinds as they are declared today, and
 * comes with a file of that version in tests/fixtures/old. */
static const KijkMigrationStep steps_to_today[] = {
  NULL
};

G_STATIC_ASSERT (G_N_ELEMENTS (steps_to_today) == KIJK_FORMAT_VERSION);

/*
 * _kijk_migrate:
 * @doc: a document of ours
 * @file: (nullable): its name, for people
 * @version: the version that it says it is of
 *
 * Brings @doc to the version that this program knows, step by step, and has it
 * say so. One of a later version stays as it is.
 *
 * Returns: (transfer full) (nullable): why it cannot be brought over
 */
KijkProblem *
_kijk_migrate (xmlDoc     *doc,
               const char *file,
               int         version)
{
  return _kijk_migrate_by (doc, file, version, KIJK_FORMAT_VERSION, steps_to_today);
}

/* As _kijk_migrate(), to version @target by @steps. */
KijkProblem *
_kijk_migrate_by (xmlDoc                  *doc,
                  const char              *file,
                  int                      version,
                  int                      target,
                  const KijkMigrationStep *steps)
{
  g_autofree char *reached = NULL;

  for (int from = version; from < target; from++)
    {
      KijkProblem *problem = steps[from - 1](doc, file);

      if (problem != NULL)
        return problem;
    }

  reached = g_strdup_printf ("%d", MAX (version, target));
  xmlSetProp (xmlDocGetRootElement (doc), BAD_CAST "version", BAD_CAST reached);

  return NULL;
}
