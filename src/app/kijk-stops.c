/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-stops.h"

#include "method/kijk-words.h"

/* A ring as a whole is a shape to look at, not a text to read: its words come with
 * its sectors. Only the full lens turns tokens into cards. */
#define NEARLY 0.99

/**
 * KijkStops:
 *
 * The order in which pictures are walked through before an audience: the Kijkglas as
 * a whole, each ring and then its sectors, the Kompas. Stops can be left out.
 */
struct _KijkStops {
  GObject   parent_instance;

  GArray   *stops;    /* of KijkStop */
  gboolean *included;
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
  while (i >= 0 && i < (int) self->stops->len && !self->included[i])
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
                         kijk_view_enumeration.values[self->view]);
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

  return kijk_words_get (kijk_project_get_language (project), "view.tooltip",
                         kijk_view_enumeration.values[self->view]);
}

/* ---- all of them ---- */

/**
 * kijk_stops_new:
 *
 * Returns: (transfer full): all stops, at the first
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

  return self->included[i];
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
    n += self->included[i];

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
    n += self->included[i];

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
