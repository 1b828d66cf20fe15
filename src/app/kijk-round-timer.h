/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define KIJK_TYPE_ROUND_TIMER (kijk_round_timer_get_type ())
G_DECLARE_FINAL_TYPE (KijkRoundTimer, kijk_round_timer, KIJK, ROUND_TIMER, GObject)

KijkRoundTimer *kijk_round_timer_new         (int             minutes);
void            kijk_round_timer_start       (KijkRoundTimer *self,
                                              int             minutes);
void            kijk_round_timer_stop        (KijkRoundTimer *self);
void            kijk_round_timer_toggle      (KijkRoundTimer *self);
gboolean        kijk_round_timer_is_running  (KijkRoundTimer *self);
double          kijk_round_timer_get_left    (KijkRoundTimer *self);
int             kijk_round_timer_get_seconds (KijkRoundTimer *self);

G_END_DECLS
