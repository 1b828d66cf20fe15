/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-jigsaw.h"

#include <math.h>

/* The outlines of sectors. Those of the ambition are the pieces of a jigsaw: each seam
 * runs from the middle to the edge with one knob, which bulges clockwise into the next
 * piece. */

/* Of the radius of the disc: where on its seam a knob is, how large it is, and how
 * far its middle stands off, as a share of its size. */
#define KNOB_AT 0.55
#define KNOB_RADIUS 0.105
#define KNOB_OFF 0.82

static KijkPoint
knob_centre (const KijkRings *rings,
             double           seam)
{
  double disc = rings->outer[KIJK_RING_AMBITION];
  KijkPoint foot = kijk_polar (rings->centre.x, rings->centre.y, seam, KNOB_AT * disc);

  return kijk_polar (foot.x, foot.y, seam + G_PI_2, KNOB_OFF * KNOB_RADIUS * disc);
}

/* The knob on the seam at @seam, on the way out or back. */
static void
add_knob (KijkPath        *path,
          const KijkRings *rings,
          double           seam,
          gboolean         outwards)
{
  double half = acos (KNOB_OFF); /* between the foot of the knob and its neck */
  double sweep = 2 * G_PI - 2 * half;
  double start = seam - G_PI_2 + (outwards ? -half : half);

  kijk_path_arc (path, knob_centre (rings, seam), KNOB_RADIUS * rings->outer[KIJK_RING_AMBITION], start,
                 outwards ? -sweep : sweep);
}

static KijkPath *
new_piece (const KijkRings *rings,
           const KijkWedge *wedge)
{
  KijkPath *path = kijk_path_new ();
  double end = wedge->from + wedge->sweep;

  kijk_path_move_to (path, rings->centre);
  add_knob (path, rings, wedge->from, TRUE);
  kijk_path_arc (path, rings->centre, wedge->outer, wedge->from, wedge->sweep);
  add_knob (path, rings, end, FALSE);
  kijk_path_close (path);

  return path;
}

/**
 * kijk_jigsaw_new_outline:
 * @rings: rings
 * @cell: a sector of them
 *
 * Returns: (transfer full): its outline: of a facet its piece, with knobs
 */
KijkPath *
kijk_jigsaw_new_outline (const KijkRings *rings,
                         KijkCell         cell)
{
  const KijkWedge *wedge = kijk_rings_get_wedge (rings, cell);

  return kijk_cell_get_ring (cell) == KIJK_RING_AMBITION ? new_piece (rings, wedge) : kijk_path_new_wedge (wedge);
}

/**
 * kijk_jigsaw_get_knob:
 * @rings: rings
 * @cell: a facet
 *
 * Returns: the square around the knob that bulges into its piece
 */
KijkRect
kijk_jigsaw_get_knob (const KijkRings *rings,
                      KijkCell         cell)
{
  KijkPoint centre = knob_centre (rings, kijk_rings_get_wedge (rings, cell)->from);
  double radius = KNOB_RADIUS * rings->outer[KIJK_RING_AMBITION];

  return (KijkRect) { centre.x - radius, centre.y - radius, 2 * radius, 2 * radius };
}
