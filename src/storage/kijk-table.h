/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/kijk-project.h"

G_BEGIN_DECLS

GBytes *kijk_table_write (KijkProject  *project,
                          KijkKindId    kind,
                          KijkLanguage  language);

G_END_DECLS
