/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-text-row.h"

#include <glib/gi18n.h>

#include "kijk-editable.h"
#include "kijk-interface.h"

/* Where more fits than this, people write in paragraphs: Enter begins a new line
 * there. Elsewhere it enters what was written. */
#define A_SENTENCE 2000

/* Frames after which a text view knows how high it is. */
#define SETTLING_FRAMES 3

/* Lines that a text has room for before it grows. */
#define TITLE_LINES 3
#define TEXT_LINES 2

/**
 * KijkTextRow:
 *
 * A row for words. They are entered by Enter or by going elsewhere, as one deed:
 * whoever watches does not see them letter by letter.
 */
struct _KijkTextRow {
  KijkFieldRow  parent_instance;

  GtkEntry     *line; /* for words of one line, or NULL */
  GtkTextView  *text; /* for more of them, or NULL */
  char         *shown;
  gboolean      too_long;
  int           unsettled; /* frames */
};

G_DEFINE_FINAL_TYPE (KijkTextRow, kijk_text_row, KIJK_TYPE_FIELD_ROW)

static const KijkField *
get_field (KijkTextRow *self)
{
  return kijk_field_get (kijk_field_row_get_row (KIJK_FIELD_ROW (self))->field);
}

static char *
get_text (KijkTextRow *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (self->line != NULL)
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->line)));

  buffer = gtk_text_view_get_buffer (self->text);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static gboolean
settle_cb (GtkWidget     *text,
           GdkFrameClock *clock,
           gpointer       data)
{
  KijkTextRow *self = data;

  (void) clock;

  gtk_widget_queue_resize (text);
  return --self->unsettled > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* A text view breaks its lines only once it has been given a width, and may be left
 * as high as they were at another. */
static void
settle (KijkTextRow *self)
{
  if (self->text == NULL)
    return;

  if (self->unsettled == 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self->text), settle_cb, self, NULL);
  self->unsettled = SETTLING_FRAMES;
}

static void
set_text (KijkTextRow *self,
          const char  *text)
{
  if (self->line != NULL)
    kijk_editable_show (GTK_EDITABLE (self->line), text);
  else
    kijk_buffer_show (gtk_text_view_get_buffer (self->text), text);
  settle (self);
}

static gboolean
kijk_text_row_is_pending (KijkFieldRow *row)
{
  KijkTextRow *self = KIJK_TEXT_ROW (row);
  g_autofree char *now = get_text (self);

  return g_strcmp0 (now, self->shown != NULL ? self->shown : "") != 0;
}

static gboolean
is_number (KijkTextRow *self)
{
  return get_field (self)->type == KIJK_VALUE_INTEGER || get_field (self)->type == KIJK_VALUE_NUMBER;
}

/* Returns: (transfer full) (nullable): why @text is no number that there can be */
static char *
find_wrong_number (KijkTextRow *self,
                   const char  *text)
{
  const KijkField *field = get_field (self);
  g_autofree char *number = g_strstrip (g_strdup (text));
  g_autoptr (GVariant) value = *number != '\0' ? kijk_field_parse (field, number, NULL) : NULL;

  if (value != NULL)
    g_variant_ref_sink (value);
  if (value != NULL || *number == '\0')
    return NULL;

  return g_strdup_printf (_("Fill in a whole number from %d to %d"), field->minimum, field->maximum);
}

static gboolean
fits (KijkTextRow *self,
      const char  *text)
{
  g_autofree char *problem = is_number (self) ? find_wrong_number (self, text)
                                              : kijk_interface_find_excess (text, get_field (self)->maximum);

  if (problem != NULL)
    kijk_field_row_set_problem (KIJK_FIELD_ROW (self), problem);
  return problem == NULL;
}

/* Not only when it is entered: by then it may be a whole page too much. What is too
 * long is not cut, as nobody would see what is gone. */
static void
changed_cb (KijkTextRow *self)
{
  g_autofree char *text = get_text (self);
  gboolean was_too_long = self->too_long;

  self->too_long = kijk_text_row_is_pending (KIJK_FIELD_ROW (self)) && !fits (self, text);
  if (was_too_long && !self->too_long)
    kijk_field_row_set_problem (KIJK_FIELD_ROW (self), NULL);
}

/* Returns: (transfer floating) (nullable): what the field becomes; %NULL for no number */
static GVariant *
create_value (KijkTextRow *self,
              const char  *text)
{
  g_autofree char *number = g_strstrip (g_strdup (text));

  if (!is_number (self))
    return g_variant_new_string (text);

  return *number != '\0' ? kijk_field_parse (get_field (self), number, NULL) : NULL;
}

static void
enter (KijkTextRow *self)
{
  KijkFieldRow *row = KIJK_FIELD_ROW (self);
  g_autofree char *text = get_text (self);

  if (!kijk_text_row_is_pending (row) || kijk_field_row_get_items (row)[0] == NULL ||
      !fits (self, text))
    return;

  /* A name that was wiped out comes back. */
  if (kijk_field_row_set_value (row, create_value (self, text)) || *g_strstrip (text) == '\0')
    kijk_field_row_restore (row);
}

