/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-canvas-private.h"

#include <adwaita.h>
#include <math.h>

#include "kijk-look.h"
#include "kijk-walk.h"

/**
 * KijkCanvas:
 *
 * A window onto a picture of the side that is on, to look at and to work in. What
 * it draws is a scene, painted once and shown again until something changes; each
 * token of it has a #KijkHandle as a child. What pointers do is in
 * kijk-canvas-pointer.c, keys in kijk-canvas-keys.c, dragging in
 * kijk-canvas-drag.c.
 */

G_DEFINE_FINAL_TYPE (KijkCanvas, kijk_canvas, GTK_TYPE_WIDGET)

enum {
  STATUS,
  EDIT,
  BUILT,
  ZOOMED,
  FOCUSED,
  RESIZED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
view_changed_cb (KijkProject *view,
                 KijkChanges *changes,
                 KijkCanvas  *self)
{
  (void) view;
  (void) changes;

  _kijk_canvas_queue_build (self);
}

static void
look_changed_cb (KijkCanvas *self)
{
  _kijk_canvas_stop_moving (self);
  _kijk_canvas_end_fade (self);
  kijk_backdrop_invalidate (self->backdrop);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Eyes that look at one side have turned pages with nothing to do with the other; nor
 * have those of one filter with another. Nor does anything that was opened for the one
 * stay open for the other. */
static void
eyes_changed_cb (KijkCanvas *self)
{
  kijk_canvas_set_found (self, NULL);
  _kijk_canvas_end_fade (self);
  if (self->menu != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->menu));
  _kijk_canvas_forget_pages (self);
  _kijk_canvas_queue_build (self);
}

static void
selection_changed_cb (KijkSelection *selection,
                      KijkCanvas    *self)
{
  KijkItem *only = kijk_selection_get_only (selection);

  if (self->scene != NULL)
    _kijk_canvas_mark_selected (self);
  _kijk_canvas_queue_owners (self);
  /* What was chosen elsewhere is to be read here; under a hand nothing moves. */
  if (only != NULL && !self->choosing)
    _kijk_canvas_turn_to_item (self, kijk_item_get_id (only));
}

/* ---- what others hear ---- */

void
_kijk_canvas_say (KijkCanvas *self,
                  const char *text)
{
  g_signal_emit (self, signals[STATUS], 0, text);
}

void
_kijk_canvas_edit (KijkCanvas *self)
{
  g_signal_emit (self, signals[EDIT], 0);
}

/* ---- the widget ---- */

static void
kijk_canvas_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  KijkCanvas *self = KIJK_CANVAS (widget);

  (void) baseline;

  if (width != self->viewport.width || height != self->viewport.height)
    {
      g_signal_emit (self, signals[RESIZED], 0);
      _kijk_canvas_stop_moving (self);
      _kijk_canvas_end_fade (self);
    }
  kijk_viewport_set_size (&self->viewport, width, height);
  _kijk_canvas_fit_page (self);
  _kijk_canvas_allocate_handles (self);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
kijk_canvas_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  (void) widget;
  (void) orientation;
  (void) for_size;

  *minimum = 240;
  *natural = 460;
  *minimum_baseline = *natural_baseline = -1;
}

static void
kijk_canvas_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  KijkCanvas *self = KIJK_CANVAS (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                               gtk_widget_get_height (widget));
  GdkRGBA ground = kijk_look_get_colour (KIJK_INK_CANVAS);

  gtk_snapshot_push_clip (snapshot, &bounds);
  gtk_snapshot_append_color (snapshot, &ground, &bounds);
  if (self->scene != NULL && self->morph != NULL)
    {
      kijk_morph_snapshot (self->morph, snapshot, self->progress);
    }
  else if (self->scene != NULL)
    {
      _kijk_canvas_push_fade (self, snapshot);
      kijk_backdrop_snapshot (self->backdrop, snapshot,
                              gtk_native_get_renderer (gtk_widget_get_native (widget)),
                              &self->viewport, gtk_widget_get_scale_factor (widget), self->moving);
      _kijk_canvas_pop_fade (self, snapshot);
      GTK_WIDGET_CLASS (kijk_canvas_parent_class)->snapshot (widget, snapshot);
      _kijk_canvas_head_snapshot (self, snapshot);
      _kijk_canvas_drag_snapshot (self, snapshot);
      _kijk_canvas_band_snapshot (self, snapshot);
    }
  gtk_snapshot_pop (snapshot);
}

