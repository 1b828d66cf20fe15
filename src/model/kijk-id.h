/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KIJK_ID_LENGTH:
 *
 * Characters in the id of an item: ten of base 32 (RFC 4648, lower case), the
 * first a letter so that the id is a name in XML. 49 bits: among 10,000 items
 * that people add on both sides of a merge, the chance of one clash is below one
 * in ten million.
 */
#define KIJK_ID_LENGTH 10

char    *kijk_id_new      (GRand      *random);
gboolean kijk_id_is_valid (const char *id);

G_END_DECLS
