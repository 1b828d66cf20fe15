/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kompas-line-private.h"

#include <math.h>

/* The Kompas as the article draws it: the phases in a row of chevrons, from talking
 * together to working together, between the two bands that accompany each of them.
 * Where a row is too narrow for the words, the phases go on in a second one, still
 * between the same two bands. */

/* Sizes in the design's unit u. */
#define PANEL_GAP 26.0
#define PANEL_INDENT 16.0 /* of what marks where we are */
#define DOTS_APART 17.0
#define ARROW_HEAD 7.0

#define MOST_IN_TRAY 5

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
add_direction (KijkLineKompas *self,
               const KijkRect *area)
{
  KijkComposer *composer = self->kompas.composer;
  KijkRect rect = { area->x, self->directions, area->width, self->line };
  g_autofree char *whole = kijk_words_capitalise (kijk_composer_word (composer, "kompas", "direction"));
  KijkNode *from =
      kijk_composer_add_text (composer, KIJK_ROLE_NOTE, "direction-from", kijk_composer_word (composer, "kompas", "from"),
                              KIJK_TEXT_LEGEND, KIJK_INK_MUTED, &rect, KIJK_ALIGN_START);
  KijkNode *to =
      kijk_composer_add_text (composer, KIJK_ROLE_NOTE, "direction-to", kijk_composer_word (composer, "kompas", "to"),
                              KIJK_TEXT_LEGEND, KIJK_INK_MUTED, &rect, KIJK_ALIGN_END);
  KijkRect left = kijk_node_get_bounds (from);
  KijkRect right = kijk_node_get_bounds (to);
  double gap = _kijk_line_u (self, KIJK_LINE_GAP);

  kijk_node_set_label (from, whole);
  kijk_node_add_mark (to, new_arrow (left.x + left.width + gap, right.x - gap, round (left.y + left.height * 0.56),
                                     _kijk_line_u (self, ARROW_HEAD)),
                      KIJK_INK_NONE, KIJK_INK_MUTED, _kijk_line_u (self, 2));
}

