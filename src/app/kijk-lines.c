/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-lines.h"

#include <string.h>

#include "model/kijk-text.h"

/* Text that holds one thing a line, as people keep lists in letters and notes. */

/* Skips the number of a numbered list: one to three figures with a full stop or a
 * bracket. */
static const char *
skip_number (const char *line)
{
  gsize n = strspn (line, "0123456789");

  if (n > 0 && n < 4 && (line[n] == '.' || line[n] == ')') &&
      (line[n + 1] == ' ' || line[n + 1] == '\t'))
    return line + n + 2;

  return line;
}

/**
 * kijk_lines_skip_mark:
 * @line: a line without blanks before it
 *
 * Returns: (transfer none): @line behind the mark or number of a list, if it begins
 *   with one
 */
const char *
kijk_lines_skip_mark (const char *line)
{
  static const char *const bullets[] = { "-", "*", "•", "–", "—", "·", "▪", "◦" };

  g_return_val_if_fail (line != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (bullets); i++)
    {
      gsize length = strlen (bullets[i]);

      if (g_str_has_prefix (line, bullets[i]) && (line[length] == ' ' || line[length] == '\t'))
        return line + length + 1;
    }

  return skip_number (line);
}

/**
 * kijk_lines_split:
 * @text: any bytes
 * @length: how many
 *
 * Returns: (transfer full): the lines of @text as they may be kept, see
 *   kijk_text_clean(), without marks of a list; also empty ones, so that each has its
 *   number
 */
GStrv
kijk_lines_split (const char *text,
                  gsize       length)
{
  g_autofree char *valid = NULL;
  GStrv lines;

  g_return_val_if_fail (text != NULL, NULL);

  /* Also where there is a nul: what follows is not lost. */
  valid = g_utf8_make_valid (text, (gssize) length);
  for (char *p = valid; *p != '\0'; p++)
    if (*p == '\r' && p[1] != '\n')
      *p = '\n';
  lines = g_strsplit_set (valid, "\n", -1);

  for (int i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = g_steal_pointer (&lines[i]);
      g_autofree char *clean = kijk_text_clean (line, FALSE);

      lines[i] = g_strstrip (g_strdup (kijk_lines_skip_mark (clean)));
    }

  return lines;
}
