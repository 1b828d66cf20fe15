/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-relate-popover.h"

#include <glib/gi18n.h>

#include "kijk-accessible.h"
#include "kijk-deeds.h"
#include "kijk-interface.h"
#include "kijk-item-entry.h"
#include "method/kijk-words.h"

/* Of the field for the other interest, in units of the window. */
#define WIDTH 300

/**
 * KijkRelatePopover:
 *
 * Asks how an interest relates to which other one, and says so in the document.
 */
struct _KijkRelatePopover {
  GtkPopover     parent_instance;

  KijkDocument  *document;
  char          *from;  /* the id of the interest */
  GtkDropDown   *type;
  KijkItemEntry *other;
  GtkWidget     *relate;
};

G_DEFINE_FINAL_TYPE (KijkRelatePopover, kijk_relate_popover, GTK_TYPE_POPOVER)

static void
relate_cb (KijkRelatePopover *self)
{
  const char *other;

  if (!kijk_item_entry_settle (self->other))
    return;

  other = kijk_item_entry_get_item (self->other);
  if (other != NULL)
    kijk_deeds_relate (self->document, self->from, other,
                       (KijkRelationType) gtk_drop_down_get_selected (self->type));
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
fill_cb (KijkRelatePopover *self,
         GPtrArray         *choices)
{
  KijkProject *view = kijk_document_get_view (self->document);
  g_autoptr (GPtrArray) interests = kijk_project_list_in_order (view, KIJK_KIND_INTEREST);

  for (guint i = 0; i < interests->len; i++)
    if (g_strcmp0 (kijk_item_get_id (interests->pdata[i]), self->from) != 0)
      g_ptr_array_add (choices, kijk_choice_new_item (view, interests->pdata[i],
                                                      kijk_interface_get_language ()));
}

static void
chosen_cb (KijkRelatePopover *self)
{
  gtk_widget_set_sensitive (self->relate, kijk_item_entry_get_item (self->other) != NULL);
}

static void
accepted_cb (KijkRelatePopover *self)
{
  if (gtk_widget_get_sensitive (self->relate))
    gtk_widget_grab_focus (self->relate);
}

/* Begins anew: nothing of the last time. */
static void
show_cb (KijkRelatePopover *self)
{
  kijk_item_entry_show_item (self->other, NULL, "");
  chosen_cb (self);
}

static void
kijk_relate_popover_finalize (GObject *object)
{
  KijkRelatePopover *self = KIJK_RELATE_POPOVER (object);

  g_clear_object (&self->document);
  g_free (self->from);

  G_OBJECT_CLASS (kijk_relate_popover_parent_class)->finalize (object);
}

static void
kijk_relate_popover_class_init (KijkRelatePopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kijk_relate_popover_finalize;
}

static GtkWidget *
create_types (void)
{
  GtkStringList *types = gtk_string_list_new (NULL);
  GtkWidget *list;

  for (int type = 0; type < kijk_relation_type_enumeration.n_values; type++)
    gtk_string_list_append (types, kijk_words_enum (kijk_interface_get_language (),
                                                    &kijk_relation_type_enumeration, type));
  list = gtk_drop_down_new (G_LIST_MODEL (types), NULL);
  kijk_accessible_set_name (list, _("How they relate"));

  return list;
}

static GtkWidget *
create_other (KijkRelatePopover *self)
{
  GtkWidget *other = g_object_new (KIJK_TYPE_ITEM_ENTRY, NULL);
  GtkEntry *entry = kijk_item_entry_get_entry (KIJK_ITEM_ENTRY (other));

  gtk_entry_set_placeholder_text (entry, _("Other interest"));
  gtk_widget_add_css_class (GTK_WIDGET (entry), "boxed");
  kijk_accessible_set_name (GTK_WIDGET (entry), _("Other interest"));
  gtk_widget_set_size_request (other, WIDTH, -1);
  g_signal_connect_swapped (other, "fill", G_CALLBACK (fill_cb), self);
  g_signal_connect_swapped (other, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (other, "accepted", G_CALLBACK (accepted_cb), self);

  return other;
}

static void
kijk_relate_popover_init (KijkRelatePopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->type = GTK_DROP_DOWN (create_types ());
  self->other = KIJK_ITEM_ENTRY (create_other (self));
  self->relate = gtk_button_new_with_label (_("Add"));
  gtk_widget_add_css_class (self->relate, "suggested-action");
  gtk_widget_set_halign (self->relate, GTK_ALIGN_END);
  g_signal_connect_swapped (self->relate, "clicked", G_CALLBACK (relate_cb), self);
  g_signal_connect_swapped (self, "show", G_CALLBACK (show_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->type));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->other));
  gtk_box_append (GTK_BOX (box), self->relate);
  gtk_popover_set_child (GTK_POPOVER (self), box);
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
  kijk_item_entry_setup (self->other, document);

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
