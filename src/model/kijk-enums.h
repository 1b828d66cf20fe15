/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KijkEnumeration:
 * @name: machine name, as the words of the method and the schema use it
 * @values: (array zero-terminated=1): machine names by value, as files hold them
 * @n_values: how many there are
 *
 * The values that a field may take. A value is an index into @values; words for
 * people live in the method, by the same machine names.
 */
typedef struct {
  const char *name;
  const char *const *values;
  int n_values;
} KijkEnumeration;

/* Every enumeration is one list below: the C name and the name in files. The
 * type, the table and the number of values all come from that list. Names in
 * files never change; values are only ever added at the end of a list, except
 * where the order has a meaning (openness, audience, mandate), which is said. */

#define KIJK_ENUM_MEMBER_(member, name) member,

#define KIJK_DECLARE_ENUM_(TypeName, type_name, LIST) \
  typedef enum { LIST (KIJK_ENUM_MEMBER_) } TypeName; \
  extern const KijkEnumeration type_name##_enumeration;

#define KIJK_ENUM_NAME_(member, name) name,

/* The table of an enumeration, in the one file that its floor keeps it in. */
#define KIJK_DEFINE_ENUMERATION(type_name, LIST) \
  static const char *const type_name##_values[] = { LIST (KIJK_ENUM_NAME_) NULL }; \
  const KijkEnumeration type_name##_enumeration = { \
    .name = &#type_name[sizeof ("kijk_") - 1], \
    .values = type_name##_values, \
    .n_values = G_N_ELEMENTS (type_name##_values) - 1, \
  };

/* Ordered: whoever may see a value may see every later one. */
#define KIJK_OPENNESS_LIST(V) \
  V (KIJK_OPENNESS_ASSUMED, "assumed") \
  V (KIJK_OPENNESS_CONFIDENTIAL, "confidential") \
  V (KIJK_OPENNESS_ANONYMOUS, "anonymous") \
  V (KIJK_OPENNESS_SHARED, "shared") \
  V (KIJK_OPENNESS_PUBLIC, "public")

/* Ordered: from who sees most to who sees least. */
#define KIJK_LEVEL_LIST(V) \
  V (KIJK_LEVEL_FACILITATOR, "facilitator") \
  V (KIJK_LEVEL_TABLE, "table") \
  V (KIJK_LEVEL_PUBLIC, "public")

#define KIJK_LANGUAGE_LIST(V) \
  V (KIJK_LANGUAGE_NL, "nl") \
  V (KIJK_LANGUAGE_EN, "en")

#define KIJK_RING_LIST(V) \
  V (KIJK_RING_AMBITION, "ambition") \
  V (KIJK_RING_INTERESTS, "interests") \
  V (KIJK_RING_CONTEXT, "context")

#define KIJK_FACET_LIST(V) \
  V (KIJK_FACET_OPPORTUNITY, "opportunity") \
  V (KIJK_FACET_ISSUE, "issue") \
  V (KIJK_FACET_SOLUTION, "solution") \
  V (KIJK_FACET_FORM, "form")

#define KIJK_INTEREST_TYPE_LIST(V) \
  V (KIJK_INTEREST_TYPE_COLLECTIVE, "collective") \
  V (KIJK_INTEREST_TYPE_ORGANISATIONAL, "organisational") \
  V (KIJK_INTEREST_TYPE_PERSONAL, "personal")

#define KIJK_AREA_LIST(V) \
  V (KIJK_AREA_PLAYERS, "players") \
  V (KIJK_AREA_PROCESS, "process") \
  V (KIJK_AREA_ENVIRONMENT, "environment")

/* The sectors of the three rings together, from the centre outwards. */
#define KIJK_CELL_LIST(V) \
  V (KIJK_CELL_OPPORTUNITY, "opportunity") \
  V (KIJK_CELL_ISSUE, "issue") \
  V (KIJK_CELL_SOLUTION, "solution") \
  V (KIJK_CELL_FORM, "form") \
  V (KIJK_CELL_COLLECTIVE, "collective") \
  V (KIJK_CELL_ORGANISATIONAL, "organisational") \
  V (KIJK_CELL_PERSONAL, "personal") \
  V (KIJK_CELL_PLAYERS, "players") \
  V (KIJK_CELL_PROCESS, "process") \
  V (KIJK_CELL_ENVIRONMENT, "environment")

