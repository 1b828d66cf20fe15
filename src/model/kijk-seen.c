/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-audience-private.h"

#include "kijk-audience.h"

/* The audience table of the design, as far as openness alone does not settle it.
 * Each condition is asked only for levels below the facilitator's, after the
 * widest audience and the guard of its declaration. Where a row leaves doubt,
 * less is shown. */

static gboolean
is_at_table (KijkItem *party)
{
  return kijk_item_get_boolean (party, KIJK_STAKEHOLDER_AT_TABLE);
}

static gboolean
stays_at_table (KijkItem *party)
{
  return is_at_table (party) && !kijk_item_has (party, KIJK_STAKEHOLDER_LEFT_ON);
}

/* Of a party that is not at the table nothing is shown but, if somebody raised
 * it, the party itself. */
static gboolean
owner_is_at_table (KijkProject *project,
                   KijkItem    *item,
                   KijkFieldId  owner)
{
  KijkItem *party = kijk_project_get_referred (project, item, owner);

  return party == NULL || is_at_table (party);
}

static gboolean
is_public (KijkItem    *item,
           KijkFieldId  openness)
{
  return item != NULL && kijk_item_get_int (item, openness) == KIJK_OPENNESS_PUBLIC;
}

static guint
count_voices (KijkProject *project,
              KijkItem    *item,
              KijkFieldId  round,
              KijkFieldId  revealed)
{
  GPtrArray *items = kijk_project_get_items (project, item->kind->id);
  const char *same = kijk_item_get_text (item, round);
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    n += g_str_equal (kijk_item_get_text (items->pdata[i], round), same) &&
         (revealed == 0 || kijk_item_get_boolean (items->pdata[i], revealed));

  return n;
}

gboolean
_kijk_seen_facilitator_shown (KijkProject        *project,
                              KijkItem           *item,
                              const KijkAudience *audience)
{
  (void) project;
  (void) audience;

  return kijk_item_get_boolean (item, KIJK_COLLABORATION_SHOW_FACILITATOR);
}

gboolean
_kijk_seen_party_seen (KijkProject        *project,
                       KijkItem           *item,
                       const KijkAudience *audience)
{
  (void) project;

  if (!is_at_table (item))
    return kijk_audience_allows (audience, kijk_item_get_int (item, KIJK_STAKEHOLDER_OPENNESS));

  return audience->level == KIJK_LEVEL_TABLE || stays_at_table (item);
}

gboolean
_kijk_seen_at_table (KijkProject        *project,
                     KijkItem           *item,
                     const KijkAudience *audience)
{
  (void) project;
  (void) audience;

  return is_at_table (item);
}

static gboolean
signed_in_public (KijkProject        *project,
                  KijkItem           *person,
                  const KijkAudience *audience)
{
  GPtrArray *agreements = kijk_project_get_items (project, KIJK_KIND_AGREEMENT);

  for (guint i = 0; i < agreements->len; i++)
    if (kijk_item_refers_to (agreements->pdata[i], kijk_field_get (KIJK_AGREEMENT_MADE_BY), person->id) &&
        _kijk_audience_sees_item (audience, project, agreements->pdata[i]))
      return TRUE;

  return FALSE;
}

gboolean
_kijk_seen_person_seen (KijkProject        *project,
                        KijkItem           *item,
                        const KijkAudience *audience)
{
  KijkItem *party = kijk_project_get_referred (project, item, KIJK_REPRESENTATIVE_STAKEHOLDER);

  if (party == NULL || !stays_at_table (party))
    return FALSE;

  return audience->level == KIJK_LEVEL_TABLE || signed_in_public (project, item, audience);
}

/* A personal interest belongs to a human: it is seen only if that human agreed to
 * share it under their own name, and where the facilitator opened the sector. */
static gboolean
personal_seen (KijkItem           *item,
               const KijkAudience *audience)
{
  return audience->level == KIJK_LEVEL_TABLE && audience->personal_open &&
         kijk_item_get_int (item, KIJK_INTEREST_OPENNESS) >= KIJK_OPENNESS_SHARED &&
         kijk_item_get_boolean (item, KIJK_INTEREST_CONFIRMED);
}

