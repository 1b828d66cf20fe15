/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/kijk-snapshot.h"

#include <string.h>

#include "kijk-random.h"
#include "kijk-secrets.h"
#include "model/kijk-audience.h"
#include "model/kijk-history.h"
#include "storage/kijk-reader.h"
#include "storage/kijk-writer.h"

#define MOMENTS 50
#define PROJECTS 8

static KijkProject *
load_example (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "resources", "examples",
                                                 "elzerwaard.kijkglas", NULL);
  g_autoptr (GError) error = NULL;
  KijkProject *project = kijk_read_file (path, &error);

  g_assert_no_error (error);
  kijk_project_set_random (project, g_rand_new_with_seed (1));
  return project;
}

static char *
take (KijkProject *project,
      int          number)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strdup_printf ("na bijeenkomst %d", number);
  g_autofree char *date = g_strdup_printf ("2026-%02d-%02d", 1 + number / 28, 1 + number % 28);
  KijkEdit *edit = kijk_edit_begin (project, NULL);
  KijkItem *snapshot = kijk_snapshot_take (edit, name, date, &error);
  char *id;

  g_assert_no_error (error);
  kijk_edit_set_int (edit, snapshot, KIJK_SNAPSHOT_OPENNESS, KIJK_OPENNESS_PUBLIC);
  id = g_strdup (kijk_item_get_id (snapshot));
  g_assert_true (kijk_edit_commit (edit, &error));
  g_assert_no_error (error);

  return id;
}

static void
drop (KijkProject *project,
      const char  *id)
{
  g_autoptr (GError) error = NULL;
  KijkEdit *edit = kijk_edit_begin (project, NULL);

  g_assert_true (kijk_snapshot_drop (edit, kijk_project_get_item (project, id), &error));
  g_assert_no_error (error);
  g_assert_true (kijk_edit_commit (edit, &error));
}

static KijkProject *
strip (KijkProject *project)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *snapshots = kijk_project_get_items (project, KIJK_KIND_SNAPSHOT);

  for (guint i = 0; i < snapshots->len; i++)
    g_hash_table_add (ids, (gpointer) kijk_item_get_id (snapshots->pdata[i]));

  return kijk_project_without (project, ids);
}

/* The file as it would be without its past. */
static GBytes *
write_stripped (KijkProject *project)
{
  g_autoptr (KijkProject) stripped = strip (project);

  return kijk_write_bytes (stripped);
}

static void
assert_state (KijkProject *project,
              const char  *id,
              GBytes      *expected)
{
  g_autoptr (KijkAudience) facilitator = kijk_audience_new (KIJK_LEVEL_FACILITATOR);
  g_autoptr (GError) error = NULL;
  g_autoptr (KijkProject) then = kijk_project_at (project, id, facilitator, &error);
  g_autoptr (GBytes) written = NULL;

  g_assert_no_error (error);
  written = kijk_write_bytes (then);
  g_assert_cmpmem (g_bytes_get_data (written, NULL), g_bytes_get_size (written),
                   g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));
}

static void
note_past_cb (KijkProject *project,
              KijkChanges *changes,
              gboolean    *touched)
{
  (void) project;

  for (guint i = 0; i < kijk_changes_get_n (changes); i++)
    *touched |= kijk_changes_get (changes, i)->kind == KIJK_KIND_SNAPSHOT;
}

/* Changes anything, but not the past itself. */
static void
change_anything (KijkProject *project,
                 GRand       *random)
{
  g_autoptr (KijkHistory) history = kijk_history_new (project);
  gboolean touched = FALSE;
  gulong id = g_signal_connect (project, "changed", G_CALLBACK (note_past_cb), &touched);

  kijk_random_edit (random, project);
  g_signal_handler_disconnect (project, id);
  if (touched)
    kijk_history_undo (history);
}

