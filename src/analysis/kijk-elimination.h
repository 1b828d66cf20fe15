/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/kijk-audience.h"

G_BEGIN_DECLS

/**
 * KIJK_MOST_EXPOSED:
 *
 * With so few parties left, a table can guess whose an unnamed interest is.
 */
#define KIJK_MOST_EXPOSED 2

GPtrArray *kijk_find_exposed_parties (KijkProject        *project,
                                      const KijkAudience *audience);

G_END_DECLS
