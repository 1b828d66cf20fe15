/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-corridor-private.h"

#include <math.h>

/* A grid of circles and spokes. Each place knows how far the nearest tokens and
 * words are and how far other lines, so that whoever looks for a way needs no
 * geometry. Distances in places are in the design's unit u. */

/* In u: beside the stroke the first lane, and between rows of the grid: two rows
 * are one lane of 5u. */
#define BESIDE 8.0
#define ROW 2.5

/* Farther out than so many u beside the stroke, lines are a last resort; of the
 * ring inside it so much next to its edges is corridor. */
#define OUTSIDE 28.0
#define EDGE 14.0

/* How far beyond an end or a bend a line is felt, in u. */
#define BEYOND 3.0

#define FAR 1000.0f

/* ---- the grid ---- */

static void
add_row (KijkCorridor *self,
         double        radius,
         double        dear,
         gboolean      lane,
         gboolean      outside)
{
  Row row = { radius, dear, lane, outside };

  g_array_append_val (self->rows, row);
}

static void
lay_rows (KijkCorridor *self,
          double        inner,
          double        stroke,
          double        outer)
{
  double u = self->u;
  double first = inner + BESIDE * u;
  double last = stroke - BESIDE * u;
  int n = MAX (1, (int) ceil ((last - first) / (ROW * u)));

  for (int i = 0; i <= n; i++)
    {
      double radius = first + (last - first) * i / n;
      double edge = fmin (radius - inner, stroke - radius) / u;

      add_row (self, radius, edge < EDGE ? 1.05 : 1.3, TRUE, FALSE);
    }
  for (int i = -1; i <= 1; i++)
    add_row (self, stroke + i * BESIDE / 2 * u, 1, FALSE, i > 0);
  for (double beside = BESIDE; stroke + beside * u <= outer - BESIDE * u; beside += ROW)
    add_row (self, stroke + beside * u, beside <= OUTSIDE ? 1 + beside / 400 : 1.35 + beside / 200, TRUE, TRUE);
}

static void
lay_columns (KijkCorridor *self)
{
  for (guint i = 0; i < KIJK_CORRIDOR_COLUMNS; i++)
    {
      Column *column = &self->columns[i];

      column->angle = 2 * G_PI * i / KIJK_CORRIDOR_COLUMNS;
      column->direction = kijk_polar (0, 0, column->angle, 1);
    }
}

static void
lay_places (KijkCorridor *self)
{
  self->places = g_new0 (Place, self->rows->len * KIJK_CORRIDOR_COLUMNS);
  for (guint i = 0; i < self->rows->len * KIJK_CORRIDOR_COLUMNS; i++)
    {
      Place *place = &self->places[i];

      place->seam = place->arc = place->leg = FAR;
      for (int k = 0; k < KIJK_CORRIDOR_NEAR; k++)
        {
          place->near.distance[k] = FAR;
          place->near.obstacle[k] = -1;
        }
    }
}

/**
 * kijk_corridor_new:
 * @centre: what lines go round
 * @inner: the radius of the disc in the middle, that no line enters
 * @stroke: the radius of the circle that they run beside
 * @outer: the radius that they stay within
 * @u: the length of the design's unit
 *
 * Returns: (transfer full): a corridor; aim at what lines begin and end at with
 *   kijk_corridor_aim() before anything is in their way
 */
KijkCorridor *
kijk_corridor_new (KijkPoint centre,
                   double    inner,
                   double    stroke,
                   double    outer,
                   double    u)
{
  KijkCorridor *self = g_new0 (KijkCorridor, 1);

  self->centre = centre;
  self->stroke = stroke;
  self->u = u;
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->obstacles = g_array_new (FALSE, FALSE, sizeof (Obstacle));
  self->badges = g_array_new (FALSE, FALSE, sizeof (KijkRect));
  lay_rows (self, inner, stroke, outer);
  lay_columns (self);
  lay_places (self);

  return self;
}

/**
 * kijk_corridor_free:
 * @self: (transfer full): a corridor
 */
void
kijk_corridor_free (KijkCorridor *self)
{
  g_array_unref (self->rows);
  g_array_unref (self->obstacles);
  g_array_unref (self->badges);
  g_free (self->places);
  g_free (self);
}

Place *
_kijk_corridor_get_place (KijkCorridor *self,
                          guint         row,
                          guint         column)
{
  return &self->places[row * KIJK_CORRIDOR_COLUMNS + column];
}

KijkPoint
_kijk_corridor_get_point (KijkCorridor *self,
                          guint         row,
                          guint         column)
{
  double radius = g_array_index (self->rows, Row, row).radius;
  KijkPoint direction = self->columns[column].direction;

  return (KijkPoint) { self->centre.x + radius * direction.x, self->centre.y + radius * direction.y };
}

static guint
column_at (double angle)
{
  return (guint) (kijk_angle_normalise (angle) / (2 * G_PI) * KIJK_CORRIDOR_COLUMNS + 0.5) % KIJK_CORRIDOR_COLUMNS;
}

