/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-trajectory-private.h"

#include <math.h>
#include <string.h>

/* Where the road goes: a column for each phase, time downwards, each stay a bar that is
 * longer the longer it lasted and never shorter than one can see; over as many pages as
 * that takes. What has no room beside a bar is said on a further page. */

/* In lines of words. */
#define BAND 1.15
#define NAMES 2.35
#define NUMBERS 1.35
#define APART 0.3
#define POINT 0.4
#define SHORTEST_BAR 0.85
#define BAR_WIDTH 0.85
#define PLAN_WIDTH 0.45
#define BEFORE_PLAN 0.12
#define LEAST_GAP 0.72
#define MOST_GAP 1.25
#define ABOVE_FIRST 0.2
#define BETWEEN_WORDS 0.3
#define BEFORE_REASONS 0.7

/* Around a name, in u. */
#define NAME_MARGIN 8.0

/* How wide reasons must be to be read, in letters, and how many lines stand beside a
 * stay before the whole stands on a further page. */
#define REASON_LETTERS 12
#define MOST_LETTERS 22
#define MOST_REASON_LINES 4

/* How much of a page the longest stay takes at most. */
#define MOST_BAR 0.3

static KijkStay *
get_stay (KijkTrajectory *self,
          guint           i)
{
  return self->stays->pdata[i];
}

/* ---- pages ---- */

double
_kijk_trajectory_head_height (KijkTrajectory *self)
{
  return (BAND + APART + (self->named ? NAMES : NUMBERS)) * self->line;
}

KijkRect
_kijk_trajectory_get_body (KijkTrajectory *self,
                           int             page)
{
  KijkRect body = page == 1 ? self->first : self->further;
  double head = _kijk_trajectory_head_height (self) + APART * self->line;

  body.y += head;
  body.height -= head + (BAND + APART) * self->line;

  return body;
}

/* ---- columns ---- */

KijkFont
_kijk_trajectory_get_font (KijkTrajectory *self)
{
  return kijk_page_get_font (self->kompas.composer->page, KIJK_TEXT_LEGEND);
}

/* The name of a phase as narrow as it goes on two lines. */
GPtrArray *
_kijk_trajectory_break_name (KijkTrajectory *self,
                             int             phase)
{
  KijkFont font = kijk_page_get_font (self->kompas.composer->page, KIJK_TEXT_SECTOR);
  const char *name = _kijk_kompas_phase_name (&self->kompas, phase);
  double whole = kijk_typesetter_width (self->kompas.composer->typesetter, font, name);

  return _kijk_kompas_break_in_two (&self->kompas, font, name,
                                    strchr (name, ' ') != NULL ? ceil (whole / 2) : whole + 1);
}

static double
get_need (KijkTrajectory *self,
          int             phase)
{
  g_autoptr (GPtrArray) lines = _kijk_trajectory_break_name (self, phase);
  double width = 0;

  if (!self->named)
    return 2 * self->line;

  for (guint i = 0; i < lines->len; i++)
    width = fmax (width, ((KijkLine *) lines->pdata[i])->width);

  return ceil (width + 2 * NAME_MARGIN * self->kompas.unit + POINT * self->line);
}

static double
add_needs (KijkTrajectory *self)
{
  double width = 0;

  for (int phase = 0; phase < KIJK_N_PHASES; phase++)
    width += get_need (self, phase);

  return width;
}

static double
get_marks_width (KijkTrajectory *self)
{
  double width = 0;

  for (guint i = 0; i < self->stays->len; i++)
    width = fmax (width, kijk_typesetter_width (self->kompas.composer->typesetter, _kijk_trajectory_get_font (self),
                                                get_stay (self, i)->mark));

  return width > 0 ? ceil (width + 0.5 * self->line) : 0;
}

static gboolean
has_reasons (KijkTrajectory *self)
{
  for (guint i = 0; i < self->stays->len; i++)
    if (*get_stay (self, i)->reason != '\0')
      return TRUE;

  return FALSE;
}

/* Whether there is room for names, and beside them for reasons. */
void
_kijk_trajectory_lay_columns (KijkTrajectory *self)
{
  KijkFont font = _kijk_trajectory_get_font (self);
  const KijkRect *area = &self->first;
  double marks = get_marks_width (self);
  double least = REASON_LETTERS * font.size;
  double digits = kijk_typesetter_width (self->kompas.composer->typesetter, font, "999");
  double number = BEFORE_REASONS * self->line + digits + 1;
  double reasons = has_reasons (self) ? least : 0;
  double rest, share, x;

  self->named = TRUE;
  self->named = marks + 2 * self->leg + add_needs (self) + fmin (reasons, number) <= area->width;
  rest = area->width - marks - 2 * self->leg - add_needs (self);
  if (reasons > 0)
    reasons = rest >= least ? fmin (rest, MOST_LETTERS * font.size) : number;
  share = 1 + (rest - reasons) / add_needs (self);

  x = area->x + marks + self->leg;
  self->marks = (KijkRect) { area->x, 0, marks, 0 };
  for (int phase = 0; phase < KIJK_N_PHASES; phase++)
    {
      double width = floor (share * get_need (self, phase));

      self->columns[phase] = (KijkRect) { x, 0, width, 0 };
      x += width;
    }
  x += self->leg + (reasons > 0 ? BEFORE_REASONS * self->line : 0);
  self->reasons = (KijkRect) { x, 0, area->x + area->width - x, 0 };
  self->beside = self->reasons.width >= (REASON_LETTERS - 2) * font.size;
}

