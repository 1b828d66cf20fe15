/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/kijk-poll-scene.h"
#include "kijk-stops.h"

G_BEGIN_DECLS

/**
 * KijkSlides:
 *
 * What is shown at a stop, one picture after the other: as many as its words need.
 */
typedef struct _KijkSlides KijkSlides;

KijkSlides *kijk_slides_new   (const KijkStop         *stop,
                               KijkProject            *project,
                               const KijkPage         *page,
                               const KijkSceneOptions *options);
KijkSlides *kijk_slides_new_for_poll (const KijkPollSlide *asked,
                               KijkProject            *project,
                               const KijkPage         *page,
                               const KijkSceneOptions *options);
void        kijk_slides_free  (KijkSlides             *self);
KijkScene  *kijk_slides_get   (KijkSlides             *self,
                               guint                   i,
                               int                    *page);
gboolean    kijk_slides_has   (KijkSlides             *self,
                               guint                   i);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KijkSlides, kijk_slides_free)

G_END_DECLS
