/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-party-rows.h"

#include <glib/gi18n.h>

#include "diagram/kijk-initials.h"
#include "kijk-accessible.h"
#include "kijk-coins.h"
#include "kijk-deeds.h"
#include "kijk-editable.h"
#include "kijk-interface.h"
#include "kijk-look.h"
#include "method/kijk-words.h"

static KijkItem *
get_party (KijkFieldRow *row)
{
  const char *const *ids = kijk_field_row_get_items (row);

  return ids[0] != NULL
             ? kijk_project_get_item (kijk_document_get_view (kijk_field_row_get_document (row)),
                                      ids[0])
             : NULL;
}

/* ---- initials and colour ---- */

#define SWATCH 32
#define COLUMNS 4

/**
 * KijkTokenRow:
 *
 * A row for how the token of a party looks. What nobody chose is chosen by the
 * program, so that no two parties look the same.
 */
struct _KijkTokenRow {
  KijkFieldRow   parent_instance;

  GtkEntry      *initials;
  char          *shown;  /* in that field, before anybody typed */
  GtkImage      *coin;
  GtkMenuButton *button;
};

G_DEFINE_FINAL_TYPE (KijkTokenRow, kijk_token_row, KIJK_TYPE_FIELD_ROW)

static gboolean
kijk_token_row_is_pending (KijkFieldRow *row)
{
  KijkTokenRow *self = KIJK_TOKEN_ROW (row);

  return self->shown != NULL &&
         !g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->initials)), self->shown);
}

/* Returns: (transfer full) (nullable): why what was typed cannot be entered */
static char *
find_excess (KijkTokenRow *self)
{
  return kijk_interface_find_excess (gtk_editable_get_text (GTK_EDITABLE (self->initials)),
                                     kijk_field_get (KIJK_STAKEHOLDER_INITIALS)->maximum);
}

static void
initials_changed_cb (KijkTokenRow *self)
{
  g_autofree char *problem = find_excess (self);

  kijk_field_row_set_problem (KIJK_FIELD_ROW (self), problem);
}

static void
enter_initials (KijkTokenRow *self)
{
  KijkFieldRow *row = KIJK_FIELD_ROW (self);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->initials));
  g_autofree char *problem = find_excess (self);

  if (problem == NULL && kijk_token_row_is_pending (row) &&
      kijk_field_row_set_value (row, g_variant_new_string (text)))
    kijk_field_row_restore (row);
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        KijkFieldRow          *row)
{
  (void) controller;
  (void) keycode;
  (void) state;

  if (keyval != GDK_KEY_Escape || !kijk_token_row_is_pending (row))
    return GDK_EVENT_PROPAGATE;

  kijk_field_row_restore (row);
  return GDK_EVENT_STOP;
}

static void
colour_cb (GtkButton    *swatch,
           KijkTokenRow *self)
{
  int colour = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (swatch), "colour"));

  gtk_menu_button_popdown (self->button);
  kijk_deeds_set (kijk_field_row_get_document (KIJK_FIELD_ROW (self)),
                  kijk_field_row_get_items (KIJK_FIELD_ROW (self)), KIJK_STAKEHOLDER_COLOUR,
                  colour > 0 ? g_variant_new_int32 (colour) : NULL, NULL);
}

static void
draw_swatch (GtkDrawingArea *area,
             cairo_t        *cr,
             int             width,
             int             height,
             gpointer        data)
{
  (void) area;

  cairo_arc (cr, width / 2.0, height / 2.0, MIN (width, height) / 2.0 - 2, 0, 2 * G_PI);
  kijk_look_set_ink (cr, KIJK_INK_PARTY_1 + GPOINTER_TO_INT (data) - 1);
  cairo_fill_preserve (cr);
  kijk_look_set_ink (cr, KIJK_INK_TEXT);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
}

static GtkWidget *
create_swatch (KijkTokenRow *self,
               int           colour)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *area = gtk_drawing_area_new ();
  g_autofree char *name = g_strdup_printf (_("Colour %d"), colour);

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), SWATCH);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), SWATCH);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_swatch, GINT_TO_POINTER (colour),
                                  NULL);
  gtk_button_set_child (GTK_BUTTON (button), area);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_tooltip_text (button, name);
  kijk_accessible_set_name (button, name);
  g_object_set_data (G_OBJECT (button), "colour", GINT_TO_POINTER (colour));
  g_signal_connect (button, "clicked", G_CALLBACK (colour_cb), self);

  return button;
}

static GtkWidget *
create_colours (KijkTokenRow *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *automatic = gtk_button_new_with_label (_("Automatic"));

  for (int colour = 1; colour <= KIJK_N_PARTY_COLOURS; colour++)
    gtk_grid_attach (GTK_GRID (grid), create_swatch (self, colour), (colour - 1) % COLUMNS,
                     (colour - 1) / COLUMNS, 1, 1);
  gtk_widget_set_margin_top (automatic, 6);
  g_signal_connect (automatic, "clicked", G_CALLBACK (colour_cb), self);
  gtk_grid_attach (GTK_GRID (grid), automatic, 0, KIJK_N_PARTY_COLOURS / COLUMNS, COLUMNS, 1);
  gtk_popover_set_child (GTK_POPOVER (popover), grid);

  return popover;
}

