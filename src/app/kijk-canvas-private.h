/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/kijk-rings.h"
#include "diagram/kijk-viewport.h"
#include "kijk-backdrop.h"
#include "kijk-canvas.h"
#include "kijk-handle.h"

G_BEGIN_DECLS

/**
 * KijkDrag:
 * @ids: (nullable): the ids of what is dragged, the one under the hand first;
 *   %NULL when nothing is
 * @node_id: the node under the hand
 * @grip: from the middle of that node to the hand, in scene units
 * @at: where the middle of that node is now
 * @cell: the #KijkCell below, or -1
 * @phase: for the needle of the Kompas, the #KijkPhase below, or -1
 * @allowed: whether it may be dropped there
 * @target: (nullable): drawn where it would go
 *
 * Something that is being dragged.
 */
typedef struct {
  char         **ids;
  char          *node_id;
  KijkPoint      grip;
  KijkPoint      at;
  int            cell;
  int            phase;
  gboolean       allowed;
  GskRenderNode *target;
} KijkDrag;

/**
 * KijkBand:
 * @before: (nullable): the ids of what was selected when it began; %NULL when there
 *   is none
 * @from: where it began, in scene units
 * @to: where the hand is now
 *
 * A band that is drawn around tokens.
 */
typedef struct {
  char    **before;
  KijkPoint from;
  KijkPoint to;
} KijkBand;

struct _KijkCanvas {
  GtkWidget       parent_instance;

  KijkDocument   *document;
  KijkSelection  *selection;
  KijkView        view;
  gboolean        relations;
  double          left;     /* covered at the sides, in units of the window */
  double          right;

  KijkScene      *scene;    /* NULL before the first layout */
  KijkScene      *shown[KIJK_LEVEL_PUBLIC + 1]; /* the last of each side */
  KijkTypesetter *typesetter;
  KijkBackdrop   *backdrop;
  KijkViewport    viewport;
  GHashTable     *handles;  /* (char *) id of a node → KijkHandle, a child */
  char           *current;  /* the node that has focus, or had it last */
  guint           build_id; /* a tick that will build the scene */
  gboolean        outdated; /* what it shows has changed while it was out of sight */
  char           *wanted;   /* what is to be brought into view in the next scene */
  guint           settle_id;
  gboolean        moving;   /* panned or zoomed by a hand */

  KijkPoint       pointer;
  KijkHandle     *hovered;
  char           *pressed;  /* the node that was pressed */
  gboolean        given_up; /* what the hand did has ended, though it is still down */
  gboolean        panning;
  double          zoom_before;
  KijkPoint       panned;   /* how far so far */
  KijkDrag        drag;
  KijkBand        band;
  GString        *typed;
  gint64          typed_at;
  GtkWidget      *menu;
};

void      _kijk_canvas_update_handles (KijkCanvas  *self);
void      _kijk_canvas_remove_handles (KijkCanvas  *self);
void      _kijk_canvas_mark_selected (KijkCanvas   *self);
void      _kijk_canvas_allocate_handles (KijkCanvas *self);

void      _kijk_canvas_queue_build  (KijkCanvas    *self);
void      _kijk_canvas_catch_up     (KijkCanvas    *self);
GdkRectangle _kijk_canvas_get_area  (KijkCanvas    *self,
                                     KijkNode      *node);
void      _kijk_canvas_reveal       (KijkCanvas    *self,
                                     KijkNode      *node);
void      _kijk_canvas_show_wanted  (KijkCanvas    *self);
void      _kijk_canvas_fit_page     (KijkCanvas    *self);
void      _kijk_canvas_changed_view (KijkCanvas    *self,
                                     gboolean       changed);
void      _kijk_canvas_say          (KijkCanvas    *self,
                                     const char    *text);
KijkNode *_kijk_canvas_find_current (KijkCanvas    *self);
void      _kijk_canvas_focus_node   (KijkCanvas    *self,
                                     KijkNode      *node);
gboolean  _kijk_canvas_get_rings    (KijkCanvas    *self,
                                     KijkRings     *rings);
KijkNode *_kijk_canvas_hit          (KijkCanvas    *self,
                                     double         x,
                                     double         y);
void      _kijk_canvas_select_node  (KijkCanvas    *self,
                                     KijkNode      *node,
                                     gboolean       add);
void      _kijk_canvas_edit         (KijkCanvas    *self);
void      _kijk_canvas_delete       (KijkCanvas    *self,
                                     KijkNode      *node);

void      _kijk_canvas_add_pointer  (KijkCanvas    *self);
void      _kijk_canvas_add_keys     (KijkCanvas    *self);
void      _kijk_canvas_set_hovered  (KijkCanvas    *self,
                                     KijkNode      *node);

gboolean  _kijk_canvas_drag_begin   (KijkCanvas    *self,
                                     KijkNode      *node,
                                     KijkPoint      hand);
void      _kijk_canvas_drag_move    (KijkCanvas    *self,
                                     KijkPoint      hand);
void      _kijk_canvas_drag_end     (KijkCanvas    *self,
                                     gboolean       drop);
void      _kijk_canvas_drag_snapshot (KijkCanvas   *self,
                                     GtkSnapshot   *snapshot);
void      _kijk_canvas_end_hands    (KijkCanvas    *self);

void      _kijk_canvas_band_begin   (KijkCanvas    *self,
                                     KijkPoint      from);
void      _kijk_canvas_band_move    (KijkCanvas    *self,
                                     KijkPoint      to);
void      _kijk_canvas_band_end     (KijkCanvas    *self,
                                     gboolean       keep);
void      _kijk_canvas_band_snapshot (KijkCanvas   *self,
                                     GtkSnapshot   *snapshot);
gboolean  _kijk_canvas_nudge        (KijkCanvas    *self,
                                     KijkNode      *node,
                                     double         along,
                                     double         across);
gboolean  _kijk_canvas_move_on      (KijkCanvas    *self,
                                     KijkNode      *node,
                                     int            by);

void      _kijk_canvas_show_menu    (KijkCanvas    *self,
                                     KijkNode      *node);

G_END_DECLS
