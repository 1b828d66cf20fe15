/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-project.h"

G_BEGIN_DECLS

#define KIJK_TYPE_HISTORY (kijk_history_get_type ())
G_DECLARE_FINAL_TYPE (KijkHistory, kijk_history, KIJK, HISTORY, GObject)

KijkHistory *kijk_history_new            (KijkProject *project);
gboolean     kijk_history_can_undo       (KijkHistory *self);
gboolean     kijk_history_can_redo       (KijkHistory *self);
const char  *kijk_history_get_undo_label (KijkHistory *self);
const char  *kijk_history_get_redo_label (KijkHistory *self);
void         kijk_history_undo           (KijkHistory *self);
void         kijk_history_redo           (KijkHistory *self);
void         kijk_history_open           (KijkHistory *self,
                                          const char  *key);
void         kijk_history_close          (KijkHistory *self);
void         kijk_history_seal           (KijkHistory *self);
KijkChanges *kijk_history_preview_undo   (KijkHistory *self);
KijkChanges *kijk_history_preview_redo   (KijkHistory *self);
guint64      kijk_history_get_point      (KijkHistory *self);
void         kijk_history_mark_saved     (KijkHistory *self);
void         kijk_history_mark_saved_at  (KijkHistory *self,
                                          guint64      point);
gboolean     kijk_history_is_modified    (KijkHistory *self);

G_END_DECLS
