/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/kijk-item.h"

G_BEGIN_DECLS

GHashTable *kijk_initials_of      (GPtrArray  *parties);
GHashTable *kijk_initials_shorten (GPtrArray  *parties,
                                   GHashTable *initials);
GHashTable *kijk_colours_of       (GPtrArray  *parties);

G_END_DECLS