static void
kijk_token_row_setup (KijkFieldRow *row)
{
  KijkTokenRow *self = KIJK_TOKEN_ROW (row);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *initials = gtk_entry_new ();
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *coin = gtk_image_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->initials = GTK_ENTRY (initials);
  self->coin = GTK_IMAGE (coin);
  self->button = GTK_MENU_BUTTON (button);
  kijk_field_row_set_caption (row, _("Initials and colour"));
  gtk_widget_add_css_class (initials, "boxed");
  gtk_editable_set_max_width_chars (GTK_EDITABLE (initials), 4);
  gtk_editable_set_width_chars (GTK_EDITABLE (initials), 4);
  gtk_widget_set_hexpand (initials, TRUE);
  kijk_accessible_set_name (initials, _("Initials"));
  g_signal_connect_swapped (initials, "activate", G_CALLBACK (enter_initials), self);
  g_signal_connect_swapped (initials, "changed", G_CALLBACK (initials_changed_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (enter_initials), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (initials, focus);
  gtk_widget_add_controller (initials, keys);
  gtk_image_set_pixel_size (self->coin, 26);
  gtk_menu_button_set_child (self->button, coin);
  gtk_menu_button_set_always_show_arrow (self->button, TRUE);
  gtk_menu_button_set_popover (self->button, create_colours (self));
  gtk_widget_set_tooltip_text (button, _("Choose a colour"));
  kijk_accessible_set_name (button, _("Choose a colour"));
  gtk_box_append (GTK_BOX (box), initials);
  gtk_box_append (GTK_BOX (box), button);
  kijk_field_row_add (row, box);
}

/* What it gets where nobody chose, and what it looks like. */
static void
kijk_token_row_show_beside (KijkFieldRow *row)
{
  KijkTokenRow *self = KIJK_TOKEN_ROW (row);
  KijkProject *view = kijk_document_get_view (kijk_field_row_get_document (row));
  g_autoptr (GPtrArray) parties = kijk_project_list_in_order (view, KIJK_KIND_STAKEHOLDER);
  g_autoptr (GHashTable) initials = kijk_initials_of (parties);
  KijkItem *party = get_party (row);
  KijkCoins *coins = kijk_coins_for_document (kijk_field_row_get_document (row));

  if (party == NULL)
    return;

  gtk_entry_set_placeholder_text (self->initials,
                                  g_hash_table_lookup (initials, kijk_item_get_id (party)));
  gtk_image_set_from_paintable (self->coin, kijk_coins_get (coins, party));
}

/* Several may have one colour, but never the same letters. */
static void
kijk_token_row_show (KijkFieldRow *row,
                     GVariant     *value,
                     gboolean      mixed)
{
  KijkTokenRow *self = KIJK_TOKEN_ROW (row);
  const char *const *ids = kijk_field_row_get_items (row);
  gboolean several = ids[0] != NULL && ids[1] != NULL;

  (void) mixed;

  kijk_field_row_set_caption (row, several ? _("Colour") : _("Initials and colour"));
  gtk_widget_set_visible (GTK_WIDGET (self->initials), !several);

  if (get_party (row) == NULL)
    return;

  g_free (self->shown);
  self->shown = g_strdup (value != NULL ? g_variant_get_string (value, NULL) : "");
  kijk_editable_show (GTK_EDITABLE (self->initials), self->shown);
  kijk_token_row_show_beside (row);
}

static char *
kijk_token_row_get_words (KijkFieldRow *row)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (KIJK_TOKEN_ROW (row)->initials)));
}

static void
kijk_token_row_set_words (KijkFieldRow *row,
                          const char   *words)
{
  kijk_editable_show (GTK_EDITABLE (KIJK_TOKEN_ROW (row)->initials), words);
}

static void
kijk_token_row_commit (KijkFieldRow *row)
{
  enter_initials (KIJK_TOKEN_ROW (row));
}

static void
kijk_token_row_finalize (GObject *object)
{
  g_free (KIJK_TOKEN_ROW (object)->shown);

  G_OBJECT_CLASS (kijk_token_row_parent_class)->finalize (object);
}

static void
kijk_token_row_class_init (KijkTokenRowClass *klass)
{
  KijkFieldRowClass *row_class = KIJK_FIELD_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kijk_token_row_finalize;
  row_class->setup = kijk_token_row_setup;
  row_class->show = kijk_token_row_show;
  row_class->commit = kijk_token_row_commit;
  row_class->is_pending = kijk_token_row_is_pending;
  row_class->get_words = kijk_token_row_get_words;
  row_class->set_words = kijk_token_row_set_words;
  row_class->show_beside = kijk_token_row_show_beside;
}

