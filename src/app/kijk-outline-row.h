/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kijk-document.h"
#include "kijk-outline-model.h"

G_BEGIN_DECLS

#define KIJK_TYPE_OUTLINE_ROW (kijk_outline_row_get_type ())
G_DECLARE_FINAL_TYPE (KijkOutlineRow, kijk_outline_row, KIJK, OUTLINE_ROW, GtkBox)

void                kijk_outline_row_edit           (KijkOutlineRow *self);
void                kijk_outline_row_commit         (KijkOutlineRow *self);

GtkListItemFactory *kijk_outline_row_create_factory (KijkDocument   *document);
KijkOutlineRow     *kijk_outline_row_find           (GtkListView    *list,
                                                     guint           position);
guint               kijk_outline_row_find_focused   (GtkListView    *list);

G_END_DECLS
