/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-workspace-private.h"

#include <math.h>

#include "kijk-coins.h"
#include "kijk-interface.h"
#include "method/kijk-words.h"

/* So wide the panels are, in units of the window; narrower windows leave out the
 * legend before the picture has to shrink. */
#define OUTLINE_WIDTH 261
#define LEGEND_WIDTH 230
#define INSPECTOR_WIDTH 321

/**
 * KijkWorkspace:
 *
 * What a window shows of an open collaboration: the picture, what lies beside it,
 * and the bar to add to it. Panels lie over the ground at the sides of the picture,
 * which stays where it is.
 */
G_DEFINE_FINAL_TYPE (KijkWorkspace, kijk_workspace, GTK_TYPE_WIDGET)

KijkCanvas *
_kijk_workspace_get_canvas (KijkWorkspace *self)
{
  return self->canvas[self->view];
}

static void
canvas_status_cb (KijkCanvas    *canvas,
                  const char    *text,
                  KijkWorkspace *self)
{
  (void) canvas;

  _kijk_workspace_say (self, text);
}

static void
bar_status_cb (KijkWorkspace *self,
               const char    *text)
{
  _kijk_workspace_say (self, text);
}

static void
zoomed_cb (KijkCanvas    *canvas,
           KijkWorkspace *self)
{
  g_autofree char *text = g_strdup_printf ("%.0f%%", 100 * kijk_canvas_get_zoom (canvas));

  gtk_label_set_text (self->zoom_label, text);
  /* A larger picture goes on below the legend. */
  if (kijk_canvas_get_zoom (canvas) > 1)
    gtk_widget_add_css_class (GTK_WIDGET (self->legend), "over");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->legend), "over");
}

/* ---- what lies beside the picture ---- */

gboolean
_kijk_workspace_get_state (KijkWorkspace *self,
                           const char    *action)
{
  g_autoptr (GVariant) state =
      g_action_group_get_action_state (G_ACTION_GROUP (self->actions), action);

  return state != NULL && g_variant_get_boolean (state);
}

void
_kijk_workspace_set_state (KijkWorkspace *self,
                           const char    *action,
                           gboolean       state)
{
  GAction *simple = g_action_map_lookup_action (G_ACTION_MAP (self->actions), action);

  g_simple_action_set_state (G_SIMPLE_ACTION (simple), g_variant_new_boolean (state));
}

void
_kijk_workspace_enable (KijkWorkspace *self,
                        const char    *action,
                        gboolean       enabled)
{
  GAction *simple = g_action_map_lookup_action (G_ACTION_MAP (self->actions), action);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (simple), enabled && !_kijk_workspace_is_shut (self, action));
}

static gboolean
wants_inspector (KijkWorkspace *self)
{
  if (_kijk_workspace_is_asking (self))
    return !_kijk_workspace_has_board (self);
  if (self->dismissed)
    return FALSE;
  /* What changed is said there. */
  if (kijk_document_get_since (self->document) != NULL)
    return TRUE;

  return self->pinned || self->view != KIJK_VIEW_KIJKGLAS ||
         kijk_selection_get_n (self->selection) > 0 ||
         kijk_selection_get_phase (self->selection) >= 0;
}

void
_kijk_workspace_update_panels (KijkWorkspace *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  gboolean inspector = wants_inspector (self);
  gboolean board = _kijk_workspace_has_board (self);
  gboolean outline = !board && _kijk_workspace_get_state (self, "outline");
  double right = inspector ? INSPECTOR_WIDTH : 0;
  double left = outline ? OUTLINE_WIDTH : 0;
  double picture = MIN (gtk_widget_get_height (GTK_WIDGET (self->canvases)), 560) *
                   kijk_canvas_get_aspect (_kijk_workspace_get_canvas (self));
  gboolean lens = _kijk_workspace_has_lens (self);
  /* Cards say in full what a key would explain, and need its room. */
  gboolean legend = self->has_legend && !lens && !board && !_kijk_workspace_has_result (self) && width - left - right - LEGEND_WIDTH >= picture;

  _kijk_workspace_set_state (self, "inspector", inspector);
  gtk_revealer_set_reveal_child (self->inspector_revealer, inspector);
  gtk_revealer_set_reveal_child (self->outline_revealer, outline);
  gtk_revealer_set_reveal_child (self->legend_revealer, legend);
  left += legend ? LEGEND_WIDTH : 0;
  for (int i = 0; i < KIJK_N_VIEWS; i++)
    if (self->canvas[i] != NULL)
      kijk_canvas_set_insets (self->canvas[i], left, right);
  gtk_widget_set_margin_end (self->tools, (int) right + 10);
  /* Beside the legend in the corner that the rings leave free; the wheel leaves none,
   * but its legend is short. */
  if (self->view != KIJK_VIEW_KIJKGLAS)
    left = outline ? OUTLINE_WIDTH : 0;
  gtk_widget_set_margin_start (self->corner, 10 + (int) left);
  _kijk_workspace_update_lens (self);
}

