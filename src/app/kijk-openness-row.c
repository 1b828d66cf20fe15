/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-openness-row.h"

#include <glib/gi18n.h>

#include "kijk-accessible.h"
#include "kijk-deeds.h"
#include "kijk-editable.h"
#include "kijk-interface.h"
#include "method/kijk-words.h"

/**
 * KijkOpennessRow:
 *
 * A row for who may see something. Closing is done at once; opening asks who
 * agreed, and waits for that. For several items at once there is only closing.
 */
struct _KijkOpennessRow {
  KijkFieldRow  parent_instance;

  GtkDropDown  *list;
  GArray       *offered; /* of int: the values in the list */
  GtkLabel     *hint;
  GtkWidget    *consent;
  GtkEntry     *agreed;
  GtkWidget    *open;
  int           asked;   /* the value that waits for consent */
  gboolean      showing;
};

G_DEFINE_FINAL_TYPE (KijkOpennessRow, kijk_openness_row, KIJK_TYPE_FIELD_ROW)

static const KijkField *
get_field (KijkOpennessRow *self)
{
  return kijk_field_get (kijk_field_row_get_row (KIJK_FIELD_ROW (self))->field);
}

static KijkItem *
get_item (KijkOpennessRow *self)
{
  KijkDocument *document = kijk_field_row_get_document (KIJK_FIELD_ROW (self));
  const char *const *ids = kijk_field_row_get_items (KIJK_FIELD_ROW (self));

  return kijk_project_get_item (kijk_document_get_view (document), ids[0]);
}

static gboolean
asks_consent (KijkOpennessRow *self,
              int              openness)
{
  KijkItem *item = get_item (self);

  return item != NULL &&
         kijk_deeds_needs_consent (kijk_field_row_get_document (KIJK_FIELD_ROW (self)),
                                   kijk_item_get_id (item), get_field (self)->id, openness);
}

static void
apply (KijkOpennessRow *self,
       int              openness,
       const char      *agreed_by)
{
  KijkFieldRow *row = KIJK_FIELD_ROW (self);

  kijk_deeds_set_openness (kijk_field_row_get_document (row), kijk_field_row_get_items (row),
                           get_field (self)->id, openness, agreed_by);
  kijk_field_row_restore (row);
}

static void
selected_cb (GtkDropDown     *list,
             GParamSpec      *pspec,
             KijkOpennessRow *self)
{
  guint i = gtk_drop_down_get_selected (list);

  (void) pspec;

  if (self->showing || i >= self->offered->len)
    return;

  self->asked = g_array_index (self->offered, int, i);
  if (!asks_consent (self, self->asked))
    {
      apply (self, self->asked, NULL);
      return;
    }

  kijk_editable_show (GTK_EDITABLE (self->agreed), "");
  gtk_widget_set_visible (self->consent, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->agreed));
}

static void
agreed_changed_cb (GtkEditable     *editable,
                   KijkOpennessRow *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (editable)));
  g_autofree char *problem =
      kijk_interface_find_excess (text, kijk_field_get (KIJK_INTEREST_AGREED_BY)->maximum);

  kijk_field_row_set_problem (KIJK_FIELD_ROW (self), problem);
  gtk_widget_set_sensitive (self->open, *text != '\0' && problem == NULL);
}

static void
open_cb (KijkOpennessRow *self)
{
  g_autofree char *text =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->agreed))));

  if (!gtk_widget_get_sensitive (self->open))
    return;

  /* What had focus is about to go. */
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  apply (self, self->asked, text);
}

static void
cancel_cb (KijkOpennessRow *self)
{
  kijk_field_row_restore (KIJK_FIELD_ROW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        KijkOpennessRow       *self)
{
  (void) controller;
  (void) keycode;
  (void) state;

  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  cancel_cb (self);
  return GDK_EVENT_STOP;
}

static GtkWidget *
create_consent (KijkOpennessRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *cancel = gtk_button_new_with_label (_("Cancel"));
  GtkEventController *keys = gtk_event_controller_key_new ();
  const char *question = kijk_words_field (kijk_interface_get_language (), "interest",
                                           "openness-agreed-by");
  GtkWidget *label = gtk_label_new (question);

  self->consent = box;
  self->agreed = GTK_ENTRY (gtk_entry_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->agreed), "boxed");
  self->open = gtk_button_new_with_label (_("Open up"));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  kijk_accessible_set_name (GTK_WIDGET (self->agreed), question);
  gtk_widget_add_css_class (self->open, "suggested-action");
  gtk_widget_set_sensitive (self->open, FALSE);
  gtk_widget_set_halign (buttons, GTK_ALIGN_END);
  gtk_widget_set_margin_top (box, 6);
  g_signal_connect (self->agreed, "changed", G_CALLBACK (agreed_changed_cb), self);
  g_signal_connect_swapped (self->agreed, "activate", G_CALLBACK (open_cb), self);
  g_signal_connect_swapped (self->open, "clicked", G_CALLBACK (open_cb), self);
  g_signal_connect_swapped (cancel, "clicked", G_CALLBACK (cancel_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (box, keys);
  gtk_box_append (GTK_BOX (buttons), cancel);
  gtk_box_append (GTK_BOX (buttons), self->open);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->agreed));
  gtk_box_append (GTK_BOX (box), buttons);

  return box;
}

