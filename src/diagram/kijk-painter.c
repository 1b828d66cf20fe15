/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-painter.h"

#include <math.h>

#include "kijk-type-private.h"

/* Hatching, in widths of the outline it belongs to: far enough apart to stay
 * lines on a projector, thin enough to leave words on it readable. */
#define HATCHING_APART 4.0
#define HATCHING_WIDTH 0.5

/* Textures of rings: apart as a share of the ring, not closer than so many units, and
 * thin, for words stand on them. */
#define TEXTURE_SHARE (1 / 56.0)
#define TEXTURE_APART 9.0
#define TEXTURE_HAIRLINE 0.06
#define TEXTURE_DOT 0.14
#define LONG 3.0

typedef struct {
  cairo_t           *cr;
  const KijkPalette *palette;
  PangoContext      *context;
} Painter;

static void
set_ink (Painter *self,
         KijkInk  ink)
{
  const KijkColour *colour = &self->palette->colours[ink];

  cairo_set_source_rgb (self->cr, colour->red, colour->green, colour->blue);
}

static void
trace (cairo_t        *cr,
       const KijkPath *path)
{
  cairo_new_path (cr);

  for (guint i = 0; i < kijk_path_get_n (path); i++)
    {
      const KijkSegment *segment = kijk_path_get (path, i);
      const KijkPoint *p = segment->points;

      switch (segment->type)
        {
        case KIJK_SEGMENT_MOVE:
          cairo_move_to (cr, p[0].x, p[0].y);
          break;
        case KIJK_SEGMENT_LINE:
          cairo_line_to (cr, p[0].x, p[0].y);
          break;
        case KIJK_SEGMENT_CURVE:
          cairo_curve_to (cr, p[0].x, p[0].y, p[1].x, p[1].y, p[2].x, p[2].y);
          break;
        case KIJK_SEGMENT_CLOSE:
        default:
          cairo_close_path (cr);
          break;
        }
    }
}

static void
paint_texture (Painter        *self,
               const KijkMark *mark)
{
  KijkInk ink;
  double width;
  g_autoptr (KijkPath) lines = kijk_painter_create_texture (mark, self->palette, &ink, &width);

  if (lines == NULL)
    return;

  cairo_save (self->cr);
  trace (self->cr, mark->path);
  cairo_clip (self->cr);
  trace (self->cr, lines);
  set_ink (self, ink);
  cairo_set_line_width (self->cr, width);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_dash (self->cr, NULL, 0, 0);
  cairo_stroke (self->cr);
  cairo_restore (self->cr);
}

static void
outline (Painter        *self,
         const KijkMark *mark)
{
  const double dashes[] = { mark->dash, mark->gap };

  trace (self->cr, mark->path);
  set_ink (self, mark->stroke);
  cairo_set_line_width (self->cr, kijk_painter_get_width (mark, self->palette));
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_ROUND);
  /* Round ends would eat the gaps between dashes. */
  cairo_set_line_cap (self->cr, mark->dash > 0 ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
  cairo_set_dash (self->cr, dashes, mark->dash > 0 ? 2 : 0, 0);
  cairo_stroke (self->cr);
}

static void
paint_mark (Painter        *self,
            const KijkMark *mark)
{
  if (mark->fill != KIJK_INK_NONE)
    {
      trace (self->cr, mark->path);
      set_ink (self, mark->fill);
      cairo_fill (self->cr);
    }

  paint_texture (self, mark);
  if (mark->stroke != KIJK_INK_NONE && mark->width > 0)
    outline (self, mark);
}

/* Shows a run as one piece of text: letters that stand apart are otherwise words
 * of one letter to whoever searches a PDF. */
static void
show_run (Painter        *self,
          PangoGlyphItem *run,
          const char     *string,
          double         *x,
          double          y)
{
  PangoGlyphString *shaped = run->glyphs;
  g_autofree cairo_glyph_t *glyphs = g_new (cairo_glyph_t, shaped->num_glyphs);
  cairo_text_cluster_t cluster = { .num_bytes = run->item->length };

  for (int i = 0; i < shaped->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &shaped->glyphs[i];

      if (info->glyph != PANGO_GLYPH_EMPTY)
        glyphs[cluster.num_glyphs++] = (cairo_glyph_t) {
          info->glyph & ~PANGO_GLYPH_UNKNOWN_FLAG,
          *x + (double) info->geometry.x_offset / PANGO_SCALE,
          y + (double) info->geometry.y_offset / PANGO_SCALE,
        };
      *x += (double) info->geometry.width / PANGO_SCALE;
    }

  cairo_set_scaled_font (self->cr, pango_cairo_font_get_scaled_font (
                                     PANGO_CAIRO_FONT (run->item->analysis.font)));
  cairo_show_text_glyphs (self->cr, string + run->item->offset, run->item->length, glyphs,
                          cluster.num_glyphs, &cluster, 1, 0);
}

