/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-stack-popover.h"

#include <glib/gi18n.h>

#include "kijk-accessible.h"
#include "kijk-coins.h"
#include "kijk-interface.h"
#include "kijk-title.h"

/* In units of the window. */
#define WIDTH 360
#define MOST_HEIGHT 300
#define COIN 26

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

  KijkDocument *document;
  GtkWidget    *search;
  GtkListBox   *list;
};

G_DEFINE_FINAL_TYPE (KijkStackPopover, kijk_stack_popover, GTK_TYPE_POPOVER)

static const char *
get_text (GtkListBoxRow *row,
          const char    *key)
{
  return g_object_get_data (G_OBJECT (row), key);
}

static gboolean
filter_cb (GtkListBoxRow *row,
           gpointer       data)
{
  KijkStackPopover *self = data;
  g_autofree char *sought =
      g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);

  return strstr (get_text (row, "words"), sought) != NULL;
}

static void
row_activated_cb (KijkStackPopover *self,
                  GtkListBoxRow    *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "workspace.select", "s", get_text (row, "id"));
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* Enter in the search takes the first that is left. */
static void
search_activate_cb (KijkStackPopover *self)
{
  for (int i = 0;; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);

      if (row == NULL)
        return;
      if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
        {
          row_activated_cb (self, row);
          return;
        }
    }
}

static GtkWidget *
create_label (const char *text,
              const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static void
add_row (KijkStackPopover *self,
         KijkItem         *item)
{
  KijkProject *view = kijk_document_get_view (self->document);
  const KijkField *owner = kijk_kind_find_owner (kijk_item_get_kind (item));
  KijkItem *party = owner != NULL ? kijk_project_get_referred (view, item, owner->id) : NULL;
  g_autofree char *whose =
      party != NULL ? kijk_title_make_short (view, party, kijk_interface_get_language ()) : NULL;
  g_autofree char *words =
      g_strjoin ("\n", kijk_item_get_title (item), whose != NULL ? whose : "", NULL);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *coin = gtk_image_new_from_paintable (
      kijk_coins_get (kijk_coins_for_document (self->document), item));

  gtk_image_set_pixel_size (GTK_IMAGE (coin), COIN);
  gtk_widget_set_valign (text, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (text), create_label (kijk_item_get_title (item), NULL));
  if (whose != NULL)
    gtk_box_append (GTK_BOX (text), create_label (whose, "caption"));
  gtk_box_append (GTK_BOX (box), coin);
  gtk_box_append (GTK_BOX (box), text);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  kijk_accessible_set_name (row, words);
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (kijk_item_get_id (item)), g_free);
  g_object_set_data_full (G_OBJECT (row), "words", g_utf8_casefold (words, -1), g_free);
  gtk_list_box_append (self->list, row);
}

static void
kijk_stack_popover_finalize (GObject *object)
{
  g_clear_object (&KIJK_STACK_POPOVER (object)->document);

  G_OBJECT_CLASS (kijk_stack_popover_parent_class)->finalize (object);
}

static void
kijk_stack_popover_class_init (KijkStackPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kijk_stack_popover_finalize;
}

static void
kijk_stack_popover_init (KijkStackPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->search = gtk_search_entry_new ();
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MOST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_widget_set_size_request (scrolled, WIDTH, -1);
  kijk_accessible_set_name (GTK_WIDGET (self->search), _("Search"));
  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  g_signal_connect_swapped (self->search, "search-changed",
                            G_CALLBACK (gtk_list_box_invalidate_filter), self->list);
  g_signal_connect_swapped (self->search, "activate", G_CALLBACK (search_activate_cb), self);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
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
  KijkStackPopover *self;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document) && ids != NULL, NULL);

  self = g_object_new (KIJK_TYPE_STACK_POPOVER, NULL);
  self->document = g_object_ref (document);
  for (gsize i = 0; ids[i] != NULL; i++)
    {
      KijkItem *item = kijk_project_get_item (kijk_document_get_view (document), ids[i]);

      if (item != NULL)
        add_row (self, item);
    }
  gtk_widget_set_visible (self->search,
                          gtk_list_box_get_row_at_index (self->list, MANY) != NULL);

  return GTK_WIDGET (self);
}
