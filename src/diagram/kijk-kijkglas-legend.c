/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kijkglas-cards.h"

#include <math.h>

#include "diagram/kijk-flow.h"
#include "diagram/kijk-token.h"

/* Of a coin in the key, beside the letters on it. */
#define COIN_SHARE 2.0

/* Of a line, what stays free between parties: less where the marks need the room. */
#define PARTY_GAP 0.2
#define TIGHT_PARTY_GAP 0.04

/* Where it stands in columns that are only as wide as they must be. */
#define NARROW_COLUMNS 3
#define NARROW_GUTTER 0.5

static double
coin_unit (KijkLegend *legend)
{
  return legend->coin / KIJK_TOKEN_PARTY;
}

/* Where words begin beside a coin. */
double
_kijk_legend_coin_indent (KijkLegend *legend)
{
  return legend->coin + legend->line / 2;
}

/* A row with room for a coin at the left; returns the room for words. */
KijkRect
_kijk_legend_reserve_row (KijkLegend *legend,
                          KijkRect   *row,
                          double      indent,
                          double      height)
{
  *row = kijk_flow_reserve (&legend->flow, height);

  return (KijkRect) { row->x + indent, row->y, row->width - indent, row->height };
}

KijkNode *
_kijk_legend_add_row_text (KijkLegend     *legend,
                           KijkRole        role,
                           const char     *id,
                           const char     *text,
                           KijkTextStyle   style,
                           KijkInk         ink,
                           const KijkRect *words)
{
  KijkNode *node = kijk_composer_add_text (legend->drawing->composer, role, id, text, style, ink, words,
                                           KIJK_ALIGN_START);

  node->page = legend->flow.page;
  node->listed = TRUE;
  return node;
}

double
_kijk_legend_text_height (KijkLegend    *legend,
                          KijkTextStyle  style,
                          const char    *text,
                          double         width)
{
  KijkComposer *composer = legend->drawing->composer;
  KijkFont font = kijk_page_get_font (composer->page, style);
  g_autoptr (GPtrArray) lines = kijk_typesetter_break (composer->typesetter, font, text, width);

  return lines->len * kijk_font_get_height (font);
}

void
_kijk_legend_add_heading (KijkLegend    *legend,
                          const char    *id,
                          const char    *text,
                          KijkTextStyle  style,
                          KijkInk        ink,
                          double         keep)
{
  double height = _kijk_legend_text_height (legend, style, text, kijk_flow_get_width (&legend->flow));
  KijkRect row;

  kijk_flow_skip (&legend->flow, legend->line / 2);
  /* A heading never stands alone at the foot of a column. */
  row = kijk_flow_reserve (&legend->flow, height + keep);
  legend->flow.y -= keep;
  row.height = height;
  _kijk_legend_add_row_text (legend, KIJK_ROLE_LABEL, id, text, style, ink, &row);
}

/* ---- the key of parties ---- */

const char *
_kijk_party_name (KijkItem *party)
{
  const char *short_name = kijk_item_get_text (party, KIJK_STAKEHOLDER_SHORT_NAME);

  return *short_name != '\0' ? short_name : kijk_item_get_text (party, KIJK_STAKEHOLDER_NAME);
}

void
_kijk_legend_add_coin (KijkLegend *legend,
                       const char *prefix,
                       KijkItem   *item,
                       KijkPoint   centre)
{
  KijkComposer *composer = legend->drawing->composer;
  g_autofree char *id = g_strdup_printf ("%s-%s", prefix, kijk_item_get_id (item));
  g_autofree char *label = kijk_token_describe (composer, item);
  KijkNode *node = kijk_scene_add (composer->scene, KIJK_ROLE_LEGEND, id);

  node->page = legend->flow.page;
  node->listed = TRUE;
  kijk_node_set_item (node, item);
  kijk_node_set_label (node, label);
  kijk_token_draw (composer, node, item, centre, coin_unit (legend));
}

