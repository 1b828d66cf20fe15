/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/kijk-clip.h"
#include "app/kijk-deeds-paste.h"
#include "app/kijk-deeds.h"
#include "app/kijk-show.h"

#include "kijk-random.h"

typedef struct {
  KijkProject  *project;
  KijkDocument *document;
  KijkShow     *show;
  KijkItem     *party;
  KijkItem     *open;   /* an interest that the table may see */
  KijkItem     *secret; /* one that it may not */
} Fixture;

static const char *
id_of (KijkItem *item)
{
  return kijk_item_get_id (item);
}

static KijkItem *
add (Fixture    *fixture,
     KijkKindId  kind,
     const char *party,
     const char *text)
{
  g_autoptr (GError) error = NULL;
  KijkItem *item = kijk_deeds_add (fixture->document, kind, -1, party, text, &error);

  g_assert_no_error (error);
  return item;
}

static void
open_up (Fixture      *fixture,
         KijkItem     *item,
         KijkOpenness  openness)
{
  const char *const ids[] = { id_of (item), NULL };

  kijk_deeds_set_openness (fixture->document, ids,
                           kijk_kind_find_openness (kijk_item_get_kind (item))->id, openness, "Ida");
}

static void
reword (Fixture    *fixture,
        KijkItem   *item,
        const char *text)
{
  KijkEdit *edit = kijk_document_begin (fixture->document, NULL);

  kijk_edit_set_text (edit, item, KIJK_INTEREST_TEXT, text);
  g_assert_true (kijk_edit_commit (edit, NULL));
  kijk_history_seal (kijk_document_get_history (fixture->document));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  KijkEdit *edit;

  (void) data;
  fixture->project = kijk_project_new ();
  kijk_project_set_random (fixture->project, g_rand_new_with_seed (7));
  edit = kijk_edit_begin (fixture->project, NULL);
  kijk_edit_set_int (edit, kijk_project_get_collaboration (fixture->project),
                     KIJK_COLLABORATION_DEFAULT_OPENNESS, KIJK_OPENNESS_CONFIDENTIAL);
  g_assert_true (kijk_edit_commit (edit, NULL));
  fixture->document = kijk_document_new (fixture->project, NULL);
  fixture->party = add (fixture, KIJK_KIND_STAKEHOLDER, NULL, "Waterschap");
  fixture->open = add (fixture, KIJK_KIND_INTEREST, id_of (fixture->party), "Droge voeten");
  fixture->secret = add (fixture, KIJK_KIND_INTEREST, id_of (fixture->party), "Stil verlangen");
  open_up (fixture, fixture->open, KIJK_OPENNESS_SHARED);
  kijk_history_seal (kijk_document_get_history (fixture->document));
  fixture->show = kijk_show_new (fixture->document);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  (void) data;

  g_assert_finalize_object (fixture->show);
  g_assert_finalize_object (fixture->document);
  g_assert_finalize_object (fixture->project);
}

static gboolean
shows (Fixture    *fixture,
       const char *words)
{
  g_autofree char *dump = kijk_project_dump (kijk_show_get_project (fixture->show));

  return strstr (dump, words) != NULL;
}

