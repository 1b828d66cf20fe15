/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/kijk-item.h"

G_BEGIN_DECLS

GHashTable *kijk_initials_of (GPtrArray *parties);
char       *kijk_initials_shorten (const char *initials);
GHashTable *kijk_colours_of  (GPtrArray *parties);

G_END_DECLS
