/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-composer-private.h"

/* A picture of two moments: what changed since the earlier one. */

static GHashTable *
list_fresh (const KijkComparison *comparison)
{
  GHashTable *fresh = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < comparison->differences->len; i++)
    if (kijk_comparison_get (comparison, i)->type == KIJK_DIFFERENCE_APPEARED)
      g_hash_table_add (fresh, (gpointer) kijk_comparison_get (comparison, i)->id);

  return fresh;
}

/* Puts what was elsewhere or is gone into the project that is shown. */
void
_kijk_composer_init_change (KijkComposer *self)
{
  g_autoptr (KijkProject) after = self->project;
  g_autoptr (KijkProject) before = kijk_filter_apply (self->options->filter, self->options->before, self->whole);

  self->comparison = kijk_comparison_new (before, after);
  self->fresh = list_fresh (self->comparison);
  self->project = kijk_comparison_overlay (self->comparison, &self->ghosts);
}

void
_kijk_composer_clear_change (KijkComposer *self)
{
  g_clear_pointer (&self->ghosts, g_hash_table_unref);
  g_clear_pointer (&self->fresh, g_hash_table_unref);
  g_clear_pointer (&self->comparison, kijk_comparison_free);
}

/* The letters and colours of those that are there do not depend on who is gone. */
void
_kijk_composer_add_ghost_parties (KijkComposer *self,
                                  GPtrArray    *parties)
{
  g_autoptr (GPtrArray) all = kijk_project_list_in_order (self->project, KIJK_KIND_STAKEHOLDER);

  for (guint i = 0; i < all->len; i++)
    if (kijk_composer_find_ghost (self, all->pdata[i]) != NULL)
      g_ptr_array_add (parties, g_object_ref (all->pdata[i]));
}

/**
 * kijk_composer_find_ghost:
 * @self: a composer
 * @item: an item that is shown
 *
 * Returns: (nullable): what it tells if it is the ghost of something that is gone or lay
 *   there before
 */
const KijkDifference *
kijk_composer_find_ghost (KijkComposer *self,
                          KijkItem     *item)
{
  return self->ghosts != NULL ? g_hash_table_lookup (self->ghosts, kijk_item_get_id (item)) : NULL;
}

/**
 * kijk_composer_is_fresh:
 * @self: a composer
 * @item: an item that is shown
 *
 * Returns: whether it was not there at the earlier moment that this is compared with
 */
gboolean
kijk_composer_is_fresh (KijkComposer *self,
                        KijkItem     *item)
{
  return self->fresh != NULL && g_hash_table_contains (self->fresh, kijk_item_get_id (item));
}

/**
 * kijk_composer_describe_change:
 * @self: a composer
 *
 * Returns: (transfer full) (nullable): which moments are compared, in words; %NULL if none
 *   are
 */
char *
kijk_composer_describe_change (KijkComposer *self)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (self->comparison == NULL)
    return NULL;

  from = kijk_words_format (self->language, "format", "quote", "text",
                            self->options->since != NULL ? self->options->since : "", NULL);
  to = self->options->moment != NULL
           ? kijk_words_format (self->language, "format", "quote", "text", self->options->moment, NULL)
           : g_strdup (kijk_composer_word (self, "format", "now"));

  return kijk_words_format (self->language, "difference", "between", "from", from, "to", to, NULL);
}
