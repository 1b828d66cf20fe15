/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-trajectory-private.h"

#include <string.h>

#include "kijk-kompas-rows-private.h"
#include "kijk-process-text.h"

/* The scene of the road so far: which phases were visited when, the steps back
 * included, and why; below it what is planned. */

/* In u, the height of a line of words; between the parts of a page, in lines. */
#define LINE 25.0
#define PART_GAP 0.5

/* How wide the legend must be at least, in lines. */
#define LEGEND_WIDTH 10.0

/* Where the collaboration stood when it had gone so far: each stay keeps the place that
 * it has on the whole road. */
static void
look_back (KijkTrajectory *self)
{
  KijkProcess *process = self->kompas.process;
  guint n = self->kompas.composer->options->n_stays;

  if (n == 0 || self->stays->len == 0)
    return;

  self->n_shown = MIN (n, process->visits->len);
  for (int phase = 0; phase < KIJK_N_PHASES; phase++)
    process->phases[phase].state = KIJK_PHASE_STATE_AHEAD;
  for (guint i = 0; i < self->stays->len; i++)
    {
      KijkStay *stay = self->stays->pdata[i];

      stay->current = i + 1 == self->n_shown;
      if (i < self->n_shown)
        process->phases[stay->phase].state = KIJK_PHASE_STATE_BEEN;
      if (stay->current)
        {
          process->current = stay->phase;
          process->visit = stay->visit;
        }
    }
  process->phases[process->current].state = KIJK_PHASE_STATE_CURRENT;
}

/* ---- words ---- */

/* A heading is no sentence. */
static char *
strip_stop (char *text)
{
  if (g_str_has_suffix (text, "."))
    text[strlen (text) - 1] = '\0';

  return text;
}

/* Returns: (transfer full) (nullable): on the way, where it has come and when that was */
static char *
describe_step (KijkTrajectory *self)
{
  KijkStay *last;
  g_autofree char *period = NULL;

  if (self->kompas.composer->options->n_stays == 0 || self->n_shown == 0)
    return NULL;

  last = self->stays->pdata[self->n_shown - 1];
  if (self->n_shown > 1)
    return strip_stop (_kijk_stay_describe_move (&self->kompas, last));

  period = kijk_process_name_visit (last->visit, self->kompas.composer->language);
  return kijk_words_format (self->kompas.composer->language, "format", "labelled", "label",
                            _kijk_kompas_phase_name (&self->kompas, last->phase), "value", period, NULL);
}

/* ---- the page ---- */

/* Where names have no room in the columns, below the head what their numbers mean. */
static void
add_names (KijkTrajectory *self,
           KijkRect       *area)
{
  KijkComposer *composer = self->kompas.composer;
  GString *names = g_string_new (NULL);
  KijkNode *node;
  KijkRect bounds;

  for (int phase = 0; phase < KIJK_N_PHASES; phase++)
    {
      const char *number = _kijk_kompas_phase_number (&self->kompas, phase);

      g_string_append_printf (names, "%s%s%s%s", phase > 0 ? " · " : "", number, *number != '\0' ? " " : "",
                              _kijk_kompas_phase_name (&self->kompas, phase));
    }
  node = kijk_composer_add_text (composer, KIJK_ROLE_NOTE, "phase-names", names->str, KIJK_TEXT_LEGEND, KIJK_INK_TEXT, area,
                                 KIJK_ALIGN_START);
  bounds = kijk_node_get_bounds (node);
  area->height -= bounds.y + bounds.height + PART_GAP * self->line - area->y;
  area->y = bounds.y + bounds.height + PART_GAP * self->line;
  g_string_free (names, TRUE);
}

/* The legend: on the first page, above the reasons where it has room beside the names of
 * the phases, or else at the bottom. */
static void
add_legend (KijkTrajectory *self,
            KijkRect       *area)
{
  g_autoptr (GPtrArray) rows = _kijk_kompas_list_signs (&self->kompas);
  KijkRect rect = { self->reasons.x, area->y, self->reasons.width, _kijk_trajectory_head_height (self) };

  if (_kijk_rows_measure (&self->kompas, rows, rect.width) <= rect.height && rect.width > LEGEND_WIDTH * self->line)
    {
      _kijk_rows_put (&self->kompas, rows, &rect, 1);
      return;
    }

  rect = *area;
  rect.height = _kijk_rows_measure (&self->kompas, rows, area->width);
  rect.y = area->y + area->height - rect.height;
  _kijk_rows_put (&self->kompas, rows, &rect, 1);
  area->height -= rect.height + (rows->len > 0 ? PART_GAP * self->line : 0);
}

