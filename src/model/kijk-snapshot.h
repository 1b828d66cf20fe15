/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-edit.h"

G_BEGIN_DECLS

#define KIJK_SNAPSHOT_ERROR (kijk_snapshot_error_quark ())

/**
 * KijkSnapshotError:
 * @KIJK_SNAPSHOT_ERROR_BROKEN: what a snapshot holds is not what was kept
 *
 * Why an earlier moment cannot be looked at.
 */
typedef enum {
  KIJK_SNAPSHOT_ERROR_BROKEN
} KijkSnapshotError;

GQuark       kijk_snapshot_error_quark (void);

KijkItem    *kijk_snapshot_take        (KijkEdit            *edit,
                                        const char          *name,
                                        const char          *date,
                                        GError             **error);
gboolean     kijk_snapshot_drop        (KijkEdit            *edit,
                                        KijkItem            *snapshot,
                                        GError             **error);
int          kijk_snapshot_compare     (KijkProject         *project,
                                        const char          *a,
                                        const char          *b);
KijkProject *kijk_project_at           (KijkProject         *self,
                                        const char          *snapshot,
                                        const KijkAudience  *audience,
                                        GError             **error);

G_END_DECLS
