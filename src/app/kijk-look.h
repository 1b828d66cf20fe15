/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "diagram/kijk-palette.h"
#include "diagram/kijk-path.h"

G_BEGIN_DECLS

const KijkPalette *kijk_look_get_palette (void);
void               kijk_look_follow      (GObject        *object,
                                          GCallback       changed);
GdkRGBA            kijk_look_get_colour  (KijkInk         ink);
void               kijk_look_set_ink     (cairo_t        *cr,
                                          KijkInk         ink);
void               kijk_look_trace       (cairo_t        *cr,
                                          const KijkPath *path);

G_END_DECLS
