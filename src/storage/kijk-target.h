/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sys/stat.h>

G_BEGIN_DECLS

/* A file that is to be replaced. These functions return whether they succeeded,
 * or something at all; if not, errno says why. Names that they make beside the
 * target are for whoever asked to move or remove. */
typedef struct {
  char       *path;   /* where the file really is, links followed */
  struct stat old;
  gboolean    exists;
} KijkTarget;

gboolean _kijk_target_find         (KijkTarget       *target,
                                    const char       *path);
char    *_kijk_target_write_beside (const KijkTarget *target,
                                    GBytes           *bytes);
char    *_kijk_target_link_beside  (const KijkTarget *target);
gboolean _kijk_target_back_up      (const KijkTarget *target);
gboolean _kijk_target_write_into   (const KijkTarget *target,
                                    GBytes           *bytes);
void     _kijk_target_sync_folder  (const KijkTarget *target);

G_END_DECLS
