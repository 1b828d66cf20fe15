/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KIJK_MIME_TYPE "application/x-kijkglas+xml"
#define KIJK_EXTENSION ".kijkglas"

/**
 * KijkRecent:
 * @uri: where it is
 * @name: its name without extension
 * @folder: the folder it is in, for people
 *
 * A file that was open lately. Only what the file system says of it: what is in
 * it may not be for everyone who looks on.
 */
typedef struct {
  char *uri;
  char *name;
  char *folder;
} KijkRecent;

GPtrArray  *kijk_recents_list        (guint  most);
GMenuModel *kijk_recents_create_menu (guint  most);
void        kijk_recents_add         (GFile *file);
gboolean    kijk_recents_has         (GFile *file);
void        kijk_recents_remove      (GFile *file);
void        kijk_recents_keep        (void);
char       *kijk_recents_get_name    (GFile *file);
char       *kijk_recents_get_folder  (GFile *file);

G_END_DECLS
