/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-exporter.h"

/* What is asked of an export. */

/**
 * kijk_export_options_init:
 * @self: (out caller-allocates): options
 * @as_of: the day that stands under the picture, `yyyy-mm-dd`
 *
 * The Kijkglas as a PDF, for anybody to see.
 */
void
kijk_export_options_init (KijkExportOptions *self,
                          const char        *as_of)
{
  g_return_if_fail (self != NULL && as_of != NULL);

  *self = (KijkExportOptions) {
    .audience = { .level = KIJK_LEVEL_PUBLIC },
    .view = KIJK_VIEW_KIJKGLAS,
    .format = KIJK_FORMAT_PDF,
    .language = -1,
    .as_of = as_of,
    .look = KIJK_LOOK_LIGHT,
    .credit = TRUE,
  };
}

/**
 * kijk_export_options_copy:
 * @self: options
 *
 * Returns: (transfer full): the same, which keep what they point to
 */
KijkExportOptions *
kijk_export_options_copy (const KijkExportOptions *self)
{
  KijkExportOptions *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->audience.party = g_strdup (self->audience.party);
  copy->size = g_strdup (self->size);
  copy->as_of = g_strdup (self->as_of);
  copy->filter = kijk_filter_copy (self->filter);
  copy->snapshot = g_strdup (self->snapshot);
  copy->since = g_strdup (self->since);

  return copy;
}

/**
 * kijk_export_options_free:
 * @self: (transfer full) (nullable): a copy of options
 */
void
kijk_export_options_free (KijkExportOptions *self)
{
  if (self == NULL)
    return;

  g_free (self->audience.party);
  g_free ((char *) self->size);
  g_free ((char *) self->as_of);
  g_free ((char *) self->snapshot);
  g_free ((char *) self->since);
  kijk_filter_free ((KijkFilter *) self->filter);
  g_free (self);
}
