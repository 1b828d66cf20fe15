/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kompas-rows-private.h"

#include <math.h>

/* In lines of the words they stand before. */
#define NUMBER_WIDTH 0.9
#define STATE_WIDTH 1.1
#define SIGN_WIDTH 1.3
#define SIGN_HEIGHT 1.1

/* Between two rows where there is room for it, in lines of the legend. */
#define ROW_GAP 0.25

/* Signs stand in so many columns, or across several; between two of them stays
 * this free, in lines. */
#define SIGN_COLUMNS 3
#define SIGN_GAP 0.5

KijkRow *
_kijk_row_new (KijkRole       role,
               const char    *id,
               const char    *text,
               KijkTextStyle  style,
               KijkInk        ink)
{
  KijkRow *self = g_new0 (KijkRow, 1);

  self->id = g_strdup (id);
  self->role = role;
  self->style = style;
  self->ink = ink;
  self->text = g_strdup (text);
  self->label = g_strdup (text);
  self->phase = -1;
  self->state = -1;
  self->sign = -1;

  return self;
}

void
_kijk_row_free (KijkRow *self)
{
  g_free (self->id);
  g_free (self->text);
  g_free (self->label);
  g_free (self);
}

void
_kijk_row_set_label (KijkRow    *self,
                     const char *label)
{
  g_free (self->label);
  self->label = g_strdup (label);
}

/* ---- measuring ---- */

static KijkFont
get_font (KijkKompas    *kompas,
          const KijkRow *row)
{
  return kijk_page_get_font (kompas->composer->page, row->style);
}

/* What stands before the words of @row takes this. */
static double
get_indent (KijkKompas    *kompas,
            const KijkRow *row)
{
  return kijk_font_get_height (get_font (kompas, row)) *
         ((row->numbered || row->bullet ? NUMBER_WIDTH : 0) + (row->state >= 0 ? STATE_WIDTH : 0) +
          (row->sign >= 0 ? SIGN_WIDTH : 0));
}

static double
get_words_width (KijkKompas    *kompas,
                 const KijkRow *row,
                 double         width)
{
  return fmax (get_font (kompas, row).size, width - get_indent (kompas, row));
}

/* Asked again and again while parts look for room, so that it is remembered. */
static guint
count_lines (KijkKompas *kompas,
             KijkRow    *row,
             double      width)
{
  g_autoptr (GPtrArray) lines = NULL;

  if (row->n_lines > 0 && row->measured == width)
    return row->n_lines;

  lines = kijk_typesetter_break (kompas->composer->typesetter, get_font (kompas, row), row->text,
                                 get_words_width (kompas, row, width));
  row->measured = width;
  row->n_lines = lines->len;

  return row->n_lines;
}

static double
get_height (KijkKompas *kompas,
            KijkRow    *row,
            double      width)
{
  double line = kijk_font_get_height (get_font (kompas, row));

  return fmax (row->sign >= 0 ? SIGN_HEIGHT : 0, count_lines (kompas, row, width)) * line;
}

/* How far apart the columns are in which signs stand. */
static double
get_pitch (KijkKompas    *kompas,
           const KijkRow *row,
           double         width)
{
  return (width + SIGN_GAP * kijk_font_get_height (get_font (kompas, row))) / SIGN_COLUMNS;
}

/* Over how many columns @row goes. */
static guint
get_span (KijkKompas    *kompas,
          const KijkRow *row,
          double         width)
{
  KijkFont font = get_font (kompas, row);
  double whole = get_indent (kompas, row) + kijk_typesetter_width (kompas->composer->typesetter, font, row->text);

  if (row->sign < 0)
    return SIGN_COLUMNS;

  return MIN (SIGN_COLUMNS, (guint) ceil ((whole + SIGN_GAP * kijk_font_get_height (font)) / get_pitch (kompas, row, width)));
}

