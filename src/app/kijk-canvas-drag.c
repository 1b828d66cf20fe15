/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-canvas-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "diagram/kijk-painter.h"
#include "kijk-interface.h"
#include "kijk-look.h"
#include "kijk-phase-dialog.h"
#include "kijk-walk.h"
#include "method/kijk-words.h"
#include "model/kijk-cell.h"

/* Dragging: a token to a place, which may be another sector and so another
 * meaning, or the needle of the Kompas to a phase. Nothing is laid out meanwhile;
 * what is dragged is drawn over what was painted. */

/* What lies under a hand is seen a little larger. */
#define LIFTED 1.12

/* And a little smaller over another, which is seen around it. */
#define LIFTED_ONTO 0.8

/* Around where it would go, in units of the window. */
#define TARGET_LINE 5.0
#define TARGET_OUTLINE 1.5

#define NEEDLE "needle"

/* ---- what it would mean ---- */

static KijkItem *
find_dragged (KijkCanvas *self)
{
  return kijk_project_get_item (kijk_document_get_view (self->document), self->drag.ids[0]);
}

static char *
say_where_it_belongs (KijkItem *item)
{
  KijkLanguage language = kijk_interface_get_language ();
  KijkKindId kind = kijk_item_get_kind (item)->id;
  int cell = kijk_item_get_cell (item);

  switch (kind)
    {
    case KIJK_KIND_STAKEHOLDER:
      return g_strdup_printf (_("a party always lies in %s"), _kijk_canvas_name_cell (cell));
    case KIJK_KIND_INTEREST:
      return g_strdup_printf (_("an interest lies in the ring %s"),
                              kijk_words_about (language, &kijk_ring_enumeration,
                                                KIJK_RING_INTERESTS, "name"));
    case KIJK_KIND_AMBITION_IMAGE:
      return g_strdup_printf (_("an image lies in the ring %s"),
                              kijk_words_about (language, &kijk_ring_enumeration,
                                                KIJK_RING_AMBITION, "name"));
    default:
      return g_strdup_printf (_("a circumstance lies in the ring %s"),
                              kijk_words_about (language, &kijk_ring_enumeration,
                                                KIJK_RING_CONTEXT, "name"));
    }
}

static char *
say_what_it_becomes (KijkCanvas *self,
                     KijkItem   *item)
{
  int cell = self->drag.cell;

  if (cell < 0)
    return g_strdup (_("let go here and it stays where it was"));
  if (!self->drag.allowed)
    return say_where_it_belongs (item);
  if (kijk_item_get_cell (item) == cell)
    return NULL;

  switch (cell)
    {
    case KIJK_CELL_COLLECTIVE:
      return g_strdup (_("becomes a collective interest"));
    case KIJK_CELL_ORGANISATIONAL:
      return g_strdup (_("becomes an organisational interest"));
    case KIJK_CELL_PERSONAL:
      return g_strdup (_("becomes a personal interest, in confidence"));
    default:
      return g_strdup_printf (_("becomes part of %s"), _kijk_canvas_name_cell (cell));
    }
}

static void
say (KijkCanvas *self)
{
  g_autofree char *text = NULL;

  if (self->drag.onto != NULL)
    {
      text = g_strdup (_("let go here to say how these two relate"));
    }
  else if (self->drag.ids != NULL)
    {
      KijkItem *item = find_dragged (self);

      text = item != NULL ? say_what_it_becomes (self, item) : NULL;
    }
  else if (self->drag.phase >= 0)
    {
      text = g_strdup_printf (_("we stand in %s"),
                              kijk_phase_dialog_name (self->document, self->drag.phase, self->drag.step));
    }
  else
    {
      text = g_strdup (_("let go here and it stays where it was"));
    }
  _kijk_canvas_say (self, text);
}

/* ---- what is drawn ---- */

static KijkNode *
find_target (KijkCanvas *self)
{
  g_autofree char *id = NULL;

  if (self->drag.onto != NULL)
    id = g_strdup (self->drag.onto);
  else if (self->drag.step >= 0)
    id = g_strdup_printf ("step-%s", kijk_step_enumeration.values[self->drag.step]);
  else if (self->drag.phase >= 0)
    return kijk_walk_find_phase (self->scene, self->drag.phase);
  else if (self->drag.cell >= 0 && self->drag.allowed)
    id = g_strdup_printf ("sector-%s", kijk_cell_enumeration.values[self->drag.cell]);

  return id != NULL ? kijk_scene_find (self->scene, id) : NULL;
}

/* Names of rings stand on their outlines, and stay readable on this one. */
static void
paint_names (KijkCanvas     *self,
             cairo_t        *cr,
             const KijkRect *around)
{
  GPtrArray *nodes = kijk_scene_get_nodes (self->scene);

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];
      KijkRect extents;

      if (node->role != KIJK_ROLE_LABEL || node->marks->len == 0)
        continue;
      extents = kijk_node_get_extents (node);
      if (kijk_rect_overlaps (&extents, around))
        kijk_painter_paint_node (cr, node, kijk_look_get_palette ());
    }
}

