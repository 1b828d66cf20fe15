/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "diagram/kijk-scene.h"
#include "kijk-document.h"
#include "kijk-selection.h"

G_BEGIN_DECLS

#define KIJK_TYPE_INSPECTOR (kijk_inspector_get_type ())
G_DECLARE_FINAL_TYPE (KijkInspector, kijk_inspector, KIJK, INSPECTOR, AdwBin)

void        kijk_inspector_set_document   (KijkInspector *self,
                                           KijkDocument  *document,
                                           KijkSelection *selection);
void        kijk_inspector_set_view       (KijkInspector *self,
                                           KijkView       view);
gboolean    kijk_inspector_edit           (KijkInspector *self);
void        kijk_inspector_take_waiting   (KijkInspector *self,
                                           const char    *id);
const char *kijk_inspector_get_unfinished (KijkInspector *self);

G_END_DECLS
