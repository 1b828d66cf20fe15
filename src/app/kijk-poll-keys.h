/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kijk-poll.h"

G_BEGIN_DECLS

GtkEventController *kijk_poll_keys_new (KijkPoll *poll,
                                        gboolean (*is_shown) (GtkWidget *widget));

G_END_DECLS
