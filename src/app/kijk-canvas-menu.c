/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-canvas-private.h"

#include <glib/gi18n.h>

#include "kijk-interface.h"
#include "kijk-stack-popover.h"
#include "kijk-walk.h"
#include "method/kijk-words.h"
#include "model/kijk-cell.h"

/* The sectors that an item may go to, without the one that it lies in. */
static GMenuModel *
create_sectors (KijkItem *item)
{
  GMenu *menu = g_menu_new ();
  int here = kijk_item_get_cell (item);

  for (int cell = 0; cell < KIJK_N_CELLS; cell++)
    if (cell != here && kijk_cell_takes_kind (cell, kijk_item_get_kind (item)->id))
      {
        const char *name = kijk_words_about (kijk_interface_get_language (), &kijk_cell_enumeration,
                                             cell, "name");
        g_autofree char *action = g_strdup_printf ("workspace.move-to::%s",
                                                   kijk_cell_enumeration.values[cell]);

        g_menu_append (menu, name, action);
      }

  return G_MENU_MODEL (menu);
}

/* ---- looking closer ---- */

static void
append_focus (GMenu           *menu,
              const char      *format,
              const char      *name,
              const KijkFocus *focus)
{
  g_autofree char *label = g_strdup_printf (format, name);
  g_autofree char *target = kijk_focus_to_text (focus);
  g_autofree char *action = g_strconcat ("workspace.focus::", target, NULL);

  g_menu_append (menu, label, action);
}

/* What there is to look at around @cell, without what is looked at already. */
static GMenuModel *
create_focuses (KijkCanvas *self,
                int         cell,
                KijkRing    ring)
{
  KijkLanguage language = kijk_interface_get_language ();
  const KijkFocus *now = kijk_canvas_get_focus (self);
  KijkFocus sector = { ring, cell, 1 };
  KijkFocus whole = { ring, KIJK_FOCUS_WHOLE_RING, 1 };
  GMenu *menu = g_menu_new ();

  if (cell >= 0 && !kijk_focus_is_same (now, &sector))
    append_focus (menu, _("See %s up close"),
                  kijk_words_about (language, &kijk_cell_enumeration, cell, "name"), &sector);
  if (!kijk_focus_is_same (now, &whole))
    append_focus (menu, _("See the ring %s up close"),
                  kijk_words_about (language, &kijk_ring_enumeration, ring, "name"), &whole);
  if (now->strength > 0)
    g_menu_append (menu, _("The whole picture"), "workspace.focus::");

  return G_MENU_MODEL (menu);
}

static GMenuModel *
create_deeds (KijkCanvas *self,
              KijkNode   *node)
{
  KijkItem *item = kijk_project_get_item (kijk_document_get_view (self->document), node->items[0]);
  gboolean visit = node->kind == KIJK_KIND_PHASE_VISIT;
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) copies = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();
  g_autoptr (GMenuModel) sectors = item != NULL ? create_sectors (item) : NULL;
  g_autoptr (GMenuModel) relations = _kijk_canvas_create_relations_of_selected (self);

  g_menu_append (menu, _("_Edit"), "workspace.edit");
  if (kijk_selection_get_only (self->selection) != NULL && kijk_walk_is_single (node) && !visit)
    g_menu_append (menu, _("Edit in p_lace"), "workspace.edit-here");
  if (sectors != NULL && g_menu_model_get_n_items (sectors) > 0)
    g_menu_append_submenu (menu, _("_Move to"), sectors);
  if (relations != NULL)
    g_menu_append_submenu (menu, _("How these two _relate"), relations);
  g_menu_append (copies, _("Cu_t"), "workspace.cut");
  g_menu_append (copies, _("_Copy"), "workspace.copy");
  g_menu_append (copies, _("_Paste"), "workspace.paste");
  g_menu_append (copies, _("D_uplicate"), "workspace.duplicate");
  if (!kijk_walk_is_relation (node) && !visit)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (copies));
  if (node->cell >= 0)
    {
      g_autoptr (GMenuModel) focuses =
          create_focuses (self, node->cell, kijk_cell_get_ring (node->cell));

      g_menu_append_section (menu, NULL, focuses);
    }
  g_menu_append (last, _("_Delete"), "workspace.delete");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));

  return G_MENU_MODEL (menu);
}

static GMenuModel *
create_ways (int phase,
             int step)
{
  GMenu *menu = g_menu_new ();
  g_autofree char *action =
      step >= 0 ? g_strdup_printf ("workspace.go-to-step::%s", kijk_step_enumeration.values[step])
                : g_strdup_printf ("workspace.go-to-phase::%s", kijk_phase_enumeration.values[phase]);

  g_menu_append (menu, _("We stand _here now"), action);

  return G_MENU_MODEL (menu);
}

static GtkWidget *
create_menu (KijkCanvas *self,
             KijkNode   *node)
{
  int phase = _kijk_canvas_get_phase (self, node);
  g_autoptr (GMenuModel) model = NULL;

  if (kijk_walk_is_stack (node))
    return kijk_stack_popover_new (self->document, (const char *const *) node->items);

  model = phase >= 0 ? create_ways (phase, kijk_walk_get_step (node)) : create_deeds (self, node);
  return gtk_popover_menu_new_from_model (model);
}

static gboolean
unparent_cb (gpointer menu)
{
  if (gtk_widget_get_parent (menu) != NULL)
    gtk_widget_unparent (menu);

  return G_SOURCE_REMOVE;
}

/* Not at once: the action of the chosen entry runs after this. */
static void
closed_cb (GtkPopover *menu,
           KijkCanvas *self)
{
  if (self->menu == GTK_WIDGET (menu))
    self->menu = NULL;
  g_idle_add_full (G_PRIORITY_DEFAULT, unparent_cb, g_object_ref (menu), g_object_unref);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

void
_kijk_canvas_popup (KijkCanvas         *self,
                    GtkWidget          *menu,
                    const GdkRectangle *area)
{
  self->menu = menu;
  gtk_widget_set_parent (menu, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (menu), area);
  g_signal_connect (menu, "closed", G_CALLBACK (closed_cb), self);
  gtk_popover_popup (GTK_POPOVER (menu));
}

/* Shows what can be done with @node; of a stack, what lies in it. */
void
_kijk_canvas_show_menu (KijkCanvas *self,
                        KijkNode   *node)
{
  GdkRectangle area = _kijk_canvas_get_area (self, node);

  if (node->items == NULL && _kijk_canvas_get_phase (self, node) < 0)
    return;
  if ((kijk_walk_is_single (node) || kijk_walk_is_relation (node)) &&
      !kijk_selection_contains (self->selection, node->items[0]))
    _kijk_canvas_select_node (self, node, FALSE);

  _kijk_canvas_popup (self, create_menu (self, node), &area);
}

/* Shows how one can look at the ground that @node is, or that lies beside all.
 * Returns: whether there is any other way to */
gboolean
_kijk_canvas_show_ground_menu (KijkCanvas *self,
                               KijkNode   *node,
                               double      x,
                               double      y)
{
  KijkPoint point = kijk_viewport_to_scene (&self->viewport, (KijkPoint) { x, y });
  KijkFocus focus = _kijk_canvas_find_focus (self, node, point);
  GdkRectangle area = { (int) x, (int) y, 1, 1 };
  g_autoptr (GMenuModel) model = NULL;

  if (focus.strength <= 0)
    return FALSE;

  model = create_focuses (self, focus.cell, focus.ring);
  _kijk_canvas_popup (self, gtk_popover_menu_new_from_model (model), &area);

  return TRUE;
}