static KijkProject *
make_project (guint seed,
              guint n_tokens)
{
  KijkProject *project = kijk_random_project (seed, n_tokens);
  KijkEdit *edit = kijk_edit_begin (project, NULL);
  GPtrArray *snapshots = kijk_project_get_items (project, KIJK_KIND_SNAPSHOT);

  while (snapshots->len > 0)
    kijk_edit_remove (edit, snapshots->pdata[0]);
  g_assert_true (kijk_edit_commit (edit, NULL));

  return project;
}

/* Takes so many moments with something changed before each. */
static void
take_many (KijkProject *project,
           GRand       *random,
           int          n,
           GPtrArray   *ids,
           GPtrArray   *files)
{
  for (int i = 0; i < n; i++)
    {
      change_anything (project, random);
      g_ptr_array_add (files, write_stripped (project));
      g_ptr_array_add (ids, take (project, ids->len));
    }
}

/* Each moment is, to the byte, the file that was saved then. */
static void
test_states (void)
{
  for (guint seed = 0; seed < PROJECTS; seed++)
    {
      g_autoptr (KijkProject) project = make_project (seed, 12);
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
      g_autoptr (GBytes) whole = NULL;
      g_autoptr (KijkProject) again = NULL;
      g_autoptr (GError) error = NULL;

      take_many (project, random, 6, ids, files);
      whole = kijk_write_bytes (project);
      again = kijk_read_bytes (whole, "written", &error);
      g_assert_no_error (error);
      for (guint i = 0; i < ids->len; i++)
        {
          assert_state (project, ids->pdata[i], files->pdata[i]);
          assert_state (again, ids->pdata[i], files->pdata[i]);
        }
    }
}

static void
test_size (void)
{
  g_autoptr (KijkProject) project = load_example ();
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) before = kijk_write_bytes (project);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GBytes) first = g_bytes_ref (before);

  for (int i = 0; i < MOMENTS; i++)
    {
      KijkEdit *edit = kijk_edit_begin (project, NULL);
      KijkItem *interest = kijk_edit_append (edit, KIJK_KIND_INTEREST);
      g_autofree char *text = g_strdup_printf ("Dat ook nummer %d gehoord wordt", i);

      kijk_edit_set_text (edit, interest, KIJK_INTEREST_TEXT, text);
      if (i > 0)
        g_assert_true (kijk_edit_commit (edit, NULL));
      else
        kijk_edit_cancel (edit);
      g_ptr_array_add (ids, take (project, i));
    }

  after = kijk_write_bytes (project);
  g_test_message ("%" G_GSIZE_FORMAT " bytes, %" G_GSIZE_FORMAT " with %d moments",
                  g_bytes_get_size (before), g_bytes_get_size (after), MOMENTS);
  g_assert_cmpuint (g_bytes_get_size (after), <, 3 * g_bytes_get_size (before));
  assert_state (project, ids->pdata[0], first);
}

/* Two people went on from the same file, and each named moments: whoever puts the
 * moments of one into the file of the other has all of them. */
static void
test_union (void)
{
  g_autoptr (KijkProject) ours = make_project (3, 12);
  g_autoptr (KijkProject) theirs = NULL;
  g_autoptr (GBytes) start = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (KijkProject) read = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (4);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GError) error = NULL;
  GPtrArray *snapshots;
  KijkEdit *edit;

  take_many (ours, random, 2, ids, files);
  start = kijk_write_bytes (ours);
  theirs = kijk_read_bytes (start, "start", &error);
  g_assert_no_error (error);
  kijk_project_set_random (theirs, g_rand_new_with_seed (5));
  take_many (ours, random, 3, ids, files);
  take_many (theirs, random, 3, ids, files);

  edit = kijk_edit_begin (ours, NULL);
  snapshots = kijk_project_get_items (theirs, KIJK_KIND_SNAPSHOT);
  for (guint i = 0; i < snapshots->len; i++)
    {
      KijkItem *other = snapshots->pdata[i];
      KijkItem *copy;

      if (kijk_project_get_item (ours, kijk_item_get_id (other)) != NULL)
        continue;
      copy = kijk_edit_insert (edit, KIJK_KIND_SNAPSHOT, kijk_item_get_id (other), &error);
      g_assert_no_error (error);
      for (int f = 0; f < kijk_kind_get (KIJK_KIND_SNAPSHOT)->n_fields; f++)
        {
          KijkFieldId field = kijk_kind_get (KIJK_KIND_SNAPSHOT)->fields[f].id;

          g_assert_true (kijk_edit_set (edit, copy, field, kijk_item_get_value (other, field), &error));
        }
    }
  g_assert_true (kijk_edit_commit (edit, &error));

  written = kijk_write_bytes (ours);
  read = kijk_read_bytes (written, "union", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kijk_project_get_items (read, KIJK_KIND_SNAPSHOT)->len, ==, ids->len);
  for (guint i = 0; i < ids->len; i++)
    assert_state (read, ids->pdata[i], files->pdata[i]);
}

