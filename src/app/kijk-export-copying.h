/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "export/kijk-exporter.h"

G_BEGIN_DECLS

void     kijk_export_copying_start  (GtkWidget                *widget,
                                     KijkProject              *project,
                                     const KijkExportOptions  *options,
                                     GAsyncReadyCallback       callback,
                                     gpointer                  data);
gboolean kijk_export_copying_finish (GtkWidget                *widget,
                                     GAsyncResult             *result,
                                     GError                  **error);

G_END_DECLS
