/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-layout.h"

#include <math.h>

/* How words find a place in a sector: the free one nearest to where they would
 * like to be. */

/* Places that a rectangle tries across and along a sector, and how much closer
 * together it tries them where it just fits. */
#define STEPS_ACROSS 24
#define STEPS_ALONG 72
#define FINER 5

static gboolean
is_free_rect (const KijkGround *self,
              const KijkRect   *rect)
{
  KijkRect grown = kijk_rect_grow (rect, self->gap);

  for (guint i = 0; i < self->obstacles->len; i++)
    if (kijk_rect_overlaps (&grown, &g_array_index (self->obstacles, KijkRect, i)))
      return FALSE;

  return kijk_wedge_holds_rect (&self->wedge, rect, self->gap);
}

/* Looks for a rectangle, and for another right under its middle. */
typedef struct {
  const KijkGround *ground;
  KijkPoint         wish;
  KijkRect          best;
  KijkRect          under;   /* its place for the best; empty for none */
  double            nearest; /* squared */
} Search;

static KijkRect
rect_around (const Search *search,
             KijkPoint     at)
{
  double grain = search->ground->grain;
  double high = search->best.height + search->under.height;

  return (KijkRect) { grain * round ((at.x - search->best.width / 2) / grain),
                      grain * round ((at.y - high / 2) / grain), search->best.width, search->best.height };
}

static KijkRect
rect_under (const Search   *search,
            const KijkRect *rect)
{
  return (KijkRect) { rect->x + (rect->width - search->under.width) / 2, rect->y + rect->height,
                      search->under.width, search->under.height };
}

static void
try_rect (Search    *search,
          KijkPoint  at)
{
  KijkRect rect = rect_around (search, at);
  KijkRect under = rect_under (search, &rect);
  double dx = rect.x + rect.width / 2 - search->wish.x;
  double dy = rect.y + (rect.height + under.height) / 2 - search->wish.y;
  double far = dx * dx + dy * dy;

  /* A hair's breadth, so that of two places equally near the first wins on every
   * machine. */
  if (far > search->nearest - 1e-9 || !is_free_rect (search->ground, &rect) ||
      (under.width > 0 && !is_free_rect (search->ground, &under)))
    return;

  search->nearest = far;
  search->best = rect;
  search->under = under;
}

/* Half of what lies between two steps, and what the grain makes of it. */
static double
reach_of (const Search *search)
{
  const KijkWedge *wedge = &search->ground->wedge;

  return hypot (wedge->outer * wedge->sweep / STEPS_ALONG, (wedge->outer - wedge->inner) / STEPS_ACROSS) / 2 +
         search->ground->grain;
}

/* Whether a place within @reach of @at might do: one for a rectangle that is smaller
 * by that much, not further than what was found. */
static gboolean
is_worth_it (const Search *search,
             KijkPoint     at,
             double        reach)
{
  KijkRect rect = rect_around (search, at);
  KijkRect under = rect_under (search, &rect);
  KijkRect smaller = kijk_rect_grow (&rect, -reach);
  KijkRect smaller_under = kijk_rect_grow (&under, -reach);

  if (hypot (at.x - search->wish.x, at.y - search->wish.y) - 2 * reach > sqrt (search->nearest))
    return FALSE;

  return is_free_rect (search->ground, &smaller) &&
         (under.width == 0 || is_free_rect (search->ground, &smaller_under));
}

/* A point of the ring in the direction of a unit vector. */
static KijkPoint
point_towards (const KijkWedge *wedge,
               KijkPoint        direction,
               double           across)
{
  double radius = wedge->inner + (wedge->outer - wedge->inner) * across;

  return (KijkPoint) { wedge->cx + radius * direction.x, wedge->cy + radius * direction.y };
}

static KijkPoint
direction_of (const KijkWedge *wedge,
              double           along)
{
  return kijk_polar (0, 0, wedge->from + wedge->sweep * along, 1);
}

static void
look_at_steps (Search *search)
{
  const KijkWedge *wedge = &search->ground->wedge;

  for (int i = 0; i <= STEPS_ALONG; i++)
    {
      KijkPoint direction = direction_of (wedge, (double) i / STEPS_ALONG);

      for (int j = 0; j <= STEPS_ACROSS; j++)
        try_rect (search, point_towards (wedge, direction, (double) j / STEPS_ACROSS));
    }
}

