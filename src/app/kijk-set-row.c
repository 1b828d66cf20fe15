/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-set-row.h"

#include <glib/gi18n.h>

#include "kijk-accessible.h"
#include "kijk-chooser.h"
#include "kijk-editable.h"
#include "kijk-interface.h"
#include "kijk-title.h"
#include "method/kijk-words.h"

/* From so many on they can be searched. */
#define MANY 8

/**
 * KijkSetRow:
 *
 * A row for any number of a few or many: parties, circumstances, pieces, marks. Says
 * which those are, and opens to mark them.
 */
struct _KijkSetRow {
  KijkFieldRow   parent_instance;

  GtkMenuButton *button;
  GtkLabel      *summary;
  GtkPopover    *popover;
  GtkEditable   *search;
  KijkChooser   *chooser;
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

/* ---- what there is to mark ---- */

static KijkChoice *
create_value (const KijkField *field,
              int              value)
{
  KijkLanguage language = kijk_interface_get_language ();
  g_autofree char *key = g_strdup_printf ("%d", value);

  return kijk_choice_new (key, field->enumeration == &kijk_facet_enumeration
                                   ? kijk_words_about (language, field->enumeration, value, "name")
                                   : kijk_words_enum (language, field->enumeration, value));
}

/* Returns: (transfer full) (element-type KijkItem): the items that may be in the list */
static GPtrArray *
list_items (KijkSetRow *self)
{
  GPtrArray *all = g_ptr_array_new ();

  for (int kind = 0; kind < KIJK_N_KINDS; kind++)
    if ((get_field (self)->targets & (G_GUINT64_CONSTANT (1) << kind)) != 0)
      {
        g_autoptr (GPtrArray) items = kijk_project_list_in_order (get_view (self), kind);

        for (guint i = 0; i < items->len; i++)
          g_ptr_array_add (all, items->pdata[i]);
      }

  return all;
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
static KijkChoiceMark
find_mark (KijkSetRow *self,
           const char *key)
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

  return n_held == 0 ? KIJK_CHOICE_UNMARKED : n_held < n ? KIJK_CHOICE_PARTLY : KIJK_CHOICE_MARKED;
}

static GPtrArray *
list_choices (KijkSetRow *self)
{
  const KijkField *field = get_field (self);
  GPtrArray *choices = g_ptr_array_new_with_free_func (g_object_unref);

  if (field->type == KIJK_VALUE_ENUMS)
    {
      for (int value = 0; value < field->enumeration->n_values; value++)
        g_ptr_array_add (choices, create_value (field, value));
    }
  else
    {
      g_autoptr (GPtrArray) items = list_items (self);

      for (guint i = 0; i < items->len; i++)
        g_ptr_array_add (choices, kijk_choice_new_item (get_view (self), items->pdata[i],
                                                        kijk_interface_get_language ()));
    }
  for (guint i = 0; i < choices->len; i++)
    kijk_choice_set_mark (choices->pdata[i],
                          find_mark (self, kijk_choice_get_key (choices->pdata[i])));

  return choices;
}

static void
fill (KijkSetRow *self)
{
  g_autoptr (GPtrArray) choices = list_choices (self);

  kijk_choices_set (kijk_chooser_get_choices (self->chooser), choices);
}

/* Begins with all of them. */
static void
opened_cb (KijkSetRow *self)
{
  kijk_editable_show (self->search, "");
  fill (self);
  kijk_chooser_search (self->chooser, "");
  gtk_widget_set_visible (GTK_WIDGET (self->search),
                          kijk_choices_count (kijk_chooser_get_choices (self->chooser)) > MANY);
}

/* What was offered is not kept for other eyes. */
static void
closed_cb (KijkSetRow *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  kijk_choices_set (kijk_chooser_get_choices (self->chooser), none);
  kijk_editable_show (self->search, "");
}

/* ---- entering ---- */

static void
chosen_cb (KijkSetRow *self,
           KijkChoice *choice)
{
  const char *key = kijk_choice_get_key (choice);

  kijk_field_row_set_member (KIJK_FIELD_ROW (self),
                             get_field (self)->type == KIJK_VALUE_ENUMS
                                 ? g_variant_new_int32 (atoi (key))
                                 : g_variant_new_string (key),
                             kijk_choice_get_mark (choice) != KIJK_CHOICE_MARKED);
}

/* ---- showing ---- */

static char *
summarise (KijkSetRow *self,
           GVariant   *value)
{
  const KijkField *field = get_field (self);
  KijkLanguage language = kijk_interface_get_language ();
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; field->type == KIJK_VALUE_ENUMS && i < field->enumeration->n_values; i++)
    {
      g_autoptr (KijkChoice) choice = create_value (field, i);

      if (holds (field, value, kijk_choice_get_key (choice)))
        g_ptr_array_add (names, g_strdup (kijk_choice_get_title (choice)));
    }
  if (field->type == KIJK_VALUE_REFERENCES)
    {
      g_autoptr (GPtrArray) items = list_items (self);

      for (guint i = 0; i < items->len; i++)
        if (holds (field, value, kijk_item_get_id (items->pdata[i])))
          g_ptr_array_add (names, kijk_title_make_short (get_view (self), items->pdata[i],
                                                         language));
    }
  if (names->len == 0)
    return g_strdup (_("none"));

