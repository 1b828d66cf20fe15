/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-circular-private.h"

#include <math.h>

/* Where the participants place the collaboration in the circular model: in a ring around
 * its phases, each before the middle of one or where two meet. */

/* As a share of the radius, about where that ring is. */
#define RING 0.445

/* In u: as kijk-kompas-gallery.c lays dots, FIRST_ROW from the inner edge. */
#define FIRST_ROW 12.0
#define DOTS_APART 17.0
#define SMALL_DOTS_APART 11.0
#define BAR_HALF 30.0
#define CLEARANCE 6.0

static double
get_angle (int seat)
{
  return (seat + 1) * G_PI / KIJK_N_CIRCULAR_PHASES;
}

/* What votes take of the ring to each side of the middle of their seat, in u. */
static double
get_half (guint       n,
          KijkDotSize size)
{
  if (n == 0)
    return 0;

  switch (size)
    {
    case KIJK_DOTS_LARGE:
      return n * DOTS_APART / 2;
    case KIJK_DOTS_SMALL:
      return (n + 1) / 2 * SMALL_DOTS_APART / 2;
    default:
      return BAR_HALF;
    }
}

/* As large as they can be beside each other. */
static void
choose_sizes (KijkCircular *self,
              KijkDotSize   sizes[KIJK_N_CIRCULAR_SEATS])
{
  double room = RING * self->kompas->radius * G_PI / KIJK_N_CIRCULAR_PHASES / self->kompas->unit - CLEARANCE;

  for (int seat = 0; seat < KIJK_N_CIRCULAR_SEATS; seat++)
    sizes[seat] = _kijk_gallery_get_size (self->seats[seat].n, KIJK_VOTE_PLACE_EXPLORE);

  for (int seat = 0; seat + 1 < KIJK_N_CIRCULAR_SEATS; seat++)
    for (;;)
      {
        double here = get_half (self->seats[seat].n, sizes[seat]);
        double next = get_half (self->seats[seat + 1].n, sizes[seat + 1]);
        int larger = here >= next ? seat : seat + 1;

        if (here + next <= room || sizes[larger] == KIJK_DOTS_BAR)
          break;
        sizes[larger]++;
      }
}

/* How far @gallery reaches in and out from the middle of its seat. */
static double
get_depth (KijkCircular *self,
           KijkGallery  *gallery,
           KijkDotSize   size,
           double        angle)
{
  if (size != KIJK_DOTS_BAR)
    return 2 * FIRST_ROW * self->kompas->unit;

  _kijk_gallery_lay_bar (self->kompas, gallery, self->kompas->centre);
  return gallery->bar.width * fabs (sin (angle)) + gallery->bar.height * fabs (cos (angle));
}

static void
count (KijkCircular *self)
{
  const KijkCircle *circle = self->kompas->circle;

  for (int seat = 0; seat < KIJK_N_CIRCULAR_SEATS; seat++)
    {
      self->seats[seat].n = seat % 2 == 0 ? circle->n_votes[seat / 2] : circle->n_between[seat / 2];
      self->voted = self->voted || self->seats[seat].n > 0;
    }
}

/**
 * _kijk_circular_lay_votes:
 * @self: a circular model that has its room
 *
 * Gives votes their place, before words get theirs.
 */
void
_kijk_circular_lay_votes (KijkCircular *self)
{
  KijkKompas *kompas = self->kompas;
  KijkWedge ring = { kompas->centre.x, kompas->centre.y, 0, kompas->radius, 0, 2 * G_PI };
  KijkDotSize sizes[KIJK_N_CIRCULAR_SEATS];
  double depth = 0;
  double middle;

  count (self);
  choose_sizes (self, sizes);
  for (int seat = 0; seat < KIJK_N_CIRCULAR_SEATS; seat++)
    if (self->seats[seat].n > 0)
      depth = fmax (depth, get_depth (self, &self->seats[seat], sizes[seat], get_angle (seat)));
  if (!self->voted)
    return;

  self->votes_outer = KIJK_CIRCULAR_VOTED_OUTER + depth / kompas->radius;
  middle = (KIJK_CIRCULAR_VOTED_OUTER + self->votes_outer) / 2 * kompas->radius;
  ring.inner = middle - FIRST_ROW * kompas->unit;
  for (int seat = 0; seat < KIJK_N_CIRCULAR_SEATS; seat++)
    {
      KijkGallery *gallery = &self->seats[seat];
      double angle = get_angle (seat);

      if (gallery->n > 0 && sizes[seat] == KIJK_DOTS_BAR)
        _kijk_gallery_lay_bar (kompas, gallery, kijk_polar (kompas->centre.x, kompas->centre.y, angle, middle));
      else if (gallery->n > 0)
        _kijk_gallery_lay_along (kompas, gallery, &ring, angle, sizes[seat]);
    }
}

/* “Richten”, or “tussen Verkennen en Richten”. */
static char *
name_seat (KijkCircular *self,
           int           seat)
{
  KijkLanguage language = self->kompas->composer->language;
  const char *phase = kijk_words_enum (language, &kijk_circular_phase_enumeration, seat / 2);

  if (seat % 2 == 0)
    return g_strdup (phase);

  return kijk_words_format (language, "vote", "between", "a", phase, "b",
                            kijk_words_enum (language, &kijk_circular_phase_enumeration, seat / 2 + 1), NULL);
}

/**
 * _kijk_circular_add_votes:
 * @self: a circular model whose votes have their place
 *
 * Draws them: all alike, of nobody in particular.
 */
void
_kijk_circular_add_votes (KijkCircular *self)
{
  KijkLanguage language = self->kompas->composer->language;

  for (int seat = 0; seat < KIJK_N_CIRCULAR_SEATS; seat++)
    {
      g_autofree char *plain = name_seat (self, seat);
      g_autofree char *name = kijk_words_capitalise (plain);
      g_autofree char *votes = kijk_words_count (language, "count", "votes", (int) self->seats[seat].n);
      g_autofree char *label = kijk_words_format (language, "accessible", "votes", "place", name, "votes", votes, NULL);
      g_autofree char *id = g_strdup_printf ("votes-%s%s", seat % 2 == 0 ? "" : "after-",
                                             kijk_circular_phase_enumeration.values[seat / 2]);

      if (self->seats[seat].n > 0)
        _kijk_kompas_draw_gallery (self->kompas, id, label, &self->seats[seat]);
    }
}
