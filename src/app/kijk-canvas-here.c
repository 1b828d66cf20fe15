/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-canvas-private.h"

#include "kijk-field-row.h"
#include "kijk-walk.h"

/* Editing in place: what a token or a card is called, written over where it lies. */

/* In units of the window. */
#define WIDTH 300

static const KijkFormRow *
find_title_row (KijkItem *item)
{
  const KijkKind *kind = kijk_item_get_kind (item);
  const KijkField *title = kijk_kind_find_title (kind);
  guint n_rows;
  const KijkFormRow *rows = kijk_form_get_rows (kind->id, &n_rows);

  for (guint i = 0; title != NULL && i < n_rows; i++)
    if (rows[i].field == title->id)
      return &rows[i];

  return NULL;
}

/* Enters what was written; what is too long for that stays to be shortened. */
static gboolean
enter (KijkFieldRow *row)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (row), GTK_TYPE_POPOVER);

  kijk_field_row_commit (row);
  if (kijk_field_row_is_unfinished (row))
    return FALSE;

  gtk_popover_popdown (GTK_POPOVER (popover));
  return TRUE;
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        KijkFieldRow          *row)
{
  gboolean plain = (state & gtk_accelerator_get_default_mod_mask ()) == 0;

  (void) controller;
  (void) keycode;

  if (plain && (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter))
    {
      if (!enter (row))
        gtk_widget_error_bell (GTK_WIDGET (row));
      return GDK_EVENT_STOP;
    }
  /* Escape takes back what was written, and closes. */
  if (plain && keyval == GDK_KEY_Escape)
    kijk_field_row_restore (row);

  return GDK_EVENT_PROPAGATE;
}

/* What cannot be entered waits in the form of the item, on the side where it was
 * written. */
static void
closed_cb (KijkFieldRow *row)
{
  const char *none[] = { NULL };
  gboolean waits;

  kijk_field_row_commit (row);
  waits = kijk_field_row_is_unfinished (row);
  kijk_field_row_set_items (row, none);
  if (waits)
    gtk_widget_activate_action (GTK_WIDGET (row), "workspace.edit", NULL);
}

static GtkWidget *
create_popover (KijkCanvas        *self,
                const KijkFormRow *form_row,
                const char        *id)
{
  const char *ids[] = { id, NULL };
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = kijk_field_row_new (self->document, form_row);
  GtkEventController *keys = gtk_event_controller_key_new ();

  kijk_field_row_set_items (KIJK_FIELD_ROW (row), ids);
  kijk_field_row_refresh (KIJK_FIELD_ROW (row));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_set_size_request (list, WIDTH, -1);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_popover_set_child (GTK_POPOVER (popover), list);
  gtk_widget_add_css_class (popover, "here");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), row);
  gtk_widget_add_controller (popover, keys);
  g_signal_connect_object (popover, "closed", G_CALLBACK (closed_cb), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "settle", G_CALLBACK (kijk_field_row_commit), row, G_CONNECT_SWAPPED);

  return popover;
}

/* Lets somebody write over what @node is called. Returns: whether it is called anything
 * that can be */
gboolean
_kijk_canvas_edit_here (KijkCanvas *self,
                        KijkNode   *node)
{
  KijkItem *item = node->items != NULL && kijk_walk_is_single (node)
                       ? kijk_project_get_item (kijk_document_get_view (self->document), node->items[0])
                       : NULL;
  const KijkFormRow *row = item != NULL ? find_title_row (item) : NULL;
  GdkRectangle area = _kijk_canvas_get_area (self, node);
  GtkWidget *popover;

  if (row == NULL || kijk_document_is_looking_back (self->document))
    return FALSE;

  popover = create_popover (self, row, node->items[0]);
  _kijk_canvas_popup (self, popover, &area);
  gtk_widget_child_focus (popover, GTK_DIR_TAB_FORWARD);

  return TRUE;
}

/**
 * kijk_canvas_edit_here:
 * @self: a canvas
 *
 * Lets somebody write over what the one selected token is called.
 */
void
kijk_canvas_edit_here (KijkCanvas *self)
{
  KijkItem *only;
  KijkNode *node;

  g_return_if_fail (KIJK_IS_CANVAS (self));

  only = kijk_selection_get_only (self->selection);
  node = only != NULL && self->scene != NULL ? kijk_scene_find_item (self->scene, kijk_item_get_id (only)) : NULL;
  if (node != NULL)
    _kijk_canvas_edit_here (self, node);
}