/* How many rows stand side by side from the @i-th on. */
static guint
count_beside (KijkKompas *kompas,
              GPtrArray  *rows,
              guint       i,
              double      width)
{
  guint column = get_span (kompas, rows->pdata[i], width);
  guint n = 1;

  for (; i + n < rows->len; n++)
    {
      column += get_span (kompas, rows->pdata[i + n], width);
      if (column > SIGN_COLUMNS)
        break;
    }

  return n;
}

/**
 * _kijk_rows_measure:
 * @kompas: a Kompas
 * @rows: (element-type KijkRow): paragraphs
 * @width: how wide they may be
 *
 * Returns: how high they are together
 */
double
_kijk_rows_measure (KijkKompas *kompas,
                    GPtrArray  *rows,
                    double      width)
{
  double height = 0;

  for (guint i = 0; i < rows->len; i += count_beside (kompas, rows, i, width))
    height += get_height (kompas, rows->pdata[i], width);

  return height;
}

/* ---- writing ---- */

static void
add_bullet (KijkNode       *node,
            KijkFont        font,
            KijkInk         ink,
            const KijkRect *rect)
{
  KijkPoint at = { rect->x + 0.25 * font.size, rect->y + kijk_font_get_ascent (font) - 0.35 * font.size };

  kijk_node_add_mark (node, kijk_path_new_circle (at, 0.18 * font.size), ink, KIJK_INK_NONE, 0);
}

static void
add_number (KijkKompas     *kompas,
            KijkNode       *node,
            const KijkRow  *row,
            GPtrArray      *lines,
            const KijkRect *rect)
{
  KijkFont font = get_font (kompas, row);
  const char *number = _kijk_kompas_phase_number (kompas, row->phase);

  if (*number == '\0')
    {
      add_bullet (node, font, row->ink, rect);
      return;
    }

  g_ptr_array_insert (lines, 0, kijk_line_new (number, rect->x, rect->y + kijk_font_get_ascent (font),
                                               kijk_typesetter_width (kompas->composer->typesetter, font, number), FALSE));
}

/* What stands before the words. */
static void
add_front (KijkKompas     *kompas,
           KijkNode       *node,
           const KijkRow  *row,
           GPtrArray      *lines,
           const KijkRect *rect)
{
  KijkFont font = get_font (kompas, row);
  double line = kijk_font_get_height (font);
  double size = 0.75 * font.size;
  KijkPoint state = { rect->x + (row->numbered ? NUMBER_WIDTH * line : 0) + size / 2,
                      rect->y + kijk_font_get_ascent (font) - 0.36 * font.size };
  KijkRect sign = { rect->x, state.y - line / 2, (SIGN_WIDTH - 0.3) * line, line };

  if (row->numbered && row->phase >= 0)
    add_number (kompas, node, row, lines, rect);
  if (row->bullet)
    add_bullet (node, font, row->ink, rect);
  if (row->state >= 0)
    _kijk_kompas_add_state (node, (KijkResultState) row->state, state, size, row->ink);
  if (row->sign >= 0)
    _kijk_kompas_add_sign (kompas, node, (KijkSign) row->sign, &sign);
}

/* Writes @n lines of @row, from the @from-th, at the top of @rect. */
static void
put_lines (KijkKompas     *kompas,
           const KijkRow  *row,
           guint           from,
           guint           n,
           KijkRect        rect,
           int             page)
{
  KijkComposer *composer = kompas->composer;
  KijkFont font = get_font (kompas, row);
  g_autofree char *id = from > 0 ? g_strdup_printf ("%s-%u", row->id, from) : g_strdup (row->id);
  KijkNode *node = kijk_scene_add (composer->scene, row->role, id);
  double indent = get_indent (kompas, row);
  KijkRect words = { rect.x + indent, rect.y - from * kijk_font_get_height (font),
                     get_words_width (kompas, row, rect.width), 0 };
  GPtrArray *lines = kijk_typesetter_set (composer->typesetter, font, row->text, &words, KIJK_ALIGN_START);

  g_ptr_array_set_size (lines, from + n);
  if (from > 0)
    g_ptr_array_remove_range (lines, 0, from);
  else
    add_front (kompas, node, row, lines, &rect);

  kijk_node_take_lines (node, lines, font, row->ink);
  kijk_node_set_label (node, row->label);
  if (row->item != NULL)
    kijk_node_set_item (node, row->item);
  node->listed = row->item != NULL;
  node->page = page;
}

