/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-choice-row.h"

#include <glib/gi18n.h>

#include "kijk-interface.h"
#include "method/kijk-words.h"

/**
 * KijkChoiceRow:
 *
 * A row for one of a few: the values of an enumeration, the words of a scale, yes
 * or no where not having said is a third. Few and important ones stand beside each
 * other as buttons, others in a list.
 */
struct _KijkChoiceRow {
  KijkFieldRow  parent_instance;

  GPtrArray    *buttons; /* of GtkToggleButton, or NULL */
  GtkDropDown  *list;    /* or NULL */
  guint         n_choices; /* in the list */
  gboolean      showing;
};

G_DEFINE_FINAL_TYPE (KijkChoiceRow, kijk_choice_row, KIJK_TYPE_FIELD_ROW)

static const KijkField *
get_field (KijkChoiceRow *self)
{
  return kijk_field_get (kijk_field_row_get_row (KIJK_FIELD_ROW (self))->field);
}

/* ---- the values in words ---- */

static int
count_values (const KijkField *field)
{
  if (field->enumeration != NULL)
    return field->enumeration->n_values;
  if (field->type == KIJK_VALUE_BOOLEAN)
    return 2;

  return field->maximum - field->minimum + 1;
}

static char *
name_value (const KijkField *field,
            int              i)
{
  KijkLanguage language = kijk_interface_get_language ();

  if (field->type == KIJK_VALUE_BOOLEAN)
    return g_strdup (i == 0 ? _("yes") : _("no"));
  if (field->enumeration == NULL)
    return g_strdup (kijk_words_scale (language, field, field->minimum + i));
  /* Sectors and pieces have names, which begin with a capital. */
  if (field->enumeration == &kijk_interest_type_enumeration ||
      field->enumeration == &kijk_facet_enumeration || field->enumeration == &kijk_area_enumeration)
    return g_strdup (kijk_words_about (language, field->enumeration, i, "name"));

  return g_strdup (kijk_words_enum (language, field->enumeration, i));
}

static GVariant *
create_value (const KijkField *field,
              int              i)
{
  if (field->type == KIJK_VALUE_BOOLEAN)
    return g_variant_new_boolean (i == 0);

  return g_variant_new_int32 (field->enumeration != NULL ? i : field->minimum + i);
}

/* Returns: which value that is, or -1 for none */
static int
find_value (const KijkField *field,
            GVariant        *value)
{
  if (value == NULL && !field->has_fallback)
    return -1;
  if (field->type == KIJK_VALUE_BOOLEAN)
    return (value != NULL ? g_variant_get_boolean (value) : field->fallback) ? 0 : 1;

  return (value != NULL ? g_variant_get_int32 (value) : field->fallback) -
         (field->enumeration != NULL ? 0 : field->minimum);
}

/* ---- buttons ---- */

static void
toggled_cb (GtkToggleButton *button,
            KijkChoiceRow   *self)
{
  guint i;

  if (self->showing || !gtk_toggle_button_get_active (button) ||
      !g_ptr_array_find (self->buttons, button, &i))
    return;

  kijk_field_row_set_value (KIJK_FIELD_ROW (self), create_value (get_field (self), (int) i));
}

static void
add_buttons (KijkChoiceRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  const KijkField *field = get_field (self);
  int n = count_values (field);

  self->buttons = g_ptr_array_new ();
  gtk_widget_add_css_class (box, "linked");
  gtk_widget_add_css_class (box, "choice");
  gtk_widget_set_margin_top (box, 2);
  for (int i = 0; i < n; i++)
    {
      g_autofree char *name = name_value (field, i);
      GtkWidget *button = gtk_toggle_button_new_with_label (name);

      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), self->buttons->pdata[0]);
      gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))),
                               PANGO_ELLIPSIZE_END);
      gtk_widget_set_tooltip_text (button, name);
      gtk_widget_set_hexpand (button, TRUE);
      g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), self);
      g_ptr_array_add (self->buttons, button);
      gtk_box_append (GTK_BOX (box), button);
    }
  kijk_field_row_label (KIJK_FIELD_ROW (self), box);
  kijk_field_row_add (KIJK_FIELD_ROW (self), box);
}

