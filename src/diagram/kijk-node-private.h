/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-scene.h"

G_BEGIN_DECLS

/* Nodes come and go with their scene. */
KijkNode *_kijk_node_new  (KijkRole    role,
                           const char *id);
void      _kijk_node_free (gpointer    data);

G_END_DECLS
