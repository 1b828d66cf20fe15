/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kijkglas-private.h"

#include <math.h>

#include "diagram/kijk-flow.h"
#include "diagram/kijk-token-marks.h"
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

/* ---- what the marks mean ---- */

static const struct {
  KijkSeenMark mark;
  const char  *key;
} mark_words[] = {
  { KIJK_SEEN_ABSENT, "party-absent" },
  { KIJK_SEEN_INTEREST, "interest" },
  { KIJK_SEEN_WEIGHT_3, "weight-3" },
  { KIJK_SEEN_WEIGHT_2, "weight-2" },
  { KIJK_SEEN_WEIGHT_1, "weight-1" },
  { KIJK_SEEN_JOINT, "interest-joint" },
  { KIJK_SEEN_NOBODYS, "interest-none" },
  { KIJK_SEEN_UNNAMED, "interest-unnamed" },
  { KIJK_SEEN_CONFIDENTIAL, "confidential" },
  { KIJK_SEEN_ASSUMED, "assumed" },
  { KIJK_SEEN_HELPS, "helps" },
  { KIJK_SEEN_HINDERS, "hinders" },
  { KIJK_SEEN_UNCERTAIN, "uncertain" },
  { KIJK_SEEN_IMAGES, "image" },
  { KIJK_SEEN_STACK, "stack" },
  { KIJK_SEEN_NUMBER, "number" },
};

static void
draw_sample_coin (KijkNode  *node,
                  KijkPoint  at,
                  double     diameter,
                  double     u,
                  gboolean   dashed)
{
  double radius = diameter / 2 * u;
  KijkMark *rim = kijk_node_add_mark (node, kijk_path_new_circle (at, radius - 2.75 * u), KIJK_INK_PAPER,
                                      KIJK_INK_RULE, 5.5 * u);

  if (dashed)
    {
      rim->dash = 5 * u;
      rim->gap = 4 * u;
      return;
    }
  kijk_node_add_mark (node, kijk_path_new_circle (at, radius - 0.75 * u), KIJK_INK_NONE, KIJK_INK_TEXT, 1.5 * u);
}

static void
draw_sample_square (KijkNode   *node,
                    KijkPoint   at,
                    KijkEffect  effect,
                    double      u)
{
  double half = 16 * u;
  KijkRect square = { at.x - half, at.y - half, 2 * half, 2 * half };

  kijk_node_add_mark (node, kijk_path_new_rect (&square, 5 * u), KIJK_INK_PAPER, KIJK_INK_TEXT, 2 * u);
  kijk_node_add_mark (node, kijk_path_new_effect (effect, at, u), KIJK_INK_TEXT, KIJK_INK_NONE, 0);
}

static void
draw_sample_pill (KijkNode  *node,
                  KijkPoint  at,
                  double     u)
{
  KijkRect pill = { at.x - 22 * u, at.y - 13 * u, 44 * u, 26 * u };

  kijk_node_add_mark (node, kijk_path_new_rect (&pill, 13 * u), KIJK_INK_PAPER, KIJK_INK_AMBITION_LABEL, 2 * u);
}

