/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-outline-row.h"

#include "kijk-coins.h"
#include "kijk-deeds.h"
#include "kijk-editable.h"
#include "kijk-interface.h"

/**
 * KijkOutlineRow:
 *
 * A line of the outline: the name of a sector, or the token of something with its
 * wording, which can be written over there.
 */
struct _KijkOutlineRow {
  GtkBox            parent_instance;

  KijkDocument     *document;
  KijkOutlineEntry *entry;
  GtkImage         *coin;
  GtkStack         *stack;
  GtkLabel         *label;
  GtkEntry         *text;
  GtkLabel         *count;
};

G_DEFINE_FINAL_TYPE (KijkOutlineRow, kijk_outline_row, GTK_TYPE_BOX)

static gboolean
is_editing (KijkOutlineRow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "text") == 0;
}

static void
stop (KijkOutlineRow *self)
{
  gtk_stack_set_visible_child_name (self->stack, "label");
}

static void
text_activate_cb (KijkOutlineRow *self)
{
  g_autoptr (KijkOutlineRow) held = g_object_ref (self);
  GtkWidget *row;

  kijk_outline_row_commit (self);
  /* Back to the line itself, so that arrows go on from there; unless what is
   * searched for is no longer in it, and it went. */
  row = gtk_widget_get_parent (GTK_WIDGET (self));
  if (row != NULL && gtk_widget_get_root (row) != NULL)
    gtk_widget_grab_focus (row);
}

static void
leave_cb (KijkOutlineRow *self)
{
  g_autoptr (KijkOutlineRow) held = g_object_ref (self);

  kijk_outline_row_commit (self);
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        KijkOutlineRow        *self)
{
  (void) controller;
  (void) keycode;
  (void) state;

  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  stop (self);
  gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (self)));
  return GDK_EVENT_STOP;
}

static void
show_coin (KijkOutlineRow *self)
{
  KijkCoins *coins = kijk_coins_for_document (self->document);
  KijkItem *item = self->entry != NULL
                       ? kijk_project_get_item (kijk_document_get_view (self->document),
                                                kijk_outline_entry_get_id (self->entry))
                       : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->coin), item != NULL);
  if (item != NULL)
    gtk_image_set_from_paintable (self->coin, kijk_coins_get (coins, item));
}

static void
kijk_outline_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KIJK_TYPE_OUTLINE_ROW);

  G_OBJECT_CLASS (kijk_outline_row_parent_class)->dispose (object);
}

static void
kijk_outline_row_finalize (GObject *object)
{
  g_clear_object (&KIJK_OUTLINE_ROW (object)->document);
  g_clear_object (&KIJK_OUTLINE_ROW (object)->entry);

  G_OBJECT_CLASS (kijk_outline_row_parent_class)->finalize (object);
}

static void
kijk_outline_row_class_init (KijkOutlineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kijk_outline_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = kijk_outline_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIJK_RESOURCE_BASE "/ui/kijk-outline-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KijkOutlineRow, coin);
  gtk_widget_class_bind_template_child (widget_class, KijkOutlineRow, stack);
  gtk_widget_class_bind_template_child (widget_class, KijkOutlineRow, label);
  gtk_widget_class_bind_template_child (widget_class, KijkOutlineRow, text);
  gtk_widget_class_bind_template_child (widget_class, KijkOutlineRow, count);
  gtk_widget_class_bind_template_callback (widget_class, text_activate_cb);
}

static void
kijk_outline_row_init (KijkOutlineRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  /* The field may lose focus when the row is gone already. */
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->text), focus);
  gtk_widget_add_controller (GTK_WIDGET (self->text), keys);
}

/**
 * kijk_outline_row_new:
 * @document: a document
 *
 * Returns: (transfer floating): a line of its outline, still empty
 */
GtkWidget *
kijk_outline_row_new (KijkDocument *document)
{
  KijkOutlineRow *self;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document), NULL);

  self = g_object_new (KIJK_TYPE_OUTLINE_ROW, NULL);
  self->document = g_object_ref (document);
  g_signal_connect_object (kijk_coins_for_document (document), "changed", G_CALLBACK (show_coin),
                           self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * kijk_outline_row_set_entry:
 * @self: a row
 * @entry: (nullable): what it shows from now on
 */
void
kijk_outline_row_set_entry (KijkOutlineRow   *self,
                            KijkOutlineEntry *entry)
{
  gboolean heading = entry != NULL && kijk_outline_entry_get_id (entry) == NULL;
  g_autofree char *count = NULL;

  g_return_if_fail (KIJK_IS_OUTLINE_ROW (self));

  if (is_editing (self) && entry != self->entry)
    stop (self);
  g_set_object (&self->entry, entry);
  if (entry == NULL)
    return;

  gtk_label_set_text (self->label, kijk_outline_entry_get_title (entry));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self),
                               heading ? NULL : kijk_outline_entry_get_title (entry));
  if (heading)
    gtk_widget_add_css_class (GTK_WIDGET (self->label), "heading");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->label), "heading");
  count = g_strdup_printf ("%u", kijk_outline_entry_get_count (entry));
  gtk_label_set_text (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->count), heading);
  show_coin (self);
}

/**
 * kijk_outline_row_edit:
 * @self: a row
 *
 * Lets its wording be written over, if it is of an item.
 */
void
kijk_outline_row_edit (KijkOutlineRow *self)
{
  KijkItem *item;

  g_return_if_fail (KIJK_IS_OUTLINE_ROW (self));

  item = self->entry != NULL ? kijk_project_get_item (kijk_document_get_view (self->document),
                                                      kijk_outline_entry_get_id (self->entry))
                             : NULL;
  if (item == NULL)
    return;

  gtk_entry_set_max_length (self->text, kijk_kind_find_title (kijk_item_get_kind (item))->maximum);
  kijk_editable_show (GTK_EDITABLE (self->text), kijk_item_get_title (item));
  gtk_stack_set_visible_child_name (self->stack, "text");
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

/**
 * kijk_outline_row_commit:
 * @self: a row
 *
 * Enters what was written over it, if anything was.
 */
void
kijk_outline_row_commit (KijkOutlineRow *self)
{
  KijkItem *item;
  const char *text;

  g_return_if_fail (KIJK_IS_OUTLINE_ROW (self));

  if (!is_editing (self))
    return;

  stop (self);
  item = kijk_project_get_item (kijk_document_get_view (self->document),
                                kijk_outline_entry_get_id (self->entry));
  text = gtk_editable_get_text (GTK_EDITABLE (self->text));
  if (item != NULL && !g_str_equal (text, kijk_item_get_title (item)))
    {
      const char *const ids[] = { kijk_item_get_id (item), NULL };

      /* Nothing is no wording: then it stays what it was. */
      kijk_deeds_set (self->document, ids, kijk_kind_find_title (kijk_item_get_kind (item))->id,
                      g_variant_new_string (text), NULL);
    }
}
