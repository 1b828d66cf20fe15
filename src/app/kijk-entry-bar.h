/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kijk-document.h"

G_BEGIN_DECLS

#define KIJK_TYPE_ENTRY_BAR (kijk_entry_bar_get_type ())
G_DECLARE_FINAL_TYPE (KijkEntryBar, kijk_entry_bar, KIJK, ENTRY_BAR, GtkBox)

void        kijk_entry_bar_set_document   (KijkEntryBar *self,
                                           KijkDocument *document);
void        kijk_entry_bar_ask            (KijkEntryBar *self,
                                           KijkKindId    kind,
                                           int           cell,
                                           const char   *party);
const char *kijk_entry_bar_get_unfinished (KijkEntryBar *self);

G_END_DECLS