static void
put_row (KijkKompas *kompas,
         KijkRow    *row,
         KijkRect    rect,
         int         page)
{
  double line = kijk_font_get_height (get_font (kompas, row));

  if (row->sign >= 0)
    rect.y += (get_height (kompas, row, rect.width) - count_lines (kompas, row, rect.width) * line) / 2;
  put_lines (kompas, row, 0, count_lines (kompas, row, rect.width), rect, page);
}

/* Writes what stands side by side from the @i-th row on. */
static guint
put_beside (KijkKompas *kompas,
            GPtrArray  *rows,
            guint       i,
            KijkRect    rect,
            int         page)
{
  guint n = count_beside (kompas, rows, i, rect.width);
  double pitch = get_pitch (kompas, rows->pdata[i], rect.width);
  KijkRect place = rect;

  for (guint j = i; j < i + n; j++)
    {
      place.width = rect.x + rect.width - place.x;
      put_row (kompas, rows->pdata[j], place, page);
      place.x += get_span (kompas, rows->pdata[j], rect.width) * pitch;
    }

  return n;
}

/**
 * _kijk_rows_put:
 * @kompas: a Kompas
 * @rows: (element-type KijkRow): paragraphs
 * @rect: where they have room
 * @page: on which page
 *
 * Writes all of them.
 */
void
_kijk_rows_put (KijkKompas     *kompas,
                GPtrArray      *rows,
                const KijkRect *rect,
                int             page)
{
  KijkRect rest = *rect;

  for (guint i = 0; i < rows->len;)
    {
      double height = get_height (kompas, rows->pdata[i], rest.width);

      i += put_beside (kompas, rows, i, rest, page);
      rest.y += height;
    }
}

/* Words that no column can hold go on in the next. */
static void
flow_lines (KijkKompas *kompas,
            KijkRow    *row,
            KijkFlow   *flow)
{
  double line = kijk_font_get_height (get_font (kompas, row));
  double width = kijk_flow_get_width (flow);
  guint n = count_lines (kompas, row, width);
  guint at_once = MAX (1, (guint) (flow->region.height / line));

  for (guint from = 0; from < n; from += at_once)
    {
      guint now = MIN (at_once, n - from);
      KijkRect rect = kijk_flow_reserve (flow, now * line);

      put_lines (kompas, row, from, now, rect, flow->page);
    }
}

/**
 * _kijk_rows_flow:
 * @kompas: a Kompas
 * @rows: (element-type KijkRow): paragraphs, the first of them a heading
 * @flow: where they go, on as many pages as they need
 *
 * Writes all of them; the heading is never left alone at the end of a column.
 */
void
_kijk_rows_flow (KijkKompas *kompas,
                 GPtrArray  *rows,
                 KijkFlow   *flow)
{
  double gap = ROW_GAP * kijk_composer_line_height (kompas->composer, KIJK_TEXT_LEGEND);

  for (guint i = 0; i < rows->len;)
    {
      double width = kijk_flow_get_width (flow);
      double height = get_height (kompas, rows->pdata[i], width);
      double with_next = height;
      KijkRect rect;

      if (i == 0 && rows->len > 1)
        with_next += gap + get_height (kompas, rows->pdata[1], width);
      if (height > flow->region.height)
        {
          flow_lines (kompas, rows->pdata[i++], flow);
          continue;
        }
      rect = kijk_flow_reserve (flow, fmin (with_next, flow->region.height));
      flow->y -= rect.height - height;
      i += put_beside (kompas, rows, i, rect, flow->page);
      kijk_flow_skip (flow, gap);
    }
}