/* A panel that is shut is not there: neither to Tab nor to a screen reader. */
static void
revealed_cb (GtkRevealer *revealer)
{
  gtk_widget_set_visible (GTK_WIDGET (revealer), gtk_revealer_get_reveal_child (revealer) ||
                                                     gtk_revealer_get_child_revealed (revealer));
}

static void
selection_changed_cb (KijkSelection *selection,
                      KijkWorkspace *self)
{
  if (kijk_selection_get_n (selection) > 0 || kijk_selection_get_phase (selection) >= 0)
    self->dismissed = FALSE;
  _kijk_workspace_update_selected (self);
  _kijk_workspace_update_panels (self);
}

static void
update_legend (KijkWorkspace *self)
{
  KijkScene *scene = kijk_canvas_get_scene (_kijk_workspace_get_canvas (self));

  if (scene != NULL)
    kijk_legend_panel_set_scene (self->legend, scene);
}

/* Wide enough for the legend, or no longer: not while widgets get their size. */
static gboolean
resize_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       data)
{
  KijkWorkspace *self = KIJK_WORKSPACE (widget);

  (void) clock;
  (void) data;

  self->resize_id = 0;
  _kijk_workspace_update_panels (self);

  return G_SOURCE_REMOVE;
}

static void
resized_cb (KijkWorkspace *self)
{
  if (self->resize_id == 0)
    self->resize_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), resize_cb, NULL, NULL);
}

static void
built_cb (KijkCanvas    *canvas,
          KijkWorkspace *self)
{
  _kijk_workspace_update_panels (self);
  if (canvas != _kijk_workspace_get_canvas (self))
    return;

  update_legend (self);
  _kijk_workspace_update_kompas (self);
}

void
_kijk_workspace_edit (KijkWorkspace *self)
{
  self->dismissed = FALSE;
  self->pinned |= kijk_selection_get_n (self->selection) == 0;
  _kijk_workspace_update_panels (self);
  gtk_widget_set_visible (GTK_WIDGET (self->inspector_revealer), TRUE);
  kijk_inspector_edit (self->inspector);
}

static void
added_cb (KijkWorkspace *self,
          const char    *id)
{
  kijk_canvas_show_item (_kijk_workspace_get_canvas (self), id);
  _kijk_workspace_tell_hidden (self, id);
}

static void
found_cb (KijkWorkspace *self)
{
  g_auto (GStrv) ids = kijk_outline_list_found (self->outline);

  if (self->canvas[KIJK_VIEW_KIJKGLAS] != NULL)
    kijk_canvas_set_found (self->canvas[KIJK_VIEW_KIJKGLAS], (const char *const *) ids);
}

static void
left_cb (KijkWorkspace *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (_kijk_workspace_get_canvas (self)));
}

/* ---- the widget ---- */

/* Out of a panel and back to the picture, where whoever has something open first
 * did not take the key. */
static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   data)
{
  GtkWidget *canvas = GTK_WIDGET (_kijk_workspace_get_canvas (KIJK_WORKSPACE (widget)));

  (void) args;
  (void) data;

  if (_kijk_workspace_is_asking (KIJK_WORKSPACE (widget)))
    {
      gtk_widget_activate_action (widget, "workspace.stop-asking", NULL);
      return GDK_EVENT_STOP;
    }
  if (gtk_widget_is_focus (canvas) || gtk_widget_get_focus_child (canvas) != NULL)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (canvas);
  return GDK_EVENT_STOP;
}

