/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kind.h"

#include "kijk-audience-private.h"
#include "kijk-item-private.h"

/* What the words of kijk-kinds.def mean as members of #KijkField. */

#define LINE(n) .type = KIJK_VALUE_LINE, .maximum = n
#define TEXT(n) .type = KIJK_VALUE_TEXT, .maximum = n
#define RANK .type = KIJK_VALUE_RANK
#define DATE .type = KIJK_VALUE_DATE
#define BOOLEAN_OR(v) .type = KIJK_VALUE_BOOLEAN, .has_fallback = TRUE, .fallback = v
#define BOOLEAN BOOLEAN_OR (FALSE)
#define BOOLEAN_OR_UNSET .type = KIJK_VALUE_BOOLEAN
#define ENUM(e) .type = KIJK_VALUE_ENUM, .enumeration = &kijk_##e##_enumeration
#define ENUM_OR(e, v) ENUM (e), .has_fallback = TRUE, .fallback = v
#define OPENNESS ENUM_OR (openness, KIJK_OPENNESS_CONFIDENTIAL)
#define INTEGER(a, b) .type = KIJK_VALUE_INTEGER, .minimum = a, .maximum = b
#define INTEGER_OR(a, b, v) INTEGER (a, b), .has_fallback = TRUE, .fallback = v
#define NUMBER(a, b) .type = KIJK_VALUE_NUMBER, .minimum = a, .maximum = b
#define LIST_OF_ENUMS(e) .type = KIJK_VALUE_ENUMS, .enumeration = &kijk_##e##_enumeration
#define LIST_OF_LINES(n) .type = KIJK_VALUE_LINES, .maximum = n
#define TARGET(k) (G_GUINT64_CONSTANT (1) << KIJK_KIND_##k)
#define REFERENCE_WHERE(bits, when) \
  .type = KIJK_VALUE_REFERENCE, .targets = bits, .on_remove = KIJK_ON_REMOVE_##when
#define REFERENCE(k, when) REFERENCE_WHERE (TARGET (k), when)
#define REFERENCE_TO_3(when, a, b, c) REFERENCE_WHERE (TARGET (a) | TARGET (b) | TARGET (c), when)
#define REFERENCE_TO_4(when, a, b, c, d) \
  REFERENCE_WHERE (TARGET (a) | TARGET (b) | TARGET (c) | TARGET (d), when)
#define REFERENCE_TO_ITEM(when) REFERENCE_WHERE (G_MAXUINT64, when)
#define LIST_OF_REFERENCES(k) .type = KIJK_VALUE_REFERENCES, .targets = TARGET (k)

#define GUARDED(f) .seen.guard = KIJK_##f
#define WHEN(p) .seen.when = _kijk_seen_##p
#define EVEN_UNNAMED .even_unnamed = TRUE
#define OWNER .is_owner = TRUE
#define BOOKKEEPING .is_bookkeeping = TRUE
#define STANDS_FOR(f) .stands_for = KIJK_##f

#define KIND(KIND_NAME, ...) static const KijkField KIND_NAME##_fields[] = {
#define FIELD(KIND_NAME, FIELD_NAME, field_name, value_type, widest_level, ...) \
  { .id = KIJK_##KIND_NAME##_##FIELD_NAME, \
    .name = field_name, \
    value_type, \
    .seen.widest = KIJK_LEVEL_##widest_level, \
    __VA_ARGS__ },
