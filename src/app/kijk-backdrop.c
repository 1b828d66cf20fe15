/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-backdrop.h"

#include <math.h>

#include "diagram/kijk-painter.h"
#include "kijk-look.h"

/* Around what is seen, as a share of it, so that panning has something to show. */
#define SPARE 0.25

/* Of a side of the picture that is kept, in pixels of the device. */
#define MOST_PIXELS 8192

/**
 * KijkBackdrop:
 *
 * A scene as it was painted last. Painting a few hundred nodes takes longer than a
 * frame may; showing what was painted takes next to nothing. So it is painted
 * anew only when something about it changes, and while it moves or grows under a
 * hand what was painted moves and grows.
 *
 * One node can be lifted out, to be drawn over it by who drags it.
 */
struct _KijkBackdrop {
  GObject            parent_instance;

  KijkScene         *scene;
  char              *lifted;  /* or NULL */

  GskRenderNode     *painted; /* in pixels of the device; NULL when it has to be painted */
  KijkRect           region;  /* of the scene, that it shows */
  double             scale;   /* pixels of the device per scene unit */
  const KijkPalette *palette;
};

G_DEFINE_FINAL_TYPE (KijkBackdrop, kijk_backdrop, G_TYPE_OBJECT)

static gboolean
is_shown (KijkBackdrop   *self,
          KijkNode       *node,
          const KijkRect *region)
{
  KijkRect extents;

  if (node->page != 1)
    return FALSE;
  /* Not from where it no longer lies. */
  if (self->lifted != NULL && g_str_equal (node->id, "owner-lines"))
    return FALSE;
  if (self->lifted != NULL && node->items != NULL &&
      (node->role == KIJK_ROLE_TOKEN || node->role == KIJK_ROLE_CARD || node->role == KIJK_ROLE_MARK) &&
      g_strv_contains ((const char *const *) node->items, self->lifted))
    return FALSE;

  extents = kijk_node_get_extents (node);
  return kijk_rect_overlaps (&extents, region);
}

/* The part of the scene that is painted: what is seen with some to spare, on whole
 * pixels of the device, not larger than the scene with its edges. */
static KijkRect
choose_region (KijkBackdrop       *self,
               const KijkViewport *viewport,
               double              scale)
{
  KijkRect visible = kijk_viewport_get_visible (viewport);
  const KijkPage *page = kijk_scene_get_page (self->scene);
  double left = fmax (visible.x - visible.width * SPARE, 0);
  double top = fmax (visible.y - visible.height * SPARE, 0);
  double right = fmin (visible.x + visible.width * (1 + SPARE), page->width);
  double bottom = fmin (visible.y + visible.height * (1 + SPARE), page->height);

  left = floor (left * scale) / scale;
  top = floor (top * scale) / scale;

  return (KijkRect) { left, top, fmin (ceil ((right - left) * scale), MOST_PIXELS) / scale,
                      fmin (ceil ((bottom - top) * scale), MOST_PIXELS) / scale };
}

static GskRenderNode *
create_texture_node (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes =
      g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize) stride * height,
                                  (GDestroyNotify) cairo_surface_destroy,
                                  cairo_surface_reference (surface));
  g_autoptr (GdkTexture) texture =
      gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);

  return gsk_texture_node_new (texture, &GRAPHENE_RECT_INIT (0, 0, width, height));
}

static GskRenderNode *
create_cairo_node (cairo_surface_t *surface)
{
  GskRenderNode *node =
      gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, cairo_image_surface_get_width (surface),
                                               cairo_image_surface_get_height (surface)));
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
  cairo_paint (cr);
  cairo_destroy (cr);

  return node;
}

/* A renderer with a graphics card keeps a texture there. The one without copies
 * all of a texture for each frame, however little of it is drawn, but not what a
 * cairo node holds. */
static GskRenderNode *
create_node (cairo_surface_t *surface,
             GskRenderer     *renderer)
{
  cairo_surface_flush (surface);

  return GSK_IS_CAIRO_RENDERER (renderer) ? create_cairo_node (surface)
                                          : create_texture_node (surface);
}

static void
paint (KijkBackdrop       *self,
       GskRenderer        *renderer,
       const KijkViewport *viewport,
       double              scale)
{
  GPtrArray *nodes = kijk_scene_get_nodes (self->scene);
  cairo_surface_t *surface;
  cairo_t *cr;

  self->region = choose_region (self, viewport, scale);
  self->scale = scale;
  self->palette = kijk_look_get_palette ();
  surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) round (self->region.width * scale),
                                  (int) round (self->region.height * scale));
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -self->region.x, -self->region.y);
  for (guint i = 0; i < nodes->len; i++)
    if (is_shown (self, nodes->pdata[i], &self->region))
      kijk_painter_paint_node (cr, nodes->pdata[i], self->palette);
  cairo_destroy (cr);

  g_clear_pointer (&self->painted, gsk_render_node_unref);
  self->painted = create_node (surface, renderer);
  cairo_surface_destroy (surface);
}

