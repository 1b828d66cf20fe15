/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kijkglas-private.h"

#include <math.h>

#include "diagram/kijk-token.h"

/* All names are straight. That of a ring stands on its outer stroke at twelve
 * o'clock, on a tab that interrupts the line; that of a sector inside it, as near
 * to the middle of its outer edge as there is room, or where it is wider than the
 * sector on such a tab as well. */

/* Places along and across its sector that a tab tries. */
#define TAB_STEPS 72
#define TAB_ROWS 4

static void
take_name (KijkDrawing    *drawing,
           const KijkRect *rect)
{
  g_array_append_val (drawing->names, *rect);
}

/* ---- rings ---- */

static void
draw_ring_name (KijkDrawing *drawing,
                KijkRing     ring)
{
  KijkComposer *composer = drawing->composer;
  KijkFont font = kijk_page_get_font (composer->page, KIJK_TEXT_RING);
  g_autofree char *id = g_strdup_printf ("name-%s", kijk_ring_enumeration.values[ring]);
  g_autofree char *name =
      g_utf8_strup (kijk_words_about (composer->language, &kijk_ring_enumeration, ring, "name"), -1);
  double width = kijk_typesetter_width (composer->typesetter, font, name) + font.size;
  double height = kijk_font_get_height (font);
  KijkPoint at = { drawing->rings.centre.x, drawing->rings.centre.y - drawing->rings.outer[ring] };
  KijkRect tab = { at.x - width / 2, at.y - height / 2, width, height };
  KijkNode *node = kijk_scene_add (composer->scene, KIJK_ROLE_LABEL, id);

  kijk_node_add_mark (node, kijk_path_new_rect (&tab, height / 2), _kijk_ring_ground (ring), _kijk_ring_ink (ring),
                      KIJK_SEAM_STROKE * drawing->u);
  kijk_token_add_words (composer, node, name, font, _kijk_ring_ink (ring), at);
  kijk_node_set_label (node, name);
  tab = kijk_rect_grow (&tab, KIJK_SEAM_STROKE / 2 * drawing->u);
  take_name (drawing, &tab);
}

/* ---- tabs ---- */

static gboolean
overlaps_any (GArray         *rects,
              const KijkRect *rect)
{
  for (guint i = 0; i < rects->len; i++)
    if (kijk_rect_overlaps (&g_array_index (rects, KijkRect, i), rect))
      return TRUE;

  return FALSE;
}

static gboolean
try_tab (KijkDrawing *drawing,
         KijkPoint    at,
         KijkRect    *place)
{
  const KijkRect *frame = &drawing->frame;

  place->x = CLAMP (at.x - place->width / 2, frame->x, frame->x + frame->width - place->width);
  place->y = CLAMP (at.y - place->height / 2, frame->y, frame->y + frame->height - place->height);

  return !overlaps_any (drawing->names, place) && !overlaps_any (drawing->taken, place);
}

static gboolean
find_tab (KijkDrawing     *drawing,
          const KijkWedge *wedge,
          KijkRect        *place)
{
  for (int row = TAB_ROWS; row >= 0; row--)
    for (int step = 0; step <= 2 * TAB_STEPS; step++)
      {
        double aside = (step + 1) / 2 / (double) TAB_STEPS;

        if (try_tab (drawing, kijk_wedge_point (wedge, 0.5 + (step % 2 == 0 ? -aside : aside), row / (double) TAB_ROWS),
                     place))
          return TRUE;
      }

  return FALSE;
}

/* What has no room in its sector stands on its outer stroke instead, or as near to
 * that as there is room. Everything that is placed later keeps clear of it. */
void
_kijk_place_tab (KijkDrawing *drawing,
                 KijkCell     cell,
                 double       width,
                 double       height,
                 KijkRect    *place)
{
  KijkRect outside = { 0, 0, width, height };
  double stroke = KIJK_SEAM_STROKE / 2 * drawing->u;

  outside = kijk_rect_grow (&outside, stroke);
  find_tab (drawing, &drawing->rings.cells[cell], &outside);
  *place = kijk_rect_grow (&outside, -stroke);

  take_name (drawing, &outside);
  for (int other = 0; other < KIJK_N_CELLS; other++)
    kijk_ground_block (&drawing->grounds[other], &outside);
}

/* ---- sectors ---- */

typedef struct {
  char    *text;
  KijkRect place;
  gboolean placed; /* in its sector */
} Name;

