/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-canvas-private.h"

#include <math.h>

#include "diagram/kijk-circle.h"
#include "kijk-walk.h"

/* Of a card, in scene units. */
#define CARD_CORNER 6.0

/* The children of the canvas: one for everything in the picture that can be read
 * or held. */

static const char *
title_of (KijkCanvas *self,
          KijkNode   *node)
{
  KijkItem *item;

  if (node->items == NULL || node->items[1] != NULL || node->role == KIJK_ROLE_SECTOR)
    return "";

  item = kijk_project_get_item (kijk_document_get_view (self->document), node->items[0]);
  return item != NULL ? kijk_item_get_title (item) : "";
}

static void
asked_cb (KijkHandle *handle,
          int         deed,
          KijkCanvas *self)
{
  KijkNode *node = kijk_scene_find (self->scene, kijk_handle_get_node_id (handle));

  if (node == NULL)
    return;

  switch (deed)
    {
    case KIJK_HANDLE_SELECT:
      _kijk_canvas_select_node (self, node, FALSE);
      break;
    case KIJK_HANDLE_EDIT:
      _kijk_canvas_select_node (self, node, FALSE);
      _kijk_canvas_edit (self);
      break;
    case KIJK_HANDLE_DELETE:
      _kijk_canvas_delete (self, node);
      break;
    default:
      _kijk_canvas_show_menu (self, node);
      break;
    }
}

static void
handle_focused_cb (GtkEventControllerFocus *controller,
                   KijkCanvas              *self)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  KijkNode *node;

  g_free (self->current);
  self->current = g_strdup (kijk_handle_get_node_id (KIJK_HANDLE (widget)));
  node = _kijk_canvas_find_current (self);
  /* Whoever walks by keyboard sees where; the handle itself does not know it has the
   * focus yet. */
  if (node != NULL && gtk_window_get_focus_visible (GTK_WINDOW (gtk_widget_get_root (widget))))
    _kijk_canvas_reveal (self, node);
}

static KijkHandle *
create_handle (KijkCanvas *self,
               KijkNode   *node)
{
  GtkWidget *handle = kijk_handle_new (node->id);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (handle, "asked", G_CALLBACK (asked_cb), self);
  g_signal_connect (focus, "enter", G_CALLBACK (handle_focused_cb), self);
  gtk_widget_add_controller (handle, focus);
  gtk_widget_set_parent (handle, GTK_WIDGET (self));

  return KIJK_HANDLE (handle);
}

/* What can be read or held, in the order of reading: each sector, then what lies
 * in it. */
static GPtrArray *
list_nodes (KijkCanvas *self)
{
  g_autoptr (GPtrArray) stops = kijk_walk_list (self->scene);
  GPtrArray *nodes = kijk_scene_get_nodes (self->scene);
  GPtrArray *list = g_ptr_array_new ();

  for (int cell = -1; cell < KIJK_N_CELLS; cell++)
    {
      for (guint i = 0; cell >= 0 && i < nodes->len; i++)
        {
          KijkNode *node = nodes->pdata[i];

          if (node->role == KIJK_ROLE_SECTOR && node->cell == cell)
            g_ptr_array_add (list, node);
        }
      /* Cards are read from the top on, as they are listed. */
      for (guint i = 0; i < nodes->len; i++)
        {
          KijkNode *node = nodes->pdata[i];

          if (node->role == KIJK_ROLE_CARD && node->cell == cell && kijk_walk_stops_at (node))
            g_ptr_array_add (list, node);
        }
      for (guint i = 0; i < stops->len; i++)
        {
          KijkNode *node = stops->pdata[i];

          if (node->role != KIJK_ROLE_CARD && node->cell == cell && node->kind != KIJK_KIND_INTEREST_RELATION)
            g_ptr_array_add (list, node);
        }
    }
  /* What joins them is read after all of them. */
  for (guint i = 0; i < stops->len; i++)
    if (((KijkNode *) stops->pdata[i])->kind == KIJK_KIND_INTEREST_RELATION)
      g_ptr_array_add (list, stops->pdata[i]);

  return list;
}

