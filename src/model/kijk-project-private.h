/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-project.h"

G_BEGIN_DECLS

/* The only ways in which items of a project come, go and change. They tell nobody
 * and check nothing: #KijkEdit does, once for a whole group. */
KijkItem *_kijk_project_insert    (KijkProject        *self,
                                   KijkKindId          kind,
                                   const char         *id);
void      _kijk_project_remove    (KijkProject        *self,
                                   KijkItem           *item);
GRand    *_kijk_project_get_random (KijkProject       *self);
char     *_kijk_project_new_id    (KijkProject        *self);
void      _kijk_project_set_edited (KijkProject       *self,
                                   gboolean            edited);
gboolean  _kijk_project_is_edited (KijkProject        *self);
void      _kijk_project_emit      (KijkProject        *self,
                                   KijkChanges        *changes);
void      _kijk_project_set_audience (KijkProject     *self,
                                   const KijkAudience *audience);

/* Exchanges all items of two projects, those of @from being right. */
void      _kijk_project_take_items (KijkProject       *self,
                                   KijkProject        *from);

/* Like kijk_project_apply (), for a project that follows another. */
gboolean  _kijk_project_follow    (KijkProject        *self,
                                   KijkChanges        *changes,
                                   GError            **error);

/* Takes from a project that follows what is not in @allowed, the same as @source is
 * now for its audience, and adds nothing to it. */
gboolean  _kijk_project_withdraw  (KijkProject        *self,
                                   KijkProject        *allowed,
                                   KijkProject        *source,
                                   GError            **error);

G_END_DECLS
