/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-window-private.h"

#include <glib/gi18n.h>

#include "kijk-export-dialog.h"
#include "kijk-front-door.h"
#include "kijk-interface.h"
#include "kijk-new-page.h"
#include "method/kijk-words.h"

/* Narrower than this the views move to a bar below. */
#define NARROW 900

/**
 * KijkWindow:
 *
 * A window: the front door, or one collaboration.
 */
G_DEFINE_FINAL_TYPE (KijkWindow, kijk_window, ADW_TYPE_APPLICATION_WINDOW)

void
_kijk_window_enable (KijkWindow *self,
                     const char *action,
                     gboolean    enabled)
{
  GAction *found = g_action_map_lookup_action (G_ACTION_MAP (self), action);

  g_assert (found != NULL);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (found), enabled);
}

/* ---- pages ---- */

static void
update_frame (KijkWindow *self)
{
  gboolean open = self->document != NULL;
  gboolean on_new_page = self->new_page != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->center_title), !open || self->narrow);
  gtk_widget_set_visible (self->views, open && !self->narrow);
  adw_header_bar_set_centering_policy (self->header, self->narrow ? ADW_CENTERING_POLICY_LOOSE
                                                                  : ADW_CENTERING_POLICY_STRICT);
  gtk_action_bar_set_revealed (self->bottom, open && self->narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->bottom), open && self->narrow);
  gtk_widget_set_visible (self->side_title, open && !self->narrow);
  gtk_widget_set_visible (self->back_button, on_new_page);
  gtk_widget_set_visible (GTK_WIDGET (self->open_button), !on_new_page);
  gtk_widget_set_visible (self->add_button, open);
  gtk_widget_set_visible (self->history_box, open);
  gtk_widget_set_visible (self->present_button, open);

  _kijk_window_enable (self, "view", open);
  _kijk_window_enable (self, "save", open);
  _kijk_window_enable (self, "save-as", open);
  _kijk_window_enable (self, "export", open);
  _kijk_window_enable (self, "present", open);
  _kijk_window_enable (self, "back", on_new_page);
}

/* What is not shown is made invisible too: a stack alone would leave it to be read
 * out by a screen reader. */
static void
show_page (KijkWindow *self,
           GtkWidget  *page)
{
  gtk_widget_set_visible (page, TRUE);
  gtk_stack_set_visible_child (self->pages, page);
  for (GtkWidget *other = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); other != NULL;
       other = gtk_widget_get_next_sibling (other))
    gtk_widget_set_visible (other, other == page);

  update_frame (self);
  gtk_widget_grab_focus (page);
}

static void
drop_new_page (KijkWindow *self)
{
  if (self->new_page != NULL)
    gtk_stack_remove (self->pages, g_steal_pointer (&self->new_page));
}

static void
begin_cb (KijkWindow   *self,
          KijkDocument *document)
{
  kijk_window_set_document (self, document);
}

static void
show_new_page (KijkWindow *self,
               gboolean    with_list)
{
  if (self->new_page != NULL)
    return;

  self->new_page = kijk_new_page_new (with_list);
  g_signal_connect_object (self->new_page, "begin", G_CALLBACK (begin_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_child (self->pages, self->new_page);
  show_page (self, self->new_page);
}

static KijkWindow *
get_window_for_new (KijkWindow *self)
{
  KijkWindow *window = self;

  if (self->document != NULL)
    window = kijk_window_new (KIJK_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

/* ---- actions ---- */

static void
new_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       data)
{
  (void) action;
  (void) parameter;
  show_new_page (get_window_for_new (data), FALSE);
}

static void
new_from_list_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  (void) action;
  (void) parameter;
  show_new_page (get_window_for_new (data), TRUE);
}

static void
back_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  KijkWindow *self = data;

  (void) action;
  (void) parameter;
  show_page (self, self->front_door);
  drop_new_page (self);
  update_frame (self);
}

static void
view_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  KijkWindow *self = data;
  int view = kijk_enumeration_parse (&kijk_view_enumeration, g_variant_get_string (parameter, NULL));

  /* The other pictures are for paper. */
  if ((view != KIJK_VIEW_KIJKGLAS && view != KIJK_VIEW_KOMPAS) || self->workspace == NULL)
    return;

  kijk_workspace_set_view (self->workspace, (KijkView) view);
  g_simple_action_set_state (action, parameter);
}

static void
export_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  KijkWindow *self = data;
  KijkExportOptions proposed = { 0 };
  int outlet = kijk_enumeration_parse (&kijk_export_outlet_enumeration,
                                       g_variant_get_string (parameter, NULL));

  (void) action;
  if (outlet < 0)
    return;

  kijk_document_settle (self->document);
  kijk_workspace_describe (self->workspace, &proposed);
  kijk_export_dialog_present (GTK_WINDOW (self), self->document, (KijkExportOutlet) outlet, &proposed);
}

