/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-project.h"

G_BEGIN_DECLS

gboolean    kijk_vote_counts       (KijkItem    *vote);
char       *kijk_vote_get_round    (KijkItem    *vote);
GHashTable *kijk_project_count_voices (KijkProject *self);
guint       kijk_project_count_voices_in (KijkProject *self,
                                          KijkKindId   kind,
                                          const char  *session);
gboolean    kijk_vote_keeps_secret (KijkItem    *item,
                                    KijkFieldId  field,
                                    GHashTable  *voices);

G_END_DECLS
