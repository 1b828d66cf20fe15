/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-entry-bar.h"

#include <glib/gi18n.h>

#include "kijk-deeds.h"
#include "kijk-editable.h"
#include "kijk-entry-target.h"
#include "kijk-gaps.h"
#include "kijk-interface.h"
#include "kijk-party-entry.h"
#include "kijk-title.h"
#include "model/kijk-text.h"

/* What somebody was about to add. */
typedef struct {
  KijkKindId kind;
  int        cell;
  char      *party; /* the id, or NULL */
  char      *text;
} Draft;

/**
 * KijkEntryBar:
 *
 * Adds one thing after another: type, Enter, type, Enter. Tab in the text goes on
 * to the next kind; a party is chosen by its first letters.
 */
struct _KijkEntryBar {
  GtkBox           parent_instance;

  KijkDocument    *document;
  KijkEntryTarget *target;
  KijkPartyEntry  *party;
  GtkEntry        *text;
  GtkWidget       *add;
  Draft            waiting; /* on the side that is not on */
};

G_DEFINE_FINAL_TYPE (KijkEntryBar, kijk_entry_bar, GTK_TYPE_BOX)

enum {
  ADDED,
  STATUS,
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
say (KijkEntryBar *self,
     const char   *text)
{
  g_signal_emit (self, signals[STATUS], 0, text);
}

/* ---- what is asked ---- */

static void
update_question (KijkEntryBar *self)
{
  g_autofree char *question = NULL;

  if (self->document == NULL)
    return;

  question = kijk_gaps_ask (self->document, kijk_interface_get_language (),
                            kijk_entry_target_get_kind (self->target),
                            kijk_entry_target_get_cell (self->target),
                            kijk_party_entry_get_party (self->party));
  gtk_entry_set_placeholder_text (self->text, question);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  question, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _("Enter adds it, Tab goes on to the next kind, Escape to the "
                                     "picture"),
                                  -1);
}

/* ---- what is typed ---- */

static char *
get_text (KijkEntryBar *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text))));
}

/* What is too long is not cut, as nobody would see what is gone. */
static int
count_too_many (KijkEntryBar *self,
                const char   *text)
{
  KijkKindId kind = kijk_entry_target_get_kind (self->target);

  return (int) g_utf8_strlen (text, -1) - kijk_kind_find_title (kijk_kind_get (kind))->maximum;
}

static void
say_too_many (KijkEntryBar *self,
              int           n)
{
  g_autofree char *words = g_strdup_printf (ngettext ("That is %d character too long",
                                                      "That is %d characters too long", n), n);

  say (self, words);
}

static void
text_changed_cb (KijkEntryBar *self)
{
  g_autofree char *text = get_text (self);
  int n = count_too_many (self, text);

  gtk_widget_set_sensitive (self->add, *text != '\0');
  if (n > 0)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->text), "error");
      say_too_many (self, n);
    }
  else if (gtk_widget_has_css_class (GTK_WIDGET (self->text), "error"))
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->text), "error");
      say (self, "");
    }
}

/* ---- what is chosen ---- */

static void
target_changed_cb (KijkEntryBar *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->party), kijk_entry_target_is_of_party (self->target));
  text_changed_cb (self);
  update_question (self);
}

static void
party_changed_cb (KijkEntryBar *self)
{
  update_question (self);
}

