/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-export-share.h"

#include <glib/gi18n.h>

#include "analysis/kijk-elimination.h"
#include "export/kijk-tally.h"
#include "kijk-export-job.h"
#include "kijk-interface.h"
#include "kijk-release-dialog.h"
#include "method/kijk-words.h"

/**
 * KijkExportShare:
 *
 * Says what goes along in an export and what stays behind, before it is written;
 * offers to release what is shared; warns where others can guess.
 */
struct _KijkExportShare {
  AdwPreferencesGroup  parent_instance;

  AdwExpanderRow      *share_row;
  GtkWidget           *release_row;
  GtkWidget           *warning_row;

  KijkDocument        *document;
  GPtrArray           *rows;     /* what the share row holds now */
  KijkExportOptions   *options;  /* what was asked last */
  GCancellable        *counting;
};

G_DEFINE_FINAL_TYPE (KijkExportShare, kijk_export_share, ADW_TYPE_PREFERENCES_GROUP)

/* Counted in another thread, from the scenes that would be written. */
typedef struct {
  KijkExportJob *asked; /* of what whoever is told may know */
  GArray        *tallies;
  GPtrArray     *shared;
  gboolean       exposes;
} Count;

static void
count_free (Count *count)
{
  kijk_export_job_free (count->asked);
  g_clear_pointer (&count->tallies, g_array_unref);
  g_clear_pointer (&count->shared, g_ptr_array_unref);
  g_free (count);
}

/* How many of each kind go along, or stay @behind. */
static char *
join_counts (GArray   *tallies,
             gboolean  behind)
{
  int n[KIJK_N_KINDS] = { 0 };

  for (guint i = 0; i < tallies->len; i++)
    {
      const KijkTally *tally = &g_array_index (tallies, KijkTally, i);

      n[tally->kind] = (int) (behind ? tally->stays : tally->goes);
    }

  return kijk_interface_count_kinds (n);
}

static void
add_tally (KijkExportShare *self,
           KijkTally        *tally)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *count = kijk_interface_count (kijk_kind_get (tally->kind)->name,
                                                 (int) tally->goes);
  g_autofree char *goes = NULL;
  g_autofree char *stays = NULL;

  /* Translators: of a kind of thing, such as “5 interests”. */
  goes = g_strdup_printf (ngettext ("%s goes along", "%s go along", tally->goes), count);
  stays = g_strdup_printf (ngettext ("%u stays behind", "%u stay behind", tally->stays), tally->stays);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), goes);
  if (tally->stays > 0)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), stays);
  adw_expander_row_add_row (self->share_row, row);
  g_ptr_array_add (self->rows, row);
}

static void
update_share_row (KijkExportShare *self,
                  GArray           *tallies)
{
  g_autofree char *going = join_counts (tallies, FALSE);
  g_autofree char *staying = join_counts (tallies, TRUE);
  g_autofree char *title = NULL;
  g_autofree char *stays = NULL;
  guint n_goes = 0;
  guint n_stays = 0;

  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (self->share_row, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < tallies->len; i++)
    {
      n_goes += g_array_index (tallies, KijkTally, i).goes;
      n_stays += g_array_index (tallies, KijkTally, i).stays;
      add_tally (self, &g_array_index (tallies, KijkTally, i));
    }

  title = n_goes == 0 ? g_strdup (_("Nothing goes along"))
                      : g_strdup_printf (ngettext ("%s goes along", "%s go along", n_goes), going);
  stays = n_stays == 0 ? g_strdup (_("Nothing stays behind"))
                       : g_strdup_printf (ngettext ("%s stays behind", "%s stay behind", n_stays),
                                          staying);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->share_row), title);
  adw_expander_row_set_subtitle (self->share_row, stays);
  gtk_widget_set_visible (GTK_WIDGET (self->share_row), tallies->len > 0);
}

static void
update_release_row (KijkExportShare *self,
                    GArray           *tallies)
{
  g_autofree char *title = NULL;
  guint shared = 0;

  for (guint i = 0; i < tallies->len; i++)
    shared += g_array_index (tallies, KijkTally, i).shared;

  title = g_strdup_printf (ngettext ("Release %u shared item…", "Release %u shared items…", shared),
                           shared);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->release_row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->release_row),
                               _("With a note of who agreed to that"));
  gtk_widget_set_visible (self->release_row, shared > 0 && kijk_document_has_secrets (self->document));
}

