/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-project.h"

G_BEGIN_DECLS

/**
 * KijkEdit:
 *
 * A group of changes while it is being made. Each change happens at once, so that
 * the next can build on it, but nobody is told before kijk_edit_commit(); and
 * kijk_edit_cancel() takes all of them back.
 */
typedef struct _KijkEdit KijkEdit;

KijkEdit *kijk_edit_begin         (KijkProject       *project,
                                   const char        *label);
gboolean  kijk_edit_commit        (KijkEdit          *self,
                                   GError           **error);
void      kijk_edit_cancel        (KijkEdit          *self);

KijkProject *kijk_edit_get_project (KijkEdit         *self);
KijkItem *kijk_edit_insert        (KijkEdit          *self,
                                   KijkKindId         kind,
                                   const char        *id,
                                   GError           **error);
KijkItem *kijk_edit_append        (KijkEdit          *self,
                                   KijkKindId         kind);
gboolean  kijk_edit_set           (KijkEdit          *self,
                                   KijkItem          *item,
                                   KijkFieldId        field,
                                   GVariant          *value,
                                   GError           **error);
void      kijk_edit_set_text      (KijkEdit          *self,
                                   KijkItem          *item,
                                   KijkFieldId        field,
                                   const char        *text);
void      kijk_edit_set_int       (KijkEdit          *self,
                                   KijkItem          *item,
                                   KijkFieldId        field,
                                   int                number);
void      kijk_edit_set_boolean   (KijkEdit          *self,
                                   KijkItem          *item,
                                   KijkFieldId        field,
                                   gboolean           boolean);
void      kijk_edit_set_number    (KijkEdit          *self,
                                   KijkItem          *item,
                                   KijkFieldId        field,
                                   double             number);
void      kijk_edit_reset         (KijkEdit          *self,
                                   KijkItem          *item,
                                   KijkFieldId        field);
guint     kijk_edit_remove        (KijkEdit          *self,
                                   KijkItem          *item);
gboolean  kijk_edit_replay        (KijkEdit          *self,
                                   const KijkChange  *change,
                                   GError           **error);

gboolean  kijk_project_apply      (KijkProject       *self,
                                   KijkChanges       *changes,
                                   GError           **error);

G_END_DECLS
