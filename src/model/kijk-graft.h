/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-project.h"

G_BEGIN_DECLS

KijkProject *kijk_project_graft (KijkProject *self,
                                 GHashTable  *items);

G_END_DECLS