#define END_KIND(KIND_NAME) \
  { .id = KIJK_##KIND_NAME##_FOREIGN, \
    .name = "foreign", \
    .type = KIJK_VALUE_FOREIGN, \
    .seen.widest = KIJK_LEVEL_FACILITATOR, \
    .is_bookkeeping = TRUE } \
  }; \
  G_STATIC_ASSERT (G_N_ELEMENTS (KIND_NAME##_fields) < 0xff);

#include "kijk-kinds.def"

#undef KIND
#undef FIELD
#undef END_KIND

#define KIND(KIND_NAME, KindName, kind_name, section_name, widest_level, ...) \
  { .id = KIJK_KIND_##KIND_NAME, \
    .name = kind_name, \
    .section = section_name, \
    .type_name = #KindName, \
    .seen.widest = KIJK_LEVEL_##widest_level, \
    .fields = KIND_NAME##_fields, \
    .n_fields = G_N_ELEMENTS (KIND_NAME##_fields), \
    __VA_ARGS__ },
#define FIELD(KIND_NAME, ...)
#define END_KIND(KIND_NAME)

static const KijkKind kinds[] = {
#include "kijk-kinds.def"
};

#undef KIND
#undef FIELD
#undef END_KIND

G_STATIC_ASSERT (KIJK_N_KINDS <= 64);

/**
 * kijk_kind_get:
 * @id: which kind
 *
 * Returns: (transfer none): the declaration of the kind
 */
const KijkKind *
kijk_kind_get (KijkKindId id)
{
  g_return_val_if_fail ((guint) id < KIJK_N_KINDS, NULL);

  return &kinds[id];
}

/**
 * kijk_kind_from_name:
 * @name: (nullable): a name as files write it, such as `interest`
 *
 * Returns: (transfer none) (nullable): the kind of that name
 */
const KijkKind *
kijk_kind_from_name (const char *name)
{
  for (int i = 0; i < KIJK_N_KINDS; i++)
    if (g_strcmp0 (kinds[i].name, name) == 0)
      return &kinds[i];

  return NULL;
}

/**
 * kijk_kind_from_section:
 * @section: (nullable): the name of a section in files, such as `interests`
 *
 * Returns: (transfer none) (nullable): the kind whose items stand there
 */
const KijkKind *
kijk_kind_from_section (const char *section)
{
  for (int i = 0; section != NULL && i < KIJK_N_KINDS; i++)
    if (g_strcmp0 (kinds[i].section, section) == 0)
      return &kinds[i];

  return NULL;
}

/**
 * kijk_kind_get_item_type:
 * @kind: a kind
 *
 * Returns: the type of its items, a subclass of #KijkItem whose read-only
 *   properties are the fields
 */
GType
kijk_kind_get_item_type (const KijkKind *kind)
{
  static GType types[KIJK_N_KINDS];
  static gsize registered = 0;

  g_return_val_if_fail (kind != NULL, G_TYPE_INVALID);

  if (g_once_init_enter (&registered))
    {
      for (int i = 0; i < KIJK_N_KINDS; i++)
        types[i] = _kijk_item_register_type (&kinds[i]);
      g_once_init_leave (&registered, 1);
    }

  return types[kind->id];
}

/**
 * kijk_kind_find_field:
 * @kind: a kind
 * @name: (nullable): a name as files write it
 *
 * Returns: (transfer none) (nullable): the field of that name
 */
const KijkField *
kijk_kind_find_field (const KijkKind *kind,
                      const char     *name)
{
  g_return_val_if_fail (kind != NULL, NULL);

  for (int i = 0; i < kind->n_fields - 1; i++)
    if (g_strcmp0 (kind->fields[i].name, name) == 0)
      return &kind->fields[i];

  return NULL;
}

/**
 * kijk_kind_find_openness:
 * @kind: a kind
 *
 * Returns: (transfer none) (nullable): the field that says who may see an item
 *   of @kind
 */
const KijkField *
kijk_kind_find_openness (const KijkKind *kind)
{
  return kijk_kind_find_field (kind, "openness");
}

/**
 * kijk_kind_find_agreed_by:
 * @kind: a kind
 *
 * Returns: (transfer none) (nullable): the field that says who agreed that more
 *   people may see an item of @kind, or parts of it; every kind of which that can
 *   be asked has one
 */
const KijkField *
kijk_kind_find_agreed_by (const KijkKind *kind)
{
  return kijk_kind_find_field (kind, "openness-agreed-by");
}

/**
 * kijk_kind_find_owner:
 * @kind: a kind
 *
 * Returns: (transfer none) (nullable): the field that says of which party an item of
 *   @kind is
 */
const KijkField *
kijk_kind_find_owner (const KijkKind *kind)
{
  for (int i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].is_owner)
      return &kind->fields[i];

  return NULL;
}

/**
 * kijk_kind_find_title:
 * @kind: a kind
 *
 * Returns: (transfer none) (nullable): the field that people know an item of
 *   @kind by: its name, else its wording
 */
const KijkField *
kijk_kind_find_title (const KijkKind *kind)
{
  const KijkField *name = kijk_kind_find_field (kind, "name");

  return name != NULL ? name : kijk_kind_find_field (kind, "text");
}

/**
 * kijk_kind_find_rank:
 * @kind: a kind
 *
 * Returns: (transfer none) (nullable): the field that orders items of @kind
 */
const KijkField *
kijk_kind_find_rank (const KijkKind *kind)
{
  return kijk_kind_find_field (kind, "rank");
}

/**
 * kijk_field_get:
 * @id: which field
 *
 * Returns: (transfer none): the declaration of the field
 */
const KijkField *
kijk_field_get (KijkFieldId id)
{
  const KijkKind *kind = kijk_kind_get (KIJK_FIELD_KIND (id));

  g_return_val_if_fail (kind != NULL && KIJK_FIELD_INDEX (id) < kind->n_fields, NULL);

  return &kind->fields[KIJK_FIELD_INDEX (id)];
}
