/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kijk-document.h"

G_BEGIN_DECLS

#define KIJK_TYPE_NEW_PAGE (kijk_new_page_get_type ())
G_DECLARE_FINAL_TYPE (KijkNewPage, kijk_new_page, KIJK, NEW_PAGE, GtkWidget)

GtkWidget *kijk_new_page_new (gboolean with_list);

G_END_DECLS