/* Ordered: the phases in the order of the method. */
#define KIJK_PHASE_LIST(V) \
  V (KIJK_PHASE_PRE, "pre") \
  V (KIJK_PHASE_EXPLORE, "explore") \
  V (KIJK_PHASE_SHARE, "share") \
  V (KIJK_PHASE_AGREE, "agree") \
  V (KIJK_PHASE_SHAPE, "shape") \
  V (KIJK_PHASE_RENEW, "renew")

#define KIJK_CIRCULAR_PHASE_LIST(V) \
  V (KIJK_CIRCULAR_PHASE_EXPLORE, "explore") \
  V (KIJK_CIRCULAR_PHASE_DIRECT, "direct") \
  V (KIJK_CIRCULAR_PHASE_ORGANISE, "organise") \
  V (KIJK_CIRCULAR_PHASE_WORK, "work")

/* The twelve steps of the circular model, then the exit questions of the phases. */
#define KIJK_STEP_LIST(V) \
  V (KIJK_STEP_OWN_ORGANISATION, "own-organisation") \
  V (KIJK_STEP_POSSIBLE_PARTNERS, "possible-partners") \
  V (KIJK_STEP_JOINT_TASK, "joint-task") \
  V (KIJK_STEP_INTERESTS, "interests") \
  V (KIJK_STEP_JOINT_AMBITION, "joint-ambition") \
  V (KIJK_STEP_PRINCIPLES, "principles") \
  V (KIJK_STEP_FITTING_FORM, "fitting-form") \
  V (KIJK_STEP_DESIGN, "design") \
  V (KIJK_STEP_IMPLEMENTATION, "implementation") \
  V (KIJK_STEP_REALISING, "realising") \
  V (KIJK_STEP_REFLECTION, "reflection") \
  V (KIJK_STEP_VITALITY, "vitality") \
  V (KIJK_STEP_PRE_ASKED, "pre-asked") \
  V (KIJK_STEP_PRE_OPEN, "pre-open") \
  V (KIJK_STEP_EXPLORE_HEARD, "explore-heard") \
  V (KIJK_STEP_EXPLORE_RECOGNISED, "explore-recognised") \
  V (KIJK_STEP_SHARE_AMBITION, "share-ambition") \
  V (KIJK_STEP_SHARE_INTERESTS, "share-interests") \
  V (KIJK_STEP_AGREE_NOBODY_LOSES, "agree-nobody-loses") \
  V (KIJK_STEP_AGREE_GAINS, "agree-gains") \
  V (KIJK_STEP_AGREE_CONSTITUENCIES, "agree-constituencies") \
  V (KIJK_STEP_SHAPE_ROLES, "shape-roles") \
  V (KIJK_STEP_SHAPE_PROGRAMME, "shape-programme") \
  V (KIJK_STEP_SHAPE_FUNDING, "shape-funding") \
  V (KIJK_STEP_SHAPE_REVIEW, "shape-review") \
  V (KIJK_STEP_RENEW_OPPORTUNITY, "renew-opportunity") \
  V (KIJK_STEP_RENEW_PLAYER, "renew-player") \
  V (KIJK_STEP_RENEW_ENVIRONMENT, "renew-environment")

#define KIJK_STEP_STATE_LIST(V) \
  V (KIJK_STEP_STATE_NOT_YET, "not-yet") \
  V (KIJK_STEP_STATE_PARTLY, "partly") \
  V (KIJK_STEP_STATE_DONE, "done") \
  V (KIJK_STEP_STATE_SKIPPED, "skipped")

#define KIJK_FORM_LIST(V) \
  V (KIJK_FORM_ALLIANCE, "alliance") \
  V (KIJK_FORM_NETWORK, "network") \
  V (KIJK_FORM_CHAIN, "chain") \
  V (KIJK_FORM_PARTNERSHIP, "partnership") \
  V (KIJK_FORM_OTHER, "other")

#define KIJK_ORIGIN_LIST(V) \
  V (KIJK_ORIGIN_OPPORTUNITY, "opportunity") \
  V (KIJK_ORIGIN_ISSUE, "issue") \
  V (KIJK_ORIGIN_NECESSITY, "necessity") \
  V (KIJK_ORIGIN_ASSIGNMENT, "assignment")

