/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-filter-popover.h"

#include <glib/gi18n.h>

#include "diagram/kijk-filter-words.h"
#include "kijk-accessible.h"
#include "kijk-chooser.h"
#include "kijk-editable.h"
#include "kijk-interface.h"

/* From so many parties on they can be searched. */
#define MANY 8

/* So many values stand beside each other. */
#define COLUMNS 3

/* In units of the window. */
#define GAP 12
#define PARTIES_WIDTH 250

/**
 * KijkFilterPopover:
 *
 * What the Kijkglas shows of all there is: the parties, and a button for each value of
 * the other criteria. It is made when it opens, for the eyes that look then.
 */
struct _KijkFilterPopover {
  GtkPopover     parent_instance;

  KijkDocument  *document;
  GtkEditable   *search;
  KijkChooser   *chooser;  /* NULL while it is closed */
  GtkWidget     *show_all;
  GPtrArray     *buttons;  /* of GtkToggleButton: those of the values */
  gboolean       showing;  /* it presses them itself */
};

G_DEFINE_FINAL_TYPE (KijkFilterPopover, kijk_filter_popover, GTK_TYPE_POPOVER)

/* ---- the values ---- */

static void
toggled_cb (GtkToggleButton   *button,
            KijkFilterPopover *self)
{
  g_autoptr (KijkFilter) filter = NULL;

  if (self->showing)
    return;

  filter = kijk_filter_copy (kijk_document_get_filter (self->document));
  kijk_filter_set_value (filter, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "criterion")),
                         GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "value")),
                         gtk_toggle_button_get_active (button));
  kijk_document_set_filter (self->document, filter);
}

static GtkWidget *
create_button (KijkFilterPopover *self,
               KijkCriterion      criterion,
               int                value)
{
  KijkLanguage language = kijk_interface_get_language ();
  const char *words = kijk_criterion_describe_value (criterion, value, language);
  g_autofree char *name = kijk_words_format (language, "format", "labelled", "label",
                                             kijk_criterion_describe (criterion, language),
                                             "value", words, NULL);
  GtkWidget *button = gtk_toggle_button_new_with_label (words);

  kijk_accessible_set_name (button, name);
  g_object_set_data (G_OBJECT (button), "criterion", GINT_TO_POINTER (criterion));
  g_object_set_data (G_OBJECT (button), "value", GINT_TO_POINTER (value));
  g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), self);
  g_ptr_array_add (self->buttons, button);

  return button;
}

static GtkWidget *
create_heading (const char *text,
                const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
create_criterion_heading (KijkCriterion criterion)
{
  g_autofree char *title =
      kijk_words_capitalise (kijk_criterion_describe (criterion, kijk_interface_get_language ()));

  return create_heading (title, "heading");
}

/* A field that may be unset can be asked for as well. */
static GtkWidget *
create_criterion (KijkFilterPopover *self,
                  KijkCriterion      criterion)
{
  const KijkField *field = kijk_criterion_get_field (criterion);
  gboolean is_enum = field->enumeration != NULL;
  int first = is_enum ? 0 : field->minimum;
  int n = is_enum ? field->enumeration->n_values : field->maximum - field->minimum + 1;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP / 2);
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), GAP / 2);
  gtk_grid_set_column_spacing (GTK_GRID (grid), GAP / 2);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  for (int i = 0; i < n + !field->has_fallback; i++)
    gtk_grid_attach (GTK_GRID (grid), create_button (self, criterion, i < n ? first + i : -1), i % COLUMNS,
                     i / COLUMNS, 1, 1);
  gtk_box_append (GTK_BOX (box), create_criterion_heading (criterion));
  gtk_box_append (GTK_BOX (box), grid);

  return box;
}

static GtkWidget *
create_values (KijkFilterPopover *self)
{
  gboolean own = kijk_document_get_side (self->document) == KIJK_LEVEL_FACILITATOR &&
                 kijk_document_has_secrets (self->document);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);

  for (int pass = 0; pass <= own; pass++)
    {
      if (pass > 0)
        gtk_box_append (GTK_BOX (box), create_heading (_("On your own screen only"), "caption"));
      for (int criterion = KIJK_CRITERION_PARTY + 1; criterion < KIJK_N_CRITERIA; criterion++)
        if (kijk_criterion_is_own (criterion) == pass)
          gtk_box_append (GTK_BOX (box), create_criterion (self, criterion));
    }

  return box;
}

/* ---- the parties ---- */

static void
fill (KijkFilterPopover *self)
{
  KijkProject *view = kijk_document_get_view (self->document);
  g_autoptr (GPtrArray) parties = kijk_project_list_in_order (view, KIJK_KIND_STAKEHOLDER);
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < parties->len; i++)
    {
      KijkChoice *choice = kijk_choice_new_item (view, parties->pdata[i], kijk_interface_get_language ());

      if (kijk_filter_has_party (kijk_document_get_filter (self->document), kijk_choice_get_key (choice)))
        kijk_choice_set_mark (choice, KIJK_CHOICE_MARKED);
      g_ptr_array_add (choices, choice);
    }
  kijk_choices_set (kijk_chooser_get_choices (self->chooser), choices);
}

