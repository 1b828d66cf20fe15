/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/kijk-project.h"

G_BEGIN_DECLS

#define KIJK_TYPE_SELECTION (kijk_selection_get_type ())
G_DECLARE_FINAL_TYPE (KijkSelection, kijk_selection, KIJK, SELECTION, GObject)

KijkSelection     *kijk_selection_new       (KijkProject       *view);
const char *const *kijk_selection_get_ids   (KijkSelection     *self);
guint              kijk_selection_get_n     (KijkSelection     *self);
KijkItem          *kijk_selection_get_only  (KijkSelection     *self);
gboolean           kijk_selection_contains  (KijkSelection     *self,
                                             const char        *id);
void               kijk_selection_set       (KijkSelection     *self,
                                             const char *const *ids);
void               kijk_selection_set_only  (KijkSelection     *self,
                                             const char        *id);
void               kijk_selection_toggle    (KijkSelection     *self,
                                             const char *const *ids);
void               kijk_selection_clear     (KijkSelection     *self);
int                kijk_selection_get_phase (KijkSelection     *self);
void               kijk_selection_set_phase (KijkSelection     *self,
                                             int                phase);
int                kijk_selection_get_step  (KijkSelection     *self);
void               kijk_selection_set_step  (KijkSelection     *self,
                                             KijkPhase          phase,
                                             KijkStep           step);

G_END_DECLS
