/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-poll-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "analysis/kijk-votes.h"
#include "diagram/kijk-circle.h"
#include "kijk-accessible.h"
#include "kijk-field-row.h"
#include "kijk-interface.h"
#include "kijk-poll-board.h"
#include "kijk-poll-timer.h"
#include "kijk-title.h"
#include "method/kijk-words.h"

/**
 * KijkPollPage:
 *
 * The steps of a poll beside the picture: for which session it is, and once everything
 * is shown, what can be said of it, the questions of the work form with room for what
 * was said, and what comes next. What is explained and voted is on a #KijkPollBoard.
 */
struct _KijkPollPage {
  GtkBox         parent_instance;

  KijkDocument  *document;
  KijkPoll      *poll;
  GtkLabel      *title;
  GtkLabel      *step;
  KijkPollTimer *timer;
  GtkWidget     *session_part;
  GtkLabel      *use;
  GtkDropDown   *sessions;
  GPtrArray     *session_ids; /* (char *) of those in the list after the first, which is new */
  GtkLabel      *earlier;
  GtkSpinButton *expected;
  GtkWidget     *look_part;
  GtkLabel      *said;
  GtkLabel      *before;
  GtkLabel      *otherwise;
  GtkLabel      *questions;
  GtkListBox    *notes_part;
  GtkListBox    *next_part;
  KijkFieldRow  *notes;
  KijkFieldRow  *decisions;
  GtkWidget     *back;
  GtkButton     *on;
  gboolean       showing;
};

G_DEFINE_FINAL_TYPE (KijkPollPage, kijk_poll_page, GTK_TYPE_BOX)

#define N_QUESTIONS 3

/* What was said belongs to everybody's session, as any notes of it. */
static const KijkFormRow notes_row = { .field = KIJK_SESSION_NOTES, .part = KIJK_FORM_FRONT };
static const KijkFormRow decisions_row = { .field = KIJK_SESSION_DECISIONS, .part = KIJK_FORM_FRONT };

static gboolean
is_about_phases (KijkPollPage *self)
{
  return kijk_poll_get_kind (self->poll) == KIJK_KIND_PHASE_VOTE;
}

static const char *
word (KijkPollPage *self,
      const char   *key)
{
  return kijk_words_get (kijk_interface_get_language (), is_about_phases (self) ? "poll.where-are-we" : "poll.attention",
                         key);
}

static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* ---- for which session ---- */

static void
show_sessions (KijkPollPage *self)
{
  g_autoptr (GPtrArray) sessions = kijk_poll_list_sessions (self->poll);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *today = kijk_interface_get_today ();
  g_autofree char *day = kijk_words_date (kijk_interface_get_language (), today);
  /* Translators: a session that is not there yet, of the day of today. */
  g_autofree char *new_one = g_strdup_printf (_("A new one, %s"), day);
  guint selected = 0;

  g_ptr_array_set_size (self->session_ids, 0);
  gtk_string_list_append (names, new_one);
  for (guint i = 0; i < sessions->len; i++)
    {
      const char *id = kijk_item_get_id (sessions->pdata[i]);
      g_autofree char *title =
          kijk_title_make (kijk_document_get_view (self->document), sessions->pdata[i], kijk_interface_get_language ());

      gtk_string_list_append (names, title);
      g_ptr_array_add (self->session_ids, g_strdup (id));
      if (g_strcmp0 (id, kijk_poll_get_session (self->poll)) == 0)
        selected = i + 1;
    }

  self->showing = TRUE;
  gtk_drop_down_set_model (self->sessions, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->sessions, selected);
  gtk_spin_button_set_value (self->expected, kijk_poll_get_expected (self->poll));
  self->showing = FALSE;
}

static void
show_earlier (KijkPollPage *self)
{
  guint n = kijk_poll_count_earlier (self->poll);
  g_autofree char *text =
      n > 0 ? g_strdup_printf (ngettext ("%u vote of this session is there already; new ones are added to it",
                                         "%u votes of this session are there already; new ones are added to them", n), n)
            : NULL;

  set_text (self->earlier, text);
}