/* The outline of where it would go, drawn once as long as that is the same: a
 * frame that differs in a small token only is redrawn in that part only. */
static void
draw_target (KijkCanvas *self)
{
  KijkNode *node = find_target (self);
  double scale = kijk_viewport_get_scale (&self->viewport);
  KijkPoint origin = kijk_viewport_to_window (&self->viewport, (KijkPoint) { 0, 0 });
  KijkPath *path;
  KijkRect extents;
  cairo_t *cr;

  g_clear_pointer (&self->drag.target, gsk_render_node_unref);
  if (node == NULL || node->marks->len == 0)
    return;

  path = ((KijkMark *) node->marks->pdata[0])->path;
  extents = kijk_path_get_extents (path);
  extents = kijk_rect_grow (&extents, TARGET_LINE / scale);
  self->drag.target = gsk_cairo_node_new (
      &GRAPHENE_RECT_INIT (origin.x + extents.x * scale, origin.y + extents.y * scale,
                           extents.width * scale, extents.height * scale));
  cr = gsk_cairo_node_get_draw_context (self->drag.target);
  cairo_translate (cr, origin.x, origin.y);
  cairo_scale (cr, scale, scale);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  kijk_look_trace (cr, path);
  kijk_look_set_ink (cr, KIJK_INK_TEXT);
  cairo_set_line_width (cr, (TARGET_LINE + 2 * TARGET_OUTLINE) / scale);
  cairo_stroke_preserve (cr);
  kijk_look_set_ink (cr, KIJK_INK_ACCENT);
  cairo_set_line_width (cr, TARGET_LINE / scale);
  cairo_stroke (cr);
  paint_names (self, cr, &extents);
  cairo_destroy (cr);
}

static void
draw_lifted (KijkCanvas  *self,
             GtkSnapshot *snapshot,
             KijkNode    *node)
{
  double lift = self->drag.onto != NULL ? LIFTED_ONTO : LIFTED;
  double scale = kijk_viewport_get_scale (&self->viewport) * lift;
  KijkPoint middle = kijk_viewport_to_window (&self->viewport, self->drag.at);
  KijkPoint centre = kijk_node_get_centre (node);
  KijkRect extents = kijk_node_get_extents (node);
  double width = extents.width * scale;
  double height = extents.height * scale;
  GskRoundedRect round;
  GdkRGBA shadow = { 0, 0, 0, 0.45 };
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (middle.x - width / 2 - 1, middle.y - height / 2 - 1,
                                               width + 2, height + 2);
  cairo_t *cr;

  gsk_rounded_rect_init_from_rect (&round,
                                   &GRAPHENE_RECT_INIT (middle.x - width / 2 + 2,
                                                        middle.y - height / 2 + 2, width - 4,
                                                        height - 4),
                                   height / 2 - 2);
  gtk_snapshot_append_outset_shadow (snapshot, &round, &shadow, 0, 4, 0, 10);
  if (!self->drag.allowed)
    gtk_snapshot_push_opacity (snapshot, 0.6);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_translate (cr, middle.x, middle.y);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -centre.x, -centre.y);
  kijk_painter_paint_node (cr, node, kijk_look_get_palette ());
  cairo_destroy (cr);
  if (!self->drag.allowed)
    gtk_snapshot_pop (snapshot);
}

static KijkNode *
find_lifted (KijkCanvas *self,
             KijkNode   *node)
{
  g_autofree char *id = node->role == KIJK_ROLE_CARD ? g_strconcat ("card-coin-", node->items[0], NULL) : NULL;
  KijkNode *coin = id != NULL ? kijk_scene_find (self->scene, id) : NULL;

  return coin != NULL ? coin : node;
}

void
_kijk_canvas_drag_snapshot (KijkCanvas  *self,
                            GtkSnapshot *snapshot)
{
  KijkNode *node =
      self->drag.node_id != NULL ? kijk_scene_find (self->scene, self->drag.node_id) : NULL;

  if (node == NULL)
    return;

  if (self->drag.target != NULL)
    gtk_snapshot_append_node (snapshot, self->drag.target);
  if (self->drag.ids != NULL)
    draw_lifted (self, snapshot, find_lifted (self, node));
  else
    _kijk_canvas_draw_needle (self, snapshot, node);
}

/* ---- from beginning to end ---- */

static char **
list_dragged (KijkCanvas *self,
              KijkNode   *node)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  const char *const *selected = kijk_selection_get_ids (self->selection);
  gboolean along = kijk_selection_contains (self->selection, node->items[0]);

  g_strv_builder_addv (ids, (const char **) node->items);
  for (int i = 0; along && selected[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) node->items, selected[i]))
      g_strv_builder_add (ids, selected[i]);

  return g_strv_builder_end (ids);
}

