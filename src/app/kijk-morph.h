/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "diagram/kijk-rings.h"
#include "diagram/kijk-scene.h"
#include "diagram/kijk-viewport.h"

G_BEGIN_DECLS

/**
 * KijkMorph:
 *
 * From one picture of the Kijkglas to another of the same: the rings bend, and what
 * lies on them goes from where it was to where it will be.
 */
typedef struct _KijkMorph KijkMorph;

KijkMorph *kijk_morph_new      (KijkScene          *from,
                                const KijkViewport *from_viewport,
                                KijkScene          *to,
                                const KijkViewport *to_viewport,
                                KijkItem           *collaboration,
                                int                 device_scale);
void       kijk_morph_free     (KijkMorph          *self);
void       kijk_morph_snapshot (KijkMorph          *self,
                                GtkSnapshot        *snapshot,
                                double              progress);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KijkMorph, kijk_morph_free)

G_END_DECLS
