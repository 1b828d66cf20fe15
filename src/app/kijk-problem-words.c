/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-problem-words.h"

#include <glib/gi18n.h>

#include "method/kijk-words.h"
#include "storage/kijk-problem.h"

/* What is wrong and what helps, as a sentence; the name of the file and the line
 * are said elsewhere. */
static char *
say (const KijkProblem *problem)
{
  KijkProblem bare = *problem;
  g_autofree char *text = NULL;
  g_autofree char *sentence = NULL;

  bare.file = NULL;
  bare.line = 0;
  text = kijk_problem_print (&bare, _(kijk_problem_get_pattern (problem->id)));
  sentence = kijk_words_capitalise (text);

  return g_strconcat (sentence, ".", NULL);
}

/**
 * kijk_problem_words_explain:
 * @error: what went wrong with a file
 *
 * Returns: (transfer full): what is wrong, where, and what helps, in whole
 *   sentences in the language of the interface
 */
char *
kijk_problem_words_explain (const GError *error)
{
  const KijkProblem *problem = kijk_storage_error_get_problem (error);
  g_autofree char *sentence = NULL;

  if (problem == NULL)
    return g_strdup (error->message);

  sentence = say (problem);
  if (problem->line == 0)
    return g_steal_pointer (&sentence);

  /* Translators: a place in a file and what is wrong there. */
  return g_strdup_printf (_("Line %d: %s"), problem->line, sentence);
}
