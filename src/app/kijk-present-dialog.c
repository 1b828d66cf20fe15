/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-present-dialog.h"

#include <glib/gi18n.h>

#include "analysis/kijk-elimination.h"
#include "kijk-interface.h"
#include "kijk-screens.h"
#include "kijk-title.h"

/* How far sectors stand to the right of their rings. */
#define INDENT 24

/* Of a round. */
static const int minutes[] = { 1, 2, 5, 10, 15 };
#define USUAL_MINUTES 2

/**
 * KijkPresentDialog:
 *
 * What is asked before presenting: what is shown in which order, on which screen, and
 * whether that screen is the one where the work goes on. On the facilitator's side it
 * warns where those who look could guess who said what.
 */
struct _KijkPresentDialog {
  AdwWindow             parent_instance;

  GtkWidget            *begin_button;
  GtkWidget            *warning_group;
  GtkWidget            *warning_row;
  AdwComboRow          *screen_row;
  GtkSwitch            *shared_switch;
  GtkWidget            *alone_note;
  AdwComboRow          *minutes_row;
  AdwPreferencesGroup  *stops_group;

  KijkDocument         *document;
  KijkProject          *shown;   /* what the table sees */
  KijkStops            *stops;
  GPtrArray            *screens; /* of GdkMonitor */
  KijkScreensWatch     *watch;
};

G_DEFINE_FINAL_TYPE (KijkPresentDialog, kijk_present_dialog, ADW_TYPE_WINDOW)

enum {
  BEGIN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- what is shown ---- */

static void
included_cb (GtkCheckButton    *check,
             GParamSpec        *pspec,
             KijkPresentDialog *self)
{
  guint i = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "stop"));

  (void) pspec;
  kijk_stops_set_included (self->stops, i, gtk_check_button_get_active (check));
  gtk_widget_set_sensitive (self->begin_button, kijk_stops_count (self->stops) > 0);
}

static void
add_stop (KijkPresentDialog *self,
          guint              i)
{
  const KijkStop *stop = kijk_stops_get (self->stops, i);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), kijk_stop_get_title (stop, self->shown));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), kijk_stop_get_question (stop, self->shown));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_start (check, kijk_stop_is_sector (stop) ? INDENT : 0);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), kijk_stops_is_included (self->stops, i));
  g_object_set_data (G_OBJECT (check), "stop", GUINT_TO_POINTER (i));
  g_signal_connect_object (check, "notify::active", G_CALLBACK (included_cb), self, 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (self->stops_group, row);
}

/* ---- where ---- */

/* Nobody but the facilitator sees the screen where the work goes on. */
static gboolean
is_alone (KijkPresentDialog *self)
{
  return self->screens->len < 2 || gtk_switch_get_active (self->shared_switch);
}

static void
update_alone (KijkPresentDialog *self)
{
  gtk_widget_set_visible (self->alone_note, is_alone (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->screen_row), !is_alone (self));
}

/* The one where the work does not go on. */
static void
list_screens (gpointer data)
{
  KijkPresentDialog *self = data;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  GdkMonitor *own = parent != NULL ? kijk_screens_find_of (GTK_WIDGET (parent)) : NULL;
  guint other = 0;

  g_clear_pointer (&self->screens, g_ptr_array_unref);
  self->screens = kijk_screens_list ();
  for (guint i = 0; i < self->screens->len; i++)
    {
      g_autofree char *name = kijk_screens_describe (self->screens->pdata[i]);

      gtk_string_list_append (names, name);
      if (self->screens->pdata[i] != own && self->screens->pdata[other] == own)
        other = i;
    }
  adw_combo_row_set_model (self->screen_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->screen_row, other);
  gtk_widget_set_visible (GTK_WIDGET (self->screen_row), self->screens->len > 1);
  gtk_widget_set_visible (gtk_widget_get_ancestor (GTK_WIDGET (self->shared_switch), ADW_TYPE_ACTION_ROW),
                          self->screens->len > 1);
  update_alone (self);
}

static void
list_minutes (KijkPresentDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (minutes); i++)
    {
      g_autofree char *name = g_strdup_printf (ngettext ("%d minute", "%d minutes", (gulong) minutes[i]), minutes[i]);

      gtk_string_list_append (names, name);
    }
  adw_combo_row_set_model (self->minutes_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->minutes_row, USUAL_MINUTES);
}

/* ---- who could be guessed ---- */

