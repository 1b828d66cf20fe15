/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-morph.h"

#include <math.h>

#include "diagram/kijk-jigsaw.h"
#include "diagram/kijk-painter.h"
#include "kijk-look.h"
#include "kijk-sprite.h"

/* Nothing is laid out or set in type on the way. Rings and sectors are drawn anew in
 * each frame, from numbers that lie between those of both pictures; everything else
 * is painted once, and only its place, its size and how much one sees through it
 * change. */

/* What a thing grows out of, or shrinks into: so much of its size. */
#define SEED 0.35

/* Of the way: until then what goes is seen, and from then on what comes. What crosses
 * the whole picture is gone before anything moves far, and comes last. */
#define GONE 0.5
#define COMING 0.35
#define LINE_GONE 0.25
#define LINE_COMING 0.7

/* Two pictures of a thing are one when their sides differ by less than this share. */
#define ALIKE 0.12

/* A picture with what is needed of it. */
typedef struct {
  KijkScene          *scene;
  const KijkViewport *viewport;
  double              scale;
  KijkRings           rings;  /* in units of the window */
  GHashTable         *things; /* (char *) what it is → KijkNode */
  GHashTable         *places; /* (char *) id of an item → KijkNode that stands for it */
} Side;

struct _KijkMorph {
  KijkScene *scene;        /* that it leads to */
  KijkRings  from;         /* in units of the window */
  KijkRings  to;
  double     from_scale;   /* units of the window per scene unit */
  double     to_scale;
  double     width;        /* of the window */
  double     height;
  int        device_scale;
  GArray    *sprites;      /* of KijkSprite, in the order in which they are drawn */
};

/* ---- both pictures ---- */

static gboolean
is_ground (const KijkNode *node)
{
  return node->role == KIJK_ROLE_RING || node->role == KIJK_ROLE_SECTOR;
}

static gboolean
is_line (const KijkNode *node)
{
  return node->role == KIJK_ROLE_LINK || node->role == KIJK_ROLE_RELATION;
}

/* A token is the same thing as the coin on a card. */
static char *
name_thing (const KijkNode *node)
{
  if (node->role == KIJK_ROLE_TOKEN && node->items != NULL)
    return g_strconcat ("card-coin-", node->items[0], NULL);

  return g_strdup (node->id);
}

static void
take_places (Side     *side,
             KijkNode *node)
{
  for (int i = 0; node->items != NULL && node->items[i] != NULL; i++)
    if (!g_hash_table_contains (side->places, node->items[i]))
      g_hash_table_insert (side->places, node->items[i], node);
}

static void
place_rings (Side *side)
{
  KijkRings *rings = &side->rings;
  KijkPoint centre = kijk_viewport_to_window (side->viewport, rings->centre);

  rings->centre = centre;
  rings->radius *= side->scale;
  for (int ring = 0; ring < KIJK_N_RINGS; ring++)
    rings->outer[ring] *= side->scale;
  for (int cell = 0; cell < KIJK_N_CELLS; cell++)
    {
      rings->cells[cell].cx = centre.x;
      rings->cells[cell].cy = centre.y;
      rings->cells[cell].inner *= side->scale;
      rings->cells[cell].outer *= side->scale;
    }
}

/* Returns: whether @scene is a picture of rings */
static gboolean
init_side (Side               *side,
           KijkScene          *scene,
           const KijkViewport *viewport,
           KijkItem           *collaboration)
{
  GPtrArray *nodes = kijk_scene_get_nodes (scene);

  *side = (Side) { .scene = scene, .viewport = viewport, .scale = kijk_viewport_get_scale (viewport) };
  if (!kijk_rings_init_from_scene (&side->rings, scene, collaboration))
    return FALSE;

  place_rings (side);
  side->things = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  side->places = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];

      if (node->page != 1 || is_ground (node))
        continue;
      g_hash_table_replace (side->things, name_thing (node), node);
      take_places (side, node);
    }

  return TRUE;
}

static void
clear_side (Side *side)
{
  g_clear_pointer (&side->things, g_hash_table_unref);
  g_clear_pointer (&side->places, g_hash_table_unref);
}

/* Badges stick out of a token; where it is its own outline says. */
static KijkRect
body_of (const Side *side,
         KijkNode   *node)
{
  KijkRect rect = node->items != NULL && node->marks->len > 0
                      ? kijk_path_get_extents (((KijkMark *) node->marks->pdata[0])->path)
                      : kijk_node_get_extents (node);
  KijkPoint corner = kijk_viewport_to_window (side->viewport, (KijkPoint) { rect.x, rect.y });

  return (KijkRect) { corner.x, corner.y, rect.width * side->scale, rect.height * side->scale };
}

static KijkPoint
middle_of (const KijkRect *rect)
{
  return (KijkPoint) { rect->x + rect->width / 2, rect->y + rect->height / 2 };
}

