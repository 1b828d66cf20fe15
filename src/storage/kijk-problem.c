/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-problem.h"

/* Marks a text that the programs above translate: this floor speaks English, and
 * hands out the pattern with what fills it. */
#define KIJK_MESSAGE(text) text

/* What longer words are cut to: the patterns are for one line of a terminal. */
#define LONGEST_WORD 240

typedef struct {
  KijkStorageError code;
  const char      *pattern;
} Wording;

/* Of each problem: what was wrong; what was expected or what helps. */
static const Wording wordings[KIJK_N_PROBLEMS] = {
  [KIJK_PROBLEM_NOT_READABLE] = { KIJK_STORAGE_ERROR_NOT_READABLE, KIJK_MESSAGE (
    "the file cannot be read ({1}); check its name, and whether you may read it") },
  [KIJK_PROBLEM_TOO_LARGE] = { KIJK_STORAGE_ERROR_REFUSED, KIJK_MESSAGE (
    "the file is larger than {1} MB, which no collaboration is; check that it is the right one") },
  [KIJK_PROBLEM_EMPTY] = { KIJK_STORAGE_ERROR_NOT_XML, KIJK_MESSAGE (
    "the file is empty; go back to its backup, whose name ends in ~, or to another copy") },
  [KIJK_PROBLEM_NOT_MARKUP] = { KIJK_STORAGE_ERROR_NOT_XML, KIJK_MESSAGE (
    "this is not a Kijkglas file, it does not begin with “<”; choose one that Kijkglas saved") },
  [KIJK_PROBLEM_NOT_UTF8] = { KIJK_STORAGE_ERROR_NOT_XML, KIJK_MESSAGE (
    "byte {1} of this line is not UTF-8; save the file as UTF-8") },
  [KIJK_PROBLEM_CONTROL_CHARACTER] = { KIJK_STORAGE_ERROR_NOT_XML, KIJK_MESSAGE (
    "there is a control character here ({1}); take it out") },
  [KIJK_PROBLEM_CUT_OFF] = { KIJK_STORAGE_ERROR_NOT_XML, KIJK_MESSAGE (
    "the file was cut off, it stops inside <{1}>; go back to its backup, whose name ends in ~, or to "
    "another copy") },
  [KIJK_PROBLEM_WRONG_END] = { KIJK_STORAGE_ERROR_NOT_XML, KIJK_MESSAGE (
    "</{1}> stands where </{2}> is expected; close <{2}> first") },
  [KIJK_PROBLEM_NOT_XML] = { KIJK_STORAGE_ERROR_NOT_XML, KIJK_MESSAGE (
    "this is not well-formed XML ({1}); mend this place, or go back to another copy") },
  [KIJK_PROBLEM_DOCTYPE] = { KIJK_STORAGE_ERROR_REFUSED, KIJK_MESSAGE (
    "a DOCTYPE is not accepted; take it out") },
  [KIJK_PROBLEM_ENTITY] = { KIJK_STORAGE_ERROR_REFUSED, KIJK_MESSAGE (
    "the entity &{1}; is not accepted; write the characters that it stands for") },
  [KIJK_PROBLEM_TOO_DEEP] = { KIJK_STORAGE_ERROR_REFUSED, KIJK_MESSAGE (
    "elements are nested more than {1} deep here, which no collaboration needs; check that this "
    "is the right file") },
  [KIJK_PROBLEM_TOO_MANY_PARTS] = { KIJK_STORAGE_ERROR_REFUSED, KIJK_MESSAGE (
    "there are more than {1} elements and attributes, which no collaboration needs; check that this "
    "is the right file") },
  [KIJK_PROBLEM_TOO_MANY_ATTRIBUTES] = { KIJK_STORAGE_ERROR_REFUSED, KIJK_MESSAGE (
    "an element has more than {1} attributes here, which no collaboration needs; check that this "
    "is the right file") },
  [KIJK_PROBLEM_OTHER_ROOT] = { KIJK_STORAGE_ERROR_INVALID, KIJK_MESSAGE (
    "this is not a Kijkglas file, it begins with <{1}> of the namespace “{2}”; <{3}> of “{4}” is "
    "expected") },
  [KIJK_PROBLEM_MISSING_ATTRIBUTE] = { KIJK_STORAGE_ERROR_INVALID, KIJK_MESSAGE (
    "<{1}> has no attribute {2}; add it") },
  [KIJK_PROBLEM_VERSION] = { KIJK_STORAGE_ERROR_INVALID, KIJK_MESSAGE (
    "the {1} of <{2}> is “{3}”; a whole number from 1 to {4} is expected") },
  [KIJK_PROBLEM_NEWER] = { KIJK_STORAGE_ERROR_NEWER, KIJK_MESSAGE (
    "the file is of version {1} and can be read from version {2} on, but this program reads up to "
    "version {3}; update Kijkglas") },
  [KIJK_PROBLEM_UNKNOWN_ELEMENT] = { KIJK_STORAGE_ERROR_INVALID, KIJK_MESSAGE (
    "<{1}> is not known in <{2}>; correct its name, take it out, or give it a namespace of its "
    "own") },
  [KIJK_PROBLEM_UNKNOWN_ATTRIBUTE] = { KIJK_STORAGE_ERROR_INVALID, KIJK_MESSAGE (
    "the attribute {1} is not known on <{2}>; correct its name or take it out") },
  [KIJK_PROBLEM_FIELD_ATTRIBUTE] = { KIJK_STORAGE_ERROR_INVALID, KIJK_MESSAGE (
    "the attribute {1} cannot be kept on <{2}>; put it on the item, or in an element of its own "
    "beside it") },
  [KIJK_PROBLEM_ELEMENT_IN_FIELD] = { KIJK_STORAGE_ERROR_INVALID, KIJK_MESSAGE (
    "<{1}> stands inside <{2}>, which holds words only; put it beside <{2}>") },
  [KIJK_PROBLEM_LOOSE_TEXT] = { KIJK_STORAGE_ERROR_INVALID, KIJK_MESSAGE (
    "“{1}” stands loose in <{2}>; put it in a field, or take it out") },
  [KIJK_PROBLEM_TWICE] = { KIJK_STORAGE_ERROR_INVALID, KIJK_MESSAGE (
    "<{1}> is here for the second time, first on line {2}; keep one of them") },
  [KIJK_PROBLEM_ID_TWICE] = { KIJK_STORAGE_ERROR_INVALID, KIJK_MESSAGE (
    "the id “{1}” is used for the second time, first on line {2}; give one of them another id") },
  [KIJK_PROBLEM_ID] = { KIJK_STORAGE_ERROR_INVALID, KIJK_MESSAGE (
    "“{1}” is not an id; ten characters of a to z and 2 to 7 are expected, a letter first") },
  [KIJK_PROBLEM_EMPTY_VALUE] = { KIJK_STORAGE_ERROR_INVALID, KIJK_MESSAGE (
    "<{1}> is empty; fill it in, or take the line out") },
  [KIJK_PROBLEM_TOO_LONG] = { KIJK_STORAGE_ERROR_INVALID, KIJK_MESSAGE (
    "<{1}> has {2} characters and at most {3} fit; shorten it") },
  [KIJK_PROBLEM_NOT_ONE_OF] = { KIJK_STORAGE_ERROR_INVALID, KIJK_MESSAGE (
    "“{1}” is not a value of <{2}>; one of these is expected: {3}") },
  [KIJK_PROBLEM_NOT_WHOLE] = { KIJK_STORAGE_ERROR_INVALID, KIJK_MESSAGE (
    "“{1}” is not a value of <{2}>; a whole number from {3} to {4} is expected") },
  [KIJK_PROBLEM_NOT_NUMBER] = { KIJK_STORAGE_ERROR_INVALID, KIJK_MESSAGE (
    "“{1}” is not a value of <{2}>; a number from {3} to {4} is expected") },
  [KIJK_PROBLEM_NOT_BOOLEAN] = { KIJK_STORAGE_ERROR_INVALID, KIJK_MESSAGE (
    "“{1}” is not a value of <{2}>; true or false is expected") },
  [KIJK_PROBLEM_NOT_DATE] = { KIJK_STORAGE_ERROR_INVALID, KIJK_MESSAGE (
    "“{1}” is not a value of <{2}>; a day such as 2026-01-20 is expected") },
  [KIJK_PROBLEM_NOT_RANK] = { KIJK_STORAGE_ERROR_INVALID, KIJK_MESSAGE (
    "“{1}” is not a value of <{2}>; letters from a to z are expected, the last one not an a") },
  [KIJK_PROBLEM_NOT_ID] = { KIJK_STORAGE_ERROR_INVALID, KIJK_MESSAGE (
    "“{1}” is not a value of <{2}>; the id of an item is expected") },
  [KIJK_PROBLEM_DANGLING] = { KIJK_STORAGE_ERROR_INVALID, KIJK_MESSAGE (
    "<{1}> points to “{2}”, which is not in this file; correct the id, or take the line out") },
  [KIJK_PROBLEM_WRONG_KIND] = { KIJK_STORAGE_ERROR_INVALID, KIJK_MESSAGE (
    "<{1}> points to “{2}”, of the kind {3}; one of these is expected: {4}") },
  [KIJK_PROBLEM_NOT_WRITTEN] = { KIJK_STORAGE_ERROR_NOT_WRITTEN, KIJK_MESSAGE (
    "the file cannot be written ({1}); nothing has changed: make room, or choose another folder") },
  [KIJK_PROBLEM_NOT_THE_SAME] = { KIJK_STORAGE_ERROR_NOT_WRITTEN, KIJK_MESSAGE (
    "what would be written does not read back as it is, so nothing was written; this is a fault "
    "of the program: please report it") },
};

