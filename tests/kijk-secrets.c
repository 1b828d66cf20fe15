/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-secrets.h"

#include "kijk-random-words.h"

/* The audience table of the design once more, written down from it and not from
 * the declarations of the model: for every text, who may see it at most, and the
 * openness that must allow it. A text that is not in this list stops the tests,
 * so that whoever adds one decides here as well. */

#define F KIJK_LEVEL_FACILITATOR
#define T KIJK_LEVEL_TABLE
#define P KIJK_LEVEL_PUBLIC

typedef struct {
  const char *kind;
  const char *field;
  KijkLevel   widest;
  const char *openness;
} Row;

static const Row rows[] = {
  { "collaboration", "name", P, NULL },
  { "collaboration", "lead-question", P, NULL },
  { "collaboration", "region", P, "region-openness" },
  { "collaboration", "facilitator", P, NULL },
  { "collaboration", "openness-agreed-by", F, NULL },
  { "stakeholder", "name", P, NULL },
  { "stakeholder", "short-name", P, NULL },
  { "stakeholder", "sector", P, NULL },
  { "stakeholder", "role", T, NULL },
  { "stakeholder", "no-deal-alternative", T, "no-deal-openness" },
  { "stakeholder", "note", F, NULL },
  { "stakeholder", "openness-agreed-by", F, NULL },
  { "representative", "name", T, NULL },
  { "representative", "function", P, NULL },
  { "representative", "alternate", F, NULL },
  { "representative", "margins", T, "mandate-openness" },
  { "representative", "ratifier", T, "mandate-openness" },
  { "representative", "constituency", F, NULL },
  { "representative", "promised", F, NULL },
  { "representative", "note", F, NULL },
  { "representative", "openness-agreed-by", F, NULL },
  { "contact", "by", F, NULL },
  { "contact", "message", F, NULL },
  { "contact", "reaction", F, NULL },
  { "interest", "text", P, NULL },
  { "interest", "short-name", P, NULL },
  { "interest", "neutral-text", F, NULL },
  { "interest", "for-whom", P, NULL },
  { "interest", "confirmed-by", F, NULL },
  { "interest", "why", T, "why-openness" },
  { "interest", "history", F, NULL },
  { "interest", "note", F, NULL },
  { "interest", "openness-agreed-by", F, NULL },
  { "interest-relation", "note", T, "openness" },
  { "interest-relation", "cause", T, "openness" },
  { "interest-relation", "occasion", T, "openness" },
  { "interest-relation", "behaviour", T, "openness" },
  { "interest-relation", "consequence", T, "openness" },
  { "interest-relation", "openness-agreed-by", F, NULL },
  { "ambition-image", "text", P, NULL },
  { "ambition-image", "short-name", P, NULL },
  { "ambition-image", "neutral-text", F, NULL },
  { "ambition-image", "cluster", P, NULL },
  { "ambition-image", "note", F, NULL },
  { "ambition-image", "openness-agreed-by", F, NULL },
  { "shared-ambition", "text", P, NULL },
  { "term", "name", P, NULL },
  { "term", "agreed-meaning", P, NULL },
  { "meaning", "text", T, NULL },
  { "meaning", "openness-agreed-by", F, NULL },
  { "context-factor", "text", P, NULL },
  { "context-factor", "short-name", P, NULL },
  { "context-factor", "neutral-text", F, NULL },
  { "context-factor", "response", P, "response-openness" },
  { "context-factor", "note", F, NULL },
  { "context-factor", "openness-agreed-by", F, NULL },
  { "exchange-item", "text", P, NULL },
  { "exchange-item", "short-name", P, NULL },
  { "exchange-item", "neutral-text", F, NULL },
  { "exchange-item", "amount", P, "amount-openness" },
  { "exchange-item", "note", F, NULL },
  { "exchange-item", "openness-agreed-by", F, NULL },
  { "issue", "text", P, NULL },
  { "issue", "note", F, NULL },
  { "issue", "openness-agreed-by", F, NULL },
  { "option", "name", P, NULL },
  { "option", "text", P, NULL },
  { "option", "conditions", P, NULL },
  { "option", "note", F, NULL },
  { "option", "openness-agreed-by", F, NULL },
  { "payoff", "note", F, NULL },
  { "payoff", "openness-agreed-by", F, NULL },
  { "feasibility", "text", P, NULL },
  { "feasibility", "openness-agreed-by", F, NULL },
  { "support-vote", "token", F, NULL },
  { "agreement", "text", P, NULL },
  { "agreement", "ratified-by", T, NULL },
  { "agreement", "note", F, NULL },
  { "agreement", "openness-agreed-by", F, NULL },
  { "phase-visit", "intended-result", T, NULL },
  { "phase-visit", "reason", T, "reason-openness" },
  { "phase-visit", "openness-agreed-by", F, NULL },
  { "step-progress", "evidence", T, "openness" },
  { "step-progress", "reason", T, "openness" },
  { "step-progress", "openness-agreed-by", F, NULL },
  { "deliverable", "change-log", F, NULL },
  { "section", "name", P, NULL },
  { "section", "text", P, NULL },
  { "role", "external", T, NULL },
  { "role", "scope", T, NULL },
  { "session", "name", T, NULL },
  { "session", "place", F, NULL },
  { "session", "goal", T, NULL },
  { "session", "intended-result", T, NULL },
  { "session", "decisions", T, NULL },
  { "session", "notes", T, "notes-openness" },
  { "session", "success", T, "success-openness" },
  { "session", "lesson", T, "lesson-openness" },
  { "session", "openness-agreed-by", F, NULL },
  { "agenda-item", "name", F, NULL },
  { "agenda-item", "public-text", T, NULL },
  { "agenda-item", "note", F, NULL },
  { "phase-vote", "token", F, NULL },
  { "phase-vote", "remark", F, NULL },
  { "scan-response", "token", F, NULL },
  { "attention-vote", "token", F, NULL },
  { "learning-entry", "text", P, NULL },
  { "learning-entry", "openness-agreed-by", F, NULL },
  { "snapshot", "name", P, NULL },
  { "snapshot", "hash", F, NULL },
  { "snapshot", "change", F, NULL },
  { "snapshot", "note", F, NULL },
  { "snapshot", "openness-agreed-by", F, NULL },
  { "finding-status", "reason", F, NULL },
  { "finding-status", "evidence", F, NULL },
  { "finding-status", "public-text", F, NULL },
  { "note", "text", F, NULL },
  { "conflict", "field", F, NULL },
  { "conflict", "base", F, NULL },
  { "conflict", "ours", F, NULL },
  { "conflict", "theirs", F, NULL },
};

