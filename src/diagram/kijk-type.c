/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-type-private.h"

#include <math.h>

/* Of the size of a font: how far a line of it reaches above its baseline, and how
 * far the next line is. The same for every script, so that the words of a picture
 * do not move when a name gets an accent. */
#define ASCENT 0.95
#define HEIGHT 1.25

/* What a typesetter remembers before it starts anew: the words of a collaboration
 * many times over, at a few megabytes. */
#define MOST_REMEMBERED 20000

/* Of the size of a font: in less room hardly any letters stand beside each other. */
#define NARROWEST 3

struct _KijkTypesetter {
  gatomicrefcount  ref_count;
  PangoContext    *context;
  GHashTable      *remembered; /* (char *) font, width and text → GPtrArray of KijkLine */
  GHashTable      *inks;       /* (char *) font and text → KijkRect */
};

void
_kijk_type_setup_context (PangoContext *context)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  pango_context_set_round_glyph_positions (context, FALSE);
}

PangoLayout *
_kijk_type_create_layout (PangoContext *context,
                          KijkFont      font,
                          const char   *text)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *description = pango_font_description_from_string (KIJK_FONT_FAMILY);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_font_description_set_absolute_size (description, font.size * PANGO_SCALE);
  pango_font_description_set_weight (description, (PangoWeight) font.weight);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);

  if (font.tracking > 0)
    pango_attr_list_insert (attributes, pango_attr_letter_spacing_new (font.tracking * PANGO_SCALE));
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  /* In a PDF a joined fi is a letter of its own, and few tools find words with it. */
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("liga=0, clig=0"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);

  pango_layout_set_text (layout, text, -1);
  return layout;
}

static double
round_up (int pango_units)
{
  return ceil (pango_units * 2.0 / PANGO_SCALE) / 2;
}

/**
 * kijk_line_new:
 * @string: its words
 * @x: where it begins, at the left
 * @baseline: how far down its baseline is
 * @width: its logical width
 * @right_to_left: its direction
 *
 * Returns: (transfer full): a line
 */
KijkLine *
kijk_line_new (const char *string,
               double      x,
               double      baseline,
               double      width,
               gboolean    right_to_left)
{
  KijkLine *self = g_new0 (KijkLine, 1);

  self->string = g_strdup (string);
  self->x = x;
  self->baseline = baseline;
  self->width = width;
  self->right_to_left = right_to_left;

  return self;
}

/**
 * kijk_line_free:
 * @self: (transfer full) (nullable): a line
 */
void
kijk_line_free (KijkLine *self)
{
  if (self != NULL)
    g_free (self->string);
  g_free (self);
}

/**
 * kijk_font_get_ascent:
 * @font: a font
 *
 * Returns: how far a line reaches above its baseline
 */
double
kijk_font_get_ascent (KijkFont font)
{
  return round (font.size * ASCENT * 2) / 2;
}

/**
 * kijk_font_get_height:
 * @font: a font
 *
 * Returns: how far apart baselines are, and how high one line is
 */
double
kijk_font_get_height (KijkFont font)
{
  return round (font.size * HEIGHT * 2) / 2;
}

/**
 * kijk_typesetter_new:
 *
 * Returns: (transfer full): a typesetter; it stays with its thread
 */
