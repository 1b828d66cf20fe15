/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kijk-document.h"

G_BEGIN_DECLS

#define KIJK_TYPE_STEP_ROWS (kijk_step_rows_get_type ())
G_DECLARE_FINAL_TYPE (KijkStepRows, kijk_step_rows, KIJK, STEP_ROWS, GtkBox)

GtkWidget *kijk_step_rows_new  (KijkDocument *document);
void       kijk_step_rows_show (KijkStepRows *self,
                                const char   *heading,
                                int           first,
                                int           last);

G_END_DECLS
