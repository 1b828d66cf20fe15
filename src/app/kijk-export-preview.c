/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-export-preview.h"

#include <glib/gi18n.h>

#include "diagram/kijk-painter.h"
#include "kijk-export-job.h"
#include "kijk-interface.h"

/* Around the page. */
#define MARGIN 24.0

/**
 * KijkExportPreview:
 *
 * Shows the pages that an export would have. They are the very scenes that would
 * be written, made in another thread from a copy, so that choosing never waits.
 */
struct _KijkExportPreview {
  GtkWidget     parent_instance;

  GtkWidget    *box;
  GtkDrawingArea *area;
  GtkStack     *stack;
  GtkLabel     *message;
  GtkWidget    *pager;
  GtkLabel     *page_label;
  GtkWidget    *previous_button;
  GtkWidget    *next_button;

  GPtrArray    *scenes;    /* of KijkScene, nullable */
  KijkLook      look;
  int           page;      /* over all scenes, from 0 */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (KijkExportPreview, kijk_export_preview, GTK_TYPE_WIDGET)

static int
count_pages (KijkExportPreview *self)
{
  int n = 0;

  for (guint i = 0; self->scenes != NULL && i < self->scenes->len; i++)
    n += kijk_scene_get_n_pages (self->scenes->pdata[i]);

  return n;
}

/* The scene that the page shown belongs to, and which of its pages that is. */
static KijkScene *
find_scene (KijkExportPreview *self,
            int               *page)
{
  *page = self->page;
  for (guint i = 0; self->scenes != NULL && i < self->scenes->len; i++)
    {
      int n = kijk_scene_get_n_pages (self->scenes->pdata[i]);

      if (*page < n)
        return self->scenes->pdata[i];
      *page -= n;
    }

  return NULL;
}

static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        data)
{
  KijkExportPreview *self = data;
  int page;
  KijkScene *scene = find_scene (self, &page);
  const KijkPage *size;
  double scale, w, h;

  (void) area;
  if (scene == NULL)
    return;

  size = kijk_scene_get_page (scene);
  scale = MIN ((width - 2 * MARGIN) / size->width, (height - 2 * MARGIN) / size->height);
  w = size->width * scale;
  h = size->height * scale;
  if (scale <= 0)
    return;

  cairo_translate (cr, (int) ((width - w) / 2), (int) ((height - h) / 2));
  for (int i = 3; i > 0; i--)
    {
      cairo_rectangle (cr, -i, -i + 1, w + 2 * i, h + 2 * i);
      cairo_set_source_rgba (cr, 0, 0, 0, 0.06);
      cairo_fill (cr);
    }
  cairo_rectangle (cr, 0, 0, w, h);
  cairo_clip (cr);
  cairo_scale (cr, scale, scale);
  kijk_painter_paint_ground (cr, size, KIJK_INK_PAPER, kijk_palette_get (self->look));
  kijk_painter_paint (cr, scene, page + 1, kijk_palette_get (self->look));
}

static void
update_pager (KijkExportPreview *self)
{
  int n = count_pages (self);
  /* Translators: which page of how many. */
  g_autofree char *label = g_strdup_printf (_("%d of %d"), self->page + 1, n);

  gtk_widget_set_visible (self->pager, n > 1);
  gtk_label_set_label (self->page_label, label);
  gtk_widget_set_sensitive (self->previous_button, self->page > 0);
  gtk_widget_set_sensitive (self->next_button, self->page < n - 1);
  gtk_widget_queue_draw (GTK_WIDGET (self->area));
}

/* What the preview is to whoever cannot see it. */
static void
update_name (KijkExportPreview *self)
{
  int page;
  KijkScene *scene = find_scene (self, &page);
  g_autofree char *name = NULL;

  if (scene == NULL)
    return;

  name = g_strdup_printf (_("Preview of %s, page %d of %d"), kijk_scene_get_title (scene),
                          self->page + 1, count_pages (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->area), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
go_to (KijkExportPreview *self,
       int                page)
{
  self->page = CLAMP (page, 0, MAX (count_pages (self) - 1, 0));
  update_pager (self);
  update_name (self);
}

static void
previous_cb (KijkExportPreview *self)
{
  go_to (self, self->page - 1);
}

static void
next_cb (KijkExportPreview *self)
{
  go_to (self, self->page + 1);
}

static void
compose_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  KijkExportJob *job = data;
  GError *error = NULL;
  GPtrArray *scenes;

  (void) source;
  if (g_cancellable_is_cancelled (cancellable))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");
      return;
    }

  scenes = kijk_export_compose (job->project, job->options, &error);
  if (scenes != NULL)
    g_task_return_pointer (task, scenes, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
composed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  KijkExportPreview *self = KIJK_EXPORT_PREVIEW (source);
  g_autoptr (GError) error = NULL;
  GPtrArray *scenes = g_task_propagate_pointer (G_TASK (result), &error);

  (void) data;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_pointer (&self->scenes, g_ptr_array_unref);
  self->scenes = scenes;
  if (scenes == NULL)
    gtk_label_set_label (self->message, error->message);
  gtk_stack_set_visible_child_name (self->stack, scenes != NULL ? "page" : "message");
  go_to (self, self->page);
}

static void
kijk_export_preview_dispose (GObject *object)
{
  KijkExportPreview *self = KIJK_EXPORT_PREVIEW (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->scenes, g_ptr_array_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (kijk_export_preview_parent_class)->dispose (object);
}

static void
kijk_export_preview_class_init (KijkExportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kijk_export_preview_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIJK_RESOURCE_BASE "/ui/kijk-export-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, KijkExportPreview, box);
  gtk_widget_class_bind_template_child (widget_class, KijkExportPreview, area);
  gtk_widget_class_bind_template_child (widget_class, KijkExportPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, KijkExportPreview, message);
  gtk_widget_class_bind_template_child (widget_class, KijkExportPreview, pager);
  gtk_widget_class_bind_template_child (widget_class, KijkExportPreview, page_label);
  gtk_widget_class_bind_template_child (widget_class, KijkExportPreview, previous_button);
  gtk_widget_class_bind_template_child (widget_class, KijkExportPreview, next_button);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
}

static void
kijk_export_preview_init (KijkExportPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drawing_area_set_draw_func (self->area, draw_cb, self, NULL);
  update_pager (self);
}

/**
 * kijk_export_preview_show:
 * @self: a preview
 * @project: a whole project
 * @options: what is asked of the export
 *
 * Shows what an export with @options would be.
 */
void
kijk_export_preview_show (KijkExportPreview       *self,
                          KijkProject             *project,
                          const KijkExportOptions *options)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (KIJK_IS_EXPORT_PREVIEW (self) && KIJK_IS_PROJECT (project) && options != NULL);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->look = options->look;

  task = g_task_new (self, self->cancellable, composed_cb, NULL);
  g_task_set_task_data (task, kijk_export_job_new (project, options),
                        (GDestroyNotify) kijk_export_job_free);
  g_task_run_in_thread (task, compose_thread);
}

/**
 * kijk_export_preview_get_page:
 * @self: a preview
 *
 * Returns: which page of its picture is shown, from 1
 */
int
kijk_export_preview_get_page (KijkExportPreview *self)
{
  int page;

  g_return_val_if_fail (KIJK_IS_EXPORT_PREVIEW (self), 1);

  return find_scene (self, &page) != NULL ? page + 1 : 1;
}
