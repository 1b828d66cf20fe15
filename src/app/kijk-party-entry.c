/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-party-entry.h"

#include <glib/gi18n.h>

#include "kijk-accessible.h"
#include "kijk-interface.h"
#include "kijk-item-entry.h"
#include "kijk-title.h"

/* In characters. */
#define WIDTH 16

/**
 * KijkPartyEntry:
 *
 * Chooses a party by any part of its name. Nothing typed is nobody in particular.
 */
struct _KijkPartyEntry {
  GtkWidget      parent_instance;

  KijkDocument  *document;
  KijkItemEntry *entry;
  char          *party;   /* the id that was told last, or NULL */
};

G_DEFINE_FINAL_TYPE (KijkPartyEntry, kijk_party_entry, GTK_TYPE_WIDGET)

enum {
  CHANGED,
  ACCEPTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
tell (KijkPartyEntry *self)
{
  const char *party = kijk_item_entry_get_item (self->entry);

  if (g_strcmp0 (party, self->party) == 0)
    return;

  g_free (self->party);
  self->party = g_strdup (party);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
fill_cb (KijkPartyEntry *self,
         GPtrArray      *choices)
{
  KijkProject *view = kijk_document_get_view (self->document);
  g_autoptr (GPtrArray) parties = kijk_project_list_in_order (view, KIJK_KIND_STAKEHOLDER);

  g_ptr_array_add (choices, kijk_choice_new (NULL, _("nobody in particular")));
  for (guint i = 0; i < parties->len; i++)
    g_ptr_array_add (choices, kijk_choice_new_item (view, parties->pdata[i],
                                                    kijk_interface_get_language ()));
}

static void
accepted_cb (KijkPartyEntry *self)
{
  g_signal_emit (self, signals[ACCEPTED], 0);
}

static gboolean
kijk_party_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (KIJK_PARTY_ENTRY (widget)->entry));
}

static void
kijk_party_entry_dispose (GObject *object)
{
  KijkPartyEntry *self = KIJK_PARTY_ENTRY (object);

  if (self->entry != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->entry));
  self->entry = NULL;

  G_OBJECT_CLASS (kijk_party_entry_parent_class)->dispose (object);
}

static void
kijk_party_entry_finalize (GObject *object)
{
  KijkPartyEntry *self = KIJK_PARTY_ENTRY (object);

  g_clear_object (&self->document);
  g_free (self->party);

  G_OBJECT_CLASS (kijk_party_entry_parent_class)->finalize (object);
}

static void
kijk_party_entry_class_init (KijkPartyEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kijk_party_entry_dispose;
  G_OBJECT_CLASS (klass)->finalize = kijk_party_entry_finalize;
  widget_class->grab_focus = kijk_party_entry_grab_focus;

  /**
   * KijkPartyEntry::changed:
   * @self: the entry
   *
   * Another party is chosen, or none.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * KijkPartyEntry::accepted:
   * @self: the entry
   *
   * The choice was made by Enter.
   */
  signals[ACCEPTED] = g_signal_new ("accepted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
kijk_party_entry_init (KijkPartyEntry *self)
{
  GtkWidget *item_entry = g_object_new (KIJK_TYPE_ITEM_ENTRY, NULL);
  GtkEntry *entry = kijk_item_entry_get_entry (KIJK_ITEM_ENTRY (item_entry));

  self->entry = KIJK_ITEM_ENTRY (item_entry);
  gtk_entry_set_placeholder_text (entry, _("Of whom?"));
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), WIDTH);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), WIDTH);
  gtk_widget_set_tooltip_text (
      GTK_WIDGET (entry), _("Party, by any part of its name; empty: nobody in particular"));
  kijk_accessible_set_name (GTK_WIDGET (entry), _("Party, by any part of its name"));
  g_signal_connect_swapped (item_entry, "fill", G_CALLBACK (fill_cb), self);
  g_signal_connect_swapped (item_entry, "chosen", G_CALLBACK (tell), self);
  g_signal_connect_swapped (item_entry, "accepted", G_CALLBACK (accepted_cb), self);
  gtk_widget_set_parent (item_entry, GTK_WIDGET (self));
}

static void
view_changed_cb (KijkProject    *view,
                 KijkChanges    *changes,
                 KijkPartyEntry *self)
{
  (void) changes;

  kijk_item_entry_refill (self->entry);
  if (self->party != NULL && !kijk_item_entry_is_pending (self->entry))
    kijk_party_entry_set_party (self, kijk_project_get_item (view, self->party) != NULL
                                          ? self->party : NULL);
}

/**
 * kijk_party_entry_set_document:
 * @self: an entry that has none yet
 * @document: whose parties it offers
 */
void
kijk_party_entry_set_document (KijkPartyEntry *self,
                               KijkDocument   *document)
{
  g_return_if_fail (KIJK_IS_PARTY_ENTRY (self) && KIJK_IS_DOCUMENT (document));
  g_return_if_fail (self->document == NULL);

  self->document = g_object_ref (document);
  kijk_item_entry_setup (self->entry, document);
  g_signal_connect_object (kijk_document_get_view (document), "changed",
                           G_CALLBACK (view_changed_cb), self, 0);
}

/**
 * kijk_party_entry_get_party:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): the id of the chosen party
 */
const char *
kijk_party_entry_get_party (KijkPartyEntry *self)
{
  g_return_val_if_fail (KIJK_IS_PARTY_ENTRY (self), NULL);

  return kijk_item_entry_get_item (self->entry);
}

/**
 * kijk_party_entry_set_party:
 * @self: an entry
 * @party: (nullable): the id of the party that is chosen from now on
 */
void
kijk_party_entry_set_party (KijkPartyEntry *self,
                            const char     *party)
{
  KijkProject *view;
  KijkItem *item;
  g_autofree char *name = NULL;

  g_return_if_fail (KIJK_IS_PARTY_ENTRY (self) && self->document != NULL);

  view = kijk_document_get_view (self->document);
  item = kijk_project_get_item (view, party);
  name = item != NULL ? kijk_title_make_short (view, item, kijk_interface_get_language ())
                      : g_strdup ("");
  kijk_item_entry_show_item (self->entry, item != NULL ? kijk_item_get_id (item) : NULL, name);
  tell (self);
}

/**
 * kijk_party_entry_is_settled:
 * @self: an entry
 *
 * Returns: whether what is written is a party, or nothing
 */
gboolean
kijk_party_entry_is_settled (KijkPartyEntry *self)
{
  g_return_val_if_fail (KIJK_IS_PARTY_ENTRY (self), TRUE);

  return kijk_item_entry_settle (self->entry);
}