static void
kijk_token_row_init (KijkTokenRow *self)
{
  (void) self;
}

/* ---- how much there is of it ---- */

/**
 * KijkCountsRow:
 *
 * A row that says how much a party has of what can be seen, to jump to it.
 */
struct _KijkCountsRow {
  KijkFieldRow  parent_instance;

  GtkBox       *box;
  GtkWidget    *interests;
  GtkWidget    *images;
  GtkLabel     *exchange;
};

G_DEFINE_FINAL_TYPE (KijkCountsRow, kijk_counts_row, KIJK_TYPE_FIELD_ROW)

static GPtrArray *
list_of_party (KijkFieldRow *row,
               KijkFieldId   field)
{
  return kijk_form_list_parts (kijk_document_get_view (kijk_field_row_get_document (row)), field,
                               kijk_item_get_id (get_party (row)));
}

static void
jump_cb (GtkButton     *button,
         KijkCountsRow *self)
{
  KijkFieldId field = GTK_WIDGET (button) == self->interests ? KIJK_INTEREST_STAKEHOLDER
                                                             : KIJK_AMBITION_IMAGE_STAKEHOLDER;
  g_autoptr (GPtrArray) items = NULL;
  GVariantBuilder ids;

  if (get_party (KIJK_FIELD_ROW (self)) == NULL)
    return;

  items = list_of_party (KIJK_FIELD_ROW (self), field);
  g_variant_builder_init (&ids, G_VARIANT_TYPE ("as"));
  for (guint i = 0; i < items->len; i++)
    g_variant_builder_add (&ids, "s", kijk_item_get_id (items->pdata[i]));
  gtk_widget_activate_action_variant (GTK_WIDGET (self), "inspector.select",
                                      g_variant_builder_end (&ids));
}

static GtkWidget *
create_jump (KijkCountsRow *self)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_add_css_class (button, "link");
  g_signal_connect (button, "clicked", G_CALLBACK (jump_cb), self);
  gtk_box_append (self->box, button);

  return button;
}

static void
kijk_counts_row_setup (KijkFieldRow *row)
{
  KijkCountsRow *self = KIJK_COUNTS_ROW (row);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *exchange = gtk_label_new (NULL);

  self->box = GTK_BOX (box);
  kijk_field_row_set_caption (row, "");
  self->interests = create_jump (self);
  self->images = create_jump (self);
  self->exchange = GTK_LABEL (exchange);
  gtk_widget_set_margin_start (exchange, 10);
  gtk_box_append (self->box, exchange);
  kijk_field_row_add (row, box);
}

static guint
show_count (GtkWidget  *button,
            const char *kind,
            GPtrArray  *items)
{
  g_autofree char *text = kijk_interface_count (kind, (int) items->len);

  gtk_button_set_label (GTK_BUTTON (button), text);
  gtk_widget_set_visible (button, items->len > 0);

  return items->len;
}

static guint
count_direction (GPtrArray *items,
                 int        direction)
{
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    n += kijk_item_get_int (items->pdata[i], KIJK_EXCHANGE_ITEM_DIRECTION) == direction;

  return n;
}

static void
kijk_counts_row_show (KijkFieldRow *row,
                      GVariant     *value,
                      gboolean      mixed)
{
  KijkCountsRow *self = KIJK_COUNTS_ROW (row);
  g_autoptr (GPtrArray) interests = NULL;
  g_autoptr (GPtrArray) images = NULL;
  g_autoptr (GPtrArray) exchange = NULL;
  g_autofree char *text = NULL;
  guint n;

  (void) value;
  (void) mixed;

  if (get_party (row) == NULL)
    return;

  interests = list_of_party (row, KIJK_INTEREST_STAKEHOLDER);
  images = list_of_party (row, KIJK_AMBITION_IMAGE_STAKEHOLDER);
  exchange = list_of_party (row, KIJK_EXCHANGE_ITEM_STAKEHOLDER);
  n = show_count (self->interests, "interest", interests) +
      show_count (self->images, "ambition-image", images);
  /* Translators: how many things a party wants to get and can give. */
  text = g_strdup_printf (_("gets %u, gives %u"), count_direction (exchange, KIJK_DIRECTION_GETS),
                          count_direction (exchange, KIJK_DIRECTION_GIVES));
  gtk_label_set_text (self->exchange, text);
  gtk_widget_set_visible (GTK_WIDGET (self->exchange), exchange->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->box), n + exchange->len > 0);
}

static void
kijk_counts_row_class_init (KijkCountsRowClass *klass)
{
  KijkFieldRowClass *row_class = KIJK_FIELD_ROW_CLASS (klass);

  row_class->setup = kijk_counts_row_setup;
  row_class->show = kijk_counts_row_show;
}

static void
kijk_counts_row_init (KijkCountsRow *self)
{
  (void) self;
}
