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
