/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/kijk-projection.h"

#include "kijk-random.h"
#include "model/kijk-history.h"
#include "model/kijk-project-private.h"

static void
count_cb (KijkProject *project,
          KijkChanges *changes,
          guint       *n)
{
  (void) project;

  g_assert_cmpuint (kijk_changes_get_n (changes), >, 0);
  (*n)++;
}

static void
assert_fresh (KijkProjection     *projection,
              KijkProject        *source,
              const KijkAudience *audience)
{
  g_autoptr (KijkProject) fresh = kijk_project_for_audience (source, audience);
  g_autofree char *expected = kijk_project_dump (fresh);
  g_autofree char *held = kijk_project_dump (kijk_projection_get_project (projection));
  const KijkAudience *named = kijk_project_get_audience (kijk_projection_get_project (projection));

  g_assert_true (g_str_equal (held, expected));
  g_assert_cmpint (named->level, ==, kijk_project_get_audience (fresh)->level);
  g_assert_cmpint (named->personal_open, ==, audience->personal_open);
  g_assert_cmpstr (named->party, ==, audience->party);
  g_assert_cmpint (kijk_project_get_version (kijk_projection_get_project (projection)), ==,
                   kijk_project_get_version (fresh));
}

static KijkAudience *
any_audience (GRand       *random,
              KijkProject *project)
{
  GPtrArray *parties = kijk_project_get_items (project, KIJK_KIND_STAKEHOLDER);
  KijkAudience *audience = kijk_audience_new (g_rand_int_range (random, 0, kijk_level_enumeration.n_values));

  audience->personal_open = g_rand_boolean (random);
  if (parties->len > 0 && g_rand_int_range (random, 0, 4) == 0)
    audience->party = g_strdup (kijk_item_get_id (parties->pdata[g_rand_int_range (random, 0, parties->len)]));

  return audience;
}

/* However long it goes on, and whoever looks in between. */
static void
test_follows (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (KijkProject) project = kijk_random_project (1, 40);
  g_autoptr (KijkHistory) history = kijk_history_new (project);
  g_autoptr (KijkAudience) audience = kijk_audience_new (KIJK_LEVEL_TABLE);
  g_autoptr (KijkProjection) projection = kijk_projection_new (project, audience);
  KijkProject *held = kijk_projection_get_project (projection);

  assert_fresh (projection, project, audience);
  for (int i = 0; i < 2000; i++)
    {
      int deed = g_rand_int_range (random, 0, 20);

      if (deed == 0)
        {
          kijk_audience_free (audience);
          audience = any_audience (random, project);
          kijk_projection_set_audience (projection, audience);
        }
      else if (deed == 1 && kijk_history_can_undo (history))
        kijk_history_undo (history);
      else if (deed == 2 && kijk_history_can_redo (history))
        kijk_history_redo (history);
      else
        kijk_random_edit (random, project);

      g_assert_true (kijk_projection_get_project (projection) == held);
      if (deed == 0 || i % 5 == 0)
        assert_fresh (projection, project, audience);
    }
  assert_fresh (projection, project, audience);
}

/* A project with one party and two interests, one of them not for the table. */
static KijkProject *
make_small (void)
{
  KijkProject *project = kijk_project_new ();
  KijkEdit *edit = kijk_edit_begin (project, NULL);
  KijkItem *open;
  KijkItem *closed;

  kijk_edit_set_text (edit, kijk_edit_insert (edit, KIJK_KIND_STAKEHOLDER, "partyaaaaa", NULL),
                      KIJK_STAKEHOLDER_NAME, "Party");
  open = kijk_edit_insert (edit, KIJK_KIND_INTEREST, "openaaaaaa", NULL);
  kijk_edit_set_text (edit, open, KIJK_INTEREST_TEXT, "open");
  kijk_edit_set_int (edit, open, KIJK_INTEREST_OPENNESS, KIJK_OPENNESS_SHARED);
  closed = kijk_edit_insert (edit, KIJK_KIND_INTEREST, "closedaaaa", NULL);
  kijk_edit_set_text (edit, closed, KIJK_INTEREST_TEXT, "closed");
  g_assert_true (kijk_edit_commit (edit, NULL));

  return project;
}

