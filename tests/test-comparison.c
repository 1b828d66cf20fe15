/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/kijk-comparison.h"

#include <string.h>

#include "kijk-random.h"
#include "kijk-secrets.h"
#include "model/kijk-snapshot.h"

#define PROJECTS 12

static KijkProject *
make_project (void)
{
  KijkProject *project = kijk_project_new ();

  kijk_project_set_random (project, g_rand_new_with_seed (11));
  return project;
}

static void
commit (KijkEdit *edit)
{
  g_autoptr (GError) error = NULL;

  kijk_edit_commit (edit, &error);
  g_assert_no_error (error);
}

static KijkItem *
add (KijkEdit     *edit,
     KijkKindId    kind,
     KijkFieldId   title,
     const char   *text,
     KijkOpenness  openness)
{
  KijkItem *item = kijk_edit_append (edit, kind);
  const KijkField *field = kijk_kind_find_openness (kijk_kind_get (kind));

  kijk_edit_set_text (edit, item, title, text);
  if (field != NULL)
    kijk_edit_set_int (edit, item, field->id, openness);

  return item;
}

static char *
take (KijkProject *project)
{
  KijkEdit *edit = kijk_edit_begin (project, NULL);
  KijkItem *snapshot = kijk_snapshot_take (edit, "first", "2026-01-01", NULL);
  char *id = g_strdup (kijk_item_get_id (snapshot));

  kijk_edit_set_int (edit, snapshot, KIJK_SNAPSHOT_OPENNESS, KIJK_OPENNESS_PUBLIC);
  commit (edit);

  return id;
}

static KijkComparison *
compare (KijkProject *project,
         const char  *snapshot,
         KijkLevel    level)
{
  g_autoptr (KijkAudience) audience = kijk_audience_new (level);
  g_autoptr (KijkProject) now = kijk_project_for_audience (project, audience);
  g_autoptr (GError) error = NULL;
  g_autoptr (KijkProject) then = kijk_project_at (project, snapshot, audience, &error);

  g_assert_no_error (error);
  return kijk_comparison_new (then, now);
}

static char *
describe (const KijkComparison *comparison,
          KijkLanguage          language)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < comparison->differences->len; i++)
    {
      g_autofree char *sentence = kijk_comparison_describe (comparison, kijk_comparison_get (comparison, i), language);

      g_string_append_printf (all, "%s\n", sentence);
    }

  return g_string_free (g_steal_pointer (&all), FALSE);
}

/* ---- sentences ---- */

/* One difference of each sort. Returns: (transfer full): the moment before */
static char *
change_one_of_each (KijkProject *project)
{
  KijkEdit *edit = kijk_edit_begin (project, NULL);
  KijkItem *party = add (edit, KIJK_KIND_STAKEHOLDER, KIJK_STAKEHOLDER_NAME, "Gemeente Hazelrade", KIJK_OPENNESS_PUBLIC);
  KijkItem *gone = add (edit, KIJK_KIND_INTEREST, KIJK_INTEREST_TEXT, "Rust", KIJK_OPENNESS_PUBLIC);
  KijkItem *moved = add (edit, KIJK_KIND_INTEREST, KIJK_INTEREST_TEXT, "Ruimte", KIJK_OPENNESS_PUBLIC);
  KijkItem *opened = add (edit, KIJK_KIND_CONTEXT_FACTOR, KIJK_CONTEXT_FACTOR_TEXT, "Nieuwe wet", KIJK_OPENNESS_SHARED);
  KijkItem *said = add (edit, KIJK_KIND_AMBITION_IMAGE, KIJK_AMBITION_IMAGE_TEXT, "Een loket", KIJK_OPENNESS_PUBLIC);
  KijkItem *relation, *added;
  char *id;

  kijk_edit_set_text (edit, moved, KIJK_INTEREST_STAKEHOLDER, kijk_item_get_id (party));
  kijk_edit_set_int (edit, moved, KIJK_INTEREST_TYPE, KIJK_INTEREST_TYPE_ORGANISATIONAL);
  kijk_edit_set_int (edit, gone, KIJK_INTEREST_TYPE, KIJK_INTEREST_TYPE_COLLECTIVE);
  commit (edit);
  id = take (project);

  edit = kijk_edit_begin (project, NULL);
  kijk_edit_remove (edit, gone);
  kijk_edit_set_int (edit, moved, KIJK_INTEREST_TYPE, KIJK_INTEREST_TYPE_COLLECTIVE);
  kijk_edit_set_int (edit, opened, KIJK_CONTEXT_FACTOR_OPENNESS, KIJK_OPENNESS_PUBLIC);
  kijk_edit_set_text (edit, said, KIJK_AMBITION_IMAGE_TEXT, "Eén loket");
  kijk_edit_set_text (edit, party, KIJK_STAKEHOLDER_NAME, "Hazelrade");
  added = add (edit, KIJK_KIND_INTEREST, KIJK_INTEREST_TEXT, "Tijd", KIJK_OPENNESS_PUBLIC);
  kijk_edit_set_text (edit, added, KIJK_INTEREST_STAKEHOLDER, kijk_item_get_id (party));
  kijk_edit_set_int (edit, added, KIJK_INTEREST_TYPE, KIJK_INTEREST_TYPE_ORGANISATIONAL);
  relation = kijk_edit_append (edit, KIJK_KIND_INTEREST_RELATION);
  kijk_edit_set_text (edit, relation, KIJK_INTEREST_RELATION_A, kijk_item_get_id (added));
  kijk_edit_set_text (edit, relation, KIJK_INTEREST_RELATION_B, kijk_item_get_id (moved));
  kijk_edit_set_int (edit, relation, KIJK_INTEREST_RELATION_TYPE, KIJK_RELATION_TYPE_CONFLICT);
  kijk_edit_set_int (edit, kijk_project_get_collaboration (project), KIJK_COLLABORATION_CURRENT_PHASE, KIJK_PHASE_SHARE);
  commit (edit);

  return id;
}

