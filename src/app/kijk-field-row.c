/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-field-row.h"

#include "kijk-accessible.h"
#include "kijk-deeds.h"
#include "kijk-drafts.h"
#include "kijk-field-row-type.h"
#include "kijk-interface.h"
#include "method/kijk-words.h"

/**
 * KijkFieldRow:
 *
 * A row of a form that shows one field of one or more items of the side that is
 * on, and sets it in the whole project. What kind of row a field gets follows from
 * its declaration, see kijk_field_row_new().
 */
typedef struct {
  KijkDocument      *document;
  const KijkFormRow *row;
  char             **ids;
  KijkLevel          side;   /* on which it shows them */
  KijkDrafts        *drafts; /* of the document: what waits for others, or on the other side */
  GVariant          *shown;  /* the value, or NULL */
  gboolean           anew;   /* what it shows is not what it is about */
  GtkBox            *box;
  GtkLabel          *caption;
  GtkLabel          *problem;
} KijkFieldRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (KijkFieldRow, kijk_field_row, ADW_TYPE_PREFERENCES_ROW)

#define PRIVATE(self) \
  ((KijkFieldRowPrivate *) kijk_field_row_get_instance_private (self))

static void
kijk_field_row_finalize (GObject *object)
{
  KijkFieldRowPrivate *priv = PRIVATE (KIJK_FIELD_ROW (object));

  g_clear_object (&priv->document);
  g_clear_pointer (&priv->shown, g_variant_unref);
  g_strfreev (priv->ids);

  G_OBJECT_CLASS (kijk_field_row_parent_class)->finalize (object);
}

static void
kijk_field_row_class_init (KijkFieldRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kijk_field_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIJK_RESOURCE_BASE "/ui/kijk-field-row.ui");
  gtk_widget_class_bind_template_child_private (widget_class, KijkFieldRow, box);
  gtk_widget_class_bind_template_child_private (widget_class, KijkFieldRow, caption);
  gtk_widget_class_bind_template_child_private (widget_class, KijkFieldRow, problem);
}

static void
kijk_field_row_init (KijkFieldRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kijk_field_row_new:
 * @document: a document
 * @row: what is to be shown
 *
 * Returns: (transfer floating): a row for that
 */
GtkWidget *
kijk_field_row_new (KijkDocument      *document,
                    const KijkFormRow *row)
{
  const KijkField *field;
  KijkFieldRow *self;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document) && row != NULL, NULL);

  field = kijk_field_get (row->field);
  self = g_object_new (kijk_field_row_find_type (row), NULL);
  PRIVATE (self)->document = g_object_ref (document);
  PRIVATE (self)->drafts = kijk_drafts_for_document (document, row->field);
  PRIVATE (self)->side = kijk_document_get_side (document);
  PRIVATE (self)->row = row;
  PRIVATE (self)->ids = g_new0 (char *, 1);
  kijk_field_row_set_caption (self,
                              kijk_words_field (kijk_interface_get_language (),
                                                kijk_kind_get (KIJK_FIELD_KIND (field->id))->name,
                                                field->name));
  KIJK_FIELD_ROW_GET_CLASS (self)->setup (self);

  return GTK_WIDGET (self);
}

static void
keep_draft (KijkFieldRow *self)
{
  KijkFieldRowPrivate *priv = PRIVATE (self);
  g_autofree char *words = NULL;

  if (!kijk_field_row_is_unfinished (self))
    return;

  words = KIJK_FIELD_ROW_GET_CLASS (self)->get_words (self);
  kijk_drafts_keep (priv->drafts, priv->side, (const char *const *) priv->ids, words);
}

/* Shows what waited for what it is about now, and says again why it waits. */
static void
show_draft (KijkFieldRow *self)
{
  KijkFieldRowPrivate *priv = PRIVATE (self);
  g_autofree char *words =
      kijk_drafts_take (priv->drafts, priv->side, (const char *const *) priv->ids);

  if (words == NULL)
    return;

  KIJK_FIELD_ROW_GET_CLASS (self)->set_words (self, words);
  kijk_field_row_commit (self);
}

/**
 * kijk_field_row_set_items:
 * @self: a row
 * @ids: (array zero-terminated=1): the ids of what it shows from now on, of one
 *   kind
 *
 * What was typed for others is entered there first; what cannot be waits until the row
 * is about those again. It shows these at the next kijk_field_row_refresh().
 */
void
kijk_field_row_set_items (KijkFieldRow        *self,
                          const char   *const *ids)
{
  g_return_if_fail (KIJK_IS_FIELD_ROW (self) && ids != NULL);

  if (g_strv_equal (ids, (const char *const *) PRIVATE (self)->ids))
    return;

  kijk_field_row_commit (self);
  keep_draft (self);
  g_strfreev (PRIVATE (self)->ids);
  PRIVATE (self)->ids = g_strdupv ((char **) ids);
  PRIVATE (self)->anew = TRUE;
}

static gboolean
same_value (GVariant *a,
            GVariant *b)
{
  return a == b || (a != NULL && b != NULL && g_variant_equal (a, b));
}

