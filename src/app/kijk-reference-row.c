/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-reference-row.h"

#include <glib/gi18n.h>

#include "kijk-interface.h"
#include "kijk-item-entry.h"
#include "kijk-title.h"

/**
 * KijkReferenceRow:
 *
 * A row for another item: a party, a person, what took a difference up; or none. By
 * any part of its name.
 */
struct _KijkReferenceRow {
  KijkFieldRow   parent_instance;

  KijkItemEntry *entry;
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

static void
fill_cb (KijkReferenceRow *self,
         GPtrArray        *choices)
{
  KijkProject *view = kijk_document_get_view (kijk_field_row_get_document (KIJK_FIELD_ROW (self)));

  g_ptr_array_add (choices, kijk_choice_new (NULL, word_for_none (self)));
  for (int kind = 0; kind < KIJK_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) items = NULL;

      if ((get_field (self)->targets & (G_GUINT64_CONSTANT (1) << kind)) == 0)
        continue;
      items = kijk_project_list_in_order (view, kind);
      for (guint i = 0; i < items->len; i++)
        if (is_offered (self, items->pdata[i]))
          g_ptr_array_add (choices, kijk_choice_new_item (view, items->pdata[i],
                                                          kijk_interface_get_language ()));
    }
}

static void
chosen_cb (KijkReferenceRow *self)
{
  const char *id = kijk_item_entry_get_item (self->entry);

  if (kijk_field_row_set_value (KIJK_FIELD_ROW (self),
                                id != NULL ? g_variant_new_string (id) : NULL))
    kijk_field_row_restore (KIJK_FIELD_ROW (self));
}

/* What answers to nothing stays, and the row says so. */
static void
missed_cb (KijkReferenceRow *self,
           gboolean          missed)
{
  kijk_field_row_set_problem (KIJK_FIELD_ROW (self),
                              missed ? _("Nothing here is called that") : NULL);
}

static void
kijk_reference_row_setup (KijkFieldRow *row)
{
  KijkReferenceRow *self = KIJK_REFERENCE_ROW (row);
  GtkWidget *entry = g_object_new (KIJK_TYPE_ITEM_ENTRY, NULL);

  self->entry = KIJK_ITEM_ENTRY (entry);
  gtk_entry_set_has_frame (kijk_item_entry_get_entry (self->entry), FALSE);
  kijk_field_row_label (row, GTK_WIDGET (kijk_item_entry_get_entry (self->entry)));
  kijk_item_entry_setup (self->entry, kijk_field_row_get_document (row));
  g_signal_connect_swapped (entry, "fill", G_CALLBACK (fill_cb), self);
  g_signal_connect_swapped (entry, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (entry, "missed", G_CALLBACK (missed_cb), self);
  kijk_field_row_add (row, entry);
}

/* Several items may have different ones. */
static void
kijk_reference_row_show (KijkFieldRow *row,
                         GVariant     *value,
                         gboolean      mixed)
{
  KijkReferenceRow *self = KIJK_REFERENCE_ROW (row);
  KijkProject *view = kijk_document_get_view (kijk_field_row_get_document (row));
  KijkItem *item = value != NULL
                       ? kijk_project_get_item (view, g_variant_get_string (value, NULL)) : NULL;
  g_autofree char *title =
      item != NULL ? kijk_title_make (view, item, kijk_interface_get_language ()) : g_strdup ("");

  gtk_entry_set_placeholder_text (kijk_item_entry_get_entry (self->entry),
                                  mixed ? _("different") : word_for_none (self));
  kijk_item_entry_show_item (self->entry, item != NULL ? kijk_item_get_id (item) : NULL, title);
}

static void
kijk_reference_row_commit (KijkFieldRow *row)
{
  kijk_item_entry_settle (KIJK_REFERENCE_ROW (row)->entry);
}

static gboolean
kijk_reference_row_is_pending (KijkFieldRow *row)
{
  return kijk_item_entry_is_pending (KIJK_REFERENCE_ROW (row)->entry);
}

static char *
kijk_reference_row_get_words (KijkFieldRow *row)
{
  GtkEntry *entry = kijk_item_entry_get_entry (KIJK_REFERENCE_ROW (row)->entry);

  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry)));
}

static void
kijk_reference_row_set_words (KijkFieldRow *row,
                              const char   *words)
{
  kijk_item_entry_type (KIJK_REFERENCE_ROW (row)->entry, words);
}

static void
kijk_reference_row_class_init (KijkReferenceRowClass *klass)
{
  KijkFieldRowClass *row_class = KIJK_FIELD_ROW_CLASS (klass);

  row_class->setup = kijk_reference_row_setup;
  row_class->show = kijk_reference_row_show;
  row_class->commit = kijk_reference_row_commit;
  row_class->is_pending = kijk_reference_row_is_pending;
  row_class->get_words = kijk_reference_row_get_words;
  row_class->set_words = kijk_reference_row_set_words;
}

static void
kijk_reference_row_init (KijkReferenceRow *self)
{
  (void) self;
}