static void
session_selected_cb (KijkPollPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->sessions);

  if (!self->showing)
    kijk_poll_set_session (self->poll, selected > 0 && selected <= self->session_ids->len
                                           ? self->session_ids->pdata[selected - 1] : NULL);
}

static void
expected_changed_cb (KijkPollPage *self)
{
  if (!self->showing)
    kijk_poll_set_expected (self->poll, (guint) gtk_spin_button_get_value_as_int (self->expected));
}

/* ---- what was voted ---- */

static void
show_attention (KijkPollPage *self)
{
  const char *session = kijk_poll_get_session (self->poll);
  KijkProject *view = kijk_document_get_view (self->document);
  KijkProject *whole = kijk_document_get_project (self->document);
  KijkLanguage language = kijk_interface_get_language ();
  KijkAttention attention = { 0 }, earlier = { 0 };
  KijkItem *before = NULL;
  g_autofree char *said = NULL;
  g_autofree char *then = NULL;

  if (session != NULL)
    {
      kijk_attention_find (view, whole, session, &attention);
      before = kijk_attention_find_before (view, whole, session, &earlier);
    }
  if (before != NULL && attention.shown)
    then = kijk_attention_describe_before (&earlier, kijk_item_get_text (before, KIJK_SESSION_DATE), language);
  said = attention.voices > 0 ? kijk_attention_describe (&attention, language)
                                : g_strdup (_("There are no votes of this session."));
  set_text (self->said, said);
  set_text (self->before, then);
  set_text (self->otherwise, attention.shown ? word (self, "otherwise") : NULL);
}

static void
show_votes (KijkPollPage *self)
{
  g_autoptr (GPtrArray) rounds = kijk_votes_list (kijk_document_get_view (self->document));
  KijkLanguage language = kijk_interface_get_language ();
  const char *session = kijk_poll_get_session (self->poll);
  const KijkVotes *votes = NULL;
  const KijkVotes *earlier = NULL;
  g_autofree char *said = NULL;
  g_autofree char *before = NULL;

  for (guint i = 0; votes == NULL && i < rounds->len; i++)
    {
      const KijkVotes *round = rounds->pdata[i];

      if (round->session != NULL && g_strcmp0 (kijk_item_get_id (round->session), session) == 0)
        votes = round;
      else if (round->shown)
        earlier = round;
    }

  said = votes != NULL ? kijk_votes_describe (votes, language) : g_strdup (_("There are no votes of this session."));
  before = votes != NULL ? kijk_votes_describe_before (votes, earlier, language) : NULL;
  set_text (self->said, said);
  set_text (self->before, before);
  set_text (self->otherwise, votes != NULL && votes->shown ? word (self, "otherwise") : NULL);
}

/* ---- what was said ---- */

static void
show_questions (KijkPollPage *self)
{
  GString *text = g_string_new (NULL);

  for (int i = 1; i <= N_QUESTIONS; i++)
    {
      g_autofree char *key = g_strdup_printf ("ask-%d", i);

      g_string_append_printf (text, "%s%d. %s", i > 1 ? "\n\n" : "", i, word (self, key));
    }
  gtk_label_set_text (self->questions, text->str);
  g_string_free (text, TRUE);
}

static void
show_field (KijkPollPage *self,
            KijkFieldRow *row)
{
  const char *session = kijk_poll_get_session (self->poll);
  KijkProject *view = kijk_document_get_view (self->document);
  const char *ids[] = { session != NULL && kijk_project_get_item (view, session) != NULL ? session : NULL, NULL };

  kijk_field_row_set_items (row, ids);
  kijk_field_row_refresh (row);
  gtk_widget_set_sensitive (GTK_WIDGET (row), ids[0] != NULL);
}

/* What is asked is of the phases, whatever picture of the process one works in. */
static void
show_use (KijkPollPage *self)
{
  gboolean circular = is_about_phases (self) && kijk_circle_is_model (kijk_document_get_view (self->document));
  g_autofree char *text = circular ? g_strdup_printf ("%s %s", word (self, "use"), word (self, "circular"))
                                   : g_strdup (word (self, "use"));

  gtk_label_set_text (self->use, text);
}

