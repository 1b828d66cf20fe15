/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/kijk-poll.h"

#include "analysis/kijk-votes.h"
#include "kijk-random.h"

#define TODAY "2026-01-20"

static KijkDocument *
new_document (void)
{
  g_autoptr (KijkProject) project = kijk_project_new ();
  KijkEdit *edit;
  KijkItem *session;

  kijk_project_set_random (project, g_rand_new_with_seed (5));
  edit = kijk_edit_begin (project, NULL);
  session = kijk_edit_insert (edit, KIJK_KIND_SESSION, "talkaaaaaa", NULL);
  kijk_edit_set_int (edit, session, KIJK_SESSION_TYPE, KIJK_SESSION_TYPE_INTERVIEW);
  kijk_edit_set_text (edit, session, KIJK_SESSION_DATE, "2026-01-19");
  session = kijk_edit_insert (edit, KIJK_KIND_SESSION, "meetingaaa", NULL);
  kijk_edit_set_text (edit, session, KIJK_SESSION_DATE, "2026-01-13");
  g_assert_true (kijk_edit_commit (edit, NULL));

  return kijk_document_new (project, NULL);
}

static GPtrArray *
get_votes (KijkDocument *document)
{
  return kijk_project_get_items (kijk_document_get_project (document), KIJK_KIND_PHASE_VOTE);
}

static KijkPoll *
go_to_votes (KijkDocument *document)
{
  KijkPoll *poll = kijk_poll_for_document (document);

  kijk_poll_open (poll, KIJK_KIND_PHASE_VOTE);
  kijk_poll_go_to_votes (poll);

  return poll;
}

/* One phase after the other, forwards and backwards, and no vote before its time. */
static void
test_steps (void)
{
  g_autoptr (KijkDocument) document = new_document ();
  KijkPoll *poll = kijk_poll_for_document (document);

  g_assert_false (kijk_poll_is_open (poll));
  kijk_poll_open (poll, KIJK_KIND_PHASE_VOTE);
  g_assert_cmpint (kijk_poll_get_step (poll), ==, KIJK_POLL_SESSION);
  g_assert_false (kijk_poll_has_board (poll));
  g_assert_false (kijk_round_timer_is_running (kijk_poll_get_timer (poll)));

  for (guint page = 0; page < 6; page++)
    {
      kijk_poll_go_on (poll, TODAY);
      g_assert_cmpint (kijk_poll_get_step (poll), ==, KIJK_POLL_EXPLAIN);
      g_assert_cmpuint (kijk_poll_get_page (poll), ==, page);
      g_assert_true (kijk_poll_has_board (poll));
      g_assert_true (kijk_round_timer_is_running (kijk_poll_get_timer (poll)));
      g_assert_false (kijk_poll_vote (poll, KIJK_VOTE_PLACE_SHARE));
    }
  kijk_poll_go_on (poll, TODAY);
  g_assert_cmpint (kijk_poll_get_step (poll), ==, KIJK_POLL_VOTE);
  kijk_poll_go_back (poll);
  g_assert_cmpint (kijk_poll_get_step (poll), ==, KIJK_POLL_EXPLAIN);
  g_assert_cmpuint (kijk_poll_get_page (poll), ==, 5);
  g_assert_cmpuint (kijk_poll_count_hidden (poll), ==, 0);
}

/* Without a voice there is nothing to show. */
static void
test_nothing (void)
{
  g_autoptr (KijkDocument) document = new_document ();
  KijkPoll *poll = go_to_votes (document);

  kijk_poll_go_on (poll, TODAY);
  g_assert_cmpint (kijk_poll_get_step (poll), ==, KIJK_POLL_VOTE);
  g_assert_false (kijk_document_can_undo (document));
}

/* Until the reveal nothing of it is in the project or in its history; then the votes are
 * one deed that tells nothing, in a session of today. */
