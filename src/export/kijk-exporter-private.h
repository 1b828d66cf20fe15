/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-exporter.h"

G_BEGIN_DECLS

/**
 * KijkLooks:
 * @seen: what is shown
 * @moment: (nullable): the snapshot that it is, of the whole project; %NULL for now
 * @before: (nullable): what that is compared with
 * @since: (nullable): the snapshot that this is
 *
 * What of a project an audience gets to see, at which moments.
 */
typedef struct {
  KijkProject *seen;
  KijkItem    *moment;
  KijkProject *before;
  KijkItem    *since;
} KijkLooks;

gboolean _kijk_looks_init  (KijkLooks                *self,
                            KijkProject              *project,
                            const KijkExportOptions  *options,
                            GError                  **error);
void     _kijk_looks_clear (KijkLooks                *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KijkLooks, _kijk_looks_clear)

G_END_DECLS
