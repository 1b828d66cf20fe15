/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "diagram/kijk-scene.h"
#include "method/kijk-words.h"
#include "model/kijk-filter.h"
#include "model/kijk-project.h"

G_BEGIN_DECLS

#define KIJK_TYPE_OUTLINE_ENTRY (kijk_outline_entry_get_type ())
G_DECLARE_FINAL_TYPE (KijkOutlineEntry, kijk_outline_entry, KIJK, OUTLINE_ENTRY, GObject)

gboolean    kijk_outline_entry_is_heading (KijkOutlineEntry *self);
const char *kijk_outline_entry_get_id     (KijkOutlineEntry *self);
const char *kijk_outline_entry_get_about     (KijkOutlineEntry *self);
int         kijk_outline_entry_get_cell   (KijkOutlineEntry *self);
int         kijk_outline_entry_get_phase  (KijkOutlineEntry *self);
const char *kijk_outline_entry_get_title  (KijkOutlineEntry *self);
guint       kijk_outline_entry_get_count  (KijkOutlineEntry *self);

#define KIJK_TYPE_OUTLINE_MODEL (kijk_outline_model_get_type ())
G_DECLARE_FINAL_TYPE (KijkOutlineModel, kijk_outline_model, KIJK, OUTLINE_MODEL, GObject)

KijkOutlineModel *kijk_outline_model_new        (KijkProject      *view,
                                                 KijkLanguage      language);
void              kijk_outline_model_show       (KijkOutlineModel *self,
                                                 KijkView          picture);
KijkView          kijk_outline_model_get_shown  (KijkOutlineModel *self);
void              kijk_outline_model_set_search (KijkOutlineModel *self,
                                                 const char       *search);
void              kijk_outline_model_set_filter (KijkOutlineModel *self,
                                                 const KijkFilter *filter,
                                                 KijkProject      *before);
GStrv             kijk_outline_model_list_found (KijkOutlineModel *self);
GStrv             kijk_outline_model_list_cell  (KijkOutlineModel *self,
                                                 int               cell);

G_END_DECLS
