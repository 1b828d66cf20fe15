/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-focus.h"

#include <gio/gio.h>
#include <string.h>

#include "method/kijk-words.h"

/* The lens is a fisheye: the radius, and in its ring the angle, each run through a
 * continuous map that is steep where one looks and flat beside it. Between the
 * edges of rings and sectors both are straight lines, so that a place along and
 * across its sector stays that place. */

/* Outer radii of the rings as shares of the whole, with the lens on one of them: a
 * ring beside it keeps room for a row of tokens, the disc for its names. */
static const double shares[KIJK_N_RINGS][KIJK_N_RINGS] = {
  [KIJK_RING_AMBITION] = { 0.64, 0.82, 1.0 },
  [KIJK_RING_INTERESTS] = { 0.3, 0.81, 1.0 },
  [KIJK_RING_CONTEXT] = { 0.3, 0.5, 1.0 },
};

/* Of a turn: how wide the sector under the lens is. */
#define WIDE_OF_THREE (230.0 / 360)
#define WIDE_OF_FOUR (165.0 / 360)

static double
blend (double from,
       double to,
       double strength)
{
  return from + (to - from) * CLAMP (strength, 0, 1);
}

/**
 * kijk_focus_init_nth:
 * @self: (out caller-allocates): a lens
 * @n: which one, below %KIJK_N_FOCUSES
 *
 * Goes through all there are: over each ring, followed by those over its sectors.
 */
void
kijk_focus_init_nth (KijkFocus *self,
                     guint      n)
{
  g_return_if_fail (self != NULL && n < KIJK_N_FOCUSES);

  for (int ring = 0; ring < KIJK_N_RINGS; ring++)
    for (int cell = KIJK_FOCUS_WHOLE_RING; cell < KIJK_N_CELLS; cell++)
      if ((cell == KIJK_FOCUS_WHOLE_RING || kijk_cell_get_ring (cell) == (KijkRing) ring) && n-- == 0)
        {
          *self = (KijkFocus) { .ring = ring, .cell = cell, .strength = 1 };
          return;
        }
}

/**
 * kijk_focus_init_parse:
 * @self: (out caller-allocates): a lens
 * @text: the name of a ring, or of a ring and a sector of it: `interests`,
 *   `interests/collective`
 * @error: return location for an error
 *
 * Reads where a lens is held; it has its full strength.
 *
 * Returns: whether @text names a part of the Kijkglas
 */
gboolean
kijk_focus_init_parse (KijkFocus  *self,
                       const char *text,
                       GError    **error)
{
  g_auto (GStrv) parts = NULL;
  int ring, cell = KIJK_FOCUS_WHOLE_RING;

  g_return_val_if_fail (self != NULL && text != NULL, FALSE);

  parts = g_strsplit (text, "/", 2);
  ring = parts[0] != NULL ? kijk_enumeration_parse (&kijk_ring_enumeration, parts[0]) : -1;
  if (ring >= 0 && parts[1] != NULL)
    cell = kijk_enumeration_parse (&kijk_cell_enumeration, parts[1]);

  if (ring < 0 || (parts[1] != NULL && (cell < 0 || kijk_cell_get_ring (cell) != (KijkRing) ring)))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   "“%s” is not a ring, nor a ring and a sector of it such as interests/collective", text);
      return FALSE;
    }

  *self = (KijkFocus) { .ring = ring, .cell = cell, .strength = 1 };
  return TRUE;
}

/**
 * kijk_focus_to_text:
 * @self: a lens
 *
 * Returns: (transfer full): where it is held, as kijk_focus_init_parse() reads it;
 *   empty without any strength
 */
char *
kijk_focus_to_text (const KijkFocus *self)
{
  const char *ring = kijk_ring_enumeration.values[self->ring];

  if (self->strength <= 0)
    return g_strdup ("");
  if (self->cell == KIJK_FOCUS_WHOLE_RING)
    return g_strdup (ring);

  return g_strconcat (ring, "/", kijk_cell_enumeration.values[self->cell], NULL);
}

/**
 * kijk_focus_describe:
 * @self: a lens
 * @language: in which language
 *
 * Returns: (transfer full): what is under it, for people, such as
 *   `Belangen, Collectief`
 */
char *
kijk_focus_describe (const KijkFocus *self,
                     KijkLanguage     language)
{
  const char *ring = kijk_words_about (language, &kijk_ring_enumeration, self->ring, "name");

  if (self->cell == KIJK_FOCUS_WHOLE_RING)
    return g_strdup (ring);

  return g_strconcat (ring, ", ", kijk_words_about (language, &kijk_cell_enumeration, self->cell, "name"), NULL);
}

/**
 * kijk_focus_is_same:
 * @self: a lens
 * @other: another
 *
 * Returns: whether both make the same picture
 */
gboolean
kijk_focus_is_same (const KijkFocus *self,
                    const KijkFocus *other)
{
  if (self->strength <= 0 || other->strength <= 0)
    return self->strength <= 0 && other->strength <= 0;

  return self->ring == other->ring && self->cell == other->cell && self->strength == other->strength;
}

/**
 * kijk_focus_holds_cell:
 * @self: a lens
 * @cell: a sector
 *
 * Returns: whether @cell is under it, and what lies there is drawn as cards: only
 *   at its full strength
 */
gboolean
kijk_focus_holds_cell (const KijkFocus *self,
                       KijkCell         cell)
{
  return self->strength >= 1 && kijk_cell_get_ring (cell) == self->ring &&
         (self->cell == KIJK_FOCUS_WHOLE_RING || self->cell == (int) cell);
}

/**
 * kijk_focus_bend_radii:
 * @self: a lens
 * @radius: of the outermost ring
 * @outer: (inout) (array fixed-size=3): the outer radius of each ring
 *
 * Gives the ring under the lens more room, and its neighbours less.
 */
void
kijk_focus_bend_radii (const KijkFocus *self,
                       double           radius,
                       double          *outer)
{
  for (int ring = 0; ring < KIJK_N_RINGS; ring++)
    outer[ring] = blend (outer[ring], shares[self->ring][ring] * radius, self->strength);
}

/**
 * kijk_focus_bend_sweeps:
 * @self: a lens
 * @n_sectors: how many sectors its ring has
 * @focused: which of them it is on, from 0
 * @sweeps: (inout) (array length=n_sectors): how wide each is, together a turn
 *
 * Gives the sector under the lens more room, and those beside it less, all of them
 * the same: a narrow one would have no room left for its name.
 */
void
kijk_focus_bend_sweeps (const KijkFocus *self,
                        int              n_sectors,
                        int              focused,
                        double          *sweeps)
{
  double wide = 2 * G_PI * (n_sectors > 3 ? WIDE_OF_FOUR : WIDE_OF_THREE);

  for (int i = 0; i < n_sectors; i++)
    sweeps[i] = blend (sweeps[i], i == focused ? wide : (2 * G_PI - wide) / (n_sectors - 1), self->strength);
}
