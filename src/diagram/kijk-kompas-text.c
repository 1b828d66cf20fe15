/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kompas-private.h"

#include "kijk-process-text.h"

/* What the Kompas says, in pictures and to those who listen to one. */

const char *
_kijk_kompas_phase_key (KijkPhase phase)
{
  return kijk_phase_enumeration.values[phase];
}

const char *
_kijk_kompas_phase_name (KijkKompas *self,
                         KijkPhase   phase)
{
  return kijk_words_enum (self->composer->language, &kijk_phase_enumeration, phase);
}

/* Its number; the pre-phase comes before all counting. */
const char *
_kijk_kompas_phase_number (KijkKompas *self,
                           KijkPhase   phase)
{
  return phase == KIJK_PHASE_PRE ? "" : kijk_words_about (self->composer->language, &kijk_phase_enumeration,
                                                          phase, "number");
}

const char *
_kijk_kompas_result_state (KijkKompas      *self,
                           KijkResultState  state)
{
  return kijk_result_state_get_text (state, self->composer->language);
}

char *
_kijk_kompas_result (KijkKompas      *self,
                     KijkItem        *deliverable,
                     KijkResultState  state)
{
  return kijk_process_name_result (self->composer->project, deliverable, state, self->composer->language);
}

/* Since when the collaboration stands where it stands; "" where nothing says it. */
char *
_kijk_kompas_since (KijkKompas *self)
{
  return self->process->visit != NULL ? kijk_process_name_visit (self->process->visit, self->composer->language)
                                      : g_strdup ("");
}

char *
_kijk_kompas_votes_label (KijkKompas    *self,
                          KijkVotePlace  place)
{
  KijkLanguage language = self->composer->language;
  g_autofree char *name = kijk_words_capitalise (kijk_words_enum (language, &kijk_vote_place_enumeration, place));
  g_autofree char *votes = kijk_words_count (language, "count", "votes", self->process->votes.at[place]);

  return kijk_words_format (language, "accessible", "votes", "place", name, "votes", votes, NULL);
}

/* Adds a sentence to what is being said. */
static void
say (GString    *speech,
     const char *words)
{
  g_autofree char *sentence = kijk_words_capitalise (words);

  if (*words == '\0')
    return;
  if (speech->len > 0)
    g_string_append_c (speech, ' ');
  g_string_append (speech, sentence);
  if (!g_str_has_suffix (sentence, ".") && !g_str_has_suffix (sentence, "?"))
    g_string_append_c (speech, '.');
}

static void
say_state (KijkKompas             *self,
           const KijkPhaseProcess *phase,
           GString                *speech)
{
  g_autofree char *words =
      kijk_words_format (self->composer->language, "accessible", phase->phase == KIJK_PHASE_PRE ? "phase-pre" : "phase",
                         "phase", _kijk_kompas_phase_name (self, phase->phase),
                         "number", _kijk_kompas_phase_number (self, phase->phase),
                         "state", kijk_phase_state_get_text (phase->state, self->composer->language), NULL);

  say (speech, words);
}

/* Everything that a sighted reader sees of a phase. */
char *
_kijk_kompas_phase_label (KijkKompas             *self,
                          const KijkPhaseProcess *phase)
{
  KijkLanguage language = self->composer->language;
  GString *speech = g_string_new (NULL);

  say_state (self, phase, speech);
  if (phase->state == KIJK_PHASE_STATE_CURRENT)
    {
      g_autofree char *since = _kijk_kompas_since (self);

      say (speech, since);
    }

  if (phase->results->len == 0)
    say (speech, _kijk_kompas_result_state (self, phase->result_state));
  for (guint i = 0; i < phase->results->len; i++)
    {
      KijkItem *item = phase->results->pdata[i];
      g_autofree char *result = _kijk_kompas_result (self, item, i == 0 ? phase->result_state : kijk_result_state_of (item));

      say (speech, result);
    }

  if (phase->issues->len > 0)
    {
      g_autofree char *issues = kijk_words_count (language, "count", "issues-in-hand", phase->issues->len);

      say (speech, issues);
    }
  if (self->process->votes.at[2 * phase->phase] > 0)
    {
      g_autofree char *votes = kijk_words_count (language, "count", "votes", self->process->votes.at[2 * phase->phase]);

      say (speech, votes);
    }

  return g_string_free (speech, FALSE);
}
