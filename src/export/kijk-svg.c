/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-svg.h"

#include <string.h>

#include "diagram/kijk-painter.h"
#include "method/kijk-words.h"
#include "model/kijk-text.h"

/* Finer than any eye or screen. */
#define DECIMALS 2

/* cairo writes SVG as outlines of glyphs, in which no tool finds a word; here
 * words stay words. */

typedef struct {
  GString           *out;
  const KijkPalette *palette;
} Writer;

/* What is in a scene was cleaned when it came in; but what cannot be in XML must
 * not get there by whatever way. */
static void
append_escaped (GString    *out,
                const char *text)
{
  g_autofree char *clean = kijk_text_clean (text, FALSE);
  g_autofree char *escaped = g_markup_escape_text (clean, -1);

  g_string_append (out, escaped);
}

static void
append_number (GString *out,
               double   number)
{
  kijk_text_append_number (out, number, DECIMALS);
}

static void
append_attribute (GString    *out,
                  const char *name,
                  const char *value)
{
  g_string_append_printf (out, " %s=\"", name);
  append_escaped (out, value);
  g_string_append_c (out, '"');
}

static void
append_length (GString    *out,
               const char *name,
               double      value)
{
  g_string_append_printf (out, " %s=\"", name);
  append_number (out, value);
  g_string_append_c (out, '"');
}

static void
append_ink (Writer     *self,
            const char *name,
            KijkInk     ink)
{
  g_autofree char *hex = ink != KIJK_INK_NONE ? kijk_palette_to_hex (self->palette, ink) : NULL;

  append_attribute (self->out, name, hex != NULL ? hex : "none");
}

static void
append_outline (GString        *out,
                const KijkPath *path)
{
  static const char letters[] = { 'M', 'L', 'C', 'Z' };
  static const int n_points[] = { 1, 1, 3, 0 };

  g_string_append (out, " d=\"");
  for (guint i = 0; i < kijk_path_get_n (path); i++)
    {
      const KijkSegment *segment = kijk_path_get (path, i);

      g_string_append_c (out, letters[segment->type]);
      for (int p = 0; p < n_points[segment->type]; p++)
        {
          if (p > 0)
            g_string_append_c (out, ' ');
          append_number (out, segment->points[p].x);
          g_string_append_c (out, ' ');
          append_number (out, segment->points[p].y);
        }
    }
  g_string_append_c (out, '"');
}

static void
write_texture (Writer         *self,
               const KijkMark *mark,
               const KijkPath *lines,
               KijkInk         ink,
               double          width,
               const char     *id)
{
  g_string_append_printf (self->out, "<clipPath id=\"%s\"><path clip-rule=\"evenodd\"", id);
  append_outline (self->out, mark->path);
  g_string_append_printf (self->out, "/></clipPath>\n<path clip-path=\"url(#%s)\" fill=\"none\"", id);
  append_ink (self, "stroke", ink);
  append_length (self->out, "stroke-width", width);
  g_string_append (self->out, " stroke-linecap=\"butt\"");
  append_outline (self->out, lines);
  g_string_append (self->out, "/>\n");
}

static void
write_stroke (Writer         *self,
              const KijkMark *mark)
{
  append_ink (self, "stroke", mark->stroke);
  append_length (self->out, "stroke-width", kijk_painter_get_width (mark, self->palette));
  if (mark->dash <= 0)
    return;

  g_string_append (self->out, " stroke-linecap=\"butt\" stroke-dasharray=\"");
  append_number (self->out, mark->dash);
  g_string_append_c (self->out, ' ');
  append_number (self->out, mark->gap);
  g_string_append_c (self->out, '"');
}

static void
write_mark (Writer         *self,
            const KijkNode *node,
            guint           index)
{
  const KijkMark *mark = node->marks->pdata[index];
  gboolean stroked = mark->stroke != KIJK_INK_NONE && mark->width > 0;
  KijkInk ink;
  double width;
  g_autoptr (KijkPath) texture = kijk_painter_create_texture (mark, self->palette, &ink, &width);

  /* A texture lies between fill and outline. */
  if (texture != NULL)
    {
      g_autofree char *id = g_strdup_printf ("%s.%u", node->id, index + 1);

      g_string_append (self->out, "<path");
      append_ink (self, "fill", mark->fill);
      append_outline (self->out, mark->path);
      g_string_append (self->out, "/>\n");
      write_texture (self, mark, texture, ink, width, id);
    }

  g_string_append (self->out, "<path");
  append_ink (self, "fill", texture != NULL ? KIJK_INK_NONE : mark->fill);
  if (stroked)
    write_stroke (self, mark);
  append_outline (self->out, mark->path);
  g_string_append (self->out, "/>\n");
}

static void
write_line (Writer         *self,
            const KijkLine *line)
{
  /* An anchor is where the words begin, which from right to left is the right. */
  g_string_append (self->out, "<text");
  if (line->right_to_left)
    g_string_append (self->out, " direction=\"rtl\"");
  append_length (self->out, "x", line->right_to_left ? line->x + line->width : line->x);
  append_length (self->out, "y", line->baseline);
  append_length (self->out, "textLength", line->width);
  g_string_append_c (self->out, '>');
  append_escaped (self->out, line->string);
  g_string_append (self->out, "</text>\n");
}

