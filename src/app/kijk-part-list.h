/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/kijk-item.h"

G_BEGIN_DECLS

/**
 * KijkPartNamer:
 * @part: an item
 * @data: what was given with it
 *
 * Returns: (transfer full): what @part is called in the list; what comes after a first
 *   line stands below it, smaller
 */
typedef char *(*KijkPartNamer) (KijkItem *part,
                                gpointer  data);

#define KIJK_TYPE_PART_LIST (kijk_part_list_get_type ())
G_DECLARE_FINAL_TYPE (KijkPartList, kijk_part_list, KIJK, PART_LIST, GtkBox)

GtkWidget *kijk_part_list_new  (void);
void       kijk_part_list_show (KijkPartList  *self,
                                GPtrArray     *parts,
                                KijkPartNamer  name,
                                gpointer       data);

G_END_DECLS
