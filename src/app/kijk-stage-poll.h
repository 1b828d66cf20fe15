/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-poll.h"
#include "kijk-stage.h"

G_BEGIN_DECLS

void kijk_stage_follow_poll (KijkStage *stage,
                             KijkPoll  *poll,
                             KijkShow  *show,
                             KijkStops *stops);

gboolean kijk_stage_step_poll (KijkStage *stage,
                               int        by);

G_END_DECLS
