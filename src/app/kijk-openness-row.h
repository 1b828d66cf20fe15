/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-field-row.h"

G_BEGIN_DECLS

#define KIJK_TYPE_OPENNESS_ROW (kijk_openness_row_get_type ())
G_DECLARE_FINAL_TYPE (KijkOpennessRow, kijk_openness_row, KIJK, OPENNESS_ROW, KijkFieldRow)

G_END_DECLS
