/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kijkglas-private.h"

#include <math.h>

#include "diagram/kijk-token.h"

/* The scene of the Kijkglas: three rings, lighter towards the centre; the sectors
 * with their names and what lies in them; beside it who is who and what the marks
 * mean; on further pages everything in words. */

/* Sizes in the design's unit u. */
#define RING_STROKE 3.0
#define PANEL_GAP 52.0

/* Of the radius: how much farther the ambition and the interests reach where the
 * words of the ambition need it. */
#define WIDER_AMBITION 0.04
#define WIDER_INTERESTS 0.03

/* Of the height of a tall page and the width of a wide one, at most so much is
 * picture. */
#define TALL_SHARE 0.62
#define WIDE_SHARE 0.67

/* Of a tall page, at most so much is title and question. */
#define HEAD_SHARE 0.3

/* How large the words may be beside the circle, in the design's unit u: in a
 * smaller circle few names would stand in their sectors. */
#define MOST_WORDS 22.0

static const struct {
  KijkInk ground;
  KijkInk ink;
} inks[KIJK_N_RINGS] = {
  [KIJK_RING_AMBITION] = { KIJK_INK_AMBITION, KIJK_INK_AMBITION_LABEL },
  [KIJK_RING_INTERESTS] = { KIJK_INK_INTERESTS, KIJK_INK_INTERESTS_LABEL },
  [KIJK_RING_CONTEXT] = { KIJK_INK_CONTEXT, KIJK_INK_CONTEXT_LABEL },
};

KijkInk
_kijk_ring_ground (KijkRing ring)
{
  return inks[ring].ground;
}

KijkInk
_kijk_ring_ink (KijkRing ring)
{
  return inks[ring].ink;
}

/* ---- rings and sectors ---- */

static void
draw_rings (KijkDrawing *drawing)
{
  KijkComposer *composer = drawing->composer;

  for (int ring = KIJK_N_RINGS - 1; ring >= 0; ring--)
    {
      g_autofree char *id = g_strdup_printf ("ring-%s", kijk_ring_enumeration.values[ring]);
      KijkNode *node = kijk_scene_add (composer->scene, KIJK_ROLE_RING, id);
      g_autofree char *label =
          kijk_words_format (composer->language, "accessible", "ring", "ring",
                             kijk_words_about (composer->language, &kijk_ring_enumeration, ring, "name"), NULL);

      kijk_node_set_label (node, label);
      kijk_node_add_mark (node, kijk_path_new_circle (drawing->rings.centre, drawing->rings.outer[ring]),
                          inks[ring].ground, inks[ring].ink, RING_STROKE * drawing->u);
    }
}

static char *
describe_sector (KijkDrawing *drawing,
                 KijkCell     cell,
                 GArray      *entries)
{
  KijkLanguage language = drawing->composer->language;
  const char *name = kijk_words_about (language, &kijk_cell_enumeration, cell, "name");
  const char *ring = kijk_words_about (language, &kijk_ring_enumeration, kijk_cell_get_ring (cell), "name");
  g_autofree char *contents = _kijk_entries_describe (drawing, entries);

  if (entries->len == 0)
    return kijk_words_format (language, "accessible", "sector-empty", "sector", name, "ring", ring, "question",
                              kijk_words_about (language, &kijk_cell_enumeration, cell, "question"), NULL);

  return kijk_words_format (language, "accessible", "sector", "sector", name, "ring", ring,
                            "contents", contents, NULL);
}

static void
add_sector_node (KijkDrawing *drawing,
                 KijkCell     cell,
                 GArray      *entries)
{
  g_autofree char *id = g_strdup_printf ("sector-%s", kijk_cell_enumeration.values[cell]);
  g_autofree char *label = describe_sector (drawing, cell, entries);
  KijkNode *node = kijk_scene_add (drawing->composer->scene, KIJK_ROLE_SECTOR, id);
  KijkRing ring = kijk_cell_get_ring (cell);

  node->cell = cell;
  kijk_node_set_label (node, label);
  if (ring == KIJK_RING_AMBITION)
    return; /* the jigsaw gives its pieces their own outline */
  kijk_node_add_mark (node, kijk_path_new_wedge (&drawing->rings.cells[cell]), KIJK_INK_NONE, inks[ring].ink,
                      KIJK_SEAM_STROKE * drawing->u);
}

/* ---- the page ---- */

