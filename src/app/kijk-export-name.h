/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/kijk-exporter.h"
#include "kijk-document.h"

G_BEGIN_DECLS

char *kijk_export_propose_name (KijkDocument            *document,
                                const KijkExportOptions *options);

G_END_DECLS
