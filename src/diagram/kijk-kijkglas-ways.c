/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kijkglas-relations.h"

#include <math.h>

/* Which relation gets a line of its own, which shares one, and which gets none. */

/* A line that crosses more others is not drawn: nobody could follow it. */
#define MOST_CROSSINGS 5

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

  if (route == NULL || route->n_crossings > MOST_CROSSINGS)
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

static void
find_ways (KijkDrawing  *drawing,
           KijkCorridor *corridor,
           GPtrArray    *relations)
{
  for (guint i = 0; i < relations->len; i++)
    {
      KijkRelation *relation = relations->pdata[i];

      if (can_be_drawn (relation) && !find_way (drawing, corridor, relation, KIJK_WAYS_ANY))
        find_way (drawing, corridor, relation, KIJK_WAYS_TIGHT);
    }
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

static gboolean
shares_with_any (const KijkRelation *relation,
                 GPtrArray          *relations)
{
  for (guint i = 0; i < relations->len; i++)
    {
      const KijkRelation *other = relations->pdata[i];

      if (other->in_trunk && other != relation && routes_share (relation->route, other->route))
        return TRUE;
    }

  return FALSE;
}

static void
leave_trunk (KijkRelation *relation)
{
  if (relation->in_trunk)
    g_clear_pointer (&relation->route, kijk_route_free);
  relation->in_trunk = FALSE;
}

void
_kijk_relations_give_up_trunk (GPtrArray *relations)
{
  for (guint i = 0; i < relations->len; i++)
    leave_trunk (relations->pdata[i]);
}

static guint
count_waiting (GPtrArray *relations)
{
  guint n = 0;

  for (guint i = 0; i < relations->len; i++)
    n += can_be_drawn (relations->pdata[i]) && ((KijkRelation *) relations->pdata[i])->route == NULL;

  return n;
}

static guint
count_in_trunk (GPtrArray *relations)
{
  guint n = 0;

  for (guint i = 0; i < relations->len; i++)
    n += ((KijkRelation *) relations->pdata[i])->in_trunk;

  return n;
}

/* Where more than seven find no lane of their own, those that can go together do:
 * the trunk tells whose interests they are and how many relations there are, the
 * legend tells which. What would only lie beside the trunk stays out of it. */
static void
find_trunk (KijkCorridor *corridor,
            GPtrArray    *relations,
            double        u)
{
  const KijkGauge gauge = { KIJK_RELATION_TRUNK / 2 * u, KIJK_RELATION_TRUNK / 2 * u };
  gboolean begun = FALSE;

  if (count_waiting (relations) <= KIJK_CORRIDOR_MOST)
    return;

  for (guint i = 0; i < relations->len; i++)
    {
      KijkRelation *relation = relations->pdata[i];

      if (!can_be_drawn (relation) || relation->route != NULL)
        continue;
      relation->route = kijk_corridor_find (corridor, relation->discs[0], relation->discs[1], &gauge, KIJK_WAYS_TRUNK);
      if (relation->route == NULL)
        continue;
      relation->in_trunk = TRUE;
      if (begun && !shares_with_any (relation, relations))
        {
          leave_trunk (relation);
          continue;
        }
      relation->gauge = gauge;
      kijk_corridor_take_trunk (corridor, relation->route);
      begun = TRUE;
    }
  if (begun && count_in_trunk (relations) < 2)
    _kijk_relations_give_up_trunk (relations);
}

/* Finds all ways. */
void
_kijk_relations_route (KijkDrawing  *drawing,
                       KijkCorridor *corridor,
                       GPtrArray    *relations)
{
  find_ways (drawing, corridor, relations);
  find_trunk (corridor, relations, drawing->u);
}
