/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-outline-private.h"

#include "kijk-title.h"
#include "model/kijk-cell.h"
#include "model/kijk-text.h"

/* ---- one line of the outline ---- */

/**
 * KijkOutlineEntry:
 *
 * One line of the outline: a sector, or something that lies in it; a phase, or what
 * is said of it. It never changes; when what it says does, another takes its place.
 */
G_DEFINE_FINAL_TYPE (KijkOutlineEntry, kijk_outline_entry, G_TYPE_OBJECT)

static void
kijk_outline_entry_finalize (GObject *object)
{
  KijkOutlineEntry *self = KIJK_OUTLINE_ENTRY (object);

  g_free (self->id);
  g_free (self->about);
  g_free (self->title);
  g_free (self->owner);

  G_OBJECT_CLASS (kijk_outline_entry_parent_class)->finalize (object);
}

static void
kijk_outline_entry_class_init (KijkOutlineEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kijk_outline_entry_finalize;
}

static void
kijk_outline_entry_init (KijkOutlineEntry *self)
{
  (void) self;
}

KijkOutlineEntry *
_kijk_outline_entry_new (gboolean heading,
                         int      cell,
                         int      phase)
{
  KijkOutlineEntry *self = g_object_new (KIJK_TYPE_OUTLINE_ENTRY, NULL);

  self->heading = heading;
  self->cell = cell;
  self->phase = phase;

  return self;
}

static gboolean
same_entry (KijkOutlineEntry *a,
            KijkOutlineEntry *b)
{
  return a->heading == b->heading && a->cell == b->cell && a->phase == b->phase &&
         a->count == b->count && g_strcmp0 (a->id, b->id) == 0 && g_strcmp0 (a->about, b->about) == 0 &&
         g_strcmp0 (a->title, b->title) == 0 && g_strcmp0 (a->owner, b->owner) == 0;
}

/**
 * kijk_outline_entry_is_heading:
 * @self: an entry
 *
 * Returns: whether it is a sector or a phase
 */
gboolean
kijk_outline_entry_is_heading (KijkOutlineEntry *self)
{
  g_return_val_if_fail (KIJK_IS_OUTLINE_ENTRY (self), FALSE);

  return self->heading;
}

/**
 * kijk_outline_entry_get_id:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): the id of the item that lies on the rings;
 *   %NULL for a sector, and in the Kompas
 */
const char *
kijk_outline_entry_get_id (KijkOutlineEntry *self)
{
  g_return_val_if_fail (KIJK_IS_OUTLINE_ENTRY (self), NULL);

  return self->id;
}

/**
 * kijk_outline_entry_get_about:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): the id of what a line of the Kompas tells of, a
 *   stay in a phase, a result or an open question; %NULL for others
 */
const char *
kijk_outline_entry_get_about (KijkOutlineEntry *self)
{
  g_return_val_if_fail (KIJK_IS_OUTLINE_ENTRY (self), NULL);

  return self->about;
}

/**
 * kijk_outline_entry_get_cell:
 * @self: an entry
 *
 * Returns: the #KijkCell that it is or lies in; -1 in the Kompas
 */
int
kijk_outline_entry_get_cell (KijkOutlineEntry *self)
{
  g_return_val_if_fail (KIJK_IS_OUTLINE_ENTRY (self), -1);

  return self->cell;
}

/**
 * kijk_outline_entry_get_phase:
 * @self: an entry
 *
 * Returns: the #KijkPhase that it is or belongs to; -1 for none
 */
int
kijk_outline_entry_get_phase (KijkOutlineEntry *self)
{
  g_return_val_if_fail (KIJK_IS_OUTLINE_ENTRY (self), -1);

  return self->phase;
}

/**
 * kijk_outline_entry_get_title:
 * @self: an entry
 *
 * Returns: (transfer none): what it is called
 */
const char *
kijk_outline_entry_get_title (KijkOutlineEntry *self)
{
  g_return_val_if_fail (KIJK_IS_OUTLINE_ENTRY (self), "");

  return self->title;
}

