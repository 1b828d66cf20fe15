/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-poll-private.h"

#include "model/kijk-round.h"

/* For which session a poll is, and how many people take part. */

/**
 * kijk_poll_list_sessions:
 * @self: a poll
 *
 * Returns: (transfer full) (element-type KijkItem): the sessions of the view that it can
 *   be for, the last one first
 */
GPtrArray *
kijk_poll_list_sessions (KijkPoll *self)
{
  g_autoptr (GPtrArray) all = NULL;
  GPtrArray *sessions = g_ptr_array_new ();

  g_return_val_if_fail (KIJK_IS_POLL (self), sessions);

  all = kijk_project_list_by_day (kijk_document_get_view (self->document), KIJK_SESSION_DATE);
  for (guint i = 0; i < all->len; i++)
    if (kijk_item_get_int (all->pdata[i], KIJK_SESSION_TYPE) != KIJK_SESSION_TYPE_INTERVIEW)
      g_ptr_array_add (sessions, all->pdata[i]);

  return sessions;
}

/**
 * kijk_poll_get_session:
 * @self: a poll
 *
 * Returns: (nullable): the id of the session it is for; %NULL for one that is made when
 *   the votes are shown
 */
const char *
kijk_poll_get_session (KijkPoll *self)
{
  const char *id;

  g_return_val_if_fail (KIJK_IS_POLL (self), NULL);

  id = self->runs[self->form].session;
  return id != NULL && kijk_document_find (self->document, id) != NULL ? id : NULL;
}

/**
 * kijk_poll_set_session:
 * @self: a poll
 * @id: (nullable): the session it is for, %NULL for a new one
 */
void
kijk_poll_set_session (KijkPoll   *self,
                       const char *id)
{
  char *before;

  g_return_if_fail (KIJK_IS_POLL (self));

  before = self->runs[self->form].session;
  if (g_strcmp0 (before, id) == 0)
    return;

  self->runs[self->form].session = g_strdup (id);
  g_free (before);
  _kijk_poll_tell (self);
}

/**
 * kijk_poll_count_earlier:
 * @self: a poll
 *
 * Returns: how many people have voted in its session already
 */
guint
kijk_poll_count_earlier (KijkPoll *self)
{
  const char *session = kijk_poll_get_session (self);

  return session != NULL ? kijk_project_count_voices_in (kijk_document_get_project (self->document),
                                                         _kijk_poll_forms[self->form].kind, session) : 0;
}

/**
 * kijk_poll_get_expected:
 * @self: a poll
 *
 * Returns: how many people take part, 0 where nobody said so
 */
guint
kijk_poll_get_expected (KijkPoll *self)
{
  g_return_val_if_fail (KIJK_IS_POLL (self), 0);

  return self->runs[self->form].expected;
}

/**
 * kijk_poll_set_expected:
 * @self: a poll
 * @expected: how many people take part, 0 for unknown
 */
void
kijk_poll_set_expected (KijkPoll *self,
                        guint     expected)
{
  g_return_if_fail (KIJK_IS_POLL (self));

  if (self->runs[self->form].expected == expected)
    return;

  self->runs[self->form].expected = expected;
  _kijk_poll_tell (self);
}
