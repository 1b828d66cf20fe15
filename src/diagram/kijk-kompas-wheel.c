/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kompas-private.h"

#include <math.h>

/* The wheel: two bands that accompany every phase, five phases between them, the
 * pre-phase in the hub and the needle that says where the collaboration stands. */

/* Shares of the radius of the wheel. */
#define BAND_OUTER_FROM 0.91
#define BAND_INNER_FROM 0.42
#define BAND_INNER_TO 0.50
#define NEEDLE_LENGTH 0.345

/* Sizes in the design's unit u. */
#define OUTLINE 1.5
#define CURRENT_OUTLINE 3.0
#define CHIP_OUTLINE 1.5
#define NEEDLE_WIDTH 22.0
#define PIVOT 13.0
#define SEMICOLON_HEIGHT 54.0
#define SEMICOLON_RADIUS 258.0
#define GATE_RADIUS 194.0

KijkInk
_kijk_kompas_get_fill (KijkPhaseState state)
{
  static const KijkInk fills[] = {
    [KIJK_PHASE_STATE_AHEAD] = KIJK_INK_TO_COME,
    [KIJK_PHASE_STATE_BEEN] = KIJK_INK_BEEN,
    [KIJK_PHASE_STATE_CURRENT] = KIJK_INK_ACCENT,
  };

  return fills[state];
}

static KijkInk
get_ink (KijkPhaseState state)
{
  return state == KIJK_PHASE_STATE_CURRENT ? KIJK_INK_ON_ACCENT : KIJK_INK_TEXT;
}

static void
use_phase (KijkKompas             *self,
           const KijkPhaseProcess *phase)
{
  static const KijkSign states[] = {
    [KIJK_PHASE_STATE_AHEAD] = KIJK_SIGN_AHEAD,
    [KIJK_PHASE_STATE_BEEN] = KIJK_SIGN_BEEN,
    [KIJK_PHASE_STATE_CURRENT] = KIJK_SIGN_CURRENT,
  };

  self->used[states[phase->state]] = TRUE;
  self->used[KIJK_SIGN_EMPTY + phase->result_state] = TRUE;
}

/* Words on one line around @centre. */
KijkNode *
_kijk_kompas_add_label (KijkKompas *self,
                        KijkRole    role,
                        const char *id,
                        const char *text,
                        KijkFont    font,
                        KijkPoint   centre)
{
  KijkNode *node = kijk_scene_add (self->composer->scene, role, id);
  double width = kijk_typesetter_width (self->composer->typesetter, font, text);
  double height = kijk_font_get_height (font);
  KijkRect rect = { centre.x - width / 2, centre.y - height / 2, width + 0.5, height };

  kijk_node_take_lines (node, kijk_typesetter_set (self->composer->typesetter, font, text, &rect, KIJK_ALIGN_START), font,
                        KIJK_INK_TEXT);
  kijk_node_set_label (node, text);

  return node;
}

/* ---- bands ---- */

/* How far a tab that is as wide as @name lies from the middle of the wheel, so that
 * its corners stay between the phases and the hub. */
static double
get_tab_radius (KijkKompas *self,
                double      width,
                double      height)
{
  double reach = 0.506 * self->radius;
  double middle = (BAND_INNER_FROM + BAND_INNER_TO) / 2 * self->radius;
  double half = width / 2 - height / 3;

  return fmin (middle, sqrt (reach * reach - half * half) - height / 2);
}

static KijkPoint
measure_name (KijkKompas *self,
              const char *name)
{
  KijkFont font = _kijk_kompas_name_font (self);

  return (KijkPoint) { kijk_typesetter_width (self->composer->typesetter, font, name) + 1.4 * font.size,
                       kijk_font_get_height (font) };
}

