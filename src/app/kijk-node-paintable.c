/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-node-paintable.h"

#include <math.h>

#include "diagram/kijk-painter.h"
#include "kijk-look.h"

/**
 * KijkNodePaintable:
 *
 * A piece of a scene, to be shown outside of it: a token in a list, a sample of a
 * mark in a legend.
 */
struct _KijkNodePaintable {
  GObject    parent_instance;

  KijkScene *scene;
  KijkNode  *node;  /* of that scene */
  KijkRect   frame;
  double     scale; /* units of the window per scene unit, at its natural size */
};

static void kijk_node_paintable_init_interface (GdkPaintableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (KijkNodePaintable, kijk_node_paintable, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE,
                                                      kijk_node_paintable_init_interface))

static void
kijk_node_paintable_snapshot (GdkPaintable *paintable,
                              GdkSnapshot  *snapshot,
                              double        width,
                              double        height)
{
  KijkNodePaintable *self = KIJK_NODE_PAINTABLE (paintable);
  cairo_t *cr =
      gtk_snapshot_append_cairo (GTK_SNAPSHOT (snapshot),
                                 &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  cairo_rectangle (cr, 0, 0, width, height);
  cairo_clip (cr);
  cairo_scale (cr, width / self->frame.width, height / self->frame.height);
  cairo_translate (cr, -self->frame.x, -self->frame.y);
  kijk_painter_paint_node (cr, self->node, kijk_look_get_palette ());
  cairo_destroy (cr);
}

static int
kijk_node_paintable_get_intrinsic_width (GdkPaintable *paintable)
{
  KijkNodePaintable *self = KIJK_NODE_PAINTABLE (paintable);

  return (int) ceil (self->frame.width * self->scale);
}

static int
kijk_node_paintable_get_intrinsic_height (GdkPaintable *paintable)
{
  KijkNodePaintable *self = KIJK_NODE_PAINTABLE (paintable);

  return (int) ceil (self->frame.height * self->scale);
}

static double
kijk_node_paintable_get_intrinsic_aspect_ratio (GdkPaintable *paintable)
{
  KijkNodePaintable *self = KIJK_NODE_PAINTABLE (paintable);

  return self->frame.width / self->frame.height;
}

static void
kijk_node_paintable_init_interface (GdkPaintableInterface *iface)
{
  iface->snapshot = kijk_node_paintable_snapshot;
  iface->get_intrinsic_width = kijk_node_paintable_get_intrinsic_width;
  iface->get_intrinsic_height = kijk_node_paintable_get_intrinsic_height;
  iface->get_intrinsic_aspect_ratio = kijk_node_paintable_get_intrinsic_aspect_ratio;
}

static void
kijk_node_paintable_finalize (GObject *object)
{
  kijk_scene_unref (KIJK_NODE_PAINTABLE (object)->scene);

  G_OBJECT_CLASS (kijk_node_paintable_parent_class)->finalize (object);
}

static void
kijk_node_paintable_class_init (KijkNodePaintableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kijk_node_paintable_finalize;
}

static void
kijk_node_paintable_init (KijkNodePaintable *self)
{
  (void) self;
}

/**
 * kijk_node_paintable_new:
 * @scene: a scene
 * @node: a node of it
 * @frame: what of the scene is seen, not empty
 * @scale: units of the window per scene unit, where nobody asks for another size
 *
 * Returns: (transfer full): that part of @node, in the look that windows have when
 *   it is shown
 */
GdkPaintable *
kijk_node_paintable_new (KijkScene      *scene,
                         KijkNode       *node,
                         const KijkRect *frame,
                         double          scale)
{
  KijkNodePaintable *self;

  g_return_val_if_fail (scene != NULL && node != NULL && frame != NULL, NULL);
  g_return_val_if_fail (frame->width > 0 && frame->height > 0, NULL);

  self = g_object_new (KIJK_TYPE_NODE_PAINTABLE, NULL);
  self->scene = kijk_scene_ref (scene);
  self->node = node;
  self->frame = *frame;
  self->scale = scale;

  return GDK_PAINTABLE (self);
}
