/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "diagram/kijk-scene.h"
#include "kijk-replay.h"

G_BEGIN_DECLS

#define KIJK_TYPE_KOMPAS_BAR (kijk_kompas_bar_get_type ())
G_DECLARE_FINAL_TYPE (KijkKompasBar, kijk_kompas_bar, KIJK, KOMPAS_BAR, GtkBox)

void kijk_kompas_bar_show        (KijkKompasBar *self,
                                  KijkView       picture,
                                  gboolean       circular);
void kijk_kompas_bar_show_replay (KijkKompasBar *self,
                                  KijkReplay    *replay);
void kijk_kompas_bar_say         (KijkKompasBar *self,
                                  const char    *text);

G_END_DECLS
