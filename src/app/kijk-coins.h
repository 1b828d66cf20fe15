/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kijk-document.h"

G_BEGIN_DECLS

#define KIJK_TYPE_COINS (kijk_coins_get_type ())
G_DECLARE_FINAL_TYPE (KijkCoins, kijk_coins, KIJK, COINS, GObject)

KijkCoins    *kijk_coins_for_document (KijkDocument *document);
GdkPaintable *kijk_coins_get          (KijkCoins    *self,
                                       KijkItem     *item);

G_END_DECLS
