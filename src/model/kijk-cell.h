/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-edit.h"

G_BEGIN_DECLS

/* How many kinds lie on the rings. */
#define KIJK_N_CELL_KINDS 4

extern const KijkKindId kijk_cell_kinds[KIJK_N_CELL_KINDS];

int      kijk_item_get_cell      (KijkItem    *item);
gboolean kijk_cell_takes_kind    (KijkCell     cell,
                                  KijkKindId   kind);
gboolean kijk_edit_move_to_cell  (KijkEdit    *edit,
                                  KijkItem    *item,
                                  KijkCell     cell);
KijkItem *kijk_project_get_placement (KijkProject *self,
                                  KijkItem    *item);
void     kijk_edit_place         (KijkEdit    *edit,
                                  KijkItem    *item,
                                  double       along,
                                  double       across);

G_END_DECLS
