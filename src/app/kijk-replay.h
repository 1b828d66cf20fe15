/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define KIJK_TYPE_REPLAY (kijk_replay_get_type ())
G_DECLARE_FINAL_TYPE (KijkReplay, kijk_replay, KIJK, REPLAY, GObject)

KijkReplay *kijk_replay_new        (void);
void        kijk_replay_start      (KijkReplay *self,
                                    guint       n);
void        kijk_replay_stop       (KijkReplay *self);
void        kijk_replay_set_playing (KijkReplay *self,
                                    gboolean    playing);
gboolean    kijk_replay_step       (KijkReplay *self,
                                    int         by);
gboolean    kijk_replay_is_running (KijkReplay *self);
gboolean    kijk_replay_is_playing (KijkReplay *self);
guint       kijk_replay_get_at     (KijkReplay *self);
guint       kijk_replay_get_n      (KijkReplay *self);

G_END_DECLS