/* How far what lies in the hub may reach: to the inner band and its name. */
double
_kijk_kompas_get_hub_radius (KijkKompas *self)
{
  KijkPoint name = measure_name (self, kijk_composer_word (self->composer, "band", "meaning"));

  return fmin (BAND_INNER_FROM * self->radius, get_tab_radius (self, name.x, name.y) - name.y / 2);
}

/* The name of a band, straight, at twelve or at six o'clock. The outer band is
 * flat enough there; on the inner one the name stands on a tab of its own. */
static void
add_band_name (KijkKompas *self,
               const char *band,
               gboolean    inner,
               gboolean    at_top)
{
  KijkComposer *composer = self->composer;
  KijkFont font = _kijk_kompas_name_font (self);
  const char *name = kijk_composer_word (composer, "band", band);
  g_autofree char *id = g_strdup_printf ("name-%s-%s", band, at_top ? "top" : "bottom");
  KijkPoint size = measure_name (self, name);
  double radius = inner ? get_tab_radius (self, size.x, size.y) : (BAND_OUTER_FROM + 1) / 2 * self->radius - self->unit;
  KijkPoint centre = { self->centre.x, self->centre.y + (at_top ? -radius : radius) };
  KijkRect tab = { centre.x - size.x / 2, centre.y - size.y / 2, size.x, size.y };
  KijkNode *node = _kijk_kompas_add_label (self, KIJK_ROLE_LABEL, id, name, font, centre);

  if (inner)
    kijk_node_add_mark (node, kijk_path_new_rect (&tab, size.y / 2), KIJK_INK_BAND, KIJK_INK_NONE, 0);
}

static void
add_band (KijkKompas *self,
          const char *band,
          double      from,
          double      to)
{
  KijkComposer *composer = self->composer;
  KijkWedge ring = { self->centre.x, self->centre.y, from * self->radius, to * self->radius, 0, 2 * G_PI };
  g_autofree char *id = g_strdup_printf ("band-%s", band);
  g_autofree char *label = kijk_words_format (composer->language, "accessible", "band", "band",
                                              kijk_composer_word (composer, "band", band), NULL);
  KijkNode *node = kijk_scene_add (composer->scene, KIJK_ROLE_RING, id);

  kijk_node_add_mark (node, kijk_path_new_wedge (&ring), KIJK_INK_BAND, KIJK_INK_RULE, self->unit);
  kijk_node_set_label (node, label);
}

/* ---- phases ---- */

static KijkLine *
set_line (KijkFont    font,
          const char *string,
          double      x,
          double      top,
          double      width)
{
  return kijk_line_new (string, x, top + kijk_font_get_ascent (font), width, FALSE);
}

/* Number, state and name of @phase on @node. */
static void
write_words (KijkKompas             *self,
             KijkNode               *node,
             const KijkPhaseProcess *phase,
             KijkInk                 ink)
{
  const KijkPhaseWords *words = &self->words[phase->phase];
  KijkFont font = _kijk_kompas_name_font (self);
  const char *number = _kijk_kompas_phase_number (self, phase->phase);
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) kijk_line_free);
  double size = _kijk_kompas_state_size (self);
  KijkPoint state = { words->head.x + words->head.width - size / 2,
                      words->head.y + kijk_font_get_ascent (font) - 0.36 * font.size };

  if (*number != '\0')
    g_ptr_array_add (lines, set_line (font, number, words->head.x, words->head.y,
                                      kijk_typesetter_width (self->composer->typesetter, font, number)));
  for (guint i = 0; i < words->lines->len; i++)
    {
      const KijkLine *line = words->lines->pdata[i];

      g_ptr_array_add (lines, set_line (font, line->string, words->name.x + (words->name.width - line->width) / 2,
                                        words->name.y + i * kijk_font_get_height (font), line->width));
    }
  kijk_node_take_lines (node, lines, font, ink);
  _kijk_kompas_add_state (node, phase->result_state, state, size, ink);
}

