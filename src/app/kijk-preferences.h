/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KIJK_TYPE_PREFERENCES (kijk_preferences_get_type ())
G_DECLARE_FINAL_TYPE (KijkPreferences, kijk_preferences, KIJK, PREFERENCES, AdwPreferencesWindow)

void kijk_preferences_present (GtkWindow *parent);

G_END_DECLS
