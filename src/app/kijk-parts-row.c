/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-parts-row.h"

#include <glib/gi18n.h>

#include "kijk-accessible.h"
#include "kijk-deeds.h"
#include "kijk-editable.h"
#include "kijk-interface.h"
#include "kijk-part-list.h"
#include "kijk-relate-popover.h"
#include "kijk-title.h"
#include "method/kijk-words.h"

/**
 * KijkPartsRow:
 *
 * A row for what belongs to an item and has a form of its own: the people of a
 * party, who spoke with those behind a person, how an interest relates to others.
 * Each opens its form; below them is how to add one.
 */
struct _KijkPartsRow {
  KijkFieldRow       parent_instance;

  KijkPartList      *parts;
  GtkEntry          *name;    /* to add a person by, or NULL */
  KijkRelatePopover *relate;  /* to add a relation by, or NULL */
};

G_DEFINE_FINAL_TYPE (KijkPartsRow, kijk_parts_row, KIJK_TYPE_FIELD_ROW)

static KijkFieldId
get_owner_field (KijkPartsRow *self)
{
  return kijk_field_row_get_row (KIJK_FIELD_ROW (self))->field;
}

static const char *
get_owner (KijkPartsRow *self)
{
  return kijk_field_row_get_items (KIJK_FIELD_ROW (self))[0];
}

static KijkDocument *
get_document (KijkPartsRow *self)
{
  return kijk_field_row_get_document (KIJK_FIELD_ROW (self));
}

static void
open_part (KijkPartsRow *self,
           KijkItem     *part)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "inspector.open", "s", kijk_item_get_id (part));
}

/* ---- adding ---- */

/* Returns: (transfer full): what was typed there, "" for nothing */
static char *
get_name (KijkPartsRow *self)
{
  return g_strstrip (g_strdup (self->name != NULL ? gtk_editable_get_text (GTK_EDITABLE (self->name)) : ""));
}

static char *
find_excess (const char *name)
{
  return kijk_interface_find_excess (name, kijk_field_get (KIJK_REPRESENTATIVE_NAME)->maximum);
}

static void
name_changed_cb (KijkPartsRow *self)
{
  g_autofree char *name = get_name (self);
  g_autofree char *problem = find_excess (name);

  kijk_field_row_set_problem (KIJK_FIELD_ROW (self), problem);
}

static void
enter_name (KijkPartsRow *self)
{
  g_autofree char *name = get_name (self);
  g_autofree char *excess = find_excess (name);
  g_autoptr (GError) error = NULL;

  if (*name == '\0' || excess != NULL || get_owner (self) == NULL)
    return;

  /* What was typed is no reason any more to keep what is shown. */
  kijk_editable_show (GTK_EDITABLE (self->name), "");
  if (kijk_deeds_add_part (get_document (self), get_owner_field (self), get_owner (self),
                           KIJK_REPRESENTATIVE_NAME, g_variant_new_string (name), &error) != NULL)
    return;

  kijk_editable_show (GTK_EDITABLE (self->name), name);
  kijk_field_row_set_problem (KIJK_FIELD_ROW (self), error->message);
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        KijkPartsRow          *self)
{
  g_autofree char *name = get_name (self);

  (void) controller;
  (void) keycode;
  (void) state;

  if (keyval != GDK_KEY_Escape || *name == '\0')
    return GDK_EVENT_PROPAGATE;

  kijk_field_row_restore (KIJK_FIELD_ROW (self));
  return GDK_EVENT_STOP;
}

static void
add_contact_cb (KijkPartsRow *self)
{
  g_autofree char *today = kijk_interface_get_today ();
  KijkItem *contact;

  if (get_owner (self) == NULL)
    return;

  contact = kijk_deeds_add_part (get_document (self), get_owner_field (self), get_owner (self),
                                 KIJK_CONTACT_DATE, g_variant_new_string (today), NULL);
  open_part (self, contact);
}

static GtkWidget *
create_name_entry (KijkPartsRow *self)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->name = GTK_ENTRY (entry);
  gtk_widget_add_css_class (entry, "boxed");
  gtk_entry_set_placeholder_text (self->name, _("Add a person"));
  kijk_accessible_set_name (entry, _("Add a person"));
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (enter_name), self);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (name_changed_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (enter_name), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (entry, focus);
  gtk_widget_add_controller (entry, keys);

  return entry;
}

