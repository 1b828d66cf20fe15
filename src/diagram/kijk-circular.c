/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-circular-private.h"

#include <math.h>

#include "kijk-process-text.h"

/* The scene of the circular model: four phases in the middle and around them their
 * twelve steps, round and round; which of them were taken, which knowingly skipped,
 * and where the collaboration is. */

/* Sizes in the design's unit u. */
#define OUTLINE 1.5
#define CURRENT_OUTLINE 3.0
#define HUB 36.0
#define NEEDLE_LENGTH 31.0
#define NEEDLE_WIDTH 16.0
#define ARROW_AWAY 11.0
#define ARROW_HEAD 9.0

/* How far the arrow goes that leads from the last step to the first, in degrees. */
#define ARROW_SWEEP 26.0

/* What stays free around the wheel, for that arrow. */
#define RIM 17.0

/* The words of the Kompas are made for a wheel of this radius. */
#define RADIUS 341.0

static const KijkInk fills[] = {
  [KIJK_PHASE_STATE_AHEAD] = KIJK_INK_TO_COME,
  [KIJK_PHASE_STATE_BEEN] = KIJK_INK_BEEN,
  [KIJK_PHASE_STATE_CURRENT] = KIJK_INK_ACCENT,
};

static const KijkSign signs[] = {
  [KIJK_PHASE_STATE_AHEAD] = KIJK_SIGN_AHEAD,
  [KIJK_PHASE_STATE_BEEN] = KIJK_SIGN_BEEN,
  [KIJK_PHASE_STATE_CURRENT] = KIJK_SIGN_CURRENT,
};

static KijkInk
get_ink (KijkPhaseState state)
{
  return state == KIJK_PHASE_STATE_CURRENT ? KIJK_INK_ON_ACCENT : KIJK_INK_TEXT;
}

/* The ground of a piece says whether it has been, is or is to come. */
static void
add_ground (KijkCircular    *self,
            KijkNode        *node,
            const KijkWedge *wedge,
            KijkPhaseState   state)
{
  KijkInk stroke = state == KIJK_PHASE_STATE_AHEAD ? KIJK_INK_RULE : KIJK_INK_TEXT;
  double width = state == KIJK_PHASE_STATE_CURRENT ? CURRENT_OUTLINE : OUTLINE;

  kijk_node_add_mark (node, kijk_path_new_wedge (wedge), fills[state], stroke, width * self->kompas->unit);
  self->kompas->used[signs[state]] = TRUE;
}

/* A line of words for a node, from the left of @rect. */
static KijkLine *
set_line (KijkCircular   *self,
          KijkFont        font,
          const char     *string,
          const KijkRect *rect)
{
  return kijk_line_new (string, rect->x, rect->y + kijk_font_get_ascent (font),
                        kijk_typesetter_width (self->kompas->composer->typesetter, font, string), FALSE);
}

static void
append_name (KijkCircular   *self,
             GPtrArray      *lines,
             KijkFont        font,
             GPtrArray      *name,
             const KijkRect *rects)
{
  for (guint i = 0; i < name->len; i++)
    g_ptr_array_add (lines, set_line (self, font, ((KijkLine *) name->pdata[i])->string, &rects[i]));
}

/* A number stands apart, so that what is beside it or in the next piece does not lie
 * among the words that belong to it. */
static void
add_number (KijkCircular   *self,
            const char     *name,
            const char     *number,
            KijkFont        font,
            KijkInk         ink,
            const KijkRect *rect)
{
  g_autofree char *id = g_strdup_printf ("number-%s", name);
  double width = kijk_typesetter_width (self->kompas->composer->typesetter, font, number);
  KijkNode *node = _kijk_kompas_add_label (self->kompas, KIJK_ROLE_LABEL, id, number, font,
                                           (KijkPoint) { rect->x + width / 2, rect->y + rect->height / 2 });

  node->ink = ink;
}

/* ---- phases ---- */