static gboolean
kijk_workspace_grab_focus (GtkWidget *widget)
{
  KijkWorkspace *self = KIJK_WORKSPACE (widget);

  if (_kijk_workspace_has_board (self))
    return gtk_widget_grab_focus (self->poll_board);
  if (self->view != KIJK_VIEW_KIJKGLAS || kijk_document_is_looking_back (self->document))
    return gtk_widget_grab_focus (GTK_WIDGET (_kijk_workspace_get_canvas (self)));

  kijk_entry_bar_ask (self->entry_bar, KIJK_KIND_STAKEHOLDER, -1, NULL);
  return TRUE;
}

static void
kijk_workspace_dispose (GObject *object)
{
  KijkWorkspace *self = KIJK_WORKSPACE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->status_id, g_source_remove);
  if (self->resize_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->resize_id);
  self->resize_id = 0;
  gtk_widget_dispose_template (GTK_WIDGET (self), KIJK_TYPE_WORKSPACE);
  /* In GTK 4.8 that lets go of those that have a name here, of no others. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (kijk_workspace_parent_class)->dispose (object);
}

static void
kijk_workspace_finalize (GObject *object)
{
  KijkWorkspace *self = KIJK_WORKSPACE (object);

  g_clear_object (&self->document);
  g_clear_object (&self->selection);
  g_clear_object (&self->actions);
  g_clear_object (&self->replay);

  G_OBJECT_CLASS (kijk_workspace_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, KijkWorkspace, canvases);
  gtk_widget_class_bind_template_child (widget_class, KijkWorkspace, outline_revealer);
  gtk_widget_class_bind_template_child (widget_class, KijkWorkspace, outline);
  gtk_widget_class_bind_template_child (widget_class, KijkWorkspace, legend_revealer);
  gtk_widget_class_bind_template_child (widget_class, KijkWorkspace, legend);
  gtk_widget_class_bind_template_child (widget_class, KijkWorkspace, corner);
  gtk_widget_class_bind_template_child (widget_class, KijkWorkspace, empty);
  gtk_widget_class_bind_template_child (widget_class, KijkWorkspace, empty_text);
  gtk_widget_class_bind_template_child (widget_class, KijkWorkspace, empty_button);
  gtk_widget_class_bind_template_child (widget_class, KijkWorkspace, empty_agree);
  gtk_widget_class_bind_template_child (widget_class, KijkWorkspace, filtered);
  gtk_widget_class_bind_template_child (widget_class, KijkWorkspace, filtered_text);
  gtk_widget_class_bind_template_child (widget_class, KijkWorkspace, status_revealer);
  gtk_widget_class_bind_template_child (widget_class, KijkWorkspace, status);
  gtk_widget_class_bind_template_child (widget_class, KijkWorkspace, lens);
  gtk_widget_class_bind_template_child (widget_class, KijkWorkspace, lens_pages);
  gtk_widget_class_bind_template_child (widget_class, KijkWorkspace, lens_page);
  gtk_widget_class_bind_template_child (widget_class, KijkWorkspace, tools);
  gtk_widget_class_bind_template_child (widget_class, KijkWorkspace, filter_tool);
  gtk_widget_class_bind_template_child (widget_class, KijkWorkspace, filter_button);
  gtk_widget_class_bind_template_child (widget_class, KijkWorkspace, zoom_label);
  gtk_widget_class_bind_template_child (widget_class, KijkWorkspace, inspector_revealer);
  gtk_widget_class_bind_template_child (widget_class, KijkWorkspace, inspector);
  gtk_widget_class_bind_template_child (widget_class, KijkWorkspace, entry_bar);
  gtk_widget_class_bind_template_child (widget_class, KijkWorkspace, kompas_bar);
  gtk_widget_class_bind_template_callback (widget_class, added_cb);
  gtk_widget_class_bind_template_callback (widget_class, bar_status_cb);
  gtk_widget_class_bind_template_callback (widget_class, found_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
}

static void
kijk_workspace_class_init (KijkWorkspaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kijk_workspace_dispose;
  G_OBJECT_CLASS (klass)->finalize = kijk_workspace_finalize;
  widget_class->grab_focus = kijk_workspace_grab_focus;

  g_type_ensure (KIJK_TYPE_OUTLINE);
  g_type_ensure (KIJK_TYPE_LEGEND_PANEL);
  g_type_ensure (KIJK_TYPE_INSPECTOR);
  g_type_ensure (KIJK_TYPE_ENTRY_BAR);
  g_type_ensure (KIJK_TYPE_KOMPAS_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIJK_RESOURCE_BASE "/ui/kijk-workspace.ui");
  bind_children (widget_class);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
kijk_workspace_init (KijkWorkspace *self)
{
  GtkRevealer *revealers[3];

  self->has_legend = TRUE;
  _kijk_workspace_add_actions (self);
  gtk_widget_init_template (GTK_WIDGET (self));

  revealers[0] = self->outline_revealer;
  revealers[1] = self->legend_revealer;
  revealers[2] = self->inspector_revealer;
  for (guint i = 0; i < G_N_ELEMENTS (revealers); i++)
    {
      g_signal_connect (revealers[i], "notify::child-revealed", G_CALLBACK (revealed_cb), NULL);
      g_signal_connect (revealers[i], "notify::reveal-child", G_CALLBACK (revealed_cb), NULL);
      revealed_cb (revealers[i]);
    }
  _kijk_workspace_init_status (self);
}

static void
add_canvas (KijkWorkspace *self,
            KijkView       view)
{
  GtkWidget *canvas = kijk_canvas_new (self->document, self->selection, view);

  self->canvas[view] = KIJK_CANVAS (canvas);
  g_signal_connect (canvas, "status", G_CALLBACK (canvas_status_cb), self);
  g_signal_connect (canvas, "zoomed", G_CALLBACK (zoomed_cb), self);
  g_signal_connect (canvas, "built", G_CALLBACK (built_cb), self);
  g_signal_connect_swapped (canvas, "edit", G_CALLBACK (_kijk_workspace_edit), self);
  g_signal_connect_swapped (canvas, "focused", G_CALLBACK (_kijk_workspace_update_panels), self);
  g_signal_connect_swapped (canvas, "resized", G_CALLBACK (resized_cb), self);
  kijk_canvas_set_spared (self->canvas[view], INSPECTOR_WIDTH);
  _kijk_workspace_add_clipboard_keys (canvas);
  gtk_box_append (self->canvases, canvas);
}

/**
 * kijk_workspace_new:
 * @document: an open collaboration
 *
 * Returns: (transfer floating): a workspace for it, showing its Kijkglas
 */
