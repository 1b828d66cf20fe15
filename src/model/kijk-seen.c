/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-audience-private.h"

#include "kijk-round.h"

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

static gboolean
is_public (KijkItem    *item,
           KijkFieldId  openness)
{
  return item != NULL && kijk_item_get_int (item, openness) == KIJK_OPENNESS_PUBLIC;
}

static gboolean
enough_voices (KijkSight *sight,
               KijkItem  *vote)
{
  g_autofree char *round = kijk_vote_get_round (vote);

  if (sight->voices == NULL)
    sight->voices = kijk_project_count_voices (sight->project);

  return GPOINTER_TO_UINT (g_hash_table_lookup (sight->voices, round)) >= KIJK_FEWEST_VOICES;
}

gboolean
_kijk_seen_facilitator_shown (KijkSight *sight,
                              KijkItem  *item)
{
  (void) sight;

  return kijk_item_get_boolean (item, KIJK_COLLABORATION_SHOW_FACILITATOR);
}

gboolean
_kijk_seen_party_seen (KijkSight *sight,
                       KijkItem  *item)
{

  if (!is_at_table (item))
    return kijk_audience_allows (sight->audience, kijk_item_get_int (item, KIJK_STAKEHOLDER_OPENNESS));

  return sight->audience->level == KIJK_LEVEL_TABLE || stays_at_table (item);
}

gboolean
_kijk_seen_at_table (KijkSight *sight,
                     KijkItem  *item)
{

  return sight->audience->party != NULL || is_at_table (item);
}

static gboolean
signed_in_public (KijkSight *sight,
                  KijkItem  *person)
{
  GPtrArray *agreements = kijk_project_get_items (sight->project, KIJK_KIND_AGREEMENT);

  for (guint i = 0; i < agreements->len; i++)
    if (kijk_item_refers_to (agreements->pdata[i], kijk_field_get (KIJK_AGREEMENT_MADE_BY), person->id) &&
        _kijk_sight_sees_item (sight, agreements->pdata[i]))
      return TRUE;

  return FALSE;
}

gboolean
_kijk_seen_person_seen (KijkSight *sight,
                        KijkItem  *item)
{
  KijkItem *party = kijk_project_get_referred (sight->project, item, KIJK_REPRESENTATIVE_STAKEHOLDER);

  if (party == NULL || !stays_at_table (party))
    return FALSE;

  return sight->audience->level == KIJK_LEVEL_TABLE || signed_in_public (sight, item);
}

/* A personal interest belongs to a human: it is seen only if that human agreed to
 * share it under their own name, and where the facilitator opened the sector. */
static gboolean
personal_seen (KijkSight *sight,
               KijkItem  *item)
{
  return sight->audience->level == KIJK_LEVEL_TABLE && sight->audience->personal_open &&
         kijk_item_get_int (item, KIJK_INTEREST_OPENNESS) >= KIJK_OPENNESS_SHARED &&
         kijk_item_get_boolean (item, KIJK_INTEREST_CONFIRMED);
}

gboolean
_kijk_seen_interest_seen (KijkSight *sight,
                          KijkItem  *item)
{
  return kijk_item_get_int (item, KIJK_INTEREST_TYPE) != KIJK_INTEREST_TYPE_PERSONAL ||
         personal_seen (sight, item);
}

gboolean
_kijk_seen_interest_confirmed (KijkSight *sight,
                               KijkItem  *item)
{
  (void) sight;

  return kijk_item_get_boolean (item, KIJK_INTEREST_CONFIRMED);
}

gboolean
_kijk_seen_relation_seen (KijkSight *sight,
                          KijkItem  *item)
{

  if (!kijk_item_has (item, KIJK_INTEREST_RELATION_A) || !kijk_item_has (item, KIJK_INTEREST_RELATION_B))
    return FALSE;
  if (kijk_item_get_int (item, KIJK_INTEREST_RELATION_TYPE) != KIJK_RELATION_TYPE_CONFLICT)
    return TRUE;

  return sight->audience->level == KIJK_LEVEL_TABLE &&
         kijk_item_get_boolean (item, KIJK_INTEREST_RELATION_RAISED);
}

gboolean
_kijk_seen_ambition_seen (KijkSight *sight,
                          KijkItem  *item)
{
  int status = kijk_item_get_int (item, KIJK_SHARED_AMBITION_STATUS);


  return sight->audience->level == KIJK_LEVEL_TABLE ? status >= KIJK_AMBITION_STATUS_DISCUSSED
                                             : status == KIJK_AMBITION_STATUS_ADOPTED;
}

gboolean
_kijk_seen_four_voices (KijkSight *sight,
                        KijkItem  *item)
{

  return enough_voices (sight, item);
}

gboolean
_kijk_seen_term_seen (KijkSight *sight,
                      KijkItem  *item)
{

  return sight->audience->level == KIJK_LEVEL_TABLE || kijk_item_get_boolean (item, KIJK_TERM_RESOLVED);
}

static gboolean
goes_outside (KijkSight *sight,
              KijkItem  *exchange)
{
  KijkItem *party;

  if (exchange == NULL || kijk_item_get_int (exchange, KIJK_EXCHANGE_ITEM_OPENNESS) != KIJK_OPENNESS_PUBLIC)
    return FALSE;

  party = kijk_project_get_referred (sight->project, exchange, KIJK_EXCHANGE_ITEM_STAKEHOLDER);
  return party == NULL || stays_at_table (party);
}

static gboolean
agreed_in_public (KijkSight *sight,
                  KijkItem  *match)
{
  return kijk_item_get_int (match, KIJK_EXCHANGE_MATCH_STATUS) == KIJK_MATCH_STATUS_AGREED &&
         goes_outside (sight, kijk_project_get_referred (sight->project, match, KIJK_EXCHANGE_MATCH_GIVES)) &&
         goes_outside (sight, kijk_project_get_referred (sight->project, match, KIJK_EXCHANGE_MATCH_GETS));
}

