/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-phase-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "diagram/kijk-circle.h"
#include "diagram/kijk-process-text.h"
#include "kijk-interface.h"
#include "kijk-phase-content.h"
#include "kijk-phase-dialog.h"
#include "kijk-process-parts.h"
#include "kijk-step-rows.h"
#include "kijk-title.h"
#include "method/kijk-words.h"

/**
 * KijkPhasePage:
 *
 * What there is to say of a phase of the Kompas: its question, since when, its
 * result and how far that is, what has to be answered before going on, and the
 * questions in hand.
 */
struct _KijkPhasePage {
  GtkBox         parent_instance;

  KijkDocument  *document;
  KijkSelection *selection;
  KijkPhase      phase;
  const KijkPhaseProcess *shown; /* what there is of it, while results are named */
  GtkLabel      *question;
  GtkLabel      *goal;
  GtkLabel      *content;
  GtkListBox    *facts;
  KijkProcessParts *visits;
  KijkProcessParts *results;
  KijkProcessParts *issues;
  GtkListBox    *whole;      /* of all phases */
  KijkProcessParts *roles;
  KijkProcessParts *agreements;
  KijkProcessParts *sessions;
  KijkProcessParts *snapshots;
  GtkWidget     *go;
  GtkBox        *steps_part;
  KijkStepRows  *steps;      /* of the circular model */
  KijkStepRows  *exit;
};

G_DEFINE_FINAL_TYPE (KijkPhasePage, kijk_phase_page, GTK_TYPE_BOX)

static const char *
word (KijkPhasePage *self,
      const char    *key)
{
  return kijk_words_about (kijk_interface_get_language (), &kijk_phase_enumeration, self->phase,
                           key);
}

static const char *
heading (const char *key)
{
  return kijk_words_get (kijk_interface_get_language (), "phase", key);
}

static void
go_clicked_cb (KijkPhasePage *self)
{
  kijk_phase_dialog_go (GTK_WIDGET (self), self->document, self->selection, self->phase, -1);
}

/* ---- what there is in it ---- */

static KijkProcessParts *
add_parts (KijkPhasePage *self,
           GtkListBox    *list,
           KijkKindId     kind,
           const char    *add)
{
  g_autofree char *plural = kijk_words_capitalise (
      kijk_words_get (kijk_interface_get_language (), "kind.plural", kijk_kind_get (kind)->name));
  /* Of which phase they are, one sees. */
  const char *caption = kind == KIJK_KIND_PHASE_VISIT ? _("Periods") : plural;
  GtkWidget *parts = kijk_process_parts_new (self->document, kind, caption, add);

  gtk_list_box_append (list, parts);
  return KIJK_PROCESS_PARTS (parts);
}

static void
add_all_parts (KijkPhasePage *self)
{
  self->visits = add_parts (self, self->facts, KIJK_KIND_PHASE_VISIT, _("Add a period"));
  self->results = add_parts (self, self->facts, KIJK_KIND_DELIVERABLE, _("Add a result"));
  self->issues = add_parts (self, self->facts, KIJK_KIND_ISSUE, _("Add an open question"));
  self->roles = add_parts (self, self->whole, KIJK_KIND_ROLE, _("Add a role"));
  self->agreements = add_parts (self, self->whole, KIJK_KIND_AGREEMENT, _("Add an agreement"));
  self->sessions = add_parts (self, self->whole, KIJK_KIND_SESSION, _("Add a session"));
  self->snapshots = add_parts (self, self->whole, KIJK_KIND_SNAPSHOT, _("Name this moment"));
}

static char *
name_part (KijkItem *part,
           gpointer  data)
{
  KijkPhasePage *self = data;

  return kijk_title_make (kijk_document_get_view (self->document), part,
                          kijk_interface_get_language ());
}

/* When it was, and below it when it was meant to be. */
static char *
name_beside_plan (KijkItem *part,
                  gpointer  data)
{
  KijkLanguage language = kijk_interface_get_language ();
  KijkFieldId day = kijk_item_is (part, KIJK_KIND_SESSION) ? KIJK_SESSION_DATE : KIJK_PHASE_VISIT_FROM;
  g_autofree char *name = name_part (part, data);
  g_autofree char *plan = kijk_item_has (part, day) ? kijk_process_name_plan (part, language) : NULL;

  return plan != NULL ? g_strdup_printf ("%s\n%s", name, plan) : g_steal_pointer (&name);
}

/* Of the document that stands for the phase, also that it was knowingly left. */
static char *
name_result (KijkItem *result,
             gpointer  data)
{
  KijkPhasePage *self = data;
  gboolean stands_for_it = result == self->shown->results->pdata[0];

  return kijk_process_name_result (kijk_document_get_view (self->document), result,
                                   stands_for_it ? self->shown->result_state
                                                 : kijk_result_state_of (result),
                                   kijk_interface_get_language ());
}

