/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kijk-document-file.h"
#include "kijk-present-bar.h"
#include "kijk-window.h"
#include "kijk-workspace.h"

G_BEGIN_DECLS

/* Shared by the files that make up a window: its pages (kijk-window.c), its words
 * and size (kijk-window-frame.c), whose eyes it is for (kijk-window-sides.c),
 * opening and saving (kijk-window-files.c, kijk-window-saving.c), undo and toasts
 * (kijk-window-deeds.c), presenting (kijk-window-presenting.c), earlier moments
 * (kijk-window-moments.c). */
struct _KijkWindow {
  AdwApplicationWindow  parent_instance;

  AdwToastOverlay      *toasts;
  AdwHeaderBar         *header;
  AdwWindowTitle       *center_title;
  GtkWidget            *side_title;
  GtkLabel             *side_name;
  GtkLabel             *side_place;
  GtkWidget            *views;
  GtkWidget            *view_kijkglas;
  GtkWidget            *view_kompas;
  GtkWidget            *bottom_kijkglas;
  GtkWidget            *bottom_kompas;
  GtkWidget            *back_button;
  AdwSplitButton       *open_button;
  GtkWidget            *add_button;
  GtkWidget            *history_box;
  GtkWidget            *undo_button;
  GtkWidget            *redo_button;
  GtkWidget            *present_button;
  GtkWidget            *menu_button;
  GtkWidget            *sides;
  GtkButton            *side_facilitator;
  GtkButton            *side_table;
  GtkLabel             *band;
  KijkPresentBar       *present_bar;
  GMenu                *look_menu;
  GMenu                *compare_menu;
  GtkWidget            *moment_bar;  /* says that one looks back, while one does */
  GtkLabel             *moment_text;
  GtkWidget            *compare_now;
  GtkMenuButton        *compare_other;
  GtkStack             *pages;
  GtkActionBar         *bottom;

  KijkDocument         *document;    /* nullable */
  GSignalGroup         *signals;     /* of the document */
  KijkWorkspace        *workspace;   /* nullable, shows the document */
  KijkPresenter        *presenter;   /* nullable, shows it to others */
  GtkWidget            *front_door;  /* nullable, before there is a document */
  GtkWidget            *new_page;    /* nullable */
  gboolean              narrow;
  guint                 narrow_idle;
  guint                 inhibition;  /* 0 when nothing would be lost */

  GtkFileChooserNative *chooser;     /* nullable, open now */
  GPtrArray            *loading;     /* of GFile, owned: those being read for it */
  gboolean              saving;
  GFile                *next_file;   /* nullable, to be saved to after that */
  KijkSaving            next_saving;
  gboolean              closing;     /* to close once it is saved */

  GPtrArray            *told;        /* of AdwToast, owned: those that have not gone */
  AdwToast             *question;    /* nullable: undo at the table waits for an answer */
  AdwToast             *offer;       /* nullable: to undo what was done last */
};

void     _kijk_window_init_frame    (KijkWindow    *self);
void     _kijk_window_dispose_frame (KijkWindow    *self);
void     _kijk_window_keep_size     (KijkWindow    *self);
void     _kijk_window_update_title  (KijkWindow    *self);
void     _kijk_window_update_modified (KijkWindow  *self);

void     _kijk_window_init_files    (KijkWindow    *self);
void     _kijk_window_dispose_files (KijkWindow    *self);
AdwMessageDialog *_kijk_window_create_dialog (KijkWindow *self,
                                              const char *heading,
                                              const char *body);
GtkFileChooser *_kijk_window_choose (KijkWindow           *self,
                                     const char           *title,
                                     GtkFileChooserAction  action,
                                     const char           *accept,
                                     GCallback             response_cb);
GFile   *_kijk_window_take_chosen   (KijkWindow    *self,
                                     int            response);

void     _kijk_window_init_saving   (KijkWindow    *self);
void     _kijk_window_dispose_saving (KijkWindow   *self);
gboolean _kijk_window_close_request (GtkWindow     *window);

void     _kijk_window_init_sides    (KijkWindow    *self);
void     _kijk_window_update_sides  (KijkWindow    *self);
void     _kijk_window_side_changed_cb (KijkWindow  *self);
void     _kijk_window_recall_side   (KijkWindow    *self);
void     _kijk_window_keep_side     (KijkWindow    *self);

void     _kijk_window_init_presenting (KijkWindow  *self);
void     _kijk_window_dispose_presenting (KijkWindow *self);

void     _kijk_window_init_moments  (KijkWindow    *self);
void     _kijk_window_follow_moments (KijkWindow   *self);
void     _kijk_window_update_moments (KijkWindow   *self);

void     _kijk_window_init_deeds    (KijkWindow    *self);
void     _kijk_window_dispose_deeds (KijkWindow    *self);
void     _kijk_window_update_deeds  (KijkWindow    *self);
void     _kijk_window_done_cb       (KijkDocument  *document,
                                     KijkChanges   *changes,
                                     KijkWindow    *self);
void     _kijk_window_drop_toasts   (KijkWindow    *self);

void     _kijk_window_enable        (KijkWindow    *self,
                                     const char    *action,
                                     gboolean       enabled);

G_END_DECLS
