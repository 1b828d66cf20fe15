/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-phase-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "diagram/kijk-process-text.h"
#include "kijk-accessible.h"
#include "kijk-deeds.h"
#include "kijk-interface.h"
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
  KijkPhase      phase;
  GtkLabel      *question;
  GtkLabel      *goal;
  GtkListBox    *facts;
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
  g_autofree char *today = kijk_interface_get_today ();

  kijk_deeds_go_to_phase (self->document, self->phase, today);
}

/* ---- facts ---- */

static void
add_fact (KijkPhasePage *self,
          const char    *caption,
          const char    *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *above = gtk_label_new (caption);
  GtkWidget *below = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (above), 0);
  gtk_widget_add_css_class (above, "caption");
  gtk_widget_add_css_class (above, "dim-label");
  gtk_label_set_xalign (GTK_LABEL (below), 0);
  gtk_label_set_wrap (GTK_LABEL (below), TRUE);
  gtk_label_set_selectable (GTK_LABEL (below), TRUE);
  gtk_widget_add_css_class (box, "fact");
  gtk_box_append (GTK_BOX (box), above);
  gtk_box_append (GTK_BOX (box), below);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (self->facts, row);
}

/* When it was there, one line a visit. */
static void
add_visits (KijkPhasePage *self,
            GPtrArray     *visits)
{
  KijkLanguage language = kijk_interface_get_language ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < visits->len; i++)
    {
      g_autofree char *line = kijk_process_name_visit (visits->pdata[i], language);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
    }

  if (text->len > 0)
    add_fact (self, visits->len > 1 ? _("Periods") : _("Period"), text->str);
}

static void
add_results (KijkPhasePage          *self,
             const KijkPhaseProcess *phase)
{
  GPtrArray *results = phase->results;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < results->len; i++)
    {
      KijkItem *result = results->pdata[i];
      g_autofree char *line = kijk_process_name_result (
          kijk_document_get_view (self->document), result,
          i == 0 ? phase->result_state : kijk_result_state_of (result),
          kijk_interface_get_language ());

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
    }

  add_fact (self, heading ("result"), text->len > 0 ? text->str : word (self, "result"));
}

static void
add_issues (KijkPhasePage *self,
            GPtrArray     *issues)
{
  KijkLanguage language = kijk_interface_get_language ();
  g_autofree char *caption = NULL;
  g_autofree char *capital = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (issues->len == 0)
    return;

  for (guint i = 0; i < issues->len; i++)
    {
      g_autofree char *title =
          kijk_title_make (kijk_document_get_view (self->document), issues->pdata[i], language);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", title);
    }
  caption = kijk_words_count (language, "count", "issues-in-hand", (int) issues->len);
  capital = kijk_words_capitalise (caption);
  add_fact (self, capital, text->str);
}

/* ---- exit questions ---- */

static gboolean
is_step_of (KijkPhase phase,
            int       step)
{
  g_autofree char *prefix = g_strconcat (kijk_phase_enumeration.values[phase], "-", NULL);

  return step > KIJK_STEP_VITALITY && g_str_has_prefix (kijk_step_enumeration.values[step], prefix);
}

static int
find_state (KijkPhasePage *self,
            int            step)
{
  GPtrArray *all = kijk_project_get_items (kijk_document_get_view (self->document),
                                           KIJK_KIND_STEP_PROGRESS);

  for (guint i = 0; i < all->len; i++)
    if (kijk_item_get_int (all->pdata[i], KIJK_STEP_PROGRESS_STEP) == step)
      return kijk_item_get_int (all->pdata[i], KIJK_STEP_PROGRESS_STATE);

  return KIJK_STEP_STATE_NOT_YET;
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

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  kijk_accessible_set_name (list, text);
  g_object_set_data (G_OBJECT (list), "step", GINT_TO_POINTER (step));
  g_signal_connect (list, "notify::selected", G_CALLBACK (state_selected_cb), self);
  gtk_widget_add_css_class (box, "fact");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), list);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (self->steps, row);
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
  g_ptr_array_set_size (self->lists, 0);
  clear (self->steps);
  for (int step = 0; step < kijk_step_enumeration.n_values; step++)
    if (is_step_of (self->phase, step))
      add_step (self, step);
  gtk_label_set_text (self->steps_heading, heading ("exit"));
  gtk_widget_set_visible (self->steps_part, self->lists->len > 0);
}

/* ---- the page ---- */

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
  gtk_widget_class_bind_template_child (widget_class, KijkPhasePage, facts);
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
 *
 * Returns: (transfer floating): a page for phases of it
 */
GtkWidget *
kijk_phase_page_new (KijkDocument *document)
{
  KijkPhasePage *self;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document), NULL);

  self = g_object_new (KIJK_TYPE_PHASE_PAGE, NULL);
  self->document = g_object_ref (document);
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
  clear (self->facts);
  add_visits (self, phase->visits);
  add_results (self, phase);
  add_issues (self, phase->issues);
  gtk_widget_set_visible (self->go, phase->state != KIJK_PHASE_STATE_CURRENT);

  self->showing = TRUE;
  for (guint i = 0; i < self->lists->len; i++)
    {
      GtkDropDown *list = self->lists->pdata[i];
      int step = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (list), "step"));

      gtk_drop_down_set_selected (list, (guint) find_state (self, step));
    }
  self->showing = FALSE;
}
