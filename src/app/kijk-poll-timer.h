/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kijk-poll.h"

G_BEGIN_DECLS

#define KIJK_TYPE_POLL_TIMER (kijk_poll_timer_get_type ())
G_DECLARE_FINAL_TYPE (KijkPollTimer, kijk_poll_timer, KIJK, POLL_TIMER, AdwBin)

void kijk_poll_timer_set_poll (KijkPollTimer *self,
                               KijkPoll      *poll);

G_END_DECLS
