/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *_kijk_pdf_set_language (GBytes     *pdf,
                                const char *language);

G_END_DECLS