static void
test_reveal (void)
{
  g_autoptr (KijkDocument) document = new_document ();
  g_autofree char *before = kijk_project_dump (kijk_document_get_project (document));
  g_autofree char *meanwhile = NULL;
  KijkPoll *poll = go_to_votes (document);
  KijkItem *session;

  for (int i = 0; i < 12; i++)
    g_assert_true (kijk_poll_vote (poll, i % 12));
  meanwhile = kijk_project_dump (kijk_document_get_project (document));
  g_assert_cmpstr (before, ==, meanwhile);
  g_assert_false (kijk_document_can_undo (document));
  g_assert_cmpuint (kijk_poll_count (poll), ==, 12);

  kijk_poll_go_on (poll, TODAY);
  g_assert_cmpint (kijk_poll_get_step (poll), ==, KIJK_POLL_LOOK);
  g_assert_cmpuint (kijk_poll_count_hidden (poll), ==, 0);
  g_assert_cmpuint (get_votes (document)->len, ==, 12);
  g_assert_cmpstr (kijk_document_get_undo_label (document), ==, "Votes");
  session = kijk_document_find (document, kijk_poll_get_session (poll));
  g_assert_cmpstr (kijk_item_get_text (session, KIJK_SESSION_DATE), ==, TODAY);
  g_assert_cmpint (kijk_item_get_int (session, KIJK_SESSION_TYPE), ==, KIJK_SESSION_TYPE_WHERE_ARE_WE);

  g_assert_true (kijk_document_undo (document, FALSE));
  g_assert_cmpuint (get_votes (document)->len, ==, 0);
  g_assert_nonnull (kijk_poll_get_session (poll));
}

/* A session that is there already; who comes late is added to it, but never so few that
 * one sees whose votes they are. */
static void
test_session (void)
{
  g_autoptr (KijkDocument) document = new_document ();
  KijkPoll *poll = kijk_poll_for_document (document);
  g_autoptr (GPtrArray) sessions = NULL;

  kijk_poll_open (poll, KIJK_KIND_PHASE_VOTE);
  sessions = kijk_poll_list_sessions (poll);
  g_assert_cmpuint (sessions->len, ==, 1);
  kijk_poll_set_session (poll, kijk_item_get_id (sessions->pdata[0]));
  kijk_poll_go_to_votes (poll);
  for (int i = 0; i < 4; i++)
    kijk_poll_vote (poll, KIJK_VOTE_PLACE_AGREE);
  kijk_poll_go_on (poll, TODAY);

  kijk_poll_go_back (poll);
  g_assert_cmpuint (kijk_poll_count_earlier (poll), ==, 4);
  kijk_poll_go_on (poll, TODAY);
  g_assert_cmpint (kijk_poll_get_step (poll), ==, KIJK_POLL_LOOK);
  kijk_poll_go_back (poll);
  for (guint i = 1; i < KIJK_FEWEST_VOICES; i++)
    {
      kijk_poll_vote (poll, KIJK_VOTE_PLACE_SHAPE);
      g_assert_true (kijk_poll_must_wait (poll));
      kijk_poll_go_on (poll, TODAY);
      g_assert_cmpint (kijk_poll_get_step (poll), ==, KIJK_POLL_VOTE);
      g_assert_cmpuint (kijk_poll_count_earlier (poll), ==, 4);
    }
  kijk_poll_vote (poll, KIJK_VOTE_PLACE_SHAPE);
  g_assert_false (kijk_poll_must_wait (poll));
  kijk_poll_go_on (poll, TODAY);
  g_assert_cmpuint (kijk_poll_count_earlier (poll), ==, 8);
  g_assert_cmpstr (kijk_poll_get_session (poll), ==, "meetingaaa");
}

/* Shut, it keeps what is secret, on whatever side one goes on; after the last step it
 * begins anew. */