static void
assert_state (Fixture  *fixture,
              gboolean  held,
              gboolean  waiting)
{
  gboolean told_held, told_waiting;

  g_object_get (fixture->show, "held", &told_held, "waiting", &told_waiting, NULL);
  g_assert_cmpint (told_held, ==, held);
  g_assert_cmpint (told_waiting, ==, waiting);
  g_assert_cmpint (kijk_show_is_held (fixture->show), ==, held);
  g_assert_cmpint (kijk_show_is_waiting (fixture->show), ==, waiting);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* What is asked of those who watch waits too, if they are held. */
static void
test_other_news (Fixture       *fixture,
                 gconstpointer  data)
{
  guint n_caught_up = 0;

  (void) data;
  g_signal_connect_swapped (fixture->show, "caught-up", G_CALLBACK (count_cb), &n_caught_up);
  kijk_show_set_frozen (fixture->show, TRUE);
  kijk_show_set_other_news (fixture->show, TRUE);
  assert_state (fixture, TRUE, TRUE);
  kijk_show_catch_up (fixture->show);
  g_assert_cmpuint (n_caught_up, ==, 1);
  assert_state (fixture, TRUE, FALSE);

  kijk_show_set_other_news (fixture->show, TRUE);
  kijk_show_set_frozen (fixture->show, FALSE);
  assert_state (fixture, FALSE, FALSE);
  kijk_show_set_frozen (fixture->show, TRUE);
  assert_state (fixture, TRUE, FALSE);
}

/* What is entered and what is opened comes, whichever side is on in the window. */
static void
test_follows (Fixture       *fixture,
              gconstpointer  data)
{
  (void) data;
  g_assert_true (shows (fixture, "Droge voeten"));
  g_assert_false (shows (fixture, "Stil verlangen"));

  reword (fixture, fixture->open, "Droge kelders");
  g_assert_true (shows (fixture, "Droge kelders"));
  open_up (fixture, fixture->secret, KIJK_OPENNESS_SHARED);
  g_assert_true (shows (fixture, "Stil verlangen"));
  open_up (fixture, fixture->secret, KIJK_OPENNESS_CONFIDENTIAL);
  g_assert_false (shows (fixture, "Stil verlangen"));
  kijk_document_set_side (fixture->document, KIJK_LEVEL_TABLE);
  add (fixture, KIJK_KIND_INTEREST, id_of (fixture->party), "Ook van ons");
  g_assert_true (shows (fixture, "Ook van ons"));
  assert_state (fixture, FALSE, FALSE);
}

/* Frozen it goes on one key a time; what is closed goes without. */
static void
test_frozen (Fixture       *fixture,
             gconstpointer  data)
{
  (void) data;
  kijk_show_set_frozen (fixture->show, TRUE);
  assert_state (fixture, TRUE, FALSE);
  reword (fixture, fixture->open, "Droge kelders");
  assert_state (fixture, TRUE, TRUE);
  g_assert_true (shows (fixture, "Droge voeten"));
  g_assert_false (shows (fixture, "Droge kelders"));

  kijk_show_catch_up (fixture->show);
  g_assert_true (shows (fixture, "Droge kelders"));
  assert_state (fixture, TRUE, FALSE);
  g_assert_true (kijk_show_is_frozen (fixture->show));

  open_up (fixture, fixture->open, KIJK_OPENNESS_CONFIDENTIAL);
  g_assert_false (shows (fixture, "Droge kelders"));
  assert_state (fixture, TRUE, FALSE);
  open_up (fixture, fixture->secret, KIJK_OPENNESS_SHARED);
  g_assert_false (shows (fixture, "Stil verlangen"));
  kijk_show_set_frozen (fixture->show, FALSE);
  g_assert_true (shows (fixture, "Stil verlangen"));
  assert_state (fixture, FALSE, FALSE);
}

/* Undo and redo show nothing that was not there the moment before. */
static void
test_undo_waits (Fixture       *fixture,
                 gconstpointer  data)
{
  (void) data;
  open_up (fixture, fixture->open, KIJK_OPENNESS_CONFIDENTIAL);
  g_assert_false (shows (fixture, "Droge voeten"));
  g_assert_true (kijk_document_undo (fixture->document, FALSE));
  g_assert_false (shows (fixture, "Droge voeten"));
  assert_state (fixture, TRUE, TRUE);
  g_assert_false (kijk_show_is_frozen (fixture->show));

  /* What is entered while it waits does not push it out. */
  add (fixture, KIJK_KIND_STAKEHOLDER, NULL, "Gemeente");
  g_assert_false (shows (fixture, "Gemeente"));
  g_assert_false (shows (fixture, "Droge voeten"));

  kijk_show_catch_up (fixture->show);
  g_assert_true (shows (fixture, "Droge voeten"));
  g_assert_true (shows (fixture, "Gemeente"));
  assert_state (fixture, FALSE, FALSE);
}

/* What undo takes away goes; bringing that back again by redo waits. */
static void
test_redo_waits (Fixture       *fixture,
                 gconstpointer  data)
{
  (void) data;
  reword (fixture, fixture->open, "Droge kelders");
  kijk_deeds_add (fixture->document, KIJK_KIND_STAKEHOLDER, -1, NULL, "Gemeente", NULL);
  g_assert_true (kijk_document_undo (fixture->document, FALSE));
  g_assert_false (shows (fixture, "Gemeente"));
  assert_state (fixture, FALSE, FALSE);
  g_assert_true (kijk_document_redo (fixture->document, FALSE));
  g_assert_false (shows (fixture, "Gemeente"));
  assert_state (fixture, TRUE, TRUE);
  /* With it gone again there is nothing to wait for. */
  g_assert_true (kijk_document_undo (fixture->document, FALSE));
  assert_state (fixture, TRUE, FALSE);
}

/* Who was asked at the table and said so need not say so twice. */
static void
test_asked (Fixture       *fixture,
            gconstpointer  data)
{
  (void) data;
  open_up (fixture, fixture->open, KIJK_OPENNESS_CONFIDENTIAL);
  kijk_document_set_side (fixture->document, KIJK_LEVEL_TABLE);
  g_assert_true (kijk_document_can_undo (fixture->document));
  g_assert_false (kijk_document_undo (fixture->document, FALSE));
  g_assert_false (shows (fixture, "Droge voeten"));
  g_assert_true (kijk_document_undo (fixture->document, TRUE));
  g_assert_true (shows (fixture, "Droge voeten"));
  assert_state (fixture, FALSE, FALSE);
}

static void
test_paste_waits (Fixture       *fixture,
                  gconstpointer  data)
{
  const char *const ids[] = { id_of (fixture->open), NULL };
  g_autoptr (KijkClip) clip = kijk_clip_new (fixture->document, ids);
  g_auto (KijkPasted) pasted = { 0 };
  g_auto (KijkPasted) lines = { 0 };

  (void) data;
  g_assert_true (kijk_deeds_paste (fixture->document, clip, FALSE, &pasted, NULL));
  g_assert_false (kijk_document_is_bringing_back (fixture->document));
  assert_state (fixture, TRUE, TRUE);
  g_assert_cmpuint (kijk_project_get_items (kijk_show_get_project (fixture->show),
                                            KIJK_KIND_INTEREST)->len, ==, 1);
  kijk_show_catch_up (fixture->show);
  g_assert_cmpuint (kijk_project_get_items (kijk_show_get_project (fixture->show),
                                            KIJK_KIND_INTEREST)->len, ==, 2);

  /* What nobody at the table may see holds up nobody. */
  g_assert_true (kijk_deeds_paste_lines (fixture->document, "Een\nTwee", 8, NULL, FALSE, &lines, NULL));
  assert_state (fixture, FALSE, FALSE);
}

/* The personal sector comes when it is opened, and goes when it is closed. */
static void
test_personal (Fixture       *fixture,
               gconstpointer  data)
{
  KijkEdit *edit = kijk_document_begin (fixture->document, NULL);

  (void) data;
  kijk_edit_set_int (edit, fixture->open, KIJK_INTEREST_TYPE, KIJK_INTEREST_TYPE_PERSONAL);
  kijk_edit_set_boolean (edit, fixture->open, KIJK_INTEREST_CONFIRMED, TRUE);
  g_assert_true (kijk_edit_commit (edit, NULL));
  g_assert_false (shows (fixture, "Droge voeten"));
  kijk_document_open_personal (fixture->document, TRUE);
  g_assert_true (shows (fixture, "Droge voeten"));
  kijk_show_set_frozen (fixture->show, TRUE);
  kijk_document_open_personal (fixture->document, FALSE);
  g_assert_false (shows (fixture, "Droge voeten"));
  kijk_document_open_personal (fixture->document, TRUE);
  g_assert_false (shows (fixture, "Droge voeten"));
  assert_state (fixture, TRUE, TRUE);
}

/* A state that stays is not told. */
static void
test_notifications (Fixture       *fixture,
                    gconstpointer  data)
{
  guint n_held = 0, n_waiting = 0;

  (void) data;
  g_signal_connect_swapped (fixture->show, "notify::held", G_CALLBACK (count_cb), &n_held);
  g_signal_connect_swapped (fixture->show, "notify::waiting", G_CALLBACK (count_cb), &n_waiting);
  kijk_show_catch_up (fixture->show);
  reword (fixture, fixture->secret, "Iets anders");
  g_assert_cmpuint (n_held + n_waiting, ==, 0);
  kijk_show_set_frozen (fixture->show, TRUE);
  kijk_show_set_frozen (fixture->show, TRUE);
  reword (fixture, fixture->open, "Een");
  reword (fixture, fixture->open, "Twee");
  g_assert_cmpuint (n_held, ==, 1);
  g_assert_cmpuint (n_waiting, ==, 1);
}

/* ---- by chance ---- */

/* Adds all words that @project holds to @words. */
static void
collect (KijkProject *project,
         GHashTable  *words)
{
  for (int kind = 0; kind < KIJK_N_KINDS; kind++)
    {
      GPtrArray *items = kijk_project_get_items (project, kind);
      const KijkKind *info = kijk_kind_get (kind);

      for (guint i = 0; i < items->len; i++)
        for (int f = 0; f < info->n_fields; f++)
          if ((info->fields[f].type == KIJK_VALUE_LINE || info->fields[f].type == KIJK_VALUE_TEXT) &&
              kijk_item_has (items->pdata[i], info->fields[f].id))
            g_hash_table_add (words, g_strconcat (info->fields[f].name, " ",
                                                  kijk_item_get_text (items->pdata[i], info->fields[f].id), NULL));
    }
}

static GHashTable *
collect_words (KijkProject *project)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  collect (project, words);
  return words;
}

