/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage/kijk-table.h"

#include <string.h>

#include "kijk-random.h"
#include "kijk-secrets.h"
#include "method/kijk-words.h"

static KijkItem *
insert (KijkEdit   *edit,
        KijkKindId  kind,
        const char *id)
{
  KijkItem *item = kijk_edit_insert (edit, kind, id, NULL);

  g_assert_nonnull (item);
  return item;
}

static void
set_list (KijkEdit    *edit,
          KijkItem    *item,
          KijkFieldId  field,
          const char  *parsed)
{
  g_assert_true (kijk_edit_set (edit, item, field, g_variant_new_parsed (parsed), NULL));
}

/* Two parties, three interests of one of them, a payoff, a placement. */
static KijkProject *
new_project (void)
{
  KijkProject *project = kijk_project_new ();
  KijkEdit *edit = kijk_edit_begin (project, NULL);
  KijkItem *port = insert (edit, KIJK_KIND_STAKEHOLDER, "portaaaaaa");
  KijkItem *fishers = insert (edit, KIJK_KIND_STAKEHOLDER, "fishersaaa");
  KijkItem *quay = insert (edit, KIJK_KIND_INTEREST, "quayaaaaaa");
  KijkItem *fish = insert (edit, KIJK_KIND_INTEREST, "fishaaaaaa");
  KijkItem *option = insert (edit, KIJK_KIND_OPTION, "optionaaaa");
  KijkItem *payoff = insert (edit, KIJK_KIND_PAYOFF, "payoffaaaa");

  kijk_edit_set_text (edit, port, KIJK_STAKEHOLDER_NAME, "Port, \"old\"");
  kijk_edit_set_text (edit, port, KIJK_STAKEHOLDER_RANK, "b");
  kijk_edit_set_text (edit, port, KIJK_STAKEHOLDER_JOINED_ON, "2026-01-20");
  kijk_edit_set_int (edit, port, KIJK_STAKEHOLDER_OPENNESS, KIJK_OPENNESS_PUBLIC);
  kijk_edit_set_text (edit, fishers, KIJK_STAKEHOLDER_NAME, "=Fishers");
  kijk_edit_set_text (edit, fishers, KIJK_STAKEHOLDER_RANK, "c");
  kijk_edit_set_text (edit, quay, KIJK_INTEREST_TEXT, "A quay\nin winter");
  kijk_edit_set_text (edit, quay, KIJK_INTEREST_STAKEHOLDER, "portaaaaaa");
  kijk_edit_set_int (edit, quay, KIJK_INTEREST_OPENNESS, KIJK_OPENNESS_PUBLIC);
  set_list (edit, quay, KIJK_INTEREST_ENDORSED_BY, "['portaaaaaa', 'fishersaaa']");
  set_list (edit, quay, KIJK_INTEREST_FACETS, "[3, 0]");
  kijk_edit_set_text (edit, fish, KIJK_INTEREST_TEXT, "-3 % less cod");
  kijk_edit_set_text (edit, option, KIJK_OPTION_NAME, "@dock");
  kijk_edit_set_text (edit, payoff, KIJK_PAYOFF_OPTION, "optionaaaa");
  kijk_edit_set_text (edit, payoff, KIJK_PAYOFF_STAKEHOLDER, "portaaaaaa");
  kijk_edit_set_int (edit, payoff, KIJK_PAYOFF_VALUE, -2);
  g_assert_true (kijk_edit_commit (edit, NULL));

  return project;
}

