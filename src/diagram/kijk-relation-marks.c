/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-relation-marks.h"

#include <math.h>

/* Lines of relations and the badges on them. Nature is told by shape first: a
 * zigzag, one line, two lines; and by the sign in the badge. All in the design's
 * unit u. */

#define AMPLITUDE 5.0 /* from crest to trough */
#define WAVE 16.0
#define BETWEEN 2.0 /* between two lines that are one */
#define ROUND 8.0

#define BADGE 20.0
#define TICK 11.0 /* how much wider a badge is with a tick */
#define BADGE_OUTLINE 1.5

/* Half of the line in a sample. */
#define SAMPLE 26.0

static double
width_of (const KijkStroke *self)
{
  return CLAMP (self->strength, 1, 3) + 1;
}

/**
 * kijk_stroke_get_ink:
 * @self: a stroke
 *
 * Returns: its colour
 */
KijkInk
kijk_stroke_get_ink (const KijkStroke *self)
{
  return self->type == KIJK_RELATION_TYPE_CONFLICT        ? KIJK_INK_CONFLICT
         : self->type == KIJK_RELATION_TYPE_COMPLEMENTARY ? KIJK_INK_COMPLEMENTARY
                                                          : KIJK_INK_SHARED;
}

/**
 * kijk_stroke_get_gauge:
 * @self: a stroke
 * @u: the length of the design's unit
 * @gauge: (out): how broad its line is
 */
void
kijk_stroke_get_gauge (const KijkStroke *self,
                       double            u,
                       KijkGauge        *gauge)
{
  double half = width_of (self) / 2;

  if (self->type == KIJK_RELATION_TYPE_CONFLICT)
    *gauge = (KijkGauge) { (AMPLITUDE / 2 + half) * u, half * u };
  else if (self->type == KIJK_RELATION_TYPE_SHARED)
    *gauge = (KijkGauge) { (half + BETWEEN / 2) * u, (half + BETWEEN / 2) * u };
  else
    *gauge = (KijkGauge) { half * u, half * u };
}

/**
 * kijk_stroke_get_badge_size:
 * @self: a stroke
 * @u: the length of the design's unit
 * @width: (out): how wide its badge is
 * @height: (out): how high
 */
void
kijk_stroke_get_badge_size (const KijkStroke *self,
                            double            u,
                            double           *width,
                            double           *height)
{
  *width = (BADGE + (self->handled ? TICK : 0)) * u;
  *height = BADGE * u;
}

/**
 * kijk_stroke_draw_line:
 * @self: a stroke
 * @node: a node
 * @route: the way it goes
 * @u: the length of the design's unit
 */
void
kijk_stroke_draw_line (const KijkStroke *self,
                       KijkNode         *node,
                       const KijkRoute  *route,
                       double            u)
{
  gboolean zigzag = self->type == KIJK_RELATION_TYPE_CONFLICT;
  g_autoptr (GArray) points = kijk_route_flatten (route, ROUND * u, zigzag ? AMPLITUDE / 2 * u : 0, WAVE * u);
  KijkInk ink = kijk_stroke_get_ink (self);
  double width = width_of (self);

  if (self->type != KIJK_RELATION_TYPE_SHARED)
    {
      kijk_node_add_mark (node, kijk_path_new_line (points, 0), KIJK_INK_NONE, ink, width * u);
      return;
    }

  for (int side = -1; side <= 1; side += 2)
    kijk_node_add_mark (node, kijk_path_new_line (points, side * (BETWEEN / 2 + width / 4) * u), KIJK_INK_NONE, ink,
                        width / 2 * u);
}

/* ---- signs ---- */

static void
add_zigzag (KijkNode *node,
            KijkPoint centre,
            double    u)
{
  KijkPoint points[5];

  for (int i = 0; i < 5; i++)
    points[i] = (KijkPoint) { centre.x + (i - 2) * 3.2 * u, centre.y + (i % 2 == 0 ? 3 : -3) * u };
  kijk_node_add_mark (node, kijk_path_new_polygon (points, 5, FALSE), KIJK_INK_NONE, KIJK_INK_CONFLICT, 2 * u);
}

