/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-selection.h"

G_BEGIN_DECLS

#define KIJK_TYPE_TRAIL (kijk_trail_get_type ())
G_DECLARE_FINAL_TYPE (KijkTrail, kijk_trail, KIJK, TRAIL, GObject)

KijkTrail         *kijk_trail_new       (KijkProject   *view,
                                         KijkSelection *selection);
const char *const *kijk_trail_get_ids   (KijkTrail     *self);
KijkItem          *kijk_trail_get_from  (KijkTrail     *self);
int                kijk_trail_find_kind (KijkTrail     *self);
gboolean           kijk_trail_is_whole  (KijkTrail     *self);
gboolean           kijk_trail_is_begun  (KijkTrail     *self);
void               kijk_trail_open      (KijkTrail     *self,
                                         const char    *id);
gboolean           kijk_trail_back      (KijkTrail     *self);
void               kijk_trail_clear     (KijkTrail     *self);
void               kijk_trail_drop_gone (KijkTrail     *self);

G_END_DECLS
