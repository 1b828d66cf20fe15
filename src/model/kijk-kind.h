/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-field.h"

G_BEGIN_DECLS

/* Kinds and fields are declared in kijk-kinds.def; here they get their names:
 * KIJK_KIND_INTEREST, KIJK_INTEREST_TEXT, KIJK_INTEREST_FOREIGN … */

#define KIND(KIND_NAME, ...) KIJK_KIND_##KIND_NAME,
#define FIELD(KIND_NAME, FIELD_NAME, ...)
#define END_KIND(KIND_NAME)

/**
 * KijkKindId:
 * @KIJK_N_KINDS: how many kinds there are
 *
 * The kinds of item, in the order of files.
 */
typedef enum {
#include "kijk-kinds.def"
  KIJK_N_KINDS
} KijkKindId;

#undef KIND
#undef FIELD
#undef END_KIND

#define KIND(KIND_NAME, ...) \
  enum { KIJK_BEFORE_##KIND_NAME##_ = ((KIJK_KIND_##KIND_NAME + 1) << 8) - 1,
#define FIELD(KIND_NAME, FIELD_NAME, ...) KIJK_##KIND_NAME##_##FIELD_NAME,
#define END_KIND(KIND_NAME) KIJK_##KIND_NAME##_FOREIGN };

#include "kijk-kinds.def"

#undef KIND
#undef FIELD
#undef END_KIND

/**
 * KijkKind:
 * @id: which kind
 * @name: its name in files
 * @section: (nullable): the section of its items in files; %NULL for the
 *   collaboration itself, of which there is always exactly one
 * @type_name: the name of its #GType
 * @seen: who sees items of it
 * @is_bookkeeping: whether its items tell nothing that needs two sides
 * @fields: its fields, in the order of files; the last one holds foreign content
 * @n_fields: how many
 *
 * The one declaration of a kind of item.
 */
typedef struct {
  KijkKindId       id;
  const char      *name;
  const char      *section;
  const char      *type_name;
  KijkSeen         seen;
  gboolean         is_bookkeeping;
  const KijkField *fields;
  int              n_fields;
} KijkKind;

const KijkKind  *kijk_kind_get            (KijkKindId      id);
const KijkKind  *kijk_kind_from_name      (const char     *name);
const KijkKind  *kijk_kind_from_section   (const char     *section);
GType            kijk_kind_get_item_type  (const KijkKind *kind);
const KijkField *kijk_kind_find_field     (const KijkKind *kind,
                                           const char     *name);
const KijkField *kijk_kind_find_openness  (const KijkKind *kind);
const KijkField *kijk_kind_find_title     (const KijkKind *kind);
const KijkField *kijk_kind_find_agreed_by (const KijkKind *kind);
const KijkField *kijk_kind_find_owner     (const KijkKind *kind);
const KijkField *kijk_kind_find_rank      (const KijkKind *kind);
const KijkField *kijk_field_get           (KijkFieldId     id);

G_END_DECLS
