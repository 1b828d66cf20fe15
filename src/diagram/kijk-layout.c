/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-layout.h"

#include <math.h>

/* How places are found in a sector.
 *
 * Discs that were placed by hand go as near to their wish as the others leave
 * room, in their order. Discs that were not take the first free place along rows
 * that follow the ring, from the middle of the sector to both sides, so that one
 * more disc takes one more place and nobody else moves. If that leaves someone
 * without a place, the wishes give way: all take places in rows, each the free one
 * nearest to its wish. If there are still more discs than places, the last place
 * is for a stack that stands for everyone who has none.
 *
 * Rows are as loose as the number of discs allows, in few steps, so that places
 * seldom move: first one row along the middle of the ring, then one along each
 * edge, where discs of different sizes fill what the larger ones leave. */

typedef enum {
  MIDDLE = 1 << 0,
  OUTER = 1 << 1,
  INNER = 1 << 2
} Rows;

static const struct {
  Rows   rows;
  double loose; /* gaps between discs */
} attempts[] = {
  { MIDDLE, 3.0 },
  { OUTER | INNER, 3.0 },
  { MIDDLE, 1.5 },
  { OUTER | INNER, 1.5 },
  { OUTER | INNER | MIDDLE, 1.0 },
};

/* Directions and distances at which a disc looks beside its wish. */
#define DIRECTIONS 24
#define RINGS_OF_SEARCH 40

/* Places that a disc tries along a row, for each gap of its length. */
#define STEPS_PER_GAP 3

/* Places that a rectangle tries across and along a sector, and how much closer
 * together it tries them where it just fits. */
#define STEPS_ACROSS 24
#define STEPS_ALONG 72
#define FINER 5

/**
 * kijk_ground_init:
 * @self: (out caller-allocates): a ground; clear it with kijk_ground_clear()
 * @wedge: a sector
 * @gap: what stays free around everything
 */
void
kijk_ground_init (KijkGround      *self,
                  const KijkWedge *wedge,
                  double           gap)
{
  self->wedge = *wedge;
  self->gap = gap;
  self->obstacles = g_array_new (FALSE, FALSE, sizeof (KijkRect));
}

/**
 * kijk_ground_clear:
 * @self: a ground
 */
void
kijk_ground_clear (KijkGround *self)
{
  g_clear_pointer (&self->obstacles, g_array_unref);
}

/**
 * kijk_ground_block:
 * @self: a ground
 * @rect: a rectangle where nothing else may stand
 */
void
kijk_ground_block (KijkGround     *self,
                   const KijkRect *rect)
{
  g_array_append_val (self->obstacles, *rect);
}

static double
distance (KijkPoint a,
          KijkPoint b)
{
  return hypot (a.x - b.x, a.y - b.y);
}

/* ---- rectangles ---- */

static gboolean
is_free_rect (const KijkGround *self,
              const KijkRect   *rect)
{
  KijkRect grown = kijk_rect_grow (rect, self->gap);

  for (guint i = 0; i < self->obstacles->len; i++)
    if (kijk_rect_overlaps (&grown, &g_array_index (self->obstacles, KijkRect, i)))
      return FALSE;

  return kijk_wedge_holds_rect (&self->wedge, rect, self->gap);
}

/* Looks for a rectangle. */
typedef struct {
  const KijkGround *ground;
  KijkPoint         wish;
  KijkRect          best;
  double            nearest; /* squared */
} Search;

static KijkRect
rect_around (const Search *search,
             KijkPoint     at)
{
  return (KijkRect) { round (2 * at.x - search->best.width) / 2, round (2 * at.y - search->best.height) / 2,
                      search->best.width, search->best.height };
}

static void
try_rect (Search    *search,
          KijkPoint  at)
{
  KijkRect rect = rect_around (search, at);
  double dx = rect.x + rect.width / 2 - search->wish.x;
  double dy = rect.y + rect.height / 2 - search->wish.y;
  double far = dx * dx + dy * dy;

  /* A hair's breadth, so that of two places equally near the first wins on every
   * machine. */
  if (far > search->nearest - 1e-9 || !is_free_rect (search->ground, &rect))
    return;

  search->nearest = far;
  search->best = rect;
}