static void
count_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  Count *count = data;
  GError *error = NULL;

  (void) source;
  if (g_task_return_error_if_cancelled (task))
    return;

  count->tallies = kijk_export_count (count->asked->project, count->asked->options, &error);
  if (count->exposes)
    {
      g_autoptr (GPtrArray) exposed = kijk_find_exposed_parties (count->asked->project,
                                                                 &count->asked->options->audience);

      count->exposes = exposed->len > 0;
    }

  (void) cancellable;
  if (count->tallies == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  KijkExportShare *self = KIJK_EXPORT_SHARE (source);
  Count *count = g_task_get_task_data (G_TASK (result));

  (void) data;
  if (!g_task_propagate_boolean (G_TASK (result), NULL) || self->document == NULL)
    return;

  update_share_row (self, count->tallies);
  update_release_row (self, count->tallies);
  gtk_widget_set_visible (self->warning_row, count->exposes);
  gtk_widget_set_visible (GTK_WIDGET (self), count->tallies->len > 0);
}

/* ---- releasing ---- */

static Count *
create_count (KijkExportShare *self)
{
  Count *count = g_new0 (Count, 1);
  g_autoptr (KijkProject) present = NULL;

  present = kijk_document_create_present (self->document);
  count->asked = kijk_export_job_new (present, self->options);

  return count;
}

static void
list_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Count *count = data;
  GError *error = NULL;

  (void) source;
  (void) cancellable;
  count->shared = kijk_export_list_shared (count->asked->project, count->asked->options, &error);
  if (count->shared != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  KijkExportShare *self = KIJK_EXPORT_SHARE (source);
  Count *count = g_task_get_task_data (G_TASK (result));

  (void) data;
  gtk_widget_set_sensitive (self->release_row, TRUE);
  if (g_task_propagate_boolean (G_TASK (result), NULL) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    kijk_release_dialog_present (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                 self->document, count->shared);
}

static void
release_cb (KijkExportShare *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, listed_cb, NULL);

  gtk_widget_set_sensitive (self->release_row, FALSE);
  g_task_set_task_data (task, create_count (self), (GDestroyNotify) count_free);
  g_task_run_in_thread (task, list_thread);
}

static void
kijk_export_share_dispose (GObject *object)
{
  KijkExportShare *self = KIJK_EXPORT_SHARE (object);

  if (self->counting != NULL)
    g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (kijk_export_share_parent_class)->dispose (object);
}

static void
kijk_export_share_finalize (GObject *object)
{
  KijkExportShare *self = KIJK_EXPORT_SHARE (object);

  g_ptr_array_unref (self->rows);
  kijk_export_options_free (self->options);

  G_OBJECT_CLASS (kijk_export_share_parent_class)->finalize (object);
}

static void
kijk_export_share_class_init (KijkExportShareClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kijk_export_share_dispose;
  G_OBJECT_CLASS (klass)->finalize = kijk_export_share_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIJK_RESOURCE_BASE "/ui/kijk-export-share.ui");
  gtk_widget_class_bind_template_child (widget_class, KijkExportShare, share_row);
  gtk_widget_class_bind_template_child (widget_class, KijkExportShare, release_row);
  gtk_widget_class_bind_template_child (widget_class, KijkExportShare, warning_row);
  gtk_widget_class_bind_template_callback (widget_class, release_cb);
}

static void
kijk_export_share_init (KijkExportShare *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kijk_export_share_count:
 * @self: the rows
 * @document: a document
 * @options: what would be exported
 *
 * Counts anew and shows it when it is known.
 *
 * At the table it is counted among what the table sees: that more stays behind
 * would tell that there is more. Only the facilitator may know that an unnamed
 * interest can be guessed.
 */
void
kijk_export_share_count (KijkExportShare         *self,
                         KijkDocument            *document,
                         const KijkExportOptions *options)
{
  g_autoptr (GTask) task = NULL;
  Count *count;

  g_set_object (&self->document, document);
  kijk_export_options_free (self->options);
  self->options = kijk_export_options_copy (options);

  if (self->counting != NULL)
    g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  self->counting = g_cancellable_new ();

  /* Of the past nothing goes along unnamed. */
  count = create_count (self);
  count->exposes = options->snapshot == NULL && kijk_document_get_side (self->document) == KIJK_LEVEL_FACILITATOR &&
                   options->audience.level == KIJK_LEVEL_TABLE && kijk_export_has_kijkglas (options->view);

  task = g_task_new (self, self->counting, counted_cb, NULL);
  g_task_set_task_data (task, count, (GDestroyNotify) count_free);
  g_task_run_in_thread (task, count_thread);
}