gboolean
_kijk_seen_match_seen (KijkSight *sight,
                       KijkItem  *item)
{
  if (sight->audience->level == KIJK_LEVEL_TABLE)
    return kijk_item_has (item, KIJK_EXCHANGE_MATCH_GIVES) && kijk_item_has (item, KIJK_EXCHANGE_MATCH_GETS);

  return agreed_in_public (sight, item);
}

gboolean
_kijk_seen_exchange_seen (KijkSight *sight,
                          KijkItem  *item)
{
  GPtrArray *matches = kijk_project_get_items (sight->project, KIJK_KIND_EXCHANGE_MATCH);

  if (sight->audience->party != NULL || sight->audience->level == KIJK_LEVEL_TABLE)
    return TRUE;

  for (guint i = 0; i < matches->len; i++)
    if ((g_str_equal (kijk_item_get_text (matches->pdata[i], KIJK_EXCHANGE_MATCH_GIVES), item->id) ||
         g_str_equal (kijk_item_get_text (matches->pdata[i], KIJK_EXCHANGE_MATCH_GETS), item->id)) &&
        agreed_in_public (sight, matches->pdata[i]))
      return TRUE;

  return FALSE;
}

gboolean
_kijk_seen_option_seen (KijkSight *sight,
                        KijkItem  *item)
{
  int status = kijk_item_get_int (item, KIJK_OPTION_STATUS);


  return sight->audience->level == KIJK_LEVEL_TABLE || status == KIJK_OPTION_STATUS_CHOSEN ||
         status == KIJK_OPTION_STATUS_FALLBACK;
}

gboolean
_kijk_seen_payoff_seen (KijkSight *sight,
                        KijkItem  *item)
{
  int source = kijk_item_get_int (item, KIJK_PAYOFF_SOURCE);

  (void) sight;


  return source == KIJK_PAYOFF_SOURCE_PARTY || source == KIJK_PAYOFF_SOURCE_GROUP;
}

gboolean
_kijk_seen_effect_seen (KijkSight *sight,
                        KijkItem  *item)
{
  (void) sight;

  return kijk_item_get_boolean (item, KIJK_OPTION_EFFECT_STATED_BY_PARTY) &&
         kijk_item_has (item, KIJK_OPTION_EFFECT_OPTION) && kijk_item_has (item, KIJK_OPTION_EFFECT_INTEREST);
}

/* What is said of an option that is withheld would read as said of the whole. */
gboolean
_kijk_seen_feasibility_seen (KijkSight *sight,
                             KijkItem  *item)
{
  KijkItem *option = kijk_project_get_referred (sight->project, item, KIJK_FEASIBILITY_OPTION);

  return option == NULL || _kijk_sight_sees_item (sight, option);
}

gboolean
_kijk_seen_agreement_seen (KijkSight *sight,
                           KijkItem  *item)
{
  int type = kijk_item_get_int (item, KIJK_AGREEMENT_TYPE);


  if (sight->audience->level == KIJK_LEVEL_TABLE)
    return type != KIJK_AGREEMENT_TYPE_FINANCIAL ||
           kijk_audience_allows (sight->audience, kijk_item_get_int (item, KIJK_AGREEMENT_OPENNESS));

  return is_public (item, KIJK_AGREEMENT_OPENNESS) &&
         kijk_item_get_boolean (item, KIJK_AGREEMENT_RATIFIED) &&
         (type == KIJK_AGREEMENT_TYPE_COURSE || type == KIJK_AGREEMENT_TYPE_WORKING);
}

gboolean
_kijk_seen_deliverable_seen (KijkSight *sight,
                             KijkItem  *item)
{

  return sight->audience->level == KIJK_LEVEL_TABLE ||
         kijk_item_get_int (item, KIJK_DELIVERABLE_STATUS) >= KIJK_DELIVERABLE_STATUS_ADOPTED;
}

gboolean
_kijk_seen_section_seen (KijkSight *sight,
                         KijkItem  *item)
{

  return kijk_item_get_int (item, KIJK_SECTION_AUDIENCE) >= (int) sight->audience->level;
}

/* That an interview took place is itself a secret. */
gboolean
_kijk_seen_session_seen (KijkSight *sight,
                         KijkItem  *item)
{
  (void) sight;

  return kijk_item_get_int (item, KIJK_SESSION_TYPE) != KIJK_SESSION_TYPE_INTERVIEW;
}

gboolean
_kijk_seen_pulse_seen (KijkSight *sight,
                       KijkItem  *item)
{
  (void) sight;

  return kijk_item_get_int (item, KIJK_SESSION_PULSE_SOURCE) == KIJK_PULSE_SOURCE_GROUP &&
         kijk_item_get_int (item, KIJK_SESSION_PULSE_VOICES) >= KIJK_FEWEST_VOICES;
}

gboolean
_kijk_seen_vote_counted (KijkSight *sight,
                         KijkItem  *item)
{

  return kijk_vote_counts (item) && enough_voices (sight, item);
}

gboolean
_kijk_seen_vote_named (KijkSight *sight,
                       KijkItem  *item)
{
  return kijk_item_get_boolean (item, KIJK_PHASE_VOTE_CONSENT) &&
         _kijk_seen_vote_counted (sight, item);
}

gboolean
_kijk_seen_learning_shareable (KijkSight *sight,
                               KijkItem  *item)
{
  (void) sight;

  return kijk_item_get_boolean (item, KIJK_LEARNING_ENTRY_SHAREABLE);
}