/* Between the steps, but only where a rectangle that is smaller by what lies
 * between them has room: elsewhere there cannot be any. */
static void
look_around (Search    *search,
             KijkPoint  at,
             double     along,
             double     across)
{
  const KijkWedge *wedge = &search->ground->wedge;
  double step_along = 1.0 / STEPS_ALONG;
  double step_across = 1.0 / STEPS_ACROSS;
  double reach = hypot (wedge->outer * wedge->sweep * step_along, (wedge->outer - wedge->inner) * step_across) / 2 + 0.5;
  KijkRect rect = rect_around (search, at);
  KijkRect smaller = kijk_rect_grow (&rect, -reach);

  if (!is_free_rect (search->ground, &smaller))
    return;

  for (int k = 0; k < FINER; k++)
    for (int l = 0; l < FINER; l++)
      try_rect (search, kijk_wedge_point (wedge, along + ((k + 0.5) / FINER - 0.5) * step_along,
                                          across + ((l + 0.5) / FINER - 0.5) * step_across));
}

static void
look_everywhere (Search   *search,
                 gboolean  closer)
{
  const KijkWedge *wedge = &search->ground->wedge;

  for (int i = 0; i <= STEPS_ALONG; i++)
    {
      KijkPoint direction = kijk_polar (0, 0, wedge->from + wedge->sweep * i / STEPS_ALONG, 1);

      for (int j = 0; j <= STEPS_ACROSS; j++)
        {
          double radius = wedge->inner + (wedge->outer - wedge->inner) * j / STEPS_ACROSS;
          KijkPoint at = { wedge->cx + radius * direction.x, wedge->cy + radius * direction.y };

          if (closer)
            look_around (search, at, (double) i / STEPS_ALONG, (double) j / STEPS_ACROSS);
          else
            try_rect (search, at);
        }
    }
}

/**
 * kijk_ground_place_rect:
 * @self: a ground
 * @wish: where the middle of the rectangle would like to be
 * @width: how wide it is
 * @height: how high
 * @place: (out): where it is
 *
 * Finds the free place nearest to @wish, and takes it.
 *
 * Returns: whether there is one
 */
gboolean
kijk_ground_place_rect (KijkGround *self,
                        KijkPoint   wish,
                        double      width,
                        double      height,
                        KijkRect   *place)
{
  Search search = { self, wish, { 0, 0, width, height }, G_MAXDOUBLE };

  look_everywhere (&search, FALSE);
  if (search.nearest == G_MAXDOUBLE)
    look_everywhere (&search, TRUE);
  if (search.nearest == G_MAXDOUBLE)
    return FALSE;

  *place = search.best;
  kijk_ground_block (self, place);
  return TRUE;
}

/* ---- discs ---- */

static gboolean
is_free_disc (const KijkGround *self,
              KijkPoint         at,
              double            radius)
{
  if (!kijk_wedge_holds_disc (&self->wedge, at, radius + self->gap))
    return FALSE;

  for (guint i = 0; i < self->obstacles->len; i++)
    if (kijk_rect_meets_disc (&g_array_index (self->obstacles, KijkRect, i), at, radius + self->gap))
      return FALSE;

  return TRUE;
}

static gboolean
keeps_clear (const KijkSpot   *spots,
             guint             n_spots,
             KijkPoint         at,
             double            radius,
             double            gap)
{
  for (guint i = 0; i < n_spots; i++)
    if (spots[i].placed && distance (spots[i].at, at) < spots[i].radius + radius + gap - 1e-6)
      return FALSE;

  return TRUE;
}

