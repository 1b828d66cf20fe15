/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/kijk-composer.h"
#include "diagram/kijk-flow.h"
#include "diagram/kijk-layout.h"
#include "diagram/kijk-rings.h"

G_BEGIN_DECLS

/* In the design's unit u: lines between sectors and around names on tabs, and what
 * stays free around everything. */
#define KIJK_SEAM_STROKE 2.0
#define KIJK_GAP 4.0

/* What stays free around what has no room otherwise. */
#define KIJK_TIGHT_GAP 1.5

/**
 * KijkSeenMark:
 *
 * The marks that a picture of the Kijkglas can hold; its legend explains exactly
 * those that it does hold.
 */
typedef enum {
  KIJK_SEEN_PARTY,
  KIJK_SEEN_ABSENT,
  KIJK_SEEN_INTEREST,
  KIJK_SEEN_WEIGHT_1,
  KIJK_SEEN_WEIGHT_2,
  KIJK_SEEN_WEIGHT_3,
  KIJK_SEEN_JOINT,
  KIJK_SEEN_NOBODYS,
  KIJK_SEEN_UNNAMED,
  KIJK_SEEN_CONFIDENTIAL,
  KIJK_SEEN_ASSUMED,
  KIJK_SEEN_HELPS,
  KIJK_SEEN_HINDERS,
  KIJK_SEEN_UNCERTAIN,
  KIJK_SEEN_AMBITION,
  KIJK_SEEN_IMAGES,
  KIJK_SEEN_IMAGE_COUNT,
  KIJK_SEEN_STACK,
  KIJK_SEEN_NUMBER,
  KIJK_SEEN_CONFLICT,
  KIJK_SEEN_COMPLEMENTARY,
  KIJK_SEEN_SHARED,
  KIJK_SEEN_HANDLED,
  KIJK_SEEN_TRUNK,
  KIJK_SEEN_REST,
  KIJK_SEEN_FRESH,
  KIJK_SEEN_GONE,
  KIJK_SEEN_MOVED,
  KIJK_N_SEEN_MARKS
} KijkSeenMark;

/* Keys of words for what is gathered, see _kijk_gathered_key (). */
#define KIJK_WORDS_TRUNK ((const char *const[]) { "trunk", "trunk-opens", "trunk-told" })
#define KIJK_WORDS_REST ((const char *const[]) { "relations-rest", "relations-rest-opens", "relations-rest-told" })
#define KIJK_WORDS_STACK ((const char *const[]) { "stack", "stack-opens", "stack-told" })

/**
 * KijkQuestion:
 * @text: (nullable): the question of a sector, in the longest wording that it has
 *   room for
 * @place: where that is
 *
 * What a sector asks.
 */
typedef struct {
  const char *text;
  KijkRect    place;
} KijkQuestion;

/**
 * KijkEntry:
 * @item: an item that lies on the rings
 * @cell: the sector that it lies in
 * @number: its number in the legend, from 1
 *
 * One line of the legend in words.
 */
typedef struct {
  KijkItem *item;
  KijkCell  cell;
  int       number;
} KijkEntry;

/**
 * KijkCardStyle:
 * @style: what its words are for
 * @font: their font
 * @u: the length of the design's unit for it
 * @out: how far its token reaches out of it at the left
 * @indent: where its words begin
 *
 * What cards look like.
 */
typedef struct {
  KijkTextStyle style;
  KijkFont      font;
  double        u;
  double        out;
  double        indent;
} KijkCardStyle;

/**
 * KijkCard:
 * @entry: what it says in full
 * @rect: where it stands
 * @dot: where its leader begins
 * @inside: whether it stands in its sector, and not in the column beside the rings
 *
 * What one card of the first page says.
 */
typedef struct {
  KijkEntry entry;
  KijkRect  rect;
  KijkPoint dot;
  gboolean  inside;
} KijkCard;

/**
 * KijkDrawing:
 *
 * What the parts of the Kijkglas builder share.
 */
typedef struct {
  KijkComposer *composer;
  KijkRings     rings;
  double        u;                        /* the design's unit */
  double        party_u;                  /* the same for the tokens of parties and of the rest, */
  double        token_u;                  /* see kijk_token_get_unit () */
  GArray       *entries;                  /* of KijkEntry, in the order of the legend */
  KijkItem     *ambition;                 /* (nullable): the latest wording of the shared one */
  GHashTable   *wishes;                   /* (char *) id of an item → its placement */
  KijkGround    grounds[KIJK_N_CELLS];    /* what is free in each sector */
  KijkQuestion  questions[KIJK_N_CELLS];  /* where they stand as long as nothing else does */
  GArray       *names;                    /* of KijkRect: where names stand */
  GArray       *taken;                    /* of KijkRect: where tokens and the like are */
  KijkRect      frame;                    /* what the circle and what sticks out of it may take */
  gboolean      question_in_head;         /* or too long for that */
  gboolean      numbered;                 /* whether tokens carry their number */
  gboolean      images_numbered;          /* whether pills do */
  gboolean      changes_told;             /* whether what changed was said in words */
  GPtrArray    *in_trunk;                 /* (nullable): relations that share one line */
  GPtrArray    *undrawn;                  /* (nullable): relations that have none */
  gboolean      seen[KIJK_N_SEEN_MARKS];
  GArray       *cards;                    /* of KijkCard: those of the first page */
  KijkCardStyle card_style;
  GHashTable   *carded;                   /* (char *) ids of what these cards stand for */
  gboolean      cards_joined;             /* by leaders; what they stand for has no token then */
  gboolean      cards_left;               /* of the rings */
} KijkDrawing;

/**
 * KijkLegend:
 * @drawing: what it explains
 * @flow: where it has come to
 * @line: the height of a line in words
 * @coin: the diameter of a coin in it
 * @gap: what stays free between its parties
 *
 * While the legend is written.
 */
