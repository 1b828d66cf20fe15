/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-canvas-private.h"

#include <glib/gi18n.h>

#include "kijk-deeds.h"
#include "kijk-walk.h"

/* Letters that come later begin a new word. */
#define TYPING_PAUSE (G_USEC_PER_SEC)

/* How far an arrow moves the picture, in units of the window. */
#define PAN 60.0

#define ZOOM 1.25

/* How far an arrow moves a token, as a share of its ring. */
#define NUDGE_ACROSS 0.25

static gboolean
walk (KijkCanvas *self,
      KijkWalk    step)
{
  KijkNode *node;

  if (self->scene == NULL)
    return GDK_EVENT_PROPAGATE;

  gtk_window_set_focus_visible (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), TRUE);
  node = kijk_walk_step (self->scene, _kijk_canvas_find_current (self), step);
  if (node != NULL)
    _kijk_canvas_focus_node (self, node);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));

  return GDK_EVENT_STOP;
}

static gboolean
pan (KijkCanvas *self,
     guint       keyval)
{
  double dx = keyval == GDK_KEY_Left ? PAN : keyval == GDK_KEY_Right ? -PAN : 0;
  double dy = keyval == GDK_KEY_Up ? PAN : keyval == GDK_KEY_Down ? -PAN : 0;

  _kijk_canvas_changed_view (self, kijk_viewport_pan (&self->viewport, dx, dy));
  return GDK_EVENT_STOP;
}

static gboolean
move (KijkCanvas      *self,
      guint            keyval,
      GdkModifierType  state)
{
  KijkNode *node = _kijk_canvas_find_current (self);

  gboolean on = (state & GDK_SHIFT_MASK) != 0 && (keyval == GDK_KEY_Left || keyval == GDK_KEY_Right);

  if (self->view != KIJK_VIEW_KIJKGLAS)
    return keyval == GDK_KEY_Left || keyval == GDK_KEY_Right
               ? _kijk_canvas_turn_needle (self, keyval == GDK_KEY_Right ? 1 : -1) : GDK_EVENT_STOP;
  /* A card says what lies in a sector, not where in it. */
  if (node == NULL || !kijk_walk_is_single (node) || (node->role == KIJK_ROLE_CARD && !on) ||
      kijk_document_is_looking_back (self->document))
    return GDK_EVENT_STOP;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_Right:
      if (on)
        return _kijk_canvas_move_on (self, node, keyval == GDK_KEY_Right ? 1 : -1);
      return _kijk_canvas_nudge (self, node, keyval == GDK_KEY_Right ? 1 : -1, 0);
    default:
      return _kijk_canvas_nudge (self, node, 0,
                                 keyval == GDK_KEY_Up ? NUDGE_ACROSS : -NUDGE_ACROSS);
    }
}

static gboolean
press_arrow (KijkCanvas      *self,
             guint            keyval,
             GdkModifierType  state)
{
  if ((state & GDK_CONTROL_MASK) != 0)
    return move (self, keyval, state);
  if ((state & GDK_SHIFT_MASK) != 0)
    return pan (self, keyval);

  switch (keyval)
    {
    case GDK_KEY_Left:
      return walk (self, KIJK_WALK_BACK);
    case GDK_KEY_Right:
      return walk (self, KIJK_WALK_ON);
    case GDK_KEY_Up:
      return walk (self, KIJK_WALK_OUT);
    default:
      return walk (self, KIJK_WALK_IN);
    }
}

static gboolean
type_ahead (KijkCanvas *self,
            guint       keyval)
{
  gunichar letter = gdk_keyval_to_unicode (keyval);
  gint64 now = g_get_monotonic_time ();
  KijkNode *node;

  if (self->scene == NULL || letter == 0 || !g_unichar_isgraph (letter))
    return GDK_EVENT_PROPAGATE;

  if (now - self->typed_at > TYPING_PAUSE)
    g_string_truncate (self->typed, 0);
  self->typed_at = now;
  g_string_append_unichar (self->typed, letter);
  node = kijk_walk_find (self->scene, _kijk_canvas_find_current (self), self->typed->str);
  if (node != NULL)
    _kijk_canvas_focus_node (self, node);

  return GDK_EVENT_STOP;
}

static void
press_space (KijkCanvas      *self,
             KijkNode        *node,
             GdkModifierType  state)
{
  if (kijk_walk_is_stack (node))
    _kijk_canvas_show_menu (self, node);
  else
    _kijk_canvas_select_node (self, node, (state & GDK_CONTROL_MASK) != 0);
}

static void
press_enter (KijkCanvas *self,
             KijkNode   *node)
{
  if (kijk_walk_is_stack (node))
    {
      _kijk_canvas_show_menu (self, node);
      return;
    }

  _kijk_canvas_select_node (self, node, FALSE);
  _kijk_canvas_edit (self);
}

