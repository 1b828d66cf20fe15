/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/kijk-audience.h"
#include "kijk-document.h"
#include "model/kijk-project.h"

G_BEGIN_DECLS

typedef struct _KijkDrafts KijkDrafts;

KijkDrafts *kijk_drafts_for_document (KijkDocument *document,
                                       KijkFieldId   field);
KijkDrafts *kijk_drafts_new  (void);
void        kijk_drafts_free (KijkDrafts        *self);
void        kijk_drafts_keep (KijkDrafts        *self,
                              KijkLevel          side,
                              const char *const *ids,
                              const char        *words);
char       *kijk_drafts_take (KijkDrafts        *self,
                              KijkLevel          side,
                              const char *const *ids);
gboolean    kijk_drafts_any  (KijkDrafts        *self,
                              KijkProject       *project);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KijkDrafts, kijk_drafts_free)

G_END_DECLS
