/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-words.h"

#include <string.h>

/* The value that goes with @name among @pairs of name and value. */
static const char *
find_value (GPtrArray  *pairs,
            const char *name,
            gsize       length)
{
  for (guint i = 0; i < pairs->len; i += 2)
    {
      const char *candidate = pairs->pdata[i];

      if (strncmp (candidate, name, length) == 0 && candidate[length] == '\0')
        return pairs->pdata[i + 1];
    }

  return NULL;
}

/* One pass, so that a value that looks like a placeholder stays what it is. */
/* What people wrote may be a sentence already: it does not get a second full stop. */
static gboolean
ends_sentence (const char *text)
{
  static const char *const ends[] = { ".", "?", "!", "…" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (text, ends[i]))
      return TRUE;

  return FALSE;
}

static char *
fill_in (const char *pattern,
         GPtrArray  *pairs)
{
  GString *text = g_string_new (NULL);
  const char *p = pattern;

  while (*p != '\0')
    {
      const char *open = strchr (p, '{');
      const char *close = open != NULL ? strchr (open, '}') : NULL;
      const char *value;

      if (close == NULL)
        break;

      g_string_append_len (text, p, open - p);
      value = find_value (pairs, open + 1, close - open - 1);
      if (value == NULL)
        {
          g_critical ("Nothing given for a placeholder of “%s”", pattern);
          g_string_append_len (text, open, close + 1 - open);
        }
      else
        g_string_append (text, value);

      p = close + 1;
      if (*p == '.' && ends_sentence (text->str))
        p++;
    }
  g_string_append (text, p);

  return g_string_free (text, FALSE);
}

static gboolean
parse_date (const char *iso_date,
            int        *year,
            int        *month,
            int        *day)
{
  if (strlen (iso_date) != strlen ("yyyy-mm-dd"))
    return FALSE;

  for (int i = 0; iso_date[i] != '\0'; i++)
    if (i == 4 || i == 7 ? iso_date[i] != '-' : !g_ascii_isdigit (iso_date[i]))
      return FALSE;

  *year = (int) g_ascii_strtoll (iso_date, NULL, 10);
  *month = (int) g_ascii_strtoll (iso_date + 5, NULL, 10);
  *day = (int) g_ascii_strtoll (iso_date + 8, NULL, 10);

  return g_date_valid_dmy ((GDateDay) *day, (GDateMonth) *month, (GDateYear) *year);
}

/**
 * kijk_words_format:
 * @language: in which language
 * @group: a group of words
 * @key: one of its keys
 * @first_name: (nullable): the name of a placeholder
 * @...: its value, then further pairs of name and value, ended by %NULL
 *
 * Fills in a sentence: each `{name}` becomes the value that goes with it, as it
 * is; after one that ends a sentence itself a full stop goes. A pair that the sentence does
 * not use does no harm; a placeholder without a value stays, with a critical warning.
 *
 * Returns: (transfer full): the sentence
 */
char *
kijk_words_format (KijkLanguage language,
                   const char  *group,
                   const char  *key,
                   const char  *first_name,
                   ...)
{
  g_autoptr (GPtrArray) pairs = g_ptr_array_new ();
  va_list args;

  va_start (args, first_name);
  for (const char *name = first_name; name != NULL; name = va_arg (args, const char *))
    {
      const char *value = va_arg (args, const char *);

      g_ptr_array_add (pairs, (gpointer) name);
      g_ptr_array_add (pairs, (gpointer) (value != NULL ? value : ""));
    }
  va_end (args);

  return fill_in (kijk_words_get (language, group, key), pairs);
}

/**
 * kijk_words_count:
 * @language: in which language
 * @group: `kind` for items, `count` for other things
 * @key: what is counted: the name of a kind, or a key of `count.singular`
 * @n: how many, at least 0
 *
 * Returns: (transfer full): the number and what it counts, such as `1 partij` or
 *   `5 partijen`
 */
char *
kijk_words_count (KijkLanguage language,
                  const char  *group,
                  const char  *key,
                  int          n)
{
  g_autofree char *form = NULL;

  g_return_val_if_fail (group != NULL, NULL);
  g_return_val_if_fail (n >= 0, NULL);

  form = g_strconcat (group, n == 1 ? ".singular" : ".plural", NULL);

  return g_strdup_printf ("%d %s", n, kijk_words_get (language, form, key));
}

/**
 * kijk_words_date:
 * @language: in which language
 * @iso_date: a day, `yyyy-mm-dd`
 *
 * Returns: (transfer full): the day in words, such as `20 januari 2026`; what is
 *   not a day comes back as it is
 */
char *
kijk_words_date (KijkLanguage language,
                 const char  *iso_date)
{
  g_autofree char *day_text = NULL;
  g_autofree char *month_key = NULL;
  g_autofree char *year_text = NULL;
  int year, month, day;

  g_return_val_if_fail (iso_date != NULL, NULL);

  if (!parse_date (iso_date, &year, &month, &day))
    return g_strdup (iso_date);

  day_text = g_strdup_printf ("%d", day);
  month_key = g_strdup_printf ("%d", month);
  year_text = g_strdup_printf ("%d", year);

  return kijk_words_format (language, "format", "date",
                            "day", day_text,
                            "month", kijk_words_get (language, "month", month_key),
                            "year", year_text,
                            NULL);
}

/**
 * kijk_words_join:
 * @language: in which language
 * @parts: (array zero-terminated=1): things to name together
 *
 * Returns: (transfer full): the parts as one reads them out: `a`, `a en b`,
 *   `a, b en c`
 */
char *
kijk_words_join (KijkLanguage       language,
                 const char *const *parts)
{
  GString *text;

  g_return_val_if_fail (parts != NULL, NULL);

  text = g_string_new (parts[0]);
  for (int i = 1; parts[0] != NULL && parts[i] != NULL; i++)
    if (parts[i + 1] != NULL)
      g_string_append_printf (text, ", %s", parts[i]);
    else
      g_string_append_printf (text, " %s %s", kijk_words_get (language, "format", "and"), parts[i]);

  return g_string_free (text, FALSE);
}

/**
 * kijk_words_capitalise:
 * @text: words that begin with a small letter
 *
 * Returns: (transfer full): @text as it stands at the start of a line
 */
char *
kijk_words_capitalise (const char *text)
{
  char first[6];
  int length;

  g_return_val_if_fail (text != NULL, NULL);

  if (*text == '\0')
    return g_strdup (text);

  length = g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (text)), first);

  return g_strdup_printf ("%.*s%s", length, first, g_utf8_next_char (text));
}

/**
 * kijk_words_append:
 * @text: sentences, none at first
 * @sentence: (transfer full): one more
 *
 * Puts @sentence after those that are there.
 */
void
kijk_words_append (GString *text,
                   char    *sentence)
{
  g_return_if_fail (text != NULL && sentence != NULL);

  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
  g_free (sentence);
}
