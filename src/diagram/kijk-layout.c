/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-layout-private.h"

#include <math.h>

/* How places are found in a sector.
 *
 * Discs that were placed by hand go as near to their wish as the others leave
 * room, in their order. All others stay where they were, if that is known and
 * still free. Whoever is new takes the slot of its number: the first disc of a
 * sector the first, and so on, whether those before it are in their slot or not;
 * or the free slot nearest to that. So one more moves nobody, and one less nobody
 * whose place before is known.
 *
 * If that leaves someone without a place all begin anew: in slots without regard to
 * where they were, then in rows as close as can be, then in such rows without
 * regard to wishes, each in the place nearest to its wish. If there are still more
 * discs than places, the last place is for a stack that stands for everyone who has
 * none, and from then on it is only to the stack that people are added. */

/* Directions and distances at which a disc looks beside its wish. */
#define DIRECTIONS 24
#define RINGS_OF_SEARCH 40

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
  self->grain = 0.5;
  self->largest = 0;
  self->shared = FALSE;
  self->spare = (KijkRect) { 0, 0, 0, 0 };
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

/* Whether a disc can be there as far as the sector and its words go. */
gboolean
_kijk_ground_is_free (const KijkGround *self,
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

/* Gives @spot the place @at, if that is free. */
gboolean
_kijk_ground_try (const KijkGround *self,
                  KijkSpot         *spots,
                  guint             n_spots,
                  KijkSpot         *spot,
                  KijkPoint         at)
{
  if (!keeps_clear (spots, n_spots, at, spot->radius, self->gap) || !_kijk_ground_is_free (self, at, spot->radius))
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

  if (_kijk_ground_try (self, spots, n_spots, spot, spot->wish))
    return TRUE;

  for (int ring = 1; ring <= RINGS_OF_SEARCH; ring++)
    for (int direction = 0; direction < DIRECTIONS; direction++)
      if (_kijk_ground_try (self, spots, n_spots, spot,
                             kijk_polar (spot->wish.x, spot->wish.y, direction * 2 * G_PI / DIRECTIONS, ring * step)))
        return TRUE;

  return FALSE;
}

/* ---- slots ---- */

/* Where someone without a wish would like to be: where it was, or in the slot of
 * its number, counted from its end among all who take slots from there. Returns:
 * whether there is such a place */
static gboolean
find_home (const KijkSpot *spot,
           const GArray   *slots,
           gboolean        stay,
           guint           number,
           KijkPoint      *home)
{
  if (stay && spot->has_last)
    {
      *home = spot->last;
      return TRUE;
    }
  if (slots->len == 0)
    return FALSE;

  number = MIN (number, slots->len - 1);
  *home = g_array_index (slots, KijkPoint, spot->from_end ? slots->len - 1 - number : number);
  return TRUE;
}

static gboolean
take_nearest_slot (const KijkGround *self,
                   const GArray     *slots,
                   KijkSpot         *spots,
                   guint             n_spots,
                   KijkSpot         *spot,
                   KijkPoint         home)
{
  double nearest = G_MAXDOUBLE;
  KijkPoint best = { 0, 0 };

  for (guint i = 0; i < slots->len; i++)
    {
      KijkPoint at = g_array_index (slots, KijkPoint, i);
      double far = distance (at, home);

      if (far < nearest - 1e-3 && keeps_clear (spots, n_spots, at, spot->radius, self->gap))
        {
          nearest = far;
          best = at;
        }
    }

  return nearest < G_MAXDOUBLE && _kijk_ground_try (self, spots, n_spots, spot, best);
}

/* All who have no place yet: first whoever finds its home free, in one round those
 * who stay and in the next those who are new, then the others beside it. */
static void
fill_slots (const KijkGround *self,
            const GArray     *slots,
            gboolean          stay,
            KijkSpot         *spots,
            guint             n_spots)
{
  double too_large = G_MAXDOUBLE; /* for such discs no slot is left */

  for (int round = 0; round < 3; round++)
    {
      guint numbers[2] = { 0, 0 };

      for (guint i = 0; i < n_spots; i++)
        {
          KijkSpot *spot = &spots[i];
          guint number = numbers[spot->from_end]++;
          gboolean stays = stay && spot->has_last;
          KijkPoint home;

          if (spot->placed || (round == 0 && !stays) || !find_home (spot, slots, stay, number, &home))
            continue;
          if (round < 2 && (stays || number < slots->len))
            _kijk_ground_try (self, spots, n_spots, spot, home);
          else if (round == 2 && spot->radius < too_large &&
                   !take_nearest_slot (self, slots, spots, n_spots, spot, home))
            too_large = spot->radius;
        }
    }
}

/* ---- everyone ---- */

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

/* Everyone in a slot, or where it was if it may @stay. */
static gboolean
try_slots (const KijkGround *self,
           const GArray     *slots,
           gboolean          stay,
           KijkSpot         *spots,
           guint             n_spots)
{
  forget_places (spots, n_spots);
  if (!place_wishes (self, spots, n_spots))
    return FALSE;

  fill_slots (self, slots, stay, spots, n_spots);
  return _kijk_ground_fill_rows (self, spots, n_spots);
}

static gboolean
try_rows (const KijkGround *self,
          gboolean          wishes,
          KijkSpot         *spots,
          guint             n_spots)
{
  forget_places (spots, n_spots);

  return (!wishes || place_wishes (self, spots, n_spots)) && _kijk_ground_fill_rows (self, spots, n_spots);
}

/* ---- more than there is room for ---- */

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

/* Whoever was there stays, as does the stack; holes are for the first of those in
 * the stack, or if only one is left in that, for that one. Returns: whether there
 * was a stack that can stay */
static gboolean
keep_stack (KijkGround *self,
            KijkSpot   *spots,
            guint       n_spots,
            KijkSpot   *stack)
{
  guint n_obstacles = self->obstacles->len;
  guint n_left = 0;
  KijkRect place;

  if (!stack->has_last)
    return FALSE;

  for (guint i = 0; i < n_spots; i++)
    stack->radius = fmax (stack->radius, spots[i].radius);
  place = (KijkRect) { stack->last.x - stack->radius, stack->last.y - stack->radius, 2 * stack->radius,
                       2 * stack->radius };
  forget_places (spots, n_spots);
  for (guint i = 0; i < n_spots; i++)
    if (spots[i].has_last)
      _kijk_ground_try (self, spots, n_spots, &spots[i], spots[i].last);
  if (!_kijk_ground_try (self, spots, n_spots, stack, stack->last))
    return FALSE;

  kijk_ground_block (self, &place);
  _kijk_ground_fill_rows (self, spots, n_spots);
  g_array_set_size (self->obstacles, n_obstacles);
  for (guint i = 0; i < n_spots; i++)
    n_left += !spots[i].placed;
  stack->placed = n_left > 1;
  for (guint i = 0; i < n_spots && n_left == 1; i++)
    if (!spots[i].placed)
      _kijk_ground_try (self, spots, n_spots, &spots[i], stack->last);

  return TRUE;
}

static gboolean
are_all_placed (const KijkSpot *spots,
                guint           n_spots)
{
  for (guint i = 0; i < n_spots; i++)
    if (!spots[i].placed)
      return FALSE;

  return TRUE;
}

static gboolean
have_last (const KijkSpot *spots,
           guint           n_spots)
{
  for (guint i = 0; i < n_spots; i++)
    if (spots[i].has_last)
      return TRUE;

  return FALSE;
}

/**
 * kijk_ground_place_discs:
 * @self: a ground
 * @spots: (array length=n_spots): what looks for a place, in its order
 * @n_spots: how many
 * @stack: (inout): for a stack of those who found none, as large as the largest:
 *   where it was, if there was one, and where it is, if it was needed and there was
 *   room for even that
 *
 * Finds a place for each, near its wish if it has one, else where it was; nothing
 * overlaps.
 *
 * Returns: whether everyone found a place
 */
gboolean
kijk_ground_place_discs (KijkGround *self,
                         KijkSpot   *spots,
                         guint       n_spots,
                         KijkSpot   *stack)
{
  g_autoptr (GArray) slots = NULL;

  stack->placed = FALSE;
  for (guint i = 0; i < n_spots; i++)
    self->largest = fmax (self->largest, spots[i].radius);
  slots = _kijk_ground_list_slots (self, self->largest);

  if ((have_last (spots, n_spots) && try_slots (self, slots, TRUE, spots, n_spots)) ||
      try_slots (self, slots, FALSE, spots, n_spots) || try_rows (self, TRUE, spots, n_spots))
    return TRUE;

  if (!keep_stack (self, spots, n_spots, stack) && !try_rows (self, FALSE, spots, n_spots))
    make_stack (spots, n_spots, stack);
  swap_towards_wishes (spots, n_spots);

  return !stack->placed && are_all_placed (spots, n_spots);
}
