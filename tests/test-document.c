/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/kijk-document.h"

#include "model/kijk-cell.h"
#include "model/kijk-diff.h"

/* What a document told: how often each property was notified, and what was done. */
typedef struct {
  KijkDocument *document;
  GHashTable   *notified; /* property → times */
  guint         done;
  guint         removed;
  guint         settled;
  const char   *typed; /* what "Safe passage" shall be called, or NULL */
} Fixture;

static void
notify_cb (GObject    *object,
           GParamSpec *pspec,
           Fixture    *fixture)
{
  gpointer times = g_hash_table_lookup (fixture->notified, pspec->name);

  (void) object;
  g_hash_table_insert (fixture->notified, (gpointer) pspec->name,
                       GINT_TO_POINTER (GPOINTER_TO_INT (times) + 1));
}

static void
done_cb (KijkDocument *document,
         KijkChanges  *changes,
         Fixture      *fixture)
{
  (void) document;
  for (guint i = 0; i < kijk_changes_get_n (changes); i++)
    fixture->removed += kijk_changes_get (changes, i)->type == KIJK_CHANGE_REMOVE;
  fixture->done++;
}

static KijkItem *
add (KijkEdit    *edit,
     KijkKindId   kind,
     KijkFieldId  field,
     const char  *text)
{
  KijkItem *item = kijk_edit_append (edit, kind);

  kijk_edit_set_text (edit, item, field, text);
  return item;
}

static void
set_openness (KijkEdit     *edit,
              KijkItem     *interest,
              KijkOpenness  openness)
{
  kijk_edit_set_int (edit, interest, KIJK_INTEREST_OPENNESS, openness);
}

static void
commit (KijkEdit *edit)
{
  g_autoptr (GError) error = NULL;

  kijk_edit_commit (edit, &error);
  g_assert_no_error (error);
}

