/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-ballot.h"

#include <string.h>

#include "kijk-project-private.h"

/* At most so many choices, and marbles for each of them. */
#define MOST_CHOICES (KIJK_VOTE_PLACE_DONT_KNOW + 1)

/* What one person gave: how often each choice. */
typedef struct {
  guint8 times[MOST_CHOICES];
} Voice;

/* Voices are kept sorted by what they say, so that not even here it can be told who
 * spoke first; but of the last one that is known, to take it back. */
struct _KijkBallot {
  KijkKindId kind;
  int        n_choices;
  guint      size;       /* how many choices make a voice */
  guint      n_voices;
  Voice      voices[KIJK_MOST_VOICES];
  guint      n_last;
  guint8     last[KIJK_MARBLES_EACH]; /* the choices of the voice that came last, or has begun */
};

/* One thing that is entered at the reveal. */
typedef struct {
  guint voice;
  int   choice;
} Slip;

static Voice
get_last (KijkBallot *self)
{
  Voice voice = { 0 };

  for (guint i = 0; i < self->n_last; i++)
    voice.times[self->last[i]]++;

  return voice;
}

static guint
find_place (KijkBallot  *self,
            const Voice *voice)
{
  guint i = 0;

  while (i < self->n_voices && memcmp (&self->voices[i], voice, sizeof *voice) < 0)
    i++;

  return i;
}

static void
put_voice (KijkBallot *self)
{
  Voice voice = get_last (self);
  guint i = find_place (self, &voice);

  memmove (&self->voices[i + 1], &self->voices[i], (self->n_voices - i) * sizeof voice);
  self->voices[i] = voice;
  self->n_voices++;
}

static void
remove_voice (KijkBallot *self)
{
  Voice voice = get_last (self);
  guint i = find_place (self, &voice);

  self->n_voices--;
  memmove (&self->voices[i], &self->voices[i + 1], (self->n_voices - i) * sizeof voice);
  explicit_bzero (&self->voices[self->n_voices], sizeof voice);
}

/* ---- revealing ---- */

static GArray *
list_slips (KijkBallot *self)
{
  /* It never grows: what it would leave behind is not wiped. */
  GArray *slips = g_array_sized_new (FALSE, FALSE, sizeof (Slip), self->n_voices * self->size);

  for (guint i = 0; i < self->n_voices; i++)
    for (int choice = 0; choice < self->n_choices; choice++)
      for (int time = 0; time < self->voices[i].times[choice]; time++)
        {
          Slip slip = { i, choice };

          g_array_append_val (slips, slip);
        }

  return slips;
}

/* Fisher and Yates. */
static void
shuffle (GArray *slips,
         GRand  *random)
{
  for (guint i = slips->len; i > 1; i--)
    {
      guint j = (guint) g_rand_int_range (random, 0, (gint32) i);
      Slip slip = g_array_index (slips, Slip, j);

      g_array_index (slips, Slip, j) = g_array_index (slips, Slip, i - 1);
      g_array_index (slips, Slip, i - 1) = slip;
    }
}

static void
enter (KijkEdit   *edit,
       KijkKindId  kind,
       const char *session,
       const char *token,
       int         choice)
{
  KijkItem *item = kijk_edit_append (edit, kind);

  if (kind == KIJK_KIND_PHASE_VOTE)
    {
      kijk_edit_set_text (edit, item, KIJK_PHASE_VOTE_SESSION, session);
      kijk_edit_set_text (edit, item, KIJK_PHASE_VOTE_TOKEN, token);
      kijk_edit_set_int (edit, item, KIJK_PHASE_VOTE_PLACE, choice);
      kijk_edit_set_boolean (edit, item, KIJK_PHASE_VOTE_REVEALED, TRUE);
      return;
    }

  kijk_edit_set_text (edit, item, KIJK_ATTENTION_VOTE_SESSION, session);
  kijk_edit_set_text (edit, item, KIJK_ATTENTION_VOTE_TOKEN, token);
  kijk_edit_set_int (edit, item, KIJK_ATTENTION_VOTE_CONDITION, choice);
  kijk_edit_set_int (edit, item, KIJK_ATTENTION_VOTE_MARBLES, 1);
  kijk_edit_set_boolean (edit, item, KIJK_ATTENTION_VOTE_REVEALED, TRUE);
}

/**
 * kijk_ballot_new:
 * @kind: %KIJK_KIND_PHASE_VOTE, where a voice is one #KijkVotePlace, or
 *   %KIJK_KIND_ATTENTION_VOTE, where a voice is %KIJK_MARBLES_EACH times a #KijkCondition
 *
 * Returns: (transfer full): a ballot with nothing in it
 */
