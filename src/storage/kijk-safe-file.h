/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/kijk-project.h"

G_BEGIN_DECLS

gboolean kijk_save_file        (KijkProject        *project,
                                const char         *path,
                                GError            **error);
gboolean kijk_replace_contents (const char         *path,
                                GBytes             *bytes,
                                gboolean            keep_backup,
                                GError            **error);
gboolean kijk_replace_all      (const char *const  *paths,
                                GBytes *const      *contents,
                                guint               n,
                                GError            **error);

G_END_DECLS