static gboolean
is_selected (KijkCanvas *self,
             KijkNode   *node)
{
  int phase = kijk_walk_get_phase (node);
  int step = kijk_walk_get_step (node);

  if (step >= 0)
    return kijk_selection_get_step (self->selection) == step;
  if (phase >= 0)
    return kijk_selection_get_step (self->selection) < 0 &&
           kijk_selection_get_phase (self->selection) == _kijk_canvas_get_phase (self, node);
  if (!kijk_walk_stops_at (node) || node->items == NULL)
    return FALSE;

  for (int i = 0; node->items[i] != NULL; i++)
    if (!kijk_selection_contains (self->selection, node->items[i]))
      return FALSE;

  return TRUE;
}

void
_kijk_canvas_mark_selected (KijkCanvas *self)
{
  GHashTableIter iter;
  gpointer id, handle;

  g_hash_table_iter_init (&iter, self->handles);
  while (g_hash_table_iter_next (&iter, &id, &handle))
    {
      KijkNode *node = kijk_scene_find (self->scene, id);

      if (node != NULL && kijk_handle_is_grip (handle))
        kijk_handle_set_selected (handle, is_selected (self, node));
    }
}

static gboolean
remove_gone (gpointer id,
             gpointer handle,
             gpointer data)
{
  KijkCanvas *self = data;
  KijkNode *node = kijk_scene_find (self->scene, id);

  if (node != NULL && (kijk_walk_stops_at (node) || node->role == KIJK_ROLE_SECTOR))
    return FALSE;

  if (self->hovered == handle)
    self->hovered = NULL;
  gtk_widget_unparent (handle);
  return TRUE;
}

/* An item that lay on the rings and stands on a card now, or the other way round, keeps
 * its handle. */
static void
rename_handles (KijkCanvas *self)
{
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer id, handle;

  g_hash_table_iter_init (&iter, self->handles);
  while (g_hash_table_iter_next (&iter, &id, &handle))
    if (kijk_scene_find (self->scene, id) == NULL)
      g_ptr_array_add (gone, handle);

  for (guint i = 0; i < gone->len; i++)
    {
      const char *was = kijk_handle_get_node_id (gone->pdata[i]);
      g_autofree char *is = kijk_walk_name_twin (was);
      gboolean current = g_strcmp0 (self->current, was) == 0;

      if (is == NULL || kijk_scene_find (self->scene, is) == NULL || g_hash_table_contains (self->handles, is))
        continue;
      g_hash_table_steal (self->handles, was);
      kijk_handle_rename (gone->pdata[i], is);
      g_hash_table_insert (self->handles, (gpointer) kijk_handle_get_node_id (gone->pdata[i]), gone->pdata[i]);
      if (current)
        {
          g_free (self->current);
          self->current = g_strdup (is);
        }
    }
}

/* Keeps the handles of nodes that are still there, so that focus and what screen
 * readers know of them stay. */
