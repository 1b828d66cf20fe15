/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-canvas-private.h"

#include <glib/gi18n.h>

#include "kijk-interface.h"
#include "kijk-title.h"
#include "kijk-walk.h"
#include "method/kijk-words.h"

/* Relations made on the canvas: by dragging one interest onto another, or of two that
 * are selected. Either way it is asked how they relate. */

/* Of an interest without its owner no relation is seen at the table, so none is made. */
static KijkItem *
find_interest (KijkCanvas *self,
               const char *id)
{
  KijkItem *item = kijk_project_get_item (kijk_document_get_view (self->document), id);

  if (item == NULL || !kijk_item_is (item, KIJK_KIND_INTEREST))
    return NULL;
  if (kijk_document_get_side (self->document) != KIJK_LEVEL_FACILITATOR &&
      kijk_item_get_int (item, KIJK_INTEREST_OPENNESS) == KIJK_OPENNESS_ANONYMOUS)
    return NULL;

  return item;
}

/* Returns: (nullable): the other interest that the dragged one lies on */
KijkNode *
_kijk_canvas_find_onto (KijkCanvas *self)
{
  KijkNode *node;

  if (self->drag.ids == NULL || self->drag.ids[1] != NULL || find_interest (self, self->drag.ids[0]) == NULL)
    return NULL;

  node = kijk_scene_hit (self->scene, 1, self->drag.at, 0);
  if (node == NULL || node->items == NULL || !kijk_walk_is_single (node) ||
      g_str_equal (node->items[0], self->drag.ids[0]) || find_interest (self, node->items[0]) == NULL)
    return NULL;

  return node;
}

/* Returns: (transfer full): an entry for each way in which both can relate */
GMenuModel *
_kijk_canvas_create_relations (const char *a,
                               const char *b)
{
  GMenu *menu = g_menu_new ();

  for (int type = 0; type < kijk_relation_type_enumeration.n_values; type++)
    {
      g_autoptr (GMenuItem) entry = g_menu_item_new (
          kijk_words_enum (kijk_interface_get_language (), &kijk_relation_type_enumeration, type), NULL);

      g_menu_item_set_action_and_target (entry, "workspace.relate", "(sss)", a, b,
                                         kijk_relation_type_enumeration.values[type]);
      g_menu_append_item (menu, entry);
    }

  return G_MENU_MODEL (menu);
}

/* Returns: (transfer full) (nullable): the same for what is selected, if that is two
 * interests */
GMenuModel *
_kijk_canvas_create_relations_of_selected (KijkCanvas *self)
{
  const char *const *ids = kijk_selection_get_ids (self->selection);

  if (kijk_selection_get_n (self->selection) != 2 || find_interest (self, ids[0]) == NULL ||
      find_interest (self, ids[1]) == NULL)
    return NULL;

  return _kijk_canvas_create_relations (ids[0], ids[1]);
}

/* Who only wanted to put it here can still do that. */
static GMenuModel *
create_placing (KijkCanvas *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenuItem) entry = g_menu_item_new (_("Only _put it here"), NULL);
  double along, across;

  if (_kijk_canvas_locate_drag (self, &along, &across))
    {
      g_menu_item_set_action_and_target (entry, "workspace.put", "(ssdd)", self->drag.ids[0],
                                         kijk_cell_enumeration.values[self->drag.cell], along, across);
      g_menu_append_item (menu, entry);
    }

  return G_MENU_MODEL (menu);
}

/* Asks how what is dragged relates to what it was dropped on. */
void
_kijk_canvas_offer_relation (KijkCanvas *self,
                             KijkNode   *onto)
{
  KijkProject *view = kijk_document_get_view (self->document);
  g_autofree char *name = kijk_title_make_short (view, find_interest (self, onto->items[0]),
                                                 kijk_interface_get_language ());
  g_autofree char *heading = g_strdup_printf (_("Relation with “%s”"), name);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuModel) relations = _kijk_canvas_create_relations (self->drag.ids[0], onto->items[0]);
  g_autoptr (GMenuModel) placing = create_placing (self);
  GdkRectangle area = _kijk_canvas_get_area (self, onto);

  g_menu_append_section (menu, heading, relations);
  g_menu_append_section (menu, NULL, placing);
  _kijk_canvas_popup (self, gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)), &area);
}
