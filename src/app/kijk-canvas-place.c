/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-canvas-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "kijk-deeds.h"
#include "kijk-interface.h"
#include "method/kijk-words.h"

/* Putting something elsewhere, by hand or by keys: within its sector, or in another and
 * so with another meaning, which is said. */

const char *
_kijk_canvas_name_cell (int cell)
{
  return kijk_words_about (kijk_interface_get_language (), &kijk_cell_enumeration, cell, "name");
}

/**
 * kijk_canvas_drop:
 * @self: a canvas
 * @ids: (array zero-terminated=1): what is dropped, the first under the hand
 * @cell: where
 * @along: from 0 to 1, along that sector
 * @across: from 0 to 1, across it
 *
 * Puts items somewhere, and says so where that changes what the first one means.
 */
void
kijk_canvas_drop (KijkCanvas        *self,
                  const char *const *ids,
                  KijkCell           cell,
                  double             along,
                  double             across)
{
  KijkItem *item = kijk_project_get_item (kijk_document_get_view (self->document), ids[0]);
  g_autofree char *text = NULL;

  if (item == NULL)
    return;

  if (kijk_item_get_cell (item) != (int) cell)
    text = g_strdup_printf (_("now in %s"), _kijk_canvas_name_cell (cell));
  kijk_deeds_drop (self->document, ids, cell, along, across);
  _kijk_canvas_say (self, text);
}

/* Moves a token by about its own width. */
gboolean
_kijk_canvas_nudge (KijkCanvas *self,
                    KijkNode   *node,
                    double      along,
                    double      across)
{
  KijkPoint centre = kijk_node_get_centre (node);
  const KijkWedge *wedge;
  double x, y, radius;
  KijkRings rings;

  if (node->cell < 0 || !_kijk_canvas_get_rings (self, &rings))
    return GDK_EVENT_STOP;

  wedge = kijk_rings_get_wedge (&rings, node->cell);
  kijk_wedge_locate (wedge, centre, &x, &y);
  radius = hypot (centre.x - wedge->cx, centre.y - wedge->cy);
  x += along * kijk_node_get_extents (node).width * 1.1 / (radius * wedge->sweep);
  kijk_deeds_nudge (self->document, node->items[0], node->cell, CLAMP (x, 0, 1),
                    CLAMP (y + across, 0, 1));

  return GDK_EVENT_STOP;
}

/* Gives a token the meaning of the next sector that takes it. */
gboolean
_kijk_canvas_move_on (KijkCanvas *self,
                      KijkNode   *node,
                      int         by)
{
  KijkItem *item = kijk_project_get_item (kijk_document_get_view (self->document), node->items[0]);
  g_autofree char *text = NULL;
  int cell = node->cell;

  if (item == NULL || cell < 0)
    return GDK_EVENT_STOP;

  do
    cell = (cell + by + KIJK_N_CELLS) % KIJK_N_CELLS;
  while (!kijk_cell_takes_kind (cell, kijk_item_get_kind (item)->id));

  if (cell != node->cell)
    {
      text = g_strdup_printf (_("now in %s"), _kijk_canvas_name_cell (cell));
      kijk_deeds_move (self->document, (const char *const *) node->items, cell);
      _kijk_canvas_say (self, text);
    }

  return GDK_EVENT_STOP;
}
