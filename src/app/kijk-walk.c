/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-walk-private.h"

#include <math.h>

#include "diagram/kijk-circle.h"
#include "model/kijk-text.h"

/* How one walks through a picture without seeing it: what a keyboard or a screen reader
 * stops at, and in what order. Round pictures are walked ring by ring; flat ones, the
 * Kompas as a line, the road so far and what was agreed, as they are read. */

#define PHASE_PREFIX "phase-"
#define STEP_PREFIX "step-"
#define NEEDLE "needle"
#define TOKEN_PREFIX "token-"
#define CARD_PREFIX "card-"
#define BADGE_PREFIX "badge-"

/**
 * kijk_walk_get_phase:
 * @node: a node
 *
 * Returns: the #KijkPhase that @node of a picture of the Kompas stands for, or -1; of a
 *   phase of the circular model that goes over two of them, the one it is about
 */
int
kijk_walk_get_phase (const KijkNode *node)
{
  int phase, circular;

  g_return_val_if_fail (node != NULL, -1);

  if (node->role != KIJK_ROLE_SECTOR || !g_str_has_prefix (node->id, PHASE_PREFIX))
    return -1;

  phase = kijk_enumeration_parse (&kijk_phase_enumeration, node->id + strlen (PHASE_PREFIX));
  circular = kijk_enumeration_parse (&kijk_circular_phase_enumeration, node->id + strlen (PHASE_PREFIX));

  return phase < 0 && circular >= 0 ? (int) kijk_circular_phase_get_phase (circular) : phase;
}

/**
 * kijk_walk_get_step:
 * @node: a node
 *
 * Returns: the #KijkStep that @node of the circular model stands for, or -1
 */
int
kijk_walk_get_step (const KijkNode *node)
{
  g_return_val_if_fail (node != NULL, -1);

  if (node->role != KIJK_ROLE_SECTOR || !g_str_has_prefix (node->id, STEP_PREFIX))
    return -1;

  return kijk_enumeration_parse (&kijk_step_enumeration, node->id + strlen (STEP_PREFIX));
}

/**
 * kijk_walk_find_phase:
 * @scene: a scene
 * @phase: a phase
 *
 * Returns: (transfer none) (nullable): what stands for @phase in a picture of the Kompas
 */
KijkNode *
kijk_walk_find_phase (KijkScene *scene,
                      KijkPhase  phase)
{
  g_autofree char *id = NULL;

  g_return_val_if_fail (scene != NULL, NULL);

  id = g_strconcat (PHASE_PREFIX,
                    kijk_scene_get_view (scene) == KIJK_VIEW_CIRCULAR
                        ? kijk_circular_phase_enumeration.values[kijk_phase_get_circular (phase)]
                        : kijk_phase_enumeration.values[phase],
                    NULL);
  return kijk_scene_find (scene, id);
}

/**
 * kijk_walk_is_single:
 * @node: a node
 *
 * Returns: whether @node stands for one thing that can be held: as a token, or in full
 *   on a card
 */
gboolean
kijk_walk_is_single (const KijkNode *node)
{
  g_return_val_if_fail (node != NULL, FALSE);

  return node->role == KIJK_ROLE_TOKEN || node->role == KIJK_ROLE_CARD;
}

/* On the line of a relation lies its badge, on those of many a number. */
static gboolean
is_on_lines (const KijkNode *node)
{
  return node->role == KIJK_ROLE_MARK && node->kind == KIJK_KIND_INTEREST_RELATION && node->items != NULL;
}

/**
 * kijk_walk_is_relation:
 * @node: a node
 *
 * Returns: whether @node is the badge that one relation is held by
 */
gboolean
kijk_walk_is_relation (const KijkNode *node)
{
  g_return_val_if_fail (node != NULL, FALSE);

  return is_on_lines (node) && g_str_has_prefix (node->id, BADGE_PREFIX);
}

/**
 * kijk_walk_is_stack:
 * @node: a node
 *
 * Returns: whether @node stands for several things, from which one is chosen: tokens in
 *   a stack, or relations that have one line or none
 */
