/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kompas-private.h"

#include <math.h>

/* The Kompas as the article draws it: the phases in a row of chevrons, from talking
 * together to working together, between the two bands that accompany each of them.
 * Where a row is too narrow for the words, the phases go on in a second one, still
 * between the same two bands. */

/* In lines of the words in it: how high a phase is and how far its point comes out,
 * how high a band is, and what the needle has above a phase. */
#define PHASE_HEIGHT 4.4
#define POINT 0.95
#define BAND_HEIGHT 1.3
#define NEEDLE_ROOM 1.8
#define NEEDLE_WIDTH 0.55

/* The pre-phase is lower than what it leads to. */
#define PRE_HEIGHT 0.72

/* Sizes in the design's unit u. */
#define SEAM 6.0
#define WORDS_MARGIN 8.0
#define CHIP_MARGIN 6.0
#define GAP 10.0
#define VOTES_HEIGHT 30.0
#define PANEL_GAP 26.0
#define PANEL_INDENT 16.0 /* of what marks where we are */
#define SEMICOLON 40.0
#define DOTS_APART 17.0
#define TRAY_DEPTH 22.0
#define ARROW_HEAD 7.0

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

#define MOST_IN_TRAY 5
#define MOST_ROWS KIJK_N_PHASES

/* The line while it is being drawn. */
typedef struct {
  KijkKompas kompas;
  int        per_row;
  double     line;       /* the height of a line of the words in it */
  double     point;
  KijkRect   cells[KIJK_N_PHASES]; /* of the phases; their points come out of them */
  KijkRect   bands[2];
  double     directions; /* where the words stand that say from where to where */
  double     below;      /* where those who do not know lie */
} Line;

static double
scale (Line  *self,
       double u)
{
  return u * self->kompas.unit;
}

/* ---- how it is divided ---- */

/* What @phase needs between the notch and the point, with a chip on its upper edge
 * that is clear of the needle in the middle. */
static double
get_need (Line *self,
          int   phase)
{
  const KijkPhaseWords *words = &self->kompas.words[phase];
  double edge = 2 * words->chip.width + NEEDLE_WIDTH * self->line;

  return fmax (edge, fmax (words->name.width, words->head.width)) + 2 * scale (self, WORDS_MARGIN);
}

/* How wide the pre-phase is: no wider than it must be beside the five. */
static double
get_pre_width (Line *self)
{
  return get_need (self, KIJK_PHASE_PRE) + PRE_HEIGHT * self->point + scale (self, SEAM);
}

static gboolean
is_first_in_row (Line *self,
                 int   phase)
{
  return phase % self->per_row == 0;
}

/* How wide @phase is in rows that are @width wide, without what its point takes. */
static double
get_width (Line   *self,
           int     phase,
           double  width)
{
  double rest = width - self->point - scale (self, SEMICOLON) / 2;

  if (self->per_row < KIJK_N_PHASES)
    return floor (rest / self->per_row);

  return floor (phase == KIJK_PHASE_PRE ? get_pre_width (self) : (rest - get_pre_width (self)) / (KIJK_N_PHASES - 1));
}

static gboolean
has_room (Line   *self,
          double  width)
{
  for (int phase = 0; phase < KIJK_N_PHASES; phase++)
    if (get_width (self, phase, width) - self->point - scale (self, SEAM) < get_need (self, phase) &&
        (phase != KIJK_PHASE_PRE || self->per_row < KIJK_N_PHASES))
      return FALSE;

  return TRUE;
}

/* As many phases in a row as have room for their words. */
static void
choose_rows (Line   *self,
             double  width)
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
has_votes (Line *self)
{
  for (int place = 0; place < KIJK_N_GALLERIES; place++)
    if (self->kompas.process->votes.at[place] > 0)
      return TRUE;

  return FALSE;
}

/* The height of one row with the needle above and the votes below it. */
static double
get_row_height (Line *self)
{
  return (NEEDLE_ROOM + PHASE_HEIGHT) * self->line + scale (self, has_votes (self) ? VOTES_HEIGHT : GAP);
}

