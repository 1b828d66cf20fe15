/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kijkglas-private.h"

#include "model/kijk-cell.h"

/* What lies on the rings, in the order in which the legend tells it. */

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
  GArray *entries[KIJK_N_CELL_KINDS];

  for (guint kind = 0; kind < KIJK_N_CELL_KINDS; kind++)
    entries[kind] = collect_kind (drawing, kijk_cell_kinds[kind]);
  for (int cell = 0; cell < KIJK_N_CELLS; cell++)
    for (guint kind = 0; kind < KIJK_N_CELL_KINDS; kind++)
      append_cell (drawing->entries, entries[kind], cell);
  for (guint kind = 0; kind < KIJK_N_CELL_KINDS; kind++)
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

/* Returns: (transfer full): the entries of one sector that lie in it, and not on a
 * card beside it that stands for them */
GArray *
_kijk_entries_lying_in (KijkDrawing *drawing,
                        KijkCell     cell)
{
  GArray *entries = _kijk_entries_in (drawing, cell);

  for (guint i = entries->len; drawing->cards_joined && i-- > 0;)
    if (g_hash_table_contains (drawing->carded, kijk_item_get_id (g_array_index (entries, KijkEntry, i).item)))
      g_array_remove_index (entries, i);

  return entries;
}

/* Returns: (transfer full): the entries of one sector that have no card yet, in this
 * picture or in one before it */
GArray *
_kijk_entries_waiting (KijkDrawing *drawing,
                       KijkCell     cell)
{
  GHashTable *before = drawing->composer->options->carded;
  GArray *entries = _kijk_entries_in (drawing, cell);

  for (guint i = entries->len; i-- > 0;)
    {
      const char *id = kijk_item_get_id (g_array_index (entries, KijkEntry, i).item);

      if (g_hash_table_contains (drawing->carded, id) || (before != NULL && g_hash_table_contains (before, id)))
        g_array_remove_index (entries, i);
    }

  return entries;
}

static gboolean
is_ghost (KijkDrawing *drawing,
          GArray      *entries,
          guint        i)
{
  return kijk_composer_find_ghost (drawing->composer, g_array_index (entries, KijkEntry, i).item) != NULL;
}

static guint
count_kind (KijkDrawing *drawing,
            GArray      *entries,
            KijkKindId   kind)
{
  guint n = 0;

  for (guint i = 0; i < entries->len; i++)
    n += kijk_item_is (g_array_index (entries, KijkEntry, i).item, kind) && !is_ghost (drawing, entries, i);

  return n;
}

/* Returns: how many of them there are now */
guint
_kijk_entries_count (KijkDrawing *drawing,
                     GArray      *entries)
{
  guint n = 0;

  for (guint i = 0; i < entries->len; i++)
    n += !is_ghost (drawing, entries, i);

  return n;
}

/* Returns: (transfer full): how many there are of each kind, in words; and of those that
 * were there before */
char *
_kijk_entries_describe (KijkDrawing *drawing,
                        GArray      *entries)
{
  KijkLanguage language = drawing->composer->language;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < KIJK_N_CELL_KINDS; i++)
    {
      KijkKindId kind = kijk_cell_kinds[i];
      guint n = count_kind (drawing, entries, kind);

      if (n > 0)
        g_ptr_array_add (parts, kijk_words_count (language, "kind", kijk_kind_get (kind)->name, n));
    }
  if (_kijk_entries_count (drawing, entries) < entries->len)
    g_ptr_array_add (parts, kijk_words_count (language, "count", "ghosts",
                                              (int) (entries->len - _kijk_entries_count (drawing, entries))));
  g_ptr_array_add (parts, NULL);

  return kijk_words_join (language, (const char *const *) parts->pdata);
}

/* Returns: (transfer full): the words of an entry; those of a ghost say so */
char *
_kijk_entry_get_words (KijkDrawing     *drawing,
                       const KijkEntry *entry)
{
  const KijkDifference *ghost = kijk_composer_find_ghost (drawing->composer, entry->item);
  const char *text = kijk_item_get_title (entry->item);

  if (ghost == NULL)
    return g_strdup (text);

  return kijk_words_format (drawing->composer->language, "difference",
                            ghost->type == KIJK_DIFFERENCE_LEFT ? "label-left" : "label-moved", "text", text, NULL);
}
