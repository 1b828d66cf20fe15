/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-edit.h"

G_BEGIN_DECLS

GHashTable *kijk_project_gather  (KijkProject        *self,
                                  const char *const  *ids);
GHashTable *kijk_edit_transplant (KijkEdit           *edit,
                                  KijkProject        *from,
                                  const char *const  *ids,
                                  KijkProject        *known,
                                  guint              *n_unowned);

G_END_DECLS