KijkTypesetter *
kijk_typesetter_new (void)
{
  KijkTypesetter *self = g_new0 (KijkTypesetter, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  _kijk_type_setup_context (self->context);
  self->remembered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                            (GDestroyNotify) g_ptr_array_unref);
  self->inks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

/**
 * kijk_typesetter_ref:
 * @self: a typesetter
 *
 * Returns: (transfer full): @self
 */
KijkTypesetter *
kijk_typesetter_ref (KijkTypesetter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * kijk_typesetter_unref:
 * @self: (transfer full): a typesetter
 */
void
kijk_typesetter_unref (KijkTypesetter *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_object_unref (self->context);
  g_hash_table_unref (self->remembered);
  g_hash_table_unref (self->inks);
  g_free (self);
}

/* Blanks at the end of a line are not seen and not measured. */
static char *
strip_end (const char *words,
           gsize       length)
{
  const char *end = words + length;

  while (end > words)
    {
      const char *last = g_utf8_prev_char (end);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      end = last;
    }

  return g_strndup (words, end - words);
}

/* Whether a line alone is as wide as it is among others: not if it ends with
 * blanks, of which Pango leaves out only one, or runs both ways. */
static gboolean
is_plain (PangoLayoutLine *line,
          gsize            stripped)
{
  if (line->resolved_dir == PANGO_DIRECTION_RTL || line->length > (int) stripped + 1)
    return FALSE;

  for (GSList *l = line->runs; l != NULL; l = l->next)
    if (((PangoGlyphItem *) l->data)->item->analysis.level % 2 != 0)
      return FALSE;

  return TRUE;
}

/* As the painter sets it: alone, in the direction that it had. */
static double
measure_alone (KijkTypesetter *self,
               KijkFont        font,
               const char     *words,
               PangoDirection  direction)
{
  g_autoptr (PangoLayout) layout = NULL;
  PangoRectangle logical;

  pango_context_set_base_dir (self->context, direction);
  layout = _kijk_type_create_layout (self->context, font, words);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, 0), NULL, &logical);
  pango_context_set_base_dir (self->context, PANGO_DIRECTION_WEAK_LTR);

  return round_up (logical.width);
}

static KijkLine *
measure_line (KijkTypesetter  *self,
              KijkFont         font,
              const char      *text,
              PangoLayoutLine *line)
{
  g_autofree char *words = strip_end (text + line->start_index, line->length);
  PangoRectangle logical;
  double width;

  pango_layout_line_get_extents (line, NULL, &logical);
  width = is_plain (line, strlen (words)) ? round_up (logical.width)
                                          : measure_alone (self, font, words, line->resolved_dir);

  return kijk_line_new (words, 0, 0, width, line->resolved_dir == PANGO_DIRECTION_RTL);
}

static GPtrArray *
break_at (KijkTypesetter *self,
          KijkFont        font,
          const char     *text,
          int             width)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) kijk_line_free);
  g_autoptr (PangoLayout) layout = _kijk_type_create_layout (self->context, font, text);

  if (width > 0)
    {
      pango_layout_set_width (layout, width);
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
    }
  else
    {
      pango_layout_set_single_paragraph_mode (layout, TRUE);
    }

  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next)
    g_ptr_array_add (lines, measure_line (self, font, text, l->data));

  return lines;
}

static double
widest (GPtrArray *lines)
{
  double width = 0;

  for (guint i = 0; i < lines->len; i++)
    width = fmax (width, ((KijkLine *) lines->pdata[i])->width);

  return width;
}

/* Where a word is broken that its script writes joined, the letters at both sides
 * get other shapes, and Pango finds out too late that they are wider. */
static GPtrArray *
break_anew (KijkTypesetter *self,
            KijkFont        font,
            const char     *text,
            int             width)
{
  GPtrArray *lines = break_at (self, font, text, width);
  int least = NARROWEST * font.size * PANGO_SCALE;

  for (int room = width; room > least && (widest (lines) - 1) * PANGO_SCALE > width;)
    {
      room -= font.size / 2 * PANGO_SCALE;
      g_ptr_array_unref (lines);
      lines = break_at (self, font, text, room);
    }

  return lines;
}

/* Returns: (transfer none): the lines, at the origin */
static GPtrArray *
look_up (KijkTypesetter *self,
         KijkFont        font,
         const char     *text,
         double          width)
{
  int room = (int) floor (width * PANGO_SCALE);
  g_autofree char *key = g_strdup_printf ("%d %d %d %d %s", (int) (font.size * PANGO_SCALE), font.weight,
                                          (int) (font.tracking * PANGO_SCALE), room, text);
  GPtrArray *lines = g_hash_table_lookup (self->remembered, key);

  if (lines != NULL)
    return lines;

  if (g_hash_table_size (self->remembered) >= MOST_REMEMBERED)
    g_hash_table_remove_all (self->remembered);
  lines = break_anew (self, font, text, room);
  g_hash_table_insert (self->remembered, g_steal_pointer (&key), lines);

  return lines;
}

static gpointer
copy_line (gconstpointer line,
           gpointer      data)
{
  const KijkLine *other = line;

  (void) data;

  return kijk_line_new (other->string, other->x, other->baseline, other->width, other->right_to_left);
}

/**
 * kijk_typesetter_width:
 * @self: a typesetter
 * @font: a font
 * @string: words without line breaks
 *
 * Returns: how wide @string is on one line, rounded up to half a unit
 */