/* ---- words, chips and votes ---- */

static double
get_point (Line *self,
           int   phase)
{
  return phase == KIJK_PHASE_PRE ? PRE_HEIGHT * self->point : self->point;
}

static double
get_height (Line *self,
            int   phase)
{
  return (phase == KIJK_PHASE_PRE ? PRE_HEIGHT : 1) * self->cells[phase].height;
}

/* Between the notch, which the pre-phase has not, and the point. */
static void
place_words (Line *self,
             int   phase)
{
  KijkPhaseWords *words = &self->kompas.words[phase];
  const KijkRect *cell = &self->cells[phase];
  double left = cell->x + (phase == KIJK_PHASE_PRE ? 0 : self->point);
  double right = cell->x + cell->width - scale (self, SEAM) + (phase == KIJK_PHASE_PRE ? get_point (self, phase) / 2 : 0);
  double middle = (left + right) / 2;

  words->head.x = middle - words->head.width / 2;
  words->head.y = round (cell->y + (cell->height - words->head.height - words->name.height) / 2);
  words->name.x = middle - words->name.width / 2;
  words->name.y = words->head.y + words->head.height;
  words->chip.x = cell->x + cell->width - scale (self, SEAM + CHIP_MARGIN) - words->chip.width;
  words->chip.y = round (cell->y + (cell->height - get_height (self, phase)) / 2 - words->chip.height / 2);
}

/* Votes lie below their phase, or below where two meet. */
static void
place_gallery (Line           *self,
               KijkVotePlace   place,
               const KijkRect *area)
{
  KijkGallery *gallery = &self->kompas.galleries[place];
  const KijkRect *cell = &self->cells[(place + 1) / 2];
  double room = fmin (cell->width, self->cells[place / 2].width) * (place % 2 == 0 ? OWN_SHARE : SEAM_SHARE);
  double x = cell->x + (place % 2 == 0 ? cell->width / 2 : 0) - scale (self, SEAM) / 2;
  KijkPoint middle = { CLAMP (x, area->x + room / 2, area->x + area->width - room / 2),
                       cell->y + cell->height + scale (self, VOTES_HEIGHT) / 2 };

  gallery->n = self->kompas.process->votes.at[place];
  _kijk_gallery_lay_in_row (&self->kompas, gallery, middle, room);
}

/* ---- where everything goes ---- */

static gboolean
has_below (Line *self)
{
  g_autofree char *received = _kijk_kompas_received (&self->kompas);

  return received != NULL || self->kompas.process->votes.at[KIJK_VOTE_PLACE_DONT_KNOW] > 0 ||
         self->kompas.process->other_issues->len > 0;
}

static double
get_below_height (Line *self)
{
  return has_below (self) ? fmax (self->line, scale (self, TRAY_DEPTH)) + scale (self, GAP) : 0;
}

/* The height of all of it in rows that are @width wide, with its words as large as
 * the design has them or up to @growth times as large. */
static double
measure (Line   *self,
         double  width,
         double  growth)
{
  KijkKompas *kompas = &self->kompas;

  _kijk_kompas_clear (kompas);
  kompas->radius = growth > 1 ? growth * kijk_page_get_font (kompas->composer->page, KIJK_TEXT_SECTOR).size / NAME_SHARE : 0;
  self->line = kijk_font_get_height (_kijk_kompas_name_font (kompas));
  self->point = POINT * self->line;
  kompas->unit = self->line / LINE;
  _kijk_kompas_measure (kompas);
  choose_rows (self, width);

  return self->line + scale (self, GAP) + 2 * BAND_HEIGHT * self->line +
         KIJK_N_PHASES / self->per_row * get_row_height (self) + get_below_height (self);
}

