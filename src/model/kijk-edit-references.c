/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-edit-private.h"

/* What keeps every reference of a project whole: nothing goes without what belongs
 * to it, and no group of changes leaves anything pointing to nothing. */

/* ---- removing with what belongs to it ---- */

gboolean
_kijk_edit_goes_along (KijkItem        *item,
                       const KijkField *field)
{
  if (field->on_remove == KIJK_ON_REMOVE_PERSONAL)
    return kijk_item_is (item, KIJK_KIND_INTEREST) &&
           kijk_item_get_int (item, KIJK_INTEREST_TYPE) == KIJK_INTEREST_TYPE_PERSONAL;

  return field->on_remove == KIJK_ON_REMOVE_BELONGS;
}

/* Returns: (transfer full) (nullable): a reference or a list of them without those
 * to what goes; @value itself when there are none */
static GVariant *
without (GVariant   *value,
         GHashTable *going)
{
  g_autofree const char **ids = NULL;
  g_autoptr (GPtrArray) rest = g_ptr_array_new ();
  gsize n;

  if (g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    return g_hash_table_contains (going, g_variant_get_string (value, NULL)) ? NULL : g_variant_ref (value);

  ids = g_variant_get_strv (value, &n);
  for (gsize i = 0; i < n; i++)
    if (!g_hash_table_contains (going, ids[i]))
      g_ptr_array_add (rest, (gpointer) ids[i]);

  if (rest->len == n)
    return g_variant_ref (value);
  return rest->len > 0 ? g_variant_ref_sink (g_variant_new_strv ((const char *const *) rest->pdata, rest->len))
                       : NULL;
}

/* Clears what points from @item to anything that goes; @item goes as well if it
 * belongs to that. */
static void
release (KijkEdit        *self,
         KijkItem        *item,
         const KijkField *field,
         GHashTable      *going,
         GPtrArray       *order)
{
  GVariant *value = kijk_item_get_value (item, field->id);
  g_autoptr (GVariant) rest = value != NULL ? without (value, going) : NULL;

  if (rest == value)
    return;

  if (_kijk_edit_goes_along (item, field) && g_hash_table_add (going, item->id))
    g_ptr_array_add (order, item);
  _kijk_edit_assign (self, item, field->id, rest);
}

/* Looks everything over until nothing more goes along: @order grows by what does. */
void
_kijk_edit_release (KijkEdit   *self,
                    GHashTable *going,
                    GPtrArray  *order)
{
  guint before;

  do
    {
      before = order->len;
      for (int kind = 0; kind < KIJK_N_KINDS; kind++)
        {
          GPtrArray *items = kijk_project_get_items (self->project, kind);
          const KijkKind *declared = kijk_kind_get (kind);

          for (int f = 0; f < declared->n_fields; f++)
            for (guint i = 0; kijk_field_is_reference (&declared->fields[f]) && i < items->len; i++)
              release (self, items->pdata[i], &declared->fields[f], going, order);
        }
    }
  while (order->len > before);
}

/* ---- whole references ---- */

static gboolean
is_target (KijkEdit        *self,
           const KijkField *field,
           const char      *id)
{
  KijkItem *target = kijk_project_get_item (self->project, id);

  return target != NULL && (field->targets & (G_GUINT64_CONSTANT (1) << target->kind->id)) != 0;
}

static gboolean
check_field (KijkEdit        *self,
             KijkItem        *item,
             const KijkField *field,
             GError         **error)
{
  GVariant *value = kijk_item_get_value (item, field->id);
  g_autofree const char **ids = NULL;
  const char *single[] = { NULL, NULL };

  if (value == NULL)
    return TRUE;
  if (field->type == KIJK_VALUE_REFERENCES)
    ids = g_variant_get_strv (value, NULL);
  else
    single[0] = g_variant_get_string (value, NULL);

  for (const char **id = ids != NULL ? ids : single; *id != NULL; id++)
    if (!is_target (self, field, *id))
      {
        g_set_error (error, KIJK_PROJECT_ERROR, KIJK_PROJECT_ERROR_DANGLING,
                     "%s %s: “%s” points to %s, which is not there or of the wrong kind",
                     item->kind->name, item->id, field->name, *id);
        return FALSE;
      }

  return TRUE;
}

static gboolean
check_all (KijkEdit  *self,
           GError   **error)
{
  for (int kind = 0; kind < KIJK_N_KINDS; kind++)
    {
      GPtrArray *items = kijk_project_get_items (self->project, kind);
      const KijkKind *declared = kijk_kind_get (kind);

      for (int f = 0; f < declared->n_fields; f++)
        for (guint i = 0; kijk_field_is_reference (&declared->fields[f]) && i < items->len; i++)
          if (!check_field (self, items->pdata[i], &declared->fields[f], error))
            return FALSE;
    }

  return TRUE;
}

/* A removal may leave any item pointing to nothing, so everything is looked at;
 * otherwise only what was set. */
gboolean
_kijk_edit_check_references (KijkEdit  *self,
                             GError   **error)
{
  for (guint i = 0; i < kijk_changes_get_n (self->changes); i++)
    if (kijk_changes_get (self->changes, i)->type == KIJK_CHANGE_REMOVE)
      return check_all (self, error);

  for (guint i = 0; i < kijk_changes_get_n (self->changes); i++)
    {
      const KijkChange *change = kijk_changes_get (self->changes, i);

      if (change->type == KIJK_CHANGE_SET && kijk_field_is_reference (kijk_field_get (change->field)) &&
          !check_field (self, kijk_project_get_item (self->project, change->id),
                        kijk_field_get (change->field), error))
        return FALSE;
    }

  return TRUE;
}
