/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "diagram/kijk-scene.h"
#include "kijk-document.h"
#include "kijk-selection.h"

G_BEGIN_DECLS

#define KIJK_TYPE_LEGEND_PANEL (kijk_legend_panel_get_type ())
G_DECLARE_FINAL_TYPE (KijkLegendPanel, kijk_legend_panel, KIJK, LEGEND_PANEL, GtkBox)

void kijk_legend_panel_set_document  (KijkLegendPanel *self,
                                      KijkDocument    *document,
                                      KijkSelection   *selection);
void kijk_legend_panel_set_scene     (KijkLegendPanel *self,
                                      KijkScene       *scene);

G_END_DECLS
