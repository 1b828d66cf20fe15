/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-corridor-private.h"

#include <math.h>

/* The cheapest way from one token to another, by A*. Costs are whole numbers, and
 * of two ways that cost the same the one that was found first is taken: the same
 * on every machine. */

/* Of the design's unit u, so that costs are whole numbers. */
#define COST 16

/* What a bend, a crossing, a way under a badge and an end beside the middle of its
 * token cost, in u. */
#define BEND 26
#define CROSSING 48
#define UNDER_BADGE 5
#define OFF_MIDDLE 1.5

/* A way that costs more is no way: nobody could follow it. */
#define MOST (1300 * COST)

/* Along what the trunk has already, length costs a part of it. */
#define ALONG_TRUNK 0.2

enum { ARC, LEG, N_WAYS };

typedef struct {
  int   cost;
  guint state;
} Open;

typedef struct {
  KijkCorridor    *corridor;
  const Obstacle  *ends[2];
  int              indices[2];
  double           away[2];      /* where their middles are, from the centre */
  double           angles[2];
  double           need[N_WAYS]; /* half of what it takes across, in u */
  KijkWays         ways;
  int             *costs;        /* by state: twice the number of the place, and the way it was entered */
  guint           *parents;
  guint8          *done;
  guint8          *passes;       /* by state: whether a line can pass there, once somebody asked */
  double           steps[KIJK_CORRIDOR_COLUMNS]; /* from each column to the next, as an angle */
  double           clear;        /* what stays free beside tokens and words, in u */
  double           cut;          /* how far bends cut their corners, in u */
  GArray          *open;         /* of Open, a heap */
  guint            end;          /* the state in which it ended */
} Search;

/* ---- the heap ---- */

static gboolean
comes_first (const Open *a,
             const Open *b)
{
  return a->cost != b->cost ? a->cost < b->cost : a->state < b->state;
}

static void
push (GArray *heap,
      int     cost,
      guint   state)
{
  Open item = { cost, state };
  Open *items;
  guint i = heap->len;

  g_array_append_val (heap, item);
  items = (Open *) (void *) heap->data;
  for (; i > 0 && comes_first (&item, &items[(i - 1) / 2]); i = (i - 1) / 2)
    items[i] = items[(i - 1) / 2];
  items[i] = item;
}

static Open
pop (GArray *heap)
{
  Open *items = (Open *) (void *) heap->data;
  Open first = items[0];
  Open last = items[heap->len - 1];
  guint n = heap->len - 1;
  guint i = 0;

  while (2 * i + 1 < n)
    {
      guint child = 2 * i + 1;

      if (child + 1 < n && comes_first (&items[child + 1], &items[child]))
        child++;
      if (!comes_first (&items[child], &last))
        break;
      items[i] = items[child];
      i = child;
    }
  items[i] = last;
  g_array_set_size (heap, n);

  return first;
}

/* ---- places ---- */

static const Row *
row_of (Search *self,
        guint   place)
{
  return &g_array_index (self->corridor->rows, Row, place / KIJK_CORRIDOR_COLUMNS);
}

static const Column *
column_of (Search *self,
           guint   place)
{
  return &self->corridor->columns[place % KIJK_CORRIDOR_COLUMNS];
}

static KijkPoint
point_of (Search *self,
          guint   place)
{
  return _kijk_corridor_get_point (self->corridor, place / KIJK_CORRIDOR_COLUMNS, place % KIJK_CORRIDOR_COLUMNS);
}

/* How far beside the middle of a token a line would pass, in u. */
static double
aside_of (Search *self,
          guint   place,
          int     end,
          int     way)
{
  double u = self->corridor->u;

  if (way == ARC)
    return fabs (row_of (self, place)->radius - self->away[end]) / u;

  return fabs (remainder (column_of (self, place)->angle - self->angles[end], 2 * G_PI)) * self->away[end] / u;
}

static gboolean
is_in (Search *self,
       guint   place,
       int     end)
{
  const Near *near = &self->corridor->places[place].near;

  /* A token lies in no other: what is nearest is what a place is in. */
  return near->obstacle[0] == self->indices[end] && near->distance[0] < 0;
}