/* What it is, and below that how far it is, whose it is and by when. */
static GString *
begin_name (KijkPhasePage *self,
            KijkItem      *part,
            const char    *status,
            KijkFieldId    owner_field,
            KijkFieldId    day_field)
{
  KijkProject *view = kijk_document_get_view (self->document);
  KijkLanguage language = kijk_interface_get_language ();
  KijkItem *owner = kijk_project_get_referred (view, part, owner_field);
  g_autofree char *title = kijk_title_make (view, part, language);
  g_autofree char *party = owner != NULL ? kijk_title_make_short (view, owner, language) : NULL;
  g_autofree char *day =
      kijk_item_has (part, day_field) ? kijk_words_date (language, kijk_item_get_text (part, day_field)) : NULL;
  GString *text = g_string_new (title);

  g_string_append_printf (text, "\n%s", status);
  if (party != NULL)
    g_string_append_printf (text, " · %s", party);
  if (day != NULL)
    g_string_append_printf (text, " · %s", day);

  return text;
}

static char *
name_issue (KijkItem *issue,
            gpointer  data)
{
  const char *status = kijk_words_enum (kijk_interface_get_language (), &kijk_issue_status_enumeration,
                                        kijk_item_get_int (issue, KIJK_ISSUE_STATUS));

  return g_string_free (begin_name (data, issue, status, KIJK_ISSUE_OWNER, KIJK_ISSUE_DEADLINE), FALSE);
}

static char *
name_agreement (KijkItem *agreement,
                gpointer  data)
{
  KijkLanguage language = kijk_interface_get_language ();
  const char *status = kijk_words_enum (language, &kijk_agreement_status_enumeration,
                                        kijk_item_get_int (agreement, KIJK_AGREEMENT_STATUS));
  g_autofree char *ratified = g_utf8_strdown (kijk_words_field (language, "agreement", "ratified"), -1);
  GString *text = begin_name (data, agreement, status, KIJK_AGREEMENT_OWNER, KIJK_AGREEMENT_DUE);

  if (kijk_item_get_boolean (agreement, KIJK_AGREEMENT_RATIFIED))
    g_string_append_printf (text, " · %s", ratified);

  return g_string_free (text, FALSE);
}

/* Those that were, then those that are meant to be. */
static void
show_visits (KijkPhasePage          *self,
             const KijkPhaseProcess *phase)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  g_ptr_array_extend (all, phase->visits, NULL, NULL);
  g_ptr_array_extend (all, phase->planned, NULL, NULL);
  kijk_process_parts_show (self->visits, self->phase, all, NULL, name_beside_plan, self);
}

static void
show_in_order (KijkPhasePage    *self,
               KijkProcessParts *parts,
               KijkKindId        kind,
               KijkPartNamer     name)
{
  g_autoptr (GPtrArray) all =
      kijk_project_list_in_order (kijk_document_get_view (self->document), kind);

  kijk_process_parts_show (parts, -1, all, NULL, name, self);
}

/* The last one first. */
static void
show_by_day (KijkPhasePage    *self,
             KijkProcessParts *parts,
             KijkFieldId       day,
             KijkPartNamer     name)
{
  g_autoptr (GPtrArray) all = kijk_project_list_by_day (kijk_document_get_view (self->document), day);

  kijk_process_parts_show (parts, -1, all, NULL, name, self);
}

/* ---- steps ---- */

/* What has to be answered before one goes on; above it, in the circular model, the steps
 * of its phase. */
static void
show_steps (KijkPhasePage *self)
{
  KijkCircularPhase circular = kijk_phase_get_circular (self->phase);
  gboolean round = kijk_circle_is_model (kijk_document_get_view (self->document));
  KijkStep first, last;

  kijk_phase_get_exit (self->phase, &first, &last);
  kijk_step_rows_show (self->exit, heading ("exit"), first, last);
  kijk_step_rows_show (self->steps, kijk_words_about (kijk_interface_get_language (), &kijk_circular_phase_enumeration,
                                                      circular, "name"),
                       circular * KIJK_N_STEPS_IN_PHASE, (circular + 1) * KIJK_N_STEPS_IN_PHASE - 1);
  gtk_widget_set_visible (GTK_WIDGET (self->steps), round);
}

/* ---- the page ---- */

static void
show_content (KijkPhasePage *self)
{
  g_autofree char *content = kijk_phase_content_make (self->phase, kijk_interface_get_language ());

  gtk_label_set_markup (self->content, content);
}

static void
kijk_phase_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KIJK_TYPE_PHASE_PAGE);

  G_OBJECT_CLASS (kijk_phase_page_parent_class)->dispose (object);
}