/* Pastes something of the collaboration into itself. */
static void
paste_any (GRand        *random,
           KijkDocument *document)
{
  GPtrArray *interests = kijk_project_get_items (kijk_document_get_view (document), KIJK_KIND_INTEREST);
  g_auto (KijkPasted) pasted = { 0 };
  const char *ids[2] = { NULL, NULL };
  g_autoptr (KijkClip) clip = NULL;

  if (interests->len == 0)
    return;
  ids[0] = kijk_item_get_id (interests->pdata[g_rand_int_range (random, 0, interests->len)]);
  clip = kijk_clip_new (document, ids);
  kijk_deeds_paste (document, clip, FALSE, &pasted, NULL);
}

/* Returns: whether something was entered or opened, and not brought back */
static gboolean
do_anything (GRand        *random,
             KijkDocument *document)
{
  switch (g_rand_int_range (random, 0, 8))
    {
    case 0:
    case 1:
      kijk_document_undo (document, FALSE);
      return FALSE;
    case 2:
      kijk_document_redo (document, FALSE);
      return FALSE;
    case 3:
      paste_any (random, document);
      return FALSE;
    case 4:
      if (g_rand_int_range (random, 0, 4) == 0)
        kijk_document_set_side (document, g_rand_boolean (random) ? KIJK_LEVEL_TABLE : KIJK_LEVEL_FACILITATOR);
      return FALSE;
    default:
      kijk_random_edit (random, kijk_document_get_project (document));
      return TRUE;
    }
}

