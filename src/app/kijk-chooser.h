/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kijk-choices.h"
#include "kijk-document.h"

G_BEGIN_DECLS

#define KIJK_TYPE_CHOOSER (kijk_chooser_get_type ())
G_DECLARE_FINAL_TYPE (KijkChooser, kijk_chooser, KIJK, CHOOSER, GtkBox)

GtkWidget   *kijk_chooser_new         (KijkDocument *document,
                                       gboolean      several);
KijkChoices *kijk_chooser_get_choices (KijkChooser  *self);
void         kijk_chooser_set_width   (KijkChooser  *self,
                                       int           width);
void         kijk_chooser_search      (KijkChooser  *self,
                                       const char   *search);
void         kijk_chooser_point_at    (KijkChooser  *self,
                                       const char   *key);
KijkChoice  *kijk_chooser_get_pointed (KijkChooser  *self);
gboolean     kijk_chooser_handle_key  (KijkChooser  *self,
                                       guint         keyval);
gboolean     kijk_chooser_choose      (KijkChooser  *self);
char        *kijk_chooser_describe    (KijkChooser  *self);
void         kijk_chooser_follow      (KijkChooser  *self,
                                       GtkWidget    *entry);

G_END_DECLS