/* Adds what is @node in @side, seen all the way. */
static KijkSprite *
add_sprite (KijkMorph *self,
            Side      *side,
            KijkNode  *node,
            KijkPoint  from,
            KijkPoint  to,
            double     from_size,
            double     to_size)
{
  KijkSprite sprite;
  KijkRect body = body_of (side, node);
  KijkPoint middle = middle_of (&body);
  KijkPoint off;

  kijk_sprite_init (&sprite, side->scene, node, side->viewport, self->device_scale);
  off = (KijkPoint) { sprite.painted.x + sprite.painted.width / 2 - middle.x,
                      sprite.painted.y + sprite.painted.height / 2 - middle.y };
  sprite.from = (KijkPoint) { from.x + off.x * from_size, from.y + off.y * from_size };
  sprite.to = (KijkPoint) { to.x + off.x * to_size, to.y + off.y * to_size };
  sprite.from_size = from_size;
  sprite.to_size = to_size;
  g_array_append_val (self->sprites, sprite);

  return &g_array_index (self->sprites, KijkSprite, self->sprites->len - 1);
}

static gboolean
is_alike (const KijkRect *a,
          const KijkRect *b)
{
  double wider = b->width / fmax (a->width, 1e-6);
  double higher = b->height / fmax (a->height, 1e-6);

  return fabs (wider - higher) <= ALIKE * fmax (wider, higher);
}

/* Both pictures show it. */
static void
add_moving (KijkMorph *self,
            Side      *from,
            KijkNode  *was,
            Side      *to,
            KijkNode  *is)
{
  KijkRect before = body_of (from, was);
  KijkRect after = body_of (to, is);
  KijkPoint a = middle_of (&before);
  KijkPoint b = middle_of (&after);
  double grown = after.width > 0 ? before.width / after.width : 1;
  KijkSprite *sprite;

  if (is_alike (&before, &after))
    {
      add_sprite (self, to, is, a, b, fabs (grown - 1) < 0.01 ? 1 : grown, 1);
      return;
    }

  sprite = add_sprite (self, from, was, a, b, 1, 1);
  sprite->goes = TRUE;
  sprite = add_sprite (self, to, is, a, b, 1, 1);
  sprite->comes = TRUE;
}

/* Where what only @side shows is in @other: with what it is about, or on the same
 * place of the rings. */
static KijkPoint
find_place (Side     *side,
            KijkNode *node,
            Side     *other,
            gboolean *grows)
{
  KijkNode *place =
      node->items != NULL ? g_hash_table_lookup (other->places, node->items[0]) : NULL;
  KijkRect body = body_of (side, node);

  *grows = place != NULL;
  if (place == NULL)
    return kijk_rings_map (&side->rings, &other->rings, middle_of (&body));

  body = body_of (other, place);
  return middle_of (&body);
}

static void
add_coming (KijkMorph *self,
            Side      *from,
            Side      *to,
            KijkNode  *node)
{
  KijkRect body = body_of (to, node);
  gboolean grows;
  KijkPoint place = is_line (node) ? middle_of (&body) : find_place (to, node, from, &grows);
  KijkSprite *sprite = add_sprite (self, to, node, place, middle_of (&body),
                               !is_line (node) && grows ? SEED : 1, 1);

  sprite->comes = TRUE;
  sprite->begin = is_line (node) ? LINE_COMING : grows ? 0 : COMING;
}

static void
add_going (KijkMorph *self,
           Side      *from,
           Side      *to,
           KijkNode  *node)
{
  KijkRect body = body_of (from, node);
  gboolean grows;
  KijkPoint place = is_line (node) ? middle_of (&body) : find_place (from, node, to, &grows);
  KijkSprite *sprite = add_sprite (self, from, node, middle_of (&body), place, 1,
                               !is_line (node) && grows ? SEED : 1);

  sprite->goes = TRUE;
  sprite->end = is_line (node) ? LINE_GONE : grows ? 1 : GONE;
}

/* What goes lies below what stays and comes. */
static void
add_sprites (KijkMorph *self,
             Side      *from,
             Side      *to)
{
  GPtrArray *before = kijk_scene_get_nodes (from->scene);
  GPtrArray *after = kijk_scene_get_nodes (to->scene);

  for (guint i = 0; i < before->len; i++)
    {
      KijkNode *node = before->pdata[i];
      g_autofree char *thing = name_thing (node);

      if (node->page == 1 && !is_ground (node) &&
          (is_line (node) || !g_hash_table_contains (to->things, thing)))
        add_going (self, from, to, node);
    }
  for (guint i = 0; i < after->len; i++)
    {
      KijkNode *node = after->pdata[i];
      g_autofree char *thing = name_thing (node);
      KijkNode *was = g_hash_table_lookup (from->things, thing);

      if (node->page != 1 || is_ground (node))
        continue;
      if (was != NULL && !is_line (node))
        add_moving (self, from, was, to, node);
      else
        add_coming (self, from, to, node);
    }
}

