/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kijkglas-private.h"

#include <math.h>

#include "diagram/kijk-token.h"

/* The scene of the Kijkglas: three rings, lighter towards the centre; the sectors
 * with their names and what lies in them; beside it who is who and what the marks
 * mean; on further pages everything in words.
 *
 * All names are straight. That of a ring stands on its outer stroke at twelve
 * o'clock, on a tab that interrupts the line; that of a sector inside it, as near
 * to the middle of its outer edge as there is room. */

/* Sizes in the design's unit u. */
#define RING_STROKE 3.0
#define SEAM_STROKE 2.0
#define GAP 4.0
#define PANEL_GAP 52.0

/* Places along its sector that a tab tries. */
#define TAB_STEPS 72

/* Of the height of a tall page, at most so much is picture. */
#define TALL_SHARE 0.62

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

static double
tab_height (KijkDrawing *drawing)
{
  return kijk_composer_line_height (drawing->composer, KIJK_TEXT_RING);
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

static guint
count_kind (GArray    *entries,
            KijkKindId kind)
{
  guint n = 0;

  for (guint i = 0; i < entries->len; i++)
    n += kijk_item_is (g_array_index (entries, KijkEntry, i).item, kind);

  return n;
}

static char *
describe_contents (KijkDrawing *drawing,
                   GArray      *entries)
{
  static const KijkKindId kinds[] = {
    KIJK_KIND_STAKEHOLDER, KIJK_KIND_INTEREST, KIJK_KIND_AMBITION_IMAGE, KIJK_KIND_CONTEXT_FACTOR,
  };
  KijkLanguage language = drawing->composer->language;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      guint n = count_kind (entries, kinds[i]);

      if (n > 0)
        g_ptr_array_add (parts, kijk_words_count (language, "kind", kijk_kind_get (kinds[i])->name, n));
    }
  g_ptr_array_add (parts, NULL);

  return kijk_words_join (language, (const char *const *) parts->pdata);
}

static char *
describe_sector (KijkDrawing *drawing,
                 KijkCell     cell,
                 GArray      *entries)
{
  KijkLanguage language = drawing->composer->language;
  const char *name = kijk_words_about (language, &kijk_cell_enumeration, cell, "name");
  const char *ring = kijk_words_about (language, &kijk_ring_enumeration, kijk_cell_get_ring (cell), "name");
  g_autofree char *contents = describe_contents (drawing, entries);

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
                      SEAM_STROKE * drawing->u);
}

/* The name of a ring on its stroke at twelve o'clock. */
static void
draw_tab (KijkDrawing *drawing,
          KijkRing     ring)
{
  KijkComposer *composer = drawing->composer;
  KijkFont font = kijk_page_get_font (composer->page, KIJK_TEXT_RING);
  g_autofree char *id = g_strdup_printf ("name-%s", kijk_ring_enumeration.values[ring]);
  g_autofree char *name =
      g_utf8_strup (kijk_words_about (composer->language, &kijk_ring_enumeration, ring, "name"), -1);
  double width = kijk_typesetter_width (composer->typesetter, font, name) + font.size;
  KijkPoint at = { drawing->rings.centre.x + font.tracking / 2, drawing->rings.centre.y - drawing->rings.outer[ring] };
  KijkRect tab = { at.x - width / 2, at.y - tab_height (drawing) / 2, width, tab_height (drawing) };
  KijkNode *node = kijk_scene_add (composer->scene, KIJK_ROLE_LABEL, id);

  kijk_node_add_mark (node, kijk_path_new_rect (&tab, tab.height / 2), inks[ring].ground, inks[ring].ink,
                      SEAM_STROKE * drawing->u);
  kijk_token_add_words (composer, node, name, font, inks[ring].ink, at);
  kijk_node_set_label (node, name);
  g_array_append_val (drawing->tabs, tab);
}

