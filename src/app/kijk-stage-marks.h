/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void kijk_stage_draw_timer (GtkSnapshot *snapshot,
                            GtkWidget   *widget,
                            double       left,
                            int          seconds);
void kijk_stage_draw_spot  (GtkSnapshot *snapshot,
                            GtkWidget   *widget,
                            double       x,
                            double       y);

G_END_DECLS
