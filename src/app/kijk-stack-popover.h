/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kijk-document.h"

G_BEGIN_DECLS

#define KIJK_TYPE_STACK_POPOVER (kijk_stack_popover_get_type ())
G_DECLARE_FINAL_TYPE (KijkStackPopover, kijk_stack_popover, KIJK, STACK_POPOVER, GtkPopover)

GtkWidget *kijk_stack_popover_new (KijkDocument       *document,
                                   const char *const  *ids);

G_END_DECLS
