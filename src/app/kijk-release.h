/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-document.h"

G_BEGIN_DECLS

void kijk_release_make_public (KijkDocument *document,
                               GPtrArray    *ids,
                               const char   *agreed_by,
                               const char   *label);

G_END_DECLS
