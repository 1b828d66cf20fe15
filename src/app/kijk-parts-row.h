/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-field-row.h"

G_BEGIN_DECLS

#define KIJK_TYPE_PARTS_ROW (kijk_parts_row_get_type ())
G_DECLARE_FINAL_TYPE (KijkPartsRow, kijk_parts_row, KIJK, PARTS_ROW, KijkFieldRow)

G_END_DECLS