static gboolean
try_at (const KijkGround *self,
        KijkSpot         *spots,
        guint             n_spots,
        KijkSpot         *spot,
        KijkPoint         at,
        double            gap)
{
  if (!keeps_clear (spots, n_spots, at, spot->radius, gap) || !is_free_disc (self, at, spot->radius))
    return FALSE;

  spot->at = at;
  spot->placed = TRUE;
  return TRUE;
}

/* As near to its wish as there is room, in ever wider circles. */
static gboolean
place_near_wish (const KijkGround *self,
                 KijkSpot         *spots,
                 guint             n_spots,
                 KijkSpot         *spot)
{
  double step = (self->wedge.outer - self->wedge.inner) / RINGS_OF_SEARCH * 2;

  if (try_at (self, spots, n_spots, spot, spot->wish, self->gap))
    return TRUE;

  for (int ring = 1; ring <= RINGS_OF_SEARCH; ring++)
    for (int direction = 0; direction < DIRECTIONS; direction++)
      if (try_at (self, spots, n_spots, spot,
                  kijk_polar (spot->wish.x, spot->wish.y, direction * 2 * G_PI / DIRECTIONS, ring * step), self->gap))
        return TRUE;

  return FALSE;
}

/* ---- rows ---- */

/* Where the next disc of a size may be: places once found taken stay taken, so
 * that looking goes on where it stopped. */
typedef struct {
  const KijkGround *ground;
  double            radius;
  double            gap;
  double            rows[3];
  int               n_rows;
  int               row;
  int               step; /* 0 is the middle, then one to the right, one to the left … */
} Cursor;

static void
start_cursor (Cursor           *cursor,
              const KijkGround *ground,
              Rows              rows,
              double            gap,
              double            radius)
{
  const KijkWedge *wedge = &ground->wedge;
  double outer = wedge->outer - ground->gap - radius;
  double inner = wedge->inner + ground->gap + radius;

  *cursor = (Cursor) { .ground = ground, .radius = radius, .gap = gap };
  if (inner > outer + 1e-9)
    return;
  if (rows & OUTER)
    cursor->rows[cursor->n_rows++] = outer;
  if (rows & INNER)
    cursor->rows[cursor->n_rows++] = inner;
  if (rows & MIDDLE)
    cursor->rows[cursor->n_rows++] = (inner + outer) / 2;
}

/* Returns: whether @at is another place to try; goes on to the one after it */
static gboolean
advance (Cursor    *cursor,
         KijkPoint *at)
{
  while (cursor->row < cursor->n_rows)
    {
      const KijkWedge *wedge = &cursor->ground->wedge;
      double row = cursor->rows[cursor->row];
      int aside = (cursor->step + 1) / 2;
      double turn = aside * cursor->ground->gap / STEPS_PER_GAP / row * (cursor->step % 2 == 0 ? -1 : 1);

      if (fabs (turn) > wedge->sweep / 2)
        {
          cursor->row++;
          cursor->step = 0;
          continue;
        }
      *at = kijk_polar (wedge->cx, wedge->cy, wedge->from + wedge->sweep / 2 + turn, row);
      cursor->step++;
      return TRUE;
    }

  return FALSE;
}

static gboolean
place_in_rows (Cursor   *cursor,
               KijkSpot *spots,
               guint     n_spots,
               KijkSpot *spot)
{
  KijkPoint at;

  while (advance (cursor, &at))
    if (try_at (cursor->ground, spots, n_spots, spot, at, cursor->gap))
      return TRUE;

  return FALSE;
}

/* Where looking has come for discs of @radius. */
static Cursor *
find_cursor (GArray           *cursors,
             const KijkGround *ground,
             Rows              rows,
             double            gap,
             double            radius)
{
  Cursor fresh;

  for (guint i = 0; i < cursors->len; i++)
    if (g_array_index (cursors, Cursor, i).radius == radius)
      return &g_array_index (cursors, Cursor, i);

  start_cursor (&fresh, ground, rows, gap, radius);
  g_array_append_val (cursors, fresh);

  return &g_array_index (cursors, Cursor, cursors->len - 1);
}

