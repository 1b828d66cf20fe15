/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "diagram/kijk-poll-scene.h"
#include "kijk-poll.h"

G_BEGIN_DECLS

#define KIJK_TYPE_POLL_BOARD (kijk_poll_board_get_type ())
G_DECLARE_FINAL_TYPE (KijkPollBoard, kijk_poll_board, KIJK, POLL_BOARD, GtkBox)

GtkWidget *kijk_poll_board_new      (KijkDocument  *document);
char      *kijk_poll_board_name_step (KijkPoll     *poll);
void       kijk_poll_board_describe (KijkPoll      *poll,
                                     KijkProject   *project,
                                     KijkPollSlide *slide);

G_END_DECLS
