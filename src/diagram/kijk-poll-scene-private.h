/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-poll-scene.h"

G_BEGIN_DECLS

/* In pixels of a projector: larger than any other words. */
#define KIJK_POLL_NAME_SIZE 46.0

/**
 * KijkPollDrawing:
 * @composer: what the scene is made with
 * @slide: what the group looks at
 * @area: what is left, from the top
 * @u: the design's unit
 *
 * What the group looks at, while it is being drawn.
 */
typedef struct {
  KijkComposer        *composer;
  const KijkPollSlide *slide;
  KijkRect             area;
  double               u;
} KijkPollDrawing;

const char *_kijk_poll_word           (KijkPollDrawing *self,
                                       const char      *key);
char       *_kijk_poll_name_cell      (KijkPollDrawing *self,
                                       int              i);
KijkFont    _kijk_poll_large          (KijkPollDrawing *self,
                                       double           size);

/* Below each other. */
KijkNode   *_kijk_poll_put            (KijkPollDrawing *self,
                                       KijkRole         role,
                                       const char      *id,
                                       const char      *text,
                                       KijkFont         font,
                                       KijkInk          ink,
                                       double           space);
KijkNode   *_kijk_poll_put_style      (KijkPollDrawing *self,
                                       KijkRole         role,
                                       const char      *id,
                                       const char      *text,
                                       KijkTextStyle    style,
                                       KijkInk          ink,
                                       double           space);
void        _kijk_poll_skip           (KijkPollDrawing *self,
                                       double           height);

void        _kijk_poll_show_attention (KijkPollDrawing *self);

G_END_DECLS
