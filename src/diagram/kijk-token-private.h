/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/kijk-token.h"

G_BEGIN_DECLS

double     _kijk_token_reach       (KijkComposer *composer,
                                    KijkFont      font,
                                    const char   *words);
double     _kijk_token_badge_height (KijkComposer *composer);
gboolean   _kijk_token_fit_initials (KijkComposer *composer,
                                    const char   *words,
                                    gboolean      numbered,
                                    double        u,
                                    KijkFont     *font);
GPtrArray *_kijk_token_list_owners (KijkComposer *composer,
                                    KijkItem     *interest);

G_END_DECLS
