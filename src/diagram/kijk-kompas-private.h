/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagram/kijk-circle.h"
#include "diagram/kijk-composer.h"
#include "diagram/kijk-process.h"

G_BEGIN_DECLS

/* What a Kompas may show, each a line in what explains the picture. */
typedef enum {
  KIJK_SIGN_BEEN,
  KIJK_SIGN_CURRENT,
  KIJK_SIGN_AHEAD,
  KIJK_SIGN_NEEDLE,
  KIJK_SIGN_EMPTY, /* these four in the order of KijkResultState */
  KIJK_SIGN_PARTLY,
  KIJK_SIGN_DONE,
  KIJK_SIGN_SKIPPED,
  KIJK_SIGN_ISSUES,
  KIJK_SIGN_VOTE,
  KIJK_SIGN_SEMICOLON,
  KIJK_SIGN_AROUND,
  KIJK_SIGN_PLANNED,
  KIJK_SIGN_LONGER,
  KIJK_SIGN_IDLE,
  KIJK_SIGN_PULSE,
  KIJK_SIGN_IMPRESSION,
  KIJK_SIGN_ROAD,
  KIJK_SIGN_HUB,
  KIJK_N_SIGNS
} KijkSign;

/* Places where votes lie: phases and, between two, their seams. */
#define KIJK_N_GALLERIES (KIJK_VOTE_PLACE_RENEW + 1)

/**
 * KijkDotSize:
 *
 * How votes are drawn, from few to many.
 */
typedef enum {
  KIJK_DOTS_LARGE,
  KIJK_DOTS_SMALL,
  KIJK_DOTS_BAR
} KijkDotSize;

/* The most dots in one place before a bar with a number stands for them. */
#define KIJK_MOST_DOTS 24

/**
 * KijkGallery:
 * @n: votes that lie there
 * @n_dots: how many dots are drawn: @n, or 0 when a bar stands for them
 * @dots: their centres
 * @radius: the radius of each
 * @bar: the bar
 *
 * The votes in one place.
 */
typedef struct {
  guint     n;
  guint     n_dots;
  KijkPoint dots[KIJK_MOST_DOTS];
  double    radius;
  KijkRect  bar;
} KijkGallery;

/**
 * KijkPhaseWords:
 * @head: where number and state stand
 * @name: where the name stands
 * @lines: (element-type KijkLine): the name, broken
 * @chip: where the number of open questions stands; nothing without any
 *
 * The words in one phase of the wheel.
 */
typedef struct {
  KijkRect   head;
  KijkRect   name;
  GPtrArray *lines;
  KijkRect   chip;
} KijkPhaseWords;

/**
 * KijkSpiral:
 * @stays: (element-type KijkStay): those that have begun, as they went
 * @n_earlier: how many of the first have no room
 * @innermost: the radius of the first that is drawn
 * @lane: how far apart they are
 * @dot: the room of the pre-phase
 * @earlier: where it says how many came before
 * @earlier_text: (nullable): how it says that
 *
 * The road so far in the hub of a wheel.
 */
typedef struct {
  GPtrArray *stays;
  guint      n_earlier;
  double     innermost;
  double     lane;
  KijkRect   dot;
  KijkRect   earlier;
  char      *earlier_text;
} KijkSpiral;

/**
 * KijkKompas:
 * @composer: what the scene is made with
 * @process: what it says
 * @circle: (nullable): the same in the circular model, if that is what is drawn
 * @frame: where the wheel and what stands in its corners have room
 * @centre: the middle of the wheel
 * @radius: its radius, the R of the design; 0 where the phases stand in a line
 * @unit: the u of the design: the 341st part of the radius
 * @used: which signs the picture shows
 * @words: by phase
 * @galleries: by #KijkVotePlace
 * @said: (nullable): what the head says instead of its question
 * @spiral: (nullable): the road so far, if it lies in the hub
 * @unnamed: by #KijkStep: which steps of @circle have no room for their name
 *
 * A Kompas while it is being drawn.
 */
