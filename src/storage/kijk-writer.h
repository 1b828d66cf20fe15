/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/kijk-project.h"

G_BEGIN_DECLS

GBytes *kijk_write_bytes (KijkProject *project);

G_END_DECLS
