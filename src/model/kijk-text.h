/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KijkTextMatch:
 * @KIJK_TEXT_MATCH_NONE: not all of it is there
 * @KIJK_TEXT_MATCH_WITHIN: it is there, some of it in the middle of a word
 * @KIJK_TEXT_MATCH_WORD: words begin with it
 * @KIJK_TEXT_MATCH_START: lines begin with it
 *
 * How well a text answers to what was searched for, better ones later.
 */
typedef enum {
  KIJK_TEXT_MATCH_NONE,
  KIJK_TEXT_MATCH_WITHIN,
  KIJK_TEXT_MATCH_WORD,
  KIJK_TEXT_MATCH_START
} KijkTextMatch;

char          *kijk_text_clean         (const char *text,
                                        gboolean    keep_lines);
void           kijk_text_append_number (GString    *text,
                                        double      number,
                                        int         decimals);

char          *kijk_text_fold          (const char *text);
char          *kijk_text_fold_search   (const char *text);
KijkTextMatch  kijk_text_match         (const char *folded,
                                        const char *sought);
gboolean       kijk_text_holds         (const char *text,
                                        const char *sought);

G_END_DECLS
