/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-circular-private.h"

#include <math.h>

/* How the circular model is divided, and where its words find room. They are
 * straight, so that each piece of it holds them elsewhere: a place is looked for,
 * the nearest to the middle, at which every line lies inside. */

/* Shares of the radius. */
#define QUARTER_INNER 0.12
#define QUARTER_OUTER 0.46
#define STEP_INNER 0.48
#define HEAD_DEPTH 0.2

/* As shares of it, how large words may be: the first at which all have room, or what
 * the page has anyway. */
static const double sizes[] = { 0.06, 0.056, 0.052, 0.048, 0.044, 0.04, 0.036, 0 };

/* What the tail of a chip needs below it, in lines. */
#define CHIP_TAIL 0.25

/* What stays free between two phases and between two steps, in degrees. */
#define QUARTER_SEAM 2.4
#define STEP_SEAM 1.0

/* Above and below the letters of a line, as a share of its height: they may lie on an
 * edge. */
#define LEADING 0.16

/* How far words stay from the edges and a name from its number, in u, and how finely
 * places are tried, in degrees and in u: the first that can be. The last are for words
 * that are as small as the page has them. */
#define N_GENEROUS 4
static const struct {
  double clearance;
  double apart;
  double turn;
  double across;
} attempts[] = {
  { 8, 8, 1.5, 3 }, { 6, 6, 1.5, 3 }, { 4, 6, 1.5, 3 }, { 3, 4, 1.5, 3 }, { 2, 3, 1, 1.5 }, { 1.2, 2, 1, 1.5 },
};

#define DEGREES(n) ((n) * G_PI / 180)

static KijkWedge
get_piece (KijkCircular *self,
           double        inner,
           double        outer,
           double        seam,
           int           n,
           int           i)
{
  const KijkKompas *kompas = self->kompas;
  double sweep = 2 * G_PI / n;

  return (KijkWedge) { kompas->centre.x, kompas->centre.y, inner * kompas->radius, outer * kompas->radius,
                       i * sweep + DEGREES (seam) / 2, sweep - DEGREES (seam) };
}

KijkWedge
_kijk_circular_step (KijkCircular *self,
                     int           step)
{
  return get_piece (self, fmax (STEP_INNER, self->votes_outer), 1, STEP_SEAM, KIJK_N_CIRCULAR_STEPS, step);
}

KijkWedge
_kijk_circular_quarter (KijkCircular      *self,
                        KijkCircularPhase  phase)
{
  return get_piece (self, QUARTER_INNER, self->voted ? KIJK_CIRCULAR_VOTED_OUTER : QUARTER_OUTER, QUARTER_SEAM,
                    KIJK_N_CIRCULAR_PHASES, phase);
}

/* In which phases are named. */
KijkFont
_kijk_circular_phase_font (KijkCircular *self)
{
  KijkFont font = kijk_page_get_font (self->kompas->composer->page, KIJK_TEXT_SECTOR);

  font.size = fmax (font.size, floor (2 * self->size * self->kompas->radius) / 2);
  return font;
}

/* In which steps are named, lighter than their phases. */
KijkFont
_kijk_circular_step_font (KijkCircular *self)
{
  KijkFont font = kijk_page_get_font (self->kompas->composer->page, KIJK_TEXT_LEGEND);

  font.size = fmax (font.size, floor (2 * self->size * self->kompas->radius) / 2);
  return font;
}

/* ---- looking for a place ---- */

static KijkRect
shift (const KijkRect *rect,
       KijkPoint       by)
{
  return (KijkRect) { rect->x + by.x, rect->y + by.y, rect->width, rect->height };
}

/* All that @block takes, and what lies between its lines. */
static KijkRect
get_whole (const KijkBlock *block)
{
  KijkRect whole = block->rects[0];

  for (guint i = 1; i < block->n; i++)
    whole = kijk_rect_union (&whole, &block->rects[i]);

  return whole;
}

static gboolean
fits_at (const KijkBlock *block,
         KijkPoint        at,
         const KijkWedge *wedge,
         const KijkRect  *avoid,
         double           clearance)
{
  KijkRect whole = get_whole (block);

  whole = shift (&whole, at);
  if (avoid != NULL && kijk_rect_overlaps (&whole, avoid))
    return FALSE;

  for (guint i = 0; i < block->n; i++)
    {
      KijkRect rect = shift (&block->rects[i], at);
      KijkRect ink = { rect.x, rect.y + LEADING * rect.height, rect.width, (1 - 2 * LEADING) * rect.height };

      if (!kijk_wedge_holds_rect (wedge, &ink, clearance))
        return FALSE;
    }

  return TRUE;
}

