/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void kijk_editable_show (GtkEditable   *editable,
                         const char    *text);
void kijk_buffer_show   (GtkTextBuffer *buffer,
                         const char    *text);

void kijk_editable_select_focused (GtkWidget *widget);

G_END_DECLS
