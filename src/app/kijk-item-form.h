/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kijk-form.h"

G_BEGIN_DECLS

#define KIJK_TYPE_ITEM_FORM (kijk_item_form_get_type ())
G_DECLARE_FINAL_TYPE (KijkItemForm, kijk_item_form, KIJK, ITEM_FORM, GtkBox)

GtkWidget *kijk_item_form_new             (KijkDocument      *document,
                                           KijkKindId         kind);
void       kijk_item_form_set_items       (KijkItemForm      *self,
                                           const char *const *ids);
void       kijk_item_form_refresh         (KijkItemForm      *self);
void       kijk_item_form_commit          (KijkItemForm      *self);
void       kijk_item_form_turn            (KijkItemForm      *self);
char      *kijk_item_form_name_unfinished (KijkItemForm      *self);
gboolean   kijk_item_form_has_unfinished  (KijkItemForm      *self);
gboolean   kijk_item_form_focus_first     (KijkItemForm      *self);

G_END_DECLS
