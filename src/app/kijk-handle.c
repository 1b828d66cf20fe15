/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-handle.h"

#include "kijk-look.h"
#include "kijk-walk.h"
#include "method/kijk-words.h"

/* Widths in units of the window. Colour is never alone: focus is a ring that
 * stands free, selection one that is closed. */
#define LINE 1.5
#define FOCUS_GAP 2.0
#define FOCUS_RING 4.0
#define SELECTED_RING 5.0
#define HOVER_LINE 3.0

/**
 * KijkHandle:
 *
 * What a hand, a key or a screen reader gets hold of: a child of the canvas for
 * each token, stack and phase that it draws, with its focus, name and description.
 * A sector has one too, to be read but not to be held.
 *
 * It draws nothing but that it is focused, selected or under the pointer. Clicks
 * and drags are the canvas's, which knows what lies nearest.
 */
struct _KijkHandle {
  GtkWidget  parent_instance;

  char      *node_id;
  char     **items;   /* or NULL */
  gboolean   grip;    /* whether it can be held */
  double     width;   /* of the shape in the middle of it */
  double     height;
  double     corner;
  KijkPath  *path;    /* or NULL; the shape when it is no rounded rectangle */
  gboolean   selected;
  gboolean   hovered;
};

G_DEFINE_FINAL_TYPE (KijkHandle, kijk_handle, GTK_TYPE_WIDGET)

enum {
  ASKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
outline (KijkHandle  *self,
         GtkSnapshot *snapshot,
         KijkInk      ink,
         double       from,
         double       width)
{
  double x = gtk_widget_get_width (GTK_WIDGET (self)) / 2.0 - self->width / 2 - from - width;
  double y = gtk_widget_get_height (GTK_WIDGET (self)) / 2.0 - self->height / 2 - from - width;
  double by = 2 * (from + width);
  GdkRGBA colour = kijk_look_get_colour (ink);
  float widths[4] = { width, width, width, width };
  GdkRGBA colours[4] = { colour, colour, colour, colour };
  GskRoundedRect rect;

  gsk_rounded_rect_init_from_rect (&rect,
                                   &GRAPHENE_RECT_INIT (x, y, self->width + by, self->height + by),
                                   self->corner + from + width);
  gtk_snapshot_append_border (snapshot, &rect, widths, colours);
}

/* In units of the handle, within its halo. */
static KijkPath *
copy_path (const KijkPath *path,
           double          scale)
{
  KijkPath *copy = kijk_path_new ();
  KijkRect extents = kijk_path_get_extents (path);

  for (guint i = 0; i < kijk_path_get_n (path); i++)
    {
      const KijkSegment *segment = kijk_path_get (path, i);
      KijkPoint p[3];

      for (int j = 0; j < 3; j++)
        p[j] = (KijkPoint) { (segment->points[j].x - extents.x) * scale + KIJK_HANDLE_HALO,
                             (segment->points[j].y - extents.y) * scale + KIJK_HANDLE_HALO };
      if (segment->type == KIJK_SEGMENT_MOVE)
        kijk_path_move_to (copy, p[0]);
      else if (segment->type == KIJK_SEGMENT_LINE)
        kijk_path_line_to (copy, p[0]);
      else if (segment->type == KIJK_SEGMENT_CURVE)
        kijk_path_curve_to (copy, p[0], p[1], p[2]);
      else
        kijk_path_close (copy);
    }

  return copy;
}

/* Within the outline, from its edge inwards: lines of which each covers the middle
 * of the one before. */
static void
stroke_within (cairo_t *cr,
               KijkInk  ink,
               double   depth)
{
  kijk_look_set_ink (cr, ink);
  cairo_set_line_width (cr, 2 * depth);
  cairo_stroke_preserve (cr);
}

static void
draw_within (KijkHandle  *self,
             GtkSnapshot *snapshot,
             gboolean     focused)
{
  GtkWidget *widget = GTK_WIDGET (self);
  cairo_t *cr;

  if (!self->selected && !focused && !self->hovered)
    return;

  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                       gtk_widget_get_height (widget)));
  kijk_look_trace (cr, self->path);
  cairo_clip_preserve (cr);
  if (focused)
    {
      stroke_within (cr, KIJK_INK_TEXT, FOCUS_GAP + FOCUS_RING + 3 * LINE);
      stroke_within (cr, KIJK_INK_ACCENT, FOCUS_GAP + FOCUS_RING + 2 * LINE);
      stroke_within (cr, KIJK_INK_TEXT, FOCUS_GAP + 2 * LINE);
      stroke_within (cr, KIJK_INK_PAPER, FOCUS_GAP + LINE);
    }
  else if (self->selected)
    {
      stroke_within (cr, KIJK_INK_TEXT, SELECTED_RING + 2 * LINE);
      stroke_within (cr, KIJK_INK_ACCENT, SELECTED_RING + LINE);
    }
  stroke_within (cr, KIJK_INK_TEXT, focused || self->selected ? LINE : HOVER_LINE);
  cairo_destroy (cr);
}