/* All without a place take one in @rows. Returns: whether all of them could */
static gboolean
fill_rows (const KijkGround *self,
           Rows              rows,
           double            gap,
           KijkSpot         *spots,
           guint             n_spots)
{
  g_autoptr (GArray) cursors = g_array_new (FALSE, FALSE, sizeof (Cursor));
  gboolean all = TRUE;

  for (guint i = 0; i < n_spots; i++)
    {
      if (!spots[i].placed &&
          !place_in_rows (find_cursor (cursors, self, rows, gap, spots[i].radius), spots, n_spots, &spots[i]))
        all = FALSE;
    }

  return all;
}

static void
forget_places (KijkSpot *spots,
               guint     n_spots)
{
  for (guint i = 0; i < n_spots; i++)
    spots[i].placed = FALSE;
}

static gboolean
place_wishes (const KijkGround *self,
              KijkSpot         *spots,
              guint             n_spots)
{
  for (guint i = 0; i < n_spots; i++)
    if (spots[i].has_wish && !place_near_wish (self, spots, n_spots, &spots[i]))
      return FALSE;

  return TRUE;
}

static gboolean
try_attempt (const KijkGround *self,
             guint             attempt,
             gboolean          wishes,
             KijkSpot         *spots,
             guint             n_spots)
{
  forget_places (spots, n_spots);

  return (!wishes || place_wishes (self, spots, n_spots)) &&
         fill_rows (self, attempts[attempt].rows, attempts[attempt].loose * self->gap, spots, n_spots);
}

/* Those with a wish change places with others of their size when that brings them
 * nearer to it. */
static void
swap_towards_wishes (KijkSpot *spots,
                     guint     n_spots)
{
  for (guint i = 0; i < n_spots; i++)
    for (guint j = 0; spots[i].placed && spots[i].has_wish && j < n_spots; j++)
      {
        KijkPoint at = spots[i].at;
        double now = distance (at, spots[i].wish) + (spots[j].has_wish ? distance (spots[j].at, spots[j].wish) : 0);
        double then = distance (spots[j].at, spots[i].wish) + (spots[j].has_wish ? distance (at, spots[j].wish) : 0);

        if (!spots[j].placed || spots[j].radius != spots[i].radius || then >= now - 1e-6)
          continue;
        spots[i].at = spots[j].at;
        spots[j].at = at;
      }
}

/* The last that found a place leaves it to a stack of all who did not; a stack is
 * as large as the largest, so that the place must be as well. */
static void
make_stack (KijkSpot *spots,
            guint     n_spots,
            KijkSpot *stack)
{
  KijkSpot *last = NULL;

  for (guint i = 0; i < n_spots; i++)
    if (spots[i].placed && (last == NULL || spots[i].radius >= last->radius))
      last = &spots[i];
  if (last == NULL)
    return;

  *stack = *last;
  last->placed = FALSE;
}

/**
 * kijk_ground_place_discs:
 * @self: a ground
 * @spots: (array length=n_spots): what looks for a place, in its order
 * @n_spots: how many
 * @stack: (out): for a stack of those who found none, as large as the largest:
 *   where it is, if it was needed and there was room for even that
 *
 * Finds a place for each, near its wish if it has one; nothing overlaps.
 *
 * Returns: whether everyone found a place
 */
gboolean
kijk_ground_place_discs (KijkGround *self,
                         KijkSpot   *spots,
                         guint       n_spots,
                         KijkSpot   *stack)
{
  gboolean all;

  *stack = (KijkSpot) { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (attempts); i++)
    if (try_attempt (self, i, TRUE, spots, n_spots))
      return TRUE;

  all = try_attempt (self, G_N_ELEMENTS (attempts) - 1, FALSE, spots, n_spots);
  if (!all)
    make_stack (spots, n_spots, stack);
  swap_towards_wishes (spots, n_spots);

  return all;
}
