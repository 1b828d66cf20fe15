/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-preferences.h"

#include "kijk-interface.h"

/**
 * KijkPreferences:
 *
 * What belongs to the person who works here. What belongs to a collaboration is
 * kept with it.
 */
struct _KijkPreferences {
  AdwPreferencesWindow  parent_instance;

  AdwComboRow          *look_row;
  GtkSwitch            *contrast_switch;
  GtkSwitch            *credit_switch;
  GtkEditable          *facilitator_row;
  GtkSwitch            *public_switch;
  AdwComboRow          *language_row;
};

G_DEFINE_FINAL_TYPE (KijkPreferences, kijk_preferences, ADW_TYPE_PREFERENCES_WINDOW)

/* The values of a setting by their place in the list of its row. */
static const char *const looks[] = { "system", "light", "dark", NULL };
static const char *const languages[] = { "interface", "nl", "en", NULL };

static gboolean
to_place (GValue   *value,
          GVariant *variant,
          gpointer  names)
{
  const char *const *list = names;
  const char *name = g_variant_get_string (variant, NULL);

  for (guint i = 0; list[i] != NULL; i++)
    if (g_str_equal (list[i], name))
      {
        g_value_set_uint (value, i);
        return TRUE;
      }

  return FALSE;
}

static GVariant *
from_place (const GValue       *value,
            const GVariantType *type,
            gpointer            names)
{
  const char *const *list = names;
  guint place = g_value_get_uint (value);

  (void) type;
  return place < g_strv_length ((char **) list) ? g_variant_new_string (list[place]) : NULL;
}

static void
bind_list (GSettings         *settings,
           const char        *key,
           AdwComboRow       *row,
           const char *const *names)
{
  g_settings_bind_with_mapping (settings, key, row, "selected", G_SETTINGS_BIND_DEFAULT,
                                to_place, from_place, (gpointer) names, NULL);
}

static void
kijk_preferences_class_init (KijkPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIJK_RESOURCE_BASE "/ui/kijk-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, KijkPreferences, look_row);
  gtk_widget_class_bind_template_child (widget_class, KijkPreferences, contrast_switch);
  gtk_widget_class_bind_template_child (widget_class, KijkPreferences, credit_switch);
  gtk_widget_class_bind_template_child (widget_class, KijkPreferences, facilitator_row);
  gtk_widget_class_bind_template_child (widget_class, KijkPreferences, public_switch);
  gtk_widget_class_bind_template_child (widget_class, KijkPreferences, language_row);
}

static void
kijk_preferences_init (KijkPreferences *self)
{
  GSettings *settings = kijk_interface_get_settings ();

  gtk_widget_init_template (GTK_WIDGET (self));

  bind_list (settings, "look", self->look_row, looks);
  bind_list (settings, "new-language", self->language_row, languages);
  g_settings_bind (settings, "high-contrast", self->contrast_switch, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "credit", self->credit_switch, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "facilitator", self->facilitator_row, "text", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "new-public", self->public_switch, "active", G_SETTINGS_BIND_DEFAULT);
}

/**
 * kijk_preferences_present:
 * @parent: (nullable): the window it belongs to
 *
 * Shows the preferences. They hold at once and are kept.
 */
void
kijk_preferences_present (GtkWindow *parent)
{
  gtk_window_present (g_object_new (KIJK_TYPE_PREFERENCES, "transient-for", parent, NULL));
}