typedef struct {
  KijkComposer   *composer;
  KijkProcess    *process;
  const KijkCircle *circle;
  KijkRect        frame;
  KijkPoint       centre;
  double          radius;
  double          unit;
  gboolean        used[KIJK_N_SIGNS];
  KijkPhaseWords  words[KIJK_N_PHASES];
  KijkGallery     galleries[KIJK_N_GALLERIES];
  const char     *said;
  KijkSpiral     *spiral;
  gboolean        unnamed[KIJK_N_CIRCULAR_STEPS];
} KijkKompas;

/* What it says. */
void        _kijk_kompas_set_title    (KijkKompas             *self);
void        _kijk_kompas_add_head     (KijkKompas             *self,
                                       KijkRect               *area);
const char *_kijk_kompas_phase_key    (KijkPhase               phase);
const char *_kijk_kompas_phase_name   (KijkKompas             *self,
                                       KijkPhase               phase);
const char *_kijk_kompas_phase_number (KijkKompas             *self,
                                       KijkPhase               phase);
const char *_kijk_kompas_phase_question (KijkKompas           *self,
                                       KijkPhase               phase);
char       *_kijk_kompas_circular_label (KijkKompas           *self,
                                       KijkCircularPhase       phase);
char       *_kijk_kompas_step_label   (KijkKompas             *self,
                                       int                     step);
char       *_kijk_kompas_phase_label  (KijkKompas             *self,
                                       const KijkPhaseProcess *phase);
char       *_kijk_kompas_since        (KijkKompas             *self);
char       *_kijk_kompas_result       (KijkKompas             *self,
                                       KijkItem               *deliverable,
                                       KijkResultState         state);
const char *_kijk_kompas_result_state (KijkKompas             *self,
                                       KijkResultState         state);
char       *_kijk_kompas_votes_label  (KijkKompas             *self,
                                       KijkVotePlace           place);
char       *_kijk_kompas_dont_know    (KijkKompas             *self);
char       *_kijk_kompas_received     (KijkKompas             *self);
char       *_kijk_kompas_ask          (KijkKompas             *self,
                                       const char             *label,
                                       const char             *question);

/* Shapes. */
KijkInk     _kijk_kompas_get_fill     (KijkPhaseState          state);
void        _kijk_kompas_add_state    (KijkNode               *node,
                                       KijkResultState         state,
                                       KijkPoint               centre,
                                       double                  size,
                                       KijkInk                 ink);
void        _kijk_kompas_add_needle   (KijkNode               *node,
                                       KijkPoint               centre,
                                       double                  angle,
                                       double                  length,
                                       double                  width);
void        _kijk_kompas_add_dot      (KijkNode               *node,
                                       KijkPoint               centre,
                                       double                  radius);
void        _kijk_kompas_add_sign     (KijkKompas             *self,
                                       KijkNode               *node,
                                       KijkSign                sign,
                                       const KijkRect         *rect);
KijkPath   *_kijk_kompas_chevron      (const KijkRect         *cell,
                                       double                  point,
                                       gboolean                first);
KijkPath   *_kijk_kompas_bubble       (const KijkRect         *rect);
KijkPath   *_kijk_kompas_semicolon    (KijkPoint               centre,
                                       double                  height);
KijkPath   *_kijk_kompas_arrow        (KijkPoint               centre,
                                       double                  radius,
                                       double                  from,
                                       double                  sweep,
                                       double                  head);

/* Where things go. */
KijkFont    _kijk_kompas_name_font    (KijkKompas             *self);
KijkFont    _kijk_kompas_chip_font    (KijkKompas             *self);
KijkWedge   _kijk_kompas_segment      (KijkKompas             *self,
                                       KijkPhase               phase);
double      _kijk_kompas_direction    (KijkPhase               phase);
double      _kijk_kompas_seam         (KijkVotePlace           place);
double      _kijk_kompas_state_size   (KijkKompas             *self);
GPtrArray  *_kijk_kompas_break_in_two (KijkKompas             *self,
                                       KijkFont                font,
                                       const char             *name,
                                       double                  width);
