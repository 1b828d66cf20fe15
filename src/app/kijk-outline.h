/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "diagram/kijk-scene.h"
#include "kijk-document.h"
#include "kijk-selection.h"

G_BEGIN_DECLS

#define KIJK_TYPE_OUTLINE (kijk_outline_get_type ())
G_DECLARE_FINAL_TYPE (KijkOutline, kijk_outline, KIJK, OUTLINE, GtkBox)

void kijk_outline_set_document (KijkOutline   *self,
                                KijkDocument  *document,
                                KijkSelection *selection);
void kijk_outline_show         (KijkOutline   *self,
                                KijkView       picture);
void kijk_outline_focus_search (KijkOutline   *self);
void kijk_outline_stop_search  (KijkOutline   *self);
GStrv kijk_outline_list_found  (KijkOutline   *self);

G_END_DECLS