/* What can be done with what has focus. */
static gboolean
press_on_node (KijkCanvas      *self,
               guint            keyval,
               GdkModifierType  state)
{
  KijkNode *node = _kijk_canvas_find_current (self);

  if (node == NULL || (keyval == GDK_KEY_F10 && (state & GDK_SHIFT_MASK) == 0))
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      press_space (self, node, state);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      press_enter (self, node);
      return GDK_EVENT_STOP;
    case GDK_KEY_F2:
      if (!_kijk_canvas_edit_here (self, node))
        press_enter (self, node);
      return GDK_EVENT_STOP;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      _kijk_canvas_delete (self, node);
      return GDK_EVENT_STOP;
    case GDK_KEY_Menu:
    case GDK_KEY_F10:
      _kijk_canvas_show_menu (self, node);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
press_escape (KijkCanvas *self)
{
  const KijkFocus none = { 0 };

  if (self->drag.node_id != NULL || self->band.before != NULL)
    {
      _kijk_canvas_end_hands (self);
      return GDK_EVENT_STOP;
    }
  if (kijk_selection_get_n (self->selection) > 0 || kijk_selection_get_phase (self->selection) >= 0)
    {
      kijk_selection_clear (self->selection);
      return GDK_EVENT_STOP;
    }
  if (!_kijk_canvas_has_lens (self))
    return GDK_EVENT_PROPAGATE;

  kijk_canvas_set_focus (self, &none);
  return GDK_EVENT_STOP;
}

static gboolean
turn_page (KijkCanvas *self,
           int         by)
{
  if (!_kijk_canvas_has_lens (self))
    return GDK_EVENT_PROPAGATE;

  if (!kijk_canvas_turn_page (self, by))
    gtk_widget_error_bell (GTK_WIDGET (self));

  return GDK_EVENT_STOP;
}

static gboolean
press_zoom (KijkCanvas *self,
            guint       keyval)
{
  switch (keyval)
    {
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      kijk_canvas_zoom_by (self, ZOOM);
      return GDK_EVENT_STOP;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      kijk_canvas_zoom_by (self, 1 / ZOOM);
      return GDK_EVENT_STOP;
    case GDK_KEY_0:
    case GDK_KEY_KP_0:
      kijk_canvas_fit (self);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static guint
without_keypad (guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_KP_Left:
      return GDK_KEY_Left;
    case GDK_KEY_KP_Right:
      return GDK_KEY_Right;
    case GDK_KEY_KP_Up:
      return GDK_KEY_Up;
    case GDK_KEY_KP_Down:
      return GDK_KEY_Down;
    default:
      return keyval;
    }
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        KijkCanvas            *self)
{
  GdkModifierType held = state & gtk_accelerator_get_default_mod_mask ();

  (void) controller;
  (void) keycode;

  if (held == GDK_ALT_MASK)
    return _kijk_canvas_press_lens (self, without_keypad (keyval));
  if ((held & GDK_ALT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (without_keypad (keyval))
    {
    case GDK_KEY_Left:
    case GDK_KEY_Right:
    case GDK_KEY_Up:
    case GDK_KEY_Down:
      return press_arrow (self, without_keypad (keyval), held);
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return walk (self, KIJK_WALK_FIRST);
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return walk (self, KIJK_WALK_LAST);
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return turn_page (self, -1);
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return turn_page (self, 1);
    case GDK_KEY_Escape:
      return press_escape (self);
    default:
      break;
    }

  if (press_on_node (self, keyval, held) || press_zoom (self, keyval))
    return GDK_EVENT_STOP;
  if (held == GDK_CONTROL_MASK && (keyval == GDK_KEY_a || keyval == GDK_KEY_A))
    return gtk_widget_activate_action (GTK_WIDGET (self), "workspace.select-all", NULL);
  if ((held & ~GDK_SHIFT_MASK) == 0)
    return type_ahead (self, keyval);

  return GDK_EVENT_PROPAGATE;
}

/* Steps of one walk by Control and arrows are one deed; letting go ends it, as does
 * whatever else is done. */
static void
key_released_cb (GtkEventControllerKey *controller,
                 guint                  keyval,
                 guint                  keycode,
                 GdkModifierType        state,
                 KijkCanvas            *self)
{
  (void) controller;
  (void) keycode;
  (void) state;

  if (keyval == GDK_KEY_Control_L || keyval == GDK_KEY_Control_R)
    kijk_history_seal (kijk_document_get_history (self->document));
}

void
_kijk_canvas_delete (KijkCanvas *self,
                     KijkNode   *node)
{
  g_auto (GStrv) ids = NULL;
  KijkNode *next;

  if (node->items == NULL || kijk_walk_get_phase (node) >= 0 || kijk_walk_get_step (node) >= 0 ||
      kijk_document_is_looking_back (self->document))
    return;
  /* Nobody means all that lies in a stack. */
  if (kijk_walk_is_stack (node))
    {
      _kijk_canvas_show_menu (self, node);
      return;
    }

  /* What has focus goes, and what is selected with it if it is among that. */
  if (kijk_selection_contains (self->selection, node->items[0]))
    ids = g_strdupv ((char **) kijk_selection_get_ids (self->selection));
  else
    ids = g_strdupv (node->items);

  next = kijk_walk_step (self->scene, node, KIJK_WALK_ON);
  if (next != NULL && next != node)
    _kijk_canvas_focus_node (self, next);
  if (kijk_deeds_remove (self->document, (const char *const *) ids) > 0)
    _kijk_canvas_say (self, _("Deleted"));
}

void
_kijk_canvas_add_keys (KijkCanvas *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect (keys, "key-released", G_CALLBACK (key_released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
