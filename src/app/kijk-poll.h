/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-document.h"
#include "kijk-round-timer.h"

G_BEGIN_DECLS

/**
 * KijkPollStep:
 * @KIJK_POLL_SESSION: for which session it is
 * @KIJK_POLL_EXPLAIN: what there is to choose from, one at a time
 * @KIJK_POLL_VOTE: everybody chooses, in secret
 * @KIJK_POLL_LOOK: all is shown at once; who sees it otherwise?
 * @KIJK_POLL_DISCUSS: the questions of the work form
 * @KIJK_POLL_NEXT: what comes next
 *
 * The steps of a work form in which the group is asked.
 */
typedef enum {
  KIJK_POLL_SESSION,
  KIJK_POLL_EXPLAIN,
  KIJK_POLL_VOTE,
  KIJK_POLL_LOOK,
  KIJK_POLL_DISCUSS,
  KIJK_POLL_NEXT,
  KIJK_N_POLL_STEPS
} KijkPollStep;

#define KIJK_TYPE_POLL (kijk_poll_get_type ())
G_DECLARE_FINAL_TYPE (KijkPoll, kijk_poll, KIJK, POLL, GObject)

KijkPoll       *kijk_poll_for_document  (KijkDocument *document);

void            kijk_poll_open          (KijkPoll     *self,
                                         KijkKindId    kind);
void            kijk_poll_close         (KijkPoll     *self);
gboolean        kijk_poll_is_open       (KijkPoll     *self);
gboolean        kijk_poll_has_board     (KijkPoll     *self);
gboolean        kijk_poll_has_result    (KijkPoll     *self);
KijkKindId      kijk_poll_get_kind      (KijkPoll     *self);
KijkProject    *kijk_poll_get_project   (KijkPoll     *self);

KijkPollStep    kijk_poll_get_step      (KijkPoll     *self);
guint           kijk_poll_get_page      (KijkPoll     *self);
guint           kijk_poll_get_n_pages   (KijkPoll     *self);
gboolean        kijk_poll_must_wait     (KijkPoll     *self);
void            kijk_poll_go_on         (KijkPoll     *self,
                                         const char   *today);
void            kijk_poll_go_back       (KijkPoll     *self);
void            kijk_poll_go_to_votes   (KijkPoll     *self);

GPtrArray      *kijk_poll_list_sessions (KijkPoll     *self);
const char     *kijk_poll_get_session   (KijkPoll     *self);
void            kijk_poll_set_session   (KijkPoll     *self,
                                         const char   *id);
guint           kijk_poll_count_earlier (KijkPoll     *self);
guint           kijk_poll_get_expected  (KijkPoll     *self);
void            kijk_poll_set_expected  (KijkPoll     *self,
                                         guint         expected);

gboolean        kijk_poll_vote          (KijkPoll     *self,
                                         int           choice);
gboolean        kijk_poll_take_back     (KijkPoll     *self);
void            kijk_poll_ask_to_show   (KijkPoll     *self,
                                         const char   *today);
const char     *kijk_poll_get_asked     (KijkPoll     *self);
guint           kijk_poll_count         (KijkPoll     *self);
guint           kijk_poll_count_begun   (KijkPoll     *self);
guint           kijk_poll_count_hidden  (KijkPoll     *self);
void            kijk_poll_throw_away    (KijkPoll     *self);

KijkRoundTimer *kijk_poll_get_timer     (KijkPoll     *self);

G_END_DECLS