GtkWidget *
kijk_workspace_new (KijkDocument *document)
{
  KijkWorkspace *self;

  g_return_val_if_fail (KIJK_IS_DOCUMENT (document), NULL);

  self = g_object_new (KIJK_TYPE_WORKSPACE, NULL);
  self->document = g_object_ref (document);
  /* In this order they hear of a change: what is still there to be selected, what
   * it looks like, and then whoever shows it. */
  self->selection = kijk_selection_new (kijk_document_get_view (document));
  kijk_coins_for_document (document);
  add_canvas (self, KIJK_VIEW_KIJKGLAS);
  kijk_outline_set_document (self->outline, document, self->selection);
  _kijk_workspace_add_clipboard_keys (GTK_WIDGET (self->outline));
  kijk_inspector_set_document (self->inspector, document, self->selection);
  g_signal_connect_swapped (self->inspector, "status", G_CALLBACK (bar_status_cb), self);
  kijk_legend_panel_set_document (self->legend, document, self->selection);
  kijk_entry_bar_set_document (self->entry_bar, document);
  _kijk_workspace_set_up_kompas (self);
  _kijk_workspace_set_up_filter (self);
  _kijk_workspace_set_up_poll (self);
  _kijk_workspace_follow_moments (self);
  g_signal_connect_object (document, "notify::side", G_CALLBACK (_kijk_workspace_forget_said), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "changed", G_CALLBACK (selection_changed_cb), self, 0);
  selection_changed_cb (self->selection, self);
  zoomed_cb (_kijk_workspace_get_canvas (self), self);

  return GTK_WIDGET (self);
}

