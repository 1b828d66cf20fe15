/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kijkglas-private.h"

#include <math.h>

#include "diagram/kijk-token-marks.h"
#include "diagram/kijk-token.h"

/* Where the tokens of a sector lie, and what becomes of those that find no room. */

/* ---- tokens ---- */

static void
find_wish (KijkDrawing     *drawing,
           const KijkEntry *entry,
           const KijkWedge *wedge,
           KijkSpot        *spot)
{
  KijkItem *placement = g_hash_table_lookup (drawing->wishes, kijk_item_get_id (entry->item));

  if (placement == NULL || kijk_item_get_int (placement, KIJK_PLACEMENT_CELL) != (int) entry->cell)
    return;

  spot->has_wish = TRUE;
  spot->wish = kijk_wedge_point (wedge, kijk_item_get_number (placement, KIJK_PLACEMENT_ALONG),
                                 kijk_item_get_number (placement, KIJK_PLACEMENT_ACROSS));
}

void
_kijk_note_openness (KijkDrawing *drawing,
                     KijkItem    *item)
{
  KijkOpenness openness = kijk_token_get_openness (item);

  if (openness == KIJK_OPENNESS_ANONYMOUS)
    drawing->seen[KIJK_SEEN_UNNAMED] = TRUE;
  if (kijk_token_shows_openness (drawing->composer) && openness == KIJK_OPENNESS_CONFIDENTIAL)
    drawing->seen[KIJK_SEEN_CONFIDENTIAL] = TRUE;
  if (kijk_token_shows_openness (drawing->composer) && openness == KIJK_OPENNESS_ASSUMED)
    drawing->seen[KIJK_SEEN_ASSUMED] = TRUE;
}

static KijkSeenMark
mark_of_interest (KijkDrawing *drawing,
                  KijkItem    *interest)
{
  if (kijk_token_get_openness (interest) == KIJK_OPENNESS_ANONYMOUS && !kijk_token_shows_openness (drawing->composer))
    return KIJK_SEEN_UNNAMED;
  if (kijk_item_has (interest, KIJK_INTEREST_STAKEHOLDER))
    return kijk_project_get_audience (drawing->composer->project)->level == KIJK_LEVEL_PUBLIC
               ? KIJK_SEEN_INTEREST
               : KIJK_SEEN_WEIGHT_1 + kijk_item_get_int (interest, KIJK_INTEREST_WEIGHT) - 1;

  return kijk_item_has (interest, KIJK_INTEREST_ENDORSED_BY) ? KIJK_SEEN_JOINT : KIJK_SEEN_NOBODYS;
}

void
_kijk_note_marks (KijkDrawing *drawing,
                  KijkItem    *item)
{
  const KijkDifference *ghost = kijk_composer_find_ghost (drawing->composer, item);

  if (ghost != NULL)
    {
      drawing->seen[ghost->type == KIJK_DIFFERENCE_LEFT ? KIJK_SEEN_GONE : KIJK_SEEN_MOVED] = TRUE;
      return;
    }

  if (kijk_composer_is_fresh (drawing->composer, item))
    drawing->seen[KIJK_SEEN_FRESH] = TRUE;
  _kijk_note_openness (drawing, item);
  switch (kijk_item_get_kind (item)->id)
    {
    case KIJK_KIND_STAKEHOLDER:
      drawing->seen[kijk_item_get_boolean (item, KIJK_STAKEHOLDER_AT_TABLE) ? KIJK_SEEN_PARTY : KIJK_SEEN_ABSENT] = TRUE;
      break;
    case KIJK_KIND_INTEREST:
      drawing->seen[mark_of_interest (drawing, item)] = TRUE;
      break;
    default:
      drawing->seen[KIJK_SEEN_HELPS + kijk_item_get_int (item, KIJK_CONTEXT_FACTOR_EFFECT)] = TRUE;
      break;
    }
}

static KijkNode *
add_badge (KijkDrawing     *drawing,
           const KijkEntry *entry)
{
  g_autofree char *id = g_strdup_printf ("number-%s", kijk_item_get_id (entry->item));
  KijkNode *badge = kijk_scene_add (drawing->composer->scene, KIJK_ROLE_MARK, id);

  badge->cell = entry->cell;
  kijk_node_set_item (badge, entry->item);
  kijk_node_set_label (badge, kijk_composer_word (drawing->composer, "legend", "number"));
  drawing->seen[KIJK_SEEN_NUMBER] = TRUE;

  return badge;
}

