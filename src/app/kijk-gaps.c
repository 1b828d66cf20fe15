/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-gaps.h"

#include <glib/gi18n.h>

#include "kijk-title.h"

/* The sectors in the order in which a conversation comes to them. The personal one
 * is never asked after: sharing is no duty. */
static const struct {
  KijkCell   cell;
  KijkKindId kind;
} asked[] = {
  { KIJK_CELL_PLAYERS, KIJK_KIND_STAKEHOLDER },
  { KIJK_CELL_ORGANISATIONAL, KIJK_KIND_INTEREST },
  { KIJK_CELL_COLLECTIVE, KIJK_KIND_INTEREST },
  { KIJK_CELL_ISSUE, KIJK_KIND_AMBITION_IMAGE },
  { KIJK_CELL_OPPORTUNITY, KIJK_KIND_AMBITION_IMAGE },
  { KIJK_CELL_SOLUTION, KIJK_KIND_AMBITION_IMAGE },
  { KIJK_CELL_FORM, KIJK_KIND_AMBITION_IMAGE },
  { KIJK_CELL_ENVIRONMENT, KIJK_KIND_CONTEXT_FACTOR },
  { KIJK_CELL_PROCESS, KIJK_KIND_CONTEXT_FACTOR },
};

/* From so many parties on it is time for what is at stake. */
#define ENOUGH_PARTIES 3

static void
gap_free (gpointer data)
{
  KijkGap *gap = data;

  g_free (gap->question);
  g_free (gap->party);
  g_free (gap);
}

static void
add_gap (GPtrArray  *gaps,
         char       *question,
         KijkKindId  kind,
         int         cell,
         const char *party)
{
  KijkGap *gap = g_new0 (KijkGap, 1);

  gap->question = question;
  gap->kind = kind;
  gap->cell = cell;
  gap->party = g_strdup (party);
  g_ptr_array_add (gaps, gap);
}

static gboolean
is_empty (KijkProject *view,
          KijkKindId   kind,
          int          cell)
{
  GPtrArray *items = kijk_project_get_items (view, kind);

  for (guint i = 0; i < items->len; i++)
    if (kijk_item_get_cell (items->pdata[i]) == cell)
      return FALSE;

  return TRUE;
}

static gboolean
has_interest (KijkProject *view,
              KijkItem    *party)
{
  GPtrArray *interests = kijk_project_get_items (view, KIJK_KIND_INTEREST);
  const KijkField *endorsed = kijk_field_get (KIJK_INTEREST_ENDORSED_BY);
  const char *id = kijk_item_get_id (party);

  for (guint i = 0; i < interests->len; i++)
    if (g_str_equal (kijk_item_get_text (interests->pdata[i], KIJK_INTEREST_STAKEHOLDER), id) ||
        kijk_item_refers_to (interests->pdata[i], endorsed, id))
      return TRUE;

  return FALSE;
}

static char *
ask_at_stake (KijkDocument *document,
              KijkLanguage  language,
              KijkItem     *party)
{
  g_autofree char *name =
      kijk_title_make_short (kijk_document_get_view (document), party, language);

  return g_strdup_printf (_("What is at stake for %s?"), name);
}

static void
ask_after_party (KijkDocument *document,
                 KijkLanguage  language,
                 GPtrArray    *gaps)
{
  KijkItem *party = kijk_gaps_find_party (document);

  if (party != NULL)
    add_gap (gaps, ask_at_stake (document, language, party), KIJK_KIND_INTEREST, -1,
             kijk_item_get_id (party));
}

/* Once there are enough of them the question leads on to the next kind. */
static char *
ask_for_party (KijkDocument *document,
               KijkLanguage  language)
{
  KijkProject *view = kijk_document_get_view (document);
  KijkItem *party = kijk_gaps_find_party (document);
  g_autofree char *name = NULL;

  if (kijk_project_get_items (view, KIJK_KIND_STAKEHOLDER)->len < ENOUGH_PARTIES)
    return g_strdup (_("Who takes part? Type a name, then Enter"));
  if (party == NULL)
    return g_strdup (_("Who else takes part?"));

  name = kijk_title_make_short (view, party, language);
  return g_strdup_printf (_("Tab: what is at stake for %s?"), name);
}

/**
 * kijk_gaps_find_party:
 * @document: a document
 *
 * Returns: (transfer none) (nullable): the first party at the table of which
 *   nobody knows what is at stake for it; %NULL on the side of the table, where no
 *   party is named in such a question
 */
KijkItem *
kijk_gaps_find_party (KijkDocument *document)
{
  KijkProject *view;
  g_autoptr (GPtrArray) parties = NULL;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document), NULL);

  if (kijk_document_get_side (document) != KIJK_LEVEL_FACILITATOR)
    return NULL;

  view = kijk_document_get_view (document);
  parties = kijk_project_list_in_order (view, KIJK_KIND_STAKEHOLDER);
  for (guint i = 0; i < parties->len; i++)
    if (kijk_item_get_boolean (parties->pdata[i], KIJK_STAKEHOLDER_AT_TABLE) &&
        !has_interest (view, parties->pdata[i]))
      return parties->pdata[i];

  return NULL;
}

/**
 * kijk_gaps_find:
 * @document: a document
 * @language: the language of the questions
 *
 * Finds what is still empty on the side that is on.
 *
 * Returns: (transfer full) (element-type KijkGap): at most %KIJK_MOST_GAPS
 *   questions, the first one to ask first
 */
GPtrArray *
kijk_gaps_find (KijkDocument *document,
                KijkLanguage  language)
{
  GPtrArray *gaps = g_ptr_array_new_with_free_func (gap_free);

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document), gaps);

  for (guint i = 0; i < G_N_ELEMENTS (asked) && gaps->len < KIJK_MOST_GAPS; i++)
    {
      if (is_empty (kijk_document_get_view (document), asked[i].kind, asked[i].cell))
        add_gap (gaps,
                 g_strdup (kijk_words_about (language, &kijk_cell_enumeration, asked[i].cell,
                                             "question")),
                 asked[i].kind, asked[i].cell, NULL);
      else if (i == 0)
        ask_after_party (document, language, gaps);
    }

  return gaps;
}

/**
 * kijk_gaps_ask:
 * @document: a document
 * @language: the language of the question
 * @kind: what can be added now
 * @cell: the #KijkCell where it would go
 * @party: (nullable): the id of the party whose it would be
 *
 * Returns: (transfer full): what is asked of whoever adds something there
 */
char *
kijk_gaps_ask (KijkDocument *document,
               KijkLanguage  language,
               KijkKindId    kind,
               KijkCell      cell,
               const char   *party)
{
  KijkItem *owner;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document), NULL);

  if (kind == KIJK_KIND_STAKEHOLDER)
    return ask_for_party (document, language);

  owner = kijk_project_get_item (kijk_document_get_view (document), party);
  if (kind == KIJK_KIND_INTEREST && cell == KIJK_CELL_ORGANISATIONAL && owner != NULL)
    return ask_at_stake (document, language, owner);

  return g_strdup (kijk_words_about (language, &kijk_cell_enumeration, cell, "question"));
}
