/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-field-row.h"

G_BEGIN_DECLS

#define KIJK_TYPE_TOKEN_ROW (kijk_token_row_get_type ())
G_DECLARE_FINAL_TYPE (KijkTokenRow, kijk_token_row, KIJK, TOKEN_ROW, KijkFieldRow)

#define KIJK_TYPE_COUNTS_ROW (kijk_counts_row_get_type ())
G_DECLARE_FINAL_TYPE (KijkCountsRow, kijk_counts_row, KIJK, COUNTS_ROW, KijkFieldRow)

G_END_DECLS
