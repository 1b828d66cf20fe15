/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kijk-document.h"

G_BEGIN_DECLS

#define KIJK_TYPE_RELATE_POPOVER (kijk_relate_popover_get_type ())
G_DECLARE_FINAL_TYPE (KijkRelatePopover, kijk_relate_popover, KIJK, RELATE_POPOVER, GtkPopover)

GtkWidget *kijk_relate_popover_new      (KijkDocument      *document);
void       kijk_relate_popover_set_from (KijkRelatePopover *self,
                                         const char        *interest);

G_END_DECLS
