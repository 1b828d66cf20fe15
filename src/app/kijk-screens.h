/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GPtrArray  *kijk_screens_list     (void);
GdkMonitor *kijk_screens_find_of  (GtkWidget  *widget);
char       *kijk_screens_describe (GdkMonitor *monitor);
gboolean    kijk_screens_are_apart (GPtrArray *screens,
                                   const GdkRectangle *place);

typedef void (*KijkScreensFunc) (gpointer data);

#define KIJK_TYPE_SCREENS_WATCH (kijk_screens_watch_get_type ())
G_DECLARE_FINAL_TYPE (KijkScreensWatch, kijk_screens_watch, KIJK, SCREENS_WATCH, GObject)

KijkScreensWatch *kijk_screens_watch_new (KijkScreensFunc changed,
                                          gpointer        data);

#define KIJK_TYPE_CURTAIN (kijk_curtain_get_type ())
G_DECLARE_FINAL_TYPE (KijkCurtain, kijk_curtain, KIJK, CURTAIN, GObject)

KijkCurtain *kijk_curtain_new  (GtkWindow   *stage);
void         kijk_curtain_open (KijkCurtain *self,
                                GtkWindow   *last);

G_END_DECLS
