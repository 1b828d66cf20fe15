/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "export/kijk-exporter.h"
#include "kijk-document.h"
#include "kijk-export-share.h"

G_BEGIN_DECLS

/**
 * KijkExportOutlet:
 * @KIJK_EXPORT_OUTLET_FILE: into one or more files
 * @KIJK_EXPORT_OUTLET_PRINTER: on paper
 * @KIJK_EXPORT_OUTLET_CLIPBOARD: one picture, for another program
 *
 * Where a picture goes when it leaves the program.
 */
#define KIJK_EXPORT_OUTLET_LIST(V) \
  V (KIJK_EXPORT_OUTLET_FILE, "file") \
  V (KIJK_EXPORT_OUTLET_PRINTER, "printer") \
  V (KIJK_EXPORT_OUTLET_CLIPBOARD, "clipboard")

KIJK_DECLARE_ENUM_ (KijkExportOutlet, kijk_export_outlet, KIJK_EXPORT_OUTLET_LIST)

#define KIJK_TYPE_EXPORT_FORM (kijk_export_form_get_type ())
G_DECLARE_FINAL_TYPE (KijkExportForm, kijk_export_form, KIJK, EXPORT_FORM, GtkBox)

void             kijk_export_form_set_up       (KijkExportForm    *self,
                                                KijkDocument      *document,
                                                KijkExportOutlet   outlet,
                                                const KijkExportOptions *proposed);
void             kijk_export_form_get_options  (KijkExportForm    *self,
                                                KijkExportOptions *options);
KijkExportShare *kijk_export_form_get_share    (KijkExportForm    *self);
char            *kijk_export_form_propose_name (KijkExportForm    *self);
void             kijk_export_form_remember     (KijkExportForm    *self);

G_END_DECLS
