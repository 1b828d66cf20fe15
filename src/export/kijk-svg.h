/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/kijk-scene.h"

G_BEGIN_DECLS

GBytes *kijk_svg_new (KijkScene         *scene,
                      int                page,
                      const KijkPalette *palette);

G_END_DECLS
