/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-document.h"

G_BEGIN_DECLS

/**
 * KijkSaving:
 * @KIJK_SAVING_OVER_OWN: only over what was read or written here before
 * @KIJK_SAVING_OVER_ANY: over whatever is there now
 *
 * What may be replaced when a file is saved.
 */
typedef enum {
  KIJK_SAVING_OVER_OWN,
  KIJK_SAVING_OVER_ANY
} KijkSaving;

void          kijk_document_load_async   (GFile                *file,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
KijkDocument *kijk_document_load_finish  (GAsyncResult         *result,
                                          GError              **error);
KijkDocument *kijk_document_load_example (const char           *name,
                                          GError              **error);

void          kijk_document_save_async   (KijkDocument         *self,
                                          GFile                *file,
                                          KijkSaving            saving,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
gboolean      kijk_document_save_finish  (KijkDocument         *self,
                                          GAsyncResult         *result,
                                          GError              **error);

G_END_DECLS
