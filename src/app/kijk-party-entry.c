/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-party-entry.h"

#include <glib/gi18n.h>

#include "kijk-accessible.h"
#include "kijk-editable.h"
#include "kijk-interface.h"
#include "kijk-title.h"

/* In characters. */
#define WIDTH 16

/**
 * KijkPartyEntry:
 *
 * Chooses a party by its first letters: what is typed is completed to the first
 * party that begins so, and Up and Down go to the others. Nothing typed is nobody
 * in particular.
 */
struct _KijkPartyEntry {
  GtkWidget     parent_instance;

  KijkDocument *document;
  GtkEntry     *entry;
  char         *party;      /* its id, or NULL */
  gboolean      inserted;   /* something was typed since the last change */
  guint         complete_id;
  int           completed_at; /* from which character on it was completed, or -1 */
  gboolean      writing;    /* it writes itself */
};

G_DEFINE_FINAL_TYPE (KijkPartyEntry, kijk_party_entry, GTK_TYPE_WIDGET)

enum {
  CHANGED,
  ACCEPTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
name_party (KijkPartyEntry *self,
            KijkItem       *party)
{
  return kijk_title_make_short (kijk_document_get_view (self->document), party,
                                kijk_interface_get_language ());
}

static gboolean
begins (const char *text,
        const char *folded)
{
  g_autofree char *own = g_utf8_casefold (text, -1);

  return g_str_has_prefix (own, folded);
}

/* By short name, by name, by the letters on its token. */
static gboolean
matches (KijkPartyEntry *self,
         KijkItem       *party,
         const char     *folded)
{
  g_autofree char *name = name_party (self, party);

  return begins (name, folded) || begins (kijk_item_get_title (party), folded) ||
         begins (kijk_item_get_text (party, KIJK_STAKEHOLDER_INITIALS), folded);
}

static GPtrArray *
list_matches (KijkPartyEntry *self,
              const char     *text)
{
  g_autoptr (GPtrArray) parties =
      kijk_project_list_in_order (kijk_document_get_view (self->document), KIJK_KIND_STAKEHOLDER);
  g_autofree char *folded = g_utf8_casefold (text, -1);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < parties->len; i++)
    if (matches (self, parties->pdata[i], folded))
      g_ptr_array_add (found, parties->pdata[i]);

  return found;
}

static void
take_party (KijkPartyEntry *self,
            const char     *id)
{
  if (g_strcmp0 (id, self->party) == 0)
    return;

  g_free (self->party);
  self->party = g_strdup (id);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Writes the name of @party; what was typed of it stays, the rest is selected so
 * that the next letter takes its place. With -1 nothing is. */
static void
write_party (KijkPartyEntry *self,
             KijkItem       *party,
             int             typed)
{
  g_autofree char *name = party != NULL ? name_party (self, party) : g_strdup ("");

  self->writing = TRUE;
  kijk_editable_show (GTK_EDITABLE (self->entry), name);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), typed, -1);
  self->writing = FALSE;
  self->completed_at = typed > 0 ? typed : -1;
}

/* GTK 4.18 lets go of a selection on X11 where it was made and undone in quick
 * succession: it hears late that an earlier one ended. Before a key is heard, what
 * was completed is selected again, so that a letter takes its place. */
static void
hold_completion (KijkPartyEntry *self)
{
  GtkEditable *editable = GTK_EDITABLE (self->entry);

  if (self->completed_at >= 0 && !gtk_editable_get_selection_bounds (editable, NULL, NULL) &&
      gtk_editable_get_position (editable) == self->completed_at)
    gtk_editable_select_region (editable, self->completed_at, -1);
}

