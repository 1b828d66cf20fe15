/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/kijk-exporter.h"

G_BEGIN_DECLS

/**
 * KijkTally:
 * @kind: a kind of item
 * @goes: how many of it the export shows
 * @stays: how many stay behind that the facilitator's own copy would show
 * @shared: how many of those stay only because they are shared at the table but
 *   not yet public
 *
 * What an export takes along of one kind.
 */
typedef struct {
  KijkKindId kind;
  guint      goes;
  guint      stays;
  guint      shared;
} KijkTally;

GArray    *kijk_export_count       (KijkProject              *project,
                                    const KijkExportOptions  *options,
                                    GError                  **error);
GPtrArray *kijk_export_list_shared (KijkProject              *project,
                                    const KijkExportOptions  *options,
                                    GError                  **error);

G_END_DECLS