static void
kijk_handle_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  KijkHandle *self = KIJK_HANDLE (widget);
  gboolean focused = gtk_widget_has_visible_focus (widget);

  if (self->path != NULL)
    draw_within (self, snapshot, focused);
  if (self->width <= 0)
    return;

  if (self->selected)
    {
      outline (self, snapshot, KIJK_INK_ACCENT, 0, SELECTED_RING);
      outline (self, snapshot, KIJK_INK_TEXT, SELECTED_RING - LINE / 2, LINE);
    }
  if (focused)
    {
      outline (self, snapshot, KIJK_INK_ACCENT, FOCUS_GAP, FOCUS_RING);
      outline (self, snapshot, KIJK_INK_TEXT, FOCUS_GAP - LINE / 2, LINE);
      outline (self, snapshot, KIJK_INK_TEXT, FOCUS_GAP + FOCUS_RING, LINE);
    }
  if (self->hovered && !self->selected && !focused)
    outline (self, snapshot, KIJK_INK_TEXT, -1, HOVER_LINE);
}

static void
ask (KijkHandle     *self,
     KijkHandleDeed  deed)
{
  g_signal_emit (self, signals[ASKED], 0, deed);
}

static void
select_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  (void) name;
  (void) parameter;

  ask (KIJK_HANDLE (widget), KIJK_HANDLE_SELECT);
}

static void
edit_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  (void) name;
  (void) parameter;

  ask (KIJK_HANDLE (widget), KIJK_HANDLE_EDIT);
}

static void
delete_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  (void) name;
  (void) parameter;

  ask (KIJK_HANDLE (widget), KIJK_HANDLE_DELETE);
}

static void
menu_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  (void) name;
  (void) parameter;

  ask (KIJK_HANDLE (widget), KIJK_HANDLE_MENU);
}

/* No style sheet draws focus here, so nobody else asks for a redraw. */
static void
kijk_handle_state_flags_changed (GtkWidget     *widget,
                                 GtkStateFlags  before)
{
  (void) before;

  gtk_widget_queue_draw (widget);
}

static gboolean
kijk_handle_focus (GtkWidget        *widget,
                   GtkDirectionType  direction)
{
  (void) direction;

  return !gtk_widget_is_focus (widget) && gtk_widget_grab_focus (widget);
}

static void
kijk_handle_finalize (GObject *object)
{
  KijkHandle *self = KIJK_HANDLE (object);

  g_free (self->node_id);
  g_strfreev (self->items);
  g_clear_pointer (&self->path, kijk_path_free);

  G_OBJECT_CLASS (kijk_handle_parent_class)->finalize (object);
}

