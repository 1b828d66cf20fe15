/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/kijk-clip.h"
#include "app/kijk-deeds-paste.h"
#include "app/kijk-deeds.h"
#include "app/kijk-lines.h"
#include "app/kijk-selection.h"

#include "kijk-random.h"
#include "kijk-secrets.h"
#include "model/kijk-cell.h"
#include "model/kijk-diff.h"

typedef struct {
  KijkProject  *project;
  KijkDocument *document;
  KijkItem     *party;
  KijkItem     *open;    /* interests */
  KijkItem     *secret;
} Fixture;

static void
set_collaboration (KijkProject  *project,
                   KijkOpenness  openness)
{
  KijkEdit *edit = kijk_edit_begin (project, NULL);

  kijk_edit_set_int (edit, kijk_project_get_collaboration (project),
                     KIJK_COLLABORATION_DEFAULT_OPENNESS, openness);
  g_assert_true (kijk_edit_commit (edit, NULL));
}

static KijkDocument *
new_document (KijkOpenness openness,
              guint        seed)
{
  g_autoptr (KijkProject) project = kijk_project_new ();

  kijk_project_set_random (project, g_rand_new_with_seed (seed));
  set_collaboration (project, openness);
  return kijk_document_new (project, NULL);
}

static KijkItem *
add (KijkDocument *document,
     KijkKindId    kind,
     const char   *party,
     const char   *text)
{
  g_autoptr (GError) error = NULL;
  KijkItem *item = kijk_deeds_add (document, kind, -1, party, text, &error);

  g_assert_no_error (error);
  return item;
}

static const char *
id_of (KijkItem *item)
{
  return kijk_item_get_id (item);
}

static void
set_openness (KijkDocument *document,
              KijkItem     *item,
              KijkOpenness  openness)
{
  const char *const ids[] = { id_of (item), NULL };

  kijk_deeds_set_openness (document, ids,
                           kijk_kind_find_openness (kijk_item_get_kind (item))->id, openness, "Ida");
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  (void) data;
  fixture->document = new_document (KIJK_OPENNESS_CONFIDENTIAL, 7);
  fixture->project = kijk_document_get_project (fixture->document);
  fixture->party = add (fixture->document, KIJK_KIND_STAKEHOLDER, NULL, "Waterschap");
  fixture->open =
      add (fixture->document, KIJK_KIND_INTEREST, id_of (fixture->party), "Droge voeten");
  fixture->secret =
      add (fixture->document, KIJK_KIND_INTEREST, id_of (fixture->party), "Stil verlangen");
  set_openness (fixture->document, fixture->open, KIJK_OPENNESS_PUBLIC);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  (void) data;

  g_assert_finalize_object (fixture->document);
}

/* Returns: the only item that was pasted, in the whole project */
static KijkItem *
paste_one (KijkDocument *document,
           KijkClip     *clip,
           gboolean      may_reveal)
{
  g_auto (KijkPasted) pasted = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (kijk_deeds_paste (document, clip, may_reveal, &pasted, &error));
  g_assert_no_error (error);
  g_assert_false (pasted.waits);
  g_assert_cmpuint (g_strv_length (pasted.ids), ==, 1);
  return kijk_document_find (document, pasted.ids[0]);
}

static void
assert_refused (KijkDocument *document,
                KijkClip     *clip)
{
  g_autofree char *before = kijk_project_dump (kijk_document_get_project (document));
  g_autofree char *after = NULL;
  g_auto (KijkPasted) pasted = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_false (kijk_deeds_paste (document, clip, TRUE, &pasted, &error));
  g_assert_nonnull (error);
  after = kijk_project_dump (kijk_document_get_project (document));
  g_assert_cmpstr (after, ==, before);
}

static int
openness_of (KijkItem *item)
{
  return kijk_item_get_int (item, kijk_kind_find_openness (kijk_item_get_kind (item))->id);
}

static KijkClip *
clip_of (KijkDocument *document,
         KijkItem     *item)
{
  const char *const ids[] = { id_of (item), NULL };

  return kijk_clip_new (document, ids);
}