static void
kijk_openness_row_setup (KijkFieldRow *row)
{
  KijkOpennessRow *self = KIJK_OPENNESS_ROW (row);
  GtkWidget *list = gtk_drop_down_new (NULL, NULL);
  GtkWidget *hint = gtk_label_new (NULL);

  self->list = GTK_DROP_DOWN (list);
  self->hint = GTK_LABEL (hint);
  gtk_widget_add_css_class (list, "flat-list");
  gtk_label_set_xalign (self->hint, 0);
  gtk_label_set_wrap (self->hint, TRUE);
  gtk_widget_add_css_class (hint, "caption");
  g_signal_connect (list, "notify::selected", G_CALLBACK (selected_cb), self);
  kijk_field_row_label (row, list);
  kijk_field_row_add (row, list);
  kijk_field_row_add (row, create_consent (self));
  kijk_field_row_add (row, hint);
}

/* ---- showing ---- */

static gboolean
is_personal (KijkItem *item)
{
  return kijk_item_is (item, KIJK_KIND_INTEREST) &&
         kijk_item_get_int (item, KIJK_INTEREST_TYPE) == KIJK_INTEREST_TYPE_PERSONAL;
}

static int
find_least (KijkOpennessRow *self)
{
  KijkProject *view = kijk_document_get_view (kijk_field_row_get_document (KIJK_FIELD_ROW (self)));
  const char *const *ids = kijk_field_row_get_items (KIJK_FIELD_ROW (self));
  int least = KIJK_OPENNESS_PUBLIC;

  for (int i = 0; ids[i] != NULL; i++)
    {
      KijkItem *item = kijk_project_get_item (view, ids[i]);

      if (item != NULL)
        least = MIN (least, kijk_item_get_int (item, get_field (self)->id));
    }

  return least;
}

static gboolean
may_be (KijkOpennessRow *self,
        KijkItem        *item,
        int              openness,
        gboolean         several)
{
  const KijkField *field = get_field (self);
  gboolean own = field == kijk_kind_find_openness (kijk_item_get_kind (item));
  const KijkKind *kind = kijk_item_get_kind (item);
  gboolean has_neutral = kijk_kind_find_field (kind, "neutral-text") != NULL;

  if (several && openness > find_least (self))
    return FALSE;
  if (openness == KIJK_OPENNESS_ANONYMOUS)
    return own && has_neutral && !is_personal (item);

  return !(own && openness == KIJK_OPENNESS_PUBLIC && is_personal (item));
}

static void
fill (KijkOpennessRow *self,
      KijkItem        *item,
      gboolean         several,
      gboolean         mixed)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_array_set_size (self->offered, 0);
  for (int openness = 0; openness < kijk_openness_enumeration.n_values; openness++)
    if (may_be (self, item, openness, several))
      {
        g_array_append_val (self->offered, openness);
        gtk_string_list_append (names, kijk_words_enum (kijk_interface_get_language (),
                                                        &kijk_openness_enumeration, openness));
      }
  if (mixed)
    gtk_string_list_append (names, _("different"));
  gtk_drop_down_set_model (self->list, G_LIST_MODEL (names));
}

static const char *
find_hint (KijkOpennessRow *self,
           KijkItem        *item,
           int              openness)
{
  const KijkKind *kind = kijk_item_get_kind (item);
  const KijkField *neutral = kijk_kind_find_field (kind, "neutral-text");

  if (get_field (self) != kijk_kind_find_openness (kind))
    return NULL;
  if (openness == KIJK_OPENNESS_ANONYMOUS && neutral != NULL && !kijk_item_has (item, neutral->id))
    return _("Without a neutral wording it stays hidden");
  if (is_personal (item) && openness >= KIJK_OPENNESS_SHARED &&
      !kijk_item_get_boolean (item, KIJK_INTEREST_CONFIRMED))
    return _("Until the person confirms it, it stays hidden");

  return NULL;
}

static void
kijk_openness_row_show (KijkFieldRow *row,
                        GVariant     *value,
                        gboolean      mixed)
{
  KijkOpennessRow *self = KIJK_OPENNESS_ROW (row);
  KijkItem *item = get_item (self);
  const char *const *ids = kijk_field_row_get_items (row);
  int openness = value != NULL ? g_variant_get_int32 (value) : get_field (self)->fallback;
  const char *hint;
  guint selected = GTK_INVALID_LIST_POSITION;

  if (item == NULL)
    return;

  self->showing = TRUE;
  fill (self, item, ids[1] != NULL, mixed);
  if (mixed)
    selected = self->offered->len;
  for (guint i = 0; !mixed && i < self->offered->len; i++)
    if (g_array_index (self->offered, int, i) == openness)
      selected = i;
  gtk_drop_down_set_selected (self->list, selected);
  self->showing = FALSE;

  gtk_widget_set_visible (self->consent, FALSE);
  hint = mixed ? NULL : find_hint (self, item, openness);
  gtk_label_set_text (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
}

/* Who agreed is being asked. */
static gboolean
kijk_openness_row_is_pending (KijkFieldRow *row)
{
  return gtk_widget_get_visible (KIJK_OPENNESS_ROW (row)->consent);
}

static void
kijk_openness_row_finalize (GObject *object)
{
  g_array_unref (KIJK_OPENNESS_ROW (object)->offered);

  G_OBJECT_CLASS (kijk_openness_row_parent_class)->finalize (object);
}

static void
kijk_openness_row_class_init (KijkOpennessRowClass *klass)
{
  KijkFieldRowClass *row_class = KIJK_FIELD_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kijk_openness_row_finalize;
  row_class->setup = kijk_openness_row_setup;
  row_class->show = kijk_openness_row_show;
  row_class->is_pending = kijk_openness_row_is_pending;
}

static void
kijk_openness_row_init (KijkOpennessRow *self)
{
  self->offered = g_array_new (FALSE, FALSE, sizeof (int));
}