  g_ptr_array_add (names, NULL);
  return kijk_words_join (language, (const char *const *) names->pdata);
}

static gboolean
has_choices (KijkSetRow *self)
{
  g_autoptr (GPtrArray) items = NULL;

  if (get_field (self)->type == KIJK_VALUE_ENUMS)
    return TRUE;

  items = list_items (self);
  return items->len > 0;
}

static void
kijk_set_row_show (KijkFieldRow *row,
                   GVariant     *value,
                   gboolean      mixed)
{
  KijkSetRow *self = KIJK_SET_ROW (row);
  g_autofree char *summary = mixed ? g_strdup (_("different")) : summarise (self, value);

  gtk_label_set_text (self->summary, summary);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), summary);
  gtk_widget_set_sensitive (GTK_WIDGET (self->button), has_choices (self));
  if (gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    fill (self);
}

static GtkWidget *
create_popover (KijkSetRow *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *search = gtk_search_entry_new ();
  GtkWidget *chooser =
      kijk_chooser_new (kijk_field_row_get_document (KIJK_FIELD_ROW (self)), TRUE);

  self->popover = GTK_POPOVER (popover);
  self->search = GTK_EDITABLE (search);
  self->chooser = KIJK_CHOOSER (chooser);
  kijk_chooser_follow (self->chooser, search);
  kijk_accessible_set_name (search, _("Search"));
  g_signal_connect_swapped (chooser, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (popover, "show", G_CALLBACK (opened_cb), self);
  g_signal_connect_swapped (popover, "closed", G_CALLBACK (closed_cb), self);
  gtk_box_append (GTK_BOX (box), search);
  gtk_box_append (GTK_BOX (box), chooser);
  gtk_popover_set_child (self->popover, box);

  return popover;
}

static void
kijk_set_row_setup (KijkFieldRow *row)
{
  KijkSetRow *self = KIJK_SET_ROW (row);
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *face = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *summary = gtk_label_new (NULL);

  self->button = GTK_MENU_BUTTON (button);
  self->summary = GTK_LABEL (summary);
  gtk_label_set_xalign (self->summary, 0);
  gtk_label_set_ellipsize (self->summary, PANGO_ELLIPSIZE_END);
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
  gtk_menu_button_set_popover (self->button, create_popover (self));
  gtk_widget_add_css_class (button, "flat-list");
  kijk_field_row_label (row, button);
  kijk_field_row_add (row, button);
}

static void
kijk_set_row_class_init (KijkSetRowClass *klass)
{
  KijkFieldRowClass *row_class = KIJK_FIELD_ROW_CLASS (klass);

  row_class->setup = kijk_set_row_setup;
  row_class->show = kijk_set_row_show;
}

static void
kijk_set_row_init (KijkSetRow *self)
{
  (void) self;
}
