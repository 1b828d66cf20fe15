/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-token-marks.h"

#include "diagram/kijk-token.h"

/* Small signs are paths, never letters: no font may change or lose them. */

/* On a coin a badge is smaller than elsewhere, and so far off the middle of the
 * largest, in the design's unit, that it covers no letters and nothing beside it. */
#define ON_COIN 0.82
#define OFF_MIDDLE 20.5

/**
 * kijk_path_new_effect:
 * @effect: whether a circumstance helps, hinders or is uncertain
 * @centre: the middle of the sign
 * @u: the length of the design's unit
 *
 * Returns: (transfer full): ▲, ▼ or ◆
 */
KijkPath *
kijk_path_new_effect (KijkEffect effect,
                      KijkPoint  centre,
                      double     u)
{
  double half = 8.5 * u;
  double lean = effect == KIJK_EFFECT_HINDERS ? -1 : 1;
  const KijkPoint triangle[] = {
    { centre.x, centre.y - lean * 0.9 * half },
    { centre.x + half, centre.y + lean * 0.8 * half },
    { centre.x - half, centre.y + lean * 0.8 * half },
  };
  const KijkPoint diamond[] = {
    { centre.x, centre.y - half },
    { centre.x + half, centre.y },
    { centre.x, centre.y + half },
    { centre.x - half, centre.y },
  };

  return effect == KIJK_EFFECT_UNCERTAIN ? kijk_path_new_polygon (diamond, 4, TRUE)
                                         : kijk_path_new_polygon (triangle, 3, TRUE);
}

static KijkPath *
new_shackle (KijkPoint centre,
             double    u)
{
  KijkPath *path = kijk_path_new ();

  kijk_path_move_to (path, (KijkPoint) { centre.x - 2.6 * u, centre.y });
  kijk_path_line_to (path, (KijkPoint) { centre.x - 2.6 * u, centre.y - 2 * u });
  kijk_path_arc (path, (KijkPoint) { centre.x, centre.y - 2 * u }, 2.6 * u, -G_PI_2, G_PI);
  kijk_path_line_to (path, (KijkPoint) { centre.x + 2.6 * u, centre.y });

  return path;
}

static void
add_lock (KijkNode *node,
          KijkPoint centre,
          double    u)
{
  KijkRect body = { centre.x - 4 * u, centre.y - 0.5 * u, 8 * u, 6 * u };

  kijk_node_add_mark (node, new_shackle (centre, u), KIJK_INK_NONE, KIJK_INK_TEXT, 1.5 * u);
  kijk_node_add_mark (node, kijk_path_new_rect (&body, u), KIJK_INK_TEXT, KIJK_INK_NONE, 0);
}

static void
add_question_mark (KijkNode *node,
                   KijkPoint centre,
                   double    u)
{
  KijkPath *hook = kijk_path_new ();

  kijk_path_arc (hook, (KijkPoint) { centre.x, centre.y - 2.5 * u }, 2.8 * u, -G_PI_2, G_PI * 1.25);
  kijk_path_line_to (hook, (KijkPoint) { centre.x, centre.y + 2.2 * u });
  kijk_node_add_mark (node, hook, KIJK_INK_NONE, KIJK_INK_TEXT, 1.6 * u);
  kijk_node_add_mark (node, kijk_path_new_circle ((KijkPoint) { centre.x, centre.y + 5 * u }, 1.2 * u),
                      KIJK_INK_TEXT, KIJK_INK_NONE, 0);
}

/* Without a name: a face that is left open. */
static void
add_nameless (KijkNode *node,
              KijkPoint centre,
              double    u)
{
  KijkMark *mark = kijk_node_add_mark (node, kijk_path_new_circle (centre, 4.5 * u), KIJK_INK_NONE,
                                       KIJK_INK_TEXT, 1.6 * u);

  mark->dash = 2.4 * u;
  mark->gap = 2 * u;
}

/**
 * kijk_token_get_openness:
 * @item: an item
 *
 * Returns: who may see @item; public for kinds that have no openness of their own
 */
KijkOpenness
kijk_token_get_openness (KijkItem *item)
{
  KijkFieldId guard = kijk_item_get_kind (item)->seen.guard;

  return guard != 0 ? (KijkOpenness) kijk_item_get_int (item, guard) : KIJK_OPENNESS_PUBLIC;
}

/**
 * kijk_token_add_openness:
 * @node: the node of a token
 * @openness: who may see it
 * @badge: the middle of the badge
 * @u: the length of the design's unit
 *
 * Adds the badge that tells the facilitator, and nobody else, what may not be seen
 * under its owner's name by everyone at the table.
 */
