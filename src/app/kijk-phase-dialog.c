/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-phase-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "diagram/kijk-circle.h"
#include "kijk-deeds.h"
#include "kijk-interface.h"
#include "method/kijk-words.h"
#include "model/kijk-text.h"

/* Going to another phase is never refused. What is still open in the phase that is left
 * is shown first, and where something is passed over or one goes back it is asked why;
 * that is kept with the stay that begins. */

#define GO "go"

typedef struct {
  GtkWidget     *dialog;
  GtkWidget     *reason; /* where it is said why */
  KijkDocument  *document;
  KijkSelection *selection;
  KijkPhase      phase;
  int            step;   /* in it, or -1 */
  GtkWidget     *widget; /* where it was asked for */
} Going;

static void
going_free (Going *self)
{
  g_object_unref (self->document);
  g_object_unref (self->selection);
  g_object_unref (self->widget);
  g_free (self);
}

static void
say (Going      *self,
     const char *text)
{
  gtk_widget_activate_action (self->widget, "workspace.say", "s", text);
}

static void
select_it (Going *self)
{
  if (self->step >= 0)
    kijk_selection_set_step (self->selection, self->phase, (KijkStep) self->step);
  else
    kijk_selection_set_phase (self->selection, self->phase);
}

static void
go (Going      *self,
    const char *reason)
{
  g_autofree char *today = kijk_interface_get_today ();
  g_autoptr (GError) error = NULL;

  if (kijk_deeds_go_to_phase (self->document, self->phase, self->step, today, reason, &error))
    select_it (self);
  else
    say (self, error != NULL ? error->message : _("That cannot be recorded just now"));
}

/* Where one stands already. */
static void
stay (Going *self)
{
  /* Translators: %s is a phase or a step. */
  g_autofree char *text = g_strdup_printf (_("You already stand in %s"), kijk_phase_dialog_name (self->document, self->phase, self->step));

  select_it (self);
  say (self, text);
}

static char *
get_reason (Going *self)
{
  return kijk_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->reason)), TRUE);
}

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             Going            *self)
{
  g_autofree char *reason = get_reason (self);

  (void) dialog;

  if (g_str_equal (response, GO))
    go (self, reason);
}

/* What cannot be kept is not thrown away either. */
static void
reason_changed_cb (Going *self)
{
  g_autofree char *reason = get_reason (self);
  gboolean fits = g_utf8_strlen (reason, -1) <= kijk_field_get (KIJK_PHASE_VISIT_REASON)->maximum;

  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self->dialog), GO, fits);
  if (fits)
    gtk_widget_remove_css_class (self->reason, "error");
  else
    gtk_widget_add_css_class (self->reason, "error");
}

/* ---- what is asked ---- */

static const char *
ask_why (KijkTransition transition)
{
  switch (transition)
    {
    case KIJK_TRANSITION_BACK:
      return _("Why are you going back?");
    case KIJK_TRANSITION_LEAP:
      return _("Why are you skipping a phase?");
    default:
      return _("Why go on while this is open?");
    }
}

static GtkWidget *
create_question (int step)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *mark = gtk_label_new ("○");
  GtkWidget *label = gtk_label_new (
      kijk_words_about (kijk_interface_get_language (), &kijk_step_enumeration, step, "question"));

  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

static GtkWidget *
create_reason (Going         *self,
               KijkTransition transition)
{
  GtkWidget *list = gtk_list_box_new ();

  self->reason = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->reason), ask_why (transition));
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (self->reason), TRUE);
  g_signal_connect_swapped (self->reason, "changed", G_CALLBACK (reason_changed_cb), self);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), self->reason);

  return list;
}

static GtkWidget *
create_content (Going          *self,
                KijkTransition  transition,
                GArray         *open)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  for (guint i = 0; i < open->len; i++)
    gtk_box_append (GTK_BOX (box), create_question (g_array_index (open, int, i)));
  gtk_box_append (GTK_BOX (box), create_reason (self, transition));

  return box;
}

