/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KIJK_TYPE_FRONT_DOOR (kijk_front_door_get_type ())
G_DECLARE_FINAL_TYPE (KijkFrontDoor, kijk_front_door, KIJK, FRONT_DOOR, GtkWidget)

GtkWidget *kijk_front_door_new (void);

G_END_DECLS
