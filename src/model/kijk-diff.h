/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-project.h"

G_BEGIN_DECLS

KijkChanges *kijk_diff (KijkProject *from,
                        KijkProject *to);

G_END_DECLS
