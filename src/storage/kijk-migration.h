/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/tree.h>

#include "kijk-problem.h"

G_BEGIN_DECLS

/* Turns a document of one version into one of the next. What it cannot bring
 * over it must keep as foreign content, in a namespace of its own. */
typedef KijkProblem *(*KijkMigrationStep) (xmlDoc     *doc,
                                           const char *file);

KijkProblem *_kijk_migrate    (xmlDoc                  *doc,
                               const char              *file,
                               int                      version);
KijkProblem *_kijk_migrate_by (xmlDoc                  *doc,
                               const char              *file,
                               int                      version,
                               int                      target,
                               const KijkMigrationStep *steps);

G_END_DECLS