static void
write_lines (Writer         *self,
             const KijkNode *node)
{
  g_string_append (self->out, "<g");
  append_ink (self, "fill", node->ink);
  append_length (self->out, "font-size", node->font.size);
  g_string_append_printf (self->out, " font-weight=\"%d\"", node->font.weight);
  if (node->font.tracking > 0)
    append_length (self->out, "letter-spacing", node->font.tracking);
  g_string_append (self->out, ">\n");

  for (guint i = 0; i < node->lines->len; i++)
    write_line (self, node->lines->pdata[i]);

  g_string_append (self->out, "</g>\n");
}

/* Ends what is dimmed, but for the edge of its token. */
static void
write_edges (Writer   *self,
             KijkNode *node)
{
  g_string_append (self->out, "</g>\n");
  for (guint i = 0; i < node->marks->len; i++)
    if (kijk_node_is_edge (node, i))
      {
        const KijkMark *mark = node->marks->pdata[i];

        g_string_append (self->out, "<path fill=\"none\"");
        write_stroke (self, mark);
        append_outline (self->out, mark->path);
        g_string_append (self->out, "/>\n");
      }
}

static void
write_node (Writer   *self,
            KijkNode *node)
{
  g_autofree char *text = kijk_node_get_text (node);

  g_string_append (self->out, "<g");
  append_attribute (self->out, "id", node->id);
  append_attribute (self->out, "class", kijk_role_enumeration.values[node->role]);

  /* Words read themselves; only what they do not say is said in their place. */
  if (*node->label != '\0' && !g_str_equal (node->label, text))
    {
      append_attribute (self->out, "role", "img");
      append_attribute (self->out, "aria-label", node->label);
    }
  else if (*text == '\0')
    {
      append_attribute (self->out, "aria-hidden", "true");
    }
  g_string_append (self->out, ">\n");

  if (node->dimmed)
    {
      g_string_append (self->out, "<g");
      append_length (self->out, "opacity", KIJK_NODE_DIMMED);
      g_string_append (self->out, ">\n");
    }
  for (guint i = 0; i < node->marks->len; i++)
    write_mark (self, node, i);
  if (kijk_node_has_text (node))
    write_lines (self, node);
  if (node->dimmed)
    write_edges (self, node);

  g_string_append (self->out, "</g>\n");
}

static void
write_head (Writer    *self,
            KijkScene *scene)
{
  const KijkPage *page = kijk_scene_get_page (scene);
  KijkLanguage language = kijk_scene_get_language (scene);
  const char *unit = page->unit == KIJK_UNIT_POINT ? "pt" : "";
  const char *view = kijk_view_enumeration.values[kijk_scene_get_view (scene)];

  g_string_append (self->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                              "<svg xmlns=\"http://www.w3.org/2000/svg\"");
  g_string_append (self->out, " width=\"");
  append_number (self->out, page->width);
  g_string_append_printf (self->out, "%s\" height=\"", unit);
  append_number (self->out, page->height);
  g_string_append_printf (self->out, "%s\" viewBox=\"0 0 ", unit);
  append_number (self->out, page->width);
  g_string_append_c (self->out, ' ');
  append_number (self->out, page->height);
  g_string_append_c (self->out, '"');
  append_attribute (self->out, "xml:lang", kijk_language_enumeration.values[language]);
  g_string_append (self->out, " role=\"graphics-document\" aria-labelledby=\"svg.title\""
                              " aria-describedby=\"svg.desc\">\n<title id=\"svg.title\">");
  append_escaped (self->out, kijk_scene_get_title (scene));
  g_string_append (self->out, "</title>\n<desc id=\"svg.desc\">");
  append_escaped (self->out, kijk_words_get (language, "picture.tooltip", view));
  g_string_append (self->out, "</desc>\n");
}

static void
write_ground (Writer         *self,
              const KijkPage *page)
{
  g_string_append (self->out, "<rect");
  append_length (self->out, "width", page->width);
  append_length (self->out, "height", page->height);
  append_ink (self, "fill", KIJK_INK_PAPER);
  g_string_append (self->out, "/>\n");
}

/**
 * kijk_svg_new:
 * @scene: a scene
 * @page: which page of it, from 1
 * @palette: what the inks look like
 *
 * Writes one page: what it is, its nodes as groups that bear their names, real
 * words with their measured width. It refers to nothing outside itself but the
 * names of fonts.
 *
 * Returns: (transfer full): the SVG
 */
GBytes *
kijk_svg_new (KijkScene         *scene,
              int                page,
              const KijkPalette *palette)
{
  Writer self;
  GPtrArray *nodes;

  g_return_val_if_fail (scene != NULL && palette != NULL, NULL);
  g_return_val_if_fail (page >= 1 && page <= kijk_scene_get_n_pages (scene), NULL);

  self = (Writer) { g_string_new (NULL), palette };
  nodes = kijk_scene_get_nodes (scene);

  write_head (&self, scene);
  write_ground (&self, kijk_scene_get_page (scene));
  g_string_append (self.out, "<g fill-rule=\"evenodd\" stroke-linejoin=\"round\""
                             " stroke-linecap=\"round\" xml:space=\"preserve\"");
  append_attribute (self.out, "font-family", KIJK_FONT_FAMILY);
  g_string_append (self.out, ">\n");
  for (guint i = 0; i < nodes->len; i++)
    {
      KijkNode *node = nodes->pdata[i];

      if (node->page == page)
        write_node (&self, node);
    }
  g_string_append (self.out, "</g>\n</svg>\n");

  return g_string_free_to_bytes (self.out);
}
