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

static char *
get_ring_name (KijkDrawing *drawing,
               KijkRing     ring)
{
  return g_utf8_strup (kijk_words_about (drawing->composer->language, &kijk_ring_enumeration, ring, "name"), -1);
}

static KijkRect
find_ring_tab (KijkDrawing *drawing,
               KijkRing     ring)
{
  KijkFont font = kijk_page_get_font (drawing->composer->page, KIJK_TEXT_RING);
  g_autofree char *name = get_ring_name (drawing, ring);
  double width = kijk_typesetter_width (drawing->composer->typesetter, font, name) + font.size;
  double height = kijk_font_get_height (font);

  return (KijkRect) { drawing->rings.centre.x - width / 2,
                      drawing->rings.centre.y - drawing->rings.outer[ring] - height / 2, width, height };
}

static void
draw_ring_name (KijkDrawing *drawing,
                KijkRing     ring)
{
  KijkComposer *composer = drawing->composer;
  g_autofree char *id = g_strdup_printf ("name-%s", kijk_ring_enumeration.values[ring]);
  g_autofree char *name = get_ring_name (drawing, ring);
  KijkNode *node = kijk_scene_add (composer->scene, KIJK_ROLE_LABEL, id);
  KijkRect tab = find_ring_tab (drawing, ring);

  kijk_node_add_mark (node, kijk_path_new_rect (&tab, tab.height / 2), _kijk_ring_ground (ring), _kijk_ring_ink (ring),
                      KIJK_SEAM_STROKE * drawing->u);
  kijk_token_add_words (composer, node, name, kijk_page_get_font (composer->page, KIJK_TEXT_RING),
                        _kijk_ring_ink (ring), (KijkPoint) { tab.x + tab.width / 2, tab.y + tab.height / 2 });
  kijk_node_set_label (node, name);
  tab = kijk_rect_grow (&tab, KIJK_SEAM_STROKE / 2 * drawing->u);
  take_name (drawing, &tab);
}

static gboolean
facet_name_fits (KijkDrawing *drawing,
                 KijkCell     cell)
{
  KijkFont font = kijk_page_get_font (drawing->composer->page, KIJK_TEXT_SECTOR);
  const char *name = kijk_words_about (drawing->composer->language, &kijk_cell_enumeration, cell, "name");
  KijkRect tab = find_ring_tab (drawing, KIJK_RING_AMBITION);
  KijkGround ground;
  KijkRect place;
  gboolean fits;

  kijk_ground_init (&ground, &drawing->rings.cells[cell], KIJK_GAP * drawing->u);
  kijk_ground_block (&ground, &tab);
  _kijk_jigsaw_block (drawing, cell, &ground);
  fits = kijk_ground_place_rect (&ground, kijk_wedge_point (&ground.wedge, 0.5, 0.55),
                                 kijk_typesetter_width (drawing->composer->typesetter, font, name),
                                 kijk_font_get_height (font), &place);
  kijk_ground_clear (&ground);

  return fits;
}

/* Whether the names of the facets stand in their pieces. */
gboolean
_kijk_names_fit (KijkDrawing *drawing)
{
  for (int cell = KIJK_CELL_OPPORTUNITY; cell <= KIJK_CELL_FORM; cell++)
    if (!facet_name_fits (drawing, cell))
      return FALSE;

  return TRUE;
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
        _kijk_jigsaw_block (drawing, cell, &drawing->grounds[cell]);
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