static GHashTable *
collect_wishes (KijkProject *project)
{
  GPtrArray *placements = kijk_project_get_items (project, KIJK_KIND_PLACEMENT);
  GHashTable *wishes = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = placements->len; i-- > 0;)
    g_hash_table_insert (wishes, (gpointer) kijk_item_get_text (placements->pdata[i], KIJK_PLACEMENT_ITEM),
                         placements->pdata[i]);

  return wishes;
}

static double
tab_height (KijkDrawing *drawing)
{
  return kijk_composer_line_height (drawing->composer, KIJK_TEXT_RING);
}

/* Where more of the words of the ambition stand in its disc when it gets more room,
 * and the context less, it does. */
static void
lay_rings (KijkDrawing *drawing,
           KijkPoint    centre,
           double       radius)
{
  /* Questions stand on a canvas only. */
  int wanted = drawing->composer->page->overflow == KIJK_OVERFLOW_NONE ? 2 : 1;
  double ambition, interests;
  int fit;

  kijk_rings_init (&drawing->rings, kijk_project_get_collaboration (drawing->composer->project), centre, radius);
  drawing->u = radius / 330;
  ambition = drawing->rings.outer[KIJK_RING_AMBITION];
  interests = drawing->rings.outer[KIJK_RING_INTERESTS];
  fit = _kijk_names_fit (drawing);
  if (fit >= wanted)
    return;

  kijk_rings_set_radii (&drawing->rings, ambition + WIDER_AMBITION * radius,
                        interests + WIDER_INTERESTS * radius);
  if (_kijk_names_fit (drawing) <= fit)
    kijk_rings_set_radii (&drawing->rings, ambition, interests);
}

/* The latest wording that the audience may see. */
static KijkItem *
find_ambition (KijkProject *project)
{
  GPtrArray *ambitions = kijk_project_get_items (project, KIJK_KIND_SHARED_AMBITION);
  KijkItem *latest = NULL;

  for (guint i = 0; i < ambitions->len; i++)
    if (latest == NULL || kijk_item_get_int (ambitions->pdata[i], KIJK_SHARED_AMBITION_VERSION) >
                              kijk_item_get_int (latest, KIJK_SHARED_AMBITION_VERSION))
      latest = ambitions->pdata[i];

  return latest;
}

/* The least that the circle needs for its words. */
static double
least_room (KijkDrawing *drawing)
{
  KijkFont font = kijk_page_get_font (drawing->composer->page, KIJK_TEXT_SECTOR);

  return 660 * font.size / MOST_WORDS + tab_height (drawing) / 2;
}

/* Puts the circle in @area: at its left if it is wide, else on its top; and says
 * what is left over. */
static KijkRect
lay_circle (KijkDrawing    *drawing,
            const KijkRect *area,
            gboolean        beside)
{
  double tab = tab_height (drawing) / 2;
  double edge = RING_STROKE * drawing->u / 2;
  double room = beside ? fmin (area->height, area->width * WIDE_SHARE)
                       : fmin (fmax (area->height * TALL_SHARE, least_room (drawing)), area->width);
  double radius = floor ((room - tab - 2 * edge) / 2);
  KijkPoint centre = { beside ? area->x + radius + edge : area->x + area->width / 2, area->y + tab + radius };
  double right, bottom;

  if (beside)
    centre.y += (area->height - room) / 2;
  lay_rings (drawing, centre, radius);

  right = centre.x + radius + PANEL_GAP * drawing->u;
  bottom = centre.y + radius + PANEL_GAP / 2 * drawing->u;
  drawing->frame = *area;
  if (beside)
    drawing->frame.width = centre.x + radius + edge - area->x;
  else
    drawing->frame.height = centre.y + radius + edge - area->y;

  return beside ? (KijkRect) { right, area->y, area->x + area->width - right, area->height }
                : (KijkRect) { area->x, bottom, area->width, area->y + area->height - bottom };
}

static void
lay_canvas (KijkDrawing *drawing)
{
  const KijkRect *area = &drawing->composer->area;
  double tab = tab_height (drawing) / 2;
  double radius = fmax (40, (fmin (area->width, area->height) - tab) / 2 - RING_STROKE);

  lay_rings (drawing, (KijkPoint) { area->x + area->width / 2, area->y + (area->height + tab) / 2 }, radius);
  drawing->frame = *area;
}

