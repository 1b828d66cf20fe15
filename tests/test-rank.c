/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/kijk-rank.h"

/* What the field of a rank holds at most. */
#define LONGEST 200

static void
test_valid (void)
{
  static const char *const valid[] = { "b", "n", "z", "ab", "aab", "zzzz", "anb" };
  static const char *const invalid[] = { "", "a", "ba", "B", "b1", "b ", "é", "b-c" };

  for (gsize i = 0; i < G_N_ELEMENTS (valid); i++)
    g_assert_true (kijk_rank_is_valid (valid[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (invalid); i++)
    g_assert_false (kijk_rank_is_valid (invalid[i]));
  g_assert_false (kijk_rank_is_valid (NULL));
}

static void
assert_between (const char *before,
                const char *rank,
                const char *after)
{
  g_assert_true (kijk_rank_is_valid (rank));
  if (before != NULL)
    g_assert_cmpstr (before, <, rank);
  if (after != NULL)
    g_assert_cmpstr (rank, <, after);
}

static void
test_between (void)
{
  static const struct {
    const char *before;
    const char *after;
    const char *rank;
  } rows[] = {
    { NULL, NULL, "n" },   { NULL, "n", "g" },     { "n", NULL, "t" },   { "b", "d", "c" },
    { "b", "c", "bn" },    { NULL, "b", "an" },    { "z", NULL, "zn" },  { "b", "bb", "ban" },
    { "bz", "c", "bzn" },  { "b", "cb", "c" },     { "an", "b", "at" },  { NULL, "aab", "aaan" },
    { "bb", "bc", "bbn" }, { "bzz", "c", "bzzn" }, { "az", "b", "azn" }, { "a" "b", "b" "b", "b" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *rank = kijk_rank_between (rows[i].before, rows[i].after);

      g_assert_cmpstr (rank, ==, rows[i].rank);
      assert_between (rows[i].before, rank, rows[i].after);
    }
}

/* Items put anywhere in a list, thousands of times: always in between, and short. */
static void
test_anywhere (void)
{
  const guint n = 5000;
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GPtrArray) ranks = g_ptr_array_new_with_free_func (g_free);
  gsize longest = 0;

  while (ranks->len < n)
    {
      guint at = g_rand_int_range (random, 0, ranks->len + 1);
      const char *before = at > 0 ? ranks->pdata[at - 1] : NULL;
      const char *after = at < ranks->len ? ranks->pdata[at] : NULL;
      char *rank = kijk_rank_between (before, after);

      assert_between (before, rank, after);
      longest = MAX (longest, strlen (rank));
      g_ptr_array_insert (ranks, at, rank);
    }

  /* Of a fair tree the longest would be three; chance doubles that. */
  g_assert_cmpuint (longest, <=, 10);
}

/* At worst everybody drops at the same place. */
static void
test_same_place (void)
{
  g_autofree char *first = kijk_rank_between (NULL, NULL);
  g_autofree char *last = g_strdup (first);
  g_autofree char *low = g_strdup ("b");
  g_autofree char *high = g_strdup ("c");

  for (int i = 0; i < 600; i++)
    {
      char *before_all = kijk_rank_between (NULL, first);
      char *after_all = kijk_rank_between (last, NULL);
      char *inside = kijk_rank_between (low, high);

      assert_between (NULL, before_all, first);
      assert_between (last, after_all, NULL);
      assert_between (low, inside, high);
      g_assert_cmpuint (strlen (before_all), <=, LONGEST);
      g_assert_cmpuint (strlen (after_all), <=, LONGEST);
      g_assert_cmpuint (strlen (inside), <=, LONGEST);

      g_free (first);
      first = before_all;
      g_free (last);
      last = after_all;
      g_free (i % 2 == 0 ? low : high);
      *(i % 2 == 0 ? &low : &high) = inside;
    }
}

/* A list typed in one go: counted, not halved. */
static void
test_after (void)
{
  g_autofree char *last = NULL;

  for (int i = 0; i < 17000; i++)
    {
      char *next = kijk_rank_after (last);

      assert_between (last, next, NULL);
      g_assert_cmpuint (strlen (next), <=, 3);
      g_free (last);
      last = next;
    }

  /* There is always a next one, if a longer one. */
  for (int i = 0; i < 1200; i++)
    {
      char *next = kijk_rank_after (last);

      assert_between (last, next, NULL);
      g_assert_cmpuint (strlen (next), <=, LONGEST);
      g_free (last);
      last = next;
    }
}

static void
test_after_any (void)
{
  static const char *const lasts[] = { NULL, "b", "aab", "aabn", "aaz", "azz", "n", "zz", "zzz", "zzzz" };

  for (gsize i = 0; i < G_N_ELEMENTS (lasts); i++)
    {
      g_autofree char *next = kijk_rank_after (lasts[i]);

      assert_between (lasts[i], next, NULL);
    }
}

/* Between any two ranks there is another, also between ranks as others made them. */
static void
test_any_two (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (int i = 0; i < 20000; i++)
    {
      char ranks[2][7] = { "", "" };
      int order;
      g_autofree char *rank = NULL;

      for (int r = 0; r < 2; r++)
        {
          int length = g_rand_int_range (random, 1, 6);

          /* Few letters, and those at the ends, so that ranks are often close. */
          for (int j = 0; j < length; j++)
            ranks[r][j] = "abyz"[g_rand_int_range (random, j + 1 == length ? 1 : 0, 4)];
        }

      order = strcmp (ranks[0], ranks[1]);
      if (order == 0)
        continue;
      rank = kijk_rank_between (ranks[order < 0 ? 0 : 1], ranks[order < 0 ? 1 : 0]);
      assert_between (ranks[order < 0 ? 0 : 1], rank, ranks[order < 0 ? 1 : 0]);
      g_assert_cmpuint (strlen (rank), <=, 8);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rank/valid", test_valid);
  g_test_add_func ("/rank/between", test_between);
  g_test_add_func ("/rank/anywhere", test_anywhere);
  g_test_add_func ("/rank/same-place", test_same_place);
  g_test_add_func ("/rank/after", test_after);
  g_test_add_func ("/rank/after-any", test_after_any);
  g_test_add_func ("/rank/any-two", test_any_two);

  return g_test_run ();
}
