/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-graft.h"

#include "kijk-audience.h"
#include "kijk-edit.h"
#include "kijk-project-private.h"

/* Items of one project beside those of another, to be looked at together. */

static GVariant *
keep_present (KijkProject *project,
              GVariant    *ids)
{
  GVariantBuilder builder;
  GVariantIter iter;
  const char *id;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_STRING_ARRAY);
  g_variant_iter_init (&iter, ids);
  while (g_variant_iter_next (&iter, "&s", &id))
    if (kijk_project_get_item (project, id) != NULL)
      g_variant_builder_add (&builder, "s", id);

  return g_variant_builder_end (&builder);
}

/* All that it says, but for references to what is not there. */
static void
copy_fields (KijkEdit *edit,
             KijkItem *from,
             KijkItem *to)
{
  KijkProject *project = kijk_edit_get_project (edit);
  const KijkKind *kind = kijk_item_get_kind (from);

  for (int i = 0; i < kind->n_fields; i++)
    {
      const KijkField *field = &kind->fields[i];
      GVariant *value = kijk_item_get_value (from, field->id);

      if (value == NULL || (field->type == KIJK_VALUE_REFERENCE &&
                            kijk_project_get_item (project, g_variant_get_string (value, NULL)) == NULL))
        continue;
      kijk_edit_set (edit, to, field->id,
                     field->type == KIJK_VALUE_REFERENCES ? keep_present (project, value) : value, NULL);
    }
}

static void
graft_kind (KijkEdit   *edit,
            GHashTable *items,
            KijkKindId  kind)
{
  GHashTableIter iter;
  gpointer id, item;

  g_hash_table_iter_init (&iter, items);
  while (g_hash_table_iter_next (&iter, &id, &item))
    if (kijk_item_is (item, kind))
      copy_fields (edit, item, kijk_edit_insert (edit, kind, id, NULL));
}

/**
 * kijk_project_graft:
 * @self: a project, possibly of an audience
 * @items: (element-type utf8 KijkItem): items of another project of the same audience, by
 *   the ids that they get, which no item of @self has
 *
 * Returns: (transfer full): a project for the same audience that holds what @self does,
 *   and @items as well; what they refer to is left out where it is in neither
 */
KijkProject *
kijk_project_graft (KijkProject *self,
                    GHashTable  *items)
{
  g_autoptr (GHashTable) none = g_hash_table_new (g_str_hash, g_str_equal);
  const KijkAudience whole = { .level = KIJK_LEVEL_FACILITATOR };
  g_autoptr (GError) error = NULL;
  KijkProject *result;
  KijkEdit *edit;

  g_return_val_if_fail (KIJK_IS_PROJECT (self) && items != NULL, NULL);

  /* What an audience was given is not for changing, but nobody has this one yet. */
  result = kijk_project_without (self, none);
  _kijk_project_set_audience (result, &whole);
  edit = kijk_edit_begin (result, NULL);
  for (int kind = 0; kind < KIJK_N_KINDS; kind++)
    graft_kind (edit, items, kind);
  if (!kijk_edit_commit (edit, &error))
    g_critical ("grafted items do not fit: %s", error->message);
  _kijk_project_set_audience (result, kijk_project_get_audience (self));

  return result;
}