gboolean
kijk_walk_is_stack (const KijkNode *node)
{
  g_return_val_if_fail (node != NULL, FALSE);

  return node->role == KIJK_ROLE_STACK || (is_on_lines (node) && !kijk_walk_is_relation (node));
}

/**
 * kijk_walk_find_badge:
 * @scene: a scene
 * @node: a node of it
 *
 * Returns: (transfer none): the badge that a relation is held by, for the line of one;
 *   @node itself otherwise
 */
KijkNode *
kijk_walk_find_badge (KijkScene *scene,
                      KijkNode  *node)
{
  g_autofree char *id = NULL;
  KijkNode *badge;

  g_return_val_if_fail (scene != NULL && node != NULL, NULL);

  if (node->role != KIJK_ROLE_RELATION || node->items == NULL)
    return node;

  id = g_strconcat (BADGE_PREFIX, node->items[0], NULL);
  badge = kijk_scene_find (scene, id);
  return badge != NULL ? badge : node;
}

/**
 * kijk_walk_name_twin:
 * @id: the name of a node
 *
 * Returns: (transfer full) (nullable): of a token the name of the card that stands for
 *   the same when it is in focus, and the other way round
 */
char *
kijk_walk_name_twin (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  if (g_str_has_prefix (id, TOKEN_PREFIX))
    return g_strconcat (CARD_PREFIX, id + strlen (TOKEN_PREFIX), NULL);
  if (g_str_has_prefix (id, CARD_PREFIX))
    return g_strconcat (TOKEN_PREFIX, id + strlen (CARD_PREFIX), NULL);

  return NULL;
}

/**
 * kijk_walk_stops_at:
 * @node: a node
 *
 * Returns: whether @node is something to get hold of: a token, a card, a stack, a
 *   relation, a phase or a step
 */
gboolean
kijk_walk_stops_at (const KijkNode *node)
{
  g_return_val_if_fail (node != NULL, FALSE);

  if (node->listed || node->page != 1)
    return FALSE;

  return kijk_walk_is_single (node) || kijk_walk_is_stack (node) || kijk_walk_is_relation (node) ||
         kijk_walk_get_phase (node) >= 0 || kijk_walk_get_step (node) >= 0;
}

/* Rings from the centre outwards; the pre-phase is the hub of the Kompas, and the steps of
 * the circular model lie around its phases. */
static int
ring_of (KijkScene      *scene,
         const KijkNode *node)
{
  int phase = kijk_walk_get_phase (node);

  if (kijk_walk_get_step (node) >= 0)
    return KIJK_RING_INTERESTS;
  if (phase >= 0)
    return phase == KIJK_PHASE_PRE || kijk_scene_get_view (scene) == KIJK_VIEW_CIRCULAR
               ? KIJK_RING_AMBITION : KIJK_RING_INTERESTS;
  /* The road so far lies around the pre-phase. */
  if (node->kind == KIJK_KIND_PHASE_VISIT)
    return KIJK_RING_AMBITION;
  /* What the parties want together lies where the pieces meet, in none of them. */
  if (node->kind == KIJK_KIND_SHARED_AMBITION)
    return KIJK_RING_AMBITION;
  if (is_on_lines (node))
    return KIJK_RING_INTERESTS;

  return node->cell >= 0 ? (int) kijk_cell_get_ring (node->cell) : KIJK_RING_CONTEXT;
}

/**
 * kijk_walk_find_centre:
 * @scene: a round picture
 *
 * Returns: the point that everything in it lies around
 */
KijkPoint
kijk_walk_find_centre (KijkScene *scene)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);
  const KijkPage *page = kijk_scene_get_page (scene);
  KijkNode *needle = kijk_scene_find (scene, NEEDLE);

  if (kijk_scene_get_view (scene) == KIJK_VIEW_CIRCULAR && needle != NULL)
    return kijk_node_get_centre (needle);
  for (guint i = 0; i < nodes->len; i++)
    if (((KijkNode *) nodes->pdata[i])->role == KIJK_ROLE_RING)
      return kijk_node_get_centre (nodes->pdata[i]);

  return (KijkPoint) { page->width / 2, page->height / 2 };
}