static void
activate_cb (GtkEntry    *line,
             KijkTextRow *self)
{
  (void) line;

  enter (self);
}

static void
leave_cb (GtkEventControllerFocus *controller,
          KijkTextRow             *self)
{
  (void) controller;

  enter (self);
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        KijkTextRow           *self)
{
  GdkModifierType held = state & gtk_accelerator_get_default_mod_mask ();
  gboolean sentence = get_field (self)->maximum <= A_SENTENCE;

  (void) controller;
  (void) keycode;

  if (keyval == GDK_KEY_Escape && kijk_text_row_is_pending (KIJK_FIELD_ROW (self)))
    {
      kijk_field_row_restore (KIJK_FIELD_ROW (self));
      return GDK_EVENT_STOP;
    }
  if (self->text != NULL && (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) &&
      (held == GDK_CONTROL_MASK || (held == 0 && sentence)))
    {
      enter (self);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static void
add_controllers (KijkTextRow *self,
                 GtkWidget   *control)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  /* Before the control itself takes Enter for a new line. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (focus, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (control, focus);
  gtk_widget_add_controller (control, keys);
}

static GtkWidget *
create_line (KijkTextRow *self)
{
  GtkWidget *line = gtk_entry_new ();

  self->line = GTK_ENTRY (line);
  gtk_entry_set_has_frame (self->line, FALSE);
  g_signal_connect (line, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (line, "changed", G_CALLBACK (changed_cb), self);

  return line;
}

static gboolean
is_title (KijkTextRow *self)
{
  const KijkField *field = get_field (self);

  return field == kijk_kind_find_title (kijk_kind_get (KIJK_FIELD_KIND (field->id)));
}

static GtkWidget *
create_text (KijkTextRow *self)
{
  GtkWidget *text = gtk_text_view_new ();
  int lines = get_field (self)->type != KIJK_VALUE_TEXT ? 1
              : is_title (self)                         ? TITLE_LINES
                                                        : TEXT_LINES;
  PangoContext *context = gtk_widget_get_pango_context (text);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int height = PANGO_PIXELS (pango_font_metrics_get_height (metrics));

  self->text = GTK_TEXT_VIEW (text);
  gtk_text_view_set_wrap_mode (self->text, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->text, FALSE);
  g_signal_connect_swapped (text, "map", G_CALLBACK (settle), self);
  g_signal_connect_object (gtk_text_view_get_buffer (self->text), "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_size_request (text, -1, height * lines);
  pango_font_metrics_unref (metrics);

  return text;
}

static void
kijk_text_row_setup (KijkFieldRow *row)
{
  KijkTextRow *self = KIJK_TEXT_ROW (row);
  /* A name is one line however long, but all of it can be read. */
  GtkWidget *control = get_field (self)->type == KIJK_VALUE_TEXT || is_title (self)
                           ? create_text (self)
                           : create_line (self);

  add_controllers (self, control);
  kijk_field_row_label (row, control);
  kijk_field_row_add (row, control);
}

static void
kijk_text_row_show (KijkFieldRow *row,
                    GVariant     *value,
                    gboolean      mixed)
{
  KijkTextRow *self = KIJK_TEXT_ROW (row);
  g_autofree char *text = value != NULL ? kijk_field_print (get_field (self), value) : g_strdup ("");

  if (self->line != NULL)
    gtk_entry_set_placeholder_text (self->line, mixed ? _("different") : NULL);
  g_free (self->shown);
  self->shown = g_strdup (text);
  set_text (self, text);
}

static void
kijk_text_row_commit (KijkFieldRow *row)
{
  enter (KIJK_TEXT_ROW (row));
}

static char *
kijk_text_row_get_words (KijkFieldRow *row)
{
  return get_text (KIJK_TEXT_ROW (row));
}

static void
kijk_text_row_set_words (KijkFieldRow *row,
                         const char   *words)
{
  set_text (KIJK_TEXT_ROW (row), words);
}

static void
kijk_text_row_finalize (GObject *object)
{
  g_free (KIJK_TEXT_ROW (object)->shown);

  G_OBJECT_CLASS (kijk_text_row_parent_class)->finalize (object);
}

static void
kijk_text_row_class_init (KijkTextRowClass *klass)
{
  KijkFieldRowClass *row_class = KIJK_FIELD_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kijk_text_row_finalize;
  row_class->setup = kijk_text_row_setup;
  row_class->show = kijk_text_row_show;
  row_class->commit = kijk_text_row_commit;
  row_class->is_pending = kijk_text_row_is_pending;
  row_class->get_words = kijk_text_row_get_words;
  row_class->set_words = kijk_text_row_set_words;
}

static void
kijk_text_row_init (KijkTextRow *self)
{
  (void) self;
}