static double
party_height (KijkLegend *legend,
              KijkItem   *party)
{
  double width = kijk_flow_get_width (&legend->flow) - _kijk_legend_coin_indent (legend);

  return fmax (legend->coin, _kijk_legend_text_height (legend, KIJK_TEXT_LEGEND, _kijk_party_name (party), width)) + legend->gap;
}

static void
draw_party (KijkLegend     *legend,
            KijkItem       *party,
            const KijkRect *row)
{
  double indent = _kijk_legend_coin_indent (legend);
  const char *name = _kijk_party_name (party);
  double words_height = _kijk_legend_text_height (legend, KIJK_TEXT_LEGEND, name, row->width - indent);
  double height = fmax (legend->coin, words_height);
  KijkRect words = { row->x + indent, row->y + (height - words_height) / 2, row->width - indent, words_height };
  g_autofree char *id = g_strdup_printf ("key-%s", kijk_item_get_id (party));
  KijkNode *node;

  _kijk_legend_add_coin (legend, "key-coin", party, (KijkPoint) { row->x + legend->coin / 2, row->y + height / 2 });
  node = _kijk_legend_add_row_text (legend, KIJK_ROLE_LEGEND, id, name, KIJK_TEXT_LEGEND, KIJK_INK_TEXT, &words);
  kijk_node_set_item (node, party);
}

static void
add_parties (KijkLegend *legend)
{
  GPtrArray *parties = legend->drawing->composer->parties;
  double total = 0;
  double tallest = 0;

  for (guint i = 0; i < parties->len; i++)
    {
      total += party_height (legend, parties->pdata[i]);
      tallest = fmax (tallest, party_height (legend, parties->pdata[i]));
    }
  kijk_flow_begin_block (&legend->flow, total, tallest);

  for (guint i = 0; i < parties->len; i++)
    {
      KijkRect row = kijk_flow_reserve (&legend->flow, party_height (legend, parties->pdata[i]));

      draw_party (legend, parties->pdata[i], &row);
    }
}

/* ---- the key where it has to be small ---- */

static int
count_rows (KijkLegend *legend)
{
  return ((int) legend->drawing->composer->parties->len + NARROW_COLUMNS - 1) / NARROW_COLUMNS;
}

/* Columns each as wide as its names are. Returns: how far down they reach, or
 * %G_MAXDOUBLE where they have no room on this page */
static double
measure_narrow (KijkLegend *legend,
                double      widths[NARROW_COLUMNS])
{
  KijkComposer *composer = legend->drawing->composer;
  KijkFont font = kijk_page_get_font (composer->page, KIJK_TEXT_LEGEND);
  int rows = count_rows (legend);
  double bottom = legend->flow.lowest + rows * (legend->coin + legend->gap);
  double total = (NARROW_COLUMNS - 1) * NARROW_GUTTER * legend->line;

  for (int column = 0; column < NARROW_COLUMNS; column++)
    widths[column] = 0;
  for (guint i = 0; i < composer->parties->len; i++)
    {
      double width = kijk_typesetter_width (composer->typesetter, font, _kijk_party_name (composer->parties->pdata[i]));
      double *widest = &widths[(int) i / rows];

      *widest = fmax (*widest, _kijk_legend_coin_indent (legend) + ceil (width));
    }
  for (int column = 0; column < NARROW_COLUMNS; column++)
    total += widths[column];

  return total <= legend->flow.whole.width && bottom <= legend->flow.whole.y + legend->flow.whole.height ? bottom
                                                                                                        : G_MAXDOUBLE;
}

static void
add_narrow_parties (KijkLegend *legend)
{
  GPtrArray *parties = legend->drawing->composer->parties;
  double height = legend->coin + legend->gap;
  double widths[NARROW_COLUMNS];
  double bottom = measure_narrow (legend, widths);
  int rows = count_rows (legend);
  double x = legend->flow.whole.x;

  for (guint i = 0; i < parties->len; i++)
    {
      KijkRect row = { x, legend->flow.lowest + i % rows * height, widths[i / rows], height };

      draw_party (legend, parties->pdata[i], &row);
      if ((int) i % rows == rows - 1)
        x += widths[i / rows] + NARROW_GUTTER * legend->line;
    }
  legend->flow.lowest = bottom;
}

