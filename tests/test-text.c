/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/kijk-text.h"

typedef struct {
  const char *dirty;
  const char *lines; /* cleaned, with line breaks kept */
  const char *line;  /* cleaned into one line */
} Row;

static const Row rows[] = {
  { "", "", "" },
  { "plain", "plain", "plain" },
  { "  both ends \t", "both ends", "both ends" },
  { "\n\n", "", "" },
  { "one\ntwo", "one\ntwo", "one two" },
  { "one\r\ntwo\rthree", "one\ntwo\nthree", "one two three" },
  { "one\xc2\x85two\xe2\x80\xa8three\xe2\x80\xa9"
    "four",
    "one\ntwo\nthree\nfour", "one two three four" },
  { "tab\tstop", "tab stop", "tab stop" },
  { "\nlines at the ends\n", "lines at the ends", "lines at the ends" },
  /* What no XML parser reads back, or nobody sees. */
  { "bell\a null\x01 delete\x7f", "bell null delete", "bell null delete" },
  { "form\ffeed\vtab\x1b[0m", "formfeedtab[0m", "formfeedtab[0m" },
  { "c1\xc2\x80\xc2\x9f.", "c1.", "c1." },
  { "noncharacters\xef\xbf\xbe\xef\xbf\xbf.", "noncharacters.", "noncharacters." },
  { "\x01 blank behind a control", "blank behind a control", "blank behind a control" },
  /* Invalid UTF-8 is replaced, not dropped: something was there. */
  { "bad \xff byte", "bad \xef\xbf\xbd byte", "bad \xef\xbf\xbd byte" },
  { "cut off \xe2\x82", "cut off \xef\xbf\xbd\xef\xbf\xbd", NULL },
  { "surrogate \xed\xa0\x80!", NULL, NULL },
  /* What must stay. */
  { "coördinatie, ’s ochtends, één", "coördinatie, ’s ochtends, één", "coördinatie, ’s ochtends, één" },
  { "👩🏽‍⚕️ 🇳🇱", "👩🏽‍⚕️ 🇳🇱", "👩🏽‍⚕️ 🇳🇱" },
  { "\xe2\x80\x8fשלום\xe2\x80\x8e", "\xe2\x80\x8fשלום\xe2\x80\x8e", "\xe2\x80\x8fשלום\xe2\x80\x8e" },
  { "no\xc2\xa0"
    "break",
    "no\xc2\xa0"
    "break",
    "no\xc2\xa0"
    "break" },
  { "<b>&amp;]]>", "<b>&amp;]]>", "<b>&amp;]]>" },
};

static void
test_rows (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *lines = kijk_text_clean (rows[i].dirty, TRUE);
      g_autofree char *line = kijk_text_clean (rows[i].dirty, FALSE);

      if (rows[i].lines != NULL)
        g_assert_cmpstr (lines, ==, rows[i].lines);
      if (rows[i].line != NULL)
        g_assert_cmpstr (line, ==, rows[i].line);
    }
}

/* Whatever bytes come in, what comes out is fit to be kept and stays as it is. */
static void
test_any_bytes (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (int i = 0; i < 20000; i++)
    {
      char dirty[40] = "";
      gboolean keep_lines = g_rand_boolean (random);
      g_autofree char *clean = NULL;
      g_autofree char *again = NULL;

      for (int j = g_rand_int_range (random, 0, 39); j > 0; j--)
        dirty[j - 1] = g_rand_int_range (random, 1, 256);
      clean = kijk_text_clean (dirty, keep_lines);
      again = kijk_text_clean (clean, keep_lines);

      g_assert_cmpstr (clean, ==, again);
      g_assert_true (g_utf8_validate (clean, -1, NULL));
      for (const char *p = clean; *p != '\0'; p = g_utf8_next_char (p))
        {
          gunichar c = g_utf8_get_char (p);

          g_assert_true (c >= 0x20 || (c == '\n' && keep_lines));
          g_assert_false (c >= 0x7f && c < 0xa0);
          g_assert_true (c != 0xfffe && c != 0xffff && (c < 0xd800 || c > 0xdfff));
        }
    }
}

