/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-field-row.h"

G_BEGIN_DECLS

#define KIJK_TYPE_TEXT_ROW (kijk_text_row_get_type ())
G_DECLARE_FINAL_TYPE (KijkTextRow, kijk_text_row, KIJK, TEXT_ROW, KijkFieldRow)

G_END_DECLS
