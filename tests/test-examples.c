/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-secrets.h"
#include "storage/kijk-reader.h"
#include "storage/kijk-writer.h"

typedef struct {
  KijkKindId kind;
  guint      n;
} Count;

static char *
path_of (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".kijkglas", NULL);

  return g_test_build_filename (G_TEST_DIST, "..", "resources", "examples", file, NULL);
}

static KijkProject *
read_example (const char *name)
{
  g_autofree char *path = path_of (name);
  g_autoptr (GError) error = NULL;
  KijkProject *project = kijk_read_file (path, &error);

  g_assert_no_error (error);
  return project;
}

static KijkProject *
project_for (KijkProject *project,
             KijkLevel    level)
{
  g_autoptr (KijkAudience) audience = kijk_audience_new (level);

  return kijk_project_for_audience (project, audience);
}

static guint
count (KijkProject *project,
       KijkKindId   kind)
{
  return kijk_project_get_items (project, kind)->len;
}

static void
check_counts (KijkProject *project,
              const Count *counts,
              int          n)
{
  for (int i = 0; i < n; i++)
    if (count (project, counts[i].kind) != counts[i].n)
      g_error ("%u of %s, %u are expected", count (project, counts[i].kind),
               kijk_kind_get (counts[i].kind)->name, counts[i].n);
}

#define CHECK_COUNTS(project, counts) check_counts (project, counts, G_N_ELEMENTS (counts))

/* ---- both ---- */

/* An example is written as the program writes: to save it changes nothing. */
static void
check_bytes (KijkProject *project,
             const char  *name)
{
  g_autofree char *path = path_of (name);
  g_autoptr (GBytes) written = kijk_write_bytes (project);
  g_autoptr (GBytes) read = kijk_load_bytes (path, NULL);

  g_assert_true (g_bytes_equal (written, read));
}

/* Each party by its own initials, in the order of colours, and by a short name. */
static void
check_parties (KijkProject *project)
{
  g_autoptr (GPtrArray) parties = kijk_project_list_in_order (project, KIJK_KIND_STAKEHOLDER);
  g_autoptr (GHashTable) initials = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < parties->len; i++)
    {
      g_assert_cmpint (kijk_item_get_int (parties->pdata[i], KIJK_STAKEHOLDER_COLOUR), ==, i + 1);
      g_assert_true (kijk_item_has (parties->pdata[i], KIJK_STAKEHOLDER_SHORT_NAME));
      g_assert_cmpint (g_utf8_strlen (kijk_item_get_text (parties->pdata[i], KIJK_STAKEHOLDER_INITIALS), -1), ==, 2);
      g_assert_true (g_hash_table_add (initials, (gpointer) kijk_item_get_text (parties->pdata[i], KIJK_STAKEHOLDER_INITIALS)));
    }
}

static void
check_short_names (KijkProject *project)
{
  GPtrArray *interests = kijk_project_get_items (project, KIJK_KIND_INTEREST);
  GPtrArray *factors = kijk_project_get_items (project, KIJK_KIND_CONTEXT_FACTOR);

  for (guint i = 0; i < interests->len; i++)
    g_assert_true (kijk_item_has (interests->pdata[i], KIJK_INTEREST_SHORT_NAME));
  for (guint i = 0; i < factors->len; i++)
    g_assert_true (kijk_item_has (factors->pdata[i], KIJK_CONTEXT_FACTOR_SHORT_NAME));
}

/* The sectors of a ring fill it, and no seam lies on one of the next ring. */
static void
check_angles (KijkProject *project)
{
  KijkItem *whole = kijk_project_get_collaboration (project);
  int collective = kijk_item_get_int (whole, KIJK_COLLABORATION_COLLECTIVE_ANGLE);
  int organisational = kijk_item_get_int (whole, KIJK_COLLABORATION_ORGANISATIONAL_ANGLE);
  int personal = kijk_item_get_int (whole, KIJK_COLLABORATION_PERSONAL_ANGLE);
  int players = kijk_item_get_int (whole, KIJK_COLLABORATION_PLAYERS_ANGLE);
  int process = kijk_item_get_int (whole, KIJK_COLLABORATION_PROCESS_ANGLE);
  int environment = kijk_item_get_int (whole, KIJK_COLLABORATION_ENVIRONMENT_ANGLE);
  /* In half degrees from the top: the first sector of each ring is centred there. */
  int inner[] = { collective, collective + 2 * organisational, -collective };
  int outer[] = { players, players + 2 * process, -players };

  g_assert_cmpint (collective + organisational + personal, ==, 360);
  g_assert_cmpint (players + process + environment, ==, 360);
  for (int i = 0; i < 3; i++)
    for (int o = 0; o < 3; o++)
      {
        int apart = ABS (inner[i] - outer[o]) % 720;

        g_assert_cmpint (MIN (apart, 720 - apart), >=, 2 * 15);
      }
}

