/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kijk-document.h"
#include "kijk-stops.h"

G_BEGIN_DECLS

#define KIJK_TYPE_PRESENT_DIALOG (kijk_present_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KijkPresentDialog, kijk_present_dialog, KIJK, PRESENT_DIALOG, AdwWindow)

GtkWidget *kijk_present_dialog_new (GtkWindow    *parent,
                                    KijkDocument *document,
                                    KijkStops    *stops);

G_END_DECLS
