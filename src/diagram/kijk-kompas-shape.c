/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kompas-private.h"

#include <math.h>

/* How the wheel is divided, and how much room words take on it. */

/* Shares of the radius of the wheel, and angles in degrees. */
#define SEGMENT_INNER 0.52
#define SEGMENT_OUTER 0.90
#define NAME_SIZE 0.046
#define CHIP_SIZE 0.036
#define OPENING 6.0
#define SEAM 1.5

#define DEGREES(n) ((n) * G_PI / 180)

static double
segment_sweep (void)
{
  const int n_segments = KIJK_N_PHASES - 1;

  return (DEGREES (360 - OPENING) - (n_segments - 1) * DEGREES (SEAM)) / n_segments;
}

/* The piece of the ring in which a phase but the first stands. */
KijkWedge
_kijk_kompas_segment (KijkKompas *self,
                      KijkPhase   phase)
{
  double from = DEGREES (OPENING / 2) + (phase - 1) * (segment_sweep () + DEGREES (SEAM));

  g_assert (phase > KIJK_PHASE_PRE);
  return (KijkWedge) { self->centre.x, self->centre.y, SEGMENT_INNER * self->radius,
                       SEGMENT_OUTER * self->radius, from, segment_sweep () };
}

/* Where a needle points that says @phase; before the first it points at the gate. */
double
_kijk_kompas_direction (KijkPhase phase)
{
  double from = DEGREES (OPENING / 2) + (phase - 1.0) * (segment_sweep () + DEGREES (SEAM));

  return phase == KIJK_PHASE_PRE ? 0 : from + segment_sweep () / 2;
}

/* The direction of what lies between two phases. */
double
_kijk_kompas_seam (KijkVotePlace place)
{
  int before = place / 2;

  if (before == KIJK_PHASE_PRE)
    return DEGREES (OPENING / 2);

  return DEGREES (OPENING / 2) + before * (segment_sweep () + DEGREES (SEAM)) - DEGREES (SEAM) / 2;
}

/* ---- measuring words ---- */

/* As large as the design has @style, larger where the wheel has room for it. */
static KijkFont
get_font (KijkKompas    *self,
          KijkTextStyle  style,
          double         share)
{
  KijkFont font = kijk_page_get_font (self->composer->page, style);

  font.size = fmax (font.size, floor (2 * share * self->radius) / 2);
  return font;
}

/* In which phases and bands are named. */
KijkFont
_kijk_kompas_name_font (KijkKompas *self)
{
  return get_font (self, KIJK_TEXT_SECTOR, NAME_SIZE);
}

/* In which things are counted. */
KijkFont
_kijk_kompas_chip_font (KijkKompas *self)
{
  return get_font (self, KIJK_TEXT_BADGE, CHIP_SIZE);
}

/* How high ○ ◐ ✓ and the dash are. */
double
_kijk_kompas_state_size (KijkKompas *self)
{
  return _kijk_kompas_name_font (self).size * 0.78;
}

static double
widest (GPtrArray *lines)
{
  double width = 0;

  for (guint i = 0; i < lines->len; i++)
    width = fmax (width, ((KijkLine *) lines->pdata[i])->width);

  return width;
}

/* @name on two lines at most, as narrow as they can be from @width on. */
GPtrArray *
_kijk_kompas_break_in_two (KijkKompas *self,
                           KijkFont    font,
                           const char *name,
                           double      width)
{
  KijkTypesetter *typesetter = self->composer->typesetter;
  GPtrArray *lines = kijk_typesetter_break (typesetter, font, name, width);

  while (lines->len > 2)
    {
      g_ptr_array_unref (lines);
      width += font.size / 10;
      lines = kijk_typesetter_break (typesetter, font, name, width);
    }

  return lines;
}

/* A name of several words stands on two lines. */
static GPtrArray *
break_name (KijkKompas *self,
            const char *name)
{
  KijkFont font = _kijk_kompas_name_font (self);
  double whole = kijk_typesetter_width (self->composer->typesetter, font, name);

  return _kijk_kompas_break_in_two (self, font, name, whole > 8 * font.size ? ceil (whole / 2) : whole + 1);
}

/* What says how many questions are in hand, still at the origin. */
KijkRect
_kijk_kompas_chip (KijkKompas *self,
                   guint       n)
{
  KijkFont font = _kijk_kompas_chip_font (self);
  g_autofree char *number = g_strdup_printf ("%u", n);
  double width = kijk_typesetter_width (self->composer->typesetter, font, number);
  double height = round (1.3 * font.size);

  if (n == 0)
    return (KijkRect) { 0, 0, 0, 0 };

  return (KijkRect) { 0, 0, fmax (1.15 * height, width + 0.8 * font.size), height };
}

/* How much room the words of each phase need. */
void
_kijk_kompas_measure (KijkKompas *self)
{
  KijkFont font = _kijk_kompas_name_font (self);
  double height = kijk_font_get_height (font);

  for (int phase = 0; phase < KIJK_N_PHASES; phase++)
    {
      KijkPhaseWords *words = &self->words[phase];
      const char *number = _kijk_kompas_phase_number (self, phase);
      double number_width = *number != '\0' ? kijk_typesetter_width (self->composer->typesetter, font, number) + 0.4 * font.size : 0;

      words->lines = break_name (self, _kijk_kompas_phase_name (self, phase));
      words->head = (KijkRect) { 0, 0, number_width + _kijk_kompas_state_size (self), height };
      words->name = (KijkRect) { 0, 0, widest (words->lines), words->lines->len * height };
      words->chip = _kijk_kompas_chip (self, self->process->phases[phase].issues->len);
    }
}
