/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-document.h"
#include "kijk-part-list.h"

G_BEGIN_DECLS

#define KIJK_TYPE_PROCESS_PARTS (kijk_process_parts_get_type ())
G_DECLARE_FINAL_TYPE (KijkProcessParts, kijk_process_parts, KIJK, PROCESS_PARTS, GtkListBoxRow)

GtkWidget *kijk_process_parts_new  (KijkDocument     *document,
                                    KijkKindId        kind,
                                    const char       *caption,
                                    const char       *add);
void       kijk_process_parts_show (KijkProcessParts *self,
                                    int               phase,
                                    GPtrArray        *parts,
                                    const char       *hint,
                                    KijkPartNamer     name,
                                    gpointer          data);

G_END_DECLS
