/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-stack-popover.h"

#include <glib/gi18n.h>

#include "kijk-accessible.h"
#include "kijk-chooser.h"
#include "kijk-interface.h"

/* In units of the window. */
#define WIDTH 360

/* From so many on they can be searched. */
#define MANY 12

/**
 * KijkStackPopover:
 *
 * What lies in a stack, or under one word on a piece of the ambition: a list to
 * choose from.
 */
struct _KijkStackPopover {
  GtkPopover    parent_instance;
};

G_DEFINE_FINAL_TYPE (KijkStackPopover, kijk_stack_popover, GTK_TYPE_POPOVER)

static void
chosen_cb (KijkStackPopover *self,
           KijkChoice       *choice)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "workspace.select", "s",
                              kijk_choice_get_key (choice));
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
kijk_stack_popover_class_init (KijkStackPopoverClass *klass)
{
  (void) klass;
}

static void
kijk_stack_popover_init (KijkStackPopover *self)
{
  (void) self;
}

static GPtrArray *
list_choices (KijkProject        *view,
              const char *const  *ids)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func (g_object_unref);

  for (gsize i = 0; ids[i] != NULL; i++)
    {
      KijkItem *item = kijk_project_get_item (view, ids[i]);

      if (item != NULL)
        g_ptr_array_add (choices,
                         kijk_choice_new_item (view, item, kijk_interface_get_language ()));
    }

  return choices;
}

/**
 * kijk_stack_popover_new:
 * @document: a document
 * @ids: what lies in the stack, of its view
 *
 * Choosing one activates `workspace.select` with its id.
 *
 * Returns: (transfer floating): a popover
 */
GtkWidget *
kijk_stack_popover_new (KijkDocument       *document,
                        const char *const  *ids)
{
  GtkWidget *popover, *box, *search, *chooser;
  g_autoptr (GPtrArray) choices = NULL;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document) && ids != NULL, NULL);

  popover = g_object_new (KIJK_TYPE_STACK_POPOVER, NULL);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  search = gtk_search_entry_new ();
  chooser = kijk_chooser_new (document, FALSE);
  choices = list_choices (kijk_document_get_view (document), ids);
  kijk_choices_set (kijk_chooser_get_choices (KIJK_CHOOSER (chooser)), choices);
  kijk_chooser_set_width (KIJK_CHOOSER (chooser), WIDTH);
  kijk_chooser_follow (KIJK_CHOOSER (chooser), search);
  kijk_accessible_set_name (search, _("Search"));
  gtk_widget_set_visible (search, choices->len > MANY);
  g_signal_connect_swapped (chooser, "chosen", G_CALLBACK (chosen_cb), popover);
  gtk_box_append (GTK_BOX (box), search);
  gtk_box_append (GTK_BOX (box), chooser);
  gtk_popover_set_child (GTK_POPOVER (popover), box);

  return popover;
}