static void
menu_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  (void) action;
  (void) parameter;
  gtk_menu_button_popup (GTK_MENU_BUTTON (KIJK_WINDOW (data)->menu_button));
}

static const GActionEntry actions[] = {
  { .name = "new", .activate = new_cb },
  { .name = "new-from-list", .activate = new_from_list_cb },
  { .name = "back", .activate = back_cb },
  { .name = "view", .activate = view_cb, .parameter_type = "s", .state = "'kijkglas'" },
  { .name = "export", .activate = export_cb, .parameter_type = "s" },
  { .name = "menu", .activate = menu_cb },
};

/* ---- frame ---- */

static gboolean
narrow_idle_cb (gpointer data)
{
  KijkWindow *self = data;

  self->narrow_idle = 0;
  update_frame (self);

  return G_SOURCE_REMOVE;
}

/* What is in a window must not change while it is being laid out. */
static void
kijk_window_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  KijkWindow *self = KIJK_WINDOW (widget);
  gboolean narrow = width < NARROW;

  if (narrow != self->narrow)
    {
      self->narrow = narrow;
      if (self->narrow_idle == 0)
        self->narrow_idle = g_idle_add (narrow_idle_cb, self);
    }

  GTK_WIDGET_CLASS (kijk_window_parent_class)->size_allocate (widget, width, height, baseline);
}

static void
kijk_window_unrealize (GtkWidget *widget)
{
  _kijk_window_keep_size (KIJK_WINDOW (widget));

  GTK_WIDGET_CLASS (kijk_window_parent_class)->unrealize (widget);
}

static void
kijk_window_dispose (GObject *object)
{
  KijkWindow *self = KIJK_WINDOW (object);

  g_clear_handle_id (&self->narrow_idle, g_source_remove);
  _kijk_window_dispose_presenting (self);
  g_signal_group_set_target (self->signals, NULL);
  _kijk_window_dispose_frame (self);
  _kijk_window_dispose_saving (self);
  _kijk_window_dispose_files (self);
  _kijk_window_dispose_deeds (self);
  g_clear_object (&self->document);
  self->workspace = NULL;

  G_OBJECT_CLASS (kijk_window_parent_class)->dispose (object);
}

static void
kijk_window_finalize (GObject *object)
{
  g_object_unref (KIJK_WINDOW (object)->signals);
  g_ptr_array_unref (KIJK_WINDOW (object)->loading);
  g_ptr_array_unref (KIJK_WINDOW (object)->told);

  G_OBJECT_CLASS (kijk_window_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, KijkWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, KijkWindow, header);
  gtk_widget_class_bind_template_child (widget_class, KijkWindow, center_title);
  gtk_widget_class_bind_template_child (widget_class, KijkWindow, side_title);
  gtk_widget_class_bind_template_child (widget_class, KijkWindow, side_name);
  gtk_widget_class_bind_template_child (widget_class, KijkWindow, side_place);
  gtk_widget_class_bind_template_child (widget_class, KijkWindow, views);
  gtk_widget_class_bind_template_child (widget_class, KijkWindow, view_kijkglas);
  gtk_widget_class_bind_template_child (widget_class, KijkWindow, view_kompas);
  gtk_widget_class_bind_template_child (widget_class, KijkWindow, bottom_kijkglas);
  gtk_widget_class_bind_template_child (widget_class, KijkWindow, bottom_kompas);
  gtk_widget_class_bind_template_child (widget_class, KijkWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, KijkWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, KijkWindow, add_button);
  gtk_widget_class_bind_template_child (widget_class, KijkWindow, history_box);
  gtk_widget_class_bind_template_child (widget_class, KijkWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, KijkWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, KijkWindow, present_button);
  gtk_widget_class_bind_template_child (widget_class, KijkWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, KijkWindow, sides);
  gtk_widget_class_bind_template_child (widget_class, KijkWindow, side_facilitator);
  gtk_widget_class_bind_template_child (widget_class, KijkWindow, side_table);
  gtk_widget_class_bind_template_child (widget_class, KijkWindow, band);
  gtk_widget_class_bind_template_child (widget_class, KijkWindow, present_bar);
  gtk_widget_class_bind_template_child (widget_class, KijkWindow, look_menu);
  gtk_widget_class_bind_template_child (widget_class, KijkWindow, compare_menu);
  gtk_widget_class_bind_template_child (widget_class, KijkWindow, moment_bar);
  gtk_widget_class_bind_template_child (widget_class, KijkWindow, moment_text);
  gtk_widget_class_bind_template_child (widget_class, KijkWindow, compare_now);
  gtk_widget_class_bind_template_child (widget_class, KijkWindow, compare_other);
  gtk_widget_class_bind_template_child (widget_class, KijkWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, KijkWindow, bottom);
}

