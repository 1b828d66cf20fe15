/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/kijk-attention.h"
#include "diagram/kijk-composer.h"

G_BEGIN_DECLS

/**
 * KijkPollSlide:
 * @kind: what the group is asked: %KIJK_KIND_PHASE_VOTE for where it stands,
 *   %KIJK_KIND_ATTENTION_VOTE for where its attention should go
 * @voting: whether votes are taken; else what there is to choose from is explained
 * @page: which of that, from 0: a phase
 * @received: how many votes have been given
 * @begun: how many marbles lie there of somebody who is not ready
 * @expected: how many people take part, or 0
 * @asked: (nullable): what is said to whoever asked to show the votes too early: a key among
 *   the words of polls
 * @showing: whether all has been shown, and @attention says how marbles lie
 * @attention: that, as far as it may be shown to whoever looks
 * @before: how they lay the last time before that, if that may be shown
 * @before_day: the day of that, as `yyyy-mm-dd`; possibly empty
 *
 * What everybody looks at while the group is asked. Of votes that are secret it knows
 * their number.
 */
typedef struct {
  KijkKindId kind;
  gboolean   voting;
  guint      page;
  guint      received;
  guint      begun;
  guint      expected;
  const char *asked;
  gboolean   showing;
  KijkAttention attention;
  KijkAttention before;
  char          before_day[11];
} KijkPollSlide;

/**
 * KijkPollKey:
 * @key: what is pressed: a letter or a digit
 * @choice: what that chooses, see kijk_ballot_add()
 */
typedef struct {
  char key;
  int  choice;
} KijkPollKey;

char              *kijk_poll_slide_describe (const KijkPollSlide *slide,
                                          KijkLanguage            language);
const KijkPollKey *kijk_poll_get_keys    (KijkKindId              kind,
                                          guint                  *n_keys);
KijkScene         *kijk_poll_scene_build (const KijkPollSlide    *slide,
                                          KijkProject            *project,
                                          const KijkPage         *page,
                                          const KijkSceneOptions *options);

G_END_DECLS
