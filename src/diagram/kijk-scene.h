/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "diagram/kijk-geometry.h"
#include "diagram/kijk-focus.h"
#include "diagram/kijk-page.h"
#include "diagram/kijk-palette.h"
#include "diagram/kijk-path.h"
#include "diagram/kijk-type.h"
#include "model/kijk-audience.h"

G_BEGIN_DECLS

/**
 * KijkRole:
 *
 * What a node is to a reader; in files and to screen readers by these names.
 */
#define KIJK_ROLE_LIST(V) \
  V (KIJK_ROLE_TITLE, "title") \
  V (KIJK_ROLE_QUESTION, "question") \
  V (KIJK_ROLE_LEGEND, "legend") \
  V (KIJK_ROLE_RING, "ring") \
  V (KIJK_ROLE_SECTOR, "sector") \
  V (KIJK_ROLE_TOKEN, "token") \
  V (KIJK_ROLE_CARD, "card") \
  V (KIJK_ROLE_STACK, "stack") \
  V (KIJK_ROLE_LABEL, "label") \
  V (KIJK_ROLE_RELATION, "relation") \
  V (KIJK_ROLE_LINK, "link") \
  V (KIJK_ROLE_MARK, "mark") \
  V (KIJK_ROLE_AXIS, "axis") \
  V (KIJK_ROLE_NOTE, "note")

KIJK_DECLARE_ENUM_ (KijkRole, kijk_role, KIJK_ROLE_LIST)

#define KIJK_VIEW_LIST(V) \
  V (KIJK_VIEW_KIJKGLAS, "kijkglas") \
  V (KIJK_VIEW_KOMPAS, "kompas") \
  V (KIJK_VIEW_KOMPAS_LINE, "kompas-line") \
  V (KIJK_VIEW_CIRCULAR, "circular") \
  V (KIJK_VIEW_TRAJECTORY, "trajectory") \
  V (KIJK_VIEW_AGREEMENTS, "agreements")

KIJK_DECLARE_ENUM_ (KijkView, kijk_view, KIJK_VIEW_LIST)

/**
 * KijkMark:
 * @path: (owned): its outline, in page units
 * @fill: what it is filled with, %KIJK_INK_NONE for nothing
 * @stroke: what it is outlined with, %KIJK_INK_NONE for nothing
 * @width: how thick the outline is, centred on @path
 * @dash: length of a dash, 0 for a solid line
 * @gap: length of the gap between dashes
 * @hatched: whether thin lines of @stroke lie over the fill
 *
 * One drawn shape of a node.
 */
typedef struct {
  KijkPath *path;
  KijkInk   fill;
  KijkInk   stroke;
  double    width;
  double    dash;
  double    gap;
  gboolean  hatched;
} KijkMark;

/**
 * KIJK_NODE_DIMMED:
 *
 * How much of its colour a dimmed node keeps.
 */
#define KIJK_NODE_DIMMED 0.3

/**
 * KijkNode:
 * @id: stable name, unique in its scene, a valid XML id
 * @role: what it is
 * @items: (nullable): the ids of the items it stands for
 * @kind: the kind of those items, or -1
 * @label: what a screen reader says, in the language of the picture
 * @marks: (element-type KijkMark): its shapes, drawn in this order
 * @lines: (element-type KijkLine): its words, drawn above the marks, already
 *   broken: nobody wraps them again
 * @font: the font of all its lines
 * @ink: the colour of its words
 * @listed: whether it stands in a list in words instead of in the drawing
 * @page: the page it is on, from 1
 * @cell: the sector it belongs to, or -1
 * @dimmed: whether it is drawn faintly, but for its outline
 * @ghost: whether it stands where @items lay at an earlier moment
 * @at: the middle of the place that a token has in its sector, where it was given
 *   one; else nothing
 *
 * One thing in a picture: something to point at, to read out, to find.
 */
typedef struct {
  char      *id;
  KijkRole   role;
  char     **items;
  int        kind;
  char      *label;
  GPtrArray *marks;
  GPtrArray *lines;
  KijkFont   font;
  KijkInk    ink;
  gboolean   listed;
  int        page;
  int        cell;
  gboolean   dimmed;
  gboolean   ghost;
  KijkPoint  at;
} KijkNode;

/**
 * KijkScene:
 *
 * A picture as a flat list of nodes in page units. One builder makes it; the
 * painter, the SVG writer, hit testing, screen readers and tests all read it.
 */
typedef struct _KijkScene KijkScene;

#define KIJK_TYPE_SCENE (kijk_scene_get_type ())
GType      kijk_scene_get_type     (void);
KijkScene *kijk_scene_new          (KijkView            view,
                                    const KijkPage     *page,
                                    KijkLanguage        language,
                                    const KijkAudience *audience);
KijkScene *kijk_scene_ref          (KijkScene          *self);
void       kijk_scene_unref        (KijkScene          *self);

KijkNode  *kijk_scene_add          (KijkScene          *self,
                                    KijkRole            role,
                                    const char         *id);
void       kijk_scene_set_title    (KijkScene          *self,
                                    const char         *title);
void       kijk_scene_set_focus     (KijkScene          *self,
                                    const KijkFocus     *focus);
void       kijk_scene_set_marks     (KijkScene          *self,
                                    guint64             marks);
void       kijk_scene_set_pages    (KijkScene          *self,
                                    int                 n_pages);

KijkView            kijk_scene_get_view     (KijkScene  *self);
const KijkPage     *kijk_scene_get_page     (KijkScene  *self);
KijkLanguage        kijk_scene_get_language (KijkScene  *self);
const KijkAudience *kijk_scene_get_audience (KijkScene  *self);
const KijkFocus     *kijk_scene_get_focus     (KijkScene  *self);
guint64              kijk_scene_get_marks     (KijkScene  *self);
const char         *kijk_scene_get_title    (KijkScene  *self);
int                 kijk_scene_get_n_pages  (KijkScene  *self);
GPtrArray          *kijk_scene_get_nodes    (KijkScene  *self);
KijkNode           *kijk_scene_find         (KijkScene  *self,
                                             const char *id);
KijkNode           *kijk_scene_find_item    (KijkScene  *self,
                                             const char *item_id);
KijkNode           *kijk_scene_hit          (KijkScene  *self,
                                             int         page,
                                             KijkPoint   point,
                                             double      slack);

void       kijk_node_set_item      (KijkNode           *self,
                                    KijkItem           *item);
void       kijk_node_set_label     (KijkNode           *self,
                                    const char         *label);
KijkMark  *kijk_node_add_mark      (KijkNode           *self,
                                    KijkPath           *path,
                                    KijkInk             fill,
                                    KijkInk             stroke,
                                    double              width);
void       kijk_node_take_lines    (KijkNode           *self,
                                    GPtrArray          *lines,
                                    KijkFont            font,
                                    KijkInk             ink);
char      *kijk_node_get_text      (KijkNode           *self);
gboolean   kijk_node_has_text      (KijkNode           *self);
KijkRect   kijk_node_get_bounds    (KijkNode           *self);
KijkRect   kijk_node_get_extents   (KijkNode           *self);
KijkPoint  kijk_node_get_centre    (KijkNode           *self);
gboolean   kijk_node_is_edge       (KijkNode           *self,
                                    guint               index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KijkScene, kijk_scene_unref)

G_END_DECLS
