/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-change-list.h"

#include <adwaita.h>

#include "analysis/kijk-comparison.h"
#include "method/kijk-words.h"

/**
 * KijkChangeList:
 *
 * What changed since the moment that the view is compared with, a sentence each in the
 * language of the picture. One that tells of something in the view selects it there.
 */
struct _KijkChangeList {
  GtkBox         parent_instance;

  KijkDocument  *document;
  KijkSelection *selection;
  GtkLabel      *none;
  GtkListBox    *list;
};

G_DEFINE_FINAL_TYPE (KijkChangeList, kijk_change_list, GTK_TYPE_BOX)

static void
activated_cb (GtkListBox     *list,
              GtkListBoxRow  *row,
              KijkChangeList *self)
{
  (void) list;

  kijk_selection_set_only (self->selection, g_object_get_data (G_OBJECT (row), "id"));
}

static void
add_row (KijkChangeList       *self,
         const KijkComparison *comparison,
         const KijkDifference *difference)
{
  KijkProject *view = kijk_document_get_view (self->document);
  g_autofree char *text = kijk_comparison_describe (comparison, difference, kijk_project_get_language (view));
  gboolean there = difference->after != NULL && difference->type != KIJK_DIFFERENCE_PHASE;
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), there);
  if (there)
    g_object_set_data_full (G_OBJECT (row), "id", g_strdup (difference->id), g_free);
  gtk_list_box_append (self->list, row);
}

static void
clear (KijkChangeList *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

static void
kijk_change_list_finalize (GObject *object)
{
  KijkChangeList *self = KIJK_CHANGE_LIST (object);

  g_clear_object (&self->document);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (kijk_change_list_parent_class)->finalize (object);
}

static void
kijk_change_list_class_init (KijkChangeListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kijk_change_list_finalize;
}

static void
kijk_change_list_init (KijkChangeList *self)
{
  self->none = GTK_LABEL (gtk_label_new (NULL));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_label_set_xalign (self->none, 0);
  gtk_label_set_wrap (self->none, TRUE);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  g_signal_connect (self->list, "row-activated", G_CALLBACK (activated_cb), self);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->none));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));
}

/**
 * kijk_change_list_new:
 * @document: a document
 * @selection: what is selected of it
 *
 * Returns: (transfer floating): a list, empty until kijk_change_list_refresh()
 */
GtkWidget *
kijk_change_list_new (KijkDocument  *document,
                      KijkSelection *selection)
{
  KijkChangeList *self;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document) && KIJK_IS_SELECTION (selection), NULL);

  self = g_object_new (KIJK_TYPE_CHANGE_LIST, NULL);
  self->document = g_object_ref (document);
  self->selection = g_object_ref (selection);

  return GTK_WIDGET (self);
}

/**
 * kijk_change_list_refresh:
 * @self: a list
 *
 * Shows what there is to say now; nothing while nothing is compared.
 */
void
kijk_change_list_refresh (KijkChangeList *self)
{
  g_autoptr (KijkComparison) comparison = NULL;
  KijkProject *view, *before;
  guint n;

  g_return_if_fail (KIJK_IS_CHANGE_LIST (self));

  clear (self);
  view = kijk_document_get_view (self->document);
  before = kijk_document_get_before (self->document);
  comparison = before != NULL ? kijk_comparison_new (before, view) : NULL;
  n = comparison != NULL ? comparison->differences->len : 0;
  gtk_label_set_text (self->none, kijk_words_get (kijk_project_get_language (view), "difference", "none"));
  gtk_widget_set_visible (GTK_WIDGET (self->none), comparison != NULL && n == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  for (guint i = 0; i < n; i++)
    add_row (self, comparison, kijk_comparison_get (comparison, i));
}
