/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-field-row.h"

G_BEGIN_DECLS

#define KIJK_TYPE_DATE_ROW (kijk_date_row_get_type ())
G_DECLARE_FINAL_TYPE (KijkDateRow, kijk_date_row, KIJK, DATE_ROW, KijkFieldRow)

G_END_DECLS
