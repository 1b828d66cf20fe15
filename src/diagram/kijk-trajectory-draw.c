/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-trajectory-private.h"

#include <math.h>

/* What is drawn of the road: on top the process as the method has it, between its two
 * bands; below it how it really went. A move back is drawn as a move on is: only its
 * direction tells. */

/* In lines of words. */
#define BAND 1.15
#define APART 0.3
#define POINT 0.4
#define HEAD 0.34
#define DOT 0.16 /* what stands for the pre-phase */
#define IDLE 0.17

/* In u. */
#define SEAM 5.0
#define OUTLINE 1.5
#define CURRENT_OUTLINE 3.0
#define WAY 2.5
#define DASH 5.0

static KijkStay *
get_stay (KijkTrajectory *self,
          guint           i)
{
  return self->stays->pdata[i];
}

static KijkNode *
add_node (KijkTrajectory *self,
          KijkRole        role,
          const char     *name,
          const char     *id,
          int             page)
{
  g_autofree char *whole = page > 1 ? g_strdup_printf ("%s-%s-%d", name, id, page) : g_strdup_printf ("%s-%s", name, id);
  KijkNode *node = kijk_scene_add (self->kompas.composer->scene, role, whole);

  node->page = page;
  return node;
}

static KijkRect
get_page (KijkTrajectory *self,
          int             page)
{
  return page == 1 ? self->first : self->further;
}

/* ---- the process as it should go ---- */

/* What the bands and their legs stand around, themselves included. */
static KijkRect
get_frame (KijkTrajectory *self,
           int             page)
{
  const KijkRect *last = &self->columns[KIJK_PHASE_RENEW];
  KijkRect whole = get_page (self, page);

  return (KijkRect) { self->columns[0].x - self->leg, whole.y,
                      last->x + last->width - self->columns[0].x + 2 * self->leg, whole.height };
}

static void
add_band (KijkTrajectory *self,
          KijkBand        band,
          int             page)
{
  static const char *const ids[] = { "interaction", "meaning" };
  KijkComposer *composer = self->kompas.composer;
  KijkFont font = kijk_page_get_font (composer->page, KIJK_TEXT_SECTOR);
  const char *name = kijk_composer_word (composer, "band", ids[band]);
  KijkRect frame = get_frame (self, page);
  double thick = BAND * self->line;
  double height = kijk_font_get_height (font);
  double top = band == KIJK_BAND_INTERACTION ? frame.y : frame.y + frame.height - thick;
  KijkRect words = { frame.x + thick / 2, top + (thick - height) / 2, frame.width, height };
  g_autofree char *label = kijk_words_format (composer->language, "accessible", "band", "band", name, NULL);
  KijkNode *node = add_node (self, KIJK_ROLE_RING, "band", ids[band], page);

  kijk_node_add_mark (node, _kijk_trajectory_bend_band (self, band, &frame), KIJK_INK_BAND, KIJK_INK_RULE,
                      self->kompas.unit);
  kijk_node_take_lines (node, kijk_typesetter_set (composer->typesetter, font, name, &words, KIJK_ALIGN_START), font,
                        KIJK_INK_TEXT);
  kijk_node_set_label (node, label);
  if (self->leg > 0)
    _kijk_trajectory_add_pulse (self, band, page, &frame);
}

static GPtrArray *
set_name (KijkTrajectory *self,
          int             phase,
          KijkFont        font,
          const KijkRect *rect)
{
  double height = kijk_font_get_height (font);
  GPtrArray *lines = self->named ? _kijk_trajectory_break_name (self, phase)
                                 : kijk_typesetter_break (self->kompas.composer->typesetter, font,
                                                          _kijk_kompas_phase_number (&self->kompas, phase), rect->width);
  double y = rect->y + (rect->height - lines->len * height) / 2;

  for (guint i = 0; i < lines->len; i++)
    {
      KijkLine *line = lines->pdata[i];

      line->x = rect->x + (rect->width - line->width) / 2;
      line->baseline = y + i * height + kijk_font_get_ascent (font);
    }

  return lines;
}

