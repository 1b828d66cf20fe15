/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-part-list.h"

#include "kijk-accessible.h"

/**
 * KijkPartList:
 *
 * Items that have a form of their own, below each other: each opens its form in the
 * inspector that the list is in.
 */
struct _KijkPartList {
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (KijkPartList, kijk_part_list, GTK_TYPE_BOX)

static void
clicked_cb (GtkButton *button,
            gpointer   data)
{
  (void) data;

  gtk_widget_activate_action (GTK_WIDGET (button), "inspector.open", "s",
                              g_object_get_data (G_OBJECT (button), "id"));
}

static GtkWidget *
create_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);

  return label;
}

static GtkWidget *
create_face (const char *name)
{
  g_auto (GStrv) lines = g_strsplit (name, "\n", 2);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (words), create_label (lines[0]));
  if (lines[1] != NULL)
    {
      GtkWidget *rest = create_label (lines[1]);

      gtk_widget_add_css_class (rest, "caption");
      gtk_widget_add_css_class (rest, "dim-label");
      gtk_box_append (GTK_BOX (words), rest);
    }
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("go-next-symbolic"));

  return box;
}

static void
add (KijkPartList *self,
     KijkItem     *part,
     char         *name)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), create_face (name));
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_add_css_class (button, "part");
  kijk_accessible_set_name (button, name);
  g_object_set_data_full (G_OBJECT (button), "id", g_strdup (kijk_item_get_id (part)), g_free);
  g_object_set_data_full (G_OBJECT (button), "name", name, g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), NULL);
  gtk_box_append (GTK_BOX (self), button);
}

static gboolean
shows (GtkWidget  *button,
       KijkItem   *part,
       const char *name)
{
  return g_str_equal (g_object_get_data (G_OBJECT (button), "id"), kijk_item_get_id (part)) &&
         g_str_equal (g_object_get_data (G_OBJECT (button), "name"), name);
}

static void
kijk_part_list_class_init (KijkPartListClass *klass)
{
  (void) klass;
}

static void
kijk_part_list_init (KijkPartList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

/**
 * kijk_part_list_new:
 *
 * Returns: (transfer floating): a list of nothing yet
 */
GtkWidget *
kijk_part_list_new (void)
{
  return g_object_new (KIJK_TYPE_PART_LIST, NULL);
}

/**
 * kijk_part_list_show:
 * @self: a list
 * @parts: (element-type KijkItem): what it shows from now on
 * @name: (scope call): what names each of them
 * @data: what @name gets
 *
 * Keeps the buttons as far as they are the same ones: one of them may have focus, or be
 * what is clicked while what was typed below them is entered.
 */
void
kijk_part_list_show (KijkPartList  *self,
                     GPtrArray     *parts,
                     KijkPartNamer  name,
                     gpointer       data)
{
  GtkWidget *button;
  guint n_kept;

  g_return_if_fail (KIJK_IS_PART_LIST (self) && parts != NULL && name != NULL);

  button = gtk_widget_get_first_child (GTK_WIDGET (self));
  for (n_kept = 0; n_kept < parts->len && button != NULL; n_kept++)
    {
      g_autofree char *called = name (parts->pdata[n_kept], data);

      if (!shows (button, parts->pdata[n_kept], called))
        break;
      button = gtk_widget_get_next_sibling (button);
    }
  while (button != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (button);

      gtk_box_remove (GTK_BOX (self), button);
      button = next;
    }
  for (guint i = n_kept; i < parts->len; i++)
    add (self, parts->pdata[i], name (parts->pdata[i], data));
}