static char *
write_table (KijkProject  *project,
             KijkKindId    kind,
             KijkLanguage  language)
{
  g_autoptr (GBytes) bytes = kijk_table_write (project, kind, language);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static char *
write_for (KijkProject *project,
           KijkKindId   kind,
           KijkLevel    level)
{
  g_autoptr (KijkAudience) audience = kijk_audience_new (level);
  g_autoptr (KijkProject) seen = kijk_project_for_audience (project, audience);

  return write_table (seen, kind, KIJK_LANGUAGE_EN);
}

/* Reads a table the way RFC 4180 says: of rows, each of cells. */
static GPtrArray *
parse_table (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GString *cell = g_string_new (NULL);
  GPtrArray *row = NULL;
  gboolean quoted = FALSE;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (row == NULL)
        {
          row = g_ptr_array_new_with_free_func (g_free);
          g_ptr_array_add (rows, row);
        }

      if (quoted ? *p == '"' && p[1] == '"' : FALSE)
        g_string_append_c (cell, *p++);
      else if (*p == '"')
        quoted = !quoted;
      else if (!quoted && (*p == ',' || *p == '\r'))
        {
          g_ptr_array_add (row, g_strndup (cell->str, cell->len));
          g_string_truncate (cell, 0);
          if (*p == '\r')
            {
              g_assert_cmpint (*++p, ==, '\n');
              row = NULL;
            }
        }
      else
        g_string_append_c (cell, *p);
    }

  g_assert_false (quoted);
  g_assert_null (row);
  g_string_free (cell, TRUE);
  return rows;
}

static void
assert_cell (const char      *table,
             const char      *id,
             const KijkField *field,
             const char      *expected)
{
  g_autoptr (GPtrArray) rows = parse_table (table);
  GPtrArray *header = rows->pdata[0];
  const char *label = kijk_words_field (KIJK_LANGUAGE_EN, kijk_kind_get (KIJK_FIELD_KIND (field->id))->name,
                                        field->name);

  for (guint r = 1; r < rows->len; r++)
    {
      GPtrArray *row = rows->pdata[r];

      g_assert_cmpuint (row->len, ==, header->len);
      for (guint c = 0; g_str_equal (row->pdata[0], id) && c < row->len; c++)
        if (g_str_equal (header->pdata[c], label))
          {
            g_assert_cmpstr (row->pdata[c], ==, expected);
            return;
          }
    }

  g_test_fail_printf ("no %s of %s", label, id);
}

static void
test_header (void)
{
  g_autoptr (KijkProject) project = kijk_project_new ();
  g_autofree char *english = write_table (project, KIJK_KIND_CONTACT, KIJK_LANGUAGE_EN);
  g_autofree char *dutch = write_table (project, KIJK_KIND_CONTACT, KIJK_LANGUAGE_NL);

  g_assert_true (g_str_has_prefix (english, "id,"));
  g_assert_true (g_str_has_suffix (english, "\r\n"));
  g_assert_cmpstr (english, !=, dutch);
  g_assert_nonnull (strstr (dutch, kijk_words_field (KIJK_LANGUAGE_NL, "contact", "reaction")));
}

