/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kijk-poll.h"
#include "kijk-show.h"
#include "kijk-stops.h"

G_BEGIN_DECLS

#define KIJK_TYPE_PRESENTER (kijk_presenter_get_type ())
G_DECLARE_FINAL_TYPE (KijkPresenter, kijk_presenter, KIJK, PRESENTER, GObject)

KijkPresenter *kijk_presenter_new         (GtkWindow     *window,
                                           KijkDocument  *document,
                                           KijkStops     *stops,
                                           GdkMonitor    *monitor,
                                           int            minutes);
void           kijk_presenter_end         (KijkPresenter *self);
void           kijk_presenter_raise       (KijkPresenter *self);
KijkShow      *kijk_presenter_get_show    (KijkPresenter *self);
KijkStops     *kijk_presenter_get_stops   (KijkPresenter *self);
KijkPoll      *kijk_presenter_get_poll    (KijkPresenter *self);
GActionGroup  *kijk_presenter_get_actions (KijkPresenter *self);

G_END_DECLS
