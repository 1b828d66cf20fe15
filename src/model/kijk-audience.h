/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-project.h"

G_BEGIN_DECLS

/**
 * KIJK_FEWEST_VOICES:
 *
 * Below so many voices only their number is shown, never what they say, and an
 * average says who it came from (design, section "Rules for the room").
 */
#define KIJK_FEWEST_VOICES 4

/**
 * KIJK_FEWEST_OWNERS:
 *
 * An anonymous item is shown only while at least so many parties could own it.
 */
#define KIJK_FEWEST_OWNERS 3

/**
 * KijkAudience:
 * @level: how much is seen
 * @party: (nullable): the id of one party, whose own playback sheet this is: its
 *   own items only, also those it told in confidence, unless @level is public;
 *   never what is the facilitator's alone
 * @personal_open: whether the facilitator opened the personal sector for this
 *   session
 *
 * Whose eyes something is for.
 */
struct _KijkAudience {
  KijkLevel level;
  char     *party;
  gboolean  personal_open;
};

KijkAudience *kijk_audience_new  (KijkLevel           level);
KijkAudience *kijk_audience_copy (const KijkAudience *self);
void          kijk_audience_free (KijkAudience       *self);

gboolean      kijk_audience_allows (const KijkAudience *self,
                                    KijkOpenness        openness);

KijkProject  *kijk_project_for_audience   (KijkProject        *self,
                                           const KijkAudience *audience);
KijkProject  *kijk_project_without        (KijkProject        *self,
                                           GHashTable         *ids);
gboolean      kijk_project_has_secrets    (KijkProject        *self);
gboolean      kijk_project_has_audiences  (KijkProject        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KijkAudience, kijk_audience_free)

G_END_DECLS