/* What comes before the audience was entered or opened at that moment; what is before
 * it, it may see. */
static void
assert_safe (KijkShow    *show,
             GHashTable  *before,
             KijkProject *allowed,
             KijkProject *whole,
             gboolean     entered)
{
  g_autoptr (GHashTable) now = collect_words (kijk_show_get_project (show));
  g_autoptr (GHashTable) may = collect_words (allowed);
  g_autoptr (GHashTable) all = collect_words (whole);
  GHashTableIter iter;
  gpointer words;

  g_hash_table_iter_init (&iter, now);
  while (g_hash_table_iter_next (&iter, &words, NULL))
    {
      if (!entered && !g_hash_table_contains (before, words))
        g_error ("brought before the audience: %s", (char *) words);
      /* Words that were changed since are in no project any more. */
      g_assert_true (g_hash_table_contains (may, words) || !g_hash_table_contains (all, words));
      if (!kijk_show_is_held (show))
        g_assert_true (g_hash_table_contains (may, words));
    }
}

static void
test_by_chance (void)
{
  for (guint seed = 0; seed < 6; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (KijkProject) project = kijk_random_project (seed, 30);
      g_autoptr (KijkDocument) document = kijk_document_new (project, NULL);
      g_autoptr (KijkShow) show = kijk_show_new (document);
      guint n_held = 0;

      for (int i = 0; i < 300; i++)
        {
          g_autoptr (GHashTable) before = collect_words (kijk_show_get_project (show));
          g_autoptr (KijkAudience) audience = kijk_audience_new (KIJK_LEVEL_TABLE);
          g_autoptr (KijkProject) allowed = NULL;
          gboolean was_held = kijk_show_is_held (show);
          gboolean entered = do_anything (random, document);

          allowed = kijk_project_for_audience (project, audience);
          assert_safe (show, before, allowed, project, entered && !was_held);
          n_held += kijk_show_is_waiting (show);
          if (i % 7 == 0)
            kijk_show_catch_up (show);
        }
      g_assert_cmpuint (n_held, >, 10);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/show/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("follows", test_follows);
  ADD ("frozen", test_frozen);
  ADD ("other-news", test_other_news);
  ADD ("undo-waits", test_undo_waits);
  ADD ("redo-waits", test_redo_waits);
  ADD ("asked", test_asked);
  ADD ("paste-waits", test_paste_waits);
  ADD ("personal", test_personal);
  ADD ("notifications", test_notifications);
  g_test_add_func ("/show/by-chance", test_by_chance);

  return g_test_run ();
}
