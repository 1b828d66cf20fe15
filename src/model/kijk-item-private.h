/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-item.h"

G_BEGIN_DECLS

GType     _kijk_item_register_type (const KijkKind *kind);
KijkItem *_kijk_item_new           (const KijkKind *kind,
                                    const char     *id);
void      _kijk_item_take_value    (KijkItem       *item,
                                    int             index,
                                    GVariant       *value);

G_END_DECLS
