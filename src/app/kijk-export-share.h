/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "export/kijk-exporter.h"
#include "kijk-document.h"

G_BEGIN_DECLS

#define KIJK_TYPE_EXPORT_SHARE (kijk_export_share_get_type ())
G_DECLARE_FINAL_TYPE (KijkExportShare, kijk_export_share, KIJK, EXPORT_SHARE, AdwPreferencesGroup)

void kijk_export_share_count (KijkExportShare         *self,
                              KijkDocument            *document,
                              const KijkExportOptions *options);

G_END_DECLS