static void
add_phase (KijkTrajectory *self,
           int             phase,
           int             page)
{
  static const KijkInk fills[] = {
    [KIJK_PHASE_STATE_AHEAD] = KIJK_INK_TO_COME,
    [KIJK_PHASE_STATE_BEEN] = KIJK_INK_BEEN,
    [KIJK_PHASE_STATE_CURRENT] = KIJK_INK_ACCENT,
  };
  const KijkPhaseProcess *process = &self->kompas.process->phases[phase];
  KijkFont font = kijk_page_get_font (self->kompas.composer->page, KIJK_TEXT_SECTOR);
  KijkRect whole = get_page (self, page);
  double top = whole.y + (BAND + APART) * self->line;
  double height = _kijk_trajectory_head_height (self) - (BAND + APART) * self->line;
  double point = POINT * self->line;
  KijkRect cell = { self->columns[phase].x, top, self->columns[phase].width - SEAM * self->kompas.unit, height };
  KijkRect words = cell;
  KijkPoint middle;
  gboolean last = phase == KIJK_PHASE_RENEW;
  gboolean current = process->state == KIJK_PHASE_STATE_CURRENT;
  g_autofree char *label = _kijk_kompas_phase_label (&self->kompas, process);
  KijkNode *node = add_node (self, KIJK_ROLE_SECTOR, "phase", _kijk_kompas_phase_key (phase), page);

  /* The last point stays inside its column. */
  cell.width -= last ? point - SEAM * self->kompas.unit : 0;
  words.x += point / 2;
  words.width = self->columns[phase].width - point / 2;
  middle = (KijkPoint) { words.x + words.width / 2, cell.y + height / 2 };
  kijk_node_add_mark (node, _kijk_kompas_chevron (&cell, point, phase == KIJK_PHASE_PRE), fills[process->state],
                      process->state == KIJK_PHASE_STATE_AHEAD ? KIJK_INK_RULE : KIJK_INK_TEXT,
                      (current ? CURRENT_OUTLINE : OUTLINE) * self->kompas.unit);
  if (!self->named && phase == KIJK_PHASE_PRE)
    kijk_node_add_mark (node, kijk_path_new_circle (middle, DOT * self->line),
                        current ? KIJK_INK_ON_ACCENT : KIJK_INK_TEXT, KIJK_INK_NONE, 0);
  else
    kijk_node_take_lines (node, set_name (self, phase, font, &words), font, current ? KIJK_INK_ON_ACCENT : KIJK_INK_TEXT);
  kijk_node_set_label (node, label);
}

/* Down each column, so that the eye finds back what is at its head. */
static void
add_track (KijkTrajectory *self,
           int             phase,
           int             page)
{
  KijkRect body = _kijk_trajectory_get_body (self, page);
  double x = self->columns[phase].x + self->columns[phase].width / 2;
  const KijkPoint ends[] = { { x, body.y }, { x, body.y + body.height } };
  KijkNode *node = add_node (self, KIJK_ROLE_AXIS, "track", _kijk_kompas_phase_key (phase), page);
  KijkMark *mark = kijk_node_add_mark (node, kijk_path_new_polygon (ends, 2, FALSE), KIJK_INK_NONE, KIJK_INK_RULE,
                                       self->kompas.unit);

  mark->dash = self->kompas.unit;
  mark->gap = DASH * self->kompas.unit;
  kijk_node_set_label (node, _kijk_kompas_phase_name (&self->kompas, phase));
}

static void
add_frame (KijkTrajectory *self,
           int             page)
{
  add_band (self, KIJK_BAND_INTERACTION, page);
  for (int phase = 0; phase < KIJK_N_PHASES; phase++)
    add_phase (self, phase, page);
  for (int phase = 0; phase < KIJK_N_PHASES && self->stays->len > 0; phase++)
    add_track (self, phase, page);
  add_band (self, KIJK_BAND_MEANING, page);
}

/* ---- the way it went ---- */

