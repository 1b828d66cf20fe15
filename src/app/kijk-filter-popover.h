/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kijk-document.h"

G_BEGIN_DECLS

#define KIJK_TYPE_FILTER_POPOVER (kijk_filter_popover_get_type ())
G_DECLARE_FINAL_TYPE (KijkFilterPopover, kijk_filter_popover, KIJK, FILTER_POPOVER, GtkPopover)

GtkWidget *kijk_filter_popover_new (KijkDocument *document);

G_END_DECLS
