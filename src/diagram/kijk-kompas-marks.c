/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kompas-private.h"

#include <math.h>

/* The shapes of the Kompas: paths, never letters, so that they are the same on
 * every machine and nobody reads them out as letters. */

static KijkPath *
new_tick (KijkPoint centre,
          double    size)
{
  const KijkPoint points[] = {
    { centre.x - 0.46 * size, centre.y + 0.04 * size },
    { centre.x - 0.12 * size, centre.y + 0.38 * size },
    { centre.x + 0.5 * size, centre.y - 0.4 * size },
  };

  return kijk_path_new_polygon (points, 3, FALSE);
}

/* Adds ○, ◐, ✓ or a dash, as high as @size. */
void
_kijk_kompas_add_state (KijkNode        *node,
                        KijkResultState  state,
                        KijkPoint        centre,
                        double           size,
                        KijkInk          ink)
{
  double width = size / 7;
  double radius = (size - width) / 2;
  KijkWedge half = { centre.x, centre.y, 0, radius, G_PI, G_PI };
  KijkRect dash = { centre.x - size / 2, centre.y - width * 0.75, size, width * 1.5 };

  switch (state)
    {
    case KIJK_RESULT_STATE_DONE:
      kijk_node_add_mark (node, new_tick (centre, size), KIJK_INK_NONE, ink, width * 1.35);
      break;
    case KIJK_RESULT_STATE_SKIPPED:
      kijk_node_add_mark (node, kijk_path_new_rect (&dash, dash.height / 2), ink, KIJK_INK_NONE, 0);
      break;
    case KIJK_RESULT_STATE_PARTLY:
      kijk_node_add_mark (node, kijk_path_new_wedge (&half), ink, KIJK_INK_NONE, 0);
      G_GNUC_FALLTHROUGH;
    case KIJK_RESULT_STATE_EMPTY:
    default:
      kijk_node_add_mark (node, kijk_path_new_circle (centre, radius), KIJK_INK_NONE, ink, width);
      break;
    }
}

/* A slim lozenge: the half that points is filled, the other hollow. */
void
_kijk_kompas_add_needle (KijkNode  *node,
                         KijkPoint  centre,
                         double     angle,
                         double     length,
                         double     width)
{
  KijkPoint tip = kijk_polar (centre.x, centre.y, angle, length);
  KijkPoint tail = kijk_polar (centre.x, centre.y, angle + G_PI, length);
  KijkPoint right = kijk_polar (centre.x, centre.y, angle + G_PI_2, width / 2);
  KijkPoint left = kijk_polar (centre.x, centre.y, angle - G_PI_2, width / 2);
  const KijkPoint south[] = { left, tail, right };
  const KijkPoint north[] = { left, tip, right };
  double stroke = width / 10;

  kijk_node_add_mark (node, kijk_path_new_polygon (south, 3, TRUE), KIJK_INK_NONE, KIJK_INK_TEXT, stroke);
  kijk_node_add_mark (node, kijk_path_new_polygon (north, 3, TRUE), KIJK_INK_ACCENT, KIJK_INK_TEXT, stroke);
}

/* One participant: all alike. */
void
_kijk_kompas_add_dot (KijkNode  *node,
                      KijkPoint  centre,
                      double     radius)
{
  double stroke = radius * 2.5 / 7;

  kijk_node_add_mark (node, kijk_path_new_circle (centre, radius - stroke / 2), KIJK_INK_PAPER, KIJK_INK_TEXT, stroke);
}

/* A phase in a row of them: as high as @cell, with a point that comes out of it at the
 * right, and unless it is the first, a notch at the left. */
KijkPath *
_kijk_kompas_chevron (const KijkRect *cell,
                      double          point,
                      gboolean        first)
{
  double middle = cell->y + cell->height / 2;
  double right = cell->x + cell->width;
  double bottom = cell->y + cell->height;
  const KijkPoint points[] = {
    { cell->x, cell->y }, { right, cell->y }, { right + point, middle },
    { right, bottom }, { cell->x, bottom }, { cell->x + point, middle },
  };

  return kijk_path_new_polygon (points, first ? 5 : 6, TRUE);
}