/* Two parties, one shared and one confidential interest. */
static KijkProject *
create_project (void)
{
  KijkProject *project = kijk_project_new ();
  KijkEdit *edit;
  KijkItem *party;
  KijkItem *interest;

  kijk_project_set_random (project, g_rand_new_with_seed (20));
  edit = kijk_edit_begin (project, NULL);
  kijk_edit_set_text (edit, kijk_project_get_collaboration (project), KIJK_COLLABORATION_NAME,
                      "Harbour");
  party = add (edit, KIJK_KIND_STAKEHOLDER, KIJK_STAKEHOLDER_NAME, "Pilots");
  kijk_edit_set_int (edit, party, KIJK_STAKEHOLDER_OPENNESS, KIJK_OPENNESS_SHARED);

  interest = add (edit, KIJK_KIND_INTEREST, KIJK_INTEREST_TEXT, "Safe passage");
  kijk_edit_set_text (edit, interest, KIJK_INTEREST_STAKEHOLDER, kijk_item_get_id (party));
  set_openness (edit, interest, KIJK_OPENNESS_SHARED);

  interest = add (edit, KIJK_KIND_INTEREST, KIJK_INTEREST_TEXT, "Fewer night shifts");
  kijk_edit_set_text (edit, interest, KIJK_INTEREST_STAKEHOLDER, kijk_item_get_id (party));
  set_openness (edit, interest, KIJK_OPENNESS_CONFIDENTIAL);
  commit (edit);

  return project;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (KijkProject) project = create_project ();

  (void) data;
  fixture->document = kijk_document_new (project, NULL);
  fixture->notified = g_hash_table_new (g_str_hash, g_str_equal);
  fixture->done = 0;
  fixture->removed = 0;
  fixture->settled = 0;
  fixture->typed = NULL;
  g_signal_connect (fixture->document, "notify", G_CALLBACK (notify_cb), fixture);
  g_signal_connect (fixture->document, "done", G_CALLBACK (done_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  (void) data;
  g_assert_finalize_object (g_steal_pointer (&fixture->document));
  g_hash_table_unref (fixture->notified);
}

/* How often @property was told since this was last asked of it. */
static int
take_notified (Fixture    *fixture,
               const char *property)
{
  int times = GPOINTER_TO_INT (g_hash_table_lookup (fixture->notified, property));

  g_hash_table_remove (fixture->notified, property);
  return times;
}

static KijkItem *
find_interest (KijkProject *project,
               const char  *text)
{
  GPtrArray *items = kijk_project_get_items (project, KIJK_KIND_INTEREST);

  for (guint i = 0; i < items->len; i++)
    if (g_str_equal (kijk_item_get_text (items->pdata[i], KIJK_INTEREST_TEXT), text))
      return items->pdata[i];

  return NULL;
}

static KijkItem *
find_seen (Fixture    *fixture,
           const char *text)
{
  return find_interest (kijk_document_get_view (fixture->document), text);
}

static KijkItem *
find_whole (Fixture    *fixture,
            const char *text)
{
  return find_interest (kijk_document_get_project (fixture->document), text);
}

static void
reword (Fixture    *fixture,
        const char *from,
        const char *to)
{
  KijkEdit *edit = kijk_document_begin (fixture->document, "Reword");

  kijk_edit_set_text (edit, find_whole (fixture, from), KIJK_INTEREST_TEXT, to);
  commit (edit);
}

static void
remove_interest (Fixture    *fixture,
                 const char *text)
{
  KijkEdit *edit = kijk_document_begin (fixture->document, "Remove");

  kijk_edit_remove (edit, find_whole (fixture, text));
  commit (edit);
}

static void
test_opened (Fixture       *fixture,
             gconstpointer  data)
{
  (void) data;
  g_assert_cmpstr (kijk_document_get_title (fixture->document), ==, "Harbour");
  g_assert_false (kijk_document_is_modified (fixture->document));
  g_assert_false (kijk_document_can_undo (fixture->document));
  g_assert_true (kijk_document_has_secrets (fixture->document));
  g_assert_cmpint (kijk_document_get_side (fixture->document), ==, KIJK_LEVEL_FACILITATOR);
  g_assert_null (kijk_document_get_file (fixture->document));
}

static void
test_modified (Fixture       *fixture,
               gconstpointer  data)
{
  guint64 point;

  (void) data;
  reword (fixture, "Safe passage", "Safe water");
  g_assert_true (kijk_document_is_modified (fixture->document));
  g_assert_cmpint (take_notified (fixture, "modified"), ==, 1);
  g_assert_cmpint (take_notified (fixture, "can-undo"), ==, 1);

  /* Work goes on while the file is being written. */
  point = kijk_history_get_point (kijk_document_get_history (fixture->document));
  reword (fixture, "Safe water", "Clear water");
  kijk_history_mark_saved_at (kijk_document_get_history (fixture->document), point);
  g_assert_true (kijk_document_is_modified (fixture->document));

  g_assert_true (kijk_document_undo (fixture->document, FALSE));
  g_assert_false (kijk_document_is_modified (fixture->document));
  g_assert_true (kijk_document_undo (fixture->document, FALSE));
  g_assert_true (kijk_document_is_modified (fixture->document));
  g_assert_false (kijk_document_can_undo (fixture->document));
  g_assert_true (kijk_document_can_redo (fixture->document));
}

static void
test_never_saved (Fixture       *fixture,
                  gconstpointer  data)
{
  (void) data;
  kijk_document_mark_never_saved (fixture->document);
  g_assert_true (kijk_document_is_modified (fixture->document));

  reword (fixture, "Safe passage", "Safe water");
  kijk_document_undo (fixture->document, FALSE);
  g_assert_true (kijk_document_is_modified (fixture->document));

  kijk_history_mark_saved (kijk_document_get_history (fixture->document));
  g_assert_false (kijk_document_is_modified (fixture->document));
}

static void
test_title (Fixture       *fixture,
            gconstpointer  data)
{
  KijkEdit *edit = kijk_document_begin (fixture->document, NULL);

  (void) data;
  kijk_edit_set_text (edit, kijk_document_find (fixture->document, kijk_item_get_id (
                              kijk_project_get_collaboration (kijk_document_get_view (fixture->document)))),
                      KIJK_COLLABORATION_NAME, "Quay");
  commit (edit);
  g_assert_cmpstr (kijk_document_get_title (fixture->document), ==, "Quay");
  g_assert_cmpint (take_notified (fixture, "title"), ==, 1);

  reword (fixture, "Safe passage", "Safe water");
  g_assert_cmpint (take_notified (fixture, "title"), ==, 0);
}

static void
test_file (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/a/harbour.kijkglas");

  (void) data;
  kijk_document_set_file (fixture->document, file);
  kijk_document_set_file (fixture->document, file);
  g_assert_true (kijk_document_get_file (fixture->document) == file);
  g_assert_cmpint (take_notified (fixture, "file"), ==, 1);
}

static void
test_sides (Fixture       *fixture,
            gconstpointer  data)
{
  KijkProject *view = kijk_document_get_view (fixture->document);

  (void) data;
  g_assert_nonnull (find_seen (fixture, "Fewer night shifts"));
  kijk_document_set_side (fixture->document, KIJK_LEVEL_TABLE);
  g_assert_true (kijk_document_get_view (fixture->document) == view);
  g_assert_null (find_seen (fixture, "Fewer night shifts"));
  g_assert_nonnull (find_seen (fixture, "Safe passage"));
  g_assert_nonnull (find_whole (fixture, "Fewer night shifts"));
  g_assert_cmpint (take_notified (fixture, "side"), ==, 1);

  kijk_document_set_side (fixture->document, KIJK_LEVEL_TABLE);
  g_assert_cmpint (take_notified (fixture, "side"), ==, 0);
  kijk_document_set_side (fixture->document, KIJK_LEVEL_FACILITATOR);
  g_assert_nonnull (find_seen (fixture, "Fewer night shifts"));

  /* Looking from the other side does nothing to the collaboration. */
  g_assert_false (kijk_document_is_modified (fixture->document));
  g_assert_cmpuint (fixture->done, ==, 0);
}

static void
make_public (Fixture    *fixture,
             const char *text)
{
  KijkEdit *edit = kijk_document_begin (fixture->document, NULL);
  KijkProject *project = kijk_document_get_project (fixture->document);

  kijk_edit_set_int (edit, kijk_project_get_items (project, KIJK_KIND_STAKEHOLDER)->pdata[0],
                     KIJK_STAKEHOLDER_OPENNESS, KIJK_OPENNESS_PUBLIC);
  kijk_edit_set_int (edit, kijk_project_get_collaboration (project),
                     KIJK_COLLABORATION_DEFAULT_OPENNESS, KIJK_OPENNESS_PUBLIC);
  set_openness (edit, find_whole (fixture, text), KIJK_OPENNESS_PUBLIC);
  commit (edit);
}

/* A document in which everything is public has no sides, but nobody is turned to
 * another one by that. */
static void
test_without_secrets (Fixture       *fixture,
                      gconstpointer  data)
{
  (void) data;
  kijk_document_set_side (fixture->document, KIJK_LEVEL_TABLE);
  take_notified (fixture, "side");

  make_public (fixture, "Fewer night shifts");
  make_public (fixture, "Safe passage");
  g_assert_false (kijk_document_has_secrets (fixture->document));
  g_assert_cmpint (take_notified (fixture, "has-secrets"), ==, 1);
  g_assert_cmpint (take_notified (fixture, "side"), ==, 0);
  g_assert_cmpint (kijk_document_get_side (fixture->document), ==, KIJK_LEVEL_TABLE);

  /* Once turned back by hand there is no other. */
  kijk_document_set_side (fixture->document, KIJK_LEVEL_FACILITATOR);
  g_assert_cmpint (take_notified (fixture, "side"), ==, 1);
  kijk_document_set_side (fixture->document, KIJK_LEVEL_TABLE);
  g_assert_cmpint (kijk_document_get_side (fixture->document), ==, KIJK_LEVEL_FACILITATOR);

  kijk_document_undo (fixture->document, FALSE);
  g_assert_true (kijk_document_has_secrets (fixture->document));
}

/* Undo at the table stays blind to what was confidential, also when the last of it
 * went there. */
static void
test_undo_without_secrets (Fixture       *fixture,
                           gconstpointer  data)
{
  (void) data;
  make_public (fixture, "Safe passage");
  remove_interest (fixture, "Fewer night shifts");
  g_assert_false (kijk_document_has_secrets (fixture->document));
  kijk_document_undo (fixture->document, FALSE);

  kijk_document_set_side (fixture->document, KIJK_LEVEL_TABLE);
  remove_interest (fixture, "Fewer night shifts");
  g_assert_false (kijk_document_has_secrets (fixture->document));
  for (int i = 0; i < 4; i++)
    {
      kijk_document_undo (fixture->document, FALSE);
      g_assert_cmpint (kijk_document_get_side (fixture->document), ==, KIJK_LEVEL_TABLE);
      g_assert_null (find_seen (fixture, "Fewer night shifts"));
    }
}

static void
test_done (Fixture       *fixture,
           gconstpointer  data)
{
  (void) data;
  reword (fixture, "Safe passage", "Safe water");
  g_assert_cmpuint (fixture->done, ==, 1);
  kijk_document_undo (fixture->document, FALSE);
  kijk_document_redo (fixture->document, FALSE);
  g_assert_cmpuint (fixture->done, ==, 1);

  kijk_document_set_side (fixture->document, KIJK_LEVEL_TABLE);
  reword (fixture, "Fewer night shifts", "More sleep");
  g_assert_cmpuint (fixture->done, ==, 1);
  reword (fixture, "Safe water", "Safe passage");
  g_assert_cmpuint (fixture->done, ==, 2);
}

/* What only goes out of sight has not been removed. */
static void
test_done_hides (Fixture       *fixture,
                 gconstpointer  data)
{
  KijkEdit *edit;

  (void) data;
  kijk_document_set_side (fixture->document, KIJK_LEVEL_TABLE);
  edit = kijk_document_begin (fixture->document, NULL);
  set_openness (edit, find_whole (fixture, "Safe passage"), KIJK_OPENNESS_CONFIDENTIAL);
  commit (edit);
  g_assert_null (find_seen (fixture, "Safe passage"));
  g_assert_cmpuint (fixture->done, ==, 1);
  g_assert_cmpuint (fixture->removed, ==, 0);

  kijk_document_set_side (fixture->document, KIJK_LEVEL_FACILITATOR);
  remove_interest (fixture, "Safe passage");
  g_assert_cmpuint (fixture->done, ==, 2);
  g_assert_cmpuint (fixture->removed, ==, 1);
}

/* Enters what was typed, as a row of a form does. */
static void
settle_cb (KijkDocument *document,
           Fixture      *fixture)
{
  (void) document;
  fixture->settled++;
  if (fixture->typed != NULL)
    reword (fixture, "Safe passage", g_steal_pointer (&fixture->typed));
}

static void
test_settle (Fixture       *fixture,
             gconstpointer  data)
{
  (void) data;
  g_signal_connect (fixture->document, "settle", G_CALLBACK (settle_cb), fixture);

  /* Before the side turns, as a deed of this side. */
  fixture->typed = "Safe water";
  kijk_document_set_side (fixture->document, KIJK_LEVEL_TABLE);
  g_assert_cmpuint (fixture->settled, ==, 1);
  g_assert_cmpuint (fixture->done, ==, 1);
  g_assert_nonnull (find_seen (fixture, "Safe water"));
  kijk_document_open_personal (fixture->document, TRUE);
  g_assert_cmpuint (fixture->settled, ==, 2);

  /* What was typed is then what was done last, and nothing is left to redo. */
  g_assert_true (kijk_document_undo (fixture->document, TRUE));
  g_assert_nonnull (find_seen (fixture, "Safe passage"));
  fixture->typed = "Clear water";
  g_assert_true (kijk_document_redo (fixture->document, TRUE));
  g_assert_nonnull (find_seen (fixture, "Clear water"));
  g_assert_false (kijk_document_can_redo (fixture->document));
  g_assert_true (kijk_document_undo (fixture->document, TRUE));
  fixture->typed = "Calm water";
  g_assert_true (kijk_document_undo (fixture->document, TRUE));
  g_assert_nonnull (find_seen (fixture, "Safe passage"));
  g_assert_true (kijk_document_redo (fixture->document, TRUE));
  g_assert_nonnull (find_seen (fixture, "Calm water"));
  g_assert_cmpuint (fixture->settled, ==, 7);

  /* With nothing to undo nothing happens. */
  kijk_document_set_side (fixture->document, KIJK_LEVEL_FACILITATOR);
  g_assert_true (kijk_document_undo (fixture->document, TRUE));
  g_assert_true (kijk_document_undo (fixture->document, TRUE));
  g_assert_nonnull (find_seen (fixture, "Safe passage"));
}

static void
settle_again_cb (KijkDocument *document)
{
  kijk_document_settle (document);
  kijk_document_set_side (document, KIJK_LEVEL_TABLE);
}

/* Entering what was typed may lead to anything but to entering it again. */
static void
test_settle_once (Fixture       *fixture,
                  gconstpointer  data)
{
  (void) data;
  g_signal_connect (fixture->document, "settle", G_CALLBACK (settle_cb), fixture);
  g_signal_connect (fixture->document, "settle", G_CALLBACK (settle_again_cb), NULL);
  kijk_document_settle (fixture->document);
  g_assert_cmpuint (fixture->settled, ==, 1);
  g_assert_cmpint (take_notified (fixture, "side"), ==, 1);
}

static void
reword_typed_cb (KijkProject *view,
                 KijkChanges *changes,
                 Fixture     *fixture)
{
  (void) view;
  (void) changes;
  if (fixture->typed != NULL)
    reword (fixture, "Safe passage", g_steal_pointer (&fixture->typed));
}

/* Who shows the view may enter something when what it was about goes out of sight. */
static void
test_deed_while_turning (Fixture       *fixture,
                         gconstpointer  data)
{
  (void) data;
  fixture->typed = "Safe water";
  g_signal_connect (kijk_document_get_view (fixture->document), "changed",
                    G_CALLBACK (reword_typed_cb), fixture);
  kijk_document_set_side (fixture->document, KIJK_LEVEL_TABLE);
  g_assert_null (find_seen (fixture, "Fewer night shifts"));
  g_assert_nonnull (find_seen (fixture, "Safe water"));
  g_assert_nonnull (find_whole (fixture, "Safe water"));
  g_assert_true (kijk_document_can_undo (fixture->document));
  g_assert_false (kijk_document_undo (fixture->document, FALSE));
}

static void
begin_cb (KijkProject *project,
          KijkChanges *changes,
          Fixture     *fixture)
{
  (void) project;
  (void) changes;
  g_assert_null (kijk_document_begin (fixture->document, NULL));
  g_assert_true (kijk_document_undo (fixture->document, TRUE));
}

/* While others are told of one change there is no other. */
static void
test_busy (Fixture       *fixture,
           gconstpointer  data)
{
  (void) data;
  reword (fixture, "Safe passage", "Safe water");
  g_signal_connect (kijk_document_get_project (fixture->document), "changed",
                    G_CALLBACK (begin_cb), fixture);
  reword (fixture, "Safe water", "Clear water");
  g_assert_nonnull (find_seen (fixture, "Clear water"));
}

static void
test_labels (Fixture       *fixture,
             gconstpointer  data)
{
  (void) data;
  reword (fixture, "Safe passage", "Safe water");
  g_assert_cmpstr (kijk_document_get_undo_label (fixture->document), ==, "Reword");
  kijk_document_set_side (fixture->document, KIJK_LEVEL_TABLE);
  g_assert_null (kijk_document_get_undo_label (fixture->document));
  g_assert_true (kijk_document_undo (fixture->document, TRUE));
  g_assert_null (kijk_document_get_redo_label (fixture->document));
  kijk_document_set_side (fixture->document, KIJK_LEVEL_FACILITATOR);
  g_assert_cmpstr (kijk_document_get_redo_label (fixture->document), ==, "Reword");
}

/* That something can be undone that is not seen would tell that it is there. */
static void
test_undo_of_hidden (Fixture       *fixture,
                     gconstpointer  data)
{
  (void) data;
  reword (fixture, "Fewer night shifts", "More sleep");
  g_assert_true (kijk_document_can_undo (fixture->document));
  kijk_document_set_side (fixture->document, KIJK_LEVEL_TABLE);
  g_assert_false (kijk_document_can_undo (fixture->document));
  g_assert_cmpint (take_notified (fixture, "can-undo"), ==, 2);

  /* With the personal sector open or shut, and back. */
  kijk_document_open_personal (fixture->document, TRUE);
  g_assert_false (kijk_document_can_undo (fixture->document));
  kijk_document_set_side (fixture->document, KIJK_LEVEL_FACILITATOR);
  g_assert_true (kijk_document_can_undo (fixture->document));
}

/* Undo brings nothing back before other people's eyes until it is told to. */
static void
test_undo_that_reveals (Fixture       *fixture,
                        gconstpointer  data)
{
  (void) data;
  remove_interest (fixture, "Safe passage");
  kijk_document_set_side (fixture->document, KIJK_LEVEL_TABLE);
  g_assert_true (kijk_document_can_undo (fixture->document));

  g_assert_false (kijk_document_undo (fixture->document, FALSE));
  g_assert_null (find_seen (fixture, "Safe passage"));
  g_assert_null (find_whole (fixture, "Safe passage"));

  g_assert_true (kijk_document_undo (fixture->document, TRUE));
  g_assert_nonnull (find_seen (fixture, "Safe passage"));

  /* That it goes again shows nothing new. */
  g_assert_true (kijk_document_redo (fixture->document, FALSE));
  g_assert_null (find_seen (fixture, "Safe passage"));
}

/* An openness that was tightened is not loosened by undo alone. */
static void
test_undo_of_openness (Fixture       *fixture,
                       gconstpointer  data)
{
  KijkEdit *edit = kijk_document_begin (fixture->document, NULL);

  (void) data;
  set_openness (edit, find_whole (fixture, "Safe passage"), KIJK_OPENNESS_CONFIDENTIAL);
  commit (edit);
  kijk_document_set_side (fixture->document, KIJK_LEVEL_TABLE);

  g_assert_false (kijk_document_undo (fixture->document, FALSE));
  g_assert_null (find_seen (fixture, "Safe passage"));
}

/* Words that come back wait as well; something that moves does not. */
static void
test_undo_of_seen (Fixture       *fixture,
                   gconstpointer  data)
{
  KijkEdit *edit;

  (void) data;
  kijk_document_set_side (fixture->document, KIJK_LEVEL_TABLE);

  edit = kijk_document_begin (fixture->document, NULL);
  kijk_edit_move_to_cell (edit, find_whole (fixture, "Safe passage"), KIJK_CELL_COLLECTIVE);
  kijk_edit_place (edit, find_whole (fixture, "Safe passage"), 0.5, 0.5);
  commit (edit);
  g_assert_true (kijk_document_undo (fixture->document, FALSE));
  g_assert_true (kijk_document_redo (fixture->document, FALSE));

  reword (fixture, "Safe passage", "Safe water");
  g_assert_false (kijk_document_undo (fixture->document, FALSE));
  g_assert_nonnull (find_seen (fixture, "Safe water"));
}

static void
set_endorsed (Fixture           *fixture,
              const char *const *ids)
{
  KijkEdit *edit = kijk_document_begin (fixture->document, NULL);

  g_assert_true (kijk_edit_set (edit, find_whole (fixture, "Safe passage"),
                                KIJK_INTEREST_ENDORSED_BY, g_variant_new_strv (ids, -1), NULL));
  commit (edit);
}

/* A list that gets shorter shows nothing new, one that gets longer does. */
static void
test_undo_of_lists (Fixture       *fixture,
                    gconstpointer  data)
{
  KijkEdit *edit = kijk_document_begin (fixture->document, NULL);
  const char *ids[] = { NULL, NULL, NULL };
  KijkItem *party;

  (void) data;
  for (int i = 0; i < 2; i++)
    {
      party = add (edit, KIJK_KIND_STAKEHOLDER, KIJK_STAKEHOLDER_NAME, i == 0 ? "Crews" : "Owners");
      kijk_edit_set_int (edit, party, KIJK_STAKEHOLDER_OPENNESS, KIJK_OPENNESS_SHARED);
      ids[i] = kijk_item_get_id (party);
    }
  commit (edit);
  kijk_document_set_side (fixture->document, KIJK_LEVEL_TABLE);

  set_endorsed (fixture, ids + 1);
  set_endorsed (fixture, ids);
  g_assert_true (kijk_document_undo (fixture->document, FALSE));
  g_assert_false (kijk_document_redo (fixture->document, FALSE));
}

static void
test_personal (Fixture       *fixture,
               gconstpointer  data)
{
  KijkEdit *edit = kijk_document_begin (fixture->document, NULL);
  KijkItem *interest = find_whole (fixture, "Safe passage");

  (void) data;
  kijk_edit_set_int (edit, interest, KIJK_INTEREST_TYPE, KIJK_INTEREST_TYPE_PERSONAL);
  kijk_edit_set_int (edit, interest, KIJK_INTEREST_SOURCE, KIJK_SOURCE_INTERVIEW);
  kijk_edit_set_boolean (edit, interest, KIJK_INTEREST_CONFIRMED, TRUE);
  commit (edit);

  kijk_document_set_side (fixture->document, KIJK_LEVEL_TABLE);
  g_assert_null (find_seen (fixture, "Safe passage"));
  kijk_document_open_personal (fixture->document, TRUE);
  g_assert_true (kijk_document_is_personal_open (fixture->document));
  g_assert_nonnull (find_seen (fixture, "Safe passage"));
  kijk_document_open_personal (fixture->document, FALSE);
  g_assert_null (find_seen (fixture, "Safe passage"));
  g_assert_cmpint (take_notified (fixture, "personal-open"), ==, 2);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/document/opened", test_opened);
  ADD ("/document/modified", test_modified);
  ADD ("/document/never-saved", test_never_saved);
  ADD ("/document/title", test_title);
  ADD ("/document/file", test_file);
  ADD ("/document/sides", test_sides);
  ADD ("/document/without-secrets", test_without_secrets);
  ADD ("/document/undo/without-secrets", test_undo_without_secrets);
  ADD ("/document/done", test_done);
  ADD ("/document/done-hides", test_done_hides);
  ADD ("/document/settle", test_settle);
  ADD ("/document/settle-once", test_settle_once);
  ADD ("/document/deed-while-turning", test_deed_while_turning);
  ADD ("/document/busy", test_busy);
  ADD ("/document/labels", test_labels);
  ADD ("/document/undo/of-hidden", test_undo_of_hidden);
  ADD ("/document/undo/that-reveals", test_undo_that_reveals);
  ADD ("/document/undo/of-openness", test_undo_of_openness);
  ADD ("/document/undo/of-seen", test_undo_of_seen);
  ADD ("/document/undo/of-lists", test_undo_of_lists);
  ADD ("/document/personal", test_personal);

  return g_test_run ();
}
