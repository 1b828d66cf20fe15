/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kijk-export-form.h"

G_BEGIN_DECLS

#define KIJK_TYPE_EXPORT_DIALOG (kijk_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KijkExportDialog, kijk_export_dialog, KIJK, EXPORT_DIALOG, AdwWindow)

void kijk_export_dialog_present (GtkWindow        *parent,
                                 KijkDocument     *document,
                                 KijkExportOutlet  outlet,
                                 const KijkExportOptions *proposed);

G_END_DECLS
