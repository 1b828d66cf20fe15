/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kijk-application.h"
#include "kijk-document.h"

G_BEGIN_DECLS

#define KIJK_TYPE_WINDOW (kijk_window_get_type ())
G_DECLARE_FINAL_TYPE (KijkWindow, kijk_window, KIJK, WINDOW, AdwApplicationWindow)

KijkWindow   *kijk_window_new          (KijkApplication *application);
gboolean      kijk_window_is_empty     (KijkWindow      *self);
KijkDocument *kijk_window_get_document (KijkWindow      *self);
void          kijk_window_set_document (KijkWindow      *self,
                                        KijkDocument    *document);
void          kijk_window_open_file    (KijkWindow      *self,
                                        GFile           *file);
void          kijk_window_ask          (KijkWindow      *self,
                                        const char      *action);
gboolean      kijk_window_take_question (KijkWindow     *self,
                                        const char      *action);
void          kijk_window_toast        (KijkWindow      *self,
                                        const char      *message,
                                        const char      *path);

G_END_DECLS
