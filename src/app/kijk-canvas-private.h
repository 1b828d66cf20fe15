/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "diagram/kijk-rings.h"
#include "diagram/kijk-viewport.h"
#include "kijk-backdrop.h"
#include "kijk-canvas.h"
#include "kijk-handle.h"
#include "kijk-morph.h"

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
 * @step: in the circular model, the #KijkStep below, or -1
 * @onto: (nullable): the id of the node of the other interest below
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
  int            step;
  char          *onto;
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
  gboolean        trajectory; /* of the Kompas: the road so far in its hub */
  gboolean        dates;    /* of the road so far: the day of each move */
  guint           n_stays;  /* and how many stays are seen, 0 for all */
  double          left;     /* covered at the sides, in units of the window */
  double          right;
  double          spared;   /* what will be covered at the right at some time */

  KijkScene      *scene;    /* NULL before the first layout */
  KijkScene      *marked;   /* or NULL; it, with what stands out in it */
  KijkScene      *shown[KIJK_LEVEL_PUBLIC + 1]; /* the last of each side */
  gboolean        stale;    /* something changed since that was made */
  KijkTypesetter *typesetter;
  KijkBackdrop   *backdrop;
  KijkViewport    viewport;
  GHashTable     *handles;  /* (char *) id of a node → KijkHandle, a child */
  char           *current;  /* the node that has focus, or had it last */
  guint           build_id; /* a tick that will build the scene */
  gboolean        outdated; /* what it shows has changed while it was out of sight */
  char           *wanted;   /* what is to be brought into view in the next scene */
  guint           settle_id;
  guint           owners_id; /* will join what is selected with whose it is */
  gboolean        moving;   /* panned or zoomed by a hand */
  gboolean        looked;   /* something of it has been seen */

  KijkFocus       focus;    /* where the lens is held */
  KijkViewport    before_lens;
  gboolean        refit;    /* what is seen begins anew with the next scene */
  GPtrArray      *pages;    /* of cards */
  guint           page;     /* which is looked at, from 0 */
  gboolean        counted;  /* whether these are all pages */
  guint           count_id;
  gboolean        moves;    /* the next scene comes by and by */
  KijkScene      *next;     /* or NULL; that one */
  KijkScene      *next_marked; /* or NULL; it, with what stands out in it */
  KijkMorph      *next_morph; /* or NULL; the way to it */
  KijkMorph      *morph;    /* or NULL; from the last scene to this one */
  AdwAnimation   *animation;
  double          progress;

  GskRenderNode  *before;   /* or NULL; a picture that gives way to this one */
  gint64          fading_from; /* 0 before it begins to */
  guint           fade_id;

  KijkPoint       pointer;
  gboolean        choosing; /* it is the canvas itself that selects */
  KijkHandle     *hovered;
  char           *pressed;  /* the node that was pressed */
  gboolean        given_up; /* what the hand did has ended, though it is still down */
  gboolean        panning;
  double          zoom_before;
  KijkPoint       panned;   /* how far so far */
  KijkDrag        drag;
  GHashTable     *found; /* (char *) ids of what was looked for, or NULL */
  KijkBand        band;
  GString        *typed;
  gint64          typed_at;
  GtkWidget      *menu;
};

void      _kijk_canvas_update_handles (KijkCanvas  *self);
char     *_kijk_canvas_describe     (KijkCanvas    *self,
                                     KijkNode      *node);
void      _kijk_canvas_remove_handles (KijkCanvas  *self);
void      _kijk_canvas_mark_selected (KijkCanvas   *self);
void      _kijk_canvas_allocate_handles (KijkCanvas *self);

void      _kijk_canvas_queue_build  (KijkCanvas    *self);
void      _kijk_canvas_queue_change (KijkCanvas    *self);
KijkScene *_kijk_canvas_make_scene  (KijkCanvas      *self,
                                     const KijkFocus *focus,
                                     GHashTable      *carded,
                                     gboolean         marked,
                                     KijkScene       *previous);
GHashTable *_kijk_canvas_list_carded (KijkCanvas   *self);
KijkItem *_kijk_canvas_get_joined   (KijkCanvas    *self);
KijkScene *_kijk_canvas_mark        (KijkCanvas    *self,
                                     KijkScene     *scene);
