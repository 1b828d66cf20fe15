/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kijkglas-cards.h"

#include <math.h>

#include "kijk-token-private.h"

/* A card: paper with a bar in the colour of whose it is, its token on that, and all
 * it says. */

/* In the design's unit u of the page: RADIUS its corners, COIN_GAP between its token
 * and its words, PADDING at the right of them. */
#define RADIUS 6.0
#define BAR 8.0
#define COIN_GAP 9.0
#define PADDING 10.0
#define PADDING_ABOVE 7.0

void
_kijk_card_style_init (KijkDrawing    *drawing,
                       KijkTextStyle   style,
                       KijkCardStyle  *self)
{
  KijkComposer *composer = drawing->composer;

  *self = (KijkCardStyle) {
    .style = style,
    .font = kijk_page_get_font (composer->page, style),
    .u = kijk_token_get_unit (composer, kijk_composer_scale (composer), KIJK_KIND_INTEREST, FALSE),
  };
  self->out = (KIJK_TOKEN_PARTY / 2 - BAR / 2) * self->u;
  self->indent = (BAR / 2 + KIJK_TOKEN_PARTY / 2 + COIN_GAP) * self->u;
}

double
_kijk_card_text_width (const KijkCardStyle *style,
                       double               width)
{
  return width - style->indent - PADDING * style->u;
}

double
_kijk_card_width (const KijkCardStyle *style,
                  double               words)
{
  return words + style->indent + PADDING * style->u;
}

double
_kijk_card_height (const KijkCardStyle *style,
                   guint                n_lines)
{
  return fmax (n_lines * kijk_font_get_height (style->font) + 2 * PADDING_ABOVE * style->u,
               (KIJK_TOKEN_PARTY + 4) * style->u);
}

/* What stands on the card: @numbered where its token lies on the rings with a number. */
char *
_kijk_card_words (KijkDrawing     *drawing,
                  const KijkEntry *entry,
                  gboolean         numbered)
{
  g_autofree char *text = _kijk_entry_get_words (drawing, entry);

  if (kijk_item_is (entry->item, KIJK_KIND_AMBITION_IMAGE) && kijk_item_has (entry->item, KIJK_AMBITION_IMAGE_CLUSTER))
    return kijk_words_format (drawing->composer->language, "format", "labelled", "label",
                              kijk_item_get_text (entry->item, KIJK_AMBITION_IMAGE_CLUSTER), "value", text, NULL);
  if (numbered && drawing->numbered &&
      (kijk_item_is (entry->item, KIJK_KIND_INTEREST) || kijk_item_is (entry->item, KIJK_KIND_CONTEXT_FACTOR)))
    return g_strdup_printf ("%d. %s", entry->number, text);

  return g_strdup (text);
}

/* The parties in whose colours its bar is; of one that is not at the table none. */
static GPtrArray *
list_parties (KijkComposer *composer,
              KijkItem     *item)
{
  GPtrArray *parties;
  KijkItem *party = item;

  if (kijk_item_is (item, KIJK_KIND_INTEREST))
    return _kijk_token_list_owners (composer, item);

  parties = g_ptr_array_new ();
  if (kijk_item_is (item, KIJK_KIND_AMBITION_IMAGE))
    party = kijk_project_get_referred (composer->project, item, KIJK_AMBITION_IMAGE_STAKEHOLDER);
  if (party != NULL && kijk_item_is (party, KIJK_KIND_STAKEHOLDER) &&
      kijk_item_get_boolean (party, KIJK_STAKEHOLDER_AT_TABLE))
    g_ptr_array_add (parties, party);

  return parties;
}

