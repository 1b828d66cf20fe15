/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-layout-private.h"

#include <math.h>

/* The slots of a sector: places for discs in two rows that follow the ring, one
 * along each edge. Where they are depends on the sector, on the words in it and on
 * how large discs may be, and never on how many there are: so whoever comes, goes
 * or grows leaves the others where they are.
 *
 * Where the ring has no room for two discs side by side, those of the inner row lie
 * between those of the outer row, which stand wide enough apart for that if it
 * makes more slots. */

/* Of the gap: how closely a row is searched for where it is free. */
#define FINENESS 8

/* Of the gap: what a disc has to spare between two others, or the search could
 * miss its place. */
#define EASE 0.5

/* Places that a disc tries along a row, for each gap of its length. */
#define STEPS_PER_GAP 3

/* By how much slots of one stretch of a row stand wider apart than they must, so
 * that they fill it. */
#define WIDEST 1.3

/* One row. Angles are from the middle of the sector, clockwise; @middle is where
 * it begins to be filled. */
typedef struct {
  const KijkGround *ground;
  double            middle;
  double            radius; /* of a disc */
  double            ring;   /* the radius of the row */
  double            pitch;  /* the least angle between two slots */
  GArray           *beside; /* (nullable): slots of another row to keep clear of */
  GArray           *turns;  /* of double: where its slots are */
} Row;

static KijkPoint
point_at (const KijkGround *ground,
          double            ring,
          double            turn)
{
  const KijkWedge *wedge = &ground->wedge;

  return kijk_polar (wedge->cx, wedge->cy, wedge->from + wedge->sweep / 2 + turn, ring);
}

/* The angle between two places on a circle of radius @ring that lie @apart. */
static double
angle_between (double ring,
               double apart)
{
  return apart >= 2 * ring ? G_PI : 2 * asin (apart / (2 * ring));
}

static gboolean
is_free (const Row *row,
         double     turn)
{
  KijkPoint at = point_at (row->ground, row->ring, turn);
  double apart = 2 * row->radius + row->ground->gap;

  if (!_kijk_ground_is_free (row->ground, at, row->radius))
    return FALSE;

  for (guint i = 0; row->beside != NULL && i < row->beside->len; i++)
    {
      const KijkPoint *other = &g_array_index (row->beside, KijkPoint, i);

      if (hypot (other->x - at.x, other->y - at.y) < apart - 1e-6)
        return FALSE;
    }

  return TRUE;
}

/* Slots for the free stretch from @first to @last: evenly, from the end that is
 * nearest to the middle, or around that. */
static void
fill_stretch (Row    *row,
              double  first,
              double  last)
{
  int n = (int) floor ((last - first) / row->pitch + 1e-6) + 1;
  double step = n > 1 ? fmin ((last - first) / (n - 1), WIDEST * row->pitch) : 0;
  double start = first;

  if (first <= row->middle && last >= row->middle)
    start = n > 1 ? (first + last - (n - 1) * step) / 2 : row->middle;
  else if (n == 1)
    start = (first + last) / 2;
  else if (last < row->middle)
    start = last - (n - 1) * step;

  for (int i = 0; i < n; i++)
    {
      double turn = start + i * step;

      g_array_append_val (row->turns, turn);
    }
}

/* Where at the earliest the next stretch can begin. */
static double
next_turn (const Row *row)
{
  guint n = row->turns->len;

  return n == 0 ? -G_PI : g_array_index (row->turns, double, n - 1) + row->pitch - 1e-9;
}

/* Brings slots that run from left to right into the order in which they are taken:
 * the one in the middle if there is one, then one at its right, one at its left …,
 * and where one side has no more all of the other. */
