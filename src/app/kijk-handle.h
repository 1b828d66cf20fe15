/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "diagram/kijk-scene.h"

G_BEGIN_DECLS

/**
 * KIJK_HANDLE_HALO:
 *
 * How far a handle reaches beyond what it stands for, in units of the window: room
 * to show that it is focused or selected.
 */
#define KIJK_HANDLE_HALO 9.0

/**
 * KijkHandleDeed:
 * @KIJK_HANDLE_SELECT: to be selected, or no longer
 * @KIJK_HANDLE_EDIT: to be edited
 * @KIJK_HANDLE_DELETE: to be deleted
 * @KIJK_HANDLE_MENU: to show what can be done with it
 *
 * What somebody asks of a handle.
 */
typedef enum {
  KIJK_HANDLE_SELECT,
  KIJK_HANDLE_EDIT,
  KIJK_HANDLE_DELETE,
  KIJK_HANDLE_MENU
} KijkHandleDeed;

#define KIJK_TYPE_HANDLE (kijk_handle_get_type ())
G_DECLARE_FINAL_TYPE (KijkHandle, kijk_handle, KIJK, HANDLE, GtkWidget)

GtkWidget         *kijk_handle_new         (const char        *node_id);
void               kijk_handle_set_node    (KijkHandle        *self,
                                            KijkNode          *node,
                                            const char        *title,
                                            const char        *more);
const char        *kijk_handle_get_node_id (KijkHandle        *self);
void               kijk_handle_rename      (KijkHandle        *self,
                                            const char        *node_id);
gboolean           kijk_handle_is_grip     (KijkHandle        *self);
void               kijk_handle_set_shape   (KijkHandle        *self,
                                            double             width,
                                            double             height,
                                            double             corner);
void               kijk_handle_set_outline (KijkHandle       *self,
                                            const KijkPath    *path,
                                            double             scale);
void               kijk_handle_set_selected (KijkHandle       *self,
                                            gboolean           selected);
void               kijk_handle_set_hovered (KijkHandle        *self,
                                            gboolean           hovered);

G_END_DECLS
