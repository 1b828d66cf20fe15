/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "diagram/kijk-scene.h"
#include "kijk-document.h"
#include "kijk-selection.h"

G_BEGIN_DECLS

#define KIJK_TYPE_CANVAS (kijk_canvas_get_type ())
G_DECLARE_FINAL_TYPE (KijkCanvas, kijk_canvas, KIJK, CANVAS, GtkWidget)

GtkWidget *kijk_canvas_new           (KijkDocument  *document,
                                      KijkSelection *selection,
                                      KijkView       view);
KijkScene *kijk_canvas_get_scene     (KijkCanvas    *self);
double     kijk_canvas_get_zoom      (KijkCanvas    *self);
double     kijk_canvas_get_aspect    (KijkCanvas    *self);
void       kijk_canvas_zoom_by       (KijkCanvas    *self,
                                      double         factor);
void       kijk_canvas_fit           (KijkCanvas    *self);
void       kijk_canvas_set_insets    (KijkCanvas    *self,
                                      double         left,
                                      double         right);
void       kijk_canvas_set_spared    (KijkCanvas    *self,
                                      double         spared);
void       kijk_canvas_set_focus     (KijkCanvas      *self,
                                      const KijkFocus *focus);
const KijkFocus *kijk_canvas_get_focus (KijkCanvas  *self);
guint      kijk_canvas_get_page      (KijkCanvas    *self,
                                      guint         *n_pages);
gboolean   kijk_canvas_turn_page     (KijkCanvas    *self,
                                      int            by);
void       kijk_canvas_edit_here     (KijkCanvas    *self);
void       kijk_canvas_drop          (KijkCanvas    *self,
                                      const char *const *ids,
                                      KijkCell       cell,
                                      double         along,
                                      double         across);
void       kijk_canvas_set_found     (KijkCanvas    *self,
                                      const char *const *ids);
gboolean   kijk_canvas_has_cards_at_left (KijkCanvas *self);
void       kijk_canvas_lay_out_anew  (KijkCanvas    *self);
void       kijk_canvas_set_relations (KijkCanvas    *self,
                                      gboolean       relations);
void       kijk_canvas_set_trajectory (KijkCanvas *self,
                                      gboolean       trajectory);
void       kijk_canvas_set_dates     (KijkCanvas    *self,
                                      gboolean       dates);
void       kijk_canvas_set_n_stays   (KijkCanvas    *self,
                                      guint          n_stays);
void       kijk_canvas_select_focused (KijkCanvas *self);
void       kijk_canvas_show_item     (KijkCanvas    *self,
                                      const char    *id);

G_END_DECLS
