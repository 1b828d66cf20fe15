/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-front-door.h"

#include "kijk-interface.h"
#include "kijk-recents.h"

/* As many as fit without scrolling. */
#define MOST_RECENT 5

/**
 * KijkFrontDoor:
 *
 * What a window without a collaboration shows: the ways to begin, and the files
 * that were open lately.
 */
struct _KijkFrontDoor {
  GtkWidget   parent_instance;

  GtkWidget  *scrolled;
  GtkWidget  *new_row;
  GtkWidget  *harbour_row;
  GtkWidget  *recent_box;
  GtkListBox *recent_list;
};

G_DEFINE_FINAL_TYPE (KijkFrontDoor, kijk_front_door, GTK_TYPE_WIDGET)

static GtkWidget *
create_row (KijkRecent *recent)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), recent->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), recent->folder);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-uri");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", recent->uri);
  g_object_set_data_full (G_OBJECT (row), "uri", g_strdup (recent->uri), g_free);

  return row;
}

static gboolean
shows_same (KijkFrontDoor *self,
            GPtrArray     *recents)
{
  for (guint i = 0; i < recents->len; i++)
    {
      KijkRecent *recent = recents->pdata[i];
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->recent_list, (int) i);

      if (row == NULL || !g_str_equal (g_object_get_data (G_OBJECT (row), "uri"), recent->uri))
        return FALSE;
    }

  return gtk_list_box_get_row_at_index (self->recent_list, (int) recents->len) == NULL;
}

/* Keeps the rows while they are the same: one of them may have focus. */
static void
recents_changed_cb (KijkFrontDoor *self)
{
  g_autoptr (GPtrArray) recents = kijk_recents_list (MOST_RECENT);
  GtkListBoxRow *row;

  if (shows_same (self, recents))
    return;

  while ((row = gtk_list_box_get_row_at_index (self->recent_list, 0)) != NULL)
    gtk_list_box_remove (self->recent_list, GTK_WIDGET (row));

  for (guint i = 0; i < recents->len; i++)
    gtk_list_box_append (self->recent_list, create_row (recents->pdata[i]));
  gtk_widget_set_visible (self->recent_box, recents->len > 0);
}

/* Whoever was elsewhere may have moved files there. */
static void
kijk_front_door_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (kijk_front_door_parent_class)->root (widget);

  g_signal_connect_object (gtk_widget_get_root (widget), "notify::is-active", G_CALLBACK (recents_changed_cb),
                           widget, G_CONNECT_SWAPPED);
}

static void
kijk_front_door_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), recents_changed_cb, widget);

  GTK_WIDGET_CLASS (kijk_front_door_parent_class)->unroot (widget);
}

static gboolean
kijk_front_door_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (KIJK_FRONT_DOOR (widget)->new_row);
}

static void
kijk_front_door_dispose (GObject *object)
{
  g_clear_pointer (&KIJK_FRONT_DOOR (object)->scrolled, gtk_widget_unparent);

  G_OBJECT_CLASS (kijk_front_door_parent_class)->dispose (object);
}

static void
kijk_front_door_class_init (KijkFrontDoorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kijk_front_door_dispose;
  widget_class->root = kijk_front_door_root;
  widget_class->unroot = kijk_front_door_unroot;
  widget_class->grab_focus = kijk_front_door_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIJK_RESOURCE_BASE "/ui/kijk-front-door.ui");
  gtk_widget_class_bind_template_child (widget_class, KijkFrontDoor, scrolled);
  gtk_widget_class_bind_template_child (widget_class, KijkFrontDoor, new_row);
  gtk_widget_class_bind_template_child (widget_class, KijkFrontDoor, harbour_row);
  gtk_widget_class_bind_template_child (widget_class, KijkFrontDoor, recent_box);
  gtk_widget_class_bind_template_child (widget_class, KijkFrontDoor, recent_list);
}

static void
kijk_front_door_init (KijkFrontDoor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_widget_set_visible (self->harbour_row, kijk_interface_get_language () != KIJK_LANGUAGE_NL);
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed",
                           G_CALLBACK (recents_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (self->recent_box, FALSE);
  recents_changed_cb (self);
}

/**
 * kijk_front_door_new:
 *
 * Returns: (transfer floating): a front door
 */
GtkWidget *
kijk_front_door_new (void)
{
  return g_object_new (KIJK_TYPE_FRONT_DOOR, NULL);
}
