/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-reference-row.h"

#include <glib/gi18n.h>

#include "kijk-interface.h"
#include "kijk-title.h"

/**
 * KijkReferenceRow:
 *
 * A row for another item: a party, a person, what took a difference up. By first
 * letters or from a list; or none.
 */
struct _KijkReferenceRow {
  KijkFieldRow  parent_instance;

  GtkDropDown  *list;
  GStrv         ids;   /* in the order of the list, after “none” */
  gboolean      showing;
};

G_DEFINE_FINAL_TYPE (KijkReferenceRow, kijk_reference_row, KIJK_TYPE_FIELD_ROW)

static const KijkField *
get_field (KijkReferenceRow *self)
{
  return kijk_field_get (kijk_field_row_get_row (KIJK_FIELD_ROW (self))->field);
}

static const char *
word_for_none (KijkReferenceRow *self)
{
  switch (get_field (self)->id)
    {
    case KIJK_INTEREST_STAKEHOLDER:
      return _("nobody in particular");
    case KIJK_AMBITION_IMAGE_STAKEHOLDER:
      return _("nobody in particular");
    default:
      return _("none");
    }
}

static void
selected_cb (GtkDropDown      *list,
             GParamSpec       *pspec,
             KijkReferenceRow *self)
{
  guint i = gtk_drop_down_get_selected (list);

  (void) pspec;

  if (self->showing || i == GTK_INVALID_LIST_POSITION || i > g_strv_length (self->ids))
    return;

  kijk_field_row_set_value (KIJK_FIELD_ROW (self),
                            i > 0 ? g_variant_new_string (self->ids[i - 1]) : NULL);
}

static void
kijk_reference_row_setup (KijkFieldRow *row)
{
  KijkReferenceRow *self = KIJK_REFERENCE_ROW (row);
  g_autoptr (GtkExpression) title =
      gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget *list = gtk_drop_down_new (NULL, g_steal_pointer (&title));

  self->list = GTK_DROP_DOWN (list);
  self->ids = g_new0 (char *, 1);
  gtk_drop_down_set_enable_search (self->list, TRUE);
  gtk_widget_add_css_class (list, "flat-list");
  g_signal_connect (list, "notify::selected", G_CALLBACK (selected_cb), self);
  kijk_field_row_label (row, list);
  kijk_field_row_add (row, list);
}

/* A person belongs to a party: only those of the owner are offered. */
static gboolean
is_offered (KijkReferenceRow *self,
            KijkItem         *item)
{
  KijkProject *view = kijk_document_get_view (kijk_field_row_get_document (KIJK_FIELD_ROW (self)));
  const char *const *ids = kijk_field_row_get_items (KIJK_FIELD_ROW (self));
  KijkItem *interest;
  const char *party;

  if (get_field (self)->id != KIJK_INTEREST_PERSON || ids[0] == NULL)
    return TRUE;

  interest = kijk_project_get_item (view, ids[0]);
  party = interest != NULL ? kijk_item_get_text (interest, KIJK_INTEREST_STAKEHOLDER) : "";
  return *party == '\0' ||
         g_str_equal (party, kijk_item_get_text (item, KIJK_REPRESENTATIVE_STAKEHOLDER));
}

static gboolean
holds_same (GListModel    *model,
            GtkStringList *titles)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (titles));

  if (model == NULL || g_list_model_get_n_items (model) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (model), i),
                      gtk_string_list_get_string (titles, i)))
      return FALSE;

  return TRUE;
}

/* Several items may have different ones, which stands below all others. A list that
 * is open or searched stays as it is while it is the same. */
static void
fill (KijkReferenceRow *self,
      gboolean          mixed)
{
  KijkProject *view = kijk_document_get_view (kijk_field_row_get_document (KIJK_FIELD_ROW (self)));
  KijkLanguage language = kijk_interface_get_language ();
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  gtk_string_list_append (titles, word_for_none (self));
  for (int kind = 0; kind < KIJK_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) items = NULL;

      if ((get_field (self)->targets & (G_GUINT64_CONSTANT (1) << kind)) == 0)
        continue;
      items = kijk_project_list_in_order (view, kind);
      for (guint i = 0; i < items->len; i++)
        if (is_offered (self, items->pdata[i]))
          {
            g_strv_builder_add (ids, kijk_item_get_id (items->pdata[i]));
            gtk_string_list_take (titles, kijk_title_make (view, items->pdata[i], language));
          }
    }

  if (mixed)
    gtk_string_list_append (titles, _("different"));

  g_strfreev (self->ids);
  self->ids = g_strv_builder_end (ids);
  if (!holds_same (gtk_drop_down_get_model (self->list), titles))
    gtk_drop_down_set_model (self->list, G_LIST_MODEL (titles));
}

static void
kijk_reference_row_show (KijkFieldRow *row,
                         GVariant     *value,
                         gboolean      mixed)
{
  KijkReferenceRow *self = KIJK_REFERENCE_ROW (row);
  guint selected = 0;

  self->showing = TRUE;
  fill (self, mixed);
  for (guint i = 0; value != NULL && self->ids[i] != NULL; i++)
    if (g_str_equal (self->ids[i], g_variant_get_string (value, NULL)))
      selected = i + 1;
  gtk_drop_down_set_selected (self->list, mixed ? g_strv_length (self->ids) + 1 : selected);
  self->showing = FALSE;
}

static void
kijk_reference_row_finalize (GObject *object)
{
  g_strfreev (KIJK_REFERENCE_ROW (object)->ids);

  G_OBJECT_CLASS (kijk_reference_row_parent_class)->finalize (object);
}

static void
kijk_reference_row_class_init (KijkReferenceRowClass *klass)
{
  KijkFieldRowClass *row_class = KIJK_FIELD_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kijk_reference_row_finalize;
  row_class->setup = kijk_reference_row_setup;
  row_class->show = kijk_reference_row_show;
}

static void
kijk_reference_row_init (KijkReferenceRow *self)
{
  (void) self;
}
