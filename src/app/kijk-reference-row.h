/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-field-row.h"

G_BEGIN_DECLS

#define KIJK_TYPE_REFERENCE_ROW (kijk_reference_row_get_type ())
G_DECLARE_FINAL_TYPE (KijkReferenceRow, kijk_reference_row, KIJK, REFERENCE_ROW, KijkFieldRow)

G_END_DECLS
