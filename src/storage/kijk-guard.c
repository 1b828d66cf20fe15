/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-guard.h"

#include <string.h>

/* Looks at a file before the XML parser does, and lets only plain XML of a
 * bounded size pass: no DOCTYPE, no entities, and nothing that makes a parser
 * slow or large. Parsers have bounds of their own, but they differ between
 * versions, and some of their checks take the square of what an attacker sends.
 * It knows just enough of XML to find where each tag ends. */

typedef struct {
  const char *file;
  const char *start;
  const char *end;
  const char *p;
  const char *open[KIJK_GUARD_DEPTH]; /* names of the elements around p */
  int         depth;
  int         n_parts; /* elements, attributes, remarks and instructions */
} Guard;

static int
line_at (Guard      *guard,
         const char *place)
{
  int line = 1;

  for (const char *p = guard->start; (p = memchr (p, '\n', place - p)) != NULL; p++)
    line++;

  return line;
}

static gsize
name_length (Guard      *guard,
             const char *name)
{
  const char *p = name;

  while (p < guard->end && strchr (" \t\r\n/>=<\"'", *p) == NULL)
    p++;

  return MIN (p - name, 60);
}

static gboolean
same_name (Guard      *guard,
           const char *a,
           const char *b)
{
  gsize length = name_length (guard, a);

  return length == name_length (guard, b) && memcmp (a, b, length) == 0;
}

static gboolean
starts_with (Guard      *guard,
             const char *p,
             const char *text)
{
  gsize length = strlen (text);

  return (gsize) (guard->end - p) >= length && memcmp (p, text, length) == 0;
}

/* Returns: (transfer full): that the file stops inside the innermost element */
static KijkProblem *
cut_off (Guard *guard)
{
  const char *name = guard->depth > 0 ? guard->open[guard->depth - 1] : "?xml";
  g_autofree char *element = g_strndup (name, guard->depth > 0 ? name_length (guard, name) : 4);

  return kijk_problem_new (KIJK_PROBLEM_CUT_OFF, guard->file, line_at (guard, guard->end), element,
                           NULL);
}

static KijkProblem *
too_much (Guard         *guard,
          KijkProblemId  id,
          int            most)
{
  g_autofree char *number = g_strdup_printf ("%d", most);

  return kijk_problem_new (id, guard->file, line_at (guard, guard->p), number, NULL);
}

/* Moves over @open, which stands here, and behind the next @close. */
static KijkProblem *
skip (Guard      *guard,
      const char *open,
      const char *close)
{
  const char *inside = guard->p + strlen (open);
  const char *found = g_strstr_len (inside, guard->end - inside, close);

  if (found == NULL)
    return cut_off (guard);

  guard->p = found + strlen (close);
  return NULL;
}

/* Of the text or attribute value from @from to @to: characters by number and the
 * five names that XML knows by itself are fine. */
static KijkProblem *
check_entities (Guard      *guard,
                const char *from,
                const char *to)
{
  static const char *const known[] = { "amp", "lt", "gt", "quot", "apos", NULL };

  for (const char *p = from; (p = memchr (p, '&', to - p)) != NULL; p++)
    {
      const char *semicolon = memchr (p, ';', MIN (to - p, 60));
      g_autofree char *name = NULL;

      if (semicolon == NULL || p[1] == '#')
        continue;

      name = g_strndup (p + 1, semicolon - p - 1);
      if (!g_strv_contains (known, name) && strpbrk (name, " \t\r\n&\"'") == NULL)
        return kijk_problem_new (KIJK_PROBLEM_ENTITY, guard->file, line_at (guard, p), name, NULL);
    }

  return NULL;
}

static KijkProblem *
angle_bracket (Guard      *guard,
               const char *place)
{
  return kijk_problem_new (KIJK_PROBLEM_NOT_XML, guard->file, line_at (guard, place),
                           "< inside a tag", NULL);
}

/* Moves from the quote before an attribute's value to the quote after it. */
static KijkProblem *
check_value (Guard *guard)
{
  const char *value = guard->p + 1;
  const char *close = memchr (value, *guard->p, guard->end - value);

  if (close == NULL)
    return cut_off (guard);
  if (memchr (value, '<', close - value) != NULL)
    return angle_bracket (guard, guard->p);

  guard->p = close;
  return check_entities (guard, value, close);
}

/* Moves to the end of a start tag, or to a problem in it. */
static KijkProblem *
check_attributes (Guard *guard)
{
  int n = 0;

  for (; guard->p < guard->end && *guard->p != '>'; guard->p++)
    {
      KijkProblem *problem;

      if (*guard->p == '<')
        return angle_bracket (guard, guard->p);
      if (*guard->p != '"' && *guard->p != '\'')
        continue;
      if (++guard->n_parts > KIJK_GUARD_PARTS)
        return too_much (guard, KIJK_PROBLEM_TOO_MANY_PARTS, KIJK_GUARD_PARTS);
      if (++n > KIJK_GUARD_ATTRIBUTES)
        return too_much (guard, KIJK_PROBLEM_TOO_MANY_ATTRIBUTES, KIJK_GUARD_ATTRIBUTES);

      problem = check_value (guard);
      if (problem != NULL)
        return problem;
    }

  return guard->p < guard->end ? NULL : cut_off (guard);
}

