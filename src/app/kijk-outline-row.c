/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-outline-row.h"

#include "kijk-accessible.h"
#include "kijk-coins.h"
#include "kijk-deeds.h"
#include "kijk-drafts.h"
#include "kijk-editable.h"
#include "kijk-interface.h"

/* Of what the Kompas says. */
#define MOST_LINES 4

/**
 * KijkOutlineRow:
 *
 * A line of the outline: the name of a sector, or the token of something with its
 * wording, which can be written over there; or what the Kompas says.
 */
struct _KijkOutlineRow {
  GtkBox            parent_instance;

  KijkDocument     *document;
  KijkOutlineEntry *entry;
  GtkImage         *coin;
  GtkStack         *stack;
  GtkLabel         *label;
  GtkEntry         *text;
  GtkLabel         *problem;
  GtkLabel         *count;

  /* While it is written over. */
  char             *id;
  const KijkField  *title;
  KijkLevel         side;
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

static KijkItem *
get_item_of (KijkOutlineRow *self)
{
  return self->entry != NULL ? kijk_project_get_item (kijk_document_get_view (self->document),
                                                      kijk_outline_entry_get_id (self->entry))
                             : NULL;
}

/* Returns: (transfer full) (nullable): why what was written cannot be entered */
static char *
find_excess (KijkOutlineRow *self)
{
  return self->title != NULL ? kijk_interface_find_excess (gtk_editable_get_text (GTK_EDITABLE (self->text)),
                                                           self->title->maximum)
                             : NULL;
}

static void
text_changed_cb (KijkOutlineRow *self)
{
  g_autofree char *problem = find_excess (self);

  gtk_label_set_text (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}

/* What does not fit waits in the form of the item, on the side where it was written. */
static void
stop_with (KijkOutlineRow *self,
           gboolean       *waits)
{
  g_autofree char *problem = find_excess (self);
  const char *ids[] = { self->id, NULL };

  *waits = problem != NULL;
  if (*waits)
    kijk_drafts_keep (kijk_drafts_for_document (self->document, self->title->id), self->side, ids,
                      gtk_editable_get_text (GTK_EDITABLE (self->text)));
  stop (self);
}

static void
text_activate_cb (KijkOutlineRow *self)
{
  g_autoptr (KijkOutlineRow) held = g_object_ref (self);
  g_autofree char *problem = find_excess (self);
  GtkWidget *row;

  if (problem != NULL)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

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
  gboolean waits = FALSE;

  kijk_outline_row_commit (self);
  if (is_editing (self))
    stop_with (self, &waits);
  if (waits)
    gtk_widget_activate_action (GTK_WIDGET (self), "workspace.wait", "s", self->id);
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
  KijkItem *item = get_item_of (self);

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
  g_free (KIJK_OUTLINE_ROW (object)->id);

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
  gtk_widget_class_bind_template_child (widget_class, KijkOutlineRow, problem);
  gtk_widget_class_bind_template_child (widget_class, KijkOutlineRow, count);
  gtk_widget_class_bind_template_callback (widget_class, text_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
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

static GtkWidget *
create_row (KijkDocument *document)
{
  KijkOutlineRow *self = g_object_new (KIJK_TYPE_OUTLINE_ROW, NULL);

  self->document = g_object_ref (document);
  g_signal_connect_object (kijk_coins_for_document (document), "changed", G_CALLBACK (show_coin),
                           self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/* Of the Kompas all is said there; what lies on the rings says more beside it. */
static void
show_label (KijkOutlineRow *self)
{
  gboolean of_kompas = kijk_outline_entry_get_cell (self->entry) < 0;

  gtk_label_set_text (self->label, kijk_outline_entry_get_title (self->entry));
  gtk_label_set_wrap (self->label, of_kompas);
  gtk_label_set_lines (self->label, of_kompas ? MOST_LINES : -1);
}

static void
set_entry (KijkOutlineRow   *self,
           KijkOutlineEntry *entry)
{
  gboolean heading = entry != NULL && kijk_outline_entry_is_heading (entry);
  g_autofree char *count = NULL;
  gboolean waits;

  if (is_editing (self) && entry != self->entry)
    stop_with (self, &waits);
  g_set_object (&self->entry, entry);
  if (entry == NULL)
    return;

  show_label (self);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self),
                               heading && kijk_outline_entry_get_cell (entry) >= 0
                                   ? NULL : kijk_outline_entry_get_title (entry));
  if (heading)
    gtk_widget_add_css_class (GTK_WIDGET (self->label), "heading");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->label), "heading");
  count = g_strdup_printf ("%u", kijk_outline_entry_get_count (entry));
  gtk_label_set_text (self->count, count);
  /* A phase says in words how far it is. */
  gtk_widget_set_visible (GTK_WIDGET (self->count),
                          heading && kijk_outline_entry_get_cell (entry) >= 0);
  show_coin (self);
}

/**
 * kijk_outline_row_edit:
 * @self: a row
 *
 * Lets its wording be written over, if it is of an item; or what waits for that.
 */
void
kijk_outline_row_edit (KijkOutlineRow *self)
{
  g_autofree char *words = NULL;
  KijkItem *item;

  g_return_if_fail (KIJK_IS_OUTLINE_ROW (self));

  item = get_item_of (self);
  if (item == NULL || kijk_document_is_looking_back (self->document))
    return;

  g_free (self->id);
  self->id = g_strdup (kijk_item_get_id (item));
  self->title = kijk_kind_find_title (kijk_item_get_kind (item));
  self->side = kijk_document_get_side (self->document);
  words = kijk_drafts_take (kijk_drafts_for_document (self->document, self->title->id), self->side,
                            (const char *[]) { self->id, NULL });
  kijk_editable_show (GTK_EDITABLE (self->text), words != NULL ? words : kijk_item_get_title (item));
  text_changed_cb (self);
  gtk_stack_set_visible_child_name (self->stack, "text");
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

/**
 * kijk_outline_row_commit:
 * @self: a row
 *
 * Enters what was written over it, if anything was and it fits.
 */
void
kijk_outline_row_commit (KijkOutlineRow *self)
{
  g_autofree char *problem = NULL;
  KijkItem *item;
  const char *text;

  g_return_if_fail (KIJK_IS_OUTLINE_ROW (self));

  if (!is_editing (self))
    return;
  problem = find_excess (self);
  if (problem != NULL)
    return;

  stop (self);
  item = get_item_of (self);
  text = gtk_editable_get_text (GTK_EDITABLE (self->text));
  if (item != NULL && !g_str_equal (text, kijk_item_get_title (item)))
    {
      const char *const ids[] = { kijk_item_get_id (item), NULL };

      /* Nothing is no wording: then it stays what it was. */
      kijk_deeds_set (self->document, ids, kijk_kind_find_title (kijk_item_get_kind (item))->id,
                      g_variant_new_string (text), NULL);
    }
}

/* ---- in a list ---- */

static KijkOutlineRow *
get_row (GtkListItem *item)
{
  return KIJK_OUTLINE_ROW (gtk_list_item_get_child (item));
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item,
          KijkDocument       *document)
{
  (void) factory;

  gtk_list_item_set_child (item, create_row (document));
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item)
{
  KijkOutlineRow *row = get_row (item);
  KijkOutlineEntry *entry = gtk_list_item_get_item (item);

  (void) factory;

  /* By its place a line is found again when it is to be written over. */
  g_object_set_data (G_OBJECT (row), "item", item);
  set_entry (row, entry);
  /* What gets the keyboard is the line around it. */
  kijk_accessible_set_name (gtk_widget_get_parent (GTK_WIDGET (row)),
                            kijk_outline_entry_get_title (entry));
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *item)
{
  (void) factory;

  set_entry (get_row (item), NULL);
}

/**
 * kijk_outline_row_create_factory:
 * @document: a document
 *
 * Returns: (transfer full): what makes the lines of its outline
 */
GtkListItemFactory *
kijk_outline_row_create_factory (KijkDocument *document)
{
  GtkListItemFactory *factory;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document), NULL);

  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), document, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);

  return factory;
}