/* What was said is not written over unseen: at the table the field is there where it can
 * be read, as in the form of the session. */
static gboolean
can_read (KijkPollPage      *self,
          const KijkFormRow *row)
{
  const char *session = kijk_poll_get_session (self->poll);
  KijkItem *item = session != NULL ? kijk_project_get_item (kijk_document_get_view (self->document), session) : NULL;

  return item != NULL && kijk_form_shows (row, self->document, item, TRUE);
}

/* ---- the page ---- */

static void
update (KijkPollPage *self)
{
  KijkPollStep step = kijk_poll_get_step (self->poll);
  g_autofree char *name = kijk_poll_board_name_step (self->poll);

  if (!kijk_poll_is_open (self->poll) || kijk_poll_has_board (self->poll))
    return;

  gtk_label_set_text (self->title, word (self, "question"));
  gtk_label_set_text (self->step, name);
  show_use (self);
  gtk_widget_set_visible (self->session_part, step == KIJK_POLL_SESSION);
  gtk_widget_set_visible (self->look_part, step == KIJK_POLL_LOOK);
  gtk_widget_set_visible (GTK_WIDGET (self->questions), step == KIJK_POLL_DISCUSS);
  gtk_widget_set_visible (GTK_WIDGET (self->notes_part), step == KIJK_POLL_DISCUSS && can_read (self, &notes_row));
  gtk_widget_set_visible (GTK_WIDGET (self->next_part), step == KIJK_POLL_NEXT);
  gtk_widget_set_visible (GTK_WIDGET (self->timer), step != KIJK_POLL_SESSION);
  gtk_widget_set_visible (self->back, step != KIJK_POLL_SESSION);
  gtk_button_set_label (self->on, step == KIJK_POLL_SESSION ? _("Begin")
                                  : step == KIJK_POLL_NEXT  ? _("Done")
                                                            : _("Next"));
  show_earlier (self);
  if (is_about_phases (self))
    show_votes (self);
  else
    show_attention (self);
  show_questions (self);
  show_field (self, self->notes);
  show_field (self, self->decisions);
}

static void
poll_changed_cb (KijkPollPage *self)
{
  if (kijk_poll_is_open (self->poll) && kijk_poll_get_step (self->poll) == KIJK_POLL_SESSION)
    show_sessions (self);
  update (self);
}

static void
commit (KijkPollPage *self)
{
  kijk_field_row_commit (self->notes);
  kijk_field_row_commit (self->decisions);
}

static void
side_changed_cb (KijkPollPage *self)
{
  kijk_field_row_turn (self->notes);
  kijk_field_row_turn (self->decisions);
  poll_changed_cb (self);
}

static KijkFieldRow *
add_field (KijkPollPage      *self,
           GtkListBox        *list,
           const KijkFormRow *form,
           const char        *caption)
{
  GtkWidget *row = kijk_field_row_new (self->document, form);

  kijk_field_row_set_caption (KIJK_FIELD_ROW (row), caption);
  gtk_list_box_append (list, row);

  return KIJK_FIELD_ROW (row);
}

static gboolean
kijk_poll_page_grab_focus (GtkWidget *widget)
{
  KijkPollPage *self = KIJK_POLL_PAGE (widget);

  if (kijk_poll_get_step (self->poll) == KIJK_POLL_DISCUSS)
    return gtk_widget_child_focus (GTK_WIDGET (self->notes), GTK_DIR_TAB_FORWARD);
  if (kijk_poll_get_step (self->poll) == KIJK_POLL_NEXT)
    return gtk_widget_child_focus (GTK_WIDGET (self->decisions), GTK_DIR_TAB_FORWARD);

  return gtk_widget_grab_focus (GTK_WIDGET (self->on));
}

static void
kijk_poll_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KIJK_TYPE_POLL_PAGE);

  G_OBJECT_CLASS (kijk_poll_page_parent_class)->dispose (object);
}

