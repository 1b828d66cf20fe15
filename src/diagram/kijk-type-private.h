/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "diagram/kijk-type.h"

G_BEGIN_DECLS

/* The same settings wherever words are measured or painted, or they would not
 * fit where they were measured for. */
void         _kijk_type_setup_context (PangoContext *context);
PangoLayout *_kijk_type_create_layout (PangoContext *context,
                                       KijkFont      font,
                                       const char   *text);

G_END_DECLS
