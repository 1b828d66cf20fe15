/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-deeds-private.h"

#include <glib/gi18n.h>

#include "diagram/kijk-circle.h"
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

/* In the circular model what leads to its next phase skips none, though the Kompas has
 * one more between the two. */
static KijkTransition
find_circular_transition (KijkPhase from,
                          KijkPhase to)
{
  KijkCircularPhase before = kijk_phase_get_circular (from);
  KijkCircularPhase after = kijk_phase_get_circular (to);

  if (to == from || (before == KIJK_CIRCULAR_PHASE_WORK && after == KIJK_CIRCULAR_PHASE_EXPLORE))
    return KIJK_TRANSITION_ANEW;
  if (to < from)
    return KIJK_TRANSITION_BACK;

  return after <= before + 1 ? KIJK_TRANSITION_ON : KIJK_TRANSITION_LEAP;
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

  if (!any)
    return KIJK_TRANSITION_START;

  return kijk_circle_is_model (project) ? (int) find_circular_transition (from, phase)
                                        : (int) find_transition (from, phase);
}

/* The stay that says in which step one stands, where one stands in @phase already. */
static KijkItem *
find_stay_in (KijkDocument *document,
              KijkPhase     phase)
{
  gboolean any;
  KijkItem *open = find_open_visit (kijk_document_get_project (document), &any);

  return open != NULL && kijk_item_get_int (open, KIJK_PHASE_VISIT_PHASE) == (int) phase ? open : NULL;
}

/**
 * kijk_deeds_is_move:
 * @document: a document
 * @phase: where the collaboration would stand
 * @step: in which #KijkStep of it, or -1 for none in particular
 *
 * Returns: whether it does not stand there already
 */
gboolean
kijk_deeds_is_move (KijkDocument *document,
                    KijkPhase     phase,
                    int           step)
{
  KijkItem *stay;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document), FALSE);

  if (kijk_deeds_find_transition (document, phase) >= 0)
    return TRUE;

  stay = find_stay_in (document, phase);
  return step >= 0 && stay != NULL && kijk_item_get_int (stay, KIJK_PHASE_VISIT_STEP) != step;
}

/* The first stay in @phase that is only planned: that is what begins when one goes there,
 * and so the plan stands beside what comes of it. */
static KijkItem *
find_plan (KijkProject *project,
           KijkPhase    phase)
{
  g_autoptr (KijkProcess) process = kijk_process_new (project);
  GPtrArray *planned = process->phases[phase].planned;

  return planned->len > 0 ? planned->pdata[0] : NULL;
}

/* Another step of the phase in which one stands: the stay goes on. */
static gboolean
go_on_to_step (KijkDocument  *document,
               KijkPhase      phase,
               int            step,
               GError       **error)
{
  KijkItem *stay = find_stay_in (document, phase);
  KijkEdit *edit = _kijk_deeds_begin (document, _("Go to another step"), error);

  if (edit == NULL)
    return FALSE;

  kijk_edit_set_int (edit, stay, KIJK_PHASE_VISIT_STEP, step);
  _kijk_deeds_commit (edit);
  return TRUE;
}

/**
 * kijk_deeds_go_to_phase:
 * @document: a document
 * @phase: where the collaboration stands from now on
 * @step: in which #KijkStep of it, or -1 for none in particular
 * @today: the day of today, `yyyy-mm-dd`
 * @reason: (nullable): why, if anybody said so
 * @error: return location for an error
 *
 * Records a move on the Kompas: the stay in the phase before ends today and one in
 * @phase begins. Back is a move like any other. To another step of the same phase is a
 * move within the stay. One that was planned is the one that begins.
 *
 * Returns: whether that is how it stands; %FALSE if @reason cannot be kept
 */
gboolean
kijk_deeds_go_to_phase (KijkDocument  *document,
                        KijkPhase      phase,
                        int            step,
                        const char    *today,
                        const char    *reason,
                        GError       **error)
{
  KijkItem *open, *visit;
  gboolean any;
  int transition;
  KijkEdit *edit;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document) && today != NULL, FALSE);

  if (!kijk_deeds_is_move (document, phase, step))
    return TRUE;
  transition = kijk_deeds_find_transition (document, phase);
  if (transition < 0)
    return go_on_to_step (document, phase, step, error);

  edit = _kijk_deeds_begin (document, _("Go to another phase"), error);
  if (edit == NULL)
    return FALSE;

  open = find_open_visit (kijk_document_get_project (document), &any);
  if (open != NULL)
    kijk_edit_set_text (edit, open, KIJK_PHASE_VISIT_TO, today);
  visit = find_plan (kijk_document_get_project (document), phase);
  if (visit == NULL)
    visit = kijk_edit_append (edit, KIJK_KIND_PHASE_VISIT);
  kijk_edit_set_int (edit, visit, KIJK_PHASE_VISIT_PHASE, phase);
  if (step >= 0)
    kijk_edit_set_int (edit, visit, KIJK_PHASE_VISIT_STEP, step);
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

static gboolean
is_called (KijkProject *project,
           const char  *name)
{
  GPtrArray *snapshots = kijk_project_get_items (project, KIJK_KIND_SNAPSHOT);

  for (guint i = 0; i < snapshots->len; i++)
    if (g_str_equal (kijk_item_get_text (snapshots->pdata[i], KIJK_SNAPSHOT_NAME), name))
      return TRUE;

  return FALSE;
}