/* Larger where the page has room for it without more rows. */
static double
choose_size (Line           *self,
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
static void
place (Line           *self,
       const KijkRect *area)
{
  double band = BAND_HEIGHT * self->line;
  double x = area->x;
  double y = area->y + self->line + scale (self, GAP);

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
      self->cells[phase] = (KijkRect) { x, y + NEEDLE_ROOM * self->line, get_width (self, phase, area->width),
                                        PHASE_HEIGHT * self->line };
      x += self->cells[phase].width;
      place_words (self, phase);
    }
  y += get_row_height (self);
  self->bands[1] = (KijkRect) { area->x, y, area->width, band };
  self->below = y + band + scale (self, GAP);

  for (int seat = 0; seat < KIJK_N_GALLERIES; seat++)
    place_gallery (self, seat, area);
}

/* ---- drawing ---- */

/* From @from to @to along the words that say what lies at both ends. */
static KijkPath *
new_arrow (double from,
           double to,
           double y,
           double head)
{
  const KijkPoint tip[] = { { to - head, y - 0.6 * head }, { to, y }, { to - head, y + 0.6 * head } };
  KijkPath *path = kijk_path_new_polygon (tip, 3, FALSE);

  kijk_path_move_to (path, (KijkPoint) { from, y });
  kijk_path_line_to (path, (KijkPoint) { to, y });

  return path;
}

static void
add_direction (Line           *self,
               const KijkRect *area)
{
  KijkComposer *composer = self->kompas.composer;
  KijkRect rect = { area->x, self->directions, area->width, self->line };
  g_autofree char *whole = kijk_words_capitalise (kijk_composer_word (composer, "kompas", "direction"));
  KijkNode *from = kijk_composer_add_text (composer, KIJK_ROLE_NOTE, "direction-from", kijk_composer_word (composer, "kompas", "from"),
                                           KIJK_TEXT_LEGEND, KIJK_INK_MUTED, &rect, KIJK_ALIGN_START);
  KijkNode *to = kijk_composer_add_text (composer, KIJK_ROLE_NOTE, "direction-to", kijk_composer_word (composer, "kompas", "to"),
                                         KIJK_TEXT_LEGEND, KIJK_INK_MUTED, &rect, KIJK_ALIGN_END);
  KijkRect left = kijk_node_get_bounds (from);
  KijkRect right = kijk_node_get_bounds (to);
  double gap = scale (self, GAP);

  kijk_node_set_label (from, whole);
  kijk_node_add_mark (to, new_arrow (left.x + left.width + gap, right.x - gap, round (left.y + left.height * 0.56),
                                     scale (self, ARROW_HEAD)),
                      KIJK_INK_NONE, KIJK_INK_MUTED, scale (self, 2));
}

/* Named at both ends, or where that has no room at one. */
static void
add_band (Line           *self,
          const char     *band,
          const KijkRect *rect)
{
  KijkKompas *kompas = &self->kompas;
  KijkFont font = _kijk_kompas_name_font (kompas);
  const char *name = kijk_composer_word (kompas->composer, "band", band);
  double width = kijk_typesetter_width (kompas->composer->typesetter, font, name);
  double inset = rect->height / 2 + width / 2;
  g_autofree char *id = g_strdup_printf ("band-%s", band);
  g_autofree char *label = kijk_words_format (kompas->composer->language, "accessible", "band", "band", name, NULL);
  KijkNode *node = kijk_scene_add (kompas->composer->scene, KIJK_ROLE_RING, id);

  kijk_node_add_mark (node, kijk_path_new_rect (rect, rect->height / 2), KIJK_INK_BAND, KIJK_INK_RULE, scale (self, 1));
  kijk_node_set_label (node, label);
  for (int at_end = 0; at_end < (4 * inset < rect->width ? 2 : 1); at_end++)
    {
      g_autofree char *name_id = g_strdup_printf ("name-%s-%s", band, at_end ? "end" : "start");

      _kijk_kompas_add_label (kompas, KIJK_ROLE_LABEL, name_id, name, font,
                              (KijkPoint) { at_end ? rect->x + rect->width - inset : rect->x + inset,
                                            rect->y + rect->height / 2 });
    }
}

