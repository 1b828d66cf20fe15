/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "kijk-enums.h"

G_BEGIN_DECLS

typedef struct _KijkProject KijkProject;
typedef struct _KijkItem KijkItem;
typedef struct _KijkAudience KijkAudience;

/**
 * KijkValueType:
 * @KIJK_VALUE_LINE: words without line breaks (variant `s`)
 * @KIJK_VALUE_TEXT: words with line breaks (`s`)
 * @KIJK_VALUE_RANK: a place in an order, see kijk_rank_between() (`s`)
 * @KIJK_VALUE_DATE: a day, `yyyy-mm-dd` (`s`)
 * @KIJK_VALUE_REFERENCE: the id of another item (`s`)
 * @KIJK_VALUE_ENUM: an index into an enumeration (`i`)
 * @KIJK_VALUE_INTEGER: a whole number (`i`)
 * @KIJK_VALUE_BOOLEAN: yes or no (`b`)
 * @KIJK_VALUE_NUMBER: a number to four decimals (`d`)
 * @KIJK_VALUE_LINES: a set of lines, sorted (`as`)
 * @KIJK_VALUE_REFERENCES: a set of ids, sorted (`as`)
 * @KIJK_VALUE_ENUMS: a set of indices, sorted (`ai`)
 * @KIJK_VALUE_FOREIGN: what other programs or later versions put in a file,
 *   kept as it is: pairs of the field it stood after and the XML (`a(ss)`)
 *
 * What a field holds, and how a value of it is kept in memory.
 */
typedef enum {
  KIJK_VALUE_LINE,
  KIJK_VALUE_TEXT,
  KIJK_VALUE_RANK,
  KIJK_VALUE_DATE,
  KIJK_VALUE_REFERENCE,
  KIJK_VALUE_ENUM,
  KIJK_VALUE_INTEGER,
  KIJK_VALUE_BOOLEAN,
  KIJK_VALUE_NUMBER,
  KIJK_VALUE_LINES,
  KIJK_VALUE_REFERENCES,
  KIJK_VALUE_ENUMS,
  KIJK_VALUE_FOREIGN
} KijkValueType;

/**
 * KijkOnRemove:
 * @KIJK_ON_REMOVE_DETACHES: the reference is cleared
 * @KIJK_ON_REMOVE_BELONGS: the item that refers goes as well
 * @KIJK_ON_REMOVE_PERSONAL: it goes if it is a personal interest, which leaves
 *   with its human; otherwise the reference is cleared
 *
 * What happens to an item when the item goes that it refers to.
 */
typedef enum {
  KIJK_ON_REMOVE_DETACHES,
  KIJK_ON_REMOVE_BELONGS,
  KIJK_ON_REMOVE_PERSONAL
} KijkOnRemove;

/**
 * KijkFieldId:
 *
 * A field of a kind, e.g. `KIJK_INTEREST_TEXT`: the kind in the high byte, the
 * place of the field in that kind in the low byte. 0 is no field.
 */
typedef guint16 KijkFieldId;

#define KIJK_FIELD_INDEX(id) ((id) & 0xff)
#define KIJK_FIELD_KIND(id) ((KijkKindId) ((id) >> 8) - 1)

/* What a condition may look at, see kijk-audience-private.h. */
typedef struct _KijkSight KijkSight;

typedef gboolean (*KijkSeenFunc) (KijkSight *sight,
                                  KijkItem  *item);

/**
 * KijkSeen:
 * @widest: the least trusted level that may see it
 * @guard: the openness field that must allow it too, or 0
 * @when: (nullable): what else must hold
 *
 * Who sees an item or a field: the audience table of the design, one row.
 */
typedef struct {
  KijkLevel    widest;
  KijkFieldId  guard;
  KijkSeenFunc when;
} KijkSeen;

/**
 * KijkField:
 * @id: which field
 * @name: its name in files
 * @type: what it holds
 * @enumeration: (nullable): for enumerations, their values
 * @minimum: for numbers, the least
 * @maximum: for numbers, the greatest; for words, the number of characters
 * @has_fallback: whether the field has a value when nothing is said; otherwise
 *   it can be unset
 * @fallback: that value, for enumerations, integers and booleans
 * @targets: for references, a bit for each kind that it may point to
 * @on_remove: for references, what happens when the target goes
 * @seen: who sees it
 * @even_unnamed: whether an anonymous item keeps it at the table
 * @is_owner: for references, whether it says whose the item is: of a party that is
 *   not at the table nothing is seen but, if somebody raised it, the party itself
 * @is_bookkeeping: whether it tells nothing that needs two sides: a setting, a
 *   source, a name that stands for somebody else's vote
 * @stands_for: the field whose value this one replaces at the table when the
 *   item is anonymous, or 0
 *
 * The one declaration of a field.
 */
typedef struct {
  KijkFieldId            id;
  const char            *name;
  KijkValueType          type;
  const KijkEnumeration *enumeration;
  int                    minimum;
  int                    maximum;
  gboolean               has_fallback;
  int                    fallback;
  guint64                targets;
  KijkOnRemove           on_remove;
  KijkSeen               seen;
  gboolean               even_unnamed;
  gboolean               is_owner;
  gboolean               is_bookkeeping;
  KijkFieldId            stands_for;
} KijkField;

#define KIJK_FIELD_ERROR (kijk_field_error_quark ())

/**
 * KijkFieldError:
 * @KIJK_FIELD_ERROR_VALUE: a value is not one that the field may hold
 *
 * Why a value was refused. The message says what was expected.
 */
typedef enum {
  KIJK_FIELD_ERROR_VALUE
} KijkFieldError;

GQuark kijk_field_error_quark (void);

gboolean kijk_field_is_list      (const KijkField *field);
gboolean kijk_field_is_reference (const KijkField *field);
gboolean kijk_field_is_openness  (const KijkField *field);

const GVariantType *kijk_field_get_variant_type (const KijkField *field);

gboolean  kijk_field_normalise (const KijkField *field,
                                GVariant        *value,
                                GVariant       **normal,
                                GError         **error);
GVariant *kijk_field_parse     (const KijkField *field,
                                const char      *text,
                                GError         **error);
char     *kijk_field_print     (const KijkField *field,
                                GVariant        *value);

G_END_DECLS