/* Kinds of which the openness of an item is that of all of it. */
static const char *const kinds_with_openness[] = {
  "interest", "ambition-image", "context-factor", "exchange-item", "issue", "option", "payoff",
  "feasibility", "learning-entry", "snapshot", NULL
};

static const Row *
find_row (const KijkKind  *kind,
          const KijkField *field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_str_equal (rows[i].kind, kind->name) && g_str_equal (rows[i].field, field->name))
      return &rows[i];

  g_error ("who may see the field “%s” of %s? Say so in kijk-secrets.c", field->name, kind->name);
}

static KijkOpenness
openness_of (KijkItem   *item,
             const char *name)
{
  return kijk_item_get_int (item, kijk_kind_find_field (kijk_item_get_kind (item), name)->id);
}

static gboolean
allowed (KijkOpenness        openness,
         const KijkAudience *audience)
{
  if (audience->level == P)
    return openness == KIJK_OPENNESS_PUBLIC;
  if (audience->party != NULL)
    return openness != KIJK_OPENNESS_ASSUMED;

  return openness == KIJK_OPENNESS_SHARED || openness == KIJK_OPENNESS_PUBLIC;
}

static KijkItem *
get_owner (KijkProject *project,
           KijkItem    *item)
{
  const KijkField *owner = kijk_kind_find_field (kijk_item_get_kind (item), "stakeholder");

  return owner != NULL ? kijk_project_get_referred (project, item, owner->id) : NULL;
}

/* What is seen of an anonymous item is its neutral wording. */
static gboolean
is_unnamed (KijkItem           *item,
            const KijkAudience *audience)
{
  return audience->level == T && audience->party == NULL &&
         kijk_kind_find_field (kijk_item_get_kind (item), "neutral-text") != NULL &&
         openness_of (item, "openness") == KIJK_OPENNESS_ANONYMOUS;
}