/* The pre-phase comes out of nothing, the others out of what was before. */
static KijkPath *
new_chevron (Line *self,
             int   phase)
{
  const KijkRect *cell = &self->cells[phase];
  double point = get_point (self, phase);
  double height = get_height (self, phase);
  KijkRect rect = { cell->x, cell->y + (cell->height - height) / 2, cell->width - scale (self, SEAM) + self->point - point,
                    height };

  return _kijk_kompas_chevron (&rect, point, phase == KIJK_PHASE_PRE);
}

static void
add_needle (Line *self)
{
  KijkComposer *composer = self->kompas.composer;
  int current = self->kompas.process->current;
  const KijkPhaseWords *words = &self->kompas.words[current];
  const KijkRect *cell = &self->cells[current];
  double top = cell->y + (cell->height - get_height (self, current)) / 2;
  double length = 0.42 * NEEDLE_ROOM * self->line;
  KijkPoint centre = { words->head.x + words->head.width / 2, top - length - scale (self, 4) };
  g_autofree char *label = kijk_words_format (composer->language, "accessible", "needle", "phase",
                                              _kijk_kompas_phase_name (&self->kompas, current), NULL);
  KijkNode *node = kijk_scene_add (composer->scene, KIJK_ROLE_MARK, "needle");

  _kijk_kompas_add_needle (node, centre, G_PI, length, NEEDLE_WIDTH * self->line);
  kijk_node_set_label (node, label);
  kijk_node_set_item (node, kijk_project_get_collaboration (composer->project));
  self->kompas.used[KIJK_SIGN_NEEDLE] = TRUE;
}

/* What comes after the last phase. */
static void
add_semicolon (Line *self)
{
  KijkComposer *composer = self->kompas.composer;
  const KijkRect *cell = &self->cells[KIJK_PHASE_RENEW];
  KijkPoint middle = { cell->x + cell->width + self->point + scale (self, SEMICOLON) / 4, cell->y + cell->height / 2 };
  g_autofree char *label = kijk_words_capitalise (kijk_composer_word (composer, "kompas", "semicolon"));
  KijkNode *node = kijk_scene_add (composer->scene, KIJK_ROLE_MARK, "semicolon");

  kijk_node_add_mark (node, _kijk_kompas_semicolon (middle, scale (self, SEMICOLON)), KIJK_INK_TEXT, KIJK_INK_NONE, 0);
  kijk_node_set_label (node, label);
  self->kompas.used[KIJK_SIGN_SEMICOLON] = TRUE;
}

/* ---- below the line ---- */

static KijkNode *
add_note (Line       *self,
          const char *id,
          const char *text,
          KijkRect   *rest,
          KijkAlign   align)
{
  KijkNode *node = kijk_composer_add_text (self->kompas.composer, KIJK_ROLE_NOTE, id, text, KIJK_TEXT_LEGEND,
                                           KIJK_INK_MUTED, rest, align);
  KijkRect bounds = kijk_node_get_bounds (node);
  double taken = bounds.width + 2 * scale (self, GAP);

  node->kind = KIJK_KIND_PHASE_VOTE;
  if (align == KIJK_ALIGN_START)
    rest->x += taken;
  rest->width -= taken;

  return node;
}

/* Those who do not know, at the end, in a tray if they are few. */
static void
add_tray (Line     *self,
          KijkRect *rest)
{
  KijkKompas *kompas = &self->kompas;
  guint n = kompas->process->votes.at[KIJK_VOTE_PLACE_DONT_KNOW];
  g_autofree char *text = _kijk_kompas_dont_know (kompas);
  g_autofree char *label = _kijk_kompas_votes_label (kompas, KIJK_VOTE_PLACE_DONT_KNOW);
  double apart = scale (self, DOTS_APART);
  double depth = scale (self, TRAY_DEPTH);
  double width = (n + 0.6) * apart;
  double bottom = rest->y + self->line;
  KijkPoint tray[4];
  KijkNode *node;

  if (text == NULL)
    return;

  node = add_note (self, "votes-dont-know", text, rest, KIJK_ALIGN_END);
  kijk_node_set_label (node, label);
  if (n > MOST_IN_TRAY)
    return;

  rest->width -= width;
  tray[0] = (KijkPoint) { rest->x + rest->width, bottom - depth / 2 };
  tray[1] = (KijkPoint) { tray[0].x, bottom };
  tray[2] = (KijkPoint) { tray[0].x + width, bottom };
  tray[3] = (KijkPoint) { tray[2].x, tray[0].y };
  kijk_node_add_mark (node, kijk_path_new_polygon (tray, 4, FALSE), KIJK_INK_NONE, KIJK_INK_TEXT, scale (self, 1.5));
  for (guint i = 0; i < n; i++)
    _kijk_kompas_add_dot (node, (KijkPoint) { tray[0].x + (i + 0.8) * apart, bottom - scale (self, 9.5) }, scale (self, 7));
  kompas->used[KIJK_SIGN_VOTE] = TRUE;
}

