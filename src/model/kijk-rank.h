/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean kijk_rank_is_valid (const char *rank);
char    *kijk_rank_between  (const char *before,
                             const char *after);
char    *kijk_rank_after    (const char *last);

G_END_DECLS