static int
compare_stops (gconstpointer a,
               gconstpointer b)
{
  const KijkWalkStop *x = a;
  const KijkWalkStop *y = b;

  if (x->ring != y->ring)
    return x->ring - y->ring;
  if (x->order != y->order)
    return x->order < y->order ? -1 : 1;

  return strcmp (x->node->id, y->node->id);
}

/* Where @node, the @i-th, comes in the order. */
static KijkWalkStop
place_stop (KijkScene *scene,
            KijkNode  *node,
            guint      i,
            KijkPoint  centre)
{
  double angle = kijk_angle_normalise (kijk_angle_of (centre.x, centre.y, kijk_node_get_centre (node)));

  if (_kijk_walk_is_flat (scene))
    return (KijkWalkStop) { node, _kijk_walk_get_flat_ring (node), i, i };

  /* Stays come one after another; the rest goes round. */
  return (KijkWalkStop) { node, ring_of (scene, node), angle,
                          node->kind == KIJK_KIND_PHASE_VISIT ? 2 * G_PI + i : angle };
}

/* Returns: (transfer full): all stops, ring by ring from the centre, clockwise */
static GArray *
list_stops (KijkScene *scene)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);
  GArray *stops = g_array_new (FALSE, FALSE, sizeof (KijkWalkStop));
  KijkPoint centre = kijk_walk_find_centre (scene);

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkWalkStop stop;

      if (!kijk_walk_stops_at (nodes->pdata[i]))
        continue;
      stop = place_stop (scene, nodes->pdata[i], i, centre);
      g_array_append_val (stops, stop);
    }
  g_array_sort (stops, compare_stops);

  return stops;
}

static int
find_place (GArray         *stops,
            const KijkNode *node)
{
  for (guint i = 0; node != NULL && i < stops->len; i++)
    if (g_array_index (stops, KijkWalkStop, i).node == node)
      return (int) i;

  return -1;
}

static double
distance (double a,
          double b)
{
  double apart = fabs (a - b);

  return fmin (apart, 2 * G_PI - apart);
}

/* The stop of the next ring that has any which is nearest in direction. */
static KijkNode *
find_across (GArray     *stops,
             const KijkWalkStop *from,
             int         by)
{
  for (int ring = from->ring + by; ring >= KIJK_RING_AMBITION && ring <= KIJK_RING_CONTEXT;
       ring += by)
    {
      const KijkWalkStop *nearest = NULL;

      for (guint i = 0; i < stops->len; i++)
        {
          const KijkWalkStop *stop = &g_array_index (stops, KijkWalkStop, i);

          if (stop->ring == ring && (nearest == NULL || distance (stop->angle, from->angle) <
                                                            distance (nearest->angle, from->angle)))
            nearest = stop;
        }
      if (nearest != NULL)
        return nearest->node;
    }

  return NULL;
}

/* The card above or below, of those that stand in one column with @from. */
static KijkNode *
find_card (GArray         *stops,
           const KijkNode *from,
           gboolean        above)
{
  KijkRect rect = kijk_node_get_extents ((KijkNode *) from);
  KijkNode *nearest = NULL;
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < stops->len; i++)
    {
      KijkNode *node = g_array_index (stops, KijkWalkStop, i).node;
      KijkRect other = kijk_node_get_extents (node);
      double off = above ? rect.y - other.y : other.y - rect.y;

      if (node->role != KIJK_ROLE_CARD || fabs (other.x - rect.x) > rect.width / 4 || off <= 0 || off >= least)
        continue;
      nearest = node;
      least = off;
    }

  return nearest;
}

/**
 * kijk_walk_list:
 * @scene: a scene
 *
 * Returns: (transfer container) (element-type KijkNode): everything to get hold
 *   of, ring by ring from the centre, each clockwise from twelve o'clock; of a flat
 *   picture as it is read
 */
