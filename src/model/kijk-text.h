/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *kijk_text_clean (const char *text,
                       gboolean    keep_lines);

G_END_DECLS
