/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-text.h"

/* What XML 1.0 cannot hold, and what nobody can see or type on purpose: the C0
 * and C1 controls and the two noncharacters that parsers refuse. Directional
 * marks stay: Arabic and Hebrew need them. */
static gboolean
is_unwanted (gunichar c)
{
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xfffe || c == 0xffff;
}

static gboolean
is_line_break (gunichar c)
{
  return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* The dots and strokes that a letter is written with. */
static gboolean
is_accent (gunichar c)
{
  return g_unichar_type (c) == G_UNICODE_NON_SPACING_MARK;
}

/* Whether at @place a line of @text begins, a word, or neither. */
static KijkTextMatch
judge_place (const char *text,
             const char *place)
{
  gunichar before;

  if (place == text)
    return KIJK_TEXT_MATCH_START;

  before = g_utf8_get_char (g_utf8_prev_char (place));
  if (is_line_break (before))
    return KIJK_TEXT_MATCH_START;

  return g_unichar_isalnum (before) ? KIJK_TEXT_MATCH_WITHIN : KIJK_TEXT_MATCH_WORD;
}

static KijkTextMatch
match_word (const char *folded,
            const char *word)
{
  KijkTextMatch best = KIJK_TEXT_MATCH_NONE;

  for (const char *place = strstr (folded, word); place != NULL;
       place = strstr (g_utf8_next_char (place), word))
    best = MAX (best, judge_place (folded, place));

  return best;
}

/**
 * kijk_text_clean:
 * @text: any bytes up to the first nul
 * @keep_lines: whether line breaks stay; otherwise they become spaces
 *
 * Makes @text fit to be kept: valid UTF-8, no control characters, one kind of
 * line break, no blanks at either end. Everything that comes from outside, typed,
 * pasted or read, passes here, so that whatever is saved can be read back.
 *
 * Returns: (transfer full): the cleaned text, possibly empty
 */
char *
kijk_text_clean (const char *text,
                 gboolean    keep_lines)
{
  g_autofree char *valid = NULL;
  GString *clean;

  g_return_val_if_fail (text != NULL, NULL);

  valid = g_utf8_make_valid (text, -1);
  clean = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r' && p[1] == '\n')
        continue;
      else if (is_line_break (c))
        g_string_append_c (clean, keep_lines ? '\n' : ' ');
      else if (c == '\t')
        g_string_append_c (clean, ' ');
      else if (!is_unwanted (c))
        g_string_append_unichar (clean, c);
    }

  return g_strstrip (g_string_free (clean, FALSE));
}

/**
 * kijk_text_append_number:
 * @text: a text
 * @number: a finite number
 * @decimals: how many decimals at most, 1 to 9
 *
 * Writes @number as people do and every program reads it: a point, no zeros at the
 * end, no minus before zero.
 */
void
kijk_text_append_number (GString *text,
                         double   number,
                         int      decimals)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE + 400];
  char format[8];
  char *end;

  g_return_if_fail (text != NULL && decimals >= 1 && decimals <= 9);

  g_snprintf (format, sizeof format, "%%.%df", decimals);
  g_ascii_formatd (digits, sizeof digits, format, number);
  for (end = digits + strlen (digits); end[-1] == '0'; end--)
    ;
  if (end[-1] == '.')
    end--;
  *end = '\0';

  g_string_append (text, g_str_equal (digits, "-0") ? "0" : digits);
}

/**
 * kijk_text_fold:
 * @text: a name
 *
 * Returns: (transfer full): what @text has in common with the same name in other
 *   letters: small, large, wide, or with an accent typed after its letter
 */
char *
kijk_text_fold (const char *text)
{
  g_autofree char *normal = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  return normal != NULL ? g_utf8_casefold (g_strstrip (normal), -1) : g_strdup ("");
}

/**
 * kijk_text_fold_search:
 * @text: what is searched in, or searched for
 *
 * As kijk_text_fold(), without accents: who searches for a café types cafe.
 *
 * Returns: (transfer full): the letters of @text that matter when searching
 */
char *
kijk_text_fold_search (const char *text)
{
  g_autofree char *folded = kijk_text_fold (text);
  GString *bare = g_string_sized_new (strlen (folded));

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (!is_accent (g_utf8_get_char (p)))
      g_string_append_len (bare, p, g_utf8_next_char (p) - p);

  return g_string_free (bare, FALSE);
}

/**
 * kijk_text_match:
 * @folded: what is searched in, from kijk_text_fold_search(); several lines are
 *   several names of one thing
 * @sought: what is searched for, from kijk_text_fold_search()
 *
 * Each word of @sought must be part of a word of @folded, in any order.
 *
 * Returns: how well @folded answers to @sought; best when nothing is sought
 */
KijkTextMatch
kijk_text_match (const char *folded,
                 const char *sought)
{
  g_auto (GStrv) words = NULL;
  KijkTextMatch match = KIJK_TEXT_MATCH_START;

  g_return_val_if_fail (folded != NULL && sought != NULL, KIJK_TEXT_MATCH_NONE);

  words = g_strsplit_set (sought, " \n\t", -1);
  for (int i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      match = MIN (match, match_word (folded, words[i]));

  return match;
}

/**
 * kijk_text_holds:
 * @text: what is searched in
 * @sought: what is searched for, from kijk_text_fold_search()
 *
 * Returns: whether each word of @sought is part of a word of @text
 */
gboolean
kijk_text_holds (const char *text,
                 const char *sought)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (text != NULL && sought != NULL, FALSE);

  folded = kijk_text_fold_search (text);
  return kijk_text_match (folded, sought) != KIJK_TEXT_MATCH_NONE;
}
