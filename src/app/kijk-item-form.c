/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-item-form.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "kijk-field-row.h"
#include "kijk-interface.h"
#include "kijk-title.h"

/**
 * KijkItemForm:
 *
 * The rows for items of one kind: what is filled or always asked first, all of it
 * when more is asked for, and apart from it what is for the facilitator only.
 */
struct _KijkItemForm {
  GtkBox            parent_instance;

  KijkDocument     *document;
  KijkKindId        kind;
  char            **ids;
  GPtrArray        *all;          /* of KijkFieldRow, in order */
  GtkListBox       *rows;
  GtkWidget        *private_part;
  GtkListBox       *private_rows;
  GtkToggleButton  *more;
  AdwButtonContent *more_content;
};

G_DEFINE_FINAL_TYPE (KijkItemForm, kijk_item_form, GTK_TYPE_BOX)

static KijkItem *
find_item (KijkItemForm *self)
{
  KijkProject *view = kijk_document_get_view (self->document);

  for (int i = 0; self->ids[i] != NULL; i++)
    {
      KijkItem *item = kijk_project_get_item (view, self->ids[i]);

      if (item != NULL && kijk_item_is (item, self->kind))
        return item;
    }

  return NULL;
}

static gboolean
shows (KijkItemForm      *self,
       const KijkFormRow *row,
       KijkItem          *item)
{
  gboolean several = self->ids[0] != NULL && self->ids[1] != NULL;

  if (several)
    return row->for_several && kijk_form_shows (row, self->document, item, TRUE);

  return kijk_form_shows (row, self->document, item, gtk_toggle_button_get_active (self->more));
}

static void
more_toggled_cb (KijkItemForm *self)
{
  gboolean more = gtk_toggle_button_get_active (self->more);

  adw_button_content_set_label (self->more_content, more ? _("Less") : _("More"));
  adw_button_content_set_icon_name (self->more_content,
                                    more ? "pan-up-symbolic" : "pan-down-symbolic");
  kijk_item_form_refresh (self);
}

static void
add_rows (KijkItemForm *self)
{
  guint n_rows;
  const KijkFormRow *rows = kijk_form_get_rows (self->kind, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    {
      GtkWidget *row = kijk_field_row_new (self->document, &rows[i]);

      gtk_list_box_append (rows[i].part == KIJK_FORM_PRIVATE ? self->private_rows : self->rows,
                           row);
      g_ptr_array_add (self->all, row);
    }
}

static void
kijk_item_form_dispose (GObject *object)
{
  KijkItemForm *self = KIJK_ITEM_FORM (object);

  g_ptr_array_set_size (self->all, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), KIJK_TYPE_ITEM_FORM);

  G_OBJECT_CLASS (kijk_item_form_parent_class)->dispose (object);
}

static void
kijk_item_form_finalize (GObject *object)
{
  KijkItemForm *self = KIJK_ITEM_FORM (object);

  g_clear_object (&self->document);
  g_ptr_array_unref (self->all);
  g_strfreev (self->ids);

  G_OBJECT_CLASS (kijk_item_form_parent_class)->finalize (object);
}

static void
kijk_item_form_class_init (KijkItemFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kijk_item_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = kijk_item_form_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIJK_RESOURCE_BASE "/ui/kijk-item-form.ui");
  gtk_widget_class_bind_template_child (widget_class, KijkItemForm, rows);
  gtk_widget_class_bind_template_child (widget_class, KijkItemForm, private_part);
  gtk_widget_class_bind_template_child (widget_class, KijkItemForm, private_rows);
  gtk_widget_class_bind_template_child (widget_class, KijkItemForm, more);
  gtk_widget_class_bind_template_child (widget_class, KijkItemForm, more_content);
  gtk_widget_class_bind_template_callback (widget_class, more_toggled_cb);
}

static void
kijk_item_form_init (KijkItemForm *self)
{
  self->all = g_ptr_array_new ();
  self->ids = g_new0 (char *, 1);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kijk_item_form_new:
 * @document: a document
 * @kind: a kind that has a form
 *
 * Returns: (transfer floating): a form for items of @kind
 */
GtkWidget *
kijk_item_form_new (KijkDocument *document,
                    KijkKindId    kind)
{
  KijkItemForm *self;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document), NULL);

  self = g_object_new (KIJK_TYPE_ITEM_FORM, NULL);
  self->document = g_object_ref (document);
  self->kind = kind;
  add_rows (self);

  return GTK_WIDGET (self);
}

