/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "diagram/kijk-geometry.h"
#include "diagram/kijk-type.h"

G_BEGIN_DECLS

/**
 * KijkUnit:
 * @KIJK_UNIT_PIXEL: for screens and projectors
 * @KIJK_UNIT_POINT: for paper, 1/72 inch
 */
typedef enum {
  KIJK_UNIT_PIXEL,
  KIJK_UNIT_POINT
} KijkUnit;

/**
 * KijkOverflow:
 * @KIJK_OVERFLOW_PAGES: what has no room on the first page goes on further ones,
 *   in words
 * @KIJK_OVERFLOW_NONE: the picture alone, without title, key and legend, which
 *   stand beside it in a window; what has no room gathers in stacks
 * @KIJK_OVERFLOW_STAGE: as for pages, for people who sit far away and hear somebody
 *   speak: the head says what is in focus and what that asks, in larger words
 */
typedef enum {
  KIJK_OVERFLOW_PAGES,
  KIJK_OVERFLOW_NONE,
  KIJK_OVERFLOW_STAGE
} KijkOverflow;

/**
 * KijkTextStyle:
 *
 * The words of a picture by what they are for; sizes and weights are in the
 * design, section "Type".
 */
typedef enum {
  KIJK_TEXT_TITLE,
  KIJK_TEXT_HEADING,
  KIJK_TEXT_QUESTION,
  KIJK_TEXT_CARD,
  KIJK_TEXT_CARD_OF_FEW,
  KIJK_TEXT_RING,
  KIJK_TEXT_SECTOR,
  KIJK_TEXT_INITIALS,
  KIJK_TEXT_LEGEND,
  KIJK_TEXT_FOOTER,
  KIJK_TEXT_BADGE,
  KIJK_TEXT_STAGE_QUESTION,
  KIJK_N_TEXT_STYLES
} KijkTextStyle;

/**
 * KijkPage:
 * @width: in units
 * @height: in units
 * @unit: what a unit is
 * @margin: what stays free at each side
 * @smallest: no words are smaller
 * @scale: by how much the sizes of the design, made for 1280×720 pixels or A4,
 *   are multiplied
 * @overflow: what happens to what has no room
 *
 * What a picture is drawn for.
 */
typedef struct {
  double       width;
  double       height;
  KijkUnit     unit;
  double       margin;
  double       smallest;
  double       scale;
  KijkOverflow overflow;
} KijkPage;

void     kijk_page_init_pixels (KijkPage       *self,
                                double          width,
                                double          height);
void     kijk_page_init_points (KijkPage       *self,
                                double          width,
                                double          height);
gboolean kijk_page_init_parse  (KijkPage       *self,
                                const char     *size,
                                GError        **error);
KijkFont kijk_page_get_font    (const KijkPage *self,
                                KijkTextStyle   style);
KijkRect kijk_page_get_area    (const KijkPage *self);
gboolean kijk_page_is_wide     (const KijkPage *self);

G_END_DECLS