/**
 * kijk_corridor_aim:
 * @self: a corridor in which nothing lies yet
 * @at: the middle of a token
 *
 * Moves the nearest spoke and the nearest circle so that they go through @at.
 */
void
kijk_corridor_aim (KijkCorridor *self,
                   KijkPoint     at)
{
  double angle = kijk_angle_of (self->centre.x, self->centre.y, at);
  double radius = hypot (at.x - self->centre.x, at.y - self->centre.y);
  Column *column = &self->columns[column_at (angle)];

  if (!column->aimed)
    {
      column->angle = kijk_angle_normalise (angle);
      column->direction = kijk_polar (0, 0, angle, 1);
      column->aimed = TRUE;
    }
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = &g_array_index (self->rows, Row, i);

      if (row->lane && !row->outside && fabs (row->radius - radius) < ROW / 2 * self->u)
        row->radius = radius;
    }
}

/* ---- what is in the way ---- */

/* Every place in a strip, which may go over a full turn. */
void
_kijk_corridor_for_each_place (KijkCorridor    *self,
                               const KijkWedge *strip,
                               PlaceFunc        function,
                               gpointer         data)
{
  double step = 2 * G_PI / KIJK_CORRIDOR_COLUMNS;
  guint first = column_at (strip->from - step);
  guint n = MIN (KIJK_CORRIDOR_COLUMNS, (guint) (strip->sweep / step) + 4);

  for (guint row = 0; row < self->rows->len; row++)
    {
      double radius = g_array_index (self->rows, Row, row).radius;

      if (radius < strip->inner || radius > strip->outer)
        continue;
      for (guint i = 0; i < n; i++)
        {
          guint column = (first + i) % KIJK_CORRIDOR_COLUMNS;
          double turned = kijk_angle_normalise (self->columns[column].angle - strip->from);

          if (turned <= strip->sweep || strip->sweep >= 2 * G_PI)
            function (self, _kijk_corridor_get_place (self, row, column), row, column, data);
        }
    }
}

double
_kijk_obstacle_distance (const Obstacle *obstacle,
                         KijkPoint       at)
{
  const KijkRect *rect = &obstacle->rect;
  double dx, dy;

  if (obstacle->radius > 0)
    return hypot (at.x - obstacle->centre.x, at.y - obstacle->centre.y) - obstacle->radius;

  dx = fmax (fmax (rect->x - at.x, at.x - rect->x - rect->width), 0);
  dy = fmax (fmax (rect->y - at.y, at.y - rect->y - rect->height), 0);

  return hypot (dx, dy);
}

static void
note_obstacle (KijkCorridor *self,
               Place        *place,
               guint         row,
               guint         column,
               gpointer      data)
{
  int index = GPOINTER_TO_INT (data);
  Near *near = &place->near;
  float distance = quantise (_kijk_obstacle_distance (&g_array_index (self->obstacles, Obstacle, index),
                                                      _kijk_corridor_get_point (self, row, column)), self->u);
  int k = KIJK_CORRIDOR_NEAR;

  while (k > 0 && near->distance[k - 1] > distance)
    k--;
  for (int i = KIJK_CORRIDOR_NEAR - 1; i > k; i--)
    {
      near->distance[i] = near->distance[i - 1];
      near->obstacle[i] = near->obstacle[i - 1];
    }
  if (k < KIJK_CORRIDOR_NEAR)
    {
      near->distance[k] = distance;
      near->obstacle[k] = index;
    }
}

/* The strip around @centre that holds a disc. */
KijkWedge
_kijk_corridor_strip_around (KijkCorridor *self,
                             KijkPoint     centre,
                             double        radius)
{
  double away = hypot (centre.x - self->centre.x, centre.y - self->centre.y);
  double half = away > radius ? asin (radius / away) : G_PI;

  return (KijkWedge) {
    self->centre.x, self->centre.y, fmax (0, away - radius), away + radius,
    kijk_angle_of (self->centre.x, self->centre.y, centre) - half, 2 * half,
  };
}

static int
block (KijkCorridor   *self,
       const Obstacle *obstacle,
       double          radius)
{
  KijkWedge strip = _kijk_corridor_strip_around (self, obstacle->centre, radius + KIJK_CORRIDOR_REACH * self->u);
  int index = self->obstacles->len;

  g_array_append_val (self->obstacles, *obstacle);
  _kijk_corridor_for_each_place (self, &strip, note_obstacle, GINT_TO_POINTER (index));

  return index;
}

/**
 * kijk_corridor_block_disc:
 * @self: a corridor
 * @centre: the middle of a disc
 * @radius: its radius
 *
 * Keeps lines off a disc.
 *
 * Returns: what kijk_corridor_find() knows it by
 */
int
kijk_corridor_block_disc (KijkCorridor *self,
                          KijkPoint     centre,
                          double        radius)
{
  Obstacle obstacle = { .centre = centre, .radius = radius };

  return block (self, &obstacle, radius);
}

/**
 * kijk_corridor_block_rect:
 * @self: a corridor
 * @rect: a rectangle
 *
 * Keeps lines off a rectangle.
 *
 * Returns: its number
 */
