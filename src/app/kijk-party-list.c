/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-party-list.h"

#include <string.h>

#include "kijk-lines.h"
#include "model/kijk-kind.h"
#include "model/kijk-text.h"

/* What the first row of a table calls its first column. */
static const char *const headings[] = {
  "naam", "namen", "partij", "partijen", "organisatie", "organisaties", "deelnemer", "deelnemers",
  "stakeholder", "stakeholders", "name", "names", "party", "parties", "organisation",
  "organisations", "organization", "organizations", "participant", "participants",
};

/* How many of @separator stand outside quotes in the row at *@p, which goes on to
 * the next row; a line break inside quotes ends no row. */
static guint
count_in_row (const char **p,
              char         separator)
{
  gboolean quoted = FALSE;
  guint n = 0;

  for (; **p != '\0' && (quoted || **p != '\n'); (*p)++)
    {
      if (**p == '"')
        quoted = !quoted;
      n += !quoted && **p == separator;
    }
  *p += **p != '\0';

  return n;
}

/* A table has the same number of columns in every row; the comma in "Rijk, dienst
 * water" does not make one. Tabs come from spreadsheets only. */
static char
find_separator (const char *text)
{
  if (strchr (text, '\t') != NULL)
    return '\t';

  for (const char *candidate = ";,"; *candidate != '\0'; candidate++)
    {
      guint least = G_MAXUINT;
      guint most = 0;
      guint rows = 0;

      for (const char *p = text; *p != '\0';)
        if (*p == '\n')
          {
            p++;
          }
        else
          {
            guint n = count_in_row (&p, *candidate);

            least = MIN (least, n);
            most = MAX (most, n);
            rows++;
          }
      if (rows > 1 && most > 0 && least == most)
        return *candidate;
    }

  return '\0';
}

/* Reads one cell, as RFC 4180 has it, and goes on behind what ended it. */
static char *
read_cell (const char **p,
           char         separator,
           char        *ended_by)
{
  g_autoptr (GString) cell = g_string_new (NULL);
  gboolean quoted = **p == '"' && separator != '\0';

  *p += quoted;
  for (; **p != '\0'; (*p)++)
    {
      if (quoted && **p == '"' && (*p)[1] == '"')
        (*p)++;
      else if (quoted && **p == '"')
        {
          quoted = FALSE;
          continue;
        }
      else if (!quoted && (**p == '\n' || (separator != '\0' && **p == separator)))
        break;
      g_string_append_c (cell, **p);
    }

  *ended_by = **p;
  *p += **p != '\0';

  return g_string_free (g_steal_pointer (&cell), FALSE);
}

static void
skip_row (const char **p,
          char         separator,
          char         ended_by)
{
  while (ended_by == separator && separator != '\0')
    g_free (read_cell (p, separator, &ended_by));
}

/* Takes the blanks and marks of a list off the beginning of every line. In a table
 * of a spreadsheet a tab there means that the first cell is empty. */
static char *
strip_lines (const char *text,
             const char *blanks)
{
  g_autofree char *unix_lines = g_strdelimit (g_strdup (text), "\r", '\n');
  g_auto (GStrv) lines = g_strsplit (unix_lines, "\n", -1);
  GString *stripped = g_string_new (NULL);

  for (int i = 0; lines[i] != NULL; i++)
    {
      const char *line = lines[i] + strspn (lines[i], blanks);

      line = kijk_lines_skip_mark (line);
      g_string_append (stripped, line + strspn (line, blanks));
      g_string_append_c (stripped, '\n');
    }

  return g_string_free (stripped, FALSE);
}

static char *
tidy (const char *cell)
{
  g_autofree char *name = kijk_text_clean (cell, FALSE);
  int longest = kijk_field_get (KIJK_STAKEHOLDER_NAME)->maximum;

  if (g_utf8_strlen (name, -1) > longest)
    *g_utf8_offset_to_pointer (name, longest) = '\0';

  return g_strchomp (g_steal_pointer (&name));
}

static gboolean
is_heading (const char *name)
{
  g_autofree char *lower = g_utf8_strdown (name, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (headings); i++)
    if (g_str_equal (lower, headings[i]))
      return TRUE;

  return FALSE;
}

/**
 * kijk_party_list_decode:
 * @data: (array length=size): what is in a file
 * @size: how much
 *
 * Text files and tables come from all sorts of programs: with or without a mark
 * of their encoding, in UTF-8, UTF-16, or the Western Windows code page that
 * spreadsheets still write.
 *
 * Returns: (transfer full) (nullable): its text, %NULL if it is not one
 */
char *
kijk_party_list_decode (const char *data,
                        gsize       size)
{
  const char *encoding = NULL;
  gsize skip = 0;

  g_return_val_if_fail (data != NULL || size == 0, NULL);

  if (size >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0))
    encoding = "UTF-16";
  else if (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    skip = 3;

  if (encoding == NULL && memchr (data, '\0', size) != NULL)
    return NULL;
  if (encoding == NULL && g_utf8_validate (data + skip, size - skip, NULL))
    return g_strndup (data + skip, size - skip);

  return g_convert (data, size, "UTF-8", encoding != NULL ? encoding : "WINDOWS-1252",
                    NULL, NULL, NULL);
}

/* The parties found so far. */
typedef struct {
  GStrvBuilder *list;
  GHashTable   *seen;     /* of their names, folded */
  guint         left_out;
} Names;

static void
add_name (Names      *names,
          const char *name)
{
  g_autofree char *folded = kijk_text_fold (name);

  if (g_hash_table_size (names->seen) >= KIJK_MOST_PARTIES ||
      g_hash_table_contains (names->seen, folded))
    {
      names->left_out++;
      return;
    }

  g_hash_table_add (names->seen, g_steal_pointer (&folded));
  g_strv_builder_add (names->list, name);
}

static void
read_rows (Names      *names,
           const char *p,
           char        separator)
{
  gboolean first = TRUE;

  while (*p != '\0')
    {
      char ended_by;
      g_autofree char *cell = read_cell (&p, separator, &ended_by);
      g_autofree char *name = tidy (cell);
      gboolean heading = first && separator != '\0' && is_heading (name);

      skip_row (&p, separator, ended_by);
      if (*name == '\0')
        continue;

      first = FALSE;
      if (!heading)
        add_name (names, name);
    }
}

/**
 * kijk_party_list_parse:
 * @text: a list, one party a line, or a table with the parties in its first column
 * @n_left_out: (out) (optional): how many lines were left out as they name a party
 *   that is there already, or as they are too many
 *
 * Returns: (transfer full): the names of the parties, in their order
 */
GStrv
kijk_party_list_parse (const char *text,
                       guint      *n_left_out)
{
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Names names = { .list = list, .seen = seen };
  g_autofree char *lines = NULL;
  char separator;

  g_return_val_if_fail (text != NULL, NULL);

  lines = strip_lines (text, " \t");
  separator = find_separator (lines);
  if (separator == '\t')
    {
      g_free (lines);
      lines = strip_lines (text, " ");
    }

  read_rows (&names, lines, separator);
  if (n_left_out != NULL)
    *n_left_out = names.left_out;

  return g_strv_builder_end (list);
}
