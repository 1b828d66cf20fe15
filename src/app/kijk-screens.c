/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-screens.h"

#include "kijk-window.h"

/* Which screens there are, when that changes, and what becomes of the other windows of
 * the program where everybody looks at the same one. */

static gboolean
shows_same (GdkMonitor *a,
            GdkMonitor *b)
{
  GdkRectangle first, second;

  gdk_monitor_get_geometry (a, &first);
  gdk_monitor_get_geometry (b, &second);

  return first.x == second.x && first.y == second.y;
}

/**
 * kijk_screens_list:
 *
 * Returns: (transfer full) (element-type GdkMonitor): the screens that show something
 *   of their own; of those that mirror each other the first
 */
GPtrArray *
kijk_screens_list (void)
{
  GListModel *monitors = gdk_display_get_monitors (gdk_display_get_default ());
  GPtrArray *screens = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      gboolean mirrored = FALSE;

      for (guint j = 0; j < screens->len; j++)
        mirrored |= shows_same (monitor, screens->pdata[j]);
      if (!mirrored)
        g_ptr_array_add (screens, g_steal_pointer (&monitor));
    }

  return screens;
}

/**
 * kijk_screens_find_of:
 * @widget: something in a window
 *
 * Returns: (transfer none) (nullable): the screen it is on
 */
GdkMonitor *
kijk_screens_find_of (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;

  return surface != NULL
             ? gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface)
             : NULL;
}

/**
 * kijk_screens_describe:
 * @monitor: a screen
 *
 * Returns: (transfer full): what it is called, and how large it is
 */
char *
kijk_screens_describe (GdkMonitor *monitor)
{
  const char *name = gdk_monitor_get_model (monitor);
  GdkRectangle geometry;

  if (name == NULL || *name == '\0')
    name = gdk_monitor_get_connector (monitor);
  gdk_monitor_get_geometry (monitor, &geometry);

  return g_strdup_printf ("%s (%d × %d)", name != NULL ? name : "?", geometry.width, geometry.height);
}

/**
 * kijk_screens_are_apart:
 * @screens: (element-type GdkMonitor): screens as kijk_screens_list() gives them
 * @place: where the screen of the audience is
 *
 * Returns: whether it still has that screen for itself, and there is another one. It
 *   may be another thing to the toolkit than it was.
 */
gboolean
kijk_screens_are_apart (GPtrArray          *screens,
                        const GdkRectangle *place)
{
  g_return_val_if_fail (screens != NULL && place != NULL, FALSE);

  for (guint i = 0; screens->len > 1 && i < screens->len; i++)
    {
      GdkRectangle geometry;

      gdk_monitor_get_geometry (screens->pdata[i], &geometry);
      if (gdk_rectangle_equal (&geometry, place))
        return TRUE;
    }

  return FALSE;
}

/* ---- watching ---- */

/**
 * KijkScreensWatch:
 *
 * Tells when screens came, went or show another part of the whole. They do so one
 * after the other; it is told before the next frame, when it is known what came of
 * that.
 */
struct _KijkScreensWatch {
  GObject         parent_instance;

  KijkScreensFunc changed;
  gpointer        data;
  guint           idle_id;
};

G_DEFINE_FINAL_TYPE (KijkScreensWatch, kijk_screens_watch, G_TYPE_OBJECT)

