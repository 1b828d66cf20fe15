/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-field-row.h"

G_BEGIN_DECLS

#define KIJK_TYPE_SET_ROW (kijk_set_row_get_type ())
G_DECLARE_FINAL_TYPE (KijkSetRow, kijk_set_row, KIJK, SET_ROW, KijkFieldRow)

G_END_DECLS