static void
init_name (KijkDrawing *drawing,
           KijkCell     cell,
           Name        *name)
{
  KijkComposer *composer = drawing->composer;
  KijkFont font = kijk_page_get_font (composer->page, KIJK_TEXT_SECTOR);
  KijkGround *ground = &drawing->grounds[cell];
  g_autoptr (GArray) entries = _kijk_entries_in (drawing, cell);
  const char *plain = kijk_words_about (composer->language, &kijk_cell_enumeration, cell, "name");
  /* On a piece of the ambition pills tell how many there are. */
  gboolean counted = entries->len > 0 && kijk_cell_get_ring (cell) != KIJK_RING_AMBITION;
  KijkPoint edge = kijk_wedge_point (&ground->wedge, 0.5, ground->wedge.inner > 0 ? 1 : 0.55);
  double height = kijk_font_get_height (font);
  double width;

  name->text = counted ? g_strdup_printf ("%s %u", plain, entries->len) : g_strdup (plain);
  width = kijk_typesetter_width (composer->typesetter, font, name->text);
  name->placed = kijk_ground_place_rect (ground, edge, width, height, &name->place);
  if (!name->placed && counted)
    name->placed = kijk_ground_place_rect (ground, edge, kijk_typesetter_width (composer->typesetter, font, plain),
                                           2 * height, &name->place);
  if (name->placed)
    take_name (drawing, &name->place);
  else
    name->place = (KijkRect) { 0, 0, width + font.size, height };
}

static void
draw_sector_name (KijkDrawing *drawing,
                  KijkCell     cell,
                  Name        *name)
{
  KijkComposer *composer = drawing->composer;
  KijkRing ring = kijk_cell_get_ring (cell);
  g_autofree char *id = g_strdup_printf ("label-%s", kijk_cell_enumeration.values[cell]);
  KijkNode *node;

  if (!name->placed)
    _kijk_place_tab (drawing, cell, name->place.width, name->place.height, &name->place);

  node = kijk_composer_add_text (composer, KIJK_ROLE_LABEL, id, name->text, KIJK_TEXT_SECTOR, _kijk_ring_ink (ring),
                                 &name->place, KIJK_ALIGN_CENTRE);
  node->cell = cell;
  if (!name->placed)
    kijk_node_add_mark (node, kijk_path_new_rect (&name->place, name->place.height / 2), _kijk_ring_ground (ring),
                        _kijk_ring_ink (ring), KIJK_SEAM_STROKE * drawing->u);
  g_free (name->text);
}

/* All names, before anything else looks for a place. */
void
_kijk_names_draw (KijkDrawing *drawing)
{
  Name names[KIJK_N_CELLS];

  for (int ring = KIJK_N_RINGS - 1; ring >= 0; ring--)
    draw_ring_name (drawing, ring);
  for (int cell = 0; cell < KIJK_N_CELLS; cell++)
    {
      for (guint i = 0; i < KIJK_N_RINGS; i++)
        kijk_ground_block (&drawing->grounds[cell], &g_array_index (drawing->names, KijkRect, i));
      if (kijk_cell_get_ring (cell) == KIJK_RING_AMBITION)
        {
          KijkRect knob = _kijk_jigsaw_knob_in (drawing, cell);

          kijk_ground_block (&drawing->grounds[cell], &knob);
        }
      init_name (drawing, cell, &names[cell]);
    }
  for (int cell = 0; cell < KIJK_N_CELLS; cell++)
    draw_sector_name (drawing, cell, &names[cell]);
}

/* An empty sector on a canvas asks its question. */
void
_kijk_question_draw (KijkDrawing *drawing,
                     KijkCell     cell)
{
  KijkComposer *composer = drawing->composer;
  KijkGround *ground = &drawing->grounds[cell];
  KijkFont font = kijk_page_get_font (composer->page, KIJK_TEXT_LEGEND);
  const char *question = kijk_words_about (composer->language, &kijk_cell_enumeration, cell, "question");
  g_autofree char *id = g_strdup_printf ("question-%s", kijk_cell_enumeration.values[cell]);
  double whole = kijk_typesetter_width (composer->typesetter, font, question);

  for (int n_lines = 1; n_lines <= 5; n_lines++)
    {
      double width = ceil (whole / n_lines * 1.15) + font.size;
      g_autoptr (GPtrArray) lines = kijk_typesetter_break (composer->typesetter, font, question, width);
      KijkPoint middle = kijk_wedge_point (&ground->wedge, 0.5, 0.4);
      KijkRect place;

      if (kijk_ground_place_rect (ground, middle, width, lines->len * kijk_font_get_height (font), &place))
        {
          kijk_composer_add_text (composer, KIJK_ROLE_NOTE, id, question, KIJK_TEXT_LEGEND, KIJK_INK_MUTED, &place,
                                  KIJK_ALIGN_CENTRE)->cell = cell;
          return;
        }
    }
}
