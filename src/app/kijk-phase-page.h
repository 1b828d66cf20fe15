/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kijk-document.h"
#include "kijk-selection.h"

G_BEGIN_DECLS

#define KIJK_TYPE_PHASE_PAGE (kijk_phase_page_get_type ())
G_DECLARE_FINAL_TYPE (KijkPhasePage, kijk_phase_page, KIJK, PHASE_PAGE, GtkBox)

GtkWidget *kijk_phase_page_new       (KijkDocument  *document,
                                      KijkSelection *selection);
void       kijk_phase_page_set_phase (KijkPhasePage *self,
                                      KijkPhase      phase);
void       kijk_phase_page_refresh   (KijkPhasePage *self);
char      *kijk_phase_page_get_title (KijkPhasePage *self);

G_END_DECLS
