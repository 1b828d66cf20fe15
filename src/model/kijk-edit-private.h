/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-edit.h"

G_BEGIN_DECLS

struct _KijkEdit {
  KijkProject *project; /* owned */
  KijkChanges *changes; /* what happened so far */
};

KijkEdit *_kijk_edit_new              (KijkProject *project,
                                       const char  *label);
gboolean  _kijk_project_is_whole      (KijkProject *project);
gboolean  _kijk_edit_is_same          (GVariant    *a,
                                       GVariant    *b);

/* Sets an error; returns %FALSE. */
gboolean  _kijk_edit_refuse           (GError     **error,
                                       const char  *what,
                                       const char  *id);

/* Sets a field to a value in its normal form, or %NULL. */
void      _kijk_edit_assign           (KijkEdit    *self,
                                       KijkItem    *item,
                                       KijkFieldId  field,
                                       GVariant    *normal);

/* Removes an item that nothing refers to any more. */
void      _kijk_edit_remove_bare      (KijkEdit    *self,
                                       KijkItem    *item);

/* Whether @item goes where what @field points to goes. */
gboolean  _kijk_edit_goes_along       (KijkItem    *item,
                                       const KijkField *field);

/* Clears what refers to any of @going. @going and @order, its items in the order in
 * which they were found, grow by what belongs to them. */
void      _kijk_edit_release          (KijkEdit    *self,
                                       GHashTable  *going,
                                       GPtrArray   *order);
gboolean  _kijk_edit_check_references (KijkEdit    *self,
                                       GError     **error);

G_END_DECLS