static gboolean
is_party_hidden (KijkItem           *party,
                 const KijkAudience *audience)
{
  if (audience->party != NULL)
    return !g_str_equal (kijk_item_get_id (party), audience->party);
  if (!kijk_item_get_boolean (party, KIJK_STAKEHOLDER_AT_TABLE))
    return !allowed (openness_of (party, "openness"), audience);

  return audience->level == P && kijk_item_has (party, KIJK_STAKEHOLDER_LEFT_ON);
}

static gboolean
is_interest_hidden (KijkItem           *interest,
                    const KijkAudience *audience)
{
  if (kijk_item_get_int (interest, KIJK_INTEREST_TYPE) != KIJK_INTEREST_TYPE_PERSONAL)
    return FALSE;

  return audience->level == P || !audience->personal_open ||
         !kijk_item_get_boolean (interest, KIJK_INTEREST_CONFIRMED) ||
         openness_of (interest, "openness") < KIJK_OPENNESS_SHARED;
}

static gboolean
is_agreement_hidden (KijkItem           *agreement,
                     const KijkAudience *audience)
{
  int type = kijk_item_get_int (agreement, KIJK_AGREEMENT_TYPE);

  if (audience->level == T)
    return type == KIJK_AGREEMENT_TYPE_FINANCIAL &&
           !allowed (openness_of (agreement, "openness"), audience);

  return openness_of (agreement, "openness") != KIJK_OPENNESS_PUBLIC ||
         !kijk_item_get_boolean (agreement, KIJK_AGREEMENT_RATIFIED) ||
         (type != KIJK_AGREEMENT_TYPE_COURSE && type != KIJK_AGREEMENT_TYPE_WORKING);
}

/* What a kind has of its own in the table, beside its openness. */
static gboolean
is_kept_back (KijkItem           *item,
              const KijkAudience *audience)
{
  switch ((int) kijk_item_get_kind (item)->id)
    {
    case KIJK_KIND_INTEREST:
      return is_interest_hidden (item, audience);
    case KIJK_KIND_INTEREST_RELATION:
      return kijk_item_get_int (item, KIJK_INTEREST_RELATION_TYPE) == KIJK_RELATION_TYPE_CONFLICT &&
             (audience->level == P || !kijk_item_get_boolean (item, KIJK_INTEREST_RELATION_RAISED));
    case KIJK_KIND_SHARED_AMBITION:
      return kijk_item_get_int (item, KIJK_SHARED_AMBITION_STATUS) <
             (audience->level == P ? KIJK_AMBITION_STATUS_ADOPTED : KIJK_AMBITION_STATUS_DISCUSSED);
    case KIJK_KIND_TERM:
      return audience->level == P && !kijk_item_get_boolean (item, KIJK_TERM_RESOLVED);
    case KIJK_KIND_OPTION:
      return audience->level == P &&
             kijk_item_get_int (item, KIJK_OPTION_STATUS) != KIJK_OPTION_STATUS_CHOSEN &&
             kijk_item_get_int (item, KIJK_OPTION_STATUS) != KIJK_OPTION_STATUS_FALLBACK;
    case KIJK_KIND_AGREEMENT:
      return is_agreement_hidden (item, audience);
    case KIJK_KIND_SECTION:
      return kijk_item_get_int (item, KIJK_SECTION_AUDIENCE) < (int) audience->level;
    case KIJK_KIND_SESSION:
      return kijk_item_get_int (item, KIJK_SESSION_TYPE) == KIJK_SESSION_TYPE_INTERVIEW;
    case KIJK_KIND_LEARNING_ENTRY:
      return !kijk_item_get_boolean (item, KIJK_LEARNING_ENTRY_SHAREABLE);
    default:
      return FALSE;
    }
}

static gboolean
is_item_hidden (KijkProject        *project,
                KijkItem           *item,
                const KijkAudience *audience)
{
  const char *kind = kijk_item_get_kind (item)->name;
  KijkItem *owner = get_owner (project, item);
  gboolean own = g_strv_contains (kinds_with_openness, kind);

  if (kijk_item_is (item, KIJK_KIND_COLLABORATION))
    return FALSE;
  if (kijk_item_is (item, KIJK_KIND_STAKEHOLDER))
    return is_party_hidden (item, audience);
  if (audience->party != NULL && (owner == NULL || !own || is_party_hidden (owner, audience)))
    return TRUE;
  if (owner != NULL && own && audience->party == NULL &&
      (is_party_hidden (owner, audience) ||
       !kijk_item_get_boolean (owner, KIJK_STAKEHOLDER_AT_TABLE)))
    return TRUE;
  if (own && !is_unnamed (item, audience) && !allowed (openness_of (item, "openness"), audience))
    return TRUE;

  return is_kept_back (item, audience);
}