gboolean
_kijk_seen_interest_seen (KijkProject        *project,
                          KijkItem           *item,
                          const KijkAudience *audience)
{
  if (kijk_item_get_int (item, KIJK_INTEREST_TYPE) == KIJK_INTEREST_TYPE_PERSONAL)
    return personal_seen (item, audience);

  return audience->party != NULL || owner_is_at_table (project, item, KIJK_INTEREST_STAKEHOLDER);
}

gboolean
_kijk_seen_interest_confirmed (KijkProject        *project,
                               KijkItem           *item,
                               const KijkAudience *audience)
{
  (void) project;
  (void) audience;

  return kijk_item_get_boolean (item, KIJK_INTEREST_CONFIRMED);
}

gboolean
_kijk_seen_relation_seen (KijkProject        *project,
                          KijkItem           *item,
                          const KijkAudience *audience)
{
  (void) project;

  if (kijk_item_get_int (item, KIJK_INTEREST_RELATION_TYPE) != KIJK_RELATION_TYPE_CONFLICT)
    return TRUE;

  return audience->level == KIJK_LEVEL_TABLE &&
         kijk_item_get_boolean (item, KIJK_INTEREST_RELATION_RAISED);
}

gboolean
_kijk_seen_owner_at_table (KijkProject        *project,
                           KijkItem           *item,
                           const KijkAudience *audience)
{
  return audience->party != NULL || owner_is_at_table (project, item, KIJK_AMBITION_IMAGE_STAKEHOLDER);
}

gboolean
_kijk_seen_ambition_seen (KijkProject        *project,
                          KijkItem           *item,
                          const KijkAudience *audience)
{
  int status = kijk_item_get_int (item, KIJK_SHARED_AMBITION_STATUS);

  (void) project;

  return audience->level == KIJK_LEVEL_TABLE ? status >= KIJK_AMBITION_STATUS_DISCUSSED
                                             : status == KIJK_AMBITION_STATUS_ADOPTED;
}

gboolean
_kijk_seen_four_voices (KijkProject        *project,
                        KijkItem           *item,
                        const KijkAudience *audience)
{
  (void) audience;

  return count_voices (project, item, KIJK_RECOGNITION_SHARED_AMBITION, 0) >= KIJK_FEWEST_VOICES;
}

gboolean
_kijk_seen_term_seen (KijkProject        *project,
                      KijkItem           *item,
                      const KijkAudience *audience)
{
  (void) project;

  return audience->level == KIJK_LEVEL_TABLE || kijk_item_get_boolean (item, KIJK_TERM_RESOLVED);
}

static gboolean
agreed_in_public (KijkProject *project,
                  KijkItem    *match)
{
  return kijk_item_get_int (match, KIJK_EXCHANGE_MATCH_STATUS) == KIJK_MATCH_STATUS_AGREED &&
         is_public (kijk_project_get_referred (project, match, KIJK_EXCHANGE_MATCH_GIVES),
                    KIJK_EXCHANGE_ITEM_OPENNESS) &&
         is_public (kijk_project_get_referred (project, match, KIJK_EXCHANGE_MATCH_GETS),
                    KIJK_EXCHANGE_ITEM_OPENNESS);
}

gboolean
_kijk_seen_match_seen (KijkProject        *project,
                       KijkItem           *item,
                       const KijkAudience *audience)
{
  return audience->level == KIJK_LEVEL_TABLE || agreed_in_public (project, item);
}

gboolean
_kijk_seen_exchange_seen (KijkProject        *project,
                          KijkItem           *item,
                          const KijkAudience *audience)
{
  GPtrArray *matches = kijk_project_get_items (project, KIJK_KIND_EXCHANGE_MATCH);

  if (audience->party != NULL)
    return TRUE;
  if (!owner_is_at_table (project, item, KIJK_EXCHANGE_ITEM_STAKEHOLDER))
    return FALSE;
  if (audience->level == KIJK_LEVEL_TABLE)
    return TRUE;

  for (guint i = 0; i < matches->len; i++)
    if ((g_str_equal (kijk_item_get_text (matches->pdata[i], KIJK_EXCHANGE_MATCH_GIVES), item->id) ||
         g_str_equal (kijk_item_get_text (matches->pdata[i], KIJK_EXCHANGE_MATCH_GETS), item->id)) &&
        agreed_in_public (project, matches->pdata[i]))
      return TRUE;

  return FALSE;
}

