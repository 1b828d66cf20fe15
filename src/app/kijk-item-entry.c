/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-item-entry.h"

#include <glib/gi18n.h>

#include "kijk-chooser.h"
#include "kijk-editable.h"

/* A list is never narrower, however small the field is. In units of the window. */
#define LEAST_WIDTH 280

/**
 * KijkItemEntry:
 *
 * A field for one of many items: it shows what the one is called, and whatever is
 * typed there is looked for, anywhere in its words. Enter or going elsewhere takes
 * what the list points at, Escape takes back what was typed.
 */
struct _KijkItemEntry {
  GtkWidget     parent_instance;

  GtkEntry     *entry;
  GtkPopover   *popover;
  KijkChooser  *chooser;
  char         *id;       /* of the item, or NULL */
  char         *name;     /* what it is called, "" for none */
  gboolean      pending;  /* something was typed since */
  gboolean      missed;   /* nothing answers to it */
  guint         show_all_id;
  gboolean      writing;  /* it writes itself */
};

G_DEFINE_FINAL_TYPE (KijkItemEntry, kijk_item_entry, GTK_TYPE_WIDGET)

enum {
  FILL,
  CHOSEN,
  ACCEPTED,
  MISSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_text (KijkItemEntry *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static void
set_missed (KijkItemEntry *self,
            gboolean       missed)
{
  if (missed == self->missed)
    return;

  self->missed = missed;
  if (missed)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  g_signal_emit (self, signals[MISSED], 0, missed);
}

/* Forgets what was typed: it is called what it was called. */
static void
write_back (KijkItemEntry *self)
{
  self->writing = TRUE;
  kijk_editable_show (GTK_EDITABLE (self->entry), self->name);
  self->writing = FALSE;
  self->pending = FALSE;
  set_missed (self, FALSE);
}

/* ---- the list ---- */

static gboolean
is_open (KijkItemEntry *self)
{
  return self->popover != NULL && gtk_widget_get_visible (GTK_WIDGET (self->popover));
}

static void
fill (KijkItemEntry *self)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);

  g_signal_emit (self, signals[FILL], 0, choices);
  kijk_choices_set (kijk_chooser_get_choices (self->chooser), choices);
}

static void
describe (KijkItemEntry *self)
{
  g_autofree char *description = is_open (self) ? kijk_chooser_describe (self->chooser)
                                                : g_strdup ("");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

static void
open_list (KijkItemEntry *self)
{
  gboolean opened = is_open (self);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self->entry)))
    return;

  if (!opened)
    {
      fill (self);
      kijk_chooser_set_width (self->chooser,
                              MAX (gtk_widget_get_width (GTK_WIDGET (self)), LEAST_WIDTH));
      gtk_popover_popup (self->popover);
    }
  kijk_chooser_search (self->chooser, self->pending ? get_text (self) : "");
  if (!self->pending)
    kijk_chooser_point_at (self->chooser, self->id);
  /* A list that became shorter stays beside its field. */
  if (opened)
    gtk_popover_present (self->popover);
  describe (self);
}

/* What was offered is not kept: next time it may be something else, or for other
 * eyes. */
static void
close_list (KijkItemEntry *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  if (self->popover == NULL)
    return;

  gtk_popover_popdown (self->popover);
  kijk_choices_set (kijk_chooser_get_choices (self->chooser), none);
  describe (self);
}

