/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-item-private.h"

/**
 * KijkItem:
 *
 * One thing in a collaboration: a party, an interest, a visit to a phase. It has
 * a stable id, a kind, and a value for each field of that kind. Its properties
 * are its fields, and read-only: only a change, made through #KijkEdit, alters
 * an item.
 */

struct _KijkItemClass {
  GObjectClass    parent_class;
  const KijkKind *kind;
};

G_DEFINE_ABSTRACT_TYPE (KijkItem, kijk_item, G_TYPE_OBJECT)

static void
kijk_item_finalize (GObject *object)
{
  KijkItem *self = (KijkItem *) object;

  for (int i = 0; i < self->kind->n_fields; i++)
    g_clear_pointer (&self->values[i], g_variant_unref);
  g_free (self->values);

  G_OBJECT_CLASS (kijk_item_parent_class)->finalize (object);
}

static void
kijk_item_get_property (GObject    *object,
                        guint       property_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  KijkItem *self = (KijkItem *) object;

  if (property_id == 0 || property_id > (guint) self->kind->n_fields)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  else
    g_value_set_variant (value, self->values[property_id - 1]);
}

static void
kijk_item_class_init (KijkItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kijk_item_finalize;
}

static void
kijk_item_init (KijkItem *self)
{
  (void) self;
}

static void
init_class_of_kind (gpointer class_pointer,
                    gpointer class_data)
{
  KijkItemClass *klass = class_pointer;

  /* Unlike other methods this one is not inherited. */
  G_OBJECT_CLASS (klass)->get_property = kijk_item_get_property;

  klass->kind = class_data;
  for (int i = 0; i < klass->kind->n_fields; i++)
    {
      const KijkField *field = &klass->kind->fields[i];

      g_object_class_install_property (G_OBJECT_CLASS (klass), i + 1,
                                       g_param_spec_variant (field->name, NULL, NULL,
                                                             kijk_field_get_variant_type (field), NULL,
                                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
    }
}

static void
init_instance_of_kind (GTypeInstance *instance,
                       gpointer       class_pointer)
{
  KijkItem *self = (KijkItem *) instance;
  KijkItemClass *klass = class_pointer;

  self->kind = klass->kind;
  self->values = g_new0 (GVariant *, klass->kind->n_fields);
}

GType
_kijk_item_register_type (const KijkKind *kind)
{
  const GTypeInfo info = {
    .class_size = sizeof (KijkItemClass),
    .class_init = init_class_of_kind,
    .class_data = kind,
    .instance_size = sizeof (KijkItem),
    .instance_init = init_instance_of_kind,
  };

  return g_type_register_static (KIJK_TYPE_ITEM, kind->type_name, &info, 0);
}

KijkItem *
_kijk_item_new (const KijkKind *kind,
                const char     *id)
{
  KijkItem *item = g_object_new (kijk_kind_get_item_type (kind), NULL);

  g_assert (kijk_id_is_valid (id));
  g_strlcpy (item->id, id, sizeof item->id);

  return item;
}

/* Takes a full reference; %NULL for the fallback. */
void
_kijk_item_take_value (KijkItem *item,
                       int       index,
                       GVariant *value)
{
  g_assert (index >= 0 && index < item->kind->n_fields);

  g_clear_pointer (&item->values[index], g_variant_unref);
  item->values[index] = value;
}

/**
 * kijk_item_get_list:
 * @item: an item
 * @field: a field of its kind that holds lines or references
 * @n: (out) (optional): how many there are
 *
 * Returns: (transfer container) (array zero-terminated=1): the lines or ids,
 *   sorted; they live as long as the value does
 */
const char **
kijk_item_get_list (KijkItem    *item,
                    KijkFieldId  field,
                    gsize       *n)
{
  GVariant *value;

  g_return_val_if_fail (KIJK_IS_ITEM (item), NULL);

  value = kijk_item_get_value (item, field);
  if (value != NULL)
    return g_variant_get_strv (value, n);

  if (n != NULL)
    *n = 0;
  return g_new0 (const char *, 1);
}

/**
 * kijk_item_get_title:
 * @item: an item
 *
 * Returns: (transfer none): what people know it by, its name or its wording;
 *   possibly empty
 */
const char *
kijk_item_get_title (KijkItem *item)
{
  const KijkField *title;

  g_return_val_if_fail (KIJK_IS_ITEM (item), "");

  title = kijk_kind_find_title (item->kind);
  return title != NULL ? kijk_item_get_text (item, title->id) : "";
}

/**
 * kijk_item_compare:
 * @a: an item
 * @b: an item of the same kind
 *
 * Orders items as people do: by rank where the kind has one, then by id.
 *
 * Returns: less than, equal to or greater than zero
 */
int
kijk_item_compare (KijkItem *a,
                   KijkItem *b)
{
  const KijkField *rank;
  int order = 0;

  g_return_val_if_fail (KIJK_IS_ITEM (a) && KIJK_IS_ITEM (b), 0);

  rank = a->kind == b->kind ? kijk_kind_find_rank (a->kind) : NULL;
  if (rank != NULL)
    order = strcmp (kijk_item_get_text (a, rank->id), kijk_item_get_text (b, rank->id));

  return order != 0 ? order : strcmp (a->id, b->id);
}

/**
 * kijk_item_refers_to:
 * @item: an item
 * @field: a reference field of its kind
 * @id: the id of an item
 *
 * Returns: whether @field of @item points to @id
 */
gboolean
kijk_item_refers_to (KijkItem        *item,
                     const KijkField *field,
                     const char      *id)
{
  GVariant *value;
  g_autofree const char **ids = NULL;

  g_return_val_if_fail (KIJK_IS_ITEM (item) && kijk_field_is_reference (field), FALSE);

  value = kijk_item_get_value (item, field->id);
  if (value == NULL)
    return FALSE;
  if (field->type == KIJK_VALUE_REFERENCE)
    return g_str_equal (g_variant_get_string (value, NULL), id);

  ids = g_variant_get_strv (value, NULL);
  return g_strv_contains (ids, id);
}