/* ---- one step ---- */

static void
test_one_step (Fixture       *fixture,
               gconstpointer  data)
{
  const char *const ids[] = { id_of (fixture->party), NULL };
  g_autofree char *before = kijk_project_dump (fixture->project);
  g_autofree char *after = NULL;
  g_auto (KijkPasted) pasted = { 0 };
  KijkItem *copy;

  (void) data;
  g_assert_true (kijk_deeds_duplicate (fixture->document, ids, FALSE, &pasted, NULL));
  g_assert_cmpstr (kijk_document_get_undo_label (fixture->document), ==, "Duplicate");
  copy = kijk_document_find (fixture->document, pasted.ids[0]);
  g_assert_cmpstr (kijk_item_get_title (copy), ==, "Waterschap");
  g_assert_cmpuint (kijk_project_get_items (fixture->project, KIJK_KIND_INTEREST)->len, ==, 4);

  /* No two tokens are the same. */
  g_assert_cmpint (kijk_item_get_int (copy, KIJK_STAKEHOLDER_COLOUR), !=,
                   kijk_item_get_int (fixture->party, KIJK_STAKEHOLDER_COLOUR));
  g_assert_cmpstr (kijk_item_get_text (copy, KIJK_STAKEHOLDER_INITIALS), !=,
                   kijk_item_get_text (fixture->party, KIJK_STAKEHOLDER_INITIALS));

  g_assert_true (kijk_document_undo (fixture->document, FALSE));
  after = kijk_project_dump (fixture->project);
  g_assert_cmpstr (after, ==, before);
}

static void
test_cut (Fixture       *fixture,
          gconstpointer  data)
{
  const char *const ids[] = { id_of (fixture->open), NULL };
  g_autoptr (KijkClip) clip = kijk_clip_new (fixture->document, ids);
  KijkItem *copy;

  (void) data;
  g_assert_cmpuint (kijk_deeds_cut (fixture->document, ids), ==, 1);
  g_assert_cmpstr (kijk_document_get_undo_label (fixture->document), ==, "Cut");
  copy = paste_one (fixture->document, clip, FALSE);
  g_assert_cmpstr (kijk_document_get_undo_label (fixture->document), ==, "Paste");
  g_assert_cmpstr (kijk_item_get_title (copy), ==, "Droge voeten");
  g_assert_cmpstr (kijk_item_get_text (copy, KIJK_INTEREST_STAKEHOLDER), ==, id_of (fixture->party));
  g_assert_cmpint (openness_of (copy), ==, KIJK_OPENNESS_PUBLIC);
}

/* The selection hears of what comes, and is another list by then. */
static void
test_selected (Fixture       *fixture,
               gconstpointer  data)
{
  const char *const ids[] = { id_of (fixture->open), id_of (fixture->secret), NULL };
  g_autoptr (KijkSelection) selection =
      kijk_selection_new (kijk_document_get_view (fixture->document));
  g_auto (KijkPasted) pasted = { 0 };

  (void) data;
  kijk_selection_set (selection, ids);
  g_assert_true (kijk_deeds_duplicate (fixture->document, kijk_selection_get_ids (selection), FALSE,
                                       &pasted, NULL));
  g_assert_cmpuint (g_strv_length (pasted.ids), ==, 2);
}

/* ---- who sees it ---- */

/* What the facilitator copied is not there for the table, whoever presses the key. */
static void
test_secret_at_table (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (KijkClip) clip = clip_of (fixture->document, fixture->secret);
  g_autoptr (KijkClip) party = clip_of (fixture->document, fixture->party);

  (void) data;
  kijk_document_set_side (fixture->document, KIJK_LEVEL_TABLE);
  assert_refused (fixture->document, clip);

  /* Of a party only what is seen of it. */
  paste_one (fixture->document, party, FALSE);
  g_assert_cmpuint (kijk_project_get_items (fixture->project, KIJK_KIND_INTEREST)->len, ==, 3);

  kijk_document_set_side (fixture->document, KIJK_LEVEL_FACILITATOR);
  g_assert_cmpint (openness_of (paste_one (fixture->document, clip, FALSE)), ==,
                   KIJK_OPENNESS_CONFIDENTIAL);
}

