/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-outline-private.h"

#include "diagram/kijk-process-text.h"
#include "kijk-title.h"
#include "model/kijk-text.h"

/* The Kompas as a list: phase by phase where the collaboration is with it, when it
 * was there, how far its results are, and the questions in hand; then what is of no
 * phase, and where the participants place the collaboration. */

typedef struct {
  KijkProject  *view;
  KijkLanguage  language;
  const char   *search;  /* folded, or NULL */
  GPtrArray    *entries;
  char         *title;   /* of the part that is being listed */
  guint         heading; /* where that stands */
} List;

static void
begin_part (List *list,
            int   phase,
            char *title)
{
  KijkOutlineEntry *heading = _kijk_outline_entry_new (TRUE, -1, phase);

  heading->title = g_strdup (title);
  g_free (list->title);
  list->title = title;
  list->heading = list->entries->len;
  g_ptr_array_add (list->entries, heading);
}

/* A line is found by the words of its part as well. Takes @title. */
static void
add_line (List     *list,
          int       phase,
          KijkItem *about,
          char     *title)
{
  g_autofree char *own = title;
  g_autofree char *words = g_strjoin ("\n", list->title, title, NULL);
  KijkOutlineEntry *line;

  if (list->search != NULL && !kijk_text_holds (words, list->search))
    return;

  line = _kijk_outline_entry_new (FALSE, -1, phase);
  line->about = about != NULL ? g_strdup (kijk_item_get_id (about)) : NULL;
  line->title = kijk_words_capitalise (own);
  g_ptr_array_add (list->entries, line);
}

/* A phase is there without any line, other parts are not; and while searching only
 * what was found. */
static void
end_part (List     *list,
          gboolean  is_phase)
{
  gboolean found = list->search == NULL || kijk_text_holds (list->title, list->search);

  if (list->entries->len == list->heading + 1 && !(is_phase && found))
    g_ptr_array_remove_index (list->entries, list->heading);
}

/* ---- what is said of a phase ---- */

static char *
name_phase (List                   *list,
            const KijkPhaseProcess *phase)
{
  const char *name =
      kijk_words_about (list->language, &kijk_phase_enumeration, phase->phase, "name");
  const char *number =
      kijk_words_about (list->language, &kijk_phase_enumeration, phase->phase, "number");
  g_autofree char *label = phase->phase == KIJK_PHASE_PRE
                               ? g_strdup (name) : g_strdup_printf ("%s %s", number, name);

  return kijk_words_format (list->language, "format", "labelled", "label", label, "value",
                            kijk_phase_state_get_text (phase->state, list->language), NULL);
}

/* The pre-phase ends without a document. */
static void
add_results (List                   *list,
             const KijkPhaseProcess *phase)
{
  if (phase->results->len == 0 &&
      (phase->phase != KIJK_PHASE_PRE || phase->result_state != KIJK_RESULT_STATE_EMPTY))
    add_line (list, phase->phase, NULL,
              g_strdup (kijk_result_state_get_text (phase->result_state, list->language)));

  for (guint i = 0; i < phase->results->len; i++)
    add_line (list, phase->phase, phase->results->pdata[i],
              kijk_process_name_result (list->view, phase->results->pdata[i],
                                        i == 0 ? phase->result_state
                                               : kijk_result_state_of (phase->results->pdata[i]),
                                        list->language));
}

static void
add_issues (List      *list,
            int        phase,
            GPtrArray *issues)
{
  for (guint i = 0; i < issues->len; i++)
    {
      g_autofree char *title = kijk_title_make (list->view, issues->pdata[i], list->language);

      add_line (list, phase, issues->pdata[i],
                kijk_words_format (list->language, "format", "labelled", "label",
                                   kijk_words_kind (list->language, "issue"), "value", title,
                                   NULL));
    }
}

static void
add_phase (List                   *list,
           const KijkPhaseProcess *phase)
{
  begin_part (list, phase->phase, name_phase (list, phase));
  for (guint i = 0; i < phase->visits->len; i++)
    add_line (list, phase->phase, phase->visits->pdata[i],
              kijk_process_name_visit (phase->visits->pdata[i], list->language));
  add_results (list, phase);
  add_issues (list, phase->phase, phase->issues);
  end_part (list, TRUE);
}

/* ---- what is said of none ---- */

static void
add_others (List              *list,
            const KijkProcess *process)
{
  begin_part (list, -1, kijk_words_capitalise (kijk_words_get (list->language, "kind.plural",
                                                               "deliverable")));
  for (guint i = 0; i < process->other_results->len; i++)
    {
      KijkItem *result = process->other_results->pdata[i];

      add_line (list, -1, result,
                kijk_process_name_result (list->view, result, kijk_result_state_of (result), list->language));
    }
  end_part (list, FALSE);

  begin_part (list, -1, kijk_words_capitalise (kijk_words_get (list->language, "kompas",
                                                               "issues")));
  add_issues (list, -1, process->other_issues);
  end_part (list, FALSE);
}

static void
add_votes (List            *list,
           const KijkVotes *votes)
{
  begin_part (list, -1, kijk_words_capitalise (kijk_words_get (list->language, "kompas",
                                                               "votes")));
  for (int place = 0; votes->shown && place < KIJK_N_VOTE_PLACES; place++)
    if (votes->at[place] > 0)
      {
        g_autofree char *number =
            kijk_words_count (list->language, "count", "votes", (int) votes->at[place]);

        add_line (list, -1, NULL,
                  kijk_words_format (list->language, "format", "labelled", "label",
                                     kijk_words_enum (list->language, &kijk_vote_place_enumeration,
                                                      place),
                                     "value", number, NULL));
      }
  end_part (list, FALSE);
}

/* Returns: (transfer full): the lines for the Kompas of @view in which @search, folded,
 * is found; all for NULL */
GPtrArray *
_kijk_outline_list_kompas (KijkProject  *view,
                           KijkLanguage  language,
                           const char   *search)
{
  g_autoptr (KijkProcess) process = kijk_process_new (view);
  List list = { view, language, search, g_ptr_array_new_with_free_func (g_object_unref), NULL, 0 };

  for (int phase = 0; phase < KIJK_N_PHASES; phase++)
    add_phase (&list, &process->phases[phase]);
  add_others (&list, process);
  add_votes (&list, &process->votes);
  g_free (list.title);

  return list.entries;
}
