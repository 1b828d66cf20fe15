/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/kijk-field.h"

G_BEGIN_DECLS

/**
 * KIJK_MARKER_LENGTH:
 *
 * Bytes in a marker: `zq` and seven of base 32. Every text of a random project
 * that has room holds one of its own, so that a test can search the bytes of
 * anything that leaves for what should not be there.
 */
#define KIJK_MARKER_LENGTH 9

char *kijk_random_date     (GRand           *random);
char *kijk_random_text     (GRand           *random,
                            const KijkField *field);
char *kijk_random_initials (GRand           *random);
char *kijk_find_marker     (const char      *text);

G_END_DECLS
