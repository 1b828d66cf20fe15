/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kijk-document.h"
#include "kijk-item-form.h"

G_BEGIN_DECLS

#define KIJK_TYPE_WHOLE_PAGE (kijk_whole_page_get_type ())
G_DECLARE_FINAL_TYPE (KijkWholePage, kijk_whole_page, KIJK, WHOLE_PAGE, GtkBox)

GtkWidget    *kijk_whole_page_new      (KijkDocument  *document);
void          kijk_whole_page_refresh  (KijkWholePage *self);
KijkItemForm *kijk_whole_page_get_form (KijkWholePage *self);

G_END_DECLS
