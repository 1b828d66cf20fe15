/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-poll-private.h"

#include "kijk-deeds.h"

/**
 * KijkPoll:
 *
 * A work form in which the group is asked, as it goes on in the room: where it is, and
 * the votes that nobody may see yet. It belongs to a document and to no window, so that
 * panel, picture and stage show the same, on whatever side; shut, it keeps everything
 * until it is opened again. Of votes it tells nothing but how many there are.
 */
G_DEFINE_FINAL_TYPE (KijkPoll, kijk_poll, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

const KijkPollForm _kijk_poll_forms[KIJK_N_POLL_FORMS] = {
  /* Together within what the method says of the work form: 45 to 75 minutes. */
  { KIJK_KIND_PHASE_VOTE, KIJK_SESSION_TYPE_WHERE_ARE_WE, 6, { 1, 10, 5, 10, 20, 10 } },
  { KIJK_KIND_ATTENTION_VOTE, KIJK_SESSION_TYPE_MEETING, 1, { 1, 3, 5, 4, 5, 3 } },
};

void
_kijk_poll_tell (KijkPoll *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ---- steps ---- */

static void
go_to (KijkPoll     *self,
       KijkPollStep  step,
       guint         page)
{
  gboolean same = self->runs[self->form].step == step;

  self->asked = FALSE;
  self->runs[self->form].step = step;
  self->runs[self->form].page = page;
  if (!same && step != KIJK_POLL_SESSION)
    kijk_round_timer_start (self->timer, _kijk_poll_forms[self->form].minutes[step]);
  else if (!same)
    kijk_round_timer_stop (self->timer);
  _kijk_poll_tell (self);
}

/* Makes the session if there is none yet, and enters all votes in it. */
static gboolean
reveal (KijkPoll   *self,
        const char *today)
{
  KijkItem *session;

  kijk_document_settle (self->document);
  /* Whoever looked back is with the group again. */
  if (kijk_document_is_looking_back (self->document))
    kijk_document_look_at (self->document, NULL, NULL, NULL);
  session = kijk_document_find (self->document, kijk_poll_get_session (self));
  if (session == NULL)
    session = kijk_deeds_begin_session (self->document, _kijk_poll_forms[self->form].type, today);
  if (session == NULL)
    return FALSE;

  kijk_poll_set_session (self, kijk_item_get_id (session));

  return kijk_deeds_reveal (self->document, self->runs[self->form].ballot, kijk_item_get_id (session), today);
}

/* Goes on from the votes: whoever only came back to them sees again what is there. */
static gboolean
leave_votes (KijkPoll   *self,
             const char *today)
{
  if (kijk_poll_count (self) == 0)
    return kijk_poll_count_earlier (self) > 0;

  return !kijk_poll_must_wait (self) && reveal (self, today);
}

/* Begins with nothing: nobody takes back or finds what was. */
static void
begin_anew (KijkPoll *self)
{
  kijk_ballot_empty (self->runs[self->form].ballot);
  g_clear_pointer (&self->runs[self->form].session, g_free);
  self->runs[self->form].step = KIJK_POLL_SESSION;
  self->runs[self->form].page = 0;
  kijk_round_timer_stop (self->timer);
}

static void
kijk_poll_finalize (GObject *object)
{
  KijkPoll *self = KIJK_POLL (object);

  for (guint i = 0; i < KIJK_N_POLL_FORMS; i++)
    {
      kijk_ballot_free (self->runs[i].ballot);
      g_free (self->runs[i].session);
    }
  g_object_unref (self->timer);

  G_OBJECT_CLASS (kijk_poll_parent_class)->finalize (object);
}

static void
kijk_poll_class_init (KijkPollClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kijk_poll_finalize;

  /**
   * KijkPoll::changed:
   * @self: the poll
   *
   * It was opened or shut, it is at another step, or the number of votes is another.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kijk_poll_init (KijkPoll *self)
{
  self->timer = kijk_round_timer_new (1);
  for (guint i = 0; i < KIJK_N_POLL_FORMS; i++)
    self->runs[i].ballot = kijk_ballot_new (_kijk_poll_forms[i].kind);
}

/**
 * kijk_poll_for_document:
 * @document: a document
 *
 * Returns: (transfer none): its poll, shut at first
 */
KijkPoll *
kijk_poll_for_document (KijkDocument *document)
{
  KijkPoll *self;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document), NULL);

  self = g_object_get_data (G_OBJECT (document), "kijk-poll");
  if (self == NULL)
    {
      self = g_object_new (KIJK_TYPE_POLL, NULL);
      self->document = document;
      g_object_set_data_full (G_OBJECT (document), "kijk-poll", self, g_object_unref);
    }

  return self;
}

/**
 * kijk_poll_open:
 * @self: a poll
 * @kind: what is voted: %KIJK_KIND_PHASE_VOTE or %KIJK_KIND_ATTENTION_VOTE
 *
 * Opens it where it was left.
 */
void
kijk_poll_open (KijkPoll   *self,
                KijkKindId  kind)
{
  g_return_if_fail (KIJK_IS_POLL (self));

  for (guint i = 0; i < KIJK_N_POLL_FORMS; i++)
    if (_kijk_poll_forms[i].kind == kind)
      self->form = (int) i;
  self->open = TRUE;
  self->asked = FALSE;
  _kijk_poll_tell (self);
}

/**
 * kijk_poll_close:
 * @self: a poll
 *
 * Shuts it. What is secret is kept; what has been shown is over.
 */
void
kijk_poll_close (KijkPoll *self)
{
  g_return_if_fail (KIJK_IS_POLL (self));

  if (!self->open)
    return;

  self->open = FALSE;
  kijk_round_timer_stop (self->timer);
  if (self->runs[self->form].step == KIJK_POLL_NEXT)
    begin_anew (self);
  _kijk_poll_tell (self);
}

/**
 * kijk_poll_is_open:
 * @self: a poll
 *
 * Returns: whether it goes on just now
 */
gboolean
kijk_poll_is_open (KijkPoll *self)
{
  g_return_val_if_fail (KIJK_IS_POLL (self), FALSE);

  return self->open;
}

/**
 * kijk_poll_has_board:
 * @self: a poll
 *
 * Returns: whether everybody looks at what is explained or voted, instead of at the picture
 */
gboolean
kijk_poll_has_board (KijkPoll *self)
{
  KijkPollStep step;

  g_return_val_if_fail (KIJK_IS_POLL (self), FALSE);

  step = kijk_poll_get_step (self);
  return self->open && (step == KIJK_POLL_EXPLAIN || step == KIJK_POLL_VOTE);
}

/**
 * kijk_poll_has_result:
 * @self: a poll
 *
 * Returns: whether everybody looks at what was voted, in a picture of its own: votes on
 *   the phase lie on the Kompas
 */
gboolean
kijk_poll_has_result (KijkPoll *self)
{
  g_return_val_if_fail (KIJK_IS_POLL (self), FALSE);

  return self->open && kijk_poll_get_kind (self) == KIJK_KIND_ATTENTION_VOTE &&
         kijk_poll_get_step (self) >= KIJK_POLL_LOOK;
}

/**
 * kijk_poll_get_kind:
 * @self: a poll
 *
 * Returns: what is voted
 */
KijkKindId
kijk_poll_get_kind (KijkPoll *self)
{
  g_return_val_if_fail (KIJK_IS_POLL (self), KIJK_KIND_PHASE_VOTE);

  return _kijk_poll_forms[self->form].kind;
}

/**
 * kijk_poll_get_project:
 * @self: a poll
 *
 * Returns: (transfer none): the whole project that is asked about
 */
KijkProject *
kijk_poll_get_project (KijkPoll *self)
{
  g_return_val_if_fail (KIJK_IS_POLL (self), NULL);

  return kijk_document_get_project (self->document);
}

/**
 * kijk_poll_get_step:
 * @self: a poll
 *
 * Returns: where it is
 */
KijkPollStep
kijk_poll_get_step (KijkPoll *self)
{
  g_return_val_if_fail (KIJK_IS_POLL (self), KIJK_POLL_SESSION);

  return self->runs[self->form].step;
}

/**
 * kijk_poll_get_page:
 * @self: a poll
 *
 * Returns: which of what there is to explain is explained now, from 0
 */
guint
kijk_poll_get_page (KijkPoll *self)
{
  g_return_val_if_fail (KIJK_IS_POLL (self), 0);

  return self->runs[self->form].page;
}

/**
 * kijk_poll_get_n_pages:
 * @self: a poll
 *
 * Returns: how much there is to explain, one at a time
 */
guint
kijk_poll_get_n_pages (KijkPoll *self)
{
  g_return_val_if_fail (KIJK_IS_POLL (self), 0);

  return _kijk_poll_forms[self->form].n_pages;
}

/**
 * kijk_poll_must_wait:
 * @self: a poll
 *
 * Returns: whether what was voted cannot be shown yet: beside votes that show already,
 *   those of fewer than %KIJK_FEWEST_VOICES would tell whose they are
 */
gboolean
kijk_poll_must_wait (KijkPoll *self)
{
  guint n;

  g_return_val_if_fail (KIJK_IS_POLL (self), FALSE);

  n = kijk_poll_count (self);
  return n > 0 && n < KIJK_FEWEST_VOICES && kijk_poll_count_earlier (self) >= KIJK_FEWEST_VOICES;
}

/**
 * kijk_poll_go_on:
 * @self: a poll
 * @today: the day of today, `yyyy-mm-dd`
 *
 * Goes on: to the next thing to explain, or to the next step. From the votes it goes on
 * by showing all of them at once; without any, or where they must wait, it stays there.
 * After the last step it is over.
 */
void
kijk_poll_go_on (KijkPoll   *self,
                 const char *today)
{
  KijkPollStep step;
  guint page;

  g_return_if_fail (KIJK_IS_POLL (self) && today != NULL);

  step = kijk_poll_get_step (self);
  page = kijk_poll_get_page (self);
  if (step == KIJK_POLL_EXPLAIN && page + 1 < kijk_poll_get_n_pages (self))
    go_to (self, step, page + 1);
  else if (step == KIJK_POLL_NEXT)
    kijk_poll_close (self);
  else if (step != KIJK_POLL_VOTE || leave_votes (self, today))
    go_to (self, step + 1, 0);
}

/**
 * kijk_poll_go_back:
 * @self: a poll
 *
 * Goes back: to what was explained before, or to the step before. To the votes it goes
 * back as well: somebody may come late.
 */
void
kijk_poll_go_back (KijkPoll *self)
{
  KijkPollStep step;
  guint page;

  g_return_if_fail (KIJK_IS_POLL (self));

  step = kijk_poll_get_step (self);
  page = kijk_poll_get_page (self);
  if (page > 0)
    go_to (self, step, page - 1);
  else if (step > KIJK_POLL_SESSION)
    go_to (self, step - 1, step - 1 == KIJK_POLL_EXPLAIN ? kijk_poll_get_n_pages (self) - 1 : 0);
}

/**
 * kijk_poll_go_to_votes:
 * @self: a poll
 *
 * Leaves out what there is to explain.
 */
void
kijk_poll_go_to_votes (KijkPoll *self)
{
  g_return_if_fail (KIJK_IS_POLL (self));

  go_to (self, KIJK_POLL_VOTE, 0);
}

/**
 * kijk_poll_get_timer:
 * @self: a poll
 *
 * Returns: (transfer none): how long its step still lasts
 */
KijkRoundTimer *
kijk_poll_get_timer (KijkPoll *self)
{
  g_return_val_if_fail (KIJK_IS_POLL (self), NULL);

  return self->timer;
}
