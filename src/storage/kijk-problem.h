/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define KIJK_STORAGE_ERROR (kijk_storage_error_quark ())

/**
 * KijkStorageError:
 * @KIJK_STORAGE_ERROR_NOT_READABLE: the file is not there or may not be read
 * @KIJK_STORAGE_ERROR_NOT_XML: it is not XML, or cut off
 * @KIJK_STORAGE_ERROR_REFUSED: it holds what no collaboration needs and what may
 *   harm: a DOCTYPE, an entity, too much of anything
 * @KIJK_STORAGE_ERROR_NEWER: it is of a version that this program cannot read
 * @KIJK_STORAGE_ERROR_INVALID: it is not a collaboration, or not a whole one
 * @KIJK_STORAGE_ERROR_NOT_WRITTEN: nothing was written, what was there is whole
 *
 * Why a file was not read or written. The message says where, what is wrong and
 * what helps; kijk_storage_error_get_problem() has it in parts.
 */
typedef enum {
  KIJK_STORAGE_ERROR_NOT_READABLE,
  KIJK_STORAGE_ERROR_NOT_XML,
  KIJK_STORAGE_ERROR_REFUSED,
  KIJK_STORAGE_ERROR_NEWER,
  KIJK_STORAGE_ERROR_INVALID,
  KIJK_STORAGE_ERROR_NOT_WRITTEN
} KijkStorageError;

/**
 * KijkProblemId:
 *
 * Each thing that can be wrong with a file, see kijk_problem_get_pattern().
 */
typedef enum {
  KIJK_PROBLEM_NOT_READABLE,
  KIJK_PROBLEM_TOO_LARGE,
  KIJK_PROBLEM_EMPTY,
  KIJK_PROBLEM_NOT_MARKUP,
  KIJK_PROBLEM_NOT_UTF8,
  KIJK_PROBLEM_CONTROL_CHARACTER,
  KIJK_PROBLEM_CUT_OFF,
  KIJK_PROBLEM_WRONG_END,
  KIJK_PROBLEM_NOT_XML,
  KIJK_PROBLEM_DOCTYPE,
  KIJK_PROBLEM_ENTITY,
  KIJK_PROBLEM_TOO_DEEP,
  KIJK_PROBLEM_TOO_MANY_PARTS,
  KIJK_PROBLEM_TOO_MANY_ATTRIBUTES,
  KIJK_PROBLEM_OTHER_ROOT,
  KIJK_PROBLEM_MISSING_ATTRIBUTE,
  KIJK_PROBLEM_VERSION,
  KIJK_PROBLEM_NEWER,
  KIJK_PROBLEM_UNKNOWN_ELEMENT,
  KIJK_PROBLEM_UNKNOWN_ATTRIBUTE,
  KIJK_PROBLEM_FIELD_ATTRIBUTE,
  KIJK_PROBLEM_ELEMENT_IN_FIELD,
  KIJK_PROBLEM_LOOSE_TEXT,
  KIJK_PROBLEM_TWICE,
  KIJK_PROBLEM_ID_TWICE,
  KIJK_PROBLEM_ID,
  KIJK_PROBLEM_EMPTY_VALUE,
  KIJK_PROBLEM_TOO_LONG,
  KIJK_PROBLEM_NOT_ONE_OF,
  KIJK_PROBLEM_NOT_WHOLE,
  KIJK_PROBLEM_NOT_NUMBER,
  KIJK_PROBLEM_NOT_BOOLEAN,
  KIJK_PROBLEM_NOT_DATE,
  KIJK_PROBLEM_NOT_RANK,
  KIJK_PROBLEM_NOT_ID,
  KIJK_PROBLEM_DANGLING,
  KIJK_PROBLEM_WRONG_KIND,
  KIJK_PROBLEM_NOT_WRITTEN,
  KIJK_PROBLEM_NOT_THE_SAME,
  KIJK_N_PROBLEMS
} KijkProblemId;

/**
 * KIJK_PROBLEM_WORDS:
 *
 * How many words a problem can fill into its pattern.
 */
#define KIJK_PROBLEM_WORDS 4

/**
 * KijkProblem:
 * @id: what is wrong
 * @file: (nullable): the name of the file, for people
 * @line: the line in that file, from 1; 0 when it is about the file as a whole
 * @words: what fills the places {1} to {4} of the pattern; those not used are
 *   %NULL
 *
 * One thing that is wrong with a file, in parts, so that it can be told in the
 * language of whoever reads it.
 */
typedef struct {
  KijkProblemId  id;
  char          *file;
  int            line;
  char          *words[KIJK_PROBLEM_WORDS];
} KijkProblem;

GQuark             kijk_storage_error_quark       (void);
const KijkProblem *kijk_storage_error_get_problem (const GError      *error);

KijkProblem       *kijk_problem_new               (KijkProblemId      id,
                                                   const char        *file,
                                                   int                line,
                                                   ...) G_GNUC_NULL_TERMINATED;
KijkProblem       *kijk_problem_copy              (const KijkProblem *problem);
void               kijk_problem_free              (KijkProblem       *problem);

KijkStorageError   kijk_problem_get_code          (const KijkProblem *problem);
const char        *kijk_problem_get_pattern       (KijkProblemId      id);
char              *kijk_problem_print             (const KijkProblem *problem,
                                                   const char        *pattern);
GError            *kijk_problem_to_error          (const KijkProblem *problem);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KijkProblem, kijk_problem_free)

G_END_DECLS