typedef struct {
  KijkProblem *problem; /* owned, nullable */
} KijkStorageErrorPrivate;

static void
kijk_storage_error_private_init (KijkStorageErrorPrivate *private)
{
  private->problem = NULL;
}

static void
kijk_storage_error_private_copy (const KijkStorageErrorPrivate *from,
                                 KijkStorageErrorPrivate       *to)
{
  to->problem = from->problem != NULL ? kijk_problem_copy (from->problem) : NULL;
}

static void
kijk_storage_error_private_clear (KijkStorageErrorPrivate *private)
{
  kijk_problem_free (private->problem);
}

G_DEFINE_EXTENDED_ERROR (KijkStorageError, kijk_storage_error)

/**
 * kijk_storage_error_get_problem:
 * @error: (nullable): an error
 *
 * Returns: (transfer none) (nullable): what is wrong, in parts, when @error came
 *   from this floor
 */
const KijkProblem *
kijk_storage_error_get_problem (const GError *error)
{
  if (error == NULL || error->domain != KIJK_STORAGE_ERROR)
    return NULL;

  return kijk_storage_error_get_private (error)->problem;
}

static char *
shorten (const char *word)
{
  if (g_utf8_strlen (word, -1) > LONGEST_WORD)
    {
      g_autofree char *start = g_utf8_substring (word, 0, LONGEST_WORD);

      return g_strconcat (start, "…", NULL);
    }

  return g_strdup (word);
}

