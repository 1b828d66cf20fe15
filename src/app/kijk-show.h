/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-document.h"

G_BEGIN_DECLS

#define KIJK_TYPE_SHOW (kijk_show_get_type ())
G_DECLARE_FINAL_TYPE (KijkShow, kijk_show, KIJK, SHOW, GObject)

/* What others see of a collaboration on a screen of their own while it goes on being
 * edited. Properties: "held" (nothing new comes), "frozen" (because somebody said so),
 * "waiting" (they would see something else than they do), all notified. */

KijkShow    *kijk_show_new         (KijkDocument *document);
KijkProject *kijk_show_get_project (KijkShow     *self);
gboolean     kijk_show_is_held     (KijkShow     *self);
gboolean     kijk_show_is_frozen   (KijkShow     *self);
gboolean     kijk_show_is_waiting  (KijkShow     *self);
void         kijk_show_set_frozen  (KijkShow     *self,
                                    gboolean      frozen);
void         kijk_show_catch_up    (KijkShow     *self);
void         kijk_show_set_other_news (KijkShow  *self,
                                    gboolean      other_news);

G_END_DECLS
