/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kijk-kijkglas-cards.h"

#include <math.h>

#include "diagram/kijk-token.h"

/* What is under the lens is said in full on cards. As many as have room stand in a
 * column beside the rings, on the side that their sector faces, each joined by a
 * leader to a dot in its sector: level out of the rings, so that what lies there
 * can keep clear of it, and then straight to its card. All run in the order of
 * their cards, so that none crosses another one or a card. The rest of what is
 * under the lens lies in its sector as ever, and has its cards on further pages. */

/* In the design's unit u of the rings. */
#define DOT 4.0
#define DOT_INSET 15.0
#define DOT_PITCH 14.0
#define LEADER 1.5
#define LEADER_OUT 9.0
#define MIDDLE_FREE 100.0

/* Where so many cards had no room in their sector, looking further is in vain. */
#define MOST_FAILED 2

/* So many cards have larger words. */
#define FEW 6

/* Of the size of words: a card is no wider, or lines would be too long to read; and
 * where two of this stand side by side, they do. */
#define WIDEST 34.0
#define NARROWEST 21.0

/* ---- the column ---- */

/* Where on the rings dots of one sector may be: between these heights. */
typedef struct {
  KijkCell cell;
  double   top;
  double   bottom;
} Face;

/* Whether a sector faces the column at all. Where its ring has its name and close
 * to the middle of the picture leaders would have to go far. */
static gboolean
find_face (KijkDrawing *drawing,
           KijkCell     cell,
           Face        *face)
{
  const KijkWedge *wedge = &drawing->rings.cells[cell];
  double radius = wedge->outer - DOT_INSET * drawing->u;
  double spare = 2 * DOT_INSET * drawing->u / radius;
  double first = G_MAXDOUBLE;
  double last = -G_MAXDOUBLE;

  for (int degree = 0; degree <= 180; degree++)
    {
      double angle = (drawing->cards_left ? -1 : 1) * degree * G_PI / 180;
      double along = kijk_angle_normalise (angle - wedge->from);

      if (along < spare || along > wedge->sweep - spare || radius * fabs (sin (angle)) < MIDDLE_FREE * drawing->u)
        continue;
      first = fmin (first, -radius * cos (angle));
      last = fmax (last, -radius * cos (angle));
    }
  *face = (Face) { cell, wedge->cy + first, wedge->cy + last };

  return first <= last;
}

static int
compare_faces (gconstpointer a,
               gconstpointer b)
{
  double off = ((const Face *) a)->top - ((const Face *) b)->top;

  return off < 0 ? -1 : off > 0;
}

/* From the top on. */
static GArray *
list_faces (KijkDrawing *drawing)
{
  GArray *faces = g_array_new (FALSE, FALSE, sizeof (Face));

  for (int cell = 0; cell < KIJK_N_CELLS; cell++)
    {
      Face face = { cell, 0, 0 };

      if (kijk_focus_holds_cell (&drawing->composer->options->focus, cell) &&
          find_face (drawing, cell, &face))
        g_array_append_val (faces, face);
    }
  g_array_sort (faces, compare_faces);

  return faces;
}

static gboolean
is_canvas (KijkDrawing *drawing)
{
  return drawing->composer->page->overflow == KIJK_OVERFLOW_NONE;
}

/* How high its card would be at a width; 0 where that would cut words or take more
 * lines than a card has. In the column of a canvas, where nothing goes on elsewhere, it
 * has as many lines as it needs, and a word is rather cut than left out. */
static double
measure_card (KijkDrawing         *drawing,
              const KijkCardStyle *style,
              const KijkEntry     *entry,
              double               width)
{
  KijkTypesetter *typesetter = drawing->composer->typesetter;
  gboolean all = is_canvas (drawing) && drawing->cards_joined;
  g_autofree char *text = _kijk_card_words (drawing, entry, !drawing->cards_joined);
  g_autoptr (GPtrArray) lines = NULL;

  if (!all && _kijk_card_text_width (style, width) < _kijk_widest_word (drawing, style->font, text))
    return 0;

  lines = kijk_typesetter_break (typesetter, style->font, text, _kijk_card_text_width (style, width));
  return all || lines->len <= KIJK_CARD_LINES ? _kijk_card_height (style, lines->len) : 0;
}