double
kijk_typesetter_width (KijkTypesetter *self,
                       KijkFont        font,
                       const char     *string)
{
  GPtrArray *lines;

  g_return_val_if_fail (self != NULL && string != NULL, 0);

  lines = look_up (self, font, string, 0);
  return ((KijkLine *) lines->pdata[0])->width;
}

static KijkRect *
measure_ink (KijkTypesetter *self,
             KijkFont        font,
             const char     *string)
{
  PangoLayout *layout = _kijk_type_create_layout (self->context, font, string);
  double baseline = pango_layout_get_baseline (layout);
  KijkRect *ink = g_new (KijkRect, 1);
  PangoRectangle extents;

  pango_layout_get_extents (layout, &extents, NULL);
  *ink = (KijkRect) { extents.x / (double) PANGO_SCALE, (extents.y - baseline) / PANGO_SCALE,
                      extents.width / (double) PANGO_SCALE, extents.height / (double) PANGO_SCALE };
  g_object_unref (layout);

  return ink;
}

/**
 * kijk_typesetter_ink:
 * @self: a typesetter
 * @font: a font
 * @string: words without line breaks
 *
 * What can be seen of @string, for the few letters that lie in something round: all
 * else is laid out by what kijk_typesetter_width() says.
 *
 * Returns: where its ink is, from the beginning of its baseline
 */
KijkRect
kijk_typesetter_ink (KijkTypesetter *self,
                     KijkFont        font,
                     const char     *string)
{
  g_autofree char *key = NULL;
  KijkRect *ink;

  g_return_val_if_fail (self != NULL && string != NULL, ((KijkRect) { 0, 0, 0, 0 }));

  key = g_strdup_printf ("%d %d %s", (int) (font.size * PANGO_SCALE), font.weight, string);
  ink = g_hash_table_lookup (self->inks, key);
  if (ink == NULL)
    {
      if (g_hash_table_size (self->inks) >= MOST_REMEMBERED)
        g_hash_table_remove_all (self->inks);
      ink = measure_ink (self, font, string);
      g_hash_table_insert (self->inks, g_steal_pointer (&key), ink);
    }

  return *ink;
}

/**
 * kijk_typesetter_break:
 * @self: a typesetter
 * @font: a font
 * @text: words, possibly with line breaks
 * @width: how wide a line may be
 *
 * Breaks @text at its line breaks, between words, and inside a word that is wider
 * than a line. Nothing is left out.
 *
 * Returns: (transfer full) (element-type KijkLine): the lines, at the origin
 */
GPtrArray *
kijk_typesetter_break (KijkTypesetter *self,
                       KijkFont        font,
                       const char     *text,
                       double          width)
{
  GPtrArray *lines;

  g_return_val_if_fail (self != NULL && text != NULL && width > 0, NULL);

  lines = g_ptr_array_copy (look_up (self, font, text, width), (GCopyFunc) copy_line, NULL);
  g_ptr_array_set_free_func (lines, (GDestroyNotify) kijk_line_free);

  return lines;
}

/**
 * kijk_typesetter_set:
 * @self: a typesetter
 * @font: a font
 * @text: words, possibly with line breaks
 * @rect: where they stand: as wide as it is, from its top, further down than its
 *   bottom if need be
 * @align: where in the width; words from right to left start at the right
 *
 * Returns: (transfer full) (element-type KijkLine): the lines in their places
 */
GPtrArray *
kijk_typesetter_set (KijkTypesetter *self,
                     KijkFont        font,
                     const char     *text,
                     const KijkRect *rect,
                     KijkAlign       align)
{
  GPtrArray *lines = kijk_typesetter_break (self, font, text, rect->width);
  double baseline = rect->y + kijk_font_get_ascent (font);

  for (guint i = 0; i < lines->len; i++)
    {
      KijkLine *line = lines->pdata[i];
      double room = rect->width - line->width;
      gboolean at_end = line->right_to_left ? align == KIJK_ALIGN_START : align == KIJK_ALIGN_END;

      line->x = rect->x + (align == KIJK_ALIGN_CENTRE ? room / 2 : at_end ? room : 0);
      line->baseline = baseline + i * kijk_font_get_height (font);
    }

  return lines;
}