/* What people talk about: a box with a small tail at its lower left. */
KijkPath *
_kijk_kompas_bubble (const KijkRect *rect)
{
  KijkPath *path = kijk_path_new ();
  double r = rect->height * 0.32;
  double left = rect->x;
  double top = rect->y;
  double right = rect->x + rect->width;
  double bottom = rect->y + rect->height;

  kijk_path_arc (path, (KijkPoint) { right - r, top + r }, r, 0, G_PI_2);
  kijk_path_arc (path, (KijkPoint) { right - r, bottom - r }, r, G_PI_2, G_PI_2);
  kijk_path_line_to (path, (KijkPoint) { left + r + rect->height * 0.24, bottom });
  kijk_path_line_to (path, (KijkPoint) { left + r * 0.7, bottom + rect->height * 0.24 });
  kijk_path_line_to (path, (KijkPoint) { left + r, bottom });
  kijk_path_arc (path, (KijkPoint) { left + r, bottom - r }, r, G_PI, G_PI_2);
  kijk_path_arc (path, (KijkPoint) { left + r, top + r }, r, G_PI + G_PI_2, G_PI_2);
  kijk_path_close (path);

  return path;
}

/* No full stop: what was shaped opens what comes next. */
KijkPath *
_kijk_kompas_semicolon (KijkPoint centre,
                        double    height)
{
  double r = 0.165 * height;
  KijkPath *path = kijk_path_new_circle ((KijkPoint) { centre.x, centre.y - 0.335 * height }, r);
  KijkPoint c = { centre.x, centre.y + 0.09 * height };

  /* A dot that runs out below into a tail to the left. */
  kijk_path_move_to (path, (KijkPoint) { c.x - r, c.y });
  kijk_path_arc (path, c, r, -G_PI_2, G_PI);
  kijk_path_curve_to (path, (KijkPoint) { c.x + r, c.y + 1.2 * r }, (KijkPoint) { c.x + 0.4 * r, c.y + 2.0 * r },
                      (KijkPoint) { c.x - 0.7 * r, c.y + 2.48 * r });
  kijk_path_curve_to (path, (KijkPoint) { c.x - 0.1 * r, c.y + 2.0 * r }, (KijkPoint) { c.x + 0.1 * r, c.y + 1.4 * r },
                      (KijkPoint) { c.x - 0.05 * r, c.y + r });
  kijk_path_curve_to (path, (KijkPoint) { c.x - 0.6 * r, c.y + r }, (KijkPoint) { c.x - r, c.y + 0.55 * r },
                      (KijkPoint) { c.x - r, c.y });
  kijk_path_close (path);

  return path;
}

/* An arc with a head at its end, clockwise: the way that a collaboration goes on. */
KijkPath *
_kijk_kompas_arrow (KijkPoint centre,
                    double    radius,
                    double    from,
                    double    sweep,
                    double    head)
{
  KijkPath *path = kijk_path_new ();
  KijkPoint end = kijk_polar (centre.x, centre.y, from + sweep, radius);
  double back = from + sweep - G_PI_2 - head / radius / 2;

  kijk_path_arc (path, centre, radius, from, sweep);
  kijk_path_move_to (path, kijk_polar (end.x, end.y, back + 0.6, head));
  kijk_path_line_to (path, end);
  kijk_path_line_to (path, kijk_polar (end.x, end.y, back - 0.6, head));

  return path;
}

static void
add_swatch (KijkNode       *node,
            KijkSign        sign,
            const KijkRect *rect,
            double          stroke)
{
  static const KijkInk fills[] = {
    [KIJK_SIGN_BEEN] = KIJK_INK_BEEN,
    [KIJK_SIGN_CURRENT] = KIJK_INK_ACCENT,
    [KIJK_SIGN_AHEAD] = KIJK_INK_TO_COME,
  };
  double width = sign == KIJK_SIGN_CURRENT ? 2 * stroke : stroke;
  KijkRect inside = kijk_rect_grow (rect, -width / 2);

  kijk_node_add_mark (node, kijk_path_new_rect (&inside, 0), fills[sign],
                      sign == KIJK_SIGN_AHEAD ? KIJK_INK_RULE : KIJK_INK_TEXT, width);
}

/* A stay in a phase, from @top down. */
static KijkMark *
add_bar (KijkNode  *node,
         KijkInk    fill,
         KijkPoint  top,
         double     height,
         double     stroke)
{
  KijkRect bar = { top.x - 4 * stroke, top.y, 8 * stroke - stroke, 0.72 * height };

  return kijk_node_add_mark (node, kijk_path_new_rect (&bar, 0), fill, KIJK_INK_TEXT, stroke);
}

/* How two sessions were found, the later one better. */
static void
add_beats (KijkNode       *node,
           KijkInk         fill,
           const KijkRect *rect,
           double          stroke)
{
  for (int i = 0; i < 2; i++)
    {
      KijkRect beat = { rect->x, rect->y + (0.08 + 0.5 * i) * rect->height, (i + 1) * rect->width / 2, 0.34 * rect->height };

      beat = kijk_rect_grow (&beat, -stroke / 2);
      kijk_node_add_mark (node, kijk_path_new_rect (&beat, 0), fill, KIJK_INK_TEXT, stroke);
    }
}