KijkBallot *
kijk_ballot_new (KijkKindId kind)
{
  gboolean marbles = kind == KIJK_KIND_ATTENTION_VOTE;
  KijkBallot *self;

  g_return_val_if_fail (marbles || kind == KIJK_KIND_PHASE_VOTE, NULL);

  self = g_new0 (KijkBallot, 1);
  self->kind = kind;
  self->size = marbles ? KIJK_MARBLES_EACH : 1;
  self->n_choices = marbles ? kijk_condition_enumeration.n_values : kijk_vote_place_enumeration.n_values;

  return self;
}

/**
 * kijk_ballot_free:
 * @self: (transfer full) (nullable): a ballot
 *
 * Frees it; what it held is wiped out of memory.
 */
void
kijk_ballot_free (KijkBallot *self)
{
  if (self == NULL)
    return;

  explicit_bzero (self, sizeof *self);
  g_free (self);
}

/**
 * kijk_ballot_get_kind:
 * @self: a ballot
 *
 * Returns: what is voted with it
 */
KijkKindId
kijk_ballot_get_kind (KijkBallot *self)
{
  g_return_val_if_fail (self != NULL, KIJK_KIND_PHASE_VOTE);

  return self->kind;
}

/**
 * kijk_ballot_add:
 * @self: a ballot
 * @choice: a #KijkVotePlace, or the #KijkCondition that gets one marble
 *
 * Returns: %FALSE if %KIJK_MOST_VOICES have been given
 */
gboolean
kijk_ballot_add (KijkBallot *self,
                 int         choice)
{
  g_return_val_if_fail (self != NULL && choice >= 0 && choice < self->n_choices, FALSE);

  if (self->n_voices == KIJK_MOST_VOICES)
    return FALSE;

  if (self->n_last == self->size)
    self->n_last = 0;
  self->last[self->n_last++] = (guint8) choice;
  if (self->n_last == self->size)
    put_voice (self);

  return TRUE;
}

/**
 * kijk_ballot_take_back:
 * @self: a ballot
 *
 * Takes back the choice that was made last. That goes no further than the voice that
 * was given last: nobody takes back somebody else's.
 *
 * Returns: whether there was one
 */
gboolean
kijk_ballot_take_back (KijkBallot *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->n_last == 0)
    return FALSE;

  if (self->n_last == self->size)
    remove_voice (self);
  self->last[--self->n_last] = 0;

  return TRUE;
}

/**
 * kijk_ballot_empty:
 * @self: a ballot
 *
 * Throws away what is in it, and wipes it out of memory.
 */
void
kijk_ballot_empty (KijkBallot *self)
{
  g_return_if_fail (self != NULL);

  explicit_bzero (self->voices, sizeof self->voices);
  explicit_bzero (self->last, sizeof self->last);
  self->n_voices = 0;
  self->n_last = 0;
}

/**
 * kijk_ballot_count:
 * @self: a ballot
 *
 * Returns: how many voices have been given
 */
guint
kijk_ballot_count (KijkBallot *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_voices;
}

/**
 * kijk_ballot_count_begun:
 * @self: a ballot
 *
 * Returns: how many marbles lie there of a voice that is not complete yet
 */
guint
kijk_ballot_count_begun (KijkBallot *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_last < self->size ? self->n_last : 0;
}

/**
 * kijk_ballot_reveal:
 * @self: a ballot
 * @edit: an edit
 * @session: the session of its project in which they were given
 *
 * Enters all voices that are complete, and empties the ballot. Their order, their ids
 * and the token that keeps two voices apart come from chance alone: the ballot does not
 * know in which order they were given. Marbles are entered one by one, so that whoever
 * gets no tokens cannot tell which of them came from one hand.
 */
void
kijk_ballot_reveal (KijkBallot *self,
                    KijkEdit   *edit,
                    KijkItem   *session)
{
  KijkProject *project;
  g_autoptr (GPtrArray) tokens = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) slips = NULL;

  g_return_if_fail (self != NULL && edit != NULL && KIJK_IS_ITEM (session));

  project = kijk_edit_get_project (edit);
  slips = list_slips (self);
  shuffle (slips, _kijk_project_get_random (project));
  for (guint i = 0; i < self->n_voices; i++)
    g_ptr_array_add (tokens, _kijk_project_new_id (project));
  for (guint i = 0; i < slips->len; i++)
    {
      Slip slip = g_array_index (slips, Slip, i);

      enter (edit, self->kind, kijk_item_get_id (session), tokens->pdata[slip.voice], slip.choice);
    }

  explicit_bzero (slips->data, slips->len * sizeof (Slip));
  kijk_ballot_empty (self);
}
