/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/kijk-comparison.h"
#include "diagram/kijk-scene.h"
#include "method/kijk-words.h"
#include "model/kijk-filter.h"

G_BEGIN_DECLS

/**
 * KijkTalk:
 * @KIJK_TALK_NONE: of where one is: issues, results, what the signs mean
 * @KIJK_TALK_QUESTIONS: the questions of the current phase for the group
 * @KIJK_TALK_ATTENTION: what to mind in it, and who does what
 *
 * What the words beside a Kompas are about.
 */
typedef enum {
  KIJK_TALK_NONE,
  KIJK_TALK_QUESTIONS,
  KIJK_TALK_ATTENTION,
  KIJK_N_TALKS
} KijkTalk;

/**
 * KijkSceneOptions:
 * @as_of: (nullable): the day that stands under the picture, `yyyy-mm-dd`
 * @language: the language of the words
 * @credit: whether the source of the models is named
 * @name_audience: whether the picture says whom it is for; not where everything
 *   may be seen by everyone, see kijk_project_has_secrets()
 * @relations: whether relations between interests are drawn
 * @owners_of: (nullable): the id of a party whose interests are joined with it, while
 *   the others grow dim, or of an interest that is joined with whose it is
 * @found: (nullable) (element-type utf8): ids of what was looked for; other tokens grow
 *   dim
 * @focus: what of the Kijkglas is in focus; all zeros for nothing
 * @filter: (nullable): what of the Kijkglas is shown, as kijk_filter_for() gives it for
 *   the project
 * @moment: (nullable): what the earlier moment is called that it shows
 * @before: (nullable): how it was at an earlier moment, for the same audience: the
 *   Kijkglas shows what changed since, and no relations
 * @since: (nullable): what that moment is called
 * @carded: (nullable) (element-type utf8): ids of what had its card in earlier
 *   pictures through the same lens; in this one cards are for the rest
 * @previous: (nullable): the picture that was shown before; in one of the same size
 *   for the same audience tokens stay where they were in it, where nothing else
 *   says otherwise
 * @legend_of: (nullable): a picture without a legend beside which that of this page is
 *   read on its own: it explains the marks of that picture
 * @trajectory: whether the road so far lies in the hub of the Kompas
 * @dates: whether the road so far says the day of each move
 * @n_stays: how many stays of the road so far are shown, as it looked then; 0 for all of
 *   them, and what is planned
 * @talk: what the words beside a Kompas are about, on a stage
 * @pages_before: how many pages of its document come before it
 * @pages_in_all: how many pages its document has, or 0 for a picture on its own
 * @typesetter: (nullable): to measure with; keeps what it measured for the next
 *   scene
 *
 * What a picture shows beside the project.
 */
typedef struct {
  const char     *as_of;
  KijkLanguage    language;
  gboolean        credit;
  gboolean        name_audience;
  gboolean        relations;
  const char     *owners_of;
  GHashTable     *found;
  KijkFocus       focus;
  const KijkFilter *filter;
  const char     *moment;
  KijkProject    *before;
  const char     *since;
  GHashTable     *carded;
  KijkScene      *previous;
  KijkScene      *legend_of;
  gboolean        trajectory;
  gboolean        dates;
  guint           n_stays;
  KijkTalk        talk;
  int             pages_before;
  int             pages_in_all;
  KijkTypesetter *typesetter;
} KijkSceneOptions;

/**
 * KijkComposer:
 * @scene: what is being made
 * @project: (transfer full): what it shows: the project of its audience, or what a filter
 *   leaves of it; compared with an earlier moment, with ghosts of that
 * @whole: the same without a filter
 * @page: what it is made for
 * @typesetter: measures its words
 * @options: what else was asked
 * @language: the language of its words
 * @area: what a page leaves free for the picture, inside its margins and the
 *   bands that mark a facilitator's copy
 * @number_room: where the first page has its number; empty in a picture for a
 *   screen
 * @parties: its parties in the order that people gave them
 * @comparison: (nullable): what changed since an earlier moment
 * @ghosts: (nullable): the ids of ghosts, see kijk_comparison_overlay()
 * @fresh: (nullable): the ids of what appeared since
 *
 * What every builder of a scene has at hand, and the parts that all pictures
 * share: title, question, footer, lists in columns over pages.
 */
