/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-field-row.h"

G_BEGIN_DECLS

#define KIJK_TYPE_CHOICE_ROW (kijk_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (KijkChoiceRow, kijk_choice_row, KIJK, CHOICE_ROW, KijkFieldRow)

G_END_DECLS
