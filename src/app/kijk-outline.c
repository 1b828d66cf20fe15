/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-outline.h"

#include "kijk-accessible.h"
#include "kijk-deeds.h"
#include "kijk-editable.h"
#include "kijk-interface.h"
#include "kijk-outline-model.h"
#include "kijk-outline-row.h"

/**
 * KijkOutline:
 *
 * The picture in words: everything that lies on the rings, by ring and sector, to
 * search, select and write over. Whoever cannot see or point can do all of it
 * here.
 */
struct _KijkOutline {
  GtkBox             parent_instance;

  KijkDocument      *document;
  KijkSelection     *selection;
  KijkOutlineModel  *model;
  GtkSelectionModel *selected;
  GtkEditable       *search;
  GtkStack          *pages;
  GtkListView       *list;
  gboolean           syncing;
};

G_DEFINE_FINAL_TYPE (KijkOutline, kijk_outline, GTK_TYPE_BOX)

enum {
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- lines ---- */

static KijkOutlineRow *
get_row (GtkListItem *item)
{
  return KIJK_OUTLINE_ROW (gtk_list_item_get_child (item));
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item,
          KijkOutline        *self)
{
  (void) factory;

  gtk_list_item_set_child (item, kijk_outline_row_new (self->document));
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item,
         KijkOutline        *self)
{
  KijkOutlineRow *row = get_row (item);
  KijkOutlineEntry *entry = gtk_list_item_get_item (item);

  (void) factory;
  (void) self;

  /* By its place a line is found again when it is to be written over. */
  g_object_set_data (G_OBJECT (row), "item", item);
  kijk_outline_row_set_entry (row, entry);
  /* What gets the keyboard is the line around it. */
  kijk_accessible_set_name (gtk_widget_get_parent (GTK_WIDGET (row)),
                            kijk_outline_entry_get_title (entry));
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *item,
           KijkOutline        *self)
{
  (void) factory;
  (void) self;

  kijk_outline_row_set_entry (get_row (item), NULL);
}

/* The line at @position among those that the list has made. */
static KijkOutlineRow *
find_row (KijkOutline *self,
          guint        position)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);
      GtkListItem *item = row != NULL ? g_object_get_data (G_OBJECT (row), "item") : NULL;

      if (item != NULL && gtk_list_item_get_item (item) != NULL &&
          gtk_list_item_get_position (item) == position)
        return KIJK_OUTLINE_ROW (row);
    }

  return NULL;
}

static guint
find_focused (KijkOutline *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  GtkWidget *row = child != NULL ? gtk_widget_get_first_child (child) : NULL;
  GtkListItem *item = row != NULL ? g_object_get_data (G_OBJECT (row), "item") : NULL;

  return item != NULL ? gtk_list_item_get_position (item) : GTK_INVALID_LIST_POSITION;
}

static void
activate_cb (KijkOutline *self,
             guint        position)
{
  KijkOutlineRow *row = find_row (self, position);

  if (row != NULL)
    kijk_outline_row_edit (row);
}

/* Enters what was written over a line but not entered yet. */
static void
commit (KijkOutline *self)
{
  guint position = find_focused (self);
  KijkOutlineRow *row = position != GTK_INVALID_LIST_POSITION ? find_row (self, position) : NULL;

  if (row != NULL)
    kijk_outline_row_commit (row);
}

/* ---- what is selected ---- */

/* A sector stands for all that lies in it. */
static GStrv
list_selected (KijkOutline *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (GtkBitset) positions = gtk_selection_model_get_selection (self->selected);
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, positions, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      g_autoptr (KijkOutlineEntry) entry =
          g_list_model_get_item (G_LIST_MODEL (self->model), position);

      if (kijk_outline_entry_get_id (entry) != NULL)
        {
          g_strv_builder_add (ids, kijk_outline_entry_get_id (entry));
        }
      else
        {
          g_auto (GStrv) below =
              kijk_outline_model_list_cell (self->model, kijk_outline_entry_get_cell (entry));

          g_strv_builder_addv (ids, (const char **) below);
        }
    }

  return g_strv_builder_end (ids);
}

static void
list_selection_cb (GtkSelectionModel *selected,
                   guint              position,
                   guint              n_items,
                   KijkOutline       *self)
{
  g_auto (GStrv) ids = NULL;

  (void) selected;
  (void) position;
  (void) n_items;

  if (self->syncing)
    return;

  ids = list_selected (self);
  self->syncing = TRUE;
  kijk_selection_set (self->selection, (const char *const *) ids);
  self->syncing = FALSE;
}

static void
take_selection (KijkOutline *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  g_autoptr (GtkBitset) positions = gtk_bitset_new_empty ();
  g_autoptr (GtkBitset) all = gtk_bitset_new_range (0, n);

  if (self->syncing)
    return;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (KijkOutlineEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->model), i);
      const char *id = kijk_outline_entry_get_id (entry);

      if (id != NULL && kijk_selection_contains (self->selection, id))
        gtk_bitset_add (positions, i);
    }

  self->syncing = TRUE;
  gtk_selection_model_set_selection (self->selected, positions, all);
  self->syncing = FALSE;
}

static void
selection_changed_cb (KijkSelection *selection,
                      KijkOutline   *self)
{
  (void) selection;

  take_selection (self);
}