static void
test_sentences (void)
{
  g_autoptr (KijkProject) project = make_project ();
  g_autofree char *id = change_one_of_each (project);
  g_autoptr (KijkComparison) comparison = compare (project, id, KIJK_LEVEL_FACILITATOR);
  g_autofree char *nl = describe (comparison, KIJK_LANGUAGE_NL);
  g_autofree char *en = describe (comparison, KIJK_LANGUAGE_EN);

  g_assert_cmpstr (nl, ==,
                   "Nieuw: het belang “Tijd” van Hazelrade (Organisatie)\n"
                   "Nieuw: “Tijd” schuurt met “Ruimte”\n"
                   "Niet meer: het belang “Rust” (Collectief)\n"
                   "Verplaatst: het belang “Ruimte” van Hazelrade, van Organisatie naar Collectief\n"
                   "Andere naam: de partij Gemeente Hazelrade heet nu Hazelrade\n"
                   "Anders gezegd: het beeld “Een loket” luidt nu “Eén loket”\n"
                   "Wie het mag zien: de omstandigheid “Nieuwe wet”, van “Aan tafel” naar “Ook naar buiten”\n"
                   "De fase: van Voorfase naar Delen\n");
  g_assert_cmpstr (en, ==,
                   "New: the interest “Tijd” of Hazelrade (Organisational)\n"
                   "New: “Tijd” is in tension with “Ruimte”\n"
                   "Gone: the interest “Rust” (Collective)\n"
                   "Moved: the interest “Ruimte” of Hazelrade, from Organisational to Collective\n"
                   "Renamed: the party Gemeente Hazelrade is now called Hazelrade\n"
                   "Reworded: the image “Een loket” is now “Eén loket”\n"
                   "Who may see it: the circumstance “Nieuwe wet”, from “At the table” to “Outside too”\n"
                   "The phase: from Pre-phase to Sharing\n");
}

/* Who may see something, and what is gone, is for the facilitator only. */
static void
test_table (void)
{
  g_autoptr (KijkProject) project = make_project ();
  g_autofree char *id = change_one_of_each (project);
  g_autoptr (KijkComparison) comparison = compare (project, id, KIJK_LEVEL_TABLE);

  for (guint i = 0; i < comparison->differences->len; i++)
    {
      g_assert_cmpint (kijk_comparison_get (comparison, i)->type, !=, KIJK_DIFFERENCE_LEFT);
      g_assert_cmpint (kijk_comparison_get (comparison, i)->type, !=, KIJK_DIFFERENCE_OPENNESS);
    }
  g_assert_nonnull (kijk_comparison_find (comparison, kijk_comparison_get (comparison, 0)->id, KIJK_DIFFERENCE_APPEARED));
}

