/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "kijk-change.h"
#include "kijk-item.h"

G_BEGIN_DECLS

/**
 * KIJK_FORMAT_VERSION:
 *
 * The version of the file format that this program writes and fully knows.
 */
#define KIJK_FORMAT_VERSION 1

#define KIJK_TYPE_PROJECT (kijk_project_get_type ())
G_DECLARE_FINAL_TYPE (KijkProject, kijk_project, KIJK, PROJECT, GObject)

#define KIJK_PROJECT_ERROR (kijk_project_error_quark ())

/**
 * KijkProjectError:
 * @KIJK_PROJECT_ERROR_MISMATCH: a change does not fit the project: the item is
 *   there already, is not there, or its field has another value
 * @KIJK_PROJECT_ERROR_DANGLING: a reference would point to nothing, or to an item
 *   of a kind that it may not point to
 *
 * @KIJK_PROJECT_ERROR_BUSY: the project is being edited already, is telling others
 *   of a change, or was made for an audience and follows another project
 *
 * Why changes were not applied. The project is then as it was.
 */
typedef enum {
  KIJK_PROJECT_ERROR_MISMATCH,
  KIJK_PROJECT_ERROR_DANGLING,
  KIJK_PROJECT_ERROR_BUSY
} KijkProjectError;

GQuark              kijk_project_error_quark       (void);

KijkProject        *kijk_project_new               (void);
KijkItem           *kijk_project_get_collaboration (KijkProject        *self);
KijkItem           *kijk_project_get_item          (KijkProject        *self,
                                                    const char         *id);
KijkItem           *kijk_project_get_referred      (KijkProject        *self,
                                                    KijkItem           *item,
                                                    KijkFieldId         field);
GPtrArray          *kijk_project_get_items         (KijkProject        *self,
                                                    KijkKindId          kind);
GPtrArray          *kijk_project_list_in_order     (KijkProject        *self,
                                                    KijkKindId          kind);
GPtrArray          *kijk_project_list_by_day       (KijkProject        *self,
                                                    KijkFieldId         day);
guint               kijk_project_count             (KijkProject        *self);
const KijkAudience *kijk_project_get_audience      (KijkProject        *self);
KijkLanguage        kijk_project_get_language      (KijkProject        *self);
gboolean            kijk_project_is_busy           (KijkProject        *self);

void                kijk_project_set_random        (KijkProject        *self,
                                                    GRand              *random);
int                 kijk_project_get_version       (KijkProject        *self);
void                kijk_project_set_version       (KijkProject        *self,
                                                    int                 version);

G_END_DECLS