static void
look_between_steps (Search *search)
{
  const KijkWedge *wedge = &search->ground->wedge;
  double reach = reach_of (search);

  for (int i = 0; i <= STEPS_ALONG; i++)
    {
      KijkPoint direction = direction_of (wedge, (double) i / STEPS_ALONG);
      KijkPoint finer[FINER];

      for (int k = 0; k < FINER; k++)
        finer[k] = direction_of (wedge, (i + (k + 0.5) / FINER - 0.5) / STEPS_ALONG);

      for (int j = 0; j <= STEPS_ACROSS; j++)
        if (is_worth_it (search, point_towards (wedge, direction, (double) j / STEPS_ACROSS), reach))
          for (int k = 0; k < FINER * FINER; k++)
            try_rect (search, point_towards (wedge, finer[k / FINER],
                                             (j + (k % FINER + 0.5) / FINER - 0.5) / STEPS_ACROSS));
    }
}

static void
look_everywhere (Search   *search,
                 gboolean  closer)
{
  look_at_steps (search);
  if (closer && search->nearest == G_MAXDOUBLE)
    look_between_steps (search);
}

/* ---- what was found before ---- */

/* Names and questions look for their places anew whenever something else in the
 * picture changes, and find the same: that was nine tenths of a picture's time. What
 * was found is remembered by all that it depends on, so many answers a thread. */
#define MOST_ANSWERS 4096

typedef struct {
  KijkRect best;
  KijkRect under;
  double   nearest;
} Answer;

static GPrivate answers = G_PRIVATE_INIT ((GDestroyNotify) g_hash_table_unref);

static GHashTable *
get_answers (void)
{
  GHashTable *known = g_private_get (&answers);

  if (known != NULL && g_hash_table_size (known) < MOST_ANSWERS)
    return known;

  known = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, g_free);
  g_private_replace (&answers, known);

  return known;
}

static GBytes *
describe_search (const Search *search,
                 gboolean      closer)
{
  const KijkGround *ground = search->ground;
  const double sizes[] = { ground->gap, ground->grain, search->wish.x, search->wish.y,
                           search->best.width, search->best.height,
                           search->under.width, search->under.height, closer };
  GByteArray *all = g_byte_array_new ();

  g_byte_array_append (all, (const guint8 *) &ground->wedge, sizeof ground->wedge);
  g_byte_array_append (all, (const guint8 *) sizes, sizeof sizes);
  g_byte_array_append (all, (const guint8 *) ground->obstacles->data,
                       (guint) (ground->obstacles->len * sizeof (KijkRect)));

  return g_byte_array_free_to_bytes (all);
}

static void
look (Search   *search,
      gboolean  closer)
{
  GHashTable *known = get_answers ();
  g_autoptr (GBytes) question = describe_search (search, closer);
  Answer *answer = g_hash_table_lookup (known, question);

  if (answer == NULL)
    {
      look_everywhere (search, closer);
      answer = g_memdup2 (&(Answer) { search->best, search->under, search->nearest }, sizeof *answer);
      g_hash_table_insert (known, g_steal_pointer (&question), answer);
    }

  search->best = answer->best;
  search->under = answer->under;
  search->nearest = answer->nearest;
}

/**
 * kijk_ground_place_rect:
 * @self: a ground
 * @wish: where the middle of the rectangle would like to be
 * @width: how wide it is
 * @height: how high
 * @place: (out): where it is
 *
 * Finds the free place nearest to @wish, and takes it.
 *
 * Returns: whether there is one
 */
gboolean
kijk_ground_place_rect (KijkGround *self,
                        KijkPoint   wish,
                        double      width,
                        double      height,
                        KijkRect   *place)
{
  Search search = { self, wish, { 0, 0, width, height }, { 0, 0, 0, 0 }, G_MAXDOUBLE };

  look (&search, TRUE);
  if (search.nearest == G_MAXDOUBLE)
    return FALSE;

  *place = search.best;
  kijk_ground_block (self, place);
  return TRUE;
}

/**
 * kijk_ground_find_pair:
 * @self: a ground
 * @wish: where the middle of both would like to be
 * @closer: whether to look where they just fit, which takes longer
 * @upper: (inout): as wide and as high as it is; and where
 * @lower: (inout): the same for what stands right under its middle
 *
 * Finds the free place for both that is nearest to @wish. It is not taken.
 *
 * Returns: whether there is one
 */
gboolean
kijk_ground_find_pair (const KijkGround *self,
                       KijkPoint         wish,
                       gboolean          closer,
                       KijkRect         *upper,
                       KijkRect         *lower)
{
  Search search = { self, wish, *upper, *lower, G_MAXDOUBLE };

  look (&search, closer);
  if (search.nearest == G_MAXDOUBLE)
    return FALSE;

  *upper = search.best;
  *lower = search.under;
  return TRUE;
}