/* Copied at the table it holds nothing else on the other side either. */
static void
test_copied_at_table (Fixture       *fixture,
                      gconstpointer  data)
{
  const char *const ids[] = { id_of (fixture->open), NULL };
  g_autoptr (KijkClip) clip = NULL;

  (void) data;
  g_assert_true (kijk_deeds_set (fixture->document, ids, KIJK_INTEREST_NOTE,
                                 g_variant_new_string ("Let op"), NULL));
  kijk_document_set_side (fixture->document, KIJK_LEVEL_TABLE);
  clip = clip_of (fixture->document, fixture->open);
  kijk_document_set_side (fixture->document, KIJK_LEVEL_FACILITATOR);
  g_assert_false (kijk_item_has (paste_one (fixture->document, clip, FALSE), KIJK_INTEREST_NOTE));
}

static void
test_as_new_at_table (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (KijkClip) clip = clip_of (fixture->document, fixture->open);
  KijkItem *copy;

  (void) data;
  kijk_document_set_side (fixture->document, KIJK_LEVEL_TABLE);
  copy = paste_one (fixture->document, clip, FALSE);
  g_assert_cmpint (openness_of (copy), ==, KIJK_OPENNESS_SHARED);
  g_assert_cmpint (kijk_item_get_int (copy, KIJK_INTEREST_SOURCE), ==, KIJK_SOURCE_PLENARY);
  g_assert_false (kijk_item_has (copy, KIJK_INTEREST_AGREED_BY));
}

/* Who agreed did so before others; and what was closed since stays closed. */
static void
test_never_raised (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (KijkDocument) other = new_document (KIJK_OPENNESS_CONFIDENTIAL, 8);
  g_autoptr (KijkDocument) open = new_document (KIJK_OPENNESS_PUBLIC, 9);
  g_autoptr (KijkClip) clip = clip_of (fixture->document, fixture->open);
  g_autoptr (KijkClip) secret = clip_of (fixture->document, fixture->secret);
  KijkItem *copy = paste_one (other, clip, FALSE);

  (void) data;
  g_assert_cmpint (openness_of (copy), ==, KIJK_OPENNESS_CONFIDENTIAL);
  g_assert_false (kijk_item_has (copy, KIJK_INTEREST_AGREED_BY));
  g_assert_cmpint (openness_of (paste_one (open, clip, FALSE)), ==, KIJK_OPENNESS_PUBLIC);
  g_assert_cmpint (openness_of (paste_one (open, secret, FALSE)), ==, KIJK_OPENNESS_CONFIDENTIAL);

  g_assert_cmpint (openness_of (paste_one (fixture->document, clip, FALSE)), ==,
                   KIJK_OPENNESS_PUBLIC);
  set_openness (fixture->document, fixture->open, KIJK_OPENNESS_ASSUMED);
  g_assert_cmpint (openness_of (paste_one (fixture->document, clip, FALSE)), ==,
                   KIJK_OPENNESS_ASSUMED);
}

/* Words that are not there wait until somebody says so; those that are do not. */
static void
test_waits_at_table (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (KijkDocument) other = new_document (KIJK_OPENNESS_PUBLIC, 8);
  KijkItem *factor = add (other, KIJK_KIND_CONTEXT_FACTOR, NULL, "Verkiezingen");
  g_autoptr (KijkClip) clip = clip_of (other, factor);
  g_auto (KijkPasted) pasted = { 0 };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  (void) data;
  kijk_document_set_side (fixture->document, KIJK_LEVEL_TABLE);
  before = kijk_project_dump (fixture->project);
  g_assert_true (kijk_deeds_paste (fixture->document, clip, FALSE, &pasted, NULL));
  g_assert_true (pasted.waits);
  kijk_pasted_clear (&pasted);
  g_assert_true (kijk_deeds_paste_lines (fixture->document, "Rust", 4, NULL, FALSE, &pasted, NULL));
  g_assert_true (pasted.waits);
  after = kijk_project_dump (fixture->project);
  g_assert_cmpstr (after, ==, before);

  g_assert_cmpint (openness_of (paste_one (fixture->document, clip, TRUE)), ==,
                   KIJK_OPENNESS_SHARED);
}

