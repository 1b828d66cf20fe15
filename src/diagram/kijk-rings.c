/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-rings.h"

#include <math.h>

#define DEGREE (G_PI / 180)

/* Outer radii as shares of the whole. The design begins at 0.315 and 0.67 and
 * lets the centre grow to 0.42: at 0.38 the four words of the ambition stand
 * straight in their pieces at the smallest legible size. */
static const double shares[KIJK_N_RINGS] = {
  [KIJK_RING_AMBITION] = 0.38,
  [KIJK_RING_INTERESTS] = 0.70,
  [KIJK_RING_CONTEXT] = 1.0,
};

/* The facets as they lie in the disc, from the first quarter on: what it starts
 * with at the left, where it goes at the right, the challenge facing the solution. */
static const KijkCell quarters[] = {
  KIJK_CELL_FORM,
  KIJK_CELL_SOLUTION,
  KIJK_CELL_ISSUE,
  KIJK_CELL_OPPORTUNITY,
};

/* The sectors of a ring clockwise, the first centred on top, with the field that
 * says how wide each is and what it is when that says nothing, in degrees. */
static const struct {
  KijkRing ring;
  struct {
    KijkCell    cell;
    KijkFieldId field;
    int         angle;
  } sectors[3];
} sectored[] = {
  { KIJK_RING_INTERESTS,
    { { KIJK_CELL_COLLECTIVE, KIJK_COLLABORATION_COLLECTIVE_ANGLE, 120 },
      { KIJK_CELL_ORGANISATIONAL, KIJK_COLLABORATION_ORGANISATIONAL_ANGLE, 140 },
      { KIJK_CELL_PERSONAL, KIJK_COLLABORATION_PERSONAL_ANGLE, 100 } } },
  { KIJK_RING_CONTEXT,
    { { KIJK_CELL_PLAYERS, KIJK_COLLABORATION_PLAYERS_ANGLE, 170 },
      { KIJK_CELL_PROCESS, KIJK_COLLABORATION_PROCESS_ANGLE, 95 },
      { KIJK_CELL_ENVIRONMENT, KIJK_COLLABORATION_ENVIRONMENT_ANGLE, 95 } } },
};

static double
inner_of (const KijkRings *self,
          KijkRing         ring)
{
  return ring == KIJK_RING_AMBITION ? 0 : self->outer[ring - 1];
}

static KijkWedge
wedge_in (const KijkRings *self,
          KijkRing         ring,
          double           from,
          double           sweep)
{
  return (KijkWedge) { self->centre.x, self->centre.y, inner_of (self, ring), self->outer[ring],
                       kijk_angle_normalise (from), sweep };
}

static void
lay_sectors (KijkRings *self,
             KijkItem  *collaboration,
             guint      row)
{
  double angles[3];
  double sum = 0;
  double from;

  for (int i = 0; i < 3; i++)
    {
      int said = kijk_item_get_int (collaboration, sectored[row].sectors[i].field);

      angles[i] = said > 0 ? said : sectored[row].sectors[i].angle;
      sum += angles[i];
    }

  /* Whatever was said, they go round once. */
  from = -angles[0] / sum * G_PI;
  for (int i = 0; i < 3; i++)
    {
      double sweep = angles[i] / sum * 2 * G_PI;

      self->cells[sectored[row].sectors[i].cell] = wedge_in (self, sectored[row].ring, from, sweep);
      from += sweep;
    }
}

/**
 * kijk_rings_init:
 * @self: (out caller-allocates): rings
 * @collaboration: says how wide the sectors are
 * @centre: the middle
 * @radius: of the outermost ring
 *
 * Lays out the rings and sectors of the Kijkglas.
 */
void
kijk_rings_init (KijkRings *self,
                 KijkItem  *collaboration,
                 KijkPoint  centre,
                 double     radius)
{
  self->centre = centre;
  self->radius = radius;
  for (int ring = 0; ring < KIJK_N_RINGS; ring++)
    self->outer[ring] = shares[ring] * radius;

  for (guint i = 0; i < G_N_ELEMENTS (quarters); i++)
    self->cells[quarters[i]] = wedge_in (self, KIJK_RING_AMBITION, i * G_PI_2, G_PI_2);
  for (guint row = 0; row < G_N_ELEMENTS (sectored); row++)
    lay_sectors (self, collaboration, row);
}

/**
 * kijk_rings_get_wedge:
 * @self: rings
 * @cell: a sector
 *
 * Returns: (transfer none): where it lies
 */
const KijkWedge *
kijk_rings_get_wedge (const KijkRings *self,
                      KijkCell         cell)
{
  g_return_val_if_fail ((guint) cell < KIJK_N_CELLS, NULL);

  return &self->cells[cell];
}

/**
 * kijk_rings_find_cell:
 * @self: rings
 * @point: a point
 *
 * Returns: the #KijkCell at @point, or -1 outside the rings
 */
int
kijk_rings_find_cell (const KijkRings *self,
                      KijkPoint        point)
{
  for (int cell = 0; cell < KIJK_N_CELLS; cell++)
    if (kijk_wedge_contains (&self->cells[cell], point))
      return cell;

  return -1;
}