/* The canvas is one stop of the Tab key; within it arrows walk. */
static gboolean
kijk_canvas_focus (GtkWidget        *widget,
                   GtkDirectionType  direction)
{
  KijkCanvas *self = KIJK_CANVAS (widget);

  if (self->menu != NULL && gtk_widget_get_visible (self->menu))
    return gtk_widget_child_focus (self->menu, direction);
  if (gtk_widget_get_focus_child (widget) != NULL || gtk_widget_is_focus (widget))
    return FALSE;
  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return FALSE;

  return gtk_widget_grab_focus (widget);
}

static gboolean
kijk_canvas_grab_focus (GtkWidget *widget)
{
  KijkCanvas *self = KIJK_CANVAS (widget);
  KijkNode *node = _kijk_canvas_find_current (self);
  GtkWidget *handle;

  if (node == NULL && self->scene != NULL)
    node = kijk_walk_step (self->scene, NULL, KIJK_WALK_ON);
  handle = node != NULL ? g_hash_table_lookup (self->handles, node->id) : NULL;
  if (handle != NULL)
    return gtk_widget_grab_focus (handle);

  return GTK_WIDGET_CLASS (kijk_canvas_parent_class)->grab_focus (widget);
}

static gboolean
kijk_canvas_query_tooltip (GtkWidget  *widget,
                           int         x,
                           int         y,
                           gboolean    keyboard,
                           GtkTooltip *tooltip)
{
  KijkCanvas *self = KIJK_CANVAS (widget);
  KijkNode *node = keyboard ? _kijk_canvas_find_current (self) : _kijk_canvas_hit (self, x, y);
  GdkRectangle area;

  if (node == NULL || *node->label == '\0' || self->drag.node_id != NULL ||
      self->band.before != NULL || self->menu != NULL || node->role == KIJK_ROLE_CARD ||
      (!kijk_walk_stops_at (node) && node->role != KIJK_ROLE_MARK))
    return FALSE;

  area = _kijk_canvas_get_area (self, node);
  gtk_tooltip_set_text (tooltip, node->label);
  gtk_tooltip_set_tip_area (tooltip, &area);
  return TRUE;
}

static void
kijk_canvas_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (kijk_canvas_parent_class)->map (widget);
  _kijk_canvas_catch_up (KIJK_CANVAS (widget));
}

static void
kijk_canvas_dispose (GObject *object)
{
  KijkCanvas *self = KIJK_CANVAS (object);
  GtkWidget *child;

  if (self->build_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->build_id);
  self->build_id = 0;
  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_handle_id (&self->owners_id, g_source_remove);
  _kijk_canvas_end_hands (self);
  _kijk_canvas_stop_moving (self);
  _kijk_canvas_end_fade (self);
  _kijk_canvas_forget_next (self);
  _kijk_canvas_forget_pages (self);
  self->menu = NULL;
  _kijk_canvas_remove_handles (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (kijk_canvas_parent_class)->dispose (object);
}

static void
kijk_canvas_finalize (GObject *object)
{
  KijkCanvas *self = KIJK_CANVAS (object);

  g_clear_pointer (&self->scene, kijk_scene_unref);
  g_clear_pointer (&self->marked, kijk_scene_unref);
  for (guint i = 0; i < G_N_ELEMENTS (self->shown); i++)
    g_clear_pointer (&self->shown[i], kijk_scene_unref);
  kijk_typesetter_unref (self->typesetter);
  g_object_unref (self->backdrop);
  g_hash_table_unref (self->handles);
  g_ptr_array_unref (self->pages);
  g_clear_pointer (&self->found, g_hash_table_unref);
  g_clear_object (&self->document);
  g_clear_object (&self->selection);
  g_string_free (self->typed, TRUE);
  g_free (self->current);
  g_free (self->pressed);
  g_free (self->wanted);

  G_OBJECT_CLASS (kijk_canvas_parent_class)->finalize (object);
}

static guint
add_signal (KijkCanvasClass *klass,
            const char      *name,
            GType            parameter)
{
  if (parameter == G_TYPE_NONE)
    return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                         G_TYPE_NONE, 0);

  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 1, parameter);
}

static void
install_signals (KijkCanvasClass *klass)
{
  /**
   * KijkCanvas::status:
   * @self: the canvas
   * @text: (nullable): what is going on, %NULL for nothing more
   */
  signals[STATUS] = add_signal (klass, "status", G_TYPE_STRING);
  /**
   * KijkCanvas::edit:
   * @self: the canvas
   *
   * What is selected is to be edited.
   */
  signals[EDIT] = add_signal (klass, "edit", G_TYPE_NONE);
  /**
   * KijkCanvas::built:
   * @self: the canvas
   *
   * There is another scene.
   */
  signals[BUILT] = add_signal (klass, "built", G_TYPE_NONE);
  /**
   * KijkCanvas::zoomed:
   * @self: the canvas
   *
   * Another part of the scene is seen, or at another size.
   */
  signals[ZOOMED] = add_signal (klass, "zoomed", G_TYPE_NONE);
  /**
   * KijkCanvas::focused:
   * @self: the canvas
   *
   * The lens is elsewhere or nowhere, or another page of its cards is shown, or it is
   * known now how many there are.
   */
  signals[FOCUSED] = add_signal (klass, "focused", G_TYPE_NONE);

  /**
   * KijkCanvas::resized:
   * @self: the canvas
   *
   * It got another size, and others are still getting theirs.
   */
  signals[RESIZED] = add_signal (klass, "resized", G_TYPE_NONE);
}

