/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kijk-choices.h"
#include "kijk-document.h"

G_BEGIN_DECLS

#define KIJK_TYPE_ITEM_ENTRY (kijk_item_entry_get_type ())
G_DECLARE_FINAL_TYPE (KijkItemEntry, kijk_item_entry, KIJK, ITEM_ENTRY, GtkWidget)

void        kijk_item_entry_setup      (KijkItemEntry *self,
                                        KijkDocument  *document);
GtkEntry   *kijk_item_entry_get_entry  (KijkItemEntry *self);
void        kijk_item_entry_refill     (KijkItemEntry *self);
void        kijk_item_entry_show_item  (KijkItemEntry *self,
                                        const char    *id,
                                        const char    *name);
const char *kijk_item_entry_get_item   (KijkItemEntry *self);
gboolean    kijk_item_entry_is_pending (KijkItemEntry *self);
void        kijk_item_entry_type       (KijkItemEntry *self,
                                        const char    *text);
gboolean    kijk_item_entry_settle     (KijkItemEntry *self);

G_END_DECLS