#define KIJK_PROCESS_MODEL_LIST(V) \
  V (KIJK_PROCESS_MODEL_PHASES, "phases") \
  V (KIJK_PROCESS_MODEL_CIRCULAR, "circular")

#define KIJK_DOCUMENT_NAMES_LIST(V) \
  V (KIJK_DOCUMENT_NAMES_DUTCH, "dutch") \
  V (KIJK_DOCUMENT_NAMES_FLEMISH, "flemish")

#define KIJK_ATTITUDE_LIST(V) \
  V (KIJK_ATTITUDE_ADVOCATE, "advocate") \
  V (KIJK_ATTITUDE_FAVOURABLE, "favourable") \
  V (KIJK_ATTITUDE_WAITING, "waiting") \
  V (KIJK_ATTITUDE_CRITICAL, "critical") \
  V (KIJK_ATTITUDE_OPPONENT, "opponent")

#define KIJK_INVOLVEMENT_LIST(V) \
  V (KIJK_INVOLVEMENT_KNOW, "know") \
  V (KIJK_INVOLVEMENT_THINK, "think") \
  V (KIJK_INVOLVEMENT_DO, "do") \
  V (KIJK_INVOLVEMENT_DECIDE, "decide")

#define KIJK_LENS_LIST(V) \
  V (KIJK_LENS_UTILITARIAN, "utilitarian") \
  V (KIJK_LENS_POLITICAL, "political") \
  V (KIJK_LENS_MEANING, "meaning") \
  V (KIJK_LENS_RELATIONAL, "relational")

/* Ordered: from the least to the most room. */
#define KIJK_MANDATE_LIST(V) \
  V (KIJK_MANDATE_UNKNOWN, "unknown") \
  V (KIJK_MANDATE_LISTEN, "listen") \
  V (KIJK_MANDATE_CONSULT, "consult") \
  V (KIJK_MANDATE_NEGOTIATE, "negotiate") \
  V (KIJK_MANDATE_DECIDE, "decide")

#define KIJK_MANDATE_SOURCE_LIST(V) \
  V (KIJK_MANDATE_SOURCE_INFORMAL, "informal") \
  V (KIJK_MANDATE_SOURCE_WRITTEN, "written")

#define KIJK_SOURCE_LIST(V) \
  V (KIJK_SOURCE_ASSUMPTION, "assumption") \
  V (KIJK_SOURCE_DESK, "desk-research") \
  V (KIJK_SOURCE_INTERVIEW, "interview") \
  V (KIJK_SOURCE_PLENARY, "plenary")

#define KIJK_NATURE_LIST(V) \
  V (KIJK_NATURE_INTEREST, "interest") \
  V (KIJK_NATURE_POSITION, "position")

#define KIJK_RELATION_TYPE_LIST(V) \
  V (KIJK_RELATION_TYPE_CONFLICT, "conflict") \
  V (KIJK_RELATION_TYPE_COMPLEMENTARY, "complementary") \
  V (KIJK_RELATION_TYPE_SHARED, "shared") \
  V (KIJK_RELATION_TYPE_NEUTRAL, "neutral")

#define KIJK_AMBITION_STATUS_LIST(V) \
  V (KIJK_AMBITION_STATUS_DRAFT, "draft") \
  V (KIJK_AMBITION_STATUS_DISCUSSED, "discussed") \
  V (KIJK_AMBITION_STATUS_ADOPTED, "adopted")

#define KIJK_EFFECT_LIST(V) \
  V (KIJK_EFFECT_HELPS, "helps") \
  V (KIJK_EFFECT_HINDERS, "hinders") \
  V (KIJK_EFFECT_UNCERTAIN, "uncertain")

#define KIJK_CONTEXT_TAG_LIST(V) \
  V (KIJK_CONTEXT_TAG_TIME_PRESSURE, "time-pressure") \
  V (KIJK_CONTEXT_TAG_HISTORY, "history") \
  V (KIJK_CONTEXT_TAG_URGENCY, "urgency") \
  V (KIJK_CONTEXT_TAG_POLITICS, "politics") \
  V (KIJK_CONTEXT_TAG_MONEY, "money")