/* What was not looked at yet is laid out when it is. */
void
_kijk_workspace_show_picture (KijkWorkspace *self,
                              KijkView       picture)
{
  if (self->view == picture)
    return;

  kijk_document_settle (self->document);
  _kijk_workspace_end_lens (self);
  self->view = picture;
  self->dismissed = FALSE;
  if (self->canvas[picture] == NULL)
    add_canvas (self, picture);
  for (int i = 0; i < KIJK_N_VIEWS; i++)
    if (self->canvas[i] != NULL)
      gtk_widget_set_visible (GTK_WIDGET (self->canvas[i]), (KijkView) i == picture);
  gtk_widget_set_visible (GTK_WIDGET (self->entry_bar),
                          picture == KIJK_VIEW_KIJKGLAS && !kijk_document_is_looking_back (self->document));
  kijk_inspector_set_view (self->inspector, picture);
  update_legend (self);
  _kijk_workspace_update_kompas (self);
  _kijk_workspace_update_filter (self);
  zoomed_cb (_kijk_workspace_get_canvas (self), self);
  _kijk_workspace_update_poll (self);
}

/**
 * kijk_workspace_set_view:
 * @self: a workspace
 * @view: %KIJK_VIEW_KIJKGLAS, or %KIJK_VIEW_KOMPAS for the picture of the process that
 *   was shown last
 */
void
kijk_workspace_set_view (KijkWorkspace *self,
                         KijkView       view)
{
  g_return_if_fail (KIJK_IS_WORKSPACE (self) && view <= KIJK_VIEW_KOMPAS);

  if ((self->view == KIJK_VIEW_KIJKGLAS) == (view == KIJK_VIEW_KIJKGLAS))
    return;

  kijk_selection_clear (self->selection);
  kijk_outline_show (self->outline, view);
  _kijk_workspace_show_picture (self, view == KIJK_VIEW_KIJKGLAS ? view : self->picture);
}

/**
 * kijk_workspace_get_view:
 * @self: a workspace
 *
 * Returns: the picture that it shows
 */
KijkView
kijk_workspace_get_view (KijkWorkspace *self)
{
  g_return_val_if_fail (KIJK_IS_WORKSPACE (self), KIJK_VIEW_KIJKGLAS);

  return self->view;
}

/**
 * kijk_workspace_describe:
 * @self: a workspace
 * @options: (inout): get the picture that it shows, the moments, what is under the lens
 *   and whether relations are drawn
 */
void
kijk_workspace_describe (KijkWorkspace     *self,
                         KijkExportOptions *options)
{
  g_return_if_fail (KIJK_IS_WORKSPACE (self) && options != NULL);

  options->view = self->view;
  options->snapshot = kijk_document_get_moment (self->document);
  options->since = kijk_document_get_since (self->document);
  options->relations = _kijk_workspace_get_state (self, "relations");
  options->trajectory = _kijk_workspace_get_state (self, "trajectory");
  options->dates = _kijk_workspace_get_state (self, "dates");
  options->focus = *kijk_canvas_get_focus (self->canvas[KIJK_VIEW_KIJKGLAS]);
}

/**
 * kijk_workspace_get_actions:
 * @self: a workspace
 *
 * Returns: (transfer none): its actions
 */
GActionGroup *
kijk_workspace_get_actions (KijkWorkspace *self)
{
  g_return_val_if_fail (KIJK_IS_WORKSPACE (self), NULL);

  return G_ACTION_GROUP (self->actions);
}

/**
 * kijk_workspace_get_unfinished:
 * @self: a workspace
 *
 * Returns: (nullable): a sentence about words that were typed and not entered, without
 *   the words; %NULL if there are none
 */
const char *
kijk_workspace_get_unfinished (KijkWorkspace *self)
{
  const char *unfinished;

  g_return_val_if_fail (KIJK_IS_WORKSPACE (self), NULL);

  unfinished = kijk_entry_bar_get_unfinished (self->entry_bar);
  if (unfinished == NULL)
    unfinished = kijk_inspector_get_unfinished (self->inspector);
  if (unfinished == NULL)
    unfinished = kijk_poll_page_get_unfinished (KIJK_POLL_PAGE (self->poll_page));

  return unfinished;
}
