/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kijkglas-cards.h"

#include <math.h>

/* Which cards come on which page: on a page for paper those that have no place on the
 * first one on further ones, in columns; on a canvas first those at the right. */

/* ---- on a canvas ---- */

static gboolean
is_at_left (const KijkRings *rings,
            KijkCell         cell)
{
  const KijkWedge *wedge = kijk_rings_get_wedge (rings, cell);

  return sin (wedge->from + wedge->sweep / 2) < -0.01;
}

/* Whether all that waits for a card lies at the left: on a canvas, which shows both
 * sides of a ring one after the other. */
static gboolean
waits_at_left (KijkDrawing     *drawing,
               const KijkRings *rings)
{
  guint n_left = 0;

  for (int cell = 0; cell < KIJK_N_CELLS; cell++)
    {
      g_autoptr (GArray) entries = NULL;

      if (kijk_cell_get_ring (cell) != drawing->composer->options->focus.ring)
        continue;
      entries = _kijk_entries_waiting (drawing, cell);
      if (entries->len > 0 && !is_at_left (rings, cell))
        return FALSE;
      n_left += entries->len;
    }

  return n_left > 0;
}

/* Whether what is under the lens faces the left. */
gboolean
_kijk_cards_face_left (KijkDrawing *drawing)
{
  const KijkFocus *focus = &drawing->composer->options->focus;
  gboolean canvas = drawing->composer->page->overflow == KIJK_OVERFLOW_NONE;
  KijkRings rings;

  if (focus->strength <= 0)
    return FALSE;

  kijk_rings_init (&rings, kijk_project_get_collaboration (drawing->composer->project), (KijkPoint) { 0, 0 }, 1);
  if (focus->cell == KIJK_FOCUS_WHOLE_RING)
    return canvas && waits_at_left (drawing, &rings);

  return is_at_left (&rings, focus->cell);
}

/* ---- on paper ---- */

/* All lines of an entry, on as many cards as they need. */
static void
list_entry (KijkLegend          *legend,
            const KijkCardStyle *style,
            const KijkEntry     *entry)
{
  KijkDrawing *drawing = legend->drawing;
  double width = kijk_flow_get_width (&legend->flow) - style->out;
  g_autofree char *text = _kijk_card_words (drawing, entry, TRUE);
  g_autoptr (GPtrArray) lines = kijk_typesetter_break (drawing->composer->typesetter, style->font, text,
                                                       _kijk_card_text_width (style, width));
  KijkRect top = { 0 };
  int page = 0;

  for (guint first = 0; first == 0 || first < lines->len; first += KIJK_CARD_LINES)
    {
      guint n = MIN (KIJK_CARD_LINES, lines->len - first);
      g_autofree char *part = _kijk_lines_join (lines, first, KIJK_CARD_LINES);
      g_autofree char *id = first == 0 ? g_strdup_printf ("card-%s", kijk_item_get_id (entry->item))
                                       : g_strdup_printf ("card-%s.%u", kijk_item_get_id (entry->item), first);
      KijkRect card = kijk_flow_reserve (&legend->flow, _kijk_card_height (style, n) + KIJK_CARD_GAP * style->u);

      card = (KijkRect) { card.x + style->out, card.y + KIJK_CARD_OUTLINE / 2 * style->u, width, _kijk_card_height (style, n) };
      _kijk_card_add (drawing, style, entry, id, part, n, &card, legend->flow.page);
      if (first > 0)
        continue;
      top = card;
      page = legend->flow.page;
    }
  _kijk_card_add_coin (drawing, style, entry->item, &top, page);
}

static double
measure_entry (KijkLegend          *legend,
               const KijkCardStyle *style,
               const KijkEntry     *entry)
{
  double width = kijk_flow_get_width (&legend->flow) - style->out;
  g_autofree char *text = _kijk_card_words (legend->drawing, entry, TRUE);
  g_autoptr (GPtrArray) lines = kijk_typesetter_break (legend->drawing->composer->typesetter, style->font, text,
                                                       _kijk_card_text_width (style, width));
  guint n_full = lines->len / KIJK_CARD_LINES;
  guint n_rest = lines->len % KIJK_CARD_LINES;
  double height = n_full * (_kijk_card_height (style, KIJK_CARD_LINES) + KIJK_CARD_GAP * style->u);

  return height + (n_rest > 0 || n_full == 0 ? _kijk_card_height (style, n_rest) + KIJK_CARD_GAP * style->u : 0);
}

static void
list_sector (KijkLegend          *legend,
             const KijkCardStyle *style,
             KijkCell             cell)
{
  KijkLanguage language = legend->drawing->composer->language;
  g_autoptr (GArray) entries = _kijk_entries_waiting (legend->drawing, cell);
  g_autofree char *id = g_strdup_printf ("cards-%s", kijk_cell_enumeration.values[cell]);

  if (entries->len == 0)
    return;

  _kijk_legend_add_heading (legend, id, kijk_words_about (language, &kijk_cell_enumeration, cell, "name"),
                            KIJK_TEXT_SECTOR, _kijk_ring_ink (kijk_cell_get_ring (cell)),
                            _kijk_card_height (style, KIJK_CARD_LINES));
  kijk_flow_skip (&legend->flow, legend->line / 4);
  for (guint i = 0; i < entries->len; i++)
    list_entry (legend, style, &g_array_index (entries, KijkEntry, i));
}

/* Whether cards are left for further pages. */
static gboolean
has_more (KijkDrawing *drawing)
{
  for (int cell = 0; cell < KIJK_N_CELLS; cell++)
    {
      g_autoptr (GArray) entries = kijk_focus_holds_cell (&drawing->composer->options->focus, cell)
                                       ? _kijk_entries_waiting (drawing, cell) : NULL;

      if (entries != NULL && entries->len > 0)
        return TRUE;
    }

  return FALSE;
}

/* The cards that have no place beside the rings: on further pages, in columns. */
void
_kijk_cards_list (KijkLegend *legend)
{
  KijkDrawing *drawing = legend->drawing;
  KijkCardStyle style;
  double heading = 2.25 * legend->line;
  double total = 0;
  double tallest = 0;

  if (!has_more (drawing))
    return;

  kijk_flow_new_page (&legend->flow);
  _kijk_card_style_init (drawing, KIJK_TEXT_CARD, &style);
  for (int cell = 0; cell < KIJK_N_CELLS; cell++)
    if (kijk_focus_holds_cell (&drawing->composer->options->focus, cell))
      {
        g_autoptr (GArray) entries = _kijk_entries_waiting (drawing, cell);

        total += entries->len > 0 ? heading : 0;
        for (guint i = 0; i < entries->len; i++)
          {
            double height = measure_entry (legend, &style, &g_array_index (entries, KijkEntry, i));

            total += height;
            tallest = fmax (tallest, height);
          }
      }
  kijk_flow_begin_block (&legend->flow, total, heading + tallest);
  for (int cell = 0; cell < KIJK_N_CELLS; cell++)
    if (kijk_focus_holds_cell (&drawing->composer->options->focus, cell))
      list_sector (legend, &style, cell);
}
