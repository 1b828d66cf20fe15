/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-document.h"
#include "model/kijk-ballot.h"
#include "model/kijk-cell.h"

G_BEGIN_DECLS

KijkItem *kijk_deeds_add          (KijkDocument       *document,
                                   KijkKindId          kind,
                                   int                 cell,
                                   const char         *party,
                                   const char         *text,
                                   GError            **error);
KijkItem *kijk_deeds_make_party   (KijkEdit           *edit,
                                   const char         *name,
                                   KijkOpenness        openness);
KijkItem *kijk_deeds_add_part     (KijkDocument       *document,
                                   KijkFieldId         owner_field,
                                   const char         *owner,
                                   KijkFieldId         field,
                                   GVariant           *value,
                                   GError            **error);
KijkItem *kijk_deeds_relate       (KijkDocument       *document,
                                   const char         *a,
                                   const char         *b,
                                   KijkRelationType    type);
gboolean  kijk_deeds_set          (KijkDocument       *document,
                                   const char *const  *ids,
                                   KijkFieldId         field,
                                   GVariant           *value,
                                   GError            **error);
gboolean  kijk_deeds_set_member   (KijkDocument       *document,
                                   const char *const  *ids,
                                   KijkFieldId         field,
                                   GVariant           *member,
                                   gboolean            is_in,
                                   GError            **error);
gboolean  kijk_deeds_needs_consent (KijkDocument      *document,
                                   const char         *id,
                                   KijkFieldId         field,
                                   KijkOpenness        openness);
void      kijk_deeds_set_openness (KijkDocument       *document,
                                   const char *const  *ids,
                                   KijkFieldId         field,
                                   KijkOpenness        openness,
                                   const char         *agreed_by);
gboolean  kijk_deeds_move         (KijkDocument       *document,
                                   const char *const  *ids,
                                   KijkCell            cell);
gboolean  kijk_deeds_drop         (KijkDocument       *document,
                                   const char *const  *ids,
                                   KijkCell            cell,
                                   double              along,
                                   double              across);
void      kijk_deeds_nudge        (KijkDocument       *document,
                                   const char         *id,
                                   KijkCell            cell,
                                   double              along,
                                   double              across);
guint     kijk_deeds_tidy         (KijkDocument       *document,
                                   const char *const  *ids);
guint     kijk_deeds_remove       (KijkDocument       *document,
                                   const char *const  *ids);
guint     kijk_deeds_cut          (KijkDocument       *document,
                                   const char *const  *ids);
int       kijk_deeds_find_transition (KijkDocument    *document,
                                   KijkPhase           phase);
gboolean  kijk_deeds_is_move      (KijkDocument       *document,
                                   KijkPhase           phase,
                                   int                 step);
gboolean  kijk_deeds_go_to_phase  (KijkDocument       *document,
                                   KijkPhase           phase,
                                   int                 step,
                                   const char         *today,
                                   const char         *reason,
                                   GError            **error);
KijkItem *kijk_deeds_add_to_process (KijkDocument     *document,
                                   KijkKindId          kind,
                                   int                 phase,
                                   const char         *today);
gboolean  kijk_deeds_can_plan     (KijkKindId          kind);
KijkItem *kijk_deeds_plan         (KijkDocument       *document,
                                   KijkKindId          kind,
                                   int                 phase,
                                   const char         *today);
void      kijk_deeds_set_step     (KijkDocument       *document,
                                   KijkStep            step,
                                   KijkStepState       state);
void      kijk_deeds_set_process_model (KijkDocument  *document,
                                   KijkProcessModel    model);
KijkItem *kijk_deeds_begin_session (KijkDocument      *document,
                                   KijkSessionType     type,
                                   const char         *today);
gboolean  kijk_deeds_reveal       (KijkDocument       *document,
                                   KijkBallot         *ballot,
                                   const char         *session,
                                   const char         *today);

G_END_DECLS