/* Returns: (transfer full): the name of the day, the second time with a number */
static char *
name_day (KijkProject  *project,
          KijkLanguage  language,
          const char   *today)
{
  g_autofree char *day = kijk_words_date (language, today);
  g_autofree char *plain = g_strdup_printf ("%s %s", kijk_words_kind (language, "snapshot"), day);
  char *name = g_strdup (plain);

  for (int n = 2; is_called (project, name); n++)
    {
      g_free (name);
      name = g_strdup_printf ("%s (%d)", plain, n);
    }

  return name;
}

/* Keeps how it is now, under the name of the day. */
static KijkItem *
take_snapshot (KijkDocument *document,
               KijkEdit     *edit,
               const char   *today)
{
  KijkLanguage language = kijk_project_get_language (kijk_document_get_project (document));
  g_autofree char *name = name_day (kijk_document_get_project (document), language, today);
  KijkItem *snapshot = kijk_snapshot_take (edit, name, today, NULL);

  if (snapshot != NULL)
    kijk_edit_set_int (edit, snapshot, KIJK_SNAPSHOT_PHASE,
                       kijk_process_find_current (kijk_document_get_project (document)));

  return snapshot;
}

/* What a new one is before anybody says more: of its phase, the document that this
 * ends with. */
static void
fill_new (KijkEdit *edit,
          KijkItem *item,
          int       phase)
{
  const KijkField *field = kijk_kind_find_field (kijk_item_get_kind (item), "phase");
  int result = phase >= 0 ? kijk_phase_get_result (phase) : -1;

  if (field != NULL && phase >= 0)
    kijk_edit_set_int (edit, item, field->id, phase);
  if (kijk_item_is (item, KIJK_KIND_DELIVERABLE) && result >= 0)
    kijk_edit_set_int (edit, item, KIJK_DELIVERABLE_TYPE, result);
}

/* @day: where it is to be today, what says so; otherwise 0 */
static KijkItem *
add (KijkDocument *document,
     KijkKindId    kind,
     int           phase,
     KijkFieldId   day,
     const char   *today)
{
  KijkEdit *edit = _kijk_deeds_begin (document, _kijk_deeds_get_label (kind, KIJK_DEED_ADD), NULL);
  KijkItem *item;

  if (edit == NULL)
    return NULL;

  item = kind == KIJK_KIND_SNAPSHOT ? take_snapshot (document, edit, today)
                                    : kijk_edit_append (edit, kind);
  if (item == NULL)
    {
      kijk_edit_cancel (edit);
      return NULL;
    }
  fill_new (edit, item, phase);
  if (day != 0)
    kijk_edit_set_text (edit, item, day, today);
  _kijk_deeds_open_new (document, edit, item);
  _kijk_deeds_commit (edit);

  return item;
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
  g_return_val_if_fail (KIJK_IS_DOCUMENT (document) && today != NULL, NULL);

  return add (document, kind, phase, kind == KIJK_KIND_SESSION ? KIJK_SESSION_DATE : 0, today);
}

static KijkFieldId
get_planned_day (KijkKindId kind)
{
  return kind == KIJK_KIND_PHASE_VISIT ? KIJK_PHASE_VISIT_PLANNED_FROM
         : kind == KIJK_KIND_SESSION   ? KIJK_SESSION_PLANNED_ON
                                       : 0;
}

/**
 * kijk_deeds_can_plan:
 * @kind: the kind of something in the process
 *
 * Returns: whether it can be planned before there is anything of it
 */
gboolean
kijk_deeds_can_plan (KijkKindId kind)
{
  return get_planned_day (kind) != 0;
}

/**
 * kijk_deeds_plan:
 * @document: a document
 * @kind: a stay in a phase, or a session
 * @phase: the #KijkPhase it is of, or -1
 * @today: the day of today, `yyyy-mm-dd`, from which one chooses when it is to be
 *
 * Returns: (transfer none) (nullable): a new item of the whole project that is only
 *   planned, %NULL where that is not possible just now
 */
KijkItem *
kijk_deeds_plan (KijkDocument *document,
                 KijkKindId    kind,
                 int           phase,
                 const char   *today)
{
  g_return_val_if_fail (KIJK_IS_DOCUMENT (document) && kijk_deeds_can_plan (kind) && today != NULL, NULL);

  return add (document, kind, phase, get_planned_day (kind), today);
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
      /* How open what is said of it is, is for whoever says it first. */
    }
  kijk_edit_set_int (edit, progress, KIJK_STEP_PROGRESS_STATE, state);
  _kijk_deeds_commit (edit);
}

/**
 * kijk_deeds_set_process_model:
 * @document: a document
 * @model: in which model the process is drawn from now on
 *
 * Nothing else changes: stays, steps and results are the same in both.
 */
void
kijk_deeds_set_process_model (KijkDocument     *document,
                              KijkProcessModel  model)
{
  KijkItem *collaboration;
  KijkEdit *edit;

  g_return_if_fail (KIJK_IS_DOCUMENT (document));

  collaboration = kijk_project_get_collaboration (kijk_document_get_project (document));
  if (kijk_item_get_int (collaboration, KIJK_COLLABORATION_PROCESS_MODEL) == (int) model)
    return;

  edit = _kijk_deeds_begin (document, _("Change the model of the process"), NULL);
  if (edit == NULL)
    return;

  kijk_edit_set_int (edit, collaboration, KIJK_COLLABORATION_PROCESS_MODEL, model);
  _kijk_deeds_commit (edit);
}
