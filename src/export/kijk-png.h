/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/kijk-scene.h"

G_BEGIN_DECLS

double  kijk_png_get_scale (const KijkPage     *page);
GBytes *kijk_png_new       (KijkScene          *scene,
                            int                 page,
                            double              scale,
                            const KijkPalette  *palette,
                            GError            **error);

G_END_DECLS
