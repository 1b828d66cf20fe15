/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/kijk-layout.h"

G_BEGIN_DECLS

gboolean _kijk_ground_is_free    (const KijkGround *self,
                                  KijkPoint         at,
                                  double            radius);
gboolean _kijk_ground_try        (const KijkGround *self,
                                  KijkSpot         *spots,
                                  guint             n_spots,
                                  KijkSpot         *spot,
                                  KijkPoint         at);
gboolean _kijk_ground_fill_rows  (const KijkGround *self,
                                  KijkSpot         *spots,
                                  guint             n_spots);
GArray  *_kijk_ground_list_slots (const KijkGround *self,
                                  double            radius);

G_END_DECLS