static GtkWidget *
create_relate_button (KijkPartsRow *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = kijk_relate_popover_new (get_document (self));

  self->relate = KIJK_RELATE_POPOVER (popover);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("Add a relation"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);

  return button;
}

static GtkWidget *
create_contact_button (KijkPartsRow *self)
{
  GtkWidget *button = gtk_button_new_with_label (_("Add a contact"));

  g_signal_connect_swapped (button, "clicked", G_CALLBACK (add_contact_cb), self);
  return button;
}

static GtkWidget *
create_adder (KijkPartsRow *self)
{
  switch (get_owner_field (self))
    {
    case KIJK_REPRESENTATIVE_STAKEHOLDER:
      return create_name_entry (self);
    case KIJK_INTEREST_RELATION_A:
      return create_relate_button (self);
    default:
      return create_contact_button (self);
    }
}

static void
kijk_parts_row_setup (KijkFieldRow *row)
{
  KijkPartsRow *self = KIJK_PARTS_ROW (row);
  const KijkKind *kind = kijk_kind_get (KIJK_FIELD_KIND (get_owner_field (self)));
  g_autofree char *caption = kijk_words_capitalise (
      kijk_words_get (kijk_interface_get_language (), "kind.plural", kind->name));
  GtkWidget *parts = kijk_part_list_new ();

  self->parts = KIJK_PART_LIST (parts);
  kijk_field_row_set_caption (row, caption);
  kijk_field_row_add (row, parts);
  kijk_field_row_add (row, create_adder (self));
}

/* ---- showing ---- */

static char *
name_part (KijkItem *part,
           gpointer  data)
{
  KijkPartsRow *self = data;
  KijkProject *view = kijk_document_get_view (get_document (self));
  KijkLanguage language = kijk_interface_get_language ();

  if (kijk_item_is (part, KIJK_KIND_INTEREST_RELATION))
    return kijk_title_relation (view, part, get_owner (self), language);

  return kijk_title_make (view, part, language);
}

static void
kijk_parts_row_show_beside (KijkFieldRow *row)
{
  KijkPartsRow *self = KIJK_PARTS_ROW (row);
  g_autoptr (GPtrArray) parts = NULL;

  if (self->relate != NULL)
    kijk_relate_popover_set_from (self->relate, get_owner (self));
  parts = get_owner (self) != NULL
              ? kijk_form_list_parts (kijk_document_get_view (get_document (self)),
                                      get_owner_field (self), get_owner (self))
              : g_ptr_array_new ();
  kijk_part_list_show (self->parts, parts, name_part, self);
}

static void
kijk_parts_row_show (KijkFieldRow *row,
                     GVariant     *value,
                     gboolean      mixed)
{
  KijkPartsRow *self = KIJK_PARTS_ROW (row);

  (void) value;
  (void) mixed;

  if (self->name != NULL)
    kijk_editable_show (GTK_EDITABLE (self->name), "");
  kijk_parts_row_show_beside (row);
}

static void
kijk_parts_row_commit (KijkFieldRow *row)
{
  enter_name (KIJK_PARTS_ROW (row));
}

static gboolean
kijk_parts_row_is_pending (KijkFieldRow *row)
{
  g_autofree char *name = get_name (KIJK_PARTS_ROW (row));

  return *name != '\0';
}

static char *
kijk_parts_row_get_words (KijkFieldRow *row)
{
  return get_name (KIJK_PARTS_ROW (row));
}

static void
kijk_parts_row_set_words (KijkFieldRow *row,
                          const char   *words)
{
  kijk_editable_show (GTK_EDITABLE (KIJK_PARTS_ROW (row)->name), words);
}

static void
kijk_parts_row_class_init (KijkPartsRowClass *klass)
{
  KijkFieldRowClass *row_class = KIJK_FIELD_ROW_CLASS (klass);

  row_class->setup = kijk_parts_row_setup;
  row_class->show = kijk_parts_row_show;
  row_class->commit = kijk_parts_row_commit;
  row_class->is_pending = kijk_parts_row_is_pending;
  row_class->get_words = kijk_parts_row_get_words;
  row_class->set_words = kijk_parts_row_set_words;
  row_class->show_beside = kijk_parts_row_show_beside;
}

static void
kijk_parts_row_init (KijkPartsRow *self)
{
  (void) self;
}
