/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "diagram/kijk-poll-scene.h"
#include "kijk-show.h"
#include "kijk-stops.h"

G_BEGIN_DECLS

#define KIJK_TYPE_STAGE (kijk_stage_get_type ())
G_DECLARE_FINAL_TYPE (KijkStage, kijk_stage, KIJK, STAGE, GtkWidget)

GtkWidget *kijk_stage_new       (KijkShow       *show);
void       kijk_stage_go_to     (KijkStage      *self,
                                 const KijkStop *stop);
gboolean   kijk_stage_step      (KijkStage      *self,
                                 int             by);
void       kijk_stage_set_n_stays (KijkStage     *self,
                                 guint           n_stays);
void       kijk_stage_set_poll  (KijkStage           *self,
                                 const KijkPollSlide *asked);
gboolean   kijk_stage_has_poll  (KijkStage      *self);
void       kijk_stage_set_blank (KijkStage      *self,
                                 gboolean        blank);
void       kijk_stage_set_spot  (KijkStage      *self,
                                 gboolean        spot);
void       kijk_stage_move_spot (KijkStage      *self,
                                 double          x,
                                 double          y);
void       kijk_stage_set_timer (KijkStage      *self,
                                 double          left,
                                 int             seconds);

G_END_DECLS