static void
items_changed_cb (KijkOutline *self)
{
  gtk_stack_set_visible_child_name (self->pages,
                                    g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0
                                        ? "list" : "none");
}

/* What came into the list may be selected already. Not while the list itself still
 * learns of it. */
static gboolean
take_selection_cb (gpointer data)
{
  KijkOutline *self = data;

  if (self->model != NULL)
    take_selection (self);

  return G_SOURCE_REMOVE;
}

static void
queue_selection (KijkOutline *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, take_selection_cb, g_object_ref (self), g_object_unref);
}

/* ---- keys and search ---- */

static void
go_to_line (KijkOutline *self,
            guint        position)
{
  g_autoptr (KijkOutlineEntry) entry =
      g_list_model_get_item (G_LIST_MODEL (self->model), position);
  KijkOutlineRow *row;

  if (kijk_outline_entry_get_id (entry) != NULL)
    gtk_selection_model_select_item (self->selected, position, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  row = find_row (self, position);
  if (row != NULL)
    gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (row)));
}

/* The line that comes into the place of what goes has the focus next, and is the
 * next to go; but never a sector with all that lies in it. */
static void
remove_selected (KijkOutline *self,
                 guint        position)
{
  guint n;

  kijk_deeds_remove (self->document, kijk_selection_get_ids (self->selection));
  n = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  if (position != GTK_INVALID_LIST_POSITION && n > 0)
    go_to_line (self, MIN (position, n - 1));
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        KijkOutline           *self)
{
  guint position = find_focused (self);

  (void) controller;
  (void) keycode;
  (void) state;

  switch (keyval)
    {
    case GDK_KEY_F2:
      activate_cb (self, position);
      return GDK_EVENT_STOP;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      remove_selected (self, position);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
search_changed_cb (KijkOutline *self)
{
  if (self->model != NULL)
    kijk_outline_model_set_search (self->model, gtk_editable_get_text (self->search));
}

static void
stop_search_cb (KijkOutline *self)
{
  if (*gtk_editable_get_text (self->search) != '\0')
    kijk_editable_show (self->search, "");
  else
    g_signal_emit (self, signals[LEFT], 0);
}

/* What was searched for is not for other eyes. */
static void
side_changed_cb (KijkOutline *self)
{
  kijk_editable_show (self->search, "");
}

static void
kijk_outline_dispose (GObject *object)
{
  KijkOutline *self = KIJK_OUTLINE (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), KIJK_TYPE_OUTLINE);
  g_clear_object (&self->model);
  g_clear_object (&self->selected);

  G_OBJECT_CLASS (kijk_outline_parent_class)->dispose (object);
}

static void
kijk_outline_finalize (GObject *object)
{
  KijkOutline *self = KIJK_OUTLINE (object);

  g_clear_object (&self->document);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (kijk_outline_parent_class)->finalize (object);
}

static void
kijk_outline_class_init (KijkOutlineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kijk_outline_dispose;
  G_OBJECT_CLASS (klass)->finalize = kijk_outline_finalize;

  /**
   * KijkOutline::left:
   * @self: the outline
   *
   * Somebody wants to go on with the picture.
   */
  signals[LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIJK_RESOURCE_BASE "/ui/kijk-outline.ui");
  gtk_widget_class_bind_template_child (widget_class, KijkOutline, search);
  gtk_widget_class_bind_template_child (widget_class, KijkOutline, pages);
  gtk_widget_class_bind_template_child (widget_class, KijkOutline, list);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static void
kijk_outline_init (KijkOutline *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
}

/**
 * kijk_outline_set_document:
 * @self: an outline that has none yet
 * @document: what it lists
 * @selection: what is selected there
 */
void
kijk_outline_set_document (KijkOutline   *self,
                           KijkDocument  *document,
                           KijkSelection *selection)
{
  GtkListItemFactory *factory;

  g_return_if_fail (KIJK_IS_OUTLINE (self) && self->document == NULL);
  g_return_if_fail (KIJK_IS_DOCUMENT (document) && KIJK_IS_SELECTION (selection));

  self->document = g_object_ref (document);
  self->selection = g_object_ref (selection);
  self->model = kijk_outline_model_new (kijk_document_get_view (document),
                                        kijk_interface_get_language ());
  self->selected =
      GTK_SELECTION_MODEL (gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->model))));

  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);
  gtk_list_view_set_factory (self->list, factory);
  g_object_unref (factory);
  gtk_list_view_set_model (self->list, self->selected);

  g_signal_connect_object (self->selected, "selection-changed", G_CALLBACK (list_selection_cb),
                           self, 0);
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (queue_selection), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "changed", G_CALLBACK (selection_changed_cb), self, 0);
  g_signal_connect_object (document, "settle", G_CALLBACK (commit), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::side", G_CALLBACK (side_changed_cb), self,
                           G_CONNECT_SWAPPED);
  items_changed_cb (self);
  take_selection (self);
}

/**
 * kijk_outline_focus_search:
 * @self: an outline
 *
 * Lets somebody search.
 */
void
kijk_outline_focus_search (KijkOutline *self)
{
  g_return_if_fail (KIJK_IS_OUTLINE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
