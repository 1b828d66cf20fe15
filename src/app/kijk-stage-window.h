/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-stage.h"

G_BEGIN_DECLS

#define KIJK_TYPE_STAGE_WINDOW (kijk_stage_window_get_type ())
G_DECLARE_FINAL_TYPE (KijkStageWindow, kijk_stage_window, KIJK, STAGE_WINDOW, GtkWindow)

GtkWidget *kijk_stage_window_new       (KijkShow        *show);
KijkStage *kijk_stage_window_get_stage (KijkStageWindow *self);

G_END_DECLS