static void
add_below (Line           *self,
           const KijkRect *area)
{
  KijkKompas *kompas = &self->kompas;
  GPtrArray *issues = kompas->process->other_issues;
  KijkRect chip = _kijk_kompas_chip (kompas, issues->len);
  KijkRect rest = { area->x, self->below, area->width, self->line };
  g_autofree char *received = _kijk_kompas_received (kompas);

  chip.x = rest.x;
  chip.y = rest.y;
  _kijk_kompas_add_chip (kompas, -1, issues, &chip);
  if (issues->len > 0)
    {
      rest.x += chip.width + 2 * scale (self, GAP);
      rest.width -= chip.width + 2 * scale (self, GAP);
    }
  if (received != NULL)
    add_note (self, "votes-received", received, &rest, KIJK_ALIGN_START);
  add_tray (self, &rest);
}

/* In the order in which it is read out. */
static void
draw (Line           *self,
      const KijkRect *area)
{
  KijkKompas *kompas = &self->kompas;

  place (self, area);
  add_direction (self, area);
  add_band (self, "interaction", &self->bands[0]);
  add_needle (self);
  for (int phase = 0; phase < KIJK_N_PHASES; phase++)
    _kijk_kompas_add_segment (kompas, &kompas->process->phases[phase], new_chevron (self, phase));
  add_semicolon (self);
  for (int phase = 0; phase < KIJK_N_PHASES; phase++)
    _kijk_kompas_add_chip (kompas, phase, kompas->process->phases[phase].issues, &kompas->words[phase].chip);
  _kijk_kompas_add_votes (kompas);
  add_band (self, "meaning", &self->bands[1]);
  add_below (self, area);
  _kijk_kompas_clear (kompas);
}

/**
 * kijk_kompas_line_compose:
 * @composer: a composer
 *
 * Composes the Kompas as a line: the pre-phase and the five phases as chevrons
 * between the two bands, and unless the page is a canvas, what it says in words.
 */
void
kijk_kompas_line_compose (KijkComposer *composer)
{
  g_autoptr (KijkProcess) process = kijk_process_new (composer->project);
  Line self = { .kompas = { .composer = composer, .process = process } };
  KijkRect area = composer->area;
  KijkRect picture;
  double taken;

  _kijk_kompas_set_title (&self.kompas);
  if (composer->page->overflow != KIJK_OVERFLOW_NONE)
    _kijk_kompas_add_head (&self.kompas, &area);

  picture = area;
  picture.height = choose_size (&self, &area);
  if (composer->page->overflow == KIJK_OVERFLOW_NONE)
    picture.y += fmax (0, round ((area.height - picture.height) / 2));
  draw (&self, &picture);
  if (composer->page->overflow == KIJK_OVERFLOW_NONE)
    return;

  taken = picture.height + scale (&self, PANEL_GAP);
  area.y += taken;
  area.height -= taken;
  kijk_composer_add_foot (composer, &area);
  area.x += scale (&self, PANEL_INDENT);
  area.width -= scale (&self, PANEL_INDENT);
  _kijk_kompas_add_panel (&self.kompas, &area, kijk_page_is_wide (composer->page) ? 3 : 2);
}
