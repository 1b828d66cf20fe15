/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-accessible.h"

/* GtkDropDown and GtkMenuButton are named, but it is a button inside that gets the
 * keyboard, and that GTK 4.8 gives no name. */
static GtkWidget *
find_button (GtkWidget *widget)
{
  return GTK_IS_DROP_DOWN (widget) || GTK_IS_MENU_BUTTON (widget)
             ? gtk_widget_get_first_child (widget)
             : NULL;
}

/* Returns: (transfer full) (nullable): the words of what is chosen */
static char *
get_chosen (GtkDropDown *list)
{
  gpointer item = gtk_drop_down_get_selected_item (list);
  GtkExpression *expression = gtk_drop_down_get_expression (list);
  g_auto (GValue) value = G_VALUE_INIT;

  if (item == NULL)
    return NULL;
  if (expression != NULL && gtk_expression_evaluate (expression, item, &value))
    return g_value_dup_string (&value);

  return GTK_IS_STRING_OBJECT (item) ? g_strdup (gtk_string_object_get_string (item)) : NULL;
}

static void
chosen_cb (GtkDropDown *list)
{
  GtkWidget *button = find_button (GTK_WIDGET (list));
  g_autofree char *chosen = get_chosen (list);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  chosen != NULL ? chosen : "", -1);
}

/* Newer GTK has a list to choose from called by what is chosen, whatever its own name. */
static void
set_label (GtkWidget  *widget,
           const char *name)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * kijk_accessible_set_name:
 * @widget: anything
 * @name: what a screen reader calls it
 *
 * Names @widget, and what of it gets the keyboard. Of a list to choose from, what is
 * chosen is its description.
 */
void
kijk_accessible_set_name (GtkWidget  *widget,
                          const char *name)
{
  GtkWidget *button;

  g_return_if_fail (GTK_IS_WIDGET (widget) && name != NULL);

  set_label (widget, name);
  button = find_button (widget);
  if (button != NULL)
    set_label (button, name);
  if (GTK_IS_DROP_DOWN (widget) &&
      g_signal_handler_find (widget, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, chosen_cb, NULL) == 0)
    {
      g_signal_connect (widget, "notify::selected-item", G_CALLBACK (chosen_cb), NULL);
      chosen_cb (GTK_DROP_DOWN (widget));
    }
}
