/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kijk-poll.h"

G_BEGIN_DECLS

/**
 * KijkPollHearing:
 * @KIJK_POLL_HEARS_NOTHING: something else is seen there
 * @KIJK_POLL_HEARS_VOTES: what is asked is seen, but nobody would see it go on
 * @KIJK_POLL_HEARS_ALL: what is explained or asked is seen
 *
 * Which keys of a poll are heard in a widget.
 */
typedef enum {
  KIJK_POLL_HEARS_NOTHING,
  KIJK_POLL_HEARS_VOTES,
  KIJK_POLL_HEARS_ALL
} KijkPollHearing;

GtkEventController *kijk_poll_keys_new (KijkPoll         *poll,
                                        KijkPollHearing (*listen) (GtkWidget *widget));

G_END_DECLS