/* One that is forgotten leaves the others what they are, whichever it is. */
static void
test_drop (void)
{
  for (int gone = 0; gone < 5; gone++)
    {
      g_autoptr (KijkProject) project = make_project (6, 12);
      g_autoptr (GRand) random = g_rand_new_with_seed (7);
      g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

      take_many (project, random, 5, ids, files);
      drop (project, ids->pdata[gone]);
      g_assert_null (kijk_project_get_item (project, ids->pdata[gone]));
      for (int i = 0; i < 5; i++)
        if (i != gone)
          assert_state (project, ids->pdata[i], files->pdata[i]);
    }
}

/* ---- whose eyes ---- */

static void
assert_bounded (KijkProject        *then,
                KijkProject        *today,
                KijkProject        *whole_then,
                const KijkAudience *audience)
{
  g_autoptr (KijkProject) seen_today = kijk_project_for_audience (today, audience);
  g_autoptr (KijkProject) seen_then = kijk_project_for_audience (whole_then, audience);

  for (int kind = 0; kind < KIJK_N_KINDS; kind++)
    {
      GPtrArray *items = kijk_project_get_items (then, kind);

      for (guint i = 0; i < items->len; i++)
        {
          const char *id = kijk_item_get_id (items->pdata[i]);

          g_assert_nonnull (kijk_project_get_item (seen_today, id));
          g_assert_nonnull (kijk_project_get_item (seen_then, id));
        }
    }
}

/* But for what is said openly @today. */
static void
assert_keeps (KijkProject *then,
              GPtrArray   *secrets,
              KijkProject *today)
{
  g_autofree char *dump = kijk_project_dump (then);
  g_autofree char *open = kijk_project_dump (today);

  for (guint i = 0; i < secrets->len; i++)
    g_assert_true (strstr (dump, secrets->pdata[i]) == NULL || strstr (open, secrets->pdata[i]) != NULL);
}

static void
test_audience (void)
{
  for (guint seed = 0; seed < PROJECTS; seed++)
    {
      g_autoptr (KijkProject) project = make_project (seed, 20);
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autofree char *id = take (project, 0);
      g_autoptr (KijkAudience) facilitator = kijk_audience_new (KIJK_LEVEL_FACILITATOR);
      g_autoptr (KijkProject) whole_then = kijk_project_at (project, id, facilitator, NULL);

      for (int i = 0; i < 30; i++)
        change_anything (project, random);

      for (int level = KIJK_LEVEL_TABLE; level < kijk_level_enumeration.n_values; level++)
        {
          g_autoptr (KijkAudience) audience = kijk_audience_new (level);
          g_autoptr (GError) error = NULL;
          g_autoptr (KijkProject) then = kijk_project_at (project, id, audience, &error);
          g_autoptr (KijkProject) now = strip (project);
          g_autoptr (KijkProject) seen = kijk_project_for_audience (now, audience);
          g_autoptr (GPtrArray) today = kijk_secrets_list (now, audience);
          g_autoptr (GPtrArray) past = kijk_secrets_list (whole_then, audience);

          g_assert_no_error (error);
          assert_bounded (then, project, whole_then, audience);
          assert_keeps (then, today, seen);
          assert_keeps (then, past, seen);
        }
    }
}

/* Who might see something then is for all that was known then to say, also for what an
 * audience does not get to know: a party that was not at the table yet is no player
 * outside, and votes counted. */
