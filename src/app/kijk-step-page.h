/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kijk-document.h"
#include "kijk-selection.h"

G_BEGIN_DECLS

#define KIJK_TYPE_STEP_PAGE (kijk_step_page_get_type ())
G_DECLARE_FINAL_TYPE (KijkStepPage, kijk_step_page, KIJK, STEP_PAGE, GtkBox)

GtkWidget *kijk_step_page_new      (KijkDocument  *document,
                                    KijkSelection *selection);
void       kijk_step_page_show     (KijkStepPage  *self,
                                    KijkPhase      phase,
                                    KijkStep       step);
char      *kijk_step_page_describe (KijkStepPage  *self);

G_END_DECLS
