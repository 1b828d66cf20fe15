/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-whole-page.h"

#include <adwaita.h>

#include "diagram/kijk-process.h"
#include "kijk-gaps.h"
#include "kijk-interface.h"
#include "method/kijk-words.h"

/**
 * KijkWholePage:
 *
 * What there is to say of the collaboration as a whole: its question, where it
 * stands, and what is still empty, as questions that can be answered at once. Never
 * a score.
 */
struct _KijkWholePage {
  GtkBox         parent_instance;

  KijkDocument  *document;
  KijkItemForm  *form;
  AdwActionRow  *phase_row;
  GtkWidget     *gaps_part;
  GtkListBox    *gaps;
};

G_DEFINE_FINAL_TYPE (KijkWholePage, kijk_whole_page, GTK_TYPE_BOX)

static void
gap_activated_cb (GtkListBox    *list,
                  GtkListBoxRow *row,
                  KijkWholePage *self)
{
  KijkGap *gap = g_object_get_data (G_OBJECT (row), "gap");

  (void) list;

  gtk_widget_activate_action (GTK_WIDGET (self), "workspace.answer", "(iis)", (int) gap->kind,
                              gap->cell, gap->party != NULL ? gap->party : "");
}

static void
show_gaps (KijkWholePage *self)
{
  g_autoptr (GPtrArray) gaps = kijk_gaps_find (self->document, kijk_interface_get_language ());
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->gaps))) != NULL)
    gtk_list_box_remove (self->gaps, row);

  for (guint i = 0; i < gaps->len; i++)
    {
      KijkGap *gap = gaps->pdata[i];

      row = adw_action_row_new ();
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), gap->question);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 gtk_image_new_from_icon_name ("list-add-symbolic"));
      g_object_set_data_full (G_OBJECT (row), "gaps", g_ptr_array_ref (gaps),
                              (GDestroyNotify) g_ptr_array_unref);
      g_object_set_data (G_OBJECT (row), "gap", gap);
      gtk_list_box_append (self->gaps, row);
    }
  gtk_widget_set_visible (self->gaps_part, gaps->len > 0 && !kijk_document_is_looking_back (self->document));
}

static void
kijk_whole_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KIJK_TYPE_WHOLE_PAGE);

  G_OBJECT_CLASS (kijk_whole_page_parent_class)->dispose (object);
}

static void
kijk_whole_page_finalize (GObject *object)
{
  g_clear_object (&KIJK_WHOLE_PAGE (object)->document);

  G_OBJECT_CLASS (kijk_whole_page_parent_class)->finalize (object);
}

static void
kijk_whole_page_class_init (KijkWholePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kijk_whole_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = kijk_whole_page_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIJK_RESOURCE_BASE "/ui/kijk-whole-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KijkWholePage, phase_row);
  gtk_widget_class_bind_template_child (widget_class, KijkWholePage, gaps_part);
  gtk_widget_class_bind_template_child (widget_class, KijkWholePage, gaps);
}

static void
kijk_whole_page_init (KijkWholePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self->gaps, "row-activated", G_CALLBACK (gap_activated_cb), self);
}

/**
 * kijk_whole_page_new:
 * @document: a document
 *
 * Returns: (transfer floating): a page for it
 */
GtkWidget *
kijk_whole_page_new (KijkDocument *document)
{
  KijkWholePage *self;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document), NULL);

  self = g_object_new (KIJK_TYPE_WHOLE_PAGE, NULL);
  self->document = g_object_ref (document);
  self->form = KIJK_ITEM_FORM (kijk_item_form_new (document, KIJK_KIND_COLLABORATION));
  gtk_box_prepend (GTK_BOX (self), GTK_WIDGET (self->form));

  return GTK_WIDGET (self);
}

/**
 * kijk_whole_page_get_form:
 * @self: a page
 *
 * Returns: (transfer none): the form of the collaboration
 */
KijkItemForm *
kijk_whole_page_get_form (KijkWholePage *self)
{
  g_return_val_if_fail (KIJK_IS_WHOLE_PAGE (self), NULL);

  return self->form;
}

/**
 * kijk_whole_page_refresh:
 * @self: a page
 *
 * Shows what there is to say now.
 */
void
kijk_whole_page_refresh (KijkWholePage *self)
{
  KijkLanguage language = kijk_interface_get_language ();
  KijkItem *collaboration;
  int phase;

  g_return_if_fail (KIJK_IS_WHOLE_PAGE (self));

  collaboration = kijk_project_get_collaboration (kijk_document_get_view (self->document));
  phase = kijk_process_find_current (kijk_document_get_view (self->document));
  kijk_item_form_set_items (self->form, (const char *[]){ kijk_item_get_id (collaboration), NULL });
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->phase_row),
                                 kijk_words_field (language, "collaboration", "current-phase"));
  adw_action_row_set_subtitle (self->phase_row,
                               kijk_words_about (language, &kijk_phase_enumeration, phase, "name"));
  show_gaps (self);
}
