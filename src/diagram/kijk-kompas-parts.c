/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kompas-rows-private.h"

/* What the Kompas says in words, part by part: the paragraphs, whatever room they have. */

/* ---- where we are ---- */

static KijkRow *
add_row (GPtrArray     *rows,
         KijkRole       role,
         const char    *id,
         const char    *text,
         KijkTextStyle  style,
         KijkInk        ink)
{
  KijkRow *row = _kijk_row_new (role, id, text, style, ink);

  g_ptr_array_add (rows, row);
  return row;
}

static void
add_heading (GPtrArray  *rows,
             const char *id,
             const char *words)
{
  g_autofree char *text = kijk_words_capitalise (words);

  add_row (rows, KIJK_ROLE_LABEL, id, text, KIJK_TEXT_SECTOR, KIJK_INK_TEXT);
}

static void
add_current_results (KijkKompas *self,
                     GPtrArray  *rows)
{
  const KijkPhaseProcess *phase = &self->process->phases[self->process->current];

  for (guint i = 0; i < phase->results->len; i++)
    {
      KijkItem *result = phase->results->pdata[i];
      g_autofree char *id = g_strdup_printf ("current-result-%s", kijk_item_get_id (result));
      KijkResultState state = i == 0 ? phase->result_state : kijk_result_state_of (result);
      g_autofree char *text = _kijk_kompas_result (self, result, state);
      KijkRow *row = add_row (rows, KIJK_ROLE_NOTE, id, text, KIJK_TEXT_LEGEND, KIJK_INK_TEXT);

      row->state = state;
      row->item = result;
    }

  if (phase->results->len == 0)
    {
      g_autofree char *text = kijk_words_capitalise (_kijk_kompas_result_state (self, phase->result_state));

      add_row (rows, KIJK_ROLE_NOTE, "current-result", text, KIJK_TEXT_LEGEND, KIJK_INK_TEXT)->state = phase->result_state;
    }
}

/* “4 Belangen: wat staat er voor ieder op het spel?” with how far it is. */
static void
add_step (KijkKompas *self,
          GPtrArray  *rows,
          const char *part,
          int         step,
          gboolean    with_question)
{
  KijkLanguage language = self->composer->language;
  const char *name = kijk_words_enum (language, &kijk_step_enumeration, step);
  g_autofree char *id = g_strdup_printf ("%s-%s", part, kijk_step_enumeration.values[step]);
  g_autofree char *numbered = g_strdup_printf ("%d %s", step + 1, name);
  g_autofree char *asked =
      _kijk_kompas_ask (self, numbered, kijk_words_about (language, &kijk_step_enumeration, step, "question"));
  g_autofree char *label = _kijk_kompas_step_label (self, step);
  KijkRow *row = add_row (rows, KIJK_ROLE_NOTE, id, with_question ? asked : numbered, KIJK_TEXT_LEGEND, KIJK_INK_TEXT);

  row->state = (int) self->circle->steps[step];
  row->item = self->circle->items[step];
  _kijk_row_set_label (row, label);
}

/* Of the phase of the circular model in which we are. */
static void
add_current_steps (KijkKompas *self,
                   GPtrArray  *rows)
{
  for (int i = 0; i < KIJK_N_STEPS_IN_PHASE; i++)
    add_step (self, rows, "current", KIJK_N_STEPS_IN_PHASE * self->circle->current + i, TRUE);
}

/* Those whose names had no room in the picture. */
static void
add_steps (KijkKompas *self,
           GPtrArray  *rows)
{
  for (int step = 0; self->circle != NULL && step < KIJK_N_CIRCULAR_STEPS; step++)
    if (self->unnamed[step])
      {
        if (rows->len == 0)
          add_heading (rows, "part-steps", kijk_composer_word (self->composer, "phase", "step"));
        add_step (self, rows, "listed", step, FALSE);
      }
}

