/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kompas-private.h"

#include <math.h>

/* Where words, chips and votes find room in the segments. Names are straight, so
 * what a segment has room for depends on where it is: the votes lie along its
 * inner edge, and both move together until the name stands clear of everything. */

/* The height of a chip with its tail, in its height. */
#define CHIP_TAIL 1.25

/* Sizes in the design's unit u. */
#define CHIP_MARGIN 5.0
#define PIVOT_MARGIN 20.0

#define DEGREES(n) ((n) * G_PI / 180)

/* How finely places are tried, and how far votes may move aside; moving them weighs
 * less than moving words. */
#define STEP_ALONG DEGREES (1)
#define STEP_ACROSS 2.0
#define FURTHEST_SHIFT 26
#define SHIFT_PENALTY 0.6

/* How far words stay from what is around them, in u, and whether the chip stands
 * where the segment begins instead of where it ends: the first that can be. */
static const struct {
  double   clearance;
  gboolean at_start;
} attempts[] = {
  { 8, FALSE }, { 6, FALSE }, { 5, FALSE }, { 4, FALSE },
  { 8, TRUE }, { 6, TRUE }, { 5, TRUE }, { 4, TRUE },
  { 3, FALSE }, { 3, TRUE }, { 2, FALSE }, { 2, TRUE },
};

/* Puts the words of @phase around @middle. */
static void
set_words (KijkPhaseWords *words,
           KijkPoint       middle)
{
  double top = round (middle.y - (words->head.height + words->name.height) / 2);

  words->head.x = middle.x - words->head.width / 2;
  words->head.y = top;
  words->name.x = middle.x - words->name.width / 2;
  words->name.y = top + words->head.height;
}

/* ---- chips ---- */

/* All that a chip takes: it has a tail. */
static KijkRect
get_whole_chip (const KijkRect *chip)
{
  return (KijkRect) { chip->x, chip->y, chip->width, CHIP_TAIL * chip->height };
}

/* At the outer edge, as near to where the segment ends, or begins, as it goes. */
static void
place_chip (KijkKompas      *self,
            const KijkWedge *wedge,
            KijkRect        *chip,
            gboolean         at_start)
{
  double margin = CHIP_MARGIN * self->unit;
  KijkRect whole;

  if (chip->height <= 0)
    return;

  for (double back = 0; back < wedge->sweep; back += STEP_ALONG)
    for (double radius = wedge->outer; radius > wedge->outer - 1.5 * chip->width; radius -= self->unit)
      {
        double angle = at_start ? wedge->from + back : wedge->from + wedge->sweep - back;
        KijkPoint at = kijk_polar (wedge->cx, wedge->cy, angle, radius);

        chip->x = at.x - chip->width / 2;
        chip->y = at.y - chip->height / 2;
        whole = get_whole_chip (chip);
        if (kijk_wedge_holds_rect (wedge, &whole, margin))
          return;
      }
}

/* ---- names ---- */

/* A place in a segment, as seen from its middle: the same in each of them. */
typedef struct {
  double turn;   /* from the middle of its sweep */
  double radius;
  double away;   /* how far from where words should stand first */
} Spot;

/* The search for a place for the words of one phase. */
typedef struct {
  KijkKompas *kompas;
  KijkPhase   phase;
  KijkWedge   wedge;
  GArray     *spots;     /* of Spot, the best first */
  double      clearance;
  guint8     *tested;    /* by spot: whether words have room there, once that is known */
} Search;

enum {
  UNKNOWN,
  TOO_NARROW,
  WIDE_ENOUGH
};

static int
compare_spots (gconstpointer a,
               gconstpointer b)
{
  const Spot *first = a;
  const Spot *second = b;

  if (first->away != second->away)
    return first->away < second->away ? -1 : 1;
  if (first->turn != second->turn)
    return first->turn < second->turn ? -1 : 1;

  return first->radius < second->radius ? -1 : first->radius > second->radius;
}

static GArray *
list_spots (KijkKompas *self)
{
  KijkWedge wedge = _kijk_kompas_segment (self, KIJK_PHASE_EXPLORE);
  GArray *spots = g_array_new (FALSE, FALSE, sizeof (Spot));
  double middle = (wedge.inner + wedge.outer) / 2;
  int most = (int) (wedge.sweep / 2 / STEP_ALONG);

  for (int step = -most; step <= most; step++)
    for (double radius = wedge.inner; radius <= wedge.outer; radius += STEP_ACROSS * self->unit)
      {
        Spot spot = { step * STEP_ALONG, radius, 0 };

        spot.away = sqrt (radius * radius + middle * middle - 2 * radius * middle * cos (spot.turn));
        g_array_append_val (spots, spot);
      }
  g_array_sort (spots, compare_spots);

  return spots;
}