/**
 * kijk_problem_new:
 * @id: what is wrong
 * @file: (nullable): the name of the file, for people
 * @line: the line, from 1, or 0
 * @...: what fills the pattern of @id, in order, then %NULL
 *
 * Returns: (transfer full): a problem
 */
KijkProblem *
kijk_problem_new (KijkProblemId  id,
                  const char    *file,
                  int            line,
                  ...)
{
  KijkProblem *problem = g_new0 (KijkProblem, 1);
  const char *word;
  va_list words;
  int n = 0;

  problem->id = id;
  problem->file = g_strdup (file);
  problem->line = line;

  va_start (words, line);
  while ((word = va_arg (words, const char *)) != NULL)
    {
      g_assert (n < KIJK_PROBLEM_WORDS);
      problem->words[n++] = shorten (word);
    }
  va_end (words);

  return problem;
}

/**
 * kijk_problem_copy:
 * @problem: a problem
 *
 * Returns: (transfer full): the same
 */
KijkProblem *
kijk_problem_copy (const KijkProblem *problem)
{
  KijkProblem *copy;

  g_return_val_if_fail (problem != NULL, NULL);

  copy = g_memdup2 (problem, sizeof *problem);
  copy->file = g_strdup (problem->file);
  for (int i = 0; i < KIJK_PROBLEM_WORDS; i++)
    copy->words[i] = g_strdup (problem->words[i]);

  return copy;
}

