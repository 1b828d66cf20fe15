/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-legend-panel.h"

#include <glib/gi18n.h>

#include "diagram/kijk-composer.h"
#include "kijk-accessible.h"
#include "kijk-coins.h"
#include "kijk-interface.h"
#include "kijk-node-paintable.h"
#include "kijk-title.h"
#include "method/kijk-words.h"

/* Of a party and of a mark, in units of the window. */
#define COIN 26
#define SAMPLE_HEIGHT 30.0
#define SAMPLE_WIDTH 36.0

/* The page whose legend is taken over: that of a projector. */
#define PAGE_WIDTH 1280
#define PAGE_HEIGHT 720

/* Rows of the legend of a picture that explain a mark begin so. */
static const char *const mark_prefixes[] = { "mark-", "sign-" };

/**
 * KijkLegendPanel:
 *
 * What stands beside a picture on paper, beside the canvas: the lead question, who
 * is who, and exactly the marks that the picture holds. A party selects it.
 */
struct _KijkLegendPanel {
  GtkBox          parent_instance;

  KijkDocument   *document;
  KijkSelection  *selection;
  KijkScene      *scene;      /* what it explains */
  KijkTypesetter *typesetter;
  guint           refresh_id;
  GtkLabel       *question;
  GtkBox         *parties;
  GtkWidget      *separator;
  GtkGrid        *marks;
  GtkLabel       *position;
};

G_DEFINE_FINAL_TYPE (KijkLegendPanel, kijk_legend_panel, GTK_TYPE_BOX)

static KijkProject *
get_view (KijkLegendPanel *self)
{
  return kijk_document_get_view (self->document);
}

static void
clear (GtkWidget *parent,
       void (*remove) (GtkWidget *, GtkWidget *))
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (parent)) != NULL)
    remove (parent, child);
}

/* ---- who is who ---- */

static void
clicked_cb (GtkButton       *button,
            KijkLegendPanel *self)
{
  kijk_selection_set_only (self->selection, g_object_get_data (G_OBJECT (button), "id"));
}

