/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-workspace-private.h"

#include <glib/gi18n.h>

/* What the window has for the lens over the Kijkglas: actions, and below its cards what
 * turns their pages and what ends it. */

static KijkCanvas *
get_kijkglas (KijkWorkspace *self)
{
  return self->canvas[KIJK_VIEW_KIJKGLAS];
}

gboolean
_kijk_workspace_has_lens (KijkWorkspace *self)
{
  return self->view == KIJK_VIEW_KIJKGLAS && kijk_canvas_get_focus (get_kijkglas (self))->strength > 0;
}

void
_kijk_workspace_end_lens (KijkWorkspace *self)
{
  const KijkFocus none = { 0 };

  kijk_canvas_set_focus (get_kijkglas (self), &none);
}

/* ---- what lies below the cards ---- */

static void
show_pages (KijkWorkspace *self)
{
  guint n_pages;
  guint page = kijk_canvas_get_page (get_kijkglas (self), &n_pages);
  /* Many pages are not counted at once. */
  g_autofree char *text = n_pages > 0 ? g_strdup_printf ("%u / %u", page + 1, n_pages)
                                      : g_strdup_printf ("%u / …", page + 1);
  g_autofree char *words = n_pages > 0
                               /* Translators: of cards: "Page 2 of 3" */
                               ? g_strdup_printf (_("Page %u of %u"), page + 1, n_pages)
                               : g_strdup_printf (_("Cards, page %d"), (int) page + 1);

  gtk_widget_set_visible (self->lens_pages, n_pages != 1);
  if (n_pages == 1)
    return;

  gtk_label_set_text (self->lens_page, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->lens_page), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->lens_page), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  _kijk_workspace_enable (self, "previous-cards", page > 0);
  _kijk_workspace_enable (self, "next-cards", n_pages == 0 || page + 1 < n_pages);
}

/* To the side where the cards are, for the rings fill the other one. */
static void
move_to_cards (KijkWorkspace *self)
{
  GtkWidget *box = kijk_canvas_has_cards_at_left (get_kijkglas (self)) ? self->corner : self->tools;

  if (gtk_widget_get_parent (self->lens) == box)
    return;

  g_object_ref (self->lens);
  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (self->lens)), self->lens);
  gtk_box_prepend (GTK_BOX (box), self->lens);
  g_object_unref (self->lens);
}

void
_kijk_workspace_update_lens (KijkWorkspace *self)
{
  gboolean lens = _kijk_workspace_has_lens (self);

  gtk_widget_set_visible (self->lens, lens);
  if (!lens)
    return;

  move_to_cards (self);
  show_pages (self);
}

/* ---- actions ---- */

static void
focus_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  const char *text = g_variant_get_string (parameter, NULL);
  KijkWorkspace *self = data;
  KijkFocus focus = { 0 };

  (void) action;

  if (*text != '\0' && !kijk_focus_init_parse (&focus, text, NULL))
    return;

  if (focus.strength > 0)
    _kijk_workspace_go_to_kijkglas (self);
  kijk_canvas_set_focus (get_kijkglas (self), &focus);
  /* The button that ends it goes with it. */
  if (focus.strength <= 0 && self->view == KIJK_VIEW_KIJKGLAS)
    gtk_widget_grab_focus (GTK_WIDGET (get_kijkglas (self)));
}

static void
next_cards_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  (void) action;
  (void) parameter;

  kijk_canvas_turn_page (get_kijkglas (data), 1);
}

static void
previous_cards_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  (void) action;
  (void) parameter;

  kijk_canvas_turn_page (get_kijkglas (data), -1);
}

static const GActionEntry entries[] = {
  { .name = "focus", .activate = focus_cb, .parameter_type = "s" },
  { .name = "next-cards", .activate = next_cards_cb },
  { .name = "previous-cards", .activate = previous_cards_cb },
};

void
_kijk_workspace_add_lens (KijkWorkspace *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}