/* What was there in confidence and is shared now, and what was not there and is: to the
 * table they are the same. What is closed since, or unnamed, tells nothing at all. */
static void
test_withheld (void)
{
  static const struct {
    int      before; /* or -1: not there */
    int      after;
    gboolean told;
  } cases[] = {
    { -1, KIJK_OPENNESS_SHARED, TRUE },
    { KIJK_OPENNESS_CONFIDENTIAL, KIJK_OPENNESS_SHARED, TRUE },
    { KIJK_OPENNESS_ASSUMED, KIJK_OPENNESS_SHARED, TRUE },
    { KIJK_OPENNESS_SHARED, KIJK_OPENNESS_CONFIDENTIAL, FALSE },
    { KIJK_OPENNESS_CONFIDENTIAL, KIJK_OPENNESS_ANONYMOUS, FALSE },
    { -1, KIJK_OPENNESS_ANONYMOUS, FALSE },
    { KIJK_OPENNESS_SHARED, KIJK_OPENNESS_ANONYMOUS, FALSE },
    { KIJK_OPENNESS_SHARED, KIJK_OPENNESS_PUBLIC, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KijkProject) project = make_project ();
      g_autoptr (KijkComparison) comparison = NULL;
      g_autofree char *id = NULL;
      g_autofree char *said = NULL;
      KijkEdit *edit = kijk_edit_begin (project, NULL);
      KijkItem *interest;

      for (int party = 0; party < KIJK_FEWEST_OWNERS; party++)
        add (edit, KIJK_KIND_STAKEHOLDER, KIJK_STAKEHOLDER_NAME, "Partij", KIJK_OPENNESS_PUBLIC);
      interest = cases[i].before >= 0 ? add (edit, KIJK_KIND_INTEREST, KIJK_INTEREST_TEXT, "Rust", cases[i].before) : NULL;
      commit (edit);
      id = take (project);

      edit = kijk_edit_begin (project, NULL);
      if (interest == NULL)
        interest = add (edit, KIJK_KIND_INTEREST, KIJK_INTEREST_TEXT, "Rust", cases[i].after);
      kijk_edit_set_text (edit, interest, KIJK_INTEREST_NEUTRAL_TEXT, "Stilte");
      kijk_edit_set_int (edit, interest, KIJK_INTEREST_OPENNESS, cases[i].after);
      commit (edit);

      comparison = compare (project, id, KIJK_LEVEL_TABLE);
      said = describe (comparison, KIJK_LANGUAGE_NL);
      g_assert_cmpstr (said, ==, cases[i].told ? "Nieuw: het belang “Rust” (Organisatie)\n" : "");
    }
}

/* ---- any projects ---- */

static KijkProject *
make_random (guint   seed,
             char  **id)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  KijkProject *project = kijk_random_project (seed, 24);

  *id = take (project);
  for (int i = 0; i < 40; i++)
    kijk_random_edit (random, project);

  return project;
}

static void
test_itself (void)
{
  for (guint seed = 0; seed < PROJECTS; seed++)
    {
      g_autoptr (KijkProject) project = kijk_random_project (seed, 24);
      g_autoptr (GHashTable) ghosts = NULL;
      g_autofree char *id = take (project);

      for (int level = 0; level < kijk_level_enumeration.n_values; level++)
        {
          g_autoptr (KijkComparison) comparison = compare (project, id, level);
          g_autofree char *said = describe (comparison, KIJK_LANGUAGE_NL);

          g_assert_cmpstr (said, ==, "");
        }
    }
}

