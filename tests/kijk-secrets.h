/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/kijk-audience.h"

G_BEGIN_DECLS

GPtrArray *kijk_secrets_list (KijkProject        *project,
                              const KijkAudience *audience);

G_END_DECLS