static void
set_items (KijkCircular      *self,
           KijkNode          *node,
           KijkCircularPhase  circular)
{
  for (int phase = 0; phase < KIJK_N_PHASES; phase++)
    {
      const KijkPhaseProcess *process = &self->kompas->process->phases[phase];
      const GPtrArray *lists[] = { process->visits, process->results, process->issues };

      if (kijk_phase_get_circular (phase) != circular)
        continue;
      for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
        for (guint j = 0; j < lists[i]->len; j++)
          kijk_node_set_item (node, lists[i]->pdata[j]);
    }
  node->kind = -1;
}

static void
add_quarter (KijkCircular      *self,
             KijkCircularPhase  phase)
{
  KijkKompas *kompas = self->kompas;
  const KijkQuarterWords *words = &self->quarters[phase];
  KijkPhaseState state = kompas->circle->states[phase];
  KijkFont font = _kijk_circular_phase_font (self);
  KijkWedge wedge = _kijk_circular_quarter (self, phase);
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) kijk_line_free);
  g_autofree char *id = g_strdup_printf ("phase-%s", kijk_circular_phase_enumeration.values[phase]);
  g_autofree char *label = _kijk_kompas_circular_label (kompas, phase);
  KijkNode *node = kijk_scene_add (kompas->composer->scene, KIJK_ROLE_SECTOR, id);

  add_ground (self, node, &wedge, state);
  append_name (self, lines, font, words->lines, words->name.rects + 1);
  kijk_node_take_lines (node, lines, font, get_ink (state));
  kijk_node_set_label (node, label);
  set_items (self, node, phase);
  add_number (self, kijk_circular_phase_enumeration.values[phase],
              kijk_words_about (kompas->composer->language, &kijk_circular_phase_enumeration, phase, "number"), font,
              get_ink (state), &words->number);
}

static void
add_chip (KijkCircular      *self,
          KijkCircularPhase  circular)
{
  g_autoptr (GPtrArray) issues = g_ptr_array_new ();
  int first = -1;

  for (int phase = 0; phase < KIJK_N_PHASES; phase++)
    if (kijk_phase_get_circular (phase) == circular)
      {
        GPtrArray *some = self->kompas->process->phases[phase].issues;

        for (guint i = 0; i < some->len; i++)
          g_ptr_array_add (issues, some->pdata[i]);
        first = phase;
      }

  _kijk_kompas_add_chip (self->kompas, first, issues, &self->quarters[circular].chip);
}

/* ---- steps ---- */

/* A step that is done has been; in which one the collaboration stands is told only
 * where a visit says so. */
static KijkPhaseState
get_state (KijkCircular *self,
           int           step)
{
  const KijkCircle *circle = self->kompas->circle;

  if (step == circle->step)
    return KIJK_PHASE_STATE_CURRENT;

  return circle->steps[step] == KIJK_STEP_STATE_DONE ? KIJK_PHASE_STATE_BEEN : KIJK_PHASE_STATE_AHEAD;
}

static void
add_step (KijkCircular *self,
          int           step)
{
  KijkKompas *kompas = self->kompas;
  const KijkStepWords *words = &self->steps[step];
  KijkPhaseState state = get_state (self, step);
  KijkStepState progress = kompas->circle->steps[step];
  KijkFont font = _kijk_circular_step_font (self);
  KijkWedge wedge = _kijk_circular_step (self, step);
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) kijk_line_free);
  double size = 0.78 * font.size;
  KijkPoint mark = { words->head.x + words->head.width - size / 2,
                     words->head.y + kijk_font_get_ascent (font) - 0.36 * font.size };
  g_autofree char *id = g_strdup_printf ("step-%s", kijk_step_enumeration.values[step]);
  g_autofree char *number = g_strdup_printf ("%d", step + 1);
  g_autofree char *label = _kijk_kompas_step_label (kompas, step);
  KijkNode *node = kijk_scene_add (kompas->composer->scene, KIJK_ROLE_SECTOR, id);

  add_ground (self, node, &wedge, state);
  if (!kompas->unnamed[step])
    append_name (self, lines, font, words->lines, words->name.rects);
  kijk_node_take_lines (node, lines, font, get_ink (state));
  _kijk_kompas_add_state (node, (KijkResultState) progress, mark, size, get_ink (state));
  kijk_node_set_label (node, label);
  if (kompas->circle->items[step] != NULL)
    kijk_node_set_item (node, kompas->circle->items[step]);
  kompas->used[KIJK_SIGN_EMPTY + progress] = TRUE;
  add_number (self, kijk_step_enumeration.values[step], number, font, get_ink (state), &words->head);
}

