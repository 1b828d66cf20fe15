/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-phase-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "diagram/kijk-process-text.h"
#include "kijk-accessible.h"
#include "kijk-deeds.h"
#include "kijk-interface.h"
#include "kijk-phase-content.h"
#include "kijk-phase-dialog.h"
#include "kijk-process-parts.h"
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
  GtkWidget     *steps_part;
  GtkLabel      *steps_heading;
  GtkListBox    *steps;
  GPtrArray     *lists;    /* of GtkDropDown, one a step */
  gboolean       showing;
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
  kijk_phase_dialog_go (GTK_WIDGET (self), self->document, self->selection, self->phase);
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

/* Of the document that stands for the phase, also that it was knowingly left. */
static char *
name_result (KijkItem *result,
             gpointer  data)
{
  KijkPhasePage *self = data;
  KijkProject *view = kijk_document_get_view (self->document);
  g_autoptr (KijkProcess) process = kijk_process_new (view);
  const KijkPhaseProcess *phase = &process->phases[self->phase];

  return kijk_process_name_result (view, result,
                                   result == phase->results->pdata[0] ? phase->result_state
                                                                      : kijk_result_state_of (result),
                                   kijk_interface_get_language ());
}

/* What was agreed, and below it by whom, when it is due and how far it is. */
static char *
name_agreement (KijkItem *agreement,
                gpointer  data)
{
  KijkPhasePage *self = data;
  KijkProject *view = kijk_document_get_view (self->document);
  KijkLanguage language = kijk_interface_get_language ();
  KijkItem *owner = kijk_project_get_referred (view, agreement, KIJK_AGREEMENT_OWNER);
  const char *due = kijk_item_get_text (agreement, KIJK_AGREEMENT_DUE);
  g_autofree char *title = kijk_title_make (view, agreement, language);
  g_autofree char *day = *due != '\0' ? kijk_words_date (language, due) : NULL;
  g_autofree char *party = owner != NULL ? kijk_title_make_short (view, owner, language) : NULL;
  const char *status = kijk_words_enum (language, &kijk_agreement_status_enumeration,
                                        kijk_item_get_int (agreement, KIJK_AGREEMENT_STATUS));
  GString *text = g_string_new (title);

  g_string_append_printf (text, "\n%s", status);
  if (party != NULL)
    g_string_append_printf (text, " · %s", party);
  if (day != NULL)
    g_string_append_printf (text, " · %s", day);
  if (kijk_item_get_boolean (agreement, KIJK_AGREEMENT_RATIFIED))
    g_string_append_printf (text, " · %s", kijk_words_field (language, "agreement", "ratified"));

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
  kijk_process_parts_show (self->visits, self->phase, all, NULL, name_part, self);
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

static int
compare_days (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  KijkItem *first = *(KijkItem **) a;
  KijkItem *second = *(KijkItem **) b;
  KijkFieldId day = GPOINTER_TO_INT (data);
  int order = g_strcmp0 (kijk_item_get_text (second, day), kijk_item_get_text (first, day));

  return order != 0 ? order : kijk_item_compare (first, second);
}

/* The last one first. */
static void
show_by_day (KijkPhasePage    *self,
             KijkProcessParts *parts,
             KijkFieldId       day)
{
  g_autoptr (GPtrArray) all = kijk_project_list_in_order (kijk_document_get_view (self->document),
                                                          KIJK_FIELD_KIND (day));

  g_ptr_array_sort_with_data (all, compare_days, GINT_TO_POINTER (day));
  kijk_process_parts_show (parts, -1, all, NULL, name_part, self);
}

/* ---- exit questions ---- */

static int
find_state (KijkPhasePage *self,
            int            step)
{
  KijkItem *progress = kijk_process_find_step (kijk_document_get_view (self->document), step);

  return progress != NULL ? kijk_item_get_int (progress, KIJK_STEP_PROGRESS_STATE)
                          : KIJK_STEP_STATE_NOT_YET;
}

static void
state_selected_cb (GtkDropDown   *list,
                   GParamSpec    *pspec,
                   KijkPhasePage *self)
{
  int step = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (list), "step"));

  (void) pspec;

  if (!self->showing)
    kijk_deeds_set_step (self->document, (KijkStep) step,
                         (KijkStepState) gtk_drop_down_get_selected (list));
}

/* By what one sees it, or why it was left: in a form of its own. */
static char *
name_said (KijkItem *progress,
           gpointer  data)
{
  const char *evidence = kijk_item_get_text (progress, KIJK_STEP_PROGRESS_EVIDENCE);
  const char *reason = kijk_item_get_text (progress, KIJK_STEP_PROGRESS_REASON);

  (void) data;

  if (*reason != '\0')
    return g_strdup (reason);

  return g_strdup (*evidence != '\0' ? evidence : _("Why, or by what one sees it"));
}