/**
 * kijk_problem_free:
 * @problem: (transfer full) (nullable): a problem
 */
void
kijk_problem_free (KijkProblem *problem)
{
  if (problem == NULL)
    return;

  g_free (problem->file);
  for (int i = 0; i < KIJK_PROBLEM_WORDS; i++)
    g_free (problem->words[i]);
  g_free (problem);
}

/**
 * kijk_problem_get_code:
 * @problem: a problem
 *
 * Returns: what sort of error it makes
 */
KijkStorageError
kijk_problem_get_code (const KijkProblem *problem)
{
  g_return_val_if_fail (problem != NULL, KIJK_STORAGE_ERROR_INVALID);

  return wordings[problem->id].code;
}

/**
 * kijk_problem_get_pattern:
 * @id: what is wrong
 *
 * Returns: (transfer none): what to say of it, in English, with places {1} to {4}
 *   for the words of a problem; what a program looks up a translation for
 */
const char *
kijk_problem_get_pattern (KijkProblemId id)
{
  g_return_val_if_fail ((guint) id < KIJK_N_PROBLEMS, NULL);

  return wordings[id].pattern;
}

static gboolean
is_place (const char *p)
{
  return p[0] == '{' && p[1] > '0' && p[1] <= '0' + KIJK_PROBLEM_WORDS && p[2] == '}';
}

/**
 * kijk_problem_print:
 * @problem: a problem
 * @pattern: (nullable): its pattern in another language, %NULL for English
 *
 * Returns: (transfer full): `FILE:LINE: what is wrong; what helps`
 */
char *
kijk_problem_print (const KijkProblem *problem,
                    const char        *pattern)
{
  GString *text;

  g_return_val_if_fail (problem != NULL, NULL);

  text = g_string_new (problem->file);
  if (problem->line > 0)
    g_string_append_printf (text, ":%d", problem->line);
  if (text->len > 0)
    g_string_append (text, ": ");

  for (const char *p = pattern != NULL ? pattern : wordings[problem->id].pattern; *p != '\0'; p++)
    if (is_place (p))
      {
        const char *word = problem->words[p[1] - '1'];

        g_string_append (text, word != NULL ? word : "");
        p += 2;
      }
    else
      {
        g_string_append_c (text, *p);
      }

  return g_string_free (text, FALSE);
}

/**
 * kijk_problem_to_error:
 * @problem: a problem
 *
 * Returns: (transfer full): an error that carries it, with its English text as
 *   the message
 */
GError *
kijk_problem_to_error (const KijkProblem *problem)
{
  g_autofree char *text = NULL;
  GError *error;

  g_return_val_if_fail (problem != NULL, NULL);

  text = kijk_problem_print (problem, NULL);
  error = g_error_new_literal (KIJK_STORAGE_ERROR, wordings[problem->id].code, text);
  kijk_storage_error_get_private (error)->problem = kijk_problem_copy (problem);

  return error;
}
