/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "export/kijk-exporter.h"

G_BEGIN_DECLS

void     kijk_export_printing_start  (GtkWindow                *window,
                                      KijkProject              *project,
                                      const KijkExportOptions  *options,
                                      GAsyncReadyCallback       callback,
                                      gpointer                  data);
gboolean kijk_export_printing_finish (GtkWindow                *window,
                                      GAsyncResult             *result,
                                      GError                  **error);

G_END_DECLS