static void
test_numbers (void)
{
  const struct {
    double number;
    int decimals;
    const char *text;
  } numbers[] = {
    { 0, 2, "0" }, { -0.0, 2, "0" }, { -0.001, 2, "0" }, { 1, 2, "1" }, { 100, 1, "100" },
    { 0.5, 2, "0.5" }, { -12.345, 2, "-12.35" }, { 1.0 / 3, 4, "0.3333" }, { 19.999, 2, "20" },
    { 1e15, 1, "1000000000000000" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (GString) text = g_string_new ("x=");

      kijk_text_append_number (text, numbers[i].number, numbers[i].decimals);
      g_assert_cmpstr (text->str + 2, ==, numbers[i].text);
    }
}

static void
test_largest_numbers (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  kijk_text_append_number (text, -G_MAXDOUBLE, 9);
  g_assert_cmpuint (text->len, ==, 310);
}

static void
test_fold (void)
{
  g_autofree char *composed = kijk_text_fold (" Café ");
  g_autofree char *typed_after = kijk_text_fold ("CAFE\u0301");
  g_autofree char *without = kijk_text_fold ("cafe");
  g_autofree char *wide = kijk_text_fold ("ＣＡＦＥ");

  g_assert_cmpstr (composed, ==, typed_after);
  g_assert_cmpstr (composed, !=, without);
  g_assert_cmpstr (wide, ==, without);
}

static void
test_match (void)
{
  static const struct {
    const char *text, *sought;
    KijkTextMatch match;
  } cases[] = {
    { "Zorggroep Hazelaar", "", KIJK_TEXT_MATCH_START },
    { "Zorggroep Hazelaar", "  ", KIJK_TEXT_MATCH_START },
    { "Zorggroep Hazelaar", "zorg", KIJK_TEXT_MATCH_START },
    { "Zorggroep Hazelaar", "hazel", KIJK_TEXT_MATCH_WORD },
    { "Zorggroep Hazelaar", "LAAR", KIJK_TEXT_MATCH_WITHIN },
    { "Zorggroep Hazelaar", "haz zorg", KIJK_TEXT_MATCH_WORD },
    { "Zorggroep Hazelaar", "haz wilg", KIJK_TEXT_MATCH_NONE },
    { "Zorggroep Hazelaar", "groep hazelaars", KIJK_TEXT_MATCH_NONE },
    /* Of all places where a word is, the best one counts. */
    { "Weegroep Groepweg", "groep", KIJK_TEXT_MATCH_WORD },
    { "Zorggroep Hazelaar\nHazelaar\nZH", "hazel", KIJK_TEXT_MATCH_START },
    { "Zorggroep Hazelaar\nZH", "zh", KIJK_TEXT_MATCH_START },
    { "Café De Brug", "cafe", KIJK_TEXT_MATCH_START },
    { "Cafe De Brug", "CAFÉ", KIJK_TEXT_MATCH_START },
    { "Lokaal-e-coöperatie", "cooperatie", KIJK_TEXT_MATCH_WORD },
    { "Großbäckerei", "GROSSB", KIJK_TEXT_MATCH_START },
    { "Ἀθῆναι", "αθηναι", KIJK_TEXT_MATCH_START },
    { "ééé", "ee", KIJK_TEXT_MATCH_START },
    { "", "a", KIJK_TEXT_MATCH_NONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = kijk_text_fold_search (cases[i].text);
      g_autofree char *sought = kijk_text_fold_search (cases[i].sought);

      g_test_message ("“%s” in “%s”", cases[i].sought, cases[i].text);
      g_assert_cmpint (kijk_text_match (folded, sought), ==, cases[i].match);
      g_assert_cmpint (kijk_text_holds (cases[i].text, sought), ==,
                       cases[i].match != KIJK_TEXT_MATCH_NONE);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/rows", test_rows);
  g_test_add_func ("/text/any-bytes", test_any_bytes);
  g_test_add_func ("/text/numbers", test_numbers);
  g_test_add_func ("/text/largest-numbers", test_largest_numbers);
  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/match", test_match);

  return g_test_run ();
}
