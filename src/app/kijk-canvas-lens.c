/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-canvas-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "kijk-interface.h"

/* The lens: a ring or a sector widens, and what lies in it stands on cards, of which
 * kijk-canvas-cards.c turns the pages. */

/* From one picture to the other, in milliseconds, with time to spare for making it. */
#define WAY 180

#define WHOLE KIJK_FOCUS_WHOLE_RING

void
_kijk_canvas_notify_focused (KijkCanvas *self)
{
  g_signal_emit_by_name (self, "focused");
}

gboolean
_kijk_canvas_has_lens (KijkCanvas *self)
{
  return self->focus.strength > 0;
}

/* ---- on the way ---- */

static void
stop (KijkCanvas *self)
{
  g_clear_pointer (&self->morph, kijk_morph_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  _kijk_canvas_count_pages (self);
}

static void
progress_cb (double      progress,
             KijkCanvas *self)
{
  self->progress = progress;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Whatever was on its way is there, and what was painted for that serves no more. */
void
_kijk_canvas_stop_moving (KijkCanvas *self)
{
  g_clear_pointer (&self->next_morph, kijk_morph_free);
  if (self->animation != NULL)
    adw_animation_reset (self->animation);
  g_clear_object (&self->animation);
  if (self->morph != NULL)
    stop (self);
}

static void
done_cb (KijkCanvas *self)
{
  g_clear_object (&self->animation);
  stop (self);
}

/* From what was shown to what is shown now: at once without @morph, of which it takes
 * possession. */
void
_kijk_canvas_start_moving (KijkCanvas *self,
                           KijkMorph  *morph)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (morph == NULL)
    {
      _kijk_canvas_count_pages (self);
      return;
    }

  self->morph = morph;
  self->progress = 0;
  self->animation = adw_timed_animation_new (
      widget, 0, 1, WAY,
      adw_callback_animation_target_new ((AdwAnimationTargetFunc) progress_cb, self, NULL));
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->animation), ADW_EASE_IN_OUT_CUBIC);
  g_signal_connect_swapped (self->animation, "done", G_CALLBACK (done_cb), self);
  adw_animation_play (self->animation);
}

/* ---- where it is held ---- */

/* Returns: (transfer full): what people call what is under @focus */
static char *
name_focus (const KijkFocus *focus)
{
  return kijk_focus_describe (focus, kijk_interface_get_language ());
}

static void
say_focus (KijkCanvas *self)
{
  g_autofree char *name = _kijk_canvas_has_lens (self) ? name_focus (&self->focus) : NULL;
  g_autofree char *text =
      name != NULL
          /* Translators: what is under the lens: "Up close: Interests, Collective" */
          ? g_strdup_printf (_("Up close: %s"), name)
          : g_strdup (_("The whole picture"));

  _kijk_canvas_say (self, text);
}

/**
 * kijk_canvas_set_focus:
 * @self: a canvas
 * @focus: what of the Kijkglas is in focus from now on, at full strength or without any
 *
 * Holds the lens over a ring or a sector, or takes it away.
 */
void
kijk_canvas_set_focus (KijkCanvas      *self,
                       const KijkFocus *focus)
{
  gboolean had;

  g_return_if_fail (KIJK_IS_CANVAS (self) && focus != NULL);

  if (self->view != KIJK_VIEW_KIJKGLAS || kijk_focus_is_same (&self->focus, focus))
    return;

  had = _kijk_canvas_has_lens (self);
  self->focus = *focus;
  _kijk_canvas_forget_pages (self);
  if (!had)
    self->before_lens = self->viewport;
  self->refit = TRUE;
  _kijk_canvas_queue_change (self);
  _kijk_canvas_notify_focused (self);
  say_focus (self);
}

/**
 * kijk_canvas_get_focus:
 * @self: a canvas
 *
 * Returns: (transfer none): what is in focus; without strength when nothing is
 */
const KijkFocus *
kijk_canvas_get_focus (KijkCanvas *self)
{
  g_return_val_if_fail (KIJK_IS_CANVAS (self), NULL);

  return &self->focus;
}

/* ---- to get there ---- */

