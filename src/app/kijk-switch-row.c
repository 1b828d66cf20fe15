/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-switch-row.h"

/**
 * KijkSwitchRow:
 *
 * A row for what is or is not.
 */
struct _KijkSwitchRow {
  KijkFieldRow  parent_instance;

  GtkSwitch    *control;
  gboolean      showing;
};

G_DEFINE_FINAL_TYPE (KijkSwitchRow, kijk_switch_row, KIJK_TYPE_FIELD_ROW)

static void
active_cb (GtkSwitch     *control,
           GParamSpec    *pspec,
           KijkSwitchRow *self)
{
  (void) pspec;

  if (!self->showing)
    kijk_field_row_set_value (KIJK_FIELD_ROW (self),
                              g_variant_new_boolean (gtk_switch_get_active (control)));
}

/* What it says stands beside it, as with any switch. */
static void
kijk_switch_row_setup (KijkFieldRow *row)
{
  KijkSwitchRow *self = KIJK_SWITCH_ROW (row);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (kijk_field_row_get_caption (row));
  GtkWidget *control = gtk_switch_new ();

  self->control = GTK_SWITCH (control);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), control);
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), control);
  kijk_field_row_label (row, control);
  kijk_field_row_set_caption (row, "");
  kijk_field_row_add (row, box);
  g_signal_connect (control, "notify::active", G_CALLBACK (active_cb), self);
}

static void
kijk_switch_row_show (KijkFieldRow *row,
                      GVariant     *value,
                      gboolean      mixed)
{
  KijkSwitchRow *self = KIJK_SWITCH_ROW (row);
  const KijkField *field = kijk_field_get (kijk_field_row_get_row (row)->field);

  self->showing = TRUE;
  gtk_switch_set_active (self->control, !mixed && (value != NULL ? g_variant_get_boolean (value)
                                                                 : field->fallback));
  self->showing = FALSE;
}

static void
kijk_switch_row_class_init (KijkSwitchRowClass *klass)
{
  KijkFieldRowClass *row_class = KIJK_FIELD_ROW_CLASS (klass);

  row_class->setup = kijk_switch_row_setup;
  row_class->show = kijk_switch_row_show;
}

static void
kijk_switch_row_init (KijkSwitchRow *self)
{
  (void) self;
}
