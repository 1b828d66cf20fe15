/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kijkglas-private.h"

#include "diagram/kijk-relation-marks.h"
#include "diagram/kijk-token-marks.h"
#include "diagram/kijk-token.h"

/* The marks of the picture as they stand in its legend. */

static void
draw_coin (KijkNode  *node,
           KijkPoint  at,
           double     diameter,
           double     u,
           gboolean   dashed)
{
  double radius = diameter / 2 * u;
  double width = dashed ? 5.5 * u : radius - KIJK_TOKEN_PAPER / 2 * u;
  KijkMark *rim = kijk_node_add_mark (node, kijk_path_new_circle (at, radius - width / 2), KIJK_INK_PAPER,
                                      KIJK_INK_RULE, width);

  if (dashed)
    {
      rim->dash = 5 * u;
      rim->gap = 4 * u;
      return;
    }
  kijk_node_add_mark (node, kijk_path_new_circle (at, radius - 0.75 * u), KIJK_INK_NONE, KIJK_INK_TEXT, 1.5 * u);
}

/* A rim of two parts. */
static void
draw_joint (KijkNode  *node,
            KijkPoint  at,
            double     u)
{
  double radius = KIJK_TOKEN_INTEREST / 2 * u;
  KijkWedge half = { at.x, at.y, radius - 5.5 * u, radius, 0, G_PI };

  draw_coin (node, at, KIJK_TOKEN_INTEREST, u, FALSE);
  kijk_node_add_mark (node, kijk_path_new_wedge (&half), KIJK_INK_TEXT, KIJK_INK_NONE, 0);
}

static void
draw_absent (KijkNode  *node,
             KijkPoint  at,
             double     u)
{
  KijkMark *hollow = kijk_node_add_mark (node, kijk_path_new_circle (at, 20 * u), KIJK_INK_NONE, KIJK_INK_TEXT, 3 * u);

  hollow->dash = 6 * u;
  hollow->gap = 5 * u;
}

static void
draw_stack (KijkNode  *node,
            KijkPoint  at,
            double     u)
{
  for (int i = 1; i >= -1; i--)
    kijk_node_add_mark (node, kijk_path_new_circle ((KijkPoint) { at.x + 4 * i * u, at.y - 4 * i * u }, 17 * u),
                        KIJK_INK_PAPER, KIJK_INK_TEXT, 2 * u);
}

static void
draw_square (KijkNode   *node,
             KijkPoint   at,
             KijkEffect  effect,
             double      u)
{
  double half = 16 * u;
  KijkRect square = { at.x - half, at.y - half, 2 * half, 2 * half };

  kijk_node_add_mark (node, kijk_path_new_rect (&square, 5 * u), KIJK_INK_PAPER, KIJK_INK_TEXT, 2 * u);
  kijk_node_add_mark (node, kijk_path_new_effect (effect, at, u), KIJK_INK_TEXT, KIJK_INK_NONE, 0);
}

static void
draw_pill (KijkNode  *node,
           KijkPoint  at,
           KijkInk    ink,
           double     u)
{
  KijkRect pill = { at.x - 22 * u, at.y - 13 * u, 44 * u, 26 * u };

  kijk_node_add_mark (node, kijk_path_new_rect (&pill, 13 * u), KIJK_INK_PAPER, ink, 2 * u);
}

static void
draw_relation (KijkNode     *node,
               KijkSeenMark  mark,
               KijkPoint     at,
               double        u)
{
  const KijkStroke stroke = { (KijkRelationType) (mark - KIJK_SEEN_CONFLICT), 2, FALSE };

  kijk_stroke_draw_sample (&stroke, node, at, u);
}

static void
draw_trunk (KijkNode  *node,
            KijkPoint  at,
            double     u)
{
  const KijkPoint line[] = { { at.x - 26 * u, at.y }, { at.x + 26 * u, at.y } };

  kijk_node_add_mark (node, kijk_path_new_polygon (line, 2, FALSE), KIJK_INK_NONE, KIJK_INK_RULE, 4 * u);
  draw_pill (node, at, KIJK_INK_TEXT, 0.75 * u);
}

static void
draw_closed (KijkNode     *node,
             KijkPoint     at,
             KijkSeenMark  mark,
             double        u)
{
  draw_coin (node, at, 2 * kijk_token_get_coin (2), u, FALSE);
  kijk_token_mark_openness (node,
                            mark == KIJK_SEEN_CONFIDENTIAL ? KIJK_OPENNESS_CONFIDENTIAL
                            : mark == KIJK_SEEN_ASSUMED    ? KIJK_OPENNESS_ASSUMED
                                                           : KIJK_OPENNESS_ANONYMOUS,
                            at, kijk_token_get_coin (2) * u, KIJK_TOKEN_PAPER / 2 * u, u);
}

