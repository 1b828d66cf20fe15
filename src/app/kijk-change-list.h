/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kijk-document.h"
#include "kijk-selection.h"

G_BEGIN_DECLS

#define KIJK_TYPE_CHANGE_LIST (kijk_change_list_get_type ())
G_DECLARE_FINAL_TYPE (KijkChangeList, kijk_change_list, KIJK, CHANGE_LIST, GtkBox)

GtkWidget *kijk_change_list_new     (KijkDocument   *document,
                                     KijkSelection  *selection);
void       kijk_change_list_refresh (KijkChangeList *self);

G_END_DECLS