#define KIJK_DIRECTION_LIST(V) \
  V (KIJK_DIRECTION_GETS, "gets") \
  V (KIJK_DIRECTION_GIVES, "gives")

#define KIJK_EXCHANGE_CATEGORY_LIST(V) \
  V (KIJK_EXCHANGE_CATEGORY_MONEY, "money") \
  V (KIJK_EXCHANGE_CATEGORY_TIME, "time") \
  V (KIJK_EXCHANGE_CATEGORY_KNOWLEDGE, "knowledge") \
  V (KIJK_EXCHANGE_CATEGORY_DATA, "data") \
  V (KIJK_EXCHANGE_CATEGORY_SPACE, "space") \
  V (KIJK_EXCHANGE_CATEGORY_NETWORK, "network") \
  V (KIJK_EXCHANGE_CATEGORY_LEGITIMACY, "legitimacy") \
  V (KIJK_EXCHANGE_CATEGORY_INFLOW, "inflow")

#define KIJK_MATCH_STATUS_LIST(V) \
  V (KIJK_MATCH_STATUS_POSSIBLE, "possible") \
  V (KIJK_MATCH_STATUS_DISCUSSED, "discussed") \
  V (KIJK_MATCH_STATUS_AGREED, "agreed")

#define KIJK_ISSUE_STATUS_LIST(V) \
  V (KIJK_ISSUE_STATUS_OPEN, "open") \
  V (KIJK_ISSUE_STATUS_PARKED, "parked") \
  V (KIJK_ISSUE_STATUS_CLOSED, "closed")

#define KIJK_OPTION_STATUS_LIST(V) \
  V (KIJK_OPTION_STATUS_IDEA, "idea") \
  V (KIJK_OPTION_STATUS_DISCUSSED, "in-discussion") \
  V (KIJK_OPTION_STATUS_CHOSEN, "chosen") \
  V (KIJK_OPTION_STATUS_FALLBACK, "fallback") \
  V (KIJK_OPTION_STATUS_REWORKED, "reworked") \
  V (KIJK_OPTION_STATUS_DROPPED, "dropped")

#define KIJK_PAYOFF_SOURCE_LIST(V) \
  V (KIJK_PAYOFF_SOURCE_PARTY, "party") \
  V (KIJK_PAYOFF_SOURCE_GROUP, "group") \
  V (KIJK_PAYOFF_SOURCE_FACILITATOR, "facilitator") \
  V (KIJK_PAYOFF_SOURCE_DERIVED, "derived")

#define KIJK_FEASIBILITY_AREA_LIST(V) \
  V (KIJK_FEASIBILITY_AREA_CONTENT, "content") \
  V (KIJK_FEASIBILITY_AREA_ORGANISATION, "organisation") \
  V (KIJK_FEASIBILITY_AREA_FINANCE, "finance") \
  V (KIJK_FEASIBILITY_AREA_SPACE, "space")

#define KIJK_FEASIBILITY_LIST(V) \
  V (KIJK_FEASIBILITY_UNEXPLORED, "unexplored") \
  V (KIJK_FEASIBILITY_FEASIBLE, "feasible") \
  V (KIJK_FEASIBILITY_UNCERTAIN, "uncertain") \
  V (KIJK_FEASIBILITY_INFEASIBLE, "infeasible")

#define KIJK_AGREEMENT_STATUS_LIST(V) \
  V (KIJK_AGREEMENT_STATUS_OPEN, "open") \
  V (KIJK_AGREEMENT_STATUS_IN_PROGRESS, "in-progress") \
  V (KIJK_AGREEMENT_STATUS_DONE, "done") \
  V (KIJK_AGREEMENT_STATUS_LAPSED, "lapsed")

#define KIJK_AGREEMENT_TYPE_LIST(V) \
  V (KIJK_AGREEMENT_TYPE_COURSE, "course") \
  V (KIJK_AGREEMENT_TYPE_WORKING, "working") \
  V (KIJK_AGREEMENT_TYPE_BEHAVIOUR, "behaviour-rule") \
  V (KIJK_AGREEMENT_TYPE_PROCESS, "process-rule") \
  V (KIJK_AGREEMENT_TYPE_FINANCIAL, "financial")