static double
level_of (const KijkCard *card)
{
  return card->rect.y + card->rect.height / 2;
}

/* Dots stand as level with their cards as their sector allows; where that is less
 * high than the column, as far apart as it allows. */
static void
place_dots (KijkDrawing *drawing,
            const Face  *face,
            guint        first)
{
  const KijkWedge *wedge = &drawing->rings.cells[face->cell];
  double radius = wedge->outer - DOT_INSET * drawing->u;
  KijkCard *cards = &g_array_index (drawing->cards, KijkCard, first);
  guint n = drawing->cards->len - first;
  double from, to, least, most;

  if (n == 0)
    return;

  from = level_of (&cards[0]);
  to = level_of (&cards[n - 1]);
  least = CLAMP (from, face->top, face->bottom);
  most = CLAMP (to, face->top, face->bottom);
  if (most - least < (n - 1) * DOT_PITCH * drawing->u)
    {
      least = fmax (face->top, fmin (least, most - (n - 1) * DOT_PITCH * drawing->u));
      most = fmin (face->bottom, least + (n - 1) * DOT_PITCH * drawing->u);
    }

  for (guint i = 0; i < n; i++)
    {
      double share = to > from ? (level_of (&cards[i]) - from) / (to - from) : 0;
      double y = least + share * (most - least);
      double aside;

      /* A leader is level, or it clearly is not. */
      if (fabs (y - level_of (&cards[i])) < DOT_PITCH / 3 * drawing->u)
        y = CLAMP (level_of (&cards[i]), face->top, face->bottom);
      aside = sqrt (fmax (0, radius * radius - (y - wedge->cy) * (y - wedge->cy)));

      cards[i].dot = (KijkPoint) { wedge->cx + (drawing->cards_left ? -aside : aside), y };
    }
}

/* Cards for what lies in one sector and has none, from the top of @room on, no more
 * than @most and than have room above @bottom; on a canvas, where the next picture would
 * have no other room for it, the first of all at least above @end. */
static void
place_cards (KijkDrawing *drawing,
             KijkCell     cell,
             guint        most,
             KijkRect    *room,
             double       bottom,
             double       end)
{
  g_autoptr (GArray) entries = _kijk_entries_waiting (drawing, cell);
  guint first = drawing->cards->len;

  for (guint i = 0; i < entries->len && drawing->cards->len - first < most; i++)
    {
      const KijkEntry *entry = &g_array_index (entries, KijkEntry, i);
      double height = measure_card (drawing, &drawing->card_style, entry, room->width);
      KijkCard card = { .entry = *entry, .rect = { room->x, room->y, room->width, height } };

      double limit = is_canvas (drawing) && drawing->cards->len == 0 ? end : bottom;

      /* What is higher than all of the column has a card nowhere, and holds nobody up. */
      if (height <= 0 || (drawing->cards->len == 0 && height > end - room->y))
        continue;
      if (room->y + height > limit)
        break;
      g_array_append_val (drawing->cards, card);
      g_hash_table_add (drawing->carded, (gpointer) kijk_item_get_id (entry->item));
      room->y += height + KIJK_CARD_GAP * drawing->card_style.u;
    }
}

static guint
count_waiting (KijkDrawing *drawing,
               KijkCell     cell)
{
  g_autoptr (GArray) entries = _kijk_entries_waiting (drawing, cell);

  return entries->len;
}

static guint
most_dots (KijkDrawing *drawing,
           const Face  *face)
{
  return (guint) floor ((face->bottom - face->top) / (DOT_PITCH * drawing->u)) + 1;
}

