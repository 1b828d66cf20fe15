/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-canvas.h"
#include "kijk-entry-bar.h"
#include "kijk-inspector.h"
#include "kijk-kompas-bar.h"
#include "kijk-legend-panel.h"
#include "kijk-outline.h"
#include "kijk-poll-page.h"
#include "kijk-replay.h"
#include "kijk-selection.h"
#include "kijk-workspace.h"

G_BEGIN_DECLS

#define KIJK_N_VIEWS (KIJK_VIEW_AGREEMENTS + 1)

struct _KijkWorkspace {
  GtkWidget           parent_instance;

  KijkDocument       *document;
  KijkSelection      *selection;
  GSimpleActionGroup *actions;
  KijkView            view;         /* the picture that is shown */
  KijkView            picture;      /* that of the process that is or was shown last */
  gboolean            circular;     /* in which model the process was drawn then */
  KijkReplay         *replay;
  KijkCanvas         *canvas[KIJK_N_VIEWS]; /* NULL before each is shown first */
  gboolean            pinned;       /* the inspector was opened by hand */
  gboolean            dismissed;    /* it was closed by hand, until something else is selected */
  gboolean            has_legend;
  guint               status_id;
  guint               resize_id;
  guint               n_readings;   /* of the clipboard: the last is waited for */
  GtkBox             *canvases;
  GtkRevealer        *outline_revealer;
  KijkOutline        *outline;
  GtkRevealer        *legend_revealer;
  KijkLegendPanel    *legend;
  GtkWidget          *corner;       /* at the left below: what is said */
  GtkWidget          *empty;
  GtkLabel           *empty_text;
  GtkMenuButton      *empty_button;
  GtkWidget          *empty_agree;
  GtkWidget          *filtered;     /* says what is left out, while something is */
  GtkLabel           *filtered_text;
  GtkRevealer        *status_revealer;
  GtkLabel           *status;
  GtkWidget          *lens;         /* below its cards: what turns their pages, and ends it */
  GtkWidget          *lens_pages;
  GtkLabel           *lens_page;
  GtkWidget          *tools;        /* at the right below: zooming */
  GtkWidget          *filter_tool;
  GtkMenuButton      *filter_button;
  GtkLabel           *zoom_label;
  GtkRevealer        *inspector_revealer;
  KijkInspector      *inspector;
  KijkEntryBar       *entry_bar;
  KijkKompasBar      *kompas_bar;
  GtkWidget          *poll_board;   /* in place of the Kompas, while the group is asked */
  GtkWidget          *poll_page;    /* in place of the inspector, before and after */
  GtkWidget          *ask_button;
  gboolean            poll_open;    /* as it was when it changed last */
  KijkPollStep        poll_step;
  KijkKindId          poll_kind;
  gboolean            had_board;
};

KijkCanvas *_kijk_workspace_get_canvas   (KijkWorkspace *self);
void        _kijk_workspace_say          (KijkWorkspace *self,
                                          const char    *text);
void        _kijk_workspace_init_status  (KijkWorkspace *self);
void        _kijk_workspace_forget_said  (KijkWorkspace *self);
gboolean    _kijk_workspace_get_state    (KijkWorkspace *self,
                                          const char    *action);
void        _kijk_workspace_set_state    (KijkWorkspace *self,
                                          const char    *action,
                                          gboolean       state);
void        _kijk_workspace_enable       (KijkWorkspace *self,
                                          const char    *action,
                                          gboolean       enabled);
void        _kijk_workspace_update_panels (KijkWorkspace *self);
void        _kijk_workspace_edit         (KijkWorkspace *self);
void        _kijk_workspace_ask          (KijkWorkspace *self,
                                          KijkKindId     kind,
                                          int            cell,
                                          const char    *party);
void        _kijk_workspace_go_to_kijkglas (KijkWorkspace *self);
void        _kijk_workspace_announce     (KijkWorkspace *self,
                                          const char    *text);
void        _kijk_workspace_show_picture (KijkWorkspace *self,
                                          KijkView       picture);
void        _kijk_workspace_add_kompas   (KijkWorkspace *self);
void        _kijk_workspace_set_up_kompas (KijkWorkspace *self);
void        _kijk_workspace_update_kompas (KijkWorkspace *self);
void        _kijk_workspace_add_to_process (KijkWorkspace *self,
                                            KijkKindId     kind,
                                            int            phase);
void        _kijk_workspace_add_actions  (KijkWorkspace *self);
void        _kijk_workspace_add_lens     (KijkWorkspace *self);
gboolean    _kijk_workspace_has_lens     (KijkWorkspace *self);
void        _kijk_workspace_update_lens  (KijkWorkspace *self);
void        _kijk_workspace_end_lens     (KijkWorkspace *self);
void        _kijk_workspace_add_filter   (KijkWorkspace *self);
void        _kijk_workspace_set_up_filter (KijkWorkspace *self);
void        _kijk_workspace_update_filter (KijkWorkspace *self);
void        _kijk_workspace_tell_hidden  (KijkWorkspace *self,
                                          const char    *id);
void        _kijk_workspace_follow_moments (KijkWorkspace *self);
gboolean    _kijk_workspace_is_shut      (KijkWorkspace *self,
                                          const char    *action);
void        _kijk_workspace_add_poll     (KijkWorkspace *self);
void        _kijk_workspace_set_up_poll  (KijkWorkspace *self);
void        _kijk_workspace_update_poll  (KijkWorkspace *self);
void        _kijk_workspace_update_asking (KijkWorkspace *self);
gboolean    _kijk_workspace_is_asking    (KijkWorkspace *self);
gboolean    _kijk_workspace_has_board    (KijkWorkspace *self);
gboolean    _kijk_workspace_has_result   (KijkWorkspace *self);
void        _kijk_workspace_update_selected (KijkWorkspace *self);
KijkProject *_kijk_workspace_get_shown   (KijkWorkspace *self);
GStrv       _kijk_workspace_list_shown   (KijkWorkspace *self);
void        _kijk_workspace_add_clipboard (KijkWorkspace *self);
void        _kijk_workspace_add_clipboard_keys (GtkWidget *widget);
void        _kijk_workspace_update_clipboard (KijkWorkspace *self);

G_END_DECLS
