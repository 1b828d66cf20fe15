/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-process-text.h"

/* Where a collaboration is in its process, in words: the same in the picture, in the
 * outline of it and beside it. */

/**
 * kijk_phase_state_get_text:
 * @state: whether a phase has been, is or is to come
 * @language: a language
 *
 * Returns: (transfer none): that in words
 */
const char *
kijk_phase_state_get_text (KijkPhaseState state,
                           KijkLanguage   language)
{
  static const char *const keys[] = {
    [KIJK_PHASE_STATE_AHEAD] = "ahead",
    [KIJK_PHASE_STATE_BEEN] = "been",
    [KIJK_PHASE_STATE_CURRENT] = "current",
  };

  g_return_val_if_fail (state < G_N_ELEMENTS (keys), "");

  return kijk_words_get (language, "kompas", keys[state]);
}

/**
 * kijk_result_state_get_text:
 * @state: how far a result is
 * @language: a language
 *
 * Returns: (transfer none): that in words
 */
const char *
kijk_result_state_get_text (KijkResultState state,
                            KijkLanguage    language)
{
  static const char *const keys[] = {
    [KIJK_RESULT_STATE_EMPTY] = "no-result",
    [KIJK_RESULT_STATE_PARTLY] = "mark-partly",
    [KIJK_RESULT_STATE_DONE] = "mark-done",
    [KIJK_RESULT_STATE_SKIPPED] = "mark-skipped",
  };

  g_return_val_if_fail (state < G_N_ELEMENTS (keys), "");

  return kijk_words_get (language, "kompas", keys[state]);
}

static gboolean
has_namesake (KijkProject *project,
              KijkItem    *deliverable)
{
  GPtrArray *all = kijk_project_get_items (project, KIJK_KIND_DELIVERABLE);
  int type = kijk_item_get_int (deliverable, KIJK_DELIVERABLE_TYPE);

  for (guint i = 0; i < all->len; i++)
    if (all->pdata[i] != deliverable &&
        kijk_item_get_int (all->pdata[i], KIJK_DELIVERABLE_TYPE) == type)
      return TRUE;

  return FALSE;
}

/**
 * kijk_process_name_result:
 * @project: a project
 * @deliverable: a document of it
 * @state: how far it is
 * @language: a language
 *
 * Returns: (transfer full): what the document is called and how far it is; of
 *   several of one kind, also which version
 */
char *
kijk_process_name_result (KijkProject     *project,
                          KijkItem        *deliverable,
                          KijkResultState  state,
                          KijkLanguage     language)
{
  KijkItem *collaboration;
  int names;
  const char *status;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (KIJK_IS_PROJECT (project) && KIJK_IS_ITEM (deliverable), NULL);

  collaboration = kijk_project_get_collaboration (project);
  names = kijk_item_get_int (collaboration, KIJK_COLLABORATION_DOCUMENT_NAMES);
  name = kijk_words_capitalise (
      kijk_words_about (language, &kijk_deliverable_type_enumeration,
                        kijk_item_get_int (deliverable, KIJK_DELIVERABLE_TYPE),
                        kijk_document_names_enumeration.values[names]));
  status = state == KIJK_RESULT_STATE_SKIPPED
               ? kijk_result_state_get_text (state, language)
               : kijk_words_enum (language, &kijk_deliverable_status_enumeration,
                                  kijk_item_get_int (deliverable, KIJK_DELIVERABLE_STATUS));
  label = has_namesake (project, deliverable)
              ? g_strdup_printf ("%s %d", name,
                                 kijk_item_get_int (deliverable, KIJK_DELIVERABLE_VERSION))
              : g_steal_pointer (&name);

  return kijk_words_format (language, "format", "labelled", "label", label, "value", status, NULL);
}

/**
 * kijk_process_name_visit:
 * @visit: a visit to a phase
 * @language: a language
 *
 * Returns: (transfer full): from when to when it was, or since when it is
 */
char *
kijk_process_name_visit (KijkItem     *visit,
                         KijkLanguage  language)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  g_return_val_if_fail (KIJK_IS_ITEM (visit), NULL);

  from = kijk_words_date (language, kijk_item_get_text (visit, KIJK_PHASE_VISIT_FROM));
  if (!kijk_item_has (visit, KIJK_PHASE_VISIT_TO))
    return kijk_words_format (language, "format", "since", "date", from, NULL);

  to = kijk_words_date (language, kijk_item_get_text (visit, KIJK_PHASE_VISIT_TO));
  return kijk_words_format (language, "format", "period", "from", from, "to", to, NULL);
}

/**
 * kijk_process_name_plan:
 * @item: a visit to a phase, or a session
 * @language: a language
 *
 * Returns: (transfer full) (nullable): when it was meant to be; %NULL where nobody says
 */
char *
kijk_process_name_plan (KijkItem     *item,
                        KijkLanguage  language)
{
  gboolean session = kijk_item_is (item, KIJK_KIND_SESSION);
  KijkFieldId first = session ? KIJK_SESSION_PLANNED_ON : KIJK_PHASE_VISIT_PLANNED_FROM;
  gboolean has_from = kijk_item_has (item, first);
  gboolean has_to = !session && kijk_item_has (item, KIJK_PHASE_VISIT_PLANNED_TO);
  g_autofree char *from = has_from ? kijk_words_date (language, kijk_item_get_text (item, first)) : NULL;
  g_autofree char *to =
      has_to ? kijk_words_date (language, kijk_item_get_text (item, KIJK_PHASE_VISIT_PLANNED_TO)) : NULL;
  g_autofree char *when = NULL;

  if (has_from && has_to)
    when = kijk_words_format (language, "format", "period", "from", from, "to", to, NULL);
  else if (has_to)
    when = kijk_words_format (language, "format", "until", "date", to, NULL);
  else
    when = g_steal_pointer (&from);

  return when == NULL ? NULL : kijk_words_format (language, "trajectory", "plan", "when", when, NULL);
}