/* ---- the rest ---- */

/* In the hub, to the step in which the collaboration stands, or else to its phase. */
static void
add_needle (KijkCircular *self)
{
  KijkKompas *kompas = self->kompas;
  const KijkCircle *circle = kompas->circle;
  KijkWedge wedge = circle->step >= 0 ? _kijk_circular_step (self, circle->step)
                                      : _kijk_circular_quarter (self, circle->current);
  g_autofree char *label =
      kijk_words_format (kompas->composer->language, "accessible", "needle", "phase",
                         _kijk_kompas_phase_name (kompas, kompas->process->current), NULL);
  KijkNode *node = kijk_scene_add (kompas->composer->scene, KIJK_ROLE_MARK, "needle");

  kijk_node_add_mark (node, kijk_path_new_circle (kompas->centre, HUB * kompas->unit), KIJK_INK_BAND, KIJK_INK_RULE,
                      kompas->unit);
  _kijk_kompas_add_needle (node, kompas->centre, wedge.from + wedge.sweep / 2, NEEDLE_LENGTH * kompas->unit,
                           NEEDLE_WIDTH * kompas->unit);
  kijk_node_set_label (node, label);
  kijk_node_set_item (node, kijk_project_get_collaboration (kompas->composer->project));
  kompas->used[KIJK_SIGN_NEEDLE] = TRUE;
}

/* At the rim, from the last step to the first. */
static void
add_around (KijkCircular *self)
{
  KijkKompas *kompas = self->kompas;
  double sweep = ARROW_SWEEP * G_PI / 180;
  double radius = kompas->radius + ARROW_AWAY * kompas->unit;
  g_autofree char *label = kijk_words_capitalise (kijk_composer_word (kompas->composer, "kompas", "around"));
  KijkNode *node = kijk_scene_add (kompas->composer->scene, KIJK_ROLE_MARK, "around");

  kijk_node_add_mark (node, _kijk_kompas_arrow (kompas->centre, radius, -sweep / 2, sweep, ARROW_HEAD * kompas->unit),
                      KIJK_INK_NONE, KIJK_INK_TEXT, 2.5 * kompas->unit);
  kijk_node_set_label (node, label);
  kompas->used[KIJK_SIGN_AROUND] = TRUE;
}

/* Each phase and then its steps, as it is read out. */
static void
draw (KijkKompas *kompas)
{
  KijkCircular self = { .kompas = kompas };

  kompas->radius = floor (kompas->radius - RIM * kompas->unit);
  kompas->unit = kompas->radius / RADIUS;
  _kijk_circular_lay_votes (&self);
  _kijk_circular_place (&self);

  for (int phase = 0; phase < KIJK_N_CIRCULAR_PHASES; phase++)
    {
      add_quarter (&self, phase);
      for (int step = 0; step < KIJK_N_STEPS_IN_PHASE; step++)
        add_step (&self, KIJK_N_STEPS_IN_PHASE * phase + step);
    }
  for (int phase = 0; phase < KIJK_N_CIRCULAR_PHASES; phase++)
    add_chip (&self, phase);
  _kijk_circular_add_votes (&self);
  _kijk_kompas_add_beside (kompas);
  add_around (&self);
  add_needle (&self);
  _kijk_circular_clear (&self);
}

/**
 * kijk_circular_compose:
 * @composer: a composer
 *
 * Composes the circular model: four phases and their twelve steps, and unless the
 * page is a canvas, what it says in words.
 */
void
kijk_circular_compose (KijkComposer *composer)
{
  g_autoptr (KijkProcess) process = kijk_process_new (composer->project);
  KijkKompas self = { .composer = composer, .process = process };
  KijkCircle circle;

  kijk_circle_init (&circle, process, composer->project);
  self.circle = &circle;
  _kijk_kompas_compose (&self, draw);
}
