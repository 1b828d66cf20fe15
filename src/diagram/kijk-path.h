/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/kijk-geometry.h"

G_BEGIN_DECLS

typedef enum {
  KIJK_SEGMENT_MOVE,  /* to points[0] */
  KIJK_SEGMENT_LINE,  /* to points[0] */
  KIJK_SEGMENT_CURVE, /* a Bézier curve by points[0] and points[1] to points[2] */
  KIJK_SEGMENT_CLOSE
} KijkSegmentType;

typedef struct {
  KijkSegmentType type;
  KijkPoint       points[3];
} KijkSegment;

/**
 * KijkPath:
 *
 * An outline of lines and Bézier curves. Arcs become curves when they are added,
 * so that whoever draws a path needs four cases and no trigonometry.
 */
typedef struct _KijkPath KijkPath;

KijkPath *kijk_path_new            (void);
KijkPath *kijk_path_new_circle     (KijkPoint          centre,
                                    double             radius);
KijkPath *kijk_path_new_rect       (const KijkRect    *rect,
                                    double             radius);
KijkPath *kijk_path_new_wedge      (const KijkWedge   *wedge);
KijkPath *kijk_path_new_polygon    (const KijkPoint   *points,
                                    int                n_points,
                                    gboolean           closed);
void      kijk_path_free           (KijkPath          *self);

void      kijk_path_move_to        (KijkPath          *self,
                                    KijkPoint          to);
void      kijk_path_line_to        (KijkPath          *self,
                                    KijkPoint          to);
void      kijk_path_curve_to       (KijkPath          *self,
                                    KijkPoint          by1,
                                    KijkPoint          by2,
                                    KijkPoint          to);
void      kijk_path_arc            (KijkPath          *self,
                                    KijkPoint          centre,
                                    double             radius,
                                    double             from,
                                    double             sweep);
void      kijk_path_close          (KijkPath          *self);

guint     kijk_path_get_n          (const KijkPath    *self);
const KijkSegment *kijk_path_get   (const KijkPath    *self,
                                    guint              i);
gboolean  kijk_path_is_closed      (const KijkPath    *self);
KijkRect  kijk_path_get_extents    (const KijkPath    *self);
double    kijk_path_get_distance   (const KijkPath    *self,
                                    KijkPoint          point);
gboolean  kijk_path_contains       (const KijkPath    *self,
                                    KijkPoint          point);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KijkPath, kijk_path_free)

G_END_DECLS