static void
take (KijkItemEntry *self,
      const char    *id,
      const char    *name)
{
  g_autofree char *own_id = g_strdup (id);
  g_autofree char *own_name = g_strdup (id != NULL ? name : "");

  kijk_item_entry_show_item (self, own_id, own_name);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
chosen_cb (KijkItemEntry *self,
           KijkChoice    *choice)
{
  g_autoptr (KijkChoice) held = g_object_ref (choice);

  close_list (self);
  take (self, kijk_choice_get_key (held), kijk_choice_get_short (held));
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

/* ---- typing ---- */

static void
text_changed_cb (KijkItemEntry *self)
{
  if (self->writing)
    return;

  self->pending = TRUE;
  set_missed (self, FALSE);
  open_list (self);
}

static gboolean
is_up_or_down (guint keyval)
{
  return keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up || keyval == GDK_KEY_Down ||
         keyval == GDK_KEY_KP_Down;
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        KijkItemEntry         *self)
{
  gboolean plain = (state & gtk_accelerator_get_default_mod_mask ()) == 0;

  (void) controller;
  (void) keycode;

  if (keyval == GDK_KEY_Escape && (is_open (self) || self->pending))
    {
      close_list (self);
      write_back (self);
      gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
      return GDK_EVENT_STOP;
    }
  if (!is_open (self) && is_up_or_down (keyval))
    {
      open_list (self);
      return GDK_EVENT_STOP;
    }
  if (is_open (self) && plain && kijk_chooser_handle_key (self->chooser, keyval))
    {
      describe (self);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static void
activate_cb (KijkItemEntry *self)
{
  if (is_open (self) && !self->pending)
    {
      if (!kijk_chooser_choose (self->chooser))
        return;
    }
  else if (!kijk_item_entry_settle (self))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  g_signal_emit (self, signals[ACCEPTED], 0);
}

static void
icon_cb (KijkItemEntry *self)
{
  if (is_open (self))
    close_list (self);
  else if (gtk_widget_grab_focus (GTK_WIDGET (self->entry)))
    open_list (self);
}

static gboolean
show_all_cb (gpointer data)
{
  KijkItemEntry *self = data;

  self->show_all_id = 0;
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  open_list (self);

  return G_SOURCE_REMOVE;
}

/* Where it is clicked it is all of it that is meant, and what is typed takes its
 * place; once the field itself has put its cursor there. */
static void
pressed_cb (KijkItemEntry *self)
{
  if (!is_open (self) && !self->pending && self->show_all_id == 0)
    self->show_all_id = g_idle_add (show_all_cb, self);
}

static void
leave_cb (KijkItemEntry *self)
{
  /* It may lose focus by going. */
  if (self->popover == NULL)
    return;

  kijk_item_entry_settle (self);
  close_list (self);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, 0);
}

/* ---- the widget ---- */

static gboolean
kijk_item_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (KIJK_ITEM_ENTRY (widget)->entry));
}

static void
kijk_item_entry_dispose (GObject *object)
{
  KijkItemEntry *self = KIJK_ITEM_ENTRY (object);

  g_clear_handle_id (&self->show_all_id, g_source_remove);
  if (self->popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->popover));
  self->popover = NULL;
  if (self->entry != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->entry));
  self->entry = NULL;

  G_OBJECT_CLASS (kijk_item_entry_parent_class)->dispose (object);
}

static void
kijk_item_entry_finalize (GObject *object)
{
  g_free (KIJK_ITEM_ENTRY (object)->id);
  g_free (KIJK_ITEM_ENTRY (object)->name);

  G_OBJECT_CLASS (kijk_item_entry_parent_class)->finalize (object);
}

static void
kijk_item_entry_class_init (KijkItemEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kijk_item_entry_dispose;
  G_OBJECT_CLASS (klass)->finalize = kijk_item_entry_finalize;
  widget_class->grab_focus = kijk_item_entry_grab_focus;

  /**
   * KijkItemEntry::fill:
   * @self: the field
   * @choices: (element-type KijkChoice): to be filled with what its list offers; the
   *   one without a key is to choose nothing
   *
   * Its list opens.
   */
  signals[FILL] = g_signal_new ("fill", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY | G_SIGNAL_TYPE_STATIC_SCOPE);
  /**
   * KijkItemEntry::chosen:
   * @self: the field
   *
   * Somebody chose an item, perhaps the same, or none.
   */
  signals[CHOSEN] = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  /**
   * KijkItemEntry::accepted:
   * @self: the field
   *
   * Enter was pressed, and it shows an item or none.
   */
  signals[ACCEPTED] = g_signal_new ("accepted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
  /**
   * KijkItemEntry::missed:
   * @self: the field
   * @missed: whether nothing answers to what was typed there
   *
   * That was found out, or is no longer so.
   */
  signals[MISSED] = g_signal_new ("missed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
add_controllers (KijkItemEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  /* Before the field itself uses the arrows. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
  /* Its icon is not where one types. */
  gtk_widget_add_controller (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->entry))),
                             GTK_EVENT_CONTROLLER (click));
}

static void
kijk_item_entry_init (KijkItemEntry *self)
{
  GtkWidget *entry = gtk_entry_new ();

  self->name = g_strdup ("");
  self->entry = GTK_ENTRY (entry);
  gtk_entry_set_icon_from_icon_name (self->entry, GTK_ENTRY_ICON_SECONDARY, "pan-down-symbolic");
  gtk_entry_set_icon_tooltip_text (self->entry, GTK_ENTRY_ICON_SECONDARY, _("Show the list"));
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (text_changed_cb), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (entry, "icon-release", G_CALLBACK (icon_cb), self);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_widget_set_parent (entry, GTK_WIDGET (self));
  add_controllers (self);
}

