/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-outline.h"

#include <glib/gi18n.h>

#include "kijk-deeds.h"
#include "kijk-editable.h"
#include "kijk-interface.h"
#include "kijk-outline-model.h"
#include "kijk-outline-row.h"

/**
 * KijkOutline:
 *
 * The picture in words: everything that lies on the rings, by ring and sector, to
 * search, select and write over; or what the Kompas says, by phase. Whoever cannot see or
 * point can do all of it here.
 */
struct _KijkOutline {
  GtkBox             parent_instance;

  KijkDocument      *document;
  KijkSelection     *selection;
  KijkOutlineModel  *model;
  GtkSelectionModel *selected;
  GtkEditable       *search;
  GtkStack          *pages;
  GtkLabel          *none;
  GtkListView       *list;
  gboolean           syncing;
};

G_DEFINE_FINAL_TYPE (KijkOutline, kijk_outline, GTK_TYPE_BOX)

enum {
  FOUND,
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- lines ---- */

static gboolean
is_of_kompas (KijkOutline *self)
{
  return kijk_outline_model_get_shown (self->model) == KIJK_VIEW_KOMPAS;
}

/* What the Kompas says is changed beside it. */
static void
activate_cb (KijkOutline *self,
             guint        position)
{
  KijkOutlineRow *row = kijk_outline_row_find (self->list, position);
  g_autoptr (KijkOutlineEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  if (is_of_kompas (self) && entry != NULL && kijk_outline_entry_get_about (entry) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "workspace.open", "s", kijk_outline_entry_get_about (entry));
  else if (is_of_kompas (self))
    gtk_widget_activate_action (GTK_WIDGET (self), "workspace.edit", NULL);
  else if (row != NULL)
    kijk_outline_row_edit (row);
}

/* Enters what was written over a line but not entered yet. */
static void
commit (KijkOutline *self)
{
  guint position = kijk_outline_row_find_focused (self->list);
  KijkOutlineRow *row = position != GTK_INVALID_LIST_POSITION ? kijk_outline_row_find (self->list, position) : NULL;

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

/* The phase of the first line that is selected, -1 for none. */
static int
find_selected_phase (KijkOutline *self)
{
  g_autoptr (GtkBitset) positions = gtk_selection_model_get_selection (self->selected);
  g_autoptr (KijkOutlineEntry) entry = NULL;

  if (gtk_bitset_is_empty (positions))
    return -1;

  entry = g_list_model_get_item (G_LIST_MODEL (self->model), gtk_bitset_get_minimum (positions));
  return kijk_outline_entry_get_phase (entry);
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

  self->syncing = TRUE;
  if (is_of_kompas (self))
    {
      kijk_selection_set_phase (self->selection, find_selected_phase (self));
    }
  else
    {
      ids = list_selected (self);
      kijk_selection_set (self->selection, (const char *const *) ids);
    }
  self->syncing = FALSE;
}

static gboolean
is_selected (KijkOutline      *self,
             KijkOutlineEntry *entry)
{
  const char *id = kijk_outline_entry_get_id (entry);
  int phase = kijk_outline_entry_get_phase (entry);

  if (phase >= 0)
    return kijk_outline_entry_is_heading (entry) &&
           phase == kijk_selection_get_phase (self->selection);

  return id != NULL && kijk_selection_contains (self->selection, id);
}

static void
take_selection (KijkOutline *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  g_autoptr (GtkBitset) positions = gtk_bitset_new_empty ();
  g_autoptr (GtkBitset) all = gtk_bitset_new_range (0, n);

  /* Whoever is at a line of a phase stays there. */
  if (self->syncing || (is_of_kompas (self) && find_selected_phase (self) ==
                                                   kijk_selection_get_phase (self->selection)))
    return;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (KijkOutlineEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->model), i);

      if (is_selected (self, entry))
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
  gtk_label_set_text (self->none, *gtk_editable_get_text (self->search) != '\0' ? _("Nothing found")
                                                                                : _("The filter shows nothing"));
  gtk_stack_set_visible_child_name (self->pages,
                                    g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0
                                        ? "list" : "none");
  g_signal_emit (self, signals[FOUND], 0);
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
  row = kijk_outline_row_find (self->list, position);
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
  guint position = kijk_outline_row_find_focused (self->list);

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
      if (is_of_kompas (self))
        return GDK_EVENT_PROPAGATE;
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
  g_signal_emit (self, signals[FOUND], 0);
}

/* To the first that answers, also when the search has not begun yet. */
static void
go_to_found_cb (KijkOutline *self)
{
  guint n;

  search_changed_cb (self);
  n = self->model != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->model)) : 0;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (KijkOutlineEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->model), i);

      if (!kijk_outline_entry_is_heading (entry))
        {
          go_to_line (self, i);
          return;
        }
    }
  gtk_widget_error_bell (GTK_WIDGET (self));
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
filter_changed_cb (KijkOutline *self)
{
  kijk_outline_model_set_filter (self->model, kijk_document_get_filter (self->document),
                                 kijk_document_get_before (self->document));
  g_signal_emit (self, signals[FOUND], 0);
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
   * KijkOutline::found:
   * @self: the outline
   *
   * Something else may answer to what is searched for, see kijk_outline_list_found().
   */
  signals[FOUND] = g_signal_new ("found", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);

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
  gtk_widget_class_bind_template_child (widget_class, KijkOutline, none);
  gtk_widget_class_bind_template_child (widget_class, KijkOutline, list);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_to_found_cb);
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

  factory = kijk_outline_row_create_factory (document);
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
  g_signal_connect_object (document, "notify::moment", G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::filter", G_CALLBACK (filter_changed_cb), self,
                           G_CONNECT_SWAPPED);
  items_changed_cb (self);
  take_selection (self);
}

/**
 * kijk_outline_show:
 * @self: an outline with a document
 * @picture: the picture that it is an outline of from now on
 *
 * What was searched for in another is forgotten.
 */
void
kijk_outline_show (KijkOutline *self,
                   KijkView     picture)
{
  g_return_if_fail (KIJK_IS_OUTLINE (self) && self->model != NULL);

  kijk_editable_show (self->search, "");
  kijk_outline_model_show (self->model, picture);
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

/**
 * kijk_outline_stop_search:
 * @self: an outline
 *
 * Forgets what was searched for.
 */
void
kijk_outline_stop_search (KijkOutline *self)
{
  g_return_if_fail (KIJK_IS_OUTLINE (self));

  kijk_editable_show (self->search, "");
}

/**
 * kijk_outline_list_found:
 * @self: an outline
 *
 * Returns: (transfer full) (nullable): the ids of what answers to the search on the
 *   rings; %NULL when nothing is searched for there
 */
GStrv
kijk_outline_list_found (KijkOutline *self)
{
  g_return_val_if_fail (KIJK_IS_OUTLINE (self), NULL);

  return self->model != NULL && !is_of_kompas (self) ? kijk_outline_model_list_found (self->model) : NULL;
}
