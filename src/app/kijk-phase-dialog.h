/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kijk-document.h"
#include "kijk-selection.h"

G_BEGIN_DECLS

void        kijk_phase_dialog_go   (GtkWidget     *widget,
                                    KijkDocument  *document,
                                    KijkSelection *selection,
                                    KijkPhase      phase,
                                    int            step);
const char *kijk_phase_dialog_name (KijkDocument  *document,
                                    KijkPhase      phase,
                                    int            step);

G_END_DECLS
