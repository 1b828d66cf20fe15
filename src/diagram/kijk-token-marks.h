/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/kijk-scene.h"

G_BEGIN_DECLS

KijkPath *kijk_path_new_effect     (KijkEffect    effect,
                                    KijkPoint     centre,
                                    double        u);
KijkOpenness kijk_token_get_openness (KijkItem *item);
void      kijk_token_add_openness  (KijkNode     *node,
                                    KijkOpenness  openness,
                                    KijkPoint     badge,
                                    double        u);
void      kijk_token_mark_openness (KijkNode     *node,
                                    KijkOpenness  openness,
                                    KijkPoint     centre,
                                    double        radius,
                                    double        inner,
                                    double        u);

KijkPoint    kijk_token_find_change   (KijkPoint     centre,
                                       gboolean      is_square,
                                       double        u);
void         kijk_token_add_fresh     (KijkNode     *node,
                                       KijkPoint     badge,
                                       double        u);
void         kijk_token_add_gone      (KijkNode     *node,
                                       KijkPoint     badge,
                                       double        u);

G_END_DECLS
