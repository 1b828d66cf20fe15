/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "method/kijk-words.h"
#include "model/kijk-project.h"

G_BEGIN_DECLS

#define KIJK_N_VOTE_PLACES (KIJK_VOTE_PLACE_DONT_KNOW + 1)

/**
 * KijkVotes:
 * @items: (element-type KijkItem): the votes of the round
 * @session: (nullable): the session they were given in
 * @received: how many there are
 * @shown: whether enough are revealed to show where they lie
 * @at: how many lie at each #KijkVotePlace; nothing unless @shown
 *
 * Where the participants placed the collaboration, in one round.
 */
typedef struct {
  GPtrArray *items;
  KijkItem  *session;
  guint      received;
  gboolean   shown;
  guint      at[KIJK_N_VOTE_PLACES];
} KijkVotes;

GPtrArray *kijk_votes_list (KijkProject *project);

/**
 * KijkConsensus:
 * @n: how many voices name a place
 * @dont_know: how many do not know
 * @median: the middle of those that name a place, in phases: 0 for the pre-phase to 5,
 *   and the halves between two
 * @lowest: the #KijkVotePlace of the earliest
 * @highest: the #KijkVotePlace of the latest
 * @most: the #KijkVotePlace that most named, -1 where several are named as often
 *
 * How far voices lie apart.
 */
typedef struct {
  guint  n;
  guint  dont_know;
  double median;
  int    lowest;
  int    highest;
  int    most;
} KijkConsensus;

gboolean   kijk_votes_find_consensus  (const KijkVotes     *votes,
                                       KijkConsensus       *consensus);
int        kijk_consensus_get_middle  (const KijkConsensus *consensus);
double     kijk_consensus_get_gap     (const KijkConsensus *consensus,
                                       KijkPhase            recorded);
char      *kijk_votes_describe        (const KijkVotes     *votes,
                                       KijkLanguage         language);
char      *kijk_votes_describe_before (const KijkVotes     *votes,
                                       const KijkVotes     *before,
                                       KijkLanguage         language);

G_END_DECLS
