/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-initials.h"

#include <pango/pango.h>

#include "diagram/kijk-palette.h"

/* As many as coins have room for. */
#define GRAPHEMES 2

/* The colours, each plain, with a double outline and dotted, before they repeat. */
#define N_COLOURS (3 * KIJK_N_PARTY_COLOURS)

static gboolean
is_wanted (const char *grapheme,
           gboolean    signs)
{
  gunichar c = g_utf8_get_char (grapheme);

  return g_unichar_isgraph (c) && (signs || !g_unichar_ispunct (c));
}

/* Returns: (transfer full): the letters and digits of @name, and its other signs
 * if @signs, one string each */
static GPtrArray *
list_graphemes (const char *name,
                gboolean    signs)
{
  GPtrArray *graphemes = g_ptr_array_new_with_free_func (g_free);
  int n = g_utf8_strlen (name, -1);
  g_autofree PangoLogAttr *attributes = g_new0 (PangoLogAttr, n + 1);
  const char *start = name;

  pango_get_log_attrs (name, -1, -1, NULL, attributes, n + 1);
  for (int i = 1; i <= n; i++)
    {
      const char *end = g_utf8_offset_to_pointer (name, i);

      if (!attributes[i].is_cursor_position)
        continue;
      if (is_wanted (start, signs))
        g_ptr_array_add (graphemes, g_strndup (start, end - start));
      start = end;
    }

  return graphemes;
}

/* As a capital, which stays one letter: that of ß is not SS here. */
static char *
capitalise (const char *grapheme)
{
  GString *capital = g_string_new (NULL);

  g_string_append_unichar (capital, g_unichar_totitle (g_utf8_get_char (grapheme)));
  g_string_append (capital, g_utf8_next_char (grapheme));

  return g_string_free (capital, FALSE);
}

static gboolean
claim (GHashTable *taken,
       const char *first,
       const char *second,
       char      **initials)
{
  g_autofree char *capital = capitalise (first);
  g_autofree char *lower = g_utf8_strdown (second, -1);
  g_autofree char *candidate = g_strconcat (capital, lower, NULL);
  g_autofree char *folded = g_utf8_casefold (candidate, -1);

  if (!g_hash_table_add (taken, g_steal_pointer (&folded)))
    return FALSE;

  *initials = g_steal_pointer (&candidate);
  return TRUE;
}

/* A letter with a number, then the number alone. */
static char *
count_up (GHashTable *taken,
          const char *first)
{
  char *initials = NULL;

  for (int number = 2;; number++)
    {
      g_autofree char *digits = g_strdup_printf ("%d", number);

      if (number < 10 ? claim (taken, first, digits, &initials) : claim (taken, digits, "", &initials))
        return initials;
    }
}

/* The first letter with each later one in turn, then with a number. */
static char *
derive (GHashTable *taken,
        const char *name)
{
  g_autoptr (GPtrArray) graphemes = list_graphemes (name, FALSE);
  const char *first;
  char *initials = NULL;

  if (graphemes->len == 0)
    {
      g_ptr_array_unref (graphemes);
      graphemes = list_graphemes (name, TRUE);
    }
  first = graphemes->len > 0 ? graphemes->pdata[0] : "?";

  for (guint i = 1; i < graphemes->len; i++)
    if (claim (taken, first, graphemes->pdata[i], &initials))
      return initials;
  if (claim (taken, first, "", &initials))
    return initials;

  return count_up (taken, first);
}

static char *
given (KijkItem *party)
{
  g_autoptr (GPtrArray) graphemes = list_graphemes (kijk_item_get_text (party, KIJK_STAKEHOLDER_INITIALS), TRUE);
  GString *initials = g_string_new (NULL);

  for (guint i = 0; i < graphemes->len && i < GRAPHEMES; i++)
    g_string_append (initials, graphemes->pdata[i]);

  return g_string_free (initials, FALSE);
}

static const char *
name_of (KijkItem *party)
{
  const char *short_name = kijk_item_get_text (party, KIJK_STAKEHOLDER_SHORT_NAME);

  return *short_name != '\0' ? short_name : kijk_item_get_text (party, KIJK_STAKEHOLDER_NAME);
}

/**
 * kijk_initials_of:
 * @parties: (element-type KijkItem): parties, in their order
 *
 * Gives each party one or two letters that no other has: those that somebody
 * chose, and for the rest the first letters of their name that are still free.
 *
 * Returns: (transfer full) (element-type utf8 utf8): the letters by id
 */