/* The place for @block that is nearest to what is @along of @wedge. Returns: whether
 * there is any */
static gboolean
find_place (const KijkBlock *block,
            const KijkWedge *wedge,
            double           along,
            const KijkRect  *avoid,
            double           clearance,
            double           turn,
            double           across,
            KijkPoint       *found)
{
  KijkPoint middle = kijk_wedge_point (wedge, along, 0.5);
  double best = G_MAXDOUBLE;

  for (double angle = wedge->from; angle <= wedge->from + wedge->sweep; angle += DEGREES (turn))
    for (double radius = wedge->inner; radius <= wedge->outer; radius += across)
      {
        KijkPoint at = kijk_polar (wedge->cx, wedge->cy, angle, radius);
        double away = hypot (at.x - middle.x, at.y - middle.y);

        at = (KijkPoint) { round (at.x * 2) / 2, round (at.y * 2) / 2 };
        if (away < best && fits_at (block, at, wedge, avoid, clearance))
          {
            best = away;
            *found = at;
          }
      }

  return best < G_MAXDOUBLE;
}

static gboolean
place_block (KijkCircular    *self,
             KijkBlock       *block,
             const KijkWedge *wedge,
             double           along,
             const KijkRect  *avoid)
{
  double unit = self->kompas->unit;
  KijkPoint at = { 0, 0 };

  for (guint a = 0; a < (self->size > 0 ? N_GENEROUS : G_N_ELEMENTS (attempts)); a++)
    {
      KijkRect taken = { 0 };

      if (avoid != NULL)
        taken = kijk_rect_grow (avoid, attempts[a].apart * unit);
      if (!find_place (block, wedge, along, avoid != NULL ? &taken : NULL, attempts[a].clearance * unit, attempts[a].turn,
                       attempts[a].across * unit, &at))
        continue;
      for (guint i = 0; i < block->n; i++)
        block->rects[i] = shift (&block->rects[i], at);
      return TRUE;
    }

  return FALSE;
}

/* ---- steps ---- */

/* How wide the widest word of @name is: no word is ever broken. */
static double
get_widest_word (KijkCircular *self,
                 KijkFont      font,
                 const char   *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);
  double width = 0;

  for (guint i = 0; words[i] != NULL; i++)
    width = fmax (width, kijk_typesetter_width (self->kompas->composer->typesetter, font, words[i]));

  return ceil (width) + 1;
}

/* On one line or on two, as narrow as they can be; they are added to @block below
 * each other from @top down. */
static GPtrArray *
break_name (KijkCircular *self,
            KijkFont      font,
            const char   *name,
            double        top,
            KijkBlock    *block)
{
  KijkTypesetter *typesetter = self->kompas->composer->typesetter;
  double height = kijk_font_get_height (font);
  double width = get_widest_word (self, font, name);
  GPtrArray *lines = kijk_typesetter_break (typesetter, font, name, width);

  while (lines->len > 2)
    {
      g_ptr_array_unref (lines);
      width += font.size / 10;
      lines = kijk_typesetter_break (typesetter, font, name, width);
    }

  for (guint i = 0; i < lines->len && block->n < KIJK_MOST_RECTS; i++)
    {
      const KijkLine *line = lines->pdata[i];

      block->rects[block->n++] = (KijkRect) { -line->width / 2, top + i * height, line->width, height };
    }

  return lines;
}

/* Number and state near the inner edge, as near to what is @along of it as they can
 * be. */
static KijkRect
place_head (KijkCircular *self,
            int           step,
            double        along)
{
  KijkFont font = _kijk_circular_step_font (self);
  double height = kijk_font_get_height (font);
  g_autofree char *number = g_strdup_printf ("%d", step + 1);
  double width = kijk_typesetter_width (self->kompas->composer->typesetter, font, number) + 1.2 * font.size;
  KijkWedge wedge = _kijk_circular_step (self, step);
  KijkWedge inside = wedge;
  KijkBlock head = { .n = 1, .rects = { { -width / 2, -height / 2, width, height } } };

  inside.outer = inside.inner + HEAD_DEPTH * self->kompas->radius;
  if (place_block (self, &head, &inside, along, NULL) || place_block (self, &head, &wedge, along, NULL))
    return head.rects[0];

  return shift (&head.rects[0], kijk_wedge_point (&wedge, 0.5, 0.5));
}

