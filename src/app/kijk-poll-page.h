/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kijk-poll.h"

G_BEGIN_DECLS

/* With its edge, in units of the window. */
#define KIJK_POLL_PAGE_WIDTH 321

#define KIJK_TYPE_POLL_PAGE (kijk_poll_page_get_type ())
G_DECLARE_FINAL_TYPE (KijkPollPage, kijk_poll_page, KIJK, POLL_PAGE, GtkBox)

GtkWidget  *kijk_poll_page_new            (KijkDocument *document);
const char *kijk_poll_page_get_unfinished (KijkPollPage *self);

G_END_DECLS