static void
show_in_pieces (Painter         *self,
                PangoLayoutLine *set,
                const KijkLine  *line)
{
  double x = line->x;

  for (GSList *l = set->runs; l != NULL; l = l->next)
    show_run (self, l->data, line->string, &x, line->baseline);
}

static void
paint_line (Painter        *self,
            const KijkLine *line,
            KijkFont        font)
{
  g_autoptr (PangoLayout) layout = NULL;
  PangoLayoutLine *set;

  /* A line was broken out of a paragraph, whose direction it keeps. */
  pango_context_set_base_dir (self->context, line->right_to_left ? PANGO_DIRECTION_RTL
                                                                 : PANGO_DIRECTION_LTR);
  layout = _kijk_type_create_layout (self->context, font, line->string);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_single_paragraph_mode (layout, TRUE);

  set = pango_layout_get_line_readonly (layout, 0);
  if (font.tracking > 0 && cairo_surface_has_show_text_glyphs (cairo_get_target (self->cr)))
    {
      show_in_pieces (self, set, line);
      return;
    }

  cairo_move_to (self->cr, line->x, line->baseline);
  pango_cairo_show_layout_line (self->cr, set);
}

static void
paint_whole (Painter  *self,
             KijkNode *node)
{
  for (guint i = 0; i < node->marks->len; i++)
    paint_mark (self, node->marks->pdata[i]);

  if (!kijk_node_has_text (node))
    return;

  set_ink (self, node->ink);
  for (guint i = 0; i < node->lines->len; i++)
    paint_line (self, node->lines->pdata[i], node->font);
  cairo_new_path (self->cr);
}

/* Faintly all of it together, but the edge of its token as ever. */
static void
paint_dimmed (Painter  *self,
              KijkNode *node)
{
  cairo_push_group (self->cr);
  paint_whole (self, node);
  cairo_pop_group_to_source (self->cr);
  cairo_paint_with_alpha (self->cr, KIJK_NODE_DIMMED);

  for (guint i = 0; i < node->marks->len; i++)
    if (kijk_node_is_edge (node, i))
      outline (self, node->marks->pdata[i]);
}

static void
paint_node (Painter  *self,
            KijkNode *node)
{
  if (node->dimmed)
    paint_dimmed (self, node);
  else
    paint_whole (self, node);
}

