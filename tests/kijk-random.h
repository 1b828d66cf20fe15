/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/kijk-edit.h"

G_BEGIN_DECLS

KijkProject *kijk_random_project (guint            seed,
                                  guint            n_tokens);
void         kijk_random_edit    (GRand           *random,
                                  KijkProject     *project);
GVariant    *kijk_random_value   (GRand           *random,
                                  KijkProject     *project,
                                  KijkItem        *item,
                                  const KijkField *field);
char        *kijk_project_dump   (KijkProject     *project);

G_END_DECLS
