/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-id.h"

static const char alphabet[] = "abcdefghijklmnopqrstuvwxyz234567";

/**
 * kijk_id_new:
 * @random: where chance comes from; seeded by a test, by the clock in a program
 *
 * Returns: (transfer full): a new id of %KIJK_ID_LENGTH characters
 */
char *
kijk_id_new (GRand *random)
{
  char *id;

  g_return_val_if_fail (random != NULL, NULL);

  id = g_new0 (char, KIJK_ID_LENGTH + 1);
  id[0] = alphabet[g_rand_int_range (random, 0, 26)];
  for (int i = 1; i < KIJK_ID_LENGTH; i++)
    id[i] = alphabet[g_rand_int_range (random, 0, 32)];

  return id;
}

/**
 * kijk_id_is_valid:
 * @id: (nullable): a text
 *
 * Returns: whether @id could be the id of an item
 */
gboolean
kijk_id_is_valid (const char *id)
{
  if (id == NULL || strlen (id) != KIJK_ID_LENGTH || !g_ascii_islower (id[0]))
    return FALSE;

  return strspn (id, alphabet) == KIJK_ID_LENGTH;
}
