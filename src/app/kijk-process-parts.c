/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-process-parts.h"

#include <glib/gi18n.h>

#include "kijk-deeds.h"
#include "kijk-editable.h"
#include "kijk-interface.h"

/**
 * KijkProcessParts:
 *
 * What there is of one kind in the process, or in one phase of it: stays, results, open
 * questions, roles, agreements, sessions. Each opens its form; below them is how to add
 * one.
 */
struct _KijkProcessParts {
  GtkListBoxRow  parent_instance;

  KijkDocument  *document;
  KijkKindId     kind;
  int            phase; /* of which a new one is, or -1 */
  KijkPartList  *parts;
  GtkLabel      *hint;
  GtkWidget     *buttons;
};

G_DEFINE_FINAL_TYPE (KijkProcessParts, kijk_process_parts, GTK_TYPE_LIST_BOX_ROW)

static void
open (KijkProcessParts *self,
      KijkItem         *item)
{
  if (item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "inspector.open", "s", kijk_item_get_id (item));
}

static void
add_cb (KijkProcessParts *self)
{
  g_autofree char *today = kijk_interface_get_today ();

  open (self, kijk_deeds_add_to_process (self->document, self->kind, self->phase, today));
  kijk_editable_select_focused (GTK_WIDGET (self));
}

static void
plan_cb (KijkProcessParts *self)
{
  g_autofree char *today = kijk_interface_get_today ();

  open (self, kijk_deeds_plan (self->document, self->kind, self->phase, today));
}

static void
add_button (KijkProcessParts *self,
            const char       *text,
            GCallback         clicked)
{
  GtkWidget *button = gtk_button_new_with_label (text);

  gtk_widget_set_hexpand (button, TRUE);
  g_signal_connect_swapped (button, "clicked", clicked, self);
  gtk_box_append (GTK_BOX (self->buttons), button);
}

static GtkWidget *
create_label (const char *text,
              const char *look)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  if (look != NULL)
    gtk_widget_add_css_class (label, look);

  return label;
}

static void
build (KijkProcessParts *self,
       const char       *caption,
       const char       *add)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (self->buttons, "part-buttons");
  self->hint = GTK_LABEL (create_label (NULL, NULL));
  self->parts = KIJK_PART_LIST (kijk_part_list_new ());
  add_button (self, add, G_CALLBACK (add_cb));
  if (kijk_deeds_can_plan (self->kind))
    add_button (self, _("Plan"), G_CALLBACK (plan_cb));
  gtk_widget_add_css_class (box, "fact");
  gtk_box_append (GTK_BOX (box), create_label (caption, "caption"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->parts));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->hint));
  gtk_box_append (GTK_BOX (box), self->buttons);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

static void
kijk_process_parts_finalize (GObject *object)
{
  g_clear_object (&KIJK_PROCESS_PARTS (object)->document);

  G_OBJECT_CLASS (kijk_process_parts_parent_class)->finalize (object);
}

static void
kijk_process_parts_class_init (KijkProcessPartsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kijk_process_parts_finalize;
}

static void
kijk_process_parts_init (KijkProcessParts *self)
{
  self->phase = -1;
}

/**
 * kijk_process_parts_new:
 * @document: a document
 * @kind: the kind of what is shown
 * @caption: what stands above them
 * @add: what the button says that adds one
 *
 * Returns: (transfer floating): a row for a list
 */
GtkWidget *
kijk_process_parts_new (KijkDocument *document,
                        KijkKindId    kind,
                        const char   *caption,
                        const char   *add)
{
  KijkProcessParts *self;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document) && caption != NULL && add != NULL, NULL);

  self = g_object_new (KIJK_TYPE_PROCESS_PARTS, NULL);
  self->document = g_object_ref (document);
  self->kind = kind;
  build (self, caption, add);

  return GTK_WIDGET (self);
}

/**
 * kijk_process_parts_show:
 * @self: a row
 * @phase: the #KijkPhase that what is added is of, or -1
 * @parts: (element-type KijkItem): what it shows from now on
 * @hint: (nullable): what is said where there is nothing
 * @name: (scope call): what names each of them
 * @data: what @name gets
 */
void
kijk_process_parts_show (KijkProcessParts *self,
                         int               phase,
                         GPtrArray        *parts,
                         const char       *hint,
                         KijkPartNamer     name,
                         gpointer          data)
{
  g_return_if_fail (KIJK_IS_PROCESS_PARTS (self) && parts != NULL && name != NULL);

  self->phase = phase;
  kijk_part_list_show (self->parts, parts, name, data);
  gtk_widget_set_visible (self->buttons, !kijk_document_is_looking_back (self->document));
  gtk_label_set_text (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL && parts->len == 0);
}
