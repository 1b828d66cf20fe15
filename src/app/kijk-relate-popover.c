/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-relate-popover.h"

#include <glib/gi18n.h>

#include "kijk-accessible.h"
#include "kijk-deeds.h"
#include "kijk-interface.h"
#include "kijk-title.h"
#include "method/kijk-words.h"

/* Of the list of interests, in units of the window. */
#define WIDTH 300

/**
 * KijkRelatePopover:
 *
 * Asks how an interest relates to which other one, and says so in the document.
 */
struct _KijkRelatePopover {
  GtkPopover    parent_instance;

  KijkDocument *document;
  char         *from;  /* the id of the interest */
  GStrv         ids;   /* of the others, in the order of the list */
  GtkDropDown  *type;
  GtkDropDown  *other;
  GtkWidget    *relate;
};

G_DEFINE_FINAL_TYPE (KijkRelatePopover, kijk_relate_popover, GTK_TYPE_POPOVER)

static void
relate_cb (KijkRelatePopover *self)
{
  guint other = gtk_drop_down_get_selected (self->other);

  if (other != GTK_INVALID_LIST_POSITION && other < g_strv_length (self->ids))
    kijk_deeds_relate (self->document, self->from, self->ids[other],
                       (KijkRelationType) gtk_drop_down_get_selected (self->type));
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
fill (KijkRelatePopover *self)
{
  KijkProject *view = kijk_document_get_view (self->document);
  g_autoptr (GPtrArray) interests = kijk_project_list_in_order (view, KIJK_KIND_INTEREST);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < interests->len; i++)
    {
      KijkItem *interest = interests->pdata[i];

      if (g_strcmp0 (kijk_item_get_id (interest), self->from) == 0)
        continue;
      g_strv_builder_add (ids, kijk_item_get_id (interest));
      gtk_string_list_take (titles,
                            kijk_title_make (view, interest, kijk_interface_get_language ()));
    }

  g_strfreev (self->ids);
  self->ids = g_strv_builder_end (ids);
  gtk_drop_down_set_model (self->other, G_LIST_MODEL (titles));
  gtk_widget_set_sensitive (self->relate, *self->ids != NULL);
}

static void
kijk_relate_popover_finalize (GObject *object)
{
  KijkRelatePopover *self = KIJK_RELATE_POPOVER (object);

  g_clear_object (&self->document);
  g_free (self->from);
  g_strfreev (self->ids);

  G_OBJECT_CLASS (kijk_relate_popover_parent_class)->finalize (object);
}

static void
kijk_relate_popover_class_init (KijkRelatePopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kijk_relate_popover_finalize;
}

static GtkWidget *
create_list (const char    *label,
             GtkStringList *strings)
{
  GtkExpression *string = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget *list = gtk_drop_down_new (strings != NULL ? G_LIST_MODEL (strings) : NULL, string);

  kijk_accessible_set_name (list, label);
  return list;
}

static void
kijk_relate_popover_init (KijkRelatePopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkStringList *types = gtk_string_list_new (NULL);
  KijkLanguage language = kijk_interface_get_language ();

  for (int type = 0; type < kijk_relation_type_enumeration.n_values; type++)
    gtk_string_list_append (types,
                            kijk_words_enum (language, &kijk_relation_type_enumeration, type));
  self->type = GTK_DROP_DOWN (create_list (_("How they relate"), types));
  self->other = GTK_DROP_DOWN (create_list (_("Other interest"), NULL));
  self->relate = gtk_button_new_with_label (_("Add"));
  gtk_drop_down_set_enable_search (self->other, TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (self->other), WIDTH, -1);
  gtk_widget_add_css_class (self->relate, "suggested-action");
  gtk_widget_set_halign (self->relate, GTK_ALIGN_END);
  g_signal_connect_swapped (self->relate, "clicked", G_CALLBACK (relate_cb), self);
  g_signal_connect_swapped (self, "show", G_CALLBACK (fill), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->type));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->other));
  gtk_box_append (GTK_BOX (box), self->relate);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  self->ids = g_new0 (char *, 1);
}

/**
 * kijk_relate_popover_new:
 * @document: a document
 *
 * Returns: (transfer floating): a popover
 */
GtkWidget *
kijk_relate_popover_new (KijkDocument *document)
{
  KijkRelatePopover *self;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document), NULL);

  self = g_object_new (KIJK_TYPE_RELATE_POPOVER, NULL);
  self->document = g_object_ref (document);

  return GTK_WIDGET (self);
}

/**
 * kijk_relate_popover_set_from:
 * @self: a popover
 * @interest: (nullable): the id of the interest that it is about
 */
void
kijk_relate_popover_set_from (KijkRelatePopover *self,
                              const char        *interest)
{
  g_return_if_fail (KIJK_IS_RELATE_POPOVER (self));

  g_free (self->from);
  self->from = g_strdup (interest);
}