static void
set_items (KijkNode               *node,
           const KijkPhaseProcess *phase)
{
  const GPtrArray *lists[] = { phase->visits, phase->results, phase->issues };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < lists[i]->len; j++)
      kijk_node_set_item (node, lists[i]->pdata[j]);
  node->kind = -1;
}

static KijkNode *
add_phase (KijkKompas             *self,
           const KijkPhaseProcess *phase)
{
  g_autofree char *id = g_strdup_printf ("phase-%s", _kijk_kompas_phase_key (phase->phase));
  g_autofree char *label = _kijk_kompas_phase_label (self, phase);
  KijkNode *node = kijk_scene_add (self->composer->scene, KIJK_ROLE_SECTOR, id);

  kijk_node_set_label (node, label);
  set_items (node, phase);
  use_phase (self, phase);

  return node;
}

/* @phase in the shape of @path, with its words. */
void
_kijk_kompas_add_segment (KijkKompas             *self,
                          const KijkPhaseProcess *phase,
                          KijkPath               *path)
{
  KijkNode *node = add_phase (self, phase);
  gboolean current = phase->state == KIJK_PHASE_STATE_CURRENT;

  kijk_node_add_mark (node, path, _kijk_kompas_get_fill (phase->state),
                      phase->state == KIJK_PHASE_STATE_AHEAD ? KIJK_INK_RULE : KIJK_INK_TEXT,
                      (current ? CURRENT_OUTLINE : OUTLINE) * self->unit);
  write_words (self, node, phase, get_ink (phase->state));
}

static char *
describe_issues (KijkKompas *self,
                 int         phase,
                 guint       n)
{
  KijkLanguage language = self->composer->language;
  g_autofree char *count = kijk_words_count (language, "count", "issues-in-hand", n);

  if (phase < 0)
    return g_steal_pointer (&count);

  return kijk_words_format (language, "format", "labelled", "label", _kijk_kompas_phase_name (self, phase), "value",
                            count, NULL);
}

/* How many questions are in hand in @phase, or -1 for none in particular, in the
 * shape of what people say. */
void
_kijk_kompas_add_chip (KijkKompas     *self,
                       int             phase,
                       GPtrArray      *issues,
                       const KijkRect *chip)
{
  g_autofree char *id = g_strdup_printf ("issues-%s", phase >= 0 ? _kijk_kompas_phase_key (phase) : "other");
  g_autofree char *number = g_strdup_printf ("%u", issues->len);
  g_autofree char *label = describe_issues (self, phase, issues->len);
  KijkPoint centre = { chip->x + chip->width / 2, chip->y + chip->height / 2 };
  KijkNode *node;

  if (issues->len == 0)
    return;

  node = _kijk_kompas_add_label (self, KIJK_ROLE_MARK, id, number, _kijk_kompas_chip_font (self), centre);
  kijk_node_add_mark (node, _kijk_kompas_bubble (chip), KIJK_INK_PAPER, KIJK_INK_TEXT, CHIP_OUTLINE * self->unit);
  kijk_node_set_label (node, label);
  for (guint i = 0; i < issues->len; i++)
    kijk_node_set_item (node, issues->pdata[i]);
  self->used[KIJK_SIGN_ISSUES] = TRUE;
}

/* ---- the opening ---- */

/* Between the last phase and the first: no full stop, and the way in. */
static void
add_opening (KijkKompas *self)
{
  KijkComposer *composer = self->composer;
  KijkPoint middle = { self->centre.x, self->centre.y - SEMICOLON_RADIUS * self->unit };
  KijkPoint gate = { self->centre.x, self->centre.y - GATE_RADIUS * self->unit };
  double size = 5 * self->unit;
  const KijkPoint chevron[] = {
    { gate.x - 0.5 * size, gate.y - size }, { gate.x + 0.5 * size, gate.y }, { gate.x - 0.5 * size, gate.y + size },
  };
  g_autofree char *label = kijk_words_capitalise (kijk_composer_word (composer, "kompas", "semicolon"));
  KijkNode *node = kijk_scene_add (composer->scene, KIJK_ROLE_MARK, "semicolon");

  kijk_node_add_mark (node, _kijk_kompas_semicolon (middle, SEMICOLON_HEIGHT * self->unit), KIJK_INK_TEXT, KIJK_INK_NONE, 0);
  kijk_node_add_mark (node, kijk_path_new_polygon (chevron, 3, FALSE), KIJK_INK_NONE, KIJK_INK_TEXT, 2.5 * self->unit);
  kijk_node_set_label (node, label);
  self->used[KIJK_SIGN_SEMICOLON] = TRUE;
}