static void
test_by_all_that_was_known (void)
{
  g_autoptr (KijkProject) project = kijk_project_new ();
  g_autoptr (KijkAudience) table = kijk_audience_new (KIJK_LEVEL_TABLE);
  g_autoptr (KijkAudience) outside = kijk_audience_new (KIJK_LEVEL_PUBLIC);
  g_autoptr (KijkProject) then = NULL;
  g_autofree char *id = NULL;
  KijkItem *party, *session;
  KijkEdit *edit;

  kijk_project_set_random (project, g_rand_new_with_seed (8));
  edit = kijk_edit_begin (project, NULL);
  party = kijk_edit_append (edit, KIJK_KIND_STAKEHOLDER);
  kijk_edit_set_text (edit, party, KIJK_STAKEHOLDER_NAME, "Waterschap");
  kijk_edit_set_boolean (edit, party, KIJK_STAKEHOLDER_AT_TABLE, FALSE);
  session = kijk_edit_append (edit, KIJK_KIND_SESSION);
  for (int i = 0; i < 5; i++)
    {
      KijkItem *vote = kijk_edit_append (edit, KIJK_KIND_PHASE_VOTE);
      g_autofree char *token = g_strdup_printf ("voice%d", i);

      kijk_edit_set_text (edit, vote, KIJK_PHASE_VOTE_SESSION, kijk_item_get_id (session));
      kijk_edit_set_text (edit, vote, KIJK_PHASE_VOTE_TOKEN, token);
      kijk_edit_set_int (edit, vote, KIJK_PHASE_VOTE_PLACE, KIJK_VOTE_PLACE_SHARE);
      kijk_edit_set_boolean (edit, vote, KIJK_PHASE_VOTE_REVEALED, TRUE);
    }
  g_assert_true (kijk_edit_commit (edit, NULL));
  id = take (project, 1);

  edit = kijk_edit_begin (project, NULL);
  kijk_edit_set_boolean (edit, party, KIJK_STAKEHOLDER_AT_TABLE, TRUE);
  kijk_edit_set_int (edit, kijk_project_get_item (project, id), KIJK_SNAPSHOT_OPENNESS, KIJK_OPENNESS_PUBLIC);
  g_assert_true (kijk_edit_commit (edit, NULL));

  then = kijk_project_at (project, id, outside, NULL);
  g_assert_nonnull (then);
  g_assert_null (kijk_project_get_item (then, kijk_item_get_id (party)));
  g_clear_object (&then);

  then = kijk_project_at (project, id, table, NULL);
  g_assert_nonnull (then);
  g_assert_null (kijk_project_get_item (then, kijk_item_get_id (party)));
  g_assert_cmpuint (kijk_project_get_items (then, KIJK_KIND_PHASE_VOTE)->len, ==, 5);
  for (guint i = 0; i < 5; i++)
    g_assert_true (kijk_item_has (kijk_project_get_items (then, KIJK_KIND_PHASE_VOTE)->pdata[i], KIJK_PHASE_VOTE_PLACE));
}

/* What was shared then and is confidential today is not seen then either, and what is
 * gone is gone. */