static void
show_lifted (KijkCanvas *self,
             gboolean    lifted)
{
  GtkWidget *handle = g_hash_table_lookup (self->handles, self->drag.node_id);
  KijkNode *node = kijk_scene_find (self->scene, self->drag.node_id);

  if (handle != NULL)
    gtk_widget_set_opacity (handle, lifted ? 0 : 1);
  kijk_backdrop_set_lifted (self->backdrop, lifted && node != NULL ? node->items[0] : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Returns: whether @node can be dragged */
gboolean
_kijk_canvas_drag_begin (KijkCanvas *self,
                         KijkNode   *node,
                         KijkPoint   hand)
{
  KijkPoint centre = kijk_node_get_centre (node);
  gboolean needle = g_str_equal (node->id, NEEDLE);

  if (kijk_document_is_looking_back (self->document))
    return FALSE;
  if (node->items == NULL || (!needle && (!kijk_walk_is_single (node) || node->cell < 0)))
    return FALSE;

  self->drag.node_id = g_strdup (node->id);
  self->drag.ids = needle ? NULL : list_dragged (self, node);
  self->drag.grip = (KijkPoint) { hand.x - centre.x, hand.y - centre.y };
  /* Of a card the hand takes the coin: what would be below a card could not be seen. */
  if (node->role == KIJK_ROLE_CARD)
    self->drag.grip = (KijkPoint) { 0, 0 };
  self->drag.cell = needle ? -1 : node->cell;
  self->drag.phase = self->drag.step = -1;
  self->drag.allowed = TRUE;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
  show_lifted (self, TRUE);
  _kijk_canvas_drag_move (self, hand);

  return TRUE;
}

static void
find_below (KijkCanvas *self,
            KijkPoint   hand,
            int        *cell,
            KijkNode  **piece)
{
  KijkRings rings;

  *cell = -1;
  *piece = NULL;
  if (self->drag.ids == NULL)
    *piece = _kijk_canvas_find_piece (self, hand);
  else if (_kijk_canvas_get_rings (self, &rings))
    *cell = kijk_rings_find_cell (&rings, self->drag.at);
}

void
_kijk_canvas_drag_move (KijkCanvas *self,
                        KijkPoint   hand)
{
  KijkNode *onto, *piece;
  int cell, phase, step;

  if (self->drag.node_id == NULL)
    return;

  self->drag.at = (KijkPoint) { hand.x - self->drag.grip.x, hand.y - self->drag.grip.y };
  find_below (self, hand, &cell, &piece);
  phase = piece != NULL ? _kijk_canvas_get_phase (self, piece) : -1;
  step = piece != NULL ? kijk_walk_get_step (piece) : -1;
  onto = _kijk_canvas_find_onto (self);
  if (cell != self->drag.cell || phase != self->drag.phase || step != self->drag.step ||
      g_strcmp0 (onto != NULL ? onto->id : NULL, self->drag.onto) != 0 || self->drag.target == NULL)
    {
      KijkItem *item = self->drag.ids != NULL ? find_dragged (self) : NULL;

      self->drag.cell = cell;
      self->drag.phase = phase;
      self->drag.step = step;
      g_free (self->drag.onto);
      self->drag.onto = onto != NULL ? g_strdup (onto->id) : NULL;
      self->drag.allowed = item == NULL || (cell >= 0 &&
                           kijk_cell_takes_kind (cell, kijk_item_get_kind (item)->id));
      draw_target (self);
      say (self);
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self), self->drag.onto != NULL ? "alias"
                                                          : self->drag.allowed    ? "grabbing"
                                                                                  : "not-allowed");
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Where in its sector it would be dropped. Returns: whether it may */
gboolean
_kijk_canvas_locate_drag (KijkCanvas *self,
                          double     *along,
                          double     *across)
{
  KijkRings rings;

  if (find_dragged (self) == NULL || !self->drag.allowed || self->drag.cell < 0 ||
      !_kijk_canvas_get_rings (self, &rings))
    return FALSE;

  kijk_wedge_locate (kijk_rings_get_wedge (&rings, self->drag.cell), self->drag.at, along, across);
  return TRUE;
}

static void
drop_items (KijkCanvas *self)
{
  /* What lay there may have gone since. */
  KijkNode *onto = _kijk_canvas_find_onto (self);
  double along, across;

  if (onto != NULL)
    _kijk_canvas_offer_relation (self, onto);
  else if (_kijk_canvas_locate_drag (self, &along, &across))
    kijk_canvas_drop (self, (const char *const *) self->drag.ids, self->drag.cell, along, across);
}

/* Ends the drag, if there is one. */
void
_kijk_canvas_drag_end (KijkCanvas *self,
                       gboolean    drop)
{
  if (self->drag.node_id == NULL)
    return;

  _kijk_canvas_say (self, NULL);
  show_lifted (self, FALSE);
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  if (drop && self->drag.ids != NULL)
    drop_items (self);
  else if (drop)
    _kijk_canvas_drop_needle (self);

  g_clear_pointer (&self->drag.ids, g_strfreev);
  g_clear_pointer (&self->drag.node_id, g_free);
  g_clear_pointer (&self->drag.onto, g_free);
  g_clear_pointer (&self->drag.target, gsk_render_node_unref);
}