/**
 * kijk_outline_entry_get_count:
 * @self: an entry
 *
 * Returns: how much lies in a sector; 0 for an item
 */
guint
kijk_outline_entry_get_count (KijkOutlineEntry *self)
{
  g_return_val_if_fail (KIJK_IS_OUTLINE_ENTRY (self), 0);

  return self->count;
}

/* ---- all of them ---- */

/**
 * KijkOutlineModel:
 *
 * What lies on the rings as a list: ring by ring from the centre, sector by sector,
 * each with what lies in it; or what the Kompas tells of each phase. It follows the
 * project and tells only of the lines that became others, so that a list keeps its place
 * and its focus.
 */
struct _KijkOutlineModel {
  GObject       parent_instance;

  KijkProject  *view;
  gulong        changed_id;
  KijkLanguage  language;
  KijkView      shown;
  char         *search;   /* folded, or NULL */
  KijkFilter   *filter;   /* what was asked for, or NULL */
  KijkProject  *before;   /* what it is compared with, or NULL */
  GPtrArray    *entries;  /* of KijkOutlineEntry */
};

static void kijk_outline_model_list_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (KijkOutlineModel,
                               kijk_outline_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      kijk_outline_model_list_init))

static KijkItem *
find_owner (KijkOutlineModel *self,
            KijkItem         *item)
{
  const KijkField *owner = kijk_kind_find_owner (kijk_item_get_kind (item));

  return owner != NULL ? kijk_project_get_referred (self->view, item, owner->id) : NULL;
}

/* Any words of the item count, and the name of the party whose it is. */
static gboolean
is_found (KijkOutlineModel *self,
          KijkItem         *item,
          KijkItem         *owner)
{
  const KijkKind *kind = kijk_item_get_kind (item);
  g_autoptr (GString) words = NULL;

  if (self->search == NULL)
    return TRUE;

  words = g_string_new (owner != NULL ? kijk_item_get_title (owner) : NULL);
  for (int i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == KIJK_VALUE_LINE || kind->fields[i].type == KIJK_VALUE_TEXT)
      g_string_append_printf (words, "\n%s", kijk_item_get_text (item, kind->fields[i].id));

  return kijk_text_holds (words->str, self->search);
}

static KijkOutlineEntry *
create_entry (KijkOutlineModel *self,
              KijkItem         *item,
              KijkItem         *owner)
{
  KijkOutlineEntry *entry = _kijk_outline_entry_new (FALSE, kijk_item_get_cell (item), -1);

  entry->id = g_strdup (kijk_item_get_id (item));
  entry->title = kijk_title_make (self->view, item, self->language);
  entry->owner = owner != NULL ? kijk_title_make_short (self->view, owner, self->language) : NULL;

  return entry;
}

static void
add_cell (KijkOutlineModel  *self,
          int                cell,
          KijkProject       *shown,
          GPtrArray        **items,
          GPtrArray         *entries)
{
  KijkOutlineEntry *heading = _kijk_outline_entry_new (TRUE, cell, -1);

  heading->title =
      g_strdup (kijk_words_about (self->language, &kijk_cell_enumeration, cell, "name"));
  g_ptr_array_add (entries, heading);

  for (guint k = 0; k < KIJK_N_CELL_KINDS; k++)
    for (guint i = 0; i < items[k]->len; i++)
      {
        KijkItem *item = items[k]->pdata[i];
        KijkItem *owner = find_owner (self, item);

        if (kijk_item_get_cell (item) != cell || kijk_project_get_item (shown, kijk_item_get_id (item)) == NULL ||
            !is_found (self, item, owner))
          continue;
        g_ptr_array_add (entries, create_entry (self, item, owner));
        heading->count++;
      }

  /* Of some of all, an empty sector says nothing. */
  if (heading->count == 0 && (self->search != NULL || shown != self->view))
    g_ptr_array_remove_index (entries, entries->len - 1);
}

