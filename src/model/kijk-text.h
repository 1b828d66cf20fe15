/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *kijk_text_clean         (const char *text,
                               gboolean    keep_lines);
void  kijk_text_append_number (GString    *text,
                               double      number,
                               int         decimals);

G_END_DECLS
