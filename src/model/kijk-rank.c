/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-rank.h"

/* A rank is a fraction written in base 26, a to z, compared as bytes: between
 * any two there is always another, so that moving one item changes one field of
 * one item and two people can reorder the same list and still merge. A rank
 * never ends in 'a', the zero of this notation, or nothing would fit before it. */

#define FIRST 'a'
#define BASE 26

/* Digits that kijk_rank_after() counts in: room for 17,000 items added in turn
 * before ranks grow longer. */
#define COUNTING_DIGITS 3

/**
 * kijk_rank_is_valid:
 * @rank: (nullable): a text
 *
 * Returns: whether @rank is a rank
 */
gboolean
kijk_rank_is_valid (const char *rank)
{
  gsize length;

  if (rank == NULL || *rank == '\0')
    return FALSE;

  length = strlen (rank);
  return strspn (rank, "abcdefghijklmnopqrstuvwxyz") == length && rank[length - 1] != FIRST;
}

static int
digit_at (const char *rank,
          gsize       i,
          int         otherwise)
{
  return rank != NULL && i < strlen (rank) ? rank[i] - FIRST : otherwise;
}

/**
 * kijk_rank_between:
 * @before: (nullable): the rank below, or %NULL for the start
 * @after: (nullable): the rank above, greater than @before, or %NULL for the end
 *
 * Returns: (transfer full): a short rank strictly between both
 */
char *
kijk_rank_between (const char *before,
                   const char *after)
{
  GString *rank;
  gboolean below_after = after != NULL;

  g_return_val_if_fail (before == NULL || after == NULL || strcmp (before, after) < 0, NULL);

  rank = g_string_new (NULL);

  for (gsize i = 0;; i++)
    {
      int low = digit_at (before, i, 0);
      int high = below_after ? digit_at (after, i, 0) : BASE;

      if (high - low > 1)
        {
          g_string_append_c (rank, FIRST + (low + high) / 2);
          break;
        }
      if (below_after && high > low && strlen (after) > i + 1)
        {
          /* The first digit of what is left of @after is above @before and
           * below @after, whose next digits are not all zero. */
          g_string_append_c (rank, FIRST + high);
          break;
        }
      g_string_append_c (rank, FIRST + low);
      if (high > low)
        below_after = FALSE;
    }

  return g_string_free (rank, FALSE);
}

/**
 * kijk_rank_after:
 * @last: (nullable): the greatest rank of a list
 *
 * Like kijk_rank_between() with no upper bound, but counting instead of halving,
 * so that a long list typed in one go keeps short ranks.
 *
 * Returns: (transfer full): a rank above @last
 */
char *
kijk_rank_after (const char *last)
{
  char rank[COUNTING_DIGITS + 1] = "";
  int number = 0;

  for (gsize i = 0; i < COUNTING_DIGITS; i++)
    number = number * BASE + digit_at (last, i, 0);
  number++;

  if (number >= BASE * BASE * BASE)
    return kijk_rank_between (last, NULL);

  for (int i = COUNTING_DIGITS - 1; i >= 0; i--, number /= BASE)
    rank[i] = FIRST + number % BASE;
  for (int i = COUNTING_DIGITS - 1; rank[i] == FIRST; i--)
    rank[i] = '\0';

  return g_strdup (rank);
}