static double
measure_parties (KijkLegend *legend)
{
  GPtrArray *parties = legend->drawing->composer->parties;
  g_autoptr (GArray) heights = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < parties->len; i++)
    {
      double height = party_height (legend, parties->pdata[i]);

      g_array_append_val (heights, height);
    }

  return kijk_flow_measure_block (&legend->flow, heights);
}

/* The marks of a picture are looked for beside it: rather than on the next page they
 * stand below parties that stand close together, or in three columns where their
 * names are short. */
static void
add_key (KijkLegend *legend)
{
  double widths[NARROW_COLUMNS];

  legend->gap = PARTY_GAP * legend->line;
  if (!_kijk_marks_fit (legend, measure_parties (legend)))
    legend->gap = TIGHT_PARTY_GAP * legend->line;
  if (!_kijk_marks_fit (legend, measure_parties (legend)) && measure_narrow (legend, widths) < G_MAXDOUBLE)
    add_narrow_parties (legend);
  else
    add_parties (legend);
}

/* That a place within a sector says nothing stands just above the foot. */
void
_kijk_legend_add_position (KijkDrawing *drawing,
                           KijkRect    *panel)
{
  KijkComposer *composer = drawing->composer;
  KijkFont font = kijk_page_get_font (composer->page, KIJK_TEXT_FOOTER);
  const char *words = kijk_composer_word (composer, "legend", "position");
  g_autofree char *text = kijk_words_capitalise (words);
  g_autoptr (GPtrArray) lines = kijk_typesetter_break (composer->typesetter, font, text, panel->width);
  double height = lines->len * kijk_font_get_height (font);
  KijkRect rect = { panel->x, panel->y + panel->height - height, panel->width, height };

  kijk_composer_add_text (composer, KIJK_ROLE_NOTE, "position", text, KIJK_TEXT_FOOTER, KIJK_INK_MUTED, &rect,
                          KIJK_ALIGN_START);
  panel->height -= height + kijk_font_get_height (font) / 2;
}

/* What has no card yet gets one; the key begins below the column of cards where
 * that leaves room for a few parties. */
static void
begin_after_cards (KijkLegend *legend)
{
  int page = legend->flow.page;

  _kijk_cards_list (legend);
  if (legend->flow.page == page && legend->flow.whole.height < 4 * legend->coin)
    kijk_flow_new_page (&legend->flow);
}

/* Beside words a coin is small, but has room for the same letters as in the picture. */
static double
coin_size (KijkDrawing *drawing,
           KijkKindId   kind)
{
  KijkFont font = kijk_page_get_font (drawing->composer->page, KIJK_TEXT_INITIALS);
  double unit = COIN_SHARE * font.size / KIJK_TOKEN_PARTY;
  double most = kind == KIJK_KIND_STAKEHOLDER ? drawing->party_u : drawing->token_u;

  return KIJK_TOKEN_PARTY * kijk_token_get_unit_for (drawing->composer, unit, most, kind);
}

void
_kijk_legend_draw (KijkDrawing    *drawing,
                   const KijkRect *panel)
{
  KijkComposer *composer = drawing->composer;
  KijkRect room = *panel;
  KijkLegend legend = {
    .drawing = drawing,
    .line = kijk_composer_line_height (composer, KIJK_TEXT_LEGEND),
    .coin = coin_size (drawing, KIJK_KIND_STAKEHOLDER),
  };

  kijk_flow_init (&legend.flow, composer, &room, kijk_page_is_wide (composer->page) ? 2 : 3, 1);
  if (_kijk_in_focus (drawing))
    begin_after_cards (&legend);
  add_key (&legend);
  _kijk_marks_draw (&legend);
  _kijk_changes_list (&legend, TRUE);
  legend.coin = coin_size (drawing, KIJK_KIND_INTEREST);
  _kijk_words_draw (&legend);
  kijk_flow_finish (&legend.flow);
}
