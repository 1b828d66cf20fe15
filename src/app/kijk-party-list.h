/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KIJK_MOST_PARTIES:
 *
 * The most parties that are taken from one list: more than any collaboration has,
 * fewer than the lines of a file that was chosen by mistake.
 */
#define KIJK_MOST_PARTIES 200

char   *kijk_party_list_decode (const char  *data,
                                gsize        size);
GStrv   kijk_party_list_parse  (const char  *text,
                                guint       *n_left_out);

G_END_DECLS