void
kijk_token_add_openness (KijkNode     *node,
                         KijkOpenness  openness,
                         KijkPoint     badge,
                         double        u)
{
  if (openness >= KIJK_OPENNESS_SHARED)
    return;

  kijk_node_add_mark (node, kijk_path_new_circle (badge, KIJK_TOKEN_BADGE / 2 * u - 0.75 * u), KIJK_INK_PAPER,
                      KIJK_INK_TEXT, 1.5 * u);
  if (openness == KIJK_OPENNESS_CONFIDENTIAL)
    add_lock (node, badge, u);
  else if (openness == KIJK_OPENNESS_ASSUMED)
    add_question_mark (node, badge, u);
  else
    add_nameless (node, badge, u);
}

/**
 * kijk_token_mark_openness:
 * @node: the node of a token
 * @openness: who may see it
 * @centre: the middle of the token
 * @radius: how far it reaches
 * @inner: the radius of its centre, 0 if it has none to hatch
 * @u: the length of the design's unit
 *
 * Tells the facilitator, and nobody else, what may not be seen by everyone at the
 * table: a hatched centre and a badge at the top right.
 */
void
kijk_token_mark_openness (KijkNode     *node,
                          KijkOpenness  openness,
                          KijkPoint     centre,
                          double        radius,
                          double        inner,
                          double        u)
{
  double off = (inner > 0 ? OFF_MIDDLE * u : radius - u) * G_SQRT2 / 2;
  KijkPoint badge = { centre.x + off, centre.y - off };

  if (openness >= KIJK_OPENNESS_SHARED)
    return;

  if (openness == KIJK_OPENNESS_CONFIDENTIAL && inner > 0)
    kijk_node_add_mark (node, kijk_path_new_circle (centre, inner - u), KIJK_INK_NONE, KIJK_INK_RULE,
                        0.75 * u)->hatched = TRUE;
  if (openness == KIJK_OPENNESS_ASSUMED && inner > 0)
    {
      KijkMark *rim = kijk_node_add_mark (node, kijk_path_new_circle (centre, (radius + inner) / 2),
                                          KIJK_INK_NONE, KIJK_INK_PAPER, radius - inner);

      rim->dash = rim->gap = 4 * u;
    }

  kijk_token_add_openness (node, openness, badge, ON_COIN * u);
}

/**
 * kijk_token_find_change:
 * @centre: the middle of a token
 * @is_square: whether it is that of a circumstance
 * @u: the length of the design's unit
 *
 * Returns: where the badge stands that tells of a change: at the top left
 */
KijkPoint
kijk_token_find_change (KijkPoint centre,
                        gboolean  is_square,
                        double    u)
{
  double off = (is_square ? KIJK_TOKEN_CIRCUMSTANCE / 2 - 1 : OFF_MIDDLE) * u * G_SQRT2 / 2;

  return (KijkPoint) { centre.x - off, centre.y - off };
}

static void
add_cross (KijkNode *node,
           KijkPoint centre,
           double    dx,
           double    dy,
           double    width)
{
  const KijkPoint one[] = { { centre.x - dx, centre.y - dy }, { centre.x + dx, centre.y + dy } };
  const KijkPoint other[] = { { centre.x - dy, centre.y + dx }, { centre.x + dy, centre.y - dx } };

  kijk_node_add_mark (node, kijk_path_new_polygon (one, 2, FALSE), KIJK_INK_NONE, KIJK_INK_TEXT, width);
  kijk_node_add_mark (node, kijk_path_new_polygon (other, 2, FALSE), KIJK_INK_NONE, KIJK_INK_TEXT, width);
}

/**
 * kijk_token_add_fresh:
 * @node: the node of a token
 * @badge: the middle of the badge
 * @u: the length of the design's unit
 *
 * Tells that it was not there at the earlier moment.
 */
void
kijk_token_add_fresh (KijkNode *node,
                      KijkPoint badge,
                      double    u)
{
  kijk_node_add_mark (node, kijk_path_new_circle (badge, ON_COIN * KIJK_TOKEN_BADGE / 2 * u - 0.625 * u),
                      KIJK_INK_ACCENT, KIJK_INK_TEXT, 1.25 * u);
  add_cross (node, badge, 0, 3.6 * u, 1.8 * u);
}

/**
 * kijk_token_add_gone:
 * @node: the node of a ghost
 * @badge: the middle of the badge
 * @u: the length of the design's unit
 *
 * Tells that it is nowhere any more.
 */
void
kijk_token_add_gone (KijkNode *node,
                     KijkPoint badge,
                     double    u)
{
  kijk_node_add_mark (node, kijk_path_new_circle (badge, ON_COIN * KIJK_TOKEN_BADGE / 2 * u - 0.625 * u),
                      KIJK_INK_PAPER, KIJK_INK_MUTED, 1.25 * u);
  add_cross (node, badge, 2.5 * u, 2.5 * u, 1.6 * u);
}
