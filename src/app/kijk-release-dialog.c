/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-release-dialog.h"

#include <glib/gi18n.h>

#include "kijk-interface.h"
#include "kijk-release.h"
#include "method/kijk-words.h"
#include "model/kijk-text.h"

/**
 * KijkReleaseDialog:
 *
 * Lets items that are shared at the table leave the room, once somebody says who
 * agreed to that.
 */
struct _KijkReleaseDialog {
  AdwWindow            parent_instance;

  GtkWidget           *release_button;
  GtkWidget           *agreed_row;
  AdwPreferencesGroup *items_group;

  KijkDocument        *document;
  GPtrArray           *checks; /* of GtkCheckButton, each with the id of its item */
};

G_DEFINE_FINAL_TYPE (KijkReleaseDialog, kijk_release_dialog, ADW_TYPE_WINDOW)

static char *
get_agreed (KijkReleaseDialog *self)
{
  return kijk_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->agreed_row)), FALSE);
}

static GPtrArray *
list_chosen (KijkReleaseDialog *self)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (self->checks->pdata[i]))
      g_ptr_array_add (ids, g_object_get_data (self->checks->pdata[i], "id"));

  return ids;
}

static gboolean
is_complete (KijkReleaseDialog *self)
{
  g_autofree char *agreed = get_agreed (self);
  g_autoptr (GPtrArray) ids = list_chosen (self);

  return *agreed != '\0' && ids->len > 0;
}

static void
changed_cb (KijkReleaseDialog *self)
{
  gtk_widget_set_sensitive (self->release_button, is_complete (self));
}

static void
all_cb (KijkReleaseDialog *self)
{
  for (guint i = 0; i < self->checks->len; i++)
    gtk_check_button_set_active (self->checks->pdata[i], TRUE);
}

static void
release_cb (KijkReleaseDialog *self)
{
  g_autofree char *agreed = get_agreed (self);
  g_autofree char *limited = NULL;
  g_autoptr (GPtrArray) ids = list_chosen (self);
  int longest = kijk_field_get (KIJK_INTEREST_AGREED_BY)->maximum;

  if (!is_complete (self))
    return;

  limited = g_utf8_substring (agreed, 0, MIN (g_utf8_strlen (agreed, -1), longest));
  kijk_release_make_public (self->document, ids, limited, _("Release what is shared"));
  gtk_window_destroy (GTK_WINDOW (self));
}

/* What it is and whose, as it is their agreement that counts. */
static char *
describe (KijkReleaseDialog *self,
          KijkItem          *item)
{
  const KijkKind *kind = kijk_item_get_kind (item);
  const KijkField *owner = kijk_kind_find_owner (kind);
  const char *what = kijk_words_kind (kijk_interface_get_language (), kind->name);
  KijkItem *party = owner != NULL ? kijk_project_get_referred (kijk_document_get_view (self->document),
                                                               item, owner->id)
                                  : NULL;

  return party != NULL ? g_strdup_printf ("%s · %s", what, kijk_item_get_title (party))
                       : g_strdup (what);
}

static GtkWidget *
create_row (KijkReleaseDialog *self,
            KijkItem          *item)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *description = describe (self, item);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), kijk_item_get_title (item));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), description);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (check), "id", g_strdup (kijk_item_get_id (item)), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->checks, check);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);

  return row;
}

static void
kijk_release_dialog_finalize (GObject *object)
{
  KijkReleaseDialog *self = KIJK_RELEASE_DIALOG (object);

  g_ptr_array_unref (self->checks);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (kijk_release_dialog_parent_class)->finalize (object);
}

static void
kijk_release_dialog_class_init (KijkReleaseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kijk_release_dialog_finalize;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIJK_RESOURCE_BASE "/ui/kijk-release-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KijkReleaseDialog, release_button);
  gtk_widget_class_bind_template_child (widget_class, KijkReleaseDialog, agreed_row);
  gtk_widget_class_bind_template_child (widget_class, KijkReleaseDialog, items_group);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_cb);
  gtk_widget_class_bind_template_callback (widget_class, release_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
kijk_release_dialog_init (KijkReleaseDialog *self)
{
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kijk_release_dialog_present:
 * @parent: the window it belongs to
 * @document: a document
 * @shared: (element-type KijkItem): what is shared at the table and could leave
 *
 * Offers to let what is shared leave the room.
 */
void
kijk_release_dialog_present (GtkWindow    *parent,
                             KijkDocument *document,
                             GPtrArray    *shared)
{
  KijkReleaseDialog *self = g_object_new (KIJK_TYPE_RELEASE_DIALOG, "transient-for", parent, NULL);

  self->document = g_object_ref (document);
  for (guint i = 0; i < shared->len; i++)
    adw_preferences_group_add (self->items_group, create_row (self, shared->pdata[i]));

  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (self->agreed_row);
}