static gboolean
is_free_for_tab (KijkDrawing      *drawing,
                 const KijkGround *ground,
                 const KijkRect   *rect)
{
  for (guint i = 0; i < ground->obstacles->len; i++)
    if (kijk_rect_overlaps (&g_array_index (ground->obstacles, KijkRect, i), rect))
      return FALSE;
  for (guint i = 0; i < drawing->tabs->len; i++)
    if (kijk_rect_overlaps (&g_array_index (drawing->tabs, KijkRect, i), rect))
      return FALSE;

  return kijk_rect_contains (&drawing->composer->area, rect);
}

/* What is wider than its sector stands on the outer stroke of its ring instead, on
 * a tab like those of the rings, as near to the middle as there is room. Sectors
 * further out are drawn later and keep clear of it. */
void
_kijk_place_tab (KijkDrawing *drawing,
                 KijkGround  *ground,
                 double       width,
                 double       height,
                 KijkRect    *place)
{
  const KijkWedge *wedge = &ground->wedge;

  for (int step = 0; step <= TAB_STEPS; step++)
    {
      double along = 0.5 + (step % 2 == 0 ? -1 : 1) * ((step + 1) / 2) / (double) TAB_STEPS;
      KijkPoint at = kijk_wedge_point (wedge, along, 1);
      const KijkRect *area = &drawing->composer->area;

      *place = (KijkRect) { CLAMP (at.x - width / 2, area->x, area->x + area->width - width),
                            CLAMP (at.y - height / 2, area->y, area->y + area->height - height), width, height };
      if (is_free_for_tab (drawing, ground, place))
        break;
    }

  kijk_ground_block (ground, place);
  g_array_append_val (drawing->tabs, *place);
}

/* The name of a sector with how much lies in it, as one line or, where that is too
 * wide, as two. */
static void
draw_name (KijkDrawing *drawing,
           KijkCell     cell,
           guint        n,
           KijkGround  *ground)
{
  KijkComposer *composer = drawing->composer;
  KijkFont font = kijk_page_get_font (composer->page, KIJK_TEXT_SECTOR);
  const char *name = kijk_words_about (composer->language, &kijk_cell_enumeration, cell, "name");
  /* On a piece of the ambition pills tell how many there are. */
  gboolean counted = n > 0 && kijk_cell_get_ring (cell) != KIJK_RING_AMBITION;
  g_autofree char *text = counted ? g_strdup_printf ("%s %u", name, n) : g_strdup (name);
  g_autofree char *id = g_strdup_printf ("label-%s", kijk_cell_enumeration.values[cell]);
  double wide = kijk_typesetter_width (composer->typesetter, font, text);
  double narrow = kijk_typesetter_width (composer->typesetter, font, name);
  double height = kijk_font_get_height (font);
  KijkPoint edge = kijk_wedge_point (&ground->wedge, 0.5, ground->wedge.inner > 0 ? 1 : 0.55);
  KijkPath *tab = NULL;
  KijkRect place;
  KijkNode *node;

  if (!kijk_ground_place_rect (ground, edge, wide, height, &place) &&
      !kijk_ground_place_rect (ground, edge, narrow, 2 * height, &place))
    {
      _kijk_place_tab (drawing, ground, wide + font.size, height, &place);
      tab = kijk_path_new_rect (&place, height / 2);
    }

  node = kijk_composer_add_text (composer, KIJK_ROLE_LABEL, id, text, KIJK_TEXT_SECTOR,
                                 inks[kijk_cell_get_ring (cell)].ink, &place, KIJK_ALIGN_CENTRE);
  node->cell = cell;
  if (tab != NULL)
    kijk_node_add_mark (node, tab, inks[kijk_cell_get_ring (cell)].ground, inks[kijk_cell_get_ring (cell)].ink,
                        SEAM_STROKE * drawing->u);
}

