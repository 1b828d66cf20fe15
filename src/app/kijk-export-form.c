/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-export-form.h"

#include <glib/gi18n.h>

#include "diagram/kijk-filter-words.h"
#include "kijk-interface.h"
#include "kijk-export-name.h"
#include "kijk-moment-row.h"
#include "method/kijk-words.h"

/**
 * KijkExportForm:
 *
 * What is asked of an export: for whose eyes, which picture, in which form and size.
 * It begins with what was chosen the last time.
 */
struct _KijkExportForm {
  GtkBox            parent_instance;

  GtkWidget        *audience_group;
  AdwComboRow      *audience_row;
  KijkExportShare  *share;
  AdwComboRow      *view_row;
  AdwComboRow      *format_row;
  AdwComboRow      *size_row;
  KijkMomentRow    *moment_row;
  KijkMomentRow    *since_row;
  AdwComboRow      *focus_row;
  AdwActionRow     *filter_row;
  GtkSwitch        *filter_switch;
  GtkWidget        *relations_row;
  GtkSwitch        *relations_switch;
  GtkWidget        *trajectory_row;
  GtkSwitch        *trajectory_switch;
  GtkWidget        *dates_row;
  GtkSwitch        *dates_switch;
  GtkSwitch        *contrast_switch;
  GtkSwitch        *credit_switch;

  KijkDocument     *document;
  KijkExportOutlet  outlet;
  KijkFilter       *filter; /* what is in force and may leave, or NULL */
  gboolean          has_audiences; /* it makes a difference for whose eyes it is */
  gboolean          set_up; /* before, rows are only being filled */
  char             *today;
};

G_DEFINE_FINAL_TYPE (KijkExportForm, kijk_export_form, GTK_TYPE_BOX)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

KIJK_DEFINE_ENUMERATION (kijk_export_outlet, KIJK_EXPORT_OUTLET_LIST)

/* In the order of the rows. The facilitator's own copy comes last and is offered
 * on the facilitator's side only. */
static const KijkLevel levels[] = { KIJK_LEVEL_TABLE, KIJK_LEVEL_PUBLIC, KIJK_LEVEL_FACILITATOR };
static const KijkFormat formats[] = { KIJK_FORMAT_PDF, KIJK_FORMAT_PNG, KIJK_FORMAT_SVG };

static const struct {
  KijkFormat  format;
  const char *size;
  const char *label;
} sizes[] = {
  { KIJK_FORMAT_PDF, "A4", N_("A4, landscape") },
  { KIJK_FORMAT_PDF, "A4-portrait", N_("A4, portrait") },
  { KIJK_FORMAT_PDF, "A3", N_("A3, landscape") },
  { KIJK_FORMAT_PDF, "A3-portrait", N_("A3, portrait") },
  { KIJK_FORMAT_PDF, "A2", N_("A2, landscape") },
  { KIJK_FORMAT_PDF, "A2-portrait", N_("A2, portrait") },
  { KIJK_FORMAT_PDF, "A1", N_("A1, landscape") },
  { KIJK_FORMAT_PDF, "A1-portrait", N_("A1, portrait") },
  { KIJK_FORMAT_PDF, "A0", N_("A0, landscape") },
  { KIJK_FORMAT_PDF, "A0-portrait", N_("A0, portrait") },
  { KIJK_FORMAT_PNG, "2400", N_("2400 × 1350 pixels") },
  { KIJK_FORMAT_PNG, "1280x720", N_("1280 × 720 pixels") },
  { KIJK_FORMAT_PNG, "1920x1080", N_("1920 × 1080 pixels") },
  { KIJK_FORMAT_PNG, "3840x2160", N_("3840 × 2160 pixels") },
  { KIJK_FORMAT_SVG, "1280x720", N_("1280 × 720 pixels") },
  { KIJK_FORMAT_SVG, "A4", N_("A4, landscape") },
  { KIJK_FORMAT_SVG, "A3", N_("A3, landscape") },
};

/* Where the size that was chosen last is kept. */
static const char *const size_keys[] = {
  [KIJK_EXPORT_OUTLET_FILE] = "export-size",
  [KIJK_EXPORT_OUTLET_PRINTER] = "print-size",
  [KIJK_EXPORT_OUTLET_CLIPBOARD] = "copy-size",
};

/* ---- what is chosen ---- */

static KijkLevel
get_level (KijkExportForm *self)
{
  return self->has_audiences ? levels[adw_combo_row_get_selected (self->audience_row)]
                              : KIJK_LEVEL_PUBLIC;
}

