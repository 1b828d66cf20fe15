/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/kijk-geometry.h"

G_BEGIN_DECLS

/**
 * KIJK_VIEWPORT_MOST:
 *
 * How far one can zoom in: a token is then as large as a hand.
 */
#define KIJK_VIEWPORT_MOST 8.0

/**
 * KijkViewport:
 * @width: of the window, in its own units
 * @height: of the window
 * @content: what there is to see, in scene units
 * @zoom: 1 when all of it fits in the window, more when a part of it is larger
 * @centre: the point of the scene that is in the middle of the window
 *
 * The window through which a scene is seen. It knows no widget: a size is two
 * numbers. What it shows is always within the content as far as that reaches, so
 * that nobody gets lost.
 */
typedef struct {
  double    width, height;
  KijkRect  content;
  double    zoom;
  KijkPoint centre;
} KijkViewport;

void      kijk_viewport_init        (KijkViewport       *self);
void      kijk_viewport_set_size    (KijkViewport       *self,
                                     double              width,
                                     double              height);
void      kijk_viewport_set_content (KijkViewport       *self,
                                     const KijkRect     *content);

double    kijk_viewport_get_scale   (const KijkViewport *self);
KijkPoint kijk_viewport_to_scene    (const KijkViewport *self,
                                     KijkPoint           point);
KijkPoint kijk_viewport_to_window   (const KijkViewport *self,
                                     KijkPoint           point);
KijkRect  kijk_viewport_get_visible (const KijkViewport *self);

gboolean  kijk_viewport_zoom        (KijkViewport       *self,
                                     double              zoom,
                                     KijkPoint           anchor);
gboolean  kijk_viewport_pan         (KijkViewport       *self,
                                     double              dx,
                                     double              dy);
gboolean  kijk_viewport_show        (KijkViewport       *self,
                                     const KijkRect     *rect,
                                     double              margin);
gboolean  kijk_viewport_fit         (KijkViewport       *self);

G_END_DECLS