static void
alternate (Row *row)
{
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (double), row->turns->len);
  int right = 0;
  int left;

  while (right < (int) row->turns->len &&
         g_array_index (row->turns, double, right) < row->middle - row->ground->gap / row->ring)
    right++;
  left = right - 1;
  for (gboolean at_right = TRUE; left >= 0 || right < (int) row->turns->len; at_right = !at_right)
    if (right < (int) row->turns->len && (at_right || left < 0))
      g_array_append_val (sorted, g_array_index (row->turns, double, right++));
    else
      g_array_append_val (sorted, g_array_index (row->turns, double, left--));

  g_array_unref (row->turns);
  row->turns = sorted;
}

/* Finds the slots of @row, never too near to those of the stretch before. */
static void
fill_row (Row *row)
{
  double step = row->ground->gap / FINENESS / row->ring;
  int n = (int) floor (row->ground->wedge.sweep / 2 / step);
  int first = n + 1;

  row->turns = g_array_new (FALSE, FALSE, sizeof (double));
  for (int i = -n; i <= n + 1; i++)
    {
      gboolean free = i <= n && i * step >= next_turn (row) && is_free (row, i * step);

      if (free && first > n)
        first = i;
      if (!free && first <= n)
        {
          fill_stretch (row, first * step, (i - 1) * step);
          first = n + 1;
        }
    }
  alternate (row);
}

static GArray *
list_points (const Row *row)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (KijkPoint));

  for (guint i = 0; row->turns != NULL && i < row->turns->len; i++)
    {
      KijkPoint point = point_at (row->ground, row->ring, g_array_index (row->turns, double, i));

      g_array_append_val (points, point);
    }

  return points;
}

/* How far apart slots of the outer row are when one of the inner row lies between
 * each two of them. */
static double
staggered_pitch (double outer,
                 double inner,
                 double apart)
{
  double across = outer - inner;
  double beside = sqrt (fmax (0, apart * apart - across * across));

  return fmax (2 * angle_between (outer, beside), angle_between (inner, apart));
}

/* Slots that spare what is to be spared, or those that do not. */
static void
append_slots (const KijkGround *self,
              double            radius,
              const GArray     *row,
              gboolean          sparing,
              gboolean          from_ends,
              GArray           *slots)
{
  for (guint i = 0; i < row->len; i++)
    {
      KijkPoint at = g_array_index (row, KijkPoint, from_ends ? row->len - 1 - i : i);

      if (sparing != (self->spare.width > 0 && kijk_rect_meets_disc (&self->spare, at, radius + self->gap)))
        g_array_append_val (slots, at);
    }
}

/* Rows are filled from where the sector asks its question to both sides. Returns:
 * the angle of that from the middle of the sector */
static double
find_middle (const KijkGround *self)
{
  const KijkWedge *wedge = &self->wedge;
  KijkPoint asked = { self->spare.x + self->spare.width / 2, self->spare.y + self->spare.height / 2 };

  if (self->spare.width <= 0)
    return 0;

  return remainder (kijk_angle_of (wedge->cx, wedge->cy, asked) - wedge->from - wedge->sweep / 2, 2 * G_PI);
}

/* The outer row from the middle to both sides, then the inner row the same way; in
 * a shared sector from its ends, so that it begins at both ends of the list with
 * what is near to the middle. What is to be spared comes last, from either end. */
static GArray *
list_rows (const KijkGround *self,
           double            radius,
           double            pitch)
{
  double middle = find_middle (self);
  Row outer = { self, middle, radius, self->wedge.outer - self->gap - radius, pitch, NULL, NULL };
  Row inner = { self, middle, radius, self->wedge.inner + self->gap + radius, 0, NULL, NULL };
  g_autoptr (GArray) first = NULL;
  g_autoptr (GArray) second = NULL;
  GArray *slots = g_array_new (FALSE, FALSE, sizeof (KijkPoint));

  fill_row (&outer);
  first = list_points (&outer);
  inner.pitch = angle_between (inner.ring, 2 * radius + self->gap);
  inner.beside = first;
  if (inner.ring < outer.ring - self->gap)
    fill_row (&inner);
  second = list_points (&inner);

  append_slots (self, radius, first, TRUE, FALSE, slots);
  if (!self->shared)
    append_slots (self, radius, second, TRUE, FALSE, slots);
  append_slots (self, radius, first, FALSE, FALSE, slots);
  append_slots (self, radius, second, FALSE, self->shared, slots);
  if (self->shared)
    append_slots (self, radius, second, TRUE, TRUE, slots);
  g_clear_pointer (&outer.turns, g_array_unref);
  g_clear_pointer (&inner.turns, g_array_unref);

  return slots;
}

