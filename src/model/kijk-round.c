/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-round.h"

#include "kijk-audience.h"

/* A round of voices: the votes of a kind that have the same values in the fields
 * below. What counts is people, not votes: who has several, as with marbles, is
 * known by a token or a name and counts once; those who left neither could all be
 * one person and count as one. */

static const struct {
  KijkKindId  kind;
  KijkFieldId same[2];
  KijkFieldId value;
  KijkFieldId revealed; /* or 0 where votes are never secret */
  KijkFieldId voter[3]; /* what tells voters apart, the first that is filled in */
} rounds[] = {
  { KIJK_KIND_RECOGNITION, { KIJK_RECOGNITION_SHARED_AMBITION }, KIJK_RECOGNITION_VALUE, 0,
    { KIJK_RECOGNITION_STAKEHOLDER } },
  { KIJK_KIND_SUPPORT_VOTE, { KIJK_SUPPORT_VOTE_SESSION, KIJK_SUPPORT_VOTE_PROPOSAL },
    KIJK_SUPPORT_VOTE_VALUE, KIJK_SUPPORT_VOTE_REVEALED, { KIJK_SUPPORT_VOTE_TOKEN } },
  { KIJK_KIND_PHASE_VOTE, { KIJK_PHASE_VOTE_SESSION }, KIJK_PHASE_VOTE_PLACE, KIJK_PHASE_VOTE_REVEALED,
    { KIJK_PHASE_VOTE_TOKEN, KIJK_PHASE_VOTE_REPRESENTATIVE, KIJK_PHASE_VOTE_STAKEHOLDER } },
  { KIJK_KIND_ATTENTION_VOTE, { KIJK_ATTENTION_VOTE_SESSION, KIJK_ATTENTION_VOTE_SCAN },
    KIJK_ATTENTION_VOTE_CONDITION, KIJK_ATTENTION_VOTE_REVEALED, { KIJK_ATTENTION_VOTE_TOKEN } },
};

/* What is given in secret: it is for nobody's eyes before the reveal. */
static const struct {
  KijkKindId  kind;
  KijkFieldId revealed;
  KijkFieldId fields[6]; /* those that tell what was given, by whom, or which belong together */
} secrets[] = {
  { KIJK_KIND_SUPPORT_VOTE, KIJK_SUPPORT_VOTE_REVEALED,
    { KIJK_SUPPORT_VOTE_TOKEN, KIJK_SUPPORT_VOTE_VALUE } },
  { KIJK_KIND_PHASE_VOTE, KIJK_PHASE_VOTE_REVEALED,
    { KIJK_PHASE_VOTE_TOKEN, KIJK_PHASE_VOTE_STAKEHOLDER, KIJK_PHASE_VOTE_REPRESENTATIVE,
      KIJK_PHASE_VOTE_PLACE, KIJK_PHASE_VOTE_REMARK } },
  { KIJK_KIND_ATTENTION_VOTE, KIJK_ATTENTION_VOTE_REVEALED,
    { KIJK_ATTENTION_VOTE_TOKEN, KIJK_ATTENTION_VOTE_CONDITION, KIJK_ATTENTION_VOTE_MARBLES } },
  { KIJK_KIND_SCAN_RESPONSE, KIJK_SCAN_RESPONSE_REVEALED,
    { KIJK_SCAN_RESPONSE_TOKEN, KIJK_SCAN_RESPONSE_VALUE } },
};

/* While a round is counted. */
typedef struct {
  GHashTable *voters;
  gboolean    nameless;
  guint       respondents; /* of marbles that were only noted added up */
} Count;

static void
count_free (gpointer data)
{
  Count *count = data;

  g_hash_table_unref (count->voters);
  g_free (count);
}

static int
find_round (KijkItem *vote)
{
  for (guint i = 0; i < G_N_ELEMENTS (rounds); i++)
    if (kijk_item_is (vote, rounds[i].kind))
      return i;

  g_return_val_if_reached (0);
}

static const char *
voter_of (int       round,
          KijkItem *vote)
{
  for (guint i = 0; i < G_N_ELEMENTS (rounds[round].voter) && rounds[round].voter[i] != 0; i++)
    if (kijk_item_has (vote, rounds[round].voter[i]))
      return kijk_item_get_text (vote, rounds[round].voter[i]);

  return "";
}

/**
 * kijk_vote_counts:
 * @vote: a vote, placement, marble or recognition
 *
 * Returns: whether it says something and, where votes are kept secret at first, is
 *   revealed
 */
gboolean
kijk_vote_counts (KijkItem *vote)
{
  int round = find_round (vote);

  return kijk_item_has (vote, rounds[round].value) &&
         (rounds[round].revealed == 0 || kijk_item_get_boolean (vote, rounds[round].revealed));
}

/**
 * kijk_vote_get_round:
 * @vote: a vote, placement, marble or recognition
 *
 * Returns: (transfer full): a name for the round it belongs to, the same for all
 *   votes of that round
 */