static void
kijk_window_class_init (KijkWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kijk_window_dispose;
  object_class->finalize = kijk_window_finalize;
  widget_class->size_allocate = kijk_window_size_allocate;
  widget_class->unrealize = kijk_window_unrealize;
  GTK_WINDOW_CLASS (klass)->close_request = _kijk_window_close_request;

  g_type_ensure (KIJK_TYPE_PRESENT_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, KIJK_RESOURCE_BASE "/ui/kijk-window.ui");
  bind_children (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.look-at-now", NULL);
}

static void
listen (KijkWindow *self)
{
  self->signals = g_signal_group_new (KIJK_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->signals, "notify::title", G_CALLBACK (_kijk_window_update_title), self);
  g_signal_group_connect_swapped (self->signals, "notify::file", G_CALLBACK (_kijk_window_update_title), self);
  g_signal_group_connect_swapped (self->signals, "notify::modified", G_CALLBACK (_kijk_window_update_modified), self);
  g_signal_group_connect_swapped (self->signals, "notify::has-secrets",
                                  G_CALLBACK (_kijk_window_update_sides), self);
  g_signal_group_connect_swapped (self->signals, "notify::personal-open",
                                  G_CALLBACK (_kijk_window_update_sides), self);
  g_signal_group_connect_swapped (self->signals, "notify::side",
                                  G_CALLBACK (_kijk_window_side_changed_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::can-undo",
                                  G_CALLBACK (_kijk_window_update_deeds), self);
  g_signal_group_connect_swapped (self->signals, "notify::can-redo",
                                  G_CALLBACK (_kijk_window_update_deeds), self);
  g_signal_group_connect_swapped (self->signals, "notify::moment",
                                  G_CALLBACK (_kijk_window_update_moments), self);
  g_signal_group_connect (self->signals, "done", G_CALLBACK (_kijk_window_done_cb), self);
}

static void
kijk_window_init (KijkWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  _kijk_window_init_files (self);
  _kijk_window_init_saving (self);
  _kijk_window_init_deeds (self);
  _kijk_window_init_sides (self);
  _kijk_window_init_presenting (self);
  _kijk_window_init_moments (self);
  listen (self);

  _kijk_window_init_frame (self);
  self->front_door = kijk_front_door_new ();
  gtk_stack_add_child (self->pages, self->front_door);
  _kijk_window_update_title (self);
  _kijk_window_update_sides (self);
  _kijk_window_update_deeds (self);
  show_page (self, self->front_door);
}

/**
 * kijk_window_new:
 * @application: the program
 *
 * Returns: (transfer none): a window with the front door
 */
KijkWindow *
kijk_window_new (KijkApplication *application)
{
  return g_object_new (KIJK_TYPE_WINDOW, "application", application, NULL);
}

/**
 * kijk_window_is_empty:
 * @self: a window
 *
 * Returns: whether nothing is lost when it shows a collaboration
 */
gboolean
kijk_window_is_empty (KijkWindow *self)
{
  g_return_val_if_fail (KIJK_IS_WINDOW (self), FALSE);

  return self->document == NULL && self->new_page == NULL;
}

/**
 * kijk_window_get_document:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the collaboration that is open in it
 */
KijkDocument *
kijk_window_get_document (KijkWindow *self)
{
  g_return_val_if_fail (KIJK_IS_WINDOW (self), NULL);

  return self->document;
}

/**
 * kijk_window_set_document:
 * @self: a window that has none yet
 * @document: a collaboration
 *
 * Shows @document from now on.
 */
void
kijk_window_set_document (KijkWindow   *self,
                          KijkDocument *document)
{
  g_return_if_fail (KIJK_IS_WINDOW (self) && KIJK_IS_DOCUMENT (document));
  g_return_if_fail (self->document == NULL);

  self->document = g_object_ref (document);
  _kijk_window_recall_side (self);
  g_signal_group_set_target (self->signals, document);
  g_signal_connect_object (kijk_document_get_history (document), "changed",
                           G_CALLBACK (_kijk_window_update_deeds), self, G_CONNECT_SWAPPED);

  self->workspace = KIJK_WORKSPACE (kijk_workspace_new (document));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "workspace",
                                  kijk_workspace_get_actions (self->workspace));
  gtk_stack_add_child (self->pages, GTK_WIDGET (self->workspace));

  _kijk_window_update_modified (self);
  _kijk_window_update_sides (self);
  _kijk_window_update_deeds (self);
  _kijk_window_follow_moments (self);
  show_page (self, GTK_WIDGET (self->workspace));
  gtk_stack_remove (self->pages, g_steal_pointer (&self->front_door));
  drop_new_page (self);
  update_frame (self);
}
