/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-moment-row.h"

#include <glib/gi18n.h>

#include "analysis/kijk-comparison.h"
#include "kijk-interface.h"

/**
 * KijkMomentRow:
 *
 * Lets one choose between now, or none, and the earlier moments that somebody may look at;
 * not there where there are none.
 */
struct _KijkMomentRow {
  AdwComboRow  parent_instance;

  GPtrArray   *moments; /* of KijkItem: the snapshots that are offered, after the first */
  char        *first;   /* what stands before them */
  char        *wanted;  /* the moment that was chosen last, also where it is not offered */
  gboolean     showing; /* the row is being filled */
};

G_DEFINE_FINAL_TYPE (KijkMomentRow, kijk_moment_row, ADW_TYPE_COMBO_ROW)

/* As much of the past as those may look at who are to see it. */
static GPtrArray *
list_moments (KijkDocument *document,
              KijkLevel     level)
{
  g_autoptr (KijkAudience) audience = kijk_audience_new (level);
  g_autoptr (KijkProject) seen = kijk_project_for_audience (kijk_document_get_project (document), audience);

  return kijk_project_list_by_day (seen, KIJK_SNAPSHOT_DATE);
}

static void
selected_cb (KijkMomentRow *self)
{
  if (self->showing)
    return;

  g_free (self->wanted);
  self->wanted = g_strdup (kijk_moment_row_get_moment (self));
}

static void
kijk_moment_row_finalize (GObject *object)
{
  g_free (KIJK_MOMENT_ROW (object)->wanted);
  g_free (KIJK_MOMENT_ROW (object)->first);
  g_ptr_array_unref (KIJK_MOMENT_ROW (object)->moments);

  G_OBJECT_CLASS (kijk_moment_row_parent_class)->finalize (object);
}

static void
kijk_moment_row_class_init (KijkMomentRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kijk_moment_row_finalize;
}

static void
kijk_moment_row_init (KijkMomentRow *self)
{
  self->moments = g_ptr_array_new ();
  self->first = g_strdup (_("Now"));
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

/**
 * kijk_moment_row_propose:
 * @self: a row that shows nothing yet
 * @first: (nullable): what stands before the moments, instead of now
 * @moment: (nullable): the id of the snapshot that is chosen at first, where it may be
 */
void
kijk_moment_row_propose (KijkMomentRow *self,
                         const char    *first,
                         const char    *moment)
{
  g_return_if_fail (KIJK_IS_MOMENT_ROW (self));

  if (first != NULL)
    {
      g_free (self->first);
      self->first = g_strdup (first);
    }
  g_free (self->wanted);
  self->wanted = g_strdup (moment);
}

/**
 * kijk_moment_row_show:
 * @self: a row
 * @document: whose moments
 * @level: for whose eyes
 *
 * Stays with the moment that was chosen, where that may be looked at; where none may be,
 * it says so.
 */
void
kijk_moment_row_show (KijkMomentRow *self,
                      KijkDocument  *document,
                      KijkLevel      level)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) all = NULL;
  guint selected = 0;

  g_return_if_fail (KIJK_IS_MOMENT_ROW (self) && KIJK_IS_DOCUMENT (document));

  self->showing = TRUE;
  g_ptr_array_unref (self->moments);
  self->moments = list_moments (document, level);

  gtk_string_list_append (labels, self->first);
  for (guint i = 0; i < self->moments->len; i++)
    {
      g_autofree char *name = kijk_moment_describe (self->moments->pdata[i], kijk_interface_get_language ());

      gtk_string_list_append (labels, name);
      if (g_strcmp0 (self->wanted, kijk_item_get_id (self->moments->pdata[i])) == 0)
        selected = i + 1;
    }
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (labels));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), selected);
  self->showing = FALSE;

  /* Those who watch are not told of moments that are not theirs. */
  all = kijk_document_list_moments (document);
  gtk_widget_set_visible (GTK_WIDGET (self), all->len > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self), self->moments->len > 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self),
                               self->moments->len > 0 ? "" : _("No earlier moment is open to them"));
}

/**
 * kijk_moment_row_get_moment:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the id of the snapshot that is chosen; %NULL for
 *   what stands before them
 */
const char *
kijk_moment_row_get_moment (KijkMomentRow *self)
{
  guint selected;

  g_return_val_if_fail (KIJK_IS_MOMENT_ROW (self), NULL);

  selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  return selected > 0 && selected <= self->moments->len
             ? kijk_item_get_id (self->moments->pdata[selected - 1]) : NULL;
}