static void
check_example (KijkProject *project,
               const char  *name)
{
  static const KijkLevel levels[] = { KIJK_LEVEL_TABLE, KIJK_LEVEL_PUBLIC };

  check_bytes (project, name);
  check_parties (project);
  check_short_names (project);
  check_angles (project);

  for (gsize i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      g_autoptr (KijkAudience) audience = kijk_audience_new (levels[i]);
      g_autoptr (KijkProject) seen = kijk_project_for_audience (project, audience);
      g_autoptr (GPtrArray) secrets = kijk_secrets_list (project, audience);
      g_autoptr (GBytes) bytes = kijk_write_bytes (seen);
      g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

      g_assert_cmpuint (secrets->len, >, 0);
      for (guint s = 0; s < secrets->len; s++)
        if (strstr (text, secrets->pdata[s]) != NULL)
          g_error ("“%s” is for %s", (char *) secrets->pdata[s], kijk_level_enumeration.values[levels[i]]);
    }
}

/* ---- Elzerwaard ---- */

static void
test_elzerwaard (void)
{
  static const Count counts[] = {
    { KIJK_KIND_STAKEHOLDER, 13 },    { KIJK_KIND_REPRESENTATIVE, 12 }, { KIJK_KIND_CONTACT, 11 },
    { KIJK_KIND_INTEREST, 27 },       { KIJK_KIND_INTEREST_RELATION, 13 }, { KIJK_KIND_AMBITION_IMAGE, 43 },
    { KIJK_KIND_SHARED_AMBITION, 1 }, { KIJK_KIND_RECOGNITION, 12 },    { KIJK_KIND_TERM, 2 },
    { KIJK_KIND_MEANING, 3 },         { KIJK_KIND_CONTEXT_FACTOR, 10 }, { KIJK_KIND_EXCHANGE_ITEM, 25 },
    { KIJK_KIND_EXCHANGE_MATCH, 8 },  { KIJK_KIND_ISSUE, 4 },           { KIJK_KIND_OPTION, 6 },
    { KIJK_KIND_PAYOFF, 70 },         { KIJK_KIND_OPTION_EFFECT, 34 },  { KIJK_KIND_FEASIBILITY, 4 },
    { KIJK_KIND_AGREEMENT, 8 },       { KIJK_KIND_PHASE_VISIT, 9 },     { KIJK_KIND_DELIVERABLE, 5 },
    { KIJK_KIND_SECTION, 6 },         { KIJK_KIND_ROLE, 5 },            { KIJK_KIND_SESSION, 10 },
    { KIJK_KIND_PHASE_VOTE, 12 },     { KIJK_KIND_SCAN, 5 },            { KIJK_KIND_SCAN_RESPONSE, 247 },
    { KIJK_KIND_ATTENTION_VOTE, 5 },
  };
  g_autoptr (KijkProject) project = read_example ("elzerwaard");

  CHECK_COUNTS (project, counts);
  check_example (project, "elzerwaard");
  g_assert_true (kijk_project_has_secrets (project));
}

/* What is seen at the table: of 27 interests the 16 shared ones that are not
 * personal, and three in a neutral wording that does not name who they are of. */
static void
test_elzerwaard_at_the_table (void)
{
  static const Count counts[] = {
    { KIJK_KIND_STAKEHOLDER, 12 },   { KIJK_KIND_INTEREST, 19 },    { KIJK_KIND_INTEREST_RELATION, 10 },
    { KIJK_KIND_AMBITION_IMAGE, 43 }, { KIJK_KIND_CONTEXT_FACTOR, 10 }, { KIJK_KIND_PAYOFF, 22 },
    { KIJK_KIND_RECOGNITION, 12 },   { KIJK_KIND_CONTACT, 0 },      { KIJK_KIND_PHASE_VOTE, 12 },
  };
  g_autoptr (KijkProject) project = read_example ("elzerwaard");
  g_autoptr (KijkProject) seen = project_for (project, KIJK_LEVEL_TABLE);
  GPtrArray *interests = kijk_project_get_items (seen, KIJK_KIND_INTEREST);
  GPtrArray *votes = kijk_project_get_items (seen, KIJK_KIND_PHASE_VOTE);
  GPtrArray *parties = kijk_project_get_items (project, KIJK_KIND_STAKEHOLDER);
  guint n_unnamed = 0;

  CHECK_COUNTS (seen, counts);
  for (guint i = 0; i < interests->len; i++)
    {
      const char *text = kijk_item_get_text (interests->pdata[i], KIJK_INTEREST_TEXT);

      if (kijk_item_get_int (interests->pdata[i], KIJK_INTEREST_OPENNESS) != KIJK_OPENNESS_ANONYMOUS)
        continue;
      n_unnamed++;
      for (guint p = 0; p < parties->len; p++)
        g_assert_null (strstr (text, kijk_item_get_text (parties->pdata[p], KIJK_STAKEHOLDER_SHORT_NAME)));
    }
  g_assert_cmpuint (n_unnamed, ==, 3);

  for (guint i = 0; i < votes->len; i++)
    {
      g_assert_true (kijk_item_has (votes->pdata[i], KIJK_PHASE_VOTE_PLACE));
      g_assert_false (kijk_item_has (votes->pdata[i], KIJK_PHASE_VOTE_STAKEHOLDER));
    }
}