typedef struct {
  KijkDrawing *drawing;
  KijkFlow     flow;
  double       line;
  double       coin;
  double       gap;
} KijkLegend;

double    _kijk_legend_coin_indent  (KijkLegend     *legend);
double    _kijk_legend_text_height  (KijkLegend     *legend,
                                     KijkTextStyle   style,
                                     const char     *text,
                                     double          width);
KijkRect  _kijk_legend_reserve_row  (KijkLegend     *legend,
                                     KijkRect       *row,
                                     double          indent,
                                     double          height);
KijkNode *_kijk_legend_add_row_text (KijkLegend     *legend,
                                     KijkRole        role,
                                     const char     *id,
                                     const char     *text,
                                     KijkTextStyle   style,
                                     KijkInk         ink,
                                     const KijkRect *words);
void      _kijk_legend_add_heading  (KijkLegend     *legend,
                                     const char     *id,
                                     const char     *text,
                                     KijkTextStyle   style,
                                     KijkInk         ink,
                                     double          keep);
void      _kijk_legend_add_coin     (KijkLegend     *legend,
                                     const char     *prefix,
                                     KijkItem       *item,
                                     KijkPoint       centre);
void      _kijk_legend_add_words    (KijkLegend     *legend,
                                     KijkItem       *item,
                                     int             cell,
                                     const char     *text,
                                     const KijkRect *rect);
char     *_kijk_lines_join          (GPtrArray      *lines,
                                     guint           first,
                                     guint           most);
double    _kijk_legend_first_height (KijkLegend     *legend,
                                     const char     *text,
                                     double          indent);
gboolean  _kijk_marks_fit           (KijkLegend     *legend,
                                     double          top);
void      _kijk_marks_draw          (KijkLegend     *legend);
const char *_kijk_gathered_key      (KijkComposer     *composer,
                                     const char *const words[3]);
void      _kijk_sample_draw         (KijkNode       *node,
                                     KijkSeenMark    mark,
                                     gboolean        facilitator,
                                     KijkPoint       at,
                                     double          u);
void      _kijk_words_draw          (KijkLegend     *legend);
void      _kijk_arrow_draw          (KijkNode       *node,
                                     KijkPoint       from,
                                     KijkPoint       to,
                                     double          u);
void      _kijk_moves_draw          (KijkDrawing    *drawing);
void      _kijk_ghosts_finish       (KijkDrawing    *drawing);
void      _kijk_changes_list        (KijkLegend     *legend,
                                     gboolean        first);
guint     _kijk_entries_count       (KijkDrawing    *drawing,
                                     GArray         *entries);
char     *_kijk_entry_get_words     (KijkDrawing     *drawing,
                                     const KijkEntry *entry);
void      _kijk_relations_list      (KijkLegend     *legend);

const char *_kijk_party_name (KijkItem *party);

void   _kijk_ground_init     (KijkDrawing    *drawing,
                              KijkCell        cell,
                              KijkGround     *ground);
double _kijk_widest_word     (KijkDrawing    *drawing,
                              KijkFont        font,
                              const char     *text);
int    _kijk_names_fit       (KijkDrawing    *drawing);
void   _kijk_names_draw      (KijkDrawing    *drawing);
void   _kijk_question_draw   (KijkDrawing    *drawing,
                              KijkCell        cell);
void   _kijk_place_tab       (KijkDrawing    *drawing,
                              KijkCell        cell,
                              double          width,
                              double          height,
                              KijkRect       *place);
void   _kijk_jigsaw_draw     (KijkDrawing    *drawing);
void   _kijk_jigsaw_block    (KijkDrawing    *drawing,
                              KijkCell        cell,
                              KijkGround     *ground);
void   _kijk_ambition_draw   (KijkDrawing    *drawing);
void   _kijk_ambition_draw_sign (KijkNode    *node,
                              KijkPoint       at,
                              double          u);
void   _kijk_images_draw     (KijkDrawing    *drawing);
void   _kijk_tokens_draw     (KijkDrawing    *drawing,
                              KijkCell        cell);
void   _kijk_relations_draw  (KijkDrawing    *drawing);
char  *_kijk_relation_describe (KijkDrawing  *drawing,
                              KijkItem       *relation);
void   _kijk_pill_measure    (KijkDrawing    *drawing,
                              const char     *text,
                              KijkOpenness    openness,
                              KijkRect       *place);
void   _kijk_pill_draw       (KijkDrawing    *drawing,
                              KijkNode       *node,
                              const char     *text,
                              KijkOpenness    openness,
                              KijkInk         ink,
                              const KijkRect *place);
void   _kijk_legend_add_position (KijkDrawing *drawing,
                              KijkRect       *panel);
void   _kijk_legend_draw     (KijkDrawing    *drawing,
                              const KijkRect *panel);

void   _kijk_note_openness   (KijkDrawing    *drawing,
                              KijkItem       *item);
void   _kijk_note_marks      (KijkDrawing    *drawing,
                              KijkItem       *item);

void   _kijk_entries_collect (KijkDrawing    *drawing);
char  *_kijk_entries_describe (KijkDrawing   *drawing,
                              GArray         *entries);
GArray *_kijk_entries_in     (KijkDrawing    *drawing,
                              KijkCell        cell);
GArray *_kijk_entries_lying_in (KijkDrawing  *drawing,
                              KijkCell        cell);
GArray *_kijk_entries_waiting (KijkDrawing   *drawing,
                              KijkCell        cell);
gboolean _kijk_in_focus      (KijkDrawing    *drawing);

KijkInk _kijk_ring_ground    (KijkRing        ring);
KijkInk _kijk_ring_ink       (KijkRing        ring);

G_END_DECLS