static double
unit_of (KijkDrawing     *drawing,
         const KijkEntry *entry)
{
  return kijk_item_is (entry->item, KIJK_KIND_STAKEHOLDER) ? drawing->party_u : drawing->token_u;
}

static void
draw_token (KijkDrawing     *drawing,
            const KijkEntry *entry,
            const KijkSpot  *spot)
{
  g_autofree char *id = g_strdup_printf ("token-%s", kijk_item_get_id (entry->item));
  g_autofree char *label = kijk_token_describe (drawing->composer, entry->item);
  KijkNode *node = kijk_scene_add (drawing->composer->scene, KIJK_ROLE_TOKEN, id);

  node->cell = entry->cell;
  kijk_node_set_item (node, entry->item);
  kijk_node_set_label (node, label);
  node->at = spot->at;
  _kijk_note_marks (drawing, entry->item);
  if (drawing->numbered && !kijk_item_is (entry->item, KIJK_KIND_STAKEHOLDER))
    kijk_token_draw_numbered (drawing->composer, node, add_badge (drawing, entry), entry->item, entry->number,
                              spot->at, unit_of (drawing, entry));
  else
    kijk_token_draw (drawing->composer, node, entry->item, spot->at, unit_of (drawing, entry));
}

static char *
describe_stack (KijkDrawing *drawing,
                KijkCell     cell,
                GArray      *entries,
                KijkSpot    *spots)
{
  KijkLanguage language = drawing->composer->language;
  g_autoptr (GArray) left = g_array_new (FALSE, FALSE, sizeof (KijkEntry));
  g_autofree char *contents = NULL;

  for (guint i = 0; i < entries->len; i++)
    if (!spots[i].placed)
      g_array_append_val (left, g_array_index (entries, KijkEntry, i));
  contents = _kijk_entries_describe (drawing, left);

  return kijk_words_format (language, "accessible", _kijk_gathered_key (drawing->composer, KIJK_WORDS_STACK),
                            "contents", contents, "sector",
                            kijk_words_about (language, &kijk_cell_enumeration, cell, "name"), NULL);
}

/* As a coin on a heap, or where the sector has no room for even one coin as a pill
 * on its edge. */
static void
draw_heap (KijkDrawing    *drawing,
           KijkNode       *node,
           guint           n,
           const KijkSpot *stack)
{
  g_autofree char *text = g_strdup_printf ("%u", n);
  KijkRect place;

  if (stack->placed)
    {
      kijk_token_draw_stack (drawing->composer, node, n, stack->at, stack->radius);
      return;
    }

  _kijk_pill_measure (drawing, text, KIJK_OPENNESS_PUBLIC, &place);
  _kijk_place_tab (drawing, node->cell, place.width, place.height, &place);
  _kijk_pill_draw (drawing, node, text, KIJK_OPENNESS_PUBLIC, _kijk_ring_ink (kijk_cell_get_ring (node->cell)), &place);
}

static void
draw_stack (KijkDrawing *drawing,
            KijkCell     cell,
            GArray      *entries,
            KijkSpot    *spots,
            KijkSpot    *stack)
{
  g_autofree char *id = g_strdup_printf ("stack-%s", kijk_cell_enumeration.values[cell]);
  g_autofree char *label = describe_stack (drawing, cell, entries, spots);
  KijkNode *node = kijk_scene_add (drawing->composer->scene, KIJK_ROLE_STACK, id);
  guint n = 0;

  node->cell = cell;
  node->at = stack->at;
  for (guint i = 0; i < entries->len; i++)
    if (!spots[i].placed)
      {
        kijk_node_set_item (node, g_array_index (entries, KijkEntry, i).item);
        n++;
      }
  kijk_node_set_label (node, label);
  draw_heap (drawing, node, n, stack);
  drawing->seen[KIJK_SEEN_STACK] = TRUE;
}

static void
take_place (KijkDrawing    *drawing,
            const KijkSpot *spot)
{
  KijkRect rect = { spot->at.x - spot->radius, spot->at.y - spot->radius, 2 * spot->radius, 2 * spot->radius };

  g_array_append_val (drawing->taken, rect);
}

/* ---- places ---- */

static gboolean
is_same_audience (const KijkAudience *a,
                  const KijkAudience *b)
{
  return a->level == b->level && a->personal_open == b->personal_open && g_strcmp0 (a->party, b->party) == 0;
}

/* The picture that was shown before tells where things were, if it was the same
 * picture for the same eyes: what others could see may not tell where to look. */