static void
kijk_poll_page_finalize (GObject *object)
{
  KijkPollPage *self = KIJK_POLL_PAGE (object);

  g_ptr_array_unref (self->session_ids);
  g_clear_object (&self->poll);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (kijk_poll_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, KijkPollPage, title);
  gtk_widget_class_bind_template_child (widget_class, KijkPollPage, step);
  gtk_widget_class_bind_template_child (widget_class, KijkPollPage, timer);
  gtk_widget_class_bind_template_child (widget_class, KijkPollPage, session_part);
  gtk_widget_class_bind_template_child (widget_class, KijkPollPage, use);
  gtk_widget_class_bind_template_child (widget_class, KijkPollPage, sessions);
  gtk_widget_class_bind_template_child (widget_class, KijkPollPage, earlier);
  gtk_widget_class_bind_template_child (widget_class, KijkPollPage, expected);
  gtk_widget_class_bind_template_child (widget_class, KijkPollPage, look_part);
  gtk_widget_class_bind_template_child (widget_class, KijkPollPage, said);
  gtk_widget_class_bind_template_child (widget_class, KijkPollPage, before);
  gtk_widget_class_bind_template_child (widget_class, KijkPollPage, otherwise);
  gtk_widget_class_bind_template_child (widget_class, KijkPollPage, questions);
  gtk_widget_class_bind_template_child (widget_class, KijkPollPage, notes_part);
  gtk_widget_class_bind_template_child (widget_class, KijkPollPage, next_part);
  gtk_widget_class_bind_template_child (widget_class, KijkPollPage, back);
  gtk_widget_class_bind_template_child (widget_class, KijkPollPage, on);
  gtk_widget_class_bind_template_callback (widget_class, session_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, expected_changed_cb);
}

static void
kijk_poll_page_class_init (KijkPollPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kijk_poll_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = kijk_poll_page_finalize;
  widget_class->grab_focus = kijk_poll_page_grab_focus;

  g_type_ensure (KIJK_TYPE_POLL_TIMER);
  gtk_widget_class_set_template_from_resource (widget_class, KIJK_RESOURCE_BASE "/ui/kijk-poll-page.ui");
  bind_children (widget_class);
}

static void
kijk_poll_page_init (KijkPollPage *self)
{
  self->session_ids = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kijk_poll_page_new:
 * @document: a document
 *
 * Returns: (transfer floating): a page for its poll
 */
GtkWidget *
kijk_poll_page_new (KijkDocument *document)
{
  KijkPollPage *self;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document), NULL);

  self = g_object_new (KIJK_TYPE_POLL_PAGE, NULL);
  self->document = g_object_ref (document);
  self->poll = g_object_ref (kijk_poll_for_document (document));
  kijk_poll_timer_set_poll (self->timer, self->poll);
  self->notes = add_field (self, self->notes_part, &notes_row, _("What was said"));
  self->decisions = add_field (self, self->next_part, &decisions_row, _("What do you agree on as the next step?"));
  kijk_accessible_set_name (GTK_WIDGET (self->sessions), _("Which session is this?"));
  kijk_accessible_set_name (GTK_WIDGET (self->expected), _("How many people take part?"));

  g_signal_connect_object (document, "settle", G_CALLBACK (commit), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::side", G_CALLBACK (side_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (kijk_document_get_view (document), "changed", G_CALLBACK (poll_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->poll, "changed", G_CALLBACK (poll_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * kijk_poll_page_get_unfinished:
 * @self: a page
 *
 * Returns: (nullable): a sentence about words that were typed and cannot be entered,
 *   without the words; %NULL if there are none
 */
const char *
kijk_poll_page_get_unfinished (KijkPollPage *self)
{
  g_return_val_if_fail (KIJK_IS_POLL_PAGE (self), NULL);

  return kijk_field_row_has_unfinished (self->notes) || kijk_field_row_has_unfinished (self->decisions)
             ? _("Beside the picture are words that do not fit and were not entered.") : NULL;
}