static void
add_phase (KijkKompas *self,
           GPtrArray  *rows)
{
  KijkPhase current = self->process->current;
  const char *number = _kijk_kompas_phase_number (self, current);
  const char *name = _kijk_kompas_phase_name (self, current);
  g_autofree char *title = *number != '\0' ? g_strdup_printf ("%s %s", number, name) : g_strdup (name);
  g_autofree char *label = self->circle != NULL ? _kijk_kompas_circular_label (self, self->circle->current)
                                                : _kijk_kompas_phase_label (self, &self->process->phases[current]);
  g_autofree char *plain_since = _kijk_kompas_since (self);
  g_autofree char *since = kijk_words_capitalise (plain_since);

  _kijk_row_set_label (add_row (rows, KIJK_ROLE_LABEL, "current", title, KIJK_TEXT_HEADING, KIJK_INK_TEXT), label);
  add_row (rows, KIJK_ROLE_QUESTION, "current-question",
           _kijk_kompas_phase_question (self, current), KIJK_TEXT_QUESTION, KIJK_INK_TEXT);
  if (*since != '\0')
    add_row (rows, KIJK_ROLE_NOTE, "current-since", since, KIJK_TEXT_LEGEND, KIJK_INK_MUTED)->item = self->process->visit;
}

/* Why there is nothing to be seen yet, where votes are shown. */
static void
add_too_few (KijkKompas *self,
             GPtrArray  *rows)
{
  guint received = self->process->votes.received;

  if (received > 0 && received < KIJK_FEWEST_VOICES)
    add_row (rows, KIJK_ROLE_NOTE, "votes-too-few", kijk_composer_word (self->composer, "vote", "too-few"),
             KIJK_TEXT_LEGEND, KIJK_INK_MUTED);
}

/* How the votes lie, in words: for a room that looks at them, and for everybody once
 * there is something to compare with. Phases are those of the Kompas. */
static void
add_said (KijkKompas *self,
          GPtrArray  *rows)
{
  const KijkVotes *votes = &self->process->votes;
  KijkLanguage language = self->composer->language;
  g_autofree char *before = kijk_votes_describe_before (votes, self->process->before, language);
  g_autofree char *said = NULL;

  if (!votes->shown || self->circle != NULL ||
      (before == NULL && self->composer->page->overflow != KIJK_OVERFLOW_STAGE))
    return;

  said = kijk_votes_describe (votes, language);
  add_row (rows, KIJK_ROLE_NOTE, "votes-said", said, KIJK_TEXT_LEGEND, KIJK_INK_TEXT);
  if (before != NULL)
    add_row (rows, KIJK_ROLE_NOTE, "votes-before", before, KIJK_TEXT_LEGEND, KIJK_INK_TEXT);
}

static void
add_current (KijkKompas *self,
             GPtrArray  *rows)
{
  add_phase (self, rows);
  if (self->circle != NULL)
    add_current_steps (self, rows);
  else
    add_current_results (self, rows);
  add_too_few (self, rows);
  add_said (self, rows);
}

static void
add_current_brief (KijkKompas *self,
                   GPtrArray  *rows)
{
  add_phase (self, rows);
  add_too_few (self, rows);
  add_said (self, rows);
}

/* ---- questions in hand ---- */

static void
add_issue (KijkKompas *self,
           GPtrArray  *rows,
           int         phase,
           KijkItem   *issue)
{
  const char *words = kijk_item_get_text (issue, KIJK_ISSUE_TEXT);
  const char *text = *words != '\0' ? words : kijk_composer_word (self->composer, "empty", "text");
  g_autofree char *id = g_strdup_printf ("issue-%s", kijk_item_get_id (issue));
  KijkRow *row = add_row (rows, KIJK_ROLE_NOTE, id, text, KIJK_TEXT_LEGEND, KIJK_INK_TEXT);

  row->numbered = TRUE;
  row->phase = phase;
  row->item = issue;
  if (phase >= 0)
    {
      g_autofree char *label = kijk_words_format (self->composer->language, "format", "labelled", "label",
                                                  _kijk_kompas_phase_name (self, phase), "value", text, NULL);

      _kijk_row_set_label (row, label);
    }
}

/* First those of the phase in which we are. */
static void
add_issues (KijkKompas *self,
            GPtrArray  *rows)
{
  const KijkProcess *process = self->process;

  add_heading (rows, "part-issues", kijk_composer_word (self->composer, "kompas", "issues"));

  for (int pass = 0; pass < 2; pass++)
    for (int phase = 0; phase < KIJK_N_PHASES; phase++)
      for (guint i = 0; (phase == (int) process->current) == (pass == 0) && i < process->phases[phase].issues->len; i++)
        add_issue (self, rows, phase, process->phases[phase].issues->pdata[i]);
  for (guint i = 0; i < process->other_issues->len; i++)
    add_issue (self, rows, -1, process->other_issues->pdata[i]);

  if (rows->len == 1)
    g_ptr_array_set_size (rows, 0);
}

