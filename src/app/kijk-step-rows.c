/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-step-rows.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "diagram/kijk-process.h"
#include "kijk-accessible.h"
#include "kijk-deeds.h"
#include "kijk-interface.h"
#include "kijk-part-list.h"
#include "method/kijk-words.h"

/**
 * KijkStepRows:
 *
 * Steps of the process or questions before one goes on: how far each is, to be said
 * there, and why or by what one sees it.
 */
struct _KijkStepRows {
  GtkBox        parent_instance;

  KijkDocument *document;
  GtkLabel     *heading;
  GtkListBox   *rows;
  int           first;   /* of the steps that are listed */
  int           last;
  GPtrArray    *lists;   /* of GtkDropDown, one a step */
  gboolean      showing;
};

G_DEFINE_FINAL_TYPE (KijkStepRows, kijk_step_rows, GTK_TYPE_BOX)

static int
find_state (KijkStepRows *self,
            int            step)
{
  KijkItem *progress = kijk_process_find_step (kijk_document_get_view (self->document), step);

  return progress != NULL ? kijk_item_get_int (progress, KIJK_STEP_PROGRESS_STATE)
                          : KIJK_STEP_STATE_NOT_YET;
}

static void
state_selected_cb (GtkDropDown   *list,
                   GParamSpec    *pspec,
                   KijkStepRows *self)
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
show_said (KijkStepRows *self,
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
add_step (KijkStepRows *self,
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
  gtk_list_box_append (self->rows, row);
  g_object_set_data (G_OBJECT (list), "said", parts);
  g_ptr_array_add (self->lists, list);
}

static void
clear (KijkStepRows *self)
{
  GtkWidget *row;

  g_ptr_array_set_size (self->lists, 0);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_list_box_remove (self->rows, row);
}

static void
refresh (KijkStepRows *self)
{
  self->showing = TRUE;
  for (guint i = 0; i < self->lists->len; i++)
    {
      GtkDropDown *list = self->lists->pdata[i];
      int step = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (list), "step"));

      gtk_drop_down_set_selected (list, (guint) find_state (self, step));
      gtk_widget_set_sensitive (GTK_WIDGET (list), !kijk_document_is_looking_back (self->document));
      show_said (self, g_object_get_data (G_OBJECT (list), "said"), step);
    }
  self->showing = FALSE;
}

static void
kijk_step_rows_finalize (GObject *object)
{
  KijkStepRows *self = KIJK_STEP_ROWS (object);

  g_clear_object (&self->document);
  g_ptr_array_unref (self->lists);

  G_OBJECT_CLASS (kijk_step_rows_parent_class)->finalize (object);
}

static void
kijk_step_rows_class_init (KijkStepRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kijk_step_rows_finalize;
}

static void
kijk_step_rows_init (KijkStepRows *self)
{
  GtkWidget *heading = gtk_label_new (NULL);
  GtkWidget *rows = gtk_list_box_new ();

  self->first = 0;
  self->last = -1;
  self->lists = g_ptr_array_new ();
  self->heading = GTK_LABEL (heading);
  self->rows = GTK_LIST_BOX (rows);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_label_set_xalign (self->heading, 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_list_box_set_selection_mode (self->rows, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (rows, "boxed-list");
  gtk_box_append (GTK_BOX (self), heading);
  gtk_box_append (GTK_BOX (self), rows);
}

/**
 * kijk_step_rows_new:
 * @document: a document
 *
 * Returns: (transfer floating): a list of no steps yet
 */
GtkWidget *
kijk_step_rows_new (KijkDocument *document)
{
  KijkStepRows *self;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document), NULL);

  self = g_object_new (KIJK_TYPE_STEP_ROWS, NULL);
  self->document = g_object_ref (document);

  return GTK_WIDGET (self);
}

/**
 * kijk_step_rows_show:
 * @self: a list
 * @heading: (nullable): what stands above it
 * @first: the first #KijkStep that it lists from now on
 * @last: the last of them; before @first there are none
 *
 * Shows what is said of each now.
 */
void
kijk_step_rows_show (KijkStepRows *self,
                     const char   *heading,
                     int           first,
                     int           last)
{
  g_return_if_fail (KIJK_IS_STEP_ROWS (self));

  gtk_label_set_text (self->heading, heading != NULL ? heading : "");
  gtk_widget_set_visible (GTK_WIDGET (self->heading), heading != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), last >= first);
  if (first != self->first || last != self->last)
    {
      self->first = first;
      self->last = last;
      clear (self);
      for (int step = first; step <= last; step++)
        add_step (self, step);
    }
  refresh (self);
}
