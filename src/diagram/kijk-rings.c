/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-rings.h"

#include <math.h>

#define DEGREE (G_PI / 180)

/* Of a sector, in degrees. */
#define NARROWEST 72.0
#define WIDEST 200.0

/* Outer radii as shares of the whole. The design begins at 0.315 and 0.67 and
 * lets the centre grow to 0.42: at 0.38 the four words of the ambition stand
 * straight in their pieces at the smallest legible size, each with a question, and
 * at 0.71 the longest name of a sector in the ring of interests. */
static const double shares[KIJK_N_RINGS] = {
  [KIJK_RING_AMBITION] = 0.38,
  [KIJK_RING_INTERESTS] = 0.71,
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

/* Brings three angles to a full turn, none of them narrower or wider than a sector
 * may be: in less room not even its name would stand. */
static void
share_out (double angles[3])
{
  gboolean fixed[3] = { FALSE, FALSE, FALSE };

  for (int pass = 0; pass < 3; pass++)
    {
      double loose = 0;
      double left = 360;

      for (int i = 0; i < 3; i++)
        {
          loose += fixed[i] ? 0 : angles[i];
          left -= fixed[i] ? angles[i] : 0;
        }
      for (int i = 0; i < 3; i++)
        if (!fixed[i])
          {
            double wide = angles[i] * left / loose;

            angles[i] = CLAMP (wide, NARROWEST, WIDEST);
            fixed[i] = wide < NARROWEST || wide > WIDEST;
          }
    }
}

static void
lay_sectors (KijkRings *self,
             KijkItem  *collaboration,
             guint      row)
{
  double angles[3];
  double from;

  for (int i = 0; i < 3; i++)
    {
      int said = kijk_item_get_int (collaboration, sectored[row].sectors[i].field);

      angles[i] = said > 0 ? said : sectored[row].sectors[i].angle;
    }
  share_out (angles);

  from = -angles[0] / 2 * DEGREE;
  for (int i = 0; i < 3; i++)
    {
      double sweep = angles[i] * DEGREE;

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

/* The sector that begins where @cell ends. */
static KijkCell
find_next (const KijkRings *self,
           KijkCell         cell)
{
  double end = self->cells[cell].from + self->cells[cell].sweep;
  double nearest = G_MAXDOUBLE;
  KijkCell next = cell;

  for (int other = 0; other < KIJK_N_CELLS; other++)
    {
      double off = fabs (remainder (self->cells[other].from - end, 2 * G_PI));

      if (other != (int) cell && kijk_cell_get_ring (other) == kijk_cell_get_ring (cell) && off < nearest)
        {
          nearest = off;
          next = other;
        }
    }

  return next;
}

/* The middle of the sector under the lens stays where it is. */
static void
bend_sectors (KijkRings      *self,
              const KijkFocus *focus)
{
  double sweeps[4] = { 0 };
  KijkCell cells[4];
  int n = 0;
  double from;

  if (focus->strength <= 0 || focus->cell == KIJK_FOCUS_WHOLE_RING)
    return;

  cells[0] = focus->cell;
  do
    {
      sweeps[n] = self->cells[cells[n]].sweep;
      n++;
      if (n < 4)
        cells[n] = find_next (self, cells[n - 1]);
    }
  while (n < 4 && (int) cells[n] != focus->cell);

  from = self->cells[cells[0]].from + sweeps[0] / 2;
  kijk_focus_bend_sweeps (focus, n, 0, sweeps);
  from -= sweeps[0] / 2;
  for (int i = 0; i < n; i++)
    {
      self->cells[cells[i]].from = kijk_angle_normalise (from);
      self->cells[cells[i]].sweep = sweeps[i];
      from += sweeps[i];
    }
}

/* A circle begins at twelve o'clock and comes by three. */
static gboolean
read_circle (KijkScene *scene,
             KijkRing   ring,
             KijkPoint *centre,
             double    *radius)
{
  g_autofree char *id = g_strdup_printf ("ring-%s", kijk_ring_enumeration.values[ring]);
  KijkNode *node = kijk_scene_find (scene, id);
  const KijkPath *path = node != NULL && node->marks->len > 0 ? ((KijkMark *) node->marks->pdata[0])->path : NULL;
  KijkPoint top, right;

  if (path == NULL || kijk_path_get_n (path) < 2)
    return FALSE;

  top = kijk_path_get (path, 0)->points[0];
  right = kijk_path_get (path, 1)->points[2];
  *centre = (KijkPoint) { top.x, right.y };
  *radius = right.x - top.x;

  return TRUE;
}

/**
 * kijk_rings_init_from_scene:
 * @self: (out caller-allocates): rings
 * @scene: a picture
 * @collaboration: says how wide the sectors are
 *
 * Finds the rings and sectors in a picture, for whoever has only that.
 *
 * Returns: whether @scene is a picture of the Kijkglas
 */
gboolean
kijk_rings_init_from_scene (KijkRings *self,
                            KijkScene *scene,
                            KijkItem  *collaboration)
{
  double radii[KIJK_N_RINGS];
  KijkPoint centre;

  for (int ring = 0; ring < KIJK_N_RINGS; ring++)
    if (!read_circle (scene, ring, &centre, &radii[ring]))
      return FALSE;

  kijk_rings_init (self, collaboration, centre, radii[KIJK_RING_CONTEXT]);
  kijk_rings_set_radii (self, radii[KIJK_RING_AMBITION], radii[KIJK_RING_INTERESTS]);
  bend_sectors (self, kijk_scene_get_focus (scene));

  return TRUE;
}

/**
 * kijk_rings_set_radii:
 * @self: rings
 * @ambition: the outer radius of the disc in the middle
 * @interests: that of the ring around it
 *
 * Gives a ring more room, and its neighbours less.
 */
void
kijk_rings_set_radii (KijkRings *self,
                      double     ambition,
                      double     interests)
{
  self->outer[KIJK_RING_AMBITION] = ambition;
  self->outer[KIJK_RING_INTERESTS] = interests;
  for (int cell = 0; cell < KIJK_N_CELLS; cell++)
    {
      KijkRing ring = kijk_cell_get_ring (cell);

      self->cells[cell].inner = inner_of (self, ring);
      self->cells[cell].outer = self->outer[ring];
    }
}

/**
 * kijk_rings_bend:
 * @self: rings
 * @focus: a lens to look at them through
 *
 * Widens the ring and the sector under @focus and shrinks all others, as much as it
 * is strong.
 */
void
kijk_rings_bend (KijkRings      *self,
                 const KijkFocus *focus)
{
  double outer[KIJK_N_RINGS];

  if (focus->strength <= 0)
    return;

  for (int ring = 0; ring < KIJK_N_RINGS; ring++)
    outer[ring] = self->outer[ring];
  kijk_focus_bend_radii (focus, self->radius, outer);
  kijk_rings_set_radii (self, outer[KIJK_RING_AMBITION], outer[KIJK_RING_INTERESTS]);
  bend_sectors (self, focus);
}

/**
 * kijk_rings_map:
 * @self: rings
 * @to: the same rings through a lens, or elsewhere
 * @point: a point
 *
 * The radius is mapped continuously, and within a ring so is the angle; a place
 * along and across its sector stays that place. Outside the rings everything keeps
 * its direction and moves with them.
 *
 * Returns: where @point comes to lie
 */
KijkPoint
kijk_rings_map (const KijkRings *self,
                const KijkRings *to,
                KijkPoint        point)
{
  int cell = kijk_rings_find_cell (self, point);
  double scale = to->radius / self->radius;
  double along, across;

  if (cell < 0)
    return (KijkPoint) { to->centre.x + (point.x - self->centre.x) * scale,
                         to->centre.y + (point.y - self->centre.y) * scale };

  kijk_wedge_locate (&self->cells[cell], point, &along, &across);
  return kijk_wedge_point (&to->cells[cell], along, across);
}

static double
blend (double from,
       double to,
       double progress)
{
  return from + (to - from) * progress;
}

/* The sectors of a ring turn together, the first of them the short way, or they would
 * overtake each other. */
static double
blend_angle (const KijkRings *from,
             const KijkRings *to,
             KijkCell         first,
             KijkCell         cell,
             double           progress)
{
  double turn = remainder (to->cells[first].from - from->cells[first].from, 2 * G_PI);
  double before = kijk_angle_normalise (from->cells[cell].from - from->cells[first].from);
  double after = kijk_angle_normalise (to->cells[cell].from - to->cells[first].from);

  if (cell == first)
    before = after = 0;

  return kijk_angle_normalise (from->cells[cell].from + (turn + after - before) * progress);
}

/**
 * kijk_rings_blend:
 * @self: (out caller-allocates): rings
 * @from: rings
 * @to: the same rings through a lens, or elsewhere
 * @progress: from 0 to 1
 *
 * Lays out rings that lie between both: neither sectors nor rings ever overlap.
 */
void
kijk_rings_blend (KijkRings       *self,
                  const KijkRings *from,
                  const KijkRings *to,
                  double           progress)
{
  KijkCell first[KIJK_N_RINGS];

  self->centre = (KijkPoint) { blend (from->centre.x, to->centre.x, progress),
                               blend (from->centre.y, to->centre.y, progress) };
  self->radius = blend (from->radius, to->radius, progress);
  for (int ring = 0; ring < KIJK_N_RINGS; ring++)
    self->outer[ring] = blend (from->outer[ring], to->outer[ring], progress);

  for (int cell = KIJK_N_CELLS - 1; cell >= 0; cell--)
    first[kijk_cell_get_ring (cell)] = cell;
  for (int cell = 0; cell < KIJK_N_CELLS; cell++)
    {
      KijkRing ring = kijk_cell_get_ring (cell);

      self->cells[cell] = wedge_in (self, ring, blend_angle (from, to, first[ring], cell, progress),
                                    blend (from->cells[cell].sweep, to->cells[cell].sweep, progress));
    }
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