gboolean
_kijk_seen_option_seen (KijkProject        *project,
                        KijkItem           *item,
                        const KijkAudience *audience)
{
  int status = kijk_item_get_int (item, KIJK_OPTION_STATUS);

  (void) project;

  return audience->level == KIJK_LEVEL_TABLE || status == KIJK_OPTION_STATUS_CHOSEN ||
         status == KIJK_OPTION_STATUS_FALLBACK;
}

gboolean
_kijk_seen_payoff_seen (KijkProject        *project,
                        KijkItem           *item,
                        const KijkAudience *audience)
{
  int source = kijk_item_get_int (item, KIJK_PAYOFF_SOURCE);

  (void) project;
  (void) audience;

  return source == KIJK_PAYOFF_SOURCE_PARTY || source == KIJK_PAYOFF_SOURCE_GROUP;
}

gboolean
_kijk_seen_effect_seen (KijkProject        *project,
                        KijkItem           *item,
                        const KijkAudience *audience)
{
  (void) project;
  (void) audience;

  return kijk_item_get_boolean (item, KIJK_OPTION_EFFECT_STATED_BY_PARTY);
}

gboolean
_kijk_seen_agreement_seen (KijkProject        *project,
                           KijkItem           *item,
                           const KijkAudience *audience)
{
  int type = kijk_item_get_int (item, KIJK_AGREEMENT_TYPE);

  (void) project;

  if (audience->level == KIJK_LEVEL_TABLE)
    return type != KIJK_AGREEMENT_TYPE_FINANCIAL ||
           kijk_audience_allows (audience, kijk_item_get_int (item, KIJK_AGREEMENT_OPENNESS));

  return is_public (item, KIJK_AGREEMENT_OPENNESS) &&
         kijk_item_get_boolean (item, KIJK_AGREEMENT_RATIFIED) &&
         (type == KIJK_AGREEMENT_TYPE_COURSE || type == KIJK_AGREEMENT_TYPE_WORKING);
}

gboolean
_kijk_seen_deliverable_seen (KijkProject        *project,
                             KijkItem           *item,
                             const KijkAudience *audience)
{
  (void) project;

  return audience->level == KIJK_LEVEL_TABLE ||
         kijk_item_get_int (item, KIJK_DELIVERABLE_STATUS) >= KIJK_DELIVERABLE_STATUS_ADOPTED;
}

gboolean
_kijk_seen_section_seen (KijkProject        *project,
                         KijkItem           *item,
                         const KijkAudience *audience)
{
  (void) project;

  return kijk_item_get_int (item, KIJK_SECTION_AUDIENCE) >= (int) audience->level;
}

/* That an interview took place is itself a secret. */
gboolean
_kijk_seen_session_seen (KijkProject        *project,
                         KijkItem           *item,
                         const KijkAudience *audience)
{
  (void) project;
  (void) audience;

  return kijk_item_get_int (item, KIJK_SESSION_TYPE) != KIJK_SESSION_TYPE_INTERVIEW;
}

gboolean
_kijk_seen_pulse_seen (KijkProject        *project,
                       KijkItem           *item,
                       const KijkAudience *audience)
{
  (void) project;
  (void) audience;

  return kijk_item_get_int (item, KIJK_SESSION_PULSE_SOURCE) == KIJK_PULSE_SOURCE_GROUP &&
         kijk_item_get_int (item, KIJK_SESSION_PULSE_VOICES) >= KIJK_FEWEST_VOICES;
}

gboolean
_kijk_seen_vote_counted (KijkProject        *project,
                         KijkItem           *item,
                         const KijkAudience *audience)
{
  const KijkField *session = kijk_kind_find_field (item->kind, "session");
  const KijkField *revealed = kijk_kind_find_field (item->kind, "revealed");

  (void) audience;

  return kijk_item_get_boolean (item, revealed->id) &&
         count_voices (project, item, session->id, revealed->id) >= KIJK_FEWEST_VOICES;
}

gboolean
_kijk_seen_vote_named (KijkProject        *project,
                       KijkItem           *item,
                       const KijkAudience *audience)
{
  return kijk_item_get_boolean (item, KIJK_PHASE_VOTE_CONSENT) &&
         _kijk_seen_vote_counted (project, item, audience);
}

gboolean
_kijk_seen_learning_shareable (KijkProject        *project,
                               KijkItem           *item,
                               const KijkAudience *audience)
{
  (void) project;
  (void) audience;

  return kijk_item_get_boolean (item, KIJK_LEARNING_ENTRY_SHAREABLE);
}