int
kijk_corridor_block_rect (KijkCorridor   *self,
                          const KijkRect *rect)
{
  Obstacle obstacle = { .centre = { rect->x + rect->width / 2, rect->y + rect->height / 2 }, .rect = *rect };

  return block (self, &obstacle, hypot (rect->width, rect->height) / 2);
}

static void
note_seam (KijkCorridor *self,
           Place        *place,
           guint         row,
           guint         column,
           gpointer      data)
{
  double aside = remainder (self->columns[column].angle - *(double *) data, 2 * G_PI);
  double radius = g_array_index (self->rows, Row, row).radius;

  place->seam = MIN (place->seam, quantise (fabs (aside) * radius, self->u));
}

/**
 * kijk_corridor_block_seam:
 * @self: a corridor
 * @angle: where a line between two sectors is
 * @inner: the radius at which it begins
 * @outer: the radius at which it ends
 *
 * Keeps legs off a seam, along which they could not be told from it. Lines that go
 * round cross it.
 */
void
kijk_corridor_block_seam (KijkCorridor *self,
                          double        angle,
                          double        inner,
                          double        outer)
{
  double half = KIJK_CORRIDOR_REACH * self->u / inner;
  KijkWedge strip = { self->centre.x, self->centre.y, inner, outer, angle - half, 2 * half };

  _kijk_corridor_for_each_place (self, &strip, note_seam, &angle);
}

/* ---- lines that are there ---- */

/* A piece of a line. */
typedef struct {
  const KijkTurn *from;
  double          half; /* of its width */
} Piece;

static void
note_arc (KijkCorridor *self,
          Place        *place,
          guint         row,
          guint         column G_GNUC_UNUSED,
          gpointer      data)
{
  const Piece *piece = data;
  double aside = fabs (g_array_index (self->rows, Row, row).radius - piece->from->radius);

  place->arc = MIN (place->arc, quantise (aside - piece->half, self->u));
}

static void
note_leg (KijkCorridor *self,
          Place        *place,
          guint         row,
          guint         column,
          gpointer      data)
{
  const Piece *piece = data;
  double aside = fabs (remainder (self->columns[column].angle - piece->from->angle, 2 * G_PI));

  place->leg = MIN (place->leg, quantise (aside * g_array_index (self->rows, Row, row).radius - piece->half, self->u));
}

static void
count_arc (KijkCorridor    *self,
           const KijkRoute *route,
           guint            piece)
{
  KijkWedge strip = kijk_route_get_strip (route, piece, 0, 0);
  guint outside = kijk_route_get (route, piece)->radius > self->stroke;

  for (guint i = 0; i < KIJK_CORRIDOR_COLUMNS; i++)
    if (kijk_angle_normalise (self->columns[i].angle - strip.from) <= strip.sweep)
      self->columns[i].n_arcs[outside]++;
}

/**
 * kijk_corridor_take:
 * @self: a corridor
 * @route: a route through it
 * @gauge: how broad the line along it is
 *
 * Keeps later lines off @route, but for crossing it.
 */
void
kijk_corridor_take (KijkCorridor    *self,
                    const KijkRoute *route,
                    const KijkGauge *gauge)
{
  for (guint i = 0; i + 1 < route->turns->len; i++)
    {
      gboolean arc = kijk_route_is_arc (route, i);
      Piece piece = { kijk_route_get (route, i), arc ? gauge->arc : gauge->leg };
      KijkWedge strip = kijk_route_get_strip (route, i, piece.half + KIJK_CORRIDOR_REACH * self->u, BEYOND * self->u);

      _kijk_corridor_for_each_place (self, &strip, arc ? note_arc : note_leg, &piece);
      if (arc)
        count_arc (self, route, i);
    }
}

static void
note_trunk_arc (KijkCorridor *self G_GNUC_UNUSED,
                Place        *place,
                guint         row G_GNUC_UNUSED,
                guint         column G_GNUC_UNUSED,
                gpointer      data G_GNUC_UNUSED)
{
  place->trunk_arc = TRUE;
}

static void
note_trunk_leg (KijkCorridor *self G_GNUC_UNUSED,
                Place        *place,
                guint         row G_GNUC_UNUSED,
                guint         column G_GNUC_UNUSED,
                gpointer      data G_GNUC_UNUSED)
{
  place->trunk_leg = TRUE;
}

/**
 * kijk_corridor_take_trunk:
 * @self: a corridor
 * @route: a route through it that is part of the trunk
 *
 * Lets later routes of the trunk run along @route.
 */
void
kijk_corridor_take_trunk (KijkCorridor    *self,
                          const KijkRoute *route)
{
  for (guint i = 0; i + 1 < route->turns->len; i++)
    {
      KijkWedge strip = kijk_route_get_strip (route, i, 0.1 * self->u, 0.1 * self->u);

      _kijk_corridor_for_each_place (self, &strip, kijk_route_is_arc (route, i) ? note_trunk_arc : note_trunk_leg,
                                     NULL);
    }
}