static void
test_closed_since (void)
{
  g_autoptr (KijkProject) project = kijk_project_new ();
  g_autoptr (KijkAudience) table = kijk_audience_new (KIJK_LEVEL_TABLE);
  g_autoptr (KijkProject) then = NULL;
  g_autofree char *dump = NULL;
  g_autofree char *id = NULL;
  KijkItem *kept, *closed, *gone;
  KijkEdit *edit;

  kijk_project_set_random (project, g_rand_new_with_seed (8));
  edit = kijk_edit_begin (project, NULL);
  kept = kijk_edit_append (edit, KIJK_KIND_INTEREST);
  closed = kijk_edit_append (edit, KIJK_KIND_INTEREST);
  gone = kijk_edit_append (edit, KIJK_KIND_INTEREST);
  kijk_edit_set_text (edit, kept, KIJK_INTEREST_TEXT, "Schoon water");
  kijk_edit_set_text (edit, closed, KIJK_INTEREST_TEXT, "Droge voeten");
  kijk_edit_set_text (edit, gone, KIJK_INTEREST_TEXT, "Lagere lasten");
  kijk_edit_set_int (edit, kept, KIJK_INTEREST_OPENNESS, KIJK_OPENNESS_SHARED);
  kijk_edit_set_int (edit, closed, KIJK_INTEREST_OPENNESS, KIJK_OPENNESS_SHARED);
  kijk_edit_set_int (edit, gone, KIJK_INTEREST_OPENNESS, KIJK_OPENNESS_SHARED);
  g_assert_true (kijk_edit_commit (edit, NULL));
  id = take (project, 1);

  edit = kijk_edit_begin (project, NULL);
  kijk_edit_set_int (edit, closed, KIJK_INTEREST_OPENNESS, KIJK_OPENNESS_CONFIDENTIAL);
  kijk_edit_set_text (edit, kept, KIJK_INTEREST_TEXT, "Helder water");
  kijk_edit_remove (edit, gone);
  g_assert_true (kijk_edit_commit (edit, NULL));

  then = kijk_project_at (project, id, table, NULL);
  dump = kijk_project_dump (then);
  g_assert_nonnull (strstr (dump, "Schoon water"));
  g_assert_null (strstr (dump, "Helder water"));
  g_assert_null (strstr (dump, "Droge voeten"));
  g_assert_null (strstr (dump, "Lagere lasten"));
}