/* Where somebody means to look at who points at @node, or beside all. */
KijkFocus
_kijk_canvas_find_focus (KijkCanvas *self,
                         KijkNode   *node,
                         KijkPoint   point)
{
  KijkFocus focus = { .cell = WHOLE, .strength = 1 };
  KijkRings rings;

  for (int ring = 0; node != NULL && ring < KIJK_N_RINGS; ring++)
    {
      g_autofree char *name = g_strconcat ("name-", kijk_ring_enumeration.values[ring], NULL);

      if (g_str_equal (node->id, name))
        {
          focus.ring = ring;
          return focus;
        }
    }

  if (node != NULL && node->cell >= 0)
    focus.cell = node->cell;
  else if (_kijk_canvas_get_rings (self, &rings))
    focus.cell = kijk_rings_find_cell (&rings, point);
  if (focus.cell >= 0)
    focus.ring = kijk_cell_get_ring (focus.cell);
  else
    focus = (KijkFocus) { 0 };

  return focus;
}

/* Looks there; who looks there already, back at the whole. */
void
_kijk_canvas_toggle_focus (KijkCanvas      *self,
                           const KijkFocus *focus)
{
  const KijkFocus none = { 0 };

  kijk_canvas_set_focus (self, kijk_focus_is_same (&self->focus, focus) ? &none : focus);
}

/* The sector of what has focus, if it lies in @ring; else the first. */
static int
find_first_cell (KijkCanvas *self,
                 int         ring)
{
  KijkNode *node = _kijk_canvas_find_current (self);
  int first = 0;

  if (node != NULL && node->cell >= 0 && (ring < 0 || (int) kijk_cell_get_ring (node->cell) == ring))
    return node->cell;
  while (ring >= 0 && (int) kijk_cell_get_ring (first) != ring)
    first++;

  return first;
}

/* Nearer: the sector of what has focus. */
static gboolean
go_closer (KijkCanvas *self)
{
  KijkFocus focus = { .strength = 1 };

  if (_kijk_canvas_has_lens (self) && self->focus.cell != WHOLE)
    return FALSE;

  focus.cell = find_first_cell (self, _kijk_canvas_has_lens (self) ? (int) self->focus.ring : -1);
  focus.ring = kijk_cell_get_ring (focus.cell);
  kijk_canvas_set_focus (self, &focus);

  return TRUE;
}

/* Farther: from a sector to its ring, from a ring to all. */
static gboolean
go_back (KijkCanvas *self)
{
  KijkFocus focus = self->focus;

  if (!_kijk_canvas_has_lens (self))
    return FALSE;

  if (focus.cell == WHOLE)
    focus.strength = 0;
  focus.cell = WHOLE;
  kijk_canvas_set_focus (self, &focus);

  return TRUE;
}

/* Aside: to the next sector, or the next ring. */
static gboolean
go_aside (KijkCanvas *self,
          int         by)
{
  KijkFocus focus = self->focus;

  if (!_kijk_canvas_has_lens (self))
    return FALSE;

  if (focus.cell == WHOLE)
    {
      focus.ring = (focus.ring + by + KIJK_N_RINGS) % KIJK_N_RINGS;
    }
  else
    {
      focus.cell = (focus.cell + by + KIJK_N_CELLS) % KIJK_N_CELLS;
      focus.ring = kijk_cell_get_ring (focus.cell);
    }
  kijk_canvas_set_focus (self, &focus);

  return TRUE;
}

/* What arrows do with Alt held. */
gboolean
_kijk_canvas_press_lens (KijkCanvas *self,
                         guint       keyval)
{
  gboolean done;

  if (self->view != KIJK_VIEW_KIJKGLAS || self->scene == NULL)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Down:
      done = go_closer (self);
      break;
    case GDK_KEY_Up:
      done = go_back (self);
      break;
    case GDK_KEY_Left:
    case GDK_KEY_Right:
      done = go_aside (self, keyval == GDK_KEY_Right ? 1 : -1);
      break;
    default:
      return GDK_EVENT_PROPAGATE;
    }
  if (!done)
    gtk_widget_error_bell (GTK_WIDGET (self));

  return GDK_EVENT_STOP;
}
