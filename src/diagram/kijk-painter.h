/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "diagram/kijk-palette.h"
#include "diagram/kijk-scene.h"

G_BEGIN_DECLS

void      kijk_painter_paint           (cairo_t           *cr,
                                        KijkScene         *scene,
                                        int                page,
                                        const KijkPalette *palette);
void      kijk_painter_paint_node      (cairo_t           *cr,
                                        KijkNode          *node,
                                        const KijkPalette *palette);
void      kijk_painter_paint_ground    (cairo_t           *cr,
                                        const KijkPage    *page,
                                        KijkInk            ground,
                                        const KijkPalette *palette);

double    kijk_painter_get_width       (const KijkMark    *mark,
                                        const KijkPalette *palette);
KijkPath *kijk_painter_create_texture  (const KijkMark    *mark,
                                        const KijkPalette *palette,
                                        KijkInk           *ink,
                                        double            *width);

G_END_DECLS
