/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-canvas-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "diagram/kijk-circle.h"
#include "diagram/kijk-painter.h"
#include "kijk-look.h"
#include "kijk-phase-dialog.h"
#include "kijk-walk.h"

/* The needle, which says where the collaboration stands: by hand and by key, on the wheel,
 * on the line and in the circular model alike. Whatever moves it asks what the phase
 * dialog asks. */

/* How far above or below the line a hand may be that moves what marks a place on it, in
 * scene units. */
#define LINE_REACH 120.0

/* In shares of the radius of a wheel: how near to its middle a hand gives no direction, and
 * between which the phases lie. */
#define NEAR 0.25
#define INNER 0.54
#define OUTER 0.88

static gboolean
is_piece (KijkNode *node)
{
  return node->page == 1 && (kijk_walk_get_phase (node) >= 0 || kijk_walk_get_step (node) >= 0);
}

/* The chevron that is nearest, of those above or below which @hand is. */
static KijkNode *
find_in_line (KijkCanvas *self,
              KijkPoint   hand)
{
  GPtrArray *nodes = kijk_scene_get_nodes (self->scene);
  KijkNode *nearest = NULL;
  double least = LINE_REACH;

  for (guint i = 0; i < nodes->len; i++)
    {
      KijkRect rect;
      double off;

      if (!is_piece (nodes->pdata[i]))
        continue;
      rect = kijk_node_get_extents (nodes->pdata[i]);
      off = fmax (0, fmax (rect.y - hand.y, hand.y - rect.y - rect.height));
      if (hand.x < rect.x || hand.x > rect.x + rect.width || off >= least)
        continue;
      nearest = nodes->pdata[i];
      least = off;
    }

  return nearest;
}

/* Outside the middle of a round picture what counts is in which direction the hand is: that
 * turns a needle. */
static KijkNode *
find_in_direction (KijkCanvas *self,
                   KijkPoint   hand)
{
  KijkPoint centre = kijk_walk_find_centre (self->scene);
  const KijkPage *page = kijk_scene_get_page (self->scene);
  double radius = fmin (page->width, page->height) / 2;
  double angle = kijk_angle_of (centre.x, centre.y, hand);

  if (self->view != KIJK_VIEW_KOMPAS || hypot (hand.x - centre.x, hand.y - centre.y) < NEAR * radius)
    return NULL;

  /* Words and votes lie over it here and there. */
  for (double share = INNER; share < OUTER; share += 0.02)
    {
      KijkNode *node = kijk_scene_hit (self->scene, 1, kijk_polar (centre.x, centre.y, angle, share * radius), 0);

      if (node != NULL && is_piece (node))
        return node;
    }

  return NULL;
}

/* Returns: (nullable): the phase or the step at @hand */
KijkNode *
_kijk_canvas_find_piece (KijkCanvas *self,
                         KijkPoint   hand)
{
  KijkNode *node;

  if (self->view == KIJK_VIEW_KOMPAS_LINE)
    return find_in_line (self, hand);

  node = kijk_scene_hit (self->scene, 1, hand, 0);
  return node != NULL && is_piece (node) ? node : find_in_direction (self, hand);
}

/* ---- by hand ---- */

static void
paint_at (KijkCanvas  *self,
          GtkSnapshot *snapshot,
          KijkNode    *needle,
          KijkPoint    centre,
          KijkPoint    middle,
          double       turn,
          double       reach)
{
  double scale = kijk_viewport_get_scale (&self->viewport);
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (middle.x - reach, middle.y - reach, 2 * reach, 2 * reach));

  cairo_translate (cr, middle.x, middle.y);
  cairo_scale (cr, scale, scale);
  cairo_rotate (cr, turn);
  cairo_translate (cr, -centre.x, -centre.y);
  kijk_painter_paint_node (cr, needle, kijk_look_get_palette ());
  cairo_destroy (cr);
}

/* On the line it goes along with the hand; elsewhere it turns about the middle of the
 * picture, its point towards the hand. */
void
_kijk_canvas_draw_needle (KijkCanvas  *self,
                          GtkSnapshot *snapshot,
                          KijkNode    *needle)
{
  double scale = kijk_viewport_get_scale (&self->viewport);
  gboolean line = self->view == KIJK_VIEW_KOMPAS_LINE;
  KijkPoint centre = line ? kijk_node_get_centre (needle) : kijk_walk_find_centre (self->scene);
  KijkPoint hand = { self->drag.at.x + self->drag.grip.x, self->drag.at.y + self->drag.grip.y };
  KijkMark *north = needle->marks->pdata[needle->marks->len - 1];
  KijkPoint tip = kijk_path_get (north->path, 1)->points[0];
  KijkRect extents = kijk_node_get_extents (needle);
  double reach = (hypot (extents.width, extents.height) + hypot (tip.x - centre.x, tip.y - centre.y)) * scale + 4;

  if (line)
    paint_at (self, snapshot, needle, centre, kijk_viewport_to_window (&self->viewport, self->drag.at), 0, reach);
  else
    paint_at (self, snapshot, needle, centre, kijk_viewport_to_window (&self->viewport, centre),
              kijk_angle_of (centre.x, centre.y, hand) - kijk_angle_of (centre.x, centre.y, tip), reach);
}

void
_kijk_canvas_drop_needle (KijkCanvas *self)
{
  if (self->drag.phase >= 0)
    kijk_phase_dialog_go (GTK_WIDGET (self), self->document, self->selection, self->drag.phase,
                          self->drag.step);
}

/* ---- by key ---- */

/* In the circular model to the next phase of that. Returns: -1 where there is none */
static int
find_next (KijkCanvas *self,
           int         by)
{
  int current = (int) kijk_process_find_current (kijk_document_get_view (self->document));
  int next = current + by;

  if (self->view == KIJK_VIEW_CIRCULAR)
    {
      int circular = (int) kijk_phase_get_circular (current) + by;

      return circular >= 0 && circular < KIJK_N_CIRCULAR_PHASES ? (int) kijk_circular_phase_get_phase (circular) : -1;
    }

  return next >= 0 && next < KIJK_N_PHASES ? next : -1;
}

/* One phase on, or back. */
gboolean
_kijk_canvas_turn_needle (KijkCanvas *self,
                          int         by)
{
  int phase = find_next (self, by);

  if (phase >= 0)
    kijk_phase_dialog_go (GTK_WIDGET (self), self->document, self->selection, (KijkPhase) phase, -1);
  else
    _kijk_canvas_say (self, by > 0 ? _("After this phase there is no other; go back to any of them to begin anew")
                                   : _("Before this phase there is no other"));

  return GDK_EVENT_STOP;
}
