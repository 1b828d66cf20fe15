/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "export/kijk-exporter.h"
#include "kijk-document.h"

G_BEGIN_DECLS

#define KIJK_TYPE_WORKSPACE (kijk_workspace_get_type ())
G_DECLARE_FINAL_TYPE (KijkWorkspace, kijk_workspace, KIJK, WORKSPACE, GtkWidget)

/* What a window shows of an open collaboration. Its actions are a group that the
 * window inserts as "workspace", so that buttons in the header reach them:
 * zoom-in, zoom-out, zoom-fit, delete, edit, edit-here, select-all, search, filter, show-all, add-party,
 * add-interest, add-circumstance, add-image, next-cards, previous-cards, focus with
 * where the lens is held, "" for nowhere; go-to-phase, go-to-step, next-picture, replay
 * with replay-step and replay-stop for the process; say, which says something; and with a
 * state outline, inspector, legend, relations, picture, process-model, trajectory, dates. Their keys
 * are the workspace's own. */

GtkWidget    *kijk_workspace_new            (KijkDocument  *document);
void          kijk_workspace_set_view       (KijkWorkspace *self,
                                             KijkView       view);
KijkView      kijk_workspace_get_view       (KijkWorkspace *self);
void          kijk_workspace_describe       (KijkWorkspace *self,
                                             KijkExportOptions *options);
GActionGroup *kijk_workspace_get_actions    (KijkWorkspace *self);
const char   *kijk_workspace_get_unfinished (KijkWorkspace *self);

void          kijk_workspace_name_moment     (KijkWorkspace    *self);

G_END_DECLS
