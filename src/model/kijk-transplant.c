/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-transplant.h"

#include "kijk-cell.h"
#include "kijk-edit-private.h"
#include "kijk-text.h"

/* What becomes of items that are brought to another place, in the same project or in
 * another: they get ids of their own, take along what belongs to them, and point to
 * what came along or is there already. */

/* ---- what goes along ---- */

/* A place in a sector where the item no longer lies is nobody's wish any more. */
static gboolean
is_stale (KijkProject *project,
          KijkItem    *item)
{
  KijkItem *placed;

  if (!kijk_item_is (item, KIJK_KIND_PLACEMENT))
    return FALSE;

  placed = kijk_project_get_referred (project, item, KIJK_PLACEMENT_ITEM);
  return placed != NULL && kijk_item_get_cell (placed) != kijk_item_get_int (item, KIJK_PLACEMENT_CELL);
}

/* What belongs to several, as a relation to both its ends, goes along with all of
 * them and not with one. */
static gboolean
follows (KijkItem   *item,
         GHashTable *taken)
{
  gboolean found = FALSE;

  for (int i = 0; i < item->kind->n_fields; i++)
    {
      const KijkField *field = &item->kind->fields[i];
      gboolean is_in;

      if (field->type != KIJK_VALUE_REFERENCE || !kijk_item_has (item, field->id))
        continue;

      is_in = g_hash_table_contains (taken, kijk_item_get_text (item, field->id));
      if (!is_in && field->on_remove == KIJK_ON_REMOVE_BELONGS)
        return FALSE;
      found |= is_in && _kijk_edit_goes_along (item, field);
    }

  return found;
}

static gboolean
take_followers (KijkProject *project,
                GHashTable  *taken)
{
  gboolean more = FALSE;

  for (int kind = 0; kind < KIJK_N_KINDS; kind++)
    {
      GPtrArray *items = kijk_project_get_items (project, kind);

      for (guint i = 0; i < items->len; i++)
        {
          KijkItem *item = items->pdata[i];

          if (!g_hash_table_contains (taken, item->id) && follows (item, taken) &&
              !is_stale (project, item))
            more |= g_hash_table_add (taken, item->id);
        }
    }

  return more;
}

/**
 * kijk_project_gather:
 * @self: a project
 * @ids: (array zero-terminated=1): ids of items; the collaboration itself, a place
 *   where nothing lies any more, and what is not there are left out
 *
 * Finds what goes along with items: what belongs to them and to nothing else that
 * stays, by the same declarations that say what is removed with them.
 *
 * Returns: (transfer full) (element-type utf8): the ids of all of it, as long as
 *   nothing of @self is removed
 */
GHashTable *
kijk_project_gather (KijkProject        *self,
                     const char *const  *ids)
{
  GHashTable *taken;

  g_return_val_if_fail (KIJK_IS_PROJECT (self) && ids != NULL, NULL);

  taken = g_hash_table_new (g_str_hash, g_str_equal);
  for (int i = 0; ids[i] != NULL; i++)
    {
      KijkItem *item = kijk_project_get_item (self, ids[i]);

      if (item != NULL && !kijk_item_is (item, KIJK_KIND_COLLABORATION) && !is_stale (self, item))
        g_hash_table_add (taken, item->id);
    }
  while (take_followers (self, taken))
    ;

  return taken;
}

/* ---- what it points to there ---- */

typedef struct {
  KijkEdit    *edit;
  KijkProject *from;
  KijkProject *known;
  GHashTable  *ids;       /* (char *) id in from → (char *) id of the new item */
  guint        n_unowned;
} Transplant;

static KijkItem *
find_party_of_same_name (KijkProject *project,
                         KijkItem    *party)
{
  g_autoptr (GPtrArray) parties = kijk_project_list_in_order (project, KIJK_KIND_STAKEHOLDER);
  g_autofree char *name = kijk_text_fold (kijk_item_get_text (party, KIJK_STAKEHOLDER_NAME));

  for (guint i = 0; *name != '\0' && i < parties->len; i++)
    {
      g_autofree char *other = kijk_text_fold (kijk_item_get_text (parties->pdata[i], KIJK_STAKEHOLDER_NAME));

      if (g_str_equal (name, other))
        return parties->pdata[i];
    }

  return NULL;
}

/* Returns: (nullable): what @id of the one project is in the other: what came along,
 * the same item, or a party of the same name */
static const char *
find_there (Transplant      *self,
            const KijkField *field,
            const char      *id)
{
  const char *moved = g_hash_table_lookup (self->ids, id);
  KijkItem *same = kijk_project_get_item (self->known, id);
  KijkItem *before = kijk_project_get_item (self->from, id);

  if (moved != NULL)
    return moved;
  if ((same == NULL || (field->targets & (G_GUINT64_CONSTANT (1) << same->kind->id)) == 0) &&
      before != NULL && kijk_item_is (before, KIJK_KIND_STAKEHOLDER))
    same = find_party_of_same_name (self->known, before);

  if (same == NULL || (field->targets & (G_GUINT64_CONSTANT (1) << same->kind->id)) == 0)
    return NULL;
  return same->id;
}

/* A mandate without its person, a relation without its ends would be nobody's: what
 * cannot be without what it belongs to stays where that is. */