/* Named at both ends, or where that has no room at one. */
static void
add_band (KijkLineKompas *self,
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

  kijk_node_add_mark (node, kijk_path_new_rect (rect, rect->height / 2), KIJK_INK_BAND, KIJK_INK_RULE,
                      _kijk_line_u (self, 1));
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
new_chevron (KijkLineKompas *self,
             int             phase)
{
  const KijkRect *cell = &self->cells[phase];
  double point = _kijk_line_get_point (self, phase);
  double height = _kijk_line_get_height (self, phase);
  double width = cell->width - _kijk_line_u (self, KIJK_LINE_SEAM) + self->point - point;
  KijkRect rect = { cell->x, cell->y + (cell->height - height) / 2, width, height };

  return _kijk_kompas_chevron (&rect, point, phase == KIJK_PHASE_PRE);
}

static void
add_needle (KijkLineKompas *self)
{
  KijkComposer *composer = self->kompas.composer;
  int current = self->kompas.process->current;
  const KijkPhaseWords *words = &self->kompas.words[current];
  const KijkRect *cell = &self->cells[current];
  double top = cell->y + (cell->height - _kijk_line_get_height (self, current)) / 2;
  double length = 0.42 * KIJK_LINE_NEEDLE_ROOM * self->line;
  KijkPoint centre = { words->head.x + words->head.width / 2, top - length - _kijk_line_u (self, 4) };
  g_autofree char *label = kijk_words_format (composer->language, "accessible", "needle", "phase",
                                              _kijk_kompas_phase_name (&self->kompas, current), NULL);
  KijkNode *node = kijk_scene_add (composer->scene, KIJK_ROLE_MARK, "needle");

  _kijk_kompas_add_needle (node, centre, G_PI, length, KIJK_LINE_NEEDLE_WIDTH * self->line);
  kijk_node_set_label (node, label);
  kijk_node_set_item (node, kijk_project_get_collaboration (composer->project));
  self->kompas.used[KIJK_SIGN_NEEDLE] = TRUE;
}

/* What comes after the last phase. */
static void
add_semicolon (KijkLineKompas *self)
{
  KijkComposer *composer = self->kompas.composer;
  const KijkRect *cell = &self->cells[KIJK_PHASE_RENEW];
  double height = _kijk_line_u (self, KIJK_LINE_SEMICOLON);
  KijkPoint middle = { cell->x + cell->width + self->point + height / 4, cell->y + cell->height / 2 };
  g_autofree char *label = kijk_words_capitalise (kijk_composer_word (composer, "kompas", "semicolon"));
  KijkNode *node = kijk_scene_add (composer->scene, KIJK_ROLE_MARK, "semicolon");

  kijk_node_add_mark (node, _kijk_kompas_semicolon (middle, height), KIJK_INK_TEXT, KIJK_INK_NONE, 0);
  kijk_node_set_label (node, label);
  self->kompas.used[KIJK_SIGN_SEMICOLON] = TRUE;
}

/* ---- below the line ---- */

static KijkNode *
add_note (KijkLineKompas *self,
          const char     *id,
          const char     *text,
          KijkRect       *rest,
          KijkAlign       align)
{
  KijkNode *node = kijk_composer_add_text (self->kompas.composer, KIJK_ROLE_NOTE, id, text, KIJK_TEXT_LEGEND,
                                           KIJK_INK_MUTED, rest, align);
  KijkRect bounds = kijk_node_get_bounds (node);
  double taken = bounds.width + 2 * _kijk_line_u (self, KIJK_LINE_GAP);

  node->kind = KIJK_KIND_PHASE_VOTE;
  if (align == KIJK_ALIGN_START)
    rest->x += taken;
  rest->width -= taken;

  return node;
}

/* Those who do not know, at the end, in a tray if they are few. */
static void
add_tray (KijkLineKompas *self,
          KijkRect       *rest)
{
  KijkKompas *kompas = &self->kompas;
  guint n = kompas->process->votes.at[KIJK_VOTE_PLACE_DONT_KNOW];
  g_autofree char *text = _kijk_kompas_dont_know (kompas);
  g_autofree char *label = _kijk_kompas_votes_label (kompas, KIJK_VOTE_PLACE_DONT_KNOW);
  double apart = _kijk_line_u (self, DOTS_APART);
  double depth = _kijk_line_u (self, KIJK_LINE_TRAY_DEPTH);
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
  kijk_node_add_mark (node, kijk_path_new_polygon (tray, 4, FALSE), KIJK_INK_NONE, KIJK_INK_TEXT,
                      _kijk_line_u (self, 1.5));
  for (guint i = 0; i < n; i++)
    _kijk_kompas_add_dot (node, (KijkPoint) { tray[0].x + (i + 0.8) * apart, bottom - _kijk_line_u (self, 9.5) },
                          _kijk_line_u (self, 7));
  kompas->used[KIJK_SIGN_VOTE] = TRUE;
}

static void
add_below (KijkLineKompas *self,
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
      rest.x += chip.width + 2 * _kijk_line_u (self, KIJK_LINE_GAP);
      rest.width -= chip.width + 2 * _kijk_line_u (self, KIJK_LINE_GAP);
    }
  if (received != NULL)
    add_note (self, "votes-received", received, &rest, KIJK_ALIGN_START);
  add_tray (self, &rest);
}

/* In the order in which it is read out. */
static void
draw (KijkLineKompas *self,
      const KijkRect *area)
{
  KijkKompas *kompas = &self->kompas;

  _kijk_line_place (self, area);
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
  KijkLineKompas self = { .kompas = { .composer = composer, .process = process } };
  KijkRect area = composer->area;
  KijkRect picture;
  double taken;

  _kijk_kompas_set_title (&self.kompas);
  if (composer->page->overflow != KIJK_OVERFLOW_NONE)
    _kijk_kompas_add_head (&self.kompas, &area);

  picture = area;
  picture.height = _kijk_line_choose_size (&self, &area);
  if (composer->page->overflow == KIJK_OVERFLOW_NONE)
    picture.y += fmax (0, round ((area.height - picture.height) / 2));
  draw (&self, &picture);
  if (composer->page->overflow == KIJK_OVERFLOW_NONE)
    return;

  taken = picture.height + _kijk_line_u (&self, PANEL_GAP);
  area.y += taken;
  area.height -= taken;
  kijk_composer_add_foot (composer, &area);
  area.x += _kijk_line_u (&self, PANEL_INDENT);
  area.width -= _kijk_line_u (&self, PANEL_INDENT);
  _kijk_kompas_add_panel (&self.kompas, &area, kijk_page_is_wide (composer->page) ? 3 : 2);
}