void
_kijk_canvas_update_handles (KijkCanvas *self)
{
  g_autoptr (GPtrArray) nodes = list_nodes (self);
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  GtkWidget *previous = NULL;

  rename_handles (self);
  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];
      KijkHandle *handle = g_hash_table_lookup (self->handles, node->id);
      g_autofree char *more = _kijk_canvas_describe (self, node);

      if (handle == NULL)
        {
          handle = create_handle (self, node);
          g_hash_table_insert (self->handles, (gpointer) kijk_handle_get_node_id (handle), handle);
        }
      kijk_handle_set_node (handle, node, title_of (self, node), more);
      if (gtk_widget_get_prev_sibling (GTK_WIDGET (handle)) != previous)
        gtk_widget_insert_after (GTK_WIDGET (handle), GTK_WIDGET (self), previous);
      previous = GTK_WIDGET (handle);
    }
  g_hash_table_foreach_remove (self->handles, remove_gone, self);
  _kijk_canvas_mark_selected (self);

  if (had_focus && gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

void
_kijk_canvas_remove_handles (KijkCanvas *self)
{
  GHashTableIter iter;
  gpointer handle;

  self->hovered = NULL;
  g_hash_table_iter_init (&iter, self->handles);
  while (g_hash_table_iter_next (&iter, NULL, &handle))
    {
      /* The key is the handle's own. */
      g_hash_table_iter_remove (&iter);
      gtk_widget_unparent (handle);
    }
}

/* With the coin that lies on its edge. */
static KijkRect
frame_of_card (KijkCanvas *self,
               KijkNode   *card)
{
  g_autofree char *id = g_strconcat ("card-coin-", card->items[0], NULL);
  KijkNode *coin = kijk_scene_find (self->scene, id);
  KijkRect rect = kijk_path_get_extents (((KijkMark *) card->marks->pdata[0])->path);
  KijkRect round = rect;

  if (coin != NULL && coin->marks->len > 0)
    round = kijk_path_get_extents (((KijkMark *) coin->marks->pdata[0])->path);

  return kijk_rect_union (&rect, &round);
}

/* Whether it is a piece of a picture of the Kompas, with a shape of its own: on the wheel
 * the pre-phase is none. */
static gboolean
has_outline (KijkCanvas *self,
             KijkNode   *node)
{
  int phase = kijk_walk_get_phase (node);

  if (node->marks->len == 0)
    return FALSE;

  return kijk_walk_get_step (node) >= 0 || phase > KIJK_PHASE_PRE ||
         (phase == KIJK_PHASE_PRE && self->view != KIJK_VIEW_KOMPAS);
}

static KijkRect
frame_of (KijkCanvas *self,
          KijkNode   *node)
{
  KijkRect rect;

  if (node->role == KIJK_ROLE_CARD)
    return frame_of_card (self, node);
  /* Badges stand out from a token; its focus goes round its own outline. */
  if (node->marks->len > 0 && (kijk_walk_is_single (node) || kijk_walk_is_relation (node) || has_outline (self, node)))
    return kijk_path_get_extents (((KijkMark *) node->marks->pdata[0])->path);
  if (kijk_walk_get_phase (node) != KIJK_PHASE_PRE)
    return kijk_node_get_extents (node);

  /* The pre-phase has no segment, only its words in the hub. */
  rect = kijk_node_get_bounds (node);
  return kijk_rect_grow (&rect, 6);
}

static void
shape_handle (KijkCanvas *self,
              KijkHandle *handle,
              KijkNode   *node,
              double      width,
              double      height,
              double      scale)
{
  int phase = kijk_walk_get_phase (node);

  if (!kijk_handle_is_grip (handle))
    return;
  if (has_outline (self, node))
    kijk_handle_set_outline (handle, ((KijkMark *) node->marks->pdata[0])->path, scale);
  else
    kijk_handle_set_shape (handle, width, height,
                           phase == KIJK_PHASE_PRE                  ? 8
                           : node->role == KIJK_ROLE_CARD           ? CARD_CORNER * scale
                           : node->kind == KIJK_KIND_PHASE_VISIT    ? fmin (width, height) / 4
                           : node->kind == KIJK_KIND_CONTEXT_FACTOR ? height * 0.2
                                                                    : height / 2);
}

static void
allocate_handle (KijkCanvas *self,
                 KijkHandle *handle,
                 KijkNode   *node)
{
  double scale = kijk_viewport_get_scale (&self->viewport);
  KijkRect frame = frame_of (self, node);
  KijkPoint middle =
      kijk_viewport_to_window (&self->viewport, (KijkPoint) { frame.x + frame.width / 2,
                                                              frame.y + frame.height / 2 });
  int width = (int) ceil (frame.width * scale + 2 * KIJK_HANDLE_HALO);
  int height = (int) ceil (frame.height * scale + 2 * KIJK_HANDLE_HALO);

  shape_handle (self, handle, node, frame.width * scale, frame.height * scale, scale);
  gtk_widget_allocate (GTK_WIDGET (handle), width, height, -1,
                       gsk_transform_translate (NULL,
                                                &GRAPHENE_POINT_INIT (middle.x - width / 2.0,
                                                                      middle.y - height / 2.0)));
}

/* Puts every handle where its node is seen. */
void
_kijk_canvas_allocate_handles (KijkCanvas *self)
{
  GHashTableIter iter;
  gpointer id, handle;

  g_hash_table_iter_init (&iter, self->handles);
  while (g_hash_table_iter_next (&iter, &id, &handle))
    {
      KijkNode *node = kijk_scene_find (self->scene, id);

      if (node != NULL)
        allocate_handle (self, handle, node);
    }
}

/* ---- what the parts of the canvas share ---- */

/* Returns: (nullable): the node that has focus, or had it last */
KijkNode *
_kijk_canvas_find_current (KijkCanvas *self)
{
  return self->scene != NULL && self->current != NULL ? kijk_scene_find (self->scene, self->current)
                                                      : NULL;
}

void
_kijk_canvas_focus_node (KijkCanvas *self,
                         KijkNode   *node)
{
  GtkWidget *handle = g_hash_table_lookup (self->handles, node->id);

  if (handle != NULL)
    gtk_widget_grab_focus (handle);
}

/* Returns: whether this is a picture of rings; @rings is where they lie in it */
gboolean
_kijk_canvas_get_rings (KijkCanvas *self,
                        KijkRings  *rings)
{
  return self->scene != NULL &&
         kijk_rings_init_from_scene (
             rings, self->scene,
             kijk_project_get_collaboration (kijk_document_get_view (self->document)));
}

/* The #KijkPhase that @node is, or is a step of, or -1. Of the two that one phase of the
 * circular model goes over it is the one where we stand or that was selected, if it is
 * one of them. */
int
_kijk_canvas_get_phase (KijkCanvas *self,
                        KijkNode   *node)
{
  int circular = kijk_step_get_circular (kijk_walk_get_step (node));
  int phase = circular >= 0 ? (int) kijk_circular_phase_get_phase (circular) : kijk_walk_get_phase (node);
  int selected = kijk_selection_get_phase (self->selection);
  KijkPhase current;

  if (phase < 0 || self->view != KIJK_VIEW_CIRCULAR)
    return phase;

  current = kijk_process_find_current (kijk_document_get_view (self->document));
  if (selected >= 0 && kijk_phase_get_circular (selected) == kijk_phase_get_circular (phase))
    return selected;

  return kijk_phase_get_circular (current) == kijk_phase_get_circular (phase) ? (int) current : phase;
}

void
_kijk_canvas_select_node (KijkCanvas *self,
                          KijkNode   *node,
                          gboolean    add)
{
  int phase = _kijk_canvas_get_phase (self, node);
  int step = kijk_walk_get_step (node);

  self->choosing = TRUE;
  if (step >= 0)
    kijk_selection_set_step (self->selection, (KijkPhase) phase, (KijkStep) step);
  else if (phase >= 0)
    kijk_selection_set_phase (self->selection, phase);
  else if (node->items != NULL && add)
    kijk_selection_toggle (self->selection, (const char *const *) node->items);
  else if (node->items != NULL)
    kijk_selection_set (self->selection, (const char *const *) node->items);
  self->choosing = FALSE;
}

/**
 * kijk_canvas_select_focused:
 * @self: a canvas
 *
 * Has what is done next be about the token that has focus, and about what is selected
 * with it if it is among that.
 */
void
kijk_canvas_select_focused (KijkCanvas *self)
{
  KijkNode *node;

  g_return_if_fail (KIJK_IS_CANVAS (self));

  node = _kijk_canvas_find_current (self);
  if (node != NULL && kijk_walk_is_single (node) && node->items != NULL &&
      !kijk_selection_contains (self->selection, node->items[0]))
    _kijk_canvas_select_node (self, node, FALSE);
}
