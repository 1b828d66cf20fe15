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
  KijkLanguage language = self->composer->language;

  return self->circle == NULL
             ? kijk_words_enum (language, &kijk_phase_enumeration, phase)
             : kijk_words_enum (language, &kijk_circular_phase_enumeration, kijk_phase_get_circular (phase));
}

const char *
_kijk_kompas_phase_question (KijkKompas *self,
                             KijkPhase   phase)
{
  KijkLanguage language = self->composer->language;

  return self->circle == NULL
             ? kijk_words_about (language, &kijk_phase_enumeration, phase, "question")
             : kijk_words_about (language, &kijk_circular_phase_enumeration, kijk_phase_get_circular (phase), "question");
}

/* Its number; the pre-phase of the Kompas comes before all counting. */
const char *
_kijk_kompas_phase_number (KijkKompas *self,
                           KijkPhase   phase)
{
  if (self->circle != NULL)
    return kijk_words_about (self->composer->language, &kijk_circular_phase_enumeration, kijk_phase_get_circular (phase),
                             "number");

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

/* Returns: (transfer full) (nullable): how many do not know; nothing where all do */
char *
_kijk_kompas_dont_know (KijkKompas *self)
{
  guint n = self->process->votes.at[KIJK_VOTE_PLACE_DONT_KNOW];
  g_autofree char *name = kijk_words_capitalise (kijk_composer_word (self->composer, "vote", "dont-know"));
  g_autofree char *number = g_strdup_printf ("%u", n);

  return n > 0 ? kijk_words_format (self->composer->language, "format", "labelled", "label", name, "value", number, NULL)
               : NULL;
}

/* Returns: (transfer full) (nullable): how many voices there are, as long as not all
 * of them lie in the picture */
char *
_kijk_kompas_received (KijkKompas *self)
{
  const KijkVotes *votes = &self->process->votes;
  guint shown = 0;

  for (int place = 0; place < KIJK_N_VOTE_PLACES; place++)
    shown += votes->at[place];

  return shown < votes->received
             ? kijk_words_count (self->composer->language, "count", "votes-received", votes->received) : NULL;
}

/* Returns: (transfer full): @question after a colon, with a small letter */
char *
_kijk_kompas_ask (KijkKompas *self,
                  const char *label,
                  const char *question)
{
  g_autofree char *first = g_utf8_strdown (question, g_utf8_next_char (question) - question);
  g_autofree char *asked = g_strconcat (first, g_utf8_next_char (question), NULL);

  return kijk_words_format (self->composer->language, "format", "labelled", "label", label, "value", asked, NULL);
}

/* ---- the picture as a whole ---- */

static const char *
get_picture (KijkKompas *self)
{
  return kijk_view_enumeration.values[kijk_scene_get_view (self->composer->scene)];
}

/* Says what the picture is to those who cannot see it. */
void
_kijk_kompas_set_title (KijkKompas *self)
{
  KijkComposer *composer = self->composer;
  const char *name = kijk_item_get_title (kijk_project_get_collaboration (composer->project));
  g_autofree char *title =
      kijk_words_format (composer->language, "accessible", get_picture (self),
                         "name", *name != '\0' ? name : kijk_composer_word (composer, "empty", "name"),
                         "phase", _kijk_kompas_phase_name (self, self->process->current), NULL);

  kijk_scene_set_title (composer->scene, title);
}

static const char *
get_question (KijkKompas *self)
{
  const char *question = kijk_words_find (self->composer->language, get_picture (self), "question");

  return question != NULL ? question : kijk_composer_word (self->composer, "view.tooltip", "kompas");
}

/* “Kompas: waar staan we?” On a stage that is the title; the question has a line of its
 * own. */
void
_kijk_kompas_add_head (KijkKompas *self,
                       KijkRect   *area)
{
  KijkComposer *composer = self->composer;
  g_autofree char *subtitle =
      _kijk_kompas_ask (self, kijk_composer_word (composer, "picture", get_picture (self)), get_question (self));

  if (self->said != NULL)
    kijk_composer_add_head (composer, self->said, area);
  else
    kijk_composer_add_head (composer, composer->page->overflow == KIJK_OVERFLOW_STAGE ? get_question (self) : subtitle,
                            area);
}

/* ---- phase by phase ---- */

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

/* Everything that a sighted reader sees of a phase of the circular model. */
char *
_kijk_kompas_circular_label (KijkKompas        *self,
                             KijkCircularPhase  phase)
{
  KijkLanguage language = self->composer->language;
  GString *speech = g_string_new (NULL);
  g_autofree char *words =
      kijk_words_format (language, "accessible", "phase-circular",
                         "phase", kijk_words_enum (language, &kijk_circular_phase_enumeration, phase),
                         "number", kijk_words_about (language, &kijk_circular_phase_enumeration, phase, "number"),
                         "state", kijk_phase_state_get_text (self->circle->states[phase], language), NULL);

  say (speech, words);
  if (phase == self->circle->current)
    {
      g_autofree char *since = _kijk_kompas_since (self);

      say (speech, since);
    }
  if (self->circle->n_issues[phase] > 0)
    {
      g_autofree char *issues = kijk_words_count (language, "count", "issues-in-hand", self->circle->n_issues[phase]);

      say (speech, issues);
    }
  if (self->circle->n_votes[phase] > 0)
    {
      g_autofree char *votes = kijk_words_count (language, "count", "votes", (int) self->circle->n_votes[phase]);

      say (speech, votes);
    }

  return g_string_free (speech, FALSE);
}

/* Everything that a sighted reader sees of a step. */
char *
_kijk_kompas_step_label (KijkKompas *self,
                         int         step)
{
  KijkLanguage language = self->composer->language;
  GString *speech = g_string_new (NULL);
  g_autofree char *number = g_strdup_printf ("%d", step + 1);
  g_autofree char *words =
      kijk_words_format (language, "accessible", "step", "step", kijk_words_enum (language, &kijk_step_enumeration, step),
                         "number", number,
                         "state", kijk_words_enum (language, &kijk_step_state_enumeration, self->circle->steps[step]), NULL);

  say (speech, words);
  if (step == self->circle->step)
    say (speech, kijk_phase_state_get_text (KIJK_PHASE_STATE_CURRENT, language));

  return g_string_free (speech, FALSE);
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
