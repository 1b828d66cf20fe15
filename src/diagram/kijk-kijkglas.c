/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kijkglas-cards.h"

#include <math.h>

#include "diagram/kijk-jigsaw.h"
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

/* The same for a canvas, which has nothing beside its cards; and what stays free below
 * them, for what turns their pages. */
#define CANVAS_SHARE 0.63
#define TURN_HEIGHT 50.0

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
  kijk_node_add_mark (node, kijk_jigsaw_new_outline (&drawing->rings, cell), KIJK_INK_NONE, inks[ring].ink,
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
widen_ambition (KijkDrawing *drawing,
                double       radius)
{
  /* Questions stand on a canvas only. */
  int wanted = drawing->composer->page->overflow == KIJK_OVERFLOW_NONE ? 2 : 1;
  double ambition, interests;
  int fit;

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

static void
lay_rings (KijkDrawing *drawing,
           KijkPoint    centre,
           double       radius)
{
  kijk_rings_init (&drawing->rings, kijk_project_get_collaboration (drawing->composer->project), centre, radius);
  drawing->u = radius / 330;
  widen_ambition (drawing, radius);
  kijk_rings_bend (&drawing->rings, &drawing->composer->options->focus);
}

/* Whether something is under a lens of full strength, and so on cards. */
gboolean
_kijk_in_focus (KijkDrawing *drawing)
{
  return drawing->composer->options->focus.strength >= 1;
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

/* Puts the circle in @area: at its left if it is wide, or at its right where cards
 * stand at the left of it, else on its top; and says what is left over. */
static KijkRect
lay_circle (KijkDrawing    *drawing,
            const KijkRect *area,
            gboolean        beside)
{
  double tab = tab_height (drawing) / 2;
  double edge = RING_STROKE * drawing->u / 2;
  double share = drawing->composer->page->overflow == KIJK_OVERFLOW_NONE ? CANVAS_SHARE : WIDE_SHARE;
  double room = beside ? fmin (area->height, area->width * share)
                       : fmin (fmax (area->height * TALL_SHARE, least_room (drawing)), area->width);
  double radius = floor ((room - tab - 2 * edge) / 2);
  KijkPoint centre = { beside ? area->x + radius + edge : area->x + area->width / 2, area->y + tab + radius };
  double right, bottom;

  drawing->cards_left = beside && _kijk_cards_face_left (drawing);
  if (beside)
    centre.y += (area->height - room) / 2;
  if (drawing->cards_left)
    centre.x = area->x + area->width - radius - edge;
  lay_rings (drawing, centre, radius);

  right = centre.x + radius + PANEL_GAP * drawing->u;
  bottom = centre.y + radius + PANEL_GAP / 2 * drawing->u;
  drawing->frame = *area;
  if (drawing->cards_left)
    drawing->frame.x = centre.x - radius - edge;
  if (drawing->cards_left)
    drawing->frame.width = 2 * (radius + edge);
  else if (beside)
    drawing->frame.width = centre.x + radius + edge - area->x;
  else
    drawing->frame.height = centre.y + radius + edge - area->y;

  if (drawing->cards_left)
    return (KijkRect) { area->x, area->y, centre.x - radius - PANEL_GAP * drawing->u - area->x, area->height };

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
  drawing->party_u = kijk_token_get_unit (drawing->composer, drawing->u, KIJK_KIND_STAKEHOLDER, FALSE);
  drawing->token_u = kijk_token_get_unit (drawing->composer, drawing->u, KIJK_KIND_INTEREST, drawing->numbered);
  for (int cell = 0; cell < KIJK_N_CELLS; cell++)
    _kijk_ground_init (drawing, cell, &drawing->grounds[cell]);
  _kijk_cards_block (drawing);

  draw_rings (drawing);
  for (int cell = 0; cell < KIJK_N_CELLS; cell++)
    {
      g_autoptr (GArray) entries = _kijk_entries_in (drawing, cell);

      add_sector_node (drawing, cell, entries);
    }
  _kijk_jigsaw_draw (drawing);
  _kijk_ambition_draw (drawing);
  _kijk_names_draw (drawing);
  for (int cell = 0; cell < KIJK_N_CELLS; cell++)
    _kijk_cards_place_inside (drawing, cell);
  _kijk_images_draw (drawing);
  for (int cell = 0; cell < KIJK_N_CELLS; cell++)
    draw_sector (drawing, cell);
  _kijk_cards_draw (drawing);
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

/* On its way into focus the circle is on its way to where it leaves room for cards. */
static void
move_towards_focus (KijkDrawing *drawing,
                    gboolean     wide)
{
  double strength = drawing->composer->options->focus.strength;
  KijkPoint from = drawing->rings.centre;
  double radius = drawing->rings.radius;
  const KijkRings *to = &drawing->rings;

  lay_circle (drawing, &drawing->composer->area, wide);
  lay_rings (drawing,
             (KijkPoint) { from.x + (to->centre.x - from.x) * strength, from.y + (to->centre.y - from.y) * strength },
             radius + (to->radius - radius) * strength);
  drawing->frame = drawing->composer->area;
}

/* A canvas has no pages: where cards have no room, tokens and stacks stay, until it is
 * drawn anew for the cards of the rest. */
static void
compose_canvas (KijkDrawing *drawing)
{
  gboolean wide = kijk_page_is_wide (drawing->composer->page);
  KijkRect panel;

  if (_kijk_in_focus (drawing))
    {
      panel = lay_circle (drawing, &drawing->composer->area, wide);
      panel.height -= wide ? TURN_HEIGHT * kijk_composer_scale (drawing->composer) : 0;
      _kijk_cards_place (drawing, wide, &panel);
      draw_circle (drawing);
      return;
    }

  lay_canvas (drawing);
  if (drawing->composer->options->focus.strength > 0)
    move_towards_focus (drawing, wide);
  draw_circle (drawing);
}

/* Returns: (transfer full): what stands under the title: the lead question, or what
 * the sector or the ring in focus asks */
static char *
get_question (KijkDrawing *drawing)
{
  KijkComposer *composer = drawing->composer;
  const KijkFocus *focus = &composer->options->focus;
  gboolean whole = focus->cell == KIJK_FOCUS_WHOLE_RING;
  const KijkEnumeration *part = whole ? &kijk_ring_enumeration : &kijk_cell_enumeration;
  int value = whole ? (int) focus->ring : focus->cell;

  if (composer->comparison != NULL)
    return kijk_composer_describe_change (composer);
  if (!_kijk_in_focus (drawing))
    return g_strdup (kijk_item_get_text (kijk_project_get_collaboration (composer->project),
                                         KIJK_COLLABORATION_LEAD_QUESTION));

  return kijk_words_format (composer->language, "format", "labelled", "label",
                            kijk_words_about (composer->language, part, value, "name"), "value",
                            kijk_words_about (composer->language, part, value, "question"), NULL);
}

static guint64
collect_marks (KijkDrawing *drawing)
{
  guint64 marks = 0;

  G_STATIC_ASSERT (KIJK_N_SEEN_MARKS <= 64);
  for (int mark = 0; mark < KIJK_N_SEEN_MARKS; mark++)
    if (drawing->seen[mark])
      marks |= G_GUINT64_CONSTANT (1) << mark;

  return marks;
}

static void
take_marks (KijkDrawing *drawing,
            guint64      marks)
{
  for (int mark = 0; mark < KIJK_N_SEEN_MARKS; mark++)
    drawing->seen[mark] = (marks & (G_GUINT64_CONSTANT (1) << mark)) != 0;
}

/* In focus the cards have their place before the rings are drawn, which keep clear
 * of their leaders, and the head before the cards. */
static void
compose_page (KijkDrawing *drawing)
{
  KijkComposer *composer = drawing->composer;
  g_autofree char *question = get_question (drawing);
  gboolean wide = kijk_page_is_wide (composer->page);
  gboolean focused = _kijk_in_focus (drawing);
  KijkRect area = composer->area;
  KijkRect panel;

  if (!wide)
    add_head_above (drawing, question, &area);
  panel = lay_circle (drawing, &area, wide);
  if (!focused)
    draw_circle (drawing);
  if (wide)
    drawing->question_in_head = kijk_composer_add_head (composer, question, &panel);
  /* What is asked in focus is another question. */
  drawing->question_in_head &= (!focused && composer->comparison == NULL) ||
                               !kijk_item_has (kijk_project_get_collaboration (composer->project),
                                                           KIJK_COLLABORATION_LEAD_QUESTION);
  kijk_composer_add_foot (composer, &panel);
  if (drawing->entries->len > 0)
    _kijk_legend_add_position (drawing, &panel);
  if (focused)
    {
      _kijk_cards_place (drawing, wide, &panel);
      draw_circle (drawing);
    }
  if (composer->options->legend_of != NULL)
    take_marks (drawing, kijk_scene_get_marks (composer->options->legend_of));
  _kijk_legend_draw (drawing, &panel);
}

static void
set_scene_title (KijkDrawing *drawing)
{
  KijkComposer *composer = drawing->composer;
  g_autoptr (GPtrArray) limits = kijk_composer_list_limits (composer);
  g_autofree char *contents = _kijk_entries_describe (drawing, drawing->entries);
  g_autofree char *title =
      kijk_words_format (composer->language, "accessible", "kijkglas", "name",
                         kijk_item_get_title (kijk_project_get_collaboration (composer->project)),
                         "contents", contents, NULL);
  g_autoptr (GString) whole = g_string_new (title);

  for (guint i = 0; i < limits->len; i++)
    g_string_append_printf (whole, " %s.", (const char *) limits->pdata[i]);
  kijk_scene_set_title (composer->scene, whole->str);
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
    .cards = g_array_new (FALSE, FALSE, sizeof (KijkCard)),
    .carded = g_hash_table_new (g_str_hash, g_str_equal),
  };

  _kijk_entries_collect (&drawing);
  set_scene_title (&drawing);
  kijk_scene_set_focus (composer->scene, &composer->options->focus);
  if (composer->page->overflow == KIJK_OVERFLOW_NONE)
    compose_canvas (&drawing);
  else
    compose_page (&drawing);
  kijk_scene_set_marks (composer->scene, collect_marks (&drawing));
  _kijk_ghosts_finish (&drawing);

  g_array_unref (drawing.entries);
  g_hash_table_unref (drawing.wishes);
  g_array_unref (drawing.names);
  g_array_unref (drawing.taken);
  g_array_unref (drawing.cards);
  g_hash_table_unref (drawing.carded);
  g_clear_pointer (&drawing.in_trunk, g_ptr_array_unref);
  g_clear_pointer (&drawing.undrawn, g_ptr_array_unref);
}
