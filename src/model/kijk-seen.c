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

/* A round of voices: the votes of a kind that have the same values in these
 * fields. A vote counts when it says something and, where votes are kept secret
 * at first, is revealed. */
typedef struct {
  KijkKindId  kind;
  KijkFieldId same[2];
  KijkFieldId value;
  KijkFieldId revealed; /* or 0 */
  KijkFieldId token;    /* whose vote it is, or 0 where nobody has two */
} Round;

static const Round rounds[] = {
  { KIJK_KIND_RECOGNITION, { KIJK_RECOGNITION_SHARED_AMBITION }, KIJK_RECOGNITION_VALUE, 0, 0 },
  { KIJK_KIND_SUPPORT_VOTE, { KIJK_SUPPORT_VOTE_SESSION, KIJK_SUPPORT_VOTE_PROPOSAL },
    KIJK_SUPPORT_VOTE_VALUE, KIJK_SUPPORT_VOTE_REVEALED, KIJK_SUPPORT_VOTE_TOKEN },
  { KIJK_KIND_PHASE_VOTE, { KIJK_PHASE_VOTE_SESSION },
    KIJK_PHASE_VOTE_PLACE, KIJK_PHASE_VOTE_REVEALED, KIJK_PHASE_VOTE_TOKEN },
  { KIJK_KIND_ATTENTION_VOTE, { KIJK_ATTENTION_VOTE_SESSION, KIJK_ATTENTION_VOTE_SCAN },
    KIJK_ATTENTION_VOTE_CONDITION, KIJK_ATTENTION_VOTE_REVEALED, KIJK_ATTENTION_VOTE_TOKEN },
};

static const Round *
find_round (KijkItem *vote)
{
  for (guint i = 0; i < G_N_ELEMENTS (rounds); i++)
    if (kijk_item_is (vote, rounds[i].kind))
      return &rounds[i];

  g_return_val_if_reached (NULL);
}

static gboolean
counts (const Round *round,
        KijkItem    *vote)
{
  return kijk_item_has (vote, round->value) &&
         (round->revealed == 0 || kijk_item_get_boolean (vote, round->revealed));
}

static gboolean
is_same_round (const Round *round,
               KijkItem    *a,
               KijkItem    *b)
{
  for (guint i = 0; i < G_N_ELEMENTS (round->same) && round->same[i] != 0; i++)
    if (!g_str_equal (kijk_item_get_text (a, round->same[i]), kijk_item_get_text (b, round->same[i])))
      return FALSE;

  return TRUE;
}

/* Marbles that were only noted added up come from as many as their scan says. */
static guint
count_respondents (KijkProject *project,
                   KijkItem    *vote)
{
  KijkItem *scan = kijk_project_get_referred (project, vote, KIJK_ATTENTION_VOTE_SCAN);

  return scan != NULL ? kijk_item_get_int (scan, KIJK_SCAN_RESPONDENTS) : 0;
}

/* How many spoke in the round of @vote. Who has several votes in it, as with
 * marbles, is known by the token and counts once. */
static guint
count_voices (KijkProject *project,
              KijkItem    *vote)
{
  const Round *round = find_round (vote);
  GPtrArray *votes = kijk_project_get_items (project, round->kind);
  g_autoptr (GHashTable) tokens = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_nameless = 0;

  for (guint i = 0; i < votes->len; i++)
    {
      const char *token = round->token != 0 ? kijk_item_get_text (votes->pdata[i], round->token) : "";

      if (!counts (round, votes->pdata[i]) || !is_same_round (round, vote, votes->pdata[i]))
        continue;
      if (*token != '\0')
        g_hash_table_add (tokens, (gpointer) token);
      else if (round->kind == KIJK_KIND_ATTENTION_VOTE)
        n_nameless = count_respondents (project, vote);
      else
        n_nameless++;
    }

  return g_hash_table_size (tokens) + n_nameless;
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

  return audience->party != NULL || is_at_table (item);
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
  if (audience->party == NULL && !owner_is_at_table (project, item, KIJK_INTEREST_STAKEHOLDER))
    return FALSE;

  return kijk_item_get_int (item, KIJK_INTEREST_TYPE) != KIJK_INTEREST_TYPE_PERSONAL ||
         personal_seen (item, audience);
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

  if (!kijk_item_has (item, KIJK_INTEREST_RELATION_A) || !kijk_item_has (item, KIJK_INTEREST_RELATION_B))
    return FALSE;
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

  return count_voices (project, item) >= KIJK_FEWEST_VOICES;
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
goes_outside (KijkProject *project,
              KijkItem    *exchange)
{
  KijkItem *party;

  if (exchange == NULL || kijk_item_get_int (exchange, KIJK_EXCHANGE_ITEM_OPENNESS) != KIJK_OPENNESS_PUBLIC)
    return FALSE;

  party = kijk_project_get_referred (project, exchange, KIJK_EXCHANGE_ITEM_STAKEHOLDER);
  return party == NULL || stays_at_table (party);
}

static gboolean
agreed_in_public (KijkProject *project,
                  KijkItem    *match)
{
  return kijk_item_get_int (match, KIJK_EXCHANGE_MATCH_STATUS) == KIJK_MATCH_STATUS_AGREED &&
         goes_outside (project, kijk_project_get_referred (project, match, KIJK_EXCHANGE_MATCH_GIVES)) &&
         goes_outside (project, kijk_project_get_referred (project, match, KIJK_EXCHANGE_MATCH_GETS));
}

gboolean
_kijk_seen_match_seen (KijkProject        *project,
                       KijkItem           *item,
                       const KijkAudience *audience)
{
  if (audience->level == KIJK_LEVEL_TABLE)
    return kijk_item_has (item, KIJK_EXCHANGE_MATCH_GIVES) && kijk_item_has (item, KIJK_EXCHANGE_MATCH_GETS);

  return agreed_in_public (project, item);
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

  return kijk_item_get_boolean (item, KIJK_OPTION_EFFECT_STATED_BY_PARTY) &&
         kijk_item_has (item, KIJK_OPTION_EFFECT_OPTION) && kijk_item_has (item, KIJK_OPTION_EFFECT_INTEREST);
}

/* What is said of an option that is withheld would read as said of the whole. */
gboolean
_kijk_seen_feasibility_seen (KijkProject        *project,
                             KijkItem           *item,
                             const KijkAudience *audience)
{
  KijkItem *option = kijk_project_get_referred (project, item, KIJK_FEASIBILITY_OPTION);

  return option == NULL || _kijk_audience_sees_item (audience, project, option);
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
  (void) audience;

  return counts (find_round (item), item) && count_voices (project, item) >= KIJK_FEWEST_VOICES;
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
