/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "method/kijk-words.h"
#include "model/kijk-project.h"

G_BEGIN_DECLS

char *kijk_title_make       (KijkProject  *view,
                             KijkItem     *item,
                             KijkLanguage  language);
char *kijk_title_make_short (KijkProject  *view,
                             KijkItem     *item,
                             KijkLanguage  language);
char *kijk_title_relation   (KijkProject  *view,
                             KijkItem     *relation,
                             const char   *seen_from,
                             KijkLanguage  language);

G_END_DECLS
