/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kijk-choices.h"
#include "kijk-document.h"

G_BEGIN_DECLS

GtkListItemFactory *kijk_choice_line_create_factory (KijkDocument *document,
                                                     gboolean      several);
char               *kijk_choice_line_name           (KijkChoice   *choice);

G_END_DECLS
