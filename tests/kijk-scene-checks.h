/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/kijk-composer.h"

G_BEGIN_DECLS

void     kijk_scene_prepare    (KijkPage         *page,
                                KijkSceneOptions *options,
                                const char       *size,
                                KijkOverflow      overflow);
void     kijk_scene_check      (KijkScene       *scene,
                                const char      *name);
char    *kijk_scene_dump       (KijkScene       *scene);
GArray  *kijk_path_flatten     (const KijkPath  *path);
gboolean kijk_path_meets_path  (const KijkPath  *a,
                                const KijkPath  *b);
gboolean kijk_path_meets_rect  (const KijkPath  *path,
                                const KijkRect  *rect);

G_END_DECLS