/* Returns: (transfer full) (element-type KijkPoint): where discs of @radius have a
 * slot, in the order in which they take them. Where the sector is shared by two
 * kinds one takes them from the first and one from the last on; then the first and
 * the last of them are both near the middle. */
GArray *
_kijk_ground_list_slots (const KijkGround *self,
                         double            radius)
{
  double outer = self->wedge.outer - self->gap - radius;
  double inner = self->wedge.inner + self->gap + radius;
  double apart = 2 * radius + self->gap;
  GArray *close, *wide;

  if (inner > outer + 1e-9)
    return g_array_new (FALSE, FALSE, sizeof (KijkPoint));

  close = list_rows (self, radius, angle_between (outer, apart));
  if (outer - inner >= apart)
    return close;

  wide = list_rows (self, radius, staggered_pitch (outer, inner, apart + EASE * self->gap));
  if (wide->len >= close->len)
    {
      g_array_unref (close);
      return wide;
    }

  g_array_unref (wide);
  return close;
}

/* ---- close rows ---- */

/* Where slots do not suffice: along both edges and in the middle, where discs of
 * different sizes fill what the larger ones leave. */

/* Where the next disc of a size may be: places once found taken stay taken, so
 * that looking goes on where it stopped. */
typedef struct {
  const KijkGround *ground;
  double            radius;
  double            rows[3];
  int               n_rows;
  int               row;
  int               step; /* 0 is the middle, then one to the right, one to the left … */
} Cursor;

static void
start_cursor (Cursor           *cursor,
              const KijkGround *ground,
              double            radius)
{
  const KijkWedge *wedge = &ground->wedge;
  double outer = wedge->outer - ground->gap - radius;
  double inner = wedge->inner + ground->gap + radius;

  *cursor = (Cursor) { .ground = ground, .radius = radius, .rows = { outer, inner, (inner + outer) / 2 } };
  cursor->n_rows = inner > outer + 1e-9 ? 0 : 3;
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
    if (_kijk_ground_try (cursor->ground, spots, n_spots, spot, at))
      return TRUE;

  return FALSE;
}

/* Where looking has come for discs of @radius. */
static Cursor *
find_cursor (GArray           *cursors,
             const KijkGround *ground,
             double            radius)
{
  Cursor fresh;

  for (guint i = 0; i < cursors->len; i++)
    if (g_array_index (cursors, Cursor, i).radius == radius)
      return &g_array_index (cursors, Cursor, i);

  start_cursor (&fresh, ground, radius);
  g_array_append_val (cursors, fresh);

  return &g_array_index (cursors, Cursor, cursors->len - 1);
}

/* All without a place take one in rows, those who are new after all others. Returns:
 * whether all of them could */
gboolean
_kijk_ground_fill_rows (const KijkGround *self,
                        KijkSpot         *spots,
                        guint             n_spots)
{
  g_autoptr (GArray) cursors = g_array_new (FALSE, FALSE, sizeof (Cursor));
  gboolean all = TRUE;

  for (int new = 0; new <= 1; new++)
    for (guint i = 0; i < n_spots; i++)
      if (spots[i].has_last != new && !spots[i].placed &&
          !place_in_rows (find_cursor (cursors, self, spots[i].radius), spots, n_spots, &spots[i]))
        all = FALSE;

  return all;
}