static double
core_of (Search *self,
         int     end)
{
  return KIJK_CORRIDOR_CORE * self->ends[end]->radius / self->corridor->u;
}

/* Which end it is that is nearby, or -1. */
static int
end_of (Search *self,
        int     obstacle)
{
  return obstacle == self->indices[0] ? 0 : obstacle == self->indices[1] ? 1 : -1;
}

/* Keeps clear of all tokens and words but of those where it begins and ends, and
 * goes right at those. */
static gboolean
keeps_clear (Search *self,
             guint   place,
             int     way)
{
  const Near *near = &self->corridor->places[place].near;
  double need = self->need[way] + self->clear;

  for (int k = 0; k < KIJK_CORRIDOR_NEAR; k++)
    {
      int end = end_of (self, near->obstacle[k]);

      if (near->distance[k] >= need)
        return TRUE;
      if (end < 0 || aside_of (self, place, end, way) > core_of (self, end))
        return FALSE;
      if (way == ARC && (self->ways & KIJK_WAYS_LEGS) != 0)
        return FALSE;
    }

  return FALSE;
}

static gboolean
find_out (Search *self,
          guint   place,
          int     way)
{
  const Place *at = &self->corridor->places[place];
  gboolean trunk = (self->ways & KIJK_WAYS_TRUNK) != 0;

  if (!keeps_clear (self, place, way))
    return FALSE;
  if (way == LEG)
    return at->seam >= self->need[LEG] + KIJK_CORRIDOR_SEAM &&
           (at->leg >= self->need[LEG] + KIJK_CORRIDOR_GAP || (trunk && at->trunk_leg));

  if (!row_of (self, place)->lane)
    return FALSE;
  if (trunk && at->trunk_arc)
    return TRUE;

  return at->arc >= self->need[ARC] + KIJK_CORRIDOR_GAP &&
         column_of (self, place)->n_arcs[row_of (self, place)->outside] < KIJK_CORRIDOR_MOST;
}

static gboolean
can_pass (Search *self,
          guint   place,
          int     way)
{
  guint8 *passes = &self->passes[place * N_WAYS + way];

  if (*passes == 0)
    *passes = find_out (self, place, way) ? 1 : 2;

  return *passes == 1;
}

/* Not right before a token, nor where its bend would cut a corner of one; not under a
 * badge, not on another line. */
static gboolean
can_bend (Search *self,
          guint   place)
{
  const Place *at = &self->corridor->places[place];
  double need = MAX (self->need[ARC], self->need[LEG]) + self->clear + self->cut;

  return at->near.distance[0] >= need && !at->badge && can_pass (self, place, ARC) && can_pass (self, place, LEG);
}

static gboolean
is_crossing (Search *self,
             guint   place,
             int     way)
{
  const Place *at = &self->corridor->places[place];

  return way == ARC ? at->leg < self->need[ARC] + KIJK_CORRIDOR_GAP : at->arc < self->need[LEG] + KIJK_CORRIDOR_GAP;
}

/* ---- costs ---- */

static int
estimate (Search *self,
          guint   place)
{
  double away = _kijk_obstacle_distance (self->ends[1], point_of (self, place));

  return (int) (fmax (0, away) / self->corridor->u * COST);
}

static double
length_between (Search *self,
                guint   from,
                guint   to,
                int     way)
{
  guint a = from % KIJK_CORRIDOR_COLUMNS;
  guint b = to % KIJK_CORRIDOR_COLUMNS;

  if (way == LEG)
    return fabs (row_of (self, from)->radius - row_of (self, to)->radius) / self->corridor->u;

  return self->steps[b == (a + 1) % KIJK_CORRIDOR_COLUMNS ? a : b] * row_of (self, to)->radius / self->corridor->u;
}

