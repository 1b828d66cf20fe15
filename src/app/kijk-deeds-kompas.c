/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-deeds-private.h"

#include <glib/gi18n.h>

#include "diagram/kijk-process.h"
#include "method/kijk-words.h"
#include "model/kijk-snapshot.h"

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
  if (to == from || (from == KIJK_PHASE_RENEW && to == KIJK_PHASE_EXPLORE))
    return KIJK_TRANSITION_ANEW;
  if (to < from)
    return KIJK_TRANSITION_BACK;

  return to == from + 1 ? KIJK_TRANSITION_ON : KIJK_TRANSITION_LEAP;
}

/**
 * kijk_deeds_find_transition:
 * @document: a document
 * @phase: where the collaboration would stand
 *
 * Returns: the #KijkTransition that going to @phase would be; -1 if it stands there
 *   already
 */
int
kijk_deeds_find_transition (KijkDocument *document,
                            KijkPhase     phase)
{
  KijkProject *project;
  KijkItem *open;
  gboolean any;
  KijkPhase from;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document), -1);

  project = kijk_document_get_project (document);
  open = find_open_visit (project, &any);
  from = kijk_process_find_current (project);
  if (from == phase && open != NULL && kijk_item_get_int (open, KIJK_PHASE_VISIT_PHASE) == (int) phase)
    return -1;

  return any ? (int) find_transition (from, phase) : KIJK_TRANSITION_START;
}

/**
 * kijk_deeds_go_to_phase:
 * @document: a document
 * @phase: where the collaboration stands from now on
 * @today: the day of today, `yyyy-mm-dd`
 * @reason: (nullable): why, if anybody said so
 * @error: return location for an error
 *
 * Records a move on the Kompas: the stay in the phase before ends today and one in
 * @phase begins. Back is a move like any other.
 *
 * Returns: whether that is how it stands; %FALSE if @reason cannot be kept
 */
gboolean
kijk_deeds_go_to_phase (KijkDocument  *document,
                        KijkPhase      phase,
                        const char    *today,
                        const char    *reason,
                        GError       **error)
{
  KijkItem *open, *visit;
  gboolean any;
  int transition;
  KijkEdit *edit;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document) && today != NULL, FALSE);

  transition = kijk_deeds_find_transition (document, phase);
  if (transition < 0)
    return TRUE;

  edit = _kijk_deeds_begin (document, _("Go to another phase"), error);
  if (edit == NULL)
    return FALSE;

  open = find_open_visit (kijk_document_get_project (document), &any);
  if (open != NULL)
    kijk_edit_set_text (edit, open, KIJK_PHASE_VISIT_TO, today);
  visit = kijk_edit_append (edit, KIJK_KIND_PHASE_VISIT);
  kijk_edit_set_int (edit, visit, KIJK_PHASE_VISIT_PHASE, phase);
  kijk_edit_set_text (edit, visit, KIJK_PHASE_VISIT_FROM, today);
  kijk_edit_set_int (edit, visit, KIJK_PHASE_VISIT_TRANSITION, transition);
  kijk_edit_set_int (edit, kijk_project_get_collaboration (kijk_document_get_project (document)),
                     KIJK_COLLABORATION_CURRENT_PHASE, phase);
  if (reason != NULL && *reason != '\0')
    {
      kijk_edit_set_int (edit, visit, KIJK_PHASE_VISIT_REASON_OPENNESS,
                         _kijk_deeds_openness_of_new (document));
      if (!kijk_edit_set (edit, visit, KIJK_PHASE_VISIT_REASON, g_variant_new_string (reason), error))
        {
          kijk_edit_cancel (edit);
          return FALSE;
        }
    }
  _kijk_deeds_commit (edit);

  return TRUE;
}

/* Keeps how it is now, under the name of the day. */
static KijkItem *
take_snapshot (KijkDocument *document,
               KijkEdit     *edit,
               const char   *today)
{
  KijkLanguage language = kijk_project_get_language (kijk_document_get_project (document));
  g_autofree char *day = kijk_words_date (language, today);
  g_autofree char *name = g_strdup_printf ("%s %s", kijk_words_kind (language, "snapshot"), day);

  KijkItem *snapshot = kijk_snapshot_take (edit, name, today, NULL);

  if (snapshot != NULL)
    kijk_edit_set_int (edit, snapshot, KIJK_SNAPSHOT_PHASE,
                       kijk_process_find_current (kijk_document_get_project (document)));

  return snapshot;
}

/* What a new one is before anybody says more: of its phase, the document that this
 * ends with. */
static void
fill_new (KijkEdit   *edit,
          KijkItem   *item,
          int         phase,
          const char *today)
{
  const KijkField *field = kijk_kind_find_field (kijk_item_get_kind (item), "phase");
  int result = phase >= 0 ? kijk_phase_get_result (phase) : -1;

  if (field != NULL && phase >= 0)
    kijk_edit_set_int (edit, item, field->id, phase);
  if (kijk_item_is (item, KIJK_KIND_DELIVERABLE) && result >= 0)
    kijk_edit_set_int (edit, item, KIJK_DELIVERABLE_TYPE, result);
  if (kijk_item_is (item, KIJK_KIND_SESSION))
    kijk_edit_set_text (edit, item, KIJK_SESSION_DATE, today);
}

/**
 * kijk_deeds_add_to_process:
 * @document: a document
 * @kind: the kind of what is added: a stay in a phase, a result, an open question, a
 *   role, an agreement, a session, a snapshot of how it is now
 * @phase: the #KijkPhase it is of, or -1
 * @today: the day of today, `yyyy-mm-dd`
 *
 * Returns: (transfer none) (nullable): the new item of the whole project, %NULL
 *   where that is not possible just now
 */
KijkItem *
kijk_deeds_add_to_process (KijkDocument *document,
                           KijkKindId    kind,
                           int           phase,
                           const char   *today)
{
  KijkEdit *edit;
  KijkItem *item;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document) && today != NULL, NULL);

  edit = _kijk_deeds_begin (document, _kijk_deeds_get_label (kind, KIJK_DEED_ADD), NULL);
  if (edit == NULL)
    return NULL;

  item = kind == KIJK_KIND_SNAPSHOT ? take_snapshot (document, edit, today)
                                    : kijk_edit_append (edit, kind);
  if (item == NULL)
    {
      kijk_edit_cancel (edit);
      return NULL;
    }
  fill_new (edit, item, kind == KIJK_KIND_SNAPSHOT ? -1 : phase, today);
  _kijk_deeds_open_new (document, edit, item);
  _kijk_deeds_commit (edit);

  return item;
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
  KijkItem *progress;
  KijkEdit *edit;

  g_return_if_fail (KIJK_IS_DOCUMENT (document));

  progress = kijk_process_find_step (kijk_document_get_project (document), step);
  edit = _kijk_deeds_begin (document, _("Change how far a step is"), NULL);
  if (edit == NULL)
    return;

  if (progress == NULL)
    {
      progress = kijk_edit_append (edit, KIJK_KIND_STEP_PROGRESS);
      kijk_edit_set_int (edit, progress, KIJK_STEP_PROGRESS_STEP, step);
    }
  kijk_edit_set_int (edit, progress, KIJK_STEP_PROGRESS_STATE, state);
  _kijk_deeds_commit (edit);
}