KijkRect    _kijk_kompas_chip         (KijkKompas             *self,
                                       guint                   n);
double      _kijk_kompas_get_hub_radius (KijkKompas           *self);
void        _kijk_kompas_measure      (KijkKompas             *self);
void        _kijk_kompas_place        (KijkKompas             *self);
void        _kijk_kompas_clear        (KijkKompas             *self);

/* Where votes lie. */
KijkDotSize _kijk_gallery_get_size    (guint                   n,
                                       KijkVotePlace           place);
void        _kijk_gallery_lay_bar     (KijkKompas             *self,
                                       KijkGallery            *gallery,
                                       KijkPoint               middle);
void        _kijk_gallery_lay_along   (KijkKompas             *self,
                                       KijkGallery            *gallery,
                                       const KijkWedge        *wedge,
                                       double                  middle,
                                       KijkDotSize             size);
void        _kijk_gallery_lay_in_row  (KijkKompas             *self,
                                       KijkGallery            *gallery,
                                       KijkPoint               middle,
                                       double                  width);
void        _kijk_gallery_lay_on_seam (KijkKompas             *self,
                                       KijkVotePlace           place);
void        _kijk_gallery_lay_in_hub  (KijkKompas             *self,
                                       KijkGallery            *gallery,
                                       KijkPoint               aside,
                                       double                  margin);
gboolean    _kijk_gallery_meets_rect  (const KijkGallery      *gallery,
                                       const KijkRect         *rect,
                                       double                  clearance);
gboolean    _kijk_gallery_meets       (const KijkGallery      *a,
                                       const KijkGallery      *b,
                                       double                  clearance);
gboolean    _kijk_gallery_is_inside   (const KijkGallery      *gallery,
                                       const KijkWedge        *wedge,
                                       double                  margin);

/* The road so far in the hub. */
void        _kijk_spiral_lay          (KijkKompas             *self);
void        _kijk_spiral_draw         (KijkKompas             *self);
void        _kijk_spiral_mark_current (KijkKompas             *self,
                                       KijkNode               *needle);
KijkPoint   _kijk_spiral_find_hub     (KijkKompas             *self);
KijkPath   *_kijk_spiral_wedge        (KijkPoint               centre,
                                       double                  direction,
                                       double                  turn,
                                       double                  inner,
                                       double                  outer);

/* The parts of the picture. */
void        _kijk_kompas_compose      (KijkKompas             *self,
                                       void                  (*draw) (KijkKompas *self));
KijkNode   *_kijk_kompas_add_label    (KijkKompas             *self,
                                       KijkRole                role,
                                       const char             *id,
                                       const char             *text,
                                       KijkFont                font,
                                       KijkPoint               centre);
void        _kijk_kompas_add_segment  (KijkKompas             *self,
                                       const KijkPhaseProcess *phase,
                                       KijkPath               *path);
void        _kijk_kompas_add_chip     (KijkKompas             *self,
                                       int                     phase,
                                       GPtrArray              *issues,
                                       const KijkRect         *chip);
void        _kijk_kompas_add_wheel    (KijkKompas             *self);
void        _kijk_kompas_add_votes    (KijkKompas             *self);
void        _kijk_kompas_draw_gallery (KijkKompas             *self,
                                       const char             *id,
                                       const char             *label,
                                       const KijkGallery      *gallery);
void        _kijk_kompas_add_beside   (KijkKompas             *self);
void        _kijk_kompas_add_corners  (KijkKompas             *self);
GPtrArray  *_kijk_kompas_list_signs   (KijkKompas             *self);
void        _kijk_kompas_add_talk     (KijkKompas             *self,
                                       const KijkRect         *panel,
                                       int                     n_columns);
void        _kijk_kompas_add_panel    (KijkKompas             *self,
                                       const KijkRect         *panel,
                                       int                     n_columns);

G_END_DECLS
