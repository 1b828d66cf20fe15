/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "diagram/kijk-scene.h"
#include "diagram/kijk-viewport.h"

G_BEGIN_DECLS

/**
 * KijkSprite:
 * @painted: where it lies in the picture that it is of, in units of the window
 * @from: where its middle is at first, in units of the window
 * @to: where it is at last
 * @from_size: how large it is at first; 1 is as in the picture that it is of
 * @to_size: how large it is at last
 * @begin: how far one is, from 0 to 1, until which it is as opaque as at first
 * @end: how far one is from which on it is as opaque as at last
 * @comes: it is not there at first
 * @goes: it is not there at last
 *
 * A thing that moves from one picture to another.
 */
typedef struct {
  KijkRect         painted;
  KijkPoint        from;
  KijkPoint        to;
  double           from_size;
  double           to_size;
  double           begin;
  double           end;
  gboolean         comes;
  gboolean         goes;

  /*< private >*/
  KijkScene       *scene;
  KijkNode        *node;
  KijkPoint        origin;
  double           scale;
  int              device_scale;
  cairo_surface_t *surface;
} KijkSprite;

void kijk_sprite_init  (KijkSprite         *self,
                        KijkScene          *scene,
                        KijkNode           *node,
                        const KijkViewport *viewport,
                        int                 device_scale);
void kijk_sprite_clear (KijkSprite         *self);
void kijk_sprite_draw  (KijkSprite         *self,
                        cairo_t            *cr,
                        const KijkRect     *window,
                        double              progress);

G_END_DECLS