typedef struct {
  KijkScene              *scene;
  KijkProject            *project;
  KijkProject            *whole;
  const KijkPage         *page;
  KijkTypesetter         *typesetter;
  const KijkSceneOptions *options;
  KijkLanguage            language;
  KijkRect                area;
  KijkRect                number_room;
  GPtrArray              *parties;
  KijkComparison         *comparison;
  GHashTable             *ghosts;
  GHashTable             *fresh;
  GHashTable             *initials; /* (char *) id of a party → (char *) */
  GHashTable             *letters;  /* the same with one letter each, or NULL until asked for */
  GHashTable             *colours;  /* (char *) id of a party → its colour + 1 */
} KijkComposer;

void      kijk_composer_init     (KijkComposer           *self,
                                  KijkView                view,
                                  KijkProject            *project,
                                  const KijkPage         *page,
                                  const KijkSceneOptions *options);
KijkScene *kijk_composer_finish  (KijkComposer           *self);

/* Adds words to the scene, wrapped to the width of @rect and beginning at its
 * top; returns the node. What it took: kijk_node_get_bounds (). */
KijkNode *kijk_composer_add_text (KijkComposer           *self,
                                  KijkRole                role,
                                  const char             *id,
                                  const char             *text,
                                  KijkTextStyle           style,
                                  KijkInk                 ink,
                                  const KijkRect         *rect,
                                  KijkAlign               align);
/* Adds title, and under it a line that says what this is or the lead question;
 * shortens @area from the top by what they took. Returns: whether both had room. */
gboolean  kijk_composer_add_head (KijkComposer           *self,
                                  const char             *subtitle,
                                  KijkRect               *area);
/* Adds the line that says audience, day and source at the bottom of @area and
 * shortens @area by it. */
void      kijk_composer_add_foot (KijkComposer           *self,
                                  KijkRect               *area);
/* Sentences without a full stop: what is in focus, and what the picture is filtered by. */
GPtrArray *kijk_composer_list_limits  (KijkComposer      *self);
char     *kijk_composer_describe_foot (KijkComposer      *self,
                                  double                  width);
const char *kijk_composer_word   (KijkComposer           *self,
                                  const char             *group,
                                  const char             *key);

/* Which sort of ghost an item is, if it is one, and whether it appeared since an earlier
 * moment. */
const KijkDifference *kijk_composer_find_ghost (KijkComposer *self,
                                  KijkItem               *item);
gboolean  kijk_composer_is_fresh (KijkComposer           *self,
                                  KijkItem               *item);
/* In words which moments are compared, or NULL. */
char     *kijk_composer_describe_change (KijkComposer    *self);

/* The length of the design's unit u, 1/660 of the picture's diameter at
 * 1280×720, on this page: multiply sizes of the design by it. */
double    kijk_composer_scale    (KijkComposer           *self);

/* The height of one line in @style. */
double    kijk_composer_line_height (KijkComposer        *self,
                                  KijkTextStyle           style);

/* A party's colour from 0, counting on where the twelve are used up, and its two
 * letters, unique among the parties. */
int       kijk_composer_party_colour   (KijkComposer     *self,
                                        KijkItem         *party);
const char *kijk_composer_party_initials (KijkComposer   *self,
                                        KijkItem         *party);
const char *kijk_composer_party_letter   (KijkComposer   *self,
                                          KijkItem       *party);

KijkScene *kijk_scene_build      (KijkView                view,
                                  KijkProject            *project,
                                  const KijkPage         *page,
                                  const KijkSceneOptions *options);

/* The builders, one a view. */
void      kijk_kijkglas_compose  (KijkComposer           *composer);
void      kijk_kompas_compose    (KijkComposer           *composer);
void      kijk_kompas_line_compose (KijkComposer         *composer);
void      kijk_circular_compose  (KijkComposer           *composer);
void      kijk_trajectory_compose (KijkComposer          *composer);
void      kijk_agreements_compose (KijkComposer          *composer);

G_END_DECLS