/* What is unnamed has no history, whether it is so now or was then. */
static void
test_unnamed (void)
{
  static const KijkOpenness sides[][2] = {
    { KIJK_OPENNESS_ANONYMOUS, KIJK_OPENNESS_ANONYMOUS },
    { KIJK_OPENNESS_ANONYMOUS, KIJK_OPENNESS_SHARED },
    { KIJK_OPENNESS_SHARED, KIJK_OPENNESS_ANONYMOUS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autoptr (KijkProject) project = kijk_project_new ();
      g_autoptr (KijkAudience) table = kijk_audience_new (KIJK_LEVEL_TABLE);
      g_autoptr (KijkProject) seen = NULL;
      g_autoptr (KijkProject) then = NULL;
      g_autofree char *id = NULL;
      KijkItem *interest;
      KijkEdit *edit;

      kijk_project_set_random (project, g_rand_new_with_seed (9));
      edit = kijk_edit_begin (project, NULL);
      for (int party = 0; party < KIJK_FEWEST_OWNERS; party++)
        kijk_edit_append (edit, KIJK_KIND_STAKEHOLDER);
      interest = kijk_edit_append (edit, KIJK_KIND_INTEREST);
      kijk_edit_set_text (edit, interest, KIJK_INTEREST_TEXT, "Droge voeten");
      kijk_edit_set_text (edit, interest, KIJK_INTEREST_NEUTRAL_TEXT, "Bescherming");
      kijk_edit_set_int (edit, interest, KIJK_INTEREST_OPENNESS, sides[i][0]);
      g_assert_true (kijk_edit_commit (edit, NULL));
      id = take (project, 1);

      edit = kijk_edit_begin (project, NULL);
      kijk_edit_set_int (edit, interest, KIJK_INTEREST_OPENNESS, sides[i][1]);
      g_assert_true (kijk_edit_commit (edit, NULL));
      seen = kijk_project_for_audience (project, table);
      then = kijk_project_at (project, id, table, NULL);
      g_assert_nonnull (kijk_project_get_item (seen, kijk_item_get_id (interest)));
      g_assert_null (kijk_project_get_item (then, kijk_item_get_id (interest)));
    }
}

/* A moment is itself as open as somebody says. */
static void
test_closed_moment (void)
{
  g_autoptr (KijkProject) project = make_project (2, 6);
  g_autofree char *id = take (project, 1);
  KijkItem *snapshot = kijk_project_get_item (project, id);

  for (int openness = 0; openness < kijk_openness_enumeration.n_values; openness++)
    {
      KijkEdit *edit = kijk_edit_begin (project, NULL);

      kijk_edit_set_int (edit, snapshot, KIJK_SNAPSHOT_OPENNESS, openness);
      g_assert_true (kijk_edit_commit (edit, NULL));
      for (int level = 0; level < kijk_level_enumeration.n_values; level++)
        {
          g_autoptr (KijkAudience) audience = kijk_audience_new (level);
          g_autoptr (KijkProject) seen = kijk_project_for_audience (project, audience);
          g_autoptr (KijkProject) then = kijk_project_at (project, id, audience, NULL);

          g_assert_true ((then != NULL) == (kijk_project_get_item (seen, id) != NULL));
          g_assert_true (then == NULL || level == KIJK_LEVEL_FACILITATOR || openness >= KIJK_OPENNESS_SHARED);
        }
    }
}

/* ---- what others may have done to it ---- */

static void
test_broken (gconstpointer data)
{
  g_autoptr (KijkProject) project = make_project (9, 6);
  g_autoptr (KijkAudience) facilitator = kijk_audience_new (KIJK_LEVEL_FACILITATOR);
  g_autofree char *id = take (project, 1);
  g_autoptr (KijkProject) then = NULL;
  g_autoptr (GError) error = NULL;
  const char *const lines[] = { data, NULL };
  KijkEdit *edit = kijk_edit_begin (project, NULL);

  g_assert_true (kijk_edit_set (edit, kijk_project_get_item (project, id), KIJK_SNAPSHOT_CHANGES,
                                g_variant_new_strv (lines, -1), NULL));
  g_assert_true (kijk_edit_commit (edit, NULL));
  then = kijk_project_at (project, id, facilitator, &error);
  g_assert_null (then);
  g_assert_nonnull (error);
}

static void
test_own_parent (void)
{
  g_autoptr (KijkProject) project = make_project (9, 6);
  g_autoptr (KijkAudience) facilitator = kijk_audience_new (KIJK_LEVEL_FACILITATOR);
  g_autofree char *first = take (project, 1);
  g_autofree char *second = take (project, 2);
  g_autoptr (KijkProject) then = NULL;
  g_autoptr (GError) error = NULL;
  KijkEdit *edit = kijk_edit_begin (project, NULL);

  kijk_edit_set_text (edit, kijk_project_get_item (project, first), KIJK_SNAPSHOT_PARENT, second);
  g_assert_true (kijk_edit_commit (edit, NULL));
  then = kijk_project_at (project, second, facilitator, &error);
  g_assert_null (then);
  g_assert_error (error, KIJK_SNAPSHOT_ERROR, KIJK_SNAPSHOT_ERROR_BROKEN);
}

int
main (int    argc,
      char **argv)
{
  static const char *const broken[] = {
    "insert", "insert interest", "insert nothing abcdefgh", "insert interest not an id",
    "insert collaboration abcdefgh", "remove", "remove abcdefgh", "set", "set collaboration",
    "set collaboration name", "set collaboration nothing ['x']", "set collaboration name [",
    "set collaboration name ['a', 'b']", "set collaboration name 3", "unset collaboration nothing",
    "set collaboration current-phase ['nowhere']", "remove collaboration", "whatever", "set nobody name ['x']",
  };

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/snapshot/states", test_states);
  g_test_add_func ("/snapshot/size", test_size);
  g_test_add_func ("/snapshot/union", test_union);
  g_test_add_func ("/snapshot/drop", test_drop);
  g_test_add_func ("/snapshot/audience", test_audience);
  g_test_add_func ("/snapshot/closed-since", test_closed_since);
  g_test_add_func ("/snapshot/by-all-that-was-known", test_by_all_that_was_known);
  g_test_add_func ("/snapshot/unnamed", test_unnamed);
  g_test_add_func ("/snapshot/closed-moment", test_closed_moment);
  g_test_add_func ("/snapshot/own-parent", test_own_parent);
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autofree char *path = g_strdup_printf ("/snapshot/broken/%u", i);

      g_test_add_data_func (path, broken[i], test_broken);
    }

  return g_test_run ();
}
