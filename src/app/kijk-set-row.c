/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-set-row.h"

#include <glib/gi18n.h>

#include "kijk-interface.h"
#include "kijk-title.h"
#include "method/kijk-words.h"

/* Higher lists scroll. In units of the window. */
#define MOST_HEIGHT 320

/**
 * KijkSetRow:
 *
 * A row for any number of a few: parties, circumstances, pieces, marks. Says which
 * those are, and opens to tick them.
 */
struct _KijkSetRow {
  KijkFieldRow   parent_instance;

  GtkMenuButton *button;
  GtkLabel      *summary;
  GtkBox        *box;      /* of a GtkCheckButton for each key */
  GPtrArray     *keys;     /* of char *: an id, or the number of a value */
  gboolean       showing;
};

G_DEFINE_FINAL_TYPE (KijkSetRow, kijk_set_row, KIJK_TYPE_FIELD_ROW)

static const KijkField *
get_field (KijkSetRow *self)
{
  return kijk_field_get (kijk_field_row_get_row (KIJK_FIELD_ROW (self))->field);
}

static KijkProject *
get_view (KijkSetRow *self)
{
  return kijk_document_get_view (kijk_field_row_get_document (KIJK_FIELD_ROW (self)));
}

/* ---- entering ---- */

static void
toggled_cb (GtkCheckButton *check,
            KijkSetRow     *self)
{
  const char *key = g_object_get_data (G_OBJECT (check), "key");

  if (self->showing)
    return;

  gtk_check_button_set_inconsistent (check, FALSE);
  kijk_field_row_set_member (KIJK_FIELD_ROW (self),
                             get_field (self)->type == KIJK_VALUE_ENUMS
                                 ? g_variant_new_int32 (atoi (key))
                                 : g_variant_new_string (key),
                             gtk_check_button_get_active (check));
}

/* ---- showing ---- */

static char *
name_enum (const KijkField *field,
           int              value)
{
  KijkLanguage language = kijk_interface_get_language ();

  return g_strdup (field->enumeration == &kijk_facet_enumeration
                       ? kijk_words_about (language, field->enumeration, value, "name")
                       : kijk_words_enum (language, field->enumeration, value));
}

/* Adds what can be ticked: @keys and beside them what they are called. */
static void
list_choices (KijkSetRow *self,
              GPtrArray  *keys,
              GPtrArray  *names)
{
  const KijkField *field = get_field (self);

  for (int value = 0; field->type == KIJK_VALUE_ENUMS && value < field->enumeration->n_values;
       value++)
    {
      g_ptr_array_add (keys, g_strdup_printf ("%d", value));
      g_ptr_array_add (names, name_enum (field, value));
    }

  for (int kind = 0; field->type == KIJK_VALUE_REFERENCES && kind < KIJK_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) items = NULL;

      if ((field->targets & (G_GUINT64_CONSTANT (1) << kind)) == 0)
        continue;
      items = kijk_project_list_in_order (get_view (self), kind);
      for (guint i = 0; i < items->len; i++)
        {
          g_ptr_array_add (keys, g_strdup (kijk_item_get_id (items->pdata[i])));
          g_ptr_array_add (names, kijk_title_make_short (get_view (self), items->pdata[i],
                                                         kijk_interface_get_language ()));
        }
    }
}

static gboolean
same_strings (GPtrArray *a,
              GPtrArray *b)
{
  gboolean same = a->len == b->len;

  for (guint i = 0; same && i < a->len; i++)
    same = g_str_equal (a->pdata[i], b->pdata[i]);

  return same;
}

static void
add_check (KijkSetRow *self,
           const char *key,
           const char *name)
{
  GtkWidget *check = gtk_check_button_new_with_label (name);

  g_object_set_data_full (G_OBJECT (check), "key", g_strdup (key), g_free);
  g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_box_append (self->box, check);
}