/* Where the name has no room beside its number, that goes to one side. Returns: whether
 * both have room */
static gboolean
place_step (KijkCircular *self,
            int           step)
{
  static const double heads[] = { 0.5, 0.9, 0.1 };
  KijkStepWords *words = &self->steps[step];
  KijkFont font = _kijk_circular_step_font (self);
  double height = kijk_font_get_height (font);
  KijkWedge wedge = _kijk_circular_step (self, step);
  gboolean placed = FALSE;

  words->lines = break_name (self, font, kijk_words_enum (self->kompas->composer->language, &kijk_step_enumeration, step),
                             0, &words->name);
  for (guint i = 0; i < words->name.n; i++)
    words->name.rects[i].y -= words->name.n * height / 2;

  for (guint i = 0; i < G_N_ELEMENTS (heads) && !placed; i++)
    {
      words->head = place_head (self, step, heads[i]);
      placed = place_block (self, &words->name, &wedge, 0.5, &words->head);
    }
  if (!placed)
    words->head = place_head (self, step, 0.5);
  self->kompas->unnamed[step] = !placed;

  return placed;
}

/* ---- phases ---- */

/* Number and chip stand above the name, and move with it. Returns: whether they have
 * room */
static gboolean
place_quarter (KijkCircular      *self,
               KijkCircularPhase  phase)
{
  KijkKompas *kompas = self->kompas;
  KijkQuarterWords *words = &self->quarters[phase];
  KijkLanguage language = kompas->composer->language;
  KijkFont font = _kijk_circular_phase_font (self);
  const char *number = kijk_words_about (language, &kijk_circular_phase_enumeration, phase, "number");
  double height = kijk_font_get_height (font);
  double width = kijk_typesetter_width (kompas->composer->typesetter, font, number);
  KijkRect chip = _kijk_kompas_chip (kompas, kompas->circle->n_issues[phase]);
  double gap = chip.width > 0 ? 0.5 * font.size : 0;
  double whole = width + gap + chip.width;
  KijkWedge wedge = _kijk_circular_quarter (self, phase);
  gboolean placed;

  words->name.n = 1;
  words->name.rects[0] = (KijkRect) { -whole / 2, chip.width > 0 ? -CHIP_TAIL * height : 0, whole, height };
  words->lines = break_name (self, font, kijk_words_enum (language, &kijk_circular_phase_enumeration, phase), height,
                             &words->name);
  for (guint i = 0; i < words->name.n; i++)
    words->name.rects[i].y -= words->name.n * height / 2;
  placed = place_block (self, &words->name, &wedge, 0.5, NULL);
  if (!placed)
    for (guint i = 0; i < words->name.n; i++)
      words->name.rects[i] = shift (&words->name.rects[i], kijk_wedge_point (&wedge, 0.5, 0.5));

  words->number = words->name.rects[0];
  words->number.width = width;
  words->chip = (KijkRect) { words->number.x + width + gap, words->number.y + (height - chip.height) / 2,
                             chip.width, chip.height };

  return placed;
}

/* Returns: whether everything has room in words of the size that is tried */
static gboolean
try_size (KijkCircular *self,
          double        size)
{
  gboolean placed = TRUE;

  _kijk_circular_clear (self);
  self->size = size;
  for (int phase = 0; phase < KIJK_N_CIRCULAR_PHASES; phase++)
    placed = (placed || size == 0) && place_quarter (self, phase);
  for (int step = 0; step < KIJK_N_CIRCULAR_STEPS && (placed || size == 0); step++)
    placed = place_step (self, step) && placed;

  return placed;
}

/**
 * _kijk_circular_place:
 * @self: a circular model
 *
 * Finds a place for all its words, as large as they can be. A step whose name has none keeps its number, and
 * is noted as unnamed.
 */
void
_kijk_circular_place (KijkCircular *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (try_size (self, sizes[i]))
      return;
}

void
_kijk_circular_clear (KijkCircular *self)
{
  for (int phase = 0; phase < KIJK_N_CIRCULAR_PHASES; phase++)
    {
      g_clear_pointer (&self->quarters[phase].lines, g_ptr_array_unref);
      self->quarters[phase].name.n = 0;
    }
  for (int step = 0; step < KIJK_N_CIRCULAR_STEPS; step++)
    {
      g_clear_pointer (&self->steps[step].lines, g_ptr_array_unref);
      self->steps[step].name.n = 0;
    }
}