static void
party_accepted_cb (KijkEntryBar *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

/* ---- adding ---- */

static KijkItem *
find_same_party (KijkEntryBar *self,
                 const char   *text)
{
  GPtrArray *parties = kijk_project_get_items (kijk_document_get_view (self->document),
                                               KIJK_KIND_STAKEHOLDER);
  g_autofree char *folded = kijk_text_fold (text);

  for (guint i = 0; i < parties->len; i++)
    {
      g_autofree char *name = kijk_text_fold (kijk_item_get_title (parties->pdata[i]));

      if (g_str_equal (name, folded))
        return parties->pdata[i];
    }

  return NULL;
}

static void
say_added (KijkEntryBar *self,
           KijkItem     *item)
{
  KijkProject *view = kijk_document_get_view (self->document);
  KijkItem *seen = kijk_project_get_item (view, kijk_item_get_id (item));
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  if (seen == NULL)
    {
      say (self, _("Added; only the facilitator sees it"));
      return;
    }

  title = kijk_title_make_short (view, seen, kijk_interface_get_language ());
  text = g_strdup_printf (_("Added: %s"), title);
  say (self, text);
}

static void
add_cb (KijkEntryBar *self)
{
  g_autofree char *text = get_text (self);
  KijkKindId kind = kijk_entry_target_get_kind (self->target);
  gboolean of_party = kijk_entry_target_is_of_party (self->target);
  g_autoptr (GError) error = NULL;
  KijkItem *item;

  if (*text == '\0')
    return;
  if (count_too_many (self, text) > 0)
    {
      say_too_many (self, count_too_many (self, text));
      return;
    }
  if (of_party && !kijk_party_entry_is_settled (self->party))
    {
      say (self, _("There is no party of that name"));
      gtk_widget_grab_focus (GTK_WIDGET (self->party));
      return;
    }
  if (kind == KIJK_KIND_STAKEHOLDER && find_same_party (self, text) != NULL)
    {
      say (self, _("That party is there already"));
      return;
    }

  item = kijk_deeds_add (self->document, kind, kijk_entry_target_get_cell (self->target),
                         of_party ? kijk_party_entry_get_party (self->party) : NULL, text, &error);
  if (item == NULL)
    {
      say (self, error->message);
      return;
    }

  kijk_editable_show (GTK_EDITABLE (self->text), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  say_added (self, item);
  g_signal_emit (self, signals[ADDED], 0, kijk_item_get_id (item));
}

static Draft
take_draft (KijkEntryBar *self)
{
  return (Draft) { kijk_entry_target_get_kind (self->target), kijk_entry_target_get_cell (self->target),
                   g_strdup (kijk_party_entry_get_party (self->party)),
                   g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text))) };
}

/* What was not entered on one side is not for the eyes of the other, where Enter
 * would even share it. It waits until its own side is on again. */
static void
side_changed_cb (KijkEntryBar *self)
{
  g_autofree char *party = g_steal_pointer (&self->waiting.party);
  g_autofree char *text = g_steal_pointer (&self->waiting.text);
  Draft draft = self->waiting;

  self->waiting = take_draft (self);
  kijk_editable_show (GTK_EDITABLE (self->text), "");
  kijk_party_entry_set_party (self->party, NULL);
  if (text != NULL && *text != '\0')
    {
      kijk_entry_target_choose (self->target, draft.kind, draft.cell);
      kijk_party_entry_set_party (self->party, party);
      kijk_editable_show (GTK_EDITABLE (self->text), text);
      gtk_editable_set_position (GTK_EDITABLE (self->text), -1);
    }
  update_question (self);
}

/* ---- keys ---- */

/* Whose it is is asked first, and of an interest proposed. */
static void
go_on (KijkEntryBar *self)
{
  KijkItem *party = kijk_gaps_find_party (self->document);

  kijk_entry_target_go_on (self->target);
  if (!kijk_entry_target_is_of_party (self->target))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->text));
      return;
    }

  if (kijk_entry_target_get_kind (self->target) == KIJK_KIND_INTEREST &&
      kijk_party_entry_get_party (self->party) == NULL && party != NULL)
    kijk_party_entry_set_party (self->party, kijk_item_get_id (party));
  gtk_widget_grab_focus (GTK_WIDGET (self->party));
}

/* In the text Tab goes on to the next kind; Shift and Tab goes back through the bar
 * and out of it, Escape goes to the picture: nobody is caught here. */
static gboolean
text_key_cb (GtkEventControllerKey *controller,
             guint                  keyval,
             guint                  keycode,
             GdkModifierType        state,
             KijkEntryBar          *self)
{
  (void) controller;
  (void) keycode;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 ||
      (keyval != GDK_KEY_Tab && keyval != GDK_KEY_KP_Tab))
    return GDK_EVENT_PROPAGATE;

  go_on (self);
  return GDK_EVENT_STOP;
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        KijkEntryBar          *self)
{
  (void) controller;
  (void) keycode;
  (void) state;

  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  g_signal_emit (self, signals[LEFT], 0);
  return GDK_EVENT_STOP;
}

