/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/kijk-corridor.h"
#include "diagram/kijk-scene.h"

G_BEGIN_DECLS

/**
 * KijkStroke:
 * @type: how two interests relate
 * @strength: how strongly, from 1 to 3
 * @handled: whether something was done about it
 *
 * What the line of a relation tells.
 */
typedef struct {
  KijkRelationType type;
  int              strength;
  gboolean         handled;
} KijkStroke;

KijkInk  kijk_stroke_get_ink        (const KijkStroke *self);
void     kijk_stroke_get_gauge      (const KijkStroke *self,
                                     double            u,
                                     KijkGauge        *gauge);
void     kijk_stroke_get_badge_size (const KijkStroke *self,
                                     double            u,
                                     double           *width,
                                     double           *height);
void     kijk_stroke_draw_line      (const KijkStroke *self,
                                     KijkNode         *node,
                                     const KijkRoute  *route,
                                     double            u);
void     kijk_stroke_draw_badge     (const KijkStroke *self,
                                     KijkNode         *node,
                                     KijkPoint         centre,
                                     double            u);
void     kijk_stroke_draw_sample    (const KijkStroke *self,
                                     KijkNode         *node,
                                     KijkPoint         centre,
                                     double            u);
void     kijk_stroke_draw_tick      (KijkNode         *node,
                                     KijkPoint         centre,
                                     double            u);

G_END_DECLS
