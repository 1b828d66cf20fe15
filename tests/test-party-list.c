/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/kijk-party-list.h"

#include <string.h>

/* What is pasted or read, the parties it names joined by "|", how many lines are
 * left out. */
static const struct {
  const char *title;
  const char *text;
  const char *parties;
  guint       left_out;
} lists[] = {
  { "nothing", "", "", 0 },
  { "blank lines", "\n  \n\t\n", "", 0 },
  { "one", "Gemeente", "Gemeente", 0 },
  { "lines", "Gemeente\nGGD\nHuisartsen\n", "Gemeente|GGD|Huisartsen", 0 },
  { "lines of Windows", "Gemeente\r\nGGD\r\n", "Gemeente|GGD", 0 },
  { "lines of old", "Gemeente\rGGD", "Gemeente|GGD", 0 },
  { "blanks around", "  Gemeente \n\n\tGGD\n", "Gemeente|GGD", 0 },
  { "twice", "Gemeente\nGGD\ngemeente\nGGD ", "Gemeente|GGD", 2 },
  { "twice with marks", "Café\nCAFÉ", "Café", 1 },
  { "bullets", "- Gemeente\n* GGD\n• Sportclub\n– School", "Gemeente|GGD|Sportclub|School", 0 },
  { "bullets of a word processor", "•\tGemeente\n•\tGGD\n", "Gemeente|GGD", 0 },
  { "empty first cell", "Gemeente\tpubliek\n\tpubliek\nGGD\tpubliek", "Gemeente|GGD", 0 },
  { "numbers", "1. Gemeente\n2) GGD\n12. School", "Gemeente|GGD|School", 0 },
  { "a number that is a name", "50PLUS\n112 Brabant\n2026. ", "50PLUS|112 Brabant|2026.", 0 },
  { "a comma in a name", "Rijk, dienst water\nGemeente\nGGD", "Rijk, dienst water|Gemeente|GGD", 0 },
  { "one line with commas", "Rijk, dienst water", "Rijk, dienst water", 0 },
  { "table", "Gemeente,publiek\nGGD,publiek", "Gemeente|GGD", 0 },
  { "table with semicolons", "naam;sector\nGemeente;publiek, lokaal\nGGD;publiek", "Gemeente|GGD", 0 },
  { "table of a spreadsheet", "Partij\tSector\nGemeente\tpubliek\nGGD", "Gemeente|GGD", 0 },
  { "heading of a list is a name", "Naam\nGemeente", "Naam|Gemeente", 0 },
  { "quotes", "name,kind\n\"Rijk, \"\"dienst\"\" water\",a\n\"Lines\nin it\",b", "Rijk, \"dienst\" water|Lines in it", 0 },
  { "a quote that does not end", "a,b\n\"c,d", "a,b|\"c,d", 0 },
  { "empty first column", "a;b\n;c\nd;e", "a|d", 0 },
};

static void
test_parse (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      guint left_out;
      g_auto (GStrv) parties = kijk_party_list_parse (lists[i].text, &left_out);
      g_autofree char *joined = g_strjoinv ("|", parties);

      g_test_message ("%s", lists[i].title);
      g_assert_cmpstr (joined, ==, lists[i].parties);
      g_assert_cmpuint (left_out, ==, lists[i].left_out);
    }
}

static void
test_bounds (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (GStrv) parties = NULL;
  guint left_out;

  for (int i = 0; i < 300; i++)
    g_string_append (text, "é");
  for (int i = 0; i < KIJK_MOST_PARTIES + 5; i++)
    g_string_append_printf (text, "\nParty %d", i);

  parties = kijk_party_list_parse (text->str, &left_out);
  g_assert_cmpuint (g_strv_length (parties), ==, KIJK_MOST_PARTIES);
  g_assert_cmpuint (left_out, ==, 6);
  g_assert_cmpint (g_utf8_strlen (parties[0], -1), ==, 200);
}

#define ASSERT_DECODES(bytes, text) \
  G_STMT_START { \
    g_autofree char *decoded_ = kijk_party_list_decode (bytes, sizeof bytes - 1); \
    g_assert_cmpstr (decoded_, ==, text); \
  } G_STMT_END

static void
test_decode (void)
{
  ASSERT_DECODES ("", "");
  ASSERT_DECODES ("Caf\xc3\xa9", "Café");
  ASSERT_DECODES ("\xef\xbb\xbf" "Caf\xc3\xa9", "Café");
  ASSERT_DECODES ("Caf\xe9", "Café");
  ASSERT_DECODES ("\xff\xfe" "C\0a\0f\0\xe9\0", "Café");
  ASSERT_DECODES ("\xfe\xff" "\0C\0a\0f\0\xe9", "Café");
  ASSERT_DECODES ("PK\3\4\0\0", NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/party-list/parse", test_parse);
  g_test_add_func ("/party-list/bounds", test_bounds);
  g_test_add_func ("/party-list/decode", test_decode);

  return g_test_run ();
}
