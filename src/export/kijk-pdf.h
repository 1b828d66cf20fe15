/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/kijk-scene.h"

G_BEGIN_DECLS

GBytes *kijk_pdf_new (GPtrArray          *scenes,
                      int                 page,
                      const char         *title,
                      const char         *date,
                      const KijkPalette  *palette,
                      GError            **error);

G_END_DECLS
