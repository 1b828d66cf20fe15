/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kompas-line-private.h"

#include <math.h>

/* Where everything of a Kompas in a line goes: in rows in which all words have room, as
 * large as the page lets them be. */

/* In lines of the words in it: how high a phase is, how far its point comes
 * out, and how high a band is. */
#define PHASE_HEIGHT 4.4
#define POINT 0.95
#define BAND_HEIGHT 1.3

/* The pre-phase is lower than what it leads to. */
#define PRE_HEIGHT 0.72

/* Sizes in the design's unit u. */
#define WORDS_MARGIN 8.0
#define CHIP_MARGIN 6.0
#define VOTES_HEIGHT 30.0

/* What of the way from one phase to the next its own votes may take, and those that
 * lie between the two. */
#define OWN_SHARE 0.56
#define SEAM_SHARE 0.36

/* In u, the height of a line of the words in it. */
#define LINE 25.0

/* Words are a share of a wheel that they would have room on. */
#define NAME_SHARE 0.046

/* How much larger than in the design its words may be, and how much of the height it
 * may take then. */
#define MOST_GROWTH 1.6
#define MOST_HEIGHT 0.42

#define MOST_ROWS KIJK_N_PHASES

double
_kijk_line_u (KijkLineKompas *self,
              double          u)
{
  return u * self->kompas.unit;
}

/* ---- how it is divided ---- */

/* What @phase needs between the notch and the point, with a chip on its upper edge
 * that is clear of the needle in the middle. */
static double
get_need (KijkLineKompas *self,
          int             phase)
{
  const KijkPhaseWords *words = &self->kompas.words[phase];
  double edge = 2 * words->chip.width + KIJK_LINE_NEEDLE_WIDTH * self->line;

  return fmax (edge, fmax (words->name.width, words->head.width)) + 2 * _kijk_line_u (self, WORDS_MARGIN);
}

/* How wide the pre-phase is: no wider than it must be beside the five. */
static double
get_pre_width (KijkLineKompas *self)
{
  return get_need (self, KIJK_PHASE_PRE) + PRE_HEIGHT * self->point + _kijk_line_u (self, KIJK_LINE_SEAM);
}

static gboolean
is_first_in_row (KijkLineKompas *self,
                 int             phase)
{
  return phase % self->per_row == 0;
}

/* How wide @phase is in rows that are @width wide, without what its point takes. */
static double
get_width (KijkLineKompas *self,
           int             phase,
           double          width)
{
  double rest = width - self->point - _kijk_line_u (self, KIJK_LINE_SEMICOLON) / 2;

  if (self->per_row < KIJK_N_PHASES)
    return floor (rest / self->per_row);

  return floor (phase == KIJK_PHASE_PRE ? get_pre_width (self) : (rest - get_pre_width (self)) / (KIJK_N_PHASES - 1));
}

static gboolean
has_room (KijkLineKompas *self,
          double          width)
{
  for (int phase = 0; phase < KIJK_N_PHASES; phase++)
    if (get_width (self, phase, width) - self->point - _kijk_line_u (self, KIJK_LINE_SEAM) < get_need (self, phase) &&
        (phase != KIJK_PHASE_PRE || self->per_row < KIJK_N_PHASES))
      return FALSE;

  return TRUE;
}

/* As many phases in a row as have room for their words. */
static void
choose_rows (KijkLineKompas *self,
             double          width)
{
  for (int n_rows = 1; n_rows <= MOST_ROWS; n_rows++)
    {
      if (KIJK_N_PHASES % n_rows != 0)
        continue;
      self->per_row = KIJK_N_PHASES / n_rows;
      if (has_room (self, width))
        return;
    }
}

static gboolean
has_votes (KijkLineKompas *self)
{
  for (int place = 0; place < KIJK_N_GALLERIES; place++)
    if (self->kompas.process->votes.at[place] > 0)
      return TRUE;

  return FALSE;
}

/* The height of one row with the needle above and the votes below it. */
static double
get_row_height (KijkLineKompas *self)
{
  return (KIJK_LINE_NEEDLE_ROOM + PHASE_HEIGHT) * self->line +
         _kijk_line_u (self, has_votes (self) ? VOTES_HEIGHT : KIJK_LINE_GAP);
}

/* ---- words, chips and votes ---- */

double
_kijk_line_get_point (KijkLineKompas *self,
                      int             phase)
{
  return phase == KIJK_PHASE_PRE ? PRE_HEIGHT * self->point : self->point;
}

double
_kijk_line_get_height (KijkLineKompas *self,
                       int             phase)
{
  return (phase == KIJK_PHASE_PRE ? PRE_HEIGHT : 1) * self->cells[phase].height;
}

