/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "export/kijk-exporter.h"

G_BEGIN_DECLS

#define KIJK_TYPE_EXPORT_PREVIEW (kijk_export_preview_get_type ())
G_DECLARE_FINAL_TYPE (KijkExportPreview, kijk_export_preview, KIJK, EXPORT_PREVIEW, GtkWidget)

void kijk_export_preview_show     (KijkExportPreview       *self,
                                   KijkProject             *project,
                                   const KijkExportOptions *options);
int  kijk_export_preview_get_page (KijkExportPreview       *self);

G_END_DECLS