/* An empty sector on a canvas asks its question. */
static void
draw_question (KijkDrawing *drawing,
               KijkCell     cell,
               KijkGround  *ground)
{
  KijkComposer *composer = drawing->composer;
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

static void
draw_sector (KijkDrawing *drawing,
             KijkCell     cell)
{
  g_autoptr (GArray) entries = _kijk_entries_in (drawing, cell);
  KijkRing ring = kijk_cell_get_ring (cell);
  KijkGround ground;

  kijk_ground_init (&ground, &drawing->rings.cells[cell], GAP * drawing->u);
  for (guint i = 0; i < drawing->tabs->len; i++)
    kijk_ground_block (&ground, &g_array_index (drawing->tabs, KijkRect, i));
  if (ring == KIJK_RING_AMBITION)
    {
      KijkRect knob = _kijk_jigsaw_knob_in (drawing, cell);

      kijk_ground_block (&ground, &knob);
    }

  draw_name (drawing, cell, entries->len, &ground);
  if (ring == KIJK_RING_AMBITION)
    _kijk_images_draw (drawing, cell, &ground);
  else
    _kijk_tokens_draw (drawing, cell, &ground);
  if (entries->len == 0 && drawing->composer->page->overflow == KIJK_OVERFLOW_NONE)
    draw_question (drawing, cell, &ground);

  kijk_ground_clear (&ground);
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

/* Puts the circle in @area: at its left if it is wide, else on its top; and says
 * what is left over. */
static KijkRect
lay_circle (KijkDrawing    *drawing,
            const KijkRect *area,
            gboolean        beside)
{
  double tab = tab_height (drawing) / 2;
  double edge = RING_STROKE * drawing->u / 2;
  double room = beside ? area->height : fmin (area->height * TALL_SHARE, area->width);
  double radius = floor ((room - tab - 2 * edge) / 2);
  KijkPoint centre = { beside ? area->x + radius + edge : area->x + area->width / 2, area->y + tab + radius };
  double gap = PANEL_GAP * drawing->u;
  double right = centre.x + radius + gap;
  double bottom = centre.y + radius + gap / 2;

  kijk_rings_init (&drawing->rings, kijk_project_get_collaboration (drawing->composer->project), centre, radius);
  drawing->u = radius / 330;

  return beside ? (KijkRect) { right, area->y, area->x + area->width - right, area->height }
                : (KijkRect) { area->x, bottom, area->width, area->y + area->height - bottom };
}

static void
lay_canvas (KijkDrawing *drawing)
{
  const KijkRect *area = &drawing->composer->area;
  double tab = tab_height (drawing) / 2;
  double radius = fmax (40, (fmin (area->width, area->height) - tab) / 2 - RING_STROKE);
  KijkPoint centre = { area->x + area->width / 2, area->y + (area->height + tab) / 2 };

  kijk_rings_init (&drawing->rings, kijk_project_get_collaboration (drawing->composer->project), centre, radius);
  drawing->u = radius / 330;
}

static void
draw_circle (KijkDrawing *drawing)
{
  drawing->party_u = kijk_token_get_unit (drawing->composer, drawing->u, FALSE);
  drawing->token_u = kijk_token_get_unit (drawing->composer, drawing->u, drawing->numbered);
  draw_rings (drawing);
  for (int cell = 0; cell < KIJK_N_CELLS; cell++)
    {
      g_autoptr (GArray) entries = _kijk_entries_in (drawing, cell);

      add_sector_node (drawing, cell, entries);
    }
  _kijk_jigsaw_draw (drawing);
  for (int ring = KIJK_N_RINGS - 1; ring >= 0; ring--)
    draw_tab (drawing, ring);
  for (int cell = 0; cell < KIJK_N_CELLS; cell++)
    draw_sector (drawing, cell);
}

static void
set_scene_title (KijkDrawing *drawing)
{
  KijkComposer *composer = drawing->composer;
  g_autofree char *contents = describe_contents (drawing, drawing->entries);
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
    .wishes = collect_wishes (composer->project),
    .tabs = g_array_new (FALSE, FALSE, sizeof (KijkRect)),
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
        drawing.question_in_head = kijk_composer_add_head (composer, question, &area);
      panel = lay_circle (&drawing, &area, wide);
      draw_circle (&drawing);
      if (wide)
        drawing.question_in_head = kijk_composer_add_head (composer, question, &panel);
      kijk_composer_add_foot (composer, &panel);
      _kijk_legend_draw (&drawing, &panel);
    }

  g_array_unref (drawing.entries);
  g_hash_table_unref (drawing.wishes);
  g_array_unref (drawing.tabs);
}
