/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-corridor-private.h"

#include <math.h>

/* Where on a line its badge lies. */

/* So many u a badge slides along its line rather than lie wholly on others. */
#define CROWD 120.0

static void
note_badge (KijkCorridor *self,
            Place        *place,
            guint         row,
            guint         column,
            gpointer      data)
{
  Obstacle badge = { .rect = *(KijkRect *) data };

  if (_kijk_obstacle_distance (&badge, _kijk_corridor_get_point (self, row, column)) < self->u)
    place->badge = TRUE;
}

static gboolean
is_free (KijkCorridor   *self,
         const KijkRect *rect)
{
  for (guint i = 0; i < self->badges->len; i++)
    if (kijk_rect_overlaps (rect, &g_array_index (self->badges, KijkRect, i)))
      return FALSE;

  for (guint i = 0; i < self->obstacles->len; i++)
    {
      const Obstacle *obstacle = &g_array_index (self->obstacles, Obstacle, i);

      if (obstacle->radius > 0 ? kijk_rect_meets_disc (rect, obstacle->centre, obstacle->radius)
                               : kijk_rect_overlaps (rect, &obstacle->rect))
        return FALSE;
    }

  return TRUE;
}

/* Counts the rows and columns in which lines run under @data, which is where a
 * badge would be. */
typedef struct {
  KijkRect rect;
  guint    n_places;
  guint    n_lines;
} Crowd;

static void
count_lines (KijkCorridor *self,
             Place        *place,
             guint         row,
             guint         column,
             gpointer      data)
{
  Crowd *crowd = data;
  Obstacle badge = { .rect = crowd->rect };

  if (_kijk_obstacle_distance (&badge, _kijk_corridor_get_point (self, row, column)) > 0)
    return;
  crowd->n_places++;
  crowd->n_lines += place->arc <= 0 || place->leg <= 0;
}

static double
crowd_at (KijkCorridor   *self,
          const KijkRect *rect)
{
  Crowd crowd = { *rect, 0, 0 };
  KijkPoint middle = { rect->x + rect->width / 2, rect->y + rect->height / 2 };
  KijkWedge strip = _kijk_corridor_strip_around (self, middle, hypot (rect->width, rect->height) / 2);

  _kijk_corridor_for_each_place (self, &strip, count_lines, &crowd);

  return crowd.n_places > 0 ? (double) crowd.n_lines / crowd.n_places : 0;
}

/**
 * kijk_corridor_place_badge:
 * @self: a corridor
 * @points: (element-type KijkPoint): a line through it
 * @width: how wide its badge is
 * @height: how high
 * @at: (out): the middle of the badge
 *
 * Finds the place for a badge on a line, before that line is taken itself: as near
 * to its middle as it touches no token, no word and no other badge, and rather where
 * no other line runs; and takes it.
 *
 * Returns: whether there is one
 */
gboolean
kijk_corridor_place_badge (KijkCorridor *self,
                           const GArray *points,
                           double        width,
                           double        height,
                           KijkPoint    *at)
{
  double length = kijk_points_get_length (points);
  double step = 2 * self->u;
  int n = (int) (length / 2 / step);
  double best = G_MAXDOUBLE;
  KijkRect taken;
  KijkWedge strip;

  for (int i = 0; i <= 2 * n; i++)
    {
      double aside = (i % 2 == 0 ? -1 : 1) * ((i + 1) / 2) * step;
      KijkPoint middle = kijk_points_at (points, length / 2 + aside);
      KijkRect rect = { middle.x - width / 2, middle.y - height / 2, width, height };
      KijkRect grown = kijk_rect_grow (&rect, 1.5 * self->u);
      double worth;

      if (fabs (aside) >= best || !is_free (self, &grown))
        continue;
      worth = fabs (aside) + CROWD * self->u * crowd_at (self, &rect);
      if (worth < best - 1e-6)
        {
          best = worth;
          taken = rect;
          *at = middle;
        }
    }
  if (best == G_MAXDOUBLE)
    return FALSE;

  g_array_append_val (self->badges, taken);
  strip = _kijk_corridor_strip_around (self, *at, hypot (width, height) / 2 + 2 * self->u);
  _kijk_corridor_for_each_place (self, &strip, note_badge, &taken);

  return TRUE;
}