/* A third party is enough for what has no name to show: that is news too. */
static void
test_third_party_waits (Fixture       *fixture,
                        gconstpointer  data)
{
  const char *const ids[] = { id_of (fixture->secret), NULL };
  const char *const party[] = { id_of (fixture->party), NULL };
  g_auto (KijkPasted) pasted = { 0 };

  (void) data;
  add (fixture->document, KIJK_KIND_STAKEHOLDER, NULL, "Gemeente");
  g_assert_true (kijk_deeds_set (fixture->document, ids, KIJK_INTEREST_NEUTRAL_TEXT,
                                 g_variant_new_string ("Een wens"), NULL));
  set_openness (fixture->document, fixture->secret, KIJK_OPENNESS_ANONYMOUS);
  kijk_document_set_side (fixture->document, KIJK_LEVEL_TABLE);
  g_assert_true (kijk_deeds_duplicate (fixture->document, party, FALSE, &pasted, NULL));
  g_assert_true (pasted.waits);
}

static void
test_personal (Fixture       *fixture,
               gconstpointer  data)
{
  const char *const ids[] = { id_of (fixture->open), NULL };
  g_auto (KijkPasted) pasted = { 0 };

  (void) data;
  kijk_deeds_move (fixture->document, ids, KIJK_CELL_PERSONAL);
  set_openness (fixture->document, fixture->open, KIJK_OPENNESS_SHARED);
  g_assert_true (kijk_deeds_duplicate (fixture->document, ids, FALSE, &pasted, NULL));
  g_assert_cmpint (openness_of (kijk_document_find (fixture->document, pasted.ids[0])), ==,
                   KIJK_OPENNESS_CONFIDENTIAL);
}

/* ---- what other programs get ---- */

static void
test_text (Fixture       *fixture,
           gconstpointer  data)
{
  KijkItem *shared =
      add (fixture->document, KIJK_KIND_INTEREST, id_of (fixture->party), "Aan tafel");
  const char *const ids[] = { id_of (fixture->secret), id_of (shared), id_of (fixture->open),
                              id_of (fixture->party), NULL };
  g_autoptr (KijkClip) clip = NULL;
  g_autoptr (KijkClip) nothing = clip_of (fixture->document, fixture->secret);
  guint n_withheld;

  (void) data;
  set_openness (fixture->document, shared, KIJK_OPENNESS_SHARED);
  clip = kijk_clip_new (fixture->document, ids);
  g_assert_cmpstr (kijk_clip_get_text (clip, &n_withheld), ==, "Waterschap\nDroge voeten");
  g_assert_cmpuint (n_withheld, ==, 2);
  g_assert_cmpstr (kijk_clip_get_text (nothing, &n_withheld), ==, "");
  g_assert_cmpuint (n_withheld, ==, 1);
}

static GStrv
list_tokens (KijkProject *project)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint k = 0; k < KIJK_N_CELL_KINDS; k++)
    {
      GPtrArray *items = kijk_project_get_items (project, kijk_cell_kinds[k]);

      for (guint i = 0; i < items->len; i++)
        g_strv_builder_add (ids, kijk_item_get_id (items->pdata[i]));
    }

  return g_strv_builder_end (ids);
}

static void
assert_no_secret (GPtrArray  *secrets,
                  const char *text)
{
  for (guint i = 0; i < secrets->len; i++)
    if (strstr (text, secrets->pdata[i]) != NULL)
      g_error ("a secret left: %s", (char *) secrets->pdata[i]);
}

/* Everything of any project: its words hold nothing that may not go outside, and what
 * the table gets of it nothing that it does not see. */
