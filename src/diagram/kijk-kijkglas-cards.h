/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-kijkglas-private.h"

G_BEGIN_DECLS

/* In the design's unit u of the page. */
#define KIJK_CARD_OUTLINE 1.5
#define KIJK_CARD_GAP 9.0

#define KIJK_CARD_LINES 4

/* What nodes of an item are called before its id. */
#define KIJK_LEADER_PREFIX "leader-"
#define KIJK_CARD_COIN_PREFIX "card-coin-"

void     _kijk_card_style_init (KijkDrawing         *drawing,
                                KijkTextStyle        style,
                                KijkCardStyle       *self);
double   _kijk_card_text_width (const KijkCardStyle *style,
                                double               width);
double   _kijk_card_width      (const KijkCardStyle *style,
                                double               words);
double   _kijk_card_height     (const KijkCardStyle *style,
                                guint                n_lines);
char    *_kijk_card_words      (KijkDrawing         *drawing,
                                const KijkEntry     *entry,
                                gboolean             numbered);
void     _kijk_card_add        (KijkDrawing         *drawing,
                                const KijkCardStyle *style,
                                const KijkEntry     *entry,
                                const char          *id,
                                const char          *lines,
                                guint                n_lines,
                                const KijkRect      *card,
                                int                  page);
void     _kijk_card_add_coin   (KijkDrawing         *drawing,
                                const KijkCardStyle *style,
                                KijkItem            *item,
                                const KijkRect      *card,
                                int                  page);

gboolean _kijk_cards_face_left (KijkDrawing         *drawing);
void     _kijk_cards_place     (KijkDrawing         *drawing,
                                gboolean             beside,
                                KijkRect            *panel);
void     _kijk_cards_block     (KijkDrawing         *drawing);
void     _kijk_cards_place_inside (KijkDrawing      *drawing,
                                KijkCell             cell);
void     _kijk_cards_draw      (KijkDrawing         *drawing);
void     _kijk_cards_list      (KijkLegend          *legend);

G_END_DECLS
