/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define KIJK_EXPORT_ERROR (kijk_export_error_quark ())

/**
 * KijkExportError:
 * @KIJK_EXPORT_ERROR_PARTY: there is no such party
 * @KIJK_EXPORT_ERROR_SNAPSHOT: there is no such earlier moment, or it is broken
 * @KIJK_EXPORT_ERROR_SINCE: the same of that which it is compared with
 * @KIJK_EXPORT_ERROR_SIZE: the size is none
 * @KIJK_EXPORT_ERROR_PAGE: the picture has no such page
 * @KIJK_EXPORT_ERROR_TOO_LARGE: the picture has more pixels than can be made
 * @KIJK_EXPORT_ERROR_FAILED: drawing failed, most likely for lack of memory
 *
 * Why there is no picture. What goes wrong with writing one is an error of the
 * storage.
 */
typedef enum {
  KIJK_EXPORT_ERROR_PARTY,
  KIJK_EXPORT_ERROR_SNAPSHOT,
  KIJK_EXPORT_ERROR_SINCE,
  KIJK_EXPORT_ERROR_SIZE,
  KIJK_EXPORT_ERROR_PAGE,
  KIJK_EXPORT_ERROR_TOO_LARGE,
  KIJK_EXPORT_ERROR_FAILED
} KijkExportError;

GQuark kijk_export_error_quark (void);

G_END_DECLS
