/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-step-page.h"

#include <glib/gi18n.h>

#include "diagram/kijk-circle.h"
#include "kijk-deeds.h"
#include "kijk-interface.h"
#include "kijk-phase-dialog.h"
#include "kijk-step-rows.h"
#include "method/kijk-words.h"

/**
 * KijkStepPage:
 *
 * What there is to say of a step of the circular model: what it asks, whether one stands
 * in it, and how far it is.
 */
struct _KijkStepPage {
  GtkBox         parent_instance;

  KijkDocument  *document;
  KijkSelection *selection;
  KijkPhase      phase;
  int            step;
  GtkWidget     *go;
  KijkStepRows  *list;
};

G_DEFINE_FINAL_TYPE (KijkStepPage, kijk_step_page, GTK_TYPE_BOX)

static void
go_cb (KijkStepPage *self)
{
  kijk_phase_dialog_go (GTK_WIDGET (self), self->document, self->selection, self->phase, self->step);
}

static void
kijk_step_page_finalize (GObject *object)
{
  KijkStepPage *self = KIJK_STEP_PAGE (object);

  g_clear_object (&self->document);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (kijk_step_page_parent_class)->finalize (object);
}

static void
kijk_step_page_class_init (KijkStepPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kijk_step_page_finalize;
}

static void
kijk_step_page_init (KijkStepPage *self)
{
  self->step = -1;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
}

/**
 * kijk_step_page_new:
 * @document: a document
 * @selection: what is selected of it
 *
 * Returns: (transfer floating): a page for steps of it
 */
GtkWidget *
kijk_step_page_new (KijkDocument  *document,
                    KijkSelection *selection)
{
  KijkStepPage *self;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document) && KIJK_IS_SELECTION (selection), NULL);

  self = g_object_new (KIJK_TYPE_STEP_PAGE, NULL);
  self->document = g_object_ref (document);
  self->selection = g_object_ref (selection);
  self->go = gtk_button_new_with_label (_("We stand here now"));
  gtk_widget_set_halign (self->go, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->go, "pill");
  g_signal_connect_swapped (self->go, "clicked", G_CALLBACK (go_cb), self);
  self->list = KIJK_STEP_ROWS (kijk_step_rows_new (document));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (self), self->go);

  return GTK_WIDGET (self);
}

/**
 * kijk_step_page_show:
 * @self: a page
 * @phase: the phase of the Kompas that stands for it
 * @step: which step it tells of from now on
 *
 * Shows what is said of it now.
 */
void
kijk_step_page_show (KijkStepPage *self,
                     KijkPhase     phase,
                     KijkStep      step)
{
  g_return_if_fail (KIJK_IS_STEP_PAGE (self));

  self->phase = phase;
  self->step = (int) step;
  kijk_step_rows_show (self->list, NULL, self->step, self->step);
  gtk_widget_set_visible (self->go, !kijk_document_is_looking_back (self->document) &&
                                        kijk_deeds_is_move (self->document, phase, self->step));
}

/**
 * kijk_step_page_describe:
 * @self: a page that shows a step
 *
 * Returns: (transfer full): which of the steps it is, and of which phase
 */
char *
kijk_step_page_describe (KijkStepPage *self)
{
  const char *phase;

  g_return_val_if_fail (KIJK_IS_STEP_PAGE (self) && self->step >= 0, NULL);

  phase = kijk_words_about (kijk_interface_get_language (), &kijk_circular_phase_enumeration,
                            kijk_step_get_circular (self->step), "name");
  /* Translators: %s is a phase of the circular model. */
  return g_strdup_printf (_("Step %d of %d, %s"), self->step + 1, KIJK_N_CIRCULAR_STEPS, phase);
}
