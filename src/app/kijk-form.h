/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-document.h"

G_BEGIN_DECLS

/**
 * KijkFormPart:
 * @KIJK_FORM_FRONT: always there
 * @KIJK_FORM_MORE: there when it is filled, or when someone asks for more
 * @KIJK_FORM_PRIVATE: the same, but for nobody's eyes but the facilitator's
 *
 * How much a row of a form stands in the foreground.
 */
typedef enum {
  KIJK_FORM_FRONT,
  KIJK_FORM_MORE,
  KIJK_FORM_PRIVATE
} KijkFormPart;

/**
 * KijkFormControl:
 * @KIJK_FORM_FIELD: what its type asks for
 * @KIJK_FORM_BUTTONS: all values beside each other
 * @KIJK_FORM_TOKEN: initials and colour of a party
 * @KIJK_FORM_COUNTS: how much of each kind a party has
 * @KIJK_FORM_PARTS: the items that refer to this one by the field, to be opened
 *
 * What a row of a form is made of.
 */
typedef enum {
  KIJK_FORM_FIELD,
  KIJK_FORM_BUTTONS,
  KIJK_FORM_TOKEN,
  KIJK_FORM_COUNTS,
  KIJK_FORM_PARTS
} KijkFormControl;

/**
 * KijkFormRow:
 * @field: the field that it shows; for parts, the field of those that refers to
 *   the item
 * @part: how much it stands in the foreground
 * @control: what it is made of
 * @for_several: whether it can be set for several items at once
 *
 * One row of a form.
 */
typedef struct {
  KijkFieldId     field;
  KijkFormPart    part;
  KijkFormControl control;
  gboolean        for_several;
} KijkFormRow;

const KijkFormRow *kijk_form_get_rows  (KijkKindId         kind,
                                        guint             *n_rows);
gboolean           kijk_form_shows     (const KijkFormRow *row,
                                        KijkDocument      *document,
                                        KijkItem          *item,
                                        gboolean           more);
gboolean           kijk_form_has_more  (KijkDocument      *document,
                                        KijkItem          *item);
GPtrArray         *kijk_form_list_parts (KijkProject      *view,
                                        KijkFieldId        owner_field,
                                        const char        *owner);

G_END_DECLS
