/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/kijk-enums.h"

G_BEGIN_DECLS

/**
 * KIJK_FOCUS_WHOLE_RING:
 *
 * In the place of a sector: the lens is on all of its ring.
 */
#define KIJK_FOCUS_WHOLE_RING (-1)

/**
 * KijkFocus:
 * @ring: the ring that it is held over
 * @cell: the #KijkCell of that ring, or %KIJK_FOCUS_WHOLE_RING
 * @strength: from 0, where it changes nothing, to 1; what lies in between is for
 *   moving from one to the other
 *
 * A looking glass over a part of the Kijkglas: what is under it widens, all else
 * shrinks and stays. All zeros is no lens.
 */
typedef struct {
  KijkRing ring;
  int      cell;
  double   strength;
} KijkFocus;

/**
 * KIJK_N_FOCUSES:
 *
 * How many lenses there are: over each ring and each sector.
 */
#define KIJK_N_FOCUSES (KIJK_N_RINGS + KIJK_N_CELLS)

void     kijk_focus_init_nth    (KijkFocus       *self,
                                 guint            n);
gboolean kijk_focus_init_parse  (KijkFocus       *self,
                                 const char      *text,
                                 GError         **error);
char    *kijk_focus_to_text     (const KijkFocus *self);
char    *kijk_focus_describe    (const KijkFocus *self,
                                 KijkLanguage     language);
gboolean kijk_focus_is_same     (const KijkFocus *self,
                                 const KijkFocus *other);
gboolean kijk_focus_holds_cell  (const KijkFocus *self,
                                 KijkCell         cell);
void     kijk_focus_bend_radii  (const KijkFocus *self,
                                 double           radius,
                                 double          *outer);
void     kijk_focus_bend_sweeps (const KijkFocus *self,
                                 int              n_sectors,
                                 int              focused,
                                 double          *sweeps);

G_END_DECLS
