/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/kijk-id.h"

static void
test_valid (void)
{
  static const char *const valid[] = { "abcdefghij", "z234567abc", "a222222222" };
  static const char *const invalid[] = {
    "", "abcdefghi", "abcdefghijk", "2abcdefghi", "Abcdefghij", "abcdefghi1", "abcdefghi8",
    "abcdefghi0", "abcdefgh-j", "abcdefghi ", "abcdefghé", "abcde\nfghi",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (valid); i++)
    g_assert_true (kijk_id_is_valid (valid[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (invalid); i++)
    g_assert_false (kijk_id_is_valid (invalid[i]));
  g_assert_false (kijk_id_is_valid (NULL));
}

/* The same chance gives the same ids, so that tests and examples stay the same. */
static void
test_deterministic (void)
{
  g_autoptr (GRand) one = g_rand_new_with_seed (1);
  g_autoptr (GRand) other = g_rand_new_with_seed (1);

  for (int i = 0; i < 100; i++)
    {
      g_autofree char *a = kijk_id_new (one);
      g_autofree char *b = kijk_id_new (other);

      g_assert_cmpstr (a, ==, b);
    }
}

/* All of them valid, none twice, and every character at every place. */
static void
test_many (void)
{
  const int n = 50000;
  g_autoptr (GRand) random = g_rand_new_with_seed (2);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint used[KIJK_ID_LENGTH][128] = { { 0 } };

  for (int i = 0; i < n; i++)
    {
      char *id = kijk_id_new (random);

      g_assert_true (kijk_id_is_valid (id));
      for (int j = 0; j < KIJK_ID_LENGTH; j++)
        used[j][(guchar) id[j]]++;
      g_assert_true (g_hash_table_add (seen, id));
    }

  for (int j = 0; j < KIJK_ID_LENGTH; j++)
    {
      for (int c = 'a'; c <= 'z'; c++)
        g_assert_cmpuint (used[j][c], >, n / 50);
      for (int c = '2'; c <= '7'; c++)
        g_assert_true (j == 0 ? used[j][c] == 0 : used[j][c] > (guint) n / 50);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/id/valid", test_valid);
  g_test_add_func ("/id/deterministic", test_deterministic);
  g_test_add_func ("/id/many", test_many);

  return g_test_run ();
}