static guint
count_under (KijkDrawing *drawing)
{
  guint n = 0;

  for (guint i = 0; i < drawing->entries->len; i++)
    n += kijk_focus_holds_cell (&drawing->composer->options->focus, g_array_index (drawing->entries, KijkEntry, i).cell);

  return n;
}

/* One column on the side that the sectors face, which share it as they share what is
 * under the lens. */
static void
place_beside (KijkDrawing *drawing,
              KijkRect    *room,
              double       bottom)
{
  g_autoptr (GArray) faces = list_faces (drawing);
  guint n = 0;

  for (guint i = 0; i < faces->len; i++)
    n += count_waiting (drawing, g_array_index (faces, Face, i).cell);
  for (guint i = 0; i < faces->len && n > 0; i++)
    {
      const Face *face = &g_array_index (faces, Face, i);
      guint own = count_waiting (drawing, face->cell);
      guint first = drawing->cards->len;

      place_cards (drawing, face->cell, most_dots (drawing, face), room, room->y + (bottom - room->y) * own / n, bottom);
      place_dots (drawing, face, first);
      n -= own;
    }
}

/* In columns below the rings: nothing joins them with what lies in there. Returns:
 * how far down they come */
static double
place_below (KijkDrawing    *drawing,
             const KijkRect *panel)
{
  const KijkCardStyle *style = &drawing->card_style;
  double gap = style->out + KIJK_CARD_GAP * style->u;
  int n_columns = (panel->width - gap) / 2 >= NARROWEST * style->font.size ? 2 : 1;
  double pitch = (panel->width + (n_columns > 1 ? KIJK_CARD_GAP * style->u : 0)) / n_columns;
  double lowest = panel->y;

  for (int column = 0; column < n_columns; column++)
    {
      KijkRect room = { panel->x + column * pitch + style->out, panel->y,
                        pitch - style->out - (n_columns > 1 ? KIJK_CARD_GAP * style->u : 0), 0 };

      for (int cell = 0; cell < KIJK_N_CELLS; cell++)
        if (kijk_focus_holds_cell (&drawing->composer->options->focus, cell))
          place_cards (drawing, cell, G_MAXUINT, &room, panel->y + panel->height, panel->y + panel->height);
      lowest = fmax (lowest, room.y);
    }

  return lowest;
}

/* Whether the words of anything under the lens are too wide for a column. */
static gboolean
cuts_words (KijkDrawing         *drawing,
            const KijkCardStyle *style,
            double               width)
{
  for (guint i = 0; i < drawing->entries->len; i++)
    {
      const KijkEntry *entry = &g_array_index (drawing->entries, KijkEntry, i);
      g_autofree char *text = NULL;

      if (!kijk_focus_holds_cell (&drawing->composer->options->focus, entry->cell))
        continue;
      text = _kijk_card_words (drawing, entry, FALSE);
      if (_kijk_widest_word (drawing, style->font, text) > _kijk_card_text_width (style, width))
        return TRUE;
    }

  return FALSE;
}

/* Finds room in @panel, which stands beside the rings or below them, for as many
 * cards as it holds; takes that room from its top. */
void
_kijk_cards_place (KijkDrawing *drawing,
                   gboolean     beside,
                   KijkRect    *panel)
{
  KijkCardStyle *style = &drawing->card_style;
  gboolean few = count_under (drawing) <= FEW;
  KijkRect room = *panel;

  drawing->cards_joined = beside;
  _kijk_card_style_init (drawing, few ? KIJK_TEXT_CARD_OF_FEW : KIJK_TEXT_CARD, style);
  if (few && is_canvas (drawing) && beside && cuts_words (drawing, style, room.width - style->out))
    _kijk_card_style_init (drawing, KIJK_TEXT_CARD, style);
  if (beside)
    {
      room.width = fmin (room.width - style->out, WIDEST * style->font.size);
      room.x = drawing->cards_left ? panel->x + panel->width - room.width : panel->x + style->out;
      place_beside (drawing, &room, panel->y + panel->height);
    }
  else
    {
      room.y = place_below (drawing, panel);
    }

  if (drawing->cards->len > 0)
    {
      room.y += KIJK_CARD_GAP * style->u;
      panel->height = fmax (0, panel->y + panel->height - room.y);
      panel->y = room.y;
    }
}

