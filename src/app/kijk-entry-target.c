/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-entry-target.h"

#include <glib/gi18n.h>

#include "diagram/kijk-rings.h"
#include "kijk-accessible.h"
#include "kijk-interface.h"
#include "method/kijk-words.h"

/* What can be added, in the order in which one goes on, and where it goes unless
 * somebody says otherwise. */
static const struct {
  KijkKindId kind;
  int        cell;
} kinds[] = {
  { KIJK_KIND_STAKEHOLDER, KIJK_CELL_PLAYERS },
  { KIJK_KIND_INTEREST, KIJK_CELL_ORGANISATIONAL },
  { KIJK_KIND_CONTEXT_FACTOR, KIJK_CELL_ENVIRONMENT },
  { KIJK_KIND_AMBITION_IMAGE, KIJK_CELL_OPPORTUNITY },
};

#define N_KINDS G_N_ELEMENTS (kinds)

/**
 * KijkEntryTarget:
 *
 * What is about to be added, and to which sector. For each kind it remembers the
 * sector that was chosen last.
 */
struct _KijkEntryTarget {
  GtkBox       parent_instance;

  GtkDropDown *kinds;
  GtkDropDown *cells;
  int          chosen[N_KINDS]; /* a #KijkCell */
  gboolean     filling;
};

G_DEFINE_FINAL_TYPE (KijkEntryTarget, kijk_entry_target, GTK_TYPE_BOX)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
get_index (KijkEntryTarget *self)
{
  return MIN (gtk_drop_down_get_selected (self->kinds), N_KINDS - 1);
}

static void
fill_cells (KijkEntryTarget *self)
{
  KijkKindId kind = kijk_entry_target_get_kind (self);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  for (int cell = 0; cell < KIJK_N_CELLS; cell++)
    if (kijk_cell_takes_kind (cell, kind))
      {
        if (cell == kijk_entry_target_get_cell (self))
          selected = g_list_model_get_n_items (G_LIST_MODEL (names));
        gtk_string_list_append (names, kijk_words_about (kijk_interface_get_language (),
                                                         &kijk_cell_enumeration, cell, "name"));
      }

  self->filling = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->cells),
                          g_list_model_get_n_items (G_LIST_MODEL (names)) > 1);
  gtk_drop_down_set_model (self->cells, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->cells, selected);
  self->filling = FALSE;
}

static void
kind_selected_cb (KijkEntryTarget *self)
{
  fill_cells (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
cell_selected_cb (KijkEntryTarget *self)
{
  guint left = gtk_drop_down_get_selected (self->cells);

  if (self->filling || left == GTK_INVALID_LIST_POSITION)
    return;

  for (int cell = 0; cell < KIJK_N_CELLS; cell++)
    if (kijk_cell_takes_kind (cell, kijk_entry_target_get_kind (self)) && left-- == 0)
      self->chosen[get_index (self)] = cell;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
kijk_entry_target_class_init (KijkEntryTargetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  /**
   * KijkEntryTarget::changed:
   * @self: the target
   *
   * Something else is about to be added, or somewhere else.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIJK_RESOURCE_BASE "/ui/kijk-entry-target.ui");
  gtk_widget_class_bind_template_child (widget_class, KijkEntryTarget, kinds);
  gtk_widget_class_bind_template_child (widget_class, KijkEntryTarget, cells);
  gtk_widget_class_bind_template_callback (widget_class, kind_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, cell_selected_cb);
}

static void
kijk_entry_target_init (KijkEntryTarget *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < N_KINDS; i++)
    {
      self->chosen[i] = kinds[i].cell;
      gtk_string_list_append (names, kijk_words_kind (kijk_interface_get_language (),
                                                      kijk_kind_get (kinds[i].kind)->name));
    }
  gtk_drop_down_set_model (self->kinds, G_LIST_MODEL (names));
  kijk_accessible_set_name (GTK_WIDGET (self->kinds), _("What to add"));
  kijk_accessible_set_name (GTK_WIDGET (self->cells), _("Where it goes"));
  fill_cells (self);
}

/**
 * kijk_entry_target_get_kind:
 * @self: a target
 *
 * Returns: what is about to be added
 */
KijkKindId
kijk_entry_target_get_kind (KijkEntryTarget *self)
{
  g_return_val_if_fail (KIJK_IS_ENTRY_TARGET (self), KIJK_KIND_STAKEHOLDER);

  return kinds[get_index (self)].kind;
}

/**
 * kijk_entry_target_get_cell:
 * @self: a target
 *
 * Returns: the #KijkCell that it goes to
 */
int
kijk_entry_target_get_cell (KijkEntryTarget *self)
{
  g_return_val_if_fail (KIJK_IS_ENTRY_TARGET (self), KIJK_CELL_PLAYERS);

  return self->chosen[get_index (self)];
}

/**
 * kijk_entry_target_is_of_party:
 * @self: a target
 *
 * Returns: whether what is about to be added is some party's
 */
gboolean
kijk_entry_target_is_of_party (KijkEntryTarget *self)
{
  g_return_val_if_fail (KIJK_IS_ENTRY_TARGET (self), FALSE);

  return kijk_kind_find_owner (kijk_kind_get (kijk_entry_target_get_kind (self))) != NULL;
}

/**
 * kijk_entry_target_choose:
 * @self: a target
 * @kind: what is to be added next; a kind that lies on the rings
 * @cell: the #KijkCell that it goes to, or -1 for the one chosen last
 */
void
kijk_entry_target_choose (KijkEntryTarget *self,
                          KijkKindId       kind,
                          int              cell)
{
  g_return_if_fail (KIJK_IS_ENTRY_TARGET (self));

  for (guint i = 0; i < N_KINDS; i++)
    if (kinds[i].kind == kind)
      {
        if (cell >= 0)
          self->chosen[i] = cell;
        gtk_drop_down_set_selected (self->kinds, i);
        kind_selected_cb (self);
      }
}

/**
 * kijk_entry_target_go_on:
 * @self: a target
 *
 * Goes on to the next kind, after the last to the first.
 */
void
kijk_entry_target_go_on (KijkEntryTarget *self)
{
  g_return_if_fail (KIJK_IS_ENTRY_TARGET (self));

  gtk_drop_down_set_selected (self->kinds, (get_index (self) + 1) % N_KINDS);
}
