/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "diagram/kijk-scene.h"
#include "diagram/kijk-viewport.h"

G_BEGIN_DECLS

#define KIJK_TYPE_BACKDROP (kijk_backdrop_get_type ())
G_DECLARE_FINAL_TYPE (KijkBackdrop, kijk_backdrop, KIJK, BACKDROP, GObject)

KijkBackdrop *kijk_backdrop_new        (void);
void          kijk_backdrop_set_scene  (KijkBackdrop       *self,
                                        KijkScene          *scene);
void          kijk_backdrop_set_lifted (KijkBackdrop       *self,
                                        const char         *id);
void          kijk_backdrop_invalidate (KijkBackdrop       *self);
void          kijk_backdrop_snapshot   (KijkBackdrop       *self,
                                        GtkSnapshot        *snapshot,
                                        GskRenderer        *renderer,
                                        const KijkViewport *viewport,
                                        int                 device_scale,
                                        gboolean            moving);

G_END_DECLS