static void
show_said (KijkPhasePage *self,
           KijkPartList  *parts,
           int            step)
{
  g_autoptr (GPtrArray) said = g_ptr_array_new ();
  KijkItem *progress = kijk_process_find_step (kijk_document_get_view (self->document), step);

  /* At the table there is nothing to say more of but what is seen already. */
  if (progress != NULL && (kijk_document_get_side (self->document) == KIJK_LEVEL_FACILITATOR ||
                           kijk_item_has (progress, KIJK_STEP_PROGRESS_EVIDENCE) ||
                           kijk_item_has (progress, KIJK_STEP_PROGRESS_REASON)))
    g_ptr_array_add (said, progress);
  kijk_part_list_show (parts, said, name_said, NULL);
}

static GtkWidget *
create_states (void)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  GtkWidget *list;

  for (int state = 0; state < kijk_step_state_enumeration.n_values; state++)
    gtk_string_list_append (names, kijk_words_enum (kijk_interface_get_language (),
                                                    &kijk_step_state_enumeration, state));
  list = gtk_drop_down_new (G_LIST_MODEL (names), NULL);
  gtk_widget_add_css_class (list, "flat-list");

  return list;
}

static void
add_step (KijkPhasePage *self,
          int            step)
{
  const char *text = kijk_words_about (kijk_interface_get_language (), &kijk_step_enumeration, step,
                                       "question");
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *list = create_states ();
  GtkWidget *parts = kijk_part_list_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  kijk_accessible_set_name (list, text);
  g_object_set_data (G_OBJECT (list), "step", GINT_TO_POINTER (step));
  g_signal_connect (list, "notify::selected", G_CALLBACK (state_selected_cb), self);
  gtk_widget_add_css_class (box, "fact");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), parts);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (self->steps, row);
  g_object_set_data (G_OBJECT (list), "said", parts);
  g_ptr_array_add (self->lists, list);
}

static void
clear (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static void
add_steps (KijkPhasePage *self)
{
  KijkStep first, last;

  g_ptr_array_set_size (self->lists, 0);
  clear (self->steps);
  kijk_phase_get_exit (self->phase, &first, &last);
  for (int step = first; step <= (int) last; step++)
    add_step (self, step);
  gtk_label_set_text (self->steps_heading, heading ("exit"));
  gtk_widget_set_visible (self->steps_part, self->lists->len > 0);
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
  g_ptr_array_set_size (KIJK_PHASE_PAGE (object)->lists, 0);
  gtk_widget_dispose_template (GTK_WIDGET (object), KIJK_TYPE_PHASE_PAGE);

  G_OBJECT_CLASS (kijk_phase_page_parent_class)->dispose (object);
}

static void
kijk_phase_page_finalize (GObject *object)
{
  KijkPhasePage *self = KIJK_PHASE_PAGE (object);

  g_clear_object (&self->document);
  g_clear_object (&self->selection);
  g_ptr_array_unref (self->lists);

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
  gtk_widget_class_bind_template_child (widget_class, KijkPhasePage, steps_heading);
  gtk_widget_class_bind_template_child (widget_class, KijkPhasePage, steps);
  gtk_widget_class_bind_template_callback (widget_class, go_clicked_cb);
}

static void
kijk_phase_page_init (KijkPhasePage *self)
{
  self->lists = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
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
  add_steps (self);

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

  if (phase != self->phase)
    {
      self->phase = phase;
      add_steps (self);
    }
  kijk_phase_page_refresh (self);
}

/**
 * kijk_phase_page_get_title:
 * @self: a page
 *
 * Returns: (transfer full): the name of the phase
 */
char *
kijk_phase_page_get_title (KijkPhasePage *self)
{
  g_return_val_if_fail (KIJK_IS_PHASE_PAGE (self), NULL);

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

  g_return_if_fail (KIJK_IS_PHASE_PAGE (self));

  process = kijk_process_new (kijk_document_get_view (self->document));
  phase = &process->phases[self->phase];
  gtk_label_set_text (self->question, word (self, "question"));
  gtk_label_set_text (self->goal, word (self, "goal"));
  show_content (self);
  show_visits (self, phase);
  kijk_process_parts_show (self->results, self->phase, phase->results, word (self, "result"),
                           name_result, self);
  kijk_process_parts_show (self->issues, self->phase, phase->issues, NULL, name_part, self);
  show_in_order (self, self->roles, KIJK_KIND_ROLE, name_part);
  show_in_order (self, self->agreements, KIJK_KIND_AGREEMENT, name_agreement);
  show_by_day (self, self->sessions, KIJK_SESSION_DATE);
  show_by_day (self, self->snapshots, KIJK_SNAPSHOT_DATE);
  gtk_widget_set_visible (self->go, phase->state != KIJK_PHASE_STATE_CURRENT);

  self->showing = TRUE;
  for (guint i = 0; i < self->lists->len; i++)
    {
      GtkDropDown *list = self->lists->pdata[i];
      int step = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (list), "step"));

      gtk_drop_down_set_selected (list, (guint) find_state (self, step));
      show_said (self, g_object_get_data (G_OBJECT (list), "said"), step);
    }
  self->showing = FALSE;
}