static gboolean
complete_cb (gpointer data)
{
  KijkPartyEntry *self = data;
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  int typed = (int) g_utf8_strlen (text, -1);
  g_autoptr (GPtrArray) found = list_matches (self, text);
  KijkItem *party = found->len > 0 && typed > 0 ? found->pdata[0] : NULL;
  g_autofree char *name = party != NULL ? name_party (self, party) : NULL;
  g_autofree char *folded = g_utf8_casefold (text, -1);

  self->complete_id = 0;
  /* Found by its letters or its full name, it is named once it is accepted. */
  if (party != NULL && begins (name, folded))
    write_party (self, party, typed);
  take_party (self, party != NULL ? kijk_item_get_id (party) : NULL);
  if (typed > 0 && party == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");

  return G_SOURCE_REMOVE;
}

/* A letter that takes the place of what was completed makes the text shorter and
 * is typed all the same: lengths do not tell the two apart. */
static void
insert_text_cb (GtkEditable    *editable,
                const char     *text,
                int             length,
                int            *position,
                KijkPartyEntry *self)
{
  (void) editable;
  (void) text;
  (void) length;
  (void) position;

  self->inserted = TRUE;
}

static void
text_changed_cb (GtkEditable    *editable,
                 KijkPartyEntry *self)
{
  gboolean inserted = self->inserted;

  (void) editable;

  self->inserted = FALSE;
  if (self->writing)
    return;

  self->completed_at = -1;
  if (!inserted)
    {
      /* Who wipes something out does not want it back. */
      g_clear_handle_id (&self->complete_id, g_source_remove);
      gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
      take_party (self, NULL);
      return;
    }
  if (self->complete_id == 0)
    self->complete_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, complete_cb, self, NULL);
}

static void
settle (KijkPartyEntry *self)
{
  if (self->complete_id != 0)
    {
      g_clear_handle_id (&self->complete_id, g_source_remove);
      complete_cb (self);
    }
  if (self->party != NULL)
    kijk_party_entry_set_party (self, self->party);
}

static void
step (KijkPartyEntry *self,
      int             by)
{
  g_autoptr (GPtrArray) parties =
      kijk_project_list_in_order (kijk_document_get_view (self->document), KIJK_KIND_STAKEHOLDER);
  int n = (int) parties->len;
  int at = by > 0 ? -1 : n;

  for (int i = 0; i < n; i++)
    if (g_strcmp0 (kijk_item_get_id (parties->pdata[i]), self->party) == 0)
      at = i;
  if (n == 0)
    return;

  at = (at + by + n) % n;
  kijk_party_entry_set_party (self, kijk_item_get_id (parties->pdata[at]));
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        KijkPartyEntry        *self)
{
  (void) controller;
  (void) keycode;
  (void) state;

  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      step (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      step (self, 1);
      return GDK_EVENT_STOP;
    default:
      hold_completion (self);
      return GDK_EVENT_PROPAGATE;
    }
}

static void
activate_cb (KijkPartyEntry *self)
{
  settle (self);
  if (kijk_party_entry_is_settled (self))
    g_signal_emit (self, signals[ACCEPTED], 0);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
leave_cb (KijkPartyEntry *self)
{
  settle (self);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, 0);
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

  g_clear_handle_id (&self->complete_id, g_source_remove);
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
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->completed_at = -1;
  self->entry = GTK_ENTRY (entry);
  gtk_entry_set_placeholder_text (self->entry, _("Of whom?"));
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), WIDTH);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), WIDTH);
  gtk_widget_set_tooltip_text (entry,
                               _("Party, by its first letters; empty: nobody in particular"));
  kijk_accessible_set_name (entry, _("Party, by its first letters"));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (gtk_editable_get_delegate (GTK_EDITABLE (entry)), "insert-text",
                    G_CALLBACK (insert_text_cb), self);
  g_signal_connect (entry, "changed", G_CALLBACK (text_changed_cb), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (entry, keys);
  gtk_widget_add_controller (entry, focus);
  gtk_widget_set_parent (entry, GTK_WIDGET (self));
}

static void
view_changed_cb (KijkProject    *view,
                 KijkChanges    *changes,
                 KijkPartyEntry *self)
{
  KijkItem *party = kijk_project_get_item (view, self->party);

  (void) changes;

  if (self->party == NULL)
    return;
  if (party == NULL)
    kijk_party_entry_set_party (self, NULL);
  else if (gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL)
    write_party (self, party, -1);
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

  if (self->complete_id != 0)
    settle (self);
  return self->party;
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
  KijkItem *item;

  g_return_if_fail (KIJK_IS_PARTY_ENTRY (self));

  item = kijk_project_get_item (kijk_document_get_view (self->document), party);
  g_clear_handle_id (&self->complete_id, g_source_remove);
  gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  write_party (self, item, 0);
  take_party (self, item != NULL ? kijk_item_get_id (item) : NULL);
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

  return kijk_party_entry_get_party (self) != NULL ||
         *gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0';
}