static void
go_to_spot (Search     *search,
            const Spot *spot)
{
  const KijkWedge *wedge = &search->wedge;
  KijkPoint at = kijk_polar (wedge->cx, wedge->cy, wedge->from + wedge->sweep / 2 + spot->turn, spot->radius);

  set_words (&search->kompas->words[search->phase], (KijkPoint) { round (at.x * 2) / 2, round (at.y * 2) / 2 });
}

/* Nothing else stands in the block of words, so that whoever points at one of both
 * does not hit the other. */
static gboolean
words_meet_gallery (const KijkPhaseWords *words,
                    const KijkGallery    *gallery,
                    double                clearance)
{
  KijkRect block = kijk_rect_union (&words->head, &words->name);

  return _kijk_gallery_meets_rect (gallery, &block, clearance);
}

static gboolean
words_meet_chip (const KijkPhaseWords *words,
                 double                clearance)
{
  KijkRect block = kijk_rect_union (&words->head, &words->name);
  KijkRect whole = get_whole_chip (&words->chip);
  KijkRect chip = kijk_rect_grow (&whole, clearance);

  return words->chip.height > 0 && kijk_rect_overlaps (&block, &chip);
}

/* Whether the words have room where they are now, the votes of their own phase
 * aside. */
static gboolean
words_fit (Search *search)
{
  KijkPhase phase = search->phase;
  const KijkPhaseWords *words = &search->kompas->words[phase];
  const KijkGallery *galleries = search->kompas->galleries;
  double clearance = search->clearance;

  return kijk_wedge_holds_rect (&search->wedge, &words->head, clearance) &&
         kijk_wedge_holds_rect (&search->wedge, &words->name, clearance) &&
         !words_meet_chip (words, clearance) &&
         !words_meet_gallery (words, &galleries[2 * phase - 1], clearance) &&
         (phase == KIJK_PHASE_RENEW || !words_meet_gallery (words, &galleries[2 * phase + 1], clearance));
}

/* Finds the best spot for the words while the votes lie where they do now. Returns:
 * how bad that is, votes included; @worst if it is no better than that */
static double
find_spot (Search *search,
           double  penalty,
           double  worst,
           guint  *found)
{
  const KijkPhaseWords *words = &search->kompas->words[search->phase];
  const KijkGallery *gallery = &search->kompas->galleries[2 * search->phase];

  for (guint i = 0; i < search->spots->len; i++)
    {
      const Spot *spot = &g_array_index (search->spots, Spot, i);

      if (spot->away + penalty >= worst)
        break;
      if (search->tested[i] == TOO_NARROW)
        continue;
      go_to_spot (search, spot);
      if (search->tested[i] == UNKNOWN)
        search->tested[i] = words_fit (search) ? WIDE_ENOUGH : TOO_NARROW;
      if (search->tested[i] == TOO_NARROW || words_meet_gallery (words, gallery, search->clearance))
        continue;
      *found = i;
      return spot->away + penalty;
    }

  return worst;
}

static gboolean
gallery_fits (KijkKompas      *self,
              KijkPhase        phase,
              const KijkWedge *wedge)
{
  const KijkGallery *gallery = &self->galleries[2 * phase];
  KijkRect chip = get_whole_chip (&self->words[phase].chip);
  double margin = 2 * self->unit;

  return _kijk_gallery_is_inside (gallery, wedge, margin) && !_kijk_gallery_meets_rect (gallery, &chip, margin) &&
         !_kijk_gallery_meets (gallery, &self->galleries[2 * phase - 1], margin) &&
         (phase == KIJK_PHASE_RENEW || !_kijk_gallery_meets (gallery, &self->galleries[2 * phase + 1], margin));
}

static gboolean
place_segment (Search  *search,
               KijkDotSize  size)
{
  KijkKompas *self = search->kompas;
  const KijkWedge *wedge = &search->wedge;
  g_autofree guint8 *tested = g_new0 (guint8, search->spots->len);
  KijkGallery *gallery = &self->galleries[2 * search->phase];
  KijkGallery chosen = *gallery;
  int furthest = gallery->n > 0 ? FURTHEST_SHIFT : 0;
  double best = G_MAXDOUBLE;
  guint spot = 0;

  search->tested = tested;
  for (int shift = -furthest; shift <= furthest; shift++)
    {
      double turn = DEGREES (shift);
      double penalty = SHIFT_PENALTY * fabs (turn) * wedge->inner;
      double found;

      if (gallery->n > 0)
        _kijk_gallery_lay_along (self, gallery, wedge, wedge->from + wedge->sweep / 2 + turn, size);
      if (!gallery_fits (self, search->phase, wedge))
        continue;
      found = find_spot (search, penalty, best, &spot);
      if (found < best)
        chosen = *gallery;
      best = found;
    }

  *gallery = chosen;
  if (best < G_MAXDOUBLE)
    go_to_spot (search, &g_array_index (search->spots, Spot, spot));
  return best < G_MAXDOUBLE;
}

