/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-poll-private.h"

/* Giving votes, taking them back and asking to show them: of what is secret only the
 * number is known. */

/**
 * kijk_poll_vote:
 * @self: a poll
 * @choice: what somebody chooses, see kijk_ballot_add()
 *
 * Returns: whether it was counted: only while votes are taken
 */
gboolean
kijk_poll_vote (KijkPoll *self,
                int       choice)
{
  g_return_val_if_fail (KIJK_IS_POLL (self), FALSE);

  if (!self->open || kijk_poll_get_step (self) != KIJK_POLL_VOTE ||
      !kijk_ballot_add (self->runs[self->form].ballot, choice))
    return FALSE;

  self->asked = FALSE;
  _kijk_poll_tell (self);
  return TRUE;
}

/**
 * kijk_poll_take_back:
 * @self: a poll
 *
 * Returns: whether the last choice was taken back, see kijk_ballot_take_back()
 */
gboolean
kijk_poll_take_back (KijkPoll *self)
{
  g_return_val_if_fail (KIJK_IS_POLL (self), FALSE);

  if (!self->open || kijk_poll_get_step (self) != KIJK_POLL_VOTE ||
      !kijk_ballot_take_back (self->runs[self->form].ballot))
    return FALSE;

  self->asked = FALSE;
  _kijk_poll_tell (self);
  return TRUE;
}

/* As far as anybody said how many there are. */
static gboolean
is_complete (KijkPoll *self)
{
  guint expected = kijk_poll_get_expected (self);

  return expected > 0 && kijk_poll_count (self) >= expected;
}

/**
 * kijk_poll_ask_to_show:
 * @self: a poll
 * @today: the day of today, `yyyy-mm-dd`
 *
 * Goes on from the votes by a key that participants may press as well, after a vote of
 * their own: unless all are there that were said to come it has to be pressed twice, with
 * no vote in between, see kijk_poll_get_asked(). Marbles that somebody still holds have to
 * be laid first.
 */
void
kijk_poll_ask_to_show (KijkPoll   *self,
                       const char *today)
{
  g_return_if_fail (KIJK_IS_POLL (self) && today != NULL);

  if (kijk_poll_count_begun (self) == 0 && (is_complete (self) || self->asked))
    {
      kijk_poll_go_on (self, today);
      return;
    }

  self->asked = kijk_poll_count (self) > 0 || kijk_poll_count_begun (self) > 0;
  _kijk_poll_tell (self);
}

/**
 * kijk_poll_get_asked:
 * @self: a poll
 *
 * Returns: (nullable): the key of what to say, among the words of polls, to whoever asked
 *   to show the votes too early; %NULL where nobody did
 */
const char *
kijk_poll_get_asked (KijkPoll *self)
{
  g_return_val_if_fail (KIJK_IS_POLL (self), NULL);

  if (!self->asked)
    return NULL;

  return kijk_poll_count_begun (self) > 0 ? "in-hand" : "again";
}

/**
 * kijk_poll_count:
 * @self: a poll
 *
 * Returns: how many people have voted and are not revealed
 */
guint
kijk_poll_count (KijkPoll *self)
{
  g_return_val_if_fail (KIJK_IS_POLL (self), 0);

  return kijk_ballot_count (self->runs[self->form].ballot);
}

/**
 * kijk_poll_count_begun:
 * @self: a poll
 *
 * Returns: how many marbles lie there of somebody who is not ready yet
 */
guint
kijk_poll_count_begun (KijkPoll *self)
{
  g_return_val_if_fail (KIJK_IS_POLL (self), 0);

  return kijk_ballot_count_begun (self->runs[self->form].ballot);
}

/**
 * kijk_poll_count_hidden:
 * @self: a poll
 *
 * Returns: how many people have voted, in whatever work form, and would be lost
 */
guint
kijk_poll_count_hidden (KijkPoll *self)
{
  guint n = 0;

  g_return_val_if_fail (KIJK_IS_POLL (self), 0);

  for (guint i = 0; i < KIJK_N_POLL_FORMS; i++)
    n += kijk_ballot_count (self->runs[i].ballot);

  return n;
}

/**
 * kijk_poll_throw_away:
 * @self: a poll
 *
 * Throws all votes away that nobody has seen.
 */
void
kijk_poll_throw_away (KijkPoll *self)
{
  g_return_if_fail (KIJK_IS_POLL (self));

  for (guint i = 0; i < KIJK_N_POLL_FORMS; i++)
    kijk_ballot_empty (self->runs[i].ballot);
  _kijk_poll_tell (self);
}
