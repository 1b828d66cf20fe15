/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "diagram/kijk-scene.h"

G_BEGIN_DECLS

#define KIJK_TYPE_NODE_PAINTABLE (kijk_node_paintable_get_type ())
G_DECLARE_FINAL_TYPE (KijkNodePaintable, kijk_node_paintable, KIJK, NODE_PAINTABLE, GObject)

GdkPaintable *kijk_node_paintable_new (KijkScene      *scene,
                                       KijkNode       *node,
                                       const KijkRect *frame,
                                       double          scale);

G_END_DECLS