static int
get_view (KijkExportForm *self)
{
  guint selected = adw_combo_row_get_selected (self->view_row);

  return selected < (guint) kijk_view_enumeration.n_values ? (int) selected : KIJK_EXPORT_ALL_VIEWS;
}

static KijkFormat
get_format (KijkExportForm *self)
{
  if (self->outlet == KIJK_EXPORT_OUTLET_PRINTER)
    return KIJK_FORMAT_PDF;
  if (self->outlet == KIJK_EXPORT_OUTLET_CLIPBOARD)
    return KIJK_FORMAT_PNG;

  return formats[adw_combo_row_get_selected (self->format_row)];
}

static const char *
get_size (KijkExportForm *self)
{
  guint left = adw_combo_row_get_selected (self->size_row);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (sizes[i].format == get_format (self) && left-- == 0)
      return sizes[i].size;

  return NULL;
}

/* ---- choosing ---- */

/* What is filtered on the screen is filtered outside, as far as those may know for whose
 * eyes it is. */
static void
show_filter (KijkExportForm *self)
{
  g_autoptr (KijkAudience) audience = kijk_audience_new (get_level (self));
  g_autoptr (KijkProject) seen = kijk_project_for_audience (kijk_document_get_project (self->document), audience);
  g_autofree char *words = NULL;
  g_autofree char *text = NULL;

  kijk_filter_free (self->filter);
  self->filter = kijk_filter_for (kijk_document_get_filter (self->document), seen, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->filter_row), self->filter != NULL && kijk_export_has_kijkglas (get_view (self)));

  /* Out of sight it says nothing of other eyes either. */
  words = self->filter != NULL ? kijk_filter_describe (self->filter, seen, kijk_interface_get_language ())
                               : g_strdup ("");
  text = kijk_words_capitalise (words);
  adw_action_row_set_subtitle (self->filter_row, text);
}

static gboolean
has_view (KijkExportForm *self,
          KijkView        view)
{
  return get_view (self) == (int) view || get_view (self) == KIJK_EXPORT_ALL_VIEWS;
}

static void
changed_cb (KijkExportForm *self)
{
  if (!self->set_up)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->focus_row), kijk_export_has_kijkglas (get_view (self)));
  gtk_widget_set_visible (self->trajectory_row, has_view (self, KIJK_VIEW_KOMPAS));
  gtk_widget_set_visible (self->dates_row, has_view (self, KIJK_VIEW_TRAJECTORY));
  gtk_widget_set_visible (self->relations_row, kijk_export_has_kijkglas (get_view (self)) &&
                                                   kijk_moment_row_get_moment (self->since_row) == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->since_row), kijk_export_has_kijkglas (get_view (self)) &&
                                                            gtk_widget_get_visible (GTK_WIDGET (self->moment_row)));
  show_filter (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
show_moments (KijkExportForm *self)
{
  kijk_moment_row_show (self->moment_row, self->document, get_level (self));
  kijk_moment_row_show (self->since_row, self->document, get_level (self));
}

static void
audience_changed_cb (KijkExportForm *self)
{
  gboolean set_up = self->set_up;

  if (!set_up)
    return;

  self->set_up = FALSE;
  show_moments (self);
  self->set_up = set_up;
  changed_cb (self);
}

static void
fill_sizes (KijkExportForm *self,
            const char     *wanted)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = 0;
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (sizes[i].format == get_format (self))
      {
        gtk_string_list_append (labels, _(sizes[i].label));
        if (g_str_equal (sizes[i].size, wanted))
          selected = n;
        n++;
      }

  adw_combo_row_set_model (self->size_row, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (self->size_row, selected);
}

static void
format_changed_cb (KijkExportForm *self)
{
  gboolean set_up = self->set_up;

  self->set_up = FALSE;
  fill_sizes (self, "");
  self->set_up = set_up;
  changed_cb (self);
}

/* ---- filling the rows ---- */

static void
fill_audiences (KijkExportForm *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  KijkLanguage language = kijk_interface_get_language ();
  gboolean whole = kijk_document_get_side (self->document) == KIJK_LEVEL_FACILITATOR &&
                   kijk_document_has_secrets (self->document);
  int kept = g_settings_get_enum (kijk_interface_get_settings (), "export-audience");

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    if (levels[i] != KIJK_LEVEL_FACILITATOR || whole)
      gtk_string_list_append (labels, kijk_words_enum (language, &kijk_level_enumeration, levels[i]));

  adw_combo_row_set_model (self->audience_row, G_LIST_MODEL (labels));
  /* Where nothing is secret it goes outside unless somebody says otherwise. */
  if (!kijk_document_has_secrets (self->document))
    kept = KIJK_LEVEL_PUBLIC;
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    if ((int) levels[i] == kept)
      adw_combo_row_set_selected (self->audience_row, i);
  gtk_widget_set_visible (self->audience_group, self->has_audiences);
}

static void
fill_views (KijkExportForm *self,
            KijkView        view)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  KijkLanguage language = kijk_interface_get_language ();

  for (int i = 0; i < kijk_view_enumeration.n_values; i++)
    gtk_string_list_append (labels, kijk_words_get (language, "picture",
                                                    kijk_view_enumeration.values[i]));
  if (self->outlet != KIJK_EXPORT_OUTLET_CLIPBOARD)
    gtk_string_list_append (labels, _("All pictures"));

  adw_combo_row_set_model (self->view_row, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (self->view_row, view);
}

/* The first is no lens. */
static void
fill_focuses (KijkExportForm  *self,
              const KijkFocus *proposed)
{
  guint selected = 0;
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, _("Nothing"));
  for (guint n = 0; n < KIJK_N_FOCUSES; n++)
    {
      KijkFocus focus;
      g_autofree char *label = NULL;

      kijk_focus_init_nth (&focus, n);
      label = kijk_focus_describe (&focus, kijk_interface_get_language ());
      gtk_string_list_append (labels, label);
      if (kijk_focus_is_same (&focus, proposed))
        selected = n + 1;
    }
  adw_combo_row_set_model (self->focus_row, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (self->focus_row, selected);
}

static void
kijk_export_form_dispose (GObject *object)
{
  KijkExportForm *self = KIJK_EXPORT_FORM (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), KIJK_TYPE_EXPORT_FORM);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (kijk_export_form_parent_class)->dispose (object);
}