static void
test_no_secrets (void)
{
  for (guint seed = 1; seed <= 12; seed++)
    {
      g_autoptr (KijkProject) project = kijk_random_project (seed, 60);
      g_autoptr (KijkDocument) document = kijk_document_new (project, NULL);
      g_autoptr (KijkAudience) table = kijk_audience_new (KIJK_LEVEL_TABLE);
      g_autoptr (KijkAudience) outside = kijk_audience_new (KIJK_LEVEL_PUBLIC);
      g_autoptr (GPtrArray) for_table = kijk_secrets_list (project, table);
      g_autoptr (GPtrArray) for_outside = kijk_secrets_list (project, outside);
      g_auto (GStrv) ids = list_tokens (project);
      g_autoptr (KijkClip) clip = kijk_clip_new (document, (const char *const *) ids);
      g_autofree char *dump = kijk_project_dump (kijk_clip_get_seen (clip, KIJK_LEVEL_TABLE));

      g_assert_cmpuint (for_outside->len, >, 20);
      assert_no_secret (for_outside, kijk_clip_get_text (clip, NULL));
      assert_no_secret (for_table, dump);
    }
}

/* Returns: whether @id, copied by the facilitator, was pasted at the table at once */
static gboolean
paste_at_table (KijkDocument *document,
                const char   *id,
                GPtrArray    *secrets)
{
  const char *const ids[] = { id, NULL };
  KijkProject *project = kijk_document_get_project (document);
  g_autofree char *before = kijk_project_dump (project);
  g_autofree char *seen = NULL;
  g_autofree char *after = NULL;
  g_autoptr (KijkClip) clip = NULL;
  g_auto (KijkPasted) pasted = { 0 };
  gboolean done;

  kijk_document_set_side (document, KIJK_LEVEL_FACILITATOR);
  clip = kijk_clip_new (document, ids);
  kijk_document_set_side (document, KIJK_LEVEL_TABLE);
  done = kijk_deeds_paste (document, clip, FALSE, &pasted, NULL) && !pasted.waits;
  seen = kijk_project_dump (kijk_document_get_view (document));
  assert_no_secret (secrets, seen);
  if (done && pasted.n_unseen == 0)
    g_assert_true (kijk_document_undo (document, FALSE));
  else if (done)
    kijk_history_undo (kijk_document_get_history (document));
  after = kijk_project_dump (project);
  g_assert_cmpstr (after, ==, before);

  return done;
}

/* Whatever is pasted at the table, it sees nothing that it did not see before, but for
 * copies of that; and undo leaves no trace. */
static void
test_random_at_table (void)
{
  guint n = 0;

  for (guint seed = 1; seed <= 6; seed++)
    {
      g_autoptr (KijkProject) project = kijk_random_project (seed, 30);
      g_autoptr (KijkDocument) document = kijk_document_new (project, NULL);
      g_autoptr (KijkAudience) table = kijk_audience_new (KIJK_LEVEL_TABLE);
      g_autoptr (GPtrArray) secrets = kijk_secrets_list (project, table);
      g_auto (GStrv) ids = list_tokens (project);

      for (int i = 0; ids[i] != NULL; i++)
        n += paste_at_table (document, ids[i], secrets);
    }

  g_assert_cmpuint (n, >, 20);
}

/* ---- lines ---- */

static gboolean
paste_lines (Fixture     *fixture,
             const char  *text,
             gssize       length,
             KijkPasted  *pasted,
             GError     **error)
{
  return kijk_deeds_paste_lines (fixture->document, text, length < 0 ? strlen (text) : (gsize) length,
                                 id_of (fixture->party), FALSE, pasted, error);
}

