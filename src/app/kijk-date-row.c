/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-date-row.h"

#include <glib/gi18n.h>

#include "kijk-accessible.h"
#include "kijk-day.h"
#include "kijk-editable.h"
#include "kijk-interface.h"

/**
 * KijkDateRow:
 *
 * A row for a day, written as people do or chosen from a calendar.
 */
struct _KijkDateRow {
  KijkFieldRow  parent_instance;

  GtkEntry     *text;
  GtkCalendar  *calendar;
  GtkPopover   *popover;
  char         *day;   /* as it is now */
  char         *shown; /* the same in words */
  gboolean      showing;
};

G_DEFINE_FINAL_TYPE (KijkDateRow, kijk_date_row, KIJK_TYPE_FIELD_ROW)

static char *
get_text (KijkDateRow *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text))));
}

static gboolean
kijk_date_row_is_pending (KijkFieldRow *row)
{
  KijkDateRow *self = KIJK_DATE_ROW (row);
  g_autofree char *text = get_text (self);

  return g_strcmp0 (text, self->shown != NULL ? self->shown : "") != 0;
}

static void
enter (KijkDateRow *self)
{
  KijkFieldRow *row = KIJK_FIELD_ROW (self);
  g_autofree char *text = get_text (self);
  g_autofree char *day = NULL;

  if (!kijk_date_row_is_pending (row) || kijk_field_row_get_items (row)[0] == NULL)
    return;

  day = *text == '\0' ? g_strdup ("") : kijk_day_parse (kijk_interface_get_language (), text);
  if (day == NULL)
    kijk_field_row_set_problem (row, _("Write a day as 20-1-2026"));
  else if (kijk_field_row_set_value (row, g_variant_new_string (day)))
    kijk_field_row_restore (row);
}

static void
activate_cb (GtkEntry    *text,
             KijkDateRow *self)
{
  (void) text;

  enter (self);
}

static void
leave_cb (GtkEventControllerFocus *controller,
          KijkDateRow             *self)
{
  (void) controller;

  enter (self);
}

static void
day_selected_cb (GtkCalendar *calendar,
                 KijkDateRow *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (calendar);
  g_autofree char *day = g_date_time_format (date, "%Y-%m-%d");

  if (self->showing)
    return;

  gtk_popover_popdown (self->popover);
  if (kijk_field_row_set_value (KIJK_FIELD_ROW (self), g_variant_new_string (day)))
    kijk_field_row_restore (KIJK_FIELD_ROW (self));
}

static void
popover_shown_cb (GtkPopover  *popover,
                  KijkDateRow *self)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *today = kijk_interface_get_today ();
  g_autofree char *moment =
      g_strconcat (self->day != NULL && *self->day != '\0' ? self->day : today, "T12:00:00", NULL);
  g_autoptr (GDateTime) date = g_date_time_new_from_iso8601 (moment, zone);

  (void) popover;

  self->showing = TRUE;
  if (date != NULL)
    gtk_calendar_select_day (self->calendar, date);
  self->showing = FALSE;
}

static GtkWidget *
create_button (KijkDateRow *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *calendar = gtk_calendar_new ();
  GtkWidget *popover = gtk_popover_new ();

  self->calendar = GTK_CALENDAR (calendar);
  self->popover = GTK_POPOVER (popover);
  gtk_popover_set_child (self->popover, calendar);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  gtk_widget_set_tooltip_text (button, _("Choose a day"));
  kijk_accessible_set_name (button, _("Choose a day"));
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (popover, "show", G_CALLBACK (popover_shown_cb), self);
  g_signal_connect (calendar, "day-selected", G_CALLBACK (day_selected_cb), self);

  return button;
}

static void
kijk_date_row_setup (KijkFieldRow *row)
{
  KijkDateRow *self = KIJK_DATE_ROW (row);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *text = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->text = GTK_ENTRY (text);
  gtk_entry_set_has_frame (self->text, FALSE);
  gtk_widget_set_hexpand (text, TRUE);
  g_signal_connect (text, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (text, focus);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), create_button (self));
  kijk_field_row_label (row, text);
  kijk_field_row_add (row, box);
}

static void
kijk_date_row_show (KijkFieldRow *row,
                    GVariant     *value,
                    gboolean      mixed)
{
  KijkDateRow *self = KIJK_DATE_ROW (row);

  g_free (self->day);
  g_free (self->shown);
  self->day = g_strdup (value != NULL ? g_variant_get_string (value, NULL) : "");
  self->shown = *self->day != '\0' ? kijk_words_date (kijk_interface_get_language (), self->day)
                                   : g_strdup ("");
  kijk_editable_show (GTK_EDITABLE (self->text), self->shown);
  gtk_entry_set_placeholder_text (self->text, mixed ? _("different") : NULL);
}

static void
kijk_date_row_commit (KijkFieldRow *row)
{
  enter (KIJK_DATE_ROW (row));
}

static char *
kijk_date_row_get_words (KijkFieldRow *row)
{
  return get_text (KIJK_DATE_ROW (row));
}

static void
kijk_date_row_set_words (KijkFieldRow *row,
                         const char   *words)
{
  kijk_editable_show (GTK_EDITABLE (KIJK_DATE_ROW (row)->text), words);
}

static void
kijk_date_row_finalize (GObject *object)
{
  g_free (KIJK_DATE_ROW (object)->day);
  g_free (KIJK_DATE_ROW (object)->shown);

  G_OBJECT_CLASS (kijk_date_row_parent_class)->finalize (object);
}

static void
kijk_date_row_class_init (KijkDateRowClass *klass)
{
  KijkFieldRowClass *row_class = KIJK_FIELD_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kijk_date_row_finalize;
  row_class->setup = kijk_date_row_setup;
  row_class->show = kijk_date_row_show;
  row_class->commit = kijk_date_row_commit;
  row_class->is_pending = kijk_date_row_is_pending;
  row_class->get_words = kijk_date_row_get_words;
  row_class->set_words = kijk_date_row_set_words;
}

static void
kijk_date_row_init (KijkDateRow *self)
{
  (void) self;
}