/* Returns: (transfer none) (nullable): the value that all items have; %NULL where
 * they have none, or are @mixed */
static GVariant *
find_value (KijkFieldRow *self,
            gboolean     *mixed)
{
  KijkFieldRowPrivate *priv = PRIVATE (self);
  GVariant *value = NULL;
  gboolean first = TRUE;

  *mixed = FALSE;
  for (int i = 0; priv->ids[i] != NULL; i++)
    {
      KijkItem *item =
          kijk_project_get_item (kijk_document_get_view (priv->document), priv->ids[i]);

      /* A row for parts is about the field of others. */
      if (item == NULL || kijk_item_get_kind (item)->id != KIJK_FIELD_KIND (priv->row->field))
        continue;
      if (first)
        value = kijk_item_get_value (item, priv->row->field);
      else if (!same_value (value, kijk_item_get_value (item, priv->row->field)))
        *mixed = TRUE;
      first = FALSE;
    }

  return *mixed ? NULL : value;
}

/* What somebody is typing stays until there is another value, and what cannot be
 * entered stays until it is mended: that something else changed is no reason to
 * lose it. */
static gboolean
keeps_words (KijkFieldRow *self,
             GVariant     *value)
{
  KijkFieldRowPrivate *priv = PRIVATE (self);
  KijkFieldRowClass *klass = KIJK_FIELD_ROW_GET_CLASS (self);

  if (priv->anew || klass->is_pending == NULL || !klass->is_pending (self))
    return FALSE;

  return gtk_widget_get_visible (GTK_WIDGET (priv->problem)) ||
         (same_value (value, priv->shown) &&
          gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL);
}

/**
 * kijk_field_row_refresh:
 * @self: a row
 *
 * Shows what the field is now, unless somebody is typing there.
 */
void
kijk_field_row_refresh (KijkFieldRow *self)
{
  KijkFieldRowPrivate *priv = PRIVATE (self);
  GVariant *value;
  gboolean mixed;

  g_return_if_fail (KIJK_IS_FIELD_ROW (self));

  value = find_value (self, &mixed);
  if (keeps_words (self, value))
    {
      if (KIJK_FIELD_ROW_GET_CLASS (self)->show_beside != NULL)
        KIJK_FIELD_ROW_GET_CLASS (self)->show_beside (self);
      return;
    }

  priv->anew = FALSE;
  g_clear_pointer (&priv->shown, g_variant_unref);
  priv->shown = value != NULL ? g_variant_ref (value) : NULL;
  kijk_field_row_set_problem (self, NULL);
  KIJK_FIELD_ROW_GET_CLASS (self)->show (self, value, mixed);
  show_draft (self);
}

/**
 * kijk_field_row_restore:
 * @self: a row
 *
 * Shows what the field is now, in place of whatever was typed there.
 */
void
kijk_field_row_restore (KijkFieldRow *self)
{
  g_return_if_fail (KIJK_IS_FIELD_ROW (self));

  PRIVATE (self)->anew = TRUE;
  kijk_field_row_refresh (self);
}

/**
 * kijk_field_row_turn:
 * @self: a row
 *
 * Another side is on: shows what the field is there. What could not be entered is not
 * for other eyes, and waits until its own side is on again.
 */
void
kijk_field_row_turn (KijkFieldRow *self)
{
  g_return_if_fail (KIJK_IS_FIELD_ROW (self));

  keep_draft (self);
  PRIVATE (self)->side = kijk_document_get_side (PRIVATE (self)->document);
  kijk_field_row_restore (self);
}

/**
 * kijk_field_row_is_unfinished:
 * @self: a row
 *
 * Returns: whether words stand in it that cannot be entered
 */
gboolean
kijk_field_row_is_unfinished (KijkFieldRow *self)
{
  KijkFieldRowClass *klass;

  g_return_val_if_fail (KIJK_IS_FIELD_ROW (self), FALSE);

  klass = KIJK_FIELD_ROW_GET_CLASS (self);
  return klass->get_words != NULL && klass->is_pending (self) &&
         gtk_widget_get_visible (GTK_WIDGET (PRIVATE (self)->problem));
}

/**
 * kijk_field_row_has_unfinished:
 * @self: a row
 *
 * Returns: whether such words stand in it, or wait for other items
 */
gboolean
kijk_field_row_has_unfinished (KijkFieldRow *self)
{
  g_return_val_if_fail (KIJK_IS_FIELD_ROW (self), FALSE);

  return kijk_field_row_is_unfinished (self) ||
         kijk_drafts_any (PRIVATE (self)->drafts,
                          kijk_document_get_project (PRIVATE (self)->document));
}

/**
 * kijk_field_row_commit:
 * @self: a row
 *
 * Enters what was typed but not entered yet.
 */
void
kijk_field_row_commit (KijkFieldRow *self)
{
  g_return_if_fail (KIJK_IS_FIELD_ROW (self));

  if (KIJK_FIELD_ROW_GET_CLASS (self)->commit != NULL)
    KIJK_FIELD_ROW_GET_CLASS (self)->commit (self);
}

