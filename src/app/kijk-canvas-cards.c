/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-canvas-private.h"

#include <glib/gi18n.h>

#include "model/kijk-cell.h"

/* The cards of what is under the lens. Where not all have room beside the rings at
 * once, they come page by page: each page is a picture of its own, made when it is
 * looked at, or else when nothing else has to be done, to know how many there are. */

typedef struct {
  KijkScene  *scene; /* NULL when it has to be made */
  KijkScene  *last;  /* (nullable): as it was before something changed */
  GHashTable *ids;   /* (char *) of what has its card there; NULL before the first scene */
} Page;

static void
page_free (gpointer data)
{
  Page *page = data;

  g_clear_pointer (&page->scene, kijk_scene_unref);
  g_clear_pointer (&page->last, kijk_scene_unref);
  g_clear_pointer (&page->ids, g_hash_table_unref);
  g_free (page);
}

void
_kijk_canvas_init_lens (KijkCanvas *self)
{
  self->pages = g_ptr_array_new_with_free_func (page_free);
}

static void
stop_counting (KijkCanvas *self)
{
  g_clear_handle_id (&self->count_id, g_source_remove);
}

/* Forgets all pages. */
void
_kijk_canvas_forget_pages (KijkCanvas *self)
{
  stop_counting (self);
  g_ptr_array_set_size (self->pages, 0);
  self->page = 0;
  self->counted = FALSE;
}

/* Something changed in what they show: earlier ones keep their cards as far as they
 * can, later ones are made anew. */
void
_kijk_canvas_outdate_pages (KijkCanvas *self)
{
  stop_counting (self);
  if (self->pages->len > self->page + 1)
    g_ptr_array_set_size (self->pages, (int) self->page + 1);
  for (guint i = 0; i < self->pages->len; i++)
    {
      Page *page = self->pages->pdata[i];

      if (page->scene == NULL)
        continue;
      g_clear_pointer (&page->last, kijk_scene_unref);
      page->last = g_steal_pointer (&page->scene);
    }
  self->counted = FALSE;
}

static GHashTable *
list_carded (KijkScene *scene)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];

      if (node->role == KIJK_ROLE_CARD && node->items != NULL)
        g_hash_table_add (ids, g_strdup (node->items[0]));
    }

  return ids;
}

static gboolean
has_same (GHashTable *a,
          GHashTable *b)
{
  GHashTableIter iter;
  gpointer id;

  if (a == NULL || g_hash_table_size (a) != g_hash_table_size (b))
    return FALSE;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_hash_table_contains (b, id))
      return FALSE;

  return TRUE;
}

/* Returns: (transfer full): what has its card on the first @n pages */
static GHashTable *
list_before (KijkCanvas *self,
             guint       n)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n; i++)
    {
      Page *page = self->pages->pdata[i];
      GHashTableIter iter;
      gpointer id;

      g_hash_table_iter_init (&iter, page->ids);
      while (g_hash_table_iter_next (&iter, &id, NULL))
        g_hash_table_add (ids, id);
    }

  return ids;
}

/* Returns: (transfer full) (nullable): what has its card on a page before the one that is
 * looked at */
GHashTable *
_kijk_canvas_list_carded (KijkCanvas *self)
{
  return _kijk_canvas_has_lens (self) ? list_before (self, self->page) : NULL;
}

static void
make_page (KijkCanvas *self,
           guint       number)
{
  Page *page = self->pages->pdata[number];
  g_autoptr (GHashTable) before = list_before (self, number);
  GHashTable *ids;

  page->scene = _kijk_canvas_make_scene (self, &self->focus, before, FALSE, page->last);
  ids = list_carded (page->scene);
  if (!has_same (page->ids, ids))
    {
      g_ptr_array_set_size (self->pages, (int) number + 1);
      self->counted = FALSE;
    }
  g_clear_pointer (&page->ids, g_hash_table_unref);
  page->ids = ids;
}

/* Whether something under the lens has its card on none of the pages that there are. */
static gboolean
has_waiting (KijkCanvas *self)
{
  g_autoptr (GHashTable) carded = list_before (self, self->pages->len);

  for (guint k = 0; k < KIJK_N_CELL_KINDS; k++)
    {
      GPtrArray *items = kijk_project_get_items (kijk_document_get_view (self->document),
                                                 kijk_cell_kinds[k]);

      for (guint i = 0; i < items->len; i++)
        if (kijk_focus_holds_cell (&self->focus, kijk_item_get_cell (items->pdata[i])) &&
            !g_hash_table_contains (carded, kijk_item_get_id (items->pdata[i])))
          return TRUE;
    }

  return FALSE;
}

/* Makes one more page. Returns: whether it holds anything */
static gboolean
add_page (KijkCanvas *self)
{
  guint number = self->pages->len;
  Page *page;

  if (self->counted || (number > 0 && !has_waiting (self)))
    {
      self->counted = TRUE;
      return FALSE;
    }

  g_ptr_array_add (self->pages, g_new0 (Page, 1));
  make_page (self, number);
  page = self->pages->pdata[number];
  if (number == 0 || g_hash_table_size (page->ids) > 0)
    return TRUE;

  /* What is left has room on no card at all. */
  g_ptr_array_set_size (self->pages, (int) number);
  self->counted = TRUE;
  return FALSE;
}

