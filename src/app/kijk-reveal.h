/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/kijk-change.h"

G_BEGIN_DECLS

gboolean kijk_reveal_shows_something (KijkChanges *seen);

G_END_DECLS