static void
test_lines (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const expected[] = { "Schoon water", "Ruimte voor boot\xef\xbf\xbd", "2024 is te vroeg", NULL };
  g_autofree char *before = kijk_project_dump (fixture->project);
  g_autofree char *after = NULL;
  g_auto (KijkPasted) pasted = { 0 };

  (void) data;
  g_assert_true (paste_lines (fixture, "\n • Schoon\x01 water \r\n\r\n1) Ruimte\tvoor boot\xff\r2024 is te vroeg\n",
                              -1, &pasted, NULL));
  g_assert_cmpuint (g_strv_length (pasted.ids), ==, 3);
  for (int i = 0; expected[i] != NULL; i++)
    {
      KijkItem *item = kijk_document_find (fixture->document, pasted.ids[i]);

      g_assert_cmpstr (kijk_item_get_title (item), ==, expected[i]);
      g_assert_cmpstr (kijk_item_get_text (item, KIJK_INTEREST_STAKEHOLDER), ==,
                       id_of (fixture->party));
      g_assert_cmpint (openness_of (item), ==, KIJK_OPENNESS_CONFIDENTIAL);
    }
  g_assert_cmpstr (kijk_document_get_undo_label (fixture->document), ==, "Paste");
  g_assert_true (kijk_document_undo (fixture->document, FALSE));
  after = kijk_project_dump (fixture->project);
  g_assert_cmpstr (after, ==, before);
}

static void
assert_lines_refused (Fixture    *fixture,
                      GString    *text,
                      const char *message)
{
  g_autofree char *before = kijk_project_dump (fixture->project);
  g_autofree char *after = NULL;
  g_auto (KijkPasted) pasted = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_false (paste_lines (fixture, text->str, (gssize) text->len, &pasted, &error));
  g_assert_nonnull (strstr (error->message, message));
  after = kijk_project_dump (fixture->project);
  g_assert_cmpstr (after, ==, before);
}

static void
append_times (GString    *text,
              const char *part,
              guint       n)
{
  for (guint i = 0; i < n; i++)
    g_string_append (text, part);
}

static void
test_too_much (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GString) text = g_string_new ("Kort\n");
  g_auto (KijkPasted) pasted = { 0 };

  (void) data;
  append_times (text, "é", 1000);
  g_assert_true (paste_lines (fixture, text->str, -1, &pasted, NULL));
  g_string_append (text, "é");
  assert_lines_refused (fixture, text, "Line 2 is longer than 1000 characters");

  g_string_truncate (text, 0);
  append_times (text, "Regel\n", KIJK_MOST_LINES + 1);
  assert_lines_refused (fixture, text, "501 lines");

  g_string_truncate (text, 0);
  append_times (text, "\n", KIJK_MOST_LINE_BYTES + 1);
  assert_lines_refused (fixture, text, "1 MB");
  g_string_truncate (text, KIJK_MOST_LINE_BYTES);
  assert_lines_refused (fixture, text, "nothing on the clipboard");

  /* What stands behind a nul is not lost. */
  g_string_truncate (text, 0);
  g_string_append_len (text, "Een\0twee", 8);
  kijk_pasted_clear (&pasted);
  g_assert_true (paste_lines (fixture, text->str, (gssize) text->len, &pasted, NULL));
  g_assert_cmpstr (kijk_item_get_title (kijk_document_find (fixture->document, pasted.ids[0])), ==,
                   "Een\xef\xbf\xbdtwee");
}

#define TEST(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  TEST ("/paste/one-step", test_one_step);
  TEST ("/paste/cut", test_cut);
  TEST ("/paste/selected", test_selected);
  TEST ("/paste/secret-at-table", test_secret_at_table);
  TEST ("/paste/copied-at-table", test_copied_at_table);
  TEST ("/paste/as-new-at-table", test_as_new_at_table);
  TEST ("/paste/never-raised", test_never_raised);
  TEST ("/paste/waits-at-table", test_waits_at_table);
  TEST ("/paste/third-party-waits", test_third_party_waits);
  TEST ("/paste/personal", test_personal);
  TEST ("/paste/text", test_text);
  g_test_add_func ("/paste/no-secrets", test_no_secrets);
  g_test_add_func ("/paste/random-at-table", test_random_at_table);
  TEST ("/paste/lines", test_lines);
  TEST ("/paste/too-much", test_too_much);

  return g_test_run ();
}
