/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/kijk-path.h"
#include "diagram/kijk-rings.h"

G_BEGIN_DECLS

KijkPath *kijk_jigsaw_new_outline (const KijkRings *rings,
                                   KijkCell         cell);

KijkRect  kijk_jigsaw_get_knob    (const KijkRings *rings,
                                   KijkCell         cell);

G_END_DECLS