/* Moves behind a start tag, and goes in unless it is an empty one. */
static KijkProblem *
check_start_tag (Guard *guard)
{
  const char *name = guard->p + 1;
  KijkProblem *problem;

  guard->p = name;
  problem = check_attributes (guard);
  if (problem != NULL)
    return problem;

  if (guard->p[-1] != '/')
    {
      if (guard->depth == KIJK_GUARD_DEPTH)
        return too_much (guard, KIJK_PROBLEM_TOO_DEEP, KIJK_GUARD_DEPTH);
      guard->open[guard->depth++] = name;
    }

  guard->p++;
  return NULL;
}

static KijkProblem *
check_end_tag (Guard *guard)
{
  const char *name = guard->p + 2;
  const char *open = guard->depth > 0 ? guard->open[guard->depth - 1] : name;

  if (memchr (name, '>', guard->end - name) == NULL)
    return cut_off (guard);

  if (!same_name (guard, name, open))
    {
      g_autofree char *found = g_strndup (name, name_length (guard, name));
      g_autofree char *expected = g_strndup (open, name_length (guard, open));

      return kijk_problem_new (KIJK_PROBLEM_WRONG_END, guard->file, line_at (guard, guard->p),
                               found, expected, NULL);
    }

  /* One too many: the parser says so. */
  guard->depth = MAX (guard->depth - 1, 0);
  return skip (guard, "</", ">");
}

static KijkProblem *
check_markup (Guard *guard)
{
  if (starts_with (guard, guard->p, "</"))
    return check_end_tag (guard);
  if (++guard->n_parts > KIJK_GUARD_PARTS)
    return too_much (guard, KIJK_PROBLEM_TOO_MANY_PARTS, KIJK_GUARD_PARTS);

  if (starts_with (guard, guard->p, "<!--"))
    return skip (guard, "<!--", "-->");
  if (starts_with (guard, guard->p, "<![CDATA["))
    return skip (guard, "<![CDATA[", "]]>");
  if (starts_with (guard, guard->p, "<!DOCTYPE"))
    return kijk_problem_new (KIJK_PROBLEM_DOCTYPE, guard->file, line_at (guard, guard->p), NULL);
  if (starts_with (guard, guard->p, "<?"))
    return skip (guard, "<?", "?>");

  return check_start_tag (guard);
}

static KijkProblem *
check_all_markup (Guard *guard)
{
  while (guard->p < guard->end)
    {
      const char *markup = memchr (guard->p, '<', guard->end - guard->p);
      KijkProblem *problem;

      problem = check_entities (guard, guard->p, markup != NULL ? markup : guard->end);
      if (problem != NULL)
        return problem;
      if (markup == NULL)
        break;

      guard->p = markup;
      problem = check_markup (guard);
      if (problem != NULL)
        return problem;
    }

  return guard->depth > 0 ? cut_off (guard) : NULL;
}

static KijkProblem *
check_characters (Guard *guard)
{
  const char *bad;
  const char *line;
  g_autofree char *word = NULL;
  gboolean valid = g_utf8_validate_len (guard->start, guard->end - guard->start, &bad);

  for (const char *p = guard->start; p < bad || (p == bad && !valid); p++)
    if ((guchar) *p < 0x20 && *p != '\n' && *p != '\t' && *p != '\r')
      {
        word = g_strdup_printf ("U+%04X", (guchar) *p);
        return kijk_problem_new (KIJK_PROBLEM_CONTROL_CHARACTER, guard->file, line_at (guard, p),
                                 word, NULL);
      }

  if (valid)
    return NULL;

  line = g_strrstr_len (guard->start, bad - guard->start, "\n");
  word = g_strdup_printf ("%d", (int) (bad - (line != NULL ? line : guard->start - 1)));
  return kijk_problem_new (KIJK_PROBLEM_NOT_UTF8, guard->file, line_at (guard, bad), word, NULL);
}

/*
 * _kijk_guard_find_problem:
 * @data: (array length=size): a file
 * @size: its length, already known to be bounded
 * @file: (nullable): its name, for people
 *
 * Returns: (transfer full) (nullable): why the parser had better not see it
 */
KijkProblem *
_kijk_guard_find_problem (const char *data,
                          gsize       size,
                          const char *file)
{
  Guard guard = { .file = file, .start = data, .end = data + size, .p = data };
  KijkProblem *problem;

  /* UTF-16 begins with these. */
  if (starts_with (&guard, data, "\xff\xfe") || starts_with (&guard, data, "\xfe\xff"))
    return kijk_problem_new (KIJK_PROBLEM_NOT_UTF8, file, 1, "1", NULL);
  if (starts_with (&guard, data, "\xef\xbb\xbf"))
    guard.p += 3;
  while (guard.p < guard.end && g_ascii_isspace (*guard.p))
    guard.p++;

  if (guard.p == guard.end)
    return kijk_problem_new (KIJK_PROBLEM_EMPTY, file, 1, NULL);
  if (*guard.p != '<')
    return kijk_problem_new (KIJK_PROBLEM_NOT_MARKUP, file, line_at (&guard, guard.p), NULL);

  problem = check_characters (&guard);
  return problem != NULL ? problem : check_all_markup (&guard);
}
