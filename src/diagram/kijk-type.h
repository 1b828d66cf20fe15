/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/kijk-geometry.h"

G_BEGIN_DECLS

/**
 * KijkFont:
 * @size: in page units
 * @weight: from 100 to 900
 * @tracking: added after each letter, in page units
 *
 * How words are set. The family is the same in every picture.
 */
typedef struct {
  double size;
  int    weight;
  double tracking;
} KijkFont;

/**
 * KIJK_FONT_FAMILY:
 *
 * The one family of all pictures, and what stands in for scripts that it lacks.
 */
#define KIJK_FONT_FAMILY "Cantarell, Noto Sans, Noto Sans Arabic, Noto Sans Hebrew"

typedef enum {
  KIJK_ALIGN_START,
  KIJK_ALIGN_CENTRE,
  KIJK_ALIGN_END
} KijkAlign;

/**
 * KijkLine:
 * @string: its words, valid UTF-8 without line breaks
 * @x: where it begins, at the left whatever the direction
 * @baseline: how far down its baseline is
 * @width: its logical width
 * @right_to_left: its direction
 *
 * One line of words, broken and measured. Nobody measures it again.
 */
typedef struct {
  char    *string;
  double   x;
  double   baseline;
  double   width;
  gboolean right_to_left;
} KijkLine;

KijkLine  *kijk_line_new          (const char      *string,
                                   double           x,
                                   double           baseline,
                                   double           width,
                                   gboolean         right_to_left);
void       kijk_line_free         (KijkLine        *self);

/**
 * KijkTypesetter:
 *
 * Measures and breaks words, independent of zoom, screen and theme: no hinting,
 * logical extents, one family. Remembers what it measured.
 */
typedef struct _KijkTypesetter KijkTypesetter;

KijkTypesetter *kijk_typesetter_new      (void);
KijkTypesetter *kijk_typesetter_ref      (KijkTypesetter   *self);
void            kijk_typesetter_unref    (KijkTypesetter   *self);

double          kijk_typesetter_width    (KijkTypesetter   *self,
                                          KijkFont          font,
                                          const char       *string);
KijkRect        kijk_typesetter_ink      (KijkTypesetter   *self,
                                          KijkFont          font,
                                          const char       *string);
GPtrArray      *kijk_typesetter_break    (KijkTypesetter   *self,
                                          KijkFont          font,
                                          const char       *text,
                                          double            width);
GPtrArray      *kijk_typesetter_set      (KijkTypesetter   *self,
                                          KijkFont          font,
                                          const char       *text,
                                          const KijkRect   *rect,
                                          KijkAlign         align);

double          kijk_font_get_ascent     (KijkFont          font);
double          kijk_font_get_height     (KijkFont          font);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KijkTypesetter, kijk_typesetter_unref)

G_END_DECLS
