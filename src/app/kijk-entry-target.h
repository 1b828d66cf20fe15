/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/kijk-cell.h"
#include "model/kijk-kind.h"

G_BEGIN_DECLS

#define KIJK_TYPE_ENTRY_TARGET (kijk_entry_target_get_type ())
G_DECLARE_FINAL_TYPE (KijkEntryTarget, kijk_entry_target, KIJK, ENTRY_TARGET, GtkBox)

KijkKindId kijk_entry_target_get_kind    (KijkEntryTarget *self);
int        kijk_entry_target_get_cell    (KijkEntryTarget *self);
gboolean   kijk_entry_target_is_of_party (KijkEntryTarget *self);
void       kijk_entry_target_choose      (KijkEntryTarget *self,
                                          KijkKindId       kind,
                                          int              cell);
void       kijk_entry_target_go_on       (KijkEntryTarget *self);

G_END_DECLS