/* So many lines of a reason stand beside a stay: on a canvas, which has no further page,
 * as many as half of it holds. */
static guint
get_most_lines (KijkTrajectory *self)
{
  double line = kijk_font_get_height (_kijk_trajectory_get_font (self));

  if (self->kompas.composer->page->overflow != KIJK_OVERFLOW_NONE)
    return MOST_REASON_LINES;

  return MAX (MOST_REASON_LINES, (guint) (_kijk_trajectory_get_body (self, 1).height / 2 / line));
}

/* How high the reason of each stay is, and which are said on a further page. */
static void
measure_reasons (KijkTrajectory *self)
{
  KijkFont font = _kijk_trajectory_get_font (self);
  guint most = get_most_lines (self);
  guint number = 0;

  for (guint i = 0; i < self->stays->len; i++)
    {
      KijkStay *stay = get_stay (self, i);
      g_autoptr (GPtrArray) lines = NULL;

      if (*stay->reason == '\0')
        continue;
      if (self->beside)
        lines = kijk_typesetter_break (self->kompas.composer->typesetter, font, stay->reason, self->reasons.width);
      if (lines == NULL || lines->len > most)
        stay->number = ++number;
      stay->words = (stay->number > 0 ? 1 : lines->len) * kijk_font_get_height (font);
    }
}

/* ---- rows ---- */

/* As long as so many days, and as long as one can see. */
static double
get_length (KijkTrajectory *self,
            int             days,
            double          per_day)
{
  return fmax (days * per_day, SHORTEST_BAR * self->line);
}

/* From the top of the @i-th stay to that of the next: as far as time went by between
 * them, and far enough for the way. */
static double
get_height (KijkTrajectory *self,
            guint           i,
            double          gap,
            double          per_day)
{
  const KijkStay *stay = get_stay (self, i);
  int idle = i + 1 < self->stays->len ? get_stay (self, i + 1)->idle : 0;

  return fmax (get_length (self, MAX (stay->days, stay->planned_days), per_day) + fmax (gap, idle * per_day),
               stay->words + BETWEEN_WORDS * self->line);
}

/* Of the longest stay that has one. */
static int
count_most_days (KijkTrajectory *self)
{
  int most = 1;

  for (guint i = self->n_gathered; i < self->stays->len; i++)
    most = MAX (most, MAX (get_stay (self, i)->days, get_stay (self, i)->planned_days));

  return most;
}

/* What came of it in the middle of its column, the plan at its right. */
static void
put_stay (KijkTrajectory *self,
          KijkStay       *stay,
          double          y,
          double          per_day)
{
  const KijkRect *column = &self->columns[stay->phase];
  double width = BAR_WIDTH * self->line;

  stay->bar = (KijkRect) { column->x + (column->width - width) / 2, round (2 * y) / 2, width,
                           get_length (self, stay->days, per_day) };
  stay->plan = (KijkRect) { 0 };
  if (stay->planned_days > 0)
    stay->plan = (KijkRect) { stay->bar.x + width + BEFORE_PLAN * self->line, stay->bar.y, PLAN_WIDTH * self->line,
                              get_length (self, stay->planned_days, per_day) };
}

/* Puts the stays from the @from-th on on pages. Returns: how many pages that takes */
static int
put_on_pages (KijkTrajectory *self,
              guint           from,
              double          gap,
              double          per_day)
{
  int page = 1;
  KijkRect body = _kijk_trajectory_get_body (self, page);
  double y = body.y + (from > 0 ? self->line + gap : ABOVE_FIRST * self->line);
  gboolean empty = TRUE;

  for (guint i = from; i < self->stays->len; i++)
    {
      KijkStay *stay = get_stay (self, i);
      double height = get_height (self, i, gap, per_day);

      if (!empty && y + height > body.y + body.height)
        {
          body = _kijk_trajectory_get_body (self, ++page);
          y = body.y + gap;
        }
      stay->page = page;
      put_stay (self, stay, y, per_day);
      y += height;
      empty = FALSE;
    }

  return page;
}

/* As few pages as it takes, on them as far apart as there is room for, and then as long
 * as they lasted, all by one measure. */
static void
spread (KijkTrajectory *self)
{
  double least = LEAST_GAP * self->line;
  double gap = MOST_GAP * self->line;
  int n_pages = put_on_pages (self, self->n_gathered, least, 0);
  double from = 0;
  double to = MOST_BAR * _kijk_trajectory_get_body (self, 1).height / count_most_days (self);

  while (gap > least && put_on_pages (self, self->n_gathered, gap, 0) > n_pages)
    gap -= 0.05 * self->line;
  gap = fmax (gap, least);

  for (int i = 0; i < 24; i++)
    {
      double middle = (from + to) / 2;

      if (put_on_pages (self, self->n_gathered, gap, middle) > n_pages)
        to = middle;
      else
        from = middle;
    }
  self->n_pages = put_on_pages (self, self->n_gathered, gap, from);
}

/**
 * _kijk_trajectory_lay_stays:
 * @self: a trajectory whose columns are laid
 *
 * Gives every stay its place. Where there are no further pages the oldest are gathered.
 */
void
_kijk_trajectory_lay_stays (KijkTrajectory *self)
{
  measure_reasons (self);

  if (self->kompas.composer->page->overflow == KIJK_OVERFLOW_NONE)
    while (self->n_gathered + 1 < self->stays->len &&
           put_on_pages (self, self->n_gathered, LEAST_GAP * self->line, 0) > 1)
      get_stay (self, self->n_gathered++)->page = 0;

  spread (self);
}
