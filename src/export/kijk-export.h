/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _KijkExport KijkExport;

KijkExport        *kijk_export_new       (void);
void               kijk_export_free      (KijkExport        *self);
void               kijk_export_add       (KijkExport        *self,
                                          char              *path,
                                          GBytes            *bytes);
void               kijk_export_add_older (KijkExport        *self,
                                          char              *path);
guint              kijk_export_get_n     (const KijkExport  *self);
const char        *kijk_export_get_path  (const KijkExport  *self,
                                          guint              i);
GBytes            *kijk_export_get_bytes (const KijkExport  *self,
                                          guint              i);
const char *const *kijk_export_get_older (const KijkExport  *self);
gboolean           kijk_export_write     (const KijkExport  *self,
                                          GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KijkExport, kijk_export_free)

G_END_DECLS