static void
add_rings (KijkNode *node,
           KijkPoint centre,
           double    u)
{
  for (int side = -1; side <= 1; side += 2)
    kijk_node_add_mark (node, kijk_path_new_circle ((KijkPoint) { centre.x + side * 2.6 * u, centre.y }, 4 * u),
                        KIJK_INK_NONE, KIJK_INK_COMPLEMENTARY, 1.7 * u);
}

static void
add_equals (KijkNode *node,
            KijkPoint centre,
            double    u)
{
  for (int side = -1; side <= 1; side += 2)
    {
      const KijkPoint bar[] = {
        { centre.x - 5 * u, centre.y + side * 2.8 * u },
        { centre.x + 5 * u, centre.y + side * 2.8 * u },
      };

      kijk_node_add_mark (node, kijk_path_new_polygon (bar, 2, FALSE), KIJK_INK_NONE, KIJK_INK_SHARED, 2.2 * u);
    }
}

static void
add_sign (const KijkStroke *self,
          KijkNode         *node,
          KijkPoint         centre,
          double            u)
{
  if (self->type == KIJK_RELATION_TYPE_CONFLICT)
    add_zigzag (node, centre, u);
  else if (self->type == KIJK_RELATION_TYPE_COMPLEMENTARY)
    add_rings (node, centre, u);
  else
    add_equals (node, centre, u);
}

/**
 * kijk_stroke_draw_tick:
 * @node: a node
 * @centre: the middle of the tick
 * @u: the length of the design's unit
 *
 * Draws the sign of what was taken up.
 */
void
kijk_stroke_draw_tick (KijkNode *node,
                       KijkPoint centre,
                       double    u)
{
  const KijkPoint points[] = {
    { centre.x - 4 * u, centre.y + 0.3 * u },
    { centre.x - 1.2 * u, centre.y + 3.3 * u },
    { centre.x + 4 * u, centre.y - 3.5 * u },
  };

  kijk_node_add_mark (node, kijk_path_new_polygon (points, 3, FALSE), KIJK_INK_NONE, KIJK_INK_TEXT, 1.8 * u);
}

/**
 * kijk_stroke_draw_badge:
 * @self: a stroke
 * @node: a node
 * @centre: the middle of the badge
 * @u: the length of the design's unit
 *
 * Draws the badge that says in a sign what the line tells, and with a tick that
 * something was done about it.
 */
void
kijk_stroke_draw_badge (const KijkStroke *self,
                        KijkNode         *node,
                        KijkPoint         centre,
                        double            u)
{
  double width, height;
  KijkRect badge;

  kijk_stroke_get_badge_size (self, u, &width, &height);
  badge = (KijkRect) { centre.x - width / 2, centre.y - height / 2, width, height };
  badge = kijk_rect_grow (&badge, -BADGE_OUTLINE / 2 * u);
  kijk_node_add_mark (node, kijk_path_new_rect (&badge, badge.height / 2), KIJK_INK_PAPER, kijk_stroke_get_ink (self),
                      BADGE_OUTLINE * u);
  if (!self->handled)
    {
      add_sign (self, node, centre, u);
      return;
    }

  add_sign (self, node, (KijkPoint) { centre.x - (TICK / 2 - 0.5) * u, centre.y }, u);
  kijk_stroke_draw_tick (node, (KijkPoint) { centre.x + (BADGE / 2 - 2) * u, centre.y }, u);
}

/**
 * kijk_stroke_draw_sample:
 * @self: a stroke
 * @node: a node
 * @centre: the middle of the sample
 * @u: the length of the design's unit
 *
 * Draws a short line with its badge, as a legend shows it.
 */
void
kijk_stroke_draw_sample (const KijkStroke *self,
                         KijkNode         *node,
                         KijkPoint         centre,
                         double            u)
{
  /* So far away that the arc is straight. */
  double away = 4000 * u;
  double half = SAMPLE * u / away;
  g_autoptr (KijkRoute) route = kijk_route_new ((KijkPoint) { centre.x, centre.y + away });

  kijk_route_add (route, -half, away);
  kijk_route_add (route, half, away);
  kijk_stroke_draw_line (self, node, route, u);
  kijk_stroke_draw_badge (self, node, centre, u);
}
