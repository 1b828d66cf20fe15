/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kijk-document.h"

G_BEGIN_DECLS

#define KIJK_TYPE_RELEASE_DIALOG (kijk_release_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KijkReleaseDialog, kijk_release_dialog, KIJK, RELEASE_DIALOG, AdwWindow)

void kijk_release_dialog_present (GtkWindow    *parent,
                                  KijkDocument *document,
                                  GPtrArray    *shared);

G_END_DECLS
