/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/kijk-audience.h"
#include "model/kijk-edit.h"
#include "model/kijk-filter.h"
#include "model/kijk-history.h"
#include "model/kijk-projection.h"

G_BEGIN_DECLS

#define KIJK_TYPE_DOCUMENT (kijk_document_get_type ())
G_DECLARE_FINAL_TYPE (KijkDocument, kijk_document, KIJK, DOCUMENT, GObject)

/* An open collaboration: the whole project, its history, the file it is in, the
 * side that is on, and the project of that side, which is the only one that views
 * look at. Properties: "file" (GFile, nullable), "title" (name of the
 * collaboration), "modified", "side" (KijkLevel: facilitator or table),
 * "has-secrets", "can-undo", "can-redo", "personal-open", "filter" (KijkFilter),
 * "moment" (id of a snapshot, nullable), all notified. */

KijkDocument *kijk_document_new              (KijkProject   *project,
                                              GFile         *file);
KijkProject  *kijk_document_get_project      (KijkDocument  *self);
KijkHistory  *kijk_document_get_history      (KijkDocument  *self);
KijkProject  *kijk_document_get_view         (KijkDocument  *self);
GFile        *kijk_document_get_file         (KijkDocument  *self);
void          kijk_document_set_file         (KijkDocument  *self,
                                              GFile         *file);
const char   *kijk_document_get_title        (KijkDocument  *self);
KijkLevel     kijk_document_get_side         (KijkDocument  *self);
void          kijk_document_set_side         (KijkDocument  *self,
                                              KijkLevel      side);
gboolean      kijk_document_has_secrets      (KijkDocument  *self);
void          kijk_document_open_personal    (KijkDocument  *self,
                                              gboolean       open);
gboolean      kijk_document_is_personal_open (KijkDocument  *self);
void          kijk_document_set_filter       (KijkDocument  *self,
                                              const KijkFilter *filter);
const KijkFilter *kijk_document_get_filter   (KijkDocument  *self);
KijkFilter   *kijk_document_create_filter    (KijkDocument  *self);
void          kijk_document_stop_filter      (KijkDocument  *self);
gboolean      kijk_document_look_at          (KijkDocument  *self,
                                              const char    *moment,
                                              const char    *since,
                                              GError       **error);
gboolean      kijk_document_is_looking_back  (KijkDocument  *self);
const char   *kijk_document_get_moment       (KijkDocument  *self);
const char   *kijk_document_get_since        (KijkDocument  *self);
KijkProject  *kijk_document_get_before       (KijkDocument  *self);
KijkProject  *kijk_document_create_present   (KijkDocument  *self);
GPtrArray    *kijk_document_list_moments     (KijkDocument  *self);
char         *kijk_document_find_damaged     (KijkDocument  *self,
                                              const char    *moment,
                                              const char    *other);
void          kijk_document_settle           (KijkDocument  *self);
KijkEdit     *kijk_document_begin            (KijkDocument  *self,
                                              const char    *label);
KijkItem     *kijk_document_find             (KijkDocument  *self,
                                              const char    *id);
void          kijk_document_begin_bringing_back (KijkDocument *self);
void          kijk_document_end_bringing_back (KijkDocument  *self);
gboolean      kijk_document_is_bringing_back (KijkDocument  *self);

gboolean      kijk_document_is_modified      (KijkDocument  *self);
void          kijk_document_mark_never_saved (KijkDocument  *self);
gboolean      kijk_document_can_undo         (KijkDocument  *self);
gboolean      kijk_document_can_redo         (KijkDocument  *self);
const char   *kijk_document_get_undo_label   (KijkDocument  *self);
const char   *kijk_document_get_redo_label   (KijkDocument  *self);
gboolean      kijk_document_undo             (KijkDocument  *self,
                                              gboolean       may_reveal);
gboolean      kijk_document_redo             (KijkDocument  *self,
                                              gboolean       may_reveal);

G_END_DECLS
