/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-walk-private.h"

#include <math.h>

/* How one walks through a picture that is read like a page: the Kompas as a line, the
 * list of what was agreed, and the road so far, whose head has phases side by side and
 * below that stays one after another, with how sessions went at both sides of them. */

#define PULSE_PREFIX "pulse-interaction-"

/* The parts, as they are read. */
enum {
  HEAD,
  ROAD,
  AT_LEFT,
  AT_RIGHT,
  LIST
};

/* Those below the head from left to right. */
static const int columns[] = { AT_LEFT, ROAD, AT_RIGHT };

/**
 * _kijk_walk_is_flat:
 * @scene: a scene
 *
 * Returns: whether it is read like a page, and not ring by ring
 */
gboolean
_kijk_walk_is_flat (KijkScene *scene)
{
  KijkView view = kijk_scene_get_view (scene);

  return view == KIJK_VIEW_KOMPAS_LINE || view == KIJK_VIEW_TRAJECTORY || view == KIJK_VIEW_AGREEMENTS;
}

/**
 * _kijk_walk_get_flat_ring:
 * @node: a node of a flat picture
 *
 * Returns: the part of it that @node is in
 */
int
_kijk_walk_get_flat_ring (const KijkNode *node)
{
  if (kijk_walk_get_phase (node) >= 0)
    return HEAD;
  if (node->kind == KIJK_KIND_AGREEMENT)
    return LIST;
  if (node->kind == KIJK_KIND_SESSION)
    return g_str_has_prefix (node->id, PULSE_PREFIX) ? AT_LEFT : AT_RIGHT;

  return ROAD;
}

static const KijkWalkStop *
get_stop (GArray *stops,
          int     i)
{
  return &g_array_index (stops, KijkWalkStop, i);
}

/* A list goes on in the next column. */
static KijkNode *
find_in_list (GArray *stops,
              int     place)
{
  return place >= 0 && place < (int) stops->len ? get_stop (stops, place)->node : NULL;
}

static gboolean
has_part (GArray *stops,
          int     part)
{
  for (guint i = 0; i < stops->len; i++)
    if (get_stop (stops, (int) i)->ring == part)
      return TRUE;

  return FALSE;
}

/* What is nearest above or below, of those as high what is nearest beside: in the same
 * part, from its top in the head, and from there on the road. */
static KijkNode *
find_beyond (GArray   *stops,
             int       place,
             gboolean  above)
{
  const KijkWalkStop *from = get_stop (stops, place);
  KijkPoint here = kijk_node_get_centre (from->node);
  KijkNode *nearest = NULL;
  KijkPoint least = { 0, 0 };

  for (guint i = 0; i < stops->len; i++)
    {
      const KijkWalkStop *stop = get_stop (stops, (int) i);
      KijkPoint there = kijk_node_get_centre (stop->node);
      KijkPoint off = { fabs (there.x - here.x), above ? here.y - there.y : there.y - here.y };

      if (stop->ring != from->ring && (above ? stop->ring != HEAD : from->ring != HEAD || stop->ring != ROAD))
        continue;
      if (off.y < 1 || (nearest != NULL && (off.y > least.y + 1 || (off.y > least.y - 1 && off.x >= least.x))))
        continue;
      nearest = stop->node;
      least = off;
    }

  return nearest;
}

/* In the part beside, what is as far down. */
static KijkNode *
find_beside (GArray *stops,
             int     place,
             int     by)
{
  const KijkWalkStop *from = get_stop (stops, place);
  double y = kijk_node_get_centre (from->node).y;
  KijkNode *nearest = NULL;
  double least = G_MAXDOUBLE;
  int column = 0;

  while (columns[column] != from->ring)
    column++;
  if (column + by < 0 || column + by >= (int) G_N_ELEMENTS (columns))
    return NULL;

  for (guint i = 0; i < stops->len; i++)
    {
      const KijkWalkStop *stop = get_stop (stops, (int) i);
      double off = fabs (kijk_node_get_centre (stop->node).y - y);

      if (stop->ring != columns[column + by] || off >= least)
        continue;
      nearest = stop->node;
      least = off;
    }

  return nearest;
}

/**
 * _kijk_walk_step_flat:
 * @stops: (element-type KijkWalkStop): all of a flat picture
 * @place: where one is
 * @step: where to
 * @to: (out) (nullable): where one gets, %NULL if there is nothing there
 *
 * Returns: whether @step is not simply to the next or the one before in the same part
 */
gboolean
_kijk_walk_step_flat (GArray    *stops,
                      int        place,
                      KijkWalk   step,
                      KijkNode **to)
{
  gboolean below_head = get_stop (stops, place)->ring != HEAD;

  switch (step)
    {
    case KIJK_WALK_OUT:
    case KIJK_WALK_IN:
      *to = get_stop (stops, place)->ring == LIST ? find_in_list (stops, place + (step == KIJK_WALK_OUT ? -1 : 1))
                                                  : find_beyond (stops, place, step == KIJK_WALK_OUT);
      return TRUE;
    case KIJK_WALK_ON:
    case KIJK_WALK_BACK:
      /* Where nothing stands beside, on is down. */
      if (!below_head || (!has_part (stops, AT_LEFT) && !has_part (stops, AT_RIGHT)))
        return FALSE;
      *to = find_beside (stops, place, step == KIJK_WALK_ON ? 1 : -1);
      return TRUE;
    default:
      return FALSE;
    }
}