static gboolean
count_cb (gpointer data)
{
  KijkCanvas *self = data;

  if (add_page (self))
    return G_SOURCE_CONTINUE;

  self->count_id = 0;
  _kijk_canvas_notify_focused (self);

  return G_SOURCE_REMOVE;
}

/* Not while anything moves: making a page takes about as long as a frame. */
void
_kijk_canvas_count_pages (KijkCanvas *self)
{
  if (_kijk_canvas_has_lens (self) && !self->counted && self->count_id == 0)
    self->count_id = g_idle_add_full (G_PRIORITY_LOW, count_cb, self, NULL);
}

static int
find_page (KijkCanvas *self,
           const char *id)
{
  for (guint i = 0; i < self->pages->len || add_page (self); i++)
    {
      Page *page = self->pages->pdata[i];

      if (page->ids != NULL && g_hash_table_contains (page->ids, id))
        return (int) i;
    }

  return -1;
}

/* Whether a card stands for an item, or will. */
static gboolean
is_under_lens (KijkCanvas *self,
               const char *id)
{
  KijkItem *item = kijk_project_get_item (kijk_document_get_view (self->document), id);
  int cell = item != NULL ? kijk_item_get_cell (item) : -1;

  return _kijk_canvas_has_lens (self) && cell >= 0 && kijk_focus_holds_cell (&self->focus, cell);
}

/* Returns: (transfer none): the page that is looked at, or where what is wanted is */
KijkScene *
_kijk_canvas_get_page_scene (KijkCanvas *self)
{
  int wanted;
  Page *page;

  for (guint i = 0; i <= self->page; i++)
    {
      if (i == self->pages->len && !add_page (self))
        break;
      page = self->pages->pdata[i];
      if (page->ids == NULL || (page->scene == NULL && i == self->page))
        make_page (self, i);
    }
  wanted = self->wanted != NULL && is_under_lens (self, self->wanted) ? find_page (self, self->wanted) : -1;
  self->page = MIN (wanted >= 0 ? (guint) wanted : self->page, self->pages->len - 1);

  page = self->pages->pdata[self->page];
  if (page->scene == NULL)
    make_page (self, self->page);
  /* What it held has gone. */
  if (self->page > 0 && g_hash_table_size (page->ids) == 0)
    {
      g_ptr_array_set_size (self->pages, (int) self->page);
      self->page--;
      return _kijk_canvas_get_page_scene (self);
    }
  self->counted |= !has_waiting (self);

  return page->scene;
}

static void
turn_to (KijkCanvas *self,
         guint       page)
{
  if (page == self->page)
    return;

  self->page = page;
  _kijk_canvas_queue_change (self);
  _kijk_canvas_notify_focused (self);
}

/* Turns to the page where the card of an item is, if it has one. */
void
_kijk_canvas_turn_to_item (KijkCanvas *self,
                           const char *id)
{
  int page;

  if (self->outdated || !is_under_lens (self, id))
    return;

  page = find_page (self, id);
  if (page >= 0)
    turn_to (self, (guint) page);
}

/* ---- for others ---- */

/**
 * kijk_canvas_get_page:
 * @self: a canvas
 * @n_pages: (out): how many pages of cards there are; 0 as long as nobody knows
 *
 * Returns: the page of cards that it shows, from 0
 */
guint
kijk_canvas_get_page (KijkCanvas *self,
                      guint      *n_pages)
{
  g_return_val_if_fail (KIJK_IS_CANVAS (self) && n_pages != NULL, 0);

  *n_pages = self->counted ? self->pages->len : 0;
  return self->page;
}

/**
 * kijk_canvas_turn_page:
 * @self: a canvas
 * @by: 1 for the next page of cards, -1 for the one before
 *
 * Returns: whether there is one
 */
gboolean
kijk_canvas_turn_page (KijkCanvas *self,
                       int         by)
{
  int page = (int) self->page + by;
  g_autofree char *text = NULL;

  g_return_val_if_fail (KIJK_IS_CANVAS (self), FALSE);

  if (!_kijk_canvas_has_lens (self) || page < 0 ||
      (page >= (int) self->pages->len && !add_page (self)))
    return FALSE;

  turn_to (self, (guint) page);
  text = g_strdup_printf (_("Cards, page %d"), page + 1);
  _kijk_canvas_say (self, text);

  return TRUE;
}

/**
 * kijk_canvas_has_cards_at_left:
 * @self: a canvas
 *
 * Returns: whether the cards of what is under the lens stand at the left of the rings
 */
gboolean
kijk_canvas_has_cards_at_left (KijkCanvas *self)
{
  KijkNode *ring;
  KijkRect extents;

  g_return_val_if_fail (KIJK_IS_CANVAS (self), FALSE);

  ring = self->scene != NULL ? kijk_scene_find (self->scene, "ring-context") : NULL;
  if (ring == NULL)
    return FALSE;

  extents = kijk_node_get_extents (ring);
  return extents.x + extents.width / 2 > kijk_scene_get_page (self->scene)->width / 2;
}