#define KIJK_TRANSITION_LIST(V) \
  V (KIJK_TRANSITION_START, "start") \
  V (KIJK_TRANSITION_ON, "on") \
  V (KIJK_TRANSITION_BACK, "back") \
  V (KIJK_TRANSITION_LEAP, "leap") \
  V (KIJK_TRANSITION_ANEW, "anew")

#define KIJK_DELIVERABLE_TYPE_LIST(V) \
  V (KIJK_DELIVERABLE_TYPE_START_NOTE, "start-note") \
  V (KIJK_DELIVERABLE_TYPE_DECLARATION, "declaration") \
  V (KIJK_DELIVERABLE_TYPE_MEMORANDUM, "memorandum") \
  V (KIJK_DELIVERABLE_TYPE_PROJECT_SHEET, "project-sheet") \
  V (KIJK_DELIVERABLE_TYPE_REPORT, "report") \
  V (KIJK_DELIVERABLE_TYPE_PROCESS_NOTE, "process-note") \
  V (KIJK_DELIVERABLE_TYPE_STORY, "story")

/* Ordered: from nothing yet to signed. */
#define KIJK_DELIVERABLE_STATUS_LIST(V) \
  V (KIJK_DELIVERABLE_STATUS_EMPTY, "empty") \
  V (KIJK_DELIVERABLE_STATUS_DRAFT, "draft") \
  V (KIJK_DELIVERABLE_STATUS_DISCUSSED, "discussed") \
  V (KIJK_DELIVERABLE_STATUS_ADOPTED, "adopted") \
  V (KIJK_DELIVERABLE_STATUS_SIGNED, "signed")

#define KIJK_SECTION_STATUS_LIST(V) \
  V (KIJK_SECTION_STATUS_MISSING, "missing") \
  V (KIJK_SECTION_STATUS_DRAFT, "draft") \
  V (KIJK_SECTION_STATUS_WRITTEN, "written")

#define KIJK_ROLE_TYPE_LIST(V) \
  V (KIJK_ROLE_TYPE_CHAIR, "chair") \
  V (KIJK_ROLE_TYPE_PROCESS_FACILITATOR, "process-facilitator") \
  V (KIJK_ROLE_TYPE_PROJECT_LEAD, "project-lead") \
  V (KIJK_ROLE_TYPE_CONNECTING_LEADER, "connecting-leader") \
  V (KIJK_ROLE_TYPE_LEAD_APPLICANT, "lead-applicant") \
  V (KIJK_ROLE_TYPE_COMMISSIONER, "commissioner") \
  V (KIJK_ROLE_TYPE_EXPERT, "expert") \
  V (KIJK_ROLE_TYPE_REPORTER, "reporter")

#define KIJK_SESSION_TYPE_LIST(V) \
  V (KIJK_SESSION_TYPE_MEETING, "meeting") \
  V (KIJK_SESSION_TYPE_KICKOFF, "kickoff") \
  V (KIJK_SESSION_TYPE_INTERVIEW, "interview") \
  V (KIJK_SESSION_TYPE_FINDINGS, "findings") \
  V (KIJK_SESSION_TYPE_INTERESTS, "interests") \
  V (KIJK_SESSION_TYPE_AMBITION, "ambition") \
  V (KIJK_SESSION_TYPE_NEGOTIATION, "negotiation") \
  V (KIJK_SESSION_TYPE_DECISION, "decision") \
  V (KIJK_SESSION_TYPE_DESIGN, "design") \
  V (KIJK_SESSION_TYPE_WHERE_ARE_WE, "where-are-we") \
  V (KIJK_SESSION_TYPE_REVIEW, "review")

#define KIJK_PULSE_SOURCE_LIST(V) \
  V (KIJK_PULSE_SOURCE_FACILITATOR, "facilitator") \
  V (KIJK_PULSE_SOURCE_GROUP, "group")

#define KIJK_PURPOSE_LIST(V) \
  V (KIJK_PURPOSE_INFORM, "inform") \
  V (KIJK_PURPOSE_EXPLORE, "explore") \
  V (KIJK_PURPOSE_SHARE, "share") \
  V (KIJK_PURPOSE_NEGOTIATE, "negotiate") \
  V (KIJK_PURPOSE_DECIDE, "decide") \
  V (KIJK_PURPOSE_REFLECT, "reflect")