static void
chosen_cb (KijkFilterPopover *self,
           KijkChoice        *choice)
{
  g_autoptr (KijkFilter) filter = kijk_filter_copy (kijk_document_get_filter (self->document));

  kijk_filter_set_party (filter, kijk_choice_get_key (choice),
                         kijk_choice_get_mark (choice) != KIJK_CHOICE_MARKED);
  kijk_document_set_filter (self->document, filter);
}

static GtkWidget *
create_parties (KijkFilterPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP / 2);
  GtkWidget *search = gtk_search_entry_new ();
  GtkWidget *chooser = kijk_chooser_new (self->document, TRUE);

  self->search = GTK_EDITABLE (search);
  self->chooser = KIJK_CHOOSER (chooser);
  kijk_chooser_set_width (self->chooser, PARTIES_WIDTH);
  kijk_chooser_follow (self->chooser, search);
  kijk_accessible_set_name (search, _("Search"));
  g_signal_connect_swapped (chooser, "chosen", G_CALLBACK (chosen_cb), self);
  gtk_box_append (GTK_BOX (box), create_criterion_heading (KIJK_CRITERION_PARTY));
  gtk_box_append (GTK_BOX (box), search);
  gtk_box_append (GTK_BOX (box), chooser);
  fill (self);
  gtk_widget_set_visible (search, kijk_choices_count (kijk_chooser_get_choices (self->chooser)) > MANY);

  return box;
}

/* ---- opening and closing ---- */

static void
show_filter (KijkFilterPopover *self)
{
  g_autoptr (KijkFilter) filter = NULL;

  if (self->chooser == NULL)
    return;

  filter = kijk_document_create_filter (self->document);

  self->showing = TRUE;
  for (guint i = 0; i < self->buttons->len; i++)
    {
      GObject *button = self->buttons->pdata[i];

      gtk_toggle_button_set_active (
          GTK_TOGGLE_BUTTON (button),
          kijk_filter_has_value (filter, GPOINTER_TO_INT (g_object_get_data (button, "criterion")),
                                 GPOINTER_TO_INT (g_object_get_data (button, "value"))));
    }
  self->showing = FALSE;
  fill (self);
  gtk_widget_set_sensitive (self->show_all, filter != NULL);
}

static void
show_all_cb (KijkFilterPopover *self)
{
  kijk_document_stop_filter (self->document);
}

static void
opened_cb (KijkFilterPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2 * GAP);

  self->show_all = gtk_button_new_with_mnemonic (_("Show _everything"));
  g_signal_connect_swapped (self->show_all, "clicked", G_CALLBACK (show_all_cb), self);
  gtk_box_append (GTK_BOX (columns), create_values (self));
  gtk_box_append (GTK_BOX (columns), create_parties (self));
  gtk_box_append (GTK_BOX (box), columns);
  gtk_box_append (GTK_BOX (box), self->show_all);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  show_filter (self);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/* What was offered is not kept for other eyes. */
static void
closed_cb (KijkFilterPopover *self)
{
  g_ptr_array_set_size (self->buttons, 0);
  self->search = NULL;
  self->chooser = NULL;
  self->show_all = NULL;
  gtk_popover_set_child (GTK_POPOVER (self), NULL);
}

static void
kijk_filter_popover_dispose (GObject *object)
{
  KijkFilterPopover *self = KIJK_FILTER_POPOVER (object);

  closed_cb (self);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (kijk_filter_popover_parent_class)->dispose (object);
}

static void
kijk_filter_popover_finalize (GObject *object)
{
  g_ptr_array_unref (KIJK_FILTER_POPOVER (object)->buttons);

  G_OBJECT_CLASS (kijk_filter_popover_parent_class)->finalize (object);
}

static void
kijk_filter_popover_class_init (KijkFilterPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kijk_filter_popover_dispose;
  G_OBJECT_CLASS (klass)->finalize = kijk_filter_popover_finalize;
}

static void
kijk_filter_popover_init (KijkFilterPopover *self)
{
  self->buttons = g_ptr_array_new ();
  g_signal_connect (self, "show", G_CALLBACK (opened_cb), NULL);
  g_signal_connect (self, "closed", G_CALLBACK (closed_cb), NULL);
}

/**
 * kijk_filter_popover_new:
 * @document: a document
 *
 * Returns: (transfer floating): what asks what is shown of @document
 */
GtkWidget *
kijk_filter_popover_new (KijkDocument *document)
{
  KijkFilterPopover *self;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document), NULL);

  self = g_object_new (KIJK_TYPE_FILTER_POPOVER, NULL);
  self->document = g_object_ref (document);
  g_signal_connect_object (document, "notify::side", G_CALLBACK (gtk_popover_popdown), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::filter", G_CALLBACK (show_filter), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
