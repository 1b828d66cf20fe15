/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kijk-document.h"
#include "kijk-outline-model.h"

G_BEGIN_DECLS

#define KIJK_TYPE_OUTLINE_ROW (kijk_outline_row_get_type ())
G_DECLARE_FINAL_TYPE (KijkOutlineRow, kijk_outline_row, KIJK, OUTLINE_ROW, GtkBox)

GtkWidget *kijk_outline_row_new       (KijkDocument     *document);
void       kijk_outline_row_set_entry (KijkOutlineRow   *self,
                                       KijkOutlineEntry *entry);
void       kijk_outline_row_edit      (KijkOutlineRow   *self);
void       kijk_outline_row_commit    (KijkOutlineRow   *self);

G_END_DECLS