static void
kijk_entry_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KIJK_TYPE_ENTRY_BAR);

  G_OBJECT_CLASS (kijk_entry_bar_parent_class)->dispose (object);
}

static void
kijk_entry_bar_finalize (GObject *object)
{
  KijkEntryBar *self = KIJK_ENTRY_BAR (object);

  g_clear_object (&self->document);
  g_free (self->waiting.party);
  g_free (self->waiting.text);

  G_OBJECT_CLASS (kijk_entry_bar_parent_class)->finalize (object);
}

static void
install_signals (KijkEntryBarClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  /**
   * KijkEntryBar::added:
   * @self: the bar
   * @id: the id of what was added
   */
  signals[ADDED] = g_signal_new ("added", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * KijkEntryBar::status:
   * @self: the bar
   * @text: what happened
   */
  signals[STATUS] = g_signal_new ("status", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * KijkEntryBar::left:
   * @self: the bar
   *
   * Somebody wants to go on with the picture.
   */
  signals[LEFT] = g_signal_new ("left", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static void
kijk_entry_bar_class_init (KijkEntryBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kijk_entry_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = kijk_entry_bar_finalize;

  install_signals (klass);
  g_type_ensure (KIJK_TYPE_ENTRY_TARGET);
  g_type_ensure (KIJK_TYPE_PARTY_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIJK_RESOURCE_BASE "/ui/kijk-entry-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, KijkEntryBar, target);
  gtk_widget_class_bind_template_child (widget_class, KijkEntryBar, party);
  gtk_widget_class_bind_template_child (widget_class, KijkEntryBar, text);
  gtk_widget_class_bind_template_child (widget_class, KijkEntryBar, add);
  gtk_widget_class_bind_template_callback (widget_class, target_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, party_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, party_accepted_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
add_keys (KijkEntryBar *self)
{
  GtkEventController *text_keys = gtk_event_controller_key_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (text_keys, GTK_PHASE_CAPTURE);
  g_signal_connect (text_keys, "key-pressed", G_CALLBACK (text_key_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->text), text_keys);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
kijk_entry_bar_init (KijkEntryBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_keys (self);
  target_changed_cb (self);
}

/**
 * kijk_entry_bar_set_document:
 * @self: a bar that has none yet
 * @document: what things are added to
 */
void
kijk_entry_bar_set_document (KijkEntryBar *self,
                             KijkDocument *document)
{
  g_return_if_fail (KIJK_IS_ENTRY_BAR (self) && KIJK_IS_DOCUMENT (document));
  g_return_if_fail (self->document == NULL);

  self->document = g_object_ref (document);
  kijk_party_entry_set_document (self->party, document);
  g_signal_connect_object (kijk_document_get_view (document), "changed",
                           G_CALLBACK (update_question), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::side", G_CALLBACK (side_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update_question (self);
}

/**
 * kijk_entry_bar_ask:
 * @self: a bar
 * @kind: what is to be added next
 * @cell: the #KijkCell it would go to, or -1 for the one chosen last
 * @party: (nullable): the id of the party whose it would be, %NULL to leave that
 *
 * Asks for something, and takes focus.
 */
void
kijk_entry_bar_ask (KijkEntryBar *self,
                    KijkKindId    kind,
                    int           cell,
                    const char   *party)
{
  g_return_if_fail (KIJK_IS_ENTRY_BAR (self));

  kijk_entry_target_choose (self->target, kind, cell);
  if (party != NULL)
    kijk_party_entry_set_party (self->party, party);
  if (kijk_entry_target_is_of_party (self->target) && kijk_party_entry_get_party (self->party) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->party));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

/**
 * kijk_entry_bar_get_unfinished:
 * @self: a bar
 *
 * Returns: (nullable): a sentence about words that were typed and not entered, without
 *   the words: they may be of the side that is not on. %NULL if there are none
 */
const char *
kijk_entry_bar_get_unfinished (KijkEntryBar *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (KIJK_IS_ENTRY_BAR (self), NULL);

  text = get_text (self);
  if (*text != '\0')
    return _("In the bar below the picture are words that were not added yet.");
  if (self->waiting.text != NULL && *self->waiting.text != '\0')
    return _("On the other side are words in the bar below the picture that were not added yet.");
  return NULL;
}
