/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kijk-document.h"

G_BEGIN_DECLS

#define KIJK_TYPE_MOMENT_ROW (kijk_moment_row_get_type ())
G_DECLARE_FINAL_TYPE (KijkMomentRow, kijk_moment_row, KIJK, MOMENT_ROW, AdwComboRow)

void        kijk_moment_row_propose    (KijkMomentRow *self,
                                        const char    *first,
                                        const char    *moment);
void        kijk_moment_row_show       (KijkMomentRow *self,
                                        KijkDocument  *document,
                                        KijkLevel      level);
const char *kijk_moment_row_get_moment (KijkMomentRow *self);

G_END_DECLS