/* Between the notch, which the pre-phase has not, and the point. */
static void
place_words (KijkLineKompas *self,
             int             phase)
{
  KijkPhaseWords *words = &self->kompas.words[phase];
  const KijkRect *cell = &self->cells[phase];
  double left = cell->x + (phase == KIJK_PHASE_PRE ? 0 : self->point);
  double right = cell->x + cell->width - _kijk_line_u (self, KIJK_LINE_SEAM) +
                 (phase == KIJK_PHASE_PRE ? _kijk_line_get_point (self, phase) / 2 : 0);
  double middle = (left + right) / 2;

  words->head.x = middle - words->head.width / 2;
  words->head.y = round (cell->y + (cell->height - words->head.height - words->name.height) / 2);
  words->name.x = middle - words->name.width / 2;
  words->name.y = words->head.y + words->head.height;
  words->chip.x = cell->x + cell->width - _kijk_line_u (self, KIJK_LINE_SEAM + CHIP_MARGIN) - words->chip.width;
  words->chip.y = round (cell->y + (cell->height - _kijk_line_get_height (self, phase)) / 2 - words->chip.height / 2);
}

/* Votes lie below their phase, or below where two meet. */
static void
place_gallery (KijkLineKompas *self,
               KijkVotePlace   place,
               const KijkRect *area)
{
  KijkGallery *gallery = &self->kompas.galleries[place];
  const KijkRect *cell = &self->cells[(place + 1) / 2];
  double room = fmin (cell->width, self->cells[place / 2].width) * (place % 2 == 0 ? OWN_SHARE : SEAM_SHARE);
  double x = cell->x + (place % 2 == 0 ? cell->width / 2 : 0) - _kijk_line_u (self, KIJK_LINE_SEAM) / 2;
  KijkPoint middle = { CLAMP (x, area->x + room / 2, area->x + area->width - room / 2),
                       cell->y + cell->height + _kijk_line_u (self, VOTES_HEIGHT) / 2 };

  gallery->n = self->kompas.process->votes.at[place];
  _kijk_gallery_lay_in_row (&self->kompas, gallery, middle, room);
}

/* ---- where everything goes ---- */

static gboolean
has_below (KijkLineKompas *self)
{
  g_autofree char *received = _kijk_kompas_received (&self->kompas);

  return received != NULL || self->kompas.process->votes.at[KIJK_VOTE_PLACE_DONT_KNOW] > 0 ||
         self->kompas.process->other_issues->len > 0;
}

static double
get_below_height (KijkLineKompas *self)
{
  if (!has_below (self))
    return 0;

  return fmax (self->line, _kijk_line_u (self, KIJK_LINE_TRAY_DEPTH)) + _kijk_line_u (self, KIJK_LINE_GAP);
}

/* The height of all of it in rows that are @width wide, with its words as large as
 * the design has them or up to @growth times as large. */
static double
measure (KijkLineKompas *self,
         double          width,
         double          growth)
{
  KijkKompas *kompas = &self->kompas;
  KijkFont font = kijk_page_get_font (kompas->composer->page, KIJK_TEXT_SECTOR);

  _kijk_kompas_clear (kompas);
  kompas->radius = growth > 1 ? growth * font.size / NAME_SHARE : 0;
  self->line = kijk_font_get_height (_kijk_kompas_name_font (kompas));
  self->point = POINT * self->line;
  kompas->unit = self->line / LINE;
  _kijk_kompas_measure (kompas);
  choose_rows (self, width);

  return self->line + _kijk_line_u (self, KIJK_LINE_GAP) + 2 * BAND_HEIGHT * self->line +
         KIJK_N_PHASES / self->per_row * get_row_height (self) + get_below_height (self);
}

/* Larger where the page has room for it without more rows. */
double
_kijk_line_choose_size (KijkLineKompas *self,
                        const KijkRect *area)
{
  double height = measure (self, area->width, 1);
  int per_row = self->per_row;

  for (double growth = MOST_GROWTH; growth > 1; growth -= 0.1)
    {
      height = measure (self, area->width, growth);
      if (self->per_row == per_row && height < MOST_HEIGHT * area->height)
        return height;
    }

  return measure (self, area->width, 1);
}

/* From @area's top down. */
void
_kijk_line_place (KijkLineKompas *self,
                  const KijkRect *area)
{
  double band = BAND_HEIGHT * self->line;
  double x = area->x;
  double y = area->y + self->line + _kijk_line_u (self, KIJK_LINE_GAP);

  self->directions = area->y;
  self->bands[0] = (KijkRect) { area->x, y, area->width, band };
  y += band;
  for (int phase = 0; phase < KIJK_N_PHASES; phase++)
    {
      if (is_first_in_row (self, phase) && phase > 0)
        {
          x = area->x;
          y += get_row_height (self);
        }
      self->cells[phase] = (KijkRect) { x, y + KIJK_LINE_NEEDLE_ROOM * self->line, get_width (self, phase, area->width),
                                        PHASE_HEIGHT * self->line };
      x += self->cells[phase].width;
      place_words (self, phase);
    }
  y += get_row_height (self);
  self->bands[1] = (KijkRect) { area->x, y, area->width, band };
  self->below = y + band + _kijk_line_u (self, KIJK_LINE_GAP);

  for (int seat = 0; seat < KIJK_N_GALLERIES; seat++)
    place_gallery (self, seat, area);
}