static GtkListItem *
get_item (GtkWidget *child)
{
  GtkWidget *row = child != NULL ? gtk_widget_get_first_child (child) : NULL;

  return row != NULL ? g_object_get_data (G_OBJECT (row), "item") : NULL;
}

/**
 * kijk_outline_row_find:
 * @list: a list of such lines
 * @position: which one
 *
 * Returns: (transfer none) (nullable): that line, if the list has made it
 */
KijkOutlineRow *
kijk_outline_row_find (GtkListView *list,
                       guint        position)
{
  g_return_val_if_fail (GTK_IS_LIST_VIEW (list), NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (list)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkListItem *item = get_item (child);

      if (item != NULL && gtk_list_item_get_item (item) != NULL &&
          gtk_list_item_get_position (item) == position)
        return get_row (item);
    }

  return NULL;
}

/**
 * kijk_outline_row_find_focused:
 * @list: a list of such lines
 *
 * Returns: the position of the line that has the keyboard, or
 *   %GTK_INVALID_LIST_POSITION
 */
guint
kijk_outline_row_find_focused (GtkListView *list)
{
  GtkListItem *item;

  g_return_val_if_fail (GTK_IS_LIST_VIEW (list), GTK_INVALID_LIST_POSITION);

  item = get_item (gtk_widget_get_focus_child (GTK_WIDGET (list)));
  return item != NULL ? gtk_list_item_get_position (item) : GTK_INVALID_LIST_POSITION;
}