static void
set_text (KijkProject *project,
          const char  *id,
          KijkFieldId  field,
          const char  *text)
{
  KijkEdit *edit = kijk_edit_begin (project, NULL);

  kijk_edit_set_text (edit, kijk_project_get_item (project, id), field, text);
  g_assert_true (kijk_edit_commit (edit, NULL));
}

static void
set_openness (KijkProject  *project,
              const char   *id,
              KijkOpenness  openness)
{
  KijkEdit *edit = kijk_edit_begin (project, NULL);

  kijk_edit_set_int (edit, kijk_project_get_item (project, id), KIJK_INTEREST_OPENNESS, openness);
  g_assert_true (kijk_edit_commit (edit, NULL));
}

/* Who looks is told once for a group that shows, and never of one that does not. */
static void
test_notifications (void)
{
  g_autoptr (KijkProject) project = make_small ();
  g_autoptr (KijkAudience) table = kijk_audience_new (KIJK_LEVEL_TABLE);
  g_autoptr (KijkAudience) outside = kijk_audience_new (KIJK_LEVEL_PUBLIC);
  g_autoptr (KijkProjection) projection = kijk_projection_new (project, table);
  KijkProject *seen = kijk_projection_get_project (projection);
  guint n = 0;

  g_signal_connect (seen, "changed", G_CALLBACK (count_cb), &n);

  set_text (project, "closedaaaa", KIJK_INTEREST_TEXT, "still closed");
  set_text (project, "openaaaaaa", KIJK_INTEREST_NOTE, "a note");
  g_assert_cmpuint (n, ==, 0);
  set_text (project, "openaaaaaa", KIJK_INTEREST_TEXT, "other words");
  g_assert_cmpuint (n, ==, 1);
  set_openness (project, "closedaaaa", KIJK_OPENNESS_SHARED);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (kijk_item_get_title (kijk_project_get_item (seen, "closedaaaa")), ==, "still closed");
  set_openness (project, "closedaaaa", KIJK_OPENNESS_CONFIDENTIAL);
  g_assert_cmpuint (n, ==, 3);
  g_assert_null (kijk_project_get_item (seen, "closedaaaa"));

  kijk_projection_set_audience (projection, outside);
  g_assert_cmpuint (n, ==, 4);
  g_assert_null (kijk_project_get_item (seen, "openaaaaaa"));
  kijk_projection_set_audience (projection, outside);
  g_assert_cmpuint (n, ==, 4);
}

/* What stays is the same item, so that a view keeps what is selected. */
static void
test_items_stay (void)
{
  g_autoptr (KijkProject) project = make_small ();
  g_autoptr (KijkAudience) audience = kijk_audience_new (KIJK_LEVEL_TABLE);
  g_autoptr (KijkProjection) projection = kijk_projection_new (project, audience);
  KijkProject *seen = kijk_projection_get_project (projection);
  KijkItem *open = kijk_project_get_item (seen, "openaaaaaa");
  KijkItem *party = kijk_project_get_item (seen, "partyaaaaa");

  g_assert_true (open != kijk_project_get_item (project, "openaaaaaa"));
  set_text (project, "openaaaaaa", KIJK_INTEREST_TEXT, "other words");
  set_text (project, "openaaaaaa", KIJK_INTEREST_STAKEHOLDER, "partyaaaaa");
  set_openness (project, "closedaaaa", KIJK_OPENNESS_PUBLIC);
  audience->level = KIJK_LEVEL_FACILITATOR;
  kijk_projection_set_audience (projection, audience);

  g_assert_true (kijk_project_get_item (seen, "openaaaaaa") == open);
  g_assert_true (kijk_project_get_item (seen, "partyaaaaa") == party);
  g_assert_cmpstr (kijk_item_get_title (open), ==, "other words");
  g_assert_cmpstr (kijk_item_get_text (open, KIJK_INTEREST_STAKEHOLDER), ==, "partyaaaaa");
}

typedef struct {
  KijkProject    *project;
  KijkProjection *projection;
  guint           n;
} Listener;

static void
reword_cb (KijkProject *seen,
           KijkChanges *changes,
           Listener    *listener)
{
  (void) changes;

  /* Everybody hears of the first change before the second happens to what is seen. */
  if (listener->n++ == 0)
    {
      set_text (listener->project, "openaaaaaa", KIJK_INTEREST_TEXT, "other words");
      g_assert_cmpstr (kijk_item_get_title (kijk_project_get_item (seen, "openaaaaaa")), ==, "open");
    }
}