static void
kijk_export_form_finalize (GObject *object)
{
  g_free (KIJK_EXPORT_FORM (object)->today);
  kijk_filter_free (KIJK_EXPORT_FORM (object)->filter);

  G_OBJECT_CLASS (kijk_export_form_parent_class)->finalize (object);
}

static void
kijk_export_form_class_init (KijkExportFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kijk_export_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = kijk_export_form_finalize;

  /**
   * KijkExportForm::changed:
   * @self: the form
   *
   * Something else is asked.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (KIJK_TYPE_EXPORT_SHARE);
  g_type_ensure (KIJK_TYPE_MOMENT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIJK_RESOURCE_BASE "/ui/kijk-export-form.ui");
  gtk_widget_class_bind_template_child (widget_class, KijkExportForm, audience_group);
  gtk_widget_class_bind_template_child (widget_class, KijkExportForm, audience_row);
  gtk_widget_class_bind_template_child (widget_class, KijkExportForm, share);
  gtk_widget_class_bind_template_child (widget_class, KijkExportForm, view_row);
  gtk_widget_class_bind_template_child (widget_class, KijkExportForm, format_row);
  gtk_widget_class_bind_template_child (widget_class, KijkExportForm, size_row);
  gtk_widget_class_bind_template_child (widget_class, KijkExportForm, moment_row);
  gtk_widget_class_bind_template_child (widget_class, KijkExportForm, since_row);
  gtk_widget_class_bind_template_child (widget_class, KijkExportForm, focus_row);
  gtk_widget_class_bind_template_child (widget_class, KijkExportForm, filter_row);
  gtk_widget_class_bind_template_child (widget_class, KijkExportForm, filter_switch);
  gtk_widget_class_bind_template_child (widget_class, KijkExportForm, relations_row);
  gtk_widget_class_bind_template_child (widget_class, KijkExportForm, relations_switch);
  gtk_widget_class_bind_template_child (widget_class, KijkExportForm, trajectory_row);
  gtk_widget_class_bind_template_child (widget_class, KijkExportForm, trajectory_switch);
  gtk_widget_class_bind_template_child (widget_class, KijkExportForm, dates_row);
  gtk_widget_class_bind_template_child (widget_class, KijkExportForm, dates_switch);
  gtk_widget_class_bind_template_child (widget_class, KijkExportForm, contrast_switch);
  gtk_widget_class_bind_template_child (widget_class, KijkExportForm, credit_switch);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, audience_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, format_changed_cb);
}

static void
kijk_export_form_init (KijkExportForm *self)
{
  self->today = kijk_interface_get_today ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kijk_export_form_set_up:
 * @self: a form that has no document yet
 * @document: what is exported
 * @outlet: where it goes
 * @proposed: what is asked at first: view, moments, relations, the road so far, dates and
 *   focus
 */
void
kijk_export_form_set_up (KijkExportForm   *self,
                         KijkDocument     *document,
                         KijkExportOutlet  outlet,
                         const KijkExportOptions *proposed)
{
  GSettings *settings = kijk_interface_get_settings ();
  int kept = g_settings_get_enum (settings, "export-format");
  g_autofree char *size = g_settings_get_string (settings, size_keys[outlet]);

  g_return_if_fail (KIJK_IS_EXPORT_FORM (self) && KIJK_IS_DOCUMENT (document));
  g_return_if_fail (self->document == NULL);

  self->document = g_object_ref (document);
  self->outlet = outlet;
  self->has_audiences = kijk_project_has_audiences (kijk_document_get_project (document));
  fill_audiences (self);
  fill_views (self, proposed->view);
  fill_focuses (self, &proposed->focus);
  kijk_moment_row_propose (self->moment_row, NULL, proposed->snapshot);
  kijk_moment_row_propose (self->since_row, _("With no other moment"), proposed->since);
  show_moments (self);
  gtk_switch_set_active (self->relations_switch, proposed->relations);
  gtk_switch_set_active (self->trajectory_switch, proposed->trajectory);
  gtk_switch_set_active (self->dates_switch, proposed->dates);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if ((int) formats[i] == kept)
      adw_combo_row_set_selected (self->format_row, i);
  gtk_widget_set_visible (GTK_WIDGET (self->format_row), outlet == KIJK_EXPORT_OUTLET_FILE);
  fill_sizes (self, size);
  gtk_switch_set_active (self->credit_switch, g_settings_get_boolean (settings, "credit"));

  self->set_up = TRUE;
  changed_cb (self);
}

/**
 * kijk_export_form_get_options:
 * @self: a form
 * @options: (out caller-allocates): what is asked; the strings are those of @self
 */
void
kijk_export_form_get_options (KijkExportForm    *self,
                              KijkExportOptions *options)
{
  g_return_if_fail (KIJK_IS_EXPORT_FORM (self) && options != NULL);

  kijk_export_options_init (options, self->today);
  options->audience.level = get_level (self);
  options->view = get_view (self);
  options->format = get_format (self);
  options->size = get_size (self);
  options->look = gtk_switch_get_active (self->contrast_switch) ? KIJK_LOOK_CONTRAST : KIJK_LOOK_LIGHT;
  options->credit = gtk_switch_get_active (self->credit_switch);
  options->snapshot = kijk_moment_row_get_moment (self->moment_row);
  options->trajectory = gtk_switch_get_active (self->trajectory_switch);
  options->dates = gtk_switch_get_active (self->dates_switch);
  if (!kijk_export_has_kijkglas (options->view))
    return;

  options->since = kijk_moment_row_get_moment (self->since_row);
  options->relations = gtk_switch_get_active (self->relations_switch);
  if (gtk_switch_get_active (self->filter_switch))
    options->filter = self->filter;
  if (adw_combo_row_get_selected (self->focus_row) > 0)
    kijk_focus_init_nth (&options->focus, adw_combo_row_get_selected (self->focus_row) - 1);
}

/**
 * kijk_export_form_get_share:
 * @self: a form
 *
 * Returns: (transfer none): where it stands what goes along and what stays: right below
 *   for whose eyes it is, and never out of sight
 */
KijkExportShare *
kijk_export_form_get_share (KijkExportForm *self)
{
  g_return_val_if_fail (KIJK_IS_EXPORT_FORM (self), NULL);

  return self->share;
}

/**
 * kijk_export_form_propose_name:
 * @self: a form
 *
 * Returns: (transfer full): what the file could be called
 */
char *
kijk_export_form_propose_name (KijkExportForm *self)
{
  KijkExportOptions options;

  g_return_val_if_fail (KIJK_IS_EXPORT_FORM (self), NULL);

  kijk_export_form_get_options (self, &options);
  return kijk_export_propose_name (self->document, &options);
}

/**
 * kijk_export_form_remember:
 * @self: a form
 *
 * Keeps what was chosen for the next time, but never that it was the facilitator's own
 * copy: that is made on purpose each time.
 */
void
kijk_export_form_remember (KijkExportForm *self)
{
  GSettings *settings = kijk_interface_get_settings ();

  g_return_if_fail (KIJK_IS_EXPORT_FORM (self));

  if (kijk_document_has_secrets (self->document) && get_level (self) != KIJK_LEVEL_FACILITATOR)
    g_settings_set_enum (settings, "export-audience", get_level (self));
  if (self->outlet == KIJK_EXPORT_OUTLET_FILE)
    g_settings_set_enum (settings, "export-format", get_format (self));
  g_settings_set_string (settings, size_keys[self->outlet], get_size (self));
}