static void
add_text (KijkTrajectory *self,
          KijkStay       *stay,
          KijkRole        role,
          const char     *name,
          const char     *text,
          const KijkRect *column)
{
  KijkComposer *composer = self->kompas.composer;
  KijkRect rect = { column->x, stay->bar.y - 0.07 * self->line, column->width, 0 };
  g_autofree char *id = g_strdup_printf ("%s-%s", name, kijk_item_get_id (stay->visit));
  KijkInk ink = role == KIJK_ROLE_AXIS ? KIJK_INK_MUTED : KIJK_INK_TEXT;
  KijkNode *node = kijk_composer_add_text (composer, role, id, text, KIJK_TEXT_LEGEND, ink, &rect, KIJK_ALIGN_START);

  kijk_node_set_item (node, stay->visit);
  node->page = stay->page;
}

/* Hollow, as what has not begun is. */
static void
add_bar (KijkTrajectory *self,
         KijkNode       *node,
         const KijkRect *rect,
         KijkInk         fill,
         double          stroke,
         gboolean        planned)
{
  KijkRect bar = kijk_rect_grow (rect, -stroke / 2);
  KijkMark *mark = kijk_node_add_mark (node, kijk_path_new_rect (&bar, 0.2 * self->line), fill, KIJK_INK_TEXT, stroke);

  if (planned)
    mark->dash = mark->gap = 3 * self->kompas.unit;
}

/* What stands beside a stay whose reason is on a further page. */
static char *
describe_number (KijkTrajectory *self,
                 guint           number)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);

  return self->beside ? kijk_words_format (self->kompas.composer->language, "trajectory", "see", "number", digits, NULL)
                      : g_steal_pointer (&digits);
}

static void
add_stay (KijkTrajectory *self,
          KijkStay       *stay)
{
  KijkKompas *kompas = &self->kompas;
  double stroke = (stay->current ? CURRENT_OUTLINE : OUTLINE) * kompas->unit;
  KijkInk fill = stay->planned ? KIJK_INK_PAPER : stay->current ? KIJK_INK_ACCENT : KIJK_INK_BEEN;
  g_autofree char *id = g_strdup_printf ("visit-%s", kijk_item_get_id (stay->visit));
  g_autofree char *label = _kijk_stay_describe (kompas, stay);
  KijkNode *node = kijk_scene_add (kompas->composer->scene, KIJK_ROLE_TOKEN, id);

  add_bar (self, node, &stay->bar, fill, stroke, stay->planned);
  if (stay->planned_days > 0)
    add_bar (self, node, &stay->plan, KIJK_INK_NONE, OUTLINE * kompas->unit, TRUE);
  node->page = stay->page;
  kijk_node_set_label (node, label);
  kijk_node_set_item (node, stay->visit);

  if (*stay->mark != '\0')
    add_text (self, stay, KIJK_ROLE_AXIS, "day", stay->mark, &self->marks);
  if (stay->number > 0)
    {
      g_autofree char *number = describe_number (self, stay->number);

      add_text (self, stay, KIJK_ROLE_NOTE, "number", number, &self->reasons);
    }
  else if (*stay->reason != '\0')
    {
      add_text (self, stay, KIJK_ROLE_NOTE, "reason", stay->reason, &self->reasons);
    }
}

/* From @from to @to, out of the one and into the other straight down, past what stands
 * beside it until @past; one that nobody has gone yet is as hollow as where it leads. */
static void
add_way (KijkTrajectory *self,
         KijkNode       *node,
         gboolean        planned,
         KijkPoint       from,
         double          past,
         KijkPoint       to)
{
  double width = (planned ? OUTLINE : WAY) * self->kompas.unit;
  double head = HEAD * self->line;
  double down = to.y - past - head;
  KijkPath *way = kijk_path_new ();
  const KijkPoint tip[] = {
    { to.x - 0.55 * head, to.y - head }, { to.x + 0.55 * head, to.y - head }, { to.x, to.y },
  };

  kijk_path_move_to (way, from);
  if (past > from.y)
    kijk_path_line_to (way, (KijkPoint) { from.x, past });
  kijk_path_curve_to (way, (KijkPoint) { from.x, past + 0.85 * down }, (KijkPoint) { to.x, to.y - head - 0.85 * down },
                      (KijkPoint) { to.x, to.y - 0.8 * head });
  kijk_node_add_mark (node, way, KIJK_INK_NONE, KIJK_INK_TEXT, width);
  kijk_node_add_mark (node, kijk_path_new_polygon (tip, 3, TRUE), planned ? KIJK_INK_PAPER : KIJK_INK_TEXT,
                      planned ? KIJK_INK_TEXT : KIJK_INK_NONE, planned ? width : 0);
}

