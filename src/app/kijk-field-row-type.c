/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-field-row-type.h"

#include "kijk-choice-row.h"
#include "kijk-date-row.h"
#include "kijk-interface.h"
#include "kijk-openness-row.h"
#include "kijk-parts-row.h"
#include "kijk-party-rows.h"
#include "kijk-reference-row.h"
#include "kijk-set-row.h"
#include "kijk-switch-row.h"
#include "kijk-text-row.h"
#include "method/kijk-words.h"

/* Which kind of row a field gets follows from its declaration. */

static GType
find_type_of_field (const KijkField *field)
{
  if (kijk_field_is_openness (field))
    return KIJK_TYPE_OPENNESS_ROW;

  switch (field->type)
    {
    case KIJK_VALUE_ENUM:
      return KIJK_TYPE_CHOICE_ROW;
    case KIJK_VALUE_INTEGER:
      return kijk_words_has_scale (field) ? KIJK_TYPE_CHOICE_ROW : KIJK_TYPE_TEXT_ROW;
    case KIJK_VALUE_BOOLEAN:
      return field->has_fallback ? KIJK_TYPE_SWITCH_ROW : KIJK_TYPE_CHOICE_ROW;
    case KIJK_VALUE_DATE:
      return KIJK_TYPE_DATE_ROW;
    case KIJK_VALUE_REFERENCE:
      return KIJK_TYPE_REFERENCE_ROW;
    case KIJK_VALUE_REFERENCES:
    case KIJK_VALUE_ENUMS:
      return KIJK_TYPE_SET_ROW;
    default:
      return KIJK_TYPE_TEXT_ROW;
    }
}

/**
 * kijk_field_row_find_type:
 * @row: what is to be shown
 *
 * Returns: the kind of #KijkFieldRow that shows it
 */
GType
kijk_field_row_find_type (const KijkFormRow *row)
{
  g_return_val_if_fail (row != NULL, G_TYPE_INVALID);

  switch (row->control)
    {
    case KIJK_FORM_TOKEN:
      return KIJK_TYPE_TOKEN_ROW;
    case KIJK_FORM_COUNTS:
      return KIJK_TYPE_COUNTS_ROW;
    case KIJK_FORM_PARTS:
      return KIJK_TYPE_PARTS_ROW;
    default:
      return find_type_of_field (kijk_field_get (row->field));
    }
}