/**
 * kijk_item_form_set_items:
 * @self: a form
 * @ids: (array zero-terminated=1): the ids of what it is about, of its kind
 */
void
kijk_item_form_set_items (KijkItemForm        *self,
                          const char   *const *ids)
{
  g_return_if_fail (KIJK_IS_ITEM_FORM (self) && ids != NULL);

  if (!g_strv_equal (ids, (const char *const *) self->ids))
    {
      kijk_item_form_commit (self);
      g_strfreev (self->ids);
      self->ids = g_strdupv ((char **) ids);
    }
  for (guint i = 0; i < self->all->len; i++)
    kijk_field_row_set_items (self->all->pdata[i], (const char *const *) self->ids);
  kijk_item_form_refresh (self);
}

/**
 * kijk_item_form_refresh:
 * @self: a form
 *
 * Shows what its items are now.
 */
void
kijk_item_form_refresh (KijkItemForm *self)
{
  KijkItem *item;
  gboolean has_private = FALSE;

  g_return_if_fail (KIJK_IS_ITEM_FORM (self));

  item = find_item (self);
  if (item == NULL)
    return;

  for (guint i = 0; i < self->all->len; i++)
    {
      const KijkFormRow *row = kijk_field_row_get_row (self->all->pdata[i]);
      gboolean visible = shows (self, row, item);

      gtk_widget_set_visible (self->all->pdata[i], visible);
      has_private |= visible && row->part == KIJK_FORM_PRIVATE;
      /* Also one that is not shown: no words of what it was about before stay in it. */
      kijk_field_row_refresh (self->all->pdata[i]);
    }
  gtk_widget_set_visible (self->private_part, has_private);
  gtk_widget_set_visible (GTK_WIDGET (self->more),
                          self->ids[1] == NULL && (gtk_toggle_button_get_active (self->more) ||
                                                   kijk_form_has_more (self->document, item)));
}

/**
 * kijk_item_form_commit:
 * @self: a form
 *
 * Enters what was typed but not entered yet.
 */
void
kijk_item_form_commit (KijkItemForm *self)
{
  g_return_if_fail (KIJK_IS_ITEM_FORM (self));

  for (guint i = 0; i < self->all->len; i++)
    kijk_field_row_commit (self->all->pdata[i]);
}

/**
 * kijk_item_form_turn:
 * @self: a form
 *
 * Another side is on: shows what its items are there, also in rows that are not shown.
 */
void
kijk_item_form_turn (KijkItemForm *self)
{
  g_return_if_fail (KIJK_IS_ITEM_FORM (self));

  for (guint i = 0; i < self->all->len; i++)
    kijk_field_row_turn (self->all->pdata[i]);
}

/**
 * kijk_item_form_name_unfinished:
 * @self: a form
 *
 * Returns: (transfer full) (nullable): what the item is called for which words stand
 *   there that cannot be entered; %NULL if there are none
 */
char *
kijk_item_form_name_unfinished (KijkItemForm *self)
{
  KijkItem *item;

  g_return_val_if_fail (KIJK_IS_ITEM_FORM (self), NULL);

  item = find_item (self);
  for (guint i = 0; item != NULL && i < self->all->len; i++)
    if (kijk_field_row_is_unfinished (self->all->pdata[i]))
      return kijk_title_make_short (kijk_document_get_view (self->document), item,
                                    kijk_interface_get_language ());

  return NULL;
}

/**
 * kijk_item_form_has_unfinished:
 * @self: a form
 *
 * Returns: whether such words stand there, or wait for other items
 */
gboolean
kijk_item_form_has_unfinished (KijkItemForm *self)
{
  g_return_val_if_fail (KIJK_IS_ITEM_FORM (self), FALSE);

  for (guint i = 0; i < self->all->len; i++)
    if (kijk_field_row_has_unfinished (self->all->pdata[i]))
      return TRUE;

  return FALSE;
}

/**
 * kijk_item_form_focus_first:
 * @self: a form
 *
 * Returns: whether the control of the first row could take focus
 */
gboolean
kijk_item_form_focus_first (KijkItemForm *self)
{
  g_return_val_if_fail (KIJK_IS_ITEM_FORM (self), FALSE);

  for (guint i = 0; i < self->all->len; i++)
    if (gtk_widget_get_visible (self->all->pdata[i]))
      return gtk_widget_child_focus (self->all->pdata[i], GTK_DIR_TAB_FORWARD);

  return FALSE;
}
