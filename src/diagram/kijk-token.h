/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/kijk-composer.h"

G_BEGIN_DECLS

/* Diameters in the design's unit u. A party always has the same, whatever its
 * power: nobody is ranked by size. */
#define KIJK_TOKEN_PARTY 48.0
#define KIJK_TOKEN_INTEREST 46.0 /* the heaviest; see kijk_token_get_coin () */
#define KIJK_TOKEN_PAPER 33.0    /* within the rim */
#define KIJK_TOKEN_CIRCUMSTANCE 34.0
#define KIJK_TOKEN_BADGE 17.0

double    kijk_token_get_radius   (KijkKindId    kind);
double    kijk_token_get_coin     (int           weight);
double    kijk_token_get_unit     (KijkComposer *composer,
                                   double        u,
                                   KijkKindId    kind,
                                   gboolean      numbered);
double    kijk_token_get_unit_for (KijkComposer *composer,
                                   double        u,
                                   double        most,
                                   KijkKindId    kind);
void      kijk_token_draw         (KijkComposer *composer,
                                   KijkNode     *node,
                                   KijkItem     *item,
                                   KijkPoint     centre,
                                   double        u);
void      kijk_token_draw_stack   (KijkComposer *composer,
                                   KijkNode     *node,
                                   guint         n,
                                   KijkPoint     centre,
                                   double        radius);
void      kijk_token_draw_numbered (KijkComposer *composer,
                                   KijkNode     *node,
                                   KijkNode     *badge,
                                   KijkItem     *item,
                                   int           number,
                                   KijkPoint     centre,
                                   double        u);
KijkNode *kijk_token_add_words    (KijkComposer *composer,
                                   KijkNode     *node,
                                   const char   *text,
                                   KijkFont      font,
                                   KijkInk       ink,
                                   KijkPoint     centre);
gboolean  kijk_token_shows_openness (KijkComposer *composer);
char     *kijk_token_describe     (KijkComposer *composer,
                                   KijkItem     *item);

G_END_DECLS
