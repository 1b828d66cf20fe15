/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kompas-private.h"

#include <math.h>

/* Where votes lie: dots along the inner edge of a phase, on the seam between two,
 * or beside the pivot; smaller dots when they are many, and then a bar. */

/* Sizes in the design's unit u. */
#define DOT 14.0
#define SMALL_DOT 9.0
#define DOTS_APART 17.0
#define SMALL_DOTS_APART 11.0
#define FIRST_ROW 12.0 /* from the inner edge */
#define BAR_MARGIN 6.0
#define GATE_MARGIN 4.0 /* how far a bar at the gate stands out of the first phase */

/* Up to so many votes in a phase, each is a dot of full size; a seam is shorter. */
#define MOST_LARGE_DOTS 9
#define MOST_LARGE_ON_SEAM 6

/* How large dots can be where there is room for words beside them. */
KijkDotSize
_kijk_gallery_get_size (guint         n,
                        KijkVotePlace place)
{
  guint most = place % 2 == 0 ? MOST_LARGE_DOTS : MOST_LARGE_ON_SEAM;

  return n <= most ? KIJK_DOTS_LARGE : n <= KIJK_MOST_DOTS ? KIJK_DOTS_SMALL : KIJK_DOTS_BAR;
}

/* As a bar with their number around @middle. */
void
_kijk_gallery_lay_bar (KijkKompas  *self,
                       KijkGallery *gallery,
                       KijkPoint    middle)
{
  KijkFont font = _kijk_kompas_chip_font (self);
  g_autofree char *number = g_strdup_printf ("%u", gallery->n);
  double width = kijk_typesetter_width (self->composer->typesetter, font, number) + 2 * font.size;
  double height = 1.3 * font.size;

  gallery->n_dots = 0;
  gallery->bar = (KijkRect) { middle.x - width / 2, middle.y - height / 2, width, height };
}

/* As a bar with their number, at the inner edge in the direction @angle. */
static void
lay_bar_at_edge (KijkKompas  *self,
                 KijkGallery *gallery,
                 double       inner,
                 double       angle)
{
  KijkRect *bar = &gallery->bar;
  double radius;

  _kijk_gallery_lay_bar (self, gallery, self->centre);
  radius = inner + BAR_MARGIN * self->unit + bar->width / 2 * fabs (sin (angle)) + bar->height / 2 * fabs (cos (angle));
  _kijk_gallery_lay_bar (self, gallery, kijk_polar (self->centre.x, self->centre.y, angle, radius));
}

/* The @i-th of @n dots in the rows of a block, as steps from its middle. */
static KijkPoint
get_cell (guint i,
          guint n,
          guint n_rows)
{
  guint per_row = (n + n_rows - 1) / n_rows;
  guint row = i / per_row;
  guint in_row = MIN (per_row, n - row * per_row);

  return (KijkPoint) { (i % per_row) - (in_row - 1) / 2.0, row - (n_rows - 1) / 2.0 };
}

static void
begin_dots (KijkKompas  *self,
            KijkGallery *gallery,
            KijkDotSize  size)
{
  gallery->n_dots = gallery->n;
  gallery->radius = (size == KIJK_DOTS_LARGE ? DOT : SMALL_DOT) / 2 * self->unit;
}

static double
get_pitch (KijkKompas *self,
           KijkDotSize  size)
{
  return (size == KIJK_DOTS_LARGE ? DOTS_APART : SMALL_DOTS_APART) * self->unit;
}

/* Along the inner edge of the segment of a phase. */
void
_kijk_gallery_lay_along (KijkKompas      *self,
                         KijkGallery     *gallery,
                         const KijkWedge *wedge,
                         double           middle,
                         KijkDotSize      size)
{
  guint n_rows = size == KIJK_DOTS_LARGE ? 1 : 2;
  double pitch = get_pitch (self, size);
  double radius = wedge->inner + FIRST_ROW * self->unit;

  if (size == KIJK_DOTS_BAR)
    {
      lay_bar_at_edge (self, gallery, wedge->inner, middle);
      return;
    }

  begin_dots (self, gallery, size);
  for (guint i = 0; i < gallery->n; i++)
    {
      KijkPoint cell = get_cell (i, gallery->n, n_rows);

      gallery->dots[i] = kijk_polar (wedge->cx, wedge->cy, middle + cell.x * pitch / radius, radius + cell.y * pitch);
    }
}

/* Around @middle, in a row that is @width wide: as large as they can be in it. */
void
_kijk_gallery_lay_in_row (KijkKompas  *self,
                          KijkGallery *gallery,
                          KijkPoint    middle,
                          double       width)
{
  KijkDotSize size = KIJK_DOTS_LARGE;
  guint n_rows = 1;

  if (gallery->n * get_pitch (self, size) > width)
    {
      size = KIJK_DOTS_SMALL;
      n_rows = 2;
    }
  if (gallery->n > KIJK_MOST_DOTS || (gallery->n + 1) / 2 * get_pitch (self, size) > width)
    {
      _kijk_gallery_lay_bar (self, gallery, middle);
      return;
    }

  begin_dots (self, gallery, size);
  for (guint i = 0; i < gallery->n; i++)
    {
      KijkPoint cell = get_cell (i, gallery->n, n_rows);

      gallery->dots[i] = (KijkPoint) { middle.x + cell.x * get_pitch (self, size), middle.y + cell.y * get_pitch (self, size) };
    }
}

