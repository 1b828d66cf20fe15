/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void    kijk_clipboard_text_read        (GdkClipboard        *clipboard,
                                         gsize                most,
                                         GAsyncReadyCallback  callback,
                                         gpointer             data);
GBytes *kijk_clipboard_text_read_finish (GdkClipboard        *clipboard,
                                         GAsyncResult        *result,
                                         GError             **error);

G_END_DECLS