/* ---- results ---- */

static void
add_result (KijkKompas      *self,
            GPtrArray       *rows,
            int              phase,
            KijkResultState  state,
            KijkItem        *result)
{
  g_autofree char *plain = result != NULL ? _kijk_kompas_result (self, result, state)
                                          : g_strdup (_kijk_kompas_result_state (self, state));
  g_autofree char *text = kijk_words_capitalise (plain);
  g_autofree char *id = g_strdup_printf ("result-%s", result != NULL ? kijk_item_get_id (result)
                                                                      : _kijk_kompas_phase_key (phase));
  KijkRow *row = add_row (rows, KIJK_ROLE_NOTE, id, text, KIJK_TEXT_LEGEND, KIJK_INK_TEXT);

  row->numbered = TRUE;
  row->phase = phase;
  row->state = state;
  row->item = result;
  if (phase >= 0)
    {
      g_autofree char *label = g_strdup_printf ("%s. %s.", _kijk_kompas_phase_name (self, phase), text);

      _kijk_row_set_label (row, label);
    }
}

static void
add_results (KijkKompas *self,
             GPtrArray  *rows)
{
  const KijkProcess *process = self->process;

  add_heading (rows, "part-results", kijk_composer_word (self->composer, "kind.plural", "deliverable"));

  for (int i = 0; i < KIJK_N_PHASES; i++)
    {
      const KijkPhaseProcess *phase = &process->phases[i];

      /* The pre-phase ends without a document; the circular model has none of its own. */
      if (self->circle == NULL && phase->results->len == 0 && (i != KIJK_PHASE_PRE || phase->result_state != KIJK_RESULT_STATE_EMPTY))
        add_result (self, rows, i, phase->result_state, NULL);
      for (guint j = 0; j < phase->results->len; j++)
        add_result (self, rows, i, j == 0 ? phase->result_state : kijk_result_state_of (phase->results->pdata[j]),
                    phase->results->pdata[j]);
    }
  for (guint i = 0; i < process->other_results->len; i++)
    add_result (self, rows, -1, kijk_result_state_of (process->other_results->pdata[i]), process->other_results->pdata[i]);

  if (rows->len == 1)
    g_ptr_array_set_size (rows, 0);
}

/* ---- what the signs mean ---- */

/* By #KijkSign: what it means, among the words of the Kompas. */
static const char *const sign_keys[] = {
  [KIJK_SIGN_BEEN] = "been",
  [KIJK_SIGN_CURRENT] = "current",
  [KIJK_SIGN_AHEAD] = "ahead",
  [KIJK_SIGN_NEEDLE] = "recorded",
  [KIJK_SIGN_EMPTY] = "mark-empty",
  [KIJK_SIGN_PARTLY] = "mark-partly",
  [KIJK_SIGN_DONE] = "mark-done",
  [KIJK_SIGN_SKIPPED] = "mark-skipped",
  [KIJK_SIGN_ISSUES] = "issue-count",
  [KIJK_SIGN_VOTE] = "vote",
  [KIJK_SIGN_SEMICOLON] = "semicolon",
  [KIJK_SIGN_AROUND] = "around",
  [KIJK_SIGN_PLANNED] = "planned",
  [KIJK_SIGN_LONGER] = "longer",
  [KIJK_SIGN_IDLE] = "idle",
  [KIJK_SIGN_PULSE] = "pulse",
  [KIJK_SIGN_IMPRESSION] = "impression",
  [KIJK_SIGN_ROAD] = "road",
  [KIJK_SIGN_HUB] = "hub",
};

/* In the circular model the marks are of steps. */
static gboolean
is_step_sign (KijkKompas *self,
              KijkSign    sign)
{
  return self->circle != NULL && sign >= KIJK_SIGN_EMPTY && sign <= KIJK_SIGN_SKIPPED;
}