static void
kijk_phase_page_finalize (GObject *object)
{
  KijkPhasePage *self = KIJK_PHASE_PAGE (object);

  g_clear_object (&self->document);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (kijk_phase_page_parent_class)->finalize (object);
}

static void
kijk_phase_page_class_init (KijkPhasePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kijk_phase_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = kijk_phase_page_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIJK_RESOURCE_BASE "/ui/kijk-phase-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KijkPhasePage, question);
  gtk_widget_class_bind_template_child (widget_class, KijkPhasePage, goal);
  gtk_widget_class_bind_template_child (widget_class, KijkPhasePage, content);
  gtk_widget_class_bind_template_child (widget_class, KijkPhasePage, facts);
  gtk_widget_class_bind_template_child (widget_class, KijkPhasePage, whole);
  gtk_widget_class_bind_template_child (widget_class, KijkPhasePage, go);
  gtk_widget_class_bind_template_child (widget_class, KijkPhasePage, steps_part);
  gtk_widget_class_bind_template_callback (widget_class, go_clicked_cb);
}

static void
kijk_phase_page_init (KijkPhasePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static KijkStepRows *
add_step_rows (KijkPhasePage *self)
{
  GtkWidget *list = kijk_step_rows_new (self->document);

  gtk_box_append (self->steps_part, list);
  return KIJK_STEP_ROWS (list);
}

/**
 * kijk_phase_page_new:
 * @document: a document
 * @selection: what is selected of it
 *
 * Returns: (transfer floating): a page for phases of it
 */
GtkWidget *
kijk_phase_page_new (KijkDocument  *document,
                     KijkSelection *selection)
{
  KijkPhasePage *self;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document) && KIJK_IS_SELECTION (selection), NULL);

  self = g_object_new (KIJK_TYPE_PHASE_PAGE, NULL);
  self->document = g_object_ref (document);
  self->selection = g_object_ref (selection);
  add_all_parts (self);
  self->steps = add_step_rows (self);
  self->exit = add_step_rows (self);

  return GTK_WIDGET (self);
}

/**
 * kijk_phase_page_set_phase:
 * @self: a page
 * @phase: which phase it tells of from now on
 */
void
kijk_phase_page_set_phase (KijkPhasePage *self,
                           KijkPhase      phase)
{
  g_return_if_fail (KIJK_IS_PHASE_PAGE (self));

  self->phase = phase;
  kijk_phase_page_refresh (self);
}

/**
 * kijk_phase_page_get_title:
 * @self: a page
 *
 * Returns: (transfer full): the name of the phase, in the circular model after that of the
 *   one it belongs to there
 */
char *
kijk_phase_page_get_title (KijkPhasePage *self)
{
  g_return_val_if_fail (KIJK_IS_PHASE_PAGE (self), NULL);

  if (kijk_circle_is_model (kijk_document_get_view (self->document)))
    return kijk_words_format (kijk_interface_get_language (), "format", "labelled", "label",
                              kijk_phase_dialog_name (self->document, self->phase, -1), "value", word (self, "name"), NULL);

  return g_strdup (word (self, "name"));
}

/**
 * kijk_phase_page_refresh:
 * @self: a page
 *
 * Shows what is said of the phase now.
 */
void
kijk_phase_page_refresh (KijkPhasePage *self)
{
  g_autoptr (KijkProcess) process = NULL;
  const KijkPhaseProcess *phase;
  gboolean looking;

  g_return_if_fail (KIJK_IS_PHASE_PAGE (self));

  /* Of an earlier moment there is only to read. */
  looking = kijk_document_is_looking_back (self->document);
  process = kijk_process_new (kijk_document_get_view (self->document));
  phase = &process->phases[self->phase];
  gtk_label_set_text (self->question, word (self, "question"));
  gtk_label_set_text (self->goal, word (self, "goal"));
  show_content (self);
  show_visits (self, phase);
  self->shown = phase;
  kijk_process_parts_show (self->results, self->phase, phase->results, word (self, "result"),
                           name_result, self);
  self->shown = NULL;
  kijk_process_parts_show (self->issues, self->phase, phase->issues, NULL, name_issue, self);
  show_in_order (self, self->roles, KIJK_KIND_ROLE, name_part);
  show_in_order (self, self->agreements, KIJK_KIND_AGREEMENT, name_agreement);
  show_by_day (self, self->sessions, KIJK_SESSION_DATE, name_beside_plan);
  show_by_day (self, self->snapshots, KIJK_SNAPSHOT_DATE, name_part);
  gtk_widget_set_visible (GTK_WIDGET (self->snapshots), !looking);
  gtk_widget_set_visible (self->go, phase->state != KIJK_PHASE_STATE_CURRENT && !looking);
  show_steps (self);
}
