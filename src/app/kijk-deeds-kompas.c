/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-deeds-private.h"

#include <glib/gi18n.h>

static KijkItem *
find_open_visit (KijkProject *project,
                 gboolean    *any)
{
  GPtrArray *visits = kijk_project_get_items (project, KIJK_KIND_PHASE_VISIT);
  KijkItem *open = NULL;

  *any = FALSE;
  for (guint i = 0; i < visits->len; i++)
    {
      KijkItem *visit = visits->pdata[i];
      const char *from = kijk_item_get_text (visit, KIJK_PHASE_VISIT_FROM);

      if (*from == '\0')
        continue;

      *any = TRUE;
      if (!kijk_item_has (visit, KIJK_PHASE_VISIT_TO) &&
          (open == NULL || strcmp (from, kijk_item_get_text (open, KIJK_PHASE_VISIT_FROM)) > 0))
        open = visit;
    }

  return open;
}

static KijkTransition
find_transition (KijkPhase from,
                 KijkPhase to)
{
  if (from == KIJK_PHASE_RENEW && to == KIJK_PHASE_EXPLORE)
    return KIJK_TRANSITION_ANEW;
  if (to < from)
    return KIJK_TRANSITION_BACK;

  return to == from + 1 ? KIJK_TRANSITION_ON : KIJK_TRANSITION_LEAP;
}

/**
 * kijk_deeds_go_to_phase:
 * @document: a document
 * @phase: where the collaboration stands from now on
 * @today: the day of today, `yyyy-mm-dd`
 *
 * Records a move on the Kompas: the stay in the phase before ends today and one in
 * @phase begins. Back is a move like any other.
 */
void
kijk_deeds_go_to_phase (KijkDocument *document,
                        KijkPhase     phase,
                        const char   *today)
{
  KijkItem *collaboration, *open, *visit;
  gboolean any;
  KijkPhase from;
  KijkEdit *edit;

  g_return_if_fail (KIJK_IS_DOCUMENT (document) && today != NULL);

  collaboration = kijk_project_get_collaboration (kijk_document_get_project (document));
  open = find_open_visit (kijk_document_get_project (document), &any);
  from = kijk_item_get_int (collaboration, KIJK_COLLABORATION_CURRENT_PHASE);
  if (from == phase && open != NULL &&
      kijk_item_get_int (open, KIJK_PHASE_VISIT_PHASE) == (int) phase)
    return;

  edit = _kijk_deeds_begin (document, _("Go to another phase"), NULL);
  if (edit == NULL)
    return;

  if (open != NULL)
    kijk_edit_set_text (edit, open, KIJK_PHASE_VISIT_TO, today);
  visit = kijk_edit_append (edit, KIJK_KIND_PHASE_VISIT);
  kijk_edit_set_int (edit, visit, KIJK_PHASE_VISIT_PHASE, phase);
  kijk_edit_set_text (edit, visit, KIJK_PHASE_VISIT_FROM, today);
  kijk_edit_set_int (edit, visit, KIJK_PHASE_VISIT_TRANSITION,
                     any ? find_transition (from, phase) : KIJK_TRANSITION_START);
  kijk_edit_set_int (edit, collaboration, KIJK_COLLABORATION_CURRENT_PHASE, phase);
  _kijk_deeds_commit (edit);
}

/**
 * kijk_deeds_set_step:
 * @document: a document
 * @step: a step or an exit question
 * @state: how far it is
 */
void
kijk_deeds_set_step (KijkDocument  *document,
                     KijkStep       step,
                     KijkStepState  state)
{
  GPtrArray *steps;
  KijkItem *progress = NULL;
  KijkEdit *edit;

  g_return_if_fail (KIJK_IS_DOCUMENT (document));

  steps = kijk_project_get_items (kijk_document_get_project (document), KIJK_KIND_STEP_PROGRESS);
  for (guint i = 0; i < steps->len && progress == NULL; i++)
    if (kijk_item_get_int (steps->pdata[i], KIJK_STEP_PROGRESS_STEP) == (int) step)
      progress = steps->pdata[i];

  edit = _kijk_deeds_begin (document, _("Change how far a step is"), NULL);
  if (edit == NULL)
    return;

  if (progress == NULL)
    {
      progress = kijk_edit_append (edit, KIJK_KIND_STEP_PROGRESS);
      kijk_edit_set_int (edit, progress, KIJK_STEP_PROGRESS_STEP, step);
      _kijk_deeds_open_new (document, edit, progress);
    }
  kijk_edit_set_int (edit, progress, KIJK_STEP_PROGRESS_STATE, state);
  _kijk_deeds_commit (edit);
}
