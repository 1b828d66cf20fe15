/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-day.h"

#define MONTHS 12

/* The shortest beginning of a month that is one month only. */
#define LEAST_LETTERS 3

static gboolean
parse_number (const char *text,
              int         least,
              int         most,
              int        *number)
{
  guint64 value;

  if (!g_ascii_string_to_unsigned (text, 10, (guint64) least, (guint64) most, &value, NULL))
    return FALSE;

  *number = (int) value;
  return TRUE;
}

static gboolean
parse_month (KijkLanguage  language,
             const char   *text,
             int          *month)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  if (parse_number (text, 1, MONTHS, month))
    return TRUE;
  if (g_utf8_strlen (folded, -1) < LEAST_LETTERS)
    return FALSE;

  for (*month = 1; *month <= MONTHS; (*month)++)
    {
      g_autofree char *key = g_strdup_printf ("%d", *month);
      g_autofree char *name = g_utf8_casefold (kijk_words_get (language, "month", key), -1);

      if (g_str_has_prefix (name, folded))
        return TRUE;
    }

  return FALSE;
}

static GStrv
split (const char *text)
{
  g_auto (GStrv) pieces = g_strsplit_set (text, " -/.,", -1);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();

  for (int i = 0; pieces[i] != NULL; i++)
    if (*pieces[i] != '\0')
      g_strv_builder_add (parts, pieces[i]);

  return g_strv_builder_end (parts);
}

/**
 * kijk_day_parse:
 * @language: the language that months are written in
 * @text: a day as people write it: 2026-01-20, 20-1-2026, 20 januari 2026, 20 jan 2026
 *
 * Returns: (transfer full) (nullable): the day as `yyyy-mm-dd`, or %NULL if @text
 *   is none
 */
char *
kijk_day_parse (KijkLanguage  language,
                const char   *text)
{
  g_auto (GStrv) parts = NULL;
  int day, month, year;
  gboolean from_year;

  g_return_val_if_fail (text != NULL, NULL);

  parts = split (text);
  if (g_strv_length (parts) != 3)
    return NULL;

  from_year = strlen (parts[0]) == 4;
  if (!parse_number (parts[from_year ? 0 : 2], 1000, 9999, &year) ||
      !parse_month (language, parts[1], &month) ||
      !parse_number (parts[from_year ? 2 : 0], 1, 31, &day) ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return NULL;

  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}