static void
test_close (void)
{
  g_autoptr (KijkDocument) document = new_document ();
  KijkPoll *poll = go_to_votes (document);

  for (int i = 0; i < 5; i++)
    kijk_poll_vote (poll, KIJK_VOTE_PLACE_DONT_KNOW);
  kijk_poll_close (poll);
  g_assert_false (kijk_poll_vote (poll, KIJK_VOTE_PLACE_SHARE));
  g_assert_false (kijk_poll_take_back (poll));
  g_assert_cmpuint (kijk_poll_count_hidden (poll), ==, 5);
  g_assert_false (kijk_round_timer_is_running (kijk_poll_get_timer (poll)));
  kijk_poll_open (poll, KIJK_KIND_ATTENTION_VOTE);
  g_assert_cmpuint (kijk_poll_count (poll), ==, 0);
  g_assert_cmpuint (kijk_poll_count_hidden (poll), ==, 5);

  kijk_document_set_side (document, KIJK_LEVEL_TABLE);
  kijk_poll_open (poll, KIJK_KIND_PHASE_VOTE);
  g_assert_cmpint (kijk_poll_get_step (poll), ==, KIJK_POLL_VOTE);
  g_assert_cmpuint (kijk_poll_count (poll), ==, 5);
  for (int i = 0; i < 4; i++)
    kijk_poll_go_on (poll, TODAY);
  g_assert_false (kijk_poll_is_open (poll));
  g_assert_cmpuint (get_votes (document)->len, ==, 5);
  kijk_poll_open (poll, KIJK_KIND_PHASE_VOTE);
  g_assert_cmpint (kijk_poll_get_step (poll), ==, KIJK_POLL_SESSION);
  g_assert_null (kijk_poll_get_session (poll));
}

/* A key that anybody may press shows nothing by itself, unless all are there. */
static void
test_ask_to_show (void)
{
  g_autoptr (KijkDocument) document = new_document ();
  KijkPoll *poll = go_to_votes (document);

  kijk_poll_ask_to_show (poll, TODAY);
  g_assert_null (kijk_poll_get_asked (poll));
  kijk_poll_vote (poll, KIJK_VOTE_PLACE_SHARE);
  kijk_poll_ask_to_show (poll, TODAY);
  g_assert_cmpstr (kijk_poll_get_asked (poll), ==, "again");
  kijk_poll_vote (poll, KIJK_VOTE_PLACE_SHARE);
  g_assert_null (kijk_poll_get_asked (poll));
  kijk_poll_ask_to_show (poll, TODAY);
  g_assert_cmpint (kijk_poll_get_step (poll), ==, KIJK_POLL_VOTE);
  kijk_poll_ask_to_show (poll, TODAY);
  g_assert_cmpint (kijk_poll_get_step (poll), ==, KIJK_POLL_LOOK);

  kijk_poll_open (poll, KIJK_KIND_ATTENTION_VOTE);
  kijk_poll_set_expected (poll, 1);
  kijk_poll_go_to_votes (poll);
  for (int i = 0; i < 6; i++)
    kijk_poll_vote (poll, KIJK_CONDITION_PROCESS);
  for (int i = 0; i < 3; i++)
    kijk_poll_ask_to_show (poll, TODAY);
  g_assert_cmpstr (kijk_poll_get_asked (poll), ==, "in-hand");
  g_assert_cmpint (kijk_poll_get_step (poll), ==, KIJK_POLL_VOTE);
  kijk_poll_take_back (poll);
  kijk_poll_ask_to_show (poll, TODAY);
  g_assert_cmpint (kijk_poll_get_step (poll), ==, KIJK_POLL_LOOK);
}

static void
test_throw_away (void)
{
  g_autoptr (KijkDocument) document = new_document ();
  KijkPoll *poll = go_to_votes (document);

  kijk_poll_vote (poll, KIJK_VOTE_PLACE_SHARE);
  kijk_poll_throw_away (poll);
  g_assert_cmpuint (kijk_poll_count_hidden (poll), ==, 0);
  g_assert_false (kijk_poll_take_back (poll));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/poll/steps", test_steps);
  g_test_add_func ("/poll/nothing", test_nothing);
  g_test_add_func ("/poll/reveal", test_reveal);
  g_test_add_func ("/poll/session", test_session);
  g_test_add_func ("/poll/close", test_close);
  g_test_add_func ("/poll/ask-to-show", test_ask_to_show);
  g_test_add_func ("/poll/throw-away", test_throw_away);

  return g_test_run ();
}
