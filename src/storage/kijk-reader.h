/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/kijk-project.h"

#include "kijk-problem.h"

G_BEGIN_DECLS

/**
 * KIJK_MOST_PROBLEMS:
 *
 * How many problems of one file are told; whoever has that many has made one
 * mistake many times.
 */
#define KIJK_MOST_PROBLEMS 50

GBytes      *kijk_load_bytes    (const char  *path,
                                 GError     **error);

KijkProject *kijk_read_file     (const char  *path,
                                 GError     **error);
KijkProject *kijk_read_bytes    (GBytes      *bytes,
                                 const char  *name,
                                 GError     **error);
GPtrArray   *kijk_validate_file (const char  *path);
GPtrArray   *kijk_validate_bytes (GBytes     *bytes,
                                  const char *name);

G_END_DECLS
