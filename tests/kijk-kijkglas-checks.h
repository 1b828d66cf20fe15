/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-kijkglas-case.h"

G_BEGIN_DECLS

void kijkglas_check            (KijkglasCase *self,
                                KijkScene    *scene);
void kijkglas_check_same_twice (KijkglasCase *self,
                                KijkScene    *scene);

G_END_DECLS