static void
add_needle (KijkKompas *self)
{
  KijkComposer *composer = self->composer;
  KijkPhase current = self->process->current;
  g_autofree char *label = kijk_words_format (composer->language, "accessible", "needle", "phase",
                                              _kijk_kompas_phase_name (self, current), NULL);
  KijkNode *needle = kijk_scene_add (composer->scene, KIJK_ROLE_MARK, "needle");

  if (self->spiral != NULL)
    _kijk_spiral_mark_current (self, needle);
  else
    _kijk_kompas_add_needle (needle, self->centre, _kijk_kompas_direction (current), NEEDLE_LENGTH * self->radius,
                             NEEDLE_WIDTH * self->unit);
  kijk_node_set_label (needle, label);
  kijk_node_set_item (needle, kijk_project_get_collaboration (composer->project));
  self->used[KIJK_SIGN_NEEDLE] = TRUE;
}

/* The pre-phase, on which the needle turns; amid the road it has no words. */
static void
add_hub (KijkKompas *self)
{
  const KijkPhaseProcess *pre = &self->process->phases[KIJK_PHASE_PRE];
  KijkNode *hub = add_phase (self, pre);
  KijkPoint centre = self->spiral != NULL ? _kijk_spiral_find_hub (self) : self->centre;

  kijk_node_add_mark (hub, kijk_path_new_circle (centre, PIVOT * self->unit), _kijk_kompas_get_fill (pre->state), KIJK_INK_TEXT,
                      2 * self->unit);
  if (self->spiral == NULL)
    {
      write_words (self, hub, pre, KIJK_INK_TEXT);
      return;
    }

  if (pre->result_state != KIJK_RESULT_STATE_EMPTY)
    _kijk_kompas_add_state (hub, pre->result_state, centre, PIVOT * self->unit, get_ink (pre->state));
  self->used[KIJK_SIGN_HUB] = TRUE;
}

/**
 * _kijk_kompas_add_wheel:
 * @self: a Kompas whose words are placed
 *
 * Draws the bands, the hub with the needle, and the five phases between the bands;
 * the phases in the order in which they are read out.
 */
void
_kijk_kompas_add_wheel (KijkKompas *self)
{
  const KijkProcess *process = self->process;

  add_band (self, "interaction", BAND_OUTER_FROM, 1);
  add_band (self, "meaning", BAND_INNER_FROM, BAND_INNER_TO);
  add_needle (self);
  add_hub (self);
  if (self->spiral != NULL)
    _kijk_spiral_draw (self);
  for (int phase = KIJK_PHASE_EXPLORE; phase <= KIJK_PHASE_RENEW; phase++)
    {
      KijkWedge wedge = _kijk_kompas_segment (self, phase);

      _kijk_kompas_add_segment (self, &process->phases[phase], kijk_path_new_wedge (&wedge));
    }

  for (int at_top = 1; at_top >= 0; at_top--)
    {
      add_band_name (self, "interaction", FALSE, at_top);
      add_band_name (self, "meaning", TRUE, at_top);
    }
  add_opening (self);

  for (int phase = KIJK_PHASE_PRE; phase <= KIJK_PHASE_RENEW; phase++)
    _kijk_kompas_add_chip (self, phase, process->phases[phase].issues, &self->words[phase].chip);
}