GHashTable *
kijk_initials_of (GPtrArray *parties)
{
  GHashTable *initials = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < parties->len; i++)
    {
      g_autofree char *chosen = given (parties->pdata[i]);
      g_autofree char *folded = g_utf8_casefold (chosen, -1);

      if (*chosen == '\0' || !g_hash_table_add (taken, g_steal_pointer (&folded)))
        continue;
      g_hash_table_insert (initials, g_strdup (kijk_item_get_id (parties->pdata[i])),
                           g_steal_pointer (&chosen));
    }

  for (guint i = 0; i < parties->len; i++)
    if (!g_hash_table_contains (initials, kijk_item_get_id (parties->pdata[i])))
      g_hash_table_insert (initials, g_strdup (kijk_item_get_id (parties->pdata[i])),
                           derive (taken, name_of (parties->pdata[i])));

  return initials;
}

/* ---- where there is room for one letter ---- */

static gboolean
claim_letter (GHashTable *taken,
              const char *letter)
{
  return g_hash_table_add (taken, g_utf8_casefold (letter, -1));
}

/* Returns: (transfer full) (nullable): the first of @graphemes that is still free, as a
 * capital, or where @first_as_is the very first as it is */
static char *
find_letter (GHashTable *taken,
             GPtrArray  *graphemes,
             gboolean    first_as_is)
{
  for (guint i = 0; i < graphemes->len; i++)
    {
      g_autofree char *letter = i == 0 && first_as_is ? g_strdup (graphemes->pdata[i])
                                                      : capitalise (graphemes->pdata[i]);

      if (claim_letter (taken, letter))
        return g_steal_pointer (&letter);
    }

  return NULL;
}

/* Where all that it could have are taken, it shares its first: half of what it is
 * called says more than nothing. */
static char *
choose_letter (GHashTable *taken,
               GPtrArray  *initials,
               const char *name)
{
  g_autoptr (GPtrArray) graphemes = list_graphemes (name, FALSE);
  char *letter = find_letter (taken, initials, TRUE);

  if (letter == NULL)
    letter = find_letter (taken, graphemes, FALSE);

  return letter != NULL ? letter : g_strdup (initials->pdata[0]);
}

/**
 * kijk_initials_shorten:
 * @parties: (element-type KijkItem): parties; who comes first chooses first
 * @initials: (element-type utf8 utf8): what kijk_initials_of() gave for them
 *
 * Gives each party one letter for where there is no room for two: the first of its
 * letters that no other party has, then one of its name.
 *
 * Returns: (transfer full) (element-type utf8 utf8): the letter by id
 */
GHashTable *
kijk_initials_shorten (GPtrArray  *parties,
                       GHashTable *initials)
{
  GHashTable *letters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  /* Who has no more than one keeps it. */
  for (int most = 1; most <= GRAPHEMES; most++)
    for (guint i = 0; i < parties->len; i++)
      {
        const char *id = kijk_item_get_id (parties->pdata[i]);
        g_autoptr (GPtrArray) own = list_graphemes (g_hash_table_lookup (initials, id), TRUE);

        if ((int) own->len == most)
          g_hash_table_insert (letters, g_strdup (id), choose_letter (taken, own, name_of (parties->pdata[i])));
      }

  return letters;
}

/**
 * kijk_colours_of:
 * @parties: (element-type KijkItem): parties, in their order
 *
 * Returns: (transfer full) (element-type utf8 gint): the colour of each by id,
 *   counted from 1: the one that somebody chose, and for the rest the first that
 *   is still free
 */
GHashTable *
kijk_colours_of (GPtrArray *parties)
{
  GHashTable *colours = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean taken[N_COLOURS] = { FALSE };
  int next = 0;

  for (guint i = 0; i < parties->len; i++)
    if (kijk_item_has (parties->pdata[i], KIJK_STAKEHOLDER_COLOUR))
      {
        int colour = kijk_item_get_int (parties->pdata[i], KIJK_STAKEHOLDER_COLOUR);

        taken[colour - 1] = TRUE;
        g_hash_table_insert (colours, g_strdup (kijk_item_get_id (parties->pdata[i])), GINT_TO_POINTER (colour));
      }

  for (guint i = 0; i < parties->len; i++)
    if (!kijk_item_has (parties->pdata[i], KIJK_STAKEHOLDER_COLOUR))
      {
        while (next < N_COLOURS && taken[next])
          next++;
        g_hash_table_insert (colours, g_strdup (kijk_item_get_id (parties->pdata[i])),
                             GINT_TO_POINTER (next % N_COLOURS + 1));
        next++;
      }

  return colours;
}
