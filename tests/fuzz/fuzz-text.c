/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "model/kijk-text.h"

#include <string.h>

/* Whatever comes in, what stays is UTF-8 without controls or blank ends, and
 * cleaning it once more changes nothing. */
static void
check_cleaned (const char *text,
               gboolean    keep_lines)
{
  g_autofree char *clean = kijk_text_clean (text, keep_lines);
  g_autofree char *again = kijk_text_clean (clean, keep_lines);
  gsize length = strlen (clean);

  g_assert_true (g_utf8_validate (clean, -1, NULL));
  g_assert_cmpstr (clean, ==, again);
  g_assert_false (length > 0 && g_ascii_isspace (clean[0]));
  g_assert_false (length > 0 && g_ascii_isspace (clean[length - 1]));

  for (const char *p = clean; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_assert_true (c == '\n' ? keep_lines : !g_unichar_iscntrl (c));
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);

  check_cleaned (text, TRUE);
  check_cleaned (text, FALSE);
  return 0;
}