static gboolean
tell_cb (gpointer data)
{
  g_autoptr (KijkScreensWatch) self = g_object_ref (data);

  self->idle_id = 0;
  self->changed (self->data);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (KijkScreensWatch *self)
{
  if (self->idle_id == 0)
    self->idle_id = g_idle_add_full (G_PRIORITY_HIGH, tell_cb, self, NULL);
}

static void
listen (KijkScreensWatch *self,
        GListModel       *monitors,
        guint             position,
        guint             n)
{
  for (guint i = position; i < position + n; i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

      g_signal_connect_object (monitor, "notify::geometry", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
    }
}

static void
monitors_changed_cb (GListModel       *monitors,
                     guint             position,
                     guint             removed,
                     guint             added,
                     KijkScreensWatch *self)
{
  (void) removed;
  listen (self, monitors, position, added);
  changed_cb (self);
}

static void
kijk_screens_watch_finalize (GObject *object)
{
  g_clear_handle_id (&KIJK_SCREENS_WATCH (object)->idle_id, g_source_remove);

  G_OBJECT_CLASS (kijk_screens_watch_parent_class)->finalize (object);
}

static void
kijk_screens_watch_class_init (KijkScreensWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kijk_screens_watch_finalize;
}

static void
kijk_screens_watch_init (KijkScreensWatch *self)
{
  (void) self;
}

/**
 * kijk_screens_watch_new:
 * @changed: (scope forever): what is called after a change
 * @data: what it is called with; it outlives the watch
 *
 * Returns: (transfer full): a watch, until it is let go
 */
KijkScreensWatch *
kijk_screens_watch_new (KijkScreensFunc changed,
                        gpointer        data)
{
  GListModel *monitors = gdk_display_get_monitors (gdk_display_get_default ());
  KijkScreensWatch *self;

  g_return_val_if_fail (changed != NULL, NULL);

  self = g_object_new (KIJK_TYPE_SCREENS_WATCH, NULL);
  self->changed = changed;
  self->data = data;
  g_signal_connect_object (monitors, "items-changed", G_CALLBACK (monitors_changed_cb), self, 0);
  listen (self, monitors, 0, g_list_model_get_n_items (monitors));

  return self;
}

/* ---- the curtain ---- */

/**
 * KijkCurtain:
 *
 * While it is there no other window of the program shows, whichever collaboration it
 * is of, and none that comes meanwhile. When it opens, windows show again what the
 * table may see; a dialog of a window that was on another side before is answered as
 * if it had been closed.
 */
struct _KijkCurtain {
  GObject    parent_instance;

  GtkWindow *stage;   /* not owned: it stays as long as this */
  GPtrArray *hidden;  /* of GtkWindow */
  gboolean   opening;
};

G_DEFINE_FINAL_TYPE (KijkCurtain, kijk_curtain, G_TYPE_OBJECT)

static void
hide (KijkCurtain *self,
      GtkWindow   *window)
{
  if (window == self->stage || self->opening || !gtk_widget_get_visible (GTK_WIDGET (window)))
    return;

  if (!g_ptr_array_find (self->hidden, window, NULL))
    g_ptr_array_add (self->hidden, g_object_ref (window));
  gtk_widget_set_visible (GTK_WIDGET (window), FALSE);
}

static void
visible_cb (GtkWindow   *window,
            GParamSpec  *pspec,
            KijkCurtain *self)
{
  (void) pspec;
  hide (self, window);
}

static void
add (KijkCurtain *self,
     GtkWindow   *window)
{
  g_signal_connect_object (window, "notify::visible", G_CALLBACK (visible_cb), self, 0);
  hide (self, window);
}

static void
toplevels_changed_cb (GListModel  *toplevels,
                      guint        position,
                      guint        removed,
                      guint        added,
                      KijkCurtain *self)
{
  (void) removed;
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (window != NULL)
        add (self, window);
    }
}

static void
kijk_curtain_finalize (GObject *object)
{
  g_ptr_array_unref (KIJK_CURTAIN (object)->hidden);

  G_OBJECT_CLASS (kijk_curtain_parent_class)->finalize (object);
}

static void
kijk_curtain_class_init (KijkCurtainClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kijk_curtain_finalize;
}

static void
kijk_curtain_init (KijkCurtain *self)
{
  self->hidden = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * kijk_curtain_new:
 * @stage: the window that stays
 *
 * Returns: (transfer full): a curtain before all other windows
 */
KijkCurtain *
kijk_curtain_new (GtkWindow *stage)
{
  KijkCurtain *self = g_object_new (KIJK_TYPE_CURTAIN, NULL);
  GListModel *toplevels = gtk_window_get_toplevels ();
  g_autoptr (GPtrArray) windows = g_ptr_array_new_with_free_func (g_object_unref);

  self->stage = stage;
  g_signal_connect_object (toplevels, "items-changed", G_CALLBACK (toplevels_changed_cb), self, 0);
  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    g_ptr_array_add (windows, g_list_model_get_item (toplevels, i));
  for (guint i = 0; i < windows->len; i++)
    add (self, windows->pdata[i]);

  return self;
}

/* Returns: whether the window showed something else than the table's side */
static gboolean
turn_to_table (GtkWindow *window)
{
  KijkDocument *document = KIJK_IS_WINDOW (window) ? kijk_window_get_document (KIJK_WINDOW (window)) : NULL;

  if (document == NULL || kijk_document_get_side (document) == KIJK_LEVEL_TABLE)
    return FALSE;

  kijk_document_set_side (document, KIJK_LEVEL_TABLE);
  return TRUE;
}

static gboolean
belongs_to_any (GtkWindow *window,
                GPtrArray *turned)
{
  for (; window != NULL; window = gtk_window_get_transient_for (window))
    if (g_ptr_array_find (turned, window, NULL))
      return TRUE;

  return FALSE;
}

/* As if somebody had closed it, though nobody saw it. */
static void
answer (GtkWindow *window)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (window, "close-request", &handled);
  if (!handled)
    gtk_window_destroy (window);
}

/**
 * kijk_curtain_open:
 * @self: a curtain
 * @last: (nullable): the window that comes before the others
 *
 * Shows again what was hidden, on the side of the table. There is nothing to do with
 * it after that but to let it go.
 */
void
kijk_curtain_open (KijkCurtain *self,
                   GtkWindow   *last)
{
  g_autoptr (GPtrArray) turned = g_ptr_array_new ();

  g_return_if_fail (KIJK_IS_CURTAIN (self));

  self->opening = TRUE;
  for (guint i = 0; i < self->hidden->len; i++)
    if (turn_to_table (self->hidden->pdata[i]))
      g_ptr_array_add (turned, self->hidden->pdata[i]);

  for (guint i = 0; i < self->hidden->len; i++)
    {
      GtkWindow *window = self->hidden->pdata[i];

      if (!KIJK_IS_WINDOW (window) && belongs_to_any (window, turned))
        answer (window);
      else
        gtk_widget_set_visible (GTK_WIDGET (window), TRUE);
    }
  if (last != NULL)
    gtk_window_present (last);
  g_ptr_array_set_size (self->hidden, 0);
}