/**
 * kijk_item_entry_setup:
 * @self: a field without a list
 * @document: whose items are chosen
 *
 * Gives it a list.
 */
void
kijk_item_entry_setup (KijkItemEntry *self,
                       KijkDocument  *document)
{
  GtkWidget *popover = gtk_popover_new ();

  g_return_if_fail (KIJK_IS_ITEM_ENTRY (self) && self->popover == NULL);

  self->popover = GTK_POPOVER (popover);
  self->chooser = KIJK_CHOOSER (kijk_chooser_new (document, FALSE));
  /* The keyboard stays in the field. */
  gtk_popover_set_autohide (self->popover, FALSE);
  gtk_popover_set_has_arrow (self->popover, FALSE);
  gtk_widget_set_can_focus (popover, FALSE);
  gtk_popover_set_child (self->popover, GTK_WIDGET (self->chooser));
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  g_signal_connect_swapped (self->chooser, "chosen", G_CALLBACK (chosen_cb), self);
}

/**
 * kijk_item_entry_get_entry:
 * @self: a field
 *
 * Returns: (transfer none): where one types
 */
GtkEntry *
kijk_item_entry_get_entry (KijkItemEntry *self)
{
  g_return_val_if_fail (KIJK_IS_ITEM_ENTRY (self), NULL);

  return self->entry;
}

/**
 * kijk_item_entry_refill:
 * @self: a field
 *
 * There may be other items now: a list that is open shows those.
 */
void
kijk_item_entry_refill (KijkItemEntry *self)
{
  g_return_if_fail (KIJK_IS_ITEM_ENTRY (self));

  if (is_open (self))
    fill (self);
}

/**
 * kijk_item_entry_show_item:
 * @self: a field
 * @id: (nullable): the id of the item that it shows from now on
 * @name: what that is called; "" for none
 *
 * What was typed there is forgotten.
 */
void
kijk_item_entry_show_item (KijkItemEntry *self,
                           const char    *id,
                           const char    *name)
{
  g_return_if_fail (KIJK_IS_ITEM_ENTRY (self) && name != NULL);

  g_free (self->id);
  self->id = g_strdup (id);
  g_free (self->name);
  self->name = g_strdup (name);
  close_list (self);
  write_back (self);
}

/**
 * kijk_item_entry_get_item:
 * @self: a field
 *
 * Returns: (transfer none) (nullable): the id of the item that it shows; while
 *   somebody types, of the one that would be taken
 */
const char *
kijk_item_entry_get_item (KijkItemEntry *self)
{
  KijkChoice *choice;

  g_return_val_if_fail (KIJK_IS_ITEM_ENTRY (self), NULL);

  if (!self->pending)
    return self->id;
  if (*get_text (self) == '\0' || !is_open (self))
    return NULL;

  choice = kijk_chooser_get_pointed (self->chooser);
  return choice != NULL ? kijk_choice_get_key (choice) : NULL;
}

/**
 * kijk_item_entry_is_pending:
 * @self: a field
 *
 * Returns: whether something was typed that is no item yet
 */
gboolean
kijk_item_entry_is_pending (KijkItemEntry *self)
{
  g_return_val_if_fail (KIJK_IS_ITEM_ENTRY (self), FALSE);

  return self->pending;
}

/**
 * kijk_item_entry_type:
 * @self: a field
 * @text: what was typed there earlier
 *
 * As if somebody typed @text; the list stays closed.
 */
void
kijk_item_entry_type (KijkItemEntry *self,
                      const char    *text)
{
  g_return_if_fail (KIJK_IS_ITEM_ENTRY (self) && text != NULL);

  self->writing = TRUE;
  kijk_editable_show (GTK_EDITABLE (self->entry), text);
  self->writing = FALSE;
  self->pending = TRUE;
}

/**
 * kijk_item_entry_settle:
 * @self: a field
 *
 * Takes what answers best to what was typed; nothing typed is no item.
 *
 * Returns: whether it shows an item or none now; otherwise what was typed stays
 */
gboolean
kijk_item_entry_settle (KijkItemEntry *self)
{
  g_return_val_if_fail (KIJK_IS_ITEM_ENTRY (self), FALSE);

  if (!self->pending)
    return TRUE;
  if (*get_text (self) == '\0')
    {
      take (self, NULL, "");
      return TRUE;
    }
  if (!is_open (self))
    {
      fill (self);
      kijk_chooser_search (self->chooser, get_text (self));
    }
  if (kijk_chooser_choose (self->chooser))
    return TRUE;

  set_missed (self, TRUE);
  return FALSE;
}