static char *
describe_sign (KijkKompas *self,
               KijkSign    sign)
{
  KijkLanguage language = self->composer->language;
  g_autofree char *words = kijk_words_capitalise (kijk_composer_word (self->composer, "kompas", sign_keys[sign]));
  KijkItem *session = self->process->votes.session;
  g_autofree char *date = NULL;

  if (is_step_sign (self, sign))
    return kijk_words_capitalise (kijk_words_enum (language, &kijk_step_state_enumeration, sign - KIJK_SIGN_EMPTY));
  if (sign != KIJK_SIGN_VOTE || session == NULL || !kijk_item_has (session, KIJK_SESSION_DATE))
    return g_steal_pointer (&words);

  date = kijk_words_date (language, kijk_item_get_text (session, KIJK_SESSION_DATE));
  return g_strdup_printf ("%s, %s", words, date);
}

/* Whether the list of results has a line with the mark @sign, and so says what it
 * means: it has one for every phase but, where nothing is known, the first. */
static gboolean
is_among_results (KijkKompas *self,
                  KijkSign    sign)
{
  if (self->circle != NULL)
    return FALSE;

  for (int phase = KIJK_PHASE_EXPLORE; phase < KIJK_N_PHASES; phase++)
    if (sign == KIJK_SIGN_EMPTY + self->process->phases[phase].result_state)
      return TRUE;

  return sign == KIJK_SIGN_EMPTY + self->process->phases[KIJK_PHASE_PRE].result_state && sign != KIJK_SIGN_EMPTY;
}

static void
add_signs (KijkKompas *self,
           GPtrArray  *rows,
           gboolean    brief)
{
  for (int sign = 0; sign < KIJK_N_SIGNS; sign++)
    if (self->used[sign] && !(brief && is_among_results (self, sign)))
      {
        g_autofree char *id = g_strdup_printf ("sign-%s", sign_keys[sign]);
        g_autofree char *text = describe_sign (self, sign);

        add_row (rows, KIJK_ROLE_LEGEND, id, text, KIJK_TEXT_LEGEND, KIJK_INK_TEXT)->sign = sign;
      }
}

static void
add_legend (KijkKompas *self,
            GPtrArray  *rows)
{
  add_signs (self, rows, FALSE);
}

static void
add_legend_brief (KijkKompas *self,
                  GPtrArray  *rows)
{
  add_signs (self, rows, TRUE);
}

/* ---- what there is to talk about ---- */

/* Returns: (transfer full) (element-type KijkRow): of the current phase a heading and each
 * of the things that the method says of it under @key; none where it says nothing */
GPtrArray *
_kijk_kompas_build_talk (KijkKompas    *self,
                         const char    *key,
                         KijkTextStyle  style)
{
  KijkLanguage language = self->composer->language;
  g_autofree char *group = kijk_words_group (&kijk_phase_enumeration, self->process->current);
  g_autofree const char **list = kijk_words_get_list (language, group, key);
  g_autofree char *heading_id = g_strconcat ("talk-", key, NULL);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) _kijk_row_free);

  if (list[0] != NULL)
    add_heading (rows, heading_id, kijk_words_get (language, "phase", key));
  for (int i = 0; list[i] != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("talk-%s-%d", key, i + 1);

      add_row (rows, KIJK_ROLE_NOTE, id, list[i], style, KIJK_INK_TEXT)->bullet = TRUE;
    }

  return rows;
}

/* ---- one or the other ---- */

/* Returns: (transfer full) (element-type KijkRow): the paragraphs of @part, none where
 * there is nothing to say */
GPtrArray *
_kijk_kompas_build_part (KijkKompas *self,
                         KijkPart    part)
{
  static void (*const add[]) (KijkKompas *, GPtrArray *) = {
    [KIJK_PART_CURRENT] = add_current,
    [KIJK_PART_CURRENT_BRIEF] = add_current_brief,
    [KIJK_PART_STEPS] = add_steps,
    [KIJK_PART_ISSUES] = add_issues,
    [KIJK_PART_RESULTS] = add_results,
    [KIJK_PART_LEGEND] = add_legend,
    [KIJK_PART_LEGEND_BRIEF] = add_legend_brief,
  };
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) _kijk_row_free);

  add[part] (self, rows);
  return rows;
}

/* Returns: (transfer full) (element-type KijkRow): what the signs mean that the picture
 * shows */
GPtrArray *
_kijk_kompas_list_signs (KijkKompas *self)
{
  return _kijk_kompas_build_part (self, KIJK_PART_LEGEND);
}
