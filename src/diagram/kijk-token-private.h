/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/kijk-token.h"

G_BEGIN_DECLS

/* How far letters may reach from the middle of a token, in the design's unit u: of a
 * party to its outline, of an interest to the rim of the lightest one. */
#define KIJK_ROOM_PARTY 22.0
#define KIJK_ROOM_DOUBLE 18.0 /* within a double outline */
#define KIJK_ROOM_ABSENT 21.0
#define KIJK_ROOM_INTEREST 17.0

/**
 * KijkLetters:
 * @text: (transfer full): what stands in the token, possibly fewer than were asked
 *   for; empty for nothing
 * @font: their font
 * @dx: how far they stand beside where they would by their width
 * @dy: how far below where they would by their line
 * @reach: how far their ink reaches from the middle of the token
 *
 * The letters of a token.
 */
typedef struct {
  char     *text;
  KijkFont  font;
  double    dx;
  double    dy;
  double    reach;
} KijkLetters;

double     _kijk_token_party_room  (KijkComposer *composer,
                                    KijkItem     *party);
double     _kijk_token_badge_height (KijkComposer *composer);
void       _kijk_token_fit_letters (KijkComposer *composer,
                                    const char   *text,
                                    KijkItem     *party,
                                    double        room,
                                    gboolean      numbered,
                                    double        u,
                                    KijkLetters  *letters);
void       _kijk_token_add_letters (KijkComposer *composer,
                                    KijkNode     *node,
                                    const KijkLetters *letters,
                                    KijkInk       ink,
                                    KijkPoint     centre);
GPtrArray *_kijk_token_list_owners (KijkComposer *composer,
                                    KijkItem     *interest);

G_END_DECLS