static void
init_painter (Painter           *self,
              cairo_t           *cr,
              const KijkPalette *palette)
{
  self->cr = cr;
  self->palette = palette;
  self->context = pango_cairo_create_context (cr);
  _kijk_type_setup_context (self->context);
  pango_cairo_update_context (cr, self->context);

  cairo_save (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
}

static void
clear_painter (Painter *self)
{
  cairo_restore (self->cr);
  g_object_unref (self->context);
}

/* Each goes down to the left; one goes through the middle, so that a coin looks the
 * same on both sides of it. */
static KijkPath *
create_hatching (const KijkRect *rect,
                 double          apart)
{
  KijkPath *lines = kijk_path_new ();
  double middle = rect->x + rect->width / 2 + rect->height / 2;

  for (double x = middle - ceil ((middle - rect->x) / apart) * apart;
       x - rect->height < rect->x + rect->width; x += apart)
    {
      kijk_path_move_to (lines, (KijkPoint) { x, rect->y });
      kijk_path_line_to (lines, (KijkPoint) { x - rect->height, rect->y + rect->height });
    }

  return lines;
}

static KijkPath *
create_hairlines (const KijkRect *rect,
                  double          apart)
{
  KijkPath *lines = kijk_path_new ();

  for (double x = rect->x + apart / 2; x < rect->x + rect->width; x += apart)
    {
      kijk_path_move_to (lines, (KijkPoint) { x, rect->y });
      kijk_path_line_to (lines, (KijkPoint) { x, rect->y + rect->height });
    }

  return lines;
}

/* As lines as long as they are thick; every other row stands between. */
static KijkPath *
create_dots (const KijkRect *rect,
             double          apart,
             double          size)
{
  KijkPath *dots = kijk_path_new ();
  gboolean between = FALSE;

  for (double y = rect->y + apart / 2; y < rect->y + rect->height; y += apart, between = !between)
    for (double x = rect->x + (between ? apart : apart / 2); x < rect->x + rect->width; x += apart)
      {
        kijk_path_move_to (dots, (KijkPoint) { x - size / 2, y });
        kijk_path_line_to (dots, (KijkPoint) { x + size / 2, y });
      }

  return dots;
}

/**
 * kijk_painter_get_width:
 * @mark: a mark
 * @palette: what the inks look like
 *
 * Returns: how thick its outline is drawn, in page units; hairlines stay thin
 */
double
kijk_painter_get_width (const KijkMark    *mark,
                        const KijkPalette *palette)
{
  g_return_val_if_fail (mark != NULL && palette != NULL, 0);

  return mark->stroke == KIJK_INK_RULE ? mark->width : mark->width * palette->thickness;
}

/**
 * kijk_painter_create_texture:
 * @mark: a mark
 * @palette: what the inks look like
 * @ink: (out): the ink of the lines
 * @width: (out): how thick they are
 *
 * The lines that lie over the fill of @mark and below its outline, beyond its edges:
 * whoever draws them clips them to its path. A mark may be hatched; in high contrast
 * the context has dots and the interests have hairlines, as the ambition is plain.
 *
 * Returns: (transfer full) (nullable): the lines, %NULL for none
 */
KijkPath *
kijk_painter_create_texture (const KijkMark    *mark,
                             const KijkPalette *palette,
                             KijkInk           *ink,
                             double            *width)
{
  KijkRect rect;
  double apart;

  g_return_val_if_fail (mark != NULL && palette != NULL && ink != NULL && width != NULL, NULL);

  rect = kijk_path_get_extents (mark->path);
  if (mark->hatched && mark->stroke != KIJK_INK_NONE && mark->width > 0)
    {
      *ink = mark->stroke;
      *width = mark->width * HATCHING_WIDTH;
      return create_hatching (&rect, mark->width * HATCHING_APART * G_SQRT2);
    }
  /* Not on a tab, low and long with words on it. */
  if (!palette->textured || rect.width > rect.height * LONG)
    return NULL;

  apart = fmax (rect.width * TEXTURE_SHARE, TEXTURE_APART);
  *ink = KIJK_INK_RULE;
  *width = apart * (mark->fill == KIJK_INK_CONTEXT ? TEXTURE_DOT : TEXTURE_HAIRLINE);
  if (mark->fill == KIJK_INK_CONTEXT)
    return create_dots (&rect, apart, *width);
  if (mark->fill == KIJK_INK_INTERESTS)
    return create_hairlines (&rect, apart);

  return NULL;
}

/**
 * kijk_painter_paint_ground:
 * @cr: where to paint, a unit of the page being a unit there
 * @page: the page of a scene
 * @ground: %KIJK_INK_CANVAS in a window, %KIJK_INK_PAPER in an export
 * @palette: what the inks look like
 *
 * Paints what a scene lies on.
 */
void
kijk_painter_paint_ground (cairo_t           *cr,
                           const KijkPage    *page,
                           KijkInk            ground,
                           const KijkPalette *palette)
{
  const KijkColour *colour;

  g_return_if_fail (cr != NULL && page != NULL && palette != NULL);
  g_return_if_fail (ground > KIJK_INK_NONE && ground < KIJK_N_INKS);

  colour = &palette->colours[ground];
  cairo_save (cr);
  cairo_set_source_rgb (cr, colour->red, colour->green, colour->blue);
  cairo_rectangle (cr, 0, 0, page->width, page->height);
  cairo_fill (cr);
  cairo_restore (cr);
}

/**
 * kijk_painter_paint_node:
 * @cr: where to paint, a unit of the page being a unit there
 * @node: a node of a scene
 * @palette: what the inks look like
 *
 * Paints one node.
 */
void
kijk_painter_paint_node (cairo_t           *cr,
                         KijkNode          *node,
                         const KijkPalette *palette)
{
  Painter self;

  g_return_if_fail (cr != NULL && node != NULL && palette != NULL);

  init_painter (&self, cr, palette);
  paint_node (&self, node);
  clear_painter (&self);
}

/**
 * kijk_painter_paint:
 * @cr: where to paint, a unit of the page being a unit there
 * @scene: a scene
 * @page: which page of it, from 1
 * @palette: what the inks look like
 *
 * Paints the nodes of one page in their order, without a ground: on a screen, on
 * pixels, in a PDF and on a printer alike.
 */
void
kijk_painter_paint (cairo_t           *cr,
                    KijkScene         *scene,
                    int                page,
                    const KijkPalette *palette)
{
  Painter self;
  GPtrArray *nodes;

  g_return_if_fail (cr != NULL && scene != NULL && palette != NULL);

  nodes = kijk_scene_get_nodes (scene);
  init_painter (&self, cr, palette);
  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];

      if (node->page == page)
        paint_node (&self, node);
    }
  clear_painter (&self);
}
