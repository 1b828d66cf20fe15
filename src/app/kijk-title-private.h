/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-title.h"

G_BEGIN_DECLS

char *_kijk_title_make_process (KijkProject  *view,
                                KijkItem     *item,
                                KijkLanguage  language);

G_END_DECLS
