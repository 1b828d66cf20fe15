/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-choice-line.h"

#include <glib/gi18n.h>

#include "kijk-accessible.h"
#include "kijk-coins.h"

/* The lines of a list to choose from: the token of an item, what it is called, whose
 * it is, and whether it is chosen where several can be. */

/* In units of the window. */
#define COIN 26

typedef struct {
  GtkWidget *check;
  GtkWidget *coin;
  GtkWidget *title;
  GtkWidget *caption;
} Line;

static Line *
get_line (GtkListItem *item)
{
  return g_object_get_data (G_OBJECT (item), "line");
}

static GtkWidget *
create_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item,
          gpointer            several)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  Line *line = g_new0 (Line, 1);

  (void) factory;

  /* The whole line is clicked; what is marked is part of its name. */
  line->check = gtk_check_button_new ();
  gtk_widget_set_can_target (line->check, FALSE);
  gtk_widget_set_can_focus (line->check, FALSE);
  gtk_widget_set_visible (line->check, GPOINTER_TO_INT (several));
  line->coin = gtk_image_new ();
  gtk_image_set_pixel_size (GTK_IMAGE (line->coin), COIN);
  line->title = create_label (NULL);
  line->caption = create_label ("caption");
  gtk_widget_set_valign (text, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (text), line->title);
  gtk_box_append (GTK_BOX (text), line->caption);
  gtk_box_append (GTK_BOX (box), line->check);
  gtk_box_append (GTK_BOX (box), line->coin);
  gtk_box_append (GTK_BOX (box), text);
  g_object_set_data_full (G_OBJECT (item), "line", line, g_free);
  gtk_list_item_set_child (item, box);
}

static void
show_mark (KijkChoice  *choice,
           GtkListItem *item)
{
  GtkCheckButton *check = GTK_CHECK_BUTTON (get_line (item)->check);
  GtkWidget *row = gtk_widget_get_parent (gtk_list_item_get_child (item));
  g_autofree char *name = kijk_choice_line_name (choice);

  gtk_check_button_set_active (check, kijk_choice_get_mark (choice) == KIJK_CHOICE_MARKED);
  gtk_check_button_set_inconsistent (check, kijk_choice_get_mark (choice) == KIJK_CHOICE_PARTLY);
  /* What a screen reader comes to is the line around it. */
  if (row != NULL)
    kijk_accessible_set_name (row, name);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *list_item,
         KijkDocument       *document)
{
  KijkChoice *choice = gtk_list_item_get_item (list_item);
  KijkItem *item = kijk_project_get_item (kijk_document_get_view (document),
                                          kijk_choice_get_key (choice));
  const char *caption = kijk_choice_get_caption (choice);
  gboolean has_coin = item != NULL && !kijk_item_is (item, KIJK_KIND_INTEREST_RELATION);
  Line *line = get_line (list_item);

  (void) factory;

  gtk_label_set_text (GTK_LABEL (line->title), kijk_choice_get_title (choice));
  gtk_label_set_text (GTK_LABEL (line->caption), caption != NULL ? caption : "");
  gtk_widget_set_visible (line->caption, caption != NULL);
  gtk_widget_set_visible (line->coin, has_coin);
  if (has_coin)
    gtk_image_set_from_paintable (GTK_IMAGE (line->coin),
                                  kijk_coins_get (kijk_coins_for_document (document), item));
  g_signal_connect (choice, "marked", G_CALLBACK (show_mark), list_item);
  show_mark (choice, list_item);
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *item)
{
  (void) factory;

  g_signal_handlers_disconnect_by_data (gtk_list_item_get_item (item), item);
}

/**
 * kijk_choice_line_name:
 * @choice: a choice
 *
 * Returns: (transfer full): what a screen reader says of its line
 */
char *
kijk_choice_line_name (KijkChoice *choice)
{
  const char *caption;
  g_autofree char *name = NULL;

  g_return_val_if_fail (KIJK_IS_CHOICE (choice), NULL);

  caption = kijk_choice_get_caption (choice);
  name = caption != NULL ? g_strdup_printf ("%s, %s", kijk_choice_get_title (choice), caption)
                         : g_strdup (kijk_choice_get_title (choice));
  switch (kijk_choice_get_mark (choice))
    {
    case KIJK_CHOICE_MARKED:
      /* Translators: a line of a list of which several can be chosen. */
      return g_strdup_printf (_("%s, chosen"), name);
    case KIJK_CHOICE_PARTLY:
      /* Translators: of several items some have what this line says, others not. */
      return g_strdup_printf (_("%s, chosen for some"), name);
    default:
      return g_steal_pointer (&name);
    }
}

/**
 * kijk_choice_line_create_factory:
 * @document: whose items are chosen
 * @several: whether several can be chosen
 *
 * Returns: (transfer full): what makes lines of a list of #KijkChoice
 */
GtkListItemFactory *
kijk_choice_line_create_factory (KijkDocument *document,
                                 gboolean      several)
{
  GtkListItemFactory *factory;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document), NULL);

  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (several));
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), document, 0);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);

  return factory;
}