static gboolean
is_lost (Transplant *self,
         KijkItem   *item)
{
  for (int i = 0; i < item->kind->n_fields; i++)
    {
      const KijkField *field = &item->kind->fields[i];

      if (field->type == KIJK_VALUE_REFERENCE && field->on_remove == KIJK_ON_REMOVE_BELONGS &&
          !field->is_owner && kijk_item_has (item, field->id) &&
          find_there (self, field, kijk_item_get_text (item, field->id)) == NULL)
        return TRUE;
    }

  return FALSE;
}

static void
leave_lost (Transplant *self)
{
  gboolean changed = TRUE;

  while (changed)
    {
      GHashTableIter iter;
      gpointer id;

      changed = FALSE;
      g_hash_table_iter_init (&iter, self->ids);
      while (g_hash_table_iter_next (&iter, &id, NULL))
        if (is_lost (self, kijk_project_get_item (self->from, id)))
          {
            g_hash_table_iter_remove (&iter);
            changed = TRUE;
          }
    }
}

static GVariant *
point_there (Transplant      *self,
             const KijkField *field,
             GVariant        *value)
{
  g_autofree const char **ids = NULL;
  g_autoptr (GPtrArray) there = g_ptr_array_new ();

  if (field->type == KIJK_VALUE_REFERENCE)
    {
      const char *id = find_there (self, field, g_variant_get_string (value, NULL));

      return id != NULL ? g_variant_new_string (id) : NULL;
    }

  ids = g_variant_get_strv (value, NULL);
  for (int i = 0; ids[i] != NULL; i++)
    {
      const char *id = find_there (self, field, ids[i]);

      if (id != NULL)
        g_ptr_array_add (there, (gpointer) id);
    }

  return there->len > 0 ? g_variant_new_strv ((const char *const *) there->pdata, there->len) : NULL;
}

/* ---- bringing it there ---- */

/* What is foreign to this version of the file may be an error in another. */
static gboolean
is_carried (Transplant      *self,
            const KijkField *field)
{
  if (field->type == KIJK_VALUE_FOREIGN)
    return kijk_project_get_version (self->from) ==
           kijk_project_get_version (kijk_edit_get_project (self->edit));

  /* It has got its place after all others. */
  return field->type != KIJK_VALUE_RANK;
}

static void
fill (Transplant *self,
      KijkItem   *item,
      KijkItem   *copy)
{
  for (int i = 0; i < item->kind->n_fields; i++)
    {
      const KijkField *field = &item->kind->fields[i];
      GVariant *value = kijk_item_get_value (item, field->id);

      if (value == NULL || !is_carried (self, field))
        continue;
      if (kijk_field_is_reference (field))
        value = point_there (self, field, value);
      self->n_unowned += value == NULL && field->is_owner;
      if (value != NULL && !kijk_edit_set (self->edit, copy, field->id, value, NULL))
        g_assert_not_reached ();
    }
}

/* The ids come first, so that what points to each other finds each other. */
static void
insert_all (Transplant *self)
{
  for (int kind = 0; kind < KIJK_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) items = kijk_project_list_in_order (self->from, kind);

      for (guint i = 0; i < items->len; i++)
        {
          const char *id = kijk_item_get_id (items->pdata[i]);

          if (g_hash_table_contains (self->ids, id))
            g_hash_table_replace (self->ids, g_strdup (id),
                                  g_strdup (kijk_edit_append (self->edit, kind)->id));
        }
    }
}

/**
 * kijk_edit_transplant:
 * @edit: an edit
 * @from: where items come from; may be the project of @edit itself
 * @ids: (array zero-terminated=1): which
 * @known: what whoever does it sees of the project of @edit: nothing else is pointed
 *   to, so that nothing can be learnt from what is found
 * @n_unowned: (out): of how many items the party is neither among them nor there
 *
 * Brings items with all that belongs to them, see kijk_project_gather(), into the
 * project of @edit, after those of their kind, in their order. They get new ids. A
 * reference is kept if its target comes along or is known there; of a party, one
 * of the same name will do. Otherwise it is left out, and so is what cannot be
 * without its target.
 *
 * Who may see them is not changed: whoever brings them decides.
 *
 * Returns: (transfer full) (element-type utf8 utf8): the id in @from of everything
 *   that was brought → the id that it has now
 */
GHashTable *
kijk_edit_transplant (KijkEdit           *edit,
                      KijkProject        *from,
                      const char *const  *ids,
                      KijkProject        *known,
                      guint              *n_unowned)
{
  g_autoptr (GHashTable) taken = NULL;
  Transplant self = { edit, from, known, NULL, 0 };
  GHashTableIter iter;
  gpointer before, now;

  g_return_val_if_fail (edit != NULL && KIJK_IS_PROJECT (from), NULL);
  g_return_val_if_fail (ids != NULL && KIJK_IS_PROJECT (known) && n_unowned != NULL, NULL);

  self.ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  taken = kijk_project_gather (from, ids);
  g_hash_table_iter_init (&iter, taken);
  while (g_hash_table_iter_next (&iter, &before, NULL))
    g_hash_table_insert (self.ids, g_strdup (before), g_strdup (before));

  leave_lost (&self);
  insert_all (&self);
  g_hash_table_iter_init (&iter, self.ids);
  while (g_hash_table_iter_next (&iter, &before, &now))
    fill (&self, kijk_project_get_item (from, before),
          kijk_project_get_item (kijk_edit_get_project (edit), now));

  *n_unowned = self.n_unowned;
  return self.ids;
}