/* ---- a list ---- */

static gboolean
has_nothing (const KijkField *field)
{
  return !field->has_fallback;
}

static void
selected_cb (GtkDropDown   *list,
             GParamSpec    *pspec,
             KijkChoiceRow *self)
{
  const KijkField *field = get_field (self);
  int i = (int) gtk_drop_down_get_selected (list) - (has_nothing (field) ? 1 : 0);

  (void) pspec;

  if (self->showing || gtk_drop_down_get_selected (list) >= self->n_choices)
    return;

  kijk_field_row_set_value (KIJK_FIELD_ROW (self), i >= 0 ? create_value (field, i) : NULL);
}

static void
add_list (KijkChoiceRow *self)
{
  const KijkField *field = get_field (self);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *list;

  if (has_nothing (field))
    gtk_string_list_append (names, _("not said"));
  for (int i = 0; i < count_values (field); i++)
    gtk_string_list_take (names, name_value (field, i));

  self->n_choices = g_list_model_get_n_items (G_LIST_MODEL (names));
  list = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  self->list = GTK_DROP_DOWN (list);
  gtk_widget_add_css_class (list, "flat-list");
  g_signal_connect (list, "notify::selected", G_CALLBACK (selected_cb), self);
  kijk_field_row_label (KIJK_FIELD_ROW (self), list);
  kijk_field_row_add (KIJK_FIELD_ROW (self), list);
}

/* ---- the row ---- */

static void
kijk_choice_row_setup (KijkFieldRow *row)
{
  if (kijk_field_row_get_row (row)->control == KIJK_FORM_BUTTONS)
    add_buttons (KIJK_CHOICE_ROW (row));
  else
    add_list (KIJK_CHOICE_ROW (row));
}

/* Several items may have different ones, which stands below all others. */
static void
show_in_list (KijkChoiceRow *self,
              int            i,
              gboolean       mixed)
{
  GtkStringList *names = GTK_STRING_LIST (gtk_drop_down_get_model (self->list));
  const char *const different[] = { _("different"), NULL };
  guint n_more = g_list_model_get_n_items (G_LIST_MODEL (names)) - self->n_choices;

  gtk_string_list_splice (names, self->n_choices, n_more, mixed ? different : NULL);
  gtk_drop_down_set_selected (self->list,
                              mixed ? self->n_choices
                                    : (guint) (i + (has_nothing (get_field (self)) ? 1 : 0)));
}

static void
kijk_choice_row_show (KijkFieldRow *row,
                      GVariant     *value,
                      gboolean      mixed)
{
  KijkChoiceRow *self = KIJK_CHOICE_ROW (row);
  const KijkField *field = get_field (self);
  int i = mixed ? -1 : find_value (field, value);

  self->showing = TRUE;
  for (guint b = 0; self->buttons != NULL && b < self->buttons->len; b++)
    gtk_toggle_button_set_active (self->buttons->pdata[b], (int) b == i);
  if (self->list != NULL)
    show_in_list (self, i, mixed);
  self->showing = FALSE;
}

static void
kijk_choice_row_finalize (GObject *object)
{
  KijkChoiceRow *self = KIJK_CHOICE_ROW (object);

  g_clear_pointer (&self->buttons, g_ptr_array_unref);

  G_OBJECT_CLASS (kijk_choice_row_parent_class)->finalize (object);
}

static void
kijk_choice_row_class_init (KijkChoiceRowClass *klass)
{
  KijkFieldRowClass *row_class = KIJK_FIELD_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kijk_choice_row_finalize;
  row_class->setup = kijk_choice_row_setup;
  row_class->show = kijk_choice_row_show;
}

static void
kijk_choice_row_init (KijkChoiceRow *self)
{
  (void) self;
}
