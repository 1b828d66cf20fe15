/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "method/kijk-words.h"

G_BEGIN_DECLS

char *kijk_day_parse (KijkLanguage  language,
                      const char   *text);

G_END_DECLS
