/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KIJK_TYPE_APPLICATION (kijk_application_get_type ())
G_DECLARE_FINAL_TYPE (KijkApplication, kijk_application, KIJK, APPLICATION, AdwApplication)

KijkApplication *kijk_application_new (void);

G_END_DECLS
