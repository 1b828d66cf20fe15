/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-edit.h"

G_BEGIN_DECLS

/**
 * KIJK_MOST_VOICES:
 *
 * How many people can vote in one round.
 */
#define KIJK_MOST_VOICES 500

/**
 * KIJK_MARBLES_EACH:
 *
 * How many marbles each person divides (work form "attention").
 */
#define KIJK_MARBLES_EACH 5

/**
 * KijkBallot:
 *
 * Votes that nobody may see yet. They are in memory and nowhere else: in no file, no
 * history and no change, until kijk_ballot_reveal() enters all of them at once. Of what
 * is in it only the number can be asked.
 */
typedef struct _KijkBallot KijkBallot;

KijkBallot *kijk_ballot_new         (KijkKindId   kind);
void        kijk_ballot_free        (KijkBallot  *self);
KijkKindId  kijk_ballot_get_kind    (KijkBallot  *self);
gboolean    kijk_ballot_add         (KijkBallot  *self,
                                     int          choice);
gboolean    kijk_ballot_take_back   (KijkBallot  *self);
void        kijk_ballot_empty       (KijkBallot  *self);
guint       kijk_ballot_count       (KijkBallot  *self);
guint       kijk_ballot_count_begun (KijkBallot  *self);
void        kijk_ballot_reveal      (KijkBallot  *self,
                                     KijkEdit    *edit,
                                     KijkItem    *session);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KijkBallot, kijk_ballot_free)

G_END_DECLS