/* On the way from @past down to @to, half way: that time went by in no phase. */
static void
add_idle (KijkTrajectory *self,
          KijkNode       *node,
          KijkPoint       from,
          double          past,
          KijkPoint       to)
{
  double bend = 0.85 * (to.y - past - HEAD * self->line);
  double end = to.y - HEAD * self->line;
  KijkPoint middle = { (from.x + to.x) / 2, (past + 3 * (past + bend) + 3 * (end - bend) + end) / 8 };

  kijk_node_add_mark (node, kijk_path_new_circle (middle, IDLE * self->line), KIJK_INK_PAPER, KIJK_INK_TEXT,
                      OUTLINE * self->kompas.unit);
}

/* From one stay to the next; over the edge of a page by what is at it. */
static void
add_move (KijkTrajectory *self,
          KijkStay       *before,
          KijkStay       *after)
{
  const char *id = kijk_item_get_id (after->visit);
  g_autofree char *label = _kijk_stay_describe_way (&self->kompas, after);
  KijkPoint from = { before->bar.x + before->bar.width / 2, before->bar.y + before->bar.height };
  double past = fmax (from.y, before->plan.y + before->plan.height);
  KijkPoint to = { after->bar.x + after->bar.width / 2, after->bar.y };
  KijkRect body = _kijk_trajectory_get_body (self, after->page);

  if (before->page > 0)
    {
      KijkRect left = _kijk_trajectory_get_body (self, before->page);
      KijkNode *node = add_node (self, KIJK_ROLE_LINK, "move", id, before->page);

      kijk_node_set_item (node, after->visit);
      kijk_node_set_label (node, label);
      add_way (self, node, after->planned, from, past,
               before->page == after->page ? to : (KijkPoint) { to.x, left.y + left.height });
      if (after->idle > 0 && before->page == after->page)
        add_idle (self, node, from, past, to);
    }
  if (before->page != after->page)
    {
      KijkNode *node = add_node (self, KIJK_ROLE_LINK, "arrival", id, after->page);

      kijk_node_set_item (node, after->visit);
      kijk_node_set_label (node, label);
      from = (KijkPoint) { to.x, body.y + (before->page == 0 ? self->line : 0) };
      add_way (self, node, after->planned, from, from.y, to);
      if (after->idle > 0)
        add_idle (self, node, from, from.y, to);
    }
}

/* Where there is no other page, how many came before. */
static void
add_gathered (KijkTrajectory *self)
{
  KijkComposer *composer = self->kompas.composer;
  KijkRect rect = _kijk_trajectory_get_body (self, 1);
  g_autofree char *number = g_strdup_printf ("%u", self->n_gathered);
  g_autofree char *text = kijk_words_format (composer->language, "kompas", "earlier", "number", number, NULL);

  if (self->n_gathered == 0)
    return;

  rect.x = self->columns[0].x;
  _kijk_stays_gather (&self->kompas, self->stays, self->n_gathered,
                      kijk_composer_add_text (composer, KIJK_ROLE_STACK, "earlier", text, KIJK_TEXT_LEGEND,
                                              KIJK_INK_MUTED, &rect, KIJK_ALIGN_START));
}

/**
 * _kijk_trajectory_draw:
 * @self: a trajectory whose stays have their place
 *
 * Draws all pages of the road, in the order in which it went.
 */
void
_kijk_trajectory_draw (KijkTrajectory *self)
{
  for (int page = 1; page <= self->n_pages; page++)
    {
      add_frame (self, page);
      if (page == 1)
        add_gathered (self);
      for (guint i = 0; i < self->n_shown; i++)
        {
          KijkStay *stay = get_stay (self, i);
          KijkStay *before = i > 0 ? get_stay (self, i - 1) : NULL;

          if (stay->page != page)
            continue;
          if (before != NULL)
            add_move (self, before, stay);
          add_stay (self, stay);
        }
    }
}
