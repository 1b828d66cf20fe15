/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/kijk-scene.h"

G_BEGIN_DECLS

char *kijk_scene_to_json (KijkScene *scene,
                          int        page);

G_END_DECLS
