/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "method/kijk-words.h"
#include "model/kijk-enums.h"

G_BEGIN_DECLS

char *kijk_phase_content_make (KijkPhase    phase,
                               KijkLanguage language);

G_END_DECLS