static void
kijk_canvas_class_init (KijkCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kijk_canvas_dispose;
  object_class->finalize = kijk_canvas_finalize;
  widget_class->size_allocate = kijk_canvas_size_allocate;
  widget_class->measure = kijk_canvas_measure;
  widget_class->snapshot = kijk_canvas_snapshot;
  widget_class->focus = kijk_canvas_focus;
  widget_class->grab_focus = kijk_canvas_grab_focus;
  widget_class->query_tooltip = kijk_canvas_query_tooltip;
  widget_class->map = kijk_canvas_map;

  install_signals (klass);
  gtk_widget_class_set_css_name (widget_class, "canvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
kijk_canvas_init (KijkCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  kijk_viewport_init (&self->viewport);
  self->typesetter = kijk_typesetter_new ();
  self->backdrop = kijk_backdrop_new ();
  self->handles = g_hash_table_new (g_str_hash, g_str_equal);
  self->typed = g_string_new (NULL);
  self->drag.cell = self->drag.phase = self->drag.step = -1;

  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_hexpand (widget, TRUE);
  gtk_widget_set_vexpand (widget, TRUE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (widget, TRUE);
  _kijk_canvas_init_lens (self);
  _kijk_canvas_add_pointer (self);
  _kijk_canvas_add_keys (self);
  kijk_look_follow (G_OBJECT (self), G_CALLBACK (look_changed_cb));
}

/**
 * kijk_canvas_new:
 * @document: what it is a picture of
 * @selection: what is selected there
 * @view: which picture
 *
 * Returns: (transfer floating): a canvas
 */
GtkWidget *
kijk_canvas_new (KijkDocument  *document,
                 KijkSelection *selection,
                 KijkView       view)
{
  KijkCanvas *self;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document) && KIJK_IS_SELECTION (selection), NULL);

  self = g_object_new (KIJK_TYPE_CANVAS, NULL);
  self->document = g_object_ref (document);
  self->selection = g_object_ref (selection);
  self->view = view;
  g_signal_connect_object (kijk_document_get_view (document), "changed",
                           G_CALLBACK (view_changed_cb), self, 0);
  g_signal_connect_object (document, "notify::side", G_CALLBACK (eyes_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::moment", G_CALLBACK (eyes_changed_cb), self,
                           G_CONNECT_SWAPPED);
  if (view == KIJK_VIEW_KIJKGLAS)
    g_signal_connect_object (document, "notify::filter", G_CALLBACK (eyes_changed_cb), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::has-secrets", G_CALLBACK (_kijk_canvas_queue_build),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "changed", G_CALLBACK (selection_changed_cb), self, 0);

  return GTK_WIDGET (self);
}

/**
 * kijk_canvas_get_scene:
 * @self: a canvas
 *
 * Returns: (transfer none) (nullable): what it shows; %NULL before it has a size
 */
KijkScene *
kijk_canvas_get_scene (KijkCanvas *self)
{
  g_return_val_if_fail (KIJK_IS_CANVAS (self), NULL);

  return self->scene;
}

/**
 * kijk_canvas_set_relations:
 * @self: a canvas
 * @relations: whether relations between interests are drawn
 */
void
kijk_canvas_set_relations (KijkCanvas *self,
                           gboolean    relations)
{
  g_return_if_fail (KIJK_IS_CANVAS (self));

  if (self->relations == relations)
    return;

  self->relations = relations;
  _kijk_canvas_queue_build (self);
}

/**
 * kijk_canvas_lay_out_anew:
 * @self: a canvas
 *
 * Lays out what lies on it as if it had never been shown: what changed little by little
 * left things where they were, and that is not where they fit best.
 */
void
kijk_canvas_lay_out_anew (KijkCanvas *self)
{
  KijkProject *view;

  g_return_if_fail (KIJK_IS_CANVAS (self));

  view = kijk_document_get_view (self->document);
  g_clear_pointer (&self->shown[kijk_project_get_audience (view)->level], kijk_scene_unref);
  _kijk_canvas_forget_pages (self);
  _kijk_canvas_queue_build (self);
}
