/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kijkglas-private.h"

#include <math.h>

#include "diagram/kijk-token-marks.h"
#include "diagram/kijk-token.h"
#include "model/kijk-cell.h"

/* Kinds in the order in which the legend tells them within a sector. */
static const KijkKindId kinds[] = {
  KIJK_KIND_STAKEHOLDER,
  KIJK_KIND_INTEREST,
  KIJK_KIND_AMBITION_IMAGE,
  KIJK_KIND_CONTEXT_FACTOR,
};

/* ---- entries ---- */

/* Within a facet images stand together by cluster, the largest first; then those
 * that have a short name only, then those that have neither. */
static int
compare_clusters (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  GHashTable *sizes = data;
  const KijkEntry *x = a;
  const KijkEntry *y = b;
  const char *cx = kijk_item_get_text (x->item, KIJK_AMBITION_IMAGE_CLUSTER);
  const char *cy = kijk_item_get_text (y->item, KIJK_AMBITION_IMAGE_CLUSTER);
  int order;

  if (x->cell != y->cell)
    return (int) x->cell - (int) y->cell;

  order = GPOINTER_TO_INT (g_hash_table_lookup (sizes, cy)) - GPOINTER_TO_INT (g_hash_table_lookup (sizes, cx));
  if (*cx == '\0' || *cy == '\0')
    order = (*cx == '\0') - (*cy == '\0');
  if (order == 0)
    order = strcmp (cx, cy);
  if (order == 0 && *cx == '\0')
    order = kijk_item_has (y->item, KIJK_AMBITION_IMAGE_SHORT_NAME) -
            kijk_item_has (x->item, KIJK_AMBITION_IMAGE_SHORT_NAME);

  return order != 0 ? order : kijk_item_compare (x->item, y->item);
}

static void
sort_images (GArray *entries)
{
  g_autoptr (GHashTable) sizes = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < entries->len; i++)
    {
      const char *cluster = kijk_item_get_text (g_array_index (entries, KijkEntry, i).item, KIJK_AMBITION_IMAGE_CLUSTER);

      g_hash_table_insert (sizes, (gpointer) cluster,
                           GINT_TO_POINTER (GPOINTER_TO_INT (g_hash_table_lookup (sizes, cluster)) + 1));
    }
  g_array_sort_with_data (entries, compare_clusters, sizes);
}

static int
compare_owners (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  GHashTable *order = data;
  const KijkEntry *x = a;
  const KijkEntry *y = b;
  const char *ox = kijk_item_get_text (x->item, KIJK_INTEREST_STAKEHOLDER);
  const char *oy = kijk_item_get_text (y->item, KIJK_INTEREST_STAKEHOLDER);
  int by_owner = GPOINTER_TO_INT (g_hash_table_lookup (order, ox)) - GPOINTER_TO_INT (g_hash_table_lookup (order, oy));

  return by_owner != 0 ? by_owner : kijk_item_compare (x->item, y->item);
}

/* Interests stand together by party, in the order of the parties; those of nobody
 * in particular first. */
static void
sort_interests (KijkDrawing *drawing,
                GArray      *entries)
{
  g_autoptr (GHashTable) order = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *parties = drawing->composer->parties;

  for (guint i = 0; i < parties->len; i++)
    g_hash_table_insert (order, (gpointer) kijk_item_get_id (parties->pdata[i]), GUINT_TO_POINTER (i + 1));
  g_array_sort_with_data (entries, compare_owners, order);
}

static GArray *
collect_kind (KijkDrawing *drawing,
              KijkKindId   kind)
{
  g_autoptr (GPtrArray) items = kijk_project_list_in_order (drawing->composer->project, kind);
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (KijkEntry));

  for (guint i = 0; i < items->len; i++)
    {
      KijkEntry entry = { items->pdata[i], kijk_item_get_cell (items->pdata[i]), 0 };

      g_array_append_val (entries, entry);
    }
  if (kind == KIJK_KIND_AMBITION_IMAGE)
    sort_images (entries);
  if (kind == KIJK_KIND_INTEREST)
    sort_interests (drawing, entries);

  return entries;
}

/* Parties are told in the key by their letters; all others by a number. */
static void
number_entries (GArray *entries)
{
  int number = 0;
  const char *cluster = NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      KijkEntry *entry = &g_array_index (entries, KijkEntry, i);
      const char *own = kijk_item_is (entry->item, KIJK_KIND_AMBITION_IMAGE)
                            ? kijk_item_get_text (entry->item, KIJK_AMBITION_IMAGE_CLUSTER) : "";
      gboolean same = *own != '\0' && g_strcmp0 (own, cluster) == 0 &&
                      g_array_index (entries, KijkEntry, i - 1).cell == entry->cell;

      if (!same && !kijk_item_is (entry->item, KIJK_KIND_STAKEHOLDER))
        number++;
      entry->number = number;
      cluster = own;
    }
}

static void
append_cell (GArray   *all,
             GArray   *entries,
             KijkCell  cell)
{
  for (guint i = 0; i < entries->len; i++)
    if (g_array_index (entries, KijkEntry, i).cell == cell)
      g_array_append_val (all, g_array_index (entries, KijkEntry, i));
}

void
_kijk_entries_collect (KijkDrawing *drawing)
{
  GArray *entries[G_N_ELEMENTS (kinds)];

  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    entries[kind] = collect_kind (drawing, kinds[kind]);
  for (int cell = 0; cell < KIJK_N_CELLS; cell++)
    for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
      append_cell (drawing->entries, entries[kind], cell);
  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    g_array_unref (entries[kind]);

  number_entries (drawing->entries);
}

/* Returns: (transfer full): the entries of one sector */
GArray *
_kijk_entries_in (KijkDrawing *drawing,
                  KijkCell     cell)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (KijkEntry));

  append_cell (entries, drawing->entries, cell);
  return entries;
}

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

static void
note_marks (KijkDrawing *drawing,
            KijkItem    *item)
{
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
  note_marks (drawing, entry->item);
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
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *contents = NULL;

  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    {
      guint n = 0;

      for (guint i = 0; i < entries->len; i++)
        n += !spots[i].placed && kijk_item_is (g_array_index (entries, KijkEntry, i).item, kinds[kind]);
      if (n > 0)
        g_ptr_array_add (parts, kijk_words_count (language, "kind", kijk_kind_get (kinds[kind])->name, n));
    }
  g_ptr_array_add (parts, NULL);
  contents = kijk_words_join (language, (const char *const *) parts->pdata);

  return kijk_words_format (language, "accessible", "stack", "contents", contents, "sector",
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
  g_autoptr (GArray) entries = _kijk_entries_in (drawing, cell);
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