static void
warn (KijkPresentDialog *self)
{
  g_autoptr (GPtrArray) exposed = NULL;
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *text = NULL;

  if (kijk_document_get_side (self->document) != KIJK_LEVEL_FACILITATOR)
    return;

  exposed = kijk_find_exposed_parties (kijk_document_get_project (self->document),
                                       kijk_project_get_audience (self->shown));
  for (guint i = 0; i < exposed->len; i++)
    {
      g_autofree char *name = kijk_title_make_short (kijk_document_get_project (self->document),
                                                     exposed->pdata[i], kijk_interface_get_language ());

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }
  /* Translators: the names of one or two parties. */
  text = g_strdup_printf (_("An interest is shown without a name, and of the parties at the table only these show "
                            "none of their own: %s"), names->str);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->warning_row), text);
  gtk_widget_set_visible (self->warning_group, exposed->len > 0);
}

/* ---- the dialog ---- */

static void
begin_cb (KijkPresentDialog *self)
{
  g_autoptr (KijkPresentDialog) held = g_object_ref (self);
  g_autoptr (GdkMonitor) monitor = NULL;
  int length = minutes[adw_combo_row_get_selected (self->minutes_row)];

  if (!is_alone (self))
    monitor = g_object_ref (self->screens->pdata[adw_combo_row_get_selected (self->screen_row)]);
  /* It is gone before anything is on a screen that others look at. */
  gtk_window_destroy (GTK_WINDOW (self));
  g_signal_emit (self, signals[BEGIN], 0, monitor, length);
}

static void
kijk_present_dialog_dispose (GObject *object)
{
  g_clear_object (&KIJK_PRESENT_DIALOG (object)->watch);

  G_OBJECT_CLASS (kijk_present_dialog_parent_class)->dispose (object);
}

static void
kijk_present_dialog_finalize (GObject *object)
{
  KijkPresentDialog *self = KIJK_PRESENT_DIALOG (object);

  g_clear_object (&self->document);
  g_clear_object (&self->shown);
  g_clear_object (&self->stops);
  g_clear_pointer (&self->screens, g_ptr_array_unref);

  G_OBJECT_CLASS (kijk_present_dialog_parent_class)->finalize (object);
}

static void
kijk_present_dialog_class_init (KijkPresentDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kijk_present_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = kijk_present_dialog_finalize;

  /**
   * KijkPresentDialog::begin:
   * @self: the dialog, which is gone by then
   * @monitor: (nullable): the screen of the audience, %NULL if everybody looks at the
   *   same one
   * @minutes: how long a round lasts
   */
  signals[BEGIN] = g_signal_new ("begin", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 2, GDK_TYPE_MONITOR, G_TYPE_INT);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (widget_class, KIJK_RESOURCE_BASE "/ui/kijk-present-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KijkPresentDialog, begin_button);
  gtk_widget_class_bind_template_child (widget_class, KijkPresentDialog, warning_group);
  gtk_widget_class_bind_template_child (widget_class, KijkPresentDialog, warning_row);
  gtk_widget_class_bind_template_child (widget_class, KijkPresentDialog, screen_row);
  gtk_widget_class_bind_template_child (widget_class, KijkPresentDialog, shared_switch);
  gtk_widget_class_bind_template_child (widget_class, KijkPresentDialog, alone_note);
  gtk_widget_class_bind_template_child (widget_class, KijkPresentDialog, minutes_row);
  gtk_widget_class_bind_template_child (widget_class, KijkPresentDialog, stops_group);
  gtk_widget_class_bind_template_callback (widget_class, begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_alone);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
kijk_present_dialog_init (KijkPresentDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kijk_present_dialog_new:
 * @parent: the window of the document
 * @document: what is to be presented
 * @stops: what can be left out of
 *
 * Returns: (transfer none): a dialog that asks how
 */
GtkWidget *
kijk_present_dialog_new (GtkWindow    *parent,
                         KijkDocument *document,
                         KijkStops    *stops)
{
  KijkPresentDialog *self = g_object_new (KIJK_TYPE_PRESENT_DIALOG, "transient-for", parent, NULL);
  g_autoptr (KijkAudience) audience = kijk_audience_new (KIJK_LEVEL_TABLE);

  audience->personal_open = kijk_document_is_personal_open (document);
  self->document = g_object_ref (document);
  self->stops = g_object_ref (stops);
  self->shown = kijk_project_for_audience (kijk_document_get_project (document), audience);

  kijk_stops_offer (stops, self->shown);
  for (guint i = 0; i < kijk_stops_get_n (stops); i++)
    if (kijk_stops_is_offered (stops, i))
      add_stop (self, i);
  list_screens (self);
  self->watch = kijk_screens_watch_new (list_screens, self);
  list_minutes (self);
  warn (self);
  gtk_window_set_focus (GTK_WINDOW (self), self->begin_button);

  return GTK_WIDGET (self);
}