static GPtrArray *
create_entries (KijkOutlineModel *self)
{
  GPtrArray *entries;
  GPtrArray *items[KIJK_N_CELL_KINDS];
  g_autoptr (KijkFilter) filter = NULL;
  g_autoptr (KijkProject) shown = NULL;

  if (self->shown == KIJK_VIEW_KOMPAS)
    return _kijk_outline_list_kompas (self->view, self->language, self->search);

  filter = kijk_filter_for (self->filter, self->view, TRUE);
  shown = kijk_filter_apply (filter, self->view, self->before);
  entries = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint k = 0; k < KIJK_N_CELL_KINDS; k++)
    items[k] = kijk_project_list_in_order (self->view, kijk_cell_kinds[k]);
  for (int cell = 0; cell < kijk_cell_enumeration.n_values; cell++)
    add_cell (self, cell, shown, items, entries);
  for (guint k = 0; k < KIJK_N_CELL_KINDS; k++)
    g_ptr_array_unref (items[k]);

  return entries;
}

static void
update (KijkOutlineModel *self)
{
  GPtrArray *before = self->entries;
  GPtrArray *after = create_entries (self);
  guint start = 0;
  guint end = 0;
  guint shorter = MIN (before->len, after->len);

  while (start < shorter && same_entry (before->pdata[start], after->pdata[start]))
    start++;
  while (end < shorter - start &&
         same_entry (before->pdata[before->len - 1 - end], after->pdata[after->len - 1 - end]))
    end++;

  /* The same lines stay the same objects. */
  for (guint i = 0; i < after->len; i++)
    if (i < start || i >= after->len - end)
      {
        guint old = i < start ? i : i + before->len - after->len;

        g_object_ref (before->pdata[old]);
        g_object_unref (after->pdata[i]);
        after->pdata[i] = before->pdata[old];
      }

  self->entries = after;
  if (start + end < before->len || start + end < after->len)
    g_list_model_items_changed (G_LIST_MODEL (self), start, before->len - start - end,
                                after->len - start - end);
  g_ptr_array_unref (before);
}

static void
changed_cb (KijkProject      *view,
            KijkChanges      *changes,
            KijkOutlineModel *self)
{
  (void) view;
  (void) changes;

  update (self);
}

static GType
kijk_outline_model_get_item_type (GListModel *model)
{
  (void) model;

  return KIJK_TYPE_OUTLINE_ENTRY;
}

static guint
kijk_outline_model_get_n_items (GListModel *model)
{
  return KIJK_OUTLINE_MODEL (model)->entries->len;
}

static gpointer
kijk_outline_model_get_item (GListModel *model,
                             guint       position)
{
  GPtrArray *entries = KIJK_OUTLINE_MODEL (model)->entries;

  return position < entries->len ? g_object_ref (entries->pdata[position]) : NULL;
}

static void
kijk_outline_model_list_init (GListModelInterface *iface)
{
  iface->get_item_type = kijk_outline_model_get_item_type;
  iface->get_n_items = kijk_outline_model_get_n_items;
  iface->get_item = kijk_outline_model_get_item;
}

static void
kijk_outline_model_finalize (GObject *object)
{
  KijkOutlineModel *self = KIJK_OUTLINE_MODEL (object);

  g_signal_handler_disconnect (self->view, self->changed_id);
  g_object_unref (self->view);
  g_ptr_array_unref (self->entries);
  g_free (self->search);
  kijk_filter_free (self->filter);
  g_clear_object (&self->before);

  G_OBJECT_CLASS (kijk_outline_model_parent_class)->finalize (object);
}

static void
kijk_outline_model_class_init (KijkOutlineModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kijk_outline_model_finalize;
}

static void
kijk_outline_model_init (KijkOutlineModel *self)
{
  (void) self;
}

/**
 * kijk_outline_model_new:
 * @view: the project of the side that is on
 * @language: the language of the names of sectors and phases
 *
 * Returns: (transfer full): an outline of the Kijkglas of @view
 */
