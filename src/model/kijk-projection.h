/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-audience.h"

G_BEGIN_DECLS

#define KIJK_TYPE_PROJECTION (kijk_projection_get_type ())
G_DECLARE_FINAL_TYPE (KijkProjection, kijk_projection, KIJK, PROJECTION, GObject)

KijkProjection *kijk_projection_new          (KijkProject        *source,
                                              const KijkAudience *audience);
KijkProject    *kijk_projection_get_project  (KijkProjection     *self);
void            kijk_projection_set_audience (KijkProjection     *self,
                                              const KijkAudience *audience);
void            kijk_projection_set_held     (KijkProjection     *self,
                                              gboolean            held);
gboolean        kijk_projection_is_held      (KijkProjection     *self);
KijkChanges    *kijk_projection_preview      (KijkProjection     *self);
gboolean        kijk_projection_set_moment   (KijkProjection     *self,
                                              const char         *moment,
                                              GError            **error);
const char     *kijk_projection_get_moment   (KijkProjection     *self);

G_END_DECLS