static void
kijk_handle_class_init (KijkHandleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kijk_handle_finalize;
  widget_class->snapshot = kijk_handle_snapshot;
  widget_class->focus = kijk_handle_focus;
  widget_class->state_flags_changed = kijk_handle_state_flags_changed;

  /**
   * KijkHandle::asked:
   * @self: the handle
   * @deed: a #KijkHandleDeed
   *
   * Somebody, perhaps without seeing it, asks something of it.
   */
  signals[ASKED] = g_signal_new ("asked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  /* What assistive technologies offer to do with it. */
  gtk_widget_class_install_action (widget_class, "handle.select", NULL, select_cb);
  gtk_widget_class_install_action (widget_class, "handle.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "handle.delete", NULL, delete_cb);
  gtk_widget_class_install_action (widget_class, "handle.menu", NULL, menu_cb);

  gtk_widget_class_set_css_name (widget_class, "handle");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
kijk_handle_init (KijkHandle *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * kijk_handle_new:
 * @node_id: the name of the node that it stands for
 *
 * Returns: (transfer floating): a handle
 */
GtkWidget *
kijk_handle_new (const char *node_id)
{
  KijkHandle *self;

  g_return_val_if_fail (node_id != NULL, NULL);

  self = g_object_new (KIJK_TYPE_HANDLE, NULL);
  self->node_id = g_strdup (node_id);

  return GTK_WIDGET (self);
}

/* A name is short, what else there is to say comes after it. */
static void
describe (KijkHandle *self,
          const char *label,
          const char *title,
          const char *more)
{
  gsize length = strlen (title);
  gboolean named = length > 0 && g_str_has_prefix (label, title);
  const char *rest = named ? label + length : "";
  g_autofree char *sentence = NULL;
  g_autofree char *description = NULL;

  rest += strspn (rest, ".,:; ");
  sentence = kijk_words_capitalise (rest);
  description = g_strconcat (sentence, *sentence != '\0' && *more != '\0' ? " " : "", more, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, named ? title : label, -1);
  if (*description != '\0')
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/* A sector is only read, a phase cannot go, and a stack shows what lies in it. */
static void
offer (KijkHandle *self,
       KijkNode   *node)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean token = kijk_walk_is_single (node);

  gtk_widget_action_set_enabled (widget, "handle.select", self->grip);
  gtk_widget_action_set_enabled (widget, "handle.menu", self->grip);
  gtk_widget_action_set_enabled (widget, "handle.edit",
                                 self->grip && !kijk_walk_is_stack (node));
  gtk_widget_action_set_enabled (widget, "handle.delete", token);
}

/**
 * kijk_handle_set_node:
 * @self: a handle
 * @node: what it stands for, as the scene has it now
 * @title: what people know that by, or ""
 * @more: what there is to say beside its label, or ""
 */
void
kijk_handle_set_node (KijkHandle *self,
                      KijkNode   *node,
                      const char *title,
                      const char *more)
{
  g_return_if_fail (KIJK_IS_HANDLE (self) && node != NULL && title != NULL && more != NULL);

  g_strfreev (self->items);
  self->items = g_strdupv (node->items);
  self->grip = kijk_walk_stops_at (node);
  gtk_widget_set_focusable (GTK_WIDGET (self), self->grip);
  offer (self, node);
  describe (self, node->label, title, more);
}

/**
 * kijk_handle_get_node_id:
 * @self: a handle
 *
 * Returns: (transfer none): the name of the node that it stands for
 */
const char *
kijk_handle_get_node_id (KijkHandle *self)
{
  g_return_val_if_fail (KIJK_IS_HANDLE (self), NULL);

  return self->node_id;
}

/**
 * kijk_handle_rename:
 * @self: a handle
 * @node_id: the name that the node it stands for has now
 */
void
kijk_handle_rename (KijkHandle *self,
                    const char *node_id)
{
  g_return_if_fail (KIJK_IS_HANDLE (self) && node_id != NULL);

  g_free (self->node_id);
  self->node_id = g_strdup (node_id);
}

/**
 * kijk_handle_is_grip:
 * @self: a handle
 *
 * Returns: whether it can be held, or only read
 */
gboolean
kijk_handle_is_grip (KijkHandle *self)
{
  g_return_val_if_fail (KIJK_IS_HANDLE (self), FALSE);

  return self->grip;
}

/**
 * kijk_handle_set_shape:
 * @self: a handle
 * @width: of what is seen in the middle of it, in units of the window; 0 for
 *   something that shows no focus
 * @height: of that
 * @corner: the radius of its corners
 */
void
kijk_handle_set_shape (KijkHandle *self,
                       double      width,
                       double      height,
                       double      corner)
{
  g_return_if_fail (KIJK_IS_HANDLE (self));

  if (self->width == width && self->height == height && self->corner == corner)
    return;

  self->width = width;
  self->height = height;
  self->corner = corner;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * kijk_handle_set_outline:
 * @self: a handle
 * @path: the outline of what it stands for, in scene units; its extents fill the
 *   handle but for the halo
 * @scale: units of the window per scene unit
 *
 * Gives it a shape that is no rounded rectangle.
 */
void
kijk_handle_set_outline (KijkHandle     *self,
                         const KijkPath *path,
                         double          scale)
{
  g_return_if_fail (KIJK_IS_HANDLE (self) && path != NULL);

  g_clear_pointer (&self->path, kijk_path_free);
  self->path = copy_path (path, scale);
  self->width = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * kijk_handle_set_selected:
 * @self: a handle
 * @selected: whether all that it stands for is selected
 */
void
kijk_handle_set_selected (KijkHandle *self,
                          gboolean    selected)
{
  g_return_if_fail (KIJK_IS_HANDLE (self));

  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
  if (self->selected == selected)
    return;

  self->selected = selected;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * kijk_handle_set_hovered:
 * @self: a handle
 * @hovered: whether the pointer is on it
 */
void
kijk_handle_set_hovered (KijkHandle *self,
                         gboolean    hovered)
{
  g_return_if_fail (KIJK_IS_HANDLE (self));

  if (self->hovered == hovered)
    return;

  self->hovered = hovered;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