static gboolean
is_text_hidden (KijkProject        *project,
                KijkItem           *item,
                const KijkField    *field,
                const KijkAudience *audience)
{
  const Row *row;

  if (field->type == KIJK_VALUE_FOREIGN)
    return TRUE;
  row = find_row (kijk_item_get_kind (item), field);
  if (is_item_hidden (project, item, audience))
    return TRUE;
  if (is_unnamed (item, audience))
    return !g_str_equal (field->name, "neutral-text");
  if (row->widest < MAX (audience->level, T))
    return TRUE;
  if (field->id == KIJK_COLLABORATION_FACILITATOR)
    return !kijk_item_get_boolean (item, KIJK_COLLABORATION_SHOW_FACILITATOR);

  return row->openness != NULL && !allowed (openness_of (item, row->openness), audience);
}

/* ---- collecting ---- */

static gboolean
holds_text (const KijkField *field)
{
  return field->type == KIJK_VALUE_FOREIGN || field->type == KIJK_VALUE_LINES ||
         ((field->type == KIJK_VALUE_LINE || field->type == KIJK_VALUE_TEXT) && field->maximum > 10);
}

static void
add_text (GPtrArray  *texts,
          const char *text)
{
  char *marker = kijk_find_marker (text);

  g_ptr_array_add (texts, marker != NULL ? marker : g_strdup (text));
}

static void
add_value (GPtrArray *texts,
           GVariant  *value)
{
  if (g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    {
      add_text (texts, g_variant_get_string (value, NULL));
      return;
    }

  for (gsize i = 0; i < g_variant_n_children (value); i++)
    {
      g_autoptr (GVariant) child = g_variant_get_child_value (value, i);
      const char *xml;

      if (g_variant_is_of_type (child, G_VARIANT_TYPE_STRING))
        {
          add_text (texts, g_variant_get_string (child, NULL));
          continue;
        }
      g_variant_get (child, "(&s&s)", NULL, &xml);
      add_text (texts, xml);
    }
}

static void
collect (KijkProject        *project,
         KijkItem           *item,
         const KijkAudience *audience,
         GPtrArray          *hidden,
         GPtrArray          *seen)
{
  const KijkKind *kind = kijk_item_get_kind (item);

  for (int i = 0; i < kind->n_fields; i++)
    {
      const KijkField *field = &kind->fields[i];
      GVariant *value = kijk_item_get_value (item, field->id);

      if (value != NULL && holds_text (field))
        add_value (is_text_hidden (project, item, field, audience) ? hidden : seen, value);
    }
}

/* A marker is in one text only; other words may be said elsewhere as well. */
static gboolean
is_said_openly (const char *text,
                GPtrArray  *seen)
{
  g_autofree char *marker = kijk_find_marker (text);

  if (marker != NULL)
    return FALSE;

  for (guint i = 0; i < seen->len; i++)
    if (strstr (seen->pdata[i], text) != NULL)
      return TRUE;

  return FALSE;
}

/**
 * kijk_secrets_list:
 * @project: the whole project
 * @audience: not the facilitator
 *
 * Lists what must not be found in anything that @audience gets: of each text that
 * is not for it the marker, or else the text itself, unless something that may
 * be for it says the same or it is too short to tell anything.
 *
 * Returns: (transfer full) (element-type utf8): words to search for
 */
GPtrArray *
kijk_secrets_list (KijkProject        *project,
                   const KijkAudience *audience)
{
  GPtrArray *hidden = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) seen = g_ptr_array_new_with_free_func (g_free);

  for (int kind = 0; kind < KIJK_N_KINDS; kind++)
    {
      GPtrArray *items = kijk_project_get_items (project, kind);

      for (guint i = 0; i < items->len; i++)
        collect (project, items->pdata[i], audience, hidden, seen);
    }

  for (guint i = hidden->len; i-- > 0;)
    if (g_utf8_strlen (hidden->pdata[i], -1) < KIJK_MARKER_LENGTH ||
        is_said_openly (hidden->pdata[i], seen))
      g_ptr_array_remove_index (hidden, i);

  return hidden;
}