/**
 * kijk_morph_new:
 * @from: a picture of the Kijkglas
 * @from_viewport: through which it is seen
 * @to: another, of the same collaboration
 * @to_viewport: through which that will be seen, in the same window
 * @collaboration: says how wide the sectors are
 * @device_scale: pixels of the device per unit of the window
 *
 * Returns: (transfer full) (nullable): the way from one to the other; %NULL where one
 *   of them has no rings
 */
KijkMorph *
kijk_morph_new (KijkScene          *from,
                const KijkViewport *from_viewport,
                KijkScene          *to,
                const KijkViewport *to_viewport,
                KijkItem           *collaboration,
                int                 device_scale)
{
  KijkMorph *self = NULL;
  Side before = { 0 };
  Side after = { 0 };

  g_return_val_if_fail (from != NULL && from_viewport != NULL, NULL);
  g_return_val_if_fail (to != NULL && to_viewport != NULL, NULL);
  g_return_val_if_fail (device_scale > 0, NULL);

  if (init_side (&before, from, from_viewport, collaboration) &&
      init_side (&after, to, to_viewport, collaboration))
    {
      self = g_new0 (KijkMorph, 1);
      self->scene = kijk_scene_ref (to);
      self->from = before.rings;
      self->to = after.rings;
      self->from_scale = before.scale;
      self->to_scale = after.scale;
      self->width = to_viewport->width;
      self->height = to_viewport->height;
      self->device_scale = device_scale;
      self->sprites = g_array_new (FALSE, FALSE, sizeof (KijkSprite));
      g_array_set_clear_func (self->sprites, (GDestroyNotify) kijk_sprite_clear);
      add_sprites (self, &before, &after);
    }
  clear_side (&before);
  clear_side (&after);

  return self;
}

/**
 * kijk_morph_free:
 * @self: (transfer full): a way from one picture to another
 */
void
kijk_morph_free (KijkMorph *self)
{
  g_return_if_fail (self != NULL);

  kijk_scene_unref (self->scene);
  g_array_unref (self->sprites);
  g_free (self);
}

/* ---- one frame ---- */

/* The ground of one node, where it lies now. */
static void
paint_ground (cairo_t           *cr,
              KijkNode          *node,
              KijkPath          *path,
              double             scale,
              const KijkPalette *palette)
{
  g_autoptr (GPtrArray) marks = g_ptr_array_sized_new (1);
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  KijkMark mark = *(KijkMark *) node->marks->pdata[0];
  KijkNode ground = { .role = node->role, .page = 1, .marks = marks, .lines = lines };

  mark.path = path;
  mark.width *= scale;
  g_ptr_array_add (marks, &mark);
  kijk_painter_paint_node (cr, &ground, palette);
}

static int
find_ring (const KijkNode *node)
{
  return kijk_enumeration_parse (&kijk_ring_enumeration, node->id + strlen ("ring-"));
}

static void
draw_ground (KijkMorph *self,
             cairo_t   *cr,
             double     progress)
{
  GPtrArray *nodes = kijk_scene_get_nodes (self->scene);
  const KijkPalette *palette = kijk_look_get_palette ();
  double scale = self->from_scale + (self->to_scale - self->from_scale) * progress;
  KijkRings rings;

  kijk_rings_blend (&rings, &self->from, &self->to, progress);
  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];
      g_autoptr (KijkPath) path = NULL;

      if (!is_ground (node) || node->marks->len == 0)
        continue;
      path = node->role == KIJK_ROLE_RING
                 ? kijk_path_new_circle (rings.centre, rings.outer[find_ring (node)])
                 : kijk_jigsaw_new_outline (&rings, node->cell);
      paint_ground (cr, node, path, scale, palette);
    }
}

/**
 * kijk_morph_snapshot:
 * @self: a way from one picture to another
 * @snapshot: where it is shown, in units of the window
 * @progress: how far one is, from 0 to 1
 *
 * Shows what lies between both.
 */
void
kijk_morph_snapshot (KijkMorph   *self,
                     GtkSnapshot *snapshot,
                     double       progress)
{
  KijkRect window = { 0, 0, self->width, self->height };
  cairo_t *cr;

  g_return_if_fail (self != NULL && snapshot != NULL);

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) self->width,
                                                                 (float) self->height));
  draw_ground (self, cr, progress);
  for (guint i = 0; i < self->sprites->len; i++)
    kijk_sprite_draw (&g_array_index (self->sprites, KijkSprite, i), cr, &window, progress);
  cairo_destroy (cr);
}
