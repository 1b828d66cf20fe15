/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kijk-document.h"

G_BEGIN_DECLS

#define KIJK_TYPE_PARTY_ENTRY (kijk_party_entry_get_type ())
G_DECLARE_FINAL_TYPE (KijkPartyEntry, kijk_party_entry, KIJK, PARTY_ENTRY, GtkWidget)

void        kijk_party_entry_set_document (KijkPartyEntry *self,
                                           KijkDocument   *document);
const char *kijk_party_entry_get_party    (KijkPartyEntry *self);
void        kijk_party_entry_set_party    (KijkPartyEntry *self,
                                           const char     *party);
gboolean    kijk_party_entry_is_settled   (KijkPartyEntry *self);

G_END_DECLS
