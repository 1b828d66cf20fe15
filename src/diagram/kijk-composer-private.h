/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/kijk-composer.h"

G_BEGIN_DECLS

void _kijk_composer_init_change       (KijkComposer *self);
void _kijk_composer_clear_change      (KijkComposer *self);
void _kijk_composer_add_ghost_parties (KijkComposer *self,
                                       GPtrArray    *parties);

G_END_DECLS
