/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kijkglas-cards.h"

#include <math.h>

#include "diagram/kijk-flow.h"
#include "diagram/kijk-token.h"

/* Of a coin in the key, beside the letters on it. */
#define COIN_SHARE 2.0

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

  return fmax (legend->coin, _kijk_legend_text_height (legend, KIJK_TEXT_LEGEND, _kijk_party_name (party), width)) + legend->line / 5;
}

static void
add_party (KijkLegend *legend,
           KijkItem   *party)
{
  double width = kijk_flow_get_width (&legend->flow) - _kijk_legend_coin_indent (legend);
  double words_height = _kijk_legend_text_height (legend, KIJK_TEXT_LEGEND, _kijk_party_name (party), width);
  double height = fmax (legend->coin, words_height);
  g_autofree char *id = g_strdup_printf ("key-%s", kijk_item_get_id (party));
  KijkRect row;
  KijkRect words = _kijk_legend_reserve_row (legend, &row, _kijk_legend_coin_indent (legend), party_height (legend, party));
  KijkNode *node;

  _kijk_legend_add_coin (legend, "key-coin", party, (KijkPoint) { row.x + legend->coin / 2, row.y + height / 2 });
  words.y += (height - words_height) / 2;
  node = _kijk_legend_add_row_text (legend, KIJK_ROLE_LEGEND, id, _kijk_party_name (party), KIJK_TEXT_LEGEND, KIJK_INK_TEXT, &words);
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
    add_party (legend, parties->pdata[i]);
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

void
_kijk_legend_draw (KijkDrawing    *drawing,
                   const KijkRect *panel)
{
  KijkComposer *composer = drawing->composer;
  KijkRect room = *panel;
  KijkLegend legend = {
    .drawing = drawing,
    .line = kijk_composer_line_height (composer, KIJK_TEXT_LEGEND),
    .coin = COIN_SHARE * kijk_page_get_font (composer->page, KIJK_TEXT_INITIALS).size,
  };

  kijk_flow_init (&legend.flow, composer, &room, kijk_page_is_wide (composer->page) ? 2 : 3, 1);
  if (_kijk_in_focus (drawing))
    begin_after_cards (&legend);
  add_parties (&legend);
  _kijk_marks_draw (&legend);
  _kijk_words_draw (&legend);
  kijk_flow_finish (&legend.flow);
}