/* ---- inside ---- */

/* As narrow as it can be in so many lines. Returns: whether that cuts no word */
static gboolean
fit_card (KijkDrawing         *drawing,
          const KijkCardStyle *style,
          const char          *text,
          guint                n_lines,
          KijkRect            *card)
{
  KijkTypesetter *typesetter = drawing->composer->typesetter;
  double room = fmax (kijk_typesetter_width (typesetter, style->font, text) / n_lines,
                      _kijk_widest_word (drawing, style->font, text));

  for (int i = 0; i < 8; i++, room += style->font.size / 2)
    {
      g_autoptr (GPtrArray) lines = kijk_typesetter_break (typesetter, style->font, text, ceil (room));

      if (lines->len > n_lines)
        continue;
      *card = (KijkRect) { 0, 0, _kijk_card_width (style, ceil (room)), _kijk_card_height (style, lines->len) };
      return lines->len == n_lines;
    }

  return FALSE;
}

/* Near the middle of its sector where no leaders are, on as many lines as have room:
 * best on two or three. */
static gboolean
place_inside (KijkDrawing     *drawing,
              const KijkEntry *entry)
{
  static const guint forms[] = { 2, 3, KIJK_CARD_LINES, 1 };
  const KijkCardStyle *style = &drawing->card_style;
  KijkGround *ground = &drawing->grounds[entry->cell];
  g_autofree char *text = _kijk_card_words (drawing, entry, FALSE);

  for (guint form = 0; form < G_N_ELEMENTS (forms); form++)
    {
      KijkCard card = { .entry = *entry, .inside = TRUE };
      KijkRect place = { 0 };
      KijkRect nothing = { 0 };

      if (!fit_card (drawing, style, text, forms[form], &card.rect))
        continue;
      place.width = card.rect.width + style->out;
      place.height = card.rect.height;
      if (!kijk_ground_find_pair (ground, kijk_wedge_point (&ground->wedge, 0.5, 0.5), TRUE, &place, &nothing))
        continue;
      kijk_ground_block (ground, &place);
      card.rect.x = place.x + style->out;
      card.rect.y = place.y;
      g_array_append_val (drawing->cards, card);
      g_array_append_val (drawing->taken, place);
      g_hash_table_add (drawing->carded, (gpointer) kijk_item_get_id (entry->item));
      return TRUE;
    }

  return FALSE;
}

/* What has no room in the column stands on a card in its sector where that has
 * room. */
void
_kijk_cards_place_inside (KijkDrawing *drawing,
                          KijkCell     cell)
{
  g_autoptr (GArray) entries = NULL;
  guint n_failed = 0;

  if (!drawing->cards_joined || !kijk_focus_holds_cell (&drawing->composer->options->focus, cell))
    return;

  entries = _kijk_entries_waiting (drawing, cell);
  for (guint i = 0; i < entries->len && n_failed < MOST_FAILED; i++)
    n_failed += !place_inside (drawing, &g_array_index (entries, KijkEntry, i));
}

/* ---- leaders ---- */

/* Where a leader leaves the rings. */
static KijkPoint
get_exit (KijkDrawing    *drawing,
          const KijkCard *card)
{
  double off = drawing->rings.radius + LEADER_OUT * drawing->u;

  return (KijkPoint) { drawing->rings.centre.x + (drawing->cards_left ? -off : off), card->dot.y };
}

