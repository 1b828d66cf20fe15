/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/kijk-kind.h"

G_BEGIN_DECLS

#define KIJK_APPLICATION_ID "io.github.kijkglas.Kijkglas"
#define KIJK_RESOURCE_BASE "/io/github/kijkglas/Kijkglas"

void          kijk_interface_init         (void);
KijkLanguage  kijk_interface_get_language (void);
GSettings    *kijk_interface_get_settings (void);
char         *kijk_interface_get_today    (void);
char         *kijk_interface_find_excess  (const char *text,
                                           int         most);
char         *kijk_interface_count        (const char *kind,
                                           int         n);
char         *kijk_interface_count_kinds  (const int   counts[KIJK_N_KINDS]);

G_END_DECLS