KijkOutlineModel *
kijk_outline_model_new (KijkProject  *view,
                        KijkLanguage  language)
{
  KijkOutlineModel *self;

  g_return_val_if_fail (KIJK_IS_PROJECT (view), NULL);

  self = g_object_new (KIJK_TYPE_OUTLINE_MODEL, NULL);
  self->view = g_object_ref (view);
  self->language = language;
  self->entries = create_entries (self);
  self->changed_id = g_signal_connect (view, "changed", G_CALLBACK (changed_cb), self);

  return self;
}

/**
 * kijk_outline_model_show:
 * @self: an outline
 * @picture: of which picture it is an outline from now on
 */
void
kijk_outline_model_show (KijkOutlineModel *self,
                         KijkView          picture)
{
  g_return_if_fail (KIJK_IS_OUTLINE_MODEL (self));

  self->shown = picture;
  update (self);
}

/**
 * kijk_outline_model_get_shown:
 * @self: an outline
 *
 * Returns: of which picture it is an outline
 */
KijkView
kijk_outline_model_get_shown (KijkOutlineModel *self)
{
  g_return_val_if_fail (KIJK_IS_OUTLINE_MODEL (self), KIJK_VIEW_KIJKGLAS);

  return self->shown;
}

/**
 * kijk_outline_model_set_search:
 * @self: an outline
 * @search: words that its items must hold, whatever their case and accents, in any
 *   order; "" for all
 */
void
kijk_outline_model_set_search (KijkOutlineModel *self,
                               const char       *search)
{
  g_autofree char *folded = NULL;

  g_return_if_fail (KIJK_IS_OUTLINE_MODEL (self) && search != NULL);

  folded = kijk_text_fold_search (search);
  g_free (self->search);
  self->search = *folded != '\0' ? g_steal_pointer (&folded) : NULL;
  update (self);
}

/**
 * kijk_outline_model_set_filter:
 * @self: an outline
 * @filter: (nullable): what of the Kijkglas is in it, as far as whom it is for may know
 * @before: (nullable): the earlier moment that it is compared with
 */
void
kijk_outline_model_set_filter (KijkOutlineModel *self,
                               const KijkFilter *filter,
                               KijkProject      *before)
{
  g_return_if_fail (KIJK_IS_OUTLINE_MODEL (self));

  g_set_object (&self->before, before);
  kijk_filter_free (self->filter);
  self->filter = kijk_filter_copy (filter);
  update (self);
}

/**
 * kijk_outline_model_list_cell:
 * @self: an outline
 * @cell: a sector
 *
 * Returns: (transfer full): the ids of the items below that sector
 */
GStrv
kijk_outline_model_list_cell (KijkOutlineModel *self,
                              int               cell)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  g_return_val_if_fail (KIJK_IS_OUTLINE_MODEL (self), NULL);

  for (guint i = 0; i < self->entries->len; i++)
    {
      KijkOutlineEntry *entry = self->entries->pdata[i];

      if (entry->id != NULL && entry->cell == cell)
        g_strv_builder_add (ids, entry->id);
    }

  return g_strv_builder_end (ids);
}

/**
 * kijk_outline_model_list_found:
 * @self: an outline
 *
 * Returns: (transfer full) (nullable): the ids of the items that answer to the search;
 *   %NULL when nothing is searched for
 */
GStrv
kijk_outline_model_list_found (KijkOutlineModel *self)
{
  g_autoptr (GStrvBuilder) ids = NULL;

  g_return_val_if_fail (KIJK_IS_OUTLINE_MODEL (self), NULL);

  if (self->search == NULL)
    return NULL;

  ids = g_strv_builder_new ();
  for (guint i = 0; i < self->entries->len; i++)
    if (((KijkOutlineEntry *) self->entries->pdata[i])->id != NULL)
      g_strv_builder_add (ids, ((KijkOutlineEntry *) self->entries->pdata[i])->id);

  return g_strv_builder_end (ids);
}