static void
draw_ghost (KijkNode     *node,
            KijkSeenMark  mark,
            KijkPoint     at,
            double        u)
{
  const KijkPoint way[] = { { at.x - 12 * u, at.y }, { at.x + 21 * u, at.y } };
  gboolean moved = mark == KIJK_SEEN_MOVED;
  KijkPoint centre = { at.x - (moved ? 12 * u : 0), at.y };
  KijkMark *outline = kijk_node_add_mark (node, kijk_path_new_circle (centre, moved ? 10 * u : 20 * u), KIJK_INK_NONE,
                                          KIJK_INK_MUTED, 1.5 * u);

  outline->dash = 3 * u;
  outline->gap = 2.5 * u;
  if (moved)
    _kijk_arrow_draw (node, (KijkPoint) { way[0].x + 10 * u, at.y }, way[1], u);
  else
    kijk_token_add_gone (node, kijk_token_find_change (at, FALSE, u), u);
}

/* A mark beside what it means, where @u is the length of the design's unit. */
void
_kijk_sample_draw (KijkNode     *node,
                   KijkSeenMark  mark,
                   gboolean      facilitator,
                   KijkPoint     at,
                   double        u)
{
  switch (mark)
    {
    case KIJK_SEEN_ABSENT:
      draw_absent (node, at, u);
      break;
    case KIJK_SEEN_WEIGHT_1:
    case KIJK_SEEN_WEIGHT_2:
    case KIJK_SEEN_WEIGHT_3:
      draw_coin (node, at, 2 * kijk_token_get_coin (1 + mark - KIJK_SEEN_WEIGHT_1), u, FALSE);
      break;
    case KIJK_SEEN_INTEREST:
      draw_coin (node, at, 2 * kijk_token_get_coin (2), u, FALSE);
      break;
    case KIJK_SEEN_JOINT:
      draw_joint (node, at, u);
      break;
    case KIJK_SEEN_UNNAMED:
      if (facilitator)
        draw_closed (node, at, mark, u);
      else
        draw_coin (node, at, 2 * kijk_token_get_coin (2), u, TRUE);
      break;
    case KIJK_SEEN_CONFIDENTIAL:
    case KIJK_SEEN_ASSUMED:
      draw_closed (node, at, mark, u);
      break;
    case KIJK_SEEN_HELPS:
    case KIJK_SEEN_HINDERS:
    case KIJK_SEEN_UNCERTAIN:
      draw_square (node, at, (KijkEffect) (mark - KIJK_SEEN_HELPS), u);
      break;
    case KIJK_SEEN_AMBITION:
      _kijk_ambition_draw_sign (node, at, 1.5 * u);
      break;
    case KIJK_SEEN_IMAGES:
    case KIJK_SEEN_IMAGE_COUNT:
      draw_pill (node, at, KIJK_INK_AMBITION_LABEL, u);
      break;
    case KIJK_SEEN_STACK:
      draw_stack (node, at, u);
      break;
    case KIJK_SEEN_CONFLICT:
    case KIJK_SEEN_COMPLEMENTARY:
    case KIJK_SEEN_SHARED:
      draw_relation (node, mark, at, u);
      break;
    case KIJK_SEEN_HANDLED:
      kijk_stroke_draw_tick (node, at, 1.5 * u);
      break;
    case KIJK_SEEN_TRUNK:
      draw_trunk (node, at, u);
      break;
    case KIJK_SEEN_REST:
      draw_pill (node, at, KIJK_INK_TEXT, u);
      break;
    case KIJK_SEEN_FRESH:
      draw_coin (node, at, 2 * kijk_token_get_coin (2), u, FALSE);
      kijk_token_add_fresh (node, kijk_token_find_change (at, FALSE, u), u);
      break;
    case KIJK_SEEN_GONE:
    case KIJK_SEEN_MOVED:
      draw_ghost (node, mark, at, u);
      break;
    case KIJK_SEEN_NUMBER:
      draw_pill (node, at, KIJK_INK_TEXT, 0.75 * u);
      break;
    default:
      draw_coin (node, at, KIJK_TOKEN_INTEREST, u, FALSE);
      break;
    }
}