/* Whatever is placed on the rings later keeps clear of all leaders. */
void
_kijk_cards_block (KijkDrawing *drawing)
{
  double half = DOT * drawing->u;

  for (guint i = 0; drawing->cards_joined && i < drawing->cards->len; i++)
    {
      const KijkCard *card = &g_array_index (drawing->cards, KijkCard, i);
      KijkPoint exit = get_exit (drawing, card);
      KijkRect rect = { fmin (card->dot.x - half, exit.x), card->dot.y - half, fabs (exit.x - card->dot.x) + half,
                        2 * half };

      g_array_append_val (drawing->taken, rect);
      for (int cell = 0; cell < KIJK_N_CELLS; cell++)
        kijk_ground_block (&drawing->grounds[cell], &rect);
    }
}

/* As far as its card, or the coin on that. */
static double
get_end (KijkDrawing    *drawing,
         const KijkCard *card)
{
  g_autofree char *id = g_strconcat (KIJK_CARD_COIN_PREFIX, kijk_item_get_id (card->entry.item), NULL);
  KijkNode *coin = kijk_scene_find (drawing->composer->scene, id);

  if (drawing->cards_left)
    return card->rect.x + card->rect.width + KIJK_CARD_OUTLINE / 2 * drawing->card_style.u;

  return coin != NULL ? kijk_node_get_extents (coin).x : card->rect.x - KIJK_CARD_OUTLINE / 2 * drawing->card_style.u;
}

static void
draw_leader (KijkDrawing    *drawing,
             const KijkCard *card)
{
  g_autofree char *id = g_strconcat (KIJK_LEADER_PREFIX, kijk_item_get_id (card->entry.item), NULL);
  g_autofree char *label = kijk_token_describe (drawing->composer, card->entry.item);
  KijkNode *node = kijk_scene_add (drawing->composer->scene, KIJK_ROLE_LINK, id);
  KijkPoint exit = get_exit (drawing, card);
  double level = level_of (card);
  double turn = drawing->cards_left ? card->rect.x + card->rect.width : card->rect.x - drawing->card_style.out;
  const KijkPoint inside[] = { card->dot, exit };
  const KijkPoint outside[] = { exit, { turn, level }, { get_end (drawing, card), level } };

  node->cell = card->entry.cell;
  kijk_node_set_label (node, label);
  kijk_node_add_mark (node, kijk_path_new_polygon (inside, 2, FALSE), KIJK_INK_NONE, KIJK_INK_TEXT, LEADER * drawing->u);
  kijk_node_add_mark (node, kijk_path_new_polygon (outside, 3, FALSE), KIJK_INK_NONE, KIJK_INK_TEXT,
                      LEADER * drawing->u);
  kijk_node_add_mark (node, kijk_path_new_circle (card->dot, DOT * drawing->u), KIJK_INK_TEXT, KIJK_INK_NONE, 0);
}

/* Draws the column and its leaders. */
void
_kijk_cards_draw (KijkDrawing *drawing)
{
  const KijkCardStyle *style = &drawing->card_style;

  for (guint i = 0; i < drawing->cards->len; i++)
    {
      const KijkCard *card = &g_array_index (drawing->cards, KijkCard, i);
      g_autofree char *id = g_strdup_printf ("card-%s", kijk_item_get_id (card->entry.item));
      g_autofree char *text = _kijk_card_words (drawing, &card->entry, !drawing->cards_joined);
      g_autoptr (GPtrArray) lines = kijk_typesetter_break (drawing->composer->typesetter, style->font, text,
                                                           _kijk_card_text_width (style, card->rect.width));

      _kijk_card_add (drawing, style, &card->entry, id, text, lines->len, &card->rect, 1);
      _kijk_card_add_coin (drawing, style, card->entry.item, &card->rect, 1);
      if (drawing->cards_joined && !card->inside)
        draw_leader (drawing, card);
    }
}
