/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-canvas-private.h"

#include <glib/gi18n.h>

#include "kijk-interface.h"
#include "kijk-walk.h"
#include "method/kijk-words.h"
#include "model/kijk-cell.h"

/* Longer titles would make the menu as wide as the window. */
#define LONGEST_TITLE 60

static char *
shorten (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= LONGEST_TITLE)
    return g_strdup (text);

  start = g_utf8_substring (text, 0, LONGEST_TITLE);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

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

/* What lies in a stack, or under one word on a piece of the ambition. */
static GMenuModel *
create_contents (KijkCanvas *self,
                 KijkNode   *node)
{
  GMenu *menu = g_menu_new ();

  for (int i = 0; node->items[i] != NULL; i++)
    {
      KijkItem *item =
          kijk_project_get_item (kijk_document_get_view (self->document), node->items[i]);
      g_autofree char *title = NULL;
      g_autofree char *action = NULL;
      g_autoptr (GMenuItem) entry = NULL;

      if (item == NULL)
        continue;
      title = shorten (kijk_item_get_title (item));
      action = g_strdup_printf ("workspace.select::%s", node->items[i]);
      entry = g_menu_item_new (NULL, action);
      /* A title is no menu label: an underscore in it is one. */
      g_menu_item_set_attribute (entry, "label", "s", title);
      g_menu_append_item (menu, entry);
    }

  return G_MENU_MODEL (menu);
}

static GMenuModel *
create_deeds (KijkCanvas *self,
              KijkNode   *node)
{
  KijkItem *item = kijk_project_get_item (kijk_document_get_view (self->document), node->items[0]);
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();
  g_autoptr (GMenuModel) sectors = item != NULL ? create_sectors (item) : NULL;

  g_menu_append (menu, _("_Edit"), "workspace.edit");
  if (sectors != NULL && g_menu_model_get_n_items (sectors) > 0)
    g_menu_append_submenu (menu, _("_Move to"), sectors);
  g_menu_append (last, _("_Delete"), "workspace.delete");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));

  return G_MENU_MODEL (menu);
}

static GMenuModel *
create_model (KijkCanvas *self,
              KijkNode   *node)
{
  int phase = kijk_walk_get_phase (node);

  if (phase >= 0)
    {
      GMenu *menu = g_menu_new ();
      g_autofree char *action = g_strdup_printf ("workspace.go-to-phase::%s",
                                                 kijk_phase_enumeration.values[phase]);

      g_menu_append (menu, _("We stand _here now"), action);
      return G_MENU_MODEL (menu);
    }
  if (node->role == KIJK_ROLE_STACK)
    return create_contents (self, node);

  return create_deeds (self, node);
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

/* Shows what can be done with @node; of a stack, what lies in it. */
void
_kijk_canvas_show_menu (KijkCanvas *self,
                        KijkNode   *node)
{
  g_autoptr (GMenuModel) model = NULL;
  KijkRect rect = kijk_node_get_extents (node);
  double scale = kijk_viewport_get_scale (&self->viewport);
  KijkPoint corner = kijk_viewport_to_window (&self->viewport, (KijkPoint) { rect.x, rect.y });

  if (node->items == NULL && kijk_walk_get_phase (node) < 0)
    return;
  if (node->role == KIJK_ROLE_TOKEN && !kijk_selection_contains (self->selection, node->items[0]))
    _kijk_canvas_select_node (self, node, FALSE);

  model = create_model (self, node);
  self->menu = gtk_popover_menu_new_from_model (model);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle) { (int) corner.x, (int) corner.y,
                                                 (int) (rect.width * scale),
                                                 (int) (rect.height * scale) });
  g_signal_connect (self->menu, "closed", G_CALLBACK (closed_cb), self);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}