static void
draw_sector (KijkDrawing *drawing,
             KijkCell     cell)
{
  if (kijk_cell_get_ring (cell) != KIJK_RING_AMBITION)
    _kijk_tokens_draw (drawing, cell);
  if (drawing->composer->page->overflow == KIJK_OVERFLOW_NONE)
    _kijk_question_draw (drawing, cell);
}

static void
draw_circle (KijkDrawing *drawing)
{
  drawing->party_u = kijk_token_get_unit (drawing->composer, drawing->u, FALSE);
  drawing->token_u = kijk_token_get_unit (drawing->composer, drawing->u, drawing->numbered);
  for (int cell = 0; cell < KIJK_N_CELLS; cell++)
    _kijk_ground_init (drawing, cell, &drawing->grounds[cell]);

  draw_rings (drawing);
  for (int cell = 0; cell < KIJK_N_CELLS; cell++)
    {
      g_autoptr (GArray) entries = _kijk_entries_in (drawing, cell);

      add_sector_node (drawing, cell, entries);
    }
  _kijk_jigsaw_draw (drawing);
  _kijk_ambition_draw (drawing);
  _kijk_names_draw (drawing);
  _kijk_images_draw (drawing);
  for (int cell = 0; cell < KIJK_N_CELLS; cell++)
    draw_sector (drawing, cell);
  if (drawing->composer->options->relations)
    _kijk_relations_draw (drawing);

  for (int cell = 0; cell < KIJK_N_CELLS; cell++)
    kijk_ground_clear (&drawing->grounds[cell]);
}

/* The title and the question above the circle; leaves room for that. */
static void
add_head_above (KijkDrawing *drawing,
                const char  *question,
                KijkRect    *area)
{
  KijkRect head = *area;

  head.height *= HEAD_SHARE;
  drawing->question_in_head = kijk_composer_add_head (drawing->composer, question, &head);
  area->height -= head.y - area->y;
  area->y = head.y;
}

static void
set_scene_title (KijkDrawing *drawing)
{
  KijkComposer *composer = drawing->composer;
  g_autofree char *contents = _kijk_entries_describe (drawing, drawing->entries);
  g_autofree char *title =
      kijk_words_format (composer->language, "accessible", "kijkglas", "name",
                         kijk_item_get_title (kijk_project_get_collaboration (composer->project)),
                         "contents", contents, NULL);

  kijk_scene_set_title (composer->scene, title);
}

/**
 * kijk_kijkglas_compose:
 * @composer: a composer
 *
 * Composes the Kijkglas: the rings with everything that lies on them, and unless
 * the page is a canvas the title, the key and everything in words.
 */
void
kijk_kijkglas_compose (KijkComposer *composer)
{
  KijkDrawing drawing = {
    .composer = composer,
    .u = kijk_composer_scale (composer),
    .entries = g_array_new (FALSE, FALSE, sizeof (KijkEntry)),
    .ambition = find_ambition (composer->project),
    .wishes = collect_wishes (composer->project),
    .names = g_array_new (FALSE, FALSE, sizeof (KijkRect)),
    .taken = g_array_new (FALSE, FALSE, sizeof (KijkRect)),
    .numbered = composer->page->unit == KIJK_UNIT_POINT,
  };
  KijkItem *collaboration = kijk_project_get_collaboration (composer->project);
  const char *question = kijk_item_get_text (collaboration, KIJK_COLLABORATION_LEAD_QUESTION);
  gboolean wide = kijk_page_is_wide (composer->page);
  KijkRect area = composer->area;
  KijkRect panel;

  _kijk_entries_collect (&drawing);
  set_scene_title (&drawing);

  if (composer->page->overflow == KIJK_OVERFLOW_NONE)
    {
      lay_canvas (&drawing);
      draw_circle (&drawing);
    }
  else
    {
      if (!wide)
        add_head_above (&drawing, question, &area);
      panel = lay_circle (&drawing, &area, wide);
      draw_circle (&drawing);
      if (wide)
        drawing.question_in_head = kijk_composer_add_head (composer, question, &panel);
      kijk_composer_add_foot (composer, &panel);
      _kijk_legend_draw (&drawing, &panel);
    }

  g_array_unref (drawing.entries);
  g_hash_table_unref (drawing.wishes);
  g_array_unref (drawing.names);
  g_array_unref (drawing.taken);
  g_clear_pointer (&drawing.in_trunk, g_ptr_array_unref);
  g_clear_pointer (&drawing.undrawn, g_ptr_array_unref);
}
