/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "kijk-id.h"
#include "kijk-kind.h"

G_BEGIN_DECLS

#define KIJK_TYPE_ITEM (kijk_item_get_type ())
#define KIJK_ITEM(object) (G_TYPE_CHECK_INSTANCE_CAST ((object), KIJK_TYPE_ITEM, KijkItem))
#define KIJK_IS_ITEM(object) (G_TYPE_CHECK_INSTANCE_TYPE ((object), KIJK_TYPE_ITEM))

/* Open only so that the getters below can be inline; nobody but a change writes
 * here. A value that is %NULL is the fallback of its field. */
struct _KijkItem {
  GObject          parent_instance;

  const KijkKind  *kind;
  char             id[KIJK_ID_LENGTH + 1];
  GVariant       **values;
};

typedef struct _KijkItemClass KijkItemClass;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KijkItem, g_object_unref)

GType kijk_item_get_type (void);

const char **kijk_item_get_list   (KijkItem        *item,
                                   KijkFieldId      field,
                                   gsize           *n);
const char  *kijk_item_get_title  (KijkItem        *item);
int          kijk_item_compare    (KijkItem        *a,
                                   KijkItem        *b);
gboolean     kijk_item_refers_to  (KijkItem        *item,
                                   const KijkField *field,
                                   const char      *id);

static inline const KijkKind *
kijk_item_get_kind (KijkItem *item)
{
  return item->kind;
}

static inline gboolean
kijk_item_is (KijkItem   *item,
              KijkKindId  kind)
{
  return item->kind->id == kind;
}

static inline const char *
kijk_item_get_id (KijkItem *item)
{
  return item->id;
}

/* Returns: (transfer none) (nullable): the value, %NULL for the fallback */
static inline GVariant *
kijk_item_get_value (KijkItem    *item,
                     KijkFieldId  field)
{
  g_assert (KIJK_FIELD_KIND (field) == item->kind->id);

  return item->values[KIJK_FIELD_INDEX (field)];
}

/* Returns: whether something else than the fallback is said */
static inline gboolean
kijk_item_has (KijkItem    *item,
               KijkFieldId  field)
{
  return kijk_item_get_value (item, field) != NULL;
}

/* Returns: (transfer none): the words, date, rank or id; "" when nothing is said */
static inline const char *
kijk_item_get_text (KijkItem    *item,
                    KijkFieldId  field)
{
  GVariant *value = kijk_item_get_value (item, field);

  return value != NULL ? g_variant_get_string (value, NULL) : "";
}

/* Returns: the number or the value of an enumeration; -1 for an enumeration that
 * is unset, 0 for a number that is unset, see kijk_item_has() */
static inline int
kijk_item_get_int (KijkItem    *item,
                   KijkFieldId  field)
{
  GVariant *value = kijk_item_get_value (item, field);
  const KijkField *declared = &item->kind->fields[KIJK_FIELD_INDEX (field)];

  if (value != NULL)
    return g_variant_get_int32 (value);
  if (declared->has_fallback)
    return declared->fallback;
  return declared->enumeration != NULL ? -1 : 0;
}

static inline gboolean
kijk_item_get_boolean (KijkItem    *item,
                       KijkFieldId  field)
{
  GVariant *value = kijk_item_get_value (item, field);

  return value != NULL ? g_variant_get_boolean (value)
                       : item->kind->fields[KIJK_FIELD_INDEX (field)].fallback;
}

static inline double
kijk_item_get_number (KijkItem    *item,
                      KijkFieldId  field)
{
  GVariant *value = kijk_item_get_value (item, field);

  return value != NULL ? g_variant_get_double (value) : 0;
}

G_END_DECLS