static int
cost_of_step (Search *self,
              guint   from,
              guint   to,
              int     way)
{
  const Place *at = &self->corridor->places[to];
  double length = length_between (self, from, to, way);
  double cost = length * row_of (self, to)->dear;

  if ((self->ways & KIJK_WAYS_TRUNK) != 0 && (way == ARC ? at->trunk_arc : at->trunk_leg))
    return MAX (1, (int) (length * ALONG_TRUNK * COST));
  if (at->badge)
    cost *= UNDER_BADGE;
  if (is_crossing (self, to, way) && !is_crossing (self, from, way))
    cost += CROSSING;

  return MAX (1, (int) (cost * COST));
}

static void
reach (Search *self,
       guint   state,
       guint   parent,
       int     cost)
{
  if (self->done[state] || cost >= self->costs[state] || cost > MOST)
    return;

  self->costs[state] = cost;
  self->parents[state] = parent;
  push (self->open, cost + estimate (self, state / N_WAYS), state);
}

/* The place next to @place, @step on or back; or G_MAXUINT. */
static guint
next_to (Search *self,
         guint   place,
         int     way,
         int     step)
{
  guint row = place / KIJK_CORRIDOR_COLUMNS;
  guint column = place % KIJK_CORRIDOR_COLUMNS;

  if (way == ARC)
    return row * KIJK_CORRIDOR_COLUMNS + (column + KIJK_CORRIDOR_COLUMNS + step) % KIJK_CORRIDOR_COLUMNS;
  if ((step < 0 && row == 0) || (step > 0 && row + 1 == self->corridor->rows->len))
    return G_MAXUINT;

  return (row + step) * KIJK_CORRIDOR_COLUMNS + column;
}

/* ---- the search ---- */

static void
begin (Search *self)
{
  KijkCorridor *corridor = self->corridor;
  guint n = corridor->rows->len * KIJK_CORRIDOR_COLUMNS;

  for (guint row = 0; row < corridor->rows->len; row++)
    for (guint column = 0; column < KIJK_CORRIDOR_COLUMNS; column++)
      {
        guint place = row * KIJK_CORRIDOR_COLUMNS + column;

        if (fabs (g_array_index (corridor->rows, Row, row).radius - self->away[0]) > self->ends[0]->radius)
          break;
        if (!is_in (self, place, 0))
          continue;
        for (int way = ARC; way <= LEG; way++)
          if (aside_of (self, place, 0, way) <= core_of (self, 0) && can_pass (self, place, way))
            reach (self, place * N_WAYS + way, G_MAXUINT, (int) (aside_of (self, place, 0, way) * OFF_MIDDLE * COST));
      }
  self->end = n * N_WAYS;
}

static void
go_on (Search *self,
       guint   state)
{
  guint place = state / N_WAYS;
  int way = state % N_WAYS;
  int cost = self->costs[state];

  if (is_in (self, place, 1) && aside_of (self, place, 1, way) <= core_of (self, 1))
    {
      int last = cost + (int) (aside_of (self, place, 1, way) * OFF_MIDDLE * COST);

      if (last < self->costs[self->end])
        {
          self->costs[self->end] = last;
          self->parents[self->end] = state;
          push (self->open, last, self->end);
        }
      return;
    }

  for (int step = -1; step <= 1; step += 2)
    {
      guint next = next_to (self, place, way, step);

      if (next != G_MAXUINT && can_pass (self, next, way))
        reach (self, next * N_WAYS + way, state, cost + cost_of_step (self, place, next, way));
    }
  if (can_bend (self, place))
    reach (self, place * N_WAYS + (way == ARC ? LEG : ARC), state, cost + BEND * COST);
}

static gboolean
search (Search *self)
{
  begin (self);
  while (self->open->len > 0)
    {
      guint state = pop (self->open).state;

      if (state == self->end)
        return TRUE;
      if (self->done[state])
        continue;
      self->done[state] = TRUE;
      go_on (self, state);
    }

  return FALSE;
}