/**
 * kijk_field_row_get_row:
 * @self: a row
 *
 * Returns: (transfer none): what it shows
 */
const KijkFormRow *
kijk_field_row_get_row (KijkFieldRow *self)
{
  g_return_val_if_fail (KIJK_IS_FIELD_ROW (self), NULL);

  return PRIVATE (self)->row;
}

/**
 * kijk_field_row_get_document:
 * @self: a row
 *
 * Returns: (transfer none): the document
 */
KijkDocument *
kijk_field_row_get_document (KijkFieldRow *self)
{
  g_return_val_if_fail (KIJK_IS_FIELD_ROW (self), NULL);

  return PRIVATE (self)->document;
}

/**
 * kijk_field_row_get_items:
 * @self: a row
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of what it shows
 */
const char *const *
kijk_field_row_get_items (KijkFieldRow *self)
{
  g_return_val_if_fail (KIJK_IS_FIELD_ROW (self), NULL);

  return (const char *const *) PRIVATE (self)->ids;
}

/**
 * kijk_field_row_get_caption:
 * @self: a row
 *
 * Returns: (transfer none): what stands above its control
 */
const char *
kijk_field_row_get_caption (KijkFieldRow *self)
{
  g_return_val_if_fail (KIJK_IS_FIELD_ROW (self), NULL);

  return gtk_label_get_text (PRIVATE (self)->caption);
}

/**
 * kijk_field_row_set_caption:
 * @self: a row
 * @caption: what stands above its control; "" for nothing
 */
void
kijk_field_row_set_caption (KijkFieldRow *self,
                            const char   *caption)
{
  g_return_if_fail (KIJK_IS_FIELD_ROW (self) && caption != NULL);

  gtk_label_set_text (PRIVATE (self)->caption, caption);
  gtk_widget_set_visible (GTK_WIDGET (PRIVATE (self)->caption), *caption != '\0');
  if (*caption == '\0')
    return;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), caption);
  kijk_accessible_set_name (GTK_WIDGET (self), caption);
}

/**
 * kijk_field_row_add:
 * @self: a row
 * @control: (transfer floating): goes below what is there
 */
void
kijk_field_row_add (KijkFieldRow *self,
                    GtkWidget    *control)
{
  KijkFieldRowPrivate *priv = PRIVATE (self);

  g_return_if_fail (KIJK_IS_FIELD_ROW (self) && GTK_IS_WIDGET (control));

  gtk_box_insert_child_after (priv->box, control,
                              gtk_widget_get_prev_sibling (GTK_WIDGET (priv->problem)));
}

/**
 * kijk_field_row_label:
 * @self: a row
 * @control: a control in it
 *
 * Says to whoever cannot see it that the caption is the name of @control.
 */
void
kijk_field_row_label (KijkFieldRow *self,
                      GtkWidget    *control)
{
  g_return_if_fail (KIJK_IS_FIELD_ROW (self) && GTK_IS_WIDGET (control));

  kijk_accessible_set_name (control, kijk_field_row_get_caption (self));
}

/**
 * kijk_field_row_set_value:
 * @self: a row
 * @value: (nullable): what the field becomes; a floating reference is taken
 *
 * Sets the field, or says below the control why it may not be that.
 *
 * Returns: whether it is that now
 */
gboolean
kijk_field_row_set_value (KijkFieldRow *self,
                          GVariant     *value)
{
  KijkFieldRowPrivate *priv = PRIVATE (self);
  g_autoptr (GError) error = NULL;
  gboolean done;

  g_return_val_if_fail (KIJK_IS_FIELD_ROW (self), FALSE);

  done = kijk_deeds_set (priv->document, (const char *const *) priv->ids, priv->row->field, value,
                         &error);
  kijk_field_row_set_problem (self, done ? NULL : error->message);

  return done;
}

/**
 * kijk_field_row_set_member:
 * @self: a row for a list
 * @member: what may be in the list; a floating reference is taken
 * @is_in: whether it is from now on
 *
 * Adds to the list or takes out of it, or says below the control why that may not
 * be.
 *
 * Returns: whether it is so now
 */
gboolean
kijk_field_row_set_member (KijkFieldRow *self,
                           GVariant     *member,
                           gboolean      is_in)
{
  KijkFieldRowPrivate *priv = PRIVATE (self);
  g_autoptr (GError) error = NULL;
  gboolean done;

  g_return_val_if_fail (KIJK_IS_FIELD_ROW (self), FALSE);

  done = kijk_deeds_set_member (priv->document, (const char *const *) priv->ids,
                                priv->row->field, member, is_in, &error);
  kijk_field_row_set_problem (self, done ? NULL : error->message);

  return done;
}

/**
 * kijk_field_row_set_problem:
 * @self: a row
 * @problem: (nullable): why what was entered cannot be
 */
void
kijk_field_row_set_problem (KijkFieldRow *self,
                            const char   *problem)
{
  g_return_if_fail (KIJK_IS_FIELD_ROW (self));

  gtk_label_set_text (PRIVATE (self)->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (PRIVATE (self)->problem), problem != NULL);
}