/* Who hears that the eyes are others may answer with a change. */
static void
test_change_while_told (void)
{
  g_autoptr (KijkProject) project = make_small ();
  g_autoptr (KijkAudience) audience = kijk_audience_new (KIJK_LEVEL_FACILITATOR);
  g_autoptr (KijkProjection) projection = kijk_projection_new (project, audience);
  Listener listener = { project, projection, 0 };

  g_signal_connect (kijk_projection_get_project (projection), "changed", G_CALLBACK (reword_cb),
                    &listener);
  audience->level = KIJK_LEVEL_TABLE;
  kijk_projection_set_audience (projection, audience);
  g_assert_cmpuint (listener.n, ==, 2);
  assert_fresh (projection, project, audience);
}

/* Somebody's bug ends nobody's work: what is seen becomes right all the same. */
static void
test_misfit (void)
{
  g_autoptr (KijkProject) project = make_small ();
  g_autoptr (KijkAudience) audience = kijk_audience_new (KIJK_LEVEL_TABLE);
  g_autoptr (KijkProjection) projection = kijk_projection_new (project, audience);
  KijkProject *seen = kijk_projection_get_project (projection);
  guint n = 0;

  g_signal_connect (seen, "changed", G_CALLBACK (count_cb), &n);
  _kijk_project_insert (seen, KIJK_KIND_COLLABORATION, "zzzzzzzzzz");
  g_test_expect_message ("kijk-model", G_LOG_LEVEL_CRITICAL, "*does not fit itself*");
  set_text (project, "openaaaaaa", KIJK_INTEREST_TEXT, "other words");
  g_test_assert_expected_messages ();
  g_assert_cmpuint (n, ==, 1);
  assert_fresh (projection, project, audience);

  set_text (project, "openaaaaaa", KIJK_INTEREST_TEXT, "words again");
  g_assert_cmpuint (n, ==, 2);
  assert_fresh (projection, project, audience);
}

/* The audience that was handed over may go or change; the projection has its own. */
static void
test_audience_is_copied (void)
{
  g_autoptr (KijkProject) project = make_small ();
  KijkAudience *audience = kijk_audience_new (KIJK_LEVEL_TABLE);
  g_autoptr (KijkProjection) projection = NULL;

  audience->party = g_strdup ("partyaaaaa");
  projection = kijk_projection_new (project, audience);
  audience->party[0] = 'x';
  kijk_audience_free (audience);
  set_openness (project, "closedaaaa", KIJK_OPENNESS_PUBLIC);

  audience = (KijkAudience *) kijk_project_get_audience (kijk_projection_get_project (projection));
  g_assert_cmpstr (audience->party, ==, "partyaaaaa");
}

/* A projection that is gone does not follow, and keeps nothing alive. */
static void
test_finalised (void)
{
  KijkProject *project = make_small ();
  g_autoptr (KijkAudience) audience = kijk_audience_new (KIJK_LEVEL_TABLE);
  KijkProjection *projection = kijk_projection_new (project, audience);
  g_autoptr (KijkProject) seen = g_object_ref (kijk_projection_get_project (projection));

  g_assert_finalize_object (projection);
  set_text (project, "openaaaaaa", KIJK_INTEREST_TEXT, "other words");
  g_assert_cmpstr (kijk_item_get_title (kijk_project_get_item (seen, "openaaaaaa")), ==, "open");
  g_assert_finalize_object (project);
}

static const char *const words[] = { "text", "name", "short-name", "for-whom", "role" };

/* Whatever @seen holds was there @before, and its audience may see it still: the words
 * that are there now, or would be if it had been told. */
static void
assert_withdrawn (KijkProject *seen,
                  KijkProject *before,
                  KijkProject *fresh,
                  KijkProject *whole)
{
  for (int kind = 0; kind < KIJK_N_KINDS; kind++)
    {
      GPtrArray *items = kijk_project_get_items (seen, kind);

      for (guint i = 0; i < items->len; i++)
        {
          const char *id = kijk_item_get_id (items->pdata[i]);

          g_assert_nonnull (kijk_project_get_item (before, id));
          g_assert_nonnull (kijk_project_get_item (fresh, id));
          for (guint w = 0; w < G_N_ELEMENTS (words); w++)
            {
              const KijkField *field = kijk_kind_find_field (kijk_kind_get (kind), words[w]);
              const char *text, *now;

              if (field == NULL || !kijk_item_has (items->pdata[i], field->id))
                continue;
              text = kijk_item_get_text (items->pdata[i], field->id);
              now = kijk_item_get_text (kijk_project_get_item (fresh, id), field->id);
              g_assert_cmpstr (text, ==, kijk_item_get_text (kijk_project_get_item (before, id), field->id));
              g_assert_true (kijk_item_has (kijk_project_get_item (fresh, id), field->id));
              if (!g_str_equal (text, now))
                g_assert_cmpstr (now, ==, kijk_item_get_text (kijk_project_get_item (whole, id), field->id));
            }
        }
    }
}

