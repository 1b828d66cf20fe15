/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-audience.h"

G_BEGIN_DECLS

/* The conditions that kijk-kinds.def names with WHEN (…): each a row of the
 * audience table of the design that openness alone does not settle. */

/**
 * KijkSight:
 * @project: the whole project
 * @audience: whose eyes it is for
 * @voices: (element-type utf8 guint): how many spoke in each round of votes;
 *   counted once, when it is first asked
 * @enough_owners: whether an unnamed item could be of several parties
 *
 * What is known while a project is looked at with the eyes of an audience.
 */
struct _KijkSight {
  KijkProject        *project;
  const KijkAudience *audience;
  GHashTable         *voices;
  gboolean            enough_owners;
};

#define KIJK_DECLARE_SEEN_(name) \
  gboolean _kijk_seen_##name (KijkSight *sight, KijkItem *item);

KIJK_DECLARE_SEEN_ (agreement_seen)
KIJK_DECLARE_SEEN_ (ambition_seen)
KIJK_DECLARE_SEEN_ (at_table)
KIJK_DECLARE_SEEN_ (deliverable_seen)
KIJK_DECLARE_SEEN_ (effect_seen)
KIJK_DECLARE_SEEN_ (exchange_seen)
KIJK_DECLARE_SEEN_ (facilitator_shown)
KIJK_DECLARE_SEEN_ (feasibility_seen)
KIJK_DECLARE_SEEN_ (four_voices)
KIJK_DECLARE_SEEN_ (interest_confirmed)
KIJK_DECLARE_SEEN_ (interest_seen)
KIJK_DECLARE_SEEN_ (learning_shareable)
KIJK_DECLARE_SEEN_ (match_seen)
KIJK_DECLARE_SEEN_ (option_seen)
KIJK_DECLARE_SEEN_ (party_seen)
KIJK_DECLARE_SEEN_ (payoff_seen)
KIJK_DECLARE_SEEN_ (person_seen)
KIJK_DECLARE_SEEN_ (pulse_seen)
KIJK_DECLARE_SEEN_ (relation_seen)
KIJK_DECLARE_SEEN_ (section_seen)
KIJK_DECLARE_SEEN_ (session_seen)
KIJK_DECLARE_SEEN_ (term_seen)
KIJK_DECLARE_SEEN_ (vote_counted)
KIJK_DECLARE_SEEN_ (vote_named)

void     _kijk_sight_init       (KijkSight          *self,
                                 KijkProject        *project,
                                 const KijkAudience *audience);
void     _kijk_sight_clear      (KijkSight          *self);
gboolean _kijk_sight_sees_item  (KijkSight          *self,
                                 KijkItem           *item);
gboolean _kijk_sight_sees_field (KijkSight          *self,
                                 KijkItem           *item,
                                 const KijkField    *field);

/* Whether nothing at all is kept from it. */
gboolean _kijk_audience_sees_all (const KijkAudience *self);

/* Whether @item is shown without its owner, in the neutral wording that the
 * facilitator wrote for it. */
gboolean _kijk_audience_unnames (const KijkAudience *self,
                                 KijkItem           *item);

/* The field that holds that wording, or NULL. */
const KijkField *_kijk_kind_find_stand_in (const KijkKind *kind);

G_END_DECLS