/* Words come first: where they have no room beside the dots, the dots get smaller,
 * and then a bar. */
static void
arrange_segment (KijkKompas *self,
                 KijkPhase   phase,
                 GArray     *spots)
{
  Search search = { .kompas = self, .phase = phase, .wedge = _kijk_kompas_segment (self, phase), .spots = spots };
  KijkGallery *gallery = &self->galleries[2 * phase];

  for (KijkDotSize size = _kijk_gallery_get_size (gallery->n, 2 * phase); size <= KIJK_DOTS_BAR; size++)
    for (guint i = 0; i < G_N_ELEMENTS (attempts); i++)
      {
        search.clearance = attempts[i].clearance * self->unit;
        place_chip (self, &search.wedge, &self->words[phase].chip, attempts[i].at_start);
        if (place_segment (&search, size))
          return;
      }

  /* Nothing has room, in letters larger than any page has them. */
  if (gallery->n > 0)
    _kijk_gallery_lay_along (self, gallery, &search.wedge, search.wedge.from + search.wedge.sweep / 2, KIJK_DOTS_BAR);
  set_words (&self->words[phase], kijk_wedge_point (&search.wedge, 0.5, 0.5));
}

/* ---- the hub ---- */

/* The chip stands beside the state, high enough for its tail. */
static void
place_hub_chip (KijkPhaseWords *words)
{
  double whole = words->head.width + 0.5 * words->chip.height + words->chip.width;

  words->head.x -= (whole - words->head.width) / 2;
  words->chip.x = words->head.x + whole - words->chip.width;
  words->chip.y = words->name.y - 1.25 * words->chip.height;
  words->head.y = words->chip.y + (words->chip.height - words->head.height) / 2;
}

/* The pre-phase stands beside the pivot, and its votes opposite: both always
 * square to the needle, which so never crosses them. */
static void
arrange_hub (KijkKompas *self)
{
  KijkPhaseWords *words = &self->words[KIJK_PHASE_PRE];
  KijkGallery *gallery = &self->galleries[KIJK_VOTE_PLACE_PRE];
  double direction = _kijk_kompas_direction (self->process->current);
  double side = sin (direction) < -1e-9 ? -1 : 1;
  KijkPoint aside = { side * cos (direction), side * sin (direction) };
  double margin = PIVOT_MARGIN * self->unit;
  double half_width = fmax (words->name.width, words->head.width) / 2;
  double half_height = (words->head.height + words->name.height) / 2;
  double away = margin + half_width * fabs (aside.x) + half_height * fabs (aside.y);
  KijkPoint opposite = { -aside.x, -aside.y };

  set_words (words, (KijkPoint) { self->centre.x + aside.x * away, self->centre.y + aside.y * away });
  if (words->chip.height > 0)
    place_hub_chip (words);
  if (gallery->n > 0)
    _kijk_gallery_lay_in_hub (self, gallery, opposite, margin);
}

/**
 * _kijk_kompas_place:
 * @self: a Kompas whose words are measured
 *
 * Finds a place for all words, chips and votes of the wheel.
 */
void
_kijk_kompas_place (KijkKompas *self)
{
  g_autoptr (GArray) spots = list_spots (self);

  for (int place = 0; place < KIJK_N_GALLERIES; place++)
    {
      self->galleries[place].n = self->process->votes.at[place];
      if (place % 2 == 1 && self->galleries[place].n > 0)
        _kijk_gallery_lay_on_seam (self, place);
    }

  if (self->spiral != NULL)
    _kijk_spiral_lay (self);
  else
    arrange_hub (self);
  for (int phase = KIJK_PHASE_EXPLORE; phase <= KIJK_PHASE_RENEW; phase++)
    arrange_segment (self, phase, spots);
}

void
_kijk_kompas_clear (KijkKompas *self)
{
  for (int phase = 0; phase < KIJK_N_PHASES; phase++)
    g_clear_pointer (&self->words[phase].lines, g_ptr_array_unref);
}