/* No words of what is hidden or gone; but for what is said openly today. */
static void
test_secrets (void)
{
  guint told = 0;

  for (guint seed = 0; seed < PROJECTS; seed++)
    {
      g_autofree char *id = NULL;
      g_autoptr (KijkProject) project = make_random (seed, &id);

      if (kijk_project_get_item (project, id) == NULL)
        continue;
      for (int level = KIJK_LEVEL_TABLE; level < kijk_level_enumeration.n_values; level++)
        {
          g_autoptr (KijkAudience) audience = kijk_audience_new (level);
          g_autoptr (KijkAudience) whole = kijk_audience_new (KIJK_LEVEL_FACILITATOR);
          g_autoptr (KijkProject) seen = kijk_project_for_audience (project, audience);
          g_autoptr (KijkProject) then = kijk_project_at (project, id, whole, NULL);
          g_autoptr (KijkProject) seen_then = kijk_project_at (project, id, audience, NULL);
          g_autoptr (GPtrArray) secrets = kijk_secrets_list (project, audience);
          g_autoptr (GPtrArray) past = kijk_secrets_list (then, audience);
          g_autoptr (KijkComparison) comparison = NULL;
          g_autofree char *open = kijk_project_dump (seen);
          g_autofree char *open_then = NULL;
          g_autofree char *said = NULL;

          /* The moment itself may have been closed. */
          if (seen_then == NULL)
            continue;
          open_then = kijk_project_dump (seen_then);
          comparison = kijk_comparison_new (seen_then, seen);
          said = describe (comparison, KIJK_LANGUAGE_NL);
          told += comparison->differences->len;
          g_ptr_array_extend (secrets, past, (GCopyFunc) (void (*) (void)) g_strdup, NULL);
          for (guint i = 0; i < secrets->len; i++)
            g_assert_true (strstr (said, secrets->pdata[i]) == NULL || strstr (open, secrets->pdata[i]) != NULL ||
                           strstr (open_then, secrets->pdata[i]) != NULL);
          for (guint i = 0; i < comparison->differences->len; i++)
            g_assert_nonnull (kijk_project_get_item (seen, kijk_comparison_get (comparison, i)->id));
        }
    }
  g_assert_cmpuint (told, >, 20);
}

/* Ghosts beside what is there, which stays what it is, for everybody. */
static void
test_overlay (void)
{
  guint n_ghosts = 0;

  for (guint seed = 0; seed < 2 * PROJECTS; seed++)
    {
      g_autofree char *id = NULL;
      g_autoptr (KijkProject) project = make_random (seed / 2, &id);
      g_autoptr (KijkComparison) comparison = NULL;
      g_autoptr (KijkAudience) table = kijk_audience_new (KIJK_LEVEL_TABLE);
      g_autoptr (KijkProject) overlay = NULL;
      g_autoptr (KijkProject) without = NULL;
      g_autoptr (GHashTable) ghosts = NULL;
      g_autoptr (GHashTable) ids = NULL;
      g_autofree char *expected = NULL;
      g_autofree char *dump = NULL;
      GHashTableIter iter;
      gpointer ghost, difference;

      if (kijk_project_get_item (project, id) == NULL)
        continue;
      if (seed % 2 == 1)
        {
          g_autoptr (KijkProject) seen = kijk_project_at (project, id, table, NULL);

          if (seen == NULL)
            continue;
        }
      comparison = compare (project, id, seed % 2 == 0 ? KIJK_LEVEL_FACILITATOR : KIJK_LEVEL_TABLE);
      overlay = kijk_comparison_overlay (comparison, &ghosts);
      ids = g_hash_table_new (g_str_hash, g_str_equal);
      g_hash_table_iter_init (&iter, ghosts);
      while (g_hash_table_iter_next (&iter, &ghost, &difference))
        {
          KijkItem *item = kijk_project_get_item (overlay, ghost);
          const KijkDifference *told = difference;

          g_hash_table_add (ids, ghost);
          g_assert_nonnull (item);
          g_assert_null (kijk_project_get_item (comparison->after, ghost));
          g_assert_cmpstr (kijk_item_get_title (item), ==, kijk_item_get_title (told->before));
        }
      n_ghosts += g_hash_table_size (ghosts);
      without = kijk_project_without (overlay, ids);
      expected = kijk_project_dump (comparison->after);
      dump = kijk_project_dump (without);
      g_assert_cmpstr (dump, ==, expected);
    }
  g_assert_cmpuint (n_ghosts, >, 10);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/comparison/sentences", test_sentences);
  g_test_add_func ("/comparison/table", test_table);
  g_test_add_func ("/comparison/withheld", test_withheld);
  g_test_add_func ("/comparison/itself", test_itself);
  g_test_add_func ("/comparison/secrets", test_secrets);
  g_test_add_func ("/comparison/overlay", test_overlay);

  return g_test_run ();
}
