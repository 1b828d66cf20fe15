/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-problem.h"

G_BEGIN_DECLS

/* The most that a file may hold. A large collaboration, a thousand items with a
 * year of saved moments, has some 50,000 elements and 5 MB; at these bounds a
 * file still reads within seconds and 300 MB of memory. */
#define KIJK_GUARD_MEGABYTES 32
#define KIJK_GUARD_PARTS 250000
#define KIJK_GUARD_DEPTH 64
#define KIJK_GUARD_ATTRIBUTES 64

KijkProblem *_kijk_guard_find_problem (const char *data,
                                       gsize       size,
                                       const char *file);

G_END_DECLS