char *
kijk_vote_get_round (KijkItem *vote)
{
  int round = find_round (vote);

  return g_strdup_printf ("%s %s %s", vote->kind->name, kijk_item_get_text (vote, rounds[round].same[0]),
                          rounds[round].same[1] != 0 ? kijk_item_get_text (vote, rounds[round].same[1]) : "");
}

static void
add_vote (KijkProject *project,
          GHashTable  *counts,
          KijkItem    *vote)
{
  g_autofree char *name = kijk_vote_get_round (vote);
  const char *voter = voter_of (find_round (vote), vote);
  Count *count = g_hash_table_lookup (counts, name);

  if (count == NULL)
    {
      count = g_new0 (Count, 1);
      count->voters = g_hash_table_new (g_str_hash, g_str_equal);
      g_hash_table_insert (counts, g_steal_pointer (&name), count);
    }

  if (*voter != '\0')
    g_hash_table_add (count->voters, (gpointer) voter);
  else
    count->nameless = TRUE;
  if (kijk_item_is (vote, KIJK_KIND_ATTENTION_VOTE))
    {
      KijkItem *scan = kijk_project_get_referred (project, vote, KIJK_ATTENTION_VOTE_SCAN);

      count->respondents = scan != NULL ? kijk_item_get_int (scan, KIJK_SCAN_RESPONDENTS) : 0;
    }
}

/**
 * kijk_project_count_voices:
 * @self: a whole project
 *
 * Returns: (transfer full) (element-type utf8 guint): how many people spoke in each
 *   round, by its name
 */
GHashTable *
kijk_project_count_voices (KijkProject *self)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, count_free);
  GHashTable *voices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer name, data;

  g_return_val_if_fail (KIJK_IS_PROJECT (self), voices);

  for (guint round = 0; round < G_N_ELEMENTS (rounds); round++)
    {
      GPtrArray *votes = kijk_project_get_items (self, rounds[round].kind);

      for (guint i = 0; i < votes->len; i++)
        if (kijk_vote_counts (votes->pdata[i]))
          add_vote (self, counts, votes->pdata[i]);
    }

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &name, &data))
    {
      const Count *count = data;
      guint named = g_hash_table_size (count->voters);
      guint n = named == 0 && count->respondents > 0 ? count->respondents : named + count->nameless;

      g_hash_table_insert (voices, g_strdup (name), GUINT_TO_POINTER (n));
    }

  return voices;
}

/**
 * kijk_project_count_voices_in:
 * @self: a whole project: what is made for an audience does not say whose votes are
 * @kind: the kind of the votes, placements or marbles
 * @session: the id of the session they were given in
 *
 * Returns: how many people spoke there, revealed or not
 */
guint
kijk_project_count_voices_in (KijkProject *self,
                              KijkKindId   kind,
                              const char  *session)
{
  g_autoptr (GHashTable) voters = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *votes;

  g_return_val_if_fail (KIJK_IS_PROJECT (self) && session != NULL, 0);

  votes = kijk_project_get_items (self, kind);
  for (guint i = 0; i < votes->len; i++)
    {
      int round = find_round (votes->pdata[i]);
      KijkFieldId other = rounds[round].same[1];

      if (g_str_equal (kijk_item_get_text (votes->pdata[i], rounds[round].same[0]), session) &&
          (other == 0 || !kijk_item_has (votes->pdata[i], other)))
        g_hash_table_add (voters, (gpointer) voter_of (round, votes->pdata[i]));
    }

  return g_hash_table_size (voters);
}

static gboolean
is_secret_field (guint       secret,
                 KijkFieldId field)
{
  for (guint i = 0; i < G_N_ELEMENTS (secrets[secret].fields) && secrets[secret].fields[i] != 0; i++)
    if (secrets[secret].fields[i] == field)
      return TRUE;

  return FALSE;
}

/**
 * kijk_vote_keeps_secret:
 * @item: an item of any kind
 * @field: a field of it
 * @voices: (nullable): what kijk_project_count_voices() counted; with it, what is revealed
 *   stays secret as well as long as fewer than %KIJK_FEWEST_VOICES spoke
 *
 * Votes, marbles and answers are for nobody's eyes before they are revealed, not for the
 * facilitator's either: of each there is only that it was received.
 *
 * Returns: whether what @field says of @item is such a secret
 */
gboolean
kijk_vote_keeps_secret (KijkItem    *item,
                        KijkFieldId  field,
                        GHashTable  *voices)
{
  g_autofree char *round = NULL;

  g_return_val_if_fail (KIJK_IS_ITEM (item), TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    {
      if (!kijk_item_is (item, secrets[i].kind) || !is_secret_field (i, field))
        continue;
      if (!kijk_item_get_boolean (item, secrets[i].revealed))
        return TRUE;
      if (voices == NULL || secrets[i].kind == KIJK_KIND_SCAN_RESPONSE)
        return FALSE;

      round = kijk_vote_get_round (item);
      return GPOINTER_TO_UINT (g_hash_table_lookup (voices, round)) < KIJK_FEWEST_VOICES;
    }

  return FALSE;
}