/* Outwards on the seam between two phases; at the gate just inside the first. */
void
_kijk_gallery_lay_on_seam (KijkKompas    *self,
                           KijkVotePlace  place)
{
  KijkGallery *gallery = &self->galleries[place];
  KijkDotSize size = _kijk_gallery_get_size (gallery->n, place);
  double angle = _kijk_kompas_seam (place);
  double pitch = get_pitch (self, size);
  double inner = _kijk_kompas_segment (self, KIJK_PHASE_EXPLORE).inner;
  double first = inner + FIRST_ROW * self->unit;
  guint n_columns = size == KIJK_DOTS_LARGE ? 1 : (gallery->n + 9) / 10;
  double aside = place == KIJK_VOTE_PLACE_PRE_EXPLORE ? DOT / 2 * self->unit + (n_columns - 1) * pitch / 2 : 0;

  if (size == KIJK_DOTS_BAR)
    {
      lay_bar_at_edge (self, gallery, inner, angle);
      if (place == KIJK_VOTE_PLACE_PRE_EXPLORE)
        gallery->bar.x += gallery->bar.width / 2 - GATE_MARGIN * self->unit;
      return;
    }

  begin_dots (self, gallery, size);
  for (guint i = 0; i < gallery->n; i++)
    {
      KijkPoint cell = get_cell (i, gallery->n, n_columns);
      double along = cell.x + (((gallery->n + n_columns - 1) / n_columns) - 1) / 2.0;
      KijkPoint at = kijk_polar (self->centre.x, self->centre.y, angle, first + along * pitch);

      gallery->dots[i] = kijk_polar (at.x, at.y, angle + G_PI_2, cell.y * pitch + aside);
    }
}

/* In rows beside the pivot, at least @margin from it in the direction @aside. */
void
_kijk_gallery_lay_in_hub (KijkKompas  *self,
                          KijkGallery *gallery,
                          KijkPoint    aside,
                          double       margin)
{
  KijkDotSize size = _kijk_gallery_get_size (gallery->n, KIJK_VOTE_PLACE_PRE);
  double pitch = get_pitch (self, size);
  guint in_row = size == KIJK_DOTS_LARGE ? 3 : 6;
  guint n_rows = (gallery->n + in_row - 1) / in_row;
  double width = MIN (in_row, gallery->n) * pitch;
  double height = n_rows * pitch;
  KijkPoint middle;

  if (size == KIJK_DOTS_BAR)
    {
      _kijk_gallery_lay_bar (self, gallery, self->centre);
      width = gallery->bar.width;
      height = gallery->bar.height;
    }
  margin += width / 2 * fabs (aside.x) + height / 2 * fabs (aside.y);
  middle = (KijkPoint) { self->centre.x + margin * aside.x, self->centre.y + margin * aside.y };

  if (size == KIJK_DOTS_BAR)
    {
      _kijk_gallery_lay_bar (self, gallery, middle);
      return;
    }

  begin_dots (self, gallery, size);
  for (guint i = 0; i < gallery->n; i++)
    {
      KijkPoint cell = get_cell (i, gallery->n, n_rows);

      gallery->dots[i] = (KijkPoint) { middle.x + cell.x * pitch, middle.y + cell.y * pitch };
    }
}

/* Whether anything of it is nearer to @rect than @clearance. */
gboolean
_kijk_gallery_meets_rect (const KijkGallery *gallery,
                          const KijkRect    *rect,
                          double             clearance)
{
  KijkRect grown = kijk_rect_grow (rect, clearance);

  if (gallery->n > 0 && gallery->n_dots == 0)
    return kijk_rect_overlaps (&gallery->bar, &grown);

  for (guint i = 0; i < gallery->n_dots; i++)
    if (kijk_rect_meets_disc (rect, gallery->dots[i], gallery->radius + clearance))
      return TRUE;

  return FALSE;
}

gboolean
_kijk_gallery_meets (const KijkGallery *a,
                     const KijkGallery *b,
                     double             clearance)
{
  if (a->n == 0 || b->n == 0)
    return FALSE;
  if (b->n_dots == 0)
    return _kijk_gallery_meets_rect (a, &b->bar, clearance);
  if (a->n_dots == 0)
    return _kijk_gallery_meets_rect (b, &a->bar, clearance);

  for (guint i = 0; i < a->n_dots; i++)
    for (guint j = 0; j < b->n_dots; j++)
      if (hypot (a->dots[i].x - b->dots[j].x, a->dots[i].y - b->dots[j].y) < a->radius + b->radius + clearance)
        return TRUE;

  return FALSE;
}

gboolean
_kijk_gallery_is_inside (const KijkGallery *gallery,
                         const KijkWedge   *wedge,
                         double             margin)
{
  if (gallery->n > 0 && gallery->n_dots == 0)
    return kijk_wedge_holds_rect (wedge, &gallery->bar, margin);

  for (guint i = 0; i < gallery->n_dots; i++)
    if (!kijk_wedge_holds_disc (wedge, gallery->dots[i], gallery->radius + margin))
      return FALSE;

  return TRUE;
}
