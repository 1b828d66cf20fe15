/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-application.h"

#include <glib/gi18n.h>

#include "kijk-about.h"
#include "kijk-interface.h"
#include "kijk-preferences.h"
#include "kijk-recents.h"
#include "kijk-window.h"

/**
 * KijkApplication:
 *
 * The program: its windows, each with one collaboration, and what belongs to none
 * of them.
 */
struct _KijkApplication {
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (KijkApplication, kijk_application, ADW_TYPE_APPLICATION)

static const struct {
  const char *action;
  const char *accels[3];
} accels[] = {
  { "app.quit", { "<Control>q" } },
  { "app.preferences", { "<Control>comma" } },
  { "win.new", { "<Control>n" } },
  { "win.open", { "<Control>o" } },
  { "win.save", { "<Control>s" } },
  { "win.save-as", { "<Control><Shift>s" } },
  { "win.export::file", { "<Control>e" } },
  { "win.export::printer", { "<Control>p" } },
  { "win.export::clipboard", { "<Control><Shift>c" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.other-side", { "F8" } },
  { "win.present", { "F5" } },
  { "win.view::kijkglas", { "<Alt>1" } },
  { "win.view::kompas", { "<Alt>2" } },
  { "win.menu", { "F10" } },
  { "window.close", { "<Control>w" } },
};

static KijkWindow *
find_empty_window (KijkApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (KIJK_IS_WINDOW (l->data) && kijk_window_is_empty (l->data))
      return l->data;

  return NULL;
}

static KijkWindow *
get_empty_window (KijkApplication *self)
{
  KijkWindow *window = find_empty_window (self);

  return window != NULL ? window : kijk_window_new (self);
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  (void) action;
  (void) parameter;
  kijk_about_present (gtk_application_get_active_window (data));
}

static void
preferences_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  (void) action;
  (void) parameter;
  kijk_preferences_present (gtk_application_get_active_window (data));
}

/* Each window asks for itself what is to become of what is not saved. */
static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (data));

  (void) action;
  (void) parameter;
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static const GActionEntry actions[] = {
  { .name = "about", .activate = about_cb },
  { .name = "preferences", .activate = preferences_cb },
  { .name = "quit", .activate = quit_cb },
};

static void
look_changed_cb (GSettings  *settings,
                 const char *key,
                 gpointer    data)
{
  (void) data;
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      (AdwColorScheme) g_settings_get_enum (settings, key));
}

/* A menu or list that is open has the keyboard to itself. Whose eyes the window is
 * for cannot wait until it is closed. */
static void
turn_from_menus (void)
{
  g_autoptr (GTypeClass) popover = g_type_class_ref (GTK_TYPE_POPOVER);

  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (popover), GDK_KEY_F8, 0, "win.other-side",
                                       NULL);
}

static void
kijk_application_startup (GApplication *application)
{
  GSettings *settings = kijk_interface_get_settings ();

  G_APPLICATION_CLASS (kijk_application_parent_class)->startup (application);

  g_set_application_name ("Kijkglas");
  gtk_window_set_default_icon_name (KIJK_APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accels[i].action,
                                           accels[i].accels);
  turn_from_menus ();

  g_signal_connect_object (settings, "changed::look", G_CALLBACK (look_changed_cb), application, 0);
  look_changed_cb (settings, "look", application);
}

static void
kijk_application_shutdown (GApplication *application)
{
  kijk_recents_keep ();

  G_APPLICATION_CLASS (kijk_application_parent_class)->shutdown (application);
}

static void
kijk_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (get_empty_window (KIJK_APPLICATION (application))));
}

static void
kijk_application_open (GApplication  *application,
                       GFile        **files,
                       int            n_files,
                       const char    *hint)
{
  KijkWindow *window = get_empty_window (KIJK_APPLICATION (application));

  (void) hint;
  gtk_window_present (GTK_WINDOW (window));
  for (int i = 0; i < n_files; i++)
    kijk_window_open_file (window, files[i]);
}

static int
kijk_application_handle_local_options (GApplication *application,
                                       GVariantDict *options)
{
  (void) application;
  if (!g_variant_dict_contains (options, "version"))
    return -1;

  g_print ("Kijkglas %s\n", KIJKGLAS_VERSION);
  return 0;
}

static void
kijk_application_class_init (KijkApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = kijk_application_startup;
  application_class->shutdown = kijk_application_shutdown;
  application_class->activate = kijk_application_activate;
  application_class->open = kijk_application_open;
  application_class->handle_local_options = kijk_application_handle_local_options;
}

static void
kijk_application_init (KijkApplication *self)
{
  g_application_add_main_option (G_APPLICATION (self), "version", 0, G_OPTION_FLAG_NONE,
                                 G_OPTION_ARG_NONE, _("Say which version this is"), NULL);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE…]"));
}

/**
 * kijk_application_new:
 *
 * Returns: (transfer full): the program
 */
KijkApplication *
kijk_application_new (void)
{
  return g_object_new (KIJK_TYPE_APPLICATION,
                       "application-id", KIJK_APPLICATION_ID,
                       "resource-base-path", KIJK_RESOURCE_BASE,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}
