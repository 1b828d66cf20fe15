/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/kijk-gaps.h"

#include "app/kijk-deeds.h"

static void
add (KijkDocument *document,
     KijkKindId    kind,
     int           cell,
     const char   *party,
     const char   *text)
{
  g_assert_nonnull (kijk_deeds_add (document, kind, cell, party, text, NULL));
}

static void
check (KijkDocument *document,
       ...)
{
  g_autoptr (GPtrArray) gaps = kijk_gaps_find (document, KIJK_LANGUAGE_EN);
  const char *expected;
  va_list arguments;
  guint n = 0;

  va_start (arguments, document);
  while ((expected = va_arg (arguments, const char *)) != NULL)
    {
      g_assert_cmpuint (n, <, gaps->len);
      g_assert_cmpstr (((KijkGap *) gaps->pdata[n++])->question, ==, expected);
    }
  va_end (arguments);
  g_assert_cmpuint (gaps->len, ==, n);
}

#define QUESTION(cell) kijk_words_about (KIJK_LANGUAGE_EN, &kijk_cell_enumeration, cell, "question")

static void
test_gaps (void)
{
  g_autoptr (KijkProject) project = kijk_project_new ();
  g_autoptr (KijkDocument) document = kijk_document_new (project, NULL);
  const char *party;
  KijkItem *item;

  check (document, QUESTION (KIJK_CELL_PLAYERS), QUESTION (KIJK_CELL_ORGANISATIONAL),
         QUESTION (KIJK_CELL_COLLECTIVE), NULL);

  item = kijk_deeds_add (document, KIJK_KIND_STAKEHOLDER, -1, NULL, "Harbour master", NULL);
  party = kijk_item_get_id (item);
  check (document, "What is at stake for Harbour master?", QUESTION (KIJK_CELL_ORGANISATIONAL),
         QUESTION (KIJK_CELL_COLLECTIVE), NULL);
  /* At the table nobody is named. */
  kijk_document_set_side (document, KIJK_LEVEL_TABLE);
  check (document, QUESTION (KIJK_CELL_ORGANISATIONAL), QUESTION (KIJK_CELL_COLLECTIVE),
         QUESTION (KIJK_CELL_ISSUE), NULL);
  kijk_document_set_side (document, KIJK_LEVEL_FACILITATOR);

  add (document, KIJK_KIND_INTEREST, KIJK_CELL_ORGANISATIONAL, party, "Ships in time");
  add (document, KIJK_KIND_INTEREST, KIJK_CELL_COLLECTIVE, NULL, "Clean water");
  for (int cell = KIJK_CELL_OPPORTUNITY; cell <= KIJK_CELL_FORM; cell++)
    add (document, KIJK_KIND_AMBITION_IMAGE, cell, party, "An image");
  check (document, QUESTION (KIJK_CELL_ENVIRONMENT), QUESTION (KIJK_CELL_PROCESS), NULL);

  add (document, KIJK_KIND_CONTEXT_FACTOR, KIJK_CELL_ENVIRONMENT, NULL, "Tides");
  add (document, KIJK_KIND_CONTEXT_FACTOR, KIJK_CELL_PROCESS, NULL, "A merger");
  check (document, NULL);
}

static void
assert_asks (KijkDocument *document,
             KijkKindId    kind,
             KijkCell      cell,
             const char   *party,
             const char   *question)
{
  g_autofree char *asked = kijk_gaps_ask (document, KIJK_LANGUAGE_EN, kind, cell, party);

  g_assert_cmpstr (asked, ==, question);
}

/* Where things are added: first who takes part, then what is at stake for them. */
static void
test_ask (void)
{
  g_autoptr (KijkProject) project = kijk_project_new ();
  g_autoptr (KijkDocument) document = kijk_document_new (project, NULL);
  g_autofree char *party = NULL;

  assert_asks (document, KIJK_KIND_STAKEHOLDER, KIJK_CELL_PLAYERS, NULL,
               "Who takes part? Type a name, then Enter");
  add (document, KIJK_KIND_STAKEHOLDER, -1, NULL, "Council");
  add (document, KIJK_KIND_STAKEHOLDER, -1, NULL, "Fishers");
  assert_asks (document, KIJK_KIND_STAKEHOLDER, KIJK_CELL_PLAYERS, NULL,
               "Who takes part? Type a name, then Enter");
  party = g_strdup (kijk_item_get_id (
      kijk_deeds_add (document, KIJK_KIND_STAKEHOLDER, -1, NULL, "Harbour master", NULL)));
  assert_asks (document, KIJK_KIND_STAKEHOLDER, KIJK_CELL_PLAYERS, NULL,
               "Tab: what is at stake for Council?");
  /* At the table nobody is named unless somebody names them. */
  kijk_document_set_side (document, KIJK_LEVEL_TABLE);
  assert_asks (document, KIJK_KIND_STAKEHOLDER, KIJK_CELL_PLAYERS, NULL, "Who else takes part?");
  kijk_document_set_side (document, KIJK_LEVEL_FACILITATOR);

  assert_asks (document, KIJK_KIND_INTEREST, KIJK_CELL_ORGANISATIONAL, party,
               "What is at stake for Harbour master?");
  assert_asks (document, KIJK_KIND_INTEREST, KIJK_CELL_ORGANISATIONAL, NULL,
               QUESTION (KIJK_CELL_ORGANISATIONAL));
  assert_asks (document, KIJK_KIND_INTEREST, KIJK_CELL_COLLECTIVE, party,
               QUESTION (KIJK_CELL_COLLECTIVE));
  assert_asks (document, KIJK_KIND_CONTEXT_FACTOR, KIJK_CELL_PROCESS, NULL,
               QUESTION (KIJK_CELL_PROCESS));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/gaps/find", test_gaps);
  g_test_add_func ("/gaps/ask", test_ask);

  return g_test_run ();
}
