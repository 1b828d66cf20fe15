/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/kijk-day.h"

static const struct {
  KijkLanguage language;
  const char  *text;
  const char  *day;
} rows[] = {
  { KIJK_LANGUAGE_NL, "2026-01-20", "2026-01-20" },
  { KIJK_LANGUAGE_NL, "20-1-2026", "2026-01-20" },
  { KIJK_LANGUAGE_NL, " 20/01/2026 ", "2026-01-20" },
  { KIJK_LANGUAGE_NL, "20 januari 2026", "2026-01-20" },
  { KIJK_LANGUAGE_NL, "20 JAN. 2026", "2026-01-20" },
  { KIJK_LANGUAGE_NL, "1 mei 2025", "2025-05-01" },
  { KIJK_LANGUAGE_EN, "1 may 2025", "2025-05-01" },
  { KIJK_LANGUAGE_EN, "29 february 2024", "2024-02-29" },
  { KIJK_LANGUAGE_EN, "29 february 2025", NULL },
  { KIJK_LANGUAGE_NL, "1 may 2025", NULL },
  { KIJK_LANGUAGE_NL, "31-4-2025", NULL },
  { KIJK_LANGUAGE_NL, "20 ja 2026", NULL },
  { KIJK_LANGUAGE_NL, "20-1-26", NULL },
  { KIJK_LANGUAGE_NL, "20-1", NULL },
  { KIJK_LANGUAGE_NL, "20-1-2026-3", NULL },
  { KIJK_LANGUAGE_NL, "0-1-2026", NULL },
  { KIJK_LANGUAGE_NL, "morgen", NULL },
  { KIJK_LANGUAGE_NL, "", NULL },
};

static void
test_parse (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *day = kijk_day_parse (rows[i].language, rows[i].text);

      g_test_message ("“%s”", rows[i].text);
      g_assert_cmpstr (day, ==, rows[i].day);
    }
}

/* What is shown can be entered again. */
static void
test_round_trip (void)
{
  for (int language = 0; language < 2; language++)
    for (int month = 1; month <= 12; month++)
      {
        g_autofree char *day = g_strdup_printf ("2025-%02d-%02d", month, month + 12);
        g_autofree char *shown = kijk_words_date ((KijkLanguage) language, day);
        g_autofree char *back = kijk_day_parse ((KijkLanguage) language, shown);

        g_assert_cmpstr (back, ==, day);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day/parse", test_parse);
  g_test_add_func ("/day/round-trip", test_round_trip);

  return g_test_run ();
}
