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

/* Lines that a question may take. */
#define MOST_LINES 5

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

/* Wherever there is room at all, as near to the middle of its sector as can be. */
static void
find_any_tab (KijkDrawing     *drawing,
              const KijkWedge *wedge,
              KijkRect        *place)
{
  KijkPoint middle = kijk_wedge_point (wedge, 0.5, 0.5);
  double nearest = G_MAXDOUBLE;
  KijkRect best = *place;

  for (int i = 0; i <= TAB_STEPS; i++)
    for (int j = 0; j <= TAB_STEPS; j++)
      {
        KijkPoint at = { drawing->frame.x + drawing->frame.width * i / TAB_STEPS,
                         drawing->frame.y + drawing->frame.height * j / TAB_STEPS };
        double far = hypot (at.x - middle.x, at.y - middle.y);

        if (far > nearest - 1e-6 || !try_tab (drawing, at, place))
          continue;
        nearest = far;
        best = *place;
      }
  *place = best;
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
  if (!find_tab (drawing, &drawing->rings.cells[cell], &outside))
    find_any_tab (drawing, &drawing->rings.cells[cell], &outside);
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

/* Half a unit of the design, so that a larger picture of the same is the same. */
static double
grain_of (KijkDrawing *drawing)
{
  return 0.5 * drawing->composer->page->scale;
}

static double
round_up (KijkDrawing *drawing,
          double       width)
{
  return grain_of (drawing) * ceil (width / grain_of (drawing) - 1e-6);
}

/* What is free in a sector before anything is there. */
void
_kijk_ground_init (KijkDrawing *drawing,
                   KijkCell     cell,
                   KijkGround  *ground)
{
  kijk_ground_init (ground, &drawing->rings.cells[cell], KIJK_GAP * drawing->u);
  ground->grain = grain_of (drawing);
}

static double
name_width (KijkDrawing *drawing,
            const char  *text)
{
  KijkFont font = kijk_page_get_font (drawing->composer->page, KIJK_TEXT_SECTOR);

  return round_up (drawing, kijk_typesetter_width (drawing->composer->typesetter, font, text));
}

/* Where something @high would like to be in a sector: at its outer edge, in a ring
 * right under the tab that may be there. */
static KijkPoint
find_edge (KijkDrawing      *drawing,
           const KijkGround *ground,
           double            high)
{
  const KijkWedge *wedge = &ground->wedge;
  double off = kijk_composer_line_height (drawing->composer, KIJK_TEXT_RING) / 2 + ground->gap + high / 2;

  return kijk_wedge_point (wedge, 0.5, wedge->inner > 0 ? fmax (0.5, 1 - off / (wedge->outer - wedge->inner)) : 0.55);
}

/* On one line, or on two where that is wider than the sector. */
static gboolean
place_name (KijkDrawing *drawing,
            KijkCell     cell,
            double       whole,
            double       plain,
            KijkRect    *place)
{
  KijkGround *ground = &drawing->grounds[cell];
  double height = kijk_composer_line_height (drawing->composer, KIJK_TEXT_SECTOR);
  KijkPoint edge = find_edge (drawing, ground, height);

  return kijk_ground_place_rect (ground, edge, whole, height, place) ||
         (plain < whole && kijk_ground_place_rect (ground, edge, plain, 2 * height, place));
}

double
_kijk_widest_word (KijkDrawing *drawing,
                   KijkFont     font,
                   const char  *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  double widest = 0;

  for (int i = 0; words[i] != NULL; i++)
    widest = fmax (widest, kijk_typesetter_width (drawing->composer->typesetter, font, words[i]));

  return widest;
}

/* Under a name as it takes place, its question on so many lines, if both have
 * room. */
static gboolean
find_both (KijkDrawing      *drawing,
           const KijkGround *ground,
           const char       *question,
           guint             n_lines,
           gboolean          closer,
           KijkRect         *name,
           KijkRect         *place)
{
  KijkTypesetter *typesetter = drawing->composer->typesetter;
  KijkFont font = kijk_page_get_font (drawing->composer->page, KIJK_TEXT_LEGEND);
  double whole = kijk_typesetter_width (typesetter, font, question);
  double room = round_up (drawing, fmax (whole / n_lines, _kijk_widest_word (drawing, font, question))) +
                2 * grain_of (drawing);

  /* As narrow as it can be on so many. */
  for (int i = 0; i < 8; i++, room += font.size / 2)
    {
      g_autoptr (GPtrArray) lines = kijk_typesetter_break (typesetter, font, question, room);
      KijkRect upper = { 0, 0, name->width, name->height };
      KijkRect lower = { 0, 0, room, lines->len * kijk_font_get_height (font) };

      if (lines->len > n_lines)
        continue;
      if (lines->len < n_lines ||
          !kijk_ground_find_pair (ground, find_edge (drawing, ground, upper.height + lower.height), closer, &upper,
                                  &lower))
        return FALSE;
      *name = upper;
      *place = lower;
      return TRUE;
    }

  return FALSE;
}

/* The longest wording of the question that has room with its name, which has one of
 * two sizes. */
static gboolean
try_wordings (KijkDrawing      *drawing,
              KijkCell          cell,
              const KijkGround *ground,
              const KijkRect    sizes[2],
              KijkRect         *name,
              KijkQuestion     *question)
{
  static const char *const wordings[] = { "question", "short-question" };

  for (guint wording = 0; wording < G_N_ELEMENTS (wordings); wording++)
    for (guint n_lines = 1; n_lines <= MOST_LINES; n_lines++)
      for (int size = 0; size < 2; size++)
        {
          const char *text =
              kijk_words_about (drawing->composer->language, &kijk_cell_enumeration, cell, wordings[wording]);

          *name = sizes[size];
          if ((size == 0 || sizes[1].width < sizes[0].width) &&
              find_both (drawing, ground, text, n_lines, wording == 1, name, &question->place))
            {
              question->text = text;
              return TRUE;
            }
        }

  return FALSE;
}

static gboolean
find_question (KijkDrawing    *drawing,
               KijkCell        cell,
               KijkGround     *ground,
               const KijkRect  sizes[2],
               KijkRect       *name,
               KijkQuestion   *question)
{
  gboolean found = try_wordings (drawing, cell, ground, sizes, name, question);

  if (!found)
    {
      ground->gap = KIJK_TIGHT_GAP * drawing->u;
      found = try_wordings (drawing, cell, ground, sizes, name, question);
      ground->gap = KIJK_GAP * drawing->u;
    }

  return found;
}

/* Whether the name of a facet stands in its piece, and its question with it. */
static void
try_facet (KijkDrawing *drawing,
           KijkCell     cell,
           gboolean    *name_fits,
           gboolean    *both_fit)
{
  const char *name = kijk_words_about (drawing->composer->language, &kijk_cell_enumeration, cell, "name");
  double height = kijk_composer_line_height (drawing->composer, KIJK_TEXT_SECTOR);
  const KijkRect size = { 0, 0, name_width (drawing, name), height };
  KijkRect tab = find_ring_tab (drawing, KIJK_RING_AMBITION);
  KijkQuestion question;
  KijkGround ground;
  KijkRect place;

  _kijk_ground_init (drawing, cell, &ground);
  kijk_ground_block (&ground, &tab);
  _kijk_jigsaw_block (drawing, cell, &ground);
  *both_fit = *both_fit && find_question (drawing, cell, &ground, (KijkRect[]) { size, size }, &place, &question);
  *name_fits = *name_fits && (*both_fit || kijk_ground_place_rect (&ground, find_edge (drawing, &ground, height),
                                                                   size.width, height, &place));
  kijk_ground_clear (&ground);
}

/* Whether the names of the facets stand in their pieces: 1, and their questions
 * as well: 2. */
int
_kijk_names_fit (KijkDrawing *drawing)
{
  gboolean name_fits = TRUE;
  gboolean both_fit = TRUE;

  for (int cell = KIJK_CELL_OPPORTUNITY; cell <= KIJK_CELL_FORM; cell++)
    try_facet (drawing, cell, &name_fits, &both_fit);

  return both_fit ? 2 : name_fits ? 1 : 0;
}

static gboolean
place_with_question (KijkDrawing *drawing,
                     KijkCell     cell,
                     double       whole,
                     double       plain,
                     KijkRect    *place)
{
  KijkGround *ground = &drawing->grounds[cell];
  KijkQuestion *question = &drawing->questions[cell];
  double height = kijk_composer_line_height (drawing->composer, KIJK_TEXT_SECTOR);
  const KijkRect sizes[] = { { 0, 0, whole, height }, { 0, 0, plain, 2 * height } };

  if (!find_question (drawing, cell, ground, sizes, place, question))
    return FALSE;

  kijk_ground_block (ground, place);
  ground->spare = question->place;
  return TRUE;
}

/* A name with a count keeps room for two figures from the beginning, and under it
 * room for the question as long as there is any: one more or less may not move it,
 * nor what lies beside it. */
static void
init_name (KijkDrawing *drawing,
           KijkCell     cell,
           Name        *name)
{
  KijkGround *ground = &drawing->grounds[cell];
  g_autoptr (GArray) entries = _kijk_entries_in (drawing, cell);
  guint n = _kijk_entries_count (drawing, entries);
  const char *plain = kijk_words_about (drawing->composer->language, &kijk_cell_enumeration, cell, "name");
  g_autofree char *most = g_strdup_printf ("%s 00", plain);
  /* On a piece of the ambition pills tell how many there are. */
  gboolean counted = kijk_cell_get_ring (cell) != KIJK_RING_AMBITION;
  /* In focus the one question stands in the head of the page. */
  gboolean asks = drawing->composer->page->overflow == KIJK_OVERFLOW_NONE || !_kijk_in_focus (drawing);
  double width;

  name->text = counted && n > 0 ? g_strdup_printf ("%s %u", plain, n) : g_strdup (plain);
  width = fmax (name_width (drawing, name->text), counted ? name_width (drawing, most) : 0);
  name->placed = (asks && place_with_question (drawing, cell, width, name_width (drawing, plain), &name->place)) ||
                 place_name (drawing, cell, width, name_width (drawing, plain), &name->place);
  if (!name->placed)
    {
      ground->gap = KIJK_TIGHT_GAP * drawing->u;
      name->placed = place_name (drawing, cell, width, name_width (drawing, plain), &name->place);
      ground->gap = KIJK_GAP * drawing->u;
    }
  if (name->placed)
    take_name (drawing, &name->place);
  else
    name->place = (KijkRect) { 0, 0, width + kijk_page_get_font (drawing->composer->page, KIJK_TEXT_SECTOR).size,
                               kijk_composer_line_height (drawing->composer, KIJK_TEXT_SECTOR) };
}

static void
draw_sector_name (KijkDrawing *drawing,
                  KijkCell     cell,
                  Name        *name)
{
  KijkComposer *composer = drawing->composer;
  KijkRing ring = kijk_cell_get_ring (cell);
  g_autofree char *id = g_strdup_printf ("label-%s", kijk_cell_enumeration.values[cell]);
  KijkRect words;
  KijkNode *node;

  if (!name->placed)
    _kijk_place_tab (drawing, cell, name->place.width, name->place.height, &name->place);

  /* Where a count would stand on a line of its own and there is none, the name
   * stands there. */
  words = name->place;
  if (name_width (drawing, name->text) <= words.width)
    words.y += words.height - kijk_composer_line_height (composer, KIJK_TEXT_SECTOR);
  node = kijk_composer_add_text (composer, KIJK_ROLE_LABEL, id, name->text, KIJK_TEXT_SECTOR, _kijk_ring_ink (ring),
                                 &words, KIJK_ALIGN_CENTRE);
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

/* On a canvas a sector asks its question until something else takes its place. */
void
_kijk_question_draw (KijkDrawing *drawing,
                     KijkCell     cell)
{
  const KijkQuestion *question = &drawing->questions[cell];
  g_autofree char *id = g_strdup_printf ("question-%s", kijk_cell_enumeration.values[cell]);

  if (question->text == NULL || overlaps_any (drawing->taken, &question->place) ||
      overlaps_any (drawing->names, &question->place))
    return;

  kijk_composer_add_text (drawing->composer, KIJK_ROLE_NOTE, id, question->text, KIJK_TEXT_LEGEND, KIJK_INK_MUTED,
                          &question->place, KIJK_ALIGN_CENTRE)->cell = cell;
}