/* Places from the end back to the beginning become turns from the beginning on. */
static KijkRoute *
trace (Search *self)
{
  g_autoptr (GArray) states = g_array_new (FALSE, FALSE, sizeof (guint));
  KijkRoute *route = kijk_route_new (self->corridor->centre);
  double angle = 0;

  for (guint state = self->parents[self->end]; state != G_MAXUINT; state = self->parents[state])
    g_array_append_val (states, state);

  for (guint i = states->len; i-- > 0;)
    {
      guint state = g_array_index (states, guint, i);
      guint place = state / N_WAYS;
      gboolean bend = i > 0 && g_array_index (states, guint, i - 1) / N_WAYS == place;

      angle += remainder (column_of (self, place)->angle - angle, 2 * G_PI);
      if (i + 1 < states->len)
        {
          guint before = g_array_index (states, guint, i + 1) / N_WAYS;

          route->n_crossings += before != place && is_crossing (self, place, state % N_WAYS) &&
                                !is_crossing (self, before, state % N_WAYS);
        }
      if (i + 1 == states->len || i == 0 || bend)
        kijk_route_add (route, angle, row_of (self, place)->radius);
    }

  return route;
}

/**
 * kijk_corridor_find:
 * @self: a corridor
 * @from: the token at which a line begins, from kijk_corridor_block_disc()
 * @to: the token at which it ends, another one
 * @gauge: how broad the line is
 * @ways: what it may do
 *
 * Finds the best way between two tokens: short, with few bends, crossing few
 * others, and round the centre rather along the stroke than between tokens.
 *
 * Returns: (transfer full) (nullable): the way from the edge of one token to that
 *   of the other
 */
KijkRoute *
kijk_corridor_find (KijkCorridor    *self,
                    int              from,
                    int              to,
                    const KijkGauge *gauge,
                    KijkWays         ways)
{
  guint n = self->rows->len * KIJK_CORRIDOR_COLUMNS * N_WAYS;
  Search search_for = { .corridor = self, .indices = { from, to }, .ways = ways };
  KijkRoute *route = NULL;

  g_return_val_if_fail (from != to, NULL);

  for (int end = 0; end < 2; end++)
    {
      const Obstacle *obstacle = &g_array_index (self->obstacles, Obstacle, search_for.indices[end]);

      search_for.ends[end] = obstacle;
      search_for.away[end] = hypot (obstacle->centre.x - self->centre.x, obstacle->centre.y - self->centre.y);
      search_for.angles[end] = kijk_angle_of (self->centre.x, self->centre.y, obstacle->centre);
    }
  for (guint i = 0; i < KIJK_CORRIDOR_COLUMNS; i++)
    search_for.steps[i] =
        kijk_angle_normalise (self->columns[(i + 1) % KIJK_CORRIDOR_COLUMNS].angle - self->columns[i].angle);
  search_for.clear = (ways & KIJK_WAYS_TIGHT) != 0 ? KIJK_CORRIDOR_TIGHT : KIJK_CORRIDOR_CLEAR;
  search_for.cut = (ways & KIJK_WAYS_TIGHT) != 0 ? KIJK_CORRIDOR_SHARP : KIJK_CORRIDOR_ROUND;
  search_for.need[ARC] = gauge->arc / self->u;
  search_for.need[LEG] = gauge->leg / self->u;
  search_for.costs = g_new (int, n + 1);
  search_for.parents = g_new (guint, n + 1);
  search_for.done = g_new0 (guint8, n + 1);
  search_for.passes = g_new0 (guint8, n + 1);
  search_for.open = g_array_new (FALSE, FALSE, sizeof (Open));
  for (guint i = 0; i <= n; i++)
    search_for.costs[i] = G_MAXINT;

  if (search (&search_for))
    {
      route = trace (&search_for);
      route->sharp = (ways & KIJK_WAYS_TIGHT) != 0;
      for (int end = 0; end < 2; end++)
        kijk_route_clip (route, end == 1, search_for.ends[end]->centre, search_for.ends[end]->radius, gauge->leg);
    }
  g_free (search_for.costs);
  g_free (search_for.parents);
  g_free (search_for.done);
  g_free (search_for.passes);
  g_array_unref (search_for.open);

  return route;
}
