/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-stay-private.h"

#include <math.h>

/* The scene of the Kompas: where a collaboration stands among its phases, how far
 * the results are, which questions are in hand and where the participants place
 * it; beside it, or on further pages, the same in words. */

/* The design draws a wheel of this radius for a projector. */
#define RADIUS 341.0

/* Of the width of a wide page, what the words beside the wheel take. */
#define PANEL_ON_SCREEN 0.381
#define PANEL_ON_PAPER 0.286
#define GAP 32.0

/* What stays free around the wheel on a screen, where nothing is cut off: less than
 * the margins. */
#define SCREEN_MARGIN 18.0

/* Of a tall page, at most so much is the radius of the wheel. */
#define TALL_SHARE 0.27
#define WIDTH_SHARE 0.46

static void
set_wheel (KijkKompas     *self,
           const KijkRect *frame,
           double          radius)
{
  self->frame = (KijkRect) { frame->x, frame->y + (frame->height - 2 * radius) / 2, frame->width, 2 * radius };
  self->centre = (KijkPoint) { round (frame->x + frame->width / 2), round (frame->y + frame->height / 2) };
  self->radius = floor (radius);
  self->unit = self->radius / RADIUS;
}

/* What the wheel may use of a screen or of paper. */
static KijkRect
get_room (KijkKompas *self)
{
  const KijkPage *page = self->composer->page;

  return kijk_rect_grow (&self->composer->area,
                         page->unit == KIJK_UNIT_PIXEL ? fmax (0, page->margin - SCREEN_MARGIN * page->scale) : 0);
}

static void
lay_canvas (KijkKompas *self)
{
  KijkRect room = get_room (self);

  set_wheel (self, &room, fmin (room.width, room.height) / 2);
}

/* The wheel at the left; returns what is left over beside it. */
static KijkRect
lay_wide (KijkKompas *self)
{
  const KijkPage *page = self->composer->page;
  const KijkRect *area = &self->composer->area;
  KijkRect room = get_room (self);
  double share = page->unit == KIJK_UNIT_PIXEL ? PANEL_ON_SCREEN : PANEL_ON_PAPER;
  double width = round (share * page->width);
  KijkRect panel = { area->x + area->width - width, area->y, width, area->height };

  room.width = panel.x - GAP * kijk_composer_scale (self->composer) - room.x;
  set_wheel (self, &room, fmin (room.width, room.height) / 2);

  return panel;
}

/* The wheel on top; returns what is left over below it. */
static KijkRect
lay_tall (KijkKompas     *self,
          const KijkRect *area)
{
  double radius = fmin (WIDTH_SHARE * area->width, TALL_SHARE * self->composer->page->height);
  KijkRect frame = { area->x, area->y, area->width, 2 * radius };
  double taken = 2 * radius + GAP * kijk_composer_scale (self->composer);

  set_wheel (self, &frame, radius);

  return (KijkRect) { area->x, area->y + taken, area->width, area->height - taken };
}

static guint64
collect_signs (KijkKompas *self)
{
  guint64 signs = 0;

  for (int sign = 0; sign < KIJK_N_SIGNS; sign++)
    if (self->used[sign])
      signs |= G_GUINT64_CONSTANT (1) << sign;

  return signs;
}

/* What explains a picture has in it what that has. */
static gboolean
wants_spiral (const KijkSceneOptions *options)
{
  return options->legend_of == NULL
             ? options->trajectory
             : (kijk_scene_get_marks (options->legend_of) & (G_GUINT64_CONSTANT (1) << KIJK_SIGN_HUB)) != 0;
}

/* The road so far, where it is asked for and there is any. */
static void
begin_spiral (KijkKompas *self,
              KijkSpiral *spiral)
{
  const KijkProcess *process = self->process;

  if (!wants_spiral (self->composer->options) || process->visits->len == 0)
    return;

  spiral->stays = _kijk_stays_read (self);
  g_ptr_array_set_size (spiral->stays, process->visits->len);
  self->spiral = spiral;
}

static void
end_spiral (KijkSpiral *spiral)
{
  g_clear_pointer (&spiral->stays, g_ptr_array_unref);
  g_free (spiral->earlier_text);
}

static void
draw_wheel (KijkKompas *self)
{
  _kijk_kompas_measure (self);
  _kijk_kompas_place (self);
  _kijk_kompas_add_wheel (self);
  _kijk_kompas_add_votes (self);
  _kijk_kompas_add_corners (self);
  _kijk_kompas_clear (self);
}

/* Composes a round picture: @draw draws it where the wheel of @self has been given room;
 * unless the page is a canvas, what it says stands beside or below it. */
void
_kijk_kompas_compose (KijkKompas *self,
                      void (*draw) (KijkKompas *self))
{
  KijkComposer *composer = self->composer;
  gboolean wide = kijk_page_is_wide (composer->page);
  KijkRect area = composer->area;
  KijkRect panel;

  _kijk_kompas_set_title (self);

  if (composer->page->overflow == KIJK_OVERFLOW_NONE)
    {
      lay_canvas (self);
      draw (self);
      return;
    }

  if (!wide)
    _kijk_kompas_add_head (self, &area);
  panel = wide ? lay_wide (self) : lay_tall (self, &area);
  draw (self);
  if (composer->options->talk != KIJK_TALK_NONE)
    {
      kijk_composer_add_foot (composer, &panel);
      _kijk_kompas_add_talk (self, &panel, wide ? 1 : 2);
      return;
    }
  if (wide)
    _kijk_kompas_add_head (self, &panel);
  kijk_composer_add_foot (composer, &panel);
  _kijk_kompas_add_panel (self, &panel, wide ? 1 : 2);
}

/**
 * kijk_kompas_compose:
 * @composer: a composer
 *
 * Composes the Kompas: the wheel of the pre-phase and the five phases between the
 * two bands that accompany each of them, and unless the page is a canvas, what it
 * says in words.
 */
void
kijk_kompas_compose (KijkComposer *composer)
{
  g_autoptr (KijkProcess) process = kijk_process_new (composer->project);
  KijkKompas self = { .composer = composer, .process = process };
  KijkSpiral spiral = { NULL };

  begin_spiral (&self, &spiral);
  _kijk_kompas_compose (&self, draw_wheel);
  kijk_scene_set_marks (composer->scene, collect_signs (&self));
  end_spiral (&spiral);
}