void      _kijk_canvas_show_marked  (KijkCanvas    *self,
                                     KijkScene     *marked);
void      _kijk_canvas_queue_owners (KijkCanvas    *self);
void      _kijk_canvas_catch_up     (KijkCanvas    *self);
GdkRectangle _kijk_canvas_get_area  (KijkCanvas    *self,
                                     KijkNode      *node);
void      _kijk_canvas_head_snapshot (KijkCanvas   *self,
                                     GtkSnapshot   *snapshot);
KijkNode *_kijk_canvas_hit_head     (KijkCanvas    *self,
                                     double         x,
                                     double         y);
void      _kijk_canvas_look_first   (KijkCanvas    *self);
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
int       _kijk_canvas_get_phase    (KijkCanvas    *self,
                                     KijkNode      *node);
KijkNode *_kijk_canvas_find_piece   (KijkCanvas    *self,
                                     KijkPoint      hand);
void      _kijk_canvas_draw_needle  (KijkCanvas    *self,
                                     GtkSnapshot   *snapshot,
                                     KijkNode      *needle);
void      _kijk_canvas_drop_needle  (KijkCanvas    *self);
gboolean  _kijk_canvas_turn_needle  (KijkCanvas    *self,
                                     int            by);
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

const char *_kijk_canvas_name_cell  (int            cell);
gboolean  _kijk_canvas_locate_drag  (KijkCanvas    *self,
                                     double        *along,
                                     double        *across);
KijkNode *_kijk_canvas_find_onto    (KijkCanvas    *self);
GMenuModel *_kijk_canvas_create_relations (const char *a,
                                     const char    *b);
GMenuModel *_kijk_canvas_create_relations_of_selected (KijkCanvas *self);
void      _kijk_canvas_offer_relation (KijkCanvas  *self,
                                     KijkNode      *onto);

gboolean  _kijk_canvas_edit_here    (KijkCanvas    *self,
                                     KijkNode      *node);
void      _kijk_canvas_popup        (KijkCanvas    *self,
                                     GtkWidget     *menu,
                                     const GdkRectangle *area);
void      _kijk_canvas_show_menu    (KijkCanvas    *self,
                                     KijkNode      *node);
gboolean  _kijk_canvas_show_ground_menu (KijkCanvas *self,
                                     KijkNode      *node,
                                     double         x,
                                     double         y);

void      _kijk_canvas_init_lens    (KijkCanvas    *self);
gboolean  _kijk_canvas_has_lens     (KijkCanvas    *self);
void      _kijk_canvas_notify_focused (KijkCanvas *self);
void      _kijk_canvas_count_pages  (KijkCanvas    *self);
void      _kijk_canvas_forget_pages (KijkCanvas    *self);
void      _kijk_canvas_outdate_pages (KijkCanvas   *self);
KijkScene *_kijk_canvas_get_page_scene (KijkCanvas *self);
void      _kijk_canvas_turn_to_item (KijkCanvas    *self,
                                     const char    *id);
void      _kijk_canvas_start_moving (KijkCanvas    *self,
                                     KijkMorph     *morph);
void      _kijk_canvas_begin_fade   (KijkCanvas    *self);
void      _kijk_canvas_end_fade     (KijkCanvas    *self);
void      _kijk_canvas_push_fade    (KijkCanvas    *self,
                                     GtkSnapshot   *snapshot);
void      _kijk_canvas_pop_fade     (KijkCanvas    *self,
                                     GtkSnapshot   *snapshot);
void      _kijk_canvas_forget_next  (KijkCanvas    *self);
void      _kijk_canvas_stop_moving  (KijkCanvas    *self);
KijkFocus _kijk_canvas_find_focus   (KijkCanvas    *self,
                                     KijkNode      *node,
                                     KijkPoint      point);
void      _kijk_canvas_toggle_focus (KijkCanvas      *self,
                                     const KijkFocus *focus);
gboolean  _kijk_canvas_press_lens   (KijkCanvas    *self,
                                     guint          keyval);

G_END_DECLS