static char *
name_move (Going          *self,
           KijkTransition  transition)
{
  KijkLanguage language = kijk_interface_get_language ();
  g_autofree char *move = kijk_words_format (
      language, "trajectory", "move", "move",
      kijk_words_enum (language, &kijk_transition_enumeration, transition), "phase",
      kijk_phase_dialog_name (self->document, self->phase, self->step), NULL);

  return kijk_words_capitalise (move);
}

static void
ask (Going          *self,
     GtkWidget      *widget,
     KijkTransition  transition,
     GArray         *open)
{
  g_autofree char *heading = name_move (self, transition);
  AdwMessageDialog *dialog;

  self->dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), heading,
                                         open->len > 0 ? _("Not answered yet in the phase you leave:")
                                                       : NULL);
  dialog = ADW_MESSAGE_DIALOG (self->dialog);
  adw_message_dialog_set_heading_use_markup (dialog, FALSE);
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), GO, _("_We stand here now"), NULL);
  adw_message_dialog_set_response_appearance (dialog, GO, ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, GO);
  adw_message_dialog_set_extra_child (dialog, create_content (self, transition, open));
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), self,
                         (GClosureNotify) (void (*) (void)) going_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * kijk_phase_dialog_name:
 * @document: a document
 * @phase: a phase
 * @step: a #KijkStep of it, or -1
 *
 * Returns: (transfer none): what @step, or else @phase is called in the model in which the
 *   process is drawn
 */
const char *
kijk_phase_dialog_name (KijkDocument *document,
                        KijkPhase     phase,
                        int           step)
{
  KijkLanguage language = kijk_interface_get_language ();

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document), NULL);

  if (step >= 0)
    return kijk_words_about (language, &kijk_step_enumeration, step, "name");
  if (kijk_circle_is_model (kijk_document_get_view (document)))
    return kijk_words_about (language, &kijk_circular_phase_enumeration, kijk_phase_get_circular (phase), "name");

  return kijk_words_about (language, &kijk_phase_enumeration, phase, "name");
}

static Going *
going_new (GtkWidget     *widget,
           KijkDocument  *document,
           KijkSelection *selection,
           KijkPhase      phase,
           int            step)
{
  Going *self = g_new0 (Going, 1);

  self->document = g_object_ref (document);
  self->selection = g_object_ref (selection);
  self->widget = g_object_ref (widget);
  self->phase = phase;
  self->step = step;

  return self;
}

/**
 * kijk_phase_dialog_go:
 * @widget: where it was asked for, within a workspace
 * @document: a document
 * @selection: what is selected of it: @phase, once it is there
 * @phase: where the collaboration stands from now on
 * @step: in which #KijkStep of it, or -1
 *
 * Goes to @phase; asks first where exit questions are open, or where it is a step back
 * or over a phase. What is no move is said to be none.
 */
void
kijk_phase_dialog_go (GtkWidget     *widget,
                      KijkDocument  *document,
                      KijkSelection *selection,
                      KijkPhase      phase,
                      int            step)
{
  g_autoptr (GArray) open = NULL;
  KijkProject *project;
  Going *self;
  int transition;

  g_return_if_fail (GTK_IS_WIDGET (widget) && KIJK_IS_DOCUMENT (document));
  g_return_if_fail (KIJK_IS_SELECTION (selection));

  if (kijk_document_is_looking_back (document))
    {
      gtk_widget_activate_action (widget, "workspace.say", "s", _("This is how it was; come back to now to go anywhere"));
      return;
    }

  project = kijk_document_get_project (document);
  transition = kijk_deeds_find_transition (document, phase);
  open = kijk_process_list_open (project, kijk_process_find_current (project));
  if (transition == KIJK_TRANSITION_BACK)
    g_array_set_size (open, 0);

  self = going_new (widget, document, selection, phase, step);
  if (transition == KIJK_TRANSITION_BACK || transition == KIJK_TRANSITION_LEAP ||
      (transition == KIJK_TRANSITION_ON && open->len > 0))
    {
      ask (self, widget, transition, open);
      return;
    }

  if (kijk_deeds_is_move (document, phase, step))
    go (self, NULL);
  else
    stay (self);
  going_free (self);
}