static KijkPath *
new_bar (const KijkRect *rect,
         double          radius,
         gboolean        first,
         gboolean        last)
{
  KijkPath *path = kijk_path_new ();
  double right = rect->x + rect->width;
  double bottom = rect->y + rect->height;

  kijk_path_move_to (path, (KijkPoint) { right, rect->y });
  kijk_path_line_to (path, (KijkPoint) { right, bottom });
  if (last)
    kijk_path_arc (path, (KijkPoint) { rect->x + radius, bottom - radius }, radius, G_PI, G_PI_2);
  else
    kijk_path_line_to (path, (KijkPoint) { rect->x, bottom });
  if (first)
    kijk_path_arc (path, (KijkPoint) { rect->x + radius, rect->y + radius }, radius, 3 * G_PI_2, G_PI_2);
  else
    kijk_path_line_to (path, (KijkPoint) { rect->x, rect->y });
  kijk_path_close (path);

  return path;
}

static void
add_bar (KijkDrawing         *drawing,
         const KijkCardStyle *style,
         KijkNode            *node,
         KijkItem            *item,
         const KijkRect      *card)
{
  g_autoptr (GPtrArray) parties = list_parties (drawing->composer, item);
  guint n = CLAMP (parties->len, 1, 3);

  for (guint i = 0; i < n; i++)
    {
      KijkRect part = { card->x, card->y + i * card->height / n, BAR * style->u, card->height / n };
      int colour = parties->len > 0 ? kijk_composer_party_colour (drawing->composer, parties->pdata[i]) : 0;
      KijkInk ink = parties->len > 0 ? KIJK_INK_PARTY_1 + colour % KIJK_N_PARTY_COLOURS : KIJK_INK_RULE;

      kijk_node_add_mark (node, new_bar (&part, RADIUS * style->u, i == 0, i + 1 == n), ink, KIJK_INK_TEXT,
                          KIJK_CARD_OUTLINE * style->u);
    }
}

/* Its token on its bar: what it is, whose, how heavy and how open. An image has
 * none of its own; there lies whose it is. */
void
_kijk_card_add_coin (KijkDrawing         *drawing,
                     const KijkCardStyle *style,
                     KijkItem            *item,
                     const KijkRect      *card,
                     int                  page)
{
  KijkComposer *composer = drawing->composer;
  g_autofree char *id = g_strconcat (KIJK_CARD_COIN_PREFIX, kijk_item_get_id (item), NULL);
  g_autofree char *label = kijk_token_describe (composer, item);
  KijkItem *shown = item;
  KijkNode *node;

  if (kijk_item_is (item, KIJK_KIND_AMBITION_IMAGE))
    shown = kijk_project_get_referred (composer->project, item, KIJK_AMBITION_IMAGE_STAKEHOLDER);
  if (shown == NULL)
    return;

  node = kijk_scene_add (composer->scene, KIJK_ROLE_MARK, id);
  node->page = page;
  kijk_node_set_item (node, item);
  kijk_node_set_label (node, label);
  kijk_token_draw (composer, node, shown,
                   (KijkPoint) { card->x + BAR / 2 * style->u, card->y + card->height / 2 }, style->u);
  if (shown == item)
    _kijk_note_marks (drawing, item);
  else
    _kijk_note_openness (drawing, item);
}

/* One card with a few lines that are broken already. */
void
_kijk_card_add (KijkDrawing         *drawing,
                const KijkCardStyle *style,
                const KijkEntry     *entry,
                const char          *id,
                const char          *lines,
                guint                n_lines,
                const KijkRect      *card,
                int                  page)
{
  KijkComposer *composer = drawing->composer;
  g_autofree char *label = kijk_token_describe (composer, entry->item);
  double high = n_lines * kijk_font_get_height (style->font);
  KijkRect words = { card->x + style->indent, card->y + (card->height - high) / 2, _kijk_card_text_width (style, card->width),
                     high };
  KijkNode *node = kijk_composer_add_text (composer, KIJK_ROLE_CARD, id, lines, style->style, KIJK_INK_TEXT, &words,
                                           KIJK_ALIGN_START);

  node->cell = entry->cell;
  node->page = page;
  kijk_node_set_item (node, entry->item);
  kijk_node_set_label (node, label);
  kijk_node_add_mark (node, kijk_path_new_rect (card, RADIUS * style->u), KIJK_INK_PAPER, KIJK_INK_TEXT,
                      KIJK_CARD_OUTLINE * style->u);
  add_bar (drawing, style, node, entry->item, card);
}
