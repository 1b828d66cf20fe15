/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-edit-private.h"
#include "kijk-item-private.h"
#include "kijk-project-private.h"

/* What goes out of sight goes at once, also where nothing new may come: a picture
 * that is held before an audience. */

/* While taking away: from whom, what the audience may see now, and what there is. */
typedef struct {
  KijkEdit    *edit;
  KijkProject *allowed;
  KijkProject *source;
} Withdrawal;

static gboolean
is_set_of_values (const KijkField *field)
{
  return field->type == KIJK_VALUE_LINES || field->type == KIJK_VALUE_REFERENCES || field->type == KIJK_VALUE_ENUMS;
}

static gboolean
is_plain (const KijkField *field)
{
  return field->type == KIJK_VALUE_RANK || field->type == KIJK_VALUE_ENUM || field->type == KIJK_VALUE_INTEGER ||
         field->type == KIJK_VALUE_BOOLEAN || field->type == KIJK_VALUE_NUMBER;
}

static gboolean
holds (GVariant *set,
       GVariant *value)
{
  for (gsize i = 0; i < g_variant_n_children (set); i++)
    {
      g_autoptr (GVariant) one = g_variant_get_child_value (set, i);

      if (g_variant_equal (one, value))
        return TRUE;
    }

  return FALSE;
}

/* Returns: (transfer floating) (nullable): what both hold */
static GVariant *
intersect (GVariant *before,
           GVariant *after)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, g_variant_get_type (before));
  for (gsize i = 0; i < g_variant_n_children (before); i++)
    {
      g_autoptr (GVariant) value = g_variant_get_child_value (before, i);

      if (holds (after, value))
        g_variant_builder_add_value (&builder, value);
    }

  return g_variant_builder_end (&builder);
}

/* Returns: whether the item may stay. A wording that was changed stays as it was
 * seen; but where the audience is now given another one than there is, such as the
 * neutral one of what has no name any more, the item was closed. */
static gboolean
withdraw_value (Withdrawal      *self,
                KijkItem        *item,
                const KijkField *field)
{
  const char *id = item->id;
  KijkItem *origin = kijk_project_get_item (self->source, id);
  GVariant *before = kijk_item_get_value (item, field->id);
  GVariant *after = kijk_item_get_value (kijk_project_get_item (self->allowed, id), field->id);

  if (before == NULL || _kijk_edit_is_same (before, after))
    return TRUE;
  if (after == NULL)
    kijk_edit_reset (self->edit, item, field->id);
  else if (is_set_of_values (field))
    kijk_edit_set (self->edit, item, field->id, intersect (before, after), NULL);
  else if (origin == NULL || !_kijk_edit_is_same (after, kijk_item_get_value (origin, field->id)))
    {
      if (is_plain (field))
        kijk_edit_set (self->edit, item, field->id, after, NULL);
      else if (kijk_item_is (item, KIJK_KIND_COLLABORATION))
        kijk_edit_reset (self->edit, item, field->id);
      else
        return FALSE;
    }

  return TRUE;
}

static gboolean
withdraw_values (Withdrawal *self,
                 KijkItem   *item)
{
  for (int i = 0; i < item->kind->n_fields; i++)
    if (!withdraw_value (self, item, &item->kind->fields[i]))
      return FALSE;

  return TRUE;
}

/* Returns: whether the audience may see the item in some form */
static gboolean
is_allowed (Withdrawal *self,
            KijkItem   *item)
{
  KijkItem *now = kijk_project_get_item (self->allowed, item->id);

  return now != NULL && now->kind == item->kind;
}

/* @ids: (element-type utf8) */
static void
withdraw_items (Withdrawal  *self,
                GPtrArray   *ids,
                gboolean   (*may_stay) (Withdrawal *, KijkItem *))
{
  for (guint i = 0; i < ids->len; i++)
    {
      /* It may have gone along with another one. */
      KijkItem *item = kijk_project_get_item (self->edit->project, ids->pdata[i]);

      if (item != NULL && !may_stay (self, item))
        kijk_edit_remove (self->edit, item);
    }
}

static GPtrArray *
list_ids (KijkProject *project)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (int kind = 0; kind < KIJK_N_KINDS; kind++)
    {
      GPtrArray *items = kijk_project_get_items (project, kind);

      for (guint i = 0; i < items->len; i++)
        g_ptr_array_add (ids, g_strdup (kijk_item_get_id (items->pdata[i])));
    }

  return ids;
}

/* Takes from @self what is not in @allowed, and adds nothing but what a plain choice
 * is now; what was reworded in @source keeps the words that it had. */
gboolean
_kijk_project_withdraw (KijkProject  *self,
                        KijkProject  *allowed,
                        KijkProject  *source,
                        GError      **error)
{
  g_autoptr (GPtrArray) ids = list_ids (self);
  Withdrawal withdrawal = { _kijk_edit_new (self, NULL), allowed, source };

  withdraw_items (&withdrawal, ids, is_allowed);
  withdraw_items (&withdrawal, ids, withdraw_values);

  return kijk_edit_commit (withdrawal.edit, error);
}
