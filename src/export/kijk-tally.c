/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-tally.h"

#include "model/kijk-snapshot.h"

/* What goes along is what the pictures show, not what they were made from: the
 * same scenes that will be written are asked which items stand in them. */

static GHashTable *
list_shown (KijkProject              *project,
            const KijkExportOptions  *options,
            GError                  **error)
{
  g_autoptr (GPtrArray) scenes = kijk_export_compose (project, options, error);
  g_autoptr (GHashTable) shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (scenes == NULL)
    return NULL;

  for (guint s = 0; s < scenes->len; s++)
    {
      GPtrArray *nodes = kijk_scene_get_nodes (scenes->pdata[s]);

      for (guint n = 0; n < nodes->len; n++)
        {
          char **items = ((KijkNode *) nodes->pdata[n])->items;

          for (int i = 0; items != NULL && items[i] != NULL; i++)
            g_hash_table_add (shown, g_strdup (items[i]));
        }
    }

  return g_steal_pointer (&shown);
}

static gboolean
list_both (KijkProject              *project,
           const KijkExportOptions  *options,
           GHashTable              **all,
           GHashTable              **goes,
           GError                  **error)
{
  KijkExportOptions whole = *options;

  whole.audience = (KijkAudience) { .level = KIJK_LEVEL_FACILITATOR };
  *all = list_shown (project, &whole, error);
  *goes = *all != NULL ? list_shown (project, options, error) : NULL;

  return *goes != NULL;
}

/* Whether it is only one step short of leaving. */
static gboolean
is_releasable (const KijkExportOptions *options,
               KijkItem                *item)
{
  KijkFieldId guard = kijk_item_get_kind (item)->seen.guard;

  /* What was shared then stays so, whoever agrees now. */
  return options->snapshot == NULL && options->audience.level == KIJK_LEVEL_PUBLIC && guard != 0 &&
         kijk_item_get_int (item, guard) == KIJK_OPENNESS_SHARED &&
         !(kijk_item_is (item, KIJK_KIND_INTEREST) &&
           kijk_item_get_int (item, KIJK_INTEREST_TYPE) == KIJK_INTEREST_TYPE_PERSONAL);
}

/**
 * kijk_export_count:
 * @project: the whole project
 * @options: what would be exported
 * @error: return location for an error
 *
 * Counts what an export takes along and leaves behind, for the facilitator to see
 * before it is written. Nothing in the export itself says how much was left out.
 *
 * Returns: (transfer full) (element-type KijkTally) (nullable): a row for each kind
 *   of which the facilitator's own copy would show anything
 */
GArray *
kijk_export_count (KijkProject              *project,
                   const KijkExportOptions  *options,
                   GError                  **error)
{
  g_autoptr (GHashTable) all = NULL;
  g_autoptr (GHashTable) goes = NULL;
  g_autoptr (KijkProject) counted = NULL;
  KijkAudience whole = { .level = KIJK_LEVEL_FACILITATOR };
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (KijkTally));

  g_return_val_if_fail (KIJK_IS_PROJECT (project) && options != NULL, NULL);

  if (!list_both (project, options, &all, &goes, error))
    return NULL;

  counted = options->snapshot != NULL ? kijk_project_at (project, options->snapshot, &whole, error)
                                      : g_object_ref (project);
  if (counted == NULL)
    return NULL;

  for (int kind = 0; kind < KIJK_N_KINDS; kind++)
    {
      GPtrArray *items = kijk_project_get_items (counted, kind);
      KijkTally row = { .kind = kind };

      for (guint i = 0; i < items->len; i++)
        {
          const char *id = kijk_item_get_id (items->pdata[i]);
          gboolean along = g_hash_table_contains (goes, id);
          gboolean behind = !along && g_hash_table_contains (all, id);

          row.goes += along;
          row.stays += behind;
          row.shared += behind && is_releasable (options, items->pdata[i]);
        }
      if (row.goes + row.stays > 0)
        g_array_append_val (rows, row);
    }

  return g_steal_pointer (&rows);
}

/**
 * kijk_export_list_shared:
 * @project: the whole project
 * @options: what would be exported
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type KijkItem) (nullable): the items that stay
 *   behind only because they are shared at the table but not yet public; whoever
 *   owns them may agree to release them
 */
GPtrArray *
kijk_export_list_shared (KijkProject              *project,
                         const KijkExportOptions  *options,
                         GError                  **error)
{
  g_autoptr (GHashTable) all = NULL;
  g_autoptr (GHashTable) goes = NULL;
  g_autoptr (GPtrArray) shared = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (KIJK_IS_PROJECT (project) && options != NULL, NULL);

  if (!list_both (project, options, &all, &goes, error))
    return NULL;

  for (int kind = 0; kind < KIJK_N_KINDS; kind++)
    {
      GPtrArray *items = kijk_project_get_items (project, kind);

      for (guint i = 0; i < items->len; i++)
        if (g_hash_table_contains (all, kijk_item_get_id (items->pdata[i])) &&
            !g_hash_table_contains (goes, kijk_item_get_id (items->pdata[i])) &&
            is_releasable (options, items->pdata[i]))
          g_ptr_array_add (shared, g_object_ref (items->pdata[i]));
    }

  return g_steal_pointer (&shared);
}
