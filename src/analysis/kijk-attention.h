/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "method/kijk-words.h"
#include "model/kijk-project.h"

G_BEGIN_DECLS

#define KIJK_N_CONDITIONS (KIJK_CONDITION_PROCESS + 1)

/**
 * KijkAttention:
 * @voices: how many people spoke, shown or not
 * @shown: whether enough people spoke to show how they divided their attention
 * @all: how many marbles lie there; 0 unless @shown
 * @at: how many lie at each #KijkCondition; nothing unless @shown
 *
 * How a group divided its attention, in one session.
 */
typedef struct {
  guint    voices;
  gboolean shown;
  guint    all;
  guint    at[KIJK_N_CONDITIONS];
} KijkAttention;

void  kijk_attention_find     (KijkProject         *project,
                               KijkProject         *whole,
                               const char          *session,
                               KijkAttention       *attention);
KijkItem *kijk_attention_find_before (KijkProject     *project,
                               KijkProject         *whole,
                               const char          *session,
                               KijkAttention       *before);
char *kijk_attention_describe (const KijkAttention *attention,
                               KijkLanguage         language);
char *kijk_attention_describe_before (const KijkAttention *before,
                               const char          *day,
                               KijkLanguage         language);

G_END_DECLS