static KijkScene *
find_previous (KijkDrawing *drawing)
{
  KijkScene *scene = drawing->composer->scene;
  KijkScene *previous = drawing->composer->options->previous;
  const KijkPage *page = drawing->composer->page;
  KijkNode *was, *is;

  if (previous == NULL || kijk_scene_get_view (previous) != kijk_scene_get_view (scene) ||
      !kijk_focus_is_same (kijk_scene_get_focus (previous), kijk_scene_get_focus (scene)) ||
      !is_same_audience (kijk_scene_get_audience (previous), kijk_scene_get_audience (scene)) ||
      kijk_scene_get_page (previous)->width != page->width || kijk_scene_get_page (previous)->height != page->height)
    return NULL;

  was = kijk_scene_find (previous, "ring-interests");
  is = kijk_scene_find (scene, "ring-interests");

  return kijk_node_get_extents (was).width == kijk_node_get_extents (is).width ? previous : NULL;
}

static gboolean
find_last (KijkScene  *previous,
           const char *prefix,
           const char *id,
           KijkCell    cell,
           KijkPoint  *last)
{
  g_autofree char *name = g_strconcat (prefix, id, NULL);
  KijkNode *node = previous != NULL ? kijk_scene_find (previous, name) : NULL;

  if (node == NULL || node->cell != (int) cell || node->at.x == 0)
    return FALSE;

  *last = node->at;
  return TRUE;
}

/* In the order of the legend interests stand together by party, so that a new one
 * comes between others; places are given in the order in which people gave them. */
static int
compare_age (gconstpointer a,
             gconstpointer b)
{
  const KijkEntry *x = a;
  const KijkEntry *y = b;
  int order = (int) kijk_item_get_kind (x->item)->id - (int) kijk_item_get_kind (y->item)->id;

  return order != 0 ? order : kijk_item_compare (x->item, y->item);
}

static KijkSpot *
init_spots (KijkDrawing *drawing,
            KijkCell     cell,
            GArray      *entries,
            KijkSpot    *stack)
{
  KijkSpot *spots = g_new0 (KijkSpot, entries->len + 1);
  KijkScene *previous = find_previous (drawing);

  for (guint i = 0; i < entries->len; i++)
    {
      const KijkEntry *entry = &g_array_index (entries, KijkEntry, i);
      KijkSpot *spot = &spots[i];

      spot->radius = kijk_token_get_radius (kijk_item_get_kind (entry->item)->id) * unit_of (drawing, entry);
      spot->from_end = cell == KIJK_CELL_PLAYERS && !kijk_item_is (entry->item, KIJK_KIND_STAKEHOLDER);
      spot->has_last = find_last (previous, "token-", kijk_item_get_id (entry->item), cell, &spot->last);
      find_wish (drawing, entry, &drawing->rings.cells[cell], spot);
    }
  *stack = (KijkSpot) { 0 };
  stack->has_last = find_last (previous, "stack-", kijk_cell_enumeration.values[cell], cell, &stack->last);

  return spots;
}

/* So much as any token that may come needs. */
static double
find_largest (KijkDrawing *drawing,
              KijkCell     cell)
{
  double interest = kijk_token_get_radius (KIJK_KIND_INTEREST) * drawing->token_u;
  double circumstance = kijk_token_get_radius (KIJK_KIND_CONTEXT_FACTOR) * drawing->token_u;

  if (kijk_cell_get_ring (cell) == KIJK_RING_INTERESTS)
    return interest;
  if (cell != KIJK_CELL_PLAYERS)
    return circumstance;

  return fmax (kijk_token_get_radius (KIJK_KIND_STAKEHOLDER) * drawing->party_u, circumstance);
}

void
_kijk_tokens_draw (KijkDrawing *drawing,
                   KijkCell     cell)
{
  KijkGround *ground = &drawing->grounds[cell];
  g_autoptr (GArray) entries = _kijk_entries_lying_in (drawing, cell);
  g_autofree KijkSpot *spots = NULL;
  KijkSpot stack;
  gboolean all;

  g_array_sort (entries, compare_age);
  spots = init_spots (drawing, cell, entries, &stack);
  ground->largest = find_largest (drawing, cell);
  ground->shared = cell == KIJK_CELL_PLAYERS;

  all = kijk_ground_place_discs (ground, spots, entries->len, &stack);
  for (guint i = 0; i < entries->len; i++)
    if (spots[i].placed)
      {
        take_place (drawing, &spots[i]);
        draw_token (drawing, &g_array_index (entries, KijkEntry, i), &spots[i]);
      }
  if (stack.placed)
    take_place (drawing, &stack);
  if (!all)
    draw_stack (drawing, cell, entries, spots, &stack);
}