GPtrArray *
kijk_walk_list (KijkScene *scene)
{
  g_autoptr (GArray) stops = NULL;
  GPtrArray *nodes;

  g_return_val_if_fail (scene != NULL, NULL);

  stops = list_stops (scene);
  nodes = g_ptr_array_sized_new (stops->len);
  for (guint i = 0; i < stops->len; i++)
    g_ptr_array_add (nodes, g_array_index (stops, KijkWalkStop, i).node);

  return nodes;
}

/* Round the ring, or within the part, in which the @place-th is. */
static int
step_along (GArray   *stops,
            int       place,
            KijkWalk  step)
{
  int first, last;

#define RING_AT(i) g_array_index (stops, KijkWalkStop, i).ring
  for (first = place; first > 0 && RING_AT (first - 1) == RING_AT (place);)
    first--;
  for (last = place; last + 1 < (int) stops->len && RING_AT (last + 1) == RING_AT (place);)
    last++;
#undef RING_AT

  switch (step)
    {
    case KIJK_WALK_ON:
      return place == last ? first : place + 1;
    case KIJK_WALK_BACK:
      return place == first ? last : place - 1;
    case KIJK_WALK_FIRST:
      return first;
    default:
      return last;
    }
}

/**
 * kijk_walk_step:
 * @scene: a scene
 * @from: (nullable): where one is, %NULL for nowhere yet
 * @step: where to
 *
 * Returns: (transfer none) (nullable): where one gets: on and back go round the
 *   ring, out and in to what is nearest in that direction, from a card to the one above
 *   or below it, and in a flat picture up and down; %NULL if there is nothing there
 */
KijkNode *
kijk_walk_step (KijkScene      *scene,
                const KijkNode *from,
                KijkWalk        step)
{
  g_autoptr (GArray) stops = NULL;
  KijkNode *to = NULL;
  int place;

  g_return_val_if_fail (scene != NULL, NULL);

  stops = list_stops (scene);
  if (stops->len == 0)
    return NULL;

  place = find_place (stops, from);
  if (place < 0)
    return g_array_index (stops, KijkWalkStop, 0).node;

  if (from->role == KIJK_ROLE_CARD && (step == KIJK_WALK_OUT || step == KIJK_WALK_IN))
    {
      KijkNode *card = find_card (stops, from, step == KIJK_WALK_OUT);

      if (card != NULL)
        return card;
    }
  if (_kijk_walk_is_flat (scene) && _kijk_walk_step_flat (stops, place, step, &to))
    return to;
  if (step == KIJK_WALK_OUT || step == KIJK_WALK_IN)
    return find_across (stops, &g_array_index (stops, KijkWalkStop, place), step == KIJK_WALK_OUT ? 1 : -1);

  return g_array_index (stops, KijkWalkStop, step_along (stops, place, step)).node;
}

static gboolean
begins_with (const KijkNode *node,
             const char     *folded)
{
  g_autofree char *label = kijk_text_fold_search (node->label);

  return g_str_has_prefix (label, folded);
}

/**
 * kijk_walk_find:
 * @scene: a scene
 * @from: (nullable): where one is
 * @letters: what somebody typed
 *
 * Returns: (transfer none) (nullable): the next whose label begins with @letters,
 *   whatever their case and accents; @from itself while it still does and @letters are more
 *   than one
 */
KijkNode *
kijk_walk_find (KijkScene      *scene,
                const KijkNode *from,
                const char     *letters)
{
  g_autoptr (GArray) stops = NULL;
  g_autofree char *folded = NULL;
  int place;
  guint first;

  g_return_val_if_fail (scene != NULL && letters != NULL, NULL);

  stops = list_stops (scene);
  place = find_place (stops, from);
  folded = kijk_text_fold_search (letters);
  if (*folded == '\0')
    return NULL;

  first = place < 0 ? 0 : place + (g_utf8_strlen (letters, -1) > 1 ? 0 : 1);
  for (guint i = 0; i < stops->len; i++)
    {
      KijkNode *node = g_array_index (stops, KijkWalkStop, (first + i) % stops->len).node;

      if (begins_with (node, folded))
        return node;
    }

  return NULL;
}