#define KIJK_WORK_FORM_LIST(V) \
  V (KIJK_WORK_FORM_WHERE_ARE_WE, "where-are-we") \
  V (KIJK_WORK_FORM_INTERESTS, "interests-on-the-table") \
  V (KIJK_WORK_FORM_GETS_AND_GIVES, "gets-and-gives") \
  V (KIJK_WORK_FORM_FOUR_PIECES, "four-pieces") \
  V (KIJK_WORK_FORM_PLAYERS_MAP, "players-map") \
  V (KIJK_WORK_FORM_OPTIONS_AND_GAINS, "options-and-gains") \
  V (KIJK_WORK_FORM_MANDATE_ROUND, "mandate-round") \
  V (KIJK_WORK_FORM_ATTENTION, "attention") \
  V (KIJK_WORK_FORM_SUPPORT_CHECK, "support-check") \
  V (KIJK_WORK_FORM_LOOKING_BACK, "looking-back")

/* Where a participant places the collaboration: in a phase, between two, or not. */
#define KIJK_VOTE_PLACE_LIST(V) \
  V (KIJK_VOTE_PLACE_PRE, "pre") \
  V (KIJK_VOTE_PLACE_PRE_EXPLORE, "pre-explore") \
  V (KIJK_VOTE_PLACE_EXPLORE, "explore") \
  V (KIJK_VOTE_PLACE_EXPLORE_SHARE, "explore-share") \
  V (KIJK_VOTE_PLACE_SHARE, "share") \
  V (KIJK_VOTE_PLACE_SHARE_AGREE, "share-agree") \
  V (KIJK_VOTE_PLACE_AGREE, "agree") \
  V (KIJK_VOTE_PLACE_AGREE_SHAPE, "agree-shape") \
  V (KIJK_VOTE_PLACE_SHAPE, "shape") \
  V (KIJK_VOTE_PLACE_SHAPE_RENEW, "shape-renew") \
  V (KIJK_VOTE_PLACE_RENEW, "renew") \
  V (KIJK_VOTE_PLACE_DONT_KNOW, "dont-know")

#define KIJK_INSTRUMENT_LIST(V) \
  V (KIJK_INSTRUMENT_RECOMMENDATIONS, "recommendations") \
  V (KIJK_INSTRUMENT_LEARNING, "learning") \
  V (KIJK_INSTRUMENT_NETWORK_LOGIC, "network-logic") \
  V (KIJK_INSTRUMENT_ATTENTION, "attention")

