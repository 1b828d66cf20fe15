/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-field-row.h"

G_BEGIN_DECLS

#define KIJK_TYPE_SWITCH_ROW (kijk_switch_row_get_type ())
G_DECLARE_FINAL_TYPE (KijkSwitchRow, kijk_switch_row, KIJK, SWITCH_ROW, KijkFieldRow)

G_END_DECLS
