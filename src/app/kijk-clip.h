/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-document.h"

G_BEGIN_DECLS

#define KIJK_TYPE_CLIP (kijk_clip_get_type ())
G_DECLARE_FINAL_TYPE (KijkClip, kijk_clip, KIJK, CLIP, GObject)

KijkClip          *kijk_clip_new      (KijkDocument      *document,
                                       const char *const *ids);
const char *const *kijk_clip_get_ids  (KijkClip          *self);
const char        *kijk_clip_get_text (KijkClip          *self,
                                       guint             *n_withheld);
KijkProject       *kijk_clip_get_seen (KijkClip          *self,
                                       KijkLevel          side);
gboolean           kijk_clip_is_of    (KijkClip          *self,
                                       KijkDocument      *document);

G_END_DECLS