/* What an answer of a scan is about: a theme as a whole, or one statement of it. */
#define KIJK_STATEMENT_LIST(V) \
  V (KIJK_STATEMENT_TRUST, "trust") \
  V (KIJK_STATEMENT_TRUST_1, "trust-1") \
  V (KIJK_STATEMENT_TRUST_2, "trust-2") \
  V (KIJK_STATEMENT_TRUST_3, "trust-3") \
  V (KIJK_STATEMENT_TRUST_4, "trust-4") \
  V (KIJK_STATEMENT_POWER, "power") \
  V (KIJK_STATEMENT_POWER_1, "power-1") \
  V (KIJK_STATEMENT_POWER_2, "power-2") \
  V (KIJK_STATEMENT_POWER_3, "power-3") \
  V (KIJK_STATEMENT_POWER_4, "power-4") \
  V (KIJK_STATEMENT_CONFLICT, "conflict") \
  V (KIJK_STATEMENT_CONFLICT_1, "conflict-1") \
  V (KIJK_STATEMENT_CONFLICT_2, "conflict-2") \
  V (KIJK_STATEMENT_CONFLICT_3, "conflict-3") \
  V (KIJK_STATEMENT_CONFLICT_4, "conflict-4") \
  V (KIJK_STATEMENT_LEADERSHIP, "leadership") \
  V (KIJK_STATEMENT_LEADERSHIP_1, "leadership-1") \
  V (KIJK_STATEMENT_LEADERSHIP_2, "leadership-2") \
  V (KIJK_STATEMENT_LEADERSHIP_3, "leadership-3") \
  V (KIJK_STATEMENT_LEADERSHIP_4, "leadership-4") \
  V (KIJK_STATEMENT_VALUE, "value") \
  V (KIJK_STATEMENT_VALUE_1, "value-1") \
  V (KIJK_STATEMENT_VALUE_2, "value-2") \
  V (KIJK_STATEMENT_VALUE_3, "value-3") \
  V (KIJK_STATEMENT_VALUE_4, "value-4") \
  V (KIJK_STATEMENT_JOINT_ACTION, "joint-action") \
  V (KIJK_STATEMENT_JOINT_ACTION_1, "joint-action-1") \
  V (KIJK_STATEMENT_JOINT_ACTION_2, "joint-action-2") \
  V (KIJK_STATEMENT_WORDS, "words") \
  V (KIJK_STATEMENT_WORDS_1, "words-1") \
  V (KIJK_STATEMENT_WORDS_2, "words-2") \
  V (KIJK_STATEMENT_IDENTITY, "identity") \
  V (KIJK_STATEMENT_IDENTITY_1, "identity-1") \
  V (KIJK_STATEMENT_IDENTITY_2, "identity-2") \
  V (KIJK_STATEMENT_DIVERSITY, "diversity") \
  V (KIJK_STATEMENT_DIVERSITY_1, "diversity-1") \
  V (KIJK_STATEMENT_DIVERSITY_2, "diversity-2") \
  V (KIJK_STATEMENT_CULTURE, "culture") \
  V (KIJK_STATEMENT_CULTURE_1, "culture-1") \
  V (KIJK_STATEMENT_CULTURE_2, "culture-2") \
  V (KIJK_STATEMENT_LOGIC_PROBLEM, "logic-problem") \
  V (KIJK_STATEMENT_LOGIC_GOAL, "logic-goal") \
  V (KIJK_STATEMENT_LOGIC_INFORMATION, "logic-information") \
  V (KIJK_STATEMENT_LOGIC_DECISION, "logic-decision") \
  V (KIJK_STATEMENT_LOGIC_EXECUTION, "logic-execution") \
  V (KIJK_STATEMENT_LOGIC_NORM, "logic-norm")

#define KIJK_CONDITION_LIST(V) \
  V (KIJK_CONDITION_AMBITION, "ambition") \
  V (KIJK_CONDITION_INTERESTS, "interests") \
  V (KIJK_CONDITION_RELATION, "relation") \
  V (KIJK_CONDITION_ORGANISATION, "organisation") \
  V (KIJK_CONDITION_PROCESS, "process")

#define KIJK_LEARNING_TYPE_LIST(V) \
  V (KIJK_LEARNING_TYPE_SUCCESS, "success") \
  V (KIJK_LEARNING_TYPE_LESSON, "lesson")

#define KIJK_FINDING_STATE_LIST(V) \
  V (KIJK_FINDING_STATE_NEW, "new") \
  V (KIJK_FINDING_STATE_ON_AGENDA, "on-agenda") \
  V (KIJK_FINDING_STATE_HANDLED, "handled") \
  V (KIJK_FINDING_STATE_SET_ASIDE, "set-aside")