/* The needle, or the wedge that stands for it. */
static void
add_needle_sign (KijkKompas *self,
                 KijkNode   *node,
                 KijkPoint   centre,
                 double      size,
                 double      stroke)
{
  KijkPoint below = { centre.x, centre.y + size };

  if (self->spiral == NULL)
    _kijk_kompas_add_needle (node, centre, G_PI_4, 0.62 * size, 0.4 * size);
  else
    kijk_node_add_mark (node, _kijk_spiral_wedge (below, 0, 0.26, 0.66 * size, 1.4 * size), KIJK_INK_ACCENT, KIJK_INK_TEXT,
                        stroke);
}

/* Adds @sign as it explains itself, in the middle of @rect. */
void
_kijk_kompas_add_sign (KijkKompas     *self,
                       KijkNode       *node,
                       KijkSign        sign,
                       const KijkRect *rect)
{
  KijkPoint centre = { rect->x + rect->width / 2, rect->y + rect->height / 2 };
  double size = rect->height;
  KijkRect bubble = { centre.x - 0.42 * size, centre.y - 0.42 * size, 0.84 * size, 0.66 * size };
  KijkRect swatch = { centre.x - 0.5 * size, centre.y - 0.36 * size, size, 0.72 * size };
  double stroke = fmin (1.5 * self->unit, 0.06 * size);
  KijkMark *mark;

  switch (sign)
    {
    case KIJK_SIGN_BEEN:
    case KIJK_SIGN_CURRENT:
    case KIJK_SIGN_AHEAD:
      add_swatch (node, sign, &swatch, stroke);
      break;
    case KIJK_SIGN_NEEDLE:
      add_needle_sign (self, node, centre, size, stroke);
      break;
    case KIJK_SIGN_EMPTY:
    case KIJK_SIGN_PARTLY:
    case KIJK_SIGN_DONE:
    case KIJK_SIGN_SKIPPED:
      _kijk_kompas_add_state (node, (KijkResultState) (sign - KIJK_SIGN_EMPTY), centre, 0.72 * size, KIJK_INK_TEXT);
      break;
    case KIJK_SIGN_ISSUES:
      kijk_node_add_mark (node, _kijk_kompas_bubble (&bubble), KIJK_INK_PAPER, KIJK_INK_TEXT, stroke);
      break;
    case KIJK_SIGN_VOTE:
      _kijk_kompas_add_dot (node, centre, fmin (7 * self->unit, 0.36 * size));
      break;
    case KIJK_SIGN_SEMICOLON:
      kijk_node_add_mark (node, _kijk_kompas_semicolon (centre, size), KIJK_INK_TEXT, KIJK_INK_NONE, 0);
      break;
    case KIJK_SIGN_PLANNED:
      mark = add_bar (node, KIJK_INK_PAPER, (KijkPoint) { centre.x, swatch.y }, size, stroke);
      mark->dash = mark->gap = 2 * stroke;
      break;
    case KIJK_SIGN_LONGER:
      add_bar (node, KIJK_INK_BEEN, (KijkPoint) { centre.x - 0.25 * size, swatch.y }, 0.45 * size, stroke);
      add_bar (node, KIJK_INK_BEEN, (KijkPoint) { centre.x + 0.25 * size, swatch.y }, size, stroke);
      break;
    case KIJK_SIGN_IDLE:
      kijk_node_add_mark (node, kijk_path_new_circle (centre, 0.28 * size), KIJK_INK_PAPER, KIJK_INK_TEXT, stroke);
      break;
    case KIJK_SIGN_PULSE:
    case KIJK_SIGN_IMPRESSION:
      add_beats (node, sign == KIJK_SIGN_PULSE ? KIJK_INK_TEXT : KIJK_INK_PAPER, &swatch, stroke);
      break;
    case KIJK_SIGN_HUB:
      kijk_node_add_mark (node, kijk_path_new_circle (centre, 0.36 * size),
                          _kijk_kompas_get_fill (self->process->phases[KIJK_PHASE_PRE].state), KIJK_INK_TEXT, stroke);
      break;
    case KIJK_SIGN_ROAD:
    case KIJK_SIGN_AROUND:
      kijk_node_add_mark (node, _kijk_kompas_arrow (centre, 0.3 * size, G_PI / 6, 1.7 * G_PI, 0.18 * size), KIJK_INK_NONE,
                          KIJK_INK_TEXT, stroke);
      break;
    case KIJK_N_SIGNS:
    default:
      g_assert_not_reached ();
    }
}