/* Keeps the ticks while they are the same ones: one of them may have focus. */
static void
fill (KijkSetRow *self)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *check;

  list_choices (self, keys, names);
  if (!same_strings (keys, self->keys))
    {
      while ((check = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
        gtk_box_remove (self->box, check);
      for (guint i = 0; i < names->len; i++)
        add_check (self, keys->pdata[i], names->pdata[i]);
      g_ptr_array_unref (self->keys);
      self->keys = g_steal_pointer (&keys);
      return;
    }

  check = gtk_widget_get_first_child (GTK_WIDGET (self->box));
  for (guint i = 0; i < names->len; i++, check = gtk_widget_get_next_sibling (check))
    gtk_check_button_set_label (GTK_CHECK_BUTTON (check), names->pdata[i]);
}

static gboolean
holds (const KijkField *field,
       GVariant        *value,
       const char      *key)
{
  gsize n = value != NULL ? g_variant_n_children (value) : 0;

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GVariant) child = g_variant_get_child_value (value, i);

      if (field->type == KIJK_VALUE_ENUMS ? g_variant_get_int32 (child) == atoi (key)
                                          : g_str_equal (g_variant_get_string (child, NULL), key))
        return TRUE;
    }

  return FALSE;
}

/* Of several items some may have a member in their list and others not. */
static void
show_check (KijkSetRow     *self,
            GtkCheckButton *check,
            const char     *key)
{
  const char *const *ids = kijk_field_row_get_items (KIJK_FIELD_ROW (self));
  guint n = 0;
  guint n_held = 0;

  for (int i = 0; ids[i] != NULL; i++)
    {
      KijkItem *item = kijk_project_get_item (get_view (self), ids[i]);

      if (item == NULL)
        continue;
      n++;
      n_held += holds (get_field (self), kijk_item_get_value (item, get_field (self)->id), key);
    }

  gtk_check_button_set_active (check, n_held > 0 && n_held == n);
  gtk_check_button_set_inconsistent (check, n_held > 0 && n_held < n);
}

static void
kijk_set_row_show (KijkFieldRow *row,
                   GVariant     *value,
                   gboolean      mixed)
{
  KijkSetRow *self = KIJK_SET_ROW (row);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  g_autofree char *summary = NULL;
  GtkWidget *check;

  self->showing = TRUE;
  fill (self);
  check = gtk_widget_get_first_child (GTK_WIDGET (self->box));
  for (guint i = 0; i < self->keys->len; i++, check = gtk_widget_get_next_sibling (check))
    {
      show_check (self, GTK_CHECK_BUTTON (check), self->keys->pdata[i]);
      if (holds (get_field (self), value, self->keys->pdata[i]))
        g_ptr_array_add (chosen, (gpointer) gtk_check_button_get_label (GTK_CHECK_BUTTON (check)));
    }
  self->showing = FALSE;

  g_ptr_array_add (chosen, NULL);
  summary = kijk_words_join (kijk_interface_get_language (), (const char *const *) chosen->pdata);
  gtk_label_set_text (self->summary, mixed             ? _("different")
                                     : chosen->len > 1 ? summary
                                                       : _("none"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->button), self->keys->len > 0);
}

static void
kijk_set_row_setup (KijkFieldRow *row)
{
  KijkSetRow *self = KIJK_SET_ROW (row);
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *face = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *summary = gtk_label_new (NULL);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->button = GTK_MENU_BUTTON (button);
  self->summary = GTK_LABEL (summary);
  self->box = GTK_BOX (box);
  gtk_label_set_xalign (self->summary, 0);
  gtk_label_set_wrap (self->summary, TRUE);
  gtk_label_set_wrap_mode (self->summary, PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (summary, TRUE);
  gtk_box_append (GTK_BOX (face), summary);
  gtk_box_append (GTK_BOX (face), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_menu_button_set_child (self->button, face);
  /* A menu button puts its child in the middle; this one reads like a field. */
  for (GtkWidget *widget = face; widget != button; widget = gtk_widget_get_parent (widget))
    {
      gtk_widget_set_halign (widget, GTK_ALIGN_FILL);
      gtk_widget_set_hexpand (widget, TRUE);
    }
  gtk_menu_button_set_popover (self->button, popover);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MOST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  gtk_widget_add_css_class (button, "flat-list");
  kijk_field_row_label (row, button);
  kijk_field_row_add (row, button);
}

static void
kijk_set_row_finalize (GObject *object)
{
  g_ptr_array_unref (KIJK_SET_ROW (object)->keys);

  G_OBJECT_CLASS (kijk_set_row_parent_class)->finalize (object);
}

static void
kijk_set_row_class_init (KijkSetRowClass *klass)
{
  KijkFieldRowClass *row_class = KIJK_FIELD_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kijk_set_row_finalize;
  row_class->setup = kijk_set_row_setup;
  row_class->show = kijk_set_row_show;
}

static void
kijk_set_row_init (KijkSetRow *self)
{
  self->keys = g_ptr_array_new_with_free_func (g_free);
}
