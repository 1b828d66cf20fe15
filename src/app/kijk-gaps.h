/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-document.h"
#include "method/kijk-words.h"
#include "model/kijk-cell.h"

G_BEGIN_DECLS

/**
 * KIJK_MOST_GAPS:
 *
 * Questions that are asked at once. More would be a list to work off.
 */
#define KIJK_MOST_GAPS 3

/**
 * KijkGap:
 * @question: what could be asked
 * @kind: the kind of item that would answer it
 * @cell: the sector it would lie in, or -1 for the usual one
 * @party: (nullable): the id of the party whose it would be
 *
 * Something that is still empty, as a question.
 */
typedef struct {
  char       *question;
  KijkKindId  kind;
  int         cell;
  char       *party;
} KijkGap;

GPtrArray *kijk_gaps_find       (KijkDocument *document,
                                 KijkLanguage  language);
KijkItem  *kijk_gaps_find_party (KijkDocument *document);
char      *kijk_gaps_ask        (KijkDocument *document,
                                 KijkLanguage  language,
                                 KijkKindId    kind,
                                 KijkCell      cell,
                                 const char   *party);

G_END_DECLS