/* What the adopted documents state may leave, and no more. */
static void
test_elzerwaard_outside (void)
{
  static const Count counts[] = {
    { KIJK_KIND_STAKEHOLDER, 12 },  { KIJK_KIND_INTEREST, 8 },      { KIJK_KIND_AMBITION_IMAGE, 23 },
    { KIJK_KIND_CONTEXT_FACTOR, 4 }, { KIJK_KIND_EXCHANGE_ITEM, 7 }, { KIJK_KIND_EXCHANGE_MATCH, 4 },
    { KIJK_KIND_OPTION, 1 },        { KIJK_KIND_AGREEMENT, 4 },     { KIJK_KIND_SHARED_AMBITION, 1 },
    { KIJK_KIND_DELIVERABLE, 3 },   { KIJK_KIND_PAYOFF, 0 },        { KIJK_KIND_ISSUE, 0 },
    { KIJK_KIND_PHASE_VOTE, 0 },    { KIJK_KIND_SECTION, 0 },
  };
  g_autoptr (KijkProject) project = read_example ("elzerwaard");
  g_autoptr (KijkProject) seen = project_for (project, KIJK_LEVEL_PUBLIC);

  CHECK_COUNTS (seen, counts);
}

/* A lesson and a reason tell what interests are hidden, so both are in confidence. */
static void
test_elzerwaard_hints (void)
{
  g_autoptr (KijkProject) project = read_example ("elzerwaard");
  g_autoptr (KijkProject) seen = project_for (project, KIJK_LEVEL_TABLE);
  GPtrArray *visits = kijk_project_get_items (project, KIJK_KIND_PHASE_VISIT);
  GPtrArray *sessions = kijk_project_get_items (project, KIJK_KIND_SESSION);
  guint n_reasons = 0;
  guint n_lessons = 0;

  for (guint i = 0; i < visits->len; i++)
    {
      KijkItem *visit = kijk_project_get_item (seen, kijk_item_get_id (visits->pdata[i]));
      gboolean hints = g_str_equal (kijk_item_get_text (visits->pdata[i], KIJK_PHASE_VISIT_FROM), "2025-09-19");

      g_assert_true (kijk_item_has (visits->pdata[i], KIJK_PHASE_VISIT_REASON));
      g_assert_true (kijk_item_has (visit, KIJK_PHASE_VISIT_REASON) == !hints);
      n_reasons += kijk_item_has (visit, KIJK_PHASE_VISIT_REASON);
    }
  g_assert_cmpuint (n_reasons, ==, 8);

  for (guint i = 0; i < sessions->len; i++)
    {
      KijkItem *session = kijk_project_get_item (seen, kijk_item_get_id (sessions->pdata[i]));

      n_lessons += kijk_item_has (sessions->pdata[i], KIJK_SESSION_LESSON);
      g_assert_false (kijk_item_has (session, KIJK_SESSION_LESSON));
    }
  g_assert_cmpuint (n_lessons, ==, 1);
}

/* ---- the harbour ---- */

/* Everything in it may be seen by everybody, so the program shows no sides. */
static void
test_harbour (void)
{
  static const Count counts[] = {
    { KIJK_KIND_STAKEHOLDER, 7 },  { KIJK_KIND_INTEREST, 14 },        { KIJK_KIND_AMBITION_IMAGE, 26 },
    { KIJK_KIND_CONTEXT_FACTOR, 9 }, { KIJK_KIND_INTEREST_RELATION, 7 }, { KIJK_KIND_OPTION, 4 },
    { KIJK_KIND_AGREEMENT, 6 },    { KIJK_KIND_PHASE_VISIT, 6 },      { KIJK_KIND_SESSION, 6 },
  };
  static const KijkKindId tokens[] = {
    KIJK_KIND_STAKEHOLDER, KIJK_KIND_INTEREST, KIJK_KIND_AMBITION_IMAGE, KIJK_KIND_CONTEXT_FACTOR
  };
  g_autoptr (KijkProject) project = read_example ("harbour");
  g_autoptr (KijkProject) outside = project_for (project, KIJK_LEVEL_PUBLIC);

  CHECK_COUNTS (project, counts);
  check_example (project, "harbour");
  g_assert_cmpint (kijk_project_get_language (project), ==, KIJK_LANGUAGE_EN);
  g_assert_false (kijk_project_has_secrets (project));
  for (gsize i = 0; i < G_N_ELEMENTS (tokens); i++)
    g_assert_cmpuint (count (outside, tokens[i]), ==, count (project, tokens[i]));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/examples/elzerwaard", test_elzerwaard);
  g_test_add_func ("/examples/elzerwaard-at-the-table", test_elzerwaard_at_the_table);
  g_test_add_func ("/examples/elzerwaard-outside", test_elzerwaard_outside);
  g_test_add_func ("/examples/elzerwaard-hints", test_elzerwaard_hints);
  g_test_add_func ("/examples/harbour", test_harbour);

  return g_test_run ();
}
