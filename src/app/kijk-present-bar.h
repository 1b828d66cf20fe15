/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-presenter.h"

G_BEGIN_DECLS

#define KIJK_TYPE_PRESENT_BAR (kijk_present_bar_get_type ())
G_DECLARE_FINAL_TYPE (KijkPresentBar, kijk_present_bar, KIJK, PRESENT_BAR, GtkBox)

void kijk_present_bar_set_presenter (KijkPresentBar *self,
                                     KijkPresenter  *presenter);

G_END_DECLS