static void
test_cells (void)
{
  g_autoptr (KijkProject) project = new_project ();
  g_autofree char *parties = write_table (project, KIJK_KIND_STAKEHOLDER, KIJK_LANGUAGE_EN);
  g_autofree char *interests = write_table (project, KIJK_KIND_INTEREST, KIJK_LANGUAGE_EN);
  g_autofree char *payoffs = write_table (project, KIJK_KIND_PAYOFF, KIJK_LANGUAGE_EN);
  g_autofree char *facets = g_strjoin ("; ", kijk_words_enum (KIJK_LANGUAGE_EN, &kijk_facet_enumeration, 0),
                                       kijk_words_enum (KIJK_LANGUAGE_EN, &kijk_facet_enumeration, 3), NULL);

  assert_cell (parties, "portaaaaaa", kijk_field_get (KIJK_STAKEHOLDER_NAME), "Port, \"old\"");
  assert_cell (parties, "portaaaaaa", kijk_field_get (KIJK_STAKEHOLDER_JOINED_ON), "2026-01-20");
  assert_cell (parties, "portaaaaaa", kijk_field_get (KIJK_STAKEHOLDER_AT_TABLE), "yes");
  assert_cell (parties, "portaaaaaa", kijk_field_get (KIJK_STAKEHOLDER_URGENCY), "");
  assert_cell (parties, "portaaaaaa", kijk_field_get (KIJK_STAKEHOLDER_POWER), "");
  assert_cell (parties, "fishersaaa", kijk_field_get (KIJK_STAKEHOLDER_NAME), "'=Fishers");
  assert_cell (interests, "quayaaaaaa", kijk_field_get (KIJK_INTEREST_TEXT), "A quay\nin winter");
  assert_cell (interests, "quayaaaaaa", kijk_field_get (KIJK_INTEREST_STAKEHOLDER), "Port, \"old\"");
  assert_cell (interests, "quayaaaaaa", kijk_field_get (KIJK_INTEREST_ENDORSED_BY),
               "'=Fishers; Port, \"old\"");
  assert_cell (interests, "quayaaaaaa", kijk_field_get (KIJK_INTEREST_FACETS), facets);
  assert_cell (interests, "quayaaaaaa", kijk_field_get (KIJK_INTEREST_WEIGHT), "2");
  assert_cell (interests, "fishaaaaaa", kijk_field_get (KIJK_INTEREST_TEXT), "'-3 % less cod");
  assert_cell (payoffs, "payoffaaaa", kijk_field_get (KIJK_PAYOFF_VALUE), "-2");
  assert_cell (payoffs, "payoffaaaa", kijk_field_get (KIJK_PAYOFF_OPTION), "'@dock");
}

static void
test_order (void)
{
  g_autoptr (KijkProject) project = new_project ();
  g_autofree char *table = write_table (project, KIJK_KIND_STAKEHOLDER, KIJK_LANGUAGE_EN);

  /* By rank, though “fishersaaa” comes before “portaaaaaa”. */
  g_assert_true (strstr (table, "\nportaaaaaa,") < strstr (table, "\nfishersaaa,"));
}

static void
test_audience (void)
{
  g_autoptr (KijkProject) project = new_project ();
  g_autofree char *outside = write_for (project, KIJK_KIND_INTEREST, KIJK_LEVEL_PUBLIC);
  g_autofree char *own = write_for (project, KIJK_KIND_INTEREST, KIJK_LEVEL_FACILITATOR);
  const char *secret = kijk_words_enum (KIJK_LANGUAGE_EN, &kijk_openness_enumeration,
                                        KIJK_OPENNESS_CONFIDENTIAL);
  const char *breaker = kijk_words_field (KIJK_LANGUAGE_EN, "interest", "deal-breaker");

  g_assert_nonnull (strstr (outside, "quayaaaaaa"));
  g_assert_null (strstr (outside, "fishaaaaaa"));
  g_assert_null (strstr (outside, secret));
  g_assert_null (strstr (outside, breaker));
  g_assert_nonnull (strstr (own, "fishaaaaaa"));
  g_assert_nonnull (strstr (own, secret));
  g_assert_nonnull (strstr (own, breaker));
}

static void
test_secrets (void)
{
  for (guint seed = 0; seed < 6; seed++)
    for (int level = KIJK_LEVEL_TABLE; level <= KIJK_LEVEL_PUBLIC; level++)
      {
        g_autoptr (KijkProject) project = kijk_random_project (seed, 30);
        g_autoptr (KijkAudience) audience = kijk_audience_new (level);
        g_autoptr (GPtrArray) secrets = kijk_secrets_list (project, audience);

        g_assert_cmpuint (secrets->len, >, 0);
        for (int kind = 0; kind < KIJK_N_KINDS; kind++)
          {
            g_autofree char *table = write_for (project, kind, level);
            g_autoptr (GPtrArray) rows = parse_table (table);

            for (guint i = 0; i < secrets->len; i++)
              g_assert_null (strstr (table, secrets->pdata[i]));
          }
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table/header", test_header);
  g_test_add_func ("/table/cells", test_cells);
  g_test_add_func ("/table/order", test_order);
  g_test_add_func ("/table/audience", test_audience);
  g_test_add_func ("/table/secrets", test_secrets);

  return g_test_run ();
}