/* Whether what was painted no longer serves. While it moves under a hand it may be
 * of another scale, but not leave a part bare. */
static gboolean
needs_paint (KijkBackdrop       *self,
             const KijkViewport *viewport,
             double              scale,
             gboolean            moving)
{
  KijkRect visible = kijk_viewport_get_visible (viewport);
  const KijkPage *page = kijk_scene_get_page (self->scene);
  KijkRect needed = { fmax (visible.x, 0), fmax (visible.y, 0), 0, 0 };

  if (self->painted == NULL || self->palette != kijk_look_get_palette ())
    return TRUE;
  if (!moving && fabs (self->scale - scale) > 1e-6)
    return TRUE;

  needed.width = fmin (visible.x + visible.width, page->width) - needed.x;
  needed.height = fmin (visible.y + visible.height, page->height) - needed.y;
  needed = kijk_rect_grow (&needed, -1 / scale);
  return !kijk_rect_contains (&self->region, &needed);
}

static void
kijk_backdrop_finalize (GObject *object)
{
  KijkBackdrop *self = KIJK_BACKDROP (object);

  g_clear_pointer (&self->scene, kijk_scene_unref);
  g_clear_pointer (&self->painted, gsk_render_node_unref);
  g_free (self->lifted);

  G_OBJECT_CLASS (kijk_backdrop_parent_class)->finalize (object);
}

static void
kijk_backdrop_class_init (KijkBackdropClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kijk_backdrop_finalize;
}

static void
kijk_backdrop_init (KijkBackdrop *self)
{
  (void) self;
}

/**
 * kijk_backdrop_new:
 *
 * Returns: (transfer full): a backdrop of nothing
 */
KijkBackdrop *
kijk_backdrop_new (void)
{
  return g_object_new (KIJK_TYPE_BACKDROP, NULL);
}

/**
 * kijk_backdrop_set_scene:
 * @self: a backdrop
 * @scene: what it shows from now on
 */
void
kijk_backdrop_set_scene (KijkBackdrop *self,
                         KijkScene    *scene)
{
  g_return_if_fail (KIJK_IS_BACKDROP (self) && scene != NULL);

  kijk_scene_ref (scene);
  g_clear_pointer (&self->scene, kijk_scene_unref);
  self->scene = scene;
  kijk_backdrop_invalidate (self);
}

/**
 * kijk_backdrop_set_lifted:
 * @self: a backdrop
 * @id: (nullable): the id of an item whose token is left out
 */
void
kijk_backdrop_set_lifted (KijkBackdrop *self,
                          const char   *id)
{
  g_return_if_fail (KIJK_IS_BACKDROP (self));

  if (g_strcmp0 (self->lifted, id) == 0)
    return;

  g_free (self->lifted);
  self->lifted = g_strdup (id);
  kijk_backdrop_invalidate (self);
}

/**
 * kijk_backdrop_invalidate:
 * @self: a backdrop
 *
 * Has it painted anew when it is next shown.
 */
void
kijk_backdrop_invalidate (KijkBackdrop *self)
{
  g_return_if_fail (KIJK_IS_BACKDROP (self));

  g_clear_pointer (&self->painted, gsk_render_node_unref);
}

/**
 * kijk_backdrop_snapshot:
 * @self: a backdrop
 * @snapshot: where it is shown
 * @renderer: what will draw that
 * @viewport: the window through which
 * @device_scale: pixels of the device per unit of the window
 * @moving: whether a hand is moving it: then what was painted before is good
 *   enough
 */
void
kijk_backdrop_snapshot (KijkBackdrop       *self,
                        GtkSnapshot        *snapshot,
                        GskRenderer        *renderer,
                        const KijkViewport *viewport,
                        int                 device_scale,
                        gboolean            moving)
{
  double scale = kijk_viewport_get_scale (viewport) * device_scale;
  KijkPoint corner;
  double size;

  g_return_if_fail (KIJK_IS_BACKDROP (self) && viewport != NULL);

  if (self->scene == NULL || viewport->width < 1 || viewport->height < 1)
    return;
  if (needs_paint (self, viewport, scale, moving))
    paint (self, renderer, viewport, scale);

  /* On whole pixels: words would blur between them, and take longer to show. */
  corner = kijk_viewport_to_window (viewport, (KijkPoint) { self->region.x, self->region.y });
  corner.x = round (corner.x * device_scale) / device_scale;
  corner.y = round (corner.y * device_scale) / device_scale;
  size = scale / self->scale / device_scale;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (corner.x, corner.y));
  gtk_snapshot_scale (snapshot, size, size);
  gtk_snapshot_append_node (snapshot, self->painted);
  gtk_snapshot_restore (snapshot);
}