/* However long it is held: nothing new comes, what is closed goes at once; released,
 * it is as if it had followed. */
static void
test_held (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4);
  g_autoptr (KijkProject) project = kijk_random_project (4, 40);
  g_autoptr (KijkHistory) history = kijk_history_new (project);
  g_autoptr (KijkAudience) audience = kijk_audience_new (KIJK_LEVEL_TABLE);
  g_autoptr (KijkProjection) projection = kijk_projection_new (project, audience);

  for (int round = 0; round < 40; round++)
    {
      g_autoptr (KijkProject) before = kijk_project_for_audience (project, audience);

      kijk_projection_set_held (projection, TRUE);
      for (int i = 0; i < 30; i++)
        {
          g_autoptr (KijkProject) fresh = NULL;
          int deed = g_rand_int_range (random, 0, 10);

          if (deed == 0 && kijk_history_can_undo (history))
            kijk_history_undo (history);
          else if (deed == 1)
            {
              audience->personal_open = !audience->personal_open;
              kijk_projection_set_audience (projection, audience);
            }
          else
            kijk_random_edit (random, project);
          fresh = kijk_project_for_audience (project, audience);
          assert_withdrawn (kijk_projection_get_project (projection), before, fresh, project);
        }
      kijk_projection_set_held (projection, FALSE);
      assert_fresh (projection, project, audience);
    }
}

/* Nothing but its words goes on before those who look. */
static void
test_held_words (void)
{
  g_autoptr (KijkProject) project = make_small ();
  g_autoptr (KijkAudience) audience = kijk_audience_new (KIJK_LEVEL_TABLE);
  g_autoptr (KijkProjection) projection = kijk_projection_new (project, audience);
  KijkProject *seen = kijk_projection_get_project (projection);
  g_autoptr (KijkChanges) changes = NULL;
  guint n = 0;

  g_signal_connect (seen, "changed", G_CALLBACK (count_cb), &n);
  kijk_projection_set_held (projection, TRUE);
  g_assert_true (kijk_projection_is_held (projection));
  set_text (project, "openaaaaaa", KIJK_INTEREST_TEXT, "other words");
  set_openness (project, "closedaaaa", KIJK_OPENNESS_SHARED);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpstr (kijk_item_get_title (kijk_project_get_item (seen, "openaaaaaa")), ==, "open");
  g_assert_null (kijk_project_get_item (seen, "closedaaaa"));
  changes = kijk_projection_preview (projection);
  g_assert_cmpuint (kijk_changes_get_n (changes), >, 0);

  /* Without a name it has other words, and whose it was is not on the screen. */
  set_text (project, "openaaaaaa", KIJK_INTEREST_NEUTRAL_TEXT, "neutral");
  set_openness (project, "openaaaaaa", KIJK_OPENNESS_ANONYMOUS);
  g_assert_null (kijk_project_get_item (seen, "openaaaaaa"));
  g_assert_cmpuint (n, ==, 1);

  kijk_projection_set_held (projection, FALSE);
  g_assert_cmpuint (n, ==, 2);
  assert_fresh (projection, project, audience);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/projection/follows", test_follows);
  g_test_add_func ("/projection/notifications", test_notifications);
  g_test_add_func ("/projection/items-stay", test_items_stay);
  g_test_add_func ("/projection/audience-is-copied", test_audience_is_copied);
  g_test_add_func ("/projection/change-while-told", test_change_while_told);
  g_test_add_func ("/projection/misfit", test_misfit);
  g_test_add_func ("/projection/held", test_held);
  g_test_add_func ("/projection/held-words", test_held_words);
  g_test_add_func ("/projection/finalised", test_finalised);

  return g_test_run ();
}
