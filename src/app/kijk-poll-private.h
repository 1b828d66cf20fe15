/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-poll.h"
#include "model/kijk-ballot.h"

G_BEGIN_DECLS

#define KIJK_N_POLL_FORMS 2

/**
 * KijkPollForm:
 * @kind: what is voted
 * @type: what kind of session is made for it
 * @n_pages: how much there is to explain, one at a time
 * @minutes: how long each step lasts
 *
 * A work form in which a group votes.
 */
typedef struct {
  KijkKindId      kind;
  KijkSessionType type;
  guint           n_pages;
  int             minutes[KIJK_N_POLL_STEPS];
} KijkPollForm;

extern const KijkPollForm _kijk_poll_forms[KIJK_N_POLL_FORMS];

struct _KijkPoll {
  GObject         parent_instance;

  KijkDocument   *document;  /* not owned: it owns this */
  KijkRoundTimer *timer;
  gboolean        open;
  gboolean        asked;     /* somebody asked to show the votes while others may still come */
  int             form;      /* which of them is shown */
  struct {
    KijkBallot  *ballot;
    KijkPollStep step;
    guint        page;       /* of what is explained */
    char        *session;    /* nullable: one of today that is made when it is needed */
    guint        expected;   /* how many people, 0 for unknown */
  } runs[KIJK_N_POLL_FORMS];
};

void _kijk_poll_tell (KijkPoll *self);

G_END_DECLS