/* All of them. */
#define KIJK_ENUMERATIONS(E) \
  E (KijkOpenness, kijk_openness, KIJK_OPENNESS_LIST) \
  E (KijkLevel, kijk_level, KIJK_LEVEL_LIST) \
  E (KijkLanguage, kijk_language, KIJK_LANGUAGE_LIST) \
  E (KijkRing, kijk_ring, KIJK_RING_LIST) \
  E (KijkFacet, kijk_facet, KIJK_FACET_LIST) \
  E (KijkInterestType, kijk_interest_type, KIJK_INTEREST_TYPE_LIST) \
  E (KijkArea, kijk_area, KIJK_AREA_LIST) \
  E (KijkCell, kijk_cell, KIJK_CELL_LIST) \
  E (KijkPhase, kijk_phase, KIJK_PHASE_LIST) \
  E (KijkCircularPhase, kijk_circular_phase, KIJK_CIRCULAR_PHASE_LIST) \
  E (KijkStep, kijk_step, KIJK_STEP_LIST) \
  E (KijkStepState, kijk_step_state, KIJK_STEP_STATE_LIST) \
  E (KijkForm, kijk_form, KIJK_FORM_LIST) \
  E (KijkOrigin, kijk_origin, KIJK_ORIGIN_LIST) \
  E (KijkProcessModel, kijk_process_model, KIJK_PROCESS_MODEL_LIST) \
  E (KijkDocumentNames, kijk_document_names, KIJK_DOCUMENT_NAMES_LIST) \
  E (KijkAttitude, kijk_attitude, KIJK_ATTITUDE_LIST) \
  E (KijkInvolvement, kijk_involvement, KIJK_INVOLVEMENT_LIST) \
  E (KijkLens, kijk_lens, KIJK_LENS_LIST) \
  E (KijkMandate, kijk_mandate, KIJK_MANDATE_LIST) \
  E (KijkMandateSource, kijk_mandate_source, KIJK_MANDATE_SOURCE_LIST) \
  E (KijkSource, kijk_source, KIJK_SOURCE_LIST) \
  E (KijkNature, kijk_nature, KIJK_NATURE_LIST) \
  E (KijkRelationType, kijk_relation_type, KIJK_RELATION_TYPE_LIST) \
  E (KijkAmbitionStatus, kijk_ambition_status, KIJK_AMBITION_STATUS_LIST) \
  E (KijkEffect, kijk_effect, KIJK_EFFECT_LIST) \
  E (KijkContextTag, kijk_context_tag, KIJK_CONTEXT_TAG_LIST) \
  E (KijkDirection, kijk_direction, KIJK_DIRECTION_LIST) \
  E (KijkExchangeCategory, kijk_exchange_category, KIJK_EXCHANGE_CATEGORY_LIST) \
  E (KijkMatchStatus, kijk_match_status, KIJK_MATCH_STATUS_LIST) \
  E (KijkIssueStatus, kijk_issue_status, KIJK_ISSUE_STATUS_LIST) \
  E (KijkOptionStatus, kijk_option_status, KIJK_OPTION_STATUS_LIST) \
  E (KijkPayoffSource, kijk_payoff_source, KIJK_PAYOFF_SOURCE_LIST) \
  E (KijkFeasibilityArea, kijk_feasibility_area, KIJK_FEASIBILITY_AREA_LIST) \
  E (KijkFeasibility, kijk_feasibility, KIJK_FEASIBILITY_LIST) \
  E (KijkAgreementStatus, kijk_agreement_status, KIJK_AGREEMENT_STATUS_LIST) \
  E (KijkAgreementType, kijk_agreement_type, KIJK_AGREEMENT_TYPE_LIST) \
  E (KijkTransition, kijk_transition, KIJK_TRANSITION_LIST) \
  E (KijkDeliverableType, kijk_deliverable_type, KIJK_DELIVERABLE_TYPE_LIST) \
  E (KijkDeliverableStatus, kijk_deliverable_status, KIJK_DELIVERABLE_STATUS_LIST) \
  E (KijkSectionStatus, kijk_section_status, KIJK_SECTION_STATUS_LIST) \
  E (KijkRoleType, kijk_role_type, KIJK_ROLE_TYPE_LIST) \
  E (KijkSessionType, kijk_session_type, KIJK_SESSION_TYPE_LIST) \
  E (KijkPulseSource, kijk_pulse_source, KIJK_PULSE_SOURCE_LIST) \
  E (KijkPurpose, kijk_purpose, KIJK_PURPOSE_LIST) \
  E (KijkWorkForm, kijk_work_form, KIJK_WORK_FORM_LIST) \
  E (KijkVotePlace, kijk_vote_place, KIJK_VOTE_PLACE_LIST) \
  E (KijkInstrument, kijk_instrument, KIJK_INSTRUMENT_LIST) \
  E (KijkStatement, kijk_statement, KIJK_STATEMENT_LIST) \
  E (KijkCondition, kijk_condition, KIJK_CONDITION_LIST) \
  E (KijkLearningType, kijk_learning_type, KIJK_LEARNING_TYPE_LIST) \
  E (KijkFindingState, kijk_finding_state, KIJK_FINDING_STATE_LIST)

KIJK_ENUMERATIONS (KIJK_DECLARE_ENUM_)

int kijk_enumeration_parse (const KijkEnumeration *enumeration,
                            const char            *name);

#define KIJK_N_RINGS (KIJK_RING_CONTEXT + 1)
#define KIJK_N_CELLS (KIJK_CELL_ENVIRONMENT + 1)

KijkRing kijk_cell_get_ring (KijkCell cell);

G_END_DECLS
