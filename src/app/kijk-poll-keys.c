/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-poll-keys.h"

#include "diagram/kijk-poll-scene.h"
#include "kijk-interface.h"

/* The keys of a poll, in whatever window has the keyboard: one each to vote, without a
 * word or a sound that tells which. A key that is held down is one key. */

/* Longer than it takes until a key that is held begins to repeat. */
#define REPEATS_WITHIN (G_USEC_PER_SEC)

typedef struct {
  KijkPoll *poll;
  KijkPollHearing (*listen) (GtkWidget *widget);
  guint     held;  /* the code of the key that went down last, 0 when it is up */
  gint64    at;
} Keys;

static void
keys_free (gpointer  data,
           GClosure *closure)
{
  (void) closure;

  g_object_unref (((Keys *) data)->poll);
  g_free (data);
}

static void
go_on (KijkPoll *poll)
{
  g_autofree char *today = kijk_interface_get_today ();

  kijk_poll_go_on (poll, today);
}

static void
ask_to_show (KijkPoll *poll)
{
  g_autofree char *today = kijk_interface_get_today ();

  kijk_poll_ask_to_show (poll, today);
}

static gboolean
press_while_explaining (Keys  *self,
                        guint  keyval)
{
  switch (keyval)
    {
    case GDK_KEY_space:
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      go_on (self->poll);
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
    case GDK_KEY_BackSpace:
      kijk_poll_go_back (self->poll);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
vote (Keys  *self,
      guint  keyval)
{
  gunichar letter = gdk_keyval_to_unicode (gdk_keyval_to_lower (keyval));
  guint n_keys;
  const KijkPollKey *keys = kijk_poll_get_keys (kijk_poll_get_kind (self->poll), &n_keys);

  for (guint i = 0; i < n_keys; i++)
    if ((gunichar) keys[i].key == letter)
      {
        kijk_poll_vote (self->poll, keys[i].choice);
        return TRUE;
      }

  /* A letter that means nothing here does nothing elsewhere either. */
  return letter != 0 && g_unichar_isgraph (letter);
}

static gboolean
press_while_voting (Keys            *self,
                    guint            keyval,
                    KijkPollHearing  hearing)
{
  switch (keyval)
    {
    case GDK_KEY_BackSpace:
      kijk_poll_take_back (self->poll);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (hearing == KIJK_POLL_HEARS_ALL)
        ask_to_show (self->poll);
      return TRUE;
    default:
      return vote (self, keyval);
    }
}

/* What else has the keyboard and needs these keys for itself. */
static gboolean
is_for_others (GtkEventController *controller,
               guint               keyval)
{
  GtkRoot *root = gtk_widget_get_root (gtk_event_controller_get_widget (controller));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL)
    return FALSE;
  if (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus) || gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL)
    return TRUE;

  return GTK_IS_BUTTON (focus) && (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_space);
}

static gboolean
key_pressed_cb (GtkEventController *controller,
                guint               keyval,
                guint               keycode,
                GdkModifierType     state,
                Keys               *self)
{
  gint64 now = g_get_monotonic_time ();
  KijkPollHearing hearing;
  gboolean taken;

  if (self->held == keycode && now - self->at < REPEATS_WITHIN)
    {
      self->at = now;
      return TRUE;
    }
  hearing = self->listen (gtk_event_controller_get_widget (controller));
  if (!kijk_poll_has_board (self->poll) || hearing == KIJK_POLL_HEARS_NOTHING ||
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 || is_for_others (controller, keyval))
    return FALSE;

  taken = kijk_poll_get_step (self->poll) == KIJK_POLL_EXPLAIN ? press_while_explaining (self, keyval)
                                                               : press_while_voting (self, keyval, hearing);
  self->held = taken ? keycode : 0;
  self->at = now;

  return taken;
}

static void
key_released_cb (GtkEventController *controller,
                 guint               keyval,
                 guint               keycode,
                 GdkModifierType     state,
                 Keys               *self)
{
  (void) controller;
  (void) keyval;
  (void) state;

  if (self->held == keycode)
    self->held = 0;
}

/**
 * kijk_poll_keys_new:
 * @poll: a poll
 * @listen: which of its keys are heard in the widget
 *
 * Returns: (transfer full): what hears the keys of @poll in a widget, before anything in
 *   it does, as long as everybody looks at what is explained or voted
 */
GtkEventController *
kijk_poll_keys_new (KijkPoll         *poll,
                    KijkPollHearing (*listen) (GtkWidget *widget))
{
  GtkEventController *controller = gtk_event_controller_key_new ();
  Keys *self;

  g_return_val_if_fail (KIJK_IS_POLL (poll), controller);

  self = g_new0 (Keys, 1);
  self->poll = g_object_ref (poll);
  self->listen = listen;
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_data (controller, "key-pressed", G_CALLBACK (key_pressed_cb), self, keys_free, 0);
  g_signal_connect (controller, "key-released", G_CALLBACK (key_released_cb), self);

  return controller;
}