static void
draw_sample (KijkNode     *node,
             KijkSeenMark  mark,
             KijkPoint     at,
             double        u)
{
  KijkMark *hollow;

  switch (mark)
    {
    case KIJK_SEEN_ABSENT:
      hollow = kijk_node_add_mark (node, kijk_path_new_circle (at, 20 * u), KIJK_INK_NONE, KIJK_INK_TEXT, 3 * u);
      hollow->dash = 6 * u;
      hollow->gap = 5 * u;
      break;
    case KIJK_SEEN_WEIGHT_1:
    case KIJK_SEEN_WEIGHT_2:
    case KIJK_SEEN_WEIGHT_3:
      draw_sample_coin (node, at, KIJK_TOKEN_INTEREST - 4 * (KIJK_SEEN_WEIGHT_3 - mark), u, FALSE);
      break;
    case KIJK_SEEN_INTEREST:
      draw_sample_coin (node, at, KIJK_TOKEN_INTEREST - 4, u, FALSE);
      break;
    case KIJK_SEEN_UNNAMED:
      draw_sample_coin (node, at, KIJK_TOKEN_INTEREST - 4, u, TRUE);
      break;
    case KIJK_SEEN_CONFIDENTIAL:
    case KIJK_SEEN_ASSUMED:
      draw_sample_coin (node, at, KIJK_TOKEN_INTEREST - 4, u, FALSE);
      kijk_token_mark_openness (node, mark == KIJK_SEEN_CONFIDENTIAL ? KIJK_OPENNESS_CONFIDENTIAL : KIJK_OPENNESS_ASSUMED,
                                at, 21 * u, 15 * u, u);
      break;
    case KIJK_SEEN_HELPS:
    case KIJK_SEEN_HINDERS:
    case KIJK_SEEN_UNCERTAIN:
      draw_sample_square (node, at, (KijkEffect) (mark - KIJK_SEEN_HELPS), u);
      break;
    case KIJK_SEEN_IMAGES:
    case KIJK_SEEN_NUMBER:
      draw_sample_pill (node, at, u);
      break;
    default:
      draw_sample_coin (node, at, KIJK_TOKEN_INTEREST, u, FALSE);
      break;
    }
}

static double
mark_height (KijkLegend *legend,
             const char *key)
{
  const char *text = kijk_composer_word (legend->drawing->composer, "legend", key);
  double width = kijk_flow_get_width (&legend->flow) - _kijk_legend_coin_indent (legend);

  return fmax (legend->line * 1.2, _kijk_legend_text_height (legend, KIJK_TEXT_LEGEND, text, width)) + legend->line / 8;
}

static void
add_mark_row (KijkLegend   *legend,
              KijkSeenMark  mark,
              const char   *key)
{
  KijkComposer *composer = legend->drawing->composer;
  const char *text = kijk_composer_word (composer, "legend", key);
  double u = legend->line * 1.1 / KIJK_TOKEN_PARTY;
  g_autofree char *id = g_strdup_printf ("mark-%s", key);
  KijkRect row;
  KijkRect words = _kijk_legend_reserve_row (legend, &row, _kijk_legend_coin_indent (legend), mark_height (legend, key));
  KijkNode *node;

  words.y += legend->line * 0.1;
  node = _kijk_legend_add_row_text (legend, KIJK_ROLE_LEGEND, id, text, KIJK_TEXT_LEGEND, KIJK_INK_TEXT, &words);
  draw_sample (node, mark, (KijkPoint) { row.x + legend->coin / 2, row.y + legend->line * 0.6 }, u);
}

static void
add_marks (KijkLegend *legend)
{
  double total = 0;
  double tallest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (mark_words); i++)
    if (legend->drawing->seen[mark_words[i].mark])
      {
        total += mark_height (legend, mark_words[i].key);
        tallest = fmax (tallest, mark_height (legend, mark_words[i].key));
      }
  if (total == 0)
    return;

  legend->flow.lowest += legend->line / 2;
  kijk_flow_begin_block (&legend->flow, total, tallest);
  for (guint i = 0; i < G_N_ELEMENTS (mark_words); i++)
    if (legend->drawing->seen[mark_words[i].mark])
      add_mark_row (legend, mark_words[i].mark, mark_words[i].key);
}

/* That a place within a sector says nothing stands just above the foot. */
static void
add_position (KijkDrawing *drawing,
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

  if (drawing->entries->len > 0)
    add_position (drawing, &room);
  kijk_flow_init (&legend.flow, composer, &room, kijk_page_is_wide (composer->page) ? 2 : 3, 1);
  add_parties (&legend);
  add_marks (&legend);
  _kijk_words_draw (&legend);
  kijk_flow_finish (&legend.flow);
}
