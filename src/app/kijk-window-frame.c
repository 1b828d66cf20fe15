/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-window-private.h"

#include <glib/gi18n.h>

#include "kijk-accessible.h"
#include "kijk-interface.h"
#include "kijk-recents.h"
#include "method/kijk-words.h"

/* What a window is called, what its buttons are called, and how large it is. */

/* How many files the menu of the open button holds. */
#define MOST_RECENT 10

/* ---- what the window says of itself ---- */

static char *
describe_file (KijkWindow *self)
{
  GFile *file = kijk_document_get_file (self->document);
  gboolean modified = kijk_document_is_modified (self->document);
  g_autofree char *name = NULL;

  if (file == NULL)
    return g_strdup (modified ? _("Not saved yet") : _("Example, in no file"));

  name = g_file_get_basename (file);
  /* Translators: the name of a file, and that it has changed since it was saved. */
  return modified ? g_strdup_printf (_("%s · changed"), name) : g_strdup_printf (_("%s · saved"), name);
}

static char *
name_document (KijkWindow *self)
{
  const char *title = kijk_document_get_title (self->document);

  if (*title != '\0')
    return g_strdup (title);
  return kijk_words_capitalise (kijk_words_get (kijk_interface_get_language (), "empty", "name"));
}

void
_kijk_window_update_title (KijkWindow *self)
{
  g_autofree char *name = NULL;
  g_autofree char *place = NULL;
  g_autofree char *marked = NULL;
  g_autofree char *title = NULL;

  if (self->document == NULL)
    {
      adw_window_title_set_title (self->center_title, "Kijkglas");
      adw_window_title_set_subtitle (self->center_title, "");
      gtk_window_set_title (GTK_WINDOW (self), "Kijkglas");
      return;
    }

  name = name_document (self);
  place = describe_file (self);
  marked = g_strconcat (kijk_document_is_modified (self->document) ? "• " : "", name, NULL);
  title = g_strdup_printf ("%s – Kijkglas", marked);

  adw_window_title_set_title (self->center_title, marked);
  adw_window_title_set_subtitle (self->center_title, place);
  gtk_label_set_label (self->side_name, marked);
  gtk_label_set_label (self->side_place, place);
  gtk_widget_set_tooltip_text (self->side_title, name);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

/* While something would be lost the desktop asks before it ends the session. */
static void
update_inhibition (KijkWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  gboolean modified = self->document != NULL && kijk_document_is_modified (self->document);

  if (application == NULL || modified == (self->inhibition != 0))
    return;

  if (modified)
    self->inhibition = gtk_application_inhibit (application, GTK_WINDOW (self),
                                                GTK_APPLICATION_INHIBIT_LOGOUT,
                                                _("A collaboration has not been saved"));
  else
    {
      gtk_application_uninhibit (application, self->inhibition);
      self->inhibition = 0;
    }
}

/* What is thrown away holds nobody up. The window has left the program by now. */
void
_kijk_window_dispose_frame (KijkWindow *self)
{
  if (self->inhibition != 0)
    gtk_application_uninhibit (GTK_APPLICATION (g_application_get_default ()), self->inhibition);
  self->inhibition = 0;
}

void
_kijk_window_update_modified (KijkWindow *self)
{
  _kijk_window_update_title (self);
  update_inhibition (self);
}

static void
set_view_tooltips (KijkWindow *self)
{
  KijkLanguage language = kijk_interface_get_language ();
  const struct {
    GtkWidget *button;
    KijkView   view;
    int        key;
  } buttons[] = {
    { self->view_kijkglas, KIJK_VIEW_KIJKGLAS, 1 },
    { self->view_kompas, KIJK_VIEW_KOMPAS, 2 },
    { self->bottom_kijkglas, KIJK_VIEW_KIJKGLAS, 1 },
    { self->bottom_kompas, KIJK_VIEW_KOMPAS, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      const char *name = kijk_view_enumeration.values[buttons[i].view];
      g_autofree char *tooltip = g_strdup_printf ("%s (Alt+%d)",
                                                  kijk_words_get (language, "view.tooltip", name),
                                                  buttons[i].key);

      gtk_widget_set_tooltip_text (buttons[i].button, tooltip);
    }
}

static void
set_side_words (KijkWindow *self)
{
  KijkLanguage language = kijk_interface_get_language ();

  gtk_button_set_label (self->side_facilitator,
                        kijk_words_enum (language, &kijk_level_enumeration, KIJK_LEVEL_FACILITATOR));
  gtk_button_set_label (self->side_table,
                        kijk_words_enum (language, &kijk_level_enumeration, KIJK_LEVEL_TABLE));
  gtk_label_set_label (self->band,
                       kijk_words_get (language, "audience", "facilitator-band"));
}

static void
name_button (GtkWidget  *button,
             const char *name)
{
  kijk_accessible_set_name (button, name);
}

/* GTK 4.8 would call a button of a menu by its class. */
static void
name_menu_buttons (KijkWindow *self)
{
  name_button (self->add_button, _("Add"));
  name_button (self->menu_button, _("Main menu"));
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->open_button)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_MENU_BUTTON (child))
      name_button (child, _("Recent files"));
}

void
_kijk_window_keep_size (KijkWindow *self)
{
  GSettings *settings = kijk_interface_get_settings ();
  int width, height;

  g_settings_set_boolean (settings, "maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set (settings, "window-size", "(ii)", width, height);
}

static void
recall_size (KijkWindow *self)
{
  GSettings *settings = kijk_interface_get_settings ();
  int width, height;

  g_settings_get (settings, "window-size", "(ii)", &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (g_settings_get_boolean (settings, "maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

static void
recents_changed_cb (KijkWindow *self)
{
  g_autoptr (GMenuModel) menu = kijk_recents_create_menu (MOST_RECENT);

  adw_split_button_set_menu_model (self->open_button, menu);
}

void
_kijk_window_init_frame (KijkWindow *self)
{
  set_view_tooltips (self);
  set_side_words (self);
  name_menu_buttons (self);
  recall_size (self);

  g_signal_connect_object (gtk_recent_manager_get_default (), "changed",
                           G_CALLBACK (recents_changed_cb), self, G_CONNECT_SWAPPED);
  recents_changed_cb (self);
}