/* What the picture will show, before it is drawn: the legend takes its room first. */
static void
find_signs (KijkTrajectory *self)
{
  static const KijkSign signs[] = {
    [KIJK_PHASE_STATE_AHEAD] = KIJK_SIGN_AHEAD,
    [KIJK_PHASE_STATE_BEEN] = KIJK_SIGN_BEEN,
    [KIJK_PHASE_STATE_CURRENT] = KIJK_SIGN_CURRENT,
  };
  gboolean *used = self->kompas.used;

  /* On the way it stays the same, or what is below it would jump. */
  for (guint i = 0; self->kompas.composer->options->n_stays > 0 && i < G_N_ELEMENTS (signs); i++)
    used[signs[i]] = TRUE;
  for (int phase = 0; phase < KIJK_N_PHASES; phase++)
    used[signs[self->kompas.process->phases[phase].state]] = TRUE;
  for (guint i = 0; i < self->stays->len; i++)
    {
      KijkStay *stay = self->stays->pdata[i];

      used[KIJK_SIGN_IDLE] = used[KIJK_SIGN_IDLE] || stay->idle > 0;
      used[stay->planned ? KIJK_SIGN_PLANNED : stay->current ? KIJK_SIGN_CURRENT : KIJK_SIGN_BEEN] = TRUE;
      used[KIJK_SIGN_PLANNED] |= stay->planned_days > 0;
    }
  used[KIJK_SIGN_LONGER] = self->stays->len > 1;
}

/* Where nobody has been anywhere yet. */
static void
add_empty (KijkTrajectory *self)
{
  KijkRect body = _kijk_trajectory_get_body (self, 1);

  if (self->stays->len > 0)
    return;
  body.x = self->columns[0].x + self->line;
  body.width -= 2 * self->line;
  body.y += self->line;
  kijk_composer_add_text (self->kompas.composer, KIJK_ROLE_NOTE, "empty",
                          kijk_composer_word (self->kompas.composer, "trajectory", "empty"), KIJK_TEXT_LEGEND,
                          KIJK_INK_MUTED, &body, KIJK_ALIGN_START);
}

/* The reasons that had no room beside their stay. */
static void
add_reasons (KijkTrajectory *self,
             KijkFlow       *flow)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) _kijk_row_free);
  g_autofree char *heading =
      kijk_words_capitalise (kijk_composer_word (self->kompas.composer, "trajectory", "reasons"));

  g_ptr_array_add (rows, _kijk_row_new (KIJK_ROLE_LABEL, "part-reasons", heading, KIJK_TEXT_SECTOR, KIJK_INK_TEXT));
  for (guint i = 0; i < self->n_shown; i++)
    {
      KijkStay *stay = self->stays->pdata[i];
      g_autofree char *number = g_strdup_printf ("%u", stay->number);
      g_autofree char *text = kijk_words_format (self->kompas.composer->language, "format", "listed", "number", number,
                                                 "text", stay->reason, NULL);
      g_autofree char *id = g_strdup_printf ("reason-%s", kijk_item_get_id (stay->visit));
      KijkRow *row;

      if (stay->number == 0)
        continue;
      row = _kijk_row_new (KIJK_ROLE_NOTE, id, text, KIJK_TEXT_LEGEND, KIJK_INK_TEXT);
      row->item = stay->visit;
      g_ptr_array_add (rows, row);
    }
  if (rows->len == 1)
    return;

  kijk_flow_new_page (flow);
  _kijk_rows_flow (&self->kompas, rows, flow);
}

/* Further pages have the heading of every list that goes on: their room is known when
 * the first is made. */
static void
compose_pages (KijkTrajectory *self,
               KijkRect       *area)
{
  KijkComposer *composer = self->kompas.composer;
  g_autofree char *said = describe_step (self);
  KijkFlow flow;

  self->kompas.said = said;
  _kijk_kompas_add_head (&self->kompas, area);
  self->kompas.said = NULL;
  kijk_composer_add_foot (composer, area);
  find_signs (self);
  self->first = *area;
  _kijk_trajectory_lay_columns (self);
  if (!self->named)
    add_names (self, area);
  add_legend (self, area);
  self->first = *area;

  kijk_flow_init (&flow, composer, area, 1, 1);
  self->further = kijk_flow_measure_page (&flow);
  _kijk_trajectory_lay_stays (self);
  for (int page = 2; page <= self->n_pages; page++)
    kijk_flow_new_page (&flow);
  _kijk_trajectory_draw (self);
  add_empty (self);
  add_reasons (self, &flow);
  kijk_flow_finish (&flow);
}

/**
 * kijk_trajectory_compose:
 * @composer: a composer
 *
 * Composes the road so far: a column for each phase, time downwards, each stay a bar as
 * long as it lasted, and a way from each to the next, on, back or leaping alike; beside
 * them days or years and the reasons that its audience may know.
 */
void
kijk_trajectory_compose (KijkComposer *composer)
{
  g_autoptr (KijkProcess) process = kijk_process_new (composer->project);
  g_autoptr (GPtrArray) felt = g_ptr_array_new ();
  KijkTrajectory self = { .kompas = { .composer = composer, .process = process }, .felt = felt };
  g_autoptr (GPtrArray) stays = NULL;
  KijkRect area = composer->area;

  self.line = kijk_composer_line_height (composer, KIJK_TEXT_LEGEND);
  self.kompas.unit = self.line / LINE;
  stays = self.stays = _kijk_stays_read (&self.kompas);
  _kijk_trajectory_read_pulse (&self);
  self.n_shown = stays->len;
  look_back (&self);
  _kijk_kompas_set_title (&self.kompas);

  if (composer->page->overflow != KIJK_OVERFLOW_NONE)
    {
      compose_pages (&self, &area);
      return;
    }

  self.first = self.further = area;
  _kijk_trajectory_lay_columns (&self);
  _kijk_trajectory_lay_stays (&self);
  _kijk_trajectory_draw (&self);
  add_empty (&self);
}
