/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kijkglas-relations.h"

#include <math.h>

/* Which relation gets a line of its own, which shares one, and which gets none. */

/* A line that crosses more others or turns more often is not drawn: nobody could
 * follow it. */
#define MOST_CROSSINGS 5
#define MOST_TURNS 9

/* ---- a way for each ---- */

static gboolean
can_be_drawn (const KijkRelation *relation)
{
  return relation->stroke.type != KIJK_RELATION_TYPE_NEUTRAL && relation->discs[0] >= 0 && relation->discs[1] >= 0 &&
         relation->discs[0] != relation->discs[1];
}

static gboolean
find_way (KijkDrawing  *drawing,
          KijkCorridor *corridor,
          KijkRelation *relation,
          KijkWays      ways)
{
  g_autoptr (KijkRoute) route = kijk_corridor_find (corridor, relation->discs[0], relation->discs[1], &relation->gauge,
                                                    ways);
  g_autoptr (GArray) points = NULL;
  double width, height;

  if (route == NULL || route->n_crossings > MOST_CROSSINGS || route->turns->len > MOST_TURNS)
    return FALSE;

  points = kijk_route_flatten (route, KIJK_RELATION_ROUND * drawing->u, 0, 0);
  kijk_stroke_get_badge_size (&relation->stroke, drawing->u, &width, &height);
  if (!kijk_corridor_place_badge (corridor, points, width, height, &relation->badge))
    {
      /* Between neighbours there may be no room for a badge on the straight way. */
      return (ways & KIJK_WAYS_LEGS) == 0 && find_way (drawing, corridor, relation, ways | KIJK_WAYS_LEGS);
    }

  kijk_corridor_take (corridor, route, &relation->gauge);
  relation->route = g_steal_pointer (&route);
  return TRUE;
}

/* Gives the first @most of @relations that find one a way of their own. */
void
_kijk_relations_find_ways (KijkDrawing  *drawing,
                           KijkCorridor *corridor,
                           GPtrArray    *relations,
                           guint         most)
{
  guint n = 0;

  for (guint i = 0; i < relations->len && n < most; i++)
    {
      KijkRelation *relation = relations->pdata[i];

      if (can_be_drawn (relation))
        n += find_way (drawing, corridor, relation, KIJK_WAYS_ANY) ||
             find_way (drawing, corridor, relation, KIJK_WAYS_TIGHT);
    }
}

/* Returns: how many have none, although their interests are in the picture */
guint
_kijk_relations_count_waiting (GPtrArray *relations)
{
  guint n = 0;

  for (guint i = 0; i < relations->len; i++)
    n += can_be_drawn (relations->pdata[i]) && ((KijkRelation *) relations->pdata[i])->route == NULL;

  return n;
}

/* ---- the trunk ---- */

static gboolean
overlap (double a,
         double b,
         double c,
         double d)
{
  return fmin (fmax (a, b), fmax (c, d)) - fmax (fmin (a, b), fmin (c, d)) > 1e-6;
}

/* Whether two pieces run along the same line. */
static gboolean
pieces_share (const KijkRoute *x,
              guint            i,
              const KijkRoute *y,
              guint            j)
{
  const KijkTurn *a = kijk_route_get (x, i);
  const KijkTurn *b = kijk_route_get (x, i + 1);
  const KijkTurn *c = kijk_route_get (y, j);
  const KijkTurn *d = kijk_route_get (y, j + 1);
  double turned = a->angle + remainder (c->angle - a->angle, 2 * G_PI);

  if (kijk_route_is_arc (x, i) != kijk_route_is_arc (y, j))
    return FALSE;
  if (kijk_route_is_arc (x, i))
    return fabs (a->radius - c->radius) < 1e-6 && overlap (a->angle, b->angle, turned, turned + d->angle - c->angle);

  return fabs (a->angle - turned) < 1e-6 && overlap (a->radius, b->radius, c->radius, d->radius);
}

static gboolean
routes_share (const KijkRoute *x,
              const KijkRoute *y)
{
  for (guint i = 0; i + 1 < x->turns->len; i++)
    for (guint j = 0; j + 1 < y->turns->len; j++)
      if (pieces_share (x, i, y, j))
        return TRUE;

  return FALSE;
}

static void
leave_trunk (KijkRelation *relation)
{
  if (relation->in_trunk)
    g_clear_pointer (&relation->route, kijk_route_free);
  relation->in_trunk = FALSE;
}

/* Marks all that hang together with @relation. Returns: how many they are */
static guint
mark_together (GPtrArray    *relations,
               KijkRelation *relation,
               int           mark)
{
  guint n = 1;

  relation->together = mark;
  for (guint i = 0; i < relations->len; i++)
    {
      KijkRelation *other = relations->pdata[i];

      if (other->in_trunk && other->together == 0 && routes_share (relation->route, other->route))
        n += mark_together (relations, other, mark);
    }

  return n;
}

/* The trunk is one: what only lies beside most of it stays out. */
static void
keep_together (GPtrArray *relations)
{
  guint most = 1;
  int kept = 0;

  for (guint i = 0; i < relations->len; i++)
    {
      KijkRelation *relation = relations->pdata[i];
      guint n = relation->in_trunk && relation->together == 0 ? mark_together (relations, relation, i + 1) : 0;

      if (n > most)
        {
          most = n;
          kept = i + 1;
        }
    }
  for (guint i = 0; i < relations->len; i++)
    if (kept == 0 || ((KijkRelation *) relations->pdata[i])->together != kept)
      leave_trunk (relations->pdata[i]);
}

/* Those that have no way of their own share one as far as they can: the trunk tells
 * whose interests they are and how many relations there are, the legend tells which.
 * Returns: how many they are */
guint
_kijk_relations_find_trunk (KijkCorridor *corridor,
                            GPtrArray    *relations,
                            double        u)
{
  const KijkGauge gauge = { KIJK_RELATION_TRUNK / 2 * u, KIJK_RELATION_TRUNK / 2 * u };
  guint n = 0;

  for (guint i = 0; i < relations->len; i++)
    {
      KijkRelation *relation = relations->pdata[i];

      if (!can_be_drawn (relation) || relation->route != NULL)
        continue;
      relation->route = kijk_corridor_find (corridor, relation->discs[0], relation->discs[1], &gauge, KIJK_WAYS_TRUNK);
      if (relation->route != NULL && relation->route->turns->len > MOST_TURNS)
        g_clear_pointer (&relation->route, kijk_route_free);
      if (relation->route == NULL)
        continue;
      relation->in_trunk = TRUE;
      relation->gauge = gauge;
      kijk_corridor_take_trunk (corridor, relation->route);
    }
  keep_together (relations);
  for (guint i = 0; i < relations->len; i++)
    n += ((KijkRelation *) relations->pdata[i])->in_trunk;

  return n;
}