static void
add_party (KijkLegendPanel *self,
           KijkItem        *party)
{
  g_autofree char *name =
      kijk_title_make_short (get_view (self), party, kijk_interface_get_language ());
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *image = gtk_image_new_from_paintable (
      kijk_coins_get (kijk_coins_for_document (self->document), party));
  GtkWidget *label = gtk_label_new (name);

  gtk_image_set_pixel_size (GTK_IMAGE (image), COIN);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_add_css_class (button, "party");
  gtk_widget_set_tooltip_text (button, kijk_item_get_title (party));
  kijk_accessible_set_name (button, name);
  g_object_set_data_full (G_OBJECT (button), "id", g_strdup (kijk_item_get_id (party)), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_box_append (self->parties, button);
}

static void
show_parties (KijkLegendPanel *self)
{
  g_autoptr (GPtrArray) parties =
      kijk_project_list_in_order (get_view (self), KIJK_KIND_STAKEHOLDER);
  gboolean kijkglas = kijk_scene_get_view (self->scene) == KIJK_VIEW_KIJKGLAS;

  clear (GTK_WIDGET (self->parties), (void (*) (GtkWidget *, GtkWidget *)) gtk_box_remove);
  /* Before it is filled: what GTK 4.18 shows afterwards gets no room. */
  gtk_widget_set_visible (GTK_WIDGET (self->parties), kijkglas && parties->len > 0);
  for (guint i = 0; kijkglas && i < parties->len; i++)
    add_party (self, parties->pdata[i]);
}

/* ---- what the marks mean ---- */

static gboolean
explains_mark (KijkNode *node)
{
  for (guint i = 0; i < G_N_ELEMENTS (mark_prefixes); i++)
    if (g_str_has_prefix (node->id, mark_prefixes[i]))
      return node->role == KIJK_ROLE_LEGEND && node->marks->len > 0 && kijk_node_has_text (node);

  return FALSE;
}

static KijkRect
frame_of_marks (KijkNode *node)
{
  KijkRect frame = { 0 };

  for (guint i = 0; i < node->marks->len; i++)
    {
      KijkMark *mark = node->marks->pdata[i];
      KijkRect extents = kijk_path_get_extents (mark->path);

      extents = kijk_rect_grow (&extents, mark->width / 2 + 0.5);
      frame = i == 0 ? extents : kijk_rect_union (&frame, &extents);
    }

  return frame;
}

static void
add_mark (KijkLegendPanel *self,
          KijkScene       *scene,
          KijkNode        *node,
          int              row)
{
  KijkRect frame = frame_of_marks (node);
  double scale = MIN (SAMPLE_HEIGHT / frame.height, SAMPLE_WIDTH / frame.width);
  g_autoptr (GdkPaintable) paintable =
      kijk_node_paintable_new (scene, node, &frame, MIN (scale, 1));
  g_autofree char *text = kijk_node_get_text (node);
  GtkWidget *sample = gtk_picture_new_for_paintable (paintable);
  GtkWidget *label = gtk_label_new (text);

  gtk_picture_set_can_shrink (GTK_PICTURE (sample), FALSE);
  gtk_widget_set_halign (sample, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (sample, GTK_ALIGN_CENTER);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_attach (self->marks, sample, 0, row, 1, 1);
  gtk_grid_attach (self->marks, label, 1, row, 1, 1);
}

/* The legend of a page, about the marks of this picture. */
static KijkScene *
build_page (KijkLegendPanel *self)
{
  g_autoptr (KijkFilter) filter = kijk_document_create_filter (self->document);
  KijkSceneOptions options = {
    .language = kijk_project_get_language (get_view (self)),
    .name_audience = kijk_document_has_secrets (self->document),
    .filter = filter,
    .legend_of = self->scene,
    .typesetter = self->typesetter,
  };
  KijkPage page;

  kijk_page_init_pixels (&page, PAGE_WIDTH, PAGE_HEIGHT);
  return kijk_scene_build (kijk_scene_get_view (self->scene), get_view (self), &page, &options);
}

static void
show_marks (KijkLegendPanel *self)
{
  g_autoptr (KijkScene) scene = build_page (self);
  GPtrArray *nodes = kijk_scene_get_nodes (scene);
  int row = 0;

  clear (GTK_WIDGET (self->marks), (void (*) (GtkWidget *, GtkWidget *)) gtk_grid_remove);
  gtk_widget_set_visible (GTK_WIDGET (self->marks), TRUE);
  for (guint i = 0; i < nodes->len; i++)
    if (explains_mark (nodes->pdata[i]))
      add_mark (self, scene, nodes->pdata[i], row++);
  gtk_widget_set_visible (GTK_WIDGET (self->marks), row > 0);
  gtk_widget_set_visible (self->separator,
                          row > 0 && gtk_widget_get_visible (GTK_WIDGET (self->parties)));
}

/* ---- all of it ---- */

static void
show_question (KijkLegendPanel *self)
{
  KijkItem *collaboration = kijk_project_get_collaboration (get_view (self));
  const char *question = kijk_item_get_text (collaboration, KIJK_COLLABORATION_LEAD_QUESTION);

  gtk_label_set_text (self->question, question);
  gtk_widget_set_visible (GTK_WIDGET (self->question), *question != '\0');
}

static void
show_position (KijkLegendPanel *self)
{
  gboolean tokens = kijk_scene_get_view (self->scene) == KIJK_VIEW_KIJKGLAS;
  g_autofree char *text = kijk_words_capitalise (
      kijk_words_get (kijk_scene_get_language (self->scene), "legend", "position"));

  gtk_label_set_text (self->position, text);
  gtk_widget_set_visible (GTK_WIDGET (self->position), tokens);
}

static gboolean
refresh_cb (gpointer data)
{
  KijkLegendPanel *self = data;

  self->refresh_id = 0;
  show_question (self);
  show_parties (self);
  show_marks (self);
  show_position (self);

  return G_SOURCE_REMOVE;
}

/* The picture itself goes first. */
static void
queue_refresh (KijkLegendPanel *self)
{
  if (self->scene != NULL && self->refresh_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->refresh_id = g_idle_add_full (G_PRIORITY_LOW, refresh_cb, self, NULL);
}

static void
kijk_legend_panel_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (kijk_legend_panel_parent_class)->map (widget);

  queue_refresh (KIJK_LEGEND_PANEL (widget));
}

static void
kijk_legend_panel_dispose (GObject *object)
{
  g_clear_handle_id (&KIJK_LEGEND_PANEL (object)->refresh_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), KIJK_TYPE_LEGEND_PANEL);

  G_OBJECT_CLASS (kijk_legend_panel_parent_class)->dispose (object);
}

static void
kijk_legend_panel_finalize (GObject *object)
{
  KijkLegendPanel *self = KIJK_LEGEND_PANEL (object);

  g_clear_object (&self->document);
  g_clear_object (&self->selection);
  g_clear_pointer (&self->scene, kijk_scene_unref);
  kijk_typesetter_unref (self->typesetter);

  G_OBJECT_CLASS (kijk_legend_panel_parent_class)->finalize (object);
}

static void
kijk_legend_panel_class_init (KijkLegendPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kijk_legend_panel_dispose;
  G_OBJECT_CLASS (klass)->finalize = kijk_legend_panel_finalize;
  widget_class->map = kijk_legend_panel_map;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIJK_RESOURCE_BASE "/ui/kijk-legend-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, KijkLegendPanel, question);
  gtk_widget_class_bind_template_child (widget_class, KijkLegendPanel, parties);
  gtk_widget_class_bind_template_child (widget_class, KijkLegendPanel, separator);
  gtk_widget_class_bind_template_child (widget_class, KijkLegendPanel, marks);
  gtk_widget_class_bind_template_child (widget_class, KijkLegendPanel, position);
}

static void
kijk_legend_panel_init (KijkLegendPanel *self)
{
  self->typesetter = kijk_typesetter_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kijk_legend_panel_set_document:
 * @self: a panel that has none yet
 * @document: whose pictures it explains
 * @selection: what is selected there
 */
void
kijk_legend_panel_set_document (KijkLegendPanel *self,
                                KijkDocument    *document,
                                KijkSelection   *selection)
{
  g_return_if_fail (KIJK_IS_LEGEND_PANEL (self) && self->document == NULL);
  g_return_if_fail (KIJK_IS_DOCUMENT (document) && KIJK_IS_SELECTION (selection));

  self->document = g_object_ref (document);
  self->selection = g_object_ref (selection);
}

/**
 * kijk_legend_panel_set_scene:
 * @self: a panel
 * @scene: the picture that it explains from now on
 */
void
kijk_legend_panel_set_scene (KijkLegendPanel *self,
                             KijkScene       *scene)
{
  g_return_if_fail (KIJK_IS_LEGEND_PANEL (self) && scene != NULL);

  kijk_scene_ref (scene);
  g_clear_pointer (&self->scene, kijk_scene_unref);
  self->scene = scene;
  queue_refresh (self);
}
