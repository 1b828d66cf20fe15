/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-stops.h"

#include "diagram/kijk-circle.h"
#include "method/kijk-words.h"

/* A ring as a whole is a shape to look at, not a text to read: its words come with
 * its sectors. Only the full lens turns tokens into cards. */
#define NEARLY 0.99

/* One stay is no road yet. */
#define FEWEST_STAYS 2

/**
 * KijkStops:
 *
 * The order in which pictures are walked through before an audience: the Kijkglas as
 * a whole, each ring and then its sectors, the Kompas, the road so far and what was agreed. Stops can be
 * left out; one that has nothing to show is not offered.
 */
struct _KijkStops {
  GObject   parent_instance;

  GArray   *stops;    /* of KijkStop */
  gboolean *included;
  gboolean  road;     /* whether there is any */
  gboolean  agreed;   /* whether anything was */
  guint     current;
};

G_DEFINE_FINAL_TYPE (KijkStops, kijk_stops, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
add_stop (KijkStops *self,
          KijkView   view,
          KijkFocus  focus)
{
  KijkStop stop = { view, focus };

  g_array_append_val (self->stops, stop);
}

static void
add_all (KijkStops *self)
{
  add_stop (self, KIJK_VIEW_KIJKGLAS, (KijkFocus) { 0 });
  for (int ring = 0; ring < kijk_ring_enumeration.n_values; ring++)
    {
      add_stop (self, KIJK_VIEW_KIJKGLAS, (KijkFocus) { ring, KIJK_FOCUS_WHOLE_RING, NEARLY });
      for (int cell = 0; cell < kijk_cell_enumeration.n_values; cell++)
        if ((int) kijk_cell_get_ring (cell) == ring)
          add_stop (self, KIJK_VIEW_KIJKGLAS, (KijkFocus) { ring, cell, 1 });
    }
  add_stop (self, KIJK_VIEW_KOMPAS, (KijkFocus) { 0 });
  add_stop (self, KIJK_VIEW_TRAJECTORY, (KijkFocus) { 0 });
  add_stop (self, KIJK_VIEW_AGREEMENTS, (KijkFocus) { 0 });
}

static void
go_to (KijkStops *self,
       guint      i)
{
  if (i == self->current)
    return;

  self->current = i;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Returns: the next one that is not left out from @i on in a direction, @i among
 * them, or -1 */
static int
find_included (KijkStops *self,
               int        i,
               int        by)
{
  while (i >= 0 && i < (int) self->stops->len && !kijk_stops_is_included (self, (guint) i))
    i += by;

  return i < (int) self->stops->len ? i : -1;
}

static void
kijk_stops_finalize (GObject *object)
{
  g_array_unref (KIJK_STOPS (object)->stops);
  g_free (KIJK_STOPS (object)->included);

  G_OBJECT_CLASS (kijk_stops_parent_class)->finalize (object);
}

static void
kijk_stops_class_init (KijkStopsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kijk_stops_finalize;

  /**
   * KijkStops::changed:
   * @self: the stops
   *
   * Another stop is the current one.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kijk_stops_init (KijkStops *self)
{
  self->stops = g_array_new (FALSE, FALSE, sizeof (KijkStop));
  add_all (self);
  self->included = g_new (gboolean, self->stops->len);
  for (guint i = 0; i < self->stops->len; i++)
    self->included[i] = TRUE;
}

/* ---- one stop ---- */

/**
 * kijk_stop_is_whole:
 * @self: a stop
 *
 * Returns: whether it shows all of the Kijkglas
 */
gboolean
kijk_stop_is_whole (const KijkStop *self)
{
  return self->view == KIJK_VIEW_KIJKGLAS && self->focus.strength <= 0;
}

/**
 * kijk_stop_is_ring:
 * @self: a stop
 *
 * Returns: whether it shows a ring, as a shape
 */
gboolean
kijk_stop_is_ring (const KijkStop *self)
{
  return self->view == KIJK_VIEW_KIJKGLAS && self->focus.strength > 0 &&
         self->focus.cell == KIJK_FOCUS_WHOLE_RING;
}

/**
 * kijk_stop_is_sector:
 * @self: a stop
 *
 * Returns: whether it shows a sector with all its words
 */
gboolean
kijk_stop_is_sector (const KijkStop *self)
{
  return self->view == KIJK_VIEW_KIJKGLAS && self->focus.strength > 0 &&
         self->focus.cell != KIJK_FOCUS_WHOLE_RING;
}

/**
 * kijk_stop_is_road:
 * @self: a stop
 *
 * Returns: whether it shows the road so far
 */
gboolean
kijk_stop_is_road (const KijkStop *self)
{
  return self->view == KIJK_VIEW_TRAJECTORY;
}

/**
 * kijk_stop_get_view:
 * @self: a stop
 * @project: what is shown there
 *
 * Returns: the picture that is seen there: of the process in the model of @project
 */
KijkView
kijk_stop_get_view (const KijkStop *self,
                    KijkProject    *project)
{
  return self->view == KIJK_VIEW_KOMPAS && kijk_circle_is_model (project) ? KIJK_VIEW_CIRCULAR : self->view;
}

/* What is asked there; the road and what was agreed have a question of
 * their own. */
static const char *
get_question_of_picture (KijkView     view,
                         KijkLanguage language)
{
  const char *question = kijk_words_find (language, kijk_view_enumeration.values[view], "question");

  return question != NULL ? question : kijk_words_get (language, "view.tooltip", kijk_view_enumeration.values[KIJK_VIEW_KOMPAS]);
}

static const char *
describe (const KijkStop *self,
          KijkProject    *project,
          const char     *what)
{
  KijkLanguage language = kijk_project_get_language (project);

  if (kijk_stop_is_ring (self))
    return kijk_words_about (language, &kijk_ring_enumeration, self->focus.ring, what);

  return kijk_words_about (language, &kijk_cell_enumeration, self->focus.cell, what);
}

/**
 * kijk_stop_get_title:
 * @self: a stop
 * @project: what is shown there
 *
 * Returns: (transfer none): what is seen there, in the language of @project
 */
const char *
kijk_stop_get_title (const KijkStop *self,
                     KijkProject    *project)
{
  KijkItem *collaboration = kijk_project_get_collaboration (project);

  if (self->view == KIJK_VIEW_KIJKGLAS && !kijk_stop_is_whole (self))
    return describe (self, project, "name");
  if (kijk_stop_is_whole (self) && kijk_item_has (collaboration, KIJK_COLLABORATION_NAME))
    return kijk_item_get_text (collaboration, KIJK_COLLABORATION_NAME);

  return kijk_words_get (kijk_project_get_language (project), "picture",
                         kijk_view_enumeration.values[kijk_stop_get_view (self, project)]);
}

/**
 * kijk_stop_get_question:
 * @self: a stop
 * @project: what is shown there
 *
 * Returns: (transfer none): the question that belongs to it, in the language of
 *   @project; possibly empty
 */
const char *
kijk_stop_get_question (const KijkStop *self,
                        KijkProject    *project)
{
  if (kijk_stop_is_whole (self))
    return kijk_item_get_text (kijk_project_get_collaboration (project),
                               KIJK_COLLABORATION_LEAD_QUESTION);
  if (self->view == KIJK_VIEW_KIJKGLAS)
    return describe (self, project, "question");

  return get_question_of_picture (kijk_stop_get_view (self, project), kijk_project_get_language (project));
}

/* ---- all of them ---- */

/**
 * kijk_stops_new:
 *
 * Returns: (transfer full): all stops, at the first; of what a collaboration may lack none
 *   is offered before kijk_stops_offer()
 */
KijkStops *
kijk_stops_new (void)
{
  return g_object_new (KIJK_TYPE_STOPS, NULL);
}

/**
 * kijk_stops_get_n:
 * @self: stops
 *
 * Returns: how many there are, those left out among them
 */
guint
kijk_stops_get_n (KijkStops *self)
{
  g_return_val_if_fail (KIJK_IS_STOPS (self), 0);

  return self->stops->len;
}

/**
 * kijk_stops_get:
 * @self: stops
 * @i: which, from 0
 *
 * Returns: (transfer none): the stop
 */
const KijkStop *
kijk_stops_get (KijkStops *self,
                guint      i)
{
  g_return_val_if_fail (KIJK_IS_STOPS (self) && i < self->stops->len, NULL);

  return &g_array_index (self->stops, KijkStop, i);
}

/**
 * kijk_stops_is_included:
 * @self: stops
 * @i: which, from 0
 *
 * Returns: whether it is not left out
 */
gboolean
kijk_stops_is_included (KijkStops *self,
                        guint      i)
{
  g_return_val_if_fail (KIJK_IS_STOPS (self) && i < self->stops->len, FALSE);

  return self->included[i] && kijk_stops_is_offered (self, i);
}

/**
 * kijk_stops_is_offered:
 * @self: stops
 * @i: which, from 0
 *
 * Returns: whether there is anything to be shown there
 */
gboolean
kijk_stops_is_offered (KijkStops *self,
                       guint      i)
{
  g_return_val_if_fail (KIJK_IS_STOPS (self) && i < self->stops->len, FALSE);

  switch (kijk_stops_get (self, i)->view)
    {
    case KIJK_VIEW_TRAJECTORY:
      return self->road;
    case KIJK_VIEW_AGREEMENTS:
      return self->agreed;
    default:
      return TRUE;
    }
}

/**
 * kijk_stops_offer:
 * @self: stops
 * @project: what is shown
 *
 * From now on what has nothing to show is not walked through: a road needs two stays,
 * a list an agreement.
 */
void
kijk_stops_offer (KijkStops   *self,
                  KijkProject *project)
{
  g_autoptr (KijkProcess) process = NULL;

  g_return_if_fail (KIJK_IS_STOPS (self) && KIJK_IS_PROJECT (project));

  process = kijk_process_new (project);
  self->road = process->visits->len >= FEWEST_STAYS;
  self->agreed = kijk_project_get_items (project, KIJK_KIND_AGREEMENT)->len > 0;
}

/**
 * kijk_stops_set_included:
 * @self: stops
 * @i: which, from 0
 * @included: whether it is walked through
 *
 * Takes a stop in or leaves it out. The current one stays where it is.
 */
void
kijk_stops_set_included (KijkStops *self,
                         guint      i,
                         gboolean   included)
{
  g_return_if_fail (KIJK_IS_STOPS (self) && i < self->stops->len);

  self->included[i] = !!included;
}

/**
 * kijk_stops_count:
 * @self: stops
 *
 * Returns: how many are not left out
 */
guint
kijk_stops_count (KijkStops *self)
{
  guint n = 0;

  g_return_val_if_fail (KIJK_IS_STOPS (self), 0);

  for (guint i = 0; i < self->stops->len; i++)
    n += kijk_stops_is_included (self, i);

  return n;
}

/**
 * kijk_stops_get_place:
 * @self: stops
 *
 * Returns: how many come before the current one, of those that are not left out
 */
guint
kijk_stops_get_place (KijkStops *self)
{
  guint n = 0;

  g_return_val_if_fail (KIJK_IS_STOPS (self), 0);

  for (guint i = 0; i < self->current; i++)
    n += kijk_stops_is_included (self, i);

  return n;
}

/**
 * kijk_stops_get_current:
 * @self: stops
 *
 * Returns: (transfer none): where one is
 */
const KijkStop *
kijk_stops_get_current (KijkStops *self)
{
  return kijk_stops_get (self, self->current);
}

/**
 * kijk_stops_step:
 * @self: stops
 * @by: 1 for the next one, -1 for the one before
 *
 * Returns: whether there was one to go to
 */
gboolean
kijk_stops_step (KijkStops *self,
                 int        by)
{
  int next;

  g_return_val_if_fail (KIJK_IS_STOPS (self) && (by == 1 || by == -1), FALSE);

  next = find_included (self, (int) self->current + by, by);
  if (next < 0)
    return FALSE;

  go_to (self, (guint) next);
  return TRUE;
}

/**
 * kijk_stops_go_to_view:
 * @self: stops
 * @view: a picture
 *
 * Returns: whether @view is walked through, and is where one is now
 */
gboolean
kijk_stops_go_to_view (KijkStops *self,
                       KijkView   view)
{
  g_return_val_if_fail (KIJK_IS_STOPS (self), FALSE);

  for (guint i = 0; i < self->stops->len; i++)
    if (kijk_stops_get (self, i)->view == view && kijk_stops_is_included (self, i))
      {
        go_to (self, i);
        return TRUE;
      }

  return FALSE;
}

/**
 * kijk_stops_go_first:
 * @self: stops
 *
 * Goes to the first that is not left out.
 */
void
kijk_stops_go_first (KijkStops *self)
{
  int first;

  g_return_if_fail (KIJK_IS_STOPS (self));

  first = find_included (self, 0, 1);
  if (first >= 0)
    go_to (self, (guint) first);
}

/**
 * kijk_stops_go_last:
 * @self: stops
 *
 * Goes to the last that is not left out.
 */
void
kijk_stops_go_last (KijkStops *self)
{
  int last;

  g_return_if_fail (KIJK_IS_STOPS (self));

  last = find_included (self, (int) self->stops->len - 1, -1);
  if (last >= 0)
    go_to (self, (guint) last);
}
