/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-snapshot.h"

G_BEGIN_DECLS

/* Sets an error that tells what cannot be read; returns %FALSE. */
gboolean   _kijk_snapshot_refuse (GError      **error,
                                  const char   *what);

/* Returns: (transfer container): the lines that lead from one state to another */
GPtrArray *_kijk_snapshot_print  (KijkProject  *from,
                                  KijkProject  *to);

/* Makes happen what @lines say; returns whether that could be done. */
gboolean   _kijk_snapshot_replay (KijkEdit     *edit,
                                  GVariant     *lines,
                                  GError      **error);

/* Returns: (transfer full): what tells one state from another */
char      *_kijk_snapshot_hash   (KijkProject  *state);

G_END_DECLS
